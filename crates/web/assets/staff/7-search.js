// --- The search field offers the words that narrow a search, while one types --------------------------------------------

const searchField = byId("q");
const searchOffers = byId("q-offers");
let searchAsked = 0;
let searchAt = -1;

function closeOffers() {
  searchOffers.hidden = true;
  searchField.ariaExpanded = "false";
  searchField.removeAttribute("aria-activedescendant");
  searchAt = -1;
  // What is on its way is not wanted any more.
  searchAsked++;
}

function chooseOffer(place) {
  const all = [...searchOffers.children];
  searchAt = (place + all.length + 1) % (all.length + 1);
  all.forEach((item, i) => { item.ariaSelected = i === searchAt ? "true" : "false"; });
  if (searchAt < all.length) searchField.setAttribute("aria-activedescendant", all[searchAt].id); else { searchField.removeAttribute("aria-activedescendant"); searchAt = -1; }
}

function takeOffer(item) {
  // Behind a whole value one goes on with the next word; behind a colon one goes on with the value.
  searchField.value = item.dataset.query.endsWith(":") ? item.dataset.query : `${item.dataset.query} `;
  searchField.focus();
  offer();
}

async function offer() {
  const asked = ++searchAsked;
  const before = searchField.value.slice(0, searchField.selectionEnd ?? searchField.value.length);
  if (before !== searchField.value) { closeOffers(); return; }
  try {
    const answer = await fetch(`${searchField.dataset.suggestions}?${new URLSearchParams({ q: before })}`);
    if (!answer.ok || answer.redirected) return;
    const offers = await answer.json();
    if (asked !== searchAsked || document.activeElement !== searchField) return;
    searchOffers.replaceChildren(...offers.map(({ words, query }, i) => {
      const item = document.createElement("li");
      item.id = `q-offer-${i}`;
      item.role = "option";
      item.ariaSelected = "false";
      item.dir = "auto";
      item.textContent = words;
      item.dataset.query = query;
      // Before the field loses the focus.
      item.addEventListener("mousedown", (event) => { event.preventDefault(); takeOffer(item); });
      return item;
    }));
    searchAt = -1;
    searchField.removeAttribute("aria-activedescendant");
    searchOffers.hidden = offers.length === 0;
    searchField.ariaExpanded = String(offers.length > 0);
  } catch { /* One can search without. */ }
}

if (searchField && searchOffers) {
  searchField.addEventListener("input", offer);
  searchField.addEventListener("focus", offer);
  searchField.addEventListener("blur", closeOffers);
  searchField.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (searchOffers.hidden) { if (event.key === "ArrowDown") { event.preventDefault(); offer(); } return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); chooseOffer(event.key === "ArrowDown" ? searchAt + 1 : searchAt < 0 ? searchOffers.children.length - 1 : searchAt - 1); }
    if (event.key === "Enter" && searchAt >= 0) { event.preventDefault(); takeOffer(searchOffers.children[searchAt]); }
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); closeOffers(); }
  });
}
