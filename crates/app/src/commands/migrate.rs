//! `xiaoyi migrate`

use anyhow::Result;
use xiaoyi_store::Store;

use crate::config::Config;

pub(crate) fn run(config: &Config) -> Result<()> {
    let ran = Store::open(&config.database, 1)?.migrate()?;
    match ran {
        0 => println!("The database was up to date already."),
        1 => println!("One migration ran; the database is up to date."),
        number => println!("{number} migrations ran; the database is up to date."),
    }
    Ok(())
}
