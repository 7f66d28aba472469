//! Scenarios that cannot be run are refused in words that say what to change.

use xiaoyi_simulator::{BadScenario, Confidence, Plan, Scenario, compare};

fn refused(toml: &str) -> BadScenario {
    Scenario::parse(toml).unwrap_err()
}

#[test]
fn what_cannot_be_run_is_refused_with_what_to_change() {
    let people = "[[people]]\nlanguages = { zh = \"native\" }\n";
    let arrivals = "[[arrivals]]\nlanguage = \"zh\"\nweight = 1\n";
    let good = format!("service_minutes = 40\nload = 0.5\n{people}{arrivals}");
    assert!(Scenario::parse(&good).is_ok());
    for (toml, words) in [
        ("load = \"much\"".to_owned(), "cannot be read"),
        (good.replace("zh = \"native\"", "klingonisch = \"native\""), "klingonisch"),
        (good.replace("\"native\"", "\"fluent\""), "fluent"),
        (good.replace("languages =", "limit = 0\nlanguages ="), "limit of 0"),
        (good.replace("languages =", "number = 0\nlanguages ="), "nobody works"),
        (good.replace("weight = 1", "weight = 0"), "nothing comes in"),
        (good.replace("= 40", "= -1"), "service_minutes"),
        (good.replace("language = \"zh\"", "language = \"ar\""), "nobody speaks ar"),
        (good.replace("weight = 1", "weight = 1\nalso_part = 2"), "between 0 and 1"),
        (good.replace("0.5", "1.2"), "more comes in than the team can do"),
        (good.replace("weight", "colour = 1\nweight"), "colour"),
        (
            good.replace("weight = 1", "weight = 1\ntopics = { tax = 0 }"),
            "topics must be a number above nought",
        ),
        (good.replace("load", "required_topics = [\"tax\"]\nload"), "no [[arrivals]] are about tax"),
        (good.replace("languages =", "topics = [\"Tax\"]\nlanguages ="), "no [[arrivals]] are about Tax"),
        (
            good.replace("load", "required_topics = [\"tax\"]\nload")
                .replace("weight = 1", "weight = 1\ntopics = { tax = 1 }"),
            "nobody who speaks zh has it",
        ),
    ] {
        let told = refused(&toml).to_string();
        assert!(told.contains(words), "{words}: {told}");
    }
}

/// What if the only Arabic speaker left? One of two requests is nobody's then, and the others are served as before.
#[test]
fn what_nobody_may_take_is_counted() {
    let people = "[[people]]\nnumber = 3\nlanguages = { zh = \"native\" }\n";
    let arrivals =
        ["zh", "ar"].map(|tag| format!("[[arrivals]]\nlanguage = \"{tag}\"\nweight = 1\n")).concat();
    let toml = format!("service_minutes = 40\nload = 0.5\n{people}{arrivals}");
    assert_eq!(
        refused(&toml).to_string(),
        "nobody speaks ar and nothing else is said of those who ask in it: they would wait for ever"
    );
    let whole = toml.replace("native\"", "native\", ar = \"C1\"");
    let mut scenario = Scenario::parse(&whole).unwrap();
    for person in &mut scenario.people {
        person.languages.retain(|language, _| language.primary() != "ar");
    }
    assert_eq!(scenario.check_numbers(), Ok(()));
    let policies = [("router".to_owned(), crate::exact::plain())];
    let confidence = Confidence::Percent99_9;
    let plan =
        Plan { scenario: &scenario, policies: &policies, runs: 10, requests: 5_000, seed: 1, confidence };
    let found = &compare(&plan, &|_| {}).policies[0];
    assert!(found.unserved.contains(0.5), "{:?}", found.unserved);
    // Half of what comes in, by three people: M/M/3 at a load of 0.75 persons.
    assert!(found.mean.mean < 1.5, "they do not stand in the others' way: {:?}", found.mean);
}
