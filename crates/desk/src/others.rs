//! Other processes on the same database: what they change is heard of within a moment, and they hear of what this one
//! changes. Without it everybody would still see it, a few seconds later.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use xiaoyi_store::{Listener, StoreError};

use crate::{Change, Desk};

/// How often it is listened. It costs no trip to the database.
const EVERY: Duration = Duration::from_millis(100);
/// How long is waited after the connection failed.
const AFTER_FAILURE: Duration = Duration::from_secs(2);

/// As long as this lives, other processes are listened to.
pub struct Others {
    goes_on: Arc<AtomicBool>,
}

/// What this process itself has written since it was asked last.
#[derive(Default)]
struct Own {
    /// Something that others are told.
    changed: AtomicBool,
    /// Something that no page would show.
    unshown: AtomicBool,
}

impl Drop for Others {
    fn drop(&mut self) {
        self.goes_on.store(false, Ordering::Relaxed);
    }
}

impl Desk {
    /// Listens to other processes, in a thread of its own, and tells them.
    ///
    /// # Errors
    /// The system's, where it has no thread left.
    pub fn listen_to_others(&self) -> std::io::Result<Others> {
        let goes_on = Arc::new(AtomicBool::new(true));
        let own = Arc::new(Own::default());
        let written = own.clone();
        self.changes().listen(move |change| match change {
            Change::Elsewhere => {}
            Change::Unshown => written.unshown.store(true, Ordering::Relaxed),
            _ => written.changed.store(true, Ordering::Relaxed),
        });
        let (desk, going) = (self.clone(), goes_on.clone());
        let origin = self.environment.id::<uuid::Uuid>(self.now()).simple().to_string();
        std::thread::Builder::new().name("others".to_owned()).spawn(move || {
            let mut listener: Option<Listener> = None;
            let mut was_told = false;
            while going.load(Ordering::Relaxed) {
                match desk.listen_once(&mut listener, &origin, &own) {
                    Ok(()) => {
                        was_told = false;
                        std::thread::sleep(EVERY);
                    }
                    Err(error) => {
                        if !std::mem::replace(&mut was_told, true) {
                            tracing::warn!(%error, "other servers are heard of later: the connection to listen on is gone");
                        }
                        listener = None;
                        std::thread::sleep(AFTER_FAILURE);
                    }
                }
            }
        })?;
        Ok(Others { goes_on })
    }

    fn listen_once(
        &self,
        listener: &mut Option<Listener>,
        origin: &str,
        own: &Own,
    ) -> Result<(), StoreError> {
        let listening = match listener {
            Some(listening) => listening,
            none => {
                let made = none.insert(self.store.listener(origin)?);
                // What happened while nobody listened.
                self.changes().tell(&[Change::Elsewhere]);
                made
            }
        };
        let is_unshown = own.unshown.swap(false, Ordering::Relaxed);
        if own.changed.swap(false, Ordering::Relaxed) {
            listening.tell()?;
        } else if is_unshown {
            listening.pass_over()?;
        }
        if listening.has_heard()? {
            self.changes().tell(&[Change::Elsewhere]);
        }
        Ok(())
    }
}
