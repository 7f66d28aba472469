//! `xiaoyi worker`

use anyhow::Result;
use tokio::sync::watch;
use xiaoyi_desk::Environment;

use crate::config::Config;
use crate::wiring::{open_desk, told_to_stop, worker};

pub(crate) fn run(config: &Config) -> Result<()> {
    let desk = open_desk(config, Environment::system())?;
    actix_web::rt::System::new().block_on(async {
        let worker = worker(config, &desk, config.bind)?;
        let (stop, stopped) = watch::channel(false);
        let working = tokio::spawn(async move { worker.run(stopped).await });
        tracing::info!("the worker is ready");
        told_to_stop().await;
        let _ = stop.send(true);
        working.await?;
        Ok(())
    })
}
