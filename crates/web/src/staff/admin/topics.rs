//! The administrators' pages for topics.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::stamp;
use xiaoyi_domain::{Locale, Permission, Topic, TopicId};

use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, kept, saved};

struct Line {
    id: String,
    name: String,
    promise: String,
    urgent: bool,
    required: bool,
    retired: bool,
}

#[derive(Template)]
#[template(path = "staff/topics.html")]
struct TopicsPage {
    frame: Frame,
    shell: Shell,
    topics: Vec<Line>,
}

#[derive(Template)]
#[template(path = "staff/topic.html")]
struct TopicPage {
    frame: Frame,
    shell: Shell,
    action: String,
    /// The stamp of the topic that the form is filled in on.
    shown: Option<String>,
    fields: Fields,
    problems: Problems,
    /// Locale, its label, and the name of its field.
    names: Vec<(Locale, String, String)>,
    promises: Vec<(String, String)>,
}

fn name_field(locale: Locale) -> String {
    format!("name-{locale}")
}

/// The list.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageTopics)?;
    let config = site.config().await?;
    let t = me.t.plain();
    let flash = saved(&me, &request);
    let line = |topic: &Topic| Line {
        id: topic.id.to_string(),
        name: topic.name(t.locale()).to_owned(),
        promise: t.working_days(topic.promise_days).into_owned(),
        urgent: topic.urgent,
        required: topic.skill_required,
        retired: topic.retired,
    };
    let page = TopicsPage {
        frame: frame(&me, &config, t.topics_title()),
        shell: Shell::new(&site, &me, &config, "topics", "/staff/topics").await?.with_flash(flash),
        topics: config.topics.iter().map(line).collect(),
    };
    html(&page, StatusCode::OK)
}

async fn form(
    site: &Site,
    me: &Me,
    id: Option<TopicId>,
    fields: Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let t = me.t.plain();
    let topic = match id {
        Some(id) => site.run(move |desk| Ok(desk.read(|tx| tx.find_topic(id))?)).await?,
        None => None,
    };
    let title = match &topic {
        Some(topic) => topic.name(t.locale()).to_owned(),
        None => t.topics_add().into_owned(),
    };
    let frame = frame(me, &config, title);
    let page = TopicPage {
        frame: frame.after(&problems),
        shell: Shell::new(site, me, &config, "topics", "/staff/topics").await?,
        action: format!("/staff/topics/{}", id.map_or_else(|| "new".to_owned(), |id| id.to_string())),
        shown: topic.as_ref().map(stamp),
        names: Locale::ALL
            .iter()
            .map(|locale| {
                (
                    *locale,
                    me.t.topics_name_in(t.language(&locale.language())).into_owned(),
                    name_field(*locale),
                )
            })
            .collect(),
        promises: Topic::PROMISES
            .iter()
            .map(|days| (days.to_string(), t.working_days(days).into_owned()))
            .collect(),
        fields,
        problems,
    };
    html(&page, status)
}

/// The form of a new topic.
pub(crate) async fn show_new(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageTopics)?;
    let last = site.config().await?.topics.iter().map(|topic| topic.position).max().unwrap_or_default();
    let fields = Fields::parse(format!("promise=3&position={}", last + 1).as_bytes());
    form(&site, &me, None, fields, Problems::default(), StatusCode::OK).await
}

fn topic_of(request: &HttpRequest) -> Result<TopicId, WebError> {
    request.match_info().get("id").and_then(|id| id.parse().ok()).ok_or(WebError::NotFound)
}

/// The form of a topic.
pub(crate) async fn show_one(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageTopics)?;
    let id = topic_of(&request)?;
    let topic =
        site.run(move |desk| Ok(desk.read(|tx| tx.find_topic(id))?)).await?.ok_or(WebError::NotFound)?;
    let mut sent = url::form_urlencoded::Serializer::new(String::new());
    for (locale, name) in &topic.names {
        sent.append_pair(&name_field(*locale), name);
    }
    sent.append_pair("promise", &topic.promise_days.to_string())
        .append_pair("position", &topic.position.to_string())
        .append_pair("urgent", if topic.urgent { "yes" } else { "" })
        .append_pair("required", if topic.skill_required { "yes" } else { "" })
        .append_pair("retired", if topic.retired { "yes" } else { "" });
    let fields = Fields::parse(sent.finish().as_bytes());
    form(&site, &me, Some(id), fields, Problems::default(), StatusCode::OK).await
}

fn read(id: TopicId, fields: &Fields, me: &Me, problems: &mut Problems) -> Option<Topic> {
    let t = me.t.plain();
    let mut names: std::collections::BTreeMap<Locale, String> = std::collections::BTreeMap::new();
    for locale in Locale::ALL {
        let field = name_field(*locale);
        let read = inputs::line(fields.get(&field), &t);
        if let Some(Some(name)) = problems.check(field, read) {
            names.insert(*locale, name);
        }
    }
    if !names.contains_key(&Locale::DEFAULT) && problems.of("name-en").is_none() {
        problems.add("name-en", t.field_topic_name_empty());
    }
    let promise = fields.get("promise").parse::<u32>().ok().filter(|days| Topic::PROMISES.contains(days));
    let promise_days = problems.check("promise", promise.ok_or(t.field_number_wrong()));
    let position = problems
        .check("position", fields.get("position").trim().parse::<i32>().map_err(|_| t.field_number_wrong()));
    if !problems.is_empty() {
        return None;
    }
    Some(Topic {
        id,
        names,
        promise_days: promise_days?,
        urgent: fields.is_ticked("urgent"),
        skill_required: fields.is_ticked("required"),
        position: position?,
        retired: fields.is_ticked("retired"),
    })
}

/// Adds a topic.
pub(crate) async fn add(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    let mut problems = Problems::default();
    let id: TopicId = site.desk.environment().id(site.desk.now());
    let Some(topic) = read(id, &fields, &me, &mut problems) else {
        me.must(Permission::ManageTopics)?;
        return form(&site, &me, None, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let by = me.person.id;
    site.run(move |desk| desk.add_topic(by, &topic)).await?;
    Ok(see_other("/staff/topics?notice=saved"))
}

/// Changes a topic.
pub(crate) async fn change(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let id = topic_of(&request)?;
    let mut problems = Problems::default();
    let Some(topic) = read(id, &fields, &me, &mut problems) else {
        me.must(Permission::ManageTopics)?;
        return form(&site, &me, Some(id), fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (by, shown) = (me.person.id, fields.all("shown").next().map(ToOwned::to_owned));
    let result = site.run(move |desk| desk.change_topic(by, &topic, shown.as_deref())).await;
    if kept(result, "name-en", &mut problems, &me)? {
        return Ok(see_other("/staff/topics?notice=saved"));
    }
    form(&site, &me, Some(id), fields, problems, StatusCode::CONFLICT).await
}
