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
const withoutHash = (address) => new URL(address, location.href).href.replace(/#.*/, "");

async function readAhead(address) {
  const url = withoutHash(address);
  if (ahead.has(url) && performance.now() - ahead.get(url).at < 15000) return;
  // Looking ahead is not looking: the server is told so.
  const page = fetch(url, { headers: { Purpose: "prefetch" } })
    .then((answer) => (answer.ok && !answer.redirected ? answer.text() : undefined))
    .catch(() => undefined);
  const entry = { at: performance.now(), text: undefined };
  ahead.set(url, entry);
  entry.text = await page;
  if (entry.text === undefined && ahead.get(url) === entry) ahead.delete(url);
  while (ahead.size > 8) ahead.delete(ahead.keys().next().value);
}

// Puts a page in the place of this one.
function show(text, address, how) {
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const main = fresh.getElementById("main");
  if (!main || !fresh.body.classList.contains("staff")) { location.assign(address); return false; }
  keepDraft();
  document.title = fresh.title;
  byId("main").replaceWith(document.adoptNode(main));
  const rail = fresh.querySelector(".rail");
  if (rail) document.querySelector(".rail")?.replaceWith(document.adoptNode(rail));
  if (how === "push") history.pushState({}, "", address);
  if (how === "replace") history.replaceState({}, "", address);
  shown();
  return true;
}

// What every page needs once it is there.
function shown() {
  keepSources();
  takeUpDraft();
  dress();
  undoSoonOver();
  remark();
  const focus = document.querySelector("#main [autofocus]");
  focus?.focus({ preventScroll: true });
  byId("new")?.scrollIntoView({ block: byId("new").classList.contains("news") ? "start" : "end" });
  readSteps();
}

function readSteps() {
  for (const step of [byId("next"), byId("previous")]) if (step) readAhead(step.href);
}

async function go(address, how = "push") {
  const url = withoutHash(address);
  const known = ahead.get(url)?.text;
  if (known !== undefined) {
    ahead.delete(url);
    if (show(known, address, how)) {
      say(document.title);
      // Now it is looked at.
      fetch(url).catch(() => {});
    }
    return;
  }
  try {
    const answer = await fetch(url);
    if (!answer.ok || new URL(answer.url).pathname === "/staff/login") { location.assign(address); return; }
    if (show(await answer.text(), answer.redirected ? answer.url : address, how)) say(document.title);
  } catch { location.assign(address); }
}

addEventListener("popstate", () => go(location.href, "none"));

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

addEventListener("pointerover", (event) => {
  const link = event.target.closest?.("[data-row]")?.querySelector(".subject a");
  if (link) readAhead(link.href);
});
