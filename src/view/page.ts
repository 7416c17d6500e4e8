// Shows an article as an HTML page: the text with its records marked, beside it the people
// with their roles and their quotes, the organisations and places, and the dates in order
// of time. The page is one file without scripts; it loads nothing.

import type { Article, DateRecord, NewsRecord, PersonRecord } from '../types.js';
import { factsOf } from './facts.js';
import { escapeHtml, wholePage } from './html.js';
import { anchorOf, markText } from './marks.js';
import { anchorOfVoice, classOf, findVoices, signOf, type Voice, type Voices } from './speakers.js';
import { STYLE } from './style.js';
import { describe } from './tell.js';

/** The options of a page. */
export interface PageOptions {
  /** Heads the page and names its tab. */
  readonly title?: string | undefined;
}

const KINDS = ['person', 'organisation', 'place', 'date', 'quantity', 'other', 'quote'] as const;

/**
 * A complete page, without scripts or other files. `text` must be the text that the article was read from; all of it is
 * escaped. Throws a `RangeError` when it is another text.
 */
export function toHtml(article: Article, text: string, { title = article.id ?? 'depeche' }: PageOptions = {}): string {
  return wholePage(title, STYLE, [
    article.published === null
      ? ''
      : `<p class="published">Published <time>${escapeHtml(article.published)}</time></p>`,
    toFragment(article, text),
  ]);
}

/** The article alone, for a page of your own that includes `STYLE`. Throws a `RangeError` as `toHtml` does. */
export function toFragment(article: Article, text: string): string {
  const present = KINDS.filter((kind) => article.records.some((record) => record.kind === kind));
  const voices = findVoices(article.records);
  const legend = present.map((kind) => `<li><mark class="${kind}">${kind}</mark></li>`).join('');
  return [
    '<div class="depeche">',
    `<ul class="legend" aria-label="kinds">${legend}</ul>`,
    `<p class="text" lang="${article.language.french ? 'fr' : escapeHtml(article.language.code)}">${markText(article.records, text, voices)}</p>`,
    `<aside aria-label="records">${aside(article.records, voices)}</aside>`,
    '</div>',
  ].join('\n');
}

function aside(records: readonly NewsRecord[], voices: Voices): string {
  const of = <K extends NewsRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<NewsRecord, { kind: K }> => record.kind === kind);
  const names = new Map(records.flatMap((record) => ('name' in record ? [[record.id, record.name] as const] : [])));
  const said = (record: NewsRecord): Voice | undefined => voices.ofRecord.get(record);
  // Speakers whose record is in none of the lists, or who have none: "le préfet".
  const listed = new Set<NewsRecord | null>([...of('person'), ...of('organisation'), ...of('place')]);
  const others = voices.all.filter(({ record }) => !listed.has(record));
  const dated = of('date')
    .filter(({ from }) => from !== null)
    .sort((a, b) => compareBounds(a.from!, b.from!) || a.mentions[0]!.start - b.mentions[0]!.start);
  return [
    list(
      'People',
      of('person').map((person) => item(person, person.name, rolesOf(person, names), said(person))),
    ),
    list(
      'Organisations',
      of('organisation').map((one) => item(one, one.name, [joinFacts(one)], said(one))),
    ),
    list(
      'Places',
      of('place').map((one) => item(one, one.name, [joinFacts(one)], said(one))),
    ),
    list(others.length < voices.all.length ? 'Other speakers' : 'Speakers', others.map(speaker)),
    list(
      'Timeline',
      dated.map((date) =>
        item(
          date,
          describe(date),
          date.mentions.map(({ text }) => text),
        ),
      ),
      'ol',
    ),
  ].join('');
}

function list(title: string, items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string {
  return items.length === 0
    ? ''
    : `<h2>${title}</h2><${tag}>${items.map((one) => `<li>${one}</li>`).join('')}</${tag}>`;
}

/** A record beside the text: a link to its first mention, how often it is named, where, its facts and its quotes. */
function item(record: NewsRecord, said: string, facts: readonly string[], voice?: Voice): string {
  const times = record.mentions.length > 1 ? ` <span class="times">× ${record.mentions.length}</span>` : '';
  const inside = record.kind === 'date' ? timeOf(record, said) : escapeHtml(said);
  const lines = [...facts, record.zone === null ? '' : `in the ${record.zone}`].filter(
    (line) => line !== '' && line !== said,
  );
  const head = `<a href="#${anchorOf(record)}">${inside}</a>${times}`;
  return voice
    ? `${head}${sign(voice)}${lines.map(small).join('')}${quotesOf(voice)}`
    : `${head}${lines.map(small).join('')}`;
}

/** A speaker who has no record. */
function speaker(voice: Voice): string {
  return `${escapeHtml(voice.name)}${sign(voice)}${quotesOf(voice)}`;
}

/** The number of a speaker, which stands behind each of the quotes too; the quotes lead here. */
function sign(voice: Voice): string {
  return ` <span class="${classOf(voice)}" id="${anchorOfVoice(voice)}">${signOf(voice)}</span>`;
}

/** The quotes of a speaker, each a link to where it stands. */
function quotesOf({ quotes }: Voice): string {
  const items = quotes.map((quote) => {
    return `<li><a href="#${anchorOf(quote)}">${escapeHtml(shorten(quote.mentions[0]!.text))}</a></li>`;
  });
  return `<ul class="said" aria-label="quotes">${items.join('')}</ul>`;
}

/** The most characters of a quote that the panel shows. */
const QUOTE_ROOM = 90;

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length <= QUOTE_ROOM ? characters.join('') : `${characters.slice(0, QUOTE_ROOM - 1).join('')}…`;
}

function rolesOf({ roles }: PersonRecord, names: ReadonlyMap<string, string>): string[] {
  const fold = (words: string) => words.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ');
  return roles.map(({ title, organisation, place }) => {
    const joined = [organisation, place].map((id) => (id === null ? null : (names.get(id) ?? null)));
    return join(title, ...joined.filter((name) => name !== null && !fold(title).includes(fold(name))));
  });
}

/** "city · FR". */
function joinFacts(record: NewsRecord): string {
  return join(...factsOf(record).map(({ value }) => value));
}

function join(...facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null).join(' · ');
}

/** Only plain days, months, years and times of a day are times to a browser; the rest is shown as it is. */
function timeOf({ value }: DateRecord, said: string): string {
  const isPlain = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/.test(value ?? '');
  return isPlain ? `<time datetime="${value}">${escapeHtml(said)}</time>` : escapeHtml(said);
}

function small(text: string): string {
  return `<small>${escapeHtml(text)}</small>`;
}

/** ISO date-times by time: years before Christ come first, the earliest first. */
function compareBounds(a: string, b: string): number {
  const isBefore = (bound: string) => bound.startsWith('-');
  if (isBefore(a) !== isBefore(b)) return isBefore(a) ? -1 : 1;
  if (isBefore(a)) return Number.parseInt(a) - Number.parseInt(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
