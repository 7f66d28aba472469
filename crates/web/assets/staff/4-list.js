// --- Lists: one row is marked, and keys act on it -----------------------------------------------------------------

// What has no room is told whole.
addEventListener("pointerover", (event) => {
  const cell = event.target.closest?.(".tickets td");
  if (cell && !cell.title && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent.trim();
});

let at = -1;
let marked;
const rows = () => [...document.querySelectorAll("[data-row]")];

// A row is known by the ticket that it leads to: after a change of the list it may stand elsewhere.
const linkOf = (row) => row?.querySelector(".subject a");
const ticketOf = (row) => linkOf(row)?.pathname;

function mark(next) {
  const all = rows();
  all.forEach((row) => row.classList.remove("at"));
  if (next < 0 || all.length === 0) return;
  at = Math.min(next, all.length - 1);
  all[at].classList.add("at");
  marked = ticketOf(all[at]);
}

// The place in a list is kept while its tickets are read.
const placeKey = () => `place ${location.pathname}${location.search.replace(/[?&](notice|about|to|failed)=[^&]*/g, "")}`;
function keepPlace(row) { sessionStorage.setItem(placeKey(), ticketOf(row)); }

// After the list was brought up to date: the same row, or the one in its place if it is gone.
function remark() {
  const all = rows();
  if (all.length === 0) { at = -1; marked = undefined; return; }
  marked ??= sessionStorage.getItem(placeKey()) ?? undefined;
  const place = all.findIndex((row) => ticketOf(row) === marked);
  if (place >= 0 || at >= 0) mark(place >= 0 ? place : at);
}

function move(by) {
  mark(Math.max(0, at + by));
  const row = rows()[at];
  linkOf(row)?.focus();
  row?.scrollIntoView({ block: "nearest" });
  if (row) readAhead(linkOf(row).href);
}

// The marked row's ticket is chosen where none is, and the list's own form is used.
function onRow(use) {
  const form = byId("several");
  const box = rows()[at]?.querySelector("[name=ticket]");
  if (!form || !(box || form.querySelector("[name=ticket]:checked"))) return;
  if (!form.querySelector("[name=ticket]:checked")) box.checked = true;
  use(form);
}

function select() {
  const box = rows()[at]?.querySelector("[name=ticket]");
  if (box) box.checked = !box.checked;
}

// On a row's tick, Enter opens the row.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches?.("[data-row] [name=ticket]")) return;
  event.preventDefault();
  linkOf(event.target.closest("[data-row]"))?.click();
});

function handOver() {
  const panel = byId("hand-over-panel");
  if (panel) { panel.open = true; byId("to")?.focus(); return; }
  onRow((form) => form.querySelector("#several-to").focus());
}

function putOff() {
  const panel = byId("put-off");
  if (panel) { panel.open = true; byId("until")?.focus(); }
}

function take() {
  const form = byId("take");
  if (form) { form.requestSubmit(); return; }
  onRow((list) => list.requestSubmit(list.querySelector("[value=take]")));
}

// A filter that is chosen applies at once.
addEventListener("change", (event) => {
  if (event.target.matches("#filters select")) event.target.form.requestSubmit();
});

// --- A file is shown in its field before it is sent ----------------------------------------------------------------

for (const file of document.querySelectorAll("input[data-into]")) {
  const field = byId(file.dataset.into);
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
