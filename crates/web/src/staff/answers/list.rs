//! The list of ready answers, and what the composer finds of them as somebody types.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde_json::json;
use xiaoyi_domain::ready_answer::TextState;
use xiaoyi_domain::text_search::Query;
use xiaoyi_domain::{
    Language, Locale, Ownership, Permission, ReadyAnswer, Reference, TicketFilter, permission,
};
use xiaoyi_i18n::Texts;

use super::render::{does, preview, rendered};
use crate::error::WebError;
use crate::fields::Fields;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, own_path, saved};
use xiaoyi_desk::DeskConfig;

/// So many are offered while somebody types.
const OFFERED: usize = 20;

/// A language of an answer.
struct ShownText {
    name: String,
    state: TextState,
    lang: String,
    dir: &'static str,
    preview: String,
}

impl ShownText {
    fn is_missing(&self) -> bool {
        self.state == TextState::Missing
    }

    fn is_older(&self) -> bool {
        self.state == TextState::Older
    }
}

struct Row {
    id: String,
    name: String,
    is_own: bool,
    can_change: bool,
    does: Vec<String>,
    uses: String,
    texts: Vec<ShownText>,
    /// The way to use it on the ticket that one came from.
    take: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/answers/list.html")]
struct ListPage {
    frame: Frame,
    shell: Shell,
    query: String,
    rows: Vec<Row>,
    /// The ticket that one came from, and the language that was chosen there.
    ticket: String,
    language: String,
    /// The list that one came from.
    from: String,
}

/// The languages that answers should have: those of the pages, then those of the team.
pub(super) fn wanted_languages(config: &DeskConfig) -> Vec<Language> {
    let mut languages: Vec<Language> = Locale::ALL.iter().map(|locale| locale.language()).collect();
    for language in config.team_languages() {
        if languages.iter().all(|known| !known.same_speech(&language)) {
            languages.push(language);
        }
    }
    languages
}

/// Those that a search finds, those that are sent most first; all where nothing is searched for, or nothing can be.
fn found(mut answers: Vec<ReadyAnswer>, typed: &str) -> Vec<ReadyAnswer> {
    if let Ok(query) = Query::<TicketFilter>::parse(typed, |_, _| None) {
        answers.retain(|answer| answer.is_found(&query));
    }
    answers.sort_by(|a, b| b.uses.cmp(&a.uses).then_with(|| a.name.as_str().cmp(b.name.as_str())));
    answers
}

fn row(
    answer: &ReadyAnswer,
    me: &Me,
    config: &DeskConfig,
    wanted: &[Language],
    take: Option<String>,
    t: &Texts,
) -> Row {
    let mut languages: Vec<&Language> = wanted.iter().collect();
    languages.extend(
        answer
            .texts
            .iter()
            .map(|text| &text.language)
            .filter(|own| !wanted.iter().any(|l| l.same_speech(own))),
    );
    Row {
        id: answer.id.to_string(),
        name: shown(answer.name.as_str()),
        is_own: answer.owner.is_some(),
        can_change: answer.owner.is_some() || me.may(Permission::ShareAnswers),
        does: does(&answer.does, config, t),
        uses: t.answers_uses(i64::from(answer.uses)).into_owned(),
        texts: languages
            .into_iter()
            .map(|language| {
                let text = answer.text(language);
                ShownText {
                    name: t.language(language),
                    state: answer.state(language),
                    lang: text.map_or("", |text| text.language.tag()).to_owned(),
                    dir: text.map_or("auto", |text| text.language.direction().code()),
                    preview: text.map(|text| preview(text, config, t)).unwrap_or_default(),
                }
            })
            .collect(),
        take,
    }
}

/// The list. With `ticket`, each can be used on that one.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let query = Fields::parse(request.query_string().as_bytes());
    let config = site.config().await?;
    let by = me.person.id;
    let typed = query.get("q").to_owned();
    let rows = site.run(move |desk| Ok(found(desk.read(|tx| tx.list_ready_answers(by))?, &typed))).await?;
    let t = me.t.plain();
    let ticket = Reference::parse(query.get("ticket")).ok();
    let language = query.get("language").to_owned();
    let take = |answer: &ReadyAnswer| {
        let ticket = ticket.as_ref()?;
        let (id, from) = (answer.id.to_string(), own_path(query.get("from")));
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("answer", &*id), ("language", &*language), ("from", from)])
            .finish();
        Some(format!("/staff/tickets/{ticket}?{query}"))
    };
    let wanted = wanted_languages(&config);
    let page = ListPage {
        frame: frame(&me, &config, t.answers_title()),
        shell: Shell::new(&site, &me, &config, "answers", "/staff/answers")
            .await?
            .with_flash(notice(&me, &request)),
        query: query.get("q").to_owned(),
        rows: rows.iter().map(|answer| row(answer, &me, &config, &wanted, take(answer), &t)).collect(),
        ticket: ticket.as_ref().map(ToString::to_string).unwrap_or_default(),
        language: query.get("language").to_owned(),
        from: own_path(query.get("from")).to_owned(),
    };
    html(&page, StatusCode::OK)
}

/// What was just done, in words.
fn notice(me: &Me, request: &HttpRequest) -> Option<String> {
    let query = Fields::parse(request.query_string().as_bytes());
    let number = |field: &str| query.get(field).parse::<i64>().unwrap_or_default();
    match query.get("notice") {
        "removed" => Some(me.t.answers_removed().into_owned()),
        "imported" => {
            Some(me.t.answers_imported(number("added"), number("changed"), number("same")).into_owned())
        }
        _ => saved(me, request),
    }
}

/// What the composer offers: those that are found, filled in for a ticket, in the language in which the answer goes out.
pub(crate) async fn find(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let query = Fields::parse(request.query_string().as_bytes());
    let reference = Reference::parse(query.get("ticket")).map_err(|_| WebError::NotFound)?;
    let language = Language::parse(query.get("language")).map_err(|_| WebError::BadRequest)?;
    let by = me.person.id;
    let typed = query.get("q").to_owned();
    let (ticket, mut answers) = site
        .run(move |desk| {
            let (ticket, answers) =
                desk.read(|tx| Ok((tx.find_ticket_by_reference(&reference)?, tx.list_ready_answers(by)?)))?;
            Ok((ticket, found(answers, &typed)))
        })
        .await?;
    let ticket = ticket.ok_or(WebError::NotFound)?;
    let ownership = Ownership::of(ticket.assignee, by);
    permission::check(me.person.role, Permission::Act, ownership).map_err(WebError::Refused)?;
    let config = site.config().await?;
    let t = me.t.plain();
    // Those of the ticket's topic come first.
    answers.sort_by_key(|answer| answer.does.topic != Some(ticket.topic));
    let offered = answers.into_iter().take(OFFERED).filter_map(|answer| {
        let text = rendered(&answer, &language, &ticket, &site, &me, &config)?;
        Some(json!({
            "id": answer.id.to_string(),
            "name": shown(answer.name.as_str()),
            "text": text.text,
            "language": text.language.tag(),
            "dir": text.language.direction().code(),
            "missing": text.is_other.then(|| t.answers_missing_for(t.language(&language), t.language(&text.language))),
            "does": does(&answer.does, &config, &t).join(" · "),
            "then": answer.does.then.map(|then| then.code()),
            "topic": answer.does.topic.map(|id| (id.to_string(), t.answers_does_topic(config.topic_name(id, t.locale()).0).into_owned())),
            "to": answer.does.to.map(|id| (id.to_string(), t.answers_does_to(config.name(id)).into_owned())),
        }))
    });
    Ok(HttpResponse::Ok().json(offered.collect::<Vec<_>>()))
}
