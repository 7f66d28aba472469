//! What is found by what, script by script.

use proptest::prelude::*;
use xiaoyi_domain::text_search::{Clause, Document, Excerpt, MOST_CHARACTERS, Query, QueryProblem};

fn query(typed: &str) -> Query<String> {
    try_query(typed).unwrap_or_else(|problem| panic!("{typed}: {problem}"))
}

/// `language:` takes any value but `nonsense`.
fn try_query(typed: &str) -> Result<Query<String>, QueryProblem> {
    Query::parse(typed, |key, value| match (key, value) {
        ("language" | "语言", "nonsense") => Some(Vec::new()),
        ("language" | "语言", value) => Some(vec![value.to_owned()]),
        _ => None,
    })
}

fn meets(document: &Document, clause: &Clause) -> bool {
    match clause {
        Clause::Token(token) => document.tokens().any(|kept| kept == token),
        Clause::All(clauses) => clauses.iter().all(|clause| meets(document, clause)),
        Clause::Any(clauses) => clauses.iter().any(|clause| meets(document, clause)),
    }
}

/// What is marked in the text, if it is found: by the index and by the text itself.
fn found(typed: &str, text: &str) -> Option<Vec<String>> {
    let query = query(typed);
    let mut document = Document::new();
    document.add_text(text);
    let hits = query.find("", [text]);
    let is_candidate = meets(&document, &query.clause());
    assert!(is_candidate || hits.is_none(), "{typed} stands in {text}, but the index does not know");
    hits.map(|mut hits| hits.remove(0).into_iter().map(|hit| text.get(hit).unwrap().to_owned()).collect())
}

fn assert_found(typed: &str, text: &str, marked: &str) {
    let found = found(typed, text).unwrap_or_else(|| panic!("{typed} is not found in {text}"));
    assert_eq!(found.join("|"), marked, "{typed} in {text}");
}

fn assert_not_found(typed: &str, text: &str) {
    assert_eq!(found(typed, text), None, "{typed} in {text}");
}

#[test]
fn each_script_is_found_as_its_readers_expect() {
    for (typed, text, marked) in [
        // Chinese, by one character, two and more; without spaces, in any width.
        ("签", "我的签证快到期了。", "签"),
        ("签证", "我的签证快到期了。", "签证"),
        ("签证快到期", "我的签证快到期了。", "签证快到期"),
        ("的 期", "我的签证快到期了。", "的|期"),
        ("ＶＩＳＡ", "我的visa签证", "visa"),
        ("visa签", "我的Visa签证", "Visa签"),
        ("１２３", "房间123号", "123"),
        // Japanese.
        ("ビザ", "ﾋﾞｻﾞの更新", "ﾋﾞｻﾞ"),
        ("びざ", "ビザの更新", "ビザ"),
        ("更新", "ビザの更新をお願いします", "更新"),
        ("お願い", "ビザの更新をお願いします", "お願い"),
        ("コーヒー", "ｺｰﾋｰを一杯", "ｺｰﾋｰ"),
        ("引っ越し", "引っ越しの届", "引っ越し"),
        // Korean: particles stand behind a word without a space.
        ("비자", "비자를 연장하고 싶어요", "비자"),
        // Arabic: the article, the seats of hamza, the marks, the stretching.
        ("تأشيرة", "أريد تجديد التأشيرة", "التأشيرة"),
        ("التأشيرة", "تأشيرة جديدة", "تأشيرة"),
        ("احمد", "أحمد", "أحمد"),
        ("أحمد", "السيد احمد علي", "احمد"),
        ("مدرسه", "مدرسة", "مدرسة"),
        ("مُدَرِّسَة", "مدرسة", "مدرسة"),
        ("مدرسة", "مـــدرســـة", "مـــدرســـة"),
        ("على", "علي", "علي"),
        ("إلكتروني", "البريد الإلكتروني", "الإلكتروني"),
        ("الإلكتروني", "بريد إلكتروني", "إلكتروني"),
        ("التماس", "تقديم الالتماس", "الالتماس"),
        ("اصدقا", "أصدقاء", "أصدقاء"),
        ("رقم 12", "الرقم ١٢", "الرقم|١٢"),
        // Persian and Urdu, on either keyboard, with and without the half space.
        ("كليد", "کلید خانه", "کلید"),
        ("می‌خواهم", "میخواهم", "میخواهم"),
        ("یک", "يك", "يك"),
        ("ہے", "هے", "هے"),
        ("۱۲۳", "123", "123"),
        // Russian.
        ("ещё", "Еще раз", "Еще"),
        ("ещe", "ещe", "ещe"),
        ("виз", "Продление ВИЗЫ", "ВИЗЫ"),
        ("замок", "за́мок", "за́мок"),
        // French, German, Vietnamese, Polish, Turkish, Greek.
        ("ecole", "L’École française", "École"),
        ("école", "l'ecole", "ecole"),
        ("impot", "l'impôt", "impôt"),
        ("oeuvre", "œuvre", "œuvre"),
        ("strasse", "Straße", "Straße"),
        ("STRASSE", "straße", "straße"),
        ("nguyen", "Nguyễn", "Nguyễn"),
        ("đang", "dang", "dang"),
        ("Łodz", "łódź", "łódź"),
        ("isik", "IŞIK", "IŞIK"),
        ("IŞIK", "ışık", "ışık"),
        ("istanbul", "İstanbul", "İstanbul"),
        ("İSTANBUL", "istanbul", "istanbul"),
        ("οδος", "ΟΔΌΣ", "ΟΔΌΣ"),
        // Hindi: the dot for a nasal, the dot below, the digits.
        ("हिंदी", "हिन्दी में", "हिन्दी"),
        ("हिन्दी", "हिंदी में", "हिंदी"),
        ("सडक", "सड़क", "सड़क"),
        ("वीजा", "वीज़ा", "वीज़ा"),
        ("१२", "12", "12"),
        // Thai without spaces, with its marks; digits.
        ("วีซ่า", "ต่ออายุวีซ่าอย่างไร", "วีซ่า"),
        ("๑๒", "ห้อง 12", "12"),
        // Hebrew with and without points, and the letters at the end of a word.
        ("שלום", "שָׁלוֹם", "שָׁלוֹם"),
        // Apostrophes of any kind, abbreviations, and what has no width.
        ("сім'я", "моя сімʼя", "сімʼя"),
        ("ali", "ʿAlī", "Alī"),
        ("ת\"ז", "מספר ת\"ז", "ת\"ז"),
        ("ភាសាខ្មែរ", "ភាសា\u{200B}ខ្មែរ", "ភាសា\u{200B}ខ្មែរ"),
        // Any case, the beginning of a word, addresses, numbers.
        ("PASS", "my passport", "passport"),
        ("anna.kovacs@example.org", "Anna.Kovacs@example.org", "Anna.Kovacs@example.org"),
        ("kovacs", "anna.kovacs@example.org", "kovacs"),
        ("example.o", "anna.kovacs@example.org", "example.org"),
        ("don't", "I don’t know", "don’t"),
        ("a", "a b", "a"),
        ("\u{202e}visa\u{202c}", "visa", "visa"),
        ("visa", "vi\u{ad}sa", "vi\u{ad}sa"),
        ("ﬁre", "fire", "fire"),
    ] {
        assert_found(typed, text, marked);
    }
}

#[test]
fn what_only_looks_alike_is_not_found() {
    for (typed, text) in [
        ("证签", "签证"),
        ("签期", "签证到期"),
        ("签证", "签，证"),
        ("port", "passport"),
        ("й", "и"),
        ("мой", "мои"),
        ("a", "apple"),
        ("visa card", "visa"),
        ("\"visa card\"", "a card, a visa"),
        ("\"visa c\"", "a visa card"),
        ("сор", "cop"),
        ("گ", "ک"),
        ("کار", "گار"),
        ("び", "ひ"),
        ("registrar", "registration"),
        ("registrations", "registration"),
    ] {
        assert_not_found(typed, text);
    }
}

#[test]
fn phrases_are_whole_words_in_their_order_and_words_stand_anywhere() {
    assert_found("\"residence permit\"", "My residence  permit, please", "residence  permit");
    assert_found("permit residence", "My residence permit, please", "residence|permit");
    assert_found("“residence permit”", "residence-permit", "residence-permit");
    assert_found("「更新」", "ビザの更新", "更新");
    assert_found("\"visa", "a visa", "visa");
    assert_found("visa visa", "visa visas", "visa|visas");
}

#[test]
fn words_may_stand_in_different_texts_of_a_document() {
    let query = query("kovacs visa");
    assert_eq!(query.find("", ["Anna Kovács", "my visa"]), Some(vec![vec![5..12], vec![3..7]]));
    assert_eq!(query.find("", ["Anna Kovács", "my card"]), None);
}

#[test]
fn a_code_is_found_by_any_part_of_it() {
    let mut document = Document::new();
    document.add_code("GC-7K30-92M8");
    document.add_text("GC-7K30-92M8");
    for typed in [
        "GC-7K30-92M8",
        "gc7k3092m8",
        "7K30",
        "92m8",
        "k30-92",
        "K3O9",
        "7k3o 92m8",
        "ＧＣ－７Ｋ３０",
        "\"7K30-92M8\"",
    ] {
        let query = query(typed);
        assert!(meets(&document, &query.clause()), "{typed}");
        assert!(query.find("GC-7K30-92M8", ["GC-7K30-92M8"]).is_some(), "{typed}");
    }
    assert!(query("7K30").is_in_code("GC-7K30-92M8") && !query("visa").is_in_code("GC-7K30-92M8"));
    // Three letters are a word.
    assert!(query("tax").find("GC-TAX0-92M8", ["GC-TAX0-92M8"]).is_some(), "the beginning of its part");
    assert!(query("axo").find("GC-TAX0-92M8", ["GC-TAX0-92M8"]).is_none());
    for typed in ["7K31", "GC-7K30-92M9", "92m87k30"] {
        assert!(query(typed).find("GC-7K30-92M8", ["GC-7K30-92M8"]).is_none(), "{typed}");
    }
}

#[test]
fn filters_are_told_from_words() {
    let of = |typed: &str| query(typed).filters().to_vec();
    assert_eq!(of("language:ar visa"), ["ar"]);
    assert_eq!(of("语言：中文 签证"), ["中文"]);
    assert_eq!(of("language:\"old norse\" visa language:ja"), ["old norse", "ja"]);
    assert!(query("language:ar visa").has_words() && !query("language:ar").has_words());
    for words in ["10:30", "https://example.org", "language:", ":ar", "\"language:ar\"", "colour:red"] {
        assert_eq!(of(words), [""; 0], "{words}");
        assert!(query(words).has_words(), "{words}");
    }
    let unknown = QueryProblem::UnknownValue { key: "language".into(), value: "nonsense".into() };
    assert_eq!(try_query("visa language:nonsense"), Err(unknown));
    assert_found("colour:\"dark red\"", "colour: dark red", "colour: dark red");
}

#[test]
fn what_holds_nothing_to_look_for_is_told() {
    for typed in ["", "  ", "\"", "\"\"", "!?", "\u{202e}", "“”", ":", "\u{200b}", "ء"] {
        assert_eq!(try_query(typed), Err(QueryProblem::Empty), "{typed:?}");
    }
    assert_eq!(try_query(&"x".repeat(10_000)), Err(QueryProblem::TooLong));
    assert!(try_query(&"签".repeat(MOST_CHARACTERS)).is_ok());
}

#[test]
fn an_excerpt_shows_the_hit_between_other_words() {
    let text = format!("{} the visa\nis here {}", "before ".repeat(40), "after ".repeat(40));
    let hits = query("visa").find("", [text.as_str()]).unwrap().remove(0);
    let excerpt = Excerpt::around(&text, &hits, 60);
    assert!(excerpt.is_cut_before && excerpt.is_cut_after);
    let whole: String = excerpt.parts.iter().map(|(part, _)| part.as_str()).collect();
    assert!(whole.starts_with("before ") && whole.ends_with(" after"), "{whole:?}");
    assert!(whole.contains("the visa is here"), "{whole:?}");
    assert_eq!(
        excerpt.parts.iter().filter(|(_, hit)| *hit).map(|(part, _)| part.as_str()).collect::<Vec<_>>(),
        ["visa"]
    );
    let long = format!("{} https://{}", "शब्द ".repeat(20), "x".repeat(150));
    let hits = query("https").find("", [long.as_str()]).unwrap().remove(0);
    assert!(Excerpt::around(&long, &hits, 90).parts.iter().any(|(part, is_hit)| *is_hit && part == "https"));
    let short = Excerpt::around("visa", std::slice::from_ref(&(0..4)), 60);
    assert_eq!(
        (short.parts, short.is_cut_before, short.is_cut_after),
        (vec![("visa".into(), true)], false, false)
    );
    let none = Excerpt::around("签证".repeat(100).as_str(), &[], 60);
    assert_eq!(none.parts.first().unwrap().0.chars().count(), 30);
}

#[test]
fn a_document_never_has_more_octets_than_a_database_takes() {
    let mut document = Document::new();
    for number in 0..40_000_u64 {
        document.add_text(&format!("{:016x}", number.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
    }
    let octets: usize = document.tokens().map(str::len).sum();
    assert!((800_000..=900_000).contains(&octets), "{octets}");
}

proptest! {
    #[test]
    fn anything_is_analysed_and_whatever_stands_in_a_text_is_found_in_it(text in "\\PC{0,60}", typed in "\\PC{0,20}") {
        let mut document = Document::new();
        document.add_text(&text);
        for token in document.tokens() {
            let passes = token.chars().all(|c| !c.is_whitespace() && (!c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit()));
            prop_assert!(passes, "{token:?}");
        }
        if let Ok(query) = try_query(&typed)
            && let Some(hits) = query.find("", [text.as_str()])
        {
            prop_assert!(meets(&document, &query.clause()));
            let hits = hits.first().unwrap();
            prop_assert!(hits.iter().all(|hit| text.get(hit.clone()).is_some()));
            let excerpt = Excerpt::around(&text, hits, 20);
            prop_assert!(excerpt.parts.iter().all(|(part, _)| !part.is_empty()));
        }
        // A text is found by itself, as far as there is something in it to find.
        if let Ok(query) = Query::<()>::parse(&text, |_, _| None) {
            prop_assert!(query.find("", [text.as_str()]).is_some());
        }
    }
}
