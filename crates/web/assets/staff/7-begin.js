// --- Begin --------------------------------------------------------------------------------------------------------

shown();
if (document.querySelector("[data-live]") && "EventSource" in window) listen();
