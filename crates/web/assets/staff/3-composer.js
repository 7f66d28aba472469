// --- What is typed is kept: in this browser until it was sent, and on the server for other machines --------------

// The browser's copy: the text with its kind and language, and the form that it stands in. `sent` is set once that form is
// on its way; nobody knows then whether it has arrived, until a page says so.
const draftKey = () => `draft ${location.pathname}`;
const copyOf = (key) => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
let draftTimer;
let draftSaved = "";
let saving = Promise.resolve();

const kindOf = () => (writesNote() ? "note" : "reply");
const snapshot = () => ({ text: textOf().value, kind: kindOf(), language: byId("language")?.value, submission: composer().elements.submission.value });
const asSaved = ({ text, kind, language }) => JSON.stringify([text, kind, language]);

function keepCopy(more = {}) {
  const copy = { ...snapshot(), ...more };
  if (copy.text.trim()) sessionStorage.setItem(draftKey(), JSON.stringify(copy)); else sessionStorage.removeItem(draftKey());
}

// Saves it on the server, one save after the other.
function keepDraft(leaving = false) {
  clearTimeout(draftTimer);
  const text = textOf();
  const form = composer();
  if (!text || !form.dataset.draft || copyOf(draftKey())?.sent) return;
  const now = asSaved(snapshot());
  if (now === draftSaved) return;
  const [body, url, before] = [new URLSearchParams(new FormData(form)), form.dataset.draft, draftSaved];
  draftSaved = now;
  if (leaving) { navigator.sendBeacon(url, body); return; }
  const failed = (isWorthAnotherTry) => {
    if (draftSaved !== now) return;
    draftSaved = before;
    if (!isWorthAnotherTry) return;
    clearTimeout(draftTimer);
    draftTimer = setTimeout(keepDraft, 5000);
  };
  saving = saving
    .then(() => fetch(url, { method: "POST", body }))
    .then((answer) => { if (!answer.ok) failed(answer.status >= 500 || answer.status === 429); })
    .catch(() => failed(true));
}

// Puts back what was being typed: the browser's copy is the latest, unless the page comes with words of its own, because
// they were refused or taken back.
function takeUpDraft() {
  // What was sent from another ticket's page has arrived, if this page says so.
  for (const reference of (new URLSearchParams(location.search).get("about") ?? "").split(".")) {
    const key = `draft /staff/tickets/${reference}`;
    if (copyOf(key)?.sent) sessionStorage.removeItem(key);
  }
  const text = textOf();
  if (!text) return;
  const notice = new URLSearchParams(location.search).get("notice") ?? "";
  const copy = copyOf(draftKey());
  const isTold = /^(replied|noted)/.test(notice) && !new URLSearchParams(location.search).has("about");
  const hasOwn = notice === "undone" || new URLSearchParams(location.search).has("answer") || document.querySelector("#main .summary");
  if (isTold && copy?.sent) sessionStorage.removeItem(draftKey());
  else if (copy && !hasOwn) {
    text.value = copy.text;
    byId(`kind-${copy.kind}`)?.click();
    const language = byId("language");
    if (language && [...language.options].some((option) => option.value === copy.language)) language.value = copy.language;
    // If it arrived after all, the same form is the same message.
    if (copy.sent) composer().elements.submission.value = copy.submission;
  }
  if (copy && hasOwn) sessionStorage.removeItem(draftKey());
  draftSaved = text.value === text.defaultValue ? asSaved(snapshot()) : "";
}

function typed() {
  keepCopy();
  clearTimeout(draftTimer);
  draftTimer = setTimeout(keepDraft, 1000);
}

addEventListener("input", (event) => {
  if (event.target !== textOf()) return;
  typed();
  checkLanguage();
});
addEventListener("pagehide", () => keepDraft(true));

// What is being sent is no draft any more.
addEventListener("submit", (event) => {
  if (event.target !== composer() || event.defaultPrevented) return;
  clearTimeout(draftTimer);
  keepCopy({ sent: true });
});

function write(kind) {
  const choice = byId(`kind-${kind}`);
  if (!choice) return;
  if (!choice.checked) { choice.checked = true; dress(); typed(); }
  textOf()?.focus();
}

// --- In which language an answer goes out -----------------------------------------------------------------

function writesNote() { return byId("kind-note")?.checked ?? false; }

// The field takes the language and direction of the answer, and with them the browser's spelling.
function dress() {
  const text = textOf();
  const language = byId("language");
  if (!text || !language) return;
  const chosen = language.selectedOptions[0];
  if (writesNote()) { text.removeAttribute("lang"); text.dir = "auto"; return; }
  text.lang = chosen.value;
  text.dir = chosen.dataset.dir;
}

let checking;
function checkLanguage() {
  clearTimeout(checking);
  const told = byId("language-told");
  const text = textOf();
  if (!text || !told) return;
  if (writesNote() || text.value.trim().length < 12) { told.textContent = ""; return; }
  checking = setTimeout(async () => {
    const body = new URLSearchParams({ text: text.value.slice(0, 2000), language: byId("language").value });
    try {
      const answer = await fetch("/staff/language-check", { method: "POST", body });
      if (answer.ok && !answer.redirected) told.textContent = await answer.text();
    } catch { /* The server asks once more when the answer is sent. */ }
  }, 800);
}

addEventListener("change", (event) => {
  if (event.target.matches("#language, [name=kind]")) { dress(); checkLanguage(); typed(); }
});

function nextLanguage() {
  const language = byId("language");
  if (!language || writesNote()) return;
  language.selectedIndex = (language.selectedIndex + 1) % language.options.length;
  dress();
  checkLanguage();
  typed();
  say(language.selectedOptions[0].textContent);
}

// --- An answer that was begun is not passed over ------------------------------------------------------------

addEventListener("submit", (event) => {
  if (!composer() || event.target === composer() || event.target.method !== "post" || !textOf()?.value.trim()) return;
  const path = new URL(event.target.action).pathname;
  const mails = /\/(resolve|hand-over|hand-back)$/.test(path);
  if (mails && !confirm(composer().dataset.ask)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    textOf().focus();
  }
});

// --- A button pressed twice sends once ----------------------------------------------------------------------

addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});

// --- Sent and solved: the next ticket is there while the answer goes out ---------------------------------------

// Tickets whose answer was refused once: there the server's page is waited for.
const refusedOnce = new Set();

addEventListener("submit", async (event) => {
  const form = event.target;
  const next = byId("next");
  const isAnswer = form === composer();
  const solves = isAnswer ? event.submitter?.value === "resolve" : form.id === "resolve";
  if (event.defaultPrevented || !solves || !next || refusedOnce.has(location.pathname)) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const [left, key, path] = [location.href, draftKey(), location.pathname];
  const sending = fetch(form.action, { method: "POST", body, keepalive: body.toString().length < 60000 });
  const isReady = readyAhead(next.href) !== undefined;
  if (isReady) {
    go(next.href);
    if (isAnswer) textOf()?.focus({ preventScroll: true });
  }
  try {
    const answer = await sending;
    const html = await answer.text();
    if (new URL(answer.url).pathname === "/staff/login") { location.assign(answer.url); return; }
    const fresh = new DOMParser().parseFromString(html, "text/html");
    if (!answer.redirected || !answer.ok) {
      refusedOnce.add(path);
      if (isReady && location.pathname !== path && textOf()?.value.trim()) { refused(fresh, left); return; }
      show(html, left, isReady ? "push" : "replace");
      return;
    }
    sessionStorage.removeItem(key);
    if (isReady) tell(fresh); else show(html, answer.url, "push");
  } catch {
    lost(true);
    if (isReady && !textOf()?.value.trim()) await go(left);
  }
});

// What another page says of what was done, and the way to undo it.
function tell(fresh) {
  const words = fresh.querySelector("#main > .flash[role=status]");
  if (!words) return;
  document.querySelector("#main > .flash[role=status]")?.remove();
  byId("main").prepend(document.adoptNode(words));
  say(words.querySelector("p")?.textContent ?? "");
  undoSoonOver();
}

// An answer was refused while its writer is at the next ticket: they are told, and go back when they like.
function refused(fresh, address) {
  const why = document.createElement("p");
  why.className = "flash alarm";
  why.setAttribute("role", "alert");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = [fresh.title, fresh.querySelector(".summary li")?.textContent.trim()].filter(Boolean).join(" – ");
  why.append(link);
  byId("main").prepend(why);
}

// --- Undo, while the mail waits -------------------------------------------------------------------------------

function undoSoonOver() {
  const undo = byId("undo");
  if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.seconds) * 1000);
}
