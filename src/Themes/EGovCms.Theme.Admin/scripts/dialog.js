import { element, word } from "./dom.js";

// Opens a modal dialog and tells how it was left: the value of the button, or "" when it was dismissed.
export function openDialog({ title, text, content = [], confirm, danger = false, wide = false, buttons = true }) {
  const id = `dialog-${Date.now()}`;
  const form = element("form", { method: "dialog" },
    element("div", { class: "dialog-body" },
      element("h2", { class: "dialog-title", id }, title),
      ...(text ? [element("p", { class: "dialog-text" }, text)] : []),
      ...content),
    ...(buttons ? [element("div", { class: "dialog-buttons" },
      element("button", { class: "button", value: "", formnovalidate: true }, word("Cancel")),
      element("button", { class: `button ${danger ? "button-danger" : "button-primary"}`, value: "yes", autofocus: content.length === 0 }, confirm ?? word("Confirm")))] : []));
  const dialog = element("dialog", { class: `dialog${wide ? " dialog-wide" : ""}`, "aria-labelledby": id }, form);
  document.body.append(dialog);
  return {
    dialog,
    closed: new Promise((resolve) => {
      dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue); }, { once: true });
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(""); });
      dialog.showModal();
    }),
  };
}
