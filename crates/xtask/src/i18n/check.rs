//! The checks, each a function over what was read.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::{Catalogue, Message};
use super::pattern::{Choice, Facts, Role};
use super::plurals::{CATEGORIES, Plurals, plurals};
use super::usage::{Family, Usage};
use super::{Finding, REFERENCE, Source};

/// The type of a variable that is a number, in the comments of the reference.
const NUMBER: &str = "Count";

/// All findings, in the order of files and lines.
pub(super) fn check(sources: &[Source], usage: &Usage) -> Vec<Finding> {
    let mut findings = Vec::new();
    let locales: BTreeSet<&str> = sources.iter().map(|source| source.locale.as_str()).collect();
    let reference = Catalogue::read(REFERENCE, sources, &mut findings);
    documentation(&reference, &mut findings);
    unused(&reference, usage, &mut findings);
    references(&reference, &mut findings);
    plural_forms(&reference, &reference, &mut findings);
    for locale in locales.into_iter().filter(|locale| *locale != REFERENCE) {
        let catalogue = Catalogue::read(locale, sources, &mut findings);
        missing(&reference, &catalogue, &mut findings);
        references(&catalogue, &mut findings);
        plural_forms(&reference, &catalogue, &mut findings);
        for (id, message) in &catalogue.entries {
            match reference.entries.get(id) {
                Some(original) => same((&reference, original), (&catalogue, message), id, &mut findings),
                None if id.starts_with('-') => {} // A language may need terms of its own.
                None => findings
                    .push(message.finding(format!("`{id}` is obsolete: {REFERENCE} does not have it"))),
            }
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

/// Every variable of the reference has a comment with its type, and every comment a variable.
fn documentation(reference: &Catalogue<'_>, findings: &mut Vec<Finding>) {
    for (id, message) in messages(reference) {
        let used: BTreeSet<&str> =
            message.patterns().flat_map(|(_, facts)| reference.variables(facts)).collect();
        for variable in used.iter().filter(|variable| !message.documented.contains_key(*variable)) {
            findings.push(
                message.finding(format!("`{id}` has no comment `# ${variable} (Text)` or the like above it")),
            );
        }
        for variable in message.documented.keys().filter(|variable| !used.contains(*variable)) {
            findings.push(message.finding(format!("`{id}` documents ${variable}, which it does not use")));
        }
    }
}

/// The program uses every message of the reference, and messages use every term.
fn unused(reference: &Catalogue<'_>, usage: &Usage, findings: &mut Vec<Finding>) {
    let patterns = reference.entries.values().flat_map(Message::patterns);
    let referred: BTreeSet<&str> =
        patterns.flat_map(|(_, facts)| &facts.references).map(|reference| reference.id.as_str()).collect();
    for (id, message) in &reference.entries {
        let is_used = referred.contains(id.as_str()) || (!id.starts_with('-') && usage.uses(id));
        if !is_used {
            findings.push(message.finding(format!("`{id}` is not used")));
        }
    }
    for Family { prefix, line } in &usage.families {
        if !reference.entries.keys().any(|id| id.starts_with(prefix)) {
            findings.push(Finding {
                path: Family::path(),
                line: *line,
                what: format!("no message begins with `{prefix}`"),
            });
        }
    }
}

/// What a text refers to is there, and a term is given the variables that it needs.
fn references(catalogue: &Catalogue<'_>, findings: &mut Vec<Finding>) {
    for (message, facts) in catalogue
        .entries
        .values()
        .flat_map(|message| message.patterns().map(move |(_, facts)| (message, facts)))
    {
        for reference in &facts.references {
            let line = message.source.line_of(reference.name);
            let id = &reference.id;
            let target = catalogue.entries.get(id).and_then(|target| target.pattern(reference.attribute));
            let Some(target) = target else {
                let attribute = reference.attribute.map(|name| format!(".{name}")).unwrap_or_default();
                findings.push(message.source.finding(line, format!("there is no `{id}{attribute}`")));
                continue;
            };
            if id.starts_with('-') {
                let needed = catalogue.variables(target);
                for variable in needed.difference(&reference.given) {
                    findings.push(message.source.finding(line, format!("`{id}` is not given ${variable}")));
                }
            }
        }
    }
}

/// The locale has every file and every message of the reference.
fn missing(reference: &Catalogue<'_>, catalogue: &Catalogue<'_>, findings: &mut Vec<Finding>) {
    let path = |file: &str| format!("locales/{}/{file}", catalogue.locale);
    for file in reference.files.difference(&catalogue.files) {
        findings.push(Finding { path: path(file), line: 1, what: "the file is missing".to_owned() });
    }
    for (id, original) in messages(reference) {
        let file = original.source.file.as_str();
        if catalogue.files.contains(file) && !catalogue.entries.contains_key(id) {
            let place = original.finding("");
            findings.push(Finding {
                path: path(file),
                line: 1,
                what: format!("`{id}` is missing: {}:{}", place.path, place.line),
            });
        }
    }
}

/// A message is in the same file as its original and takes, has and keeps the same.
fn same(
    (reference, original): (&Catalogue<'_>, &Message<'_>),
    (catalogue, message): (&Catalogue<'_>, &Message<'_>),
    id: &str,
    findings: &mut Vec<Finding>,
) {
    if message.source.file != original.source.file {
        findings
            .push(message.finding(format!("`{id}` belongs in {}, as in {REFERENCE}", original.source.file)));
    }
    if id.starts_with('-') {
        return; // A term takes what its language needs: a case, a number.
    }
    let (ours, theirs) = (patterns(message), patterns(original));
    for (what, pattern) in &ours {
        let name =
            |what: Option<&str>| what.map_or_else(|| format!("`{id}`"), |name| format!("`{id}.{name}`"));
        let Some(original) = theirs.get(what) else {
            findings
                .push(message.finding(format!("{} is obsolete: {REFERENCE} does not have it", name(*what))));
            continue;
        };
        let (used, expected) = (catalogue.variables(pattern), reference.variables(original));
        for variable in expected.difference(&used) {
            findings.push(
                message.finding(format!("{} does not use ${variable}, as {REFERENCE} does", name(*what))),
            );
        }
        for variable in used.difference(&expected) {
            findings.push(
                message.finding(format!("{} uses ${variable}, which {REFERENCE} does not", name(*what))),
            );
        }
        if pattern.markup != original.markup {
            let (used, expected) = (markup(pattern), markup(original));
            findings.push(
                message.finding(format!(
                    "{} has the markup {used}, not {expected} as in {REFERENCE}",
                    name(*what)
                )),
            );
        }
    }
    for what in theirs.keys().filter(|what| !ours.contains_key(*what)) {
        let lacks = what.map_or_else(|| "a text".to_owned(), |name| format!("the attribute .{name}"));
        findings.push(message.finding(format!("`{id}` lacks {lacks}")));
    }
}

/// A choice by a number has the plural forms of its language.
fn plural_forms(reference: &Catalogue<'_>, catalogue: &Catalogue<'_>, findings: &mut Vec<Finding>) {
    for (id, message) in &catalogue.entries {
        for choice in message.patterns().flat_map(|(_, facts)| &facts.choices) {
            let kind =
                reference.entries.get(id).and_then(|original| original.documented.get(choice.variable));
            if !chooses_by_number(choice, kind.copied()) {
                continue;
            }
            let line = message.source.line_of(choice.variable);
            let mut complain = |what: String| findings.push(message.source.finding(line, what));
            let Some(Plurals { required, possible }) = plurals(catalogue.locale) else {
                complain(format!(
                    "the plural forms of {} are not known: add them to plurals.rs",
                    catalogue.locale
                ));
                continue;
            };
            let variable = choice.variable;
            for form in required.iter().filter(|form| !choice.keys.iter().any(|(key, _)| key == *form)) {
                complain(format!("`{id}` lacks the plural form [{form}] of ${variable}"));
            }
            for (key, role) in &choice.keys {
                if !required.contains(key) && !possible.contains(key) {
                    complain(format!(
                        "`{id}` has [{key}] for ${variable}, which is never chosen in {}",
                        catalogue.locale
                    ));
                } else if *role == Role::Default && *key != "other" && required.contains(&"other") {
                    complain(format!("`{id}` has *[{key}] as the default for ${variable}, not *[other]"));
                }
            }
        }
    }
}

fn chooses_by_number(choice: &Choice<'_>, kind: Option<&str>) -> bool {
    choice.is_number_call
        || kind.map_or_else(
            || !choice.keys.is_empty() && choice.keys.iter().all(|(key, _)| CATEGORIES.contains(key)),
            |kind| kind == NUMBER,
        )
}

/// Those that code can ask for.
fn messages<'c, 's>(catalogue: &'c Catalogue<'s>) -> impl Iterator<Item = (&'c String, &'c Message<'s>)> {
    catalogue.entries.iter().filter(|(id, _)| !id.starts_with('-'))
}

fn patterns<'m, 's>(message: &'m Message<'s>) -> BTreeMap<Option<&'s str>, &'m Facts<'s>> {
    message.patterns().collect()
}

fn markup(facts: &Facts<'_>) -> String {
    let texts =
        facts.markup.iter().map(|tags| if tags.is_empty() { "none".to_owned() } else { tags.concat() });
    texts.collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests;
