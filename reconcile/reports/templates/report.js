"use strict";
/* Filters, keys and printing.  Everything is readable without this script. */
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const conflicts = Array.from(document.querySelectorAll(".conflict"), (element) => ({
    element,
    data: element.dataset,
    sources: JSON.parse(element.dataset.sources),
    words: null,
  }));
  const fields = ["dossier", "kind", "severity", "status"];

  const matches = (conflict, chosen) =>
    fields.every((name) => !chosen[name] || conflict.data[name] === chosen[name]) &&
    (!chosen.source || conflict.sources.includes(chosen.source)) &&
    (!chosen.words || (conflict.words ??= conflict.element.textContent.toLowerCase()).includes(chosen.words));

  const filter = () => {
    const chosen = Object.fromEntries(new FormData(form));
    chosen.words = chosen.words.trim().toLowerCase();
    let count = 0;
    for (const conflict of conflicts) {
      const match = matches(conflict, chosen);
      conflict.element.hidden = !match;
      count += match ? 1 : 0;
    }
    for (const heading of document.querySelectorAll(".group")) {
      heading.hidden = !heading.querySelector(".conflict:not([hidden])");
    }
    none.hidden = count > 0 || conflicts.length === 0;
    shown.textContent = `${count} of ${conflicts.length} shown`;
  };

  const step = (by) => {
    const visible = conflicts.map((conflict) => conflict.element).filter((element) => !element.hidden);
    if (!visible.length) return;
    const at = visible.indexOf(document.activeElement.closest(".conflict"));
    const next = visible[Math.min(Math.max(at + by, 0), visible.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/" && form) {
      event.preventDefault();
      form.elements.words.focus();
    }
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
})();
