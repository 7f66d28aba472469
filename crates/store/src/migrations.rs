//! Brings a database up to date.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::connection::AnyConnection;
use crate::dialect;

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRESQL: EmbeddedMigrations = embed_migrations!("../../migrations/postgresql");

/// The schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// A newer version of the program has been here.
    #[error(
        "the database has a migration that this version does not know ({0}): use the newer version, or a backup"
    )]
    TooNew(String),
    /// The database said no.
    #[error("the database could not be brought up to date: {0}")]
    Failed(String),
}

fn failed(error: impl std::fmt::Display) -> MigrationError {
    MigrationError::Failed(error.to_string())
}

/// Runs what is missing; returns how many migrations ran.
pub(crate) fn up(connection: &mut AnyConnection) -> Result<usize, MigrationError> {
    match connection {
        AnyConnection::Sqlite(c) => run(c, SQLITE),
        AnyConnection::Postgresql(c) => {
            // Two servers that start at once take turns; the second finds nothing left to do.
            // However long the one that has it takes.
            c.batch_execute("SET lock_timeout = 0; SELECT pg_advisory_lock(7849200)").map_err(failed)?;
            let ran = run(c, POSTGRESQL);
            c.batch_execute("SELECT pg_advisory_unlock(7849200); SET lock_timeout = '20s'")
                .map_err(failed)?;
            ran
        }
    }
}

/// Takes everything back, for tests of the way down.
pub(crate) fn down(connection: &mut AnyConnection) -> Result<usize, MigrationError> {
    match connection {
        AnyConnection::Sqlite(c) => c.revert_all_migrations(SQLITE).map(|all| all.len()).map_err(failed),
        AnyConnection::Postgresql(c) => {
            c.revert_all_migrations(POSTGRESQL).map(|all| all.len()).map_err(failed)
        }
    }
}

/// Takes the last one back, for tests of the way from the version before.
pub(crate) fn down_once(connection: &mut AnyConnection) -> Result<(), MigrationError> {
    match connection {
        AnyConnection::Sqlite(c) => c.revert_last_migration(SQLITE).map(|_| ()).map_err(failed),
        AnyConnection::Postgresql(c) => c.revert_last_migration(POSTGRESQL).map(|_| ()).map_err(failed),
    }
}

/// The versions of all migrations, in their order; the two databases have the same.
pub(crate) fn known() -> Result<Vec<String>, MigrationError> {
    use diesel::migration::MigrationSource;
    let all = MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE).map_err(failed)?;
    let mut versions: Vec<String> =
        all.iter().map(|migration| migration.name().version().to_string()).collect();
    versions.sort();
    Ok(versions)
}

#[derive(diesel::QueryableByName)]
struct Version {
    #[diesel(sql_type = diesel::sql_types::Text)]
    version: String,
}

/// The versions of the migrations that have run, in their order; none where there is not even their table.
pub(crate) fn applied(connection: &mut AnyConnection) -> diesel::QueryResult<Option<Vec<String>>> {
    if !dialect::has_migrations(connection)? {
        return Ok(None);
    }
    let words = "SELECT version FROM __diesel_schema_migrations ORDER BY version";
    let found: Vec<Version> = diesel::sql_query(words).load(connection)?;
    Ok(Some(found.into_iter().map(|found| found.version).collect()))
}

/// How many migrations are still to run. Makes nothing, where none ever ran.
pub(crate) fn pending(connection: &mut AnyConnection) -> Result<usize, MigrationError> {
    if !dialect::has_migrations(connection).map_err(failed)? {
        return Ok(known()?.len());
    }
    match connection {
        AnyConnection::Sqlite(c) => left(c, SQLITE),
        AnyConnection::Postgresql(c) => left(c, POSTGRESQL),
    }
}

fn run<C, DB>(connection: &mut C, ours: EmbeddedMigrations) -> Result<usize, MigrationError>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: diesel::migration::MigrationSource<DB>,
{
    check_known(connection, &ours)?;
    connection.run_pending_migrations(ours).map(|ran| ran.len()).map_err(failed)
}

fn left<C, DB>(connection: &mut C, ours: EmbeddedMigrations) -> Result<usize, MigrationError>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: diesel::migration::MigrationSource<DB>,
{
    check_known(connection, &ours)?;
    connection.pending_migrations(ours).map(|all| all.len()).map_err(failed)
}

/// Refuses a database that a newer version of the program has changed.
fn check_known<C, DB>(connection: &mut C, ours: &EmbeddedMigrations) -> Result<(), MigrationError>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: diesel::migration::MigrationSource<DB>,
{
    use diesel::migration::MigrationSource;
    let known: Vec<String> =
        ours.migrations().map_err(failed)?.iter().map(|m| m.name().version().to_string()).collect();
    let applied = connection.applied_migrations().map_err(failed)?;
    match applied.iter().map(ToString::to_string).find(|version| !known.contains(version)) {
        Some(newer) => Err(MigrationError::TooNew(newer)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_of_a_newer_version_is_refused_and_left_alone() {
        let mut connection = AnyConnection::Sqlite(diesel::SqliteConnection::establish(":memory:").unwrap());
        up(&mut connection).unwrap();
        connection
            .batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000001')")
            .unwrap();
        assert!(
            matches!(up(&mut connection), Err(MigrationError::TooNew(version)) if version == "29990101000001")
        );
    }
}
