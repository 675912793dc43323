// While somebody types: what the site suggests, and what was searched on this device before. The forms work without it.
const settings = document.getElementById('search-box-script').dataset;
const store = 'egov-searches';
const kept = 8;
const pause = 150;

for (const input of document.querySelectorAll('.search input[name="q"]')) watch(input);
rememberThisSearch();
tellWhatIsOpened();

function watch(input) {
  const form = input.form;
  const list = document.createElement('div');
  list.className = 'search__list';
  list.id = input.id + '-list';
  list.hidden = true;
  form.append(list);
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })
    .forEach(([name, value]) => input.setAttribute(name, value));

  let waiting;
  let asked = '';
  const options = () => [...list.querySelectorAll('[role="option"]')];
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = words => {
    input.value = words;
    close();
    form.requestSubmit();
  };
  const show = (words, isHistory) => {
    list.replaceChildren();
    if (words.length === 0) return close();
    const box = document.createElement('div');
    box.setAttribute('role', 'listbox');
    box.setAttribute('aria-label', isHistory ? settings.history : settings.list);
    words.forEach((word, at) => {
      const option = document.createElement('div');
      option.id = `${list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = word;
      // Before the field loses the focus, which would close the list.
      option.addEventListener('pointerdown', event => { event.preventDefault(); choose(word); });
      box.append(option);
    });
    if (isHistory) list.append(noteOfHistory(input, close));
    list.append(box);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const move = step => {
    const all = options();
    const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
    input.setAttribute('aria-activedescendant', all[next].id);
  };
  const look = async () => {
    const typed = input.value.trim();
    asked = typed;
    if (typed === '') return show(searches(), true);
    try {
      const site = form.elements.site?.value;
      const answer = await fetch(`${settings.suggest}?${new URLSearchParams({ q: typed, ...(site ? { site } : {}) })}`);
      const [, found] = await answer.json();
      if (asked === typed && document.activeElement === input) show(found, false);
    } catch {
      close();
    }
  };

  input.addEventListener('input', event => {
    clearTimeout(waiting);
    // What an input method is still composing is no word yet.
    if (!event.isComposing) waiting = setTimeout(look, pause);
  });
  input.addEventListener('compositionend', look);
  input.addEventListener('focus', () => { if (input.value.trim() === '') show(searches(), true); });
  input.addEventListener('blur', () => { asked = ''; close(); });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      return close();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden || options().length === 0) return;
      event.preventDefault();
      return move(event.key === 'ArrowDown' ? 1 : -1);
    }
    const chosen = list.querySelector('[aria-selected="true"]');
    if (event.key === 'Enter' && chosen && !list.hidden) {
      event.preventDefault();
      choose(chosen.textContent);
    }
  });
}

function noteOfHistory(input, close) {
  const note = document.createElement('div');
  note.className = 'search__note';
  const words = document.createElement('span');
  words.textContent = settings.history;
  const forget = document.createElement('button');
  forget.type = 'button';
  forget.className = 'search__forget';
  forget.textContent = settings.forget;
  forget.addEventListener('pointerdown', event => {
    event.preventDefault();
    localStorage.removeItem(store);
    close();
    input.focus();
  });
  note.append(words, forget);
  return note;
}

// A browser that keeps nothing, or whose store was filled by something else, has no history.
function searches() {
  try {
    const words = JSON.parse(localStorage.getItem(store));
    return Array.isArray(words) ? words.filter(word => typeof word === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

function rememberThisSearch() {
  const asked = document.querySelector('.find input[name="q"]')?.value.trim();
  if (!asked) return;
  try {
    localStorage.setItem(store, JSON.stringify([asked, ...searches().filter(word => word !== asked)].slice(0, kept)));
  } catch {
    // Then there is none.
  }
}

// By which webmasters see which questions find nothing of use. It says what was asked, and no more.
function tellWhatIsOpened() {
  const asked = document.querySelector('.find input[name="q"]')?.value.trim();
  document.querySelector('.find__main')?.addEventListener('click', event => {
    if (asked && event.target.closest('.find__title a, .find__card, .find__answer a'))
      fetch(`${settings.opened}?${new URLSearchParams({ q: asked })}`, { keepalive: true }).catch(() => {});
  });
}
