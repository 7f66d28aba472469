//! One's own hours: away until a time, leave, swaps.

use xiaoyi_domain::Locale;
use xiaoyi_testkit::{on_both_databases, shanghai};

on_both_databases! {
    async fn leave_and_swaps_are_entered_answered_and_told_on_ones_own_page(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let (one, client) = app.person("Karim").off_shift().works("Mon", "09:00", "12:00").works("Tue", "09:00", "12:00").signed_in().await;
        let (two, other) = app.person("Marie").locale(Locale::Fr).off_shift().works("Thu", "14:00", "18:00").signed_in().await;
        let page = client.get("/staff/hours").await;
        for said in ["Tuesday, November 3, 2026", "09:00–12:00", "<optgroup label=\"Marie\">", "Thursday, November 5, 2026 · 14:00–18:00"] {
            assert!(page.says(said), "{said}: {}", page.html);
        }
        // Away, until a time.
        let away = client.post("/staff/away", &[("away", "yes"), ("minutes", "30"), ("back", "/staff/hours")]).await;
        assert_eq!(away.location.as_deref(), Some("/staff/hours"));
        assert!(client.get("/staff/hours").await.says("Away until"));
        client.post("/staff/away", &[("away", "no")]).await;
        client.post("/staff/away", &[("away", "yes"), ("minutes", "77")]).await;
        assert!(!client.get("/staff/hours").await.says("Away until"), "what is not offered has no end");
        client.post("/staff/away", &[("away", "no")]).await;
        // Leave: what is wrong stays in the form; one day needs no last one.
        let wrong = client.post("/staff/hours/leaves", &[("first", "2026-11-31"), ("last", "2026-12-01")]).await;
        assert!(wrong.status == 422 && wrong.html.contains("id=\"first-wrong\"") && wrong.html.contains("value=\"2026-12-01\""), "{}", wrong.html);
        let order = client.post("/staff/hours/leaves", &[("first", "2026-12-02"), ("last", "2026-12-01")]).await;
        assert!(order.status == 409 && order.says("The last day comes before the first."), "{}", order.html);
        assert_eq!(client.post("/staff/hours/leaves", &[("first", "2026-11-10"), ("last", "")]).await.status, 303);
        let page = client.get("/staff/hours?notice=leave").await;
        assert!(page.says("Tuesday, November 10, 2026 to Tuesday, November 10, 2026") && page.says("Your leave is entered."), "{}", page.html);
        let id = app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap().leaves[0].id;
        assert_eq!(other.post(&format!("/staff/hours/leaves/{id}/remove"), &[]).await.status, 303);
        assert_eq!(app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap().leaves.len(), 1, "nobody else takes it back");
        client.post(&format!("/staff/hours/leaves/{id}/remove"), &[]).await;
        assert!(!client.get("/staff/hours").await.says("November 10, 2026 to"));
        // A swap.
        let none = client.post("/staff/hours/swaps", &[("own", "2026-11-03"), ("theirs", "")]).await;
        assert!(none.status == 422 && none.html.contains("value=\"2026-11-03\" selected") && none.html.contains("id=\"theirs-wrong\""), "{}", none.html);
        let theirs = format!("{}.2026-11-05", two.id);
        assert_eq!(client.post("/staff/hours/swaps", &[("own", "2026-11-03"), ("theirs", &theirs)]).await.status, 303);
        assert!(client.get("/staff/hours").await.says("Asked Marie: they would work on Tuesday, November 3, 2026 · 09:00–12:00 for you, and you on Thursday, November 5, 2026 · 14:00–18:00 for them."));
        let asked = other.get("/staff/").await;
        assert!(asked.says("title=\"Échanges qu’on vous propose\""), "{}", asked.html);
        let asked = other.get("/staff/hours").await;
        let path = asked.html.split("action=\"/staff/hours/swaps/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let answer = format!("/staff/hours/swaps/{path}");
        assert_eq!(client.post(&answer, &[("answer", "agree")]).await.status, 404, "not one's own question");
        assert_eq!(other.post(&answer, &[("answer", "perhaps")]).await.status, 400);
        assert_eq!(other.post(&answer, &[("answer", "agree")]).await.status, 303);
        let late = other.post(&answer, &[("answer", "decline")]).await;
        assert!(late.status == 409 && late.says("Cet échange a déjà reçu une réponse"), "{}", late.html);
        assert!(client.get("/staff/hours").await.says("Changed"));
    }
}
