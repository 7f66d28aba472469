//! Every page in every locale.

use xiaoyi_domain::Locale;
use xiaoyi_testkit::on_both_databases;

use crate::states::{State, of_residents, of_staff, of_the_beginning};

/// The staff's pages that concern no person and no ticket, behind `/staff/`; one that is not there among them.
const STAFFS: [&str; 24] = [
    "",
    "new",
    "queues/unassigned",
    "queues/languages",
    "queues/everyone",
    "queues/waiting",
    "queues/following",
    "queues/over",
    "search?q=x",
    "account",
    "hours",
    "answers",
    "answers/new",
    "answers/file",
    "team",
    "team/new",
    "coverage",
    "routing",
    "topics",
    "topics/new",
    "settings",
    "calendar",
    "audit",
    "nothing",
];

/// Their addresses.
pub(crate) fn staffs() -> Vec<String> {
    STAFFS.map(|path| format!("/staff/{path}")).to_vec()
}

/// A page is in one language and direction, says no word of our own code, and leads to itself in the others.
fn is_whole(State { name, page }: &State, locale: Locale) {
    let html = format!("<html lang=\"{locale}\" dir=\"{}\"", locale.direction());
    assert!(page.says(&html), "{locale} {name}: {}", page.html);
    for leftover in ["{$", "{ $", "NaN", "None", "Some("] {
        assert!(!page.html.contains(leftover), "{locale} {name}: {leftover} in {}", page.html);
    }
    assert!(page.html.trim_end().ends_with("</html>"), "{locale} {name}");
}

on_both_databases! {
    async fn every_page_of_the_residents_is_whole_in_every_locale_and_state(app: TestApp) {
        for locale in Locale::ALL {
            for state in of_residents(&app, *locale).await {
                is_whole(&state, *locale);
                assert_eq!(state.page.header("content-language"), Some(locale.code()), "{}", state.name);
                for other in Locale::ALL.iter().filter(|other| *other != locale && state.page.status == 200) {
                    // A link, or a button that takes along what was typed.
                    let ways = [format!("hreflang=\"{other}\""), format!("formaction=\"/{other}/")];
                    assert!(ways.iter().any(|way| state.page.says(way)), "{} leads to {other}", state.name);
                }
            }
        }
    }

    async fn every_page_of_the_staff_is_whole_in_every_locale_and_state(app: TestApp) {
        for locale in Locale::ALL {
            for state in of_the_beginning(&app, *locale).await {
                is_whole(&state, *locale);
            }
        }
        for locale in Locale::ALL {
            for state in of_staff(&app, *locale).await {
                is_whole(&state, *locale);
            }
        }
    }
}
