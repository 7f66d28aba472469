// --- Ready answers: `;` opens the list beside the answer; what is chosen stands in the box, to be changed ---------------

const answersDialog = () => byId("answers");
let answersAsked = 0;
let answersFound = [];
let answerAt = 0;
// What was searched for last, and of what the results are.
let answersWanted = "";
let answersShown = "";

async function lookForAnswers() {
  const dialog = answersDialog();
  const asked = ++answersAsked;
  answersWanted = `${dialog.dataset.ticket} ${byId("language")?.value} ${byId("answers-text").value}`;
  const wanted = answersWanted;
  // Not for each letter of a word.
  await new Promise((go) => setTimeout(go, 120));
  if (asked !== answersAsked) return;
  const query = new URLSearchParams({ ticket: dialog.dataset.ticket, language: byId("language")?.value ?? "en", q: byId("answers-text").value });
  try {
    const answer = await fetch(`/staff/answers/find?${query}`);
    if (!answer.ok || answer.redirected || asked !== answersAsked) return;
    answersFound = await answer.json();
  } catch { return; }
  if (asked !== answersAsked) return;
  answersShown = wanted;
  byId("answers-list").replaceChildren(...answersFound.map(({ name, does, missing }, place) => {
    const item = document.createElement("li");
    item.id = `answer-${place}`;
    item.role = "option";
    const words = document.createElement("bdi");
    words.textContent = name;
    item.append(words);
    for (const more of [does, missing]) {
      if (!more) continue;
      const hint = document.createElement("span");
      hint.className = "quiet";
      hint.textContent = ` ${more}`;
      item.append(hint);
    }
    item.addEventListener("click", () => useAnswer(answersFound[place]));
    item.addEventListener("pointerenter", () => chooseAnswer(place));
    return item;
  }));
  byId("answers-none").hidden = answersFound.length > 0;
  chooseAnswer(0);
}

function chooseAnswer(place) {
  const all = [...byId("answers-list").children];
  answerAt = all.length ? (place + all.length) % all.length : 0;
  all.forEach((item, i) => { item.ariaSelected = i === answerAt ? "true" : "false"; });
  byId("answers-text").setAttribute("aria-activedescendant", all.length ? all[answerAt].id : "");
  all[answerAt]?.scrollIntoView({ block: "nearest" });
  const shown = answersFound[answerAt];
  const preview = byId("answers-preview");
  preview.textContent = shown?.text ?? "";
  preview.lang = shown?.language ?? "";
  preview.dir = shown?.dir ?? "auto";
}

function useAnswer(chosen) {
  answersDialog().close();
  if (!chosen) return;
  const text = textOf();
  // A note that was begun does not become a public answer.
  if (writesNote() && text.value.trim()) {
    if (!confirm(composer().dataset.ask)) return;
    text.value = "";
  }
  write("reply");
  const language = byId("language");
  if (language && [...language.options].some((option) => option.value === chosen.language)) language.value = chosen.language;
  dress();
  // Behind what was typed already.
  const before = text.value.trim() ? `${text.value.trimEnd()}\n\n` : "";
  text.value = before + chosen.text;
  byId("besides").replaceChildren(...besidesOf(chosen));
  for (const button of composer().querySelectorAll(".send [name=then]")) button.classList.toggle("meant", button.value === chosen.then);
  typed();
  checkLanguage();
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
  say(chosen.name);
}

// What is done besides stands below the text, with a tick to take away.
function besidesOf({ id, topic, to }) {
  const answer = document.createElement("input");
  Object.assign(answer, { type: "hidden", name: "answer", value: id });
  const ticks = [["also-topic", topic], ["also-to", to]].filter(([, what]) => what).map(([name, [value, words]]) => {
    const label = document.createElement("label");
    label.className = "tick";
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name, value, checked: true });
    label.append(box, ` ${words}`);
    return label;
  });
  return [answer, ...ticks];
}

function openAnswers() {
  const dialog = answersDialog();
  if (!dialog || dialog.open) return;
  dialog.showModal();
  byId("answers-text").value = "";
  [answersFound, answersShown] = [[], ""];
  byId("answers-list").replaceChildren();
  byId("answers-preview").textContent = "";
  lookForAnswers();
}

addEventListener("input", (event) => { if (event.target.id === "answers-text") lookForAnswers(); });
addEventListener("click", (event) => {
  if (!event.target.closest?.("#open-answers") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openAnswers();
});
addEventListener("keydown", (event) => {
  if (event.target.id !== "answers-text" || event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) chooseAnswer(answerAt + step);
  // What is found for other words, or another ticket, is not taken.
  else if (event.key === "Enter") { if (answersShown === answersWanted) useAnswer(answersFound[answerAt]); }
  else return;
  event.preventDefault();
});
