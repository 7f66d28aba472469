//! Commands that end by themselves, and errors in plain words.

use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

use tempfile::TempDir;

/// The program in an empty folder, with nothing configured but what is given.
pub(crate) fn xiaoyi(folder: &TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xiaoyi"));
    command
        .args(arguments)
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap());
    command
}

fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    xiaoyi(folder, arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn what_is_wrong_is_told_in_one_line_and_nothing_panics() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("bad.toml"), "colour = \"green\"").unwrap();
    let occupied = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = occupied.local_addr().unwrap().to_string();
    for (arguments, words) in [
        (vec!["serve", "--database-url", "mysql://x/y"], "must begin with “sqlite:”"),
        (vec!["serve", "--database-url", "sqlite:/proc/none/x.db"], "is not there"),
        (vec!["serve", "--database-url", "postgres://nobody@127.0.0.1:1/x"], "cannot be opened"),
        (vec!["serve", "--database-url", "postgres://db.example/x"], "system-libpq"),
        (vec!["serve", "--bind", &address], "in use"),
        (vec!["serve", "--secret-key", "short"], "XIAOYI_SECRET_KEY"),
        (vec!["serve", "--mail-from", "nobody"], "no e-mail address"),
        (vec!["serve", "--config", "bad.toml"], "bad.toml"),
        (vec!["serve", "--log", "a=b=c"], "nothing to log"),
        (vec!["demo", "--bind", "0.0.0.0:0"], "this machine only"),
        (vec!["demo", "--reset", "--database-url", "sqlite:elsewhere.db"], "own folder only"),
        (vec!["staff", "disable", "nobody@xiaoyi.example"], "nobody has the address"),
    ] {
        let output = run(&folder, &arguments);
        let told = told(&output);
        assert!(!output.status.success(), "{arguments:?}: {told}");
        assert!(told.contains(words), "{arguments:?}: {told}");
        assert!(!told.contains("panicked"), "{arguments:?}: {told}");
    }
}

#[test]
fn people_are_added_listed_disabled_and_given_links() {
    let folder = TempDir::new().unwrap();
    assert!(told(&run(&folder, &["staff", "list"])).contains("no account yet"));
    let add = [
        "staff",
        "add",
        "chen@xiaoyi.example",
        "--name",
        "陈思远",
        "--role",
        "administrator",
        "--languages",
        "zh:native,en:C1",
    ];
    let added = run(&folder, &add);
    assert!(added.status.success() && told(&added).contains("/staff/links/"), "{}", told(&added));
    assert!(told(&run(&folder, &add)).contains("already"));
    let listed = told(&run(&folder, &["staff", "list"]));
    assert!(listed.contains("陈思远") && listed.contains("zh:native,en:C1"), "{listed}");
    assert!(told(&run(&folder, &["staff", "disable", "chen@xiaoyi.example"])).contains("last administrator"));
    assert!(told(&run(&folder, &["staff", "reset-password", "chen@xiaoyi.example"])).contains("?key="));
}

#[test]
fn a_demonstration_keeps_away_from_a_real_desk() {
    let folder = TempDir::new().unwrap();
    let add = ["staff", "add", "chen@xiaoyi.example", "--name", "陈思远", "--role", "administrator"];
    assert!(run(&folder, &add).status.success());
    let key = std::fs::read_to_string(folder.path().join("data/secret.key")).unwrap();
    let demo =
        ["demo", "--database-url", "sqlite:data/xiaoyi.db", "--secret-key", key.trim(), "--tickets", "9"];
    let refused = run(&folder, &demo);
    assert!(!refused.status.success() && told(&refused).contains("a real desk's"), "{}", told(&refused));
}

#[test]
fn a_database_belongs_to_one_secret_key() {
    let folder = TempDir::new().unwrap();
    assert!(run(&folder, &["staff", "list"]).status.success());
    let other = "0".repeat(64);
    let refused = told(&run(&folder, &["staff", "list", "--secret-key", &other]));
    assert!(refused.contains("another secret key"), "{refused}");
    let key = folder.path().join("data/secret.key");
    assert_eq!(std::fs::metadata(key).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn the_doctor_says_what_is_in_order_and_what_is_not() {
    let folder = TempDir::new().unwrap();
    assert!(
        told(&run(&folder, &["migrate"])).contains("is not there")
            || folder.path().join("data/xiaoyi.db").exists()
    );
    let fine = run(&folder, &["doctor"]);
    assert!(fine.status.success(), "{}", told(&fine));
    assert!(told(&fine).contains("Everything is in order"));
    let ill = run(&folder, &["doctor", "--mail-url", "smtp://127.0.0.1:1"]);
    assert!(!ill.status.success() && told(&ill).contains("mail cannot be handed over"), "{}", told(&ill));
}
