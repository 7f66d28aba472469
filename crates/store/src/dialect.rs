//! What cannot be said in the same words to both databases. Nothing else in this crate asks which
//! one it talks to.

mod search;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Integer, Text};

use crate::connection::AnyConnection;
use crate::fixed::Statement;

pub(crate) use search::{
    drop_index, find_places, index, lock_search, make_index, remove_from_index, try_lock_search,
};

/// Begins a transaction that only reads: one unchanging view.
pub(crate) fn begin_read(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => Statement("BEGIN").execute(c).map(|_| ()),
        AnyConnection::Postgresql(c) => c.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
    }
}

/// Begins a transaction that writes. SQLite takes its one write lock now, because a transaction that
/// reads first and asks for it later is refused when another wrote in between.
pub(crate) fn begin_write(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => Statement("BEGIN IMMEDIATE").execute(c).map(|_| ()),
        AnyConnection::Postgresql(c) => c.batch_execute("BEGIN ISOLATION LEVEL READ COMMITTED"),
    }
}

/// Keeps what a transaction did.
pub(crate) fn commit(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => Statement("COMMIT").execute(c).map(|_| ()),
        AnyConnection::Postgresql(c) => c.batch_execute("COMMIT"),
    }
}

/// Takes back what a transaction did.
pub(crate) fn roll_back(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => Statement("ROLLBACK").execute(c).map(|_| ()),
        AnyConnection::Postgresql(c) => c.batch_execute("ROLLBACK"),
    }
}

/// Makes this transaction the only one that routes, until it ends: team loads are read and claimed
/// under it. SQLite has one writer anyway.
pub(crate) fn lock_routing(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute("SELECT pg_advisory_xact_lock(7849201)"),
    }
}

/// Draws another stamp for people, topics and settings.
pub(crate) fn renew_config_version(connection: &mut AnyConnection) -> QueryResult<()> {
    let drawn = match connection {
        AnyConnection::Sqlite(_) => "UPDATE settings SET config_version = random()",
        AnyConnection::Postgresql(_) => "UPDATE settings SET config_version = (random() * 9e15)::bigint",
    };
    Statement(drawn).execute(connection).map(|_| ())
}

/// Keeps others from changing a ticket until this transaction ends.
pub(crate) fn lock_ticket(connection: &mut AnyConnection, id: &[u8]) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => {
            diesel::sql_query("SELECT id FROM tickets WHERE id = $1 FOR UPDATE")
                .bind::<Binary, _>(id)
                .execute(c)?;
            Ok(())
        }
    }
}

/// Keeps others from changing the accounts until this transaction ends: the last administrator is
/// counted under it.
pub(crate) fn lock_staff(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute("SELECT pg_advisory_xact_lock(7849202)"),
    }
}

#[derive(diesel::QueryableByName)]
struct ClaimedId {
    #[diesel(sql_type = Binary)]
    id: Vec<u8>,
}

/// Leases up to `most` queued mails that are due and in nobody's hands, and returns their ids. Two
/// workers never get the same one while a lease runs.
pub(crate) fn claim_mails(
    connection: &mut AnyConnection,
    now: i64,
    until: i64,
    most: i64,
) -> QueryResult<Vec<Vec<u8>>> {
    // What was queued or leased under a clock that was fast by more than ten minutes does not wait until that time comes.
    // Those of two workers differ by less: neither may take what the other has for such.
    const FREE: &str = "state = 'queued' AND (due_at <= {now} OR created_at > {now} + 600000000)
         AND (leased_until IS NULL OR leased_until <= {now} OR leased_until > {until} + 600000000)";
    let ids: Vec<ClaimedId> = match connection {
        AnyConnection::Sqlite(c) => {
            let free = FREE.replace("{now}", "?2").replace("{until}", "?1");
            diesel::sql_query(format!(
                "UPDATE outbox SET leased_until = ?1 WHERE id IN
                   (SELECT id FROM outbox WHERE {free} ORDER BY due_at, id LIMIT ?3) RETURNING id"
            ))
            .bind::<BigInt, _>(until)
            .bind::<BigInt, _>(now)
            .bind::<BigInt, _>(most)
            .load(c)?
        }
        AnyConnection::Postgresql(c) => {
            let free = FREE.replace("{now}", "$2").replace("{until}", "$1");
            diesel::sql_query(format!(
                "UPDATE outbox SET leased_until = $1 WHERE id IN
                   (SELECT id FROM outbox WHERE {free} ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id"
            ))
            .bind::<BigInt, _>(until)
            .bind::<BigInt, _>(now)
            .bind::<BigInt, _>(most)
            .load(c)?
        }
    };
    let mut ids: Vec<Vec<u8>> = ids.into_iter().map(|row| row.id).collect();
    ids.sort();
    Ok(ids)
}

#[derive(diesel::QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Whether any migration ever ran here: to ask Diesel for them would make their table.
pub(crate) fn has_migrations(connection: &mut AnyConnection) -> QueryResult<bool> {
    let words = match connection {
        AnyConnection::Sqlite(_) => {
            "SELECT count(*) AS number FROM sqlite_master WHERE name = '__diesel_schema_migrations'"
        }
        AnyConnection::Postgresql(_) => {
            "SELECT count(*) AS number FROM pg_tables
               WHERE schemaname = current_schema() AND tablename = '__diesel_schema_migrations'"
        }
    };
    Ok(diesel::sql_query(words).get_result::<Number>(connection)?.number > 0)
}

/// How many other clients are connected to this PostgreSQL database; SQLite does not know.
pub(crate) fn other_connections(connection: &mut AnyConnection) -> QueryResult<i64> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(0),
        AnyConnection::Postgresql(c) => {
            let words = "SELECT count(*) AS number FROM pg_stat_activity WHERE datname = current_database()
                           AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
            Ok(diesel::sql_query(words).get_result::<Number>(c)?.number)
        }
    }
}

/// Gives the schema of a PostgreSQL database another name, and makes an empty one of its old name; nothing on SQLite.
pub(crate) fn set_schema_aside(connection: &mut AnyConnection, name: &str) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute(&format!(
            "DO $$ DECLARE ours text := current_schema(); BEGIN
               EXECUTE format('ALTER SCHEMA %I RENAME TO %I', ours, '{}');
               EXECUTE format('CREATE SCHEMA %I', ours);
             END $$",
            name.replace('\'', "''")
        )),
    }
}

/// Undoes [`set_schema_aside`]: refuses where the new schema is not empty any more.
pub(crate) fn put_schema_back(connection: &mut AnyConnection, name: &str) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(c) => c.batch_execute(&format!(
            "DO $$ DECLARE ours text := current_schema(); BEGIN
               EXECUTE format('DROP SCHEMA %I', ours);
               EXECUTE format('ALTER SCHEMA %I RENAME TO %I', '{}', ours);
             END $$",
            name.replace('\'', "''")
        )),
    }
}

#[derive(diesel::QueryableByName)]
struct Version {
    #[diesel(sql_type = BigInt)]
    data_version: i64,
}

/// A number that changes whenever another connection writes into this SQLite file.
fn data_version(connection: &mut diesel::SqliteConnection) -> QueryResult<i64> {
    let found: Version =
        diesel::sql_query("SELECT data_version FROM pragma_data_version").get_result(connection)?;
    Ok(found.data_version)
}

/// Begins to listen for other processes; returns what is known of them so far.
pub(crate) fn listen(connection: &mut AnyConnection) -> QueryResult<i64> {
    match connection {
        AnyConnection::Sqlite(c) => data_version(c),
        AnyConnection::Postgresql(c) => c.batch_execute("LISTEN xiaoyi").map(|()| 0),
    }
}

/// Whether another process than `origin` has told that it changed something, or has written.
pub(crate) fn has_heard(
    connection: &mut AnyConnection,
    origin: &str,
    version: &mut i64,
) -> QueryResult<bool> {
    match connection {
        AnyConnection::Sqlite(c) => {
            let now = data_version(c)?;
            Ok(std::mem::replace(version, now) != now)
        }
        AnyConnection::Postgresql(c) => {
            let mut heard = false;
            for word in c.notifications_iter() {
                heard |= word?.payload != origin;
            }
            Ok(heard)
        }
    }
}

/// Tells other processes that this one has changed something. SQLite's see it in the file; what this process itself has
/// written up to now is not heard of.
pub(crate) fn tell(connection: &mut AnyConnection, origin: &str, version: &mut i64) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => data_version(c).map(|now| *version = now),
        AnyConnection::Postgresql(c) => {
            diesel::sql_query("SELECT pg_notify('xiaoyi', $1)").bind::<Text, _>(origin).execute(c).map(|_| ())
        }
    }
}

/// Passes over what this process has written and others need not hear of.
pub(crate) fn pass_over(connection: &mut AnyConnection, version: &mut i64) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => data_version(c).map(|now| *version = now),
        AnyConnection::Postgresql(_) => Ok(()),
    }
}

/// Makes the table of the baseline, whose rows number themselves.
#[cfg(feature = "baseline")]
pub(crate) fn make_baseline(connection: &mut AnyConnection) -> QueryResult<()> {
    let made = match connection {
        AnyConnection::Sqlite(_) => {
            "CREATE TABLE baseline (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT"
        }
        AnyConnection::Postgresql(_) => {
            "CREATE TABLE baseline (id BIGSERIAL PRIMARY KEY, content BYTEA NOT NULL)"
        }
    };
    Statement(made).execute(connection).map(|_| ())
}

/// A column, for the comparison of the two databases.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, diesel::QueryableByName)]
pub struct Column {
    /// The table.
    #[diesel(sql_type = Text)]
    pub table_name: String,
    /// The column.
    #[diesel(sql_type = Text)]
    pub column_name: String,
    /// 1 where it may be null.
    #[diesel(sql_type = Integer)]
    pub nullable: i32,
}

#[derive(diesel::QueryableByName)]
struct Definition {
    #[diesel(sql_type = Text)]
    words: String,
}

/// The database's own words for everything in the schema: columns with their types, indexes, constraints, triggers.
pub(crate) fn definitions(connection: &mut AnyConnection) -> QueryResult<Vec<String>> {
    let mut all: Vec<Definition> = match connection {
        AnyConnection::Sqlite(c) => diesel::sql_query(
            "SELECT m.name || '.' || p.name || ' ' || p.type || ' ' || p.\"notnull\" || ' ' || coalesce(p.dflt_value, '') || ' ' || p.pk
               AS words FROM sqlite_master m JOIN pragma_table_info(m.name) p
               WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND m.name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'
             UNION ALL SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
             UNION ALL SELECT m.name || ' -> ' || f.\"table\" || ' ' || f.\"from\" || ' ' || f.\"to\"
               FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
        )
        .load(c)?,
        AnyConnection::Postgresql(c) => diesel::sql_query(
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
               AS words FROM information_schema.columns WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_%'
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename NOT LIKE '\\_\\_%'
             UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
               WHERE connamespace = current_schema()::regnamespace AND conrelid::regclass::text NOT LIKE '\\_\\_%'
             UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        )
        .load(c)?,
    };
    all.sort_by(|a, b| a.words.cmp(&b.words));
    Ok(all.into_iter().map(|definition| definition.words).collect())
}

/// Every column of every table of ours.
pub(crate) fn columns(connection: &mut AnyConnection) -> QueryResult<Vec<Column>> {
    let mut columns: Vec<Column> = match connection {
        AnyConnection::Sqlite(c) => diesel::sql_query(
            "SELECT m.name AS table_name, p.name AS column_name, 1 - p.\"notnull\" AS nullable
             FROM sqlite_master m JOIN pragma_table_info(m.name) p
             WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'
               AND m.name NOT LIKE 'search\\_index%' ESCAPE '\\'",
        )
        .load(c)?,
        AnyConnection::Postgresql(c) => diesel::sql_query(
            "SELECT table_name::text, column_name::text, CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END AS nullable
             FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_%'",
        )
        .load(c)?,
    };
    columns.sort();
    Ok(columns)
}
