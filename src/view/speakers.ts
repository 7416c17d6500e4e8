// Groups the quotes of an article by speaker, so that the page can give each speaker a number and a colour.

import type { NewsRecord, QuoteRecord } from '../types.js';

/** A speaker with their quotes, or the stand-in for quotes without a known speaker. */
export interface Voice {
  /** Counted from 1 in the order of the first quotes; `null` when the article does not name the speaker. */
  readonly number: number | null;
  /** For example "Inès Corbal" or "le préfet". */
  readonly name: string;
  /** The record of the speaker, if the article has one. */
  readonly record: NewsRecord | null;
  readonly quotes: readonly QuoteRecord[];
}

/** The voices of an article: all of them, and by quote and by record. */
export interface Voices {
  readonly all: readonly Voice[];
  readonly ofQuote: ReadonlyMap<NewsRecord, Voice>;
  readonly ofRecord: ReadonlyMap<NewsRecord, Voice>;
}

/** The number of colours for speakers. Speakers that share a colour are told apart by their number. */
export const COLOURS = 6;

/**
 * Finds the speaker of each quote. Quotes belong together when they have the same record, or the same name or
 * description. `nobody` is the name shown for quotes without a speaker.
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

/** Returns the classes of an element that shows a voice: "by s2", or "by" where nobody is named. */
export function classOf({ number }: Voice): string {
  return number === null ? 'by' : `by s${(number - 1) % COLOURS}`;
}

/** Returns the text shown with the colour of a voice, so that voices can be told apart without colours. */
export function signOf({ number }: Voice): string {
  return number === null ? '?' : String(number);
}

/**
 * Returns the speaker of a quote. `key` is shared by the quotes of one voice and empty if nobody is named. A pronoun
 * alone does not identify anybody.
 */
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
