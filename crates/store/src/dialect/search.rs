//! The index of searches: a table of FTS5 on SQLite, a column of `tsvector` on PostgreSQL. Both keep only which tokens a
//! document has, so both find the same documents.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Binary, Text};
use xiaoyi_domain::text_search::Clause;

use crate::connection::AnyConnection;

/// On PostgreSQL a search looks at so many of the newest documents first, one by one, and then at so many more: what is
/// frequent is found there, and the index need not tell of all that there ever was.
const WINDOWS: [i64; 2] = [1_000, 4_000];

#[derive(diesel::QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(sql_type = Binary)]
    ticket_id: Vec<u8>,
}

#[derive(diesel::QueryableByName)]
struct Kept {
    #[diesel(sql_type = Text)]
    tokens: String,
}

#[derive(diesel::QueryableByName)]
struct Place {
    #[diesel(sql_type = BigInt)]
    place: i64,
}

/// Makes this the only transaction that indexes, until it ends: an older state never replaces a newer one.
pub(crate) fn lock_search(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute("SELECT pg_advisory_xact_lock(7849203)"),
    }
}

#[derive(diesel::QueryableByName)]
struct Locked {
    #[diesel(sql_type = diesel::sql_types::Bool)]
    locked: bool,
}

/// The same without waiting; whether it is the only one.
pub(crate) fn try_lock_search(connection: &mut AnyConnection) -> QueryResult<bool> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(true),
        AnyConnection::Postgresql(c) => {
            let words = "SELECT pg_try_advisory_xact_lock(7849203) AS locked";
            Ok(diesel::sql_query(words).get_result::<Locked>(c)?.locked)
        }
    }
}

/// Takes PostgreSQL's index away while very many documents are added. Without it searches find the same, slowly.
pub(crate) fn drop_index(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute("DROP INDEX IF EXISTS search_documents_tokens"),
    }
}

/// Makes it again.
pub(crate) fn make_index(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute(
            "CREATE INDEX IF NOT EXISTS search_documents_tokens ON search_documents USING gin (tokens) WITH (fastupdate = off)",
        ),
    }
}

/// Puts a document's tokens into the index, in the place of those that it has. `is_new` says that it has none.
pub(crate) fn index(
    connection: &mut AnyConnection,
    place: i64,
    ticket: &[u8],
    tokens: &[&str],
    is_new: bool,
) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => {
            let tokens = tokens.join(" ");
            let words = if is_new {
                "INSERT INTO search_documents (tokens, place, ticket_id) VALUES (?1, ?2, ?3)"
            } else {
                if kept(c, place)?.as_ref() == Some(&tokens) {
                    return Ok(());
                }
                take_out(c, place)?;
                "UPDATE search_documents SET tokens = ?1 WHERE place = ?2 AND ticket_id = ?3"
            };
            diesel::sql_query(words)
                .bind::<Text, _>(&tokens)
                .bind::<BigInt, _>(place)
                .bind::<Binary, _>(ticket)
                .execute(c)?;
            diesel::sql_query("INSERT INTO search_index (rowid, tokens) VALUES (?1, ?2)")
                .bind::<BigInt, _>(place)
                .bind::<Text, _>(&tokens)
                .execute(c)?;
        }
        AnyConnection::Postgresql(c) => {
            let words = if is_new {
                "INSERT INTO search_documents (tokens, place, ticket_id) VALUES (array_to_tsvector($1), $2, $3)"
            } else {
                "UPDATE search_documents SET tokens = array_to_tsvector($1)
                 WHERE place = $2 AND ticket_id = $3 AND tokens <> array_to_tsvector($1)"
            };
            diesel::sql_query(words)
                .bind::<Array<Text>, _>(tokens)
                .bind::<BigInt, _>(place)
                .bind::<Binary, _>(ticket)
                .execute(c)?;
        }
    }
    Ok(())
}

/// Takes a document out of the index.
pub(crate) fn remove_from_index(connection: &mut AnyConnection, place: i64) -> QueryResult<()> {
    if let AnyConnection::Sqlite(c) = connection {
        take_out(c, place)?;
    }
    diesel::delete(crate::schema::search_documents::table.find(place)).execute(connection).map(|_| ())
}

fn kept(connection: &mut SqliteConnection, place: i64) -> QueryResult<Option<String>> {
    let kept: Option<Kept> = diesel::sql_query("SELECT tokens FROM search_documents WHERE place = ?1")
        .bind::<BigInt, _>(place)
        .get_result(connection)
        .optional()?;
    Ok(kept.map(|kept| kept.tokens))
}

/// FTS5 must be told what it has: it keeps no texts of its own.
fn take_out(connection: &mut SqliteConnection, place: i64) -> QueryResult<()> {
    diesel::sql_query(
        "INSERT INTO search_index (search_index, rowid, tokens)
           SELECT 'delete', place, tokens FROM search_documents WHERE place = ?1",
    )
    .bind::<BigInt, _>(place)
    .execute(connection)
    .map(|_| ())
}

/// Up to `most` documents that meet a clause, from a place up to another, the highest first. The clause is not empty.
pub(crate) fn find_places(
    connection: &mut AnyConnection,
    clause: &Clause,
    from: i64,
    until: i64,
    most: i64,
) -> QueryResult<Vec<(i64, Vec<u8>)>> {
    let found = match connection {
        AnyConnection::Sqlite(c) => diesel::sql_query(
            "SELECT d.place, d.ticket_id FROM search_index i CROSS JOIN search_documents d ON d.place = i.rowid
             WHERE i.search_index MATCH ?1 AND i.rowid >= ?2 AND i.rowid < ?3 ORDER BY i.rowid DESC LIMIT ?4",
        )
        .bind::<Text, _>(written(clause, &FTS5))
        .bind::<BigInt, _>(from)
        .bind::<BigInt, _>(until)
        .bind::<BigInt, _>(most)
        .load(c)?,
        AnyConnection::Postgresql(c) => in_windows(c, &written(clause, &TSQUERY), from, until, most)?,
    };
    Ok(found.into_iter().map(|found: Found| (found.place, found.ticket_id)).collect())
}

/// The newest documents first, and as far back as is needed.
///
/// The values stand in the statements: by them PostgreSQL plans otherwise for a few documents than for many. They are
/// numbers, and tokens without any sign.
fn in_windows(
    connection: &mut PgConnection,
    clause: &str,
    from: i64,
    until: i64,
    most: i64,
) -> QueryResult<Vec<Found>> {
    let mut found: Vec<Found> = Vec::new();
    let mut end = until;
    for window in WINDOWS.map(Some).into_iter().chain([None]) {
        let begin = match window {
            Some(window) => diesel::sql_query(format!(
                "SELECT place FROM search_documents WHERE place >= {from} AND place < {end}
                 ORDER BY place DESC OFFSET {window} LIMIT 1"
            ))
            .get_result::<Place>(connection)
            .optional()?
            .map(|place| place.place),
            None => None,
        };
        let clause = clause.replace('\'', "''");
        let left = most.saturating_sub(i64::try_from(found.len()).unwrap_or(most));
        let statement = match begin {
            // The offset keeps the two conditions apart: the documents come from the newest on, and each is looked at.
            Some(begin) => format!(
                "SELECT place, ticket_id FROM (SELECT place, ticket_id, tokens FROM search_documents
                   WHERE place >= {begin} AND place < {end} ORDER BY place DESC OFFSET 0) AS newest
                 WHERE tokens @@ '{clause}'::tsquery ORDER BY place DESC LIMIT {left}"
            ),
            // By the sum the order is no reason to walk through all places.
            None => format!(
                "SELECT place, ticket_id FROM search_documents
                 WHERE tokens @@ '{clause}'::tsquery AND place >= {from} AND place < {end}
                 ORDER BY place + 0 DESC LIMIT {left}"
            ),
        };
        let more: Vec<Found> = diesel::sql_query(statement).load(connection)?;
        found.extend(more);
        match begin {
            Some(begin) if found.len() < usize::try_from(most).unwrap_or_default() => end = begin,
            _ => break,
        }
    }
    Ok(found)
}

/// How a database writes a clause.
struct Notation {
    quote: char,
    and: &'static str,
    or: &'static str,
}

const FTS5: Notation = Notation { quote: '"', and: " AND ", or: " OR " };
const TSQUERY: Notation = Notation { quote: '\'', and: " & ", or: " | " };

/// Tokens have no quotation marks and no backslashes.
fn written(clause: &Clause, notation: &Notation) -> String {
    let list = |clauses: &[Clause], between: &str| {
        let clauses: Vec<String> = clauses
            .iter()
            .filter(|clause| !clause.is_empty())
            .map(|clause| written(clause, notation))
            .collect();
        if clauses.len() == 1 { clauses.concat() } else { format!("({})", clauses.join(between)) }
    };
    match clause {
        Clause::Token(token) => {
            let token: String =
                token.chars().filter(|c| !c.is_ascii() || c.is_ascii_alphanumeric()).collect();
            format!("{0}{token}{0}", notation.quote)
        }
        Clause::All(clauses) => list(clauses, notation.and),
        Clause::Any(clauses) => list(clauses, notation.or),
    }
}
