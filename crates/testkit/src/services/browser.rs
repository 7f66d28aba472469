//! Chromium, driven through WebDriver: one driver a test process, one fresh browser a [`Page`].
//!
//! What a page's helpers do is what a person does: click where something is, type, read. They work under a strict
//! content security policy and with JavaScript off. They fail the test with what they were about; for anything
//! else, a `Page` is a `thirtyfour::WebDriver`. A page that a panicking test leaves behind is ended all the same.

use std::fmt::Display;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use serde_json::{Value, json};
use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::{
    By, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WebElement,
    prelude::ElementQueryable,
};

use super::guardian::{Ending, Guarded};
use super::without::{Service, missing};

/// How long an element may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// What Chromium needs to run as root, without a screen, and without calling anybody.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Containers give it 64 MB, and Chromium crashes when that is full.
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
];

/// What a page is looked at on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// 360 by 740 CSS pixels, with touch and a mobile viewport.
    Phone,
    /// 1280 by 800.
    Desktop,
    /// A desktop of another size, in CSS pixels.
    Custom {
        /// Of the viewport.
        width: u32,
        /// Of the viewport.
        height: u32,
    },
}

/// Whether the pages' scripts run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Javascript {
    /// As for most people.
    On,
    /// As behind a failed download, an old browser or a choice.
    Off,
}

/// The browser of this test process.
#[derive(Debug)]
pub struct Browser {
    driver: Guarded,
    url: String,
    profiles: AtomicU32,
}

impl Browser {
    /// Opens an empty page in a browser of its own, with scripts running. Takes about half a second.
    pub async fn open(device: Device) -> Page {
        Self::open_with(device, Javascript::On).await
    }

    /// Opens an empty page in a browser of its own.
    pub async fn open_with(device: Device, javascript: Javascript) -> Page {
        let driver = Self::shared().start_session().await;
        let page = Page { driver, javascript: Mutex::new(Javascript::On) };
        page.set_device(device).await;
        page.set_javascript(javascript).await;
        page
    }

    fn shared() -> &'static Self {
        static SHARED: OnceLock<Browser> = OnceLock::new();
        SHARED.get_or_init(|| {
            let chromedriver = program("chromedriver").unwrap_or_else(|| {
                missing(Service::Browser, "Chromium's driver (chromedriver) is not installed")
            });
            let driver = Guarded::start("browser", None, Ending::Kill, |directory| {
                // Whatever the browser keeps belongs under the directory that is removed.
                let set = |name| format!("{name}={}", directory.display());
                let driver = chromedriver.display().to_string();
                vec!["env".to_owned(), set("HOME"), set("TMPDIR"), driver, "--port=0".to_owned()]
            });
            let port = driver.wait_until(|| {
                let log = driver.log();
                let (_, rest) = log.split_once("started successfully on port ")?;
                let (port, _) = rest.split_once('.')?;
                port.parse::<u16>().ok()
            });
            Self { url: format!("http://127.0.0.1:{port}"), driver, profiles: AtomicU32::new(0) }
        })
    }

    async fn start_session(&self) -> WebDriver {
        let profile = self.profiles.fetch_add(1, Ordering::Relaxed);
        let profile = self.driver.directory().join(format!("profile-{profile}"));
        let mut capabilities = DesiredCapabilities::chrome();
        FLAGS
            .into_iter()
            .try_for_each(|flag| capabilities.add_arg(flag))
            .and_then(|()| capabilities.add_arg(&format!("--user-data-dir={}", profile.display())))
            .and_then(|()| capabilities.set_browser_log_level(LoggingPrefsLogLevel::All))
            .expect("capabilities are plain JSON");
        WebDriver::builder(&self.url, capabilities)
            .poller(std::sync::Arc::new(ElementPollerWithTimeout::new(PATIENCE, Duration::from_millis(20))))
            .await
            .unwrap_or_else(|error| match program("chromium").or_else(|| program("google-chrome")) {
                Some(_) => panic!("Chromium does not start: {error}\n{}", self.driver.log()),
                None => missing(Service::Browser, "Chromium is not installed"),
            })
    }
}

/// A page in a browser that nothing else uses: no cookies, no cache, no history.
///
/// The device and the switch for JavaScript hold for the page's first tab.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    javascript: Mutex<Javascript>,
}

impl Deref for Page {
    type Target = WebDriver;

    fn deref(&self) -> &WebDriver {
        &self.driver
    }
}

impl Page {
    /// What drives it, for whatever has no helper here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Goes to an address and waits until it is loaded.
    pub async fn goto(&self, url: impl AsRef<str>) {
        let url = url.as_ref();
        worked(self.driver.goto(url).await, format_args!("going to {url}"));
        // On a busy machine the driver may take the empty page of a fresh browser for the one that it was sent to.
        let asked =
            json!({ "expression": "[location.href, document.readyState].join(' ')", "returnByValue": true });
        let until = Instant::now() + PATIENCE;
        loop {
            let answer = self.devtools("Runtime.evaluate", asked.clone()).await;
            let shown = answer["result"]["value"].as_str().unwrap_or_default();
            let is_there = shown.ends_with(" complete")
                && !["data:, ", "about:blank "].iter().any(|empty| shown.starts_with(empty));
            if is_there {
                return;
            }
            assert!(Instant::now() < until, "{url} is not shown: {answer}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Shows this page instead of the one at the present address, as if it had come from there, and waits until its
    /// style is there: so come pages that are the answer to a form.
    pub async fn show(&self, html: &str) {
        let tree = self.devtools("Page.getFrameTree", json!({})).await;
        let content = json!({ "frameId": tree["frameTree"]["frame"]["id"], "html": html });
        self.devtools("Page.setDocumentContent", content).await;
        let loaded = "new Promise((done) => document.readyState === 'complete' \
                      ? done(true) : addEventListener('load', () => done(true)))";
        let asked = json!({ "expression": loaded, "returnByValue": true, "awaitPromise": true });
        self.devtools("Runtime.evaluate", asked).await;
    }

    /// The path and query of the address that is shown.
    pub async fn path(&self) -> String {
        let url = worked(self.driver.current_url().await, "reading the address");
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// Everything that a person can read on the page.
    pub async fn text(&self) -> String {
        // The driver's own notion of text leaves out <noscript>, whether scripts run or not.
        let read = json!({ "expression": "document.body.innerText", "returnByValue": true });
        let answer = self.devtools("Runtime.evaluate", read).await;
        answer["result"]["value"].as_str().unwrap_or_else(|| panic!("reading the page: {answer}")).to_owned()
    }

    /// Waits for the first element that matches the selector.
    pub async fn wait_for(&self, css: &str) -> WebElement {
        match self.driver.query(By::Css(css)).first().await {
            Ok(element) => element,
            Err(error) => {
                let address = self.driver.current_url().await.map(String::from).unwrap_or_default();
                let title = self.driver.title().await.unwrap_or_default();
                panic!("there is no `{css}` on {address} ({title}): {error}")
            }
        }
    }

    /// Waits until an element says exactly this; what stands around it does not count.
    pub async fn wait_for_text(&self, css: &str, words: &str) {
        let marks = ['\u{2068}', '\u{2069}'];
        let mut last = String::new();
        for _ in 0..300 {
            // The element may be replaced while it is read.
            if let Ok(element) = self.driver().find(By::Css(css)).await
                && let Ok(text) = element.text().await
            {
                last = text.replace(marks, "");
                if last.trim() == words {
                    return;
                }
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("`{css}` says `{last}`, not `{words}`");
    }

    /// Clicks the first element that matches, and waits for the page that it leads to.
    pub async fn click(&self, css: &str) {
        worked(self.wait_for(css).await.click().await, format_args!("clicking `{css}`"));
    }

    /// Replaces what a field holds by what is typed.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.wait_for(css).await;
        worked(field.clear().await, format_args!("emptying `{css}`"));
        worked(field.send_keys(text).await, format_args!("typing into `{css}`"));
    }

    /// Chooses the option of a `<select>` that has this value.
    pub async fn select(&self, css: &str, value: &str) {
        let option = self.wait_for(css).await.find(By::Css(format!("option[value=\"{value}\"]"))).await;
        let option = worked(option, format_args!("finding the option {value} of `{css}`"));
        worked(option.click().await, format_args!("choosing {value} in `{css}`"));
    }

    /// Writes a picture of the whole page, however long, as PNG.
    pub async fn screenshot(&self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        let layout = self.devtools("Page.getLayoutMetrics", json!({})).await;
        let size = &layout["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools("Page.captureScreenshot", options).await;
        let data = picture["data"].as_str().unwrap_or_default();
        let picture = BASE64.decode(data.as_bytes()).expect("the browser encodes in base64");
        worked(std::fs::create_dir_all(path.parent().unwrap_or(path)), "making the picture's directory");
        worked(std::fs::write(path, picture), format_args!("writing {}", path.display()));
    }

    /// Turns the page's scripts on or off, from the next [`Page::goto`] on.
    pub async fn set_javascript(&self, javascript: Javascript) {
        let disabled = javascript == Javascript::Off;
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": disabled })).await;
        *self.javascript.lock().unwrap_or_else(PoisonError::into_inner) = javascript;
    }

    /// Whether the page's scripts run.
    pub fn javascript(&self) -> Javascript {
        *self.javascript.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the browser ask for these languages, as in the `Accept-Language` header: `ar,en;q=0.5`.
    pub async fn set_languages(&self, languages: &str) {
        let version = self.devtools("Browser.getVersion", json!({})).await;
        let override_ = json!({ "userAgent": version["userAgent"], "acceptLanguage": languages });
        self.devtools("Network.setUserAgentOverride", override_).await;
    }

    /// Changes the size, and whether it is a phone.
    pub async fn set_device(&self, device: Device) {
        let (width, height, mobile) = match device {
            Device::Phone => (360, 740, true),
            Device::Desktop => (1280, 800, false),
            Device::Custom { width, height } => (width, height, false),
        };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        // A window has a minimum width of 500; this has none.
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": mobile })).await;
    }

    /// The errors in the browser's console since this was last asked: scripts that failed, what the content
    /// security policy stopped. That an address answered with an error status is not among them: a form that is
    /// shown again does so on purpose.
    pub async fn console_errors(&self) -> Vec<String> {
        let entries = worked(self.driver.browser_log().await, "reading the console");
        entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" && entry.source.as_deref() != Some("network"))
            .map(|entry| entry.message)
            .collect()
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        worked(self.driver.cdp().send_raw(command, parameters).await, command)
    }

    /// Ends the browser.
    pub async fn close(self) {
        worked(self.driver.clone().quit().await, "closing the browser");
    }
}

impl Drop for Page {
    /// Ends the browser of a test that panicked. The library would do so too, but waits two minutes for an answer.
    fn drop(&mut self) {
        if self.driver.clone().leak().is_err() {
            return;
        }
        let Some(driver) =
            self.driver.server_url().socket_addrs(|| None).ok().and_then(|found| found.first().copied())
        else {
            return;
        };
        let request =
            format!("DELETE /session/{} HTTP/1.1\r\nhost: {driver}\r\n\r\n", self.driver.session_id());
        // Where this fails the guardian ends the browser, later.
        if let Ok(mut connection) = TcpStream::connect(driver) {
            drop(connection.write_all(request.as_bytes()));
            drop(connection.set_read_timeout(Some(Duration::from_secs(5))));
            drop(connection.read(&mut [0]));
        }
    }
}

/// What a helper got; the test fails here if it failed.
pub(super) fn worked<T, E: Display>(result: Result<T, E>, doing: impl Display) -> T {
    result.unwrap_or_else(|error| panic!("{doing} failed: {error}"))
}

fn program(name: &str) -> Option<PathBuf> {
    let search_path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&search_path).map(|directory| directory.join(name)).find(|path| path.exists())
}
