//! The supervisors' page for the router's rules, with what each step would find now, and a dry run.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::{DryRun, stamp};
use xiaoyi_domain::coverage::{Coverage, coverage};
use xiaoyi_domain::routing::{Policy, PolicyWarning, Preset, Weights};
use xiaoyi_domain::{Language, Languages, Permission, Proficiency, TopicId, Urgency};

use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::tickets::decision::ShownDecision;
use crate::staff::tickets::row::language_in_full;
use crate::staff::{Me, Shell, frame, kept, saved};

/// A field for a whole number, with the range that it takes.
struct Number {
    field: &'static str,
    label: String,
    least: u32,
    most: u32,
}

/// A whole set of rules to choose.
struct ShownPreset {
    code: &'static str,
    name: String,
    text: String,
    /// Whether these are the rules in use.
    in_use: bool,
    /// Whether the form was just filled in with them.
    is_filled_in: bool,
}

#[derive(Template)]
#[template(path = "staff/routing.html")]
struct RoutingPage {
    frame: Frame,
    shell: Shell,
    /// The stamp of the rules that the form is filled in on.
    shown: Option<String>,
    fields: Fields,
    problems: Problems,
    levels: Vec<(&'static str, String)>,
    times: Vec<Number>,
    weights: Vec<Number>,
    warnings: Vec<String>,
    /// Whole sets of rules to choose from.
    presets: Vec<ShownPreset>,
    /// Whether the rules are one's own, or a field of theirs is wrong: then the numbers are shown.
    own_numbers: bool,
    /// How each language is covered by these rules now.
    found: Vec<Coverage>,
    /// The dry run's form.
    asked: Fields,
    languages: Vec<(String, String)>,
    topics: Vec<(String, String)>,
    run: Option<ShownDecision>,
}

impl RoutingPage {
    /// A language by its name in the reader's language, with its own.
    fn named(&self, language: &Language) -> String {
        language_in_full(language, &self.frame.t.plain())
    }

    /// The fields of the bridge languages, with their labels.
    fn bridges(&self) -> [(&'static str, String); BRIDGES.len()] {
        let t = self.frame.t.plain();
        [
            (BRIDGES[0], t.settings_bridge_first().into_owned()),
            (BRIDGES[1], t.settings_bridge_second().into_owned()),
        ]
    }

    /// Whether the dry run's form has this language at this place.
    fn is_asked(&self, place: usize, tag: &str) -> bool {
        self.asked.all("language").nth(place) == Some(tag)
    }
}

/// The fields of the bridge languages, in their order.
const BRIDGES: [&str; 2] = ["bridge-1", "bridge-2"];

fn numbers(me: &Me) -> (Vec<Number>, Vec<Number>) {
    let t = me.t.plain();
    let number = |field, label: std::borrow::Cow<'static, str>, least, most| Number {
        field,
        label: label.into_owned(),
        least,
        most,
    };
    let times = vec![
        number("step", t.settings_step(), 1, 10_000),
        number("urgent-step", t.settings_urgent_step(), 0, 10_000),
        number("hold", t.settings_hold(), 0, 60),
        number("open-within", t.settings_open_within(), 0, 10_000),
        number("guard", t.settings_guard(), 1, 10_000),
        number("scarcity", t.settings_scarcity(), 0, 1000),
    ];
    let weights = vec![
        number("w-previous", t.score_previous(), 0, 1000),
        number("w-load", t.score_load(), 0, 1000),
        number("w-price", t.score_price(), 0, 1000),
        number("w-topic", t.score_topic(), 0, 1000),
        number("w-proficiency", t.score_proficiency(), 0, 1000),
    ];
    (times, weights)
}

fn filled(policy: &Policy) -> Fields {
    let mut sent = url::form_urlencoded::Serializer::new(String::new());
    for (field, value) in [
        ("step", policy.step_minutes),
        ("urgent-step", policy.urgent_step_minutes),
        ("hold", policy.hold_minutes),
        ("open-within", policy.open_within_minutes),
        ("guard", policy.guard_minutes),
        ("scarcity", policy.scarcity),
        ("w-previous", policy.weights.previous),
        ("w-load", policy.weights.load),
        ("w-price", policy.weights.price),
        ("w-topic", policy.weights.topic),
        ("w-proficiency", policy.weights.proficiency),
    ] {
        sent.append_pair(field, &value.to_string());
    }
    sent.append_pair("own-level", policy.own_level.code());
    sent.append_pair("bridge-level", policy.bridge_level.code());
    for (field, language) in BRIDGES.iter().zip(&policy.bridges) {
        sent.append_pair(field, language.tag());
    }
    if policy.offer_bridges {
        sent.append_pair("bridges", "yes");
    }
    Fields::parse(sent.finish().as_bytes())
}

/// The bridge languages that a form holds, in their order, each once.
fn read_bridges(fields: &Fields, me: &Me, before: &Policy, problems: &mut Problems) -> Vec<Language> {
    // A form from before there were these fields, or from a server of the version before.
    if BRIDGES.iter().all(|field| fields.all(field).next().is_none()) {
        return before.bridges.clone();
    }
    let mut bridges: Vec<Language> = Vec::new();
    for field in BRIDGES {
        let Ok(language) = Language::parse(fields.get(field)) else { continue };
        if bridges.iter().any(|known| known.same_speech(&language)) {
            problems.add(field, me.t.settings_bridge_twice());
        } else {
            bridges.push(language);
        }
    }
    bridges
}

/// The rules that a form holds, or what is wrong with it.
fn read(fields: &Fields, me: &Me, before: &Policy, problems: &mut Problems) -> Policy {
    let t = me.t.plain();
    let bridges = read_bridges(fields, me, before, problems);
    let (times, weights) = numbers(me);
    let mut number = |field: &'static str| {
        let range = times.iter().chain(&weights).find(|number| number.field == field);
        let range = range.map_or(0..=0, |number| number.least..=number.most);
        let read = fields.get(field).trim().parse::<u32>().ok().filter(|n| range.contains(n));
        problems.check(field, read.ok_or(t.field_number_wrong())).unwrap_or_default()
    };
    let level = |field: &str, before: Proficiency| fields.get(field).parse().unwrap_or(before);
    Policy {
        step_minutes: number("step"),
        urgent_step_minutes: number("urgent-step"),
        hold_minutes: number("hold"),
        open_within_minutes: number("open-within"),
        guard_minutes: number("guard"),
        scarcity: number("scarcity"),
        weights: Weights {
            previous: number("w-previous"),
            load: number("w-load"),
            price: number("w-price"),
            topic: number("w-topic"),
            proficiency: number("w-proficiency"),
        },
        own_level: level("own-level", before.own_level),
        bridge_level: level("bridge-level", before.bridge_level),
        bridges,
        offer_bridges: fields.is_ticked("bridges"),
        ..before.clone()
    }
}

fn warning(warning: &PolicyWarning, me: &Me) -> String {
    let t = me.t.plain();
    match warning {
        PolicyWarning::NobodyAtLevel { language, level } => {
            me.t.routing_warning_level(t.language(language), t.proficiency_short(*level)).into_owned()
        }
        PolicyWarning::NoTime => me.t.routing_warning_time().into_owned(),
        PolicyWarning::NoStep => me.t.routing_warning_bridges().into_owned(),
    }
}

fn preset_name(preset: Preset, t: &xiaoyi_i18n::Texts) -> String {
    match preset {
        Preset::OwnLanguage => t.preset_own_language(),
        Preset::Balanced => t.preset_balanced(),
        Preset::Quick => t.preset_quick(),
    }
    .into_owned()
}

fn shown_preset(
    preset: Preset,
    filled: Option<Preset>,
    stored: &Policy,
    t: &xiaoyi_i18n::Texts,
) -> ShownPreset {
    let policy = preset.applied_to(stored);
    let (minutes, urgent) = (policy.step_minutes, policy.urgent_step_minutes);
    ShownPreset {
        code: preset.code(),
        name: preset_name(preset, t),
        text: match preset {
            Preset::OwnLanguage => t.preset_own_language_text(minutes, urgent),
            Preset::Balanced => t.preset_balanced_text(minutes, urgent),
            Preset::Quick => t.preset_quick_text(minutes),
        }
        .into_owned(),
        in_use: policy == *stored,
        is_filled_in: filled == Some(preset),
    }
}

/// What the dry run's form asks, if it asks something.
fn asked(fields: &Fields) -> Option<DryRun> {
    let languages = fields.all("language").filter_map(|tag| Language::parse(tag).ok());
    Some(DryRun {
        languages: Languages::new(languages).ok()?,
        topic: fields.get("topic").parse::<TopicId>().ok()?,
        urgency: if fields.is_ticked("urgent") { Urgency::Urgent } else { Urgency::Normal },
    })
}

struct Shown {
    fields: Fields,
    problems: Problems,
    policy: Policy,
    /// The preset with which the form was just filled in.
    filled_in: Option<Preset>,
    asked: Fields,
    flash: Option<String>,
    status: StatusCode,
}

async fn page(site: &Site, me: &Me, shown: Shown) -> Result<HttpResponse, WebError> {
    let Shown { fields, problems, policy, filled_in, asked: asked_fields, flash, status } = shown;
    let config = site.config().await?;
    let (run_it, by) = (asked(&asked_fields), policy.clone());
    let (loads, stored, decision) = site
        .run(move |desk| {
            let (loads, settings) = desk.read(|tx| Ok((tx.open_counts()?, tx.settings()?)))?;
            let decision = run_it.map(|run| desk.dry_run(&run, &by)).transpose()?;
            Ok((loads, settings.routing, decision))
        })
        .await?;
    let t = me.t.plain();
    let now = site.desk.now();
    let frame = frame(me, &config, t.routing_page_title());
    let (times, weights) = numbers(me);
    let filled_in_on = fields.all("shown").next().map_or_else(|| stamp(&stored), ToOwned::to_owned);
    let page = RoutingPage {
        frame: frame.after(&problems),
        shell: Shell::new(site, me, &config, "routing", "/staff/routing").await?.with_flash(flash),
        shown: Some(filled_in_on),
        levels: Proficiency::ALL.iter().map(|l| (l.code(), t.proficiency(*l).into_owned())).collect(),
        times,
        weights,
        presets: Preset::ALL.iter().map(|preset| shown_preset(*preset, filled_in, &stored, &t)).collect(),
        own_numbers: Preset::of(&stored).is_none() || filled_in.is_some() || !problems.is_empty(),
        warnings: policy.warnings(&config.staff).iter().map(|w| warning(w, me)).collect(),
        found: coverage(
            &config.staff,
            &loads,
            &BTreeMap::new(),
            None,
            policy.own_level,
            now,
            &site.desk.calendar(),
        ),
        languages: offered(&t),
        topics: config
            .offered_topics()
            .map(|topic| (topic.id.to_string(), topic.name(t.locale()).to_owned()))
            .collect(),
        run: decision.map(|decision| ShownDecision::would(&decision, now, &config, me.t, now)),
        asked: asked_fields,
        fields,
        problems,
    };
    html(&page, status)
}

/// Every language that forms offer, by their names in the reader's language.
fn offered(t: &xiaoyi_i18n::Texts) -> Vec<(String, String)> {
    let all = Language::offered().iter();
    let mut named: Vec<(String, String)> =
        all.map(|(language, _)| (language.tag().to_owned(), language_in_full(language, t))).collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

/// The page; with the fields of a dry run in its address, what comes of it.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageRouting)?;
    let policy = site.run(|desk| Ok(desk.read(|tx| tx.settings())?.routing)).await?;
    let asked = Fields::parse(request.query_string().as_bytes());
    let flash = saved(&me, &request);
    let (problems, status) = (Problems::default(), StatusCode::OK);
    page(
        &site,
        &me,
        Shown { fields: filled(&policy), problems, policy, filled_in: None, asked, flash, status },
    )
    .await
}

/// Keeps other rules; or shows what they would find and who would get a request by them, and keeps nothing.
pub(crate) async fn change(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageRouting)?;
    let before = site.run(|desk| Ok(desk.read(|tx| tx.settings())?.routing)).await?;
    let mut problems = Problems::default();
    let preset = fields.get("preset").parse::<Preset>().ok();
    let fields = match preset {
        // Its numbers come in the place of those in the form.
        Some(preset) => {
            let (times, weights) = numbers(&me);
            let names: Vec<&str> = times.iter().chain(&weights).map(|number| number.field).collect();
            filled(&preset.applied_to(&before)).only(&names).or(&fields).without("preset")
        }
        None => fields,
    };
    let policy = read(&fields, &me, &before, &mut problems);
    let flash = preset.map(|preset| {
        let t = me.t.plain();
        t.preset_shown(preset_name(preset, &t)).into_owned()
    });
    let tries = preset.is_some() || ["preview", "ask"].iter().any(|button| !fields.get(button).is_empty());
    let again = |fields: Fields, problems: Problems, policy, status| Shown {
        filled_in: preset,
        asked: if tries && preset.is_none() { fields.clone() } else { Fields::default() },
        fields,
        problems,
        policy,
        flash: flash.clone(),
        status,
    };
    if !problems.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&site, &me, again(fields, problems, before, status)).await;
    }
    if tries {
        return page(&site, &me, again(fields, problems, policy, StatusCode::OK)).await;
    }
    let (by, shown) = (me.person.id, fields.all("shown").next().map(ToOwned::to_owned));
    let new = policy.clone();
    let result = site.run(move |desk| desk.change_policy(by, &new, shown.as_deref())).await;
    if kept(result, "step", &mut problems, &me)? {
        return Ok(see_other("/staff/routing?notice=saved"));
    }
    page(&site, &me, again(fields.without("shown"), problems, policy, StatusCode::CONFLICT)).await
}
