//! `xiaoyi simulate`: what a policy or another team would do to people's waits.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::path::Path;

use anyhow::{Context, Result, bail};
use xiaoyi_desk::{Desk, DeskConfig, Environment, Worked};
use xiaoyi_domain::routing::{Policy, Weights};
use xiaoyi_domain::{Language, Locale, Proficiency, Topic, TopicId};
use xiaoyi_simulator::{
    Compared, Confidence, Estimate, Load, Person, Plan, Scenario, Stream, chart, compare,
};

use crate::cli::Simulate;
use crate::config::Config;
use crate::wiring::existing_desk;

/// Somebody who works in the desk's own history, with their address.
struct Known {
    email: String,
    person: Person,
}

pub(crate) fn run(config: &Config, wanted: &Simulate) -> Result<()> {
    let (as_it_is, changed, own) = scenarios(config, wanted)?;
    let policies = policies(own, wanted);
    let mut found = vec![("as it is", as_it_is)];
    found.extend(changed.map(|changed| ("changed", changed)));
    let mut results: Vec<(&str, Compared)> = Vec::new();
    for (name, scenario) in &found {
        let plan = Plan {
            scenario,
            policies: &policies,
            runs: wanted.runs,
            requests: wanted.requests,
            seed: wanted.seed,
            confidence: Confidence::Percent95,
        };
        let compared = compare(&plan, &|done| progress(name, done, wanted.runs));
        results.push((name, compared));
    }
    if wanted.json {
        let all: BTreeMap<&str, &Compared> =
            results.iter().map(|(name, compared)| (*name, compared)).collect();
        println!("{}", serde_json::to_string_pretty(&all)?);
    } else {
        for (name, compared) in &results {
            println!("{}", table(name, compared, wanted));
        }
    }
    if let (Some(path), Some((_, compared))) = (&wanted.chart, results.last()) {
        std::fs::write(path, chart(compared)).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// The scenario as it is, as it would be, and the desk's own policy if it is the desk's history.
fn scenarios(config: &Config, wanted: &Simulate) -> Result<(Scenario, Option<Scenario>, Option<Policy>)> {
    let (mut scenario, emails, policy) = if wanted.history {
        let desk = existing_desk(config, Environment::system())?;
        let (scenario, emails, policy) = of_history(&desk)?;
        (scenario, emails, Some(policy))
    } else {
        (read(wanted.scenario.as_deref())?, Vec::new(), None)
    };
    if let Some(load) = wanted.load {
        scenario.load = Load::Load(load);
    }
    scenario.check()?;
    if wanted.without.is_empty() && wanted.learn.is_empty() {
        return Ok((scenario, None, policy));
    }
    // What comes in does not change with the team.
    let mut changed = Scenario { load: Load::PerHour(scenario.per_minute() * 60.0), ..scenario.clone() };
    for email in &wanted.without {
        let Some(place) = emails.iter().position(|known| known == email) else {
            bail!("nobody active has the address {email}");
        };
        if let Some(person) = changed.people.get_mut(place) {
            person.number = 0;
        }
    }
    for learn in &wanted.learn {
        let parsed = learn.split_once(':').and_then(|(language, number)| {
            Some((Language::parse(language).ok()?, number.parse::<usize>().ok()?))
        });
        let Some((language, number)) = parsed else { bail!("“{learn}” is not like ko:2") };
        teach(&mut changed, &language, number)?;
    }
    changed.people.retain(|person| person.number > 0);
    // Whoever leaves may have been the only one: what nobody may take then is told, not refused.
    changed.check_numbers()?;
    Ok((scenario, Some(changed), policy))
}

fn read(path: Option<&Path>) -> Result<Scenario> {
    let Some(path) = path else { return Ok(Scenario::measured()?) };
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    Scenario::parse(&text).with_context(|| path.display().to_string())
}

/// So many people more speak a language: those who speak the fewest now.
fn teach(scenario: &mut Scenario, language: &Language, number: usize) -> Result<()> {
    let mut each: Vec<Person> = Vec::new();
    for person in &scenario.people {
        each.extend(std::iter::repeat_n(Person { number: 1, ..person.clone() }, person.number));
    }
    let mut able: Vec<&mut Person> =
        each.iter_mut().filter(|p| !p.languages.keys().any(|known| known.same_speech(language))).collect();
    if able.len() < number {
        bail!("only {} people do not speak {language} yet", able.len());
    }
    able.sort_by_key(|person| person.languages.len());
    for person in able.into_iter().take(number) {
        person.languages.insert(language.clone(), Proficiency::C1);
    }
    scenario.people = each;
    Ok(())
}

fn of_history(desk: &Desk) -> Result<(Scenario, Vec<String>, Policy)> {
    let history = desk.history()?;
    let config = desk.read(|tx| desk.config(tx))?;
    let people = known(&config);
    let Some(begun) = history.iter().map(|ticket| ticket.created_at).min() else {
        bail!("nothing came in during the last four weeks");
    };
    let number = |count: i64| f64::from(i32::try_from(count).unwrap_or(i32::MAX));
    let minutes = |span: chrono::Duration| number(span.num_minutes()).max(1.0);
    let seen = minutes(desk.calendar().working_between(begun, desk.now()));
    let over = history.iter().filter(|ticket| ticket.is_over);
    let handled: Vec<f64> = over.filter_map(|ticket| ticket.took).map(minutes).collect();
    if handled.is_empty() {
        bail!("nothing was resolved during the last four weeks: how long a request takes is not known");
    }
    let arrivals = streams(&history, &config);
    let scenario = Scenario {
        service_minutes: handled.iter().sum::<f64>() / number(i64::try_from(handled.len())?),
        // What nobody speaks goes to the supervisors: it comes in to nobody here.
        load: Load::PerHour(arrivals.iter().map(|stream| stream.weight).sum::<f64>() / seen * 60.0),
        places: None,
        required_topics: required_topics(&arrivals, &config),
        people: people.iter().map(|known| known.person.clone()).collect(),
        arrivals,
    };
    let emails = people.into_iter().map(|known| known.email).collect();
    Ok((scenario, emails, config.settings.routing.clone()))
}

fn known(config: &DeskConfig) -> Vec<Known> {
    let enough = config.settings.routing.own_level;
    let able = config.staff.iter().filter(|person| person.active && person.limit > 0);
    able.map(|person| Known {
        email: person.email.as_str().to_owned(),
        person: Person {
            number: 1,
            languages: person
                .languages
                .iter()
                .filter(|skill| skill.proficiency >= enough)
                .map(|skill| (skill.language.clone(), skill.proficiency))
                .collect(),
            topics: person.topics.iter().filter_map(|id| topic_name(&config.topics, *id)).collect(),
            limit: person.limit,
        },
    })
    .filter(|known| !known.person.languages.is_empty())
    .collect()
}

/// A topic as the command line calls it.
fn topic_name(topics: &[Topic], id: TopicId) -> Option<String> {
    topics.iter().find(|topic| topic.id == id).map(|topic| topic.name(Locale::En).to_owned())
}

fn required_topics(arrivals: &[Stream], config: &DeskConfig) -> BTreeSet<String> {
    let required = config.topics.iter().filter(|topic| topic.skill_required);
    let names = required.map(|topic| topic.name(Locale::En).to_owned());
    names.filter(|name| arrivals.iter().any(|stream| stream.topics.contains_key(name))).collect()
}

/// What came in one language.
#[derive(Default)]
struct Came {
    number: f64,
    seconds: BTreeMap<Language, f64>,
    topics: BTreeMap<String, f64>,
}

/// What came in each language that somebody speaks, with the second language that most of them speak, and what it was
/// about. What nobody speaks goes to the supervisors, and is no matter of waiting; nor is a topic that nobody who speaks
/// the language has, though it must be had.
fn streams(history: &[Worked], config: &DeskConfig) -> Vec<Stream> {
    let able: Vec<_> = config.staff.iter().filter(|person| person.active && person.limit > 0).collect();
    let enough = config.settings.routing.own_level;
    let takes = |language: &Language, topic: &Topic| {
        able.iter().any(|person| {
            person.proficiency(language).is_some_and(|level| level >= enough)
                && (!topic.skill_required || person.topics.contains(&topic.id))
        })
    };
    let mut counted: BTreeMap<String, Came> = BTreeMap::new();
    for ticket in history {
        let Some(topic) = config.topics.iter().find(|topic| topic.id == ticket.topic) else { continue };
        let mut languages = ticket.languages.as_slice().iter().filter(|language| takes(language, topic));
        let Some(first) = languages.next() else { continue };
        let came = counted.entry(first.primary().to_owned()).or_default();
        came.number += 1.0;
        *came.topics.entry(topic.name(Locale::En).to_owned()).or_default() += 1.0;
        if let Some(second) = languages.next() {
            *came.seconds.entry(second.clone()).or_default() += 1.0;
        }
    }
    let stream = |(language, came): (String, Came)| {
        let most = came.seconds.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
        Some(Stream {
            language: Language::parse(&language).ok()?,
            weight: came.number,
            also_part: most.as_ref().map_or(0.0, |(_, count)| count / came.number),
            also: most.map(|(language, _)| language),
            topics: came.topics,
        })
    };
    counted.into_iter().filter_map(stream).collect()
}

/// The longest idle who can, first come first served; and the router with its own policy.
fn policies(own: Option<Policy>, wanted: &Simulate) -> Vec<(String, Policy)> {
    let mut router = own.unwrap_or_default();
    router.step_minutes = wanted.step.unwrap_or(router.step_minutes);
    router.scarcity = wanted.scarcity.unwrap_or(router.scarcity);
    router.hold_minutes = wanted.hold.unwrap_or(router.hold_minutes);
    if wanted.no_fallback {
        router.step_minutes = u32::MAX;
    }
    if !wanted.history {
        // A scenario says which second language residents speak: a bridge language is one of them or none.
        router.offer_bridges = false;
    }
    let idle = Policy {
        weights: Weights { topic: 0, proficiency: 0, previous: 0, load: 0, price: 0 },
        hold_minutes: 0,
        scarcity: 0,
        guard_minutes: u32::MAX,
        ..router.clone()
    };
    vec![("longest idle".to_owned(), idle), ("router".to_owned(), router)]
}

/// A line that is written over, where somebody looks at it.
fn progress(name: &str, done: usize, runs: usize) {
    let mut screen = std::io::stderr();
    if !screen.is_terminal() {
        return;
    }
    let filled = 40 * done / runs.max(1);
    let bar: String = (0..40).map(|place| if place < filled { '#' } else { '.' }).collect();
    let _ = write!(screen, "\r{name} [{bar}] {done} of {runs}");
    if done >= runs {
        let _ = writeln!(screen);
    }
    let _ = screen.flush();
}

fn table(name: &str, compared: &Compared, wanted: &Simulate) -> String {
    let mut text = format!(
        "{name}: load {:.2}, {} runs of {} requests; minutes, ± at 95 %\n\n|",
        compared.load, wanted.runs, wanted.requests
    );
    let mut line = |what: &str, of: &dyn Fn(usize) -> String| {
        let _ = write!(text, "{what} |");
        for place in 0..compared.policies.len() {
            let _ = write!(text, " {} |", of(place));
        }
        text.push_str("\n|");
    };
    let of = |place: usize| compared.policies.get(place);
    line(" ", &|place| of(place).map(|policy| policy.name.clone()).unwrap_or_default());
    line("---", &|_| "---:".to_owned());
    let estimate = |place: usize, of_policy: &dyn Fn(&xiaoyi_simulator::Measured) -> Estimate| {
        of(place).map(|policy| minutes(of_policy(policy))).unwrap_or_default()
    };
    line(" mean wait", &|place| estimate(place, &|policy| policy.mean));
    line(" 95 of 100 wait no longer than", &|place| estimate(place, &|policy| policy.p95));
    line(" worst language: mean wait", &|place| estimate(place, &|policy| policy.worst_mean));
    line(" worst language: 95 of 100", &|place| estimate(place, &|policy| policy.worst_p95));
    let share = |estimate: Estimate| format!("{:.1} %", estimate.mean * 100.0);
    line(" got somebody in their first language", &|place| {
        of(place).map(|policy| share(policy.in_first_language)).unwrap_or_default()
    });
    if compared.policies.iter().any(|policy| policy.in_topic.mean > 0.0) {
        line(" got somebody who has the topic", &|place| {
            of(place).map(|policy| share(policy.in_topic)).unwrap_or_default()
        });
    }
    if compared.policies.iter().any(|policy| policy.unserved.mean > 0.0) {
        line(" nobody may take", &|place| of(place).map(|policy| share(policy.unserved)).unwrap_or_default());
    }
    line(" mean wait against the first", &|place| estimate(place, &|policy| policy.against_first.mean));
    line(" worst mean wait against the first", &|place| {
        estimate(place, &|policy| policy.against_first.worst_mean)
    });
    line(" worst 95 of 100 against the first", &|place| {
        estimate(place, &|policy| policy.against_first.worst_p95)
    });
    let streams = compared.policies.first().map(|policy| policy.streams.len()).unwrap_or_default();
    for stream in 0..streams {
        let language = of(0).and_then(|policy| policy.streams.get(stream)).map(|s| s.language.clone());
        line(&format!(" {}: mean wait", language.unwrap_or_default()), &|place| {
            of(place)
                .and_then(|policy| policy.streams.get(stream))
                .map(|s| minutes(s.mean))
                .unwrap_or_default()
        });
    }
    text.truncate(text.trim_end_matches('|').len());
    text
}

/// A dash where there is nothing to tell: where nobody waited, nothing can be divided by it.
fn minutes(estimate: Estimate) -> String {
    if !estimate.mean.is_finite() {
        return "–".to_owned();
    }
    format!("{:.2} ± {:.2}", estimate.mean, estimate.half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_told_is_a_dash() {
        assert_eq!(minutes(Estimate { mean: f64::NAN, half: f64::NAN }), "–");
        assert_eq!(minutes(Estimate { mean: 1.5, half: 0.25 }), "1.50 ± 0.25");
    }
}
