//! Ready answers as a file that a person can edit: a table with a line each and a column for each language.
//!
//! It is CSV (RFC 4180) by the `csv` crate, because spreadsheets open and save it. What spreadsheets make of it is taken:
//! commas, semicolons or tabs, and whatever encoding they save in, which `chardetng` tells as browsers do. Written is
//! UTF-8 with a byte order mark, without which some of them take it for something else.

use std::collections::{BTreeSet, HashMap};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, StringRecord, Writer};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use xiaoyi_domain::ready_answer::{ReadyTextProblem, Then};
use xiaoyi_domain::text::Line;
use xiaoyi_domain::text_search::folded;
use xiaoyi_domain::{Does, Instant, Language, Locale, ReadyAnswer, ReadyText, Refusal, StaffId};

use crate::{Desk, DeskConfig, DeskError};

/// The columns that are no languages.
const COLUMNS: [&str; 4] = ["name", "then", "topic", "to"];
/// What may stand before the tag of a language, and does where the tag alone would be one of those.
const LANGUAGE: &str = "language ";
/// So many problems are told at once.
const MOST_PROBLEMS: usize = 100;

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AnswerFile {
    /// How many are new.
    pub added: usize,
    /// How many are others than before.
    pub changed: usize,
    /// How many are as they were.
    pub same: usize,
}

/// Why a file is not taken. Nothing of it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// It is no table of text.
    NotATable,
    /// It has no column `name`, or none for a language.
    NoColumns,
    /// A column is neither one of ours nor a language.
    UnknownColumn(String),
    /// Two columns are the same, or of the same language.
    SameColumn(String),
    /// Lines are wrong: each with its number, the first line of the file being 1.
    Lines(Vec<(u64, LineProblem)>),
    /// The desk said no.
    Refused(Refusal),
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    /// It has no name, or a name that is too long.
    Name,
    /// Another line has the same name.
    Twice(String),
    /// It has no text.
    NoText,
    /// What happens then is none of `stay-open`, `wait`, `resolve`.
    Then(String),
    /// There is no such topic.
    Topic(String),
    /// There is nobody with this address.
    To(String),
    /// What is solved or waits for the resident is not handed over.
    Impossible,
    /// A text is not taken.
    Text(Language, ReadyTextProblem),
    /// A text has lost letters when the file was saved.
    Lost(Language),
    /// It has more fields than the first line.
    Broken,
}

/// The country whose computers most likely saved a file, by its languages: the first line can be read in any encoding. A
/// short text alone does not tell Chinese from Japanese.
fn written_in(bytes: &[u8]) -> &'static [u8] {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default().to_ascii_lowercase();
    let cells: Vec<&[u8]> =
        first.split(|byte| matches!(byte, b',' | b';' | b'\t')).map(|cell| cell.trim_ascii()).collect();
    let has = |tag: &[u8]| cells.iter().any(|cell| cell.starts_with(tag));
    let known: [(&[u8], &'static [u8]); 4] = [(b"zh", b"cn"), (b"ja", b"jp"), (b"ko", b"kr"), (b"ru", b"ru")];
    known.into_iter().find(|(tag, _)| has(tag)).map_or(b"cn", |(_, country)| country)
}

/// The text of a file, whatever it is encoded in, and whether it can hold every letter.
fn decoded(bytes: &[u8]) -> Option<(String, bool)> {
    let encoding = Encoding::for_bom(bytes).map_or_else(
        || {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
            detector.feed(bytes, true);
            let found = detector.guess(Some(written_in(bytes)), Utf8Detection::Allow);
            // The newer one has all characters of the older.
            if found == GBK { GB18030 } else { found }
        },
        |(encoding, _)| encoding,
    );
    let (text, _, has_errors) = encoding.decode(bytes);
    let holds_all = encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE || encoding == GB18030;
    (!has_errors && !text.contains('\0')).then(|| (text.into_owned(), holds_all))
}

/// What separates the fields: what the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|delimiter| (count(*delimiter), *delimiter == b','))
        .unwrap_or(b',')
}

/// A column of a file.
#[derive(Clone, PartialEq)]
enum Column {
    Name,
    Then,
    Topic,
    To,
    Text(Language),
}

fn columns(header: &StringRecord) -> Result<Vec<Option<Column>>, FileProblem> {
    let mut known: Vec<Option<Column>> = Vec::new();
    for cell in header {
        let column = match cell.trim().to_lowercase().as_str() {
            "" => None,
            "name" => Some(Column::Name),
            "then" => Some(Column::Then),
            "topic" => Some(Column::Topic),
            "to" => Some(Column::To),
            // Where a language's tag is the name of a column of ours, as that of Tongan is.
            cell if cell.starts_with(LANGUAGE) => {
                let tag = cell.trim_start_matches(LANGUAGE);
                let language = Language::parse(tag);
                Some(Column::Text(language.map_err(|_| FileProblem::UnknownColumn(cell.to_owned()))?))
            }
            // As the pages' own locale is called.
            "zh-cn" => Some(Column::Text(Locale::ZhCn.language())),
            tag => match Language::parse(tag) {
                Ok(language) => Some(Column::Text(language)),
                Err(_) => return Err(FileProblem::UnknownColumn(cell.trim().to_owned())),
            },
        };
        if column.is_some() && known.contains(&column) {
            return Err(FileProblem::SameColumn(cell.trim().to_owned()));
        }
        known.push(column);
    }
    let has = |wanted: fn(&Column) -> bool| known.iter().flatten().any(wanted);
    let is_whole =
        has(|column| matches!(column, Column::Name)) && has(|column| matches!(column, Column::Text(_)));
    if is_whole { Ok(known) } else { Err(FileProblem::NoColumns) }
}

/// One line, read, or what is wrong with it.
fn read_line(
    record: &StringRecord,
    columns: &[Option<Column>],
    owner: Option<StaffId>,
    config: &DeskConfig,
    (desk, now, holds_all): (&Desk, Instant, bool),
) -> Result<ReadyAnswer, LineProblem> {
    if record.len() > columns.len() {
        return Err(LineProblem::Broken);
    }
    let (mut name, mut does, mut texts) = (None, Does::default(), Vec::new());
    for (column, cell) in columns.iter().zip(record) {
        let (Some(column), false) = (column, cell.trim().is_empty()) else { continue };
        let cell = cell.trim();
        let as_written = || cell.chars().take(60).collect::<String>();
        match column {
            Column::Name => name = Some(Line::parse(cell).map_err(|_| LineProblem::Name)?),
            Column::Then => {
                let then = cell.to_lowercase().parse::<Then>();
                does.then = Some(then.map_err(|_| LineProblem::Then(as_written()))?);
            }
            Column::Topic => {
                let wanted = folded(cell);
                let is_called = |name: &String| folded(name) == wanted;
                let topic = config.topics.iter().find(|topic| topic.names.values().any(is_called));
                does.topic = Some(topic.ok_or_else(|| LineProblem::Topic(as_written()))?.id);
            }
            Column::To => {
                let person =
                    config.staff.iter().find(|person| person.email.as_str().eq_ignore_ascii_case(cell));
                does.to = Some(person.ok_or_else(|| LineProblem::To(as_written()))?.id);
            }
            // What an encoding has no letter for, spreadsheets save as a question mark.
            Column::Text(language) if !holds_all && cell.contains("??") => {
                return Err(LineProblem::Lost(language.clone()));
            }
            Column::Text(language) => {
                let text = ReadyText::parse(language.clone(), cell, now);
                texts.push(text.map_err(|problem| LineProblem::Text(language.clone(), problem))?);
            }
        }
    }
    if texts.is_empty() {
        return Err(LineProblem::NoText);
    }
    if !does.is_possible() {
        return Err(LineProblem::Impossible);
    }
    let name = name.ok_or(LineProblem::Name)?;
    Ok(ReadyAnswer { id: desk.environment().id(now), owner, name, does, texts, uses: 0 })
}

/// All lines of a file, or what is wrong with it.
fn read(
    bytes: &[u8],
    owner: Option<StaffId>,
    config: &DeskConfig,
    desk: &Desk,
) -> Result<(Vec<ReadyAnswer>, Vec<Column>), FileProblem> {
    let (text, holds_all) = decoded(bytes).ok_or(FileProblem::NotATable)?;
    let now = desk.now();
    let mut reader =
        ReaderBuilder::new().flexible(true).delimiter(delimiter(&text)).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| FileProblem::NotATable)?.clone();
    let columns = columns(&header)?;
    let (mut answers, mut problems, mut names) = (Vec::new(), Vec::new(), BTreeSet::new());
    for record in reader.records() {
        let record = record.map_err(|_| FileProblem::NotATable)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let line = record.position().map_or(0, csv::Position::line);
        match read_line(&record, &columns, owner, config, (desk, now, holds_all)) {
            Ok(answer) if !names.insert(folded(answer.name.as_str())) => {
                problems.push((line, LineProblem::Twice(answer.name.as_str().to_owned())));
            }
            Ok(answer) => answers.push(answer),
            Err(problem) => problems.push((line, problem)),
        }
        if answers.len() > ReadyAnswer::MOST {
            return Err(FileProblem::Refused(Refusal::TooManyAnswers));
        }
        if problems.len() >= MOST_PROBLEMS {
            break;
        }
    }
    match (problems.is_empty(), answers.is_empty()) {
        (true, true) => Err(FileProblem::NotATable),
        (true, false) => Ok((answers, columns.into_iter().flatten().collect())),
        (false, _) => Err(FileProblem::Lines(problems)),
    }
}

impl Desk {
    /// Takes ready answers from a file, as one's own or as everybody's: all of it or nothing. An answer of the same name
    /// is replaced; texts that are as they were keep when they were checked.
    pub fn import_answers(
        &self,
        by: StaffId,
        owner: Option<StaffId>,
        bytes: &[u8],
    ) -> Result<Result<AnswerFile, FileProblem>, DeskError> {
        let config = self.read(|tx| self.config(tx))?;
        let (answers, columns) = match read(bytes, owner, &config, self) {
            Ok(read) => read,
            Err(problem) => return Ok(Err(problem)),
        };
        let done = self.unit(|work| {
            work.tx.lock_staff()?;
            work.check_owner_of_answer(by, owner)?;
            let all = work.tx.list_ready_answers(by)?;
            let of_owner = all.iter().filter(|answer| answer.owner == owner);
            let known: HashMap<String, &ReadyAnswer> =
                of_owner.map(|answer| (folded(answer.name.as_str()), answer)).collect();
            let new = answers.iter().filter(|answer| !known.contains_key(&folded(answer.name.as_str())));
            work.check_room(by, owner, new.count())?;
            let mut done = AnswerFile::default();
            for answer in &answers {
                let Some(before) = known.get(&folded(answer.name.as_str())) else {
                    work.tx.add_ready_answer(answer)?;
                    done.added += 1;
                    continue;
                };
                let answer = merged(answer, before, &columns);
                if answer == **before {
                    done.same += 1;
                } else {
                    work.tx.save_ready_answer(&answer)?;
                    done.changed += 1;
                }
            }
            Ok(done)
        });
        match done {
            Err(DeskError::Refused(refusal)) => Ok(Err(FileProblem::Refused(refusal))),
            other => other.map(Ok),
        }
    }

    /// Everybody's ready answers, or one's own, as a file.
    ///
    /// # Errors
    /// The database's.
    pub fn export_answers(&self, by: StaffId, owner: Option<StaffId>) -> Result<Vec<u8>, DeskError> {
        let (config, mut answers) = self.read(|tx| Ok((self.config(tx)?, tx.list_ready_answers(by)?)))?;
        answers.retain(|answer| answer.owner == owner);
        let own: Vec<Language> = Locale::ALL.iter().map(|locale| locale.language()).collect();
        let further: BTreeSet<Language> = answers
            .iter()
            .flat_map(|answer| answer.texts.iter().map(|text| text.language.clone()))
            .filter(|language| !own.contains(language))
            .collect();
        let languages: Vec<Language> = own.into_iter().chain(further).collect();
        let mut writer = Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
        let of_language = |language: &Language| match language.tag() {
            tag if COLUMNS.contains(&tag) => format!("{LANGUAGE}{tag}"),
            tag => tag.to_owned(),
        };
        let header = COLUMNS.into_iter().map(str::to_owned).chain(languages.iter().map(of_language));
        let mut lines: Vec<Vec<String>> = vec![header.collect()];
        for answer in &answers {
            let does = answer.does;
            let topic = does.topic.map(|id| config.topic_name(id, Locale::DEFAULT).0.to_owned());
            let to = does.to.and_then(|id| config.person(id)).map(|person| person.email.to_string());
            let mut line = vec![
                answer.name.as_str().to_owned(),
                does.then.map(|then| then.code().to_owned()).unwrap_or_default(),
                topic.unwrap_or_default(),
                to.unwrap_or_default(),
            ];
            line.extend(languages.iter().map(|language| {
                let text = answer.texts.iter().find(|text| text.language == *language);
                text.map(|text| text.body.as_str().to_owned()).unwrap_or_default()
            }));
            lines.push(line);
        }
        for line in lines {
            // It is written to memory.
            writer.write_record(line).map_err(|_| DeskError::NotFound)?;
        }
        writer.into_inner().map_err(|_| DeskError::NotFound)
    }
}

/// What a file says of an answer that there is already. What it has no column for stays as it was.
fn merged(answer: &ReadyAnswer, before: &ReadyAnswer, columns: &[Column]) -> ReadyAnswer {
    let has = |column: &Column| columns.contains(column);
    let mut texts: Vec<ReadyText> = answer
        .texts
        .iter()
        .map(|text| {
            let known = before.texts.iter().find(|known| known.language == text.language);
            known.filter(|known| known.body == text.body).unwrap_or(text).clone()
        })
        .collect();
    let others = before.texts.iter().filter(|text| !has(&Column::Text(text.language.clone())));
    texts.extend(others.cloned());
    texts.sort_by(|a, b| a.language.tag().cmp(b.language.tag()));
    let does = Does {
        then: if has(&Column::Then) { answer.does.then } else { before.does.then },
        topic: if has(&Column::Topic) { answer.does.topic } else { before.does.topic },
        to: if has(&Column::To) { answer.does.to } else { before.does.to },
    };
    ReadyAnswer { id: before.id, uses: before.uses, does, texts, ..answer.clone() }
}
