//! Who may do what: one table.

use crate::{Refusal, Role, StaffId, codes};

codes! {
    /// Something a member of staff can do.
    pub enum Deed {
        /// Read tickets and their histories.
        Read = "read",
        /// Answer, note, change status and urgency, hand over, hand back.
        Act = "act",
        /// Make a ticket one's own.
        Take = "take",
        /// Keep people: invite agents, skills, topics, limits, shifts, leave; disable agents.
        KeepPeople = "keep-people",
        /// Keep the router's rules, and look at the coverage.
        KeepRouting = "keep-routing",
        /// Look after mail that does not go out, and send it again.
        KeepMail = "keep-mail",
        /// Keep accounts: roles above agent, and the people who have them.
        KeepAccounts = "keep-accounts",
        /// Keep topics.
        KeepTopics = "keep-topics",
        /// Erase what persons wrote on a ticket that is over.
        Erase = "erase",
        /// Read what staff did.
        Audit = "audit",
        /// Keep the desk's details and times.
        KeepSettings = "keep-settings",
    }
}

codes! {
    /// Whose the ticket is, seen from the one who acts. Deeds that concern no ticket are nobody's.
    pub enum Whose {
        /// Assigned to the one who acts.
        Own = "own",
        /// Assigned to nobody.
        Nobodys = "nobodys",
        /// Assigned to somebody else.
        Anothers = "anothers",
    }
}

impl Whose {
    /// Whose a ticket with this assignee is, for this person.
    pub fn of(assignee: Option<StaffId>, person: StaffId) -> Self {
        match assignee {
            None => Self::Nobodys,
            Some(id) if id == person => Self::Own,
            Some(_) => Self::Anothers,
        }
    }
}

/// The table. A line that is not here is a no.
pub fn may(role: Role, deed: Deed, whose: Whose) -> bool {
    use Role::{Administrator, Agent, Supervisor};
    match (deed, whose) {
        (Deed::Read, _) | (Deed::Act | Deed::Take, Whose::Own | Whose::Nobodys) => role >= Agent,
        (Deed::Act | Deed::Take, Whose::Anothers)
        | (Deed::KeepPeople | Deed::KeepRouting | Deed::KeepMail, _) => role >= Supervisor,
        (Deed::KeepAccounts | Deed::KeepTopics | Deed::KeepSettings | Deed::Erase | Deed::Audit, _) => {
            role >= Administrator
        }
    }
}

/// Refuses what the table does not allow.
pub fn check(role: Role, deed: Deed, whose: Whose) -> Result<(), Refusal> {
    if may(role, deed, whose) { Ok(()) } else { Err(Refusal::NotAllowed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_matrix_stands_as_agreed() {
        // rows: deed; columns: agent, supervisor, administrator, each on own, nobody's, another's
        let expected = [
            (Deed::Read, "yyy yyy yyy"),
            (Deed::Act, "yy- yyy yyy"),
            (Deed::Take, "yy- yyy yyy"),
            (Deed::KeepPeople, "--- yyy yyy"),
            (Deed::KeepRouting, "--- yyy yyy"),
            (Deed::KeepMail, "--- yyy yyy"),
            (Deed::KeepAccounts, "--- --- yyy"),
            (Deed::KeepTopics, "--- --- yyy"),
            (Deed::Erase, "--- --- yyy"),
            (Deed::Audit, "--- --- yyy"),
            (Deed::KeepSettings, "--- --- yyy"),
        ];
        assert_eq!(expected.len(), Deed::ALL.len());
        for (deed, row) in expected {
            let actual: Vec<String> = Role::ALL
                .iter()
                .map(|role| {
                    Whose::ALL.iter().map(|whose| if may(*role, deed, *whose) { 'y' } else { '-' }).collect()
                })
                .collect();
            assert_eq!(actual.join(" "), row, "{deed}");
        }
    }

    #[test]
    fn a_higher_role_may_whatever_a_lower_one_may() {
        for deed in Deed::ALL {
            for whose in Whose::ALL {
                let row: Vec<bool> = Role::ALL.iter().map(|role| may(*role, *deed, *whose)).collect();
                assert!(row.is_sorted(), "{deed} {whose}");
            }
        }
    }
}
