//! What one process changes, another hears of, through the database alone.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use xiaoyi_desk::{Change, Desk};
use xiaoyi_domain::Locale;
use xiaoyi_testkit::on_both_databases;

/// What a desk hears of other processes.
fn heard(desk: &Desk) -> Receiver<()> {
    let (tell, told) = channel();
    let tell = std::sync::Mutex::new(tell);
    desk.changes().listen(move |change| {
        if *change == Change::Elsewhere {
            // The test may be over.
            let _ = tell.lock().unwrap().send(());
        }
    });
    told
}

const LONG: Duration = Duration::from_secs(30);

on_both_databases! {
    async fn a_change_through_one_server_is_heard_of_by_the_others(app: TestApp) {
        let other = app.another_desk();
        let (ours, theirs) = (heard(&app.desk), heard(&other));
        let _listening = (app.desk.listen_to_others().unwrap(), other.listen_to_others().unwrap());
        // Each begins by looking at what happened before.
        ours.recv_timeout(LONG).unwrap();
        theirs.recv_timeout(LONG).unwrap();
        for _ in 0..3 {
            app.submit(Locale::En, &["en"]);
            theirs.recv_timeout(LONG).unwrap_or_else(|error| panic!("the other hears of it: {error}"));
            while theirs.recv_timeout(Duration::from_millis(400)).is_ok() {}
        }
        other.seed_topics(&[]).unwrap();
        let person = app.person("Karim").speaks("en", "C2").add();
        theirs.recv_timeout(LONG).unwrap_or_else(|error| panic!("people and settings, too: {error}"));
        other.go_away(person.id).unwrap();
        ours.recv_timeout(LONG).unwrap_or_else(|error| panic!("and the other way round: {error}"));
    }
}
