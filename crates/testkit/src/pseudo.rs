//! Words that stay plain in a pseudo-locale: they are hard-coded, unless somebody typed or chose them.

use std::collections::BTreeSet;

use regex_lite::Regex;
use xiaoyi_domain::{Language, Locale};

use crate::TestApp;

/// Names and words that are data and stay as they are, whoever reads: keys, months, days, tags.
const DATA: &str = "January February March April May June July August September October November December Jan Feb Mar Apr \
                    Jun Jul Aug Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ctrl Enter";

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2)
}

/// Everything on the pages that somebody typed or chose, in plain letters.
pub fn known_words(app: &TestApp) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = words(DATA).map(ToOwned::to_owned).collect();
    let mut keep = |text: &str| known.extend(words(text).map(ToOwned::to_owned));
    app.desk
        .read(|tx| {
            for person in tx.list_staff()? {
                keep(person.name.as_str());
                keep(person.email.as_str());
            }
            for topic in tx.list_topics()? {
                topic.names.values().for_each(|name| keep(name));
            }
            let settings = tx.settings()?;
            for locale in Locale::ALL {
                keep(settings.name(*locale));
            }
            Ok(())
        })
        .unwrap();
    for (_, name) in Language::offered() {
        keep(name);
    }
    // Languages are named in the reader's, and are data.
    for name in include_str!("../../i18n/src/language-names.csv").split([',', '\n']) {
        keep(name);
    }
    // The settings show what the desk says of itself in each language, and there is no pseudo-locale of French.
    let french = include_str!("../../../locales/fr/resident.ftl").lines();
    for line in french.filter(|line| line.starts_with("site-") || line.starts_with("emergency-")) {
        keep(line);
    }
    for locale in Locale::ALL {
        keep(locale.autonym());
    }
    for text in [
        "Layla Haddad layla@mail.example",
        "Registering my address",
        "I have moved. Where do I register?",
        "And my cat? Which building? nobody",
        "An answer. A question. My words.",
    ] {
        keep(text);
    }
    // What a person types into a text is the same in every language.
    for placeholder in xiaoyi_domain::ready_answer::Placeholder::ALL {
        keep(placeholder.code());
    }
    known
}

/// The words that a page or mail shows or tells in plain letters and that are no data.
pub fn plain_words(html: &str, known: &BTreeSet<String>) -> Vec<String> {
    let spoken = Regex::new(
        r#"(?:title|placeholder|aria-label|alt|label|data-arrived|data-news|data-wait)="([^"]*)""#,
    )
    .unwrap();
    let hidden = Regex::new(
        r"(?s)<(script|style|svg|code)\b.*?</(script|style|svg|code)>|<textarea [^>]*hidden.*?</textarea>|<[^>]*>|https?://[^ <]*|&[a-z#0-9]+;",
    )
    .unwrap();
    let attributes: Vec<String> = spoken.captures_iter(html).map(|found| found[1].to_owned()).collect();
    let shown = format!("{} {}", hidden.replace_all(html, " "), attributes.join(" "));
    let tags = Regex::new(r"GC-[0-9A-Z]{4}-[0-9A-Z]{4}").unwrap();
    let shown = tags.replace_all(&shown, " ").into_owned();
    words(&shown).filter(|word| !known.contains(*word)).map(ToOwned::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hard_coded_would_be_found() {
        let known = BTreeSet::from(["Layla".to_owned()]);
        let html =
            "<p title=\"Send it\">Ĥííḿ Layla</p><script>let x = 'code';</script><b>Error</b> GC-ABCD-EFGH";
        assert_eq!(plain_words(html, &known), ["Error", "Send"]);
    }
}
