//! One unit of work is one transaction: all of it or nothing, whoever else writes.

use xiaoyi_domain::{DeskSettings, EmailAddress, Locale};
use xiaoyi_store::{AsStoreError, Queue, QueueFilter, Requester, StoreError};
use xiaoyi_testkit::on_both_databases;

#[derive(Debug)]
enum Failure {
    Store(StoreError),
    Refused,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl AsStoreError for Failure {
    fn as_store_error(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            Self::Refused => None,
        }
    }
}

on_both_databases! {
    async fn what_a_refused_unit_of_work_wrote_is_gone(app: TestApp) {
        let store = app.desk.store();
        let result: Result<(), Failure> = store.write(|tx| {
            tx.save_settings(&DeskSettings { telephone: "1".into(), ..DeskSettings::default() })?;
            Err(Failure::Refused)
        });
        assert!(matches!(result, Err(Failure::Refused)));
        assert_eq!(app.desk.read(|tx| tx.settings()).unwrap().telephone, "");
    }

    async fn a_panic_in_a_unit_of_work_leaves_nothing_and_blocks_nobody(app: TestApp) {
        let store = app.desk.store().clone();
        let thread = std::thread::spawn(move || {
            let _: Result<(), StoreError> = store.write(|tx| {
                tx.save_settings(&DeskSettings { telephone: "1".into(), ..DeskSettings::default() })?;
                panic!("on purpose");
            });
        });
        assert!(thread.join().is_err());
        let settings = DeskSettings { telephone: "2".into(), ..DeskSettings::default() };
        app.desk.store().write::<_, StoreError>(|tx| tx.save_settings(&settings)).unwrap();
        assert_eq!(app.desk.read(|tx| tx.settings()).unwrap().telephone, "2");
    }

    async fn sixteen_writers_that_read_first_lose_nothing(app: TestApp) {
        let store = app.desk.store().clone();
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    for _ in 0..10 {
                        store.write::<_, StoreError>(|tx| {
                            tx.lock_routing()?;
                            let mut settings = tx.settings()?;
                            settings.keep_months += 1;
                            tx.save_settings(&settings)
                        }).unwrap();
                    }
                });
            }
        });
        assert_eq!(app.desk.read(|tx| tx.settings()).unwrap().keep_months, DeskSettings::default().keep_months + 160);
    }

    async fn two_that_add_the_same_requester_at_once_end_with_one(app: TestApp) {
        let store = app.desk.store().clone();
        let email = EmailAddress::parse("same@mail.example").unwrap();
        let now = app.desk.now();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    store.write::<_, StoreError>(|tx| {
                        if tx.find_requester_by_email(&email)?.is_none() {
                            let new = Requester { id: app.desk.environment().id(now), email: email.clone() };
                            tx.add_requester(&new, now)?;
                        }
                        Ok(())
                    }).unwrap();
                });
            }
        });
        assert!(app.desk.read(|tx| tx.find_requester_by_email(&email)).unwrap().is_some());
    }

    async fn a_ticket_saved_from_an_old_state_is_a_conflict(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let (one, other) = (app.ticket(ticket.id), app.ticket(ticket.id));
        let save = |ticket: &xiaoyi_domain::Ticket| {
            app.desk.store().write::<_, Failure>(|tx| {
                let mut copy = ticket.clone();
                match tx.save_ticket(&mut copy, None) {
                    Err(StoreError::Conflict) => Err(Failure::Refused),
                    other => Ok(other?),
                }
            })
        };
        assert!(save(&one).is_ok());
        assert!(matches!(save(&other), Err(Failure::Refused)));
    }

    async fn connections_that_were_cut_in_the_pool_are_replaced_before_anybody_sees_it(app: TestApp) {
        let store = app.desk.store();
        let apart = || store.read_apart::<_, _, StoreError>(|tx| tx.settings(), |_, settings| Ok(settings.keep_months));
        let together = || store.read::<_, StoreError>(|tx| Ok(tx.settings()?.keep_months));
        for read in [&apart as &dyn Fn() -> Result<u32, StoreError>, &together, &apart] {
            if !store.url().is_sqlite() {
                app.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }
            assert_eq!(read().unwrap(), DeskSettings::default().keep_months);
        }
    }

    async fn a_list_comes_page_by_page_without_a_gap_or_a_repetition(app: TestApp) {
        let mut sent: Vec<_> = (0..25).map(|_| app.submit(Locale::En, &["en"]).id).collect();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = app.desk.read(|tx| tx.list_queue(&Queue::Open, &QueueFilter::default(), xiaoyi_store::Order::Due, after, 10)).unwrap();
            seen.extend(page.tickets.iter().map(|ticket| ticket.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        sent.sort();
        assert_eq!(seen.len(), 25);
        seen.sort();
        assert_eq!(seen, sent);
    }

    async fn a_database_of_the_version_before_is_brought_up_to_date_with_all_that_is_in_it(app: TestApp) {
        let ticket = app.submit(Locale::Ja, &["ja", "en"]);
        let store = app.desk.store();
        let all = |id| {
            app.desk.read(|tx| {
                let words: Vec<_> = tx.list_messages(id, None)?.into_iter().map(|message| message.body).collect();
                Ok((tx.list_events(id)?, tx.find_last_decision(id)?, words))
            })
        };
        let before = all(ticket.id).unwrap();
        assert!(!before.0.is_empty() && before.1.is_some());
        let mut reverted = 0;
        let mut revert_until_gone = |what: &str, is_there: &dyn Fn() -> bool| {
            while is_there() {
                store.revert_last().unwrap();
                reverted += 1;
                assert!(reverted < 40, "{what} was never made");
            }
            assert_eq!(store.pending_migrations().unwrap(), reverted, "{what}");
        };
        revert_until_gone("how texts are written", &|| store.read::<_, StoreError>(|tx| tx.list_messages(ticket.id, None)).is_ok());
        revert_until_gone("the mail server", &|| store.read::<_, StoreError>(|tx| tx.mail_server()).is_ok());
        revert_until_gone("what was learned", &|| store.read::<_, StoreError>(|tx| tx.find_learned()).is_ok());
        revert_until_gone("the version of the configuration", &|| store.read::<_, StoreError>(|tx| tx.config_version()).is_ok());
        assert_eq!(store.migrate().unwrap(), reverted);
        // How its texts are written was not known to that version; the last words were read again from its messages.
        let brought = app.ticket(ticket.id);
        let written = ticket.preview.as_ref().unwrap().written.clone();
        let preview = brought.preview.clone().map(|preview| xiaoyi_domain::Preview { written, ..preview });
        let after =
            xiaoyi_domain::Ticket { subject_written: ticket.subject_written.clone(), preview, ..brought };
        assert_eq!(after, ticket);
        assert_eq!(all(ticket.id).unwrap(), before, "what was written into tables that were made anew");
    }
}
