//! What the palette finds on the server as somebody types: people, topics and languages, whose tickets it leads to, the
//! newest tickets with these words, and the search for them. What is on the page itself the script knows.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;
use xiaoyi_domain::text_search::folded;

use super::search::first_found;
use crate::error::WebError;
use crate::fields::Fields;
use crate::page::shown;
use crate::site::Site;
use crate::staff::Me;

/// So many of each kind are offered.
const MOST: usize = 6;

/// Whether any part of a name is what was typed; that is folded as searches are.
fn is_called(name: &str, typed: &str) -> bool {
    folded(name).contains(typed)
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
    let wanted = folded(&typed);
    if !wanted.is_empty() {
        let tickets_of = t.palette_tickets();
        let people =
            config.staff.iter().filter(|person| person.active && is_called(person.name.as_str(), &wanted));
        for person in people.take(MOST) {
            let href = format!("/staff/queues/everyone?with={}", person.id);
            found.push(json!({ "words": person.name.as_str(), "hint": &tickets_of, "href": href }));
        }
        let topics = config.topics.iter().filter(|topic| is_called(topic.name(t.locale()), &wanted));
        for topic in topics.take(MOST) {
            let href = format!("/staff/queues/everyone?topic={}", topic.id);
            found.push(json!({ "words": topic.name(t.locale()), "hint": &tickets_of, "href": href }));
        }
        let languages = config.team_languages();
        let named = languages.iter().filter(|language| {
            is_called(&t.language(language), &wanted) || is_called(&language.autonym(), &wanted)
        });
        for language in named.take(MOST) {
            let href = format!("/staff/queues/everyone?language={}", language.tag());
            found.push(json!({ "words": t.language(language), "hint": &tickets_of, "href": href }));
        }
    }
    for hit in first_found(&site, &typed, MOST).await? {
        let (ticket, subject) = (&hit.ticket, shown(hit.ticket.subject.as_str()));
        let hint = format!("{} · {}", shown(ticket.name.as_str()), ticket.reference);
        found.push(
            json!({ "words": subject, "hint": hint, "href": format!("/staff/tickets/{}", ticket.reference) }),
        );
    }
    if !wanted.is_empty() {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", &typed).finish();
        let words = t.palette_search(shown(&typed));
        found.push(json!({ "words": words, "hint": "", "href": format!("/staff/search?{query}") }));
    }
    Ok(HttpResponse::Ok().json(found))
}
