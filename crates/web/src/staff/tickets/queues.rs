//! The lists of tickets.

use std::borrow::Cow;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::{Permission, SavedView, Turn};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{ActiveTickets, Cursor, Order};

use super::choices::{Choice, language_choices, people, sort_choices, topic_choices, urgency_choices};
use super::done::{Done, Undo, done_words, without_notice};
use super::list::List;
use super::row::{Row, RowsAround, Said};
use crate::error::WebError;
use crate::fields::Fields;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, Numbers, Shell, frame};

/// Rows on one page.
const ROWS: usize = 50;

/// A part of a list, by whose turn it is.
struct Tab {
    href: String,
    words: String,
    number: Option<u32>,
    current: bool,
}

#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    frame: Frame,
    shell: Shell,
    heading: String,
    /// The address of this list, as it stands in other addresses.
    from: String,
    /// Whether the rows stand in groups by whose turn it is.
    grouped: bool,
    /// Whether the list shows who has each ticket.
    shows_holder: bool,
    tabs: Vec<Tab>,
    sorts: Vec<Choice>,
    rows: Vec<Row>,
    languages: Vec<Choice>,
    topics: Vec<Choice>,
    urgencies: Vec<Choice>,
    people: Vec<Choice>,
    filtered: bool,
    /// The saved view that this is, if its reader may remove it; and whether they may save one for everybody.
    view: Option<String>,
    may_share: bool,
    /// Whether it is narrowed or sorted, so that there is something to save.
    can_save: bool,
    path: String,
    turn: String,
    next: Option<String>,
    is_first: bool,
    empty: String,
    /// Whether something can be done with several tickets at once.
    can_act: bool,
    colleagues: Vec<Choice>,
}

impl QueuePage {
    /// The heading of the group that begins with this row.
    fn group(&self, place: &usize) -> Option<String> {
        let turn = self.rows.get(*place)?.turn;
        let before = place.checked_sub(1).and_then(|before| self.rows.get(before)).map(|row| row.turn);
        (self.grouped && before != Some(turn)).then(|| self.frame.t.turn(turn).into_owned())
    }
}

/// One's own tickets.
pub(crate) async fn show(site: web::Data<Site>, request: HttpRequest) -> Result<HttpResponse, WebError> {
    list(&site, &request, "mine").await
}

/// Another list.
pub(crate) async fn show_queue(
    site: web::Data<Site>,
    request: HttpRequest,
    queue: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    list(&site, &request, &queue).await
}

async fn list(site: &Site, request: &HttpRequest, name: &str) -> Result<HttpResponse, WebError> {
    let fields = Fields::parse(request.query_string().as_bytes());
    let list = List::of(name, &fields);
    let after = fields.get("after").parse::<Cursor>().ok();
    let (wanted, of_site, says) = (list.clone(), site.clone(), fields.clone());
    let here = without_notice(&request.uri().to_string());
    let (before, from) = (site.before(), here.clone());
    let (me, (config, active, page, undo)) = Me::reading_apart(site, request, move |tx, person| {
        let (config, now) = (of_site.config_in(tx, before)?, of_site.desk.now());
        let page = match &wanted {
            Some(list) => {
                let queue = list.queue(person, &config, (now, &of_site.desk.calendar()));
                Some(tx.list_queue(&queue, &list.filter, list.order(), after, ROWS)?)
            }
            None => None,
        };
        let undo = Undo::find(tx, person, &says, None, &from, now)?;
        Ok((config, of_site.active_in(tx, before)?, page, undo))
    })
    .await?;
    let (list, page) = list.zip(page).ok_or(WebError::NotFound)?;
    let me = &me;
    let now = site.desk.now();
    let t = me.t.plain();
    let heading = list_name(list.entry, t);
    let title = heading.clone();
    let done = Done { words: done_words(&fields, me, &config), undo, news: None };
    let shell = Shell::of(site, me, &config, &active, list.entry, here).with_done(done);
    // What waits for somebody stands in the tab's title too.
    let title = match shell.counts.of_turn(list.entry) {
        Some(number) if number > 0 => t.queue_title_turn(number, title),
        _ => title,
    };
    let (around, mut said) =
        (RowsAround { me, config: &config, now, calendar: site.desk.calendar() }, Said::default());
    let page = QueuePage {
        frame: frame(me, &config, title),
        from: url::form_urlencoded::byte_serialize(shell.here.as_bytes()).collect(),
        heading: heading.into_owned(),
        grouped: list.order() == Order::Turn && list.is_sortable(),
        shows_holder: list.entry != "mine",
        tabs: tabs(&list, &active.tickets, me, &config),
        sorts: if list.is_sortable() { sort_choices(list.order(), &t) } else { Vec::new() },
        shell,
        rows: page.tickets.iter().map(|ticket| Row::new(ticket, &around, &mut said)).collect(),
        languages: language_choices(&config, list.filter.language.as_ref(), &t),
        topics: topic_choices(&config, list.filter.topic, &t),
        urgencies: urgency_choices(list.filter.urgency, &t),
        people: if ["mine", "over"].contains(&list.entry) {
            Vec::new()
        } else {
            people(&config, list.filter.assignee)
        },
        view: own_view(&list, me, &config),
        can_save: list.canonical() != list.path(),
        may_share: me.may(Permission::ShareViews),
        filtered: list.is_filtered(),
        next: page.next.map(|cursor| list.next_page(cursor)),
        is_first: after.is_none(),
        path: list.path(),
        turn: list.filter.turn.map(|turn| turn.code().to_owned()).unwrap_or_default(),
        can_act: list.is_sortable(),
        colleagues: people(&config, None),
        empty: match list.entry {
            "mine" => t.queue_empty_mine(),
            "nobody" => t.queue_empty_nobody(),
            "following" => t.queue_empty_following(),
            _ => t.queue_empty(),
        }
        .into_owned(),
    };
    html(&page, StatusCode::OK)
}

/// The saved view that a list is, if this person may remove it.
fn own_view(list: &List, me: &Me, config: &DeskConfig) -> Option<String> {
    let address = list.canonical();
    let may = |view: &&SavedView| match view.owner {
        Some(owner) => owner == me.person.id,
        None => me.may(Permission::ShareViews),
    };
    config.views.iter().filter(|view| view.address == address).find(may).map(|view| view.id.to_string())
}

/// The name of a list, as the rail has it.
pub(crate) fn list_name(entry: &str, t: Texts) -> Cow<'static, str> {
    match entry {
        "mine" => t.nav_mine(),
        "unassigned" => t.nav_unassigned(),
        "languages" => t.nav_languages(),
        "nobody" => t.nav_nobody(),
        "everyone" => t.nav_everyone(),
        "overdue" => t.nav_overdue(),
        "due-today" => t.due_today(),
        "waiting" => t.nav_waiting(),
        "following" => t.nav_following(),
        _ => t.nav_over(),
    }
}

/// The parts of a list by whose turn it is, with how many there are of each while nothing else narrows it.
fn tabs(list: &List, active: &[ActiveTickets], me: &Me, config: &DeskConfig) -> Vec<Tab> {
    let turns: &[Turn] = match list.entry {
        "mine" => &[Turn::Ours, Turn::Answered, Turn::Theirs],
        "languages" | "everyone" => &[Turn::Ours, Turn::Answered],
        _ => return Vec::new(),
    };
    let counted = |turn| Numbers::in_list(active, &me.person, config, list.entry, turn);
    let tab = |turn: Option<Turn>, words: String| Tab {
        href: list.with_turn(turn),
        words,
        number: (!list.is_filtered()).then(|| counted(turn)),
        current: list.filter.turn == turn,
    };
    let t = me.t;
    let all = tab(None, t.queue_all().into_owned());
    std::iter::once(all)
        .chain(turns.iter().map(|turn| tab(Some(*turn), t.turn(*turn).into_owned())))
        .collect()
}
