//! A running application: the web server on a port of its own, a worker to be asked, a clock to turn.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use actix_web::dev::ServerHandle;
use tempfile::TempDir;
use url::Url;
use xiaoyi_desk::{
    Confirmation, Desk, Environment, Keys, NewRequest, SecretKey, Submitted, SystemRandomness, UNDO_WITHIN,
};
use xiaoyi_domain::{
    Body, Direction, EmailAddress, Language, Languages, Locale, PersonName, Subject, Ticket, TicketId, Topic,
    TopicId, WorkingCalendar, Written,
};
use xiaoyi_notifier::{Limits, MailUrl, Mailer, Worker, WorkerOptions};
use xiaoyi_store::Store;
use xiaoyi_web::{DemoOptions, Server, Site, SiteOptions, WebLimits};

use crate::client::Client;
use crate::clock::shanghai;
use crate::mailbox::{Mail, read_folder};
use crate::people::PersonBuilder;
use crate::services::smtp::SmtpServer;
use crate::{Backend, TestClock, TestDatabase};

/// The password of everybody in tests.
pub(crate) const PASSWORD: &str = "a password for tests";

/// A running application on a fresh database. It is a Monday, ten in the morning in Shanghai.
pub struct TestApp {
    /// The desk, for what a test does without a page.
    pub desk: Desk,
    /// The clock.
    pub clock: Arc<TestClock>,
    /// The worker, for tests that want to see it at work; [`Self::mails`] is what most want.
    pub worker: Worker,
    /// Which database it runs on.
    pub backend: Backend,
    address: SocketAddr,
    site: Site,
    handle: ServerHandle,
    mail_folder: TempDir,
    people: AtomicU32,
    database: TestDatabase,
}

/// What a test may want otherwise than usual.
#[derive(Debug, Clone, Default)]
pub struct TestOptions {
    /// The address under which people reach the desk; its own if there is none.
    pub public_url: Option<Url>,
    /// The sites that may frame the residents' pages.
    pub frame_ancestors: Vec<Url>,
    /// Whether pages and mails are in pseudo-locales.
    pub pseudo_locales: bool,
    /// How long a visitor may take.
    pub limits: WebLimits,
    /// What a demonstration shows besides.
    pub demo: Option<DemoOptions>,
}

fn desk_on(database: &TestDatabase, clock: Arc<TestClock>) -> Desk {
    let store = Store::open(database.url(), 8).unwrap();
    let environment = Environment::new(clock, Arc::new(SystemRandomness));
    let calendar = WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap();
    Desk::new(store, environment, Keys::new(SecretKey::from_bytes([7; 32])), calendar)
}

fn worker_of(desk: &Desk, address: SocketAddr, mail: &MailUrl, pseudo_locales: bool) -> Worker {
    let public_url = Url::parse(&format!("http://{address}/")).unwrap();
    let mailer = Mailer::new(mail, "Jin Xiaoyi <desk@xiaoyi.example>", &public_url).unwrap();
    let zone = chrono_tz::Asia::Shanghai;
    Worker::new(desk.clone(), mailer, WorkerOptions { public_url, zone, pseudo_locales })
}

impl TestApp {
    /// Starts it.
    pub async fn start(backend: Backend) -> Self {
        Self::start_with(backend, TestOptions::default()).await
    }

    /// Starts it with something else than usual.
    pub async fn start_with(backend: Backend, with: TestOptions) -> Self {
        let mail_folder = TempDir::new().unwrap();
        let pseudo = with.pseudo_locales;
        let database = TestDatabase::migrated(backend);
        let clock = Arc::new(TestClock::at(shanghai("2026-11-23 10:00")));
        let zone = chrono_tz::Asia::Shanghai;
        let desk = desk_on(&database, clock.clone());
        desk.seed_topics(&topics()).unwrap();
        let (desk_of_site, (send, receive)) = (desk.clone(), tokio::sync::oneshot::channel());
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = Server::bind("127.0.0.1:0".parse().unwrap()).unwrap();
                let address = server.address().unwrap();
                let options = SiteOptions {
                    public_url: with
                        .public_url
                        .unwrap_or_else(|| format!("http://{address}/").parse().unwrap()),
                    trusted_proxies: vec!["127.0.0.1/32".parse().unwrap()],
                    frame_ancestors: with.frame_ancestors,
                    zone,
                    pseudo_locales: with.pseudo_locales,
                    limits: with.limits,
                    demo: with.demo,
                };
                let site = Site::new(desk_of_site, options).unwrap();
                let started = site.clone();
                server
                    .run(site, 2, move |handle| assert!(send.send((address, started, handle)).is_ok()))
                    .await
                    .unwrap();
            });
        });
        let (address, site, handle) = receive.await.expect("the server starts");
        let worker = worker_of(&desk, address, &MailUrl::Folder(mail_folder.path().to_owned()), pseudo);
        Self {
            desk,
            clock,
            worker,
            backend,
            address,
            site,
            handle,
            mail_folder,
            people: AtomicU32::new(0),
            database,
        }
    }

    /// Another desk on the same database with the same key and clock, as another process has it: nothing
    /// joins the two but the database.
    pub fn another_desk(&self) -> Desk {
        desk_on(&self.database, self.clock.clone())
    }

    /// A worker that hands the desk's mails to this server.
    pub fn worker_to(&self, smtp: &SmtpServer) -> Worker {
        worker_of(&self.desk, self.address, &MailUrl::parse(&smtp.url()).unwrap(), false)
    }

    /// A worker that hands the desk's mails to the server at this URL, from this sender, and waits no longer than `limit`
    /// at any step.
    pub fn worker_by(&self, url: &str, sender: &str, limit: std::time::Duration) -> Worker {
        let public_url = Url::parse(&format!("http://{}/", self.address)).unwrap();
        let mailer = Mailer::new(&MailUrl::parse(url).unwrap(), sender, &public_url).unwrap();
        let options = WorkerOptions { public_url, zone: chrono_tz::Asia::Shanghai, pseudo_locales: false };
        Worker::new(self.desk.clone(), mailer.with_limits(Limits::all(limit)), options)
    }

    /// Runs a statement behind the desk's back.
    pub fn execute(&self, sql: &str) {
        self.database.execute(sql);
    }

    /// The whole address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A browserless visitor with cookies of their own.
    pub fn client(&self) -> Client {
        Client::new(self.url(""))
    }

    /// Somebody to be added to the team; see [`PersonBuilder`].
    pub fn person(&self, name: &str) -> PersonBuilder<'_> {
        let number = self.people.fetch_add(1, Ordering::Relaxed) + 1;
        PersonBuilder::new(self, name, number)
    }

    /// Delivers what is due, once nothing can be undone any more, and returns every mail sent so far, in the order of
    /// their queueing.
    pub async fn mails(&self) -> Vec<Mail> {
        self.clock.advance(UNDO_WITHIN);
        while self.worker.deliver().await.unwrap() > 0 {}
        read_folder(self.mail_folder.path())
    }

    /// The mails to this address so far.
    pub async fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.mails().await.into_iter().filter(|mail| mail.to == address).collect()
    }

    /// The topic with this English name.
    pub fn topic(&self, english: &str) -> TopicId {
        let topics = self.desk.read(|tx| tx.list_topics()).unwrap();
        topics.iter().find(|topic| topic.name(Locale::En) == english).unwrap().id
    }

    /// A request as a resident of this locale might send it, about the first topic.
    pub fn request(&self, locale: Locale, languages: &[&str]) -> NewRequest {
        NewRequest {
            submission: self.desk.environment().id(self.desk.now()),
            locale,
            name: PersonName::parse("Layla Haddad").unwrap(),
            email: EmailAddress::parse("layla@mail.example").unwrap(),
            languages: Languages::new(languages.iter().map(|tag| Language::parse(tag).unwrap())).unwrap(),
            topic: self.topic("Residence"),
            subject: Subject::parse("Registering my address").unwrap(),
            description: Body::parse("I have moved. Where do I register?").unwrap(),
            written: Written::said(Language::parse("en").unwrap(), "I have moved", Direction::Ltr),
            subject_written: Written::said(Language::parse("en").unwrap(), "Registering", Direction::Ltr),
            from: None,
            even_if_alike: true,
            confirmation: Confirmation::NotAsked,
        }
    }

    /// Sends a request by the desk, and returns the ticket as it stands after routing.
    pub fn submit(&self, locale: Locale, languages: &[&str]) -> Ticket {
        match self.desk.submit(&self.request(locale, languages)).unwrap() {
            Submitted::Created(ticket) => ticket,
            other => panic!("not a new ticket: {other:?}"),
        }
    }

    /// A ticket as it stands now.
    pub fn ticket(&self, id: TicketId) -> Ticket {
        self.desk.read(|tx| tx.find_ticket(id)).unwrap().unwrap()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.site.stop();
        drop(self.handle.stop(false));
    }
}

/// A few topics: an ordinary one, one whose skill is required, an urgent one.
fn topics() -> Vec<Topic> {
    let nowhere = TopicId(uuid::Uuid::nil());
    let topic = |english: &str, arabic: &str, position| Topic {
        id: nowhere,
        names: BTreeMap::from([(Locale::En, english.to_owned()), (Locale::Ar, arabic.to_owned())]),
        promise_days: 3,
        urgent: false,
        skill_required: false,
        position,
        retired: false,
    };
    vec![
        topic("Residence", "الإقامة", 1),
        Topic { skill_required: true, promise_days: 5, ..topic("Tax", "الضرائب", 2) },
        Topic { urgent: true, promise_days: 1, ..topic("Safety", "السلامة", 3) },
    ]
}
