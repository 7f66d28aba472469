//! What came in during one run, the same for every policy that is compared.

use rand_pcg::Pcg64;
use rand_pcg::rand_core::{Rng, SeedableRng};

use crate::Scenario;

/// One request.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Arrival {
    /// When, in minutes from the beginning.
    pub(crate) at: f64,
    /// The stream that it belongs to.
    pub(crate) stream: usize,
    /// Whether this one speaks the stream's second language too.
    pub(crate) speaks_also: bool,
    /// The place of what it is about among the stream's topics.
    pub(crate) topic: usize,
    /// How long it takes, in minutes, whoever does it.
    pub(crate) service: f64,
}

/// The requests of one run.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    pub(crate) arrivals: Vec<Arrival>,
}

impl Trace {
    /// Draws so many requests. The same seed draws the same.
    pub fn draw(scenario: &Scenario, requests: usize, seed: u64) -> Self {
        let mut source = Pcg64::seed_from_u64(seed);
        // Of their own, so that the same seed brings the same requests at the same moments, whatever they are about.
        let mut topics = Pcg64::seed_from_u64(!seed);
        let per_minute = scenario.per_minute();
        let mut now = 0.0;
        let mut arrivals = Vec::with_capacity(requests);
        for _ in 0..requests {
            now += exponential(&mut source) / per_minute;
            let stream = scenario.stream_at(unit(&mut source));
            let also = scenario.arrivals.get(stream).map_or(0.0, |stream| stream.also_part);
            // Drawn in any case: what follows must not depend on the stream.
            let speaks_also = unit(&mut source) < also;
            let service = exponential(&mut source) * scenario.service_minutes;
            let topic = scenario.topic_at(stream, unit(&mut topics));
            arrivals.push(Arrival { at: now, stream, speaks_also, topic, service });
        }
        Self { arrivals }
    }

    /// How many requests it has.
    pub fn len(&self) -> usize {
        self.arrivals.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.arrivals.is_empty()
    }
}

/// A number from 0, which may come, to 1, which may not.
#[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
fn unit(source: &mut Pcg64) -> f64 {
    (source.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
}

/// An exponentially distributed number with the mean 1.
fn exponential(source: &mut Pcg64) -> f64 {
    -(1.0 - unit(source)).ln()
}
