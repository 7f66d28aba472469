// --- What is typed is kept: on the server, and in this browser while the server cannot be reached -------------

const draftKey = () => `draft ${location.pathname}`;
let draftTimer;
let draftSent = "";

function keepDraft(leaving = false) {
  clearTimeout(draftTimer);
  const text = textOf();
  const form = composer();
  if (!text || !form.dataset.draft || text.value === draftSent) return;
  const body = new URLSearchParams(new FormData(form));
  draftSent = text.value;
  if (leaving) { navigator.sendBeacon(form.dataset.draft, body); return; }
  const key = draftKey();
  fetch(form.dataset.draft, { method: "POST", body })
    .then((answer) => { if (answer.ok && !answer.redirected) sessionStorage.removeItem(key); })
    .catch(() => { draftSent = ""; });
}

function takeUpDraft() {
  const text = textOf();
  if (!text) return;
  const notice = new URLSearchParams(location.search).get("notice") ?? "";
  if ((notice.startsWith("replied") && !new URLSearchParams(location.search).has("about")) || notice === "noted") sessionStorage.removeItem(draftKey());
  if (!text.value) text.value = sessionStorage.getItem(draftKey()) ?? "";
  draftSent = text.value;
}

addEventListener("input", (event) => {
  if (event.target !== textOf()) return;
  sessionStorage.setItem(draftKey(), event.target.value);
  clearTimeout(draftTimer);
  draftTimer = setTimeout(keepDraft, 1000);
  checkLanguage();
});
addEventListener("pagehide", () => keepDraft(true));

function write(kind) {
  const choice = byId(`kind-${kind}`);
  if (!choice) return;
  choice.checked = true;
  dress();
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
  if (event.target.matches("#language, [name=kind]")) { dress(); checkLanguage(); }
});

function nextLanguage() {
  const language = byId("language");
  if (!language || writesNote()) return;
  language.selectedIndex = (language.selectedIndex + 1) % language.options.length;
  dress();
  checkLanguage();
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

addEventListener("submit", async (event) => {
  const form = event.target;
  const next = byId("next");
  const solves = form === composer() ? event.submitter?.value === "resolve" : form.id === "resolve";
  if (event.defaultPrevented || !solves || !next) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const [left, mine, key] = [location.href, textOf()?.value ?? "", draftKey()];
  const sending = fetch(form.action, { method: "POST", body, keepalive: body.toString().length < 60000 });
  // Until it was taken, it is kept here.
  sessionStorage.setItem(key, mine);
  clearTimeout(draftTimer);
  draftSent = mine;
  const isReady = ahead.get(withoutHash(next.href))?.text !== undefined;
  if (isReady) { go(next.href); if (form.id === "composer") textOf()?.focus({ preventScroll: true }); }
  try {
    const answer = await sending;
    const html = await answer.text();
    if (!answer.redirected || !answer.ok) { show(html, left, isReady ? "push" : "replace"); return; }
    sessionStorage.removeItem(key);
    if (isReady) tell(new DOMParser().parseFromString(html, "text/html"));
    else show(html, answer.url, "push");
  } catch {
    document.documentElement.classList.add("lost");
    if (isReady) await go(left);
    if (textOf() && !textOf().value) textOf().value = mine;
  }
});

// What another page says of what was done, and the way to undo it.
function tell(fresh) {
  const words = fresh.querySelector("#main > .flash[role=status]");
  if (!words) return;
  document.querySelector("#main > .flash[role=status]")?.remove();
  byId("main").prepend(document.adoptNode(words));
  undoSoonOver();
}

// --- Undo, while the mail waits -------------------------------------------------------------------------------

function undoSoonOver() {
  const undo = byId("undo");
  if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.seconds) * 1000);
}
