//! What a run of the tests leaves out: `XIAOYI_TEST_WITHOUT=postgresql,browser`.
//!
//! Leaving out is always said aloud, by the test that does nothing and again by `cargo xtask test` at its end. A
//! service that is only missing is never left out silently: it fails the tests that need it.

use std::fmt;
use std::io::Write;

/// The variable that names what is left out, separated by commas.
pub const VARIABLE: &str = "XIAOYI_TEST_WITHOUT";

/// A service that tests can do without, at the price of what they would have shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// The PostgreSQL half of the suites that run on both databases.
    PostgreSql,
    /// Everything that is looked at in Chromium.
    Browser,
    /// Mail handed to a server that is not ours.
    Smtp,
}

impl Service {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::PostgreSql, Self::Browser, Self::Smtp];

    /// As it is written in the variable.
    pub fn name(self) -> &'static str {
        match self {
            Self::PostgreSql => "postgresql",
            Self::Browser => "browser",
            Self::Smtp => "smtp",
        }
    }

    /// The Debian packages that bring it.
    pub fn packages(self) -> &'static str {
        match self {
            Self::PostgreSql => "postgresql",
            Self::Browser => "chromium chromium-driver fonts-noto-core fonts-noto-cjk",
            Self::Smtp => "python3-aiosmtpd",
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether this run leaves `service` out. For a suite that goes on with something else, such as SQLite alone.
pub fn is_left_out(service: Service) -> bool {
    listed(&std::env::var(VARIABLE).unwrap_or_default()).contains(&service)
}

/// Whether the calling test has nothing to do, because this run leaves `service` out; says so in one line.
///
/// The line goes past the capture of the test harness, so that `cargo xtask test` can count what was skipped.
pub fn skips(service: Service) -> bool {
    let left_out = is_left_out(service);
    if left_out {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test");
        // Nobody left to read it is no reason to fail.
        drop(writeln!(std::io::stderr(), "skipped: {test}: {VARIABLE} leaves {service} out"));
    }
    left_out
}

/// Fails the test that needs `service`, saying how to get it or do without it.
pub(super) fn missing(service: Service, what: &str) -> ! {
    panic!(
        "{what}. To install it: apt-get install {packages} (`cargo xtask test` does it). To leave it out: \
         {VARIABLE}={service}",
        packages = service.packages()
    )
}

fn listed(value: &str) -> Vec<Service> {
    value
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| {
            Service::ALL.into_iter().find(|service| service.name() == name).unwrap_or_else(|| {
                panic!("{VARIABLE} names `{name}`; known are {}", Service::ALL.map(Service::name).join(", "))
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_listed_with_commas() {
        assert_eq!(listed(""), []);
        assert_eq!(listed("browser"), [Service::Browser]);
        assert_eq!(listed("postgresql, browser"), [Service::PostgreSql, Service::Browser]);
    }

    #[test]
    #[should_panic(expected = "known are postgresql, browser, smtp")]
    fn a_misspelt_service_is_not_passed_over() {
        listed("postgres");
    }
}
