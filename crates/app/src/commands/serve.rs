//! `xiaoyi serve`

use anyhow::Result;
use xiaoyi_desk::Environment;

use crate::config::Config;
use crate::wiring::{Extras, open_desk, run as run_server};

pub(crate) fn run(config: &Config, with_worker: bool) -> Result<()> {
    let desk = open_desk(config, Environment::system())?;
    actix_web::rt::System::new().block_on(run_server(
        config,
        desk,
        with_worker,
        Extras::default(),
        |url, desk| {
            tracing::info!(%url, "ready");
            println!("Xiaoyi is ready: {url}");
            println!("Staff sign in at {url}staff/");
            if let Some(key) = desk.setup_key()? {
                println!();
                println!("There is no account yet. Make the first administrator here (the link works once):");
                println!("  {url}staff/setup?key={key}");
            }
            Ok(())
        },
    ))
}
