// What the names reader knows about words before it sees the article: word clusters, how
// frequent a word is in lower case, given names and surnames, and gazetteers of whole
// names. All of it is stored in the weights file, by hash.

import type { PartsOf } from '../text/parts-of-speech.js';
import { findRow, hashWord, mix, type HashIndex } from './hash.js';

export { PART_OF_SPEECH } from '../text/parts-of-speech.js';

/** The gazetteers, by bit. */
export const LISTS = [
  'person',
  'country',
  'region',
  'city',
  'town',
  'organisation',
  'acronym',
  'company',
  'media',
  'club',
  'university',
  'demonym',
  'title',
] as const;
export type List = (typeof LISTS)[number];

/** The longest phrase in a gazetteer, in tokens. */
export const LONGEST_PHRASE = 12;

/** Maps a hashed key to a value: `palette[codes[row]]`. */
export interface HashTable {
  readonly index: HashIndex;
  readonly codes: Uint16Array;
  readonly palette: Uint32Array;
}

export interface Lexicon {
  /**
   * Form as written, or in lower case → cluster of 48, plus 1, in bits 0–5, of 256 in bits 6–14, of 2,048 in bits 15–26;
   * 0 is none. Of vectors learnt from the web, where names are met that no newspaper prints.
   */
  readonly web: HashTable;
  /** Exact form (figures as 0) → coarse cluster + 1 in bits 0–7, middle in bits 8–18, fine in bits 19–31; 0 is none. */
  readonly clusters: HashTable;
  /** Lower-case form → parts of speech in bits 0–7, frequency bucket in bits 8–11, share of lower case in bits 12–14. */
  readonly common: HashTable;
  /** Folded form → given name: female 1, male 2, rare 4; surname 8. */
  readonly names: HashTable;
  /** Phrase hash → list bits 0–23; for one or two first words, the longest phrase that they open in bits 24–27. */
  readonly phrases: HashTable;
}

export function lookUp(table: HashTable, hash: number): number {
  const row = findRow(table.index, hash);
  return row < 0 ? 0 : table.palette[table.codes[row]!]!;
}

/** Adds a word to the hash of a phrase. `word` is the hash of the folded word. */
export function extendPhrase(phrase: number, word: number): number {
  return mix(phrase + 0x5bd1e995, word);
}

/** The form of a word in the cluster table: every digit is replaced by 0. */
export function foldFigures(word: string): string {
  return /\d/.test(word) ? word.replace(/\d/g, '0') : word;
}

/** The lists that hold a phrase, of what `phrases` says of it. */
export function listsOf(phrase: number): number {
  return phrase & 0xffffff;
}

/** The longest phrase that these words open, in tokens. */
export function reachOf(phrase: number): number {
  return (phrase >>> 24) & 0xf;
}

/** Asks a lexicon for the parts of speech of a word. */
export function partsOf({ common }: Lexicon): PartsOf {
  return (word) => lookUp(common, hashWord(word)) & 0xff;
}
