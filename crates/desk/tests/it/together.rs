//! Working on a ticket together.

use xiaoyi_desk::{Asks, DeskError, Reading};
use xiaoyi_domain::{EventCode, Locale, Mail, Recipient, Refusal, Role, StaffId, TicketId};
use xiaoyi_store::{MailFilter, Order, Queue, QueueFilter, Reader};
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

use crate::staff::reply;

fn followed(app: &TestApp, person: StaffId) -> Vec<TicketId> {
    let queue = Queue::Following(person);
    let list = |order| {
        let page =
            app.desk.read(|tx| tx.list_queue(&queue, &QueueFilter::default(), order, None, 50)).unwrap();
        page.tickets.iter().map(|ticket| ticket.id).collect::<Vec<_>>()
    };
    let (due, turn) = (list(Order::Due), list(Order::Turn));
    assert_eq!(due.len(), turn.len());
    due
}

fn news(app: &TestApp, ticket: TicketId, person: StaffId) -> Option<bool> {
    app.desk.read(|tx| tx.find_follower(ticket, person)).unwrap()
}

fn told(app: &TestApp, ticket: TicketId) -> Vec<(StaffId, &'static str)> {
    let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket))).unwrap();
    let notes =
        mails.iter().filter(|mail| matches!(mail.mail, Mail::Named { .. } | Mail::SupervisorAsked { .. }));
    notes
        .filter_map(|mail| match mail.recipient {
            Recipient::Staff(id) => Some((id, mail.mail.code())),
            Recipient::Requester => None,
        })
        .collect()
}

on_both_databases! {
    async fn who_is_named_in_a_note_is_told_in_their_language_and_follows_the_ticket(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("Karim Mansour").speaks("fr", "native").add();
        let other = app.person("王莉娜").locale(Locale::ZhCn).off_shift().add();
        let third = app.person("Third").off_shift().add();
        let gone = app.person("Gone Ghost").add();
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        app.desk.disable(head.id, gone.id).unwrap();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        // On anybody's ticket.
        let note = reply(&app, "@王莉娜请看一下 @Gone Ghost @karim");
        for _ in 0..2 {
            let told = app.desk.note(third.id, ticket.id, &note, Asks::Nobody).unwrap();
            assert_eq!((told.named, told.disabled), (vec![other.id, one.id], vec![gone.id]));
        }
        assert_eq!(app.ticket(ticket.id).assignee, Some(one.id), "a note takes nothing");
        assert_eq!(told(&app, ticket.id), [(other.id, "named"), (one.id, "named")]);
        assert_eq!(followed(&app, other.id), [ticket.id]);
        assert_eq!(news(&app, ticket.id, other.id), Some(true));
        // Whoever looks in time needs no mail.
        app.desk.record_view(one.id, ticket.id).unwrap();
        app.clock.advance(chrono::Duration::minutes(3));
        assert!(app.mails_to(one.email.as_str()).await.iter().all(|mail| !mail.text.contains("@karim")));
        let mails = app.mails_to(other.email.as_str()).await;
        let named = mails.iter().find(|mail| mail.text.contains("@karim")).unwrap();
        assert!(named.language == "zh-CN" && named.subject.starts_with("有备注提到您"), "{named:?}");
        // What happens on it is news, once it was seen; but not what one does oneself.
        app.desk.record_view(other.id, ticket.id).unwrap();
        assert_eq!(news(&app, ticket.id, other.id), Some(false));
        app.desk.note(other.id, ticket.id, &reply(&app, "Yes"), Asks::Nobody).unwrap();
        assert_eq!(news(&app, ticket.id, other.id), Some(false));
        app.desk.write_as_resident(ticket.id, &crate::residents::words(&app, "Alors ?")).unwrap();
        assert_eq!(news(&app, ticket.id, other.id), Some(true));
        let history = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(history.iter().filter(|event| matches!(event.code, EventCode::Named { to, .. } if to == other.id)).count(), 1);
        // Followed by oneself, twice is once, and no more once it is over for good.
        for _ in 0..2 {
            app.desk.follow(third.id, ticket.id, true).unwrap();
        }
        assert_eq!(followed(&app, third.id), [ticket.id]);
        app.desk.follow(other.id, ticket.id, false).unwrap();
        assert!(followed(&app, other.id).is_empty());
        app.desk.cancel(ticket.id).unwrap();
        assert!(followed(&app, third.id).is_empty());
        app.desk.follow(third.id, ticket.id, true).unwrap();
        assert!(followed(&app, third.id).is_empty());
    }

    async fn supervisors_on_duty_are_asked_and_all_of_them_where_none_is(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        let there = app.person("There").role(Role::Supervisor).add();
        let home = app.person("Home").role(Role::Administrator).off_shift().add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        app.desk.note(one.id, ticket.id, &reply(&app, "May we?"), Asks::Supervisors).unwrap();
        assert_eq!(told(&app, ticket.id), [(there.id, "supervisor-asked")]);
        app.clock.put(shanghai("2026-11-03 10:00"));
        app.desk.go_away(there.id).unwrap();
        let other = app.submit(Locale::Fr, &["fr"]);
        let asked = app.desk.note(one.id, other.id, &reply(&app, "@There may we?"), Asks::Supervisors).unwrap();
        assert_eq!(asked.supervisors.len(), 2);
        // Named and asked is told once.
        assert_eq!(told(&app, other.id), [(there.id, "named"), (home.id, "supervisor-asked")]);
    }

    async fn what_is_handed_over_or_put_off_names_colleagues_too_and_undo_takes_the_mails_back(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        let (other, third) = (app.person("Other").off_shift().add(), app.person("Third").off_shift().add());
        let handed = app.submit(Locale::Fr, &["fr"]);
        let line = reply(&app, "@Other please, @Third knows more");
        app.desk.hand_over_with(one.id, handed.id, other.id, Some(&line)).unwrap();
        assert_eq!(told(&app, handed.id), [(third.id, "named")]);
        let put_off = app.submit(Locale::Fr, &["fr"]);
        app.desk.put_off(one.id, put_off.id, "2026-11-10".parse().unwrap(), &reply(&app, "@Third is away")).unwrap();
        assert_eq!(told(&app, put_off.id), [(third.id, "named")]);
        app.desk.undo(one.id, put_off.id).unwrap();
        app.clock.advance(chrono::Duration::minutes(5));
        assert_eq!(app.mails_to(third.email.as_str()).await.len(), 1, "of the one that was handed over");
    }

    async fn no_note_is_left_where_words_were_erased(app: TestApp) {
        let admin = app.person("Admin").role(Role::Administrator).add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        app.desk.cancel(ticket.id).unwrap();
        app.desk.erase(admin.id, ticket.id).unwrap();
        let refused = app.desk.note(admin.id, ticket.id, &reply(&app, "But"), Asks::Nobody);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::WrongStatus))));
    }
}

on_both_databases! {
    async fn who_reads_a_ticket_is_seen_through_every_server_until_they_leave_or_fall_silent(app: TestApp) {
        let one = app.person("One").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        let other = app.another_desk();
        let seen = || other.read(|tx| tx.list_readers(ticket.id, other.heard_since())).unwrap();
        assert!(seen().is_empty());
        app.desk.read_along(one.id, ticket.id, Reading::Reads).unwrap();
        assert_eq!(seen(), [Reader { person: one.id, writes: false }]);
        app.desk.read_along(one.id, ticket.id, Reading::Writes).unwrap();
        assert_eq!(seen(), [Reader { person: one.id, writes: true }]);
        app.clock.advance(chrono::Duration::seconds(60));
        assert_eq!(seen().len(), 1);
        app.clock.advance(chrono::Duration::seconds(30));
        assert!(seen().is_empty(), "nothing was heard of them");
        app.desk.tick().unwrap();
        app.desk.read_along(one.id, ticket.id, Reading::Reads).unwrap();
        for _ in 0..2 {
            app.desk.read_along(one.id, ticket.id, Reading::Gone).unwrap();
        }
        assert!(seen().is_empty());
        // Two pages of one person at once.
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| app.desk.read_along(one.id, ticket.id, Reading::Reads).unwrap());
            }
        });
        assert_eq!(seen().len(), 1);
    }
}
