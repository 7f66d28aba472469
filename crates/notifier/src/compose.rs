//! Finds the words for a queued mail, in its reader's language, or finds that it is no longer needed.

use xiaoyi_desk::Desk;
use xiaoyi_domain::mail::OutboxMail;
use xiaoyi_domain::text::{excerpt, neutralised};
use xiaoyi_domain::{
    Author, DaySpan, DeskSettings, LinkId, Mail, Message, MessageId, OutboxId, Recipient, StaffId,
    StaffMember, Status, Swap, SwapState, Ticket, spans_of,
};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{StoreError, Tx};

use crate::letter::{Letter, Line, Piece, Quote};
use crate::worker::WorkerOptions;

/// The longest subject of ours, in characters as people count them.
const SUBJECT_MAX: usize = 80;

/// A mail ready to be sent.
#[derive(Debug)]
pub(crate) struct Composed {
    pub(crate) to: String,
    pub(crate) letter: Letter,
    /// The first and the last mail of this thread that were sent.
    pub(crate) thread: Vec<OutboxId>,
}

/// What is known while composing.
struct Composer<'a, 'tx> {
    tx: &'a mut Tx<'tx>,
    desk: &'a Desk,
    options: &'a WorkerOptions,
    settings: DeskSettings,
    t: Texts,
}

/// Composes a mail. None if it is no longer needed: the ticket moved on, the person is gone.
pub(crate) fn compose(
    desk: &Desk,
    options: &WorkerOptions,
    mail: &OutboxMail,
) -> Result<Option<Composed>, StoreError> {
    desk.read(|tx| {
        let settings = tx.settings()?;
        let t = options.texts(mail.locale);
        let mut composer = Composer { tx, desk, options, settings, t };
        match (mail.recipient, mail.ticket) {
            (Recipient::Requester, Some(id)) => match composer.tx.find_ticket(id)? {
                Some(ticket) => composer.for_resident(&ticket, mail),
                None => Ok(None),
            },
            (Recipient::Staff(id), ticket) => {
                let Some(person) = composer.tx.find_staff(id)?.filter(|person| person.active) else {
                    return Ok(None);
                };
                let ticket = ticket.map(|id| composer.tx.find_ticket(id)).transpose()?.flatten();
                composer.for_staff(&person, ticket.as_ref(), mail)
            }
            (Recipient::Requester, None) => Ok(None),
        }
    })
}

impl Composer<'_, '_> {
    fn for_resident(&mut self, ticket: &Ticket, mail: &OutboxMail) -> Result<Option<Composed>, StoreError> {
        let Some(requester) = self.tx.find_requester_of(ticket)? else { return Ok(None) };
        let t = self.t;
        let subject = neutralised(ticket.subject.as_str());
        let mut letter = self.letter(neutralised(ticket.name.as_str()), t.mail_why().into_owned());
        letter.link = self.absolute(&format!(
            "/{}/requests/{}?key={}",
            ticket.locale,
            ticket.reference,
            self.desk.keys().of_ticket(ticket)
        ));
        letter.action = t.mail_open().into_owned();
        letter.link_note = Some(t.mail_link_note().into_owned());
        let about = Piece::words(subject.clone(), &ticket.subject_written);
        letter.facts = vec![
            Line::with(about, |subject| t.mail_about(subject).into_owned()),
            Line::plain(t.mail_reference(&ticket.reference)),
        ];
        let about = excerpt(&subject, SUBJECT_MAX);
        let title = match &mail.mail {
            Mail::Received => {
                letter.lines.push(Line::plain(t.mail_received_text()));
                let config = self.desk.config(self.tx)?;
                if let Some(at) = self.desk.next_on_duty(&config, ticket) {
                    let language = t.plain().language(ticket.language());
                    letter.lines.push(Line::plain(t.mail_received_when(language, t.zoned(at))));
                }
                // What was answered already is promised no more.
                if let Some(due) = ticket.due.at().filter(|_| ticket.awaits_answer()) {
                    letter.lines.push(Line::plain(t.mail_received_by(t.day(due))));
                }
                letter.after.push(t.mail_received_safety().into_owned());
                t.mail_received_subject(about)
            }
            Mail::Confirm if ticket.status != Status::Unconfirmed => return Ok(None),
            Mail::Confirm => {
                letter.lines.push(Line::plain(t.mail_confirm_text()));
                letter
                    .lines
                    .push(Line::plain(t.mail_confirm_until(t.day(ticket.confirm_by(&self.desk.calendar())))));
                letter.after.push(t.mail_confirm_else().into_owned());
                letter.action = t.mail_confirm_action().into_owned();
                letter.why = t.mail_why_confirm().into_owned();
                t.mail_confirm_subject(about)
            }
            Mail::Answered { message } => {
                self.quote(&mut letter, *message, |t, name| t.mail_answered_text(name).into_owned())?;
                letter.after.push(t.mail_answered_reply().into_owned());
                t.mail_answered_subject(about)
            }
            Mail::Asked { message } => {
                self.quote(&mut letter, *message, |t, name| t.mail_asked_text(name).into_owned())?;
                letter.after.push(t.mail_asked_reply().into_owned());
                t.mail_asked_subject(about)
            }
            Mail::Reminder if ticket.status != Status::Waiting => return Ok(None),
            Mail::Reminder => {
                letter.lines.push(Line::plain(t.mail_reminder_text()));
                let days = t.working_days(self.settings.resolve_after);
                letter.lines.push(Line::plain(t.mail_reminder_then(days)));
                t.mail_reminder_subject(about)
            }
            // It was opened again before this could go: only an answer that came with it is still news.
            Mail::Resolved { message: None } if !is_resolved(ticket) => return Ok(None),
            Mail::Resolved { message: Some(message) } if !is_resolved(ticket) => {
                self.quote(&mut letter, *message, |t, name| t.mail_answered_text(name).into_owned())?;
                letter.after.push(t.mail_answered_reply().into_owned());
                t.mail_answered_subject(about)
            }
            Mail::Resolved { message } => {
                letter.lines.push(Line::plain(t.mail_resolved_text()));
                if let Some(message) = message {
                    self.quote(&mut letter, *message, |t, name| t.mail_resolved_words(name).into_owned())?;
                }
                letter.after.push(t.mail_resolved_else().into_owned());
                t.mail_resolved_subject(about)
            }
            Mail::Reopened => {
                letter.lines.push(Line::plain(t.mail_reopened_text()));
                t.mail_reopened_subject(about)
            }
            Mail::FreshLink => {
                letter.lines.push(Line::plain(t.mail_fresh_link_text()));
                letter.after.push(t.mail_fresh_link_else().into_owned());
                t.mail_fresh_link_subject(&ticket.reference)
            }
            Mail::Assigned
            | Mail::ResidentWrote { .. }
            | Mail::HandedOver { .. }
            | Mail::SwapAsked { .. }
            | Mail::SwapAnswered { .. }
            | Mail::Named { .. }
            | Mail::SupervisorAsked { .. }
            | Mail::SwapOver { .. }
            | Mail::DayChanged { .. }
            | Mail::Test
            | Mail::CannotRemind
            | Mail::LookAgain { .. }
            | Mail::NobodyFound
            | Mail::Invitation { .. }
            | Mail::PasswordReset { .. } => return Ok(None),
        };
        letter.subject = with_reference(&title, ticket);
        let thread = self.tx.thread_of(ticket.id)?;
        Ok(Some(Composed { to: requester.email.to_string(), letter, thread }))
    }

    fn for_staff(
        &mut self,
        person: &StaffMember,
        ticket: Option<&Ticket>,
        mail: &OutboxMail,
    ) -> Result<Option<Composed>, StoreError> {
        let t = self.t;
        let mut letter = self.letter(neutralised(person.name.as_str()), t.mail_why_staff().into_owned());
        let about_link = |composer: &Self, letter: &mut Letter, link: LinkId| {
            letter.link =
                composer.absolute(&format!("/staff/links/{link}?key={}", composer.desk.keys().of_link(link)));
            letter.action = t.mail_choose_password().into_owned();
        };
        match (&mail.mail, ticket) {
            (Mail::Invitation { link }, _) => {
                let desk = self.settings.name(t.locale()).to_owned();
                about_link(self, &mut letter, *link);
                letter.lines.push(Line::plain(t.mail_invitation_text(&desk)));
                letter.subject = t.mail_invitation_subject(&desk).into_owned();
                if self.is_used(*link)? {
                    return Ok(None);
                }
            }
            (Mail::PasswordReset { link }, _) => {
                about_link(self, &mut letter, *link);
                letter.lines.push(Line::plain(t.mail_password_reset_text()));
                letter.after.push(t.mail_password_reset_else().into_owned());
                letter.subject = t.mail_password_reset_subject().into_owned();
                if self.is_used(*link)? {
                    return Ok(None);
                }
            }
            (Mail::SwapAsked { swap }, _) => {
                let Some(swap) = self.tx.find_swap(*swap)?.filter(|swap| swap.state == SwapState::Asked)
                else {
                    return Ok(None);
                };
                let name = self.name_of(swap.asker)?;
                let (own, other) = self.days_of(&swap);
                letter.subject = t.plain().mail_swap_asked_subject(&name).into_owned();
                letter.lines.push(Line::with(Piece::name(name), |name| {
                    t.mail_swap_asked_text(name, own, other).into_owned()
                }));
                self.to_hours(&mut letter);
            }
            (Mail::SwapAnswered { swap }, _) => {
                let Some(swap) = self.tx.find_swap(*swap)? else { return Ok(None) };
                let agreed = match swap.state {
                    SwapState::Agreed => true,
                    SwapState::Declined => false,
                    SwapState::Asked | SwapState::Withdrawn => return Ok(None),
                };
                let name = self.name_of(swap.colleague)?;
                let (own, other) = self.days_of(&swap);
                letter.subject = if agreed {
                    t.plain().mail_swap_agreed_subject(&name)
                } else {
                    t.plain().mail_swap_declined_subject(&name)
                }
                .into_owned();
                letter.lines.push(Line::with(Piece::name(name), |name| {
                    if agreed {
                        t.mail_swap_agreed_text(name, own, other)
                    } else {
                        t.mail_swap_declined_text(name, own, other)
                    }
                    .into_owned()
                }));
                self.to_hours(&mut letter);
            }
            (Mail::SwapOver { swap }, _) => {
                let Some(swap) = self.tx.find_swap(*swap)? else { return Ok(None) };
                let is_asker = swap.asker == person.id;
                let name = self.name_of(if is_asker { swap.colleague } else { swap.asker })?;
                let (mut own, mut other) = self.days_of(&swap);
                if !is_asker {
                    std::mem::swap(&mut own, &mut other);
                }
                letter.subject = t.plain().mail_swap_over_subject(&name).into_owned();
                letter.lines.push(Line::with(Piece::name(name), |name| {
                    t.mail_swap_over_text(name, own, other).into_owned()
                }));
                self.to_hours(&mut letter);
            }
            (Mail::DayChanged { date }, _) => {
                let calendar = self.desk.calendar();
                let is_on_leave = person.leaves.iter().any(|leave| leave.covers(*date));
                if is_on_leave || *date < calendar.date(self.desk.now()) {
                    return Ok(None);
                }
                let day = t.day(calendar.begin_of(*date));
                let spans = spans_of(person, *date, &calendar);
                letter.subject = t.plain().mail_day_changed_subject(&day).into_owned();
                letter.lines.push(Line::plain(if spans.is_empty() {
                    t.mail_day_changed_off(&day)
                } else {
                    t.mail_day_changed_text(&day, t.plain().hours(&spans))
                }));
                self.to_hours(&mut letter);
            }
            (Mail::Test, _) => {
                letter.subject = t.mail_test_subject(self.settings.name(t.locale())).into_owned();
                letter.lines.push(Line::plain(t.mail_test_text()));
                letter.link = self.absolute("/staff/today");
                letter.action = t.mail_open_desk().into_owned();
            }
            (_, None) => return Ok(None),
            (kind, Some(ticket)) => {
                let subject = excerpt(&neutralised(ticket.subject.as_str()), SUBJECT_MAX);
                let has_it = ticket.assignee == Some(person.id) && ticket.status.is_active();
                let language = t.plain().language(ticket.language());
                let title = match kind {
                    Mail::Assigned if has_it && ticket.opened_at.is_none() => {
                        letter.lines.push(Line::plain(t.mail_assigned_text(language)));
                        t.mail_assigned_subject(subject)
                    }
                    Mail::ResidentWrote { message } if has_it => {
                        let resident = Some(neutralised(ticket.name.as_str()));
                        self.quote_of(&mut letter, *message, resident, |t, name| {
                            t.mail_resident_wrote_text(name).into_owned()
                        })?;
                        t.mail_resident_wrote_subject(subject)
                    }
                    Mail::HandedOver { from } if has_it => {
                        let from = self.tx.find_staff(*from)?;
                        let name = from.map(|person| person.name.as_str().to_owned()).unwrap_or_default();
                        letter.lines.push(Line::with(Piece::name(name), |name| {
                            t.mail_handed_over_text(name).into_owned()
                        }));
                        t.mail_handed_over_subject(subject)
                    }
                    Mail::CannotRemind if has_it => {
                        let name = neutralised(ticket.name.as_str());
                        letter.lines.push(Line::with(Piece::name(name), |name| {
                            t.mail_cannot_remind_text(name).into_owned()
                        }));
                        t.mail_cannot_remind_subject(subject)
                    }
                    Mail::LookAgain { note } if has_it => {
                        self.quote_colleague(&mut letter, *note, |t, name| {
                            t.mail_look_again_text(name).into_owned()
                        })?;
                        t.mail_look_again_subject(subject)
                    }
                    Mail::Named { note } if self.is_unseen(ticket, person)? => {
                        self.quote_colleague(&mut letter, *note, |t, name| {
                            t.mail_named_text(name).into_owned()
                        })?;
                        t.mail_named_subject(subject)
                    }
                    Mail::SupervisorAsked { note } if self.is_unseen(ticket, person)? => {
                        self.quote_colleague(&mut letter, *note, |t, name| {
                            t.mail_supervisor_asked_text(name).into_owned()
                        })?;
                        t.mail_supervisor_asked_subject(subject)
                    }
                    Mail::NobodyFound if ticket.looks_for_someone() => {
                        letter.lines.push(Line::plain(t.mail_nobody_found_text(language)));
                        t.mail_nobody_found_subject(subject)
                    }
                    _ => return Ok(None),
                };
                letter.subject = with_reference(&title, ticket);
                letter.link = self.absolute(&format!("/staff/tickets/{}", ticket.reference));
                letter.action = t.mail_open_ticket().into_owned();
                letter.facts = vec![Line::plain(t.mail_reference(&ticket.reference))];
            }
        }
        Ok(Some(Composed { to: person.email.to_string(), letter, thread: Vec::new() }))
    }

    /// A colleague's name.
    fn name_of(&mut self, id: StaffId) -> Result<String, StoreError> {
        let person = self.tx.find_staff(id)?;
        Ok(person.map(|person| neutralised(person.name.as_str())).unwrap_or_default())
    }

    /// The two days of a swap, with their hours.
    fn days_of(&self, swap: &Swap) -> (String, String) {
        let calendar = self.desk.calendar();
        let words = |date, spans: &[DaySpan]| {
            format!("{} · {}", self.t.day(calendar.begin_of(date)), self.t.plain().hours(spans))
        };
        (words(swap.asker_day, &swap.given), words(swap.colleague_day, &swap.taken))
    }

    /// The way to one's own hours.
    fn to_hours(&self, letter: &mut Letter) {
        letter.link = self.absolute("/staff/hours");
        letter.action = self.t.mail_open_hours().into_owned();
    }

    fn letter(&self, name: String, why: String) -> Letter {
        let t = self.t;
        Letter {
            lang: t.locale().code(),
            dir: t.locale().direction().code(),
            subject: String::new(),
            greeting: Line::with(Piece::name(name), |name| t.mail_greeting(name).into_owned()),
            lines: Vec::new(),
            quote: None,
            after: Vec::new(),
            action: String::new(),
            link: String::new(),
            link_note: None,
            facts: Vec::new(),
            signature: t.mail_signature(self.settings.name(t.locale())).into_owned(),
            why,
        }
    }

    /// Quotes a message, after a line that says whose it is.
    fn quote(
        &mut self,
        letter: &mut Letter,
        id: MessageId,
        introduce: impl FnOnce(&Texts, &str) -> String,
    ) -> Result<(), StoreError> {
        self.quote_of(letter, id, None, introduce)
    }

    /// The same for a colleague of whoever wrote it.
    fn quote_colleague(
        &mut self,
        letter: &mut Letter,
        id: MessageId,
        introduce: impl FnOnce(&Texts, &str) -> String,
    ) -> Result<(), StoreError> {
        let author = match self.tx.find_message(id)?.map(|message| message.author) {
            Some(Author::Staff(id)) => self.tx.find_staff(id)?.map(|person| person.name.as_str().to_owned()),
            _ => None,
        };
        self.quote_of(letter, id, author, introduce)
    }

    /// Whether somebody who was told of a note has not looked at its ticket since.
    fn is_unseen(&mut self, ticket: &Ticket, person: &StaffMember) -> Result<bool, StoreError> {
        if ticket.assignee == Some(person.id) {
            return Ok(ticket.unread || ticket.status.is_final());
        }
        Ok(ticket.status.is_final() || self.tx.find_follower(ticket.id, person.id)? != Some(false))
    }

    /// The same of somebody whose name is known.
    fn quote_of(
        &mut self,
        letter: &mut Letter,
        id: MessageId,
        name: Option<String>,
        introduce: impl FnOnce(&Texts, &str) -> String,
    ) -> Result<(), StoreError> {
        let Some(message) = self.tx.find_message(id)? else { return Ok(()) };
        let author = match message.author {
            Author::Staff(id) => {
                self.tx.find_staff(id)?.map(|person| person.name_for_residents().as_str().to_owned())
            }
            Author::Resident => None,
        };
        let piece = Piece::name(name.or(author).unwrap_or_default());
        letter.lines.push(Line::with(piece, |name| introduce(&self.t, name)));
        letter.quote = quoted(&message);
        Ok(())
    }

    fn is_used(&mut self, link: LinkId) -> Result<bool, StoreError> {
        Ok(self.tx.find_link(link)?.is_none_or(|link| link.used_at.is_some()))
    }

    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.options.public_url.as_str().trim_end_matches('/'))
    }
}

fn is_resolved(ticket: &Ticket) -> bool {
    matches!(ticket.status, Status::Resolved | Status::Closed)
}

/// A message as it is quoted; none once it was erased.
fn quoted(message: &Message) -> Option<Quote> {
    let text = neutralised(message.body.as_ref()?.as_str());
    Some(Quote { text, dir: message.written.dir(), lang: message.written.lang().to_owned() })
}

/// The subject of a mail about a ticket: one line, the reference at its end.
fn with_reference(title: &str, ticket: &Ticket) -> String {
    format!("{title} [{}]", ticket.reference)
}
