import { element, word } from "./dom.js";
import { openDialog } from "./dialog.js";
import { addRow } from "./rows.js";

// Puts what was picked where the row wants it: into fields, as text, as a picture.
function fill(row, value) {
  for (const [key, text] of Object.entries(value)) {
    for (const field of row.querySelectorAll(`[data-picked="${key}"]`)) field.value = text;
    for (const place of row.querySelectorAll(`[data-picked-text="${key}"]`)) place.textContent = text;
    for (const picture of row.querySelectorAll(`img[data-picked-src="${key}"]`)) {
      if (text) picture.src = text;
      else picture.removeAttribute("src");
    }
  }
}

// Choosing from a page of another module: a button with data-picker opens that page's part in a dialog; its elements with
// data-pick carry the value as JSON. The chosen value is sent to the button as the event "admin:picked".
export async function pick(href, title) {
  const body = element("div", { class: "picker" });
  const { dialog, closed } = openDialog({ title, content: [body], wide: true, buttons: false });
  let picked = null;
  const load = async (url) => {
    const response = await fetch(url, { headers: { "HX-Request": "true" } });
    if (!response.ok) {
      // The module that offers the choice is not enabled: whoever asked goes on without.
      picked = {};
      dialog.close("");
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    body.replaceChildren(...(page.querySelector("[data-picker-page]") ?? page.body).childNodes);
  };
  dialog.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-pick]");
    if (choice) {
      event.preventDefault();
      picked = JSON.parse(choice.dataset.pick);
      dialog.close("yes");
      return;
    }
    const link = event.target.closest("a[href]");
    if (link && body.contains(link)) {
      event.preventDefault();
      load(link.href);
    }
  });
  dialog.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "dialog" && !body.contains(form)) return;
    event.preventDefault();
    load(`${form.action}?${new URLSearchParams(new FormData(form))}`);
  });
  body.append(element("p", { class: "muted" }, word("Loading")));
  load(href);
  await closed;
  return picked;
}

export function enhancePickers() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-picker]");
    if (!button) return;
    event.preventDefault();
    const value = await pick(button.dataset.picker, button.textContent.trim() || button.getAttribute("aria-label"));
    if (value === null) return;
    const row = button.dataset.pickerAdd ? addRow(button.dataset.pickerAdd) : button.closest("[data-picker-target]");
    fill(row, value);
    button.dispatchEvent(new CustomEvent("admin:picked", { bubbles: true, detail: value }));
  });
}
