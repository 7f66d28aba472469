// --- Begin --------------------------------------------------------------------------------------------------------

shown(false);
if (document.querySelector("[data-live]") && "EventSource" in window) listen();
