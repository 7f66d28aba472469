//! What the palette finds on the server as somebody types: people, topics and languages, whose tickets it leads to, and a
//! ticket by its reference or its resident's address. What is on the page itself the script knows.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;
use xiaoyi_domain::{EmailAddress, Reference};

use crate::error::WebError;
use crate::fields::Fields;
use crate::site::Site;
use crate::staff::Me;

/// So many of each kind are offered.
const MOST: usize = 6;

/// Whether something is called so, as people type it: any case, any part.
fn is_called(name: &str, typed: &str) -> bool {
    name.to_lowercase().contains(typed)
}

/// What a few letters may mean.
pub(crate) async fn find(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let typed = Fields::parse(request.query_string().as_bytes()).get("q").trim().to_owned();
    let (config, t) = (site.config().await?, me.t.plain());
    let mut found = Vec::new();
    let lower = typed.to_lowercase();
    if !lower.is_empty() {
        let tickets_of = t.palette_tickets();
        let people =
            config.staff.iter().filter(|person| person.active && is_called(person.name.as_str(), &lower));
        for person in people.take(MOST) {
            let href = format!("/staff/queues/everyone?with={}", person.id);
            found.push(json!({ "words": person.name.as_str(), "hint": &tickets_of, "href": href }));
        }
        let topics = config.topics.iter().filter(|topic| is_called(topic.name(t.locale()), &lower));
        for topic in topics.take(MOST) {
            let href = format!("/staff/queues/everyone?topic={}", topic.id);
            found.push(json!({ "words": topic.name(t.locale()), "hint": &tickets_of, "href": href }));
        }
        let languages = config.team_languages();
        let named = languages.iter().filter(|language| {
            is_called(&t.language(language), &lower) || is_called(&language.autonym(), &lower)
        });
        for language in named.take(MOST) {
            let href = format!("/staff/queues/everyone?language={}", language.tag());
            found.push(json!({ "words": t.language(language), "hint": &tickets_of, "href": href }));
        }
    }
    let (reference, email) = (Reference::parse(&typed).ok(), EmailAddress::parse(&typed).ok());
    let tickets = site
        .run(move |desk| {
            Ok(desk.read(|tx| {
                if let Some(reference) = &reference {
                    let found = tx.find_ticket_by_reference(reference)?;
                    return Ok(found.map(|ticket| ticket.reference).into_iter().collect());
                }
                let Some(requester) =
                    email.as_ref().map(|email| tx.find_requester_by_email(email)).transpose()?.flatten()
                else {
                    return Ok(Vec::new());
                };
                let theirs =
                    tx.list_tickets_of_requester(requester.id, i64::try_from(MOST).unwrap_or_default())?;
                Ok(theirs.into_iter().map(|ticket| ticket.reference).collect())
            })?)
        })
        .await?;
    for reference in tickets {
        let words = t.ticket_title(&reference);
        found.push(json!({ "words": words, "hint": "", "href": format!("/staff/tickets/{reference}") }));
    }
    Ok(HttpResponse::Ok().json(found))
}
