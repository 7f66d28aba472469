// Comfort for the staff's pages; every page works without it. These files are one script, in the order of their names.
// Nothing of a page is remembered: another page may take its place, so what is needed is looked up when it is used.

document.documentElement.classList.add("js");

const byId = (id) => document.getElementById(id);
const composer = () => byId("composer");
const textOf = () => composer()?.querySelector("textarea");

// Tells whoever does not see it.
function say(words) {
  const announce = byId("announce");
  if (!announce) return;
  announce.textContent = "";
  requestAnimationFrame(() => { announce.textContent = words; });
}

// --- From page to page ------------------------------------------------------------------------------

// Pages that are likely to be wanted next, by address: read ahead, so that they show at once.
const ahead = new Map();
// What was read longer ago may be another by now, in milliseconds.
const AHEAD_FOR = 60000;
const withoutHash = (address) => new URL(address, location.href).href.replace(/#.*/, "");

// The page that is shown: a link within it is no other page.
let here = withoutHash(location.href);
// Each navigation has a number: what comes late for an older one is not shown.
let going = 0;
let isGoing = false;
// Until then single keys do nothing: they go on with what was typed while the page was on its way.
let quietUntil = 0;

function readyAhead(address) {
  const entry = ahead.get(withoutHash(address));
  return entry && performance.now() - entry.at < AHEAD_FOR ? entry.text : undefined;
}

async function readAhead(address) {
  const url = withoutHash(address);
  const known = ahead.get(url);
  if (known && performance.now() - known.at < AHEAD_FOR / 2) return;
  const entry = { at: performance.now(), text: undefined };
  ahead.set(url, entry);
  // Looking ahead is not looking: the server is told so.
  entry.text = await fetch(url, { headers: { Purpose: "prefetch" } })
    .then((answer) => (answer.ok && !answer.redirected ? answer.text() : undefined))
    .catch(() => undefined);
  if (entry.text === undefined && ahead.get(url) === entry) ahead.delete(url);
  while (ahead.size > 8) ahead.delete(ahead.keys().next().value);
}

// What was read ahead of a ticket is no longer as it was.
function forget(reference) {
  for (const url of ahead.keys()) if (url.includes(reference)) ahead.delete(url);
  for (const step of [byId("next"), byId("previous")]) if (step?.href.includes(reference)) readAhead(step.href);
}

function leave(address) {
  if (withoutHash(address) === withoutHash(location.href)) location.reload(); else location.assign(address);
}

// Puts a page in the place of this one.
function show(text, address, how) {
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const main = fresh.getElementById("main");
  if (!main || !fresh.body.classList.contains("staff")) { leave(address); return false; }
  keepDraft();
  document.title = fresh.title;
  byId("main").replaceWith(document.adoptNode(main));
  for (const part of [".rail", "header.bar .account"]) {
    const next = fresh.querySelector(part);
    if (next) document.querySelector(part)?.replaceWith(document.adoptNode(next));
  }
  if (how === "push") history.pushState({}, "", address);
  if (how === "replace") history.replaceState({}, "", address);
  here = withoutHash(location.href);
  shown(true);
  return true;
}

// What every page needs once it is there.
function shown(isSwapped) {
  keepSources();
  takeUpDraft();
  dress();
  undoSoonOver();
  remark();
  wroteAt = -Infinity;
  tellReading();
  const flash = document.querySelector("#main > .flash[role=status] p");
  if (isSwapped) {
    const subject = byId("subject") ?? document.querySelector("#main h1");
    const focus = document.querySelector("#main [autofocus]") ?? linkOf(rows()[at]) ?? subject;
    if (focus === subject && subject) subject.tabIndex = -1;
    focus?.focus({ preventScroll: true });
    say([flash?.textContent, document.title].filter(Boolean).join(" "));
  }
  // What was said once is not said again when the page is loaded anew.
  const address = new URL(location.href);
  if (["notice", "answer"].some((name) => address.searchParams.has(name))) {
    for (const name of ["notice", "about", "to", "failed", "told", "untold", "answer", "language"]) address.searchParams.delete(name);
    history.replaceState(history.state, "", address);
    here = withoutHash(location.href);
  }
  const anchor = byId("new");
  anchor?.scrollIntoView({ block: anchor.classList.contains("news") ? "start" : "end" });
  for (const step of [byId("next"), byId("previous")]) if (step) readAhead(step.href);
}

async function go(address, how = "push") {
  const number = ++going;
  const url = withoutHash(address);
  const known = readyAhead(url);
  if (known !== undefined) {
    ahead.delete(url);
    if (!show(known, address, how)) return;
    // Now it is looked at, and what has changed since is shown.
    try {
      const answer = await fetch(url);
      if (answer.ok && !answer.redirected && number === going) bringAll(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch { /* The stream says when the connection is there again. */ }
    return;
  }
  isGoing = true;
  try {
    const answer = await fetch(url);
    const text = await answer.text();
    if (number !== going) return;
    if (!answer.ok || new URL(answer.url).pathname === "/staff/login") { leave(address); return; }
    show(text, answer.redirected ? answer.url : address, how);
  } catch { if (number === going) leave(address); } finally { if (number === going) isGoing = false; }
}

addEventListener("popstate", () => {
  if (withoutHash(location.href) !== here) go(location.href, "none");
});

// Between lists and tickets the page stays, and its content changes.
addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("[data-row] .subject a, #next, #previous, #back, .tabs a");
  if (!link) return;
  event.preventDefault();
  const row = link.closest("[data-row]");
  if (row) keepPlace(row);
  go(link.href);
});

// A row that one stays on is read ahead.
let hovering;
addEventListener("pointerover", (event) => {
  clearTimeout(hovering);
  const link = linkOf(event.target.closest?.("[data-row]"));
  if (link) hovering = setTimeout(() => readAhead(link.href), 100);
});
