//! The demonstration's ready answers, from `answers.csv`: what is asked most of each topic, in the six languages of the
//! pages. It is a file as supervisors save it.

use anyhow::{Context, Result, bail};
use xiaoyi_desk::Desk;
use xiaoyi_domain::{Ownership, Permission, permission};

const FILE: &[u8] = include_bytes!("answers.csv");

/// Takes them in, as everybody's.
pub(super) fn fill(desk: &Desk) -> Result<()> {
    let staff = desk.read(|tx| tx.list_staff())?;
    let may = |role| permission::may(role, Permission::ShareAnswers, Ownership::Unassigned);
    let by = staff.iter().find(|person| may(person.role)).context("the demonstration has no supervisor")?;
    match desk.import_answers(by.id, None, FILE)? {
        Ok(_) => Ok(()),
        Err(problem) => bail!("answers.csv: {problem:?}"),
    }
}

#[cfg(test)]
mod tests {
    use xiaoyi_domain::Locale;
    use xiaoyi_domain::language::plainly_other;

    #[test]
    fn there_are_twenty_in_six_languages_each_in_its_own() {
        let text = std::str::from_utf8(super::FILE).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 20);
        for row in &rows {
            for locale in Locale::ALL {
                let language = locale.language();
                let column = header.iter().position(|name| name == language.tag()).unwrap();
                // As the composer asks before an answer goes out.
                let other = plainly_other(&row[column], &language, &[]);
                assert!(other.is_none(), "{} {language}: {other:?}", &row[0]);
            }
        }
    }
}
