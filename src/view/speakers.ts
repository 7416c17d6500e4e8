// Groups the quotes of an article by who says them, so that the page can give each speaker a number and a colour.

import type { NewsRecord, QuoteRecord } from '../types.js';

/** The speaker of some quotes, or what stands for those that nobody is given for. */
export interface Voice {
  /** From 1, in the order of the first quotes; `null` when the article does not say who speaks. */
  readonly number: number | null;
  /** "Inès Corbal", "le préfet". */
  readonly name: string;
  /** The record of the speaker, when the article has it. */
  readonly record: NewsRecord | null;
  readonly quotes: readonly QuoteRecord[];
}

/** The voices of an article: all of them, that of each quote, and that of each record that speaks. */
export interface Voices {
  readonly all: readonly Voice[];
  readonly ofQuote: ReadonlyMap<NewsRecord, Voice>;
  readonly ofRecord: ReadonlyMap<NewsRecord, Voice>;
}

/** Speakers of one page have one of so many colours; the number tells apart those that share a colour. */
export const COLOURS = 6;

/**
 * Finds who says each quote. Quotes belong together when they have the same record, the same name or description. `nobody`
 * is what stands for the speaker of quotes that nobody is given for.
 */
export function findVoices(records: readonly NewsRecord[], nobody: string): Voices {
  const byId = new Map(records.map((record) => [record.id, record]));
  const byKey = new Map<string, Voice & { readonly quotes: QuoteRecord[] }>();
  const ofQuote = new Map<NewsRecord, Voice>();
  let before = '';
  let numbers = 0;
  for (const quote of records) {
    if (quote.kind !== 'quote') continue;
    const { key, name, record } = identify(quote, byId, before, nobody);
    let voice = byKey.get(key);
    if (!voice) byKey.set(key, (voice = { number: key === '' ? null : ++numbers, name, record, quotes: [] }));
    voice.quotes.push(quote);
    ofQuote.set(quote, voice);
    before = key;
  }
  const all = [...byKey.values()];
  const ofRecord = new Map(all.flatMap((voice) => (voice.record === null ? [] : [[voice.record, voice] as const])));
  return { all, ofQuote, ofRecord };
}

/** The classes of an element that shows a voice: "by s2", "by" where nobody is named. */
export function classOf({ number }: Voice): string {
  return number === null ? 'by' : `by s${(number - 1) % COLOURS}`;
}

/** What is written where the colour of a voice is shown, so that the colour is not needed to tell voices apart. */
export function signOf({ number }: Voice): string {
  return number === null ? '?' : String(number);
}

/** `key` is what the quotes of one voice share, empty where nobody is named. A pronoun alone says nothing of who it is. */
function identify({ speaker }: QuoteRecord, byId: ReadonlyMap<string, NewsRecord>, before: string, nobody: string) {
  const unknown = { key: '', name: nobody, record: null };
  if (speaker === null) return unknown;
  const record = speaker.record === null ? undefined : byId.get(speaker.record);
  const name = speaker.name ?? speaker.mention?.text ?? nobody;
  if (record) return { key: `record ${record.id}`, name: 'name' in record ? record.name : name, record };
  if (speaker.name !== null) return { key: `name ${speaker.name}`, name, record: null };
  if (speaker.how === 'continued') return { key: before, name, record: null };
  if (speaker.mention === null || speaker.how === 'pronoun') return unknown;
  return { key: `words ${speaker.mention.text.toLowerCase()}`, name, record: null };
}
