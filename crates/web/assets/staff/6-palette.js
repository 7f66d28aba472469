// --- The palette: lists, actions of this page, people, topics and tickets by their name -----------------------------

const palette = byId("palette");
const paletteText = byId("palette-text");
const paletteList = byId("palette-list");
let paletteAt = 0;
let paletteAsked = 0;

// What the page itself offers: its lists and pages, and every button of its forms that one can see.
function offers() {
  const links = [...document.querySelectorAll(".rail a, .tabs a")].map((link) => ({ words: (link.querySelector("span") ?? link).textContent.trim(), use: () => link.click() }));
  const buttons = [...document.querySelectorAll("#main form button[type=submit], header.bar form button[type=submit]")]
    .filter((button) => button.offsetParent !== null)
    .map((button) => ({ words: button.textContent.trim(), use: () => button.form.requestSubmit(button) }));
  for (const [panel, use] of [[byId("hand-over-panel"), handOver], [byId("put-off"), putOff]]) {
    if (panel) buttons.push({ words: panel.querySelector("summary").textContent.trim(), use });
  }
  const known = new Set();
  return [...buttons, ...links].filter(({ words }) => words && !known.has(words) && known.add(words));
}

function option({ words, hint, use }, place) {
  const item = document.createElement("li");
  item.id = `palette-${place}`;
  item.role = "option";
  const name = document.createElement("bdi");
  name.textContent = words;
  item.append(name);
  if (hint) { const more = document.createElement("span"); more.className = "quiet"; more.textContent = ` ${hint}`; item.append(more); }
  item.addEventListener("click", () => { palette.close(); use(); });
  return item;
}

function choose(place) {
  const all = [...paletteList.children];
  paletteAt = all.length ? (place + all.length) % all.length : 0;
  all.forEach((item, i) => { item.ariaSelected = i === paletteAt ? "true" : "false"; });
  paletteText.setAttribute("aria-activedescendant", all.length ? all[paletteAt].id : "");
  all[paletteAt]?.scrollIntoView({ block: "nearest" });
}

async function lookUp() {
  const typed = paletteText.value.trim();
  const lower = typed.toLocaleLowerCase(document.documentElement.lang);
  const here = offers().filter(({ words }) => words.toLocaleLowerCase(document.documentElement.lang).includes(lower));
  paletteList.replaceChildren(...here.slice(0, 12).map(option));
  choose(0);
  const asked = ++paletteAsked;
  if (!typed) return;
  // Not for each letter of a word.
  await new Promise((go) => setTimeout(go, 120));
  if (asked !== paletteAsked) return;
  try {
    const answer = await fetch(`/staff/find?${new URLSearchParams({ q: typed })}`);
    if (!answer.ok || answer.redirected) return;
    const entries = await answer.json();
    // What was asked for before is no longer wanted.
    if (asked !== paletteAsked) return;
    const found = entries.map(({ words, hint, href }) => ({ words, hint, use: () => location.assign(href) }));
    paletteList.append(...found.map((entry, i) => option(entry, here.length + i)));
    choose(paletteAt);
  } catch { /* What is on the page can be found without a connection. */ }
}

paletteText?.addEventListener("input", lookUp);
paletteText?.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); choose(paletteAt + (event.key === "ArrowDown" ? 1 : -1)); }
  if (event.key === "Enter") { event.preventDefault(); paletteList.children[paletteAt]?.click(); }
});

addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || !palette || dialog?.open) return;
  event.preventDefault();
  if (palette.open) { palette.close(); return; }
  palette.showModal();
  paletteText.value = "";
  lookUp();
});
