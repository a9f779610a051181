"use strict";
/* Keys, the words scrolled into view, and files that change.  The page works without this script. */
(() => {
  const POLL_MS = 2000;
  const reason = document.getElementById("reason");
  const rows = Array.from(document.querySelectorAll(".row a"));

  const showMarks = () => {
    for (const text of document.querySelectorAll(".pane .text")) {
      const mark = text.querySelector("mark");
      if (mark) text.scrollTop = mark.offsetTop - text.clientHeight / 3;
    }
  };
  showMarks();
  addEventListener("resize", showMarks);

  for (const button of document.querySelectorAll(".again")) {
    button.addEventListener("click", () => {
      reason.value = button.textContent;
      reason.focus();
    });
  }

  const filters = document.getElementById("filters");
  if (filters) filters.addEventListener("change", () => filters.requestSubmit());

  const follow = (id) => {
    const link = document.getElementById(id);
    if (link) location.assign(link.href);
  };
  const step = (by) => {
    const at = rows.indexOf(document.activeElement);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) next.focus();
  };
  const choose = (key) => {
    const option = document.querySelector(`input[data-key="${key}"]`);
    if (!option) return false;
    option.checked = true;
    reason.focus();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input:not([type=radio]), select, textarea");
    if (event.key === "Escape" && typing) return typing.blur();
    if (typing) return;
    const undo = document.getElementById("undo") || document.getElementById("undo-last");
    if (/^[0-9bnd]$/.test(event.key) && choose(event.key)) event.preventDefault();
    else if (event.key === "j") rows.length ? step(1) : follow("following");
    else if (event.key === "k") rows.length ? step(-1) : follow("previous");
    else if (event.key === "u" && undo) undo.requestSubmit();
    else if (event.key === "/" && filters) {
      event.preventDefault();
      filters.elements.words.focus();
    }
  });

  /* Show what changed on disk at once, unless something is being entered. */
  const entering = () =>
    document.querySelector("input[type=radio]:checked") || (reason && reason.value) || document.activeElement.matches("input, select");
  const poll = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch("/changes");
      const { version } = await answer.json();
      if (String(version) === document.body.dataset.version) return;
    } catch {
      return; /* the server has stopped */
    }
    if (entering()) document.getElementById("changed").hidden = false;
    else location.reload();
  };
  setInterval(poll, POLL_MS);
})();
