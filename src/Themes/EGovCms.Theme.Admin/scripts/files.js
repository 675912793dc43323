// Says on the button which files were chosen: the one by its name, several by their number.
export function enhanceFiles() {
  document.addEventListener("change", (event) => {
    const names = event.target.closest(".file-button")?.querySelector("[data-file-names]");
    if (!names) return;
    names.dataset.none ??= names.textContent;
    const { files } = event.target;
    names.textContent = files.length === 0 ? names.dataset.none
      : files.length === 1 ? files[0].name
      : names.dataset.fileNames.replace("{0}", files.length);
  });
}
