//! Ready answers as a file: out, and in.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, HeaderMap};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use futures_util::{StreamExt, stream};
use xiaoyi_desk::{FileProblem, LineProblem};
use xiaoyi_domain::Permission;
use xiaoyi_i18n::Texts;

use super::form::text_problem;
use crate::body;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, Shell, frame};

#[derive(Template)]
#[template(path = "staff/answers/file.html")]
struct FilePage {
    frame: Frame,
    shell: Shell,
    can_share: bool,
    is_shared: bool,
    /// Why the file was not taken.
    problems: Problems,
}

async fn page(
    site: &Site,
    me: &Me,
    is_shared: bool,
    why: Vec<String>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let mut problems = Problems::default();
    for words in why {
        problems.add("file", words);
    }
    let page = FilePage {
        frame: frame(me, &config, me.t.plain().answers_file_title()).after(&problems),
        shell: Shell::new(site, me, &config, "answers", "/staff/answers").await?,
        can_share: me.may(Permission::ShareAnswers),
        is_shared,
        problems,
    };
    html(&page, status)
}

/// The page with both ways.
pub(crate) async fn show(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    page(&site, &me, me.may(Permission::ShareAnswers), Vec::new(), StatusCode::OK).await
}

/// The file.
pub(crate) async fn export(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let query = Fields::parse(request.query_string().as_bytes());
    let by = me.person.id;
    let owner = (query.get("whose") == "own").then_some(by);
    let file = site.run(move |desk| desk.export_answers(by, owner)).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"ready-answers.csv\""))
        .body(file))
}

/// A part of a form: its name, and what it holds.
async fn parts(headers: &HeaderMap, body: Vec<u8>) -> Result<Vec<(String, Vec<u8>)>, WebError> {
    let whole = stream::once(async move { Ok::<_, actix_web::error::PayloadError>(Bytes::from(body)) });
    let mut form = Multipart::new(headers, whole);
    let mut parts = Vec::new();
    while let Some(part) = form.next().await {
        let mut part = part.map_err(|_| WebError::BadRequest)?;
        let name = part.name().unwrap_or_default().to_owned();
        let mut content = Vec::new();
        while let Some(piece) = part.next().await {
            content.extend_from_slice(&piece.map_err(|_| WebError::BadRequest)?);
        }
        parts.push((name, content));
    }
    Ok(parts)
}

/// Takes a file in.
pub(crate) async fn import(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    // What it holds is counted as long as it is worked on.
    let (body, _share) = body::read(&request, payload.into_inner()).await?;
    let parts = parts(request.headers(), body).await?;
    let is_shared = parts.iter().any(|(name, value)| name == "shared" && !value.is_empty());
    if is_shared {
        me.must(Permission::ShareAnswers)?;
    }
    let file =
        parts.into_iter().find(|(name, _)| name == "file").map(|(_, content)| content).unwrap_or_default();
    let by = me.person.id;
    let owner = (!is_shared).then_some(by);
    match site.run(move |desk| desk.import_answers(by, owner, &file)).await? {
        Ok(done) => Ok(see_other(&format!(
            "/staff/answers?notice=imported&added={}&changed={}&same={}",
            done.added, done.changed, done.same
        ))),
        Err(problem) => {
            let words = file_problem(&problem, &me.t.plain());
            page(&site, &me, is_shared, words, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn file_problem(problem: &FileProblem, t: &Texts) -> Vec<String> {
    match problem {
        FileProblem::NotATable => vec![t.answers_file_not_a_table().into_owned()],
        FileProblem::NoColumns => vec![t.answers_file_no_columns().into_owned()],
        FileProblem::UnknownColumn(name) => vec![t.answers_file_unknown_column(name).into_owned()],
        FileProblem::SameColumn(name) => vec![t.answers_file_same_column(name).into_owned()],
        FileProblem::Refused(refusal) => vec![t.refusal(*refusal).into_owned()],
        FileProblem::Lines(lines) => lines
            .iter()
            .map(|(line, problem)| {
                let line = i64::try_from(*line).unwrap_or(i64::MAX);
                t.answers_file_line(line, line_problem(problem, t)).into_owned()
            })
            .collect(),
    }
}

fn line_problem(problem: &LineProblem, t: &Texts) -> String {
    match problem {
        LineProblem::Name => t.answers_name_empty().into_owned(),
        LineProblem::Twice(name) => t.answers_file_twice(name).into_owned(),
        LineProblem::NoText => t.answers_no_text().into_owned(),
        LineProblem::Then(word) => t.answers_file_then(word).into_owned(),
        LineProblem::Topic(word) => t.answers_file_topic(word).into_owned(),
        LineProblem::To(word) => t.answers_file_to(word).into_owned(),
        LineProblem::Impossible => t.answers_not_possible().into_owned(),
        LineProblem::Text(language, problem) => {
            format!("{}: {}", t.language(language), text_problem(problem, t))
        }
        LineProblem::Lost(language) => t.answers_file_lost(t.language(language)).into_owned(),
        LineProblem::Broken => t.answers_file_broken().into_owned(),
    }
}
