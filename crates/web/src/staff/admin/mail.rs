//! The supervisors' page of mail that does not go out: why none goes out, if none does; and each mail that was given up.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::mail::OutboxMail;
use xiaoyi_domain::mail_server::MailTrouble;
use xiaoyi_domain::{OutboxId, Permission, Recipient, Ticket};
use xiaoyi_store::MailFilter;

use crate::error::WebError;
use crate::fields::Fields;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, back_or, frame};

/// As many mails as the store lists at a time.
const ROWS: usize = 200;

struct Line {
    id: String,
    at: String,
    who: String,
    /// The ticket that it belongs to.
    reference: Option<String>,
    what: String,
    why: String,
    words: String,
}

struct ShownTrouble {
    since: String,
    next: String,
    why: String,
    words: String,
}

#[derive(Template)]
#[template(path = "staff/mail.html")]
struct MailPage {
    frame: Frame,
    shell: Shell,
    trouble: Option<ShownTrouble>,
    number: u32,
    lines: Vec<Line>,
    /// The last mail shown, where there are more.
    next: Option<String>,
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageMail)?;
    let config = site.config().await?;
    let query = Fields::parse(request.query_string().as_bytes());
    let before = query.get("before").parse::<OutboxId>().ok();
    let (mails, tickets, number, trouble) = site
        .run(move |desk| {
            Ok(desk.read(|tx| {
                let mails = tx.list_mails(MailFilter::Failed { before })?;
                let tickets = tx.list_tickets(mails.iter().filter_map(|mail| mail.ticket))?;
                Ok((mails, tickets, tx.count_failed()?, tx.mail_server()?.trouble))
            })?)
        })
        .await?;
    let flash = match query.get("notice") {
        "again" => Some(me.t.mail_queued_again().into_owned()),
        _ => None,
    };
    let page = MailPage {
        frame: frame(&me, &config, me.t.plain().mail_title()),
        shell: Shell::new(&site, &me, &config, "mail", "/staff/mail").await?.with_flash(flash),
        trouble: trouble.map(|trouble| shown_trouble(&trouble, &me, &site)),
        number,
        next: mails.last().filter(|_| mails.len() >= ROWS).map(|mail| mail.id.to_string()),
        lines: mails.iter().map(|mail| line(mail, &tickets, &me, &config)).collect(),
    };
    html(&page, StatusCode::OK)
}

fn shown_trouble(trouble: &MailTrouble, me: &Me, site: &Site) -> ShownTrouble {
    let now = site.desk.now();
    ShownTrouble {
        since: me.t.soon(trouble.since, now),
        next: me.t.soon(trouble.retry_at, now),
        why: me.t.mail_failure(trouble.failure).into_owned(),
        words: shown(&trouble.words),
    }
}

fn line(mail: &OutboxMail, tickets: &[Ticket], me: &Me, config: &DeskConfig) -> Line {
    let t = me.t;
    let ticket = mail.ticket.and_then(|id| tickets.iter().find(|ticket| ticket.id == id));
    Line {
        id: mail.id.to_string(),
        at: t.date_time(mail.created_at),
        who: match (mail.recipient, ticket) {
            (Recipient::Staff(id), _) => config.name(id).to_owned(),
            (Recipient::Requester, Some(ticket)) => shown(ticket.name.as_str()),
            (Recipient::Requester, None) => t.actor_resident().into_owned(),
        },
        reference: ticket.map(|ticket| ticket.reference.to_string()),
        what: t.mail_kind(&mail.mail).into_owned(),
        why: mail.failure.map(|failure| t.mail_failure(failure).into_owned()).unwrap_or_default(),
        words: shown(mail.last_error.as_deref().unwrap_or_default()),
    }
}

/// Sends one again, or all.
pub(crate) async fn send_again(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let by = me.person.id;
    match fields.get("mail") {
        "" => site.run(move |desk| desk.send_all_again(by).map(|_| ())).await?,
        id => {
            let id: OutboxId = id.parse().map_err(|_| WebError::BadRequest)?;
            site.run(move |desk| desk.send_any_again(by, id).map(|_| ())).await?;
        }
    }
    Ok(back_or(&fields, "/staff/mail", "again"))
}
