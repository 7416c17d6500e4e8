// The playground: an article is read as it is typed, in the browser. What is found is shown by `depeche/view`, as on the
// page of `depeche show`, and as JSON.
import type { Article, Extractor, ExtractOptions } from '../core.js';
import { SCRIPT, STYLE, toFragment, type PageLanguage } from '../view/index.js';
import { EXAMPLES, type Example } from './examples.js';
import { loadExtractor } from './load.js';
import { SWITCHES, wordsOf, type Switch } from './words.js';

/** Milliseconds without a key before the text is read. */
const PAUSE = 150;
/** Longer texts would hold up the page for many seconds. */
const MOST_CHARACTERS = 1_000_000;
/** Beside the switches that are kinds. */
const OPTIONS: readonly Switch[] = ['ordinals'];
const OFF_AT_FIRST: readonly Switch[] = ['other', 'ordinals'];

const lang: PageLanguage = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
const words = wordsOf(lang);

const text = find('text', HTMLTextAreaElement);
const published = find('published', HTMLInputElement);
const file = find('file', HTMLInputElement);
const status = find('status', HTMLElement);
const progress = find('progress', HTMLProgressElement);
const page = find('page', HTMLElement);
const details = find('details', HTMLElement);
const json = find('json', HTMLElement);

let extractor: Extractor | null = null;
let timer = 0;
let last = 0;

prepare();
try {
  extractor = await loadExtractor((share) => {
    status.textContent = words.loading(share);
    if (share === null) progress.removeAttribute('value');
    else progress.value = share;
  });
} catch (error) {
  status.textContent = words.notLoaded(error instanceof Error ? error.message : String(error));
}
progress.hidden = true;
if (extractor) read();

/** Puts the words into the page, and listens. */
function prepare(): void {
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = words.page[element.dataset.word!]!;
  page.setAttribute('aria-label', words.article);
  find('language', HTMLAnchorElement).search = lang === 'fr' ? '?lang=en' : '';
  find('language', HTMLAnchorElement).lang = lang === 'fr' ? 'en' : 'fr';
  document.head.append(filled('style', STYLE));
  // Its hash is in the policy of the page.
  document.head.append(filled('script', SCRIPT));
  find('switches', HTMLElement).append(...SWITCHES.map(switchOf));
  find('examples', HTMLElement).append(...EXAMPLES.map(exampleButton));
  if (text.value === '') take(EXAMPLES[0]!);
  status.textContent = words.loading(null);
  for (const element of [text, published, find('switches', HTMLElement)])
    element.addEventListener('input', () => wait());
  find('form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  file.addEventListener('change', () => void open(file.files));
  find('clear', HTMLButtonElement).addEventListener('click', () => {
    text.value = '';
    text.focus();
    read();
  });
  find('copy', HTMLButtonElement).addEventListener('click', () => void copy());
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void open(event.dataTransfer.files);
  });
}

function wait(): void {
  clearTimeout(timer);
  // A long text is read less often, so that typing stays smooth.
  timer = setTimeout(read, Math.max(PAUSE, last));
}

function read(): void {
  if (!extractor) return;
  try {
    if (text.value.trim() === '') return showNothing(words.empty);
    if (text.value.length > MOST_CHARACTERS) return showNothing(words.tooLong(text.value.length, MOST_CHARACTERS));
    const start = performance.now();
    const article = extractor.extract(text.value, optionsOf());
    last = performance.now() - start;
    show(article, last);
    performance.mark('read');
  } catch (error) {
    showNothing(error instanceof Error ? error.message : String(error));
  }
}

function optionsOf(): ExtractOptions {
  const on = SWITCHES.filter((name) => find(`switch-${name}`, HTMLInputElement).checked);
  const kinds = on.filter((name) => !OPTIONS.includes(name)) as ExtractOptions['kinds'];
  return {
    kinds,
    ordinals: on.includes('ordinals'),
    ...(published.value !== '' && { published: published.value }),
  };
}

function show(article: Article, milliseconds: number): void {
  const { records, language } = article;
  const isForeign = !language.french && language.code !== 'und';
  const notes = [isForeign ? words.notFrench : '', records.length === 0 ? words.nothing : ''];
  status.textContent = [words.read(records.length, milliseconds), ...notes].filter((one) => one !== '').join('. ');
  page.innerHTML = toFragment(article, text.value, { lang });
  json.textContent = JSON.stringify(article, null, 2);
  page.hidden = details.hidden = false;
}

function showNothing(why: string): void {
  status.textContent = why;
  page.replaceChildren();
  json.textContent = '';
  page.hidden = details.hidden = true;
}

function take({ text: content, published: day }: Example): void {
  text.value = content;
  published.value = day;
}

/** Reads a dropped or chosen file: UTF-8, else windows-1252, as French texts of old are. */
async function open(files: FileList | null): Promise<void> {
  const chosen = files?.[0];
  if (!chosen) return;
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  if (/\.(html?|pdf|docx?|odt|gz|zip)$/i.test(chosen.name) || bytes.includes(0))
    return showNothing(words.notText(chosen.name));
  text.value = decode(bytes);
  published.value = /\d{4}-\d{2}-\d{2}/.exec(chosen.name)?.[0] ?? '';
  file.value = '';
  read();
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function copy(): Promise<void> {
  const said = find('copied', HTMLElement);
  try {
    await navigator.clipboard.writeText(json.textContent ?? '');
    said.textContent = words.copied;
  } catch {
    said.textContent = words.notCopied;
  }
}

function switchOf(name: Switch): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', id: `switch-${name}`, checked: !OFF_AT_FIRST.includes(name) });
  label.append(box, ` ${words.switches[name]}`);
  return label;
}

function exampleButton(example: Example): HTMLElement {
  const button = filled('button', example.name);
  button.type = 'button';
  button.addEventListener('click', () => {
    take(example);
    read();
  });
  return button;
}

function filled<Tag extends 'style' | 'script' | 'button'>(tag: Tag, content: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}

function find<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id} in the page`);
  return found;
}
