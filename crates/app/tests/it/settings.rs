//! What the command line says of settings, and of what looks like one.

use tempfile::TempDir;

use crate::commands::{run, told, xiaoyi};
use crate::running::Running;

#[test]
fn settings_stand_under_a_heading_of_their_own_in_every_help() {
    let folder = TempDir::new().unwrap();
    for command in [
        "",
        "serve",
        "worker",
        "demo",
        "migrate",
        "staff",
        "staff add",
        "staff list",
        "staff disable",
        "calendar",
        "calendar import",
        "calendar list",
        "doctor",
        "route",
        "simulate",
        "backup",
        "restore",
    ] {
        let arguments: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let help = told(&run(&folder, &arguments));
        let (own, settings) = help.split_once("\nSettings:\n").unwrap_or_else(|| panic!("{command}: {help}"));
        for setting in ["--config", "--database-url", "--bind", "--secret-key", "--log-format"] {
            assert!(!own.contains(setting) && settings.contains(setting), "{command}, {setting}: {help}");
        }
        assert!(own.contains("--help") && !settings.contains("--help"), "{command}: {help}");
    }
}

#[test]
fn a_misspelt_variable_is_named_at_the_start_of_every_command_and_its_value_is_not() {
    let folder = TempDir::new().unwrap();
    let with = |arguments: &[&str]| {
        let mut command = xiaoyi(&folder, arguments);
        command
            .env("XIAOYI_SECRT_KEY", "hunter2")
            .env("XIAOYI_TEST_WITHOUT", "browser")
            .env("XIAOYI_LOG", "info");
        let output = command.output().unwrap();
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!told(&output).contains("hunter2"), "{}", told(&output));
        assert!(!told(&output).contains("XIAOYI_TEST_WITHOUT"), "{}", told(&output));
        (output, words)
    };
    let named = "XIAOYI_SECRT_KEY is no setting and has no effect; do you mean XIAOYI_SECRET_KEY?";
    for arguments in [
        vec!["migrate"],
        vec!["calendar", "list"],
        vec!["staff", "list", "--log", "off"],
        // Also where it does not get any further.
        vec!["serve", "--bind", "nowhere"],
    ] {
        let (_, words) = with(&arguments);
        assert_eq!(words.matches(named).count(), 1, "{arguments:?}: {words}");
    }
    let (_, words) = with(&["migrate", "--log-format", "json"]);
    for line in words.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{words}");
    }
    assert!(words.contains(named));
    let (doctor, _) = with(&["doctor"]);
    let printed = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(
        !doctor.status.success() && printed.contains(&format!("WRONG the environment variable {named}")),
        "{printed}"
    );
}

#[test]
fn a_log_that_is_no_terminal_has_no_colour_codes() {
    let folder = TempDir::new().unwrap();
    let running = Running::start_logging(&folder, &["serve", "--bind", "127.0.0.1:0"], "is ready");
    let log = running.log();
    assert!(log.contains("INFO") && !log.contains('\u{1b}'), "{log:?}");
}
