//! Notes on a colleague's ticket, colleagues who are named in them, tickets that one follows.

use xiaoyi_domain::{Locale, Role};
use xiaoyi_testkit::on_both_databases;

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
        assert!(said.says("It is passed on to: Fatima Zahra, Head. These accounts are disabled, and nobody is told there: Gone."), "{}", said.html);
        assert!(said.says("named Fatima Zahra in a note") && said.says("asked the supervisors"), "{}", said.html);
        // Whoever is named finds it in their list, in their language, until they have seen it.
        let list = named.get("/staff/queues/following").await;
        assert!(list.says(ticket.reference.as_str()) && list.says("data-news=\"Du nouveau sur 1 demande\""), "{}", list.html);
        let ahead = named.get_with(&path, ("Purpose", "prefetch")).await;
        assert!(ahead.says("Ne plus suivre"), "{}", ahead.html);
        assert!(named.get("/staff/").await.says("class=\"turn\" data-news"), "read ahead is not seen");
        named.get(&path).await;
        assert!(!named.get("/staff/").await.says("class=\"turn\" data-news"));
        let stop = named.post(&format!("{path}/follow"), &[("follow", "no")]).await;
        assert!(stop.location.unwrap().contains("notice=unfollowed"));
        assert!(!named.get("/staff/queues/following").await.says(ticket.reference.as_str()));
    }
}
