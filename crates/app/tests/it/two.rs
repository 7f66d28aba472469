//! Two of the program at once on one database.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;
use xiaoyi_store::{DatabaseUrl, Queue, QueueFilter, Store, StoreError};

use crate::running::{Running, send, url_in};

/// How many residents send at the same time, and how much each.
const SENDERS: u64 = 16;
const EACH: u64 = 25;

#[test]
fn two_processes_on_one_sqlite_file_lose_nothing_and_never_say_that_it_is_locked() {
    let folder = TempDir::new().unwrap();
    let serve = ["serve", "--bind", "127.0.0.1:0", "--log", "off", "--trusted-proxies", "127.0.0.1"];
    // Both have a worker inside as well.
    let both = [Running::start(&folder, &serve, "setup?key="), Running::start(&folder, &serve, "setup?key=")];
    let hosts = both.each_ref().map(|running| {
        url_in(&running.find("is ready")).trim_start_matches("http://").trim_end_matches('/').to_owned()
    });
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db")), 1).unwrap();
    let topic = store.read::<_, StoreError>(|tx| tx.list_topics()).unwrap()[0].id.to_string();
    let number = AtomicU64::new(0);
    let confirmed: Vec<_> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                let (host, topic, number) = (&hosts[usize::try_from(sender % 2).unwrap()], &topic, &number);
                scope.spawn(move || {
                    // An error page fails in `send`.
                    (0..EACH)
                        .map(|_| send(host, topic, number.fetch_add(1, Ordering::Relaxed)).unwrap())
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        senders.into_iter().flat_map(|sender| sender.join().unwrap()).collect()
    });
    let different: BTreeSet<_> = confirmed.iter().map(ToString::to_string).collect();
    assert_eq!(different.len() as u64, SENDERS * EACH);
    let page = store
        .read::<_, StoreError>(|tx| tx.list_queue(&Queue::Everyones, &QueueFilter::default(), None, 1000))
        .unwrap();
    assert_eq!(
        page.tickets.iter().map(|ticket| ticket.reference.to_string()).collect::<BTreeSet<_>>(),
        different
    );
    for running in both {
        assert!(running.stop());
    }
}
