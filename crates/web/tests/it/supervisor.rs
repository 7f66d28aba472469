//! What supervisors look after: what needs somebody now, who is on shift when, what is covered, how a new desk begins.

use xiaoyi_domain::{Locale, Role};
use xiaoyi_testkit::{Page, in_a_browser, on_both_databases, shanghai};

use crate::story::sign_in;

/// The form of a page that is sent to this address: its action's fields in their order.
fn fields_of<'a>(page: &Page, names: &[&'a str]) -> Vec<(&'a str, String)> {
    names.iter().map(|name| (*name, page.input(name))).collect()
}

/// Does what the first button with these words does on a page.
async fn press(client: &xiaoyi_testkit::Client, page: &Page, words: &str) -> Page {
    let before = page.html.split(words).next().unwrap();
    let form = before.rsplit("<form").next().unwrap();
    let path = form.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
    let hidden = form.split("type=\"hidden\" name=\"").skip(1);
    let fields: Vec<(String, String)> = hidden
        .map(|field| {
            let (name, rest) = field.split_once('"').unwrap();
            (name.to_owned(), rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
        })
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    client.post(path, &fields).await
}

on_both_databases! {
    async fn what_needs_somebody_stands_on_a_supervisors_first_page_with_what_helps(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let (_, before) = app.person("Early").role(Role::Supervisor).off_shift().signed_in().await;
        let (karim, _) = app.person("Karim").speaks("ar", "C1").limit(9).signed_in().await;
        let late = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 1);
        let calm = before.get("/staff/today").await;
        assert!(calm.says("Nothing needs you right now.") && !calm.says("Opening hours"), "{}", calm.html);
        // Somebody is overdue with a colleague who has gone home, and nobody has another.
        assert_eq!(late.assignee, Some(karim.id));
        app.desk.record_view(karim.id, late.id).unwrap();
        app.clock.put(shanghai("2026-11-12 10:00"));
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        app.desk.go_away(karim.id).unwrap();
        let lonely = app.submit(Locale::Ar, &["ar"]);
        let page = client.get("/staff/today").await;
        for words in ["Nobody has it", "Overdue", late.reference.as_str(), lonely.reference.as_str(), "nobody could take it now"] {
            assert!(page.says(words), "{words}: {}", page.html);
        }
        assert_eq!(page.html.matches(&format!("/staff/tickets/{}?", lonely.reference)).count(), 1, "{}", page.html);
        // Lina is there: one press, and it can be undone.
        let (_, own) = app.person("Lina").speaks("ar", "C1").signed_in().await;
        let page = client.get("/staff/today").await;
        let before_given = page;
        let given = press(&client, &before_given, "Give to").await;
        assert_eq!(given.status, 303, "{}", given.html);
        let page = client.get(given.location.as_deref().unwrap()).await;
        assert!(page.says("is with Lina") && page.html.contains("id=\"undo\""), "{}", page.html);
        assert_eq!(own.get("/staff/today").await.status, 403, "not an agent's");
        // What somebody else did meanwhile is told, and nothing is done.
        let boss = app.person("Boss").role(Role::Administrator).off_shift().add();
        app.desk.take(boss.id, late.id).unwrap();
        let refused = press(&client, &before_given, "Give to").await;
        assert_eq!(refused.status, 409, "{}", refused.html);
        assert_eq!(app.ticket(late.id).assignee, Some(boss.id));
    }

    async fn what_is_due_on_this_day_is_told_apart_from_what_is_late(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "C1").limit(99).add();
        let tickets: Vec<_> = (0..9).map(|_| app.submit(Locale::Ar, &["ar"])).collect();
        for ticket in &tickets {
            app.desk.record_view(karim.id, ticket.id).unwrap();
        }
        let due = app.ticket(tickets[0].id).due.at().unwrap();
        app.clock.put(due - chrono::Duration::minutes(30));
        let page = client.get("/staff/today").await;
        assert!(page.says("Due today") && page.says("See all 9"), "{}", page.html);
        assert_eq!(page.html.matches("class=\"badge today\"").count(), 6, "the first six: {}", page.html);
        app.clock.put(due + chrono::Duration::minutes(1));
        let page = client.get("/staff/today").await;
        assert!(page.says("Overdue") && !page.html.contains("badge today"), "{}", page.html);
    }

    async fn holes_of_the_next_two_working_days_are_filled_for_a_day_and_the_colleague_is_told(app: TestApp) {
        // A Friday: Saturday and Sunday are no holes, Monday is.
        app.clock.put(shanghai("2026-11-06 10:00"));
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let (nadia, _) = app.person("Nadia").locale(Locale::Fr).speaks("ar", "C1").off_shift()
            .works("Fri", "09:00", "12:00").works("Mon", "13:00", "17:30").signed_in().await;
        let page = client.get("/staff/today").await;
        for words in ["Hours with nobody on shift", "Friday, November 6, 2026 · 12:00–17:30", "Monday, November 9, 2026 · 09:00–13:00"] {
            assert!(page.says(words), "{words}: {}", page.html);
        }
        let href = page.html.split("2026-11-09?").nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
        let path = format!("/staff/team/{}/days/2026-11-09", nadia.id);
        let form = client.get(&format!("{path}?{href}")).await;
        assert_eq!((form.input("shift-0-from"), form.input("shift-0-until")), ("09:00".into(), "17:30".into()), "one part: {}", form.html);
        assert!(form.says("Usually: 13:00–17:30"), "{}", form.html);
        let names = ["shown", "shift-0-from", "shift-0-until", "shift-1-from", "shift-1-until"];
        let filled = fields_of(&form, &names);
        let mut sent: Vec<(&str, &str)> = filled.iter().map(|(n, v)| (*n, v.as_str())).collect();
        // What is wrong comes back as it was typed.
        sent[4] = ("shift-1-until", "25:99");
        let wrong = client.post(&path, &sent).await;
        assert!(wrong.status == 422 && wrong.html.contains("value=\"25:99\"") && wrong.html.contains("id=\"shift-0-from-wrong\""), "{}", wrong.html);
        sent[3] = ("shift-1-from", "10:00");
        sent[4] = ("shift-1-until", "11:00");
        let overlap = client.post(&path, &sent).await;
        assert!(overlap.status == 409 && overlap.says("overlap") && overlap.html.contains("value=\"11:00\""), "{}", overlap.html);
        sent.truncate(3);
        assert_eq!(client.post(&path, &sent).await.status, 303);
        assert_eq!(client.post(&path, &sent).await.status, 303, "a double click");
        let mails = app.mails_to(nadia.email.as_str()).await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].subject.contains("lundi 9 novembre 2026") && mails[0].text.contains("09:00–17:30"), "{mails:?}");
        let page = client.get("/staff/today").await;
        assert!(!page.says("Monday, November 9, 2026 · 09:00–13:00"), "{}", page.html);
        // Somebody else changes the day meanwhile.
        let late = client.post(&path, &[("shown", filled[0].1.as_str()), ("shift-0-from", "10:00"), ("shift-0-until", "11:00")]).await;
        assert!(late.status == 409 && late.html.contains("value=\"11:00\""), "{}", late.html);
        let again = client.get(&path).await;
        assert!(again.says("Back to their usual shifts"), "{}", again.html);
        assert_eq!(client.post(&format!("{path}/clear"), &[]).await.status, 303);
        assert!(client.get("/staff/today").await.says("Monday, November 9, 2026 · 09:00–13:00"));
        let mails = app.mails_to(nadia.email.as_str()).await;
        assert!(mails.len() == 2 && mails[1].text.contains("13:00–17:30"), "{mails:?}");
        // Days that cannot be changed, and that are none.
        for (day, status) in [("2026-11-05", 409), ("2027-11-05", 409), ("+200000-01-01", 404), ("tomorrow", 404), ("1999-01-01", 404)] {
            let path = format!("/staff/team/{}/days/{day}", nadia.id);
            let sent = [("shift-0-from", "09:00"), ("shift-0-until", "10:00")];
            assert_eq!(client.post(&path, &sent).await.status, status, "{day}");
        }
    }

    async fn the_teams_week_is_looked_at_week_by_week(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "C1").off_shift().works("Wed", "09:00", "12:00").add();
        let page = client.get("/staff/team").await;
        assert!(page.says("The next seven days") && page.says("Later") && !page.says("Earlier"), "{}", page.html);
        assert!(page.html.contains(&format!("/staff/team/{}/days/2026-11-04", karim.id)), "{}", page.html);
        let next = client.get("/staff/team?week=2026-11-09").await;
        assert!(next.says("Seven days from November 9, 2026") && next.says("Earlier"), "{}", next.html);
        for week in ["1900-01-01", "9999-12-31", "x", "-1"] {
            assert_eq!(client.get(&format!("/staff/team?week={week}")).await.status, 200, "{week}");
        }
    }

    async fn mails_that_failed_and_invitations_that_wait_are_sent_again_from_there(app: TestApp) {
        let (head, client) = app.person("Head").role(Role::Administrator).signed_in().await;
        app.desk.invite(head.id, &app.person("Sato").details()).unwrap();
        app.submit(Locale::En, &["en"]);
        for mail in app.desk.claim_mails(9).unwrap() {
            let refusing = xiaoyi_desk::Refusing {
                failure: xiaoyi_domain::mail::MailFailure::Recipient,
                is_meant: true,
                words: "550 no",
            };
            app.desk.mail_refused(&mail, &refusing).unwrap();
        }
        let page = client.get("/staff/today").await;
        assert!(page.says("could not be delivered") && page.says("Invited, not yet accepted") && page.says("Sato"), "{}", page.html);
        let sent = press(&client, &page, "Send the link again").await;
        assert_eq!(sent.location.as_deref(), Some("/staff/today?notice=invited"));
        assert!(client.get("/staff/today?notice=invited").await.says("on its way"));
        let sent = press(&client, &page, "Send all").await;
        assert_eq!(sent.location.as_deref(), Some("/staff/today?notice=again"));
        assert!(!client.get("/staff/today").await.says("could not be delivered"));
    }

    async fn a_new_desk_is_told_what_it_still_needs_until_it_has_it(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let (head, client) = app.person("Head").role(Role::Administrator).off_shift().signed_in().await;
        let page = client.get("/staff/today").await;
        let all = ["Name, address and telephone", "Opening hours", "E-mail", "Topics", "Not entered yet: 2027", "The first colleague"];
        for words in all {
            assert!(page.says(words), "{words}: {}", page.html);
        }
        // A supervisor sees what is theirs to do.
        let (_, other) = app.person("Other").role(Role::Supervisor).off_shift().signed_in().await;
        let theirs = other.get("/staff/today").await;
        assert!(theirs.says("The first colleague") && !theirs.says("Opening hours"), "{}", theirs.html);
        for step in ["hours", "topics"] {
            for _ in 0..2 {
                assert_eq!(client.post("/staff/today/checked", &[("do", step)]).await.status, 303);
            }
        }
        assert_eq!(client.post("/staff/today/checked", &[("do", "nonsense")]).await.status, 400);
        // Pressed twice, a test goes once; and when it has gone, that is done.
        for _ in 0..2 {
            let sent = client.post("/staff/mail/test", &[]).await;
            assert_eq!(sent.location.as_deref(), Some("/staff/today?notice=test-sent"));
        }
        assert!(client.get("/staff/today?notice=test-sent").await.says(head.email.as_str()));
        let mails = app.mails_to(head.email.as_str()).await;
        assert!(mails.len() == 1 && mails[0].subject.starts_with("Test: ") && mails[0].text.contains("/staff/today"), "{mails:?}");
        app.person("Karim").speaks("ar", "C1").add();
        let settings = app.desk.read(|tx| tx.settings()).unwrap();
        let addresses = [(Locale::Fr, "1 rue".to_owned())].into_iter().collect();
        app.desk.change_settings(head.id, &xiaoyi_domain::DeskSettings { addresses, ..settings }, None).unwrap();
        let page = client.get("/staff/today").await;
        assert!(page.says("Still to set up") && page.says("Not entered yet: 2027"), "{}", page.html);
        for words in ["Name, address and telephone", "Opening hours", "E-mail", "The first colleague"] {
            assert!(!page.says(words), "{words}: {}", page.html);
        }
        client.post("/staff/calendar", &[("days", "2027-02-06 holiday")]).await;
        let days = "2027-02-06,holiday,Spring Festival";
        assert_eq!(client.post("/staff/calendar", &[("days", days)]).await.status, 303);
        assert!(!client.get("/staff/today").await.says("Still to set up"));
    }

    async fn a_colleague_is_invited_with_shifts_in_few_steps(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Administrator).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "C1").off_shift().works("Sat", "10:00", "14:00").works("Sat", "15:00", "16:00").add();
        let form = client.get("/staff/team/new").await;
        let shifts: Vec<String> = (0..7).map(|day| format!("shift-{day}-0-from")).collect();
        let filled: Vec<String> = shifts.iter().map(|name| form.input(name)).collect();
        assert_eq!(filled, ["09:00", "09:00", "09:00", "09:00", "09:00", "", ""], "as the desk is open");
        // Another one's week comes in their place, and what was typed stays; nothing is kept yet.
        let typed = [("name", "佐藤"), ("email", "sato@"), ("role", "agent"), ("limit", "7"), ("shift-0-0-from", "03:00"), ("shift-0-0-until", "04:00"), ("language", "ja"), ("level", "native")];
        let copy = karim.id.to_string();
        let sent: Vec<(&str, &str)> = typed.iter().copied().chain([("fill", "copy"), ("copy", copy.as_str())]).collect();
        let page = client.post("/staff/team/new", &sent).await;
        assert!(page.status == 200 && page.says("Filled in. Nothing is saved yet.") && page.says("佐藤") && page.input("limit") == "7", "{}", page.html);
        assert_eq!((page.input("shift-5-0-from"), page.input("shift-5-1-until"), page.input("shift-0-0-from")), ("10:00".into(), "16:00".into(), String::new()));
        let sent: Vec<(&str, &str)> = typed.iter().copied().chain([("fill", "open")]).collect();
        let page = client.post("/staff/team/new", &sent).await;
        assert_eq!((page.input("shift-0-0-from"), page.input("email")), ("09:00".into(), "sato@".into()));
        // Nobody's week, or nonsense, fills in nothing: the form is read as it is.
        let sent: Vec<(&str, &str)> = typed.iter().copied().chain([("fill", "copy"), ("copy", "x")]).collect();
        assert_eq!(client.post("/staff/team/new", &sent).await.status, 422);
        // Name, address, language of the pages, language, level, and the button: the rest stands there.
        let mut least: Vec<(String, String)> = (0..5).flat_map(|day| ["from", "until"].map(|end| format!("shift-{day}-0-{end}"))).map(|name| { let value = form.input(&name); (name, value) }).collect();
        for (name, value) in [("name", "Sato"), ("email", "sato@xiaoyi.example"), ("locale", "ja"), ("language", "ja"), ("level", "native"), ("role", "agent"), ("limit", "5")] {
            least.push((name.to_owned(), value.to_owned()));
        }
        let least: Vec<(&str, &str)> = least.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(client.post("/staff/team/new", &least).await.status, 303);
        let ticket = app.submit(Locale::Ja, &["ja"]);
        let sato = app.desk.read(|tx| tx.list_staff()).unwrap().into_iter().find(|person| person.name.as_str() == "Sato").unwrap();
        assert_eq!(ticket.assignee, Some(sato.id));
    }

    async fn a_preset_fills_the_numbers_in_and_nothing_else(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        app.person("Karim").speaks("ar", "C1").add();
        let page = client.get("/staff/routing").await;
        assert!(page.says("In use") && page.html.matches("name=\"preset\"").count() == 2, "{}", page.html);
        let shown = page.input("shown");
        let sent = [("shown", shown.as_str()), ("own-level", "C1"), ("bridge-level", "B1"), ("bridge-1", "fr"), ("step", "nonsense"), ("preset", "quick")];
        let filled = client.post("/staff/routing", &sent).await;
        assert!(filled.status == 200 && filled.says("Filled in: Quick."), "{}", filled.html);
        assert_eq!((filled.input("step"), filled.input("urgent-step"), filled.input("hold"), filled.input("shown")), ("5".into(), "0".into(), "0".into(), shown.clone()));
        assert!(filled.html.contains("value=\"C1\" selected") && filled.html.contains("value=\"fr\" selected"), "{}", filled.html);
        let stored = app.desk.read(|tx| tx.settings()).unwrap().routing;
        assert_eq!(stored, xiaoyi_domain::routing::Policy::default(), "nothing is kept before it is saved");
        let names = ["step", "urgent-step", "hold", "open-within", "guard", "scarcity", "w-previous", "w-load", "w-price", "w-topic", "w-proficiency", "shown"];
        let mut form = fields_of(&filled, &names);
        form.extend([("own-level", "C1".to_owned()), ("bridge-level", "B1".to_owned()), ("bridge-1", "fr".to_owned())]);
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(client.post("/staff/routing", &form).await.status, 303);
        let stored = app.desk.read(|tx| tx.settings()).unwrap().routing;
        assert_eq!((stored.step_minutes, stored.own_level.code(), stored.bridges.len()), (5, "C1", 1));
        assert_eq!(xiaoyi_domain::routing::Preset::of(&stored), Some(xiaoyi_domain::routing::Preset::Quick));
        let own: Vec<(&str, &str)> = form.iter().copied().filter(|(n, _)| !["step", "shown"].contains(n)).chain([("step", "33")]).collect();
        assert_eq!(client.post("/staff/routing", &own).await.status, 303);
        assert!(client.get("/staff/routing").await.says("Your own numbers are in use."));
        let unknown = client.post("/staff/routing", &[("preset", "best")]).await;
        assert_eq!(unknown.status, 422, "a preset that there is not");
    }

    async fn a_form_that_was_filled_in_is_still_about_what_it_showed(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Administrator).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "C1").add();
        let path = format!("/staff/team/{}", karim.id);
        let form = client.get(&path).await;
        let shown = form.input("shown");
        let mut details = xiaoyi_desk::PersonDetails::of(&karim);
        details.limit = 2;
        let boss = app.person("Boss").role(Role::Administrator).off_shift().add();
        app.desk.change_person(boss.id, karim.id, &details, None).unwrap();
        let sent = [("shown", shown.as_str()), ("name", "Karim"), ("email", karim.email.as_str()), ("role", "agent"), ("locale", "en"), ("limit", "6"), ("language", "ar"), ("level", "C1")];
        let filled: Vec<(&str, &str)> = sent.iter().copied().chain([("fill", "open")]).collect();
        let page = client.post(&path, &filled).await;
        assert_eq!(page.input("shown"), shown, "{}", page.html);
        let late = client.post(&path, &sent).await;
        assert!(late.status == 422 && late.says("Somebody else has changed this"), "{}", late.html);
        assert_ne!(late.input("shown"), shown, "whoever has read so may go on");
        assert_eq!(app.desk.read(|tx| tx.find_staff(karim.id)).unwrap().unwrap().limit, 2);
    }

    async fn a_day_and_a_week_of_many_parts_keep_them_all(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let (head, client) = app.person("Head").role(Role::Administrator).off_shift().signed_in().await;
        let mut karim = app.person("Karim").speaks("ar", "C1").off_shift();
        for (from, until) in [("07:00", "08:00"), ("09:00", "10:00"), ("11:00", "12:00"), ("13:00", "14:00")] {
            karim = karim.works("Wed", from, until);
        }
        let karim = karim.add();
        let path = format!("/staff/team/{}/days/2026-11-04", karim.id);
        let form = client.get(&format!("{path}?from=15:00&until=16:00&back=/staff/today")).await;
        let names: Vec<String> = (0..5).flat_map(|place| ["from", "until"].map(|end| format!("shift-{place}-{end}"))).collect();
        let mut sent: Vec<(&str, String)> = names.iter().map(|name| (name.as_str(), form.input(name))).collect();
        assert_eq!(sent[8].1, "15:00");
        assert!(form.html.contains("name=\"back\" value=\"/staff/today\""), "{}", form.html);
        sent.push(("back", "/staff/today".to_owned()));
        let sent: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let kept = client.post(&path, &sent).await;
        assert_eq!(kept.location.as_deref(), Some("/staff/today?notice=saved"));
        let now = app.desk.read(|tx| tx.find_staff(karim.id)).unwrap().unwrap();
        assert_eq!(now.changed_days[0].spans.len(), 5);
        // Wherever one came from says so.
        for page in ["/staff/today".to_owned(), "/staff/coverage".to_owned(), format!("/staff/team/{}", karim.id)] {
            let page = client.get(&format!("{page}?notice=saved")).await;
            assert!(page.html.contains("<div class=\"flash\" role=\"status\">"), "{}", page.html);
        }
        // The form of the week has room for all of them too.
        let week = client.get(&format!("/staff/team/{}", karim.id)).await;
        assert_eq!(week.input("shift-2-3-until"), "14:00");
        // An office with three spans a day fills all three in.
        let mut settings = app.desk.read(|tx| tx.settings()).unwrap();
        let day = xiaoyi_domain::OfficeHours::parse_day("9-11, 12-14, 15-17").unwrap();
        settings.hours = xiaoyi_domain::OfficeHours::new([(); 7].map(|()| day.clone())).unwrap();
        app.desk.change_settings(head.id, &settings, None).unwrap();
        assert_eq!(client.get("/staff/team/new").await.input("shift-0-2-until"), "17:00");
    }

    async fn nobody_is_proposed_who_cannot_act_and_no_page_promises_what_cannot_be(app: TestApp) {
        app.clock.put(shanghai("2026-11-06 10:00"));
        let (me, client) = app.person("Head").role(Role::Supervisor).speaks("ja", "C1").off_shift().works("Mon", "13:00", "17:30").signed_in().await;
        // An administrator's day is not a supervisor's to change; one's own is.
        let (boss, _) = app.person("Boss").role(Role::Administrator).speaks("ja", "C1").off_shift().signed_in().await;
        let day = |id| format!("/staff/team/{id}/days/2026-11-09");
        assert_eq!((client.get(&day(boss.id)).await.status, client.get(&day(me.id)).await.status), (403, 200));
        let page = client.get("/staff/today").await;
        assert!(page.says(&day(me.id)) && !page.says(&day(boss.id)), "{}", page.html);
        // Whoever was invited and has no password cannot come; whoever has no limit is given nothing.
        let invited = app.person("Invited").speaks("ar", "C1").off_shift().add();
        app.person("Without").speaks("ko", "C1").limit(0).off_shift().add();
        let page = client.get("/staff/today").await;
        assert!(!page.says(&day(invited.id)) && page.says("their limit is 0"), "{}", page.html);
        // A day that cannot be changed has no form.
        for (date, words) in [("2026-11-05", "Only days from today"), ("2026-10-01", "Only days"), ("2027-03-01", "Only days")] {
            let page = client.get(&format!("/staff/team/{}/days/{date}", me.id)).await;
            assert!(page.says(words) && !page.html.contains("type=\"time\""), "{date}: {}", page.html);
        }
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let page = client.get(&format!("/staff/tickets/{}?from=/staff/today", ticket.reference)).await;
        assert!(page.html.contains(">Today</a>"), "{}", page.html);
        // With no mail going out, a test is said to wait.
        let mail = app.desk.claim_mails(1).unwrap().remove(0);
        app.desk.mail_held_up(&mail, xiaoyi_domain::mail::MailFailure::Connection, "refused").unwrap();
        client.post("/staff/mail/test", &[]).await;
        app.clock.advance(chrono::Duration::seconds(3));
        let page = client.get("/staff/today?notice=test-sent").await;
        assert!(page.says("No e-mail goes out at the moment."), "{}", page.html);
        let again = client.post(&format!("/staff/team/{}/invite", invited.id), &[("back", "/staff/today")]).await;
        assert_eq!(again.location, Some(format!("/staff/team/{}?notice=invited", invited.id)));
    }

    async fn a_closed_desk_is_not_judged_and_one_that_is_open_is_judged_by_its_next_days(app: TestApp) {
        app.clock.put(shanghai("2026-11-07 10:00"));
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        for name in ["One", "Two"] {
            let mut person = app.person(name).speaks("ar", "C1").off_shift();
            for day in ["Mon", "Tue", "Wed", "Thu"] {
                person = person.works(day, "09:00", "17:30");
            }
            person.add();
        }
        let page = client.get("/staff/coverage").await;
        assert!(page.says("The desk is closed. It opens:") && !page.says("Well covered") && !page.says("Nobody on duty"), "{}", page.html);
        app.clock.put(shanghai("2026-11-09 10:00"));
        let page = client.get("/staff/coverage").await;
        assert!(page.says("Well covered: Arabic"), "{}", page.html);
        // Nobody is there on Friday: on Thursday that is told.
        app.clock.put(shanghai("2026-11-12 10:00"));
        let (_, client) = app.person("Other").role(Role::Supervisor).off_shift().signed_in().await;
        assert!(!client.get("/staff/coverage").await.says("Well covered"));
    }

    async fn an_empty_desk_says_on_its_coverage_page_what_to_do_first(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let page = client.get("/staff/coverage").await;
        assert!(page.says("Begin with a colleague") && page.says("No ticket is waiting") && !page.says("<h2>Now</h2>"), "{}", page.html);
    }

    async fn the_coverage_board_says_where_one_person_is_all_there_is(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        app.person("Karim").speaks("ar", "C1").limit(1).off_shift().works("mon", "09:00", "12:00").add();
        app.person("Misaki").speaks("ja", "native").off_shift().add();
        for languages in [["ar"], ["ar"], ["ta"]] {
            app.submit(Locale::Ar, &languages);
        }
        app.clock.advance(chrono::Duration::minutes(7));
        let page = client.get("/staff/coverage").await;
        for words in [
            "One person only", "Nobody on duty", "Nobody on the team speaks it", "Karim", "no room for more",
            "1 ticket waits for somebody, for", "7 min", "12:00–17:30 nobody", "தமிழ்",
        ] {
            assert!(page.says(words), "{words}: {}", page.html);
        }
    }

    async fn the_wait_that_no_rules_can_beat_is_reckoned_with_the_days_shifts(app: TestApp) {
        // What was learned of four weeks: see queueing theory's M/M/1 with 0.45 of a person's time.
        let learned = r#"{"demand":{"ar":0.45,"ja":0.9},"minutes":40,"requests":{"ar":3.5,"ja":12}}"#;
        app.execute(&format!("INSERT INTO learned (name, value, at) VALUES ('work', '{learned}', 4102444800000000)"));
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "C1").add();
        app.person("Misaki").speaks("ja", "native").off_shift().works("mon", "09:00", "12:00").add();
        // One is out for a coffee, the other has gone home: that is no other day.
        app.desk.go_away(karim.id).unwrap();
        app.clock.put(shanghai("2026-11-23 14:00"));
        let page = client.get("/staff/coverage").await;
        assert!(page.says("32.7 min") && page.says("about 4 tickets a week"), "{}", page.html);
        assert!(page.says("not enough"), "{}", page.html);
        // On the next day she has no shift: that is no better.
        app.clock.put(shanghai("2026-11-23 18:00"));
        let page = client.get("/staff/coverage").await;
        assert!(page.says("32.7 min") && page.says("not enough"), "{}", page.html);
    }

    async fn tickets_of_those_who_are_not_there_are_offered_with_a_proposal(app: TestApp) {
        let (_, client) = app.person("Head").role(Role::Supervisor).off_shift().signed_in().await;
        let karim = app.person("Karim").speaks("ar", "C1").add();
        let early = app.person("Nadia").speaks("ar", "C1").off_shift().works("mon", "09:00", "12:00").works("tue", "09:00", "12:00").add();
        let tickets = [app.submit(Locale::Ar, &["ar"]), app.submit(Locale::Ar, &["ar"])];
        for ticket in &tickets {
            app.desk.record_view(ticket.assignee.unwrap(), ticket.id).unwrap();
        }
        let of = |id| tickets.iter().find(|ticket| ticket.assignee == Some(id)).unwrap();
        app.person("Lina").speaks("ar", "C1").signed_in().await;
        let today = app.desk.calendar().date(app.desk.now());
        let mut details = xiaoyi_desk::PersonDetails::of(&karim);
        let id = app.desk.environment().id(app.desk.now());
        details.leaves.push(xiaoyi_domain::Leave::new(id, today, today.checked_add_days(chrono::Days::new(20)).unwrap()).unwrap());
        let boss = app.person("Boss").role(Role::Administrator).off_shift().add();
        app.desk.change_person(boss.id, karim.id, &details, None).unwrap();
        // Whoever has no shifts works when they like, though they had leave once.
        let mut theirs = xiaoyi_desk::PersonDetails::of(&boss);
        theirs.leaves.push(xiaoyi_domain::Leave::new(app.desk.environment().id(app.desk.now()), today - chrono::Days::new(9), today - chrono::Days::new(8)).unwrap());
        app.desk.change_person(boss.id, boss.id, &theirs, None).unwrap();
        let bosss = app.submit(Locale::En, &["tr"]);
        app.desk.take(boss.id, bosss.id).unwrap();
        app.clock.put(shanghai("2026-11-23 13:00"));
        app.desk.tick().unwrap();
        for person in [&karim, &early] {
            assert_eq!(app.ticket(of(person.id).id).assignee, Some(person.id), "what was opened stays");
        }
        let page = client.get("/staff/coverage").await;
        assert!(!page.html.contains(bosss.reference.as_str()), "{}", page.html);
        let (urgent, later) = page.html.split_once("can wait until").unwrap();
        let reference = |id| of(id).reference.as_str().to_owned();
        assert!(page.says("Give to Lina") && urgent.contains(&reference(karim.id)), "{}", page.html);
        assert!(!urgent.contains(&reference(early.id)), "she is back tomorrow morning, before it is due");
        assert!(later.contains(&reference(early.id)) && page.says("1 ticket can wait until its colleague is back"), "{later}");
    }
}

#[test]
fn enter_in_a_number_keeps_it_and_chooses_no_preset() {
    in_a_browser(async |app| {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let page = sign_in(&app, &head).await;
        page.goto(app.url("/staff/routing")).await;
        page.click("details.expert summary").await;
        page.fill("#step", "44").await;
        page.wait_for("#step").await.send_keys("\u{E007}").await.unwrap();
        page.wait_for(".flash[role=status]").await;
        assert_eq!(app.desk.read(|tx| tx.settings()).unwrap().routing.step_minutes, 44);
    });
}
