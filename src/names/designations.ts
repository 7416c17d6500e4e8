// Official names are long: "Chambre de commerce et d'industrie", "ministère du Budget et du
// Portefeuille de l'État". A noun that heads such names stays open over the words that may
// complete it, so that each of them can be read with it. And acronyms in parentheses, whose
// letters say where the name before them begins: "Agence nationale d'information (ANI)".

import { oneOf } from '../french/one-of.js';
import { fold } from '../text/characters.js';
import type { Document } from '../types.js';
import { hashWord } from './hash.js';
import { PART_OF_SPEECH } from './lexicon.js';

/** What is asked of a word. */
interface Word {
  readonly lower: number;
  readonly capitalised: boolean;
  readonly isWord: boolean;
  readonly isFunction: boolean;
  readonly common: number;
  readonly head: number;
}

/** A head reaches this many tokens. */
const REACH = 14;

/** What a second head hangs on when it belongs to the name of the first: "parquet du tribunal". */
const LINKS = new Set("de du des d' et la l' le les".split(' ').map(hashWord));
const LINKS_OF = new Set("de du des d' et".split(' ').map(hashWord));
/** Small words that no official name holds. */
const ENDS = new Set(
  (
    'a ai as ont est sont était étaient avait avaient sera seront serait ait soit être avoir qui que dont où mais car ou ni ne pas plus ' +
    'selon après avant avec par depuis lors chez vers comme si quand il elle ils elles on se ce cette ces son sa ses leur leurs un une'
  )
    .split(' ')
    .map(hashWord),
);
/** Nouns that head official names of many kinds, beside those that tell a category. */
const HEADS = oneOf(
  'organisation organisations union commission fédération centre bureau mission programme académie réseau commissariat ' +
    'haut-commissariat alliance forum plateforme coordination conférence groupement coopérative cercle société chambre ' +
    'conseil cour comité délégation représentation inspection radiodiffusion radiodiffusion-télévision',
);

/** Whether a noun in lower case opens an official name of any kind. */
export function opensName(noun: string): boolean {
  return HEADS.has(noun);
}

/** Writes to `heads` the distance of each token from the head that is open there; 0 is none. */
export function findHeads({ text, tokens, sentences }: Document, types: readonly Word[], heads: Uint8Array): void {
  const { noun, adjective, participle, verb } = PART_OF_SPEECH;
  for (let s = 0; s + 1 < sentences.length; s++) {
    let head = -1;
    for (let i = sentences[s]!, last = sentences[s + 1]!; i < last; i++) {
      const type = types[i]!;
      if (head >= 0) {
        const goesOn = type.isWord
          ? type.capitalised ||
            (!ENDS.has(type.lower) &&
              (type.isFunction || (type.common & verb) === 0 || (type.common & (noun | adjective | participle)) !== 0))
          : joins(text.charCodeAt(tokens.starts[i]!), tokens.ends[i]! - tokens.starts[i]!);
        if (!goesOn || i - head > REACH) head = -1;
      }
      heads[i] = head < 0 ? 0 : i - head;
      // "parquet du tribunal de Nanterre" is one name, in which the first head stays open.
      if (type.head !== 0 && (head < 0 || !isWithin(types, head, i))) head = i;
    }
  }
}

/** Whether a head belongs to the name that another opened. A capital is not closed by a head in lower case. */
function isWithin(types: readonly Word[], open: number, at: number): boolean {
  if (types[open]!.capitalised && !types[at]!.capitalised) return true;
  let before = at - 1;
  if (!LINKS.has(types[before]!.lower)) return false;
  while (before > open && LINKS.has(types[before]!.lower)) before--;
  return LINKS_OF.has(types[before + 1]!.lower);
}

/** A comma, an apostrophe or a dash may stand inside a name. */
function joins(code: number, length: number): boolean {
  return length === 1 && (code === 0x2c || code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2013);
}

/**
 * Finds acronyms in parentheses whose letters begin the words before them, and adds them to `acronyms`. Writes to `spelt`
 * which tokens spell them: 1 the first, 2 those inside, 3 the last.
 */
export function findAcronyms(
  { text, tokens }: Document,
  types: readonly Word[],
  length: number,
  spelt: Uint8Array,
  acronyms: Set<number>,
): void {
  const { starts, ends } = tokens;
  for (let i = 3; i + 1 < length; i++) {
    const size = ends[i]! - starts[i]!;
    if (size < 2 || size > 12 || !types[i]!.capitalised) continue;
    if (text.charCodeAt(ends[i - 1]! - 1) !== 0x28 || text.charCodeAt(starts[i + 1]!) !== 0x29) continue;
    const letters = fold(text.slice(starts[i], ends[i])).replace(/[^a-z]/g, '');
    const first = spellingOf(letters, text, tokens, types, i - 2);
    if (first < 0) continue;
    acronyms.add(types[i]!.lower);
    for (let k = first; k < i - 1; k++) spelt[k] = k === first ? 1 : k === i - 2 ? 3 : 2;
  }
}

/** The first of the words up to `last` that spell an acronym, or -1. One word of the name may be passed over. */
function spellingOf(
  letters: string,
  text: string,
  { starts, ends }: Document['tokens'],
  types: readonly Word[],
  last: number,
): number {
  let letter = letters.length - 1;
  let passed = 0;
  let at = last;
  for (; at >= 0 && last - at < REACH && letter >= 0; at--) {
    const word = types[at]!;
    const start = starts[at]!;
    if (!word.isWord) {
      if (!joins(text.charCodeAt(start), ends[at]! - start)) return -1;
    } else if (fold(text.charAt(start)).charAt(0) === letters.charAt(letter)) letter--;
    else if (!word.isFunction && ++passed > 1) return -1;
  }
  return letter >= 0 || letters.length < 2 ? -1 : at + 1;
}
