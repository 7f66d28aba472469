//! A request for somebody at the counter, the page that is printed for them, and putting a ticket off.

use xiaoyi_domain::{Locale, Turn};
use xiaoyi_testkit::on_both_databases;

on_both_databases! {
    async fn a_resident_without_an_address_takes_a_page_home_that_opens_their_request(app: TestApp) {
        let (_, client) = app.person("Lina").speaks("en", "native").signed_in().await;
        let form = client.get("/staff/new").await;
        let (submission, topic) = (form.input("submission"), app.topic("Residence").to_string());
        let fill = |changed: &[(&'static str, &'static str)]| {
            let mut fields = vec![
                ("submission", submission.clone()), ("topic", topic.clone()), ("name", "Ali \u{202e}Reza".to_owned()),
                ("languages", "fa".to_owned()), ("languages", "ar".to_owned()), ("description", "سلام\nکمک".to_owned()),
                ("email", String::new()), ("keep", "yes".to_owned()), ("consent", "yes".to_owned()),
            ];
            for (name, value) in changed {
                fields.retain(|(field, _)| field != name);
                fields.push((name, (*value).to_owned()));
            }
            fields
        };
        let send = async |changed: &[(&'static str, &'static str)]| {
            let fields = fill(changed);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            client.post("/staff/new", &fields).await
        };
        for (field, value, at) in [("name", " ", "name"), ("languages", "x", "language-0"), ("topic", "x", "topic"), ("description", "", "description"), ("email", "a@", "email"), ("consent", "", "consent")] {
            let wrong = send(&[(field, value)]).await;
            assert!(wrong.status == 422 && wrong.html.contains(&format!("id=\"{at}-wrong\"")), "{field}: {}", wrong.html);
            assert!(field == "description" || wrong.says("سلام"), "{field}: what was typed stays");
        }
        let made = send(&[]).await;
        let slip = made.location.unwrap();
        assert!(made.status == 303 && slip.ends_with("/slip"), "{slip}");
        assert_eq!(send(&[]).await.location.as_deref(), Some(slip.as_str()), "twice is once");
        let page = client.get(&slip).await;
        assert!(page.html.contains("<html lang=\"ar\" dir=\"rtl\"") && page.says("Ali Reza"), "{}", page.html);
        let link = page.html.split("class=\"link\"><bdi dir=\"ltr\">").nth(1).unwrap().split("</bdi>").next().unwrap().replace("&#38;", "&");
        let path = link.split_once("/ar/").map(|(_, rest)| format!("/ar/{rest}")).unwrap();
        let resident = app.client().follow(&path).await;
        assert!(resident.status == 200 && resident.says("سلام") && resident.says("دوّنّا طلبك نيابةً عنك."), "{}", resident.html);
        // It is answered without a mail, and that is said before.
        let ticket = slip.trim_end_matches("/slip");
        assert!(client.get(ticket).await.says("No e-mail goes out: the resident has no address."));
        // A page is nobody's who may not act on the ticket, but for whoever wrote it down.
        let (_, other) = app.person("Other").signed_in().await;
        assert_eq!(other.get(&slip).await.status, 403);
        let routed = send(&[("keep", "no"), ("name", "B"), ("languages", "en")]).await.location.unwrap();
        assert_eq!(client.get(&routed).await.status, 200);
    }

    async fn a_line_for_a_colleague_that_is_too_long_comes_back_with_whom_it_was_for(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("en", "native").signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let [_, last] = ["Anna", "Zoe"].map(|name| app.person(name).add().id.to_string());
        let line = "Please ring first. ".repeat(xiaoyi_domain::text::Body::MAX / 10);
        let wrong = client.post(&format!("{path}/hand-over"), &[("to", &*last), ("line", &*line)]).await;
        assert!(wrong.status == 422 && wrong.html.contains("id=\"line-wrong\"") && wrong.html.contains("Please ring first. Please"), "{}", wrong.html);
        assert!(wrong.html.contains("id=\"hand-over-panel\" open"), "{}", wrong.html);
        let chosen: Vec<&str> = wrong.html.lines().filter(|row| row.contains("name=\"to\"") && row.contains(" checked")).collect();
        assert!(chosen.len() == 1 && chosen[0].contains(&last), "{chosen:?}");
        assert_eq!(app.ticket(ticket.id).assignee, ticket.assignee);
        let done = client.post(&format!("{path}/hand-over"), &[("to", &*last), ("line", "Please ring first.")]).await;
        assert_eq!(done.status, 303);
        assert_eq!(app.ticket(ticket.id).assignee.map(|id| id.to_string()), Some(last));
    }

    async fn a_ticket_is_put_off_with_its_reason_and_looked_at_again(app: TestApp) {
        let (karim, client) = app.person("Karim").speaks("en", "native").signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let send = async |until: &str, reason: &str| {
            client.post(&format!("{path}/put-off"), &[("until", until), ("reason", reason)]).await
        };
        for (until, reason, at) in [("", "Why", "until"), ("2026-11-31", "Why", "until"), ("2026-12-01", " ", "reason")] {
            let wrong = send(until, reason).await;
            assert!(wrong.status == 422 && wrong.html.contains(&format!("id=\"{at}-wrong\"")) && wrong.html.contains(&format!("value=\"{until}\"")), "{}", wrong.html);
        }
        let today = send("2026-11-23", "Why").await;
        assert!(today.status == 409 && today.says("Choose a day after today") && today.html.contains("value=\"Why\""), "{}", today.html);
        let done = send("2026-12-01", "They are away").await;
        assert_eq!(send("2026-12-01", "They are away").await.status, 303);
        assert_eq!(app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap().len(), 2, "twice is once");
        assert!(done.status == 303, "{}", done.html);
        let list = client.get(done.location.as_deref().unwrap()).await;
        assert!(list.says("is put off. It comes back to you on that day.") && list.says("Put off") && list.says("Again on December 1"), "{}", list.html);
        let page = client.get(&path).await;
        assert!(page.says("We look at it again on") && page.says("They are away") && page.says("put it off until"), "{}", page.html);
        let key = app.desk.keys().of_ticket(&app.ticket(ticket.id));
        let resident = app.client().follow(&format!("/en/requests/{}?key={key}", ticket.reference)).await;
        assert!(resident.says("We will look at your request again on") && !resident.says("They are away"), "{}", resident.html);
        let back = client.post(&format!("{path}/look-again"), &[]).await;
        assert_eq!((back.status, app.ticket(ticket.id).turn), (303, Turn::Ours));
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
    }

    async fn the_language_of_a_message_is_corrected_on_a_page_of_its_own(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("en", "native").signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let page = client.get(&format!("/staff/tickets/{}", ticket.reference)).await;
        let path = page.html.split("class=\"quiet language\" href=\"").nth(1).unwrap().split('?').next().unwrap().to_owned();
        let form = client.get(&path).await;
        assert!(form.status == 200 && form.html.contains("value=\"en\" selected"), "{}", form.html);
        assert_eq!(client.post(&path, &[("language", "not a tag")]).await.status, 400);
        assert_eq!(client.post(&path, &[("language", "fr")]).await.status, 303);
        let page = client.get(&format!("/staff/tickets/{}", ticket.reference)).await;
        assert!(page.says("corrected the language of a message: French") && page.html.contains("lang=\"fr\""), "{}", page.html);
        let (_, other) = app.person("Other").signed_in().await;
        assert_eq!(other.get(&path).await.status, 403);
        assert_eq!(other.post(&path, &[("language", "ru")]).await.status, 403);
        let elsewhere = app.submit(Locale::En, &["en"]);
        let wrong = path.replace(ticket.reference.as_str(), elsewhere.reference.as_str());
        assert_eq!(client.get(&wrong).await.status, 404);
    }
}
