// The playground: an article is read as it is typed, in the browser. What is found
// is shown by `depeche/view`, in a frame where no script runs, and as JSON.
import { createExtractor, type Article, type Extractor } from '../core.js';
import { toHtml } from '../view/index.js';
import knowledge from '../knowledge/fr.knowledge?url';
import weights from '../names/fr.weights?url';

/** Milliseconds without a key before the text is read. */
const PAUSE = 150;

const text = find('text', HTMLTextAreaElement);
const published = find('published', HTMLInputElement);
const status = find('status', HTMLElement);
const page = find('page', HTMLIFrameElement);
const json = find('json', HTMLElement);

const { extract } = await load().catch((error: unknown) => {
  status.textContent = `The model could not be loaded: ${String(error)}`;
  throw error;
});
let timer = 0;
const wait = (): void => {
  clearTimeout(timer);
  timer = setTimeout(read, PAUSE);
};
text.addEventListener('input', wait);
published.addEventListener('input', wait);
read();

function read(): void {
  try {
    const start = performance.now();
    const article = extract(text.value, published.value === '' ? {} : { published: published.value });
    show(article, performance.now() - start);
    performance.mark('read');
  } catch (error) {
    status.textContent = String(error);
  }
}

function show(article: Article, milliseconds: number): void {
  // A frame takes its links from this page's address: "#1" alone would load the playground into it. No text of the
  // article holds a bare quote, so these are the page's own.
  page.srcdoc = toHtml(article, text.value, { title: 'Article' }).replaceAll('href="#', 'href="about:srcdoc#');
  json.textContent = JSON.stringify(article, null, 2);
  const count = article.records.length;
  status.textContent = `${count} ${count === 1 ? 'record' : 'records'} in ${milliseconds.toFixed(0)} ms`;
}

/** The model is two files in the sources; the package ships them end to end. */
async function load(): Promise<Extractor> {
  const parts = await Promise.all(
    [weights, knowledge].map(async (url) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
      return response.arrayBuffer();
    }),
  );
  return createExtractor(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

function find<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id} in the page`);
  return found;
}
