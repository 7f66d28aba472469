//! Notes on a colleague's ticket, colleagues who are named in them, tickets that one follows.

use xiaoyi_domain::{Locale, Role};
use xiaoyi_testkit::{in_a_browser, on_both_databases};

use crate::story::sign_in;

on_both_databases! {
    async fn a_colleague_leaves_a_note_asks_and_is_told_who_knows_of_it(app: TestApp) {
        let owner = app.person("Owner").speaks("en", "native").add();
        let (_, client) = app.person("Other").off_shift().signed_in().await;
        let (_, named) = app.person("Fatima Zahra").off_shift().locale(Locale::Fr).signed_in().await;
        let head = app.person("Head").role(Role::Supervisor).add();
        let gone = app.person("Gone").add();
        app.desk.disable(head.id, gone.id).unwrap();
        let ticket = app.submit(Locale::En, &["en"]);
        assert_eq!(app.ticket(ticket.id).assignee, Some(owner.id));
        let path = format!("/staff/tickets/{}", ticket.reference);
        let page = client.get(&path).await;
        assert!(page.html.contains(&format!("action=\"{path}/note\"")) && page.says("This ticket belongs to a colleague: you can leave a note."), "{}", page.html);
        assert!(!page.html.contains("id=\"kind-reply\"") && !page.html.contains("id=\"send-solved\""), "nothing else is offered");
        let submission = page.input("submission");
        let empty = client.post(&format!("{path}/note"), &[("submission", &submission), ("text", " ")]).await;
        assert!(empty.status == 422 && empty.html.contains("id=\"kind-note\" checked"), "{}", empty.html);
        let note = [("submission", &*submission), ("text", "@Fatima, @Gone: look"), ("ask", "supervisors")];
        let noted = client.post(&format!("{path}/note"), &note).await;
        let said = client.get(noted.location.as_deref().unwrap().split('#').next().unwrap()).await;
        assert!(said.says("It is passed on to: Fatima Zahra, Head. Not told, because their accounts are disabled: Gone."), "{}", said.html);
        assert!(said.says("named Fatima Zahra in a note") && said.says("asked the supervisors"), "{}", said.html);
        // Whoever is named finds it in their list, in their language, until they have seen it.
        let list = named.get("/staff/queues/following").await;
        assert!(list.says(ticket.reference.as_str()) && list.says("data-news=\"Du nouveau sur 1 demande\""), "{}", list.html);
        let ahead = named.get_with(&path, ("Purpose", "prefetch")).await;
        assert!(ahead.says("Se désabonner"), "{}", ahead.html);
        assert!(named.get("/staff/").await.says("class=\"turn\" data-news"), "read ahead is not seen");
        named.get(&path).await;
        assert!(!named.get("/staff/").await.says("class=\"turn\" data-news"));
        let stop = named.post(&format!("{path}/follow"), &[("follow", "no")]).await;
        assert!(stop.location.unwrap().contains("notice=unfollowed"));
        assert!(!named.get("/staff/queues/following").await.says(ticket.reference.as_str()));
    }
}

#[test]
fn colleagues_on_the_same_ticket_see_each_other_read_and_write_at_once() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let marie = app.person("Marie").locale(Locale::Fr).off_shift().add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let (his, hers) = (sign_in(&app, &karim).await, sign_in(&app, &marie).await);
        his.goto(app.url(&path)).await;
        his.wait_for("html.js #readers").await;
        hers.goto(app.url(&path)).await;
        his.wait_for_text("#readers", "Marie is reading this").await;
        hers.wait_for_text("#readers", "Karim consulte cette demande").await;
        // What he has begun is not in the way of what is told.
        his.fill("#text", "أهلاً").await;
        hers.wait_for_text("#readers", "Karim est en train d’écrire").await;
        hers.goto(app.url("/staff/")).await;
        his.wait_for_text("#readers", "").await;
        let kept = his.wait_for("#text").await.prop("value").await.unwrap();
        assert_eq!(kept.as_deref(), Some("أهلاً"));
        his.close().await;
        hers.close().await;
    });
}
