//! What a text is made of: its variables, references, choices and markup.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// What the checks need to know of one pattern. The strings are slices of the file, which tells their line.
#[derive(Debug, Default)]
pub(super) struct Facts<'s> {
    /// Used in the pattern itself, not through references.
    pub(super) variables: BTreeSet<&'s str>,
    pub(super) references: Vec<Reference<'s>>,
    pub(super) choices: Vec<Choice<'s>>,
    /// The tags of every text that the pattern can become, each sorted.
    pub(super) markup: BTreeSet<Vec<String>>,
}

#[derive(Debug)]
pub(super) struct Reference<'s> {
    /// With the hyphen of a term.
    pub(super) id: String,
    pub(super) name: &'s str,
    pub(super) attribute: Option<&'s str>,
    /// What a term is given. A message is given everything.
    pub(super) given: BTreeSet<&'s str>,
}

/// A selector with its variants.
#[derive(Debug)]
pub(super) struct Choice<'s> {
    /// Without the dollar.
    pub(super) variable: &'s str,
    pub(super) is_number_call: bool,
    /// The names among the keys, each with whether it is the default.
    pub(super) keys: Vec<(&'s str, Role)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Default,
    Other,
}

impl<'s> Facts<'s> {
    pub(super) fn of(pattern: &Pattern<&'s str>) -> Self {
        let mut facts = Self::default();
        let texts = facts.walk(pattern);
        facts.markup = texts.iter().map(|text| tags(text)).collect();
        facts
    }

    /// Collects, and returns the texts that the pattern can become, with placeables as they are written.
    fn walk(&mut self, pattern: &Pattern<&'s str>) -> Vec<String> {
        pattern.elements.iter().fold(vec![String::new()], |texts, element| {
            let next = match element {
                PatternElement::TextElement { value } => vec![(*value).to_owned()],
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            let joined: BTreeSet<String> =
                texts.iter().flat_map(|text| next.iter().map(move |more| format!("{text}{more}"))).collect();
            joined.into_iter().collect()
        })
    }

    fn expression(&mut self, expression: &Expression<&'s str>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let Some((variable, is_number_call)) = selected(selector) {
                    let keys = variants.iter().filter_map(key).collect();
                    self.choices.push(Choice { variable, is_number_call, keys });
                }
                variants.iter().flat_map(|variant| self.walk(&variant.value)).collect()
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) -> Vec<String> {
        let text = match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                (*value).to_owned()
            }
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
                format!("{{${}}}", id.name)
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.arguments(arguments);
                format!("{{{}}}", id.name)
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(id.name.to_owned(), id.name, attribute.as_ref().map(|id| id.name), BTreeSet::new())
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let given = arguments.iter().flat_map(|arguments| &arguments.named);
                let given = given.map(|argument| argument.name.name).collect();
                self.refer(format!("-{}", id.name), id.name, attribute.as_ref().map(|id| id.name), given)
            }
            InlineExpression::Placeable { expression } => return self.expression(expression),
        };
        vec![text]
    }

    fn arguments(&mut self, arguments: &CallArguments<&'s str>) {
        for value in arguments.positional.iter().chain(arguments.named.iter().map(|argument| &argument.value))
        {
            self.inline(value);
        }
    }

    fn refer(
        &mut self,
        id: String,
        name: &'s str,
        attribute: Option<&'s str>,
        given: BTreeSet<&'s str>,
    ) -> String {
        let text = format!("{{{id}}}");
        self.references.push(Reference { id, name, attribute, given });
        text
    }
}

/// The variable that a selector looks at, and whether through `NUMBER`.
fn selected<'s>(selector: &InlineExpression<&'s str>) -> Option<(&'s str, bool)> {
    match selector {
        InlineExpression::VariableReference { id } => Some((id.name, false)),
        InlineExpression::FunctionReference { id, arguments } => {
            let (variable, _) = selected(arguments.positional.first()?)?;
            Some((variable, id.name == "NUMBER"))
        }
        _ => None,
    }
}

fn key<'s>(variant: &Variant<&'s str>) -> Option<(&'s str, Role)> {
    match variant.key {
        VariantKey::Identifier { name } => {
            Some((name, if variant.default { Role::Default } else { Role::Other }))
        }
        VariantKey::NumberLiteral { .. } => None,
    }
}

/// The tags in a text, `<b>`, `</b>` and the like, sorted.
fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = text
        .split('<')
        .skip(1)
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/'))
        .filter_map(|rest| rest.split_once('>'))
        .map(|(tag, _)| format!("<{tag}>"))
        .collect();
    tags.sort();
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_and_comparisons_are_not() {
        assert_eq!(
            tags("<b>1</b> < 2 and <a href=\"{$url}\">3</a>"),
            ["</a>", "</b>", "<a href=\"{$url}\">", "<b>"]
        );
        assert_eq!(tags("1 < 2 > 0 <3"), [""; 0]);
    }
}
