// Shows an article as an HTML page: the text with its records and zones marked, beside it the panel of records. The
// page is a single file that loads nothing. It is readable without scripts; its script highlights, filters and copies.

import type { Article } from '../types.js';
import { dataOf } from './copies.js';
import { escapeHtml, wholePage } from './html.js';
import { langOf, wordFor, wordsOf } from './language.js';
import { markText } from './marks.js';
import { dateInWords } from './dates.js';
import { panelOf } from './panel.js';
import { idOfPart, type Setting } from './place.js';
import { SCRIPT, SCRIPT_HASH } from './script.js';
import { findVoices } from './speakers.js';
import { PAGE_STYLE, STYLE } from './style.js';
import type { PageLanguage, Words } from './words.js';

/** The options of an article's HTML. */
export interface FragmentOptions {
  /** The language of the interface and of the values in words: `fr` (the default) or `en`. */
  readonly lang?: PageLanguage | undefined;
  /** The prefix of every element id, `depeche-` by default. Two articles on one page need two prefixes. */
  readonly prefix?: string | undefined;
}

/** The options of a page. */
export interface PageOptions extends FragmentOptions {
  /** The heading and title of the page. By default the headline of the article, or its first words. */
  readonly title?: string | undefined;
}

const KINDS = ['person', 'organisation', 'place', 'date', 'quantity', 'other', 'quote'] as const;

/**
 * Returns a complete page that loads no other file. `text` must be the text that the article was read from; it is
 * escaped. Throws a `RangeError` for another text.
 */
export function toHtml(article: Article, text: string, options: PageOptions = {}): string {
  const words = wordsOf(options.lang ?? 'fr');
  const { published } = article;
  const body = [
    published === null
      ? ''
      : `<p class="published">${escapeHtml(words.page.published)} <time datetime="${escapeHtml(published)}">${escapeHtml(sayDay(published, words))}</time></p>`,
    toFragment(article, text, options),
  ];
  return wholePage(options.title ?? titleOf(article, text, words), PAGE_STYLE + STYLE, body, {
    lang: words.lang,
    script: SCRIPT,
    scriptHash: SCRIPT_HASH,
  });
}

/**
 * Returns the article alone, for a page of your own that includes `STYLE` and, for highlighting, filters and copying,
 * `SCRIPT`. Throws a `RangeError` under the same conditions as `toHtml`.
 */
export function toFragment(article: Article, text: string, options: FragmentOptions = {}): string {
  const { records, zones, language, published } = article;
  const words = wordsOf(options.lang ?? 'fr');
  const setting: Setting = { words, prefix: options.prefix ?? 'depeche-' };
  const voices = findVoices(records, words.page.nobody);
  const lang = language.french ? 'fr' : escapeHtml(langOf(language.code));
  return [
    `<div class="depeche" lang="${words.lang}" data-point="${words.decimals}">`,
    `<a class="skip" href="#${idOfPart('text', setting)}">${escapeHtml(words.page.skip)}</a>`,
    toolsOf(article, words),
    ...notesOf(article, words),
    `<p class="text" lang="${lang}" id="${idOfPart('text', setting)}" tabindex="-1">${markText(records, zones, text, voices, setting)}</p>`,
    records.length === 0
      ? '<aside></aside>'
      : `<aside aria-label="${escapeHtml(words.page.records)}"><p class="how scripted" hidden>${escapeHtml(words.page.howTo)}</p>${panelOf(records, published, voices, setting)}</aside>`,
    barOf(words),
    dataOf(article),
    '</div>',
  ].join('\n');
}

/**
 * Returns the headline, or the first words of a text without one. Never the id of the article, which may be a local
 * path.
 */
function titleOf({ zones }: Article, text: string, { page }: Words): string {
  const headline = zones.find(({ kind }) => kind === 'headline');
  const title = (headline?.text ?? text).replace(/\s+/gu, ' ').trim();
  const characters = [...title];
  if (characters.length === 0) return page.untitled;
  return headline || characters.length <= 80 ? title : `${characters.slice(0, 79).join('')}…`;
}

function sayDay(published: string, words: Words): string {
  const day = published.slice(0, 10);
  return dateInWords({ value: day, modifier: null, approximate: false, min: null, max: null }, words) ?? published;
}

/**
 * The legend of the kinds and their colours. The script turns them into filters, and adds the confidence filter and the
 * copy buttons.
 */
function toolsOf({ records }: Article, words: Words): string {
  const { page } = words;
  const kinds = KINDS.filter((kind) => records.some((record) => record.kind === kind)).map((kind) => {
    const box = `<input class="scripted" type="checkbox" value="${kind}" checked hidden>`;
    return `<label>${box}<mark class="${kind}">${escapeHtml(wordFor(kind, words.kinds))}</mark></label>`;
  });
  const button = (act: string, said: string): string =>
    `<button type="button" data-do="${act}">${escapeHtml(said)}</button>`;
  return [
    '<div class="tools">',
    kinds.length === 0
      ? ''
      : `<div class="legend" role="group" aria-label="${escapeHtml(page.kinds)}" data-walk>${kinds.join('')}</div>` +
        `<label class="scripted" hidden>${escapeHtml(page.confidence)} <input type="range" min="0" max="1" step="0.05" value="0"><span>0${words.decimals}00</span></label>`,
    `<span class="scripted" hidden>${button('json', page.copyJson)} ${button('csv', page.copyCsv)} `,
    `<span class="said-by-copy" role="status" data-copied="${escapeHtml(page.copied)}" data-refused="${escapeHtml(page.notCopied)}"></span></span>`,
    `<textarea hidden readonly aria-label="${escapeHtml(page.copyJson)}"></textarea></div>`,
  ].join('');
}

function notesOf({ language, records }: Article, words: Words): string[] {
  const { page, languages } = words;
  const isForeign = !language.french && language.code !== 'und';
  return [
    ...(isForeign ? [`${page.notFrench} ${wordFor(language.code, languages)}.`] : []),
    ...(records.length === 0 ? [page.nothing] : []),
  ].map((note) => `<p class="note">${escapeHtml(note)}</p>`);
}

/** The bar that says which record is highlighted and leads from mention to mention. */
function barOf({ page }: Words): string {
  const button = (act: string, sign: string, said: string): string =>
    `<button type="button" data-do="${act}" aria-label="${escapeHtml(said)}">${escapeHtml(sign)}</button>`;
  return [
    `<div class="bar" role="group" aria-label="${escapeHtml(page.marked)}" hidden><output></output>`,
    button('previous', '‹', page.previous),
    button('next', '›', page.next),
    button('record', page.toRecord, page.toRecord),
    button('close', '×', page.close),
    '</div>',
  ].join('');
}
