//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A service desk for people who do not share a language with the office that serves them.
#[derive(Debug, Parser)]
#[command(name = "xiaoyi", version)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) settings: Settings,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Settings: each is a flag, an environment variable, or a line in xiaoyi.toml, in that order.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Settings")]
pub(crate) struct Settings {
    /// The file with settings (default: xiaoyi.toml, where it is)
    #[arg(long, global = true, env = "XIAOYI_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    /// sqlite:path/to/file.db, or postgres://… (default: sqlite:data/xiaoyi.db)
    #[arg(long, global = true, env = "XIAOYI_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,
    /// Where to listen (default: 127.0.0.1:8080)
    #[arg(long, global = true, env = "XIAOYI_BIND")]
    pub(crate) bind: Option<String>,
    /// The address under which people reach the desk (default: http:// and the bind address)
    #[arg(long, global = true, env = "XIAOYI_PUBLIC_URL")]
    pub(crate) public_url: Option<String>,
    /// The proxies in front, as in “127.0.0.1, 10.0.0.0/8”: their X-Forwarded-For is believed (default: none)
    #[arg(long, global = true, env = "XIAOYI_TRUSTED_PROXIES")]
    pub(crate) trusted_proxies: Option<String>,
    /// The sites that may show the residents' pages in a frame, as in `https://servicewechat.com` (default: none)
    #[arg(long, global = true, env = "XIAOYI_FRAME_ANCESTORS")]
    pub(crate) frame_ancestors: Option<String>,
    /// The folder for what the desk keeps besides its database (default: data)
    #[arg(long, global = true, env = "XIAOYI_DATA_DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// 64 hexadecimal digits (default: made, and kept in the data folder)
    #[arg(long, global = true, env = "XIAOYI_SECRET_KEY", hide_env_values = true)]
    pub(crate) secret_key: Option<String>,
    /// file:folder, smtp://… or smtps://… (default: file:data/outbox)
    #[arg(long, global = true, env = "XIAOYI_MAIL_URL", hide_env_values = true)]
    pub(crate) mail_url: Option<String>,
    /// The sender of mails, as in “Jin Xiaoyi <desk@example.com>” (default: desk@localhost.localdomain)
    #[arg(long, global = true, env = "XIAOYI_MAIL_FROM")]
    pub(crate) mail_from: Option<String>,
    /// The time zone of the desk (default: Asia/Shanghai)
    #[arg(long, global = true, env = "XIAOYI_TIME_ZONE")]
    pub(crate) time_zone: Option<String>,
    /// What to log, as in “info” or “xiaoyi_web=debug” (default: info for serve and worker, else warn)
    #[arg(long, global = true, env = "XIAOYI_LOG")]
    pub(crate) log: Option<String>,
    /// text or json (default: text)
    #[arg(long, global = true, env = "XIAOYI_LOG_FORMAT")]
    pub(crate) log_format: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Runs the web server, with the worker inside
    Serve {
        /// Leave the worker to `xiaoyi worker`
        #[arg(long)]
        no_worker: bool,
    },
    /// Runs the worker alone: sends mail, reminds, closes what is over
    Worker,
    /// Shows the whole desk with a made-up team and requests, on this machine only
    Demo {
        /// Throw the demonstration away and begin anew
        #[arg(long)]
        reset: bool,
        /// Fill in so many tickets more, and stop
        #[arg(long, value_name = "N")]
        tickets: Option<u64>,
        /// Show pages in accented English instead of English, and from right to left instead of Arabic: what stays plain
        /// is hard-coded
        #[arg(long)]
        pseudo_locales: bool,
    },
    /// Brings the database up to date
    Migrate,
    /// People who work at the desk
    Staff {
        #[command(subcommand)]
        command: StaffCommand,
    },
    /// Public holidays and working weekends
    Calendar {
        #[command(subcommand)]
        command: CalendarCommand,
    },
    /// Writes the database and the secret key, as they are at one moment, into one file, while the desk is in use
    Backup {
        /// The file to make
        file: PathBuf,
        /// Overwrite it, where it is there already
        #[arg(long)]
        force: bool,
    },
    /// Puts a backup in its place
    Restore {
        /// The file that `xiaoyi backup` made
        file: PathBuf,
        /// Also where a desk is: it is kept beside the one from the backup
        #[arg(long)]
        force: bool,
    },
    /// Checks configuration, database, mail and locales, and says what to do
    Doctor,
    /// Who would get a ticket, and why
    Route {
        /// Its reference, such as GC-7K3F-92M8
        #[arg(long, value_name = "REFERENCE")]
        explain: String,
    },
    /// Runs the router on a team and a mix of requests under a clock of its own, and compares the waits
    Simulate(Simulate),
}

#[derive(Debug, Args)]
pub(crate) struct Simulate {
    /// A file that says who works and what comes in (see docs/routing.md); without it, the desk that the router is
    /// measured on
    #[arg(conflicts_with = "history")]
    pub(crate) scenario: Option<PathBuf>,
    /// This desk's own people, and what came in the last four weeks
    #[arg(long)]
    pub(crate) history: bool,
    /// So much of everybody's time comes in, instead of what the scenario says: 0.85 is 85 per cent
    #[arg(long, value_name = "PART")]
    pub(crate) load: Option<f64>,
    /// What if this person left? Their e-mail address; with --history
    #[arg(long, value_name = "EMAIL", requires = "history")]
    pub(crate) without: Vec<String>,
    /// What if so many more people learned a language? Such as ko:2
    #[arg(long, value_name = "LANGUAGE:NUMBER")]
    pub(crate) learn: Vec<String>,
    /// How many independent runs
    #[arg(long, default_value_t = 20)]
    pub(crate) runs: usize,
    /// How many requests each
    #[arg(long, default_value_t = 50_000)]
    pub(crate) requests: usize,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Nobody waits for a further language: no step opens
    #[arg(long)]
    pub(crate) no_fallback: bool,
    /// Minutes until the next step opens, instead of the policy's
    #[arg(long, value_name = "MINUTES")]
    pub(crate) step: Option<u32>,
    /// A ticket's age counts 1 + this / speakers on shift times, instead of the policy's (0: by age alone)
    #[arg(long, value_name = "NUMBER")]
    pub(crate) scarcity: Option<u32>,
    /// Minutes for which a ticket is held at most, instead of the policy's
    #[arg(long, value_name = "MINUTES")]
    pub(crate) hold: Option<u32>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Draw the waits of each language into this file, as SVG
    #[arg(long, value_name = "FILE")]
    pub(crate) chart: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CalendarCommand {
    /// Enters the days of a CSV file, each instead of what was known of it
    Import {
        /// Lines such as 2027-02-06,holiday,Spring Festival; the second is holiday, workday or ordinary
        file: PathBuf,
    },
    /// Lists every known day that is not as its day of the week, as CSV
    List,
}

#[derive(Debug, Subcommand)]
pub(crate) enum StaffCommand {
    /// Makes an account and prints the link to choose its password
    Add {
        /// Their e-mail address
        email: String,
        /// Their name
        #[arg(long)]
        name: String,
        /// agent, supervisor or administrator
        #[arg(long, default_value = "agent")]
        role: String,
        /// en, zh-CN, fr, ru, ar or ja
        #[arg(long, default_value = "zh-CN")]
        locale: String,
        /// What they speak, such as “ar:C1,en:B2,zh:native”
        #[arg(long, default_value = "")]
        languages: String,
    },
    /// Lists everybody
    List,
    /// Disables an account: its sessions end, its open tickets are routed again
    Disable {
        /// Their e-mail address
        email: String,
    },
    /// Prints a link to choose a new password
    ResetPassword {
        /// Their e-mail address
        email: String,
    },
}
