// Comfort for the staff's pages; every page works without it.
// Live parts are fetched anew from the page's own address when the server says that something changed.

const announce = document.getElementById("announce");

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
      const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      part.innerHTML = next.innerHTML;
      [...part.querySelectorAll("details")].forEach((details, i) => { if (i < open.length) details.open = open[i]; });
      if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
      if (part.dataset.live === "list") { say(announce.dataset.news); mark(at); }
    }
  } finally {
    refreshing = false;
    if (again) { again = false; refresh(); }
  }
}

if (document.querySelector("[data-live]") && "EventSource" in window) {
  const stream = new EventSource("/staff/events");
  let timer;
  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 150); };
  stream.addEventListener("ticket", (event) => {
    const news = JSON.parse(event.data);
    if (news.arrived) say(announce.dataset.arrived.replace("{}", news.reference));
    soon();
  });
  stream.addEventListener("office", soon);
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
}

// --- What is typed survives a reload ------------------------------------------------------------

const composer = document.getElementById("composer");
const text = composer?.querySelector("textarea");
if (text) {
  const key = `draft ${location.pathname}`;
  const sent = ["replied", "noted"].includes(new URLSearchParams(location.search).get("notice"));
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

function mark(next) {
  const all = rows();
  all.forEach((row) => row.classList.remove("at"));
  if (next < 0 || all.length === 0) return;
  at = Math.min(next, all.length - 1);
  all[at].classList.add("at");
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

const deeds = {
  j: () => move(1),
  k: () => move(-1),
  r: () => write("reply"),
  n: () => write("note"),
  a: () => document.getElementById("to")?.focus(),
  s: () => document.querySelector("#status-deeds button")?.focus(),
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
  if (event.key === "Escape" && typing) { event.target.blur(); return; }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open) return;
  if (event.key !== "?" && !keysAreOn()) return;
  const deed = deeds[event.key];
  if (deed) { event.preventDefault(); deed(); }
});

// --- A button pressed twice sends once -----------------------------------------------------------

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
