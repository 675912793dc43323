// Light, dark, or as the system has it: kept in a cookie, so that the server writes it into the next page and nothing flashes.
export function enhanceScheme() {
  const root = document.documentElement;
  const buttons = document.querySelectorAll("[data-scheme-choice]");
  const show = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.schemeChoice === (root.dataset.scheme ?? "auto"))));
  show();
  buttons.forEach((button) => button.addEventListener("click", () => {
    const choice = button.dataset.schemeChoice;
    if (choice === "auto") delete root.dataset.scheme;
    else root.dataset.scheme = choice;
    document.cookie = `egov-admin-scheme=${choice}; path=/; max-age=31536000; samesite=lax`;
    show();
  }));
}
