//! Makes a method of each message in `locales/en`, so that a message or an argument that does not
//! exist does not compile. The order and the types of the arguments come from the comments
//! `# $name (Text)` and `# $name (Count)` above the message.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

fn main() {
    let folder = Path::new("../../locales/en");
    println!("cargo::rerun-if-changed=../../locales");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap_or_else(|e| panic!("{e}")).path())
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .collect();
    files.sort();
    let mut code = String::from("impl Texts {\n");
    // Messages without arguments are numbered: each is put into words once a locale.
    let mut fixed = 0;
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let Some(pattern) = &message.value else { continue };
            let mut used = Vec::new();
            variables(pattern, &mut used);
            let comments: Vec<&str> = message.comment.as_ref().map(|c| c.content.clone()).unwrap_or_default();
            write_method(&mut code, &mut fixed, &file, id, &comments, &used, first_line(pattern));
        }
    }
    code.push_str("}\n");
    let _ = writeln!(code, "/// How many messages have no arguments.\nconst FIXED: usize = {fixed};");
    let out = std::env::var("OUT_DIR").unwrap_or_else(|e| panic!("{e}"));
    std::fs::write(Path::new(&out).join("messages.rs"), code).unwrap_or_else(|e| panic!("{e}"));
}

fn write_method(
    code: &mut String,
    fixed: &mut usize,
    file: &Path,
    id: &str,
    comments: &[&str],
    used: &[String],
    first: String,
) {
    let declared: Vec<(String, String)> = comments
        .iter()
        .filter_map(|line| line.trim().strip_prefix('$'))
        .filter_map(|line| {
            let (name, rest) = line.split_once(' ')?;
            let kind = rest.trim().strip_prefix('(')?.split_once(')')?.0;
            Some((name.to_owned(), kind.to_owned()))
        })
        .collect();
    let types: BTreeMap<&str, &str> = declared.iter().map(|(n, k)| (n.as_str(), k.as_str())).collect();
    for name in used {
        assert!(
            types.contains_key(name.as_str()),
            "{}: {id}: ${name} has no comment `# ${name} (Text)`",
            file.display()
        );
    }
    for (name, kind) in &declared {
        assert!(used.contains(name), "{}: {id}: ${name} is documented and not used", file.display());
        assert!(
            kind == "Text" || kind == "Count",
            "{}: {id}: ${name} is neither Text nor Count",
            file.display()
        );
    }
    let method = id.replace('-', "_").to_lowercase();
    let arguments: String = declared.iter().fold(String::new(), |mut all, (name, kind)| {
        let _ = write!(all, ", {name}: impl {kind}");
        all
    });
    let values: String = declared.iter().fold(String::new(), |mut all, (name, _)| {
        let _ = write!(all, "(\"{name}\", {name}.value()), ");
        all
    });
    let call = if declared.is_empty() {
        *fixed += 1;
        format!("self.fixed({}, \"{id}\")", *fixed - 1)
    } else {
        format!("self.message(\"{id}\", [{values}])")
    };
    let _ = writeln!(
        code,
        "    /// “{}”\n    pub fn {method}(&self{arguments}) -> Cow<'static, str> {{\n        {call}\n    }}",
        first.replace('[', "\\[").replace(']', "\\]")
    );
}

fn first_line(pattern: &Pattern<&str>) -> String {
    let text: String = pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { .. } => "…".to_owned(),
        })
        .collect();
    text.lines().next().unwrap_or_default().trim().to_owned()
}

fn variables(pattern: &Pattern<&str>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut Vec<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                variables(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } if !found.iter().any(|name| name == id.name) => {
            found.push(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}
