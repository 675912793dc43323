// Moving rows up and down by buttons: [data-move="up|down"] inside a [data-row]. Where rows have a depth, [data-move="in|out"].
const depthOf = (row) => Number(row.querySelector("[data-depth]")?.value ?? 0);

function setDepth(row, depth) {
  const field = row.querySelector("[data-depth]");
  if (!field) return;
  field.value = depth;
  row.dataset.level = depth;
}

// A row and those below it in the tree, which stand after it with a greater depth.
function branch(row) {
  const rows = [row];
  for (let next = row.nextElementSibling; next && depthOf(next) > depthOf(row); next = next.nextElementSibling) rows.push(next);
  return rows;
}

function move(row, way) {
  const rows = branch(row);
  const depth = depthOf(row);
  if (way === "up") {
    let before = row.previousElementSibling;
    while (before && depthOf(before) > depth) before = before.previousElementSibling;
    if (before && depthOf(before) === depth) before.before(...rows);
  } else if (way === "down") {
    const after = rows.at(-1).nextElementSibling;
    if (after && depthOf(after) === depth) branch(after).at(-1).after(...rows);
  } else if (way === "in") {
    const before = row.previousElementSibling;
    if (before && depthOf(before) >= depth) rows.forEach((each) => setDepth(each, depthOf(each) + 1));
  } else if (way === "out" && depth > 0) {
    rows.forEach((each) => setDepth(each, depthOf(each) - 1));
  }
}

// The server goes by these numbers: without scripts they are typed.
function renumber(list) {
  list?.querySelectorAll("[data-order]").forEach((field, index) => { field.value = index * 10; });
}

export function enhanceOrdering() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest("[data-row]");
    move(row, button.dataset.move);
    renumber(row.parentElement);
    row.dispatchEvent(new Event("input", { bubbles: true }));
    button.focus();
  });
  document.addEventListener("admin:added", (event) => renumber(event.target.parentElement));
}
