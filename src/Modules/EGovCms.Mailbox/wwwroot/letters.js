// Tells how many characters were typed, beside fields that say it without scripts in their hints.
for (const place of document.querySelectorAll('[data-count]')) {
  const field = document.getElementById(place.dataset.count);
  const show = () => { place.textContent = place.dataset.words.replace('{0}', field.value.length).replace('{1}', field.maxLength); };
  field.addEventListener('input', show);
  show();
}
