// The index of the names that have a page, and the page of each: its latest articles with their day, their title and a
// sentence that mentions the name.
import { escapeHtml } from '../../view/html.js';
import { section, type Drawn } from './parts.js';
import { labelOf, periodOf } from './periods.js';
import type { NamePage, Pages } from './pages.js';
import type { Sentence, Sentences } from './sentences.js';
import { LISTED, type ArticleOfName } from './tally.js';
import type { Group, Words } from './words.js';

const GROUPS: readonly Group[] = ['person', 'organisation', 'place', 'source'];
/** The most bytes of all pages together. Beyond that, each page shows fewer articles. */
const MOST_BYTES = 7_000_000;
/** The most characters of a title or a sentence: in a damaged archive either may be endless. */
const TITLE_ROOM = 140;

export function indexSection({ words, pages }: Drawn): string {
  if (pages.all.length === 0) return '';
  const groups = GROUPS.flatMap((group) => {
    const of = pages.all.filter((page) => page.group === group);
    if (of.length === 0) return [];
    const items = of.map(({ id, name }) => {
      return `<li><a href="#${id}">${escapeHtml(name.name)}</a> <span class="number">${words.number(name.count)}</span></li>`;
    });
    return [`<h3>${escapeHtml(words.groups[group])}</h3><ul class="index ${group}">${items.join('')}</ul>`];
  });
  return section('index', words.index, [words.indexSays(pages.all.length, LISTED)], groups.join('\n'));
}

/** The pages of all names, hidden until a link leads to one. */
export function namePages({ words, pages }: Drawn, sentences: Sentences): string {
  const items = pages.all.map(({ id, name }) => {
    return name.articles.map((one) => itemOf(one, sentences.get(id)?.get(one.line), words));
  });
  const shown = roomFor(items);
  return pages.all.map((page, at) => pageOf(page, items[at]!.slice(0, shown), words)).join('\n');
}

/** Whether any of the listed articles has a sentence. */
export function haveSentences({ all }: Pages, sentences: Sentences): boolean {
  return all.length === 0 || [...sentences.values()].some(({ size }) => size > 0);
}

function pageOf({ id, group, name }: NamePage, items: readonly string[], words: Words): string {
  return (
    `<section class="page ${group}" id="${id}" tabindex="-1"><p><a href="#index">← ${escapeHtml(words.back)}</a></p>` +
    `<h2>${escapeHtml(name.name)}</h2><p>${escapeHtml(`${words.one[group]} · ${words.latest(items.length, name.count)}`)}</p>` +
    `<ol class="articles">${items.join('')}</ol></section>`
  );
}

function itemOf(article: ArticleOfName, sentence: Sentence | undefined, words: Words): string {
  const { day } = article;
  const time =
    day === null
      ? `<span class="day">${escapeHtml(words.undated)}</span>`
      : `<time class="day" datetime="${escapeHtml(day)}">${escapeHtml(labelOf(periodOf(day, 'day'), 'day', words))}</time>`;
  const said = sentence
    ? `<p>${escapeHtml(sentence.before)}<b>${escapeHtml(sentence.name)}</b>${escapeHtml(sentence.after)}</p>`
    : '';
  return `<li>${time} ${linkOf(article, words)}${said}</li>`;
}

/** Returns the title of an article or its id, as a link if the address of its page is known. */
function linkOf({ id, title, url }: ArticleOfName, { noId }: Words): string {
  const address = [url, id].find((one) => one !== null && /^https?:\/\//.test(one));
  const whole = [...(title ?? id ?? noId)];
  const text = escapeHtml(whole.length > TITLE_ROOM ? `${whole.slice(0, TITLE_ROOM - 1).join('')}…` : whole.join(''));
  return address ? `<a href="${escapeHtml(address)}">${text}</a>` : text;
}

/** Returns how many articles each page can show within the limit on all pages together. */
function roomFor(items: readonly (readonly string[])[]): number {
  let bytes = 0;
  for (let shown = 0; shown < LISTED; shown++) {
    bytes += items.reduce((sum, of) => sum + Buffer.byteLength(of[shown] ?? ''), 0);
    if (bytes > MOST_BYTES) return shown;
  }
  return LISTED;
}
