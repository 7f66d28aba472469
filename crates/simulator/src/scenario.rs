//! Who works, and what comes in.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use xiaoyi_domain::routing::{Candidate, Demand, Learned};
use xiaoyi_domain::{Language, LanguageSkill, Presence, Proficiency, StaffId, TopicId};

/// A team and the requests that it gets. Read from TOML: see `docs/routing.md`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// How long a request takes one person, on average, in minutes; exponentially distributed.
    pub service_minutes: f64,
    /// How much comes in.
    #[serde(flatten)]
    pub load: Load,
    /// How many requests there may be at once, served and waiting; whoever comes then is turned away. None takes all.
    #[serde(default)]
    pub places: Option<usize>,
    /// Topics that only those get who have them; of the others, whoever has them is preferred.
    #[serde(default)]
    pub required_topics: BTreeSet<String>,
    /// Who works.
    pub people: Vec<Person>,
    /// What comes in.
    pub arrivals: Vec<Stream>,
}

/// How much comes in, as a Poisson process.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Load {
    /// So much of everybody's time.
    Load(f64),
    /// So many requests an hour.
    PerHour(f64),
}

/// People who are alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// How many there are.
    #[serde(default = "one")]
    pub number: usize,
    /// What they speak.
    pub languages: BTreeMap<Language, Proficiency>,
    /// What they know about.
    #[serde(default)]
    pub topics: BTreeSet<String>,
    /// How many requests each may have at once. Each still takes its whole time: a limit of two is two desks.
    #[serde(default = "one_request")]
    pub limit: u32,
}

fn one() -> usize {
    1
}

fn one_request() -> u32 {
    1
}

/// Requests of people who are alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stream {
    /// Their first language.
    pub language: Language,
    /// Their part of all requests, against the others' parts.
    pub weight: f64,
    /// A second language that some of them speak.
    #[serde(default)]
    pub also: Option<Language>,
    /// How many of them do: 0 to 1.
    #[serde(default)]
    pub also_part: f64,
    /// What they are about, each with its part against the others'. None: about nothing in particular.
    #[serde(default)]
    pub topics: BTreeMap<String, f64>,
}

/// What a request is about, as the router knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct About {
    pub(crate) topic: TopicId,
    pub(crate) is_required: bool,
}

/// A scenario that cannot be run, in words that say what to change.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BadScenario {
    /// The file is no TOML, or holds something else.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// Nobody works.
    #[error("nobody works: give [[people]] with a number above nought")]
    Nobody,
    /// Somebody's limit is nought.
    #[error("people {0} have a limit of 0 and would never get a request: give 1 or more, or leave them out")]
    NoLimit(usize),
    /// Nothing comes in.
    #[error("nothing comes in: give [[arrivals]] with weights above nought")]
    NoArrivals,
    /// A number is none.
    #[error("{0} must be a number above nought")]
    NotPositive(&'static str),
    /// A part is none.
    #[error("also_part of {0} must lie between 0 and 1, and goes with `also`")]
    NotAPart(Language),
    /// Nobody could ever take some requests.
    #[error("nobody speaks {0} and nothing else is said of those who ask in it: they would wait for ever")]
    NobodySpeaks(Language),
    /// Nobody could ever take some requests about a topic.
    #[error("{topic} is required, and nobody who speaks {language} has it: they would wait for ever")]
    NobodyHas {
        /// The topic.
        topic: String,
        /// The language.
        language: Language,
    },
    /// A topic that is required, or that somebody has, is nowhere else.
    #[error("no [[arrivals]] are about {0}: is it written as it is there?")]
    UnknownTopic(String),
    /// The queue would grow without end.
    #[error("more comes in than the team can do (a load of {0:.2}): give less, more people, or `places`")]
    TooMuch(f64),
}

impl Scenario {
    /// The desk that the router is measured on: 24 people, nine languages.
    ///
    /// # Errors
    /// None: the file is part of this crate.
    pub fn measured() -> Result<Self, BadScenario> {
        Self::parse(include_str!("../scenarios/desk.toml"))
    }

    /// Reads and checks one.
    ///
    /// # Errors
    /// What is wrong with it, and what to change.
    pub fn parse(toml: &str) -> Result<Self, BadScenario> {
        let scenario: Self =
            toml::from_str(toml).map_err(|error| BadScenario::Unreadable(error.message().to_owned()))?;
        scenario.check()?;
        let ids = scenario.topic_ids();
        let mut known = scenario.people.iter().flat_map(|people| &people.topics);
        match known.find(|topic| !ids.contains_key(topic.as_str())) {
            Some(topic) => Err(BadScenario::UnknownTopic(topic.clone())),
            None => Ok(scenario),
        }
    }

    /// Refuses what cannot be run, and requests that nobody may take.
    ///
    /// # Errors
    /// What is wrong with it, and what to change.
    pub fn check(&self) -> Result<(), BadScenario> {
        self.check_numbers()?;
        self.check_cover()
    }

    /// Refuses what cannot be run. Requests that nobody may take are counted when it is run.
    ///
    /// # Errors
    /// What is wrong with it, and what to change.
    pub fn check_numbers(&self) -> Result<(), BadScenario> {
        let positive = |number: f64| number.is_finite() && number > 0.0;
        if !positive(self.service_minutes) {
            return Err(BadScenario::NotPositive("service_minutes"));
        }
        if self.slots() == 0 {
            return match self.people.iter().position(|people| people.limit == 0) {
                Some(place) => Err(BadScenario::NoLimit(place + 1)),
                None => Err(BadScenario::Nobody),
            };
        }
        if let Some(place) = self.people.iter().position(|people| people.limit == 0) {
            return Err(BadScenario::NoLimit(place + 1));
        }
        if !positive(self.per_minute()) {
            return Err(BadScenario::NotPositive("load or per_hour"));
        }
        if self.arrivals.is_empty() || !self.arrivals.iter().all(|stream| positive(stream.weight)) {
            return Err(BadScenario::NoArrivals);
        }
        for stream in &self.arrivals {
            if !(0.0..=1.0).contains(&stream.also_part) || (stream.also_part > 0.0 && stream.also.is_none()) {
                return Err(BadScenario::NotAPart(stream.language.clone()));
            }
            if !stream.topics.values().all(|part| positive(*part)) {
                return Err(BadScenario::NotPositive("each part of topics"));
            }
        }
        let load = self.offered();
        if load >= 1.0 && self.places.is_none() { Err(BadScenario::TooMuch(load)) } else { Ok(()) }
    }

    fn check_cover(&self) -> Result<(), BadScenario> {
        for stream in &self.arrivals {
            let has = |people: &Person, topic: Option<&String>| {
                topic.is_none_or(|topic| people.topics.contains(topic))
            };
            let is_able = |language: &Language, topic: Option<&String>| {
                let speaks =
                    |people: &Person| people.languages.keys().any(|known| known.same_speech(language));
                self.people.iter().any(|people| has(people, topic) && speaks(people))
            };
            let is_helped = |topic: Option<&String>| {
                stream.also_part >= 1.0 && stream.also.as_ref().is_some_and(|also| is_able(also, topic))
            };
            if !is_able(&stream.language, None) && !is_helped(None) {
                return Err(BadScenario::NobodySpeaks(stream.language.clone()));
            }
            let required = stream.topics.keys().filter(|topic| self.required_topics.contains(*topic));
            for topic in required {
                if !is_able(&stream.language, Some(topic)) && !is_helped(Some(topic)) {
                    let (topic, language) = (topic.clone(), stream.language.clone());
                    return Err(BadScenario::NobodyHas { topic, language });
                }
            }
        }
        let is_asked =
            |topic: &&String| self.arrivals.iter().any(|stream| stream.topics.contains_key(*topic));
        if let Some(topic) = self.required_topics.iter().find(|topic| !is_asked(topic)) {
            return Err(BadScenario::UnknownTopic(topic.clone()));
        }
        Ok(())
    }

    /// How many requests can be worked on at once.
    pub fn slots(&self) -> u32 {
        let number = |people: &Person| u32::try_from(people.number).unwrap_or(u32::MAX);
        self.people.iter().map(|people| people.limit.saturating_mul(number(people))).sum()
    }

    /// How many requests come in a minute.
    pub fn per_minute(&self) -> f64 {
        match self.load {
            Load::Load(load) => load * f64::from(self.slots()) / self.service_minutes,
            Load::PerHour(number) => number / 60.0,
        }
    }

    /// The part of the team's time that the requests take.
    pub fn offered(&self) -> f64 {
        self.per_minute() * self.service_minutes / f64::from(self.slots())
    }

    fn weights(&self) -> f64 {
        self.arrivals.iter().map(|stream| stream.weight).sum()
    }

    /// What a desk would learn of this work: the offered load of each language in persons, and the minutes of one person's
    /// time that a request takes, both by how many requests one has at a time.
    pub fn learned(&self) -> Learned {
        let people: usize = self.people.iter().map(|people| people.number).sum();
        let people = f64::from(u32::try_from(people).unwrap_or(u32::MAX)).max(1.0);
        let at_a_time = f64::from(self.slots()) / people;
        let minutes = self.service_minutes / at_a_time;
        let all = self.per_minute() * minutes / self.weights();
        let demand =
            Demand::new(self.arrivals.iter().map(|stream| (stream.language.clone(), stream.weight * all)));
        Learned { demand, minutes, ..Learned::default() }
    }

    /// Everybody, as the router sees them: on duty with nothing to do.
    pub(crate) fn candidates(&self) -> Vec<Candidate> {
        let ids = self.topic_ids();
        let kinds = self.people.iter().flat_map(|people| std::iter::repeat_n(people, people.number));
        kinds
            .zip(1..)
            .map(|(people, number)| Candidate {
                id: StaffId(Uuid::from_u128(number)),
                languages: people
                    .languages
                    .iter()
                    .map(|(language, proficiency)| LanguageSkill {
                        language: language.clone(),
                        proficiency: *proficiency,
                    })
                    .collect(),
                topics: people.topics.iter().filter_map(|topic| ids.get(topic.as_str()).copied()).collect(),
                limit: people.limit,
                load: 0,
                presence: Presence::OnDuty,
                last_assigned_at: None,
            })
            .collect()
    }

    /// Each topic that something is about.
    fn topic_ids(&self) -> BTreeMap<&str, TopicId> {
        let named: BTreeSet<&str> =
            self.arrivals.iter().flat_map(|stream| stream.topics.keys().map(String::as_str)).collect();
        named.into_iter().zip((1..).map(|number| TopicId(Uuid::from_u128(number)))).collect()
    }

    /// What the requests of each stream may be about, in the order of [`Scenario::topic_at`].
    pub(crate) fn topics(&self) -> Vec<Vec<About>> {
        let ids = self.topic_ids();
        let about = |name: &String| {
            let topic = ids.get(name.as_str()).copied()?;
            Some(About { topic, is_required: self.required_topics.contains(name) })
        };
        self.arrivals.iter().map(|stream| stream.topics.keys().filter_map(about).collect()).collect()
    }

    /// A place in the streams for a number from 0 to 1.
    pub(crate) fn stream_at(&self, part: f64) -> usize {
        place_at(part, self.arrivals.iter().map(|stream| stream.weight))
    }

    /// A place in a stream's topics for a number from 0 to 1.
    pub(crate) fn topic_at(&self, stream: usize, part: f64) -> usize {
        self.arrivals.get(stream).map_or(0, |stream| place_at(part, stream.topics.values().copied()))
    }
}

/// The place of a part of all among these weights.
fn place_at(part: f64, weights: impl Iterator<Item = f64> + Clone) -> usize {
    let mut left = part * weights.clone().sum::<f64>();
    let last = weights.clone().count().saturating_sub(1);
    let passes = |weight: f64| {
        left -= weight;
        left < 0.0
    };
    weights.map(passes).position(|passed| passed).unwrap_or(last)
}
