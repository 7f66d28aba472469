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
    const here = location.href;
    const answer = await fetch(here, { headers: { Purpose: "prefetch" } });
    if (answer.redirected && new URL(answer.url).pathname === "/staff/login") { location.reload(); return; }
    if (!answer.ok || location.href !== here) return;
    ahead.clear();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (!next || next.innerHTML === sources.get(part)) continue;
      // What somebody is using is left alone; it is brought up to date when they leave it.
      if (part.contains(document.activeElement) && document.activeElement.matches("select, textarea, input:not([type=checkbox])")) continue;
      bringUpToDate(part, next, fresh);
    }
    document.title = fresh.title;
    readSteps();
  } catch {
    // The connection is lost: the stream says when it is there again.
  } finally {
    refreshing = false;
    if (again) { again = false; refresh(); }
  }
}

function bringUpToDate(part, next, fresh) {
  const chosen = [...part.querySelectorAll("[name=ticket]:checked")].map((box) => box.value);
  const open = [...part.querySelectorAll("details")].map((details) => details.open);
  const known = part.querySelectorAll(".message").length;
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  part.innerHTML = next.innerHTML;
  sources.set(part, next.innerHTML);
  [...part.querySelectorAll("details")].forEach((details, i) => { if (i < open.length) details.open = open[i]; });
  chosen.forEach((value) => { const box = part.querySelector(`[name=ticket][value="${value}"]`); if (box) box.checked = true; });
  if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  if (part.dataset.live === "thread") arrived([...part.querySelectorAll(".message")].slice(known), fresh);
  if (part.dataset.live === "list") { say(byId("announce").dataset.news); remark(); }
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

// One stream for all pages of a browser, however many are open: the first visible one that gets the lock holds it and
// tells the others. A page that is hidden listens to nothing and is brought up to date when it is shown.
function listen() {
  let timer;
  const soon = () => { clearTimeout(timer); timer = setTimeout(refresh, 150); };
  const heed = ({ kind, data }) => {
    if (document.hidden) return;
    const news = kind === "ticket" ? JSON.parse(data) : {};
    if (news.arrived) say(byId("announce").dataset.arrived.replace("{}", news.reference));
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
    stream.addEventListener("error", () => document.documentElement.classList.add("lost"));
    stream.addEventListener("open", () => document.documentElement.classList.remove("lost"));
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
  addEventListener("offline", () => document.documentElement.classList.add("lost"));
  addEventListener("online", () => { document.documentElement.classList.remove("lost"); soon(); });
  begin();
}
