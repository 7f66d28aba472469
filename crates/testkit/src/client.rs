//! A visitor without a browser: cookies, forms, and redirects that are followed only when asked.

use regex_lite::Regex;

/// A visitor.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its status.
    pub status: u16,
    /// Where it sends the browser.
    pub location: Option<String>,
    /// Its body.
    pub html: String,
    /// Its headers, names in lower case.
    pub headers: Vec<(String, String)>,
}

/// An open stream of server-sent events.
pub struct Stream {
    answer: reqwest::Response,
}

impl Stream {
    /// Waits for an event that holds these words, for half a minute at most.
    pub async fn until(&mut self, words: &str) {
        let found = async {
            while let Some(chunk) = self.answer.chunk().await.unwrap() {
                if String::from_utf8_lossy(&chunk).contains(words) {
                    return;
                }
            }
            panic!("the stream ended without “{words}”");
        };
        tokio::time::timeout(std::time::Duration::from_secs(30), found).await.expect("an event comes");
    }

    /// Whether it ends, within half a minute.
    pub async fn ends(&mut self) -> bool {
        let end = async { while let Ok(Some(_)) = self.answer.chunk().await {} };
        tokio::time::timeout(std::time::Duration::from_secs(30), end).await.is_ok()
    }
}

impl Client {
    pub(crate) fn new(base: String) -> Self {
        let http = reqwest::Client::builder()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self { http, base }
    }

    /// Gets a page.
    pub async fn get(&self, path: &str) -> Page {
        self.send(self.http.get(self.whole(path))).await
    }

    /// Asks for the head of a page.
    pub async fn head(&self, path: &str) -> Page {
        self.send(self.http.head(self.whole(path))).await
    }

    /// Gets a page with a header.
    pub async fn get_with(&self, path: &str, header: (&str, &str)) -> Page {
        self.send(self.http.get(self.whole(path)).header(header.0, header.1)).await
    }

    /// Gets a page, and the pages it sends to.
    pub async fn follow(&self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            let Some(to) = page.location.clone() else { return page };
            page = self.get(&to).await;
        }
        panic!("{path} never stops sending elsewhere");
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        self.send(self.http.post(self.whole(path)).form(form)).await
    }

    /// Sends a form with a header.
    pub async fn post_with(&self, path: &str, form: &[(&str, &str)], header: (&str, &str)) -> Page {
        self.send(self.http.post(self.whole(path)).form(form).header(header.0, header.1)).await
    }

    /// Sends a form with a file, as browsers do (RFC 7578).
    pub async fn post_file(&self, path: &str, form: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        const BOUNDARY: &str = "----a-boundary-that-stands-in-no-file";
        let mut body = Vec::new();
        for (name, value) in form {
            let part =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (name, content) = file;
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send(self.http.post(self.whole(path)).header("content-type", kind).body(body)).await
    }

    /// Opens a stream of server-sent events and waits for its first line.
    pub async fn stream(&self, path: &str) -> Stream {
        let mut stream = Stream { answer: self.http.get(self.whole(path)).send().await.unwrap() };
        stream.until("retry").await;
        stream
    }

    fn whole(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Page {
        let answer = request.send().await.unwrap();
        let headers: Vec<(String, String)> = answer
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        let header = |name: &str| headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
        Page {
            status: answer.status().as_u16(),
            location: header("location"),
            headers: headers.clone(),
            html: answer.text().await.unwrap(),
        }
    }
}

impl Page {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The value of an input of this name.
    pub fn input(&self, name: &str) -> String {
        let pattern = format!(r#"<input[^>]*name="{}"[^>]*value="([^"]*)""#, regex_lite::escape(name));
        let found = Regex::new(&pattern).unwrap().captures(&self.html);
        found.unwrap_or_else(|| panic!("no input {name} in {}", self.html))[1].to_owned()
    }

    /// Whether the page says this, whatever isolation marks stand in it.
    pub fn says(&self, words: &str) -> bool {
        let marks = ['\u{2068}', '\u{2069}'];
        self.html.replace(marks, "").contains(words)
    }
}
