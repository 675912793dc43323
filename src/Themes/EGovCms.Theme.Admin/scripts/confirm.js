import { element, word } from "./dom.js";
import { openDialog } from "./dialog.js";

// A form, or a button of one, with data-confirm asks its question first. Without scripts the server asks it on a page.
export function enhanceConfirm() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const button = event.submitter;
    const question = button?.dataset.confirm ?? form.dataset.confirm;
    if (!question || form.dataset.confirmed === "true") return;
    event.preventDefault();
    event.stopImmediatePropagation();

    const { closed } = openDialog({ title: word("ConfirmTitle"), text: question, confirm: button?.textContent.trim(), danger: true });
    if ((await closed) !== "yes") return;

    form.dataset.confirmed = "true";
    const answer = element("input", { type: "hidden", name: "confirmed", value: "true" });
    form.append(answer);
    form.requestSubmit(button);
    answer.remove();
    delete form.dataset.confirmed;
  }, true);
}
