// Comfort for the staff's pages; every page works without it.
// Live parts are fetched anew from the page's own address when the server says that something changed.

const announce = document.getElementById("announce");
const composer = document.getElementById("composer");

function say(words) {
  if (!announce) return;
  announce.textContent = "";
  requestAnimationFrame(() => { announce.textContent = words; });
}

// --- Live updates -----------------------------------------------------------------------------

let refreshing = false;
let again = false;

async function refresh() {
  if (refreshing) { again = true; return; }
  refreshing = true;
  try {
    const answer = await fetch(location.href, { headers: { Purpose: "prefetch" } });
    if (answer.redirected && new URL(answer.url).pathname === "/staff/login") { location.reload(); return; }
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (!next || next.innerHTML === part.innerHTML) continue;
      // What somebody is using is left alone; it is brought up to date when they leave it.
      if (part.contains(document.activeElement) && document.activeElement.matches("select, input, textarea")) continue;
      const open = [...part.querySelectorAll("details")].map((details) => details.open);
      const known = part.querySelectorAll(".message").length;
      const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      part.innerHTML = next.innerHTML;
      [...part.querySelectorAll("details")].forEach((details, i) => { if (i < open.length) details.open = open[i]; });
      if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
      if (part.dataset.live === "thread") arrived([...part.querySelectorAll(".message")].slice(known), fresh);
      if (part.dataset.live === "list") { say(announce.dataset.news); remark(); }
      const title = fresh.querySelector("title")?.textContent;
      if (title) document.title = title;
    }
  } finally {
    refreshing = false;
    if (again) { again = false; refresh(); }
  }
}

// A message that came while the page was open is marked and told; once it was on screen, it counts as read, and an answer
// is not held up by it.
function arrived(messages, fresh) {
  if (messages.length === 0) return;
  if (composer) say(composer.dataset.came);
  const seen = fresh.querySelector("#composer [name=seen]")?.value;
  messages.forEach((message) => message.classList.add("fresh"));
  if (seen === undefined || !("IntersectionObserver" in window)) return;
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    document.querySelectorAll("input[name=seen]").forEach((field) => { field.value = seen; });
  });
  watch.observe(messages[messages.length - 1]);
}

// One stream for all pages of a browser, however many are open: the first visible one that gets the lock holds it and
// tells the others. A page that is hidden listens to nothing and is brought up to date when it is shown.
function listen() {
  let timer;
  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 150); };
  const heed = ({ kind, data }) => {
    if (document.hidden) return;
    const news = kind === "ticket" ? JSON.parse(data) : {};
    if (news.arrived) say(announce.dataset.arrived.replace("{}", news.reference));
    soon();
  };
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("xiaoyi") : undefined;
  if (channel) channel.onmessage = (event) => heed(event.data);
  let stop;

  // Until it is stopped.
  const hold = () => new Promise((done) => {
    const stream = new EventSource("/staff/events");
    const tell = (kind) => (event) => {
      const news = { kind, data: event.data };
      heed(news);
      channel?.postMessage(news);
    };
    stream.addEventListener("ticket", tell("ticket"));
    stream.addEventListener("config", tell("config"));
    stop = () => { stream.close(); done(); };
  });
  const begin = () => {
    if (document.hidden || stop) return;
    if (!channel || !navigator.locks) { hold(); return; }
    const waiting = new AbortController();
    stop = () => waiting.abort();
    // What happened between two holders is looked up.
    const held = () => { soon(); return hold(); };
    navigator.locks.request("xiaoyi events", { signal: waiting.signal }, held).catch(() => {});
  };
  const end = () => { stop?.(); stop = undefined; };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { end(); return; }
    soon();
    begin();
  });
  addEventListener("pagehide", end);
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  begin();
}

if (document.querySelector("[data-live]") && "EventSource" in window) listen();

// --- What is typed survives a reload ------------------------------------------------------------

const text = composer?.querySelector("textarea");
if (text) {
  const key = `draft ${location.pathname}`;
  const notice = new URLSearchParams(location.search).get("notice") ?? "";
  const sent = notice.startsWith("replied") || notice === "noted";
  if (sent) sessionStorage.removeItem(key);
  if (!text.value) text.value = sessionStorage.getItem(key) ?? "";
  text.addEventListener("input", () => sessionStorage.setItem(key, text.value));
}

// --- A file is shown in its field before it is sent -----------------------------------------------

for (const file of document.querySelectorAll("input[data-into]")) {
  const field = document.getElementById(file.dataset.into);
  file.closest("[hidden]").hidden = false;
  file.addEventListener("change", async () => {
    const bytes = await file.files[0]?.arrayBuffer();
    if (!bytes) return;
    let text;
    // Spreadsheets in China still write GB 18030.
    try { text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); }
    catch { text = new TextDecoder("gb18030").decode(bytes); }
    field.value = [field.value.trimEnd(), text.trim()].filter(Boolean).join("\n") + "\n";
    file.value = "";
    file.parentElement.querySelector("[role=status]").textContent = file.dataset.done;
  });
}

// --- Keyboard -----------------------------------------------------------------------------------

const dialog = document.getElementById("keys");
const toggle = document.getElementById("keys-on");
const keysAreOn = () => localStorage.getItem("keys") !== "off";
if (toggle) {
  toggle.checked = keysAreOn();
  toggle.addEventListener("change", () => localStorage.setItem("keys", toggle.checked ? "on" : "off"));
}
document.getElementById("keys-close")?.addEventListener("click", () => dialog.close());

let at = -1;
const rows = () => [...document.querySelectorAll("[data-row]")];

// A row is known by the ticket that it leads to: after a change of the list it may stand elsewhere.
const ticketOf = (row) => row?.querySelector("a")?.pathname;
let marked;

function mark(next) {
  const all = rows();
  all.forEach((row) => row.classList.remove("at"));
  if (next < 0 || all.length === 0) return;
  at = Math.min(next, all.length - 1);
  all[at].classList.add("at");
  marked = ticketOf(all[at]);
}

// After the list was brought up to date: the same row, or the one in its place if it is gone.
function remark() {
  const place = rows().findIndex((row) => ticketOf(row) === marked);
  mark(place >= 0 ? place : at);
}

// The place in a list is kept while its tickets are read.
const placeKey = `place ${location.pathname}${location.search}`;
if (rows().length) {
  marked = sessionStorage.getItem(placeKey) ?? undefined;
  const place = rows().findIndex((row) => ticketOf(row) === marked);
  if (place >= 0) mark(place);
  addEventListener("click", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (row && event.target.closest("a")) sessionStorage.setItem(placeKey, ticketOf(row));
  });
}

function move(by) {
  mark(Math.max(0, at + by));
  const row = rows()[at];
  row?.querySelector("a")?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

function write(kind) {
  const choice = document.getElementById(`kind-${kind}`);
  if (!choice) return;
  choice.checked = true;
  text?.focus();
}

// --- In which language an answer goes out ---------------------------------------------------------

const language = document.getElementById("language");
const told = document.getElementById("language-told");

function writesNote() { return document.getElementById("kind-note")?.checked ?? false; }

// The field takes the language and direction of the answer, and with them the browser's spelling.
function dress() {
  if (!text || !language) return;
  const chosen = language.selectedOptions[0];
  if (writesNote()) { text.removeAttribute("lang"); text.dir = "auto"; return; }
  text.lang = chosen.value;
  text.dir = chosen.dataset.dir;
}

let checking;
function checkLanguage() {
  clearTimeout(checking);
  if (!text || !language || !told) return;
  if (writesNote() || text.value.trim().length < 12) { told.textContent = ""; return; }
  checking = setTimeout(async () => {
    const body = new URLSearchParams({ text: text.value.slice(0, 2000), language: language.value });
    try {
      const answer = await fetch("/staff/language-check", { method: "POST", body });
      if (answer.ok && !answer.redirected) told.textContent = await answer.text();
    } catch { /* The server asks once more when the answer is sent. */ }
  }, 800);
}

if (language) {
  dress();
  language.addEventListener("change", () => { dress(); checkLanguage(); });
  text?.addEventListener("input", checkLanguage);
  document.querySelectorAll("[name=kind]").forEach((kind) => kind.addEventListener("change", () => { dress(); checkLanguage(); }));
}

function nextLanguage() {
  if (!language || writesNote()) return;
  language.selectedIndex = (language.selectedIndex + 1) % language.options.length;
  language.dispatchEvent(new Event("change"));
  say(language.selectedOptions[0].textContent);
}

const actions = {
  l: nextLanguage,
  u: () => document.getElementById("back")?.click(),
  j: () => move(1),
  k: () => move(-1),
  r: () => write("reply"),
  n: () => write("note"),
  a: () => document.getElementById("to")?.focus(),
  s: () => document.querySelector("#status-actions button")?.focus(),
  z: () => document.getElementById("undo")?.requestSubmit(),
  e: () => document.getElementById("resolve")?.requestSubmit(),
  "/": () => document.getElementById("q")?.focus(),
  "?": () => dialog?.showModal(),
};

addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input, textarea, select, [contenteditable]");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && composer?.contains(event.target)) {
    event.preventDefault();
    const note = document.getElementById("kind-note")?.checked;
    composer.requestSubmit(composer.querySelector(note ? ".note-button" : "button.reply-only"));
    return;
  }
  if (event.altKey && event.code === "KeyL" && composer?.contains(event.target)) { event.preventDefault(); nextLanguage(); return; }
  if (event.key === "Escape" && typing) { event.target.blur(); return; }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open) return;
  if (event.key !== "?" && !keysAreOn()) return;
  const action = actions[event.key];
  if (action) { event.preventDefault(); action(); }
});

// --- Undo, while the mail waits -------------------------------------------------------------------

const undo = document.getElementById("undo");
if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.seconds) * 1000);

// --- An answer that was begun is not passed over -------------------------------------------------

addEventListener("submit", (event) => {
  if (!composer || event.target === composer || event.target.method !== "post" || !text?.value.trim()) return;
  const path = new URL(event.target.action).pathname;
  const mails = /\/(resolve|hand-over|hand-back)$/.test(path);
  if (mails && !confirm(composer.dataset.ask)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    text.focus();
  }
});

// --- A button pressed twice sends once -----------------------------------------------------------

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
