//! How long the worker takes to decide anew about everything that waits, as after an outage, and what others notice of it.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::server::{Desk, Programs, Running};

/// What was found.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Pass {
    /// How many tickets waited.
    pub(super) tickets: u64,
    /// From the start of the program until the last was decided.
    pub(super) took: Duration,
    /// The slowest answers meanwhile: a page, and a new request.
    pub(super) slowest_page: Duration,
    pub(super) slowest_request: Duration,
}

/// Nothing more is decided when nothing was for so long.
const QUIET: Duration = Duration::from_secs(2);
/// How often it is asked how far the worker is, and how often somebody asks for a page and sends a request.
const LOOKS: Duration = Duration::from_millis(100);
const ASKS: Duration = Duration::from_millis(10);
const MOST: Duration = Duration::from_mins(5);

/// Starts the server with the worker inside on a desk where many wait, after each decision has become untrue.
pub(super) fn measure(programs: &Programs, desk: &Desk) -> Result<Pass> {
    desk.disable_somebody(programs)?;
    let begun = Instant::now();
    let server = Running::start_with(programs, desk, &[])?;
    let mut found = Pass { tickets: server.metric("xiaoyi_tickets_searching{")?, ..Pass::default() };
    let topic = server.topic()?;
    let (mut decided, mut sent) = (0, 0);
    while begun.elapsed() < MOST {
        let until = Instant::now() + LOOKS;
        while Instant::now() < until {
            found.slowest_page = found.slowest_page.max(server.ask("/staff/queues/everyone")?);
            sent += 1;
            found.slowest_request = found.slowest_request.max(server.send(&topic, sent)?);
            std::thread::sleep(ASKS);
        }
        // Each request that was sent is a decision, too.
        let now = server.metric("xiaoyi_routing_decisions_total{")?.saturating_sub(sent);
        if now > decided {
            decided = now;
            found.took = begun.elapsed();
        } else if decided > 0 && begun.elapsed() > found.took + QUIET {
            // The first batch was decided with the change itself.
            if decided + 400 < found.tickets {
                bail!("of {} tickets that waited, {decided} were decided anew", found.tickets);
            }
            return Ok(found);
        }
    }
    bail!("{decided} of {} tickets were decided anew, and no end in sight", found.tickets)
}
