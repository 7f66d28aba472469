use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use xiaoyi_testkit::services::browser::{Browser, Device};
use xiaoyi_testkit::services::postgresql::PostgreSql;
use xiaoyi_testkit::services::smtp::SmtpServer;
use xiaoyi_testkit::services::without::{Service, skips};

/// Set in the process that is going to be killed.
const VICTIM: &str = "XIAOYI_TEST_VICTIM";

/// This test runs itself in a process of its own, which starts every service, and kills that.
#[tokio::test]
async fn nothing_survives_a_test_process_that_is_killed() {
    if Service::ALL.into_iter().any(skips) {
        return;
    }
    if std::env::var_os(VICTIM).is_some() {
        return wait_to_be_killed().await;
    }
    let directory = tempfile::Builder::new().prefix("xiaoyi-killed-").tempdir().unwrap();
    let everyone = std::fs::Permissions::from_mode(0o777);
    std::fs::set_permissions(&directory, everyone).unwrap();
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "guardian::nothing_survives_a_test_process_that_is_killed", "--nocapture"])
        .env(VICTIM, "1")
        .env("TMPDIR", directory.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(victim.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("ready to be killed")), "the services did not start");
    assert_eq!(left(directory.path()).0, 4, "two clusters, a mail server and a browser");
    assert!(left(directory.path()).1 >= 4);

    victim.kill().unwrap();
    victim.wait().unwrap();
    let start = Instant::now();
    while left(directory.path()) != (0, 0) {
        assert!(start.elapsed() < Duration::from_secs(20), "left: {:?}", left(directory.path()));
        std::thread::sleep(Duration::from_millis(20));
    }
}

async fn wait_to_be_killed() {
    let (_shared, _durable) = (PostgreSql::shared(), PostgreSql::durable());
    let _mail = SmtpServer::start();
    let page = Browser::open(Device::Desktop).await;
    page.goto("data:text/html,<p>alive").await;
    println!("ready to be killed");
    std::future::pending::<()>().await;
}

/// How many directories are left there, and how many processes that were told of one.
fn left(directory: &Path) -> (usize, usize) {
    let directories = std::fs::read_dir(directory).unwrap().count();
    let path = directory.to_str().unwrap();
    let processes = std::fs::read_dir("/proc").unwrap().flatten().filter(|process| {
        let is_own = process.file_name().to_str() == Some(&std::process::id().to_string());
        let arguments = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
        !is_own && String::from_utf8_lossy(&arguments).contains(path)
    });
    (directories, processes.count())
}
