// Small comforts on top of pages that work without any script.
const reduced = matchMedia('(prefers-reduced-motion: reduce)');

for (const carousel of document.querySelectorAll('[data-carousel]')) startCarousel(carousel);
closeMenusOnEscapeAndOutside();
startReading();
startSharing();
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

function startCarousel(root) {
  const track = root.querySelector('[data-track]');
  const slides = [...track.children];
  const bar = root.querySelector('[data-bar]');
  if (slides.length < 2) return;

  const count = bar.querySelector('[data-count]');
  const toggle = bar.querySelector('[data-toggle]');
  let wanted = !reduced.matches && !document.documentElement.hasAttribute('data-elder');
  let held = false;
  let current = 0;
  bar.hidden = false;
  for (const slide of slides) slide.inert = slide !== slides[0];

  const show = index => {
    current = (index + slides.length) % slides.length;
    for (const slide of slides) slide.inert = slide !== slides[current];
    track.scrollTo({ left: slides[current].offsetLeft - track.offsetLeft, behavior: reduced.matches ? 'instant' : 'smooth' });
    count.textContent = `${current + 1} / ${slides.length}`;
  };
  const paint = () => {
    toggle.setAttribute('aria-label', wanted ? toggle.dataset.pause : toggle.dataset.play);
    toggle.querySelector('[data-icon-pause]').toggleAttribute('hidden', !wanted);
    toggle.querySelector('[data-icon-play]').toggleAttribute('hidden', wanted);
    // What moves by itself is not read out; what the reader moves is.
    track.setAttribute('aria-live', wanted ? 'off' : 'polite');
  };

  bar.querySelector('[data-prev]').addEventListener('click', () => show(current - 1));
  bar.querySelector('[data-next]').addEventListener('click', () => show(current + 1));
  toggle.addEventListener('click', () => { wanted = !wanted; paint(); });
  root.addEventListener('pointerenter', () => { held = true; });
  root.addEventListener('pointerleave', () => { held = root.contains(document.activeElement); });
  root.addEventListener('focusin', () => { held = true; });
  root.addEventListener('focusout', event => { held = root.contains(event.relatedTarget); });
  reduced.addEventListener('change', () => { if (reduced.matches) { wanted = false; paint(); } });
  track.addEventListener('scrollend', () => {
    const index = Math.round(track.scrollLeft / track.clientWidth);
    if (index !== current) show(index);
  });
  setInterval(() => { if (wanted && !held && !document.hidden) show(current + 1); }, 6000);
  show(0);
  paint();
}

function closeMenusOnEscapeAndOutside() {
  const menus = () => document.querySelectorAll('details[data-menu][open]');
  document.addEventListener('click', event => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    document.querySelectorAll('.nav__item:is(:hover, :focus-within)').forEach(item => item.classList.add('is-closed'));
  });
  for (const item of document.querySelectorAll('.nav__item')) {
    const reopen = () => item.classList.remove('is-closed');
    item.addEventListener('pointerleave', reopen);
    item.addEventListener('focusout', event => { if (!item.contains(event.relatedTarget)) reopen(); });
  }
}

function startReading() {
  const buttons = document.querySelectorAll('[data-speak]');
  const text = document.querySelector('[data-readable]') ?? document.querySelector('main');
  if (!buttons.length || !('speechSynthesis' in window) || !text) return;

  let speaking = false;
  const paint = () => buttons.forEach(button => {
    button.setAttribute('aria-pressed', speaking);
    button.querySelector('[data-label]').textContent = speaking ? button.dataset.stop : button.dataset.start;
  });
  const stop = () => {
    speaking = false;
    speechSynthesis.cancel();
    document.querySelectorAll('.is-read').forEach(e => e.classList.remove('is-read'));
    paint();
  };
  const start = () => {
    speaking = true;
    paint();
    const pieces = [...text.querySelectorAll('h1, h2, h3, p, li, td, figcaption')]
      .filter(e => e.checkVisibility() && e.innerText.trim() && !e.querySelector('p, li'));
    const next = index => {
      if (!speaking || index >= pieces.length) return stop();
      const piece = pieces[index];
      const words = new SpeechSynthesisUtterance(piece.innerText.trim());
      words.lang = document.documentElement.lang;
      words.rate = .9;
      piece.classList.add('is-read');
      words.onend = words.onerror = () => {
        piece.classList.remove('is-read');
        if (speaking) next(index + 1);
      };
      speechSynthesis.speak(words);
    };
    next(0);
  };
  buttons.forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => (speaking ? stop() : start()));
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

function startSharing() {
  for (const button of document.querySelectorAll('[data-share]')) {
    if (!navigator.share && !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const link = document.querySelector('link[rel=canonical]')?.href ?? location.href;
      try {
        if (navigator.share) return await navigator.share({ title: document.title, url: link });
        await navigator.clipboard.writeText(link);
        button.querySelector('[data-label]').textContent = button.dataset.done;
      } catch {
        // The reader closed the dialogue.
      }
    });
  }
}
