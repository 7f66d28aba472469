//! Who gets which ticket, and why.

use chrono::{Duration, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;
use xiaoyi_domain::routing::{
    Candidate, Decision, Demand, FilterReason, Finding, Hold, Learned, Outcome, Policy, Search, Team,
    Trigger, Unopened, WaitReason, WaitingTicket, decide, decide_again,
};
use xiaoyi_domain::{
    Instant, Language, LanguageSkill, Languages, Presence, Proficiency, StaffId, TicketId, TopicId, Urgency,
    WorkingCalendar,
};

pub(crate) fn calendar() -> WorkingCalendar {
    WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap()
}

/// A Monday in Shanghai, at this hour and minute.
pub(crate) fn monday(hour: u32, minute: u32) -> Instant {
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    calendar().at(date, chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
}

pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(crate) fn person(number: u128, skills: &[(&str, Proficiency)]) -> Candidate {
    Candidate {
        id: StaffId(id(number)),
        languages: skills
            .iter()
            .map(|(tag, proficiency)| LanguageSkill {
                language: Language::parse(tag).unwrap(),
                proficiency: *proficiency,
            })
            .collect(),
        topics: [].into(),
        limit: 5,
        load: 0,
        presence: Presence::OnDuty,
        last_assigned_at: None,
    }
}

pub(crate) fn ticket(number: u128, languages: &[&str], since: Instant) -> WaitingTicket {
    WaitingTicket {
        ticket: TicketId(id(number)),
        languages: Languages::new(languages.iter().map(|tag| Language::parse(tag).unwrap())).unwrap(),
        topic: TopicId(id(1)),
        topic_required: false,
        urgency: Urgency::Normal,
        search: Search::begin(since),
        excluded: Vec::new(),
    }
}

fn all(policy: &Policy, people: &[Candidate], tickets: &[WaitingTicket], now: Instant) -> Vec<Decision> {
    let mut team = Team::of(people, policy, &Learned::default());
    decide(policy, &mut team, tickets, Trigger::Tick, now, &calendar())
}

fn one(team: Vec<Candidate>, ticket: WaitingTicket, now: Instant) -> Decision {
    all(&Policy::default(), &team, &[ticket], now).pop().unwrap()
}

pub(crate) fn assigned(decision: &Decision) -> Option<StaffId> {
    match decision.outcome {
        Outcome::Assigned { to } => Some(to),
        _ => None,
    }
}

fn reason(decision: &Decision, person: u128) -> FilterReason {
    let verdict = decision.verdicts.iter().find(|verdict| verdict.staff == StaffId(id(person))).unwrap();
    match &verdict.finding {
        Finding::Filtered(reason) => reason.clone(),
        other => panic!("not filtered: {other:?}"),
    }
}

use Proficiency::{B1, B2, C1, Native};

#[test]
fn an_arabic_request_reaches_the_only_arabic_speaker_on_duty() {
    let now = monday(10, 0);
    let team = vec![
        person(1, &[("en", Native)]),
        person(2, &[("ar", C1), ("en", B2)]),
        person(3, &[("ja", Native)]),
    ];
    let decision = one(team, ticket(9, &["ar", "en"], now), now);
    assert_eq!(assigned(&decision), Some(StaffId(id(2))));
    assert_eq!(decision.found_at, Some(0));
    assert_eq!(decision.verdicts.len(), 3, "everybody has a verdict");
}

#[test]
fn a_level_below_the_threshold_does_not_count() {
    let now = monday(10, 0);
    let decision =
        one(vec![person(1, &[("ar", B1)]), person(2, &[("en", C1)])], ticket(9, &["ar"], now), now);
    // Nobody who could take it in Arabic is or comes on duty: the bridge language opens at once.
    assert_eq!(assigned(&decision), Some(StaffId(id(2))));
    assert_eq!(reason(&decision, 1), FilterReason::LacksLanguage { step: 0, speaks: Some(B1) });
    assert_eq!(decision.language_at(0), Some(&Language::parse("ar").unwrap()));
}

#[test]
fn each_filter_gives_its_reason() {
    let now = monday(10, 0);
    let later = monday(13, 0);
    let arabic = |number| person(number, &[("ar", C1)]);
    let until = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
    let team = vec![
        Candidate { load: 5, ..arabic(1) },
        Candidate { presence: Presence::Away, ..arabic(2) },
        Candidate { presence: Presence::OffShift { next: Some(later) }, ..arabic(3) },
        Candidate { presence: Presence::OnLeave { until, next: None }, ..arabic(4) },
        Candidate { presence: Presence::Disabled, ..arabic(5) },
        arabic(6),
        arabic(7),
    ];
    let mut ticket = ticket(9, &["ar"], now);
    ticket.excluded.push(StaffId(id(6)));
    ticket.topic_required = true;
    let mut team_with_topic = team.clone();
    for person in &mut team_with_topic[..6] {
        person.topics = [ticket.topic].into();
    }
    let decision = one(team_with_topic, ticket, now);
    for (number, expected) in [
        (1, FilterReason::AtLimit { load: 5, limit: 5 }),
        (2, FilterReason::Away),
        (3, FilterReason::OffShift { next: Some(later) }),
        (4, FilterReason::OnLeave { until }),
        (5, FilterReason::Disabled),
        (6, FilterReason::Excluded),
        (7, FilterReason::LacksTopic),
    ] {
        assert_eq!(reason(&decision, number), expected);
    }
    assert!(
        matches!(decision.outcome, Outcome::Waiting { why: WaitReason::AtLimit, .. }),
        "{:?}",
        decision.outcome
    );
}

#[test]
fn a_busy_speaker_is_waited_for_until_the_step_expires_in_working_time() {
    let since = monday(17, 20);
    let team = || vec![Candidate { load: 5, ..person(1, &[("ar", C1)]) }, person(2, &[("en", C1)])];
    let waiting = one(team(), ticket(9, &["ar"], since), since);
    let next_morning = monday(9, 10) + Duration::days(1);
    // Ten minutes are left of Monday's office hours, and ten of the next day's make twenty.
    assert_eq!(
        waiting.outcome,
        Outcome::Waiting { why: WaitReason::AtLimit, next_step_at: Some(next_morning), hold: None }
    );
    let still = one(team(), ticket(9, &["ar"], since), next_morning - Duration::minutes(1));
    assert!(assigned(&still).is_none());
    let then = one(team(), ticket(9, &["ar"], since), next_morning);
    assert_eq!(assigned(&then), Some(StaffId(id(2))));
}

#[test]
fn who_comes_before_the_step_is_over_in_working_time_is_waited_for() {
    // The step that began ten minutes before the weekend ends on Monday at 9:10.
    let friday = monday(17, 20) - Duration::days(3);
    let next = Some(monday(9, 0));
    let team = vec![
        Candidate { presence: Presence::OffShift { next }, ..person(1, &[("ar", C1)]) },
        person(2, &[("en", C1)]),
    ];
    let waiting = one(team, ticket(9, &["ar"], friday), friday);
    let next_step_at = Some(monday(9, 10));
    assert_eq!(waiting.outcome, Outcome::Waiting { why: WaitReason::OffShift, next_step_at, hold: None });
}

#[test]
fn outside_working_time_no_step_opens_but_whoever_is_on_duty_gets_it() {
    let saturday = monday(11, 0) - Duration::days(2);
    let english = || person(2, &[("en", C1)]);
    let decision = one(vec![english()], ticket(9, &["ar"], saturday), saturday);
    assert!(matches!(decision.outcome, Outcome::Waiting { why: WaitReason::NobodyCan, .. }));
    let decision = one(vec![english(), person(1, &[("ar", C1)])], ticket(9, &["ar"], saturday), saturday);
    assert_eq!(assigned(&decision), Some(StaffId(id(1))));
}

#[test]
fn an_urgent_ticket_does_not_wait_for_office_hours() {
    let night = monday(3, 0);
    let ticket = WaitingTicket { urgency: Urgency::Urgent, ..ticket(9, &["ar"], night) };
    let decision = one(vec![person(2, &[("en", C1)])], ticket, night);
    assert_eq!(assigned(&decision), Some(StaffId(id(2))));
}

#[test]
fn at_the_last_step_the_supervisors_are_told_why() {
    let now = monday(10, 0);
    let away = Candidate {
        presence: Presence::OnLeave { until: calendar().date(now), next: None },
        ..person(1, &[("en", C1)])
    };
    let decision = one(vec![away], ticket(9, &["tr"], now), now);
    assert_eq!(decision.outcome, Outcome::Supervisors { why: WaitReason::OffShift });
    let nobody = one(Vec::new(), ticket(9, &["tr"], now), now);
    assert_eq!(nobody.outcome, Outcome::Supervisors { why: WaitReason::NobodyCan });
}

#[test]
fn least_load_comes_first_and_then_the_longest_idle() {
    let now = monday(10, 0);
    let with = |number, load, limit, idle: i64| Candidate {
        load,
        limit,
        last_assigned_at: Some(now - Duration::minutes(idle)),
        ..person(number, &[("ru", Native)])
    };
    // One of five is less than one of four; of two alike, the longer idle.
    let team = vec![with(1, 1, 4, 90), with(2, 1, 5, 10), with(3, 1, 5, 60)];
    assert_eq!(assigned(&one(team, ticket(9, &["ru"], now), now)), Some(StaffId(id(3))));
}

#[test]
fn who_had_it_before_comes_first() {
    let now = monday(10, 0);
    let mut ticket = ticket(9, &["ru"], now);
    ticket.search.previous = Some(StaffId(id(2)));
    let busy = Candidate { load: 4, ..person(2, &[("ru", C1)]) };
    let decision = one(vec![person(1, &[("ru", Native)]), busy], ticket, now);
    assert_eq!(assigned(&decision), Some(StaffId(id(2))));
    assert!(matches!(decision.verdicts[0].finding, Finding::Chosen { previous: true, .. }));
}

#[test]
fn one_free_slot_goes_to_the_urgent_ticket_and_then_to_the_oldest() {
    let now = monday(10, 0);
    let team = vec![Candidate { limit: 2, ..person(1, &[("ar", C1)]) }];
    let ticket = |number, age: i64| ticket(number, &["ar"], now - Duration::minutes(age));
    let urgent = WaitingTicket { urgency: Urgency::Urgent, ..ticket(12, 1) };
    let decisions = all(&Policy::default(), &team, &[ticket(10, 5), ticket(11, 9), urgent], now);
    let got: Vec<TicketId> = decisions.iter().filter(|d| assigned(d).is_some()).map(|d| d.ticket).collect();
    assert_eq!(got, [TicketId(id(12)), TicketId(id(11))]);
}

#[test]
fn whoever_others_need_less_comes_first_and_the_scarce_are_spared() {
    let now = monday(10, 0);
    // Idle since Friday, and yet spared: the others can do it as well.
    let arabic = Candidate {
        last_assigned_at: Some(now - Duration::days(3)),
        ..person(1, &[("ar", Native), ("zh", Native), ("en", C1)])
    };
    let other =
        |number| Candidate { last_assigned_at: Some(now), ..person(number, &[("zh", Native), ("en", C1)]) };
    let team = vec![arabic, other(2), other(3)];
    for languages in [["zh", "en"], ["en", "zh"]] {
        let decision = one(team.clone(), ticket(9, &languages, now), now);
        assert_eq!(assigned(&decision), Some(StaffId(id(2))));
    }
    // For Arabic she costs nothing.
    let decision = one(team, ticket(9, &["ar"], now), now);
    assert_eq!(assigned(&decision), Some(StaffId(id(1))));
    assert!(matches!(decision.verdicts[0].finding, Finding::Chosen { score, .. } if score.price == 0));
}

#[test]
fn a_language_costs_more_the_more_it_is_asked_for_and_less_with_each_free_speaker() {
    let now = monday(10, 0);
    let zh_and = |number, language| person(number, &[("zh", Native), (language, C1)]);
    let policy = Policy { hold_minutes: 0, ..Policy::default() };
    let parse = |tag| Language::parse(tag).unwrap();
    let price = |people: &[Candidate], demand: &Demand, of: u128| {
        let learned = Learned { demand: demand.clone(), minutes: 40.0, ..Learned::default() };
        let mut team = Team::of(people, &policy, &learned);
        let ticket = ticket(9, &["zh"], now);
        let decision =
            decide(&policy, &mut team, &[ticket], Trigger::Submitted, now, &calendar()).pop().unwrap();
        let verdict = decision.verdicts.into_iter().find(|v| v.staff == StaffId(id(of))).unwrap();
        match verdict.finding {
            Finding::Chosen { score, .. } | Finding::Eligible { score, .. } => score.price,
            other => panic!("{other:?}"),
        }
    };
    let demand = Demand::new([(parse("ja"), 0.8), (parse("ko"), 0.4)]);
    let alone = [zh_and(1, "ja"), zh_and(2, "ko")];
    assert_eq!([1, 2].map(|of| price(&alone, &demand, of)), [800_000, 400_000]);
    // Two speakers share the demand, and the second one free halves the price once more.
    let two = [zh_and(1, "ja"), zh_and(2, "ja")];
    assert_eq!(price(&two, &demand, 1), 200_000);
    let one_busy = [zh_and(1, "ja"), Candidate { load: 5, ..zh_and(2, "ja") }];
    assert_eq!(price(&one_busy, &demand, 1), 400_000);
}

#[test]
fn the_last_free_speaker_of_a_scarce_language_is_kept_free_for_a_while() {
    let now = monday(10, 0);
    let team = vec![
        Candidate { load: 4, ..person(1, &[("ar", Native), ("zh", Native)]) },
        Candidate { load: 5, ..person(2, &[("zh", Native)]) },
    ];
    let decision = one(team.clone(), ticket(9, &["zh"], now), now);
    let hold = Hold {
        staff: StaffId(id(1)),
        language: Language::parse("ar").unwrap(),
        until: now + Duration::minutes(5),
    };
    assert_eq!(
        decision.outcome,
        Outcome::Waiting { why: WaitReason::Held, next_step_at: None, hold: Some(hold) }
    );
    assert!(matches!(decision.verdicts[0].finding, Finding::KeptFree { .. }));
    // It goes on from when the search began, and then she gets it.
    let later = WaitingTicket { search: decision.search, ..ticket(9, &["zh"], now) };
    let still = one(team.clone(), later.clone(), now + Duration::minutes(4));
    assert!(assigned(&still).is_none());
    assert_eq!(assigned(&one(team.clone(), later, now + Duration::minutes(5))), Some(StaffId(id(1))));
    // Never for an urgent ticket, nor where somebody else is free, nor where many speak the language.
    let urgent = WaitingTicket { urgency: Urgency::Urgent, ..ticket(9, &["zh"], now) };
    assert_eq!(assigned(&one(team.clone(), urgent, now)), Some(StaffId(id(1))));
    let mut with_another = team.clone();
    with_another.push(person(3, &[("zh", C1)]));
    assert_eq!(assigned(&one(with_another, ticket(9, &["zh"], now), now)), Some(StaffId(id(3))));
    let mut many = team;
    many.extend([4, 5].map(|number| Candidate { load: 5, ..person(number, &[("ar", C1)]) }));
    assert_eq!(assigned(&one(many, ticket(9, &["zh"], now), now)), Some(StaffId(id(1))));
}

#[test]
fn nobody_is_kept_free_where_that_helps_nobody() {
    let now = monday(10, 0);
    let arabic = |load| Candidate { load, ..person(1, &[("ar", Native), ("zh", Native)]) };
    let busy = || Candidate { load: 5, ..person(2, &[("zh", Native)]) };
    let asked = || ticket(9, &["zh"], now);
    // With two slots she has one left for Arabic; alone on shift, nobody else can free up; and what was hers stays hers.
    assert_eq!(assigned(&one(vec![arabic(3), busy()], asked(), now)), Some(StaffId(id(1))));
    assert_eq!(assigned(&one(vec![arabic(4)], asked(), now)), Some(StaffId(id(1))));
    let off = Candidate { presence: Presence::OffShift { next: None }, ..busy() };
    assert_eq!(assigned(&one(vec![arabic(4), off], asked(), now)), Some(StaffId(id(1))));
    let mut hers = asked();
    hers.search.previous = Some(StaffId(id(1)));
    let free = person(3, &[("zh", C1)]);
    let arabic = Candidate { limit: 1, ..arabic(0) };
    assert_eq!(assigned(&one(vec![arabic, busy(), free], hers, now)), Some(StaffId(id(1))));
}

#[test]
fn what_nobody_speaks_does_not_overtake_what_somebody_does() {
    let now = monday(16, 0);
    let team = vec![Candidate { limit: 1, ..person(1, &[("en", C1)]) }];
    let ticket = |number, language, age: i64| WaitingTicket {
        search: Search { step: 1, ..Search::begin(now - Duration::minutes(age)) },
        ..ticket(number, &[language], now)
    };
    let decisions = all(&Policy::default(), &team, &[ticket(10, "vi", 3), ticket(11, "en", 100)], now);
    assert_eq!(decisions.iter().find(|d| assigned(d).is_some()).unwrap().ticket, TicketId(id(11)));
}

#[test]
fn somebody_back_from_leave_within_the_step_is_waited_for() {
    let friday = monday(17, 20) - Duration::days(3);
    let until = calendar().date(friday);
    let back = Presence::OnLeave { until, next: Some(monday(9, 0)) };
    let team = vec![Candidate { presence: back, ..person(1, &[("ar", C1)]) }, person(2, &[("en", C1)])];
    let waiting = one(team, ticket(9, &["ar"], friday), friday);
    assert!(
        matches!(waiting.outcome, Outcome::Waiting { why: WaitReason::OffShift, .. }),
        "{:?}",
        waiting.outcome
    );
}

#[test]
fn age_counts_for_more_the_fewer_speak_the_language_and_nobody_waits_beyond_the_guard() {
    let now = monday(16, 0);
    // She is the only one for Arabic; four more speak Russian.
    let mut team = vec![Candidate { limit: 1, ..person(1, &[("ar", C1), ("ru", C1), ("zh", C1)]) }];
    team.extend((2..6).map(|number| Candidate { load: 5, ..person(number, &[("ru", C1)]) }));
    let ticket = |number, language, age: i64| ticket(number, &[language], now - Duration::minutes(age));
    let policy = Policy { hold_minutes: 0, ..Policy::default() };
    let first = |tickets: &[WaitingTicket]| {
        let decisions = all(&policy, &team, tickets, now);
        decisions.into_iter().find(|d| assigned(d).is_some()).unwrap().ticket
    };
    // 10 × 41 against 30 × 9 and 60 × 1.
    assert_eq!(first(&[ticket(10, "ru", 30), ticket(11, "ar", 10), ticket(12, "zh", 60)]), TicketId(id(11)));
    assert_eq!(first(&[ticket(10, "ru", 50), ticket(11, "ar", 10)]), TicketId(id(10)));
    // Four hours of working time are too much, whoever else waits.
    assert_eq!(first(&[ticket(12, "zh", 245), ticket(11, "ar", 200)]), TicketId(id(12)));
}

#[test]
fn a_ticket_that_nobody_opened_goes_to_who_is_clearly_better_by_then() {
    let now = monday(10, 0);
    let policy = Policy::default();
    let ticket = ticket(9, &["ru"], now - Duration::minutes(30));
    let again = |people: &[Candidate], why| {
        let mut team = Team::of(people, &policy, &Learned::default());
        let decision = decide_again(&policy, &mut team, &ticket, StaffId(id(1)), why, now)?;
        assigned(&decision)
    };
    let with = |number, load| Candidate { load, ..person(number, &[("ru", C1)]) };
    // Four of five, the ticket among them, against none: it moves. A little less work is no reason.
    assert_eq!(again(&[with(1, 4), with(2, 0)], Unopened::InTime), Some(StaffId(id(2))));
    assert_eq!(again(&[with(1, 2), with(2, 0)], Unopened::InTime), None);
    // Who has had time enough, or went home, loses it to anybody who is free.
    assert_eq!(again(&[with(1, 1), with(2, 4)], Unopened::Late), Some(StaffId(id(2))));
    assert_eq!(again(&[with(1, 1), with(2, 5)], Unopened::Late), None, "at the limit");
    // Not to somebody whom the resident would understand less well.
    assert_eq!(again(&[with(1, 1), person(2, &[("en", Native)])], Unopened::Late), None);
}

#[test]
fn a_decision_reads_back_from_what_is_stored() {
    let now = monday(10, 0);
    let team = vec![Candidate { load: 5, ..person(1, &[("ar", C1)]) }, person(2, &[("ja", B2)])];
    let decision = one(team, ticket(9, &["ar", "en"], now), now);
    let stored = serde_json::to_string(&decision).unwrap();
    assert_eq!(serde_json::from_str::<Decision>(&stored).unwrap(), decision);
}

pub(crate) fn any_team() -> impl Strategy<Value = Vec<Candidate>> {
    let skill = (
        prop::sample::select(vec!["ar", "ja", "en", "zh", "fr"]),
        prop::sample::select(Proficiency::ALL.to_vec()),
    );
    let presence = prop::sample::select(vec![
        Presence::OnDuty,
        Presence::OnDuty,
        Presence::Away,
        Presence::Disabled,
        Presence::OffShift { next: None },
    ]);
    let one = (prop::collection::vec(skill, 0..4), 0u32..4, 0u32..5, presence);
    prop::collection::vec(one, 0..8).prop_map(|people| {
        people
            .into_iter()
            .zip(1u128..)
            .map(|((skills, limit, load, presence), number)| Candidate {
                limit,
                load,
                presence,
                ..person(number, &skills)
            })
            .collect()
    })
}

pub(crate) fn any_tickets() -> impl Strategy<Value = Vec<WaitingTicket>> {
    let languages = prop::collection::vec(prop::sample::select(vec!["ar", "ja", "en", "fr", "tr"]), 1..3);
    let one = (languages, prop::bool::ANY, 0i64..500);
    prop::collection::vec(one, 0..12).prop_map(|tickets| {
        tickets
            .into_iter()
            .zip(100u128..)
            .map(|((languages, urgent, age), number)| WaitingTicket {
                urgency: if urgent { Urgency::Urgent } else { Urgency::Normal },
                ..ticket(number, &languages, monday(16, 0) - Duration::minutes(age))
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn nobody_passes_their_limit_and_nobody_filtered_is_chosen(team in any_team(), tickets in any_tickets(), hour in 0u32..24) {
        let decisions = all(&Policy::default(), &team, &tickets, monday(hour, 0));
        for person in &team {
            let got = decisions.iter().filter(|d| assigned(d) == Some(person.id)).count();
            prop_assert!(got == 0 || person.load as usize + got <= person.limit as usize);
            prop_assert!(got == 0 || person.presence == Presence::OnDuty);
        }
        for decision in &decisions {
            if let (Some(to), Some(step)) = (assigned(decision), decision.found_at.map(|at| &decision.steps[at])) {
                let chosen = team.iter().find(|c| c.id == to).unwrap();
                let language = step.language.as_ref().expect("nobody is found at the supervisors' step");
                let speaks = chosen.languages.iter().any(|s| s.language.same_speech(language) && s.proficiency >= step.at_least);
                prop_assert!(speaks);
            }
        }
    }

    #[test]
    fn every_ticket_ends_in_exactly_one_decision_with_every_verdict(team in any_team(), tickets in any_tickets()) {
        let decisions = all(&Policy::default(), &team, &tickets, monday(10, 0));
        let mut decided: Vec<TicketId> = decisions.iter().map(|d| d.ticket).collect();
        decided.sort();
        let mut expected: Vec<TicketId> = tickets.iter().map(|s| s.ticket).collect();
        expected.sort();
        prop_assert_eq!(decided, expected);
        for decision in &decisions {
            prop_assert_eq!(decision.verdicts.len(), team.len());
        }
    }

    #[test]
    fn those_who_could_have_had_it_stand_in_the_order_of_their_points(
        // More people than get a place, and some who cannot.
        loads in prop::collection::vec((0u32..6, prop::sample::select(Proficiency::ALL.to_vec())), 10..90),
        tickets in any_tickets(),
    ) {
        let speaks = |level| ["ar", "ja", "en", "fr", "tr"].map(|language| (language, level));
        let team = loads.iter().zip(1u128..);
        let team: Vec<Candidate> = team
            .map(|((load, level), number)| Candidate { load: *load, limit: 5, ..person(number, &speaks(*level)) })
            .collect();
        for decision in all(&Policy::default(), &team, &tickets, monday(10, 0)) {
            let everybody: std::collections::BTreeSet<StaffId> = decision.verdicts.iter().map(|v| v.staff).collect();
            prop_assert_eq!((everybody.len(), decision.verdicts.len()), (team.len(), team.len()));
            let others: Vec<(Option<u32>, i32)> = decision
                .verdicts
                .iter()
                .filter_map(|verdict| match &verdict.finding {
                    Finding::Eligible { place, score, .. } => Some((*place, score.total())),
                    _ => None,
                })
                .collect();
            let placed = others.len().min(20);
            let expected = (2..).take(placed).map(Some).chain(std::iter::repeat(None));
            prop_assert!(others.iter().map(|(place, _)| *place).eq(expected.take(others.len())), "{:?}", others);
            let (first, behind) = others.split_at(placed);
            prop_assert!(first.is_sorted_by_key(|(_, total)| -total), "{:?}", others);
            let last = first.last().map_or(i32::MAX, |(_, total)| *total);
            prop_assert!(behind.iter().all(|(_, total)| *total <= last), "{:?}", others);
        }
    }

    #[test]
    fn no_ticket_waits_while_somebody_who_could_take_it_is_free(team in any_team(), tickets in any_tickets()) {
        let decisions = all(&Policy::default(), &team, &tickets, monday(10, 0));
        let mut loads: std::collections::BTreeMap<StaffId, u32> = team.iter().map(|c| (c.id, c.load)).collect();
        for decision in &decisions {
            if let Some(to) = assigned(decision) {
                *loads.get_mut(&to).unwrap() += 1;
            }
        }
        for decision in decisions.iter().filter(|d| assigned(d).is_none()) {
            for person in team.iter().filter(|c| c.presence == Presence::OnDuty && loads[&c.id] < c.limit) {
                let could = decision.steps[..=decision.search.step].iter().any(|step| {
                    step.language.as_ref().is_some_and(|language| {
                        person.languages.iter().any(|s| s.language.same_speech(language) && s.proficiency >= step.at_least)
                    })
                });
                let is_held = matches!(decision.outcome, Outcome::Waiting { hold: Some(_), .. });
                prop_assert!(!could || is_held, "{:?} waits while {:?} is free", decision.ticket, person.id);
            }
        }
    }

    #[test]
    fn the_order_of_the_team_does_not_matter(team in any_team(), tickets in any_tickets()) {
        let mut turned = team.clone();
        turned.reverse();
        let decide = |team: &[Candidate]| {
            let decisions = all(&Policy::default(), team, &tickets, monday(10, 0));
            decisions.into_iter().map(|d| (d.ticket, d.outcome)).collect::<Vec<_>>()
        };
        prop_assert_eq!(decide(&team), decide(&turned));
    }
}
