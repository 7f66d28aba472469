//! People, topics and settings, which change rarely and are asked for all the time: read once, and again when the
//! database says that they are others.

use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use chrono::Duration;
use xiaoyi_domain::routing::{Candidate, Learned, Roster};
use xiaoyi_domain::{
    CalendarDay, DeskSettings, Instant, Language, Locale, SavedView, StaffId, StaffMember, Swap, Topic,
    TopicId, WorkingCalendar,
};
use xiaoyi_store::{StoreError, Tx};

/// People, topics and settings, as they were at one moment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DeskConfig {
    /// The desk's own details.
    pub settings: DeskSettings,
    /// All topics.
    pub topics: Vec<Topic>,
    /// Everybody, the disabled too: their names stand in histories. When the router last gave them something may be
    /// older than the rest.
    pub staff: Vec<StaffMember>,
    /// What the desk has learned of its work; nothing before it has.
    pub learned: Option<Learned>,
    /// Holidays and working weekends that administrators have entered.
    pub days: Vec<CalendarDay>,
    /// Everybody's saved views.
    pub views: Vec<SavedView>,
    /// Swaps of shifts that are asked and not answered.
    pub swaps: Vec<Swap>,
}

impl DeskConfig {
    /// The topics that are offered.
    pub fn offered_topics(&self) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(|topic| !topic.retired)
    }

    /// A topic.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// A topic's name; empty if there is none of this id.
    pub fn topic_name(&self, id: TopicId, locale: Locale) -> (&str, Locale) {
        self.topic(id).map_or(("", locale), |topic| topic.name_in(locale))
    }

    /// A person.
    pub fn person(&self, id: StaffId) -> Option<&StaffMember> {
        self.staff.iter().find(|person| person.id == id)
    }

    /// A person's name, or a dash.
    pub fn name(&self, id: StaffId) -> &str {
        self.person(id).map_or("–", |person| person.name.as_str())
    }

    /// A person's name as residents read it, or a dash.
    pub fn name_for_residents(&self, id: StaffId) -> &str {
        self.person(id).map_or("–", |person| person.name_for_residents().as_str())
    }

    /// The active people as the router sees them, without what they have to do.
    pub(crate) fn candidates(&self, now: Instant, calendar: &WorkingCalendar) -> Vec<Candidate> {
        let active = self.staff.iter().filter(|person| person.active);
        active.map(|person| Candidate::of(person, 0, now, calendar)).collect()
    }

    /// What the router knows of the work: nothing before it is learned.
    pub(crate) fn work(&self) -> Cow<'_, Learned> {
        self.learned.as_ref().map_or_else(|| Cow::Owned(Learned::default()), Cow::Borrowed)
    }

    /// The languages that somebody active speaks well enough to answer in, the most spoken first.
    pub fn team_languages(&self) -> Vec<Language> {
        let enough = self.settings.routing.own_level;
        let mut counted: Vec<(usize, Language)> = Vec::new();
        for person in self.staff.iter().filter(|person| person.active) {
            for skill in person.languages.iter().filter(|skill| skill.proficiency >= enough) {
                match counted.iter_mut().find(|(_, language)| language.same_speech(&skill.language)) {
                    Some((number, _)) => *number += 1,
                    None => counted.push((1, skill.language.clone())),
                }
            }
        }
        counted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        counted.into_iter().map(|(_, language)| language).collect()
    }
}

/// Whatever the stamp says: a server of an older version draws none.
const MOST_KEPT: Duration = Duration::minutes(1);

/// What was read last, with the database's stamp of it, and the team as the router saw it last.
#[derive(Clone)]
pub(crate) struct CachedConfig {
    config: Arc<RwLock<Option<Stamped>>>,
    team: Arc<RwLock<Option<Team>>>,
    calendar: Arc<RwLock<Arc<WorkingCalendar>>>,
}

/// An office with the database's stamp of it.
#[derive(Clone)]
struct Stamped {
    stamp: i64,
    read_at: Instant,
    config: Arc<DeskConfig>,
}

/// The team in one minute: shifts begin and end with minutes, so nobody's presence changes within.
#[derive(Clone)]
struct Team {
    config: Arc<DeskConfig>,
    minute: i64,
    roster: Arc<Roster>,
}

impl CachedConfig {
    pub(crate) fn new(calendar: WorkingCalendar) -> Self {
        Self {
            config: Arc::default(),
            team: Arc::default(),
            calendar: Arc::new(RwLock::new(Arc::new(calendar))),
        }
    }

    /// The working calendar as it was when the office was read last.
    pub(crate) fn calendar(&self) -> Arc<WorkingCalendar> {
        // Nothing panics while it holds the lock; and what stands there is whole in any case.
        self.calendar.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// The office as this transaction sees it. `known` is the calendar without the days of the office.
    pub(crate) fn read(
        &self,
        tx: &mut Tx<'_>,
        now: Instant,
        known: &WorkingCalendar,
    ) -> Result<Arc<DeskConfig>, StoreError> {
        let stamp = tx.config_version()?;
        let kept = self.config.read().ok().and_then(|kept| kept.clone());
        if let Some(kept) = &kept
            && kept.stamp == stamp
            && (now - kept.read_at).abs() < MOST_KEPT
        {
            return Ok(kept.config.clone());
        }
        let config = Arc::new(DeskConfig {
            settings: tx.settings()?,
            topics: tx.list_topics()?,
            staff: tx.list_staff()?,
            learned: tx.find_learned()?.map(|(learned, _)| learned),
            days: tx.list_calendar_days()?,
            views: tx.list_saved_views()?,
            swaps: tx.list_open_swaps()?,
        });
        let is_same =
            |kept: &DeskConfig| kept.days == config.days && kept.settings.hours == config.settings.hours;
        if kept.is_none_or(|kept| !is_same(&kept.config))
            && let Ok(mut calendar) = self.calendar.write()
        {
            *calendar = Arc::new(known.with(&config.days).open_at(&config.settings.hours));
        }
        if let Ok(mut kept) = self.config.write() {
            *kept = Some(Stamped { stamp, read_at: now, config: config.clone() });
        }
        Ok(config)
    }

    /// The active people of an office as the router sees them, without what routing itself changes.
    pub(crate) fn roster(
        &self,
        config: &Arc<DeskConfig>,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Arc<Roster> {
        let minute = now.timestamp().div_euclid(60);
        let kept = self.team.read().ok().and_then(|kept| kept.clone());
        if let Some(team) = kept.filter(|team| team.minute == minute && Arc::ptr_eq(&team.config, config)) {
            return team.roster;
        }
        let people = config.candidates(now, calendar);
        let roster = Arc::new(Roster::new(&people, &config.settings.routing, &config.work()));
        if let Ok(mut kept) = self.team.write() {
            *kept = Some(Team { config: config.clone(), minute, roster: roster.clone() });
        }
        roster
    }
}
