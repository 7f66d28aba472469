//! Every mail in every locale.

use std::collections::BTreeSet;

use xiaoyi_desk::{AfterReply, Confirmation, NewRequest, Reply};
use xiaoyi_domain::{Body, Direction, Locale, Role};
use xiaoyi_testkit::pseudo::{known_words, plain_words};
use xiaoyi_testkit::{Backend, Mail, TestApp, TestOptions, on_both_databases};

fn reply(app: &TestApp, text: &str) -> Reply {
    Reply {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse(text).unwrap(),
        written: xiaoyi_domain::Written::found(text, &[], Direction::Auto),
    }
}

/// Makes the desk send every kind of mail in this locale.
async fn all_mails(app: &TestApp, locale: Locale) -> Vec<Mail> {
    let tag = locale.language().tag().to_owned();
    let head = app.person("Head").role(Role::Supervisor).locale(locale).off_shift().add();
    let nobody = app.submit(locale, &["tlh"]);
    let held = NewRequest { confirmation: Confirmation::ByMail, ..app.request(locale, &[&tag]) };
    app.desk.submit(&held).unwrap();
    app.mails().await;
    let one = app.person("One").speaks(&tag, "native").locale(locale).add();
    let other = app.person("Other").locale(locale).add();
    let ticket = app.submit(locale, &[&tag]);
    app.clock.advance(chrono::Duration::minutes(3));
    app.mails().await;
    app.desk.answer(one.id, ticket.id, &reply(app, "An answer"), AfterReply::StayOpen).unwrap();
    app.desk.answer(one.id, ticket.id, &reply(app, "A question"), AfterReply::Wait).unwrap();
    app.clock.advance(chrono::Duration::days(4));
    app.desk.tick().unwrap();
    app.mails().await;
    let written = xiaoyi_desk::WrittenForm {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse("My words").unwrap(),
        written: xiaoyi_domain::Written::unknown(),
    };
    app.desk.write_as_resident(ticket.id, &written).unwrap();
    app.mails().await;
    app.desk.hand_over(one.id, ticket.id, other.id).unwrap();
    app.mails().await;
    app.desk.resolve(other.id, ticket.id).unwrap();
    app.mails().await;
    app.desk.reopen_as_resident(ticket.id).unwrap();
    app.desk
        .track(&ticket.reference, &"layla@mail.example".to_owned().try_into().unwrap(), "192.0.2.1")
        .unwrap();
    app.desk.invite_again(head.id, one.id).unwrap();
    app.mails().await;
    app.desk.set_password(other.id, "a long enough password").unwrap();
    app.desk.ask_reset(&other.email, "192.0.2.1", None).unwrap();
    app.desk.take(head.id, nobody.id).unwrap();
    app.mails().await
}

on_both_databases! {
    async fn every_mail_is_whole_in_its_readers_language(app: TestApp) {
        let locale = Locale::En;
        let mails = all_mails(&app, locale).await;
        let subjects: BTreeSet<String> = mails.iter().map(|mail| mail.subject.split(':').next().unwrap().to_owned()).collect();
        // As many as there are kinds of mail.
        assert_eq!(subjects.len(), 14, "{subjects:#?}");
    }
}

#[test]
fn no_mail_speaks_two_languages() {
    for locale in Locale::ALL {
        xiaoyi_testkit::run_on(Backend::Sqlite, async |app| {
            for mail in all_mails(&app, *locale).await {
                assert_eq!(mail.language, locale.code(), "{}", mail.subject);
                assert!(mail.html.contains(&format!("lang=\"{locale}\" dir=\"{}\"", locale.direction())));
                assert!(mail.text.contains("http://127.0.0.1"), "{}", mail.text);
                for leftover in ["{$", "{ $", "mail-", "\u{2068}"] {
                    assert!(
                        !mail.text.contains(leftover) && !mail.subject.contains(leftover),
                        "{}",
                        mail.text
                    );
                }
                if *locale != Locale::En {
                    for english in ["Hello", "Reference:", "kind regards", "You receive"] {
                        assert!(!mail.text.contains(english), "{locale}: {}", mail.text);
                    }
                }
            }
        });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_any_mail_is_hard_coded() {
    let with = TestOptions { pseudo_locales: true, ..TestOptions::default() };
    let app = TestApp::start_with(Backend::Sqlite, with).await;
    for locale in [Locale::En, Locale::Ar] {
        let mails = all_mails(&app, locale).await;
        let mut known = known_words(&app);
        known.insert("Klingon".to_owned());
        for mail in &mails {
            for text in [&mail.subject, &mail.text, &mail.html] {
                let plain = plain_words(text, &known);
                assert!(plain.is_empty(), "{plain:?} in {text}");
                assert!(text.contains(['é', 'ó', 'á', 'í', 'ý']), "in no pseudo-locale: {text}");
            }
        }
    }
}
