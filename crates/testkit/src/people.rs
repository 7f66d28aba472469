//! People for tests.

use chrono::{NaiveTime, Weekday};
use xiaoyi_desk::PersonDetails;
use xiaoyi_domain::{EmailAddress, Language, LanguageSkill, Locale, PersonName, Role, Shift, StaffMember};

use crate::TestApp;
use crate::app::PASSWORD;
use crate::client::Client;

/// Somebody to be added to the team: an agent, on duty from nine to half past five on weekdays, with
/// a limit of five, who speaks nothing yet.
pub struct PersonBuilder<'a> {
    app: &'a TestApp,
    details: PersonDetails,
}

impl<'a> PersonBuilder<'a> {
    pub(crate) fn new(app: &'a TestApp, name: &str, number: u32) -> Self {
        let mut builder = Self {
            app,
            details: PersonDetails {
                public_name: None,
                name: PersonName::parse(name).unwrap(),
                email: EmailAddress::parse(&format!("person{number}@xiaoyi.example")).unwrap(),
                role: Role::Agent,
                locale: Locale::En,
                limit: 5,
                languages: Vec::new(),
                topics: Vec::new(),
                shifts: Vec::new(),
                leaves: Vec::new(),
            },
        };
        for day in ["mon", "tue", "wed", "thu", "fri"] {
            builder = builder.works(day, "09:00", "17:30");
        }
        builder
    }

    /// They speak this language at this level.
    pub fn speaks(mut self, tag: &str, level: &str) -> Self {
        let skill =
            LanguageSkill { language: Language::parse(tag).unwrap(), proficiency: level.parse().unwrap() };
        self.details.languages.push(skill);
        self
    }

    /// They know this topic, by its English name.
    pub fn knows(mut self, topic: &str) -> Self {
        self.details.topics.push(self.app.topic(topic));
        self
    }

    /// They work on this day of the week, besides.
    pub fn works(mut self, day: &str, from: &str, until: &str) -> Self {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        let id = self.app.desk.environment().id(self.app.desk.now());
        let weekday: Weekday = day.parse().unwrap();
        self.details.shifts.push(Shift { id, weekday, from: time(from), until: time(until) });
        self
    }

    /// They have no shifts.
    pub fn off_shift(mut self) -> Self {
        self.details.shifts.clear();
        self
    }

    /// Their limit.
    pub fn limit(mut self, limit: u32) -> Self {
        self.details.limit = limit;
        self
    }

    /// Their role.
    pub fn role(mut self, role: Role) -> Self {
        self.details.role = role;
        self
    }

    /// The locale of their pages.
    pub fn locale(mut self, locale: Locale) -> Self {
        self.details.locale = locale;
        self
    }

    /// What a form would hold of them.
    pub fn details(self) -> PersonDetails {
        self.details
    }

    /// Adds them to the team.
    pub fn add(self) -> StaffMember {
        self.app.desk.add_person(&self.details).unwrap()
    }

    /// Adds them to the team and signs them in.
    pub async fn signed_in(self) -> (StaffMember, Client) {
        let app = self.app;
        let person = self.add();
        app.desk.set_password(person.id, PASSWORD).unwrap();
        let client = app.client();
        let form = [("email", person.email.as_str()), ("password", PASSWORD)];
        let page = client.post("/staff/login", &form).await;
        assert_eq!(page.status, 303, "{}", page.html);
        (person, client)
    }
}
