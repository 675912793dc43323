// Repeated rows of a form: adding one from its template, removing one. Rows are posted in the order they stand in.
export function addRow(id) {
  const rows = document.getElementById(id);
  const row = document.getElementById(`${id}-template`).content.firstElementChild.cloneNode(true);
  const index = `n${Date.now().toString(36)}`;
  for (const node of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of [...node.attributes]) {
      if (attribute.value.includes("__index__")) node.setAttribute(attribute.name, attribute.value.replaceAll("__index__", index));
    }
  }
  rows.append(row);
  row.dispatchEvent(new CustomEvent("admin:added", { bubbles: true }));
  return row;
}

export function enhanceRows() {
  document.addEventListener("click", (event) => {
    const add = event.target.closest("[data-add-row]");
    if (add) {
      addRow(add.dataset.addRow).querySelector("input:not([type=hidden]), select, textarea, button")?.focus();
      return;
    }
    const remove = event.target.closest("[data-remove-row]");
    if (remove) {
      const row = remove.closest("[data-row]");
      const next = row.nextElementSibling ?? row.previousElementSibling ?? row.parentElement;
      row.remove();
      (next.querySelector?.("input:not([type=hidden]), button") ?? next).focus?.();
    }
  });
}
