// Matchers for `expect.extend` of vitest and jest. When they fail, the message shows the
// article with its mentions underlined, each with its kind and its value.

import type { Article, Kind, NewsRecord } from '../core.js';
import { readFixtures, valueOf, writeArticle, writeExpected, type Fixture } from './brackets.js';
import { checkArticle, type Result } from './result.js';
import { toQuote, type WantedQuote } from './to-quote.js';
import { underline } from './underline.js';

/** By kind, a name, a surface or a value: `{ person: 'Khalilzade', date: '2020-06-04', quantity: '200 t' }`. */
export type Wanted = { readonly [K in Kind]?: string };

const KINDS: readonly string[] = [
  'person',
  'organisation',
  'place',
  'date',
  'quantity',
  'other',
  'quote',
] satisfies Kind[];

/**
 * Passes when, for each wanted kind, a record has this name or value or a mention with these words; with `.not`, when no
 * record has. If the text is given, a failure shows it with its mentions underlined. Throws a `TypeError` when `article`
 * is not an article, and for an unknown kind.
 */
export function toMention(this: unknown, article: Article, wanted: Wanted, text?: string): Result {
  checkArticle('toMention', article, text);
  const asked = Object.entries(wanted ?? {}) as [Kind, string][];
  const unknown = asked.find(([kind]) => !KINDS.includes(kind));
  if (unknown) throw new TypeError(`toMention: "${unknown[0]}" is no kind; the kinds are ${KINDS.join(', ')}.`);
  if (asked.length === 0) throw new TypeError(`toMention: nothing is asked; write { person: 'Zoé Maravelle' }.`);
  const isSaid = ([kind, value]: [Kind, string]) =>
    article.records.some((record) => record.kind === kind && namesOf(record).includes(value));
  // What vitest and jest tell a matcher of how it is called.
  const isNot = (this as { readonly isNot?: boolean } | undefined)?.isNot === true;
  const wrong = asked.filter((one) => isSaid(one) === isNot);
  const list = wrong.map(([kind, value]) => `${kind} "${value}"`).join(', ');
  return {
    pass: isNot ? wrong.length > 0 : wrong.length === 0,
    message: () =>
      `expected the article ${isNot ? 'not ' : ''}to mention ${list}; it mentions:\n\n${underline(article, text)}`,
  };
}

/** A date of the article has this value, in TIMEX3: `2020-06-04`, `1995/2007`, `P12Y`. */
export function toHaveDate(article: Article, value: string, text?: string): Result {
  return toHaveValue('toHaveDate', article, 'date', value, text);
}

/** A quantity of the article has this value: `"3500000000 EUR"` (ISO 4217), `"10..15 km"` (UCUM), `200` of anything. */
export function toHaveQuantity(article: Article, value: string | number, text?: string): Result {
  return toHaveValue('toHaveQuantity', article, 'quantity', String(value), text);
}

/**
 * Passes when the article has exactly the mentions of a bracketed text, for the kinds that it has in brackets. Throws a
 * `TypeError` when the article was read from another text.
 */
export function toMatchFixture(article: Article, given: string | Fixture): Result {
  const [fixture] = typeof given === 'string' ? readFixtures(given) : [given];
  if (!fixture) throw new TypeError('toMatchFixture: the fixture is empty.');
  checkArticle('toMatchFixture', article, fixture.text);
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

/** All matchers, for `expect.extend(matchers)`. */
export const matchers: {
  /** @see toMention */
  readonly toMention: typeof toMention;
  /** @see toHaveDate */
  readonly toHaveDate: typeof toHaveDate;
  /** @see toHaveQuantity */
  readonly toHaveQuantity: typeof toHaveQuantity;
  /** @see toMatchFixture */
  readonly toMatchFixture: typeof toMatchFixture;
  /** @see toQuote */
  readonly toQuote: typeof toQuote;
} = { toMention, toHaveDate, toHaveQuantity, toMatchFixture, toQuote };

/** What `expect(article)` can do once it is extended. */
export interface ArticleMatchers<R> {
  /** A record of each wanted kind has this name or value, or a mention written so; with `.not`, none has. */
  toMention(wanted: Wanted, text?: string): R;
  /** A date of the article has this TIMEX3 value: `2020-06-04`, `P12Y`. */
  toHaveDate(value: string, text?: string): R;
  /** A quantity of the article has this value: `"3500000000 EUR"`, `200`. */
  toHaveQuantity(value: string | number, text?: string): R;
  /** The article holds the mentions of a bracketed text, no more and no fewer of the kinds that it brackets. */
  toMatchFixture(fixture: string | Fixture): R;
  /** One quote of the article has all that is wanted: `{ person: 'Inès Corbal', words: 'la halle' }`. */
  toQuote(wanted: WantedQuote, text?: string): R;
}

declare global {
  // The one place that jest's and vitest's `expect` both take their matchers from.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
    interface Matchers<R, T = {}> extends ArticleMatchers<R> {}
  }
}

function toHaveValue(matcher: string, article: Article, kind: Kind, value: string, text?: string): Result {
  checkArticle(matcher, article, text);
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
