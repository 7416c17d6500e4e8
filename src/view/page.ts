// Shows an article as an HTML page: the text with its records marked, beside it the people
// with their roles, the organisations and places, and the dates in order of time. The page
// is one file without scripts; it loads nothing.

import type { Article, DateRecord, NewsRecord, PersonRecord, QuantityRecord } from '../types.js';
import { factsBeside, factsOf } from './facts.js';
import { escapeHtml, wholePage } from './html.js';
import { STYLE } from './style.js';

/** The options of a page. */
export interface PageOptions {
  /** Heads the page and names its tab. */
  readonly title?: string | undefined;
}

const KINDS = ['person', 'organisation', 'place', 'date', 'quantity', 'other'] as const;

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
  const legend = present.map((kind) => `<li><mark class="${kind}">${kind}</mark></li>`).join('');
  return [
    '<div class="depeche">',
    `<ul class="legend" aria-label="kinds">${legend}</ul>`,
    `<p class="text" lang="${article.language.french ? 'fr' : escapeHtml(article.language.code)}">${markText(article.records, text)}</p>`,
    `<aside aria-label="records">${aside(article.records)}</aside>`,
    '</div>',
  ].join('\n');
}

function markText(records: readonly NewsRecord[], text: string): string {
  const mentions = records
    .filter(({ kind }) => kind !== 'quote')
    .flatMap((record) => record.mentions.map((mention) => ({ record, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  let out = '';
  let at = 0;
  for (const { record, mention } of mentions) {
    const { start, end, confidence } = mention;
    if (start < at || text.slice(start, end) !== mention.text) {
      throw new RangeError(
        `toHtml: the text at ${start}–${end} is not "${mention.text}"; give the text that was read.`,
      );
    }
    const tip = escapeHtml(tell(record, confidence));
    const anchor = mention === record.mentions[0] ? ` id="${anchorOf(record)}"` : '';
    out += escapeHtml(text.slice(at, start));
    out += `<mark class="${record.kind}"${anchor} tabindex="0" data-id="${escapeHtml(record.id)}" data-tip="${tip}" aria-description="${tip}">${escapeHtml(mention.text)}</mark>`;
    at = end;
  }
  return out + escapeHtml(text.slice(at));
}

function anchorOf({ id }: NewsRecord): string {
  return `depeche-${escapeHtml(id)}`;
}

function aside(records: readonly NewsRecord[]): string {
  const of = <K extends NewsRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<NewsRecord, { kind: K }> => record.kind === kind);
  const names = new Map(records.flatMap((record) => ('name' in record ? [[record.id, record.name] as const] : [])));
  const dated = of('date')
    .filter(({ from }) => from !== null)
    .sort((a, b) => compareBounds(a.from!, b.from!) || a.mentions[0]!.start - b.mentions[0]!.start);
  return [
    list(
      'People',
      of('person').map((person) => item(person, person.name, rolesOf(person, names))),
    ),
    list(
      'Organisations',
      of('organisation').map((one) => item(one, one.name, [joinFacts(one)])),
    ),
    list(
      'Places',
      of('place').map((one) => item(one, one.name, [joinFacts(one)])),
    ),
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

/** A record beside the text: a link to its first mention, how often it is named, where, and its facts. */
function item(record: NewsRecord, said: string, facts: readonly string[]): string {
  const times = record.mentions.length > 1 ? ` <span class="times">× ${record.mentions.length}</span>` : '';
  const inside = record.kind === 'date' ? timeOf(record, said) : escapeHtml(said);
  const lines = [...facts, record.zone === null ? '' : `in the ${record.zone}`].filter(
    (line) => line !== '' && line !== said,
  );
  return `<a href="#${anchorOf(record)}">${inside}</a>${times}${lines.map(small).join('')}`;
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

/** What a hover says: the kind, the name or value, how sure it is, and below it the other facts, a line each. */
function tell(record: NewsRecord, confidence: number): string {
  const said = describe(record);
  const facts = factsBeside(said, record).map(({ field, value }) => `${field}: ${value}`);
  return [`${record.kind}: ${said} (${confidence.toFixed(2)})`, ...facts].join('\n');
}

/** The name, the value, or the number with its unit. */
function describe(record: NewsRecord): string {
  switch (record.kind) {
    case 'date':
      return [
        record.approximate ? '~' : '',
        record.value ?? rangeOf(record) ?? '?',
        record.modifier === null ? '' : ` (${record.modifier})`,
      ].join('');
    case 'quantity':
      return describeQuantity(record);
    case 'quote':
      return record.mentions[0]!.text;
    default:
      return record.name;
  }
}

/** "P10D–P15D": the bounds of a range of durations. */
function rangeOf({ min, max }: DateRecord): string | null {
  return min === null && max === null ? null : `${min ?? '…'}–${max ?? '…'}`;
}

function describeQuantity({ value, min, max, magnitude, approximation, unit, currency, of }: QuantityRecord): string {
  const number = value ?? (magnitude === null ? `${min ?? '…'}–${max ?? '…'}` : `× ${magnitude}`);
  return [approximation, number, currency ?? unit ?? of].filter((part) => part !== null).join(' ');
}
