//! Commands that end by themselves, and errors in plain words.

use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

use tempfile::TempDir;
use xiaoyi_store::Store;
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::running::{Running, a_topic, host_of, send, text};

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

pub(crate) fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    xiaoyi(folder, arguments).output().unwrap()
}

pub(crate) fn told(output: &Output) -> String {
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
        (vec!["serve", "--log", "warning"], "do you mean warn?"),
        (vec!["serve", "--public-url", "https://desk.example/#top"], "write “https://desk.example”"),
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
    assert!(run(&folder, &["migrate"]).status.success());
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
    let add = ["staff", "add", "chen@xiaoyi.example", "--name", "陈思远"];
    assert!(run(&folder, &add).status.success());
    let other = "0".repeat(64);
    let disable = ["staff", "disable", "chen@xiaoyi.example", "--secret-key", &other];
    let refused = told(&run(&folder, &disable));
    assert!(refused.contains("another secret key"), "{refused}");
}

/// What ails a desk, and the doctor's words for it.
fn the_doctor_finds(backend: Backend) {
    let (folder, database) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let url = text(database.url());
    let doctor = |more: &[&str]| run(&folder, &[&["doctor", "--database-url", &url], more].concat());
    assert!(run(&folder, &["migrate", "--database-url", &url]).status.success());
    let fine = doctor(&[]);
    assert!(fine.status.success(), "{}", told(&fine));
    assert!(told(&fine).contains("Everything is in order"));
    let ill = |more: &[&str], words: &str| {
        let output = doctor(more);
        assert!(!output.status.success() && told(&output).contains(words), "{words}: {}", told(&output));
    };
    ill(&["--mail-url", "smtp://127.0.0.1:1"], "mail cannot be handed over");
    let other = "5a".repeat(32);
    let import = ["calendar", "import", "days.csv", "--database-url", &url];
    std::fs::write(folder.path().join("days.csv"), "2031-01-01,holiday").unwrap();
    assert!(run(&folder, &import).status.success(), "the key is made");
    ill(&["--secret-key", &other], "another secret key");
    let key = folder.path().join("data/secret.key");
    let kept = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    ill(&[], "the secret key is not there");
    std::fs::write(&key, kept).unwrap();
    ill(&[], "chmod 600 data/secret.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();

    let running = Running::start(
        &folder,
        &["serve", "--no-worker", "--bind", "127.0.0.1:0", "--log", "off", "--database-url", &url],
        "is ready",
    );
    let store = Store::open(database.url(), 1).unwrap();
    let sent = send(&host_of(&running), &a_topic(&store), 1);
    assert!(sent.is_some() && told(&doctor(&[])).contains("1 mails wait to be sent"));
    database.execute("UPDATE outbox SET due_at = due_at - 3600000000");
    ill(&[], "does a worker run?");
    database.execute("UPDATE outbox SET state = 'failed'");
    assert!(told(&doctor(&[])).contains("1 mails could not be delivered"));
    drop(running);
    store.revert_last().unwrap();
    ill(&[], "1 migrations have not run");
}

#[test]
fn the_doctor_says_what_is_in_order_and_what_is_not_on_sqlite() {
    let folder = TempDir::new().unwrap();
    assert!(told(&run(&folder, &["doctor"])).contains("is not there yet"));
    the_doctor_finds(Backend::Sqlite);
    let nowhere = run(&folder, &["doctor", "--database-url", "postgres://nobody@127.0.0.1:1/x"]);
    assert!(!nowhere.status.success() && told(&nowhere).contains("WRONG"), "{}", told(&nowhere));
}

#[test]
fn the_doctor_says_what_is_in_order_and_what_is_not_on_postgresql() {
    if !skips(Service::PostgreSql) {
        the_doctor_finds(Backend::Postgresql);
    }
}

#[test]
fn holidays_are_read_from_a_file_as_people_write_it_or_not_at_all() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "good.csv",
        "\u{feff}date,kind,occasion\r\n2031/1/1,holiday,New Year, the first day\r\n2031-02-08，workday，补班\r\n",
    );
    let output = run(&folder, &["calendar", "import", "good.csv"]);
    assert!(output.status.success() && told(&output).contains("2 days are entered"), "{}", told(&output));
    let known = |wanted: bool| {
        let list = told(&run(&folder, &["calendar", "list"]));
        for line in ["2031-01-01,holiday,New Year, the first day", "2031-02-08,workday,补班"] {
            assert!(list.lines().any(|known| known == line) == wanted, "{line}: {list}");
        }
    };
    known(true);
    // A file of which a line cannot be read changes nothing.
    write("bad.csv", "2031-01-01,ordinary\n2031-02-08,ordinary\ntomorrow,holiday\n");
    write("empty.csv", "\n \n");
    for (file, words) in [("bad.csv", "line 3"), ("empty.csv", "no days"), ("none.csv", "none.csv")] {
        let output = run(&folder, &["calendar", "import", file]);
        assert!(!output.status.success() && told(&output).contains(words), "{file}: {}", told(&output));
    }
    known(true);
    write("back.csv", "2031-01-01,ordinary\n2031-02-08,ordinary\n");
    assert!(run(&folder, &["calendar", "import", "back.csv"]).status.success());
    known(false);
}
