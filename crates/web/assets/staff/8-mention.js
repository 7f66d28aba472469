// --- Naming a colleague in a note: `@` and the beginning of a name offers the names -------------------------------

const peopleOffers = () => byId("people-offers");
let personAt = 0;

const foldedName = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

// What is typed behind the last `@` before the cursor, and where that stands; nothing where no name is begun.
function begunName(text) {
  const before = text.value.slice(0, text.selectionStart);
  const found = /(^|[^\p{L}\p{N}._+-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[@＠]([^@＠\n]{0,40})$/u.exec(before);
  return found && { typed: found[2], from: before.length - found[2].length };
}

// Whose name, or a part of it, begins so.
function namesFor(wanted) {
  return textOf().dataset.people.split("\n").map((line) => line.split("\t"))
    .filter(([name, ...others]) => name && foldedName(name) !== wanted.trim() && [name, ...others].flatMap((one) => [one, ...one.split(/\s+/)]).some((part) => foldedName(part).startsWith(wanted)))
    .map(([name]) => name);
}

function offerPeople() {
  const [text, offers] = [textOf(), peopleOffers()];
  if (!text || !offers) return;
  const begun = writesNote() ? begunName(text) : null;
  const wanted = begun && foldedName(begun.typed);
  const names = begun ? namesFor(wanted) : [];
  offers.replaceChildren(...names.slice(0, 8).map((name, place) => {
    const item = document.createElement("li");
    item.id = `person-${place}`;
    item.role = "option";
    item.lang = "";
    item.dir = "auto";
    item.textContent = name;
    // The text keeps the focus.
    item.addEventListener("mousedown", (event) => { event.preventDefault(); nameThem(name); });
    return item;
  }));
  offers.hidden = names.length === 0;
  text.setAttribute("aria-controls", "people-offers");
  choosePerson(0);
}

function choosePerson(place) {
  const all = [...(peopleOffers()?.children ?? [])];
  personAt = all.length ? (place + all.length) % all.length : 0;
  all.forEach((item, i) => { item.ariaSelected = i === personAt ? "true" : "false"; });
  if (all.length) textOf().setAttribute("aria-activedescendant", all[personAt].id); else textOf()?.removeAttribute("aria-activedescendant");
}

function nameThem(name) {
  const text = textOf();
  const begun = begunName(text);
  if (!begun) return;
  text.setRangeText(`${name} `, begun.from, text.selectionStart, "end");
  closePeople();
  typed();
}

function closePeople() {
  const offers = peopleOffers();
  if (!offers || offers.hidden) return;
  offers.hidden = true;
  offers.replaceChildren();
  textOf()?.removeAttribute("aria-activedescendant");
}

addEventListener("input", (event) => { if (event.target === textOf()) offerPeople(); });
addEventListener("focusout", (event) => { if (event.target === textOf()) closePeople(); });
// Before the keys of the page see it.
addEventListener("keydown", (event) => {
  const offers = peopleOffers();
  if (event.target !== textOf() || !offers || offers.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choosePerson(personAt + step);
  else if (event.key === "Enter" || event.key === "Tab") nameThem(offers.children[personAt].textContent);
  else if (event.key === "Escape") closePeople();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
