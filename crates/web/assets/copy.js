// Prints the page; copies a link, and hands it to the telephone's own list of places to share it, where the browser can.
"use strict";
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
for (const button of document.querySelectorAll("[data-copy], [data-share]")) {
  const link = document.getElementById(button.dataset.copy || button.dataset.share);
  const shares = "share" in button.dataset;
  if (!link || (shares ? !navigator.share : !navigator.clipboard)) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      if (shares) {
        await navigator.share({ url: link.href });
        return;
      }
      await navigator.clipboard.writeText(link.href);
      button.textContent = button.dataset.done;
    } catch {
      // Not allowed, or given up: the link is there to select.
      getSelection().selectAllChildren(link);
    }
  });
}
