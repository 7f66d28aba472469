//! Every page in every state, as a visitor without a browser comes to it. What every page must be is asked of each of
//! them: whole in every locale, nothing hard-coded, open to everyone. A page that gets another state gets it here.

use xiaoyi_desk::{AfterReply, Confirmation, NewRequest, Reply, Submitted};
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{Body, DeskSettings, Locale, Role, StaffMember, Ticket};
use xiaoyi_testkit::{Client, Page, TestApp};

use crate::pages::staffs;

/// The password of everybody who signs in here.
const PASSWORD: &str = "a password for tests";

/// A page in one of its states.
pub(crate) struct State {
    pub(crate) name: String,
    pub(crate) page: Page,
}

#[derive(Default)]
struct States(Vec<State>);

impl States {
    /// Keeps a page, which must have come with this status.
    fn keep(&mut self, name: &str, status: u16, page: Page) {
        assert_eq!(page.status, status, "{name}: {}", page.html);
        self.0.push(State { name: name.to_owned(), page });
    }
}

type Form<'a> = Vec<(&'a str, &'a str)>;

/// The request form, filled in.
fn form<'a>(locale: Locale, submission: &'a str, topic: &'a str, subject: &'a str) -> Form<'a> {
    vec![
        ("submission", submission),
        ("languages", locale.language_tag()),
        ("topic", topic),
        ("subject", subject),
        ("description", "I have moved. Where do I register?"),
        ("name", "Layla Haddad"),
        ("email", "layla@mail.example"),
        ("consent", "yes"),
    ]
}

trait LanguageTag {
    fn language_tag(self) -> &'static str;
}

impl LanguageTag for Locale {
    /// The language that the form's list has for the locale.
    fn language_tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh",
            other => other.code(),
        }
    }
}

fn reply(app: &TestApp, words: &str) -> Reply {
    Reply {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse(words).unwrap(),
        written: xiaoyi_domain::Written::unknown(),
    }
}

fn fresh_id(app: &TestApp) -> String {
    app.desk.environment().id::<xiaoyi_domain::SubmissionId>(app.desk.now()).to_string()
}

fn ask_for_proof(app: &TestApp, head: &StaffMember, ask_for_proof: bool) {
    let settings = DeskSettings { ask_for_proof, ..app.desk.read(|tx| tx.settings()).unwrap() };
    app.desk.change_settings(head.id, &settings, None).unwrap();
}

/// One request in each state.
pub(crate) struct Requests {
    pub(crate) open: Ticket,
    waiting: Ticket,
    resolved: Ticket,
    rated: Ticket,
    closed: Ticket,
    withdrawn: Ticket,
    unconfirmed: Ticket,
    erased: Ticket,
}

impl Requests {
    /// Makes them, answered by whoever the router gives them to. It takes the desk two weeks.
    pub(crate) fn make(app: &TestApp, locale: Locale, head: &StaffMember) -> Self {
        let sent = || app.submit(locale, &[locale.language_tag()]);
        let answer = |ticket: &Ticket, then| {
            let holder = ticket.assignee.unwrap();
            app.desk.answer(holder, ticket.id, &reply(app, "Which building?"), then).unwrap();
        };
        let (closed, erased) = (sent(), sent());
        answer(&closed, AfterReply::Resolve);
        app.desk.cancel(erased.id).unwrap();
        app.desk.erase(head.id, erased.id).unwrap();
        app.clock.advance(chrono::Duration::days(14));
        app.desk.tick().unwrap();
        let (open, waiting, resolved, rated, withdrawn) = (sent(), sent(), sent(), sent(), sent());
        answer(&waiting, AfterReply::Wait);
        answer(&resolved, AfterReply::Resolve);
        answer(&rated, AfterReply::Resolve);
        let comment = Some(Comment::parse("Which building?").unwrap());
        app.desk
            .rate(
                rated.id,
                4.try_into().unwrap(),
                comment.map(|comment| (comment, xiaoyi_domain::Written::unknown())),
            )
            .unwrap();
        app.desk.cancel(withdrawn.id).unwrap();
        let held = NewRequest { confirmation: Confirmation::ByMail, ..app.request(locale, &["ar"]) };
        let Submitted::Created(unconfirmed) = app.desk.submit(&held).unwrap() else { panic!("not new") };
        let now = |ticket: Ticket| app.ticket(ticket.id);
        Self {
            open: now(open),
            waiting: now(waiting),
            resolved: now(resolved),
            rated: now(rated),
            closed: now(closed),
            withdrawn: now(withdrawn),
            unconfirmed: now(unconfirmed),
            erased: now(erased),
        }
    }

    fn all(&self) -> [(&'static str, &Ticket); 8] {
        [
            ("open", &self.open),
            ("waiting", &self.waiting),
            ("resolved", &self.resolved),
            ("rated", &self.rated),
            ("closed", &self.closed),
            ("withdrawn", &self.withdrawn),
            ("unconfirmed", &self.unconfirmed),
            ("erased", &self.erased),
        ]
    }
}

/// Somebody who answers in this locale's language, and an administrator; both at work on every day.
pub(crate) fn people(app: &TestApp, locale: Locale) -> (StaffMember, StaffMember) {
    let agent = app.person("Karim").speaks(locale.language_tag(), "native").limit(99).locale(locale);
    (agent.add(), app.person("Head").role(Role::Administrator).locale(locale).add())
}

/// The residents' pages.
pub(crate) async fn of_residents(app: &TestApp, locale: Locale) -> Vec<State> {
    let mut states = States::default();
    let (_, head) = people(app, locale);
    let requests = Requests::make(app, locale, &head);
    let (client, stranger) = (app.client(), app.client());
    let at = |path: &str| format!("/{locale}{path}");
    for (path, status) in [("/", 200), ("/requests/new", 200), ("/track", 200), ("/nothing", 404)] {
        states.keep(path, status, client.get(&at(path)).await);
    }
    for (name, ticket) in requests.all() {
        let key = app.desk.keys().of_ticket(ticket);
        let page = client.follow(&at(&format!("/requests/{}?key={key}", ticket.reference))).await;
        states.keep(name, 200, page);
    }

    // The form, refused.
    let (new, topic) = (at("/requests/new"), app.topic("Residence").to_string());
    let (one, other, third) = (fresh_id(app), fresh_id(app), fresh_id(app));
    let subject = format!("Registering my address {locale}");
    let good = form(locale, &one, &topic, &subject);
    states.keep("form: empty", 422, client.post(&new, &[("submission", &one)]).await);
    states.keep("form: no form", 400, client.post(&new, &[("submission", "x")]).await);
    let huge = "x".repeat(5 * 1024 * 1024);
    states.keep("form: too large", 413, client.post(&new, &[("description", &huge)]).await);
    let foreign = client.post_with(&new, &good, ("sec-fetch-site", "cross-site")).await;
    states.keep("form: from elsewhere", 403, foreign);
    ask_for_proof(app, &head, true);
    states.keep("form: with a proof", 200, client.get(&new).await);
    states.keep("form: to be confirmed", 202, client.post(&new, &form(locale, &third, &topic, "Tax")).await);
    ask_for_proof(app, &head, false);

    // Sent, looked at, written to.
    let sent = client.post(&new, &good).await;
    let received = sent.location.unwrap();
    let own = received.trim_end_matches("/received").to_owned();
    states.keep("received", 200, client.get(&received).await);
    states.keep("form: alike", 409, client.post(&new, &form(locale, &other, &topic, &subject)).await);
    let mut changed = good.clone();
    changed.push(("description", "And my cat?"));
    changed.retain(|field| *field != ("description", "I have moved. Where do I register?"));
    let added = client.post(&new, &changed).await.location.unwrap();
    states.keep("received: added", 200, client.get(&added).await);
    states.keep("received: corrected", 200, client.get(&format!("{received}?notice=corrected")).await);
    states.keep("received: e-mail wrong", 422, client.post(&format!("{own}/email"), &[("email", "x")]).await);
    for notice in ["sent", "solved", "reopened", "cancelled", "rated", "linked"] {
        states.keep(notice, 200, client.get(&format!("{own}?notice={notice}")).await);
    }
    states.keep("cancel", 200, client.get(&format!("{own}/cancel")).await);
    let words = [("submission", &*other), ("message", "And my cat?")];
    let empty = [("submission", &*other), ("message", " ")];
    states.keep("message: empty", 422, client.post(&format!("{own}/messages"), &empty).await);
    states.keep("message: no key", 404, stranger.post(&format!("{own}/messages"), &words).await);
    let path = |ticket: &Ticket| at(&format!("/requests/{}", ticket.reference));
    let unrated = client.post(&format!("{}/rating", path(&requests.resolved)), &[]).await;
    states.keep("rating: none", 422, unrated);
    let over = client.post(&format!("{}/solved", path(&requests.withdrawn)), &[]).await;
    states.keep("solved: over already", 409, over);

    // Found again.
    let reference = requests.open.reference.to_string();
    let track = async |reference: &str, email: &str| {
        client.post(&at("/track"), &[("reference", reference), ("email", email)]).await
    };
    states.keep("track: done", 200, track(&reference, "layla@mail.example").await);
    states.keep("track: wrong", 422, track("GC-0000-0001", "x").await);

    // Too many, and our own failure.
    for number in 0..12 {
        let (id, subject) = (fresh_id(app), format!("Tax {number}"));
        let page = client.post(&new, &form(locale, &id, &topic, &subject)).await;
        if page.status != 303 {
            states.keep("form: too many", 429, page);
            break;
        }
    }
    app.execute("ALTER TABLE messages RENAME TO elsewhere");
    states.keep("failure", 500, client.get(&own).await);
    states.keep("failure: words kept", 500, client.post(&format!("{own}/messages"), &words).await);
    app.execute("ALTER TABLE elsewhere RENAME TO messages");
    states.0
}

/// The page that makes the first administrator: there must be no account.
pub(crate) async fn of_the_beginning(app: &TestApp, locale: Locale) -> Vec<State> {
    let mut states = States::default();
    let client = app.client();
    client.get(&format!("/{locale}/")).await;
    let key = app.desk.setup_key().unwrap().unwrap();
    states.keep("setup", 200, client.follow(&format!("/staff/setup?key={key}")).await);
    states.keep("setup: empty", 422, client.post("/staff/setup", &[]).await);
    states.0
}

/// The staff's pages, and those before one is signed in.
pub(crate) async fn of_staff(app: &TestApp, locale: Locale) -> Vec<State> {
    let mut states = States::default();
    let (agent, head) = people(app, locale);
    let requests = Requests::make(app, locale, &head);
    let anonymous = app.client();
    anonymous.get(&format!("/{locale}/")).await;
    for path in ["/staff/login", "/staff/login?signed-out=1", "/staff/reset"] {
        states.keep(path, 200, anonymous.get(path).await);
    }
    let (email, wrong) = (head.email.as_str(), [("email", head.email.as_str()), ("password", "wrong")]);
    states.keep("login: empty", 422, anonymous.post("/staff/login", &[]).await);
    states.keep("login: wrong", 422, anonymous.post("/staff/login", &wrong).await);
    states.keep("reset: wrong", 422, anonymous.post("/staff/reset", &[("email", "x")]).await);
    states.keep("reset: done", 200, anonymous.post("/staff/reset", &[("email", email)]).await);
    let (link, key) = app.desk.make_link(&head.email).unwrap();
    let link = format!("/staff/links/{link}");
    states.keep("link: expired", 409, anonymous.get(&link).await);
    states.keep("choose", 200, anonymous.follow(&format!("{link}?key={key}")).await);
    let weak = [("password", "short"), ("repeat", "other")];
    states.keep("choose: wrong", 422, anonymous.post(&link, &weak).await);

    let (client, other) = (signed_in(app, &head).await, signed_in(app, &agent).await);
    for path in staffs() {
        let status = if path.ends_with("/nothing") { 404 } else { 200 };
        states.keep(&path, status, client.get(&path).await);
    }
    let path = |ticket: &Ticket| format!("/staff/tickets/{}", ticket.reference);
    for (name, ticket) in requests.all() {
        states.keep(&format!("ticket: {name}"), 200, client.get(&path(ticket)).await);
    }
    let open = path(&requests.open);
    // A colleague's, followed, and noted on.
    let theirs = app.submit(locale, &["en"]);
    app.desk.take(head.id, theirs.id).unwrap();
    other.post(&format!("{}/follow", path(&theirs)), &[("follow", "yes")]).await;
    states.keep("ticket: a colleague's", 200, other.get(&path(&theirs)).await);
    states.keep("list: followed", 200, other.get("/staff/queues/following").await);
    let told = format!("{}?notice=noted&told={}&untold={}", path(&theirs), head.id, agent.id);
    states.keep("noted: told", 200, client.get(&told).await);
    // Ready answers.
    let file = format!(
        "name,then,topic,en,{}\nTax,wait,Tax,Tax,Tax\n",
        if locale == Locale::Fr { "ru" } else { "fr" }
    );
    let file = file.replace(",Tax,", ",,");
    app.desk.import_answers(head.id, None, file.as_bytes()).unwrap().unwrap();
    let answer = app.desk.read(|tx| tx.list_ready_answers(head.id)).unwrap().remove(0).id;
    states.keep("answers", 200, client.get("/staff/answers?notice=imported&added=1&changed=2&same=3").await);
    states.keep("answers: removed", 200, client.get("/staff/answers?notice=removed").await);
    states.keep("answer", 200, client.get(&format!("/staff/answers/{answer}")).await);
    states.keep(
        "answer: used",
        200,
        client.get(&format!("{}?answer={answer}&language=en", path(&requests.open))).await,
    );
    states.keep(
        "answers: for a ticket",
        200,
        client.get(&format!("/staff/answers?ticket={}", requests.open.reference)).await,
    );
    let wrong =
        [("name", ""), ("text-en", "{x}"), ("text", "x"), ("then", "wait"), ("to", &*head.id.to_string())];
    states.keep("answers: wrong", 422, client.post("/staff/answers/new", &wrong).await);
    for file in [
        "",
        "x\n1\n",
        "name\n1\n",
        "name,en,then,topic,to\n,\na,b,c\na,b,,c\na,b,,,c\na,{x}\na,x\na,x\nb,x,,,,,,\n",
    ] {
        states.keep(
            "answers: file",
            422,
            client.post_file("/staff/answers/import", &[], ("a.csv", file.as_bytes())).await,
        );
    }
    // One's own hours, with a question to answer and one that waits.
    let calendar = app.desk.calendar();
    let days: Vec<_> = (1..20)
        .map(|day| calendar.date(app.desk.now()) + chrono::Days::new(day))
        .filter(|day| !xiaoyi_domain::staff::spans_of(&agent, *day, &calendar).is_empty())
        .collect();
    app.desk.ask_swap(agent.id, days[0], head.id, days[0]).unwrap();
    app.desk.ask_swap(head.id, days[1], agent.id, days[1]).unwrap();
    app.desk.add_own_leave(head.id, days[2], days[3]).unwrap();
    states.keep("hours", 200, client.get("/staff/hours").await);
    for notice in ["leave", "leave-removed", "asked", "agreed", "declined", "withdrawn"] {
        states.keep(notice, 200, client.get(&format!("/staff/hours?notice={notice}")).await);
    }
    states.keep("hours: which leave?", 422, client.post("/staff/hours/leaves", &[]).await);
    states.keep("hours: which swap?", 422, client.post("/staff/hours/swaps", &[]).await);
    other.post("/staff/away", &[("away", "yes"), ("minutes", "30")]).await;
    states.keep("away until", 200, other.get("/staff/").await);
    other.post("/staff/away", &[("away", "no")]).await;
    // At the counter, put off, corrected.
    states.keep("new: empty", 422, client.post("/staff/new", &[("submission", &fresh_id(app))]).await);
    states.keep("page to print", 200, client.get(&format!("{open}/slip")).await);
    let message = app.desk.read(|tx| tx.list_messages(requests.open.id, None)).unwrap().remove(0).id;
    states.keep("message", 200, client.get(&format!("{open}/messages/{message}")).await);
    states.keep("put off: when?", 422, client.post(&format!("{open}/put-off"), &[]).await);
    let tomorrow = (app.desk.now() + chrono::Duration::days(1)).date_naive().to_string();
    let put_off = [("until", &*tomorrow), ("reason", "x")];
    client.post(&format!("{open}/put-off"), &put_off).await;
    for notice in ["put-off", "looked-again", "taken-down", "corrected"] {
        states.keep(notice, 200, client.get(&format!("{open}?notice={notice}")).await);
    }
    states.keep("list: put off", 200, client.get("/staff/queues/everyone?sort=turn").await);
    client.post(&format!("{open}/look-again"), &[]).await;
    // What was done can be undone: each of these says so, with the button.
    client.post(&format!("{open}/urgency"), &[("urgency", "urgent")]).await;
    for notice in [
        "replied",
        "replied-wait",
        "replied-resolve",
        "noted",
        "followed",
        "unfollowed",
        "taken",
        "resolved",
        "reopened",
        "waits-no-more",
        "urgent",
        "normal",
        "mail-again",
        "erased",
        "undone",
    ] {
        states.keep(notice, 200, client.get(&format!("{open}?notice={notice}")).await);
    }
    let about = format!("about={}&to={}", requests.open.reference, agent.id);
    for notice in ["handed-over", "handed-back"] {
        states.keep(notice, 200, client.get(&format!("/staff/?notice={notice}&{about}")).await);
    }
    client.post("/staff/undo", &[("ticket", requests.open.reference.as_str())]).await;
    app.clock.advance(xiaoyi_desk::UNDO_WITHIN);
    let resolved = [("ticket", requests.resolved.reference.as_str())];
    states.keep("undo: too late", 409, client.post("/staff/undo", &resolved).await);
    states.keep("erase", 200, client.get(&format!("{}/erase", path(&requests.withdrawn))).await);
    let day = app.desk.calendar().date(app.desk.now()) + chrono::Days::new(7);
    let day = format!("/staff/team/{}/days/{day}", agent.id);
    states.keep("a day", 200, client.get(&format!("{day}?from=18:00&until=19:00")).await);
    let half = [("shift-0-from", "9"), ("shift-0-until", "")];
    states.keep("a day: wrong", 422, client.post(&day, &half).await);
    states.keep("team: later", 200, client.get("/staff/team?week=2999-01-01").await);
    states.keep("team: filled in", 200, client.post("/staff/team/new", &[("fill", "open")]).await);
    states.keep("routing: preset", 200, client.post("/staff/routing", &[("preset", "quick")]).await);
    for notice in ["test-sent", "invited", "again"] {
        states.keep(notice, 200, client.get(&format!("/staff/today?notice={notice}")).await);
    }
    states.keep("team: one", 200, client.get(&format!("/staff/team/{}", agent.id)).await);
    states.keep("team: disable", 200, client.get(&format!("/staff/team/{}/disable", agent.id)).await);
    let topic = format!("/staff/topics/{}", app.topic("Tax"));
    states.keep("topic", 200, client.get(&topic).await);
    let run =
        format!("/staff/routing?language={}&language=ar&topic={}", locale.language_tag(), app.topic("Tax"));
    states.keep("routing: dry run", 200, client.get(&run).await);
    states.keep("nobody found", 200, client.get("/staff/search?q=9999").await);
    states.keep("found", 200, client.get("/staff/search?q=layla").await);
    let too_long = format!("/staff/search?q={}", "9".repeat(400));
    states.keep("a search that is too long", 422, client.get(&too_long).await);
    states.keep("nothing searched for", 200, client.get("/staff/search").await);

    // Forms, refused.
    let wrong = [
        ("language", "x"),
        ("level", ""),
        ("shift-0-0-from", "9"),
        ("leave-first", "x"),
        ("leave-last", ""),
        ("limit", "x"),
    ];
    states.keep("team: empty", 422, client.post("/staff/team/new", &[]).await);
    states.keep("team: wrong", 422, client.post(&format!("/staff/team/{}", agent.id), &wrong).await);
    states.keep("topics: empty", 422, client.post("/staff/topics/new", &[]).await);
    states.keep("topic: wrong", 422, client.post(&topic, &[("promise", "4")]).await);
    states.keep("settings: wrong", 422, client.post("/staff/settings", &[("keep", "0")]).await);
    states.keep("routing: wrong", 422, client.post("/staff/routing", &[("step", "x")]).await);
    states.keep("calendar: wrong", 422, client.post("/staff/calendar", &[("days", "2027-02-06")]).await);
    states.keep("password: wrong", 422, client.post("/staff/account/password", &weak).await);
    let id = fresh_id(app);
    let empty = [("submission", &*id), ("text", "")];
    states.keep("reply: empty", 422, client.post(&format!("{open}/reply"), &empty).await);
    let late = [("submission", &*id), ("text", "Which building?"), ("holder", ""), ("seen", "")];
    states.keep("reply: taken meanwhile", 409, client.post(&format!("{open}/reply"), &late).await);
    let closed = client.post(&format!("{}/take", path(&requests.closed)), &[]).await;
    states.keep("take: over already", 409, closed);
    states.keep("settings: not allowed", 403, other.get("/staff/settings").await);
    let words = [("submission", &*id), ("text", "Which building?")];
    states.keep("reply: signed out", 401, anonymous.post(&format!("{open}/reply"), &words).await);
    let mail = app.desk.claim_mails(1).unwrap().remove(0);
    let refusing = xiaoyi_desk::Refusing {
        failure: xiaoyi_domain::mail::MailFailure::Recipient,
        is_meant: true,
        words: "550 5.1.1 layla@mail.example",
    };
    app.desk.mail_refused(&mail, &refusing).unwrap();
    let failed = app.ticket(mail.ticket.unwrap());
    states.keep("ticket: mail failed", 200, client.get(&path(&failed)).await);
    app.desk.disable(head.id, agent.id).unwrap();
    states.keep("team: disabled", 200, client.get(&format!("/staff/team/{}", agent.id)).await);
    app.execute("ALTER TABLE messages RENAME TO elsewhere");
    states.keep("failure", 500, client.get(&open).await);
    states.keep("failure: words kept", 500, client.post(&format!("{open}/reply"), &words).await);
    app.execute("ALTER TABLE elsewhere RENAME TO messages");
    states.0
}

async fn signed_in(app: &TestApp, person: &StaffMember) -> Client {
    app.desk.set_password(person.id, PASSWORD).unwrap();
    let client = app.client();
    let form = [("email", person.email.as_str()), ("password", PASSWORD)];
    assert_eq!(client.post("/staff/login", &form).await.status, 303);
    client
}
