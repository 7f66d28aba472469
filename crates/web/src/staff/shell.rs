//! What stands around every page of the staff: the rail with its numbers, who is signed in, what was just done.

use std::sync::{Arc, OnceLock};

use askama::Template;
use chrono::Duration;
use xiaoyi_domain::{Instant, Language, Locale, Permission, Presence, StaffMember, Status, Turn};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{ActiveTickets, Following};

use super::session::hours::AWAY_FOR;
use super::tickets::done::{Done, Undo};
use super::{Me, spoken};
use crate::error::WebError;
use crate::page::shown;
use crate::site::{Active, Site};
use xiaoyi_desk::DeskConfig;

/// What stands at the end of every staff page: the palette, the sheet of keys, and what is read out.
#[derive(Template)]
#[template(path = "staff/dialogs.html")]
struct DialogsPart {
    t: Texts,
    plain: Texts,
    manages_people: bool,
}

/// The ends of staff pages, each made once: they are the same on every page of a locale and a role.
#[derive(Default)]
pub(crate) struct Dialogs([[OnceLock<Arc<str>>; 2]; Locale::ALL.len()]);

impl Dialogs {
    fn of(&self, t: Texts, manages_people: bool) -> Arc<str> {
        let render = || -> Arc<str> {
            let part = DialogsPart { t, plain: t.plain(), manages_people };
            part.render().unwrap_or_default().into()
        };
        let place = Locale::ALL.iter().position(|locale| *locale == t.locale());
        let kept = place.and_then(|place| self.0.get(place)?.get(usize::from(manages_people)));
        kept.map_or_else(render, |kept| kept.get_or_init(render).clone())
    }
}

/// What every staff page has around it: the frame, the rail with its numbers, who is signed in.
pub(crate) struct Shell {
    pub(crate) name: String,
    pub(crate) presence: Presence,
    /// Whether the switch is set, which shows only while they would be on duty.
    away: bool,
    pub(crate) counts: Numbers,
    /// How many open tickets should have been answered by now.
    pub(crate) overdue: u32,
    /// Until when they are away, if they said so.
    pub(crate) away_until: Option<String>,
    /// How many colleagues ask to swap shifts with them.
    pub(crate) swaps: usize,
    /// How many tickets of others they follow.
    pub(crate) following: Following,
    pub(crate) current: &'static str,
    /// The saved views of the rail: whether it is this page, where it leads, what it is called.
    pub(crate) views: Vec<(bool, String, String)>,
    pub(crate) manages_people: bool,
    pub(crate) manages_topics: bool,
    pub(crate) manages_mail: bool,
    /// Whether no mail goes out, for those who look after it.
    pub(crate) no_mail: bool,
    pub(crate) reads_audit: bool,
    /// The end of the page.
    pub(crate) dialogs: Arc<str>,
    /// What is searched for on this page.
    pub(crate) query: String,
    /// Where the away switch comes back to.
    pub(crate) here: String,
    /// Words about what was just done.
    pub(crate) flash: Option<String>,
    /// What can be undone of that.
    pub(crate) undo: Option<Undo>,
}

impl Shell {
    /// The shell of a page; `current` is the entry of the rail that it belongs to.
    pub(crate) async fn new(
        site: &Site,
        me: &Me,
        config: &DeskConfig,
        current: &'static str,
        here: impl Into<String>,
    ) -> Result<Self, WebError> {
        Ok(Self::of(site, me, config, &*site.active().await?, current, here))
    }

    /// The same for a page that has read how many tickets there are.
    pub(crate) fn of(
        site: &Site,
        me: &Me,
        config: &DeskConfig,
        active: &Active,
        current: &'static str,
        here: impl Into<String>,
    ) -> Self {
        let here = here.into();
        Self {
            name: me.person.name.as_str().to_owned(),
            presence: Presence::of(&me.person, site.desk.now(), &site.desk.calendar()),
            away: me.person.is_away(site.desk.now()),
            away_until: me
                .person
                .away_until
                .filter(|_| me.person.is_away(site.desk.now()))
                .map(|at| away_words(at, site, &me.t.plain())),
            swaps: config.swaps.iter().filter(|swap| swap.colleague == me.person.id).count(),
            counts: Numbers::of(&active.tickets, &me.person, config),
            overdue: active.overdue,
            following: active.followed.get(&me.person.id).copied().unwrap_or_default(),
            current,
            views: config
                .views
                .iter()
                .filter(|view| view.is_for(me.person.id))
                .map(|view| (view.address == here, view.address.clone(), shown(view.name.as_str())))
                .collect(),
            manages_people: me.may(Permission::ManagePeople),
            manages_topics: me.may(Permission::ManageTopics),
            manages_mail: me.may(Permission::ManageMail),
            no_mail: me.may(Permission::ManageMail) && active.no_mail,
            reads_audit: me.may(Permission::Audit),
            dialogs: site.dialogs.of(me.t, me.may(Permission::ManagePeople)),
            query: String::new(),
            here,
            flash: None,
            undo: None,
        }
    }

    /// The same with words about what was just done.
    pub(crate) fn with_flash(mut self, words: Option<String>) -> Self {
        self.flash = words;
        self
    }

    /// The same with what can be undone of it, too.
    pub(super) fn with_done(mut self, done: Done) -> Self {
        (self.flash, self.undo) = (done.words, done.undo);
        self
    }

    pub(crate) fn is(&self, entry: &str) -> bool {
        self.current == entry
    }

    /// For so many minutes one can say that one is away, each in words.
    pub(crate) fn away_for(&self, t: &Texts) -> Vec<(i64, String)> {
        let words = |minutes: &i64| (*minutes, t.duration(Duration::minutes(*minutes)).into_owned());
        AWAY_FOR.iter().map(words).collect()
    }

    pub(crate) fn is_away(&self) -> bool {
        self.away
    }
}

/// Until when somebody is away.
fn away_words(until: Instant, site: &Site, t: &Texts) -> String {
    let (calendar, now) = (site.desk.calendar(), site.desk.now());
    let is_rest_of_day = until == calendar.begin_of(calendar.date(until)) && until - now <= Duration::days(1);
    if is_rest_of_day {
        t.away_until_tomorrow().into_owned()
    } else {
        t.away_until(t.soon(until, now)).into_owned()
    }
}

/// How many tickets each list of somebody holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) mine: u32,
    /// Those of one's own whose resident waits for an answer.
    pub(crate) mine_turn: u32,
    /// Those that nobody has.
    pub(crate) unassigned: u32,
    /// Those of everybody whose resident waits for an answer.
    pub(crate) open_turn: u32,
    pub(crate) to_take: u32,
    pub(crate) of_languages: u32,
    pub(crate) open: u32,
    pub(crate) waiting: u32,
}

impl Numbers {
    /// How many tickets of a list there are, of all or of those whose turn it is.
    pub(crate) fn in_list(
        active: &[ActiveTickets],
        person: &StaffMember,
        config: &DeskConfig,
        entry: &str,
        turn: Option<Turn>,
    ) -> u32 {
        let these = active.iter().filter(|tickets| turn.is_none_or(|turn| tickets.turn == turn));
        let numbers = Self::of(these, person, config);
        match entry {
            "mine" => numbers.mine,
            "languages" => numbers.of_languages,
            _ => numbers.open,
        }
    }

    /// The same conditions as those of [`xiaoyi_store::Queue`].
    fn of<'a>(
        active: impl IntoIterator<Item = &'a ActiveTickets>,
        person: &StaffMember,
        config: &DeskConfig,
    ) -> Self {
        let spoken = spoken(person, config);
        let speaks = |language: &Language| spoken.iter().any(|own| own.same_speech(language));
        let mut numbers = Self::default();
        for tickets in active {
            let number = tickets.number;
            let mut count = |into: fn(&mut Self) -> &mut u32, holds: bool| {
                if holds {
                    *into(&mut numbers) += number;
                }
            };
            let is_waiting = tickets.status == Status::Waiting;
            let any_spoken = || tickets.languages.as_slice().iter().any(speaks);
            let is_ours = tickets.turn == Turn::Ours;
            count(|all| &mut all.mine, tickets.assignee == Some(person.id));
            count(|all| &mut all.mine_turn, is_ours && tickets.assignee == Some(person.id));
            count(|all| &mut all.unassigned, !is_waiting && tickets.assignee.is_none());
            count(|all| &mut all.open_turn, !is_waiting && is_ours);
            count(|all| &mut all.to_take, !is_waiting && tickets.assignee.is_none() && any_spoken());
            count(|all| &mut all.of_languages, !is_waiting && speaks(tickets.languages.first()));
            count(|all| &mut all.open, !is_waiting);
            count(|all| &mut all.waiting, is_waiting);
        }
        numbers
    }
}

impl Numbers {
    /// How many of a list wait for an answer of ours, where that is counted.
    pub(crate) fn of_turn(&self, entry: &str) -> Option<u32> {
        match entry {
            "mine" => Some(self.mine_turn),
            "nobody" => Some(self.unassigned),
            "everyone" => Some(self.open_turn),
            _ => None,
        }
    }
}
