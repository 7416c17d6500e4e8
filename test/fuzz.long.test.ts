// Phrases made of the grammars' own words and patterns (see `phrases.ts`), read by
// both grammars and by all of `extract`: nothing throws, and what is found is
// well formed. The seed is fixed, so every run reads the same phrases.
import { describe, expect, it } from 'vitest';
import { dateSource } from '../src/dates/forms/grammar.js';
import { readDates } from '../src/dates/read.js';
import { extract } from '../src/index.js';
import { quantitySource } from '../src/quantities/grammar.js';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';
import type { Span } from '../src/types.js';
import { phrasesOf, type Phrase } from './phrases.js';
import { generator } from '../src/training/random.js';
import { problemOfDate, problemOfQuantity } from './well-formed.js';

const SEED = 20250317;
/** Phrases of each grammar that both readers read; of these, one in `SHARE` through all of `extract`. */
const PHRASES = 50_000;
const SHARE = 25;
/** So many phrases make one text, each its own paragraph: what one leaves behind, the next would show. */
const BATCH = 40;
const PUBLISHED = ['2025-03-17', '2024-02-29T23:59', null] as const;

const dates = phrasesOf(dateSource(), generator(SEED));
const quantities = phrasesOf(quantitySource(true), generator(SEED + 1));
const batches: readonly (readonly Phrase[])[] = [dates, quantities].flatMap((phrases) =>
  Array.from({ length: PHRASES / BATCH }, () => Array.from({ length: BATCH }, () => phrases.next().value)),
);

/** What is wrong with reading a text, `null` when nothing is. */
type Check = (text: string, published: string | null) => string | null;

/** The phrases that make a check fail, each by itself; or the whole text when none does alone. */
function failuresOf(check: Check, texts: readonly (readonly Phrase[])[]): string[] {
  const attempt = (text: string, published: string | null): string | null => {
    try {
      return check(text, published);
    } catch (error) {
      return `throws ${String(error)}`;
    }
  };
  return texts.flatMap((batch, index) => {
    const published = PUBLISHED[index % PUBLISHED.length]!;
    const problem = attempt(batch.map(({ text }) => text).join('\n\n'), published);
    if (problem === null) return [];
    const alone = batch.flatMap(({ text, rule, pattern }) => {
      const own = attempt(text, published);
      return own === null ? [] : [`${JSON.stringify(text)} (${rule}: ${pattern}): ${own}`];
    });
    return alone.length > 0 ? alone : [`only together, ${problem}: ${JSON.stringify(batch.map(({ text }) => text))}`];
  });
}

function problemOfSpans(text: string, spans: readonly Span[]): string | null {
  let reach = 0;
  for (const { start, end } of spans) {
    if (start < reach || end <= start || end > text.length) return `span ${start}–${end} after ${reach}`;
    reach = end;
  }
  return null;
}

const firstOf = <T>(list: readonly T[], problem: (one: T) => string | null): string | null =>
  list.reduce<string | null>((found, one) => found ?? problem(one), null);

/** Generous, for a busy machine: the phrases take some fifteen seconds of CPU. */
describe('phrases of the grammars', () => {
  it('try every pattern many times', () => {
    const tried = new Map<string, number>();
    for (const { rule, pattern } of batches.flat())
      tried.set(`${rule}: ${pattern}`, (tried.get(`${rule}: ${pattern}`) ?? 0) + 1);
    const all = [dateSource(), quantitySource(true)].flatMap(({ rules }) =>
      rules.flatMap(({ name, patterns }) => patterns.map((pattern) => `${name}: ${pattern}`)),
    );
    expect(all.filter((pattern) => (tried.get(pattern) ?? 0) < 100)).toEqual([]);
  });

  it('are read by both grammars without a fault', () => {
    const found = { dates: 0, quantities: 0 };
    const failures = failuresOf((text, published) => {
      const doc = readDocument(text, published);
      const datesRead = readDates(doc);
      const quantitiesRead = readQuantities(doc, { ordinals: true });
      found.dates += datesRead.length;
      found.quantities += quantitiesRead.length;
      return (
        problemOfSpans(text, datesRead) ??
        problemOfSpans(text, quantitiesRead) ??
        firstOf(datesRead, ({ date }) => problemOfDate(date)) ??
        firstOf(quantitiesRead, ({ quantity }) => problemOfQuantity(quantity))
      );
    }, batches);
    expect(failures.slice(0, 20)).toEqual([]);
    // The phrases are such as the grammars read.
    expect(found.dates).toBeGreaterThan(PHRASES / 2);
    expect(found.quantities).toBeGreaterThan(PHRASES / 2);
  });

  it('are read by all of extract without a fault', () => {
    const failures = failuresOf(
      (text, published) => {
        const { records } = extract(text, { published, ordinals: true, other: true });
        const mentions = records.flatMap((record) => record.mentions).sort((a, b) => a.start - b.start);
        return (
          problemOfSpans(text, mentions) ??
          firstOf(mentions, (mention) =>
            text.slice(mention.start, mention.end) === mention.text ? null : `"${mention.text}" does not lie there`,
          ) ??
          firstOf(records, (record) =>
            record.kind === 'date'
              ? problemOfDate(record)
              : record.kind === 'quantity'
                ? problemOfQuantity(record)
                : null,
          )
        );
      },
      batches.filter((_, index) => index % SHARE === 0),
    );
    expect(failures.slice(0, 20)).toEqual([]);
  });
});
