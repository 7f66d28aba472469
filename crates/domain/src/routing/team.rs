//! The team as the router reckons with it: languages are numbered, so that no text is compared while it decides, and
//! their speakers counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::Policy;
use super::hold::Pace;
use crate::{
    Instant, Language, LanguageSkill, Presence, Proficiency, StaffId, StaffMember, TopicId, WorkingCalendar,
};

/// A member of the team, as the router sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: StaffId,
    /// What they speak.
    pub languages: Arc<[LanguageSkill]>,
    /// What they know about.
    pub topics: Arc<[TopicId]>,
    /// How many open tickets they may have.
    pub limit: u32,
    /// How many they have.
    pub load: u32,
    /// Whether they are there.
    pub presence: Presence,
    /// When the router last gave them something.
    pub last_assigned_at: Option<Instant>,
}

impl Candidate {
    /// A member of staff with their present load.
    pub fn of(person: &StaffMember, load: u32, now: Instant, calendar: &WorkingCalendar) -> Self {
        Self {
            id: person.id,
            languages: person.languages.as_slice().into(),
            topics: person.topics.as_slice().into(),
            limit: person.limit,
            load,
            presence: Presence::of(person, now, calendar),
            last_assigned_at: person.last_assigned_at,
        }
    }
}

/// How much work comes in each language: its offered load in persons, which is arrivals times handling time.
///
/// Counted by the primary subtag: scripts are about writing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Demand(BTreeMap<String, f64>);

impl Demand {
    /// What is known of some languages.
    pub fn new(known: impl IntoIterator<Item = (Language, f64)>) -> Self {
        let mut demand = Self::default();
        for (language, persons) in known {
            *demand.0.entry(language.primary().to_owned()).or_default() += persons;
        }
        demand
    }

    /// The offered load of a language, in persons; none where nothing is known.
    pub fn of(&self, language: &Language) -> Option<f64> {
        self.0.get(language.primary()).copied()
    }

    /// All that is known together, in persons.
    pub fn total(&self) -> f64 {
        self.0.values().sum()
    }

    /// All that is known, by primary subtag.
    pub fn iter(&self) -> impl Iterator<Item = (&str, f64)> {
        self.0.iter().map(|(language, persons)| (language.as_str(), *persons))
    }
}

/// What a desk learns from its own history.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Learned {
    /// How much work comes in each language.
    pub demand: Demand,
    /// How many minutes of one person's time a ticket takes on average.
    pub minutes: f64,
    /// How many requests come in a week in each language that is somebody's first, by primary subtag. The router does not
    /// ask it.
    pub requests: BTreeMap<String, f64>,
}

impl Learned {
    /// How many requests come in a week from people whose first language this is.
    pub fn requests_in(&self, language: &Language) -> f64 {
        self.requests.get(language.primary()).copied().unwrap_or_default()
    }
}

/// How busy the speakers of a language are taken to be while nothing is known of any.
const UNKNOWN_UTILISATION: f64 = 0.3;

/// The number of a language within a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tongue(u16);

impl Tongue {
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// What does not change while tickets are given out: who there is, what they speak, whether they are there.
#[derive(Debug)]
pub struct Roster {
    members: Vec<Member>,
    tongues: Vec<Spoken>,
    /// Who has each topic that somebody has.
    topics: BTreeMap<TopicId, Having>,
    /// What holds are reckoned from; none while nothing is known of the work.
    pace: Option<Pace>,
}

/// Which members of a roster have something: a bit each, in the roster's order.
#[derive(Debug, Clone, Default)]
pub(super) struct Having(Vec<u64>);

impl Having {
    fn insert(&mut self, place: u32) {
        let (word, bit) = (place as usize / 64, place % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << bit;
        }
    }

    /// Whether the member is among them.
    #[inline]
    pub(super) fn contains(&self, member: &Member) -> bool {
        let bits = self.0.get(member.place as usize / 64).copied().unwrap_or_default();
        bits >> (member.place % 64) & 1 == 1
    }
}

#[derive(Debug)]
pub(super) struct Member {
    /// Where in the roster they stand.
    place: u32,
    pub(super) id: StaffId,
    pub(super) limit: u32,
    pub(super) presence: Presence,
    /// Each language once, at its best level.
    pub(super) skills: Skills,
}

/// Kept with the member, for most people speak few: no pointer is followed for them.
type Skills = SmallVec<[(Tongue, Proficiency); 4]>;

/// A language that somebody in the team speaks.
#[derive(Debug)]
struct Spoken {
    primary: String,
    is_bridge: bool,
    /// Those on shift who speak it well enough to answer in.
    on_shift: u32,
    /// The part of their time that it takes: the offered load of the language by its speakers on shift.
    utilisation: f64,
    /// What keeping its last free speaker free is worth, in minutes; none where it is known that nobody asks for it.
    worth: Option<f64>,
}

impl Roster {
    /// Numbers and counts. Who counts as a speaker has at least the level that the policy asks for in a resident's own
    /// language. `learned` is what the desk knows of its work; by default nothing.
    pub fn new(people: &[Candidate], policy: &Policy, learned: &Learned) -> Self {
        let mut tongues: Vec<Spoken> = Vec::new();
        let mut topics: BTreeMap<TopicId, Having> = BTreeMap::new();
        let members = people
            .iter()
            .zip(0..)
            .map(|(person, place)| {
                for topic in person.topics.iter() {
                    topics.entry(*topic).or_default().insert(place);
                }
                let mut skills = Skills::with_capacity(person.languages.len());
                for LanguageSkill { language, proficiency } in person.languages.iter() {
                    let known = tongues.iter().position(|spoken| spoken.primary == language.primary());
                    let number = known.unwrap_or_else(|| {
                        tongues.push(Spoken {
                            primary: language.primary().to_owned(),
                            is_bridge: policy.is_bridge(language),
                            on_shift: 0,
                            utilisation: 0.0,
                            worth: None,
                        });
                        tongues.len() - 1
                    });
                    let tongue = Tongue(u16::try_from(number).unwrap_or(u16::MAX));
                    match skills.iter_mut().find(|(known, _)| *known == tongue) {
                        Some((_, level)) => *level = (*level).max(*proficiency),
                        None => skills.push((tongue, *proficiency)),
                    }
                }
                Member { place, id: person.id, limit: person.limit, presence: person.presence, skills }
            })
            .collect::<Vec<_>>();
        // Away is on shift: a switch that is on for a moment makes nobody else the last speaker.
        let mut working = 0;
        for member in members.iter().filter(|m| m.limit > 0 && m.presence.is_on_shift()) {
            working += 1;
            for (tongue, _) in member.skills.iter().filter(|(_, level)| *level >= policy.own_level) {
                if let Some(spoken) = tongues.get_mut(tongue.index()) {
                    spoken.on_shift += 1;
                }
            }
        }
        let demand = &learned.demand;
        let pace = Pace::of(working, demand.total(), learned.minutes);
        for spoken in &mut tongues {
            let known = demand.0.get(&spoken.primary).copied();
            let speakers = f64::from(spoken.on_shift.max(1));
            spoken.utilisation = known.map_or(UNKNOWN_UTILISATION, |persons| persons / speakers);
            spoken.worth = match pace {
                Some(pace) => known.filter(|load| *load > 0.0).map(|load| pace.worth(spoken.on_shift, load)),
                None => Some(0.0),
            };
        }
        Self { members, tongues, topics, pace }
    }

    /// Who has a topic.
    pub(super) fn having(&self, topic: TopicId) -> Having {
        self.topics.get(&topic).cloned().unwrap_or_default()
    }

    pub(super) fn tongue(&self, language: &Language) -> Option<Tongue> {
        let place = self.tongues.iter().position(|spoken| spoken.primary == language.primary())?;
        u16::try_from(place).ok().map(Tongue)
    }

    /// Who they are, in their order.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = StaffId> {
        self.members.iter().map(|member| member.id)
    }

    /// Whether each of them is there, in their order.
    pub fn presences(&self) -> impl ExactSizeIterator<Item = (StaffId, Presence)> {
        self.members.iter().map(|member| (member.id, member.presence))
    }

    /// How many people there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// How many on shift speak it well enough to answer in.
    pub fn speakers(&self, language: &Language) -> u32 {
        self.tongue(language).map_or(0, |tongue| self.on_shift(tongue))
    }

    fn on_shift(&self, tongue: Tongue) -> u32 {
        self.tongues.get(tongue.index()).map_or(0, |spoken| spoken.on_shift)
    }
}

/// A roster with what everybody has to do at the moment.
#[derive(Debug, Clone)]
pub struct Team {
    roster: Arc<Roster>,
    own_level: Proficiency,
    doing: Vec<Doing>,
    /// Of each language, how many speakers have a free slot now.
    idle: Vec<u32>,
    /// How many people have a free slot now.
    free: u32,
}

/// What somebody has to do.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Doing {
    pub(super) load: u32,
    pub(super) last_assigned_at: Option<Instant>,
}

impl Team {
    /// A team of these people, with the loads they have.
    pub fn of(people: &[Candidate], policy: &Policy, learned: &Learned) -> Self {
        let roster = Arc::new(Roster::new(people, policy, learned));
        let doing = people.iter().map(|p| (p.load, p.last_assigned_at));
        Self::new(roster, policy, doing)
    }

    /// A team with the load of each, and when the router last gave them something, in the roster's order.
    pub fn new(
        roster: Arc<Roster>,
        policy: &Policy,
        doing: impl IntoIterator<Item = (u32, Option<Instant>)>,
    ) -> Self {
        let given = doing.into_iter().map(|(load, last_assigned_at)| Doing { load, last_assigned_at });
        let doing: Vec<Doing> = given.chain(std::iter::repeat(Doing::default())).take(roster.len()).collect();
        let idle = vec![0; roster.tongues.len()];
        let mut team = Self { roster, own_level: policy.own_level, doing, idle, free: 0 };
        for place in 0..team.doing.len() {
            if team.has_free_slot(place) {
                team.count(place, 1);
            }
        }
        team
    }

    /// Who there is.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Everybody, in the roster's order.
    pub(super) fn members(&self) -> impl ExactSizeIterator<Item = (&Member, &Doing)> {
        self.roster.members.iter().zip(&self.doing)
    }

    pub(super) fn member(&self, place: usize) -> Option<(&Member, &Doing)> {
        Some((self.roster.members.get(place)?, self.doing.get(place)?))
    }

    /// Where in the roster somebody stands.
    pub fn place_of(&self, id: StaffId) -> Option<usize> {
        self.roster.members.iter().position(|member| member.id == id)
    }

    /// Somebody gets a ticket.
    pub fn occupy(&mut self, place: usize, now: Instant) {
        let was_free = self.has_free_slot(place);
        if let Some(doing) = self.doing.get_mut(place) {
            doing.load += 1;
            doing.last_assigned_at = Some(now);
        }
        if was_free && !self.has_free_slot(place) {
            self.count(place, -1);
        }
    }

    /// Somebody has one ticket fewer.
    pub fn release(&mut self, place: usize) {
        let was_free = self.has_free_slot(place);
        if let Some(doing) = self.doing.get_mut(place) {
            doing.load = doing.load.saturating_sub(1);
        }
        if !was_free && self.has_free_slot(place) {
            self.count(place, 1);
        }
    }

    /// How many people are on duty and below their limit.
    pub fn free(&self) -> u32 {
        self.free
    }

    /// How many speakers of a language are on duty and below their limit.
    pub fn idle_speakers(&self, language: &Language) -> u32 {
        self.roster.tongue(language).map_or(0, |tongue| self.idle(tongue))
    }

    pub(super) fn idle(&self, tongue: Tongue) -> u32 {
        self.idle.get(tongue.index()).copied().unwrap_or_default()
    }

    pub(super) fn on_shift(&self, tongue: Tongue) -> u32 {
        self.roster.on_shift(tongue)
    }

    /// What keeping a language's last free speaker free is worth: see [`Spoken::worth`].
    pub(super) fn worth(&self, tongue: Tongue) -> Option<f64> {
        self.roster.tongues.get(tongue.index())?.worth
    }

    pub(super) fn pace(&self) -> Option<Pace> {
        self.roster.pace
    }

    pub(super) fn own_level(&self) -> Proficiency {
        self.own_level
    }

    /// The price of taking one speaker of each language away from it now, in its order: its utilisation, halved for
    /// each further speaker who is free. Bridge languages cost nothing.
    pub(super) fn prices(&self) -> impl Iterator<Item = f64> {
        self.roster.tongues.iter().zip(&self.idle).map(|(spoken, idle)| {
            if spoken.is_bridge {
                return 0.0;
            }
            spoken.utilisation * 0.5_f64.powi(i32::try_from(idle.saturating_sub(1)).unwrap_or(i32::MAX))
        })
    }

    pub(super) fn is_bridge(&self, tongue: Tongue) -> bool {
        self.roster.tongues.get(tongue.index()).is_some_and(|spoken| spoken.is_bridge)
    }

    pub(super) fn primary(&self, tongue: Tongue) -> Option<&str> {
        self.roster.tongues.get(tongue.index()).map(|spoken| spoken.primary.as_str())
    }

    fn has_free_slot(&self, place: usize) -> bool {
        self.member(place)
            .is_some_and(|(member, doing)| member.presence.is_available() && doing.load < member.limit)
    }

    fn count(&mut self, place: usize, change: i32) {
        self.free = self.free.saturating_add_signed(change);
        let Some(member) = self.roster.members.get(place) else { return };
        for (tongue, _) in member.skills.iter().filter(|(_, level)| *level >= self.own_level) {
            if let Some(idle) = self.idle.get_mut(tongue.index()) {
                *idle = idle.saturating_add_signed(change);
            }
        }
    }
}
