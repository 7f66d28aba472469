//! The staff's pages, by plain HTTP.

use xiaoyi_domain::{Locale, Role, Status};
use xiaoyi_testkit::{Client, Page, on_both_databases};

on_both_databases! {
    async fn a_request_shows_in_its_queues_and_opens_for_its_assignee(app: TestApp) {
        let (karim, client) = app.person("Karim").speaks("ar", "native").locale(Locale::Fr).signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        for queue in ["/staff/", "/staff/queues/languages", "/staff/queues/everyone"] {
            let page = client.get(queue).await;
            assert!(page.says(&path) && page.says("العربية"), "{queue}");
            assert!(page.says("lang=\"fr\""), "the pages are in the member's own language");
        }
        for queue in ["/staff/queues/unassigned", "/staff/queues/waiting", "/staff/queues/over"] {
            assert!(!client.get(queue).await.says(&path), "{queue}");
        }
        assert!(client.get("/staff/queues/everyone?language=ja").await.says("Aucun"), "filtered");
        assert!(app.ticket(ticket.id).opened_at.is_none());
        client.get_with(&path, ("purpose", "prefetch")).await;
        assert!(app.ticket(ticket.id).opened_at.is_none(), "fetching ahead is not looking");
        let page = client.get(&path).await;
        assert!(page.says(karim.name.as_str()) && page.says("Registering my address"));
        assert!(app.ticket(ticket.id).opened_at.is_some());
        assert_eq!(client.get(&format!("/staff/search?q={}", ticket.reference)).await.location, Some(path.clone()));
        assert!(client.get("/staff/search?q=layla%40mail.example").await.says(&path));
    }

    async fn a_reply_a_note_and_a_question_reach_whom_they_should(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let empty = client.post(&format!("{path}/reply"), &[("submission", &client.get(&path).await.input("submission")), ("text", "")]).await;
        assert_eq!(empty.status, 422);
        for (text, kind, then) in [("للموظفين فقط", "note", ""), ("أي عنوان؟", "reply", "wait")] {
            let page = client.get(&path).await;
            let (submission, seen) = (page.input("submission"), page.input("seen"));
            let form = [("submission", &*submission), ("seen", &*seen), ("text", text), ("text.dir", "rtl"), ("kind", kind), ("then", then)];
            assert_eq!(client.post(&format!("{path}/reply"), &form).await.status, 303);
        }
        assert_eq!(app.ticket(ticket.id).status, Status::Waiting);
        let mails = app.mails_to("layla@mail.example").await;
        assert_eq!(mails.len(), 2);
        assert!(mails[1].text.contains("أي عنوان؟") && !mails[1].text.contains("للموظفين"));
        let resident = app.client().follow(&mails[1].link()).await;
        assert!(resident.says("أي عنوان؟") && !resident.says("للموظفين فقط"));
    }

    async fn somebody_who_answers_past_a_new_message_keeps_their_words(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let page = client.get(&path).await;
        let form = xiaoyi_desk::WrittenForm {
            submission: app.desk.environment().id(app.desk.now()),
            body: xiaoyi_domain::Body::parse("I forgot something").unwrap(),
            written: xiaoyi_domain::Written::unknown(),
        };
        app.desk.write_as_resident(ticket.id, &form).unwrap();
        let (submission, seen) = (page.input("submission"), page.input("seen"));
        let reply = [("submission", &*submission), ("seen", &*seen), ("text", "My careful answer"), ("then", "resolve")];
        let page = client.post(&format!("{path}/reply"), &reply).await;
        assert_eq!(page.status, 409);
        assert!(page.says("My careful answer") && page.says("I forgot something"));
        let again = [("submission", &*submission), ("seen", &page.input("seen")), ("text", "My careful answer"), ("then", "resolve")];
        assert_eq!(client.post(&format!("{path}/reply"), &again).await.status, 303);
        assert_eq!(app.ticket(ticket.id).status, Status::Resolved);
    }

    async fn the_away_switch_keeps_new_tickets_away_at_once(app: TestApp) {
        let (karim, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        client.post("/staff/away", &[("away", "yes"), ("back", "/staff/account")]).await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(ticket.assignee, None);
        let back = client.post("/staff/away", &[("away", "no"), ("back", "https://evil.example/")]).await;
        assert_eq!(back.location.as_deref(), Some("/staff/"));
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
    }

    async fn a_supervisor_invites_changes_and_disables_people(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let base = [
            ("name", "Sato"), ("email", "sato@xiaoyi.example"), ("role", "agent"), ("locale", "ja"), ("limit", "3"),
            ("language", "ja"), ("level", "native"), ("language", ""), ("level", ""),
            ("shift-0-0-from", "09:00"), ("shift-0-0-until", "17:00"), ("leave-first", ""), ("leave-last", ""),
        ];
        assert_eq!(client.post("/staff/team/new", &base).await.status, 303);
        assert_eq!(app.mails_to("sato@xiaoyi.example").await[0].language, "ja");
        let staff = app.desk.read(|tx| tx.list_staff()).unwrap();
        let sato = staff.iter().find(|person| person.name.as_str() == "Sato").unwrap();
        assert_eq!((sato.limit, sato.languages.len(), sato.shifts.len()), (3, 1, 1));
        let ticket = app.submit(Locale::Ja, &["ja"]);
        assert_eq!(ticket.assignee, Some(sato.id), "what the form said counts at once");
        let path = format!("/staff/team/{}", sato.id);
        assert!(client.get(&path).await.says("value=\"09:00\""));
        let mut overlapping = base.to_vec();
        overlapping.extend([("shift-0-1-from", "16:00"), ("shift-0-1-until", "18:00")]);
        let page = client.post(&path, &overlapping).await;
        assert_eq!(page.status, 422);
        assert!(page.says("value=\"16:00\"") && page.says("overlap"), "{}", page.html);
        let mut over = base.to_vec();
        over.retain(|(name, _)| !name.starts_with("leave"));
        over.extend([("leave-first", "2026-11-16"), ("leave-last", "2026-11-20")]);
        let page = client.post(&path, &over).await;
        assert!(page.status == 422 && page.says("ended on November 20, 2026") && page.says("2026-11-16"), "{}", page.html);
        assert!(client.get(&format!("{path}/disable")).await.says("Sato"));
        assert_eq!(client.post(&format!("{path}/disable"), &[]).await.status, 303);
        assert_eq!(app.ticket(ticket.id).assignee, None);
        assert!(client.get("/staff/topics").await.status == 403, "topics are the administrators'");
    }

    async fn an_administrator_keeps_topics_and_the_desks_details(app: TestApp) {
        let (_, client) = app.person("Admin").role(Role::Administrator).signed_in().await;
        let topic = [("name-en", "Bicycles"), ("name-ar", "الدراجات"), ("promise", "5"), ("position", "9"), ("urgent", "yes")];
        assert_eq!(client.post("/staff/topics/new", &topic).await.status, 303);
        assert_eq!(client.post("/staff/topics/new", &[("promise", "4"), ("position", "x")]).await.status, 422);
        let form = app.client().get("/ar/requests/new").await;
        assert!(form.says("الدراجات"));
        let settings = client.get("/staff/settings").await;
        let numbers = ["keep", "remind", "resolve", "close"];
        let mut fields: Vec<(String, String)> = numbers.iter().map(|n| ((*n).to_owned(), settings.input(n))).collect();
        fields.extend([("name-en".into(), "Our desk".into()), ("telephone".into(), "021-12345".into())]);
        let sent: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(client.post("/staff/settings", &sent).await.status, 303);
        let home = app.client().get("/en/").await;
        assert!(home.says("Our desk") && home.says("021-12345"));
        // Nothing on a resident's page calls it otherwise any more; nobody entered who is responsible.
        let form = app.client().get("/en/requests/new").await;
        assert!(form.says("Who: Our desk.") && !form.says("Jin Xiaoyi") && !home.says("Jin Xiaoyi"), "{}", form.html);
    }

    async fn the_place_is_told_in_each_language_and_counted_in_its_hours(app: TestApp) {
        let (_, client) = app.person("Admin").role(Role::Administrator).signed_in().await;
        let first = client.get("/staff/settings").await;
        assert!(first.says("12367") && first.says("09:00–17:30"), "{}", first.html);
        let of_locales = ["name", "tagline", "responsible", "address"].into_iter();
        let of_locales = of_locales.flat_map(|field| ["en", "zh-CN", "fr", "ru", "ar", "ja"].map(|l| format!("{field}-{l}")));
        let days = (0..7).map(|day| format!("hours-{day}"));
        let plain = ["telephone", "privacy", "keep", "remind", "resolve", "close", "shown"].map(str::to_owned);
        let names: Vec<String> = of_locales.chain(days).chain(plain).collect();
        let send = async |changed: &[(&str, &str)]| {
            let page = client.get("/staff/settings").await;
            let mut all: Vec<(String, String)> = names.iter().map(|name| (name.clone(), page.input(name))).collect();
            for (name, value) in changed {
                all.retain(|(known, _)| known != name);
                all.push(((*name).to_owned(), (*value).to_owned()));
            }
            let form: Vec<(&str, &str)> = all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            client.post("/staff/settings", &form).await
        };
        // Sent as it was filled in, nothing of it counts as entered.
        assert_eq!(send(&[]).await.status, 303);
        let settings = app.desk.read(|tx| tx.settings()).unwrap();
        assert_eq!(settings, xiaoyi_domain::DeskSettings::default());
        // What is not sent stays, field by field.
        let some = [("hours-0", "7-8"), ("tagline-fr", "Une ligne")];
        assert_eq!(client.post("/staff/settings", &some).await.status, 303);
        let kept = app.desk.read(|tx| tx.settings()).unwrap();
        assert_eq!(kept.hours.on(chrono::Weekday::Tue), settings.hours.on(chrono::Weekday::Tue));
        assert_eq!((kept.names, kept.keep_months), (settings.names, settings.keep_months));
        assert_eq!(kept.taglines.own(Locale::Fr), Some("Une ligne"));
        let entered = [
            ("tagline-ar", "مساعدة لكل من يعيش هنا"),
            ("responsible-ja", "金橋鎮役場"),
            ("address-zh-CN", "碧云路1号"),
            ("emergency-fr", "112 Toutes les urgences\n15 Samu"),
            ("hours-0", "9-12，13:30~20"),
            ("hours-4", ""),
        ];
        assert_eq!(send(&entered).await.status, 303);
        let page = async |path: &str| app.client().get(path).await;
        assert!(page("/ar/").await.says("مساعدة لكل من يعيش هنا") && page("/en/").await.says("Green City"));
        assert!(page("/ja/requests/new").await.says("金橋鎮役場"));
        let home = page("/fr/").await;
        assert!(home.says("tel:112") && home.says("Samu") && !home.says("tel:110") && page("/ru/").await.says("tel:12367"));
        assert!(home.says("lang=\"zh-CN\" dir=\"ltr\">碧云路1号"), "an address in another language says so: {}", home.html);
        assert!(home.says("09:00–12:00, 13:30–20:00"), "{}", home.html);
        // Monday noon, 23 November 2026: a promise of one working day ends on Tuesday; from Thursday, on Monday at eight.
        app.clock.put("2026-11-26T09:00:00Z".parse().unwrap());
        let ticket = app.submit(Locale::En, &["en"]);
        let due = ticket.due.at().unwrap();
        assert!(due > "2026-11-27T16:00:00Z".parse::<xiaoyi_domain::Instant>().unwrap(), "Friday is off: {due}");
        // What is wrong is said beside its field, in the folded part too, and nothing typed is lost.
        let long = "x".repeat(201);
        let wrong = [("hours-2", "17-9"), ("tagline-ru", &*long), ("emergency-ja", "119 消防\n消防")];
        let page = send(&wrong).await;
        assert!(page.status == 422 && page.says(&long) && page.says("17-9") && page.says("Line 2 needs"), "{}", page.html);
        for field in ["hours-2", "tagline-ru", "emergency-ja"] {
            assert!(page.says(&format!("id=\"{field}-wrong\"")) && page.says(&format!("href=\"#{field}\"")), "{field}");
        }
        let none: Vec<(String, &str)> = (0..7).map(|day| (format!("hours-{day}"), "")).collect();
        let none: Vec<(&str, &str)> = none.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(send(&none).await.status, 422, "a desk that never opens");
    }

    async fn what_search_looks_for_is_said_and_an_empty_desk_is_not_called_covered(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let found = client.get("/staff/search?q=Karim").await;
        assert!(found.says("any part of a reference") && found.says("Nothing found for"), "{}", found.html);
        let board = client.get("/staff/coverage").await;
        assert!(!board.says("Every language is covered") && board.says("languages and shifts are entered yet"), "{}", board.html);
        app.person("Lina").speaks("it", "C1").off_shift().add();
        let board = client.get("/staff/coverage").await;
        assert!(board.says("/staff/queues/everyone?language=it"), "{}", board.html);
    }

    async fn who_is_here_and_when_the_next_one_is_stands_on_the_home_page(app: TestApp) {
        app.person("Karim").speaks("ar", "native").add();
        app.person("Lina").speaks("fr", "C1").off_shift().add();
        let home = app.client().get("/en/").await;
        let line = |tag: &str| {
            let begin = home.html.find(&format!("<b lang=\"{tag}\"")).unwrap();
            home.html[begin..].split("</li>").next().unwrap().to_owned()
        };
        assert!(line("ar").contains("here now"), "{}", line("ar"));
        assert!(!line("fr").contains("here now"), "{}", line("fr"));
    }

    async fn an_invitation_says_whether_it_was_accepted_and_can_be_handed_on(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let form = client.get("/staff/team/new").await;
        assert!(form.says("<option value=\"\">–</option>"), "no language is chosen for them");
        let base = [("name", "佐藤"), ("name-residents", "Ms Satō"), ("email", "sato@xiaoyi.example"), ("role", "agent"), ("limit", "5")];
        let page = client.post("/staff/team/new", &base).await;
        assert!(page.status == 422 && page.says("Choose the language of their pages"), "{}", page.html);
        let mut with_locale = base.to_vec();
        with_locale.push(("locale", "ja"));
        let to = client.post("/staff/team/new", &with_locale).await.location.unwrap();
        let page = client.get(&to).await;
        assert!(page.says("Invited, not yet accepted") && page.says("No language") && page.says("No shifts"), "{}", page.html);
        let link = page.html.split("id=\"invitation\">").nth(1).unwrap().split('<').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
        let path = link.split_once("/staff/links/").map(|(_, rest)| format!("/staff/links/{rest}")).unwrap();
        assert!(client.get("/staff/team").await.says("Invited, not yet accepted"));
        let first = app.client().follow(&path).await;
        assert!(first.status == 200 && first.says("name=\"repeat\""), "{path}: {}", first.html);
        // What residents read.
        let sato = app.desk.read(|tx| tx.list_staff()).unwrap().into_iter().find(|p| p.name.as_str() == "佐藤").unwrap();
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.take(sato.id, ticket.id).unwrap();
        let resident = app.client();
        let key = app.desk.keys().of_ticket(&ticket);
        let page = resident.follow(&format!("/en/requests/{}?key={key}", ticket.reference)).await;
        assert!(page.says("Ms Satō") && !page.says("佐藤"), "{}", page.html);
    }

    async fn holidays_that_are_entered_count_at_once_and_for_every_server(app: TestApp) {
        let (_, client) = app.person("Admin").role(Role::Administrator).signed_in().await;
        let karim = app.person("Karim").speaks("ar", "native").add();
        let page = client.get("/staff/calendar").await;
        assert!(page.says("Nothing is known of 2027") && page.says("until the end of 2026"), "{}", page.html);
        let days = |words: &str| [("days".to_owned(), words.to_owned())];
        for (words, told) in [
            ("", "at least one"),
            ("6 February,holiday", "Line 1"),
            ("date,kind,occasion\n2027-02-06,feast", "Line 2"),
            ("2027-02-06,holiday\n2027-02-06,workday", "line 2"),
        ] {
            let form = days(words);
            let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let page = client.post("/staff/calendar", &form).await;
            assert!(page.status == 422 && page.says(told) && page.says(words.lines().last().unwrap_or_default()), "{words}: {}", page.html);
        }
        // Today is a holiday after all, and the Saturday is worked.
        let form = [("days", "date,kind,occasion\n2026-11-23,holiday,A feast\n2026-11-28,workday,A feast\n2027-01-01,holiday,New Year\n")];
        assert_eq!(client.post("/staff/calendar", &form).await.status, 303);
        let page = client.get("/staff/calendar").await;
        assert!(page.says("A feast") && page.says("until the end of 2027") && !page.says("Nothing is known"), "{}", page.html);
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!((ticket.assignee, ticket.because), (None, xiaoyi_domain::Because::OffShift), "nobody works today");
        let other = app.another_desk();
        other.tick().unwrap();
        assert!(!other.calendar().is_working_time(app.desk.now()));
        app.clock.put(xiaoyi_testkit::shanghai("2026-11-24 09:30"));
        other.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
        // Taken back.
        assert_eq!(client.post("/staff/calendar", &[("days", "2026-11-28,ordinary")]).await.status, 303);
        client.get("/staff/calendar").await;
        assert!(!app.desk.calendar().is_working_day("2026-11-28".parse().unwrap()));
    }

    async fn a_supervisor_keeps_the_rules_sees_what_they_find_and_tries_them(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "B1").speaks("zh", "native").add();
        app.person("Lina").speaks("ar", "C1").off_shift().add();
        let fields = |page: &Page, changed: &[(&str, &str)]| {
            let numbers = ["step", "urgent-step", "hold", "open-within", "guard", "scarcity", "w-previous", "w-load", "w-price", "w-topic", "w-proficiency", "shown"];
            let mut all: Vec<(String, String)> = numbers.iter().map(|n| ((*n).to_owned(), page.input(n))).collect();
            all.extend([("own-level", "B2"), ("bridge-level", "B2"), ("bridge-1", "en"), ("bridge-2", "zh"), ("bridges", "yes")].map(|(n, v)| (n.to_owned(), v.to_owned())));
            for (name, value) in changed {
                all.retain(|(known, _)| known != name);
                all.push(((*name).to_owned(), (*value).to_owned()));
            }
            all
        };
        let send = async |all: &[(String, String)]| {
            let form: Vec<(&str, &str)> = all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            client.post("/staff/routing", &form).await
        };
        // Looked at first: nothing is kept.
        let page = client.get("/staff/routing").await;
        let preview = send(&fields(&page, &[("own-level", "native"), ("preview", "yes")])).await;
        assert!(preview.status == 200 && preview.says("Nobody speaks Arabic at native"), "{}", preview.html);
        assert_eq!(app.desk.read(|tx| tx.settings()).unwrap().routing.version, 1);
        // Tried by rules that are not kept, and what was typed stays.
        let residence = app.topic("Residence").to_string();
        let typed = [("own-level", "B1"), ("hold", "7"), ("ask", "yes"), ("language", "ar"), ("topic", &*residence)];
        let tried = send(&fields(&page, &typed)).await;
        assert!(tried.says("Karim would get it") && tried.says("العربية") && tried.input("hold") == "7", "{}", tried.html);
        assert_eq!(app.desk.read(|tx| tx.settings()).unwrap().routing.version, 1);
        let preview = send(&fields(&page, &[("bridge-2", "de"), ("preview", "yes")])).await;
        assert!(preview.says("Nobody speaks German at B2"), "a step that never finds anybody: {}", preview.html);
        for (field, value) in [("step", "0"), ("hold", "61"), ("scarcity", "-1"), ("w-load", ""), ("bridge-2", "en")] {
            assert_eq!(send(&fields(&page, &[(field, value)])).await.status, 422, "{field}");
        }
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(ticket.assignee, Some(karim.id), "Lina is not there: by the bridge language");
        app.desk.hand_back(karim.id, ticket.id).unwrap();
        assert_eq!(send(&fields(&page, &[("own-level", "B1")])).await.status, 303);
        assert_eq!(send(&fields(&page, &[("own-level", "A1")])).await.status, 409, "filled in on older rules");
        let stored = app.desk.read(|tx| tx.settings()).unwrap().routing;
        assert_eq!((stored.version, stored.own_level.code()), (2, "B1"));
        // Who would get it now? It says so, with the reasons, and gives nobody anything.
        let before = app.desk.read(|tx| tx.count_active()).unwrap();
        let asked = format!("/staff/routing?language=ar&topic={}", app.topic("Residence"));
        let page = client.get(&asked).await;
        assert!(page.says("Karim would get it") && page.says("Off shift"), "{}", page.html);
        assert_eq!(app.desk.read(|tx| tx.count_active()).unwrap(), before);
    }

    async fn what_staff_did_with_accounts_topics_and_settings_is_read_by_administrators(app: TestApp) {
        let (head, client) = app.person("Head").role(Role::Administrator).signed_in().await;
        let desk = &app.desk;
        let sato = desk.invite(head.id, &app.person("Sato").details()).unwrap();
        desk.change_person(head.id, sato.id, &app.person("Suzuki").details(), None).unwrap();
        desk.invite_again(head.id, sato.id).unwrap();
        desk.disable(head.id, sato.id).unwrap();
        desk.enable(head.id, sato.id).unwrap();
        let mut topic = desk.read(|tx| tx.list_topics()).unwrap().remove(1);
        topic.names.insert(Locale::En, "Bicycles".to_owned());
        desk.add_topic(head.id, &topic).unwrap();
        topic.names.insert(Locale::En, "Dwelling".to_owned());
        desk.change_topic(head.id, &topic, None).unwrap();
        let settings = desk.read(|tx| tx.settings()).unwrap();
        desk.change_settings(head.id, &xiaoyi_domain::DeskSettings { keep_months: 36, ..settings }, None).unwrap();
        let ticket = app.submit(Locale::En, &["en"]);
        desk.cancel(ticket.id).unwrap();
        desk.erase(head.id, ticket.id).unwrap();
        let present = [("present", "a password for tests"), ("password", "another one for tests"), ("repeat", "another one for tests")];
        assert_eq!(client.post("/staff/account/password", &present).await.status, 303);
        let (link, key) = desk.make_link(&head.email).unwrap();
        let other = app.client();
        other.get(&format!("/staff/links/{link}?key={key}")).await;
        let chosen = [("password", "a third one for tests"), ("repeat", "a third one for tests")];
        assert_eq!(other.post(&format!("/staff/links/{link}"), &chosen).await.status, 303);
        other.post("/staff/account/sign-out-everywhere", &[]).await;
        let again = [("email", head.email.as_str()), ("password", "a third one for tests")];
        assert_eq!(other.post("/staff/login", &again).await.status, 303);
        let page = other.get("/staff/audit").await;
        let erased = format!("erased what was written on {}", app.ticket(ticket.id).reference);
        for words in [
            "signed in", "added Suzuki", "changed the details of Suzuki", "had a password link made for Suzuki",
            "disabled the account of Suzuki", "enabled the account of Suzuki again", "added the topic “Bicycles”",
            "changed the topic “Dwelling”", "changed the settings", &erased, "changed their own password",
            "chose a password by a link", "signed out everywhere",
        ] {
            assert!(page.says(words), "{words}: {}", page.html);
        }
        assert!(page.html.matches("<td>Head</td>").count() + page.html.matches(">Head<").count() > 10, "{}", page.html);
    }

    async fn an_account_changes_its_language_and_password_and_ends_its_sessions(app: TestApp) {
        let (_, client) = app.person("Karim").signed_in().await;
        client.post("/staff/account/locale", &[("locale", "ar")]).await;
        let page = client.get("/staff/account").await;
        assert!(page.says("<html lang=\"ar\" dir=\"rtl\">"));
        let wrong = [("present", "wrong"), ("password", "a new long password"), ("repeat", "a new long password")];
        assert_eq!(client.post("/staff/account/password", &wrong).await.status, 422);
        let right = [("present", "a password for tests"), ("password", "a new long password"), ("repeat", "a new long password")];
        assert_eq!(client.post("/staff/account/password", &right).await.status, 303);
        assert_eq!(client.get("/staff/").await.status, 200);
        client.post("/staff/account/sign-out-everywhere", &[]).await;
        assert_eq!(client.get("/staff/").await.location.as_deref(), Some("/staff/login"));
    }

    async fn an_open_page_is_told_of_what_another_server_changed(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        let mut stream = client.stream("/staff/events").await;
        let here = app.submit(Locale::Ar, &["ar"]);
        stream.until(here.reference.as_str()).await;
        let other = app.another_desk();
        let Ok(xiaoyi_desk::Submitted::Created(there)) = other.submit(&app.request(Locale::Ar, &["ar"])) else {
            panic!("not new");
        };
        stream.until(there.reference.as_str()).await;
    }

    async fn who_answers_a_ticket_that_another_has_taken_meanwhile_sees_that_and_keeps_their_words(app: TestApp) {
        let (_, first) = app.person("Karim").off_shift().signed_in().await;
        let (_, second) = app.person("Wang Lina").off_shift().signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let (one, other) = (first.get(&path).await, second.get(&path).await);
        let reply = async |client: &Client, page: &Page, text: &str| {
            let shown = ["submission", "seen", "holder"].map(|name| (name, page.input(name)));
            let mut form: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
            form.push(("text", text));
            client.post(&format!("{path}/reply"), &form).await
        };
        assert_eq!(reply(&first, &one, "The office is in Biyun Road.").await.status, 303);
        let answer = reply(&second, &other, "Please come on Monday.").await;
        assert_eq!(answer.status, 409);
        assert!(answer.says("The office is in Biyun Road.") && answer.says("Please come on Monday."), "{}", answer.html);
        let messages = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        assert_eq!(messages.len(), 2, "the request and one answer");
    }

    async fn who_is_signed_out_meanwhile_keeps_what_they_wrote(app: TestApp) {
        let (karim, client) = app.person("Karim").speaks("en", "C1").signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let path = format!("/staff/tickets/{}/reply", ticket.reference);
        app.desk.sign_out_everywhere(karim.id, None).unwrap();
        let submission = app.request(Locale::En, &["en"]).submission.to_string();
        let answer = client.post(&path, &[("submission", &submission), ("text", "Please come on Monday.")]).await;
        assert_eq!(answer.status, 401);
        assert!(answer.says("Please come on Monday.") && answer.says(&format!("action=\"{path}\"")), "{}", answer.html);
        assert_eq!(app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap().len(), 1);
        // Without words there is nothing to keep.
        assert_eq!(client.post(&path, &[]).await.location.as_deref(), Some("/staff/login"));
    }

    async fn a_session_changes_with_each_sign_in_and_can_be_ended_by_its_owner_alone(app: TestApp) {
        let (karim, client) = app.person("Karim").signed_in().await;
        let (_, stranger) = app.person("Camille").signed_in().await;
        let sessions = || app.desk.read(|tx| tx.list_sessions(karim.id, app.desk.now())).unwrap();
        let first = sessions()[0].id;
        let sign_in = [("email", karim.email.as_str()), ("password", "a password for tests")];
        client.post("/staff/login", &sign_in).await;
        assert!(sessions().len() == 1 && sessions()[0].id != first, "the browser has another one, and the old one ended");
        let elsewhere = app.client();
        elsewhere.post("/staff/login", &sign_in).await;
        let there = sessions().iter().map(|session| session.id).max().unwrap();
        let listed = client.get("/staff/account").await.html.matches("/staff/account/sessions/").count();
        assert_eq!(listed, 1, "a button for each but the one in use");
        stranger.post(&format!("/staff/account/sessions/{there}/end"), &[]).await;
        assert_eq!(elsewhere.get("/staff/").await.status, 200);
        client.post(&format!("/staff/account/sessions/{there}/end"), &[]).await;
        assert_eq!((elsewhere.get("/staff/").await.status, client.get("/staff/").await.status), (303, 200));
    }

    async fn a_link_to_choose_a_password_leaves_its_key_out_of_the_address(app: TestApp) {
        let (head, _) = app.person("Head").role(Role::Administrator).signed_in().await;
        let (link, key) = app.desk.make_link(&head.email).unwrap();
        let client = app.client();
        let wrong = client.get(&format!("/staff/links/{link}?key=wrong")).await;
        assert_eq!((wrong.status, client.get(&format!("/staff/links/{link}")).await.status), (409, 409));
        let page = client.get(&format!("/staff/links/{link}?key={key}")).await;
        assert_eq!(page.location, Some(format!("/staff/links/{link}")));
        let page = client.follow(&format!("/staff/links/{link}?key={key}")).await;
        assert!(page.status == 200 && !page.html.contains(&key), "{}", page.html);
        let form = [("password", "another one for tests"), ("repeat", "another one for tests")];
        assert_eq!(app.client().post(&format!("/staff/links/{link}"), &form).await.status, 409, "without the cookie");
        assert_eq!(client.post(&format!("/staff/links/{link}"), &form).await.location.as_deref(), Some("/staff/today"));
        assert_eq!(client.get("/staff/today").await.status, 200);
    }
}
