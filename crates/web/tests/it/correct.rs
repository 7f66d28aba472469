//! Correcting a request's details on its page.

use xiaoyi_domain::Locale;
use xiaoyi_testkit::on_both_databases;

on_both_databases! {
    async fn details_are_corrected_by_a_form_that_keeps_what_was_typed_and_overrides_nobody(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("en", "native").speaks("ar", "native").signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        assert!(client.get(&path).await.html.contains(&format!("{path}/correct")));
        let form = client.get(&format!("{path}/correct")).await;
        assert!(form.status == 200 && form.html.contains("value=\"Layla Haddad\"") && form.says("layla@mail.example"), "{}", form.html);
        let was = [
            ("was-name", "Layla Haddad"), ("was-email", "layla@mail.example"),
            ("was-subject", "Registering my address"), ("was-languages", "en"),
        ];
        let send = async |changed: [(&'static str, &'static str); 4]| {
            let fields: Vec<(&str, &str)> = was.iter().copied().chain(changed).collect();
            client.post(&format!("{path}/correct"), &fields).await
        };
        // What is wrong is told beside its field, and what was typed stays.
        let wrong = send([("name", ""), ("email", "nobody"), ("subject", "Visa"), ("languages", "")]).await;
        assert_eq!(wrong.status, 422);
        for said in ["id=\"name-wrong\"", "id=\"email-wrong\"", "id=\"language-0-wrong\"", "value=\"nobody\""] {
            assert!(wrong.html.contains(said), "{said}: {}", wrong.html);
        }
        assert_eq!(app.ticket(ticket.id).subject.as_str(), "Registering my address", "all or nothing");
        // Two people correct different things with the same page: both hold.
        assert_eq!(send([("name", "Leyla"), ("email", "layla@mail.example"), ("subject", "Registering my address"), ("languages", "en")]).await.status, 303);
        assert_eq!(send([("name", "Layla Haddad"), ("email", "layla@mail.example"), ("subject", "My visa"), ("languages", "ar")]).await.status, 303);
        let now = app.ticket(ticket.id);
        assert_eq!((now.name.as_str(), now.subject.as_str(), now.language().tag()), ("Leyla", "My visa", "ar"));
        // The same thing otherwise: the second is told what it is now, and may still change it.
        let other = send([("name", "Laila"), ("email", "layla@mail.example"), ("subject", "Registering my address"), ("languages", "en")]).await;
        assert!(other.status == 422 && other.says("Somebody has corrected this meanwhile") && other.html.contains("name=\"was-name\" value=\"Leyla\"") && other.html.contains("value=\"Laila\""), "{}", other.html);
        let page = client.get(&format!("{path}?notice=corrected")).await;
        for said in ["The details have been corrected.", "corrected the name", "corrected the languages"] {
            assert!(page.says(said), "{said}: {}", page.html);
        }
        // The resident reads it in their language.
        let link = app.desk.keys().of_ticket(&now);
        let resident = app.client();
        let opened = resident.get(&format!("/en/requests/{}?key={link}", now.reference)).await;
        let page = resident.get(opened.location.as_deref().unwrap()).await;
        for said in ["We corrected your name.", "We corrected the subject of your request.", "We corrected your languages:"] {
            assert!(page.says(said), "{said}: {}", page.html);
        }
    }
}
