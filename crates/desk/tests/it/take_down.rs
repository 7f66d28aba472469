//! What staff write down for a resident, with and without an address.

use xiaoyi_desk::{AfterReply, Correction, TakenDown};
use xiaoyi_domain::{
    Actor, Author, Body, Direction, EmailAddress, EventCode, Language, Languages, Locale, PersonName, Role,
    Status, Written,
};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

fn taken(app: &TestApp, tags: &[&str], email: Option<&str>, text: &str) -> TakenDown {
    TakenDown {
        submission: app.desk.environment().id(app.desk.now()),
        name: PersonName::parse("Nadia Haddad").unwrap(),
        email: email.map(|email| EmailAddress::parse(email).unwrap()),
        languages: Languages::new(tags.iter().map(|tag| Language::parse(tag).unwrap())).unwrap(),
        topic: app.topic("Residence"),
        description: Body::parse(text).unwrap(),
        written: Written::found(text, &[], Direction::Auto),
        keep: false,
    }
}

on_both_databases! {
    async fn a_request_taken_down_is_routed_like_any_other_and_twice_is_once(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let lina = app.person("Lina").speaks("zh", "native").add();
        let taken_down = taken(&app, &["ko", "ar"], Some("nadia@mail.example"), "\n  Lost her permit.\nAll of it");
        let ticket = app.desk.take_down(lina.id, &taken_down).unwrap();
        assert_eq!(app.desk.take_down(lina.id, &taken_down).unwrap().id, ticket.id);
        let now = app.ticket(ticket.id);
        assert_eq!((now.assignee, now.locale, now.subject.as_str()), (Some(karim.id), Locale::Ar, "Lost her permit."));
        let messages = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        assert!(messages.len() == 1 && messages[0].author == Author::Resident);
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!((events[0].actor, &events[0].code), (Actor::Staff(lina.id), &EventCode::TakenDown));
        let mails = app.mails_to("nadia@mail.example").await;
        assert!(mails.len() == 1 && mails[0].language == "ar");
        // The same form for the next resident, as a browser that went back sends it.
        let next = TakenDown { name: PersonName::parse("Omar").unwrap(), ..taken_down.clone() };
        let other = app.desk.take_down(lina.id, &next).unwrap();
        assert!(other.id != ticket.id && app.desk.take_down(lina.id, &next).unwrap().id == other.id);
        // Whoever writes it down may keep it, whatever they speak and however much they have.
        let kept = app.desk.take_down(lina.id, &TakenDown { keep: true, ..taken(&app, &["ar"], None, "x") }).unwrap();
        assert_eq!((kept.assignee, kept.status, kept.unread), (Some(lina.id), Status::Open, false));
    }

    async fn without_an_address_nobody_is_mailed_and_all_else_goes_on(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let lina = app.person("Lina").speaks("en", "native").role(Role::Administrator).add();
        let ticket = app.desk.take_down(lina.id, &taken(&app, &["en"], None, "Where is the clinic?")).unwrap();
        let reply = |text: &str| crate::staff::reply(&app, text);
        app.desk.answer(lina.id, ticket.id, &reply("In Biyun Road."), AfterReply::StayOpen).unwrap();
        app.desk.answer(lina.id, ticket.id, &reply("Which of the two?"), AfterReply::Wait).unwrap();
        // Nobody can be reminded: it comes back to whoever has it instead, and is never closed as unanswered.
        app.clock.put(shanghai("2026-11-05 10:00"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).status, Status::Open);
        app.desk.write_as_resident(ticket.id, &crate::residents::words(&app, "The old one")).unwrap();
        app.desk.resolve(lina.id, ticket.id).unwrap();
        let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
        assert!(mails.iter().all(|mail| matches!(mail.recipient, xiaoyi_domain::Recipient::Staff(_))), "{mails:?}");
        app.desk.reopen(lina.id, ticket.id).unwrap();
        // Given later, an address gets the link.
        let correction = Correction { email: Some(EmailAddress::parse("nadia@mail.example").unwrap()), ..Correction::default() };
        app.desk.correct(lina.id, ticket.id, &correction).unwrap();
        assert_eq!(app.mails_to("nadia@mail.example").await.len(), 1);
        // Erased, it has none again, and the address is forgotten.
        app.desk.cancel(ticket.id).unwrap();
        app.desk.erase(lina.id, ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).requester, None);
        let known = app.desk.read(|tx| tx.find_requester_by_email(&EmailAddress::parse("nadia@mail.example").unwrap())).unwrap();
        assert!(known.is_none());
    }
}
