// --- Live updates: the page's live parts are fetched anew when the server says that something changed ---------

// What the server sent for each live part: what is opened or chosen in it since is no news.
const sources = new WeakMap();
function keepSources() {
  for (const part of document.querySelectorAll("[data-live]")) sources.set(part, part.innerHTML);
}

let refreshing = false;
let again = false;

async function refresh() {
  if (refreshing) { again = true; return; }
  refreshing = true;
  try {
    const url = location.href;
    const answer = await fetch(url, { headers: { Purpose: "prefetch" } });
    if (answer.redirected && new URL(answer.url).pathname === "/staff/login") { location.reload(); return; }
    if (!answer.ok || location.href !== url) return;
    const text = await answer.text();
    if (location.href === url) bringAll(new DOMParser().parseFromString(text, "text/html"));
  } catch {
    // The connection is lost: the stream says when it is there again.
  } finally {
    refreshing = false;
    if (again) { again = false; refresh(); }
  }
}

// Whether somebody has filled something in here, or is about to: it is left alone.
function isInUse(part) {
  const focused = document.activeElement;
  if (part.contains(focused) && focused.matches("select, textarea, input:not([name=ticket])")) return true;
  return [...part.querySelectorAll("input:not([type=hidden], [name=ticket]), textarea, option")].some((field) =>
    field.matches("option") ? field.selected !== field.defaultSelected && field.parentElement.querySelector("[selected]")
      : field.matches("[type=radio], [type=checkbox]") ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue);
}

function bringAll(fresh) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!next || next.innerHTML === sources.get(part) || isInUse(part)) continue;
    bringUpToDate(part, next, fresh);
  }
  // A page that says what is wrong keeps saying so.
  if (!document.querySelector("#main .summary")) document.title = fresh.title;
}

// How what has the focus is found again.
function nameOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute("href");
  if (href) return `[href="${CSS.escape(href)}"]`;
  if (element.name && element.value) return `[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  const form = element.closest("form");
  return form?.getAttribute("action") ? `form[action="${CSS.escape(form.getAttribute("action"))}"] button` : null;
}

// On how many followed tickets there was news when it was last looked.
let followed = Number(document.querySelector(".rail [data-news]")?.textContent ?? 0);

function bringUpToDate(part, next, fresh) {
  const chosen = [...part.querySelectorAll("[name=ticket]:checked")].map((box) => box.value);
  const open = [...part.querySelectorAll("details")].map((details) => details.open);
  const known = part.querySelectorAll(".message").length;
  const focused = part.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  part.innerHTML = next.innerHTML;
  sources.set(part, next.innerHTML);
  [...part.querySelectorAll("details")].forEach((details, i) => { if (i < open.length) details.open = open[i]; });
  // A tick stays only on a ticket that is as it was: its value says so.
  chosen.forEach((value) => { const box = part.querySelector(`[name=ticket][value="${CSS.escape(value)}"]`); if (box) box.checked = true; });
  if (focused) part.querySelector(focused)?.focus();
  if (part.dataset.live === "thread") arrived([...part.querySelectorAll(".message")].slice(known), fresh);
  if (part.dataset.live === "list") { say(byId("announce").dataset.news); remark(); }
  // Told once: when there is more of it than before.
  if (part.dataset.live === "rail") {
    const news = part.querySelector("[data-news]");
    if (Number(news?.textContent ?? 0) > followed) say(news.dataset.news);
    followed = Number(news?.textContent ?? 0);
  }
}

// A message that came while the page was open is marked and told; once it was on screen, it counts as read, and an answer
// is not held up by it.
function arrived(messages, fresh) {
  if (messages.length === 0) return;
  if (composer()) say(composer().dataset.came);
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

function lost(isLost) {
  document.documentElement.classList.toggle("lost", isLost);
  // What was typed meanwhile is saved now.
  if (!isLost) keepDraft();
}

// One stream for all pages of a browser, however many are open: the first visible one that gets the lock holds it and
// tells the others. A page that is hidden listens to nothing and is brought up to date when it is shown.
function listen() {
  let timer;
  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 150); };
  const heed = ({ kind, data }) => {
    if (document.hidden) return;
    const news = kind === "config" ? {} : JSON.parse(data);
    // Who else reads concerns their page alone.
    if (kind === "readers") { if (location.pathname.endsWith(`/${news.reference}`)) soon(); return; }
    if (news.reference) forget(news.reference);
    if (news.arrived) say(byId("announce").dataset.arrived.replace("{}", news.reference));
    soon();
  };
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("xiaoyi") : undefined;
  if (channel) channel.onmessage = (event) => heed(event.data);
  let stop;

  // Until it is stopped.
  const hold = () => new Promise((done) => {
    let stream;
    let retry;
    const tell = (kind) => (event) => {
      const news = { kind, data: event.data };
      heed(news);
      channel?.postMessage(news);
    };
    const open = () => {
      stream = new EventSource("/staff/events");
      stream.addEventListener("ticket", tell("ticket"));
      stream.addEventListener("config", tell("config"));
      stream.addEventListener("readers", tell("readers"));
      // What happened while it was not there is looked up.
      stream.addEventListener("open", () => { if (document.documentElement.classList.contains("lost")) soon(); lost(false); });
      stream.addEventListener("error", () => {
        lost(true);
        // A refusal closes it for good.
        if (stream.readyState === EventSource.CLOSED) retry = setTimeout(open, 10000);
      });
    };
    open();
    stop = () => { clearTimeout(retry); stream.close(); done(); };
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
  addEventListener("offline", () => lost(true));
  addEventListener("online", () => { lost(false); soon(); });
  begin();
}
