// Matchers for `expect.extend`, the same for vitest and jest. What they say when they
// fail shows the article: its mentions underlined, each with its kind and its value.

import type { Article, Kind, NewsRecord } from '../core.js';
import { readFixtures, valueOf, writeArticle, writeExpected, type Fixture } from './brackets.js';

/** By kind, a name, a surface or a value. */
export type Wanted = { readonly [K in Kind]?: string };

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/** A record of each wanted kind has this name or value, or a mention written so. With the text, a failure shows it. */
export function toMention(article: Article, wanted: Wanted, text?: string): Result {
  const asked = Object.entries(wanted) as [Kind, string][];
  const isSaid = ([kind, value]: [Kind, string]) =>
    article.records.some((record) => record.kind === kind && namesOf(record).includes(value));
  const missing = asked.filter((one) => !isSaid(one));
  const list = (all: readonly [Kind, string][]) => all.map(([kind, value]) => `${kind} "${value}"`).join(', ');
  return {
    pass: missing.length === 0,
    message: () =>
      missing.length > 0
        ? `expected the article to mention ${list(missing)}; it mentions:\n\n${underline(article, text)}`
        : `expected the article not to mention ${list(asked)}; it mentions:\n\n${underline(article, text)}`,
  };
}

/** A date of the article has this value: `2020-06-04`, `1995/2007`, `P12Y`. */
export function toHaveDate(article: Article, value: string, text?: string): Result {
  return toHaveValue(article, 'date', value, text);
}

/** A quantity of the article has this value: `"3500000000 EUR"`, `200`, `"10..15 km"`. */
export function toHaveQuantity(article: Article, value: string | number, text?: string): Result {
  return toHaveValue(article, 'quantity', String(value), text);
}

/** The article holds the mentions of a bracketed text, no more and no fewer of the kinds that it brackets. */
export function toMatchFixture(article: Article, given: string | Fixture): Result {
  const [fixture] = typeof given === 'string' ? readFixtures(given) : [given];
  if (!fixture) throw new TypeError('toMatchFixture: the fixture is empty.');
  const actual = writeArticle(article, fixture);
  const expected = writeExpected(fixture);
  return {
    pass: actual === expected,
    message: () =>
      actual === expected
        ? `expected the article not to be read as\n\n${expected}`
        : `expected the article to be read as\n\n${expected}\n\nit is read as\n\n${actual}`,
    actual,
    expected,
  };
}

/** All of them: `expect.extend(matchers)`. */
export const matchers = { toMention, toHaveDate, toHaveQuantity, toMatchFixture };

/** What `expect(article)` can do once it is extended. */
export interface ArticleMatchers<R> {
  toMention(wanted: Wanted, text?: string): R;
  toHaveDate(value: string, text?: string): R;
  toHaveQuantity(value: string | number, text?: string): R;
  toMatchFixture(fixture: string | Fixture): R;
}

declare global {
  // The one place that jest's and vitest's `expect` both take their matchers from.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
    interface Matchers<R, T = {}> extends ArticleMatchers<R> {}
  }
}

function toHaveValue(article: Article, kind: Kind, value: string, text?: string): Result {
  const pass = article.records.some((record) => record.kind === kind && valueOf(record, value) === value);
  return {
    pass,
    message: () =>
      `expected the article ${pass ? 'not ' : ''}to have the ${kind} ${value}; it mentions:\n\n${underline(article, text)}`,
  };
}

function namesOf(record: NewsRecord): string[] {
  return [valueOf(record), valueOf(record, ' '), ...record.mentions.map(({ text }) => text)];
}

/** The lines of the text that mention something, or the mentions alone, each underlined with its kind and value. */
function underline({ records }: Article, text?: string): string {
  const mentions = records
    .flatMap((record) => record.mentions.map((mention) => ({ record, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  if (mentions.length === 0) return '  nothing';
  const out: string[] = [];
  let shown = -1;
  for (const { record, mention } of mentions) {
    const value = valueOf(record, ' ');
    const said = `${record.kind}${value === mention.text ? '' : ` = ${value}`}`;
    if (text === undefined) {
      out.push(`  ${flat(mention.text)}`, `  ${'~'.repeat(mention.text.length)} ${said}`);
      continue;
    }
    const from = text.lastIndexOf('\n', mention.start - 1) + 1;
    const to = text.indexOf('\n', mention.end);
    if (from !== shown) out.push(`  ${flat(text.slice(from, to < 0 ? text.length : to))}`);
    shown = from;
    out.push(`  ${' '.repeat(mention.start - from)}${'~'.repeat(mention.text.length)} ${said}`);
  }
  return out.join('\n');
}

function flat(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ');
}
