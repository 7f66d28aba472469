//! The demonstration: a team, their shifts, and requests in many languages, played through the desk as
//! if they had happened, so that everything on the pages is the desk's own work.

mod answers;
pub(crate) mod bulk;
pub(crate) mod clock;
mod place;
mod play;
mod requests;
mod team;

use anyhow::{Result, bail};
use xiaoyi_desk::Desk;

/// Everybody's password in the demonstration.
pub(crate) const PASSWORD: &str = "green-city-demo";

/// Fills an empty desk; leaves a demonstration as it is. A desk with a team of its own is refused: the
/// demonstration's passwords are public, and its requests are made up.
pub(crate) fn fill(desk: &Desk) -> Result<()> {
    if desk.read(|tx| tx.count_staff())? == 0 {
        println!("Making the demonstration desk …");
        team::fill(desk)?;
        place::fill(desk)?;
        answers::fill(desk)?;
        return play::play(desk);
    }
    let email = team::first()?;
    if desk.read(|tx| tx.find_staff_by_email(&email))?.is_none() {
        bail!("this database is a real desk's: the demonstration takes an empty one, or its own");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use xiaoyi_desk::{
        Clock, Confirmation, Environment, Keys, NewRequest, SecretKey, Submitted, SystemRandomness,
    };
    use xiaoyi_domain::{
        Body, Direction, EmailAddress, Instant, Language, Languages, Locale, PersonName, Subject,
        WorkingCalendar, Written,
    };
    use xiaoyi_store::{DatabaseUrl, Store};

    use super::*;

    struct Standing(Mutex<Instant>);

    impl Clock for Standing {
        fn now(&self) -> Instant {
            *self.0.lock().unwrap()
        }
    }

    #[test]
    fn an_arabic_request_reaches_somebody_who_speaks_it_at_once_on_every_day() {
        let calendar = WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap();
        for (day, hour) in [(23, 10), (24, 10), (25, 15), (26, 12), (27, 10), (27, 15)] {
            let folder = tempfile::TempDir::new().unwrap();
            let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("demo.db")), 4).unwrap();
            store.migrate().unwrap();
            let date = chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
            let now = calendar.at(date, chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
            let clock = Arc::new(Standing(Mutex::new(now)));
            let environment = Environment::new(clock, Arc::new(SystemRandomness));
            let desk =
                Desk::new(store, environment, Keys::new(SecretKey::from_bytes([3; 32])), calendar.clone());
            crate::topics::begin(&desk).unwrap();
            fill(&desk).unwrap();
            let topic = desk.read(|tx| tx.list_topics()).unwrap().first().unwrap().id;
            let request = NewRequest {
                submission: desk.environment().id(now),
                locale: Locale::Ar,
                name: PersonName::parse("ليلى").unwrap(),
                email: EmailAddress::parse("visitor@mail.example").unwrap(),
                languages: Languages::new([Language::parse("ar").unwrap()]).unwrap(),
                topic,
                subject: Subject::parse("سؤال").unwrap(),
                description: Body::parse("أين أسجّل عنواني؟").unwrap(),
                written: Written::found("أين أسجّل عنواني؟", &[], Direction::Rtl),
                subject_written: Written::unknown(),
                from: None,
                even_if_alike: false,
                confirmation: Confirmation::NotAsked,
            };
            let Submitted::Created(ticket) = desk.submit(&request).unwrap() else { panic!("not new") };
            let holder = ticket.assignee.unwrap_or_else(|| panic!("{day} at {hour}: {:?}", ticket.because));
            let person = desk.read(|tx| tx.find_staff(holder)).unwrap().unwrap();
            assert!(
                person.proficiency(&Language::parse("ar").unwrap()).is_some(),
                "{day}: {}",
                person.name.as_str()
            );
        }
    }
}
