// How the page describes a record: its name or its value in words, and the tooltip of a mention with every fact.

import type { DateRecord, NewsRecord, QuantityRecord, QuoteRecord } from '../types.js';
import { dateInWords } from './dates.js';
import { factsBeside, type Fact } from './facts.js';
import { wordFor, wordsOf } from './language.js';
import { quantityInWords } from './quantities.js';
import type { PageLanguage, Words } from './words.js';

/**
 * Returns the name, the value in words, or the speaker of a quote. A date without words is shown as in the text;
 * `modifier` is that of `dateInWords`.
 */
export function sayRecord(record: NewsRecord, words: Words, modifier: 'first' | 'last' = 'first'): string {
  switch (record.kind) {
    case 'date':
      return dateInWords(record, words, modifier) ?? record.value ?? textOf(record);
    case 'quantity':
      return quantityInWords(record, words);
    case 'quote':
      return record.speaker?.name ?? record.speaker?.mention?.text ?? '?';
    default:
      return record.name;
  }
}

/**
 * Returns the value of a date or quantity in words ("fin juin 2020", "12 ans", "200 t"), or `null` for a date without a
 * value or with a value that has no words.
 */
export function inWords(record: DateRecord | QuantityRecord, lang: PageLanguage = 'fr'): string | null {
  const words = wordsOf(lang);
  return record.kind === 'date' ? dateInWords(record, words) : quantityInWords(record, words);
}

/** Returns the text of the first mention on one line. */
export function textOf({ mentions }: NewsRecord): string {
  return (mentions[0]?.text ?? '').replace(/\s+/gu, ' ');
}

/** Returns a confidence with two decimals: "0,97". */
export function sayConfidence(confidence: number, { decimals }: Words): string {
  return confidence.toFixed(2).replace('.', decimals);
}

/** Returns the text of the tooltip: kind, name or value, confidence, and the other facts on a line each. */
export function tell(record: NewsRecord, confidence: number, words: Words): string {
  const said = sayRecord(record, words);
  const others = record.kind === 'quote' ? factsOfQuote(record, words) : factsBeside(said, record, words);
  const facts = others.map(({ label, value }) => `${label}${words.colon}${value}`);
  const head = `${wordFor(record.kind, words.kinds)}${words.colon}${said} (${sayConfidence(confidence, words)})`;
  return [head, ...facts].join('\n');
}

/** The quoted words are in the text already, so the tooltip gives the cue and the words that name the speaker. */
function factsOfQuote({ type, cue, speaker }: QuoteRecord, { fields, values }: Words): Fact[] {
  const words = speaker?.mention?.text ?? null;
  const as = words === null || words === speaker?.name ? '' : ` (${words})`;
  const fact = (field: string, value: string): Fact => ({ field, label: wordFor(field, fields), value });
  return [
    fact('type', wordFor(type, values)),
    ...(cue === null ? [] : [fact('cue', cue.text)]),
    ...(speaker === null ? [] : [fact('speaker', `${wordFor(speaker.how, values)}${as}`)]),
  ];
}
