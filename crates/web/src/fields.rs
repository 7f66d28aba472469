//! The fields of a sent form: names may repeat, and their order counts.

use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use uuid::Uuid;
use xiaoyi_domain::Direction;

use crate::body;
use crate::error::WebError;
use crate::limits::{MOST_FIELDS, MOST_NAME, Share};

/// A sent form. Cloning it shares the fields.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Arc<Vec<(String, String)>>);

/// The form of a request that was read, and its share of what all requests may hold.
struct Held(#[expect(dead_code, reason = "it counts as long as it lives")] Share);

/// The names of fields that a form can be sent again with, from a page of failure.
const KNOWN: &[&str] = &[
    "address",
    "also-to",
    "also-topic",
    "answer",
    "another-language",
    "anyway",
    "ask",
    "back",
    "close",
    "comment",
    "consent",
    "copy",
    "days",
    "description",
    "description.dir",
    "do",
    "email",
    "first",
    "from",
    "guard",
    "holder",
    "hold",
    "keep",
    "kind",
    "language",
    "last",
    "languages",
    "level",
    "line",
    "line.dir",
    "limit",
    "locale",
    "mail",
    "message",
    "message.dir",
    "name",
    "next",
    "position",
    "preview",
    "privacy",
    "promise",
    "reason",
    "reason.dir",
    "proof",
    "remind",
    "required",
    "resolve",
    "retired",
    "right",
    "role",
    "scarcity",
    "seen",
    "shared",
    "shown",
    "stars",
    "step",
    "subject",
    "sure",
    "subject.dir",
    "submission",
    "telephone",
    "text",
    "text.dir",
    "theirs",
    "then",
    "ticket",
    "to",
    "topic",
    "topics",
    "until",
    "urgency",
    "urgent",
    "website",
];
/// The beginnings of names that stand for one of many, up to their first hyphen.
const KNOWN_STEMS: &[&str] = &[
    "was",
    "text",
    "name",
    "tagline",
    "responsible",
    "address",
    "emergency",
    "hours",
    "shift",
    "leave",
    "bridge",
    "own",
    "urgent",
    "open",
    "w",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

impl Fields {
    /// The fields of a query or of a form of ours: no more than any form has.
    pub(crate) fn parse(encoded: &[u8]) -> Self {
        let fields = url::form_urlencoded::parse(encoded).take(MOST_FIELDS);
        let fields = fields.filter(|(name, _)| name.len() <= MOST_NAME);
        Self(Arc::new(fields.map(|(name, value)| (name.into_owned(), value.into_owned())).collect()))
    }

    /// The fields of a body, which may not have more than any form of ours.
    fn of_body(encoded: &[u8]) -> Result<Self, WebError> {
        // Counted before anything is made of them.
        if encoded.split(|byte| *byte == b'&').count() > MOST_FIELDS {
            return Err(WebError::TooLarge);
        }
        Ok(Self::parse(encoded))
    }

    /// Those that forms of ours have.
    pub(crate) fn known(mut self) -> Self {
        let is_ours = |name: &str| {
            let stem = name.split('-').next().unwrap_or_default();
            KNOWN.contains(&name) || KNOWN_STEMS.contains(&stem)
        };
        if self.0.iter().any(|(name, _)| !is_ours(name)) {
            Arc::make_mut(&mut self.0).retain(|(name, _)| is_ours(name));
        }
        self
    }

    /// The first value of a field, as it was typed; empty if it was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// All values of a field, in order.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// All fields, in order.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What somebody wrote in it that is more than a name or an address.
    pub(crate) fn words(&self) -> Option<&str> {
        ["text", "message", "description", "comment"]
            .into_iter()
            .map(|name| self.get(name))
            .chain(self.pairs().filter(|(name, _)| name.starts_with("text-")).map(|(_, words)| words))
            .find(|words| !words.trim().is_empty())
    }

    /// The same with those fields of `others` that were not sent.
    pub(crate) fn or(&self, others: &Self) -> Self {
        let is_missing = |(name, _): &&(String, String)| !self.0.iter().any(|(sent, _)| sent == name);
        Self(Arc::new(self.0.iter().chain(others.0.iter().filter(is_missing)).cloned().collect()))
    }

    /// Only the fields of these names.
    pub(crate) fn only(mut self, names: &[&str]) -> Self {
        Arc::make_mut(&mut self.0).retain(|(name, _)| names.contains(&name.as_str()));
        self
    }

    /// The same fields but for those of this name.
    pub(crate) fn without(mut self, name: &str) -> Self {
        Arc::make_mut(&mut self.0).retain(|(n, _)| n != name);
        self
    }

    /// The same fields with this value of one.
    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        let mut fields = self.without(name);
        Arc::make_mut(&mut fields.0).push((name.to_owned(), value.to_owned()));
        fields
    }

    /// Whether a box was ticked.
    pub(crate) fn is_ticked(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The id of the form as it was handed out.
    pub(crate) fn submission<T: From<Uuid>>(&self) -> Result<T, WebError> {
        Uuid::parse_str(self.get("submission")).map(T::from).map_err(|_| WebError::BadRequest)
    }

    /// What the browser sent for `dirname`.
    pub(crate) fn direction(&self, name: &str) -> Direction {
        match self.get(name) {
            "ltr" => Direction::Ltr,
            "rtl" => Direction::Rtl,
            _ => Direction::Auto,
        }
    }
}

impl FromRequest for Fields {
    type Error = WebError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, WebError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = request.content_type().eq_ignore_ascii_case("application/x-www-form-urlencoded");
        // A form without fields, such as a button's, comes without a type from some browsers.
        let is_empty = request.headers().get(CONTENT_LENGTH).is_some_and(|length| length == "0");
        let (request, payload) = (request.clone(), payload.take());
        let kept = Sent::of(&request);
        Box::pin(async move {
            if !is_form && !is_empty {
                return Err(WebError::BadRequest);
            }
            let (bytes, share) = body::read(&request, payload).await?;
            let fields = Self::of_body(&bytes)?;
            request.extensions_mut().insert(Held(share));
            kept.keep(&fields);
            Ok(fields)
        })
    }
}

/// The form of a request as it was sent, for the page of a failure: nothing that was typed is lost.
#[derive(Clone, Default)]
pub(crate) struct Sent(Arc<OnceLock<Fields>>);

impl Sent {
    /// The place of this request's form.
    pub(crate) fn of(request: &HttpRequest) -> Self {
        let mut extensions = request.extensions_mut();
        if let Some(there) = extensions.get::<Self>() {
            return there.clone();
        }
        let sent = Self::default();
        extensions.insert(sent.clone());
        sent
    }

    fn keep(&self, fields: &Fields) {
        // A body is read once.
        let _ = self.0.set(fields.clone());
    }

    /// The fields, if a form was read.
    pub(crate) fn fields(&self) -> Option<&Fields> {
        self.0.get()
    }
}

/// What is wrong with a form: the field's id and the words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The id of the field, to which the summary links.
    pub(crate) field: Cow<'static, str>,
    /// What to do, in the reader's language.
    pub(crate) message: String,
}

/// All that is wrong with a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    /// Notes a problem.
    pub(crate) fn add(&mut self, field: impl Into<Cow<'static, str>>, message: impl Into<String>) {
        self.0.push(Problem { field: field.into(), message: message.into() });
    }

    /// Keeps a good value, or notes what is wrong with it.
    pub(crate) fn check<T, M: Into<String>>(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        read: Result<T, M>,
    ) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(message) => {
                self.add(field, message);
                None
            }
        }
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the order of the form.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// What is wrong with this field.
    pub(crate) fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|problem| problem.field == field).map(|problem| problem.message.as_str())
    }
}
