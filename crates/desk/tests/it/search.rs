//! Searching tickets, on both databases: the same answers, at once, and nothing of what was erased.

use chrono::Duration;
use xiaoyi_desk::{NewRequest, Reply, SearchPage, Submitted};
use xiaoyi_domain::text_search::Query;
use xiaoyi_domain::{
    Body, Direction, EmailAddress, Language, Locale, PersonName, Role, Status, Subject, Ticket, TicketFilter,
    Written,
};
use xiaoyi_store::SearchRange;
use xiaoyi_testkit::{TestApp, on_both_databases};

/// Sends a request with these words; its languages are the first part of each row.
fn send(app: &TestApp, language: &str, name: &str, email: &str, subject: &str, description: &str) -> Ticket {
    app.clock.advance(Duration::minutes(1));
    let request = NewRequest {
        name: PersonName::parse(name).unwrap(),
        email: EmailAddress::parse(email).unwrap(),
        subject: Subject::parse(subject).unwrap(),
        description: Body::parse(description).unwrap(),
        ..app.request(Locale::En, &[language])
    };
    match app.desk.submit(&request).unwrap() {
        Submitted::Created(ticket) => ticket,
        other => panic!("not a new ticket: {other:?}"),
    }
}

fn query(typed: &str, filters: &[TicketFilter]) -> Query<TicketFilter> {
    let typed = if filters.is_empty() { typed.to_owned() } else { format!("{typed} filter:these") };
    Query::parse(&typed, |key, _| (key == "filter").then(|| filters.to_vec())).unwrap()
}

fn page(app: &TestApp, typed: &str, filters: &[TicketFilter]) -> SearchPage {
    app.desk.search(&query(typed, filters), None).unwrap()
}

/// The subjects of what is found.
fn found(app: &TestApp, typed: &str, filters: &[TicketFilter]) -> Vec<String> {
    page(app, typed, filters).hits.iter().map(|hit| hit.ticket.subject.as_str().to_owned()).collect()
}

on_both_databases! {
    async fn tickets_are_found_by_whatever_is_written_on_them_the_newest_first(app: TestApp) {
        let (karim, _) = app.person("Karim").speaks("ar", "native").speaks("en", "C2").signed_in().await;
        let arabic = send(&app, "ar", "أحمد العلي", "ahmad.ali@mail.example", "تجديد التأشيرة", "أريد تجديد إقامتي في شنغهاي.");
        let chinese = send(&app, "zh", "王小明", "wang@mail.example", "签证问题", "我的签证快到期了，怎么办？");
        let japanese = send(&app, "ja", "山田花子", "hanako@mail.example", "ビザの更新", "在留カードの住所を変えたいです。");
        let thai = send(&app, "th", "สมชาย", "somchai@mail.example", "ต่ออายุวีซ่า", "ต้องใช้เอกสารอะไรบ้าง");
        for (typed, expected) in [
            ("签证", vec!["签证问题"]),
            ("的", vec!["签证问题"]),
            ("تأشيرة", vec!["تجديد التأشيرة"]),
            ("احمد اقامتي", vec!["تجديد التأشيرة"]),
            ("びざ", vec!["ビザの更新"]),
            ("住所", vec!["ビザの更新"]),
            ("วีซ่า", vec!["ต่ออายุวีซ่า"]),
            ("ahmad.a", vec!["تجديد التأشيرة"]),
            ("mail.example", vec!["ต่ออายุวีซ่า", "ビザの更新", "签证问题", "تجديد التأشيرة"]),
            ("GC", vec!["ต่ออายุวีซ่า", "ビザの更新", "签证问题", "تجديد التأشيرة"]),
            ("签证 ahmad", vec![]),
            ("nothing", vec![]),
        ] {
            assert_eq!(found(&app, typed, &[]), expected, "{typed}");
        }
        for ticket in [&arabic, &chinese, &japanese, &thai] {
            let code = &ticket.reference.as_str()[3..];
            for part in [code, &code[..4], &code[5..], &code.replace('-', "")[2..6], &code.to_lowercase()] {
                assert!(found(&app, part, &[]).contains(&ticket.subject.as_str().to_owned()), "{part}");
            }
        }
        // An answer, a note, and what is taken back again.
        let reply = |text: &str| Reply {
            submission: app.desk.environment().id(app.desk.now()),
            body: Body::parse(text).unwrap(),
            written: Written::found(text, &[], Direction::Auto),
        };
        app.desk.note(karim.id, chinese.id, &reply("He called: the embassy needs a stamp"), xiaoyi_desk::Asks::Nobody).unwrap();
        let note = page(&app, "embassy", &[]);
        assert_eq!(note.hits.len(), 1);
        let (message, hits) = note.hits[0].in_message.clone().unwrap();
        assert_eq!(&message.body.unwrap().as_str()[hits[0].clone()], "embassy");
        app.desk.undo(karim.id, chinese.id).unwrap();
        assert_eq!(found(&app, "embassy", &[]), [""; 0]);
    }

    async fn filters_narrow_a_search_by_what_is_true_now(app: TestApp) {
        let (karim, _) = app.person("Karim").speaks("ar", "native").speaks("en", "C2").signed_in().await;
        let (head, _) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let first = send(&app, "ar", "A", "a@mail.example", "First", "visa");
        let second = send(&app, "en", "B", "b@mail.example", "Second", "visa");
        let language = |tag: &str| TicketFilter::Language(Language::parse(tag).unwrap());
        let all = ["Second", "First"];
        assert_eq!(found(&app, "visa", &[language("ar")]), ["First"]);
        assert_eq!(found(&app, "visa", &[language("ar"), language("en")]), all, "one of a kind");
        assert_eq!(found(&app, "", &[language("en")]), ["Second"]);
        assert_eq!(found(&app, "", &[language("fr")]), [""; 0]);
        assert_eq!(found(&app, "visa", &[TicketFilter::With(Some(karim.id))]), all);
        app.desk.set_urgency(head.id, first.id, xiaoyi_domain::Urgency::Urgent).unwrap();
        app.desk.resolve(karim.id, second.id).unwrap();
        app.desk.hand_over(head.id, first.id, head.id).unwrap();
        assert_eq!(found(&app, "visa", &[TicketFilter::With(Some(head.id))]), ["First"]);
        assert_eq!(found(&app, "visa", &[TicketFilter::With(Some(karim.id))]), ["Second"]);
        assert_eq!(found(&app, "visa", &[TicketFilter::With(None)]), [""; 0]);
        assert_eq!(found(&app, "visa", &[TicketFilter::Status(Status::Resolved)]), ["Second"]);
        assert_eq!(found(&app, "visa", &[TicketFilter::Status(Status::Resolved), language("ar")]), [""; 0]);
        assert_eq!(found(&app, "visa", &[TicketFilter::Urgency(xiaoyi_domain::Urgency::Urgent)]), ["First"]);
        assert_eq!(found(&app, "visa", &[TicketFilter::Topic(first.topic)]), all);
        assert_eq!(found(&app, "visa", &[TicketFilter::Topic(app.topic("Tax"))]), [""; 0]);
        assert_eq!(found(&app, "visa", &[TicketFilter::Before(second.created_at)]), ["First"]);
        assert_eq!(found(&app, "visa", &[TicketFilter::Since(second.created_at)]), ["Second"]);
        assert_eq!(found(&app, "", &[TicketFilter::Before(first.created_at)]), [""; 0]);
    }

    async fn pages_go_on_where_the_last_one_ended_and_nothing_comes_twice(app: TestApp) {
        let mut sent = Vec::new();
        for number in 0..60 {
            // Many at one moment, too.
            if number % 7 == 0 {
                app.clock.advance(Duration::minutes(1));
            }
            let request = NewRequest { subject: Subject::parse(&format!("Visa {number}")).unwrap(), ..app.request(Locale::En, &["en"]) };
            app.desk.submit(&request).unwrap();
            sent.push(format!("Visa {number}"));
        }
        while app.desk.index_pending(50).unwrap() > 0 {}
        let query = query("visa", &[]);
        let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
        loop {
            let page = app.desk.search(&query, after).unwrap();
            let times: Vec<_> = page.hits.iter().map(|hit| hit.ticket.created_at).collect();
            assert!(times.is_sorted_by(|newer, older| newer >= older));
            seen.extend(page.hits.iter().map(|hit| hit.ticket.subject.as_str().to_owned()));
            pages += 1;
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(pages, 3);
        seen.sort();
        sent.sort();
        assert_eq!(seen, sent);
    }

    async fn erasure_takes_the_words_out_of_the_index_too(app: TestApp) {
        let ticket = send(&app, "en", "Layla Haddad", "layla@mail.example", "Visa", "I have moved");
        app.desk.solve_as_resident(ticket.id).unwrap();
        app.clock.advance(Duration::days(30));
        app.desk.tick().unwrap();
        assert_eq!(found(&app, "haddad", &[]), ["Visa"]);
        let administrator = app.person("Admin").role(Role::Administrator).add();
        app.desk.erase(administrator.id, ticket.id).unwrap();
        let in_index = |typed: &str| {
            let clause = query(typed, &[]).clause();
            app.desk.read(|tx| tx.search_tickets(&clause, SearchRange::ALL, 10)).unwrap().len()
        };
        // Before anything is indexed anew, and after.
        for _ in 0..2 {
            for word in ["haddad", "layla", "visa", "moved", "mail"] {
                assert_eq!(in_index(word), 0, "{word}");
            }
            while app.desk.index_pending(10).unwrap() > 0 {}
        }
        // The fact that it was there stays, and it is found by its reference.
        let erased = page(&app, &ticket.reference.as_str()[3..7], &[]);
        assert_eq!(erased.hits.len(), 1);
        assert_eq!(erased.hits[0].email, None);
    }

    async fn whoever_searches_while_the_worker_is_behind_is_told(app: TestApp) {
        for number in 0..130 {
            let request = NewRequest { subject: Subject::parse(&format!("Visa {number}")).unwrap(), ..app.request(Locale::En, &["en"]) };
            app.desk.submit(&request).unwrap();
        }
        let first = page(&app, "\"visa 129\"", &[]);
        assert!(first.is_behind && first.hits.len() == 1, "the newest are indexed first");
        while app.desk.index_pending(50).unwrap() > 0 {}
        let all = page(&app, "\"visa 0\"", &[]);
        assert!(!all.is_behind && all.hits.len() == 1);
    }

    async fn many_at_once_are_indexed_whole(app: TestApp) {
        let (karim, _) = app.person("Karim").speaks("en", "native").limit(100).signed_in().await;
        let sent: Vec<Ticket> = (0..12).map(|number| send(&app, "en", "A", "a@mail.example", &format!("Number {number}"), "visa")).collect();
        let other = app.another_desk();
        std::thread::scope(|scope| {
            for desk in [&app.desk, &other] {
                scope.spawn(move || for _ in 0..40 { desk.index_pending(3).unwrap(); });
            }
            for ticket in &sent {
                app.desk.resolve(karim.id, ticket.id).unwrap();
            }
        });
        while app.desk.index_pending(10).unwrap() > 0 {}
        assert_eq!(found(&app, "visa", &[TicketFilter::Status(Status::Resolved)]).len(), 12);
    }
}
