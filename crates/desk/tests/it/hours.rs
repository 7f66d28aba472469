//! One's own hours: away until a time, leave, and swaps of shifts.

use chrono::NaiveDate;
use xiaoyi_desk::DeskError;
use xiaoyi_domain::{DaySpan, Locale, Presence, Refusal, Role, StaffId, SwapState};
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn presence(app: &TestApp, person: StaffId, at: &str) -> Presence {
    let person = app.desk.read(|tx| tx.find_staff(person)).unwrap().unwrap();
    Presence::of(&person, shanghai(at), &app.desk.calendar())
}

fn refusal<T>(result: Result<T, DeskError>) -> Option<Refusal> {
    match result {
        Err(DeskError::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

on_both_databases! {
    async fn who_is_away_until_a_time_is_back_by_then_without_a_word(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        app.desk.go_away_until(one.id, shanghai("2026-11-02 11:00")).unwrap();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        assert_eq!(app.ticket(ticket.id).assignee, None);
        assert_eq!(presence(&app, one.id, "2026-11-02 10:59"), Presence::Away);
        assert_eq!(presence(&app, one.id, "2026-11-02 11:00"), Presence::OnDuty);
        app.clock.put(shanghai("2026-11-02 11:00"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(one.id), "what waited is theirs");
        let now = app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap();
        assert_eq!((now.away, now.away_since, now.away_until), (false, None, None));
        // Longer, without end, and back.
        app.desk.go_away_until(one.id, shanghai("2026-11-02 12:00")).unwrap();
        app.desk.go_away(one.id).unwrap();
        assert_eq!(presence(&app, one.id, "2026-11-02 12:30"), Presence::Away);
        app.desk.come_back(one.id).unwrap();
        assert_eq!(presence(&app, one.id, "2026-11-02 11:30"), Presence::OnDuty);
    }

    async fn a_leave_of_ones_own_counts_at_once_and_what_is_left_of_it_can_be_taken_back(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        for _ in 0..2 {
            app.desk.add_own_leave(one.id, day("2026-11-02"), day("2026-11-04")).unwrap();
        }
        let leaves = || app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap().leaves;
        assert_eq!(leaves().len(), 1);
        let ticket = app.submit(Locale::Fr, &["fr"]);
        assert_eq!(app.ticket(ticket.id).assignee, None);
        assert_eq!(refusal(app.desk.add_own_leave(one.id, day("2026-11-04"), day("2026-11-03"))), Some(Refusal::EndBeforeStart));
        assert_eq!(refusal(app.desk.add_own_leave(one.id, day("2026-10-04"), day("2026-10-05"))), Some(Refusal::LeaveOver));
        for (first, last) in [("2026-11-02", "+262142-12-20"), ("2026-11-02", "9999-12-31"), ("-9999-01-01", "2026-11-04")] {
            assert_eq!(refusal(app.desk.add_own_leave(one.id, day(first), day(last))), Some(Refusal::NoSuchDay), "{last}");
        }
        app.clock.put(shanghai("2026-11-03 10:00"));
        let id = leaves()[0].id;
        for _ in 0..2 {
            app.desk.remove_own_leave(one.id, id).unwrap();
        }
        assert_eq!((leaves()[0].first, leaves()[0].last), (day("2026-11-02"), day("2026-11-02")), "what is over stays");
        assert_eq!(app.ticket(ticket.id).assignee, Some(one.id), "back, and it was waiting");
    }

    async fn shifts_are_swapped_once_the_second_agrees(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").off_shift().works("Tue", "09:00", "12:00").locale(Locale::Fr).add();
        let two = app.person("Two").off_shift().works("Thu", "14:00", "18:00").works("Tue", "14:00", "18:00").locale(Locale::Ar).add();
        let (tuesday, thursday) = (day("2026-11-03"), day("2026-11-05"));
        let id = app.desk.ask_swap(one.id, tuesday, two.id, thursday).unwrap();
        assert_eq!(app.desk.ask_swap(one.id, tuesday, two.id, thursday).unwrap(), id, "twice is once");
        assert!(presence(&app, one.id, "2026-11-03 10:00").is_available(), "nothing before they agree");
        let mails = app.mails_to(two.email.as_str()).await;
        assert!(mails.len() == 1 && mails[0].language == "ar" && mails[0].link().ends_with("/staff/hours"), "{mails:?}");
        // Nobody else answers.
        assert!(matches!(app.desk.answer_swap(one.id, id, true), Err(DeskError::NotFound)));
        for _ in 0..2 {
            app.desk.answer_swap(two.id, id, true).unwrap();
        }
        assert_eq!(refusal(app.desk.answer_swap(two.id, id, false)), Some(Refusal::SwapAnswered));
        assert_eq!(refusal(app.desk.withdraw_swap(one.id, id)), Some(Refusal::SwapAnswered));
        let works = |person, at: &str| presence(&app, person, at).is_available();
        for (at, first, second) in [
            ("2026-11-03 10:00", false, true),
            ("2026-11-03 15:00", false, true),
            ("2026-11-05 15:00", true, false),
            ("2026-11-10 10:00", true, false),
            ("2026-11-12 15:00", false, true),
        ] {
            assert_eq!((works(one.id, at), works(two.id, at)), (first, second), "{at}");
        }
        let mails = app.mails_to(one.email.as_str()).await;
        assert!(mails.len() == 1 && mails[0].language == "fr" && mails[0].subject.contains("accepte"), "{mails:?}");
        // A supervisor lets a day be as in the week again.
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        assert!(matches!(app.desk.clear_changed_day(one.id, two.id, thursday), Err(DeskError::Refused(Refusal::NotAllowed))));
        for _ in 0..2 {
            app.desk.clear_changed_day(head.id, two.id, thursday).unwrap();
        }
        assert!(works(two.id, "2026-11-05 15:00") && works(one.id, "2026-11-05 15:00"));
        // The same day, exchanged; and what is long over is forgotten.
        let next = day("2026-11-10");
        let id = app.desk.ask_swap(one.id, next, two.id, next).unwrap();
        app.desk.answer_swap(two.id, id, true).unwrap();
        assert_eq!((works(one.id, "2026-11-10 10:00"), works(one.id, "2026-11-10 15:00"), works(two.id, "2026-11-10 10:00")), (false, true, true));
        app.clock.put(shanghai("2026-12-20 10:00"));
        app.desk.tick().unwrap();
        assert!(app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap().changed_days.is_empty());
    }

    async fn a_swap_that_cannot_be_is_refused_when_it_is_asked_and_when_it_is_answered(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let one = app.person("One").off_shift().works("Tue", "09:00", "12:00").add();
        let two = app.person("Two").off_shift().works("Thu", "14:00", "18:00").works("Tue", "11:00", "18:00").add();
        let idle = app.person("Idle").off_shift().add();
        let tuesday = day("2026-11-03");
        let ask = |own: &str, other, theirs: &str| refusal(app.desk.ask_swap(one.id, day(own), other, day(theirs)));
        assert_eq!(ask("2026-11-03", two.id, "2026-11-05"), Some(Refusal::ShiftsOverlap));
        assert_eq!(ask("2026-11-04", two.id, "2026-11-05"), Some(Refusal::NoShiftThen));
        assert_eq!(ask("2026-11-03", idle.id, "2026-11-05"), Some(Refusal::NoShiftThen));
        assert_eq!(ask("2026-11-02", two.id, "2026-11-05"), Some(Refusal::NoDayToSwap));
        assert_eq!(ask("2027-11-02", two.id, "2027-11-04"), Some(Refusal::NoDayToSwap));
        assert_eq!(ask("2026-11-03", one.id, "2026-11-10"), Some(Refusal::PersonNotActive));
        // On leave, also where it is entered between the question and the answer.
        let swap = app.desk.ask_swap(one.id, day("2026-11-10"), two.id, day("2026-11-10")).unwrap();
        app.desk.add_own_leave(one.id, day("2026-11-10"), day("2026-11-10")).unwrap();
        assert_eq!(refusal(app.desk.answer_swap(two.id, swap, true)), Some(Refusal::SwapAnswered), "it is over");
        assert_eq!(ask("2026-11-10", two.id, "2026-11-12"), Some(Refusal::OnLeaveThen));
        let swap = app.desk.ask_swap(one.id, day("2026-11-17"), two.id, day("2026-11-17")).unwrap();
        app.desk.withdraw_swap(one.id, swap).unwrap();
        app.desk.withdraw_swap(one.id, swap).unwrap();
        assert_eq!(refusal(app.desk.answer_swap(two.id, swap, true)), Some(Refusal::SwapAnswered));
        // What was asked is no longer what there is; and shifts past midnight count.
        let three = app.person("Three").off_shift().works("Tue", "18:30", "20:00").add();
        let (first, second) = (day("2026-11-24"), day("2026-11-24"));
        let to_two = app.desk.ask_swap(one.id, first, two.id, second).unwrap();
        let to_three = app.desk.ask_swap(one.id, first, three.id, second).unwrap();
        app.desk.answer_swap(two.id, to_two, true).unwrap();
        assert_eq!(refusal(app.desk.answer_swap(three.id, to_three, true)), Some(Refusal::SwapAnswered), "it is over");
        let night = app.person("Night").off_shift().works("Wed", "22:00", "06:00").works("Fri", "09:00", "12:00").add();
        let early = app.person("Early").off_shift().works("Thu", "05:00", "13:00").add();
        let clash = refusal(app.desk.ask_swap(night.id, day("2026-11-27"), early.id, day("2026-11-26")));
        assert_eq!(clash, Some(Refusal::ShiftsOverlap));
        // Not answered before its day, or with somebody who is gone by then.
        let late = app.desk.ask_swap(two.id, tuesday, one.id, tuesday).unwrap();
        let with_gone = app.desk.ask_swap(one.id, day("2026-11-17"), two.id, day("2026-11-17")).unwrap();
        app.clock.put(shanghai("2026-11-03 00:30"));
        assert_eq!(refusal(app.desk.answer_swap(one.id, late, true)), Some(Refusal::NoDayToSwap));
        app.desk.disable(head.id, two.id).unwrap();
        app.desk.tick().unwrap();
        for id in [late, with_gone] {
            assert_eq!(app.desk.read(|tx| tx.find_swap(id)).unwrap().unwrap().state, SwapState::Withdrawn);
        }
    }

    async fn a_swap_is_about_the_hours_that_both_have_by_then(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let head = app.person("Head").role(Role::Supervisor).add();
        let one = app.person("One").off_shift().works("Thu", "09:00", "12:00").add();
        let two = app.person("Two").off_shift().works("Fri", "13:00", "17:00").add();
        let swap = app.desk.ask_swap(one.id, day("2026-11-05"), two.id, day("2026-11-06")).unwrap();
        let span = |from: &str, until: &str| DaySpan { from: from.parse().unwrap(), until: until.parse().unwrap() };
        let asked = || app.desk.read(|tx| tx.find_swap(swap)).unwrap().unwrap();
        assert_eq!(app.mails_to(two.email.as_str()).await.len(), 1);
        // Another day is changed: that is none of it.
        app.desk.change_day(head.id, two.id, day("2026-11-09"), &[span("14:00:00", "16:00:00")], None).unwrap();
        assert_eq!(asked().state, SwapState::Asked);
        // A supervisor shortens one of the days: nobody agrees to hours that they were not asked about, and both are told.
        app.desk.change_day(head.id, two.id, day("2026-11-06"), &[span("14:00:00", "16:00:00")], None).unwrap();
        assert_eq!(asked().state, SwapState::Withdrawn);
        assert_eq!(refusal(app.desk.answer_swap(two.id, swap, true)), Some(Refusal::SwapAnswered));
        let told = app.mails_to(one.email.as_str()).await;
        assert!(told.len() == 1 && told[0].text.contains("Two") && told[0].subject.contains("no longer asked"), "{told:?}");
        assert_eq!(app.mails_to(two.email.as_str()).await.len(), 4, "asked, two changed days, over");
        // Whoever changes their own hours is not told what they did.
        let swap = app.desk.ask_swap(one.id, day("2026-11-12"), two.id, day("2026-11-13")).unwrap();
        app.desk.add_own_leave(one.id, day("2026-11-12"), day("2026-11-12")).unwrap();
        assert_eq!(app.desk.read(|tx| tx.find_swap(swap)).unwrap().unwrap().state, SwapState::Withdrawn);
        assert_eq!((app.mails_to(one.email.as_str()).await.len(), app.mails_to(two.email.as_str()).await.len()), (1, 5), "what was asked a moment ago is not sent any more");
    }

    async fn a_day_beside_a_working_weekend_is_changed_like_any_other(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let head = app.person("Head").role(Role::Administrator).add();
        let days = xiaoyi_domain::CalendarDay::parse_all("2026-11-07,workday,,tue").unwrap();
        app.desk.enter_days(head.id, &days).unwrap();
        let one = app.person("One").off_shift().works("Tue", "13:00", "20:00").works("Sat", "10:00", "14:00").works("Fri", "09:00", "12:00").add();
        let span = DaySpan { from: "14:00:00".parse().unwrap(), until: "20:00:00".parse().unwrap() };
        app.desk.change_day(head.id, one.id, day("2026-11-06"), &[span], None).unwrap();
        let now = app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap();
        let both = xiaoyi_domain::spans_of(&now, day("2026-11-07"), &app.desk.calendar());
        assert_eq!(both.len(), 1, "worked once: {both:?}");
        // Leave that is entered meanwhile is not told to be work.
        app.desk.add_own_leave(one.id, day("2026-11-06"), day("2026-11-06")).unwrap();
        assert!(app.mails_to(one.email.as_str()).await.is_empty());
        assert_eq!(refusal(app.desk.change_day(head.id, one.id, day("2026-11-06"), &[span], None)), Some(Refusal::OnLeaveOnDay));
    }

}
