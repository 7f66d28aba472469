//! Proof of work (Hashcash, Back 2002): a browser shows that it has computed a little before it sends a new request. A
//! person does not notice it; who sends thousands of forms does. No third party is asked, and nothing is stored: the
//! challenge is derived from the form's id, and a proof is good for one request: see `Confirmation::spent`.

use chrono::Duration;
use sha2::{Digest, Sha256};
use xiaoyi_domain::{Instant, SubmissionId};

use crate::Keys;

/// With so many zero bits the digest begins: 65,536 tries in the mean, a second on a phone of some years.
pub const PROOF_BITS: u32 = 16;
/// A form may stay open so long; later it is confirmed by mail.
const FORM_LASTS: Duration = Duration::days(2);
/// Servers' clocks may differ by so much.
const CLOCKS_DIFFER: Duration = Duration::minutes(5);
/// No number that a browser finds is longer.
const LONGEST: usize = 20;

impl Keys {
    /// What a form's proof begins with.
    pub fn challenge(&self, form: SubmissionId) -> String {
        self.derive(&[b"proof", form.0.as_bytes()])
    }

    /// Whether this number proves the work for a form that was handed out not too long ago.
    pub fn proves(&self, form: SubmissionId, number: &str, now: Instant) -> bool {
        let is_number =
            !number.is_empty() && number.len() <= LONGEST && number.bytes().all(|b| b.is_ascii_digit());
        let age = handed_out(form).map(|at| now - at);
        let is_fresh = age.is_some_and(|age| age < FORM_LASTS && age > -CLOCKS_DIFFER);
        is_number && is_fresh && zero_bits(&format!("{}:{number}", self.challenge(form))) >= PROOF_BITS
    }
}

/// When a form was handed out: its id says so (RFC 9562, 5.7).
fn handed_out(form: SubmissionId) -> Option<Instant> {
    if form.0.get_version_num() != 7 {
        return None;
    }
    let millis = i64::try_from(form.0.as_u128() >> 80).ok()?;
    Instant::from_timestamp_millis(millis)
}

fn zero_bits(text: &str) -> u32 {
    let digest = Sha256::digest(text);
    let mut bits = 0;
    for byte in digest {
        bits += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Environment, SecretKey};

    #[test]
    fn a_proof_fits_its_own_form_while_it_is_fresh() {
        let (keys, environment) = (Keys::new(SecretKey::from_bytes([7; 32])), Environment::system());
        let now = environment.now();
        let (form, other): (SubmissionId, SubmissionId) = (environment.id(now), environment.id(now));
        let number = (0u64..10_000_000).find(|n| keys.proves(form, &n.to_string(), now)).unwrap().to_string();
        assert!(zero_bits(&format!("{}:{number}", keys.challenge(form))) >= PROOF_BITS);
        assert!(!keys.proves(other, &number, now), "one in 65,536 would pass");
        assert!(keys.proves(form, &number, now + Duration::hours(47)));
        assert!(!keys.proves(form, &number, now + Duration::hours(49)));
        for wrong in ["", "x", "-1", "000000000000000000000000000000"] {
            assert!(!keys.proves(form, wrong, now), "{wrong}");
        }
        let made_up = SubmissionId(uuid::Uuid::from_u128(u128::from(u64::MAX)));
        assert!(!(0..200_000u32).any(|n| keys.proves(made_up, &n.to_string(), now)), "no form of ours");
    }
}
