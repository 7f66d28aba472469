// --- Keyboard ---------------------------------------------------------------------------------------------------

const dialog = byId("keys");
const toggle = byId("keys-on");
const keysAreOn = () => localStorage.getItem("keys") !== "off";
if (toggle) {
  toggle.checked = keysAreOn();
  toggle.addEventListener("change", () => localStorage.setItem("keys", toggle.checked ? "on" : "off"));
}
byId("keys-close")?.addEventListener("click", () => dialog.close());

// After `g`: to a list.
const lists = { h: "/staff/today", m: "/staff/", a: "/staff/queues/everyone", t: "/staff/queues/unassigned", n: "/staff/queues/nobody", o: "/staff/queues/overdue" };
let goes = -Infinity;

const actions = {
  g: () => { goes = performance.now(); },
  j: () => move(1),
  k: () => move(-1),
  x: select,
  t: take,
  h: handOver,
  a: handOver,
  "[": () => byId("previous")?.click(),
  "]": () => byId("next")?.click(),
  u: () => byId("back")?.click(),
  c: () => location.assign("/staff/new"),
  ";": openAnswers,
  d: putOff,
  f: () => byId("follow")?.requestSubmit(),
  r: () => write("reply"),
  n: () => write("note"),
  l: nextLanguage,
  s: () => document.querySelector("#status-actions button, #resolve button")?.focus(),
  e: () => byId("resolve")?.requestSubmit(),
  z: () => byId("undo")?.requestSubmit(),
  "/": () => byId("q")?.focus(),
  "?": () => dialog?.showModal(),
};

addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && composer()?.contains(event.target)) {
    event.preventDefault();
    const meant = composer().querySelector(".send .meant");
    const button = writesNote() ? byId("send-note") : event.shiftKey ? byId("send-open") : (meant ?? byId("send-solved"));
    composer().requestSubmit(button);
    return;
  }
  if (event.altKey && event.code === "KeyL" && composer()?.contains(event.target)) { event.preventDefault(); nextLanguage(); return; }
  if (event.key === "Escape" && typing) { event.target.blur(); return; }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open || palette?.open || answersDialog()?.open) return;
  if (event.key !== "?" && !keysAreOn()) return;
  // Whoever types while another page is on its way goes on typing when it comes: that is no command, until they pause.
  if (isGoing || performance.now() < quietUntil) { quietUntil = performance.now() + 700; return; }
  if (performance.now() - goes < 1500 && document.querySelector(`.rail a[href="${lists[event.key]}"]`)) { event.preventDefault(); location.assign(lists[event.key]); return; }
  goes = -Infinity;
  const action = actions[event.key];
  if (action) { event.preventDefault(); action(); }
});
