//! Passwords: argon2id (RFC 9106) with the library's recommended costs.

use std::sync::{Condvar, Mutex, PoisonError};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use xiaoyi_domain::Refusal;
use xiaoyi_store::StoreError;

use crate::Environment;

/// Sign-ins are throttled by account; twelve characters is what colleagues will bear.
const SHORTEST: usize = 12;
/// A password beyond this is a mistake, or an attack on the hash.
const LONGEST_OCTETS: usize = 1000;
/// Fewer different characters than this is a key held down.
const FEWEST_DIFFERENT: usize = 5;

/// Refuses passwords that are too short or plainly no secret.
pub(crate) fn check_strength(password: &str) -> Result<(), Refusal> {
    let different: std::collections::BTreeSet<char> = password.chars().collect();
    let long_enough = password.chars().count() >= SHORTEST && password.len() <= LONGEST_OCTETS;
    if long_enough && different.len() >= FEWEST_DIFFERENT { Ok(()) } else { Err(Refusal::PasswordTooWeak) }
}

/// At most so many passwords are hashed at a time: each takes 19 MiB and all of a core.
const AT_ONCE: u8 = 2;

/// Who hashes now.
static HASHING: (Mutex<u8>, Condvar) = (Mutex::new(0), Condvar::new());

/// Waits for a turn, and does the work.
fn in_turn<T>(work: impl FnOnce() -> T) -> T {
    let (count, freed) = &HASHING;
    let held = count.lock().unwrap_or_else(PoisonError::into_inner);
    let mut held = freed.wait_while(held, |count| *count >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
    *held += 1;
    drop(held);
    let _turn = Turn;
    work()
}

/// A turn, which ends with the work, however that ends.
struct Turn;

impl Drop for Turn {
    fn drop(&mut self) {
        let (count, freed) = &HASHING;
        *count.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        freed.notify_one();
    }
}

/// The hash to store, with a salt of its own (a PHC string).
pub(crate) fn hash(password: &str, environment: &Environment) -> Result<String, StoreError> {
    let salt = environment.bytes::<16>();
    let hash: PasswordHash =
        in_turn(|| Argon2::default().hash_password_with_salt(password.as_bytes(), &salt))
            .map_err(|e| StoreError::Corrupt { what: "password hash", why: e.to_string() })?;
    Ok(hash.to_string())
}

/// Whether this is the password. Without a stored hash as much time passes as with one, so that the
/// answer does not tell whether there is an account.
pub(crate) fn fits(password: &str, stored: Option<&str>) -> bool {
    const NOBODYS: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$MDAwMDAwMDAwMDAwMDAwMA$WiZrVbVb5JgXiVEiQOcCsVQoKpNwCKVfIjpeGQZOVDw";
    if password.len() > LONGEST_OCTETS {
        return false;
    }
    let Ok(hash) = PasswordHash::new(stored.unwrap_or(NOBODYS)) else { return false };
    in_turn(|| Argon2::default().verify_password(password.as_bytes(), &hash)).is_ok() && stored.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let stored = hash("correct horse battery", &Environment::system()).unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(fits("correct horse battery", Some(&stored)));
        assert!(!fits("correct horse", Some(&stored)));
        assert!(!fits("correct horse battery", None));
    }

    #[test]
    fn at_most_two_are_hashed_at_a_time_and_a_panic_gives_its_turn_back() {
        use std::sync::atomic::{AtomicU8, Ordering};
        let (inside, most) = (AtomicU8::new(0), AtomicU8::new(0));
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let (inside, most) = (&inside, &most);
                scope.spawn(move || {
                    for turn in 0..20 {
                        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                            in_turn(|| {
                                most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                                std::thread::yield_now();
                                inside.fetch_sub(1, Ordering::SeqCst);
                                assert!((thread + turn) % 5 != 0, "on purpose");
                            });
                        }));
                        assert_eq!(done.is_err(), (thread + turn) % 5 == 0);
                    }
                });
            }
        });
        assert!(most.load(Ordering::SeqCst) <= AT_ONCE, "{most:?}");
    }

    #[test]
    fn short_and_monotonous_passwords_are_refused() {
        assert!(check_strength("一二三四五六七八九十十一").is_ok());
        for weak in ["short", "aaaaaaaaaaaaaaaa", "abababababab"] {
            assert_eq!(check_strength(weak), Err(Refusal::PasswordTooWeak), "{weak}");
        }
    }
}
