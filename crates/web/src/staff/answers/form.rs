//! The form of a ready answer.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::{Desk, DeskConfig};
use xiaoyi_domain::ready_answer::{Placeholder, ReadyTextProblem, TextState, Then};
use xiaoyi_domain::text::Line;
use xiaoyi_domain::{
    AnswerId, Does, Language, Permission, ReadyAnswer, ReadyText, Refusal, StaffId, TextProblem, TopicId,
};
use xiaoyi_i18n::Texts;

use super::list::wanted_languages;
use super::render::preview;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::tickets::choices::{Choice, offered_languages, people, topic_choices};
use crate::staff::{Me, Shell, frame};

/// The text in one language, as the form holds it.
struct ShownField {
    tag: String,
    name: String,
    dir: &'static str,
    text: String,
    is_older: bool,
    /// How it will look; nothing where there is no text that holds.
    preview: String,
}

#[derive(Template)]
#[template(path = "staff/answers/form.html")]
struct FormPage {
    frame: Frame,
    shell: Shell,
    fields: Fields,
    problems: Problems,
    /// Where the form is sent.
    path: String,
    can_remove: bool,
    can_share: bool,
    texts: Vec<ShownField>,
    /// Languages that can be added.
    others: Vec<Choice>,
    topics: Vec<Choice>,
    colleagues: Vec<Choice>,
    placeholders: Vec<(String, String)>,
}

impl FormPage {
    fn does(&self, then: &str) -> bool {
        self.fields.get("then") == then
    }
}

/// The placeholders there are, each with what it stands for.
fn placeholders(t: &Texts) -> Vec<(String, String)> {
    let named =
        |placeholder: &Placeholder| (format!("{{{placeholder}}}"), t.placeholder(*placeholder).into_owned());
    Placeholder::ALL.iter().map(named).collect()
}

fn text_field(language: &Language) -> String {
    format!("text-{}", language.tag())
}

/// The fields of the form as they would have been sent for this answer.
fn filled(answer: &ReadyAnswer) -> Fields {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.append_pair("name", answer.name.as_str());
    form.append_pair("shown", &Desk::stamp_of_answer(answer));
    if answer.owner.is_none() {
        form.append_pair("shared", "yes");
    }
    form.append_pair("then", answer.does.then.map_or("", |then| then.code()));
    form.append_pair("topic", &answer.does.topic.map(|id| id.to_string()).unwrap_or_default());
    form.append_pair("to", &answer.does.to.map(|id| id.to_string()).unwrap_or_default());
    for text in &answer.texts {
        form.append_pair(&text_field(&text.language), text.body.as_str());
    }
    Fields::parse(form.finish().as_bytes())
}

/// The languages that the form has a field for: those that answers should have, and those that were sent.
fn languages(fields: &Fields, config: &DeskConfig) -> Vec<Language> {
    let mut languages = wanted_languages(config);
    let sent = fields.pairs().filter_map(|(name, _)| Language::parse(name.strip_prefix("text-")?).ok());
    for language in sent {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

async fn page(
    site: &Site,
    me: &Me,
    before: Option<&ReadyAnswer>,
    fields: Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let t = me.t.plain();
    let languages = languages(&fields, &config);
    let path = before
        .map_or_else(|| "/staff/answers/new".to_owned(), |answer| format!("/staff/answers/{}", answer.id));
    let title = if before.is_some() { t.answers_edit_title() } else { t.answers_new_title() };
    let texts = languages.iter().map(|language| {
        let text = fields.get(&text_field(language));
        let parsed = ReadyText::parse(language.clone(), text, site.desk.now()).ok();
        ShownField {
            tag: language.tag().to_owned(),
            name: t.language(language),
            dir: language.direction().code(),
            text: text.to_owned(),
            is_older: before.is_some_and(|answer| answer.state(language) == TextState::Older),
            preview: parsed.map(|text| preview(&text, &config, &t)).unwrap_or_default(),
        }
    });
    let chosen = fields.get("to").parse::<StaffId>().ok();
    let page = FormPage {
        frame: frame(me, &config, title).after(&problems),
        shell: Shell::new(site, me, &config, "answers", "/staff/answers").await?,
        texts: texts.collect(),
        others: offered_languages("", &t)
            .into_iter()
            .filter(|choice| languages.iter().all(|l| l.tag() != choice.value))
            .collect(),
        topics: topic_choices(&config, fields.get("topic").parse::<TopicId>().ok(), &t),
        colleagues: people(&config, chosen),
        can_remove: before.is_some(),
        can_share: me.may(Permission::ShareAnswers),
        placeholders: placeholders(&t),
        path,
        fields,
        problems,
    };
    html(&page, status)
}

/// What is wrong with a text, in words.
pub(super) fn text_problem(problem: &ReadyTextProblem, t: &Texts) -> String {
    match problem {
        ReadyTextProblem::Placeholder(word) => {
            let known: Vec<String> = Placeholder::ALL.iter().map(|known| format!("{{{known}}}")).collect();
            t.answers_placeholder_wrong(format!("{{{}}}", word.0), known.join(" ")).into_owned()
        }
        ReadyTextProblem::Text(TextProblem::TooLong { actual, limit }) => {
            t.field_description_long(*actual, *limit).into_owned()
        }
        ReadyTextProblem::Text(TextProblem::Empty) => t.field_message_empty().into_owned(),
        ReadyTextProblem::Text(TextProblem::TooHeavy { .. }) => t.field_text_heavy().into_owned(),
    }
}

/// What the form holds, or what is wrong with it. A text that is as it was keeps when it was checked, unless its writer
/// says that it is right.
fn read(
    fields: &Fields,
    before: Option<&ReadyAnswer>,
    site: &Site,
    me: &Me,
    config: &DeskConfig,
    problems: &mut Problems,
) -> Option<ReadyAnswer> {
    let (t, now) = (me.t.plain(), site.desk.now());
    let name = Line::parse(fields.get("name")).map_err(|problem| match problem {
        TextProblem::Empty => t.answers_name_empty().into_owned(),
        TextProblem::TooLong { limit, .. } => t.field_name_long(limit).into_owned(),
        TextProblem::TooHeavy { .. } => t.field_text_heavy().into_owned(),
    });
    let name = problems.check("name", name);
    let mut texts = Vec::new();
    let added = Language::parse(fields.get("language")).ok().map(|language| (language, fields.get("text")));
    let mut all: Vec<(Language, &str)> = languages(fields, config)
        .into_iter()
        .map(|language| {
            let field = text_field(&language);
            (language, fields.pairs().find(|(name, _)| *name == field).map_or("", |(_, value)| value))
        })
        .collect();
    match added {
        Some((language, _))
            if all.iter().any(|(known, text)| *known == language && !text.trim().is_empty()) => {}
        Some((language, text)) => {
            all.retain(|(known, _)| *known != language);
            all.push((language, text));
        }
        None if fields.get("text").trim().is_empty() => {}
        None => problems.add("language", t.answers_language_missing()),
    }
    for (language, text) in all {
        if text.trim().is_empty() {
            continue;
        }
        let field = text_field(&language);
        match ReadyText::parse(language.clone(), text, now) {
            Ok(text) => {
                let known =
                    before.and_then(|answer| answer.texts.iter().find(|known| known.language == language));
                let is_right = fields.all("right").any(|tag| tag == language.tag());
                let kept = known.filter(|known| known.body == text.body && !is_right);
                texts.push(kept.cloned().unwrap_or(text));
            }
            Err(problem) => problems.add(field, text_problem(&problem, &t)),
        }
    }
    if texts.is_empty() && problems.is_empty() {
        problems.add("text-en", t.answers_no_text());
    }
    let does = Does {
        then: fields.get("then").parse::<Then>().ok(),
        topic: fields.get("topic").parse::<TopicId>().ok().filter(|id| config.topic(*id).is_some()),
        to: fields.get("to").parse::<StaffId>().ok().filter(|id| config.person(*id).is_some()),
    };
    if !does.is_possible() {
        problems.add("to", t.answers_not_possible());
    }
    texts.sort_by(|a, b| a.language.tag().cmp(b.language.tag()));
    Some(ReadyAnswer {
        id: before.map_or_else(|| site.desk.environment().id(now), |answer| answer.id),
        owner: (!fields.is_ticked("shared")).then_some(me.person.id),
        name: name?,
        does,
        texts,
        uses: before.map_or(0, |answer| answer.uses),
    })
    .filter(|_| problems.is_empty())
}

async fn find(site: &Site, me: &Me, request: &HttpRequest) -> Result<ReadyAnswer, WebError> {
    let id = request.match_info().get("id").and_then(|id| id.parse::<AnswerId>().ok());
    let id = id.ok_or(WebError::NotFound)?;
    let found = site.run(move |desk| Ok(desk.read(|tx| tx.find_ready_answer(id))?)).await?;
    let answer = found.filter(|answer| answer.is_for(me.person.id)).ok_or(WebError::NotFound)?;
    if answer.owner.is_none() {
        me.must(Permission::ShareAnswers)?;
    }
    Ok(answer)
}

/// The empty form.
pub(crate) async fn show_new(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    let shared = if me.may(Permission::ShareAnswers) { "shared=yes" } else { "" };
    page(&site, &me, None, Fields::parse(shared.as_bytes()), Problems::default(), StatusCode::OK).await
}

/// The form of one.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let answer = find(&site, &me, &request).await?;
    page(&site, &me, Some(&answer), filled(&answer), Problems::default(), StatusCode::OK).await
}

/// Shows the form again with why it was refused.
async fn refused(
    site: &Site,
    me: &Me,
    before: Option<&ReadyAnswer>,
    fields: Fields,
    refusal: Refusal,
) -> Result<HttpResponse, WebError> {
    let mut problems = Problems::default();
    problems.add("name", me.t.plain().refusal(refusal));
    let status = actix_web::ResponseError::status_code(&WebError::Refused(refusal));
    // What somebody else has changed meanwhile is overwritten only by whoever has read so.
    let fields = match before {
        Some(answer) => {
            // With a language that somebody has added, which the form did not hold.
            let names: Vec<String> = answer.texts.iter().map(|text| text_field(&text.language)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let fields = fields.or(&filled(answer).only(&names));
            fields.without("shown").with("shown", &Desk::stamp_of_answer(answer))
        }
        None => fields,
    };
    page(site, me, before, fields, problems, status).await
}

/// Adds one.
pub(crate) async fn add(
    site: web::Data<Site>,
    me: Result<Me, WebError>,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    // Whoever is no longer signed in must not lose what they typed: the form is read before that is told.
    let me = me?;
    let config = site.config().await?;
    let mut problems = Problems::default();
    let Some(answer) = read(&fields, None, &site, &me, &config, &mut problems) else {
        return page(&site, &me, None, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let by = me.person.id;
    match site.run(move |desk| desk.add_ready_answer(by, &answer)).await {
        Ok(_) => Ok(see_other("/staff/answers?notice=saved")),
        Err(WebError::Refused(refusal)) => refused(&site, &me, None, fields, refusal).await,
        Err(error) => Err(error),
    }
}

/// Changes one.
pub(crate) async fn change(
    site: web::Data<Site>,
    me: Result<Me, WebError>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let me = me?;
    let before = find(&site, &me, &request).await?;
    let config = site.config().await?;
    let mut problems = Problems::default();
    let Some(answer) = read(&fields, Some(&before), &site, &me, &config, &mut problems) else {
        return page(&site, &me, Some(&before), fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (by, shown) = (me.person.id, fields.get("shown").to_owned());
    let shown = (!shown.is_empty()).then_some(shown);
    match site.run(move |desk| desk.change_ready_answer(by, &answer, shown.as_deref())).await {
        Ok(()) => Ok(see_other("/staff/answers?notice=saved")),
        Err(WebError::Refused(refusal)) => refused(&site, &me, Some(&before), fields, refusal).await,
        Err(error) => Err(error),
    }
}

/// Removes one.
pub(crate) async fn remove(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (answer, by) = (find(&site, &me, &request).await?, me.person.id);
    site.run(move |desk| desk.remove_ready_answer(by, answer.id)).await?;
    Ok(see_other("/staff/answers?notice=removed"))
}
