//! What every page has around its content, and the pages of failure.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LANGUAGE, VARY};
use askama::Template;
use xiaoyi_domain::{DeskSettings, Locale};
use xiaoyi_i18n::Texts;

use crate::assets;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::place;
use crate::site::Site;

/// The frame of a page: its language, its title, and the way to it in other languages.
pub(crate) struct Frame {
    /// The texts for running text.
    pub(crate) t: Texts,
    /// The texts for attributes and titles.
    pub(crate) plain: Texts,
    /// The desk's name.
    pub(crate) desk: String,
    /// One line about the desk, if one was entered.
    tagline: Option<String>,
    /// The title, without the desk's name.
    pub(crate) title: String,
    /// The address of this page behind the locale, for the links to other languages.
    pub(crate) path: String,
    /// The address behind the locale to which the form `typed` is sent by the links to other languages, so that what was
    /// typed comes along; none for a page without one.
    pub(crate) keeps: Option<String>,
    /// What the demonstration's clock shows, in a demonstration.
    pub(crate) demo: Option<String>,
}

/// The field by which a form comes only to be shown in another language.
const ANOTHER_LANGUAGE: &str = "another-language";

/// Whether a form was sent only to be shown in another language. Then nothing of it is judged.
pub(crate) fn moves_language(fields: &Fields) -> bool {
    fields.is_ticked(ANOTHER_LANGUAGE)
}

impl Frame {
    /// The frame of a page with this title. `path` is its address behind the locale.
    pub(crate) fn new(
        site: &Site,
        texts: Texts,
        settings: &DeskSettings,
        title: impl Into<String>,
        path: impl Into<String>,
    ) -> Self {
        Self::of(Self::demo_clock(site, texts), texts, settings, title, path)
    }

    /// What the demonstration's clock shows, in a demonstration.
    pub(crate) fn demo_clock(site: &Site, texts: Texts) -> Option<String> {
        site.options.demo.is_some().then(|| texts.zoned(site.desk.now()).into_owned())
    }

    /// The same where it is known already what the demonstration's clock shows.
    pub(crate) fn of(
        demo: Option<String>,
        texts: Texts,
        settings: &DeskSettings,
        title: impl Into<String>,
        path: impl Into<String>,
    ) -> Self {
        Self {
            t: texts,
            plain: texts.plain(),
            desk: shown(settings.name(texts.locale())),
            tagline: settings.taglines.own(texts.locale()).map(ToOwned::to_owned),
            title: title.into(),
            path: path.into(),
            keeps: None,
            demo,
        }
    }

    /// The same for a page with the form `typed`, which is sent to this address behind the locale.
    pub(crate) fn keeping(self, path: impl Into<String>) -> Self {
        Self { keeps: Some(path.into()), ..self }
    }

    /// The same for a form that came back: with “Error:” before the title, if there are problems.
    pub(crate) fn after(mut self, problems: &Problems) -> Self {
        if !problems.is_empty() {
            self.title = format!("{} {}", self.plain.error_title_prefix(), self.title);
        }
        self
    }

    /// One line about the desk.
    pub(crate) fn tagline(&self) -> String {
        shown(&place::tagline(self.tagline.as_deref(), self.t))
    }

    /// The page's BCP 47 tag.
    pub(crate) fn lang(&self) -> &'static str {
        self.t.locale().code()
    }

    /// The page's direction.
    pub(crate) fn dir(&self) -> &'static str {
        self.t.locale().direction().code()
    }

    /// All locales, for the list of languages.
    pub(crate) fn locales(&self) -> &'static [Locale] {
        Locale::ALL
    }

    /// Whether this is the page's own locale.
    pub(crate) fn is_own(&self, locale: &Locale) -> bool {
        *locale == self.t.locale()
    }

    /// The address of an asset.
    #[expect(clippy::unused_self, reason = "templates reach it through the frame")]
    pub(crate) fn asset(&self, name: &str) -> &'static str {
        assets::address(name)
    }
}

/// Words of the desk's own that need not be in the page's locale, such as a topic's name where its translation is missing.
pub(crate) struct Words {
    /// The words.
    pub(crate) text: String,
    /// What stands in `lang`.
    pub(crate) lang: &'static str,
    /// What stands in `dir`.
    pub(crate) dir: &'static str,
}

impl From<(&str, Locale)> for Words {
    fn from((text, locale): (&str, Locale)) -> Self {
        Self { text: text.to_owned(), lang: locale.code(), dir: locale.direction().code() }
    }
}

/// Text that a person wrote, as it is shown: what could reorder its surroundings taken out.
pub(crate) fn shown(text: &str) -> String {
    xiaoyi_domain::text::neutralised(text)
}

/// Answers with a page.
pub(crate) fn html(page: &impl Template, status: StatusCode) -> Result<HttpResponse, WebError> {
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(page.render()?))
}

/// Answers with a page of the residents, and says in which language.
pub(crate) fn resident_html(
    page: &impl Template,
    locale: Locale,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_LANGUAGE, locale.code()))
        .insert_header((VARY, "Cookie"))
        .body(page.render()?))
}

/// A page that says what went wrong and what to do.
#[derive(Template)]
#[template(path = "error.html")]
pub(crate) struct ErrorPage {
    frame: Frame,
    text: String,
    /// Whether to offer the way to a fresh link.
    offers_link: bool,
    /// Whether to offer the way to sign in, instead of the way home.
    signs_in: bool,
    /// A form that could not be taken through our own fault, to be sent again as it was.
    again: Option<Again>,
}

/// A form as it was sent.
struct Again {
    action: String,
    fields: Fields,
    /// What somebody wrote in it.
    typed: Option<String>,
}

/// Fields that no page ever shows again.
const SECRET: &[&str] = &["password", "repeat", "present", "key"];

impl ErrorPage {
    /// The same with the form that was sent, unless it holds a password.
    ///
    /// Only fields that forms of ours have come back: a page holds nothing that somebody made up.
    pub(crate) fn with_form(mut self, action: &str, fields: &Fields) -> Self {
        let fields = &fields.clone().known();
        let is_secret = fields.pairs().any(|(name, _)| SECRET.contains(&name));
        if !is_secret && fields.pairs().next().is_some() {
            let typed = fields.words().map(ToOwned::to_owned);
            self.again = Some(Again { action: action.to_owned(), fields: fields.clone(), typed });
        }
        self
    }

    pub(crate) fn new(site: &Site, t: Texts, error: &WebError, id: &str) -> Self {
        let (title, text) = match error {
            WebError::NotFound => (t.error_not_found_title(), t.error_not_found()),
            WebError::NotSignedIn => (t.error_signed_out_title(), t.error_signed_out()),
            WebError::NoAccess => (t.track_no_access_title(), t.track_no_access()),
            WebError::Refused(refusal) => (t.error_summary_title(), t.refusal(*refusal)),
            WebError::TooSlow => (t.error_too_slow_title(), t.error_too_slow()),
            WebError::Busy => (t.error_busy_title(), t.error_busy()),
            WebError::BadRequest | WebError::Encoded => (t.error_bad_request_title(), t.error_bad_request()),
            WebError::TooLarge => (t.error_too_large_title(), t.error_too_large()),
            WebError::CrossSite => (t.error_cross_site_title(), t.error_cross_site()),
            WebError::Unexpected(_) => (t.error_unexpected_title(), t.error_unexpected(id)),
        };
        let frame = Frame::new(site, t, &site.last_settings(), title, "/");
        Self {
            frame,
            text: text.into_owned(),
            offers_link: matches!(error, WebError::NoAccess),
            signs_in: matches!(error, WebError::NotSignedIn),
            again: None,
        }
    }
}
