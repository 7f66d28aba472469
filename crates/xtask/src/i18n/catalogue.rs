//! The messages of one locale, read from its files.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Attribute, Comment, Entry, Pattern};

use super::pattern::Facts;
use super::{Finding, Source};

/// A locale's messages and terms.
#[derive(Debug)]
pub(super) struct Catalogue<'s> {
    pub(super) locale: &'s str,
    pub(super) files: BTreeSet<&'s str>,
    /// By id; a term's begins with a hyphen.
    pub(super) entries: BTreeMap<String, Message<'s>>,
}

/// A message or a term.
#[derive(Debug)]
pub(super) struct Message<'s> {
    pub(super) source: &'s Source,
    pub(super) line: usize,
    pub(super) value: Option<Facts<'s>>,
    pub(super) attributes: BTreeMap<&'s str, Facts<'s>>,
    /// The types of the variables, from the comments `# $name (Type) …`.
    pub(super) documented: BTreeMap<&'s str, &'s str>,
}

impl Source {
    /// Something wrong in this file.
    pub(super) fn finding(&self, line: usize, what: impl Into<String>) -> Finding {
        Finding { path: format!("locales/{}/{}", self.locale, self.file), line, what: what.into() }
    }

    /// The line on which a slice of this file begins.
    pub(super) fn line_of(&self, slice: &str) -> usize {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.line_at(offset)
    }

    fn line_at(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
    }
}

impl<'s> Message<'s> {
    fn new(
        source: &'s Source,
        name: &'s str,
        value: Option<&Pattern<&'s str>>,
        attributes: &[Attribute<&'s str>],
        comment: Option<&Comment<&'s str>>,
    ) -> Self {
        Self {
            source,
            line: source.line_of(name),
            value: value.map(Facts::of),
            attributes: attributes.iter().map(|it| (it.id.name, Facts::of(&it.value))).collect(),
            documented: comment.map(documented).unwrap_or_default(),
        }
    }

    /// The value and the attributes, each with how it is called in a finding.
    pub(super) fn patterns(&self) -> impl Iterator<Item = (Option<&'s str>, &Facts<'s>)> {
        let attributes = self.attributes.iter().map(|(name, facts)| (Some(*name), facts));
        self.value.iter().map(|facts| (None, facts)).chain(attributes)
    }

    /// One of them.
    pub(super) fn pattern(&self, attribute: Option<&str>) -> Option<&Facts<'s>> {
        attribute.map_or(self.value.as_ref(), |name| self.attributes.get(name))
    }

    pub(super) fn finding(&self, what: impl Into<String>) -> Finding {
        self.source.finding(self.line, what)
    }
}

impl<'s> Catalogue<'s> {
    /// Reads the files of `locale`; what cannot be read and what is there twice goes into `findings`.
    pub(super) fn read(locale: &'s str, sources: &'s [Source], findings: &mut Vec<Finding>) -> Self {
        let mut catalogue = Self { locale, files: BTreeSet::new(), entries: BTreeMap::new() };
        for source in sources.iter().filter(|source| source.locale == locale) {
            catalogue.files.insert(&source.file);
            catalogue.read_file(source, findings);
        }
        catalogue
    }

    fn read_file(&mut self, source: &'s Source, findings: &mut Vec<Finding>) {
        let resource =
            fluent_syntax::parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
                findings.extend(
                    errors
                        .iter()
                        .map(|error| source.finding(source.line_at(error.pos.start), error.to_string())),
                );
                resource
            });
        for entry in &resource.body {
            let (id, message) = match entry {
                Entry::Message(it) => {
                    let message = Message::new(
                        source,
                        it.id.name,
                        it.value.as_ref(),
                        &it.attributes,
                        it.comment.as_ref(),
                    );
                    (it.id.name.to_owned(), message)
                }
                Entry::Term(it) => {
                    let message = Message::new(
                        source,
                        it.id.name,
                        Some(&it.value),
                        &it.attributes,
                        it.comment.as_ref(),
                    );
                    (format!("-{}", it.id.name), message)
                }
                // What is junk is among the errors.
                Entry::Junk { .. }
                | Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_) => continue,
            };
            match self.entries.get(&id) {
                Some(first) => {
                    let place = first.finding("");
                    let what = format!("`{id}` is there already: {}:{}", place.path, place.line);
                    findings.push(message.finding(what));
                }
                None => drop(self.entries.insert(id, message)),
            }
        }
    }

    /// The variables that a pattern needs from its caller, by itself and through the messages it refers to.
    pub(super) fn variables(&self, facts: &Facts<'s>) -> BTreeSet<&'s str> {
        let mut variables = BTreeSet::new();
        self.collect(facts, &mut variables, &mut BTreeSet::new());
        variables
    }

    fn collect(&self, facts: &Facts<'s>, variables: &mut BTreeSet<&'s str>, seen: &mut BTreeSet<String>) {
        variables.extend(&facts.variables);
        // A term sees only what the reference gives it.
        for reference in facts.references.iter().filter(|reference| !reference.id.starts_with('-')) {
            let target =
                self.entries.get(&reference.id).and_then(|message| message.pattern(reference.attribute));
            if let Some(target) = target
                && seen.insert(format!("{}.{}", reference.id, reference.attribute.unwrap_or_default()))
            {
                self.collect(target, variables, seen);
            }
        }
    }
}

fn documented<'s>(comment: &Comment<&'s str>) -> BTreeMap<&'s str, &'s str> {
    comment
        .content
        .iter()
        .filter_map(|line| {
            let (name, rest) = line.trim().strip_prefix('$')?.split_once(' ')?;
            let (kind, _) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
            Some((name, kind))
        })
        .collect()
}
