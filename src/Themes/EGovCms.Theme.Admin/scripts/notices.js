export function enhanceNotices() {
  document.addEventListener("click", (event) => event.target.closest("[data-dismiss]")?.closest(".notice")?.remove());
}
