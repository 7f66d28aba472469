//! How well language detectors know short texts: for each the right answers, the wrong ones that it is sure of, the time
//! of one text, and the memory that it takes.

use std::time::Instant;

use lingua::{IsoCode639_1, LanguageDetectorBuilder};

/// What a detector says of a text: a BCP 47 tag, and whether it is sure.
type Detect<'a> = Box<dyn Fn(&str) -> Option<(String, bool)> + 'a>;

fn main() {
    let texts: Vec<(&str, &str, &str)> = include_str!("../short-texts.tsv")
        .lines()
        .filter_map(|line| {
            let mut parts = line.split('\t');
            Some((parts.next()?, parts.next()?, parts.next()?))
        })
        .collect();
    println!("{} texts", texts.len());
    measure("whatlang", &texts, || {
        Box::new(|text| {
            let info = whatlang::detect(text)?;
            Some((tag(info.lang().code()), info.is_reliable()))
        })
    });
    for low in [false, true] {
        let name = if low { "lingua (low accuracy)" } else { "lingua" };
        measure(name, &texts, || {
            let mut builder = LanguageDetectorBuilder::from_all_languages();
            builder.with_preloaded_language_models();
            if low {
                builder.with_low_accuracy_mode();
            }
            let detector = builder.build();
            Box::new(move |text| {
                let all = detector.compute_language_confidence_values(text);
                let (language, confidence) = all.first()?;
                let code: IsoCode639_1 = language.iso_code_639_1();
                let tag = code.to_string().to_lowercase();
                Some((if tag == "tl" { "fil".to_owned() } else { tag }, *confidence > 0.8))
            })
        });
    }
}

fn measure<'a>(name: &str, texts: &[(&str, &str, &str)], make: impl FnOnce() -> Detect<'a>) {
    let before = resident();
    let begun = Instant::now();
    let detect = make();
    let made = begun.elapsed();
    let begun = Instant::now();
    let found: Vec<_> = texts.iter().map(|(_, _, text)| detect(text)).collect();
    let each = begun.elapsed() / u32::try_from(texts.len()).unwrap_or(1);
    println!("\n{name}: made in {made:?}, {each:?} a text, {} MiB", resident().saturating_sub(before) / 1024);
    for kind in ["tiny", "short", "plain", "mixed", ""] {
        let of_kind = || texts.iter().zip(&found).filter(|((_, k, _), _)| kind.is_empty() || *k == kind);
        let all = of_kind().count();
        let right = of_kind().filter(|((tag, ..), found)| found.as_ref().is_some_and(|(t, _)| t == tag)).count();
        let sure = of_kind().filter(|(_, found)| found.as_ref().is_some_and(|(_, sure)| *sure)).count();
        let wrong = of_kind()
            .filter(|((tag, ..), found)| found.as_ref().is_some_and(|(t, sure)| *sure && t != tag))
            .count();
        let kind = if kind.is_empty() { "all" } else { kind };
        println!("  {kind:6} {right:3} of {all:3} right; sure of {sure:3}, of which {wrong:2} wrong");
    }
    for ((tag, kind, text), found) in texts.iter().zip(&found) {
        if let Some((other, true)) = found
            && other != tag
        {
            println!("    sure and wrong: {tag} {kind} as {other}: {text}");
        }
    }
}

/// The memory that this process holds, in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// The tag of one of whatlang's codes (ISO 639-3).
fn tag(code: &str) -> String {
    match code {
        "eng" => "en", "cmn" => "zh", "jpn" => "ja", "kor" => "ko", "fra" => "fr", "deu" => "de", "spa" => "es",
        "por" => "pt", "ita" => "it", "rus" => "ru", "ara" => "ar", "pes" => "fa", "urd" => "ur", "hin" => "hi",
        "ben" => "bn", "tur" => "tr", "tha" => "th", "vie" => "vi", "ind" => "id", "tgl" => "fil", "nld" => "nl",
        "swe" => "sv", "dan" => "da", "nob" => "nb", "fin" => "fi", "pol" => "pl", "ces" => "cs", "ukr" => "uk",
        "ell" => "el", "heb" => "he", "tam" => "ta", other => other,
    }
    .to_owned()
}
