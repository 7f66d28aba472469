//! A mail server that answers what a test tells it to, byte for byte: late, in another encoding, half a line, or never.
//!
//! What real servers do that behave is told by `smtp.rs`. This one is for those that do not.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A step of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// The connection was made.
    Greeting,
    /// EHLO.
    Hello,
    /// AUTH, and the answers to its questions.
    SignIn,
    /// MAIL.
    Sender,
    /// RCPT.
    Recipient,
    /// DATA.
    Data,
    /// The final dot.
    Dot,
    /// RSET.
    Reset,
}

/// What the server answers at a step.
#[derive(Debug, Clone)]
pub struct Answer {
    bytes: Vec<u8>,
    after: Duration,
    closes: bool,
}

impl Answer {
    /// This line.
    pub fn line(text: &str) -> Self {
        Self::bytes(format!("{text}\r\n").as_bytes())
    }

    /// These bytes, whatever they are.
    pub fn bytes(bytes: &[u8]) -> Self {
        Self { bytes: bytes.to_vec(), after: Duration::ZERO, closes: false }
    }

    /// Nothing: the server hangs up.
    pub fn hang_up() -> Self {
        Self::bytes(b"").then_closes()
    }

    /// The same, so much later.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.after = delay;
        self
    }

    /// The same, and then the server hangs up.
    #[must_use]
    pub fn then_closes(mut self) -> Self {
        self.closes = true;
        self
    }
}

#[derive(Default)]
struct State {
    /// What is answered from now on.
    always: HashMap<Step, Answer>,
    /// What is answered the next times, before that.
    next: HashMap<Step, Vec<Answer>>,
    offers: Vec<String>,
    commands: Vec<String>,
    taken: Vec<String>,
    connections: usize,
}

/// A running server. It takes every mail until it is told otherwise.
#[derive(Clone)]
pub struct ScriptedServer {
    port: u16,
    state: Arc<Mutex<State>>,
}

impl ScriptedServer {
    /// Starts it on a free port.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("its port").port();
        let server = Self { port, state: Arc::default() };
        let of_thread = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let server = of_thread.clone();
                // Whoever hangs up ends their own conversation only.
                std::thread::spawn(move || drop(server.converse(stream)));
            }
        });
        server
    }

    /// `smtp://127.0.0.1:PORT`
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// From now on it answers so at this step.
    pub fn answers(&self, step: Step, answer: Answer) {
        self.with(|state| state.always.insert(step, answer));
    }

    /// It answers so the next time at this step.
    pub fn answers_once(&self, step: Step, answer: Answer) {
        self.with(|state| state.next.entry(step).or_default().push(answer));
    }

    /// It answers as usual again.
    pub fn is_in_order(&self) {
        self.with(|state| {
            state.always.clear();
            state.next.clear();
        });
    }

    /// It offers these extensions in EHLO.
    pub fn offers(&self, extensions: &[&str]) {
        self.with(|state| state.offers = extensions.iter().map(ToString::to_string).collect());
    }

    /// The mails that it has answered with 250, or anything in the place of it, oldest first.
    pub fn taken(&self) -> Vec<String> {
        self.with(|state| state.taken.clone())
    }

    /// Every command so far.
    pub fn commands(&self) -> Vec<String> {
        self.with(|state| state.commands.clone())
    }

    /// How many connections were made so far.
    pub fn connections(&self) -> usize {
        self.with(|state| state.connections)
    }

    fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().expect("no test panicked in here"))
    }

    /// Answers at a step; false where the server hangs up.
    fn answer(&self, stream: &mut TcpStream, step: Step, usual: &str) -> std::io::Result<bool> {
        let answer = self.with(|state| {
            let next = state.next.get_mut(&step).filter(|next| !next.is_empty()).map(|next| next.remove(0));
            next.or_else(|| state.always.get(&step).cloned()).unwrap_or_else(|| Answer::line(usual))
        });
        std::thread::sleep(answer.after);
        stream.write_all(&answer.bytes)?;
        stream.flush()?;
        Ok(!answer.closes)
    }

    fn converse(&self, mut stream: TcpStream) -> std::io::Result<()> {
        self.with(|state| state.connections += 1);
        let mut lines = BufReader::new(stream.try_clone()?);
        if !self.answer(&mut stream, Step::Greeting, "220 scripted.example ESMTP")? {
            return Ok(());
        }
        loop {
            let Some(line) = read_line(&mut lines)? else { return Ok(()) };
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            self.with(|state| state.commands.push(line.clone()));
            let goes_on = match verb.as_str() {
                "EHLO" | "HELO" => {
                    let offers = self.with(|state| state.offers.clone());
                    let mut all = vec!["scripted.example".to_owned()];
                    all.extend(offers);
                    let last = all.len() - 1;
                    let told = all
                        .iter()
                        .enumerate()
                        .map(|(place, words)| format!("250{}{words}", if place == last { ' ' } else { '-' }));
                    self.answer(&mut stream, Step::Hello, &told.collect::<Vec<_>>().join("\r\n"))?
                }
                "AUTH" => self.answer(&mut stream, Step::SignIn, "235 2.7.0 welcome")?,
                "MAIL" => self.answer(&mut stream, Step::Sender, "250 2.1.0 OK")?,
                "RCPT" => self.answer(&mut stream, Step::Recipient, "250 2.1.5 OK")?,
                "RSET" => self.answer(&mut stream, Step::Reset, "250 2.0.0 OK")?,
                "QUIT" => {
                    stream.write_all(b"221 2.0.0 bye\r\n")?;
                    return Ok(());
                }
                "DATA" => {
                    let taken = self.with(|state| state.taken.len());
                    if !self.answer(&mut stream, Step::Data, "354 go on")? {
                        return Ok(());
                    }
                    let refused = self.with(|state| state.always.contains_key(&Step::Data));
                    if refused {
                        true
                    } else {
                        let Some(mail) = read_mail(&mut lines)? else { return Ok(()) };
                        self.with(|state| state.taken.insert(taken.min(state.taken.len()), mail));
                        self.answer(&mut stream, Step::Dot, "250 2.0.0 taken")?
                    }
                }
                _ => self.answer(&mut stream, Step::SignIn, "502 5.5.2 what?")?,
            };
            if !goes_on {
                return Ok(());
            }
        }
    }
}

fn read_line(lines: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut line = Vec::new();
    if lines.read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()))
}

fn read_mail(lines: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut mail = Vec::new();
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if line == b".\r\n" {
            return Ok(Some(String::from_utf8_lossy(&mail).into_owned()));
        }
        let content = if line.starts_with(b"..") { &line[1..] } else { &line[..] };
        mail.extend_from_slice(content);
    }
}
