//! Who may do what: one table.

use crate::{Refusal, Role, StaffId, StaffMember, codes};

codes! {
    /// Something a member of staff can do.
    pub enum Permission {
        /// Read tickets and their histories.
        Read = "read",
        /// Leave an internal note, and follow a ticket.
        Note = "note",
        /// Answer, change status and urgency, hand over, hand back.
        Act = "act",
        /// Make a ticket one's own.
        Take = "take",
        /// Keep people: invite agents, skills, topics, limits, shifts, leave; disable agents.
        ManagePeople = "manage-people",
        /// Keep the router's rules, and look at the coverage.
        ManageRouting = "manage-routing",
        /// Look after mail that does not go out, and send it again.
        ManageMail = "manage-mail",
        /// Save views for everybody.
        ShareViews = "share-views",
        /// Keep ready answers for everybody.
        ShareAnswers = "share-answers",
        /// Keep accounts: roles above agent, and the people who have them.
        ManageAccounts = "manage-accounts",
        /// Keep topics.
        ManageTopics = "manage-topics",
        /// Erase what persons wrote on a ticket that is over.
        Erase = "erase",
        /// Read what staff did.
        Audit = "audit",
        /// Keep the desk's details and times.
        ManageSettings = "manage-settings",
    }
}

codes! {
    /// Whose the ticket is, seen from the one who acts. Deeds that concern no ticket are nobody's.
    pub enum Ownership {
        /// Assigned to the one who acts.
        Own = "own",
        /// Assigned to nobody.
        Unassigned = "unassigned",
        /// Assigned to somebody else.
        Colleagues = "colleagues",
    }
}

impl Ownership {
    /// Whose a ticket with this assignee is, for this person.
    pub fn of(assignee: Option<StaffId>, person: StaffId) -> Self {
        match assignee {
            None => Self::Unassigned,
            Some(id) if id == person => Self::Own,
            Some(_) => Self::Colleagues,
        }
    }
}

/// The table. A line that is not here is a no.
pub fn may(role: Role, permission: Permission, ownership: Ownership) -> bool {
    use Role::{Administrator, Agent, Supervisor};
    match (permission, ownership) {
        (Permission::Read | Permission::Note, _)
        | (Permission::Act | Permission::Take, Ownership::Own | Ownership::Unassigned) => role >= Agent,
        (Permission::Act | Permission::Take, Ownership::Colleagues)
        | (
            Permission::ManagePeople
            | Permission::ManageRouting
            | Permission::ManageMail
            | Permission::ShareViews
            | Permission::ShareAnswers,
            _,
        ) => role >= Supervisor,
        (
            Permission::ManageAccounts
            | Permission::ManageTopics
            | Permission::ManageSettings
            | Permission::Erase
            | Permission::Audit,
            _,
        ) => role >= Administrator,
    }
}

/// What it takes to keep somebody's details: those above agent are the administrators' to keep, but for one's own.
pub fn to_keep(person: &StaffMember, by: StaffId) -> Permission {
    let is_theirs = person.role == Role::Agent || person.id == by;
    if is_theirs { Permission::ManagePeople } else { Permission::ManageAccounts }
}

/// Refuses what the table does not allow.
pub fn check(role: Role, permission: Permission, ownership: Ownership) -> Result<(), Refusal> {
    if may(role, permission, ownership) { Ok(()) } else { Err(Refusal::NotAllowed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_matrix_stands_as_agreed() {
        // rows: permission; columns: agent, supervisor, administrator, each on own, nobody's, another's
        let expected = [
            (Permission::Read, "yyy yyy yyy"),
            (Permission::Note, "yyy yyy yyy"),
            (Permission::Act, "yy- yyy yyy"),
            (Permission::Take, "yy- yyy yyy"),
            (Permission::ManagePeople, "--- yyy yyy"),
            (Permission::ManageRouting, "--- yyy yyy"),
            (Permission::ManageMail, "--- yyy yyy"),
            (Permission::ShareViews, "--- yyy yyy"),
            (Permission::ShareAnswers, "--- yyy yyy"),
            (Permission::ManageAccounts, "--- --- yyy"),
            (Permission::ManageTopics, "--- --- yyy"),
            (Permission::Erase, "--- --- yyy"),
            (Permission::Audit, "--- --- yyy"),
            (Permission::ManageSettings, "--- --- yyy"),
        ];
        assert_eq!(expected.len(), Permission::ALL.len());
        for (permission, row) in expected {
            let actual: Vec<String> = Role::ALL
                .iter()
                .map(|role| {
                    Ownership::ALL
                        .iter()
                        .map(|ownership| if may(*role, permission, *ownership) { 'y' } else { '-' })
                        .collect()
                })
                .collect();
            assert_eq!(actual.join(" "), row, "{permission}");
        }
    }

    #[test]
    fn a_higher_role_may_whatever_a_lower_one_may() {
        for permission in Permission::ALL {
            for ownership in Ownership::ALL {
                let row: Vec<bool> =
                    Role::ALL.iter().map(|role| may(*role, *permission, *ownership)).collect();
                assert!(row.is_sorted(), "{permission} {ownership}");
            }
        }
    }
}
