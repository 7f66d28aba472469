//! `xiaoyi worker`

use anyhow::Result;
use tokio::sync::watch;
use xiaoyi_desk::Environment;

use crate::config::Config;
use crate::wiring::{Stop, open_desk, worker};

pub(crate) fn run(config: &Config) -> Result<()> {
    let desk = open_desk(config, Environment::system())?;
    actix_web::rt::System::new().block_on(async {
        let worker = worker(config, &desk, config.bind, false)?;
        let _others = desk.listen_to_others()?;
        let (stop, stopped) = watch::channel(false);
        let working = tokio::spawn(async move { worker.run(stopped).await });
        let mut told_to_stop = Stop::listen()?;
        tracing::info!("the worker is ready");
        told_to_stop.told().await;
        let _ = stop.send(true);
        working.await?;
        Ok(())
    })
}
