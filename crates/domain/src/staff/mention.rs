//! Colleagues who are named in a note: `@` and their name.

use std::collections::HashMap;

use crate::text_search::folded;
use crate::{StaffId, StaffMember};

/// So much of a text is looked at behind an `@`: names are shorter.
const LONGEST: usize = 160;
/// So many signs of a text are looked at: nobody names more.
const MOST: usize = 50;

/// Who is named in a text, in the order of their naming: `@` with their name, their name for residents, or a part of either
/// that only one active colleague has. What writers take for the same is the same, as in searches. Somebody whose account
/// is disabled is found by their whole name only.
pub fn mentioned(text: &str, people: &[StaffMember]) -> Vec<StaffId> {
    let places: Vec<usize> = text.match_indices(['@', '＠']).map(|(place, _)| place).take(MOST).collect();
    if places.is_empty() {
        return Vec::new();
    }
    let names = names(people);
    let mut found = Vec::new();
    for place in places {
        let (before, from) = text.split_at(place);
        // In the middle of a word it is an address.
        if before.chars().next_back().is_some_and(is_in_address) {
            continue;
        }
        let behind: String = from.chars().skip(1).take(LONGEST).collect();
        if behind.starts_with(char::is_whitespace) {
            continue;
        }
        let behind = folded(&behind);
        let longest = names.keys().filter(|name| begins_with(&behind, name)).max_by_key(|name| name.len());
        for person in longest.and_then(|name| names.get(name)).into_iter().flatten() {
            if !found.contains(person) {
                found.push(*person);
            }
        }
    }
    found
}

/// Whether an `@` behind this is in the middle of an address. Scripts without spaces write it behind any word.
fn is_in_address(c: char) -> bool {
    let is_unspaced = matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    (c.is_alphanumeric() && !is_unspaced) || matches!(c, '.' | '_' | '-' | '+')
}

/// Whether a folded text begins with all words, or characters, of a folded name.
fn begins_with(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// What people are called, folded.
fn names(people: &[StaffMember]) -> HashMap<String, Vec<StaffId>> {
    let mut names: HashMap<String, Vec<StaffId>> = HashMap::new();
    let mut parts: HashMap<String, Vec<StaffId>> = HashMap::new();
    for person in people {
        for name in std::iter::once(&person.name).chain(&person.public_name) {
            let name = name.as_str();
            add(&mut names, folded(name), person.id);
            if person.active {
                let words = name.split_whitespace().filter(|word| word.chars().nth(1).is_some());
                words.for_each(|word| add(&mut parts, folded(word), person.id));
            }
        }
    }
    for (part, people) in parts {
        if people.len() == 1 && !part.is_empty() {
            names.entry(part).or_insert(people);
        }
    }
    names.remove("");
    names
}

fn add(names: &mut HashMap<String, Vec<StaffId>>, name: String, person: StaffId) {
    let people = names.entry(name).or_default();
    if !people.contains(&person) {
        people.push(person);
    }
}
