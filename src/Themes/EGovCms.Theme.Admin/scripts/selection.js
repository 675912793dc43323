// Tables with selection: all at once, and the bar of actions that shows how many are selected.
export function enhanceSelection() {
  const update = () => {
    for (const bar of document.querySelectorAll("[data-bulk]")) {
      const boxes = [...document.querySelectorAll(`.table-select input[name="${bar.dataset.bulk}"]`)];
      const selected = boxes.filter((box) => box.checked).length;
      bar.toggleAttribute("data-active", selected > 0);
      const count = bar.querySelector("[data-bulk-count]");
      if (count) count.textContent = count.dataset.bulkCount.replace("{0}", selected);
      const all = document.querySelector(`[data-select-all="${bar.dataset.bulk}"]`);
      if (all) {
        all.checked = selected > 0 && selected === boxes.length;
        all.indeterminate = selected > 0 && selected < boxes.length;
      }
    }
  };
  document.addEventListener("change", (event) => {
    const all = event.target.closest("[data-select-all]");
    if (all) {
      all.closest("table").querySelectorAll(`input[name="${all.dataset.selectAll}"]`).forEach((box) => { box.checked = all.checked; });
    }
    if (all || event.target.closest(".table-select")) update();
  });
  document.addEventListener("htmx:after:swap", update);
  update();
}
