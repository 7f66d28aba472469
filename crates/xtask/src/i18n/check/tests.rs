use super::*;

/// What is found in `common.ftl` of English and one other locale, when the program uses all of English.
fn compare(english: &str, locale: &str, other: &str) -> Vec<String> {
    found(&[(REFERENCE, "common.ftl", english), (locale, "common.ftl", other)], "a b")
}

fn found(files: &[(&str, &str, &str)], code: &str) -> Vec<String> {
    let sources: Vec<_> = files
        .iter()
        .map(|&(locale, file, text)| Source { locale: locale.into(), file: file.into(), text: text.into() })
        .collect();
    let mut usage = Usage::default();
    usage.add_words(code);
    usage.add_families("# by a code\nstatus-\n");
    // So that the family of the helper is not itself a finding.
    check(&sources, &usage)
        .iter()
        .map(ToString::to_string)
        .filter(|finding| !finding.ends_with("no message begins with `status-`"))
        .collect()
}

fn assert_finds(findings: Vec<String>, expected: &[&str]) {
    assert_eq!(findings, expected);
}

const COUNT: &str =
    "# $n (Count) how many\na =\n    { $n ->\n        [one] one\n       *[other] { $n }\n    }\n";

/// A Fluent choice by `$n` over these keys.
fn choice(keys: &[&str]) -> String {
    let variants = keys.iter().map(|key| format!("        {key} {{ $n }}")).collect::<Vec<_>>().join("\n");
    format!("a =\n    {{ $n ->\n{variants}\n    }}\n")
}

#[test]
fn two_equal_locales_have_no_findings() {
    let english =
        "-desk = Desk\n# $name (Text) who\na = Hello <b>{ $name }</b> at { -desk }\n    .title = Title\n";
    let french = "-desk = Guichet\na = { -desk } : bonjour <b>{ $name }</b>\n    .title = Titre\n";
    assert_finds(compare(english, "fr", french), &[]);
    assert_finds(compare(COUNT, "ja", &choice(&["*[other]"])), &[]);
}

#[test]
fn a_syntax_error_is_found_on_its_line() {
    assert_finds(
        compare("a = A\nb = B\n", "fr", "a = A\nb B\n"),
        &[
            "locales/fr/common.ftl:1: `b` is missing: locales/en/common.ftl:2",
            "locales/fr/common.ftl:2: Expected a token starting with \"=\"",
        ],
    );
}

#[test]
fn an_id_that_a_locale_lacks_is_found() {
    assert_finds(
        compare("a = A\n\nb = B\n", "fr", "a = A\n"),
        &["locales/fr/common.ftl:1: `b` is missing: locales/en/common.ftl:3"],
    );
}

#[test]
fn a_file_that_a_locale_lacks_is_found_once() {
    let files = [
        ("en", "common.ftl", "a = A\n"),
        ("en", "mail.ftl", "b = B\nc = C\n"),
        ("fr", "common.ftl", "a = A\n"),
    ];
    assert_finds(found(&files, "a b c"), &["locales/fr/mail.ftl:1: the file is missing"]);
}

#[test]
fn an_obsolete_id_is_found() {
    assert_finds(
        compare("a = A\n", "fr", "a = A\nb = B\n"),
        &["locales/fr/common.ftl:2: `b` is obsolete: en does not have it"],
    );
}

#[test]
fn an_id_that_is_there_twice_is_found_across_files() {
    let files = [("en", "common.ftl", "a = A\n"), ("en", "mail.ftl", "b = B\na = A\n")];
    assert_finds(
        found(&files, "a b"),
        &["locales/en/mail.ftl:2: `a` is there already: locales/en/common.ftl:1"],
    );
}

#[test]
fn an_id_in_another_file_is_found() {
    let files = [
        ("en", "common.ftl", "a = A\n"),
        ("en", "mail.ftl", "b = B\n"),
        ("fr", "common.ftl", "b = B\n"),
        ("fr", "mail.ftl", "a = A\n"),
    ];
    assert_finds(
        found(&files, "a b"),
        &[
            "locales/fr/common.ftl:1: `b` belongs in mail.ftl, as in en",
            "locales/fr/mail.ftl:1: `a` belongs in common.ftl, as in en",
        ],
    );
}

#[test]
fn other_variables_are_found_also_through_a_message_that_is_referred_to() {
    let english = "# $x (Text) x\na = { $x }\n# $x (Text) x\nb = { a }\n";
    assert_finds(
        compare(english, "fr", "a = { $y }\nb = { a }\n"),
        &[
            "locales/fr/common.ftl:1: `a` does not use $x, as en does",
            "locales/fr/common.ftl:1: `a` uses $y, which en does not",
            "locales/fr/common.ftl:2: `b` does not use $x, as en does",
            "locales/fr/common.ftl:2: `b` uses $y, which en does not",
        ],
    );
}

#[test]
fn a_term_sees_only_what_it_is_given() {
    let russian = "-desk =\n    { $case ->\n        [genitive] бюро\n       *[nominative] Бюро\n    }\na = { -desk(case: \"genitive\") }\nb = { -desk }\n";
    assert_finds(
        compare("-desk = Desk\na = { -desk }\nb = { -desk }\n", "ru", russian),
        &["locales/ru/common.ftl:7: `-desk` is not given $case"],
    );
}

#[test]
fn a_reference_to_nothing_is_found() {
    assert_finds(
        compare("a = A\nb = { a }\n", "fr", "a = A\nb =\n    { c }\n"),
        &["locales/fr/common.ftl:3: there is no `c`"],
    );
}

#[test]
fn a_missing_and_an_obsolete_attribute_are_found() {
    assert_finds(
        compare("a = A\n    .title = T\n", "fr", "a = A\n    .label = L\n"),
        &[
            "locales/fr/common.ftl:1: `a.label` is obsolete: en does not have it",
            "locales/fr/common.ftl:1: `a` lacks the attribute .title",
        ],
    );
}

#[test]
fn each_locale_needs_its_plural_forms() {
    let cases: [(&str, &[&str], &[&str]); 9] = [
        ("fr", &["[one]", "*[other]"], &[]),
        ("fr", &["[one]", "[many]", "*[other]"], &[]),
        ("fr", &["*[other]"], &["`a` lacks the plural form [one] of $n"]),
        (
            "fr",
            &["*[one]"],
            &[
                "`a` has *[one] as the default for $n, not *[other]",
                "`a` lacks the plural form [other] of $n",
            ],
        ),
        ("ru", &["[one]", "[few]", "*[many]"], &[]),
        (
            "ru",
            &["[one]", "*[other]"],
            &["`a` lacks the plural form [few] of $n", "`a` lacks the plural form [many] of $n"],
        ),
        ("ar", &["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"], &[]),
        ("ar", &["[one]", "[few]", "[many]", "*[other]"], &["`a` lacks the plural form [two] of $n"]),
        ("zh-CN", &["[one]", "*[other]"], &["`a` has [one] for $n, which is never chosen in zh-CN"]),
    ];
    for (locale, keys, expected) in cases {
        let expected: Vec<_> =
            expected.iter().map(|what| format!("locales/{locale}/common.ftl:2: {what}")).collect();
        assert_eq!(compare(COUNT, locale, &choice(keys)), expected, "{locale} {keys:?}");
    }
}

#[test]
fn english_needs_its_plural_forms_too() {
    let files = [("en", "common.ftl", "# $n (Count) n\na = { NUMBER($n) ->\n   *[other] { $n }\n  }\n")];
    assert_finds(found(&files, "a"), &["locales/en/common.ftl:2: `a` lacks the plural form [one] of $n"]);
}

#[test]
fn a_choice_by_a_text_needs_no_plural_forms() {
    let english = "# $kind (Text) which\na = { $kind ->\n    [one] the one\n   *[another] another\n  }\n";
    assert_finds(compare(english, "ru", "a = { $kind ->\n    [one] тот\n   *[another] другой\n  }\n"), &[]);
}

#[test]
fn a_locale_without_known_plural_forms_is_found() {
    assert_finds(
        compare(COUNT, "pl", &choice(&["*[other]"])),
        &["locales/pl/common.ftl:2: the plural forms of pl are not known: add them to plurals.rs"],
    );
}

#[test]
fn lost_markup_is_found_in_a_single_plural_form() {
    let english =
        "# $n (Count) n\na = { $n ->\n    [one] <b>1</b> day\n   *[other] <b>{ $n }</b> days\n  }\n";
    let kept = "a = { $n ->\n    [one] <b>1</b> день\n    [few] <b>{ $n }</b> дня\n   *[many] <b>{ $n }</b> дней\n  }\n";
    assert_finds(compare(english, "ru", kept), &[]);
    let lost = kept.replace("<b>{ $n }</b> дня", "{ $n } дня");
    assert_finds(
        compare(english, "ru", &lost),
        &["locales/ru/common.ftl:1: `a` has the markup none or </b><b>, not </b><b> as in en"],
    );
}

#[test]
fn an_undocumented_and_a_superfluous_variable_are_found_in_english() {
    let files = [("en", "common.ftl", "# $y (Text) y\na = { $x }\n")];
    assert_finds(
        found(&files, "a"),
        &[
            "locales/en/common.ftl:2: `a` documents $y, which it does not use",
            "locales/en/common.ftl:2: `a` has no comment `# $x (Text)` or the like above it",
        ],
    );
}

#[test]
fn an_unused_id_is_found_unless_it_is_of_a_family_or_referred_to() {
    let english = "status-new = New\nused-here = { inner }\ninner = I\nnot-used = N\n-term = T\n";
    assert_finds(
        found(&[("en", "common.ftl", english)], "t.used_here(), t.not_used_either()"),
        &["locales/en/common.ftl:4: `not-used` is not used", "locales/en/common.ftl:5: `-term` is not used"],
    );
}

#[test]
fn a_family_without_members_is_found() {
    let mut usage = Usage::default();
    usage.add_families("\nrole-\n");
    let findings = check(&[], &usage);
    assert_eq!(findings[0].to_string(), "crates/i18n/src/families.txt:2: no message begins with `role-`");
}
