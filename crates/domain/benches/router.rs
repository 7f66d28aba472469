//! How long one decision takes, its explanation included. `cargo xtask bench` runs it.

#![expect(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macros; a bench that fails says so by panicking"
)]

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use uuid::Uuid;
use xiaoyi_domain::routing::{Candidate, Learned, Policy, Search, Team, Trigger, WaitingTicket, decide};
use xiaoyi_domain::{
    Instant, Language, LanguageSkill, Languages, Presence, Proficiency, StaffId, TicketId, TopicId, Urgency,
    WorkingCalendar,
};

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

/// A team as on the desk that the router is measured on, as often as need be: everybody speaks Chinese and English,
/// three of four one more language, and everybody has four of ten topics.
fn team(number: u128, now: Instant) -> Vec<Candidate> {
    let more = ["ja", "fr", "ru", "ko", "ar", "es", "de"];
    let speaks = |tag: &str| LanguageSkill { language: language(tag), proficiency: Proficiency::C1 };
    (1..=number)
        .map(|place| {
            let further =
                more.iter().cycle().nth(usize::try_from(place % 7).unwrap()).filter(|_| place % 4 > 0);
            Candidate {
                id: StaffId(Uuid::from_u128(place)),
                languages: ["zh", "en"].iter().chain(further).map(|tag| speaks(tag)).collect(),
                topics: (0..4).map(|topic| TopicId(Uuid::from_u128(100 + (place + topic) % 10))).collect(),
                limit: 5,
                load: u32::try_from(place % 6).unwrap(),
                presence: if place % 5 == 0 { Presence::Away } else { Presence::OnDuty },
                last_assigned_at: Some(now),
            }
        })
        .collect()
}

fn decisions(criterion: &mut Criterion) {
    let calendar = WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap();
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let now = calendar.at(date, chrono::NaiveTime::from_hms_opt(10, 0, 0).unwrap());
    let policy = Policy::default();
    for number in [200, 2000] {
        let team = Team::of(&team(number, now), &policy, &Learned::default());
        for tag in ["zh", "ar"] {
            let ticket = WaitingTicket {
                ticket: TicketId(Uuid::from_u128(7)),
                languages: Languages::new([language(tag)]).unwrap(),
                topic: TopicId(Uuid::from_u128(103)),
                topic_required: false,
                urgency: Urgency::Normal,
                search: Search::begin(now),
                excluded: Vec::new(),
            };
            let mut team = team.clone();
            criterion.bench_function(&format!("{number} people, {tag}"), |bencher| {
                bencher.iter(|| {
                    let tickets = std::slice::from_ref(&ticket);
                    let made =
                        decide(&policy, &mut team, black_box(tickets), Trigger::Submitted, now, &calendar);
                    // As it was before, for the next one.
                    for decision in &made {
                        if let xiaoyi_domain::routing::Outcome::Assigned { to } = decision.outcome {
                            team.release(team.place_of(to).unwrap());
                        }
                    }
                    made
                });
            });
        }
    }
}

criterion_group!(benches, decisions);
criterion_main!(benches);
