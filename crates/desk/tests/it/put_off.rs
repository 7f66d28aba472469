//! Looking at a ticket again on a date.

use chrono::NaiveDate;
use xiaoyi_desk::{AfterReply, DeskError};
use xiaoyi_domain::{EventCode, Locale, Mail, Refusal, Turn, Visibility};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{on_both_databases, shanghai};

use crate::staff::reply;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn refusal<T>(result: Result<T, DeskError>) -> Option<Refusal> {
    match result {
        Err(DeskError::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

on_both_databases! {
    async fn a_ticket_comes_back_when_the_desk_opens_on_its_day(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").locale(Locale::Fr).add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        let due = app.ticket(ticket.id).due;
        let reason = reply(&app, "La police répond samedi");
        // A Saturday: the desk opens on Monday.
        for _ in 0..2 {
            app.desk.put_off(one.id, ticket.id, day("2026-11-07"), &reason).unwrap();
        }
        let put_off = app.ticket(ticket.id);
        assert_eq!((put_off.turn, put_off.turn_since), (Turn::Later, shanghai("2026-11-09 09:00")));
        assert!(put_off.due == due && put_off.awaits_answer(), "what was promised runs on");
        let notes = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        assert_eq!(notes.iter().filter(|message| message.visibility == Visibility::Internal).count(), 1);
        app.clock.put(shanghai("2026-11-09 08:59"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).turn, Turn::Later);
        app.clock.put(shanghai("2026-11-09 09:00"));
        for _ in 0..2 {
            app.desk.tick().unwrap();
        }
        let back = app.ticket(ticket.id);
        assert_eq!((back.turn, back.turn_since, back.look_again, back.unread), (Turn::Ours, shanghai("2026-11-02 10:00"), None, true));
        let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
        assert_eq!(mails.iter().filter(|mail| matches!(mail.mail, Mail::LookAgain { .. })).count(), 1);
        let mails = app.mails_to(one.email.as_str()).await;
        let told = mails.iter().find(|mail| mail.text.contains("La police répond samedi")).unwrap();
        assert_eq!(told.language, "fr");
    }

    async fn who_writes_takes_over_or_asks_ends_the_wait_and_undo_takes_it_back(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        let put_off = || {
            let ticket = app.submit(Locale::Fr, &["fr"]);
            app.desk.put_off(one.id, ticket.id, day("2026-11-10"), &reply(&app, "Because")).unwrap();
            ticket.id
        };
        let turn = |id| (app.ticket(id).turn, app.ticket(id).look_again.is_some());
        let written = put_off();
        app.desk.write_as_resident(written, &crate::residents::words(&app, "Alors ?")).unwrap();
        assert_eq!(turn(written), (Turn::Ours, false));
        let asked = put_off();
        app.desk.answer(one.id, asked, &reply(&app, "Où ?"), AfterReply::Wait).unwrap();
        assert_eq!(turn(asked), (Turn::Theirs, false));
        // An answer leaves the day as it is; when it comes there is something to do.
        let answered = put_off();
        app.desk.answer(one.id, answered, &reply(&app, "Bientôt"), AfterReply::StayOpen).unwrap();
        assert_eq!((turn(answered), app.ticket(answered).awaits_answer()), ((Turn::Later, true), false));
        app.desk.look_again(one.id, answered).unwrap();
        assert_eq!(turn(answered), (Turn::Ours, false));
        let resolved = put_off();
        app.desk.resolve(one.id, resolved).unwrap();
        assert_eq!(turn(resolved), (Turn::Over, false));
        let back = put_off();
        app.desk.hand_back(one.id, back).unwrap();
        assert_eq!(turn(back), (Turn::Ours, false));
        let other = app.person("Other").add();
        let given = put_off();
        app.desk.hand_over(one.id, given, other.id).unwrap();
        assert_eq!(turn(given), (Turn::Later, true), "the colleague gets it with its day");
        let undone = put_off();
        app.desk.undo(one.id, undone).unwrap();
        assert_eq!(turn(undone), (Turn::Ours, false));
        let again = put_off();
        app.desk.resolve(one.id, again).unwrap();
        app.desk.undo(one.id, again).unwrap();
        assert_eq!(turn(again), (Turn::Later, true));
        let history = app.desk.read(|tx| tx.list_events(again)).unwrap();
        assert!(history.iter().any(|event| event.code == EventCode::PutOff { until: shanghai("2026-11-10 09:00") }));
    }

    async fn only_a_later_day_of_a_ticket_that_is_open_can_be_chosen(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        let put_off = |until: &str| refusal(app.desk.put_off(one.id, ticket.id, day(until), &reply(&app, "x")));
        for until in ["2026-11-02", "2020-01-01", "2028-01-01", "9999-12-31", "-9999-01-01"] {
            assert_eq!(put_off(until), Some(Refusal::NotALaterDay), "{until}");
        }
        assert_eq!(app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap().len(), 1, "no note of what was refused");
        assert_eq!(put_off("2026-11-03"), None);
        app.desk.answer(one.id, ticket.id, &reply(&app, "?"), AfterReply::Wait).unwrap();
        assert_eq!(put_off("2026-11-04"), Some(Refusal::WrongStatus));
        let other = app.person("Other").add();
        let theirs = refusal(app.desk.put_off(other.id, ticket.id, day("2026-11-05"), &reply(&app, "x")));
        assert_eq!(theirs, Some(Refusal::NotAllowed));
    }
}
