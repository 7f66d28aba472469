//! Ready answers: keeping them, their file, what they do besides.

use encoding_rs::{GB18030, SHIFT_JIS, UTF_16LE};
use xiaoyi_desk::{AfterReply, AnswerFile, Besides, DeskError, FileProblem, LineProblem};
use xiaoyi_domain::ready_answer::{ReadyTextProblem, TextState, UnknownPlaceholder};
use xiaoyi_domain::text::Line;
use xiaoyi_domain::{
    Does, EventCode, Language, Locale, ReadyAnswer, ReadyText, Refusal, Role, StaffId, Status,
};
use xiaoyi_testkit::{TestApp, on_both_databases};

use crate::staff::reply;

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn answer(app: &TestApp, owner: Option<StaffId>, name: &str, texts: &[(&str, &str)]) -> ReadyAnswer {
    let text = |(tag, text): &(&str, &str)| ReadyText::parse(language(tag), text, app.desk.now()).unwrap();
    ReadyAnswer {
        id: app.desk.environment().id(app.desk.now()),
        owner,
        name: Line::parse(name).unwrap(),
        does: Does::default(),
        texts: texts.iter().map(text).collect(),
        uses: 0,
    }
}

fn all(app: &TestApp, person: StaffId) -> Vec<ReadyAnswer> {
    app.desk.read(|tx| tx.list_ready_answers(person)).unwrap()
}

on_both_databases! {
    async fn ones_own_are_ones_own_and_everybodys_are_the_supervisors(app: TestApp) {
        let one = app.person("One").add().id;
        let head = app.person("Head").role(Role::Supervisor).add().id;
        let own = answer(&app, Some(one), "Mine", &[("en", "Hello {name}"), ("ar", "مرحبًا {name}")]);
        let id = app.desk.add_ready_answer(one, &own).unwrap();
        let shared = answer(&app, None, "Ours", &[("fr", "Bonjour")]);
        let refused = |result: Result<_, DeskError>| matches!(result, Err(DeskError::Refused(Refusal::NotAllowed)));
        assert!(refused(app.desk.add_ready_answer(one, &shared)));
        let ours = app.desk.add_ready_answer(head, &shared).unwrap();
        assert_eq!((all(&app, one).len(), all(&app, head).len()), (2, 1));
        let kept = app.desk.read(|tx| tx.find_ready_answer(id)).unwrap().unwrap();
        assert_eq!((kept.state(&language("ar")), kept.state(&language("ru"))), (TextState::Current, TextState::Missing));
        // The English one changes: the other is older until somebody says that it is right.
        app.clock.advance(chrono::Duration::minutes(1));
        let stamp = xiaoyi_desk::Desk::stamp_of_answer(&kept);
        let mut changed = kept.clone();
        let english = changed.texts.iter_mut().find(|text| text.language.tag() == "en").unwrap();
        *english = ReadyText::parse(language("en"), "Good day {name}", app.desk.now()).unwrap();
        app.desk.change_ready_answer(one, &changed, Some(&stamp)).unwrap();
        let kept = app.desk.read(|tx| tx.find_ready_answer(id)).unwrap().unwrap();
        assert_eq!(kept.state(&language("ar")), TextState::Older);
        app.desk.change_ready_answer(one, &changed, Some(&stamp)).unwrap();
        let other = ReadyAnswer { name: Line::parse("Other").unwrap(), ..changed.clone() };
        let late = app.desk.change_ready_answer(one, &other, Some(&stamp));
        assert!(matches!(late, Err(DeskError::Refused(Refusal::ChangedByAnother))), "{late:?}");
        assert!(app.desk.change_ready_answer(head, &changed, None).is_err(), "another's own");
        assert!(app.desk.remove_ready_answer(one, ours).is_err());
        for _ in 0..2 {
            app.desk.remove_ready_answer(one, id).unwrap();
        }
        assert_eq!(all(&app, one).len(), 1);
    }

    async fn an_answer_does_what_it_says_in_one_and_is_undone_in_one(app: TestApp) {
        let one = app.person("One").speaks("fr", "native").add().id;
        let other = app.person("Other").off_shift().add().id;
        let head = app.person("Head").role(Role::Supervisor).off_shift().add().id;
        let ready = app.desk.add_ready_answer(head, &answer(&app, None, "Tax", &[("fr", "Bonjour")])).unwrap();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        let besides = Besides { answer: Some(ready), topic: Some(app.topic("Tax")), to: Some(other) };
        let form = reply(&app, "Bonjour");
        for _ in 0..2 {
            app.desk.answer_with(one, ticket.id, &form, AfterReply::StayOpen, besides).unwrap();
        }
        let now = app.ticket(ticket.id);
        assert_eq!((now.topic, now.assignee), (app.topic("Tax"), Some(other)));
        assert_eq!(all(&app, one)[0].uses, 1, "twice is once");
        app.desk.undo(one, ticket.id).unwrap();
        let now = app.ticket(ticket.id);
        assert_eq!((now.topic, now.assignee), (ticket.topic, Some(one)));
        // What is solved is handed over to nobody, and what is no longer there is not used.
        let solved = app.desk.answer_with(one, ticket.id, &reply(&app, "Voilà"), AfterReply::Resolve, besides).unwrap();
        assert_eq!((solved.status, solved.assignee, solved.topic), (Status::Resolved, Some(one), app.topic("Tax")));
        app.desk.remove_ready_answer(head, ready).unwrap();
        let second = app.submit(Locale::Fr, &["fr"]);
        app.desk.answer_with(one, second.id, &reply(&app, "Oui"), AfterReply::StayOpen, Besides { to: None, ..besides }).unwrap();
        let history = app.desk.read(|tx| tx.list_events(second.id)).unwrap();
        assert!(history.iter().any(|event| matches!(event.code, EventCode::TopicChanged { .. })));
    }

    async fn a_name_is_one_answers_and_tongan_is_no_colleague(app: TestApp) {
        let (one, head) = (app.person("One").add().id, app.person("Head").role(Role::Supervisor).add().id);
        let shared = answer(&app, None, "Visa", &[("en", "Hello"), ("to", "Mālō")]);
        let id = app.desk.add_ready_answer(head, &shared).unwrap();
        let taken = |result: Result<(), DeskError>| matches!(result, Err(DeskError::Refused(Refusal::AnswerNameTaken)));
        assert!(taken(app.desk.add_ready_answer(head, &answer(&app, None, "ＶＩＳＡ", &[("en", "x")])).map(drop)));
        app.desk.add_ready_answer(one, &answer(&app, Some(one), "Visa", &[("en", "x")])).unwrap();
        let other = app.desk.add_ready_answer(head, &answer(&app, None, "Tax", &[("en", "x")])).unwrap();
        let twice = app.desk.add_ready_answer(head, &answer(&app, None, "Tax", &[("en", "x")])).unwrap();
        assert_eq!(twice, other, "a second press adds nothing");
        assert!(taken(app.desk.change_ready_answer(head, &ReadyAnswer { id: other, ..shared.clone() }, None)));
        app.desk.change_ready_answer(head, &ReadyAnswer { id, ..shared }, None).unwrap();
        let exported = app.desk.export_answers(head, None).unwrap();
        assert!(String::from_utf8_lossy(&exported).contains(",to,en,"), "{}", String::from_utf8_lossy(&exported));
        let same = AnswerFile { added: 0, changed: 0, same: 2 };
        assert_eq!(app.desk.import_answers(head, None, &exported).unwrap(), Ok(same));
        let unknown = app.desk.import_answers(head, None, b"name,language xyz-,en\nA,b,c\n").unwrap();
        assert!(matches!(unknown, Err(FileProblem::UnknownColumn(_))), "{unknown:?}");
    }

    async fn a_file_comes_back_as_it_went_out_whatever_saved_it(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).add();
        let first = "name,then,topic,to,en,zh,ja\nVisa,wait,Residence and registration,,\"Hello {name},\nbring your passport; \"\"original\"\".\",您好，{name}：请带护照。,パスポートをお持ちください。\nTax,,,,See you,再见,\n";
        assert!(app.topic("Residence").0 != uuid::Uuid::nil());
        let topic = app.desk.read(|tx| tx.list_topics()).unwrap().into_iter().find(|topic| topic.id == app.topic("Residence")).unwrap();
        let first = first.replace("Residence and registration", topic.name(Locale::En));
        let import = |bytes: &[u8]| app.desk.import_answers(head.id, None, bytes).unwrap();
        assert_eq!(import(first.as_bytes()), Ok(AnswerFile { added: 2, changed: 0, same: 0 }));
        let exported = app.desk.export_answers(head.id, None).unwrap();
        assert!(exported.starts_with("\u{FEFF}".as_bytes()));
        assert_eq!(import(&exported), Ok(AnswerFile { added: 0, changed: 0, same: 2 }));
        // As spreadsheets save it: with semicolons or tabs, in what Windows writes in China and Japan, in UTF-16.
        let text = String::from_utf8(exported).unwrap();
        let body = text.trim_start_matches('\u{FEFF}');
        let (chinese, _, lost) = GB18030.encode(body);
        assert!(!lost);
        assert_eq!(import(&chinese), Ok(AnswerFile { added: 0, changed: 0, same: 2 }));
        let japanese = "name;ja;en\nごあいさつ;こんにちは。窓口は九時からです。ご相談をお待ちしています。;Hello\n";
        assert_eq!(import(&SHIFT_JIS.encode(japanese).0), Ok(AnswerFile { added: 1, changed: 0, same: 0 }));
        assert!(all(&app, head.id).iter().any(|answer| answer.name.as_str() == "ごあいさつ" && answer.text(&language("ja")).unwrap().body.as_str().starts_with("こんにちは。")));
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain("name\ten\r\nTax\tSee you soon\r\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(UTF_16LE.name(), "UTF-16LE");
        assert_eq!(import(&wide), Ok(AnswerFile { added: 0, changed: 1, same: 0 }));
        // What a file has no column for stays as it was; letters that were lost are told.
        let tax = all(&app, head.id).into_iter().find(|answer| answer.name.as_str() == "Tax").unwrap();
        assert_eq!(tax.text(&language("zh")).unwrap().body.as_str(), "再见");
        let lost = "name;ja;ar\nTax;またお越しください。お待ちしています。;????? ???\n";
        assert_eq!(import(&SHIFT_JIS.encode(lost).0), Err(FileProblem::Lines(vec![(2, LineProblem::Lost(language("ar")))])));
    }

    async fn a_file_with_one_wrong_line_is_not_taken_and_the_line_is_named(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).add();
        let agent = app.person("Agent").add();
        let import = |bytes: &[u8]| app.desk.import_answers(head.id, None, bytes).unwrap();
        let line = |number: u32| format!("Answer {number},Hello {}", if number == 320 { "{nmae}" } else { "{name}" });
        let thousand = format!("name,en\n{}\n", (0..400).map(line).collect::<Vec<_>>().join("\n"));
        let unknown = LineProblem::Text(language("en"), ReadyTextProblem::Placeholder(UnknownPlaceholder("nmae".to_owned())));
        assert_eq!(import(thousand.as_bytes()), Err(FileProblem::Lines(vec![(322, unknown)])));
        assert!(all(&app, head.id).is_empty(), "nothing of it is taken");
        let line = |text: &str| match import(text.as_bytes()) {
            Err(FileProblem::Lines(mut lines)) => lines.remove(0),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(line("name,en\n,Hello\n"), (2, LineProblem::Name));
        assert_eq!(line("name,en\nA,\n"), (2, LineProblem::NoText));
        assert_eq!(line("name,en\nA,x\na,y\n"), (3, LineProblem::Twice("a".to_owned())));
        assert_eq!(line("name,then,en\nA,perhaps,x\n"), (2, LineProblem::Then("perhaps".to_owned())));
        assert_eq!(line("name,topic,en\nA,Nothing,x\n"), (2, LineProblem::Topic("Nothing".to_owned())));
        assert_eq!(line("name,to,en\nA,nobody@x.example,x\n"), (2, LineProblem::To("nobody@x.example".to_owned())));
        assert_eq!(line(&format!("name,then,to,en\nA,resolve,{},x\n", head.email)), (2, LineProblem::Impossible));
        assert_eq!(line("name,en\nA,x,y,z\n"), (2, LineProblem::Broken));
        assert_eq!(line("name,en\n\"A\nB\",\"x\ny\"\n,z\n"), (5, LineProblem::Name), "lines are those of the file");
        for (text, problem) in [
            ("name,klingonish\nA,x\n", FileProblem::UnknownColumn("klingonish".to_owned())),
            ("title,en\nA,x\n", FileProblem::UnknownColumn("title".to_owned())),
            ("name,en,en-US\nA,x,y\n", FileProblem::SameColumn("en-US".to_owned())),
            ("name,zh,zh-CN\nA,x,y\n", FileProblem::SameColumn("zh-CN".to_owned())),
            ("name\nA\n", FileProblem::NoColumns),
            ("en\nA\n", FileProblem::NoColumns),
            ("name,en\n", FileProblem::NotATable),
            ("", FileProblem::NoColumns),
        ] {
            assert_eq!(import(text.as_bytes()), Err(problem), "{text}");
        }
        assert_eq!(import(b"PK\x03\x04\x00\x00name,en"), Err(FileProblem::NotATable), "a workbook is no table of text");
        // Everybody's are the supervisors'; and there is an end of them.
        let theirs = app.desk.import_answers(agent.id, None, b"name,en\nA,x\n").unwrap();
        assert_eq!(theirs, Err(FileProblem::Refused(Refusal::NotAllowed)));
        let many = (0..501).map(|number| format!("N{number},x")).collect::<Vec<_>>().join("\n");
        assert_eq!(import(format!("name,en\n{many}").as_bytes()), Err(FileProblem::Refused(Refusal::TooManyAnswers)));
        assert_eq!(app.desk.import_answers(agent.id, Some(agent.id), b"name,ti\nA,x\n").unwrap(), Ok(AnswerFile { added: 1, changed: 0, same: 0 }), "a language that nobody speaks is a language");
    }
}
