//! Which locale a page is written in, when its address does not say.

use xiaoyi_domain::Locale;

/// What is known of a visitor's wish.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocaleChoice<'a> {
    /// The choice they made before, from a cookie.
    pub chosen: Option<&'a str>,
    /// The browser's `Accept-Language`.
    pub accept_language: Option<&'a str>,
}

/// The person's own choice, else the browser's wish by RFC 4647 lookup with its weights, else English.
pub fn negotiate(choice: LocaleChoice<'_>) -> Locale {
    choice
        .chosen
        .and_then(|tag| tag.parse().ok())
        .or_else(|| choice.accept_language.and_then(lookup))
        .unwrap_or(Locale::DEFAULT)
}

fn lookup(header: &str) -> Option<Locale> {
    let mut wishes: Vec<(f32, &str)> = header
        .split(',')
        .take(20)
        .filter_map(|part| {
            let mut pieces = part.split(';');
            let tag = pieces.next()?.trim();
            let weight = pieces
                .find_map(|p| p.trim().strip_prefix("q=").map(|q| q.trim().parse::<f32>().unwrap_or(0.0)))
                .unwrap_or(1.0);
            (!tag.is_empty() && weight > 0.0).then_some((weight, tag))
        })
        .collect();
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.into_iter().find_map(|(_, tag)| locale_of(tag))
}

/// RFC 4647, 3.4: the range is cut from its end until something fits. All Chinese goes to the one
/// Chinese locale: a reader of traditional characters is better served by it than by English.
fn locale_of(tag: &str) -> Option<Locale> {
    let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    match primary.as_str() {
        "zh" | "yue" | "cmn" | "wuu" => Some(Locale::ZhCn),
        other => Locale::ALL.iter().copied().find(|locale| locale.code() == other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_count_and_zero_excludes() {
        for (header, locale) in [
            ("de-DE,de;q=0.9,ja;q=0.5,en;q=0.4", Locale::Ja),
            ("en;q=0.1, fr-CA", Locale::Fr),
            ("fr;q=0, ru;q=0.2", Locale::Ru),
            ("zh-TW", Locale::ZhCn),
            ("AR-eg", Locale::Ar),
            ("*", Locale::En),
            ("", Locale::En),
            (";;q=,,", Locale::En),
        ] {
            assert_eq!(
                negotiate(LocaleChoice { chosen: None, accept_language: Some(header) }),
                locale,
                "{header}"
            );
        }
    }

    #[test]
    fn what_the_person_chose_comes_before_what_the_browser_says() {
        let choice = LocaleChoice { chosen: Some("ja"), accept_language: Some("fr") };
        assert_eq!(negotiate(choice), Locale::Ja);
        let unknown = LocaleChoice { chosen: Some("tlh"), accept_language: Some("fr") };
        assert_eq!(negotiate(unknown), Locale::Fr);
    }
}
