// --- Who else is here: the server is told that somebody reads this ticket, writes on it, or has left it --------------

let readingAt;
let readingAs = "";
let readingTold = -Infinity;
let wroteAt = -Infinity;

// Told at once when it changes, and every 25 s: whoever is not heard of for 75 s has left.
function tellReading(isLeaving = false) {
  const now = performance.now();
  const address = isLeaving || document.hidden ? undefined : document.querySelector("[data-reading]")?.dataset.reading;
  const as = now - wroteAt < 30000 ? "writes" : "reads";
  if (readingAt && readingAt !== address) navigator.sendBeacon(readingAt, new URLSearchParams({ reading: "gone" }));
  if (address && (address !== readingAt || as !== readingAs || now - readingTold > 25000)) {
    readingTold = now;
    fetch(address, { method: "POST", body: new URLSearchParams({ reading: as }), keepalive: true }).catch(() => {});
  }
  readingAt = address;
  readingAs = as;
}

setInterval(tellReading, 5000);
addEventListener("input", (event) => {
  if (event.target !== textOf()) return;
  wroteAt = performance.now();
  tellReading();
});
document.addEventListener("visibilitychange", () => tellReading());
addEventListener("pagehide", () => tellReading(true));
