// Adds a search field, verdict chips and a jump by number to the register. Without it the page is complete, only longer to look through.
"use strict";
(() => {
  const tools = document.getElementById("tools");
  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const chips = [...tools.querySelectorAll("button")];
  const rows = [...document.querySelectorAll(".register tbody tr")];
  if (rows.length === 0) return;
  const fold = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;
  let verdict = "";

  function filter() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    texts ??= rows.map((row) => fold(row.textContent));
    let left = 0;
    rows.forEach((row, place) => {
      const fits = (!verdict || row.dataset.verdict === verdict) && words.every((word) => texts[place].includes(word));
      row.hidden = !fits;
      if (fits) left += 1;
    });
    const all = !verdict && words.length === 0;
    shown.textContent = all ? "" : `${left} of ${rows.length} claims shown`;
  }

  function show(key) {
    verdict = key;
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.show === key));
    filter();
  }

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 80);
  });
  for (const chip of chips) chip.addEventListener("click", () => show(chip.dataset.show));

  // A claim's number and Enter leads to its row, whatever is shown; Escape shows all again.
  search.addEventListener("keydown", (event) => {
    const number = search.value.trim().replace(/^(claim|no\.?)\s*/i, "");
    const row = /^\d+$/.test(number) ? document.getElementById(`claim-${number}`) : null;
    if (event.key === "Enter" && row) {
      clearTimeout(waiting);
      reveal(row);
      location.hash = row.id;
    } else if (event.key === "Escape") {
      clearTimeout(waiting);
      search.value = "";
      filter();
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input, textarea")) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  function reveal(row) {
    if (search.value || verdict) {
      search.value = "";
      show("");
    }
    row.scrollIntoView();
  }

  // A link into the register reaches its claim even when a filter hides it.
  addEventListener("hashchange", () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row?.hidden) reveal(row);
  });

  // Paper cannot be unfolded.
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) {
      fold.open = true;
      fold.dataset.folded = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of document.querySelectorAll("details[data-folded]")) {
      fold.open = false;
      delete fold.dataset.folded;
    }
  });

  tools.hidden = false;
})();
