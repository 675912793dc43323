// Long forms: the error summary takes the focus, a sent form cannot be sent twice, and what was typed is not lost by a stray click.
export function enhanceForms() {
  document.querySelector("[data-error-summary]")?.focus();

  let changed = null;
  let sent = false;
  document.addEventListener("input", (event) => {
    changed ??= event.target.closest("form[data-warn-unsaved]");
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    sent = true;
    const form = event.target;
    if (form.method !== "post" || form.target) return;
    // After the browser has read the form: a disabled button's value would not be sent.
    setTimeout(() => form.querySelectorAll("button[type=submit]").forEach((button) => { button.disabled = true; }));
  });
  addEventListener("beforeunload", (event) => {
    if (changed && !sent) event.preventDefault();
  });
  // A page kept by the browser's back button still has its buttons disabled.
  addEventListener("pageshow", (event) => {
    sent = false;
    if (event.persisted) document.querySelectorAll("button[type=submit]:disabled").forEach((button) => { button.disabled = false; });
  });
}
