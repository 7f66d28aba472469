//! Why a ticket is in the queue it is in.

use crate::{codes, routing::WaitReason};

codes! {
    /// Why a ticket is in the queue it is in.
    pub enum Because {
        /// It was sent, and nothing is decided yet.
        Sent = "sent",
        /// The router gave it to its assignee.
        Routed = "routed",
        /// Its assignee took it.
        Taken = "taken",
        /// A colleague gave it to its assignee.
        HandedOver = "handed-over",
        /// All who could take it have as many as they may.
        AtLimit = "at-limit",
        /// Those who could take it are away.
        Away = "away",
        /// Those who could take it are not on shift.
        OffShift = "off-shift",
        /// Nobody in the team could take it.
        NobodyCan = "nobody-can",
        /// Who could take it is kept free for a scarce language.
        Held = "held",
        /// Every step was tried: supervisors decide.
        Supervisors = "supervisors",
    }
}

impl From<WaitReason> for Because {
    fn from(why: WaitReason) -> Self {
        match why {
            WaitReason::AtLimit => Self::AtLimit,
            WaitReason::Away => Self::Away,
            WaitReason::OffShift => Self::OffShift,
            WaitReason::NobodyCan => Self::NobodyCan,
            WaitReason::Held => Self::Held,
        }
    }
}
