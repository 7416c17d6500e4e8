// The script of the page. The page is readable without it: what needs the script is hidden until it runs. A click or
// Enter on a record highlights all its mentions and quotes, a second one goes to the next; Escape clears. The arrow
// keys move through a list, which is a single stop for the tab key.

/**
 * The script for results of `toFragment`, to be put into a `<script>` element. It also handles fragments that are added
 * later.
 */
export const SCRIPT: string = `(() => {
const start = (root) => {
  if (root.dataset.ready) return;
  root.dataset.ready = 'yes';
  const all = (what) => [...root.querySelectorAll(what)];
  const one = (what) => root.querySelector(what);
  const bar = one('.bar'), aside = one('aside'), text = one('.text'), said = one('.said-by-copy');
  let item = null, stops = [], here = 0;
  const same = (a, b) => (a.dataset.id && a.dataset.id === b.dataset.id) || (a.dataset.voice && a.dataset.voice === b.dataset.voice);
  const clear = () => {
    all('.on, .here').forEach((e) => e.classList.remove('on', 'here'));
    all('[aria-current]').forEach((e) => e.removeAttribute('aria-current'));
    bar.hidden = true; item = null; stops = [];
  };
  const go = (n, move) => {
    here = (n + stops.length) % stops.length;
    all('.here').forEach((e) => e.classList.remove('here'));
    stops[here].classList.add('here');
    if (move) stops[here].scrollIntoView({ block: 'center' });
    bar.querySelector('output').textContent = item.querySelector('.name').textContent + ' · ' + (here + 1) + '/' + stops.length;
  };
  const mark = (chosen, n, move) => {
    if (item !== chosen) {
      clear();
      item = chosen;
      item.classList.add('on');
      const name = item.querySelector('a.name');
      if (name) name.setAttribute('aria-current', 'true');
      const hits = [...text.querySelectorAll('mark')].filter((m) => same(m, item) && !m.classList.contains('off'));
      hits.forEach((m) => m.classList.add('on'));
      stops = hits.filter((m) => !m.classList.contains('rest'));
    }
    if (!stops.length) return clear();
    bar.hidden = false;
    go(n, move);
    if (!move && getComputedStyle(aside).position === 'sticky') item.scrollIntoView({ block: 'nearest' });
  };
  const items = () => [...aside.querySelectorAll('li[data-id], li[data-voice]')].filter((li) => li.querySelector('.name'));
  const filter = () => {
    const off = new Set(all('.tools input[type=checkbox]').filter((c) => !c.checked).map((c) => c.value));
    const range = one('.tools input[type=range]'), least = range ? Number(range.value) : 0;
    if (range) range.nextElementSibling.textContent = least.toFixed(2).replace('.', root.dataset.point);
    const hidden = (e) => [...off].some((kind) => e.classList.contains(kind)) || Number(e.dataset.confidence || 1) < least;
    [...text.querySelectorAll('mark')].forEach((m) => m.classList.toggle('off', hidden(m)));
    [...aside.querySelectorAll('li')].forEach((li) => { li.hidden = hidden(li) || (!!li.closest('.said') && off.has('quote')); });
    [...aside.querySelectorAll('section')].forEach((s) => { s.hidden = !s.querySelector('li:not([hidden])'); });
    clear();
  };
  all('.scripted').forEach((e) => { e.hidden = false; });
  const walkers = all('[data-walk]').map((list) => {
    const stopsOf = () => [...list.querySelectorAll('a, input')].filter((e) => !e.closest('[hidden]'));
    const only = (chosen) => list.querySelectorAll('a, input').forEach((e) => { e.tabIndex = e === chosen ? 0 : -1; });
    only(stopsOf()[0]);
    list.addEventListener('focusin', (event) => only(event.target));
    list.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -1e9, End: 1e9 }[event.key];
      if (!step) return;
      event.preventDefault();
      const able = stopsOf(), at = able.indexOf(event.target);
      able[Math.min(Math.max(at + step, 0), able.length - 1)].focus();
    });
    return () => { const able = stopsOf(); if (!able.some((e) => e.tabIndex === 0)) only(able[0]); };
  });
  const copies = JSON.parse(one('script.data').textContent);
  const csv = () => [copies.csv.head, ...copies.csv.records.flatMap(([a, own, c]) => own.map(([b, d]) => [a, b, c, d].join(',')))].join('\\n') + '\\n';
  const copy = async (value) => {
    try {
      await navigator.clipboard.writeText(value);
      said.textContent = said.dataset.copied;
    } catch {
      const box = one('textarea');
      box.hidden = false; box.value = value; box.select();
      const done = document.execCommand('copy');
      box.hidden = done;
      said.textContent = done ? said.dataset.copied : said.dataset.refused;
    }
  };
  root.addEventListener('click', (event) => {
    const at = (what) => event.target.closest(what);
    const button = at('button');
    if (button) {
      const act = button.dataset.do;
      if (act === 'json') copy(JSON.stringify(copies.article, null, 2));
      if (act === 'csv') copy(csv());
      if (act === 'next') go(here + 1, true);
      if (act === 'previous') go(here - 1, true);
      if (act === 'record' && item) { item.scrollIntoView({ block: 'center' }); const a = item.querySelector('a'); if (a) a.focus(); }
      if (act === 'close') clear();
      return;
    }
    if (at('.said')) return;
    const name = at('a.name'), found = at('.text mark, .text .by');
    if (name && aside.contains(name)) {
      event.preventDefault();
      const li = name.closest('li');
      mark(li, item === li ? here + 1 : 0, true);
    } else if (found) {
      event.preventDefault();
      if (found.classList.contains('off')) return;
      const li = items().find((one) => same(found, one));
      if (!li) return;
      mark(li, 0, false);
      const n = stops.findIndex((m) => m.contains(event.target));
      if (n > 0) go(n, false);
    }
  });
  root.addEventListener('keydown', (event) => { if (event.key === 'Escape') clear(); });
  root.addEventListener('input', () => { filter(); walkers.forEach((check) => check()); });
};
const startAll = () => document.querySelectorAll('.depeche').forEach(start);
startAll();
new MutationObserver(startAll).observe(document.documentElement, { childList: true, subtree: true });
})();`;

/** The SHA-256 of `SCRIPT` in base64, for the Content-Security-Policy of your page: `script-src 'sha256-…'`. */
export const SCRIPT_HASH: string = 'sha256-X0ue5qLzvbXT3yrd6pOemHy8EpF2Xc5Z8pZ0ecp7ds0=';
