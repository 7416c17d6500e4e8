// Questions that a rule may ask about the place where its pattern matched: which words stand before, after or inside
// the match, and how they are written. Words are returned folded. Outside the sentence of the match the answer is an
// empty string or `false`.

import { Char, charClass, isUpper } from './characters.js';
import { foldedPiece } from './pieces.js';
import type { Place } from './rules.js';

/** Returns the surface of piece `at`, or an empty string outside the sentence of the match. */
export function surfaceAt(place: Place, at: number): string {
  return isInSentence(place, at) ? place.pieces.text.slice(place.pieces.starts[at], place.pieces.ends[at]) : '';
}

/** Returns the folded word of piece `at`, or an empty string outside the sentence of the match. */
export function wordAt(place: Place, at: number): string {
  return isInSentence(place, at) ? foldedPiece(place.pieces, at) : '';
}

/** Returns the surface of the piece that stands `back` pieces before the match. */
export function surfaceBefore(place: Place, back = 1): string {
  return surfaceAt(place, place.at - back);
}

/** Returns the folded word that stands `back` pieces before the match. */
export function wordBefore(place: Place, back = 1): string {
  return wordAt(place, place.at - back);
}

/** Returns the folded word after the marked pieces, or `ahead` pieces further on. */
export function wordAfter(place: Place, ahead = 0): string {
  return wordAt(place, place.last + ahead);
}

/** The folded words of the marked pieces. */
export function wordsOf(place: Place): string[] {
  const words: string[] = [];
  for (let i = place.first; i < place.last; i++) words.push(foldedPiece(place.pieces, i));
  return words;
}

/** The first of the marked pieces, folded. */
export function firstWord({ pieces, first }: Place): string {
  return foldedPiece(pieces, first);
}

/** The last of the marked pieces, folded. */
export function lastWord({ pieces, last }: Place): string {
  return foldedPiece(pieces, last - 1);
}

/** True when the piece starts with a capital, in any sentence. */
export function isCapitalised({ pieces }: Place, at: number): boolean {
  return at >= 0 && at < pieces.length && isUpper(pieces.text.charCodeAt(pieces.starts[at]!));
}

/** True when the piece starts with a letter, in any sentence. */
export function isWord({ pieces }: Place, at: number): boolean {
  return at >= 0 && at < pieces.length && charClass(pieces.text.charCodeAt(pieces.starts[at]!)) === Char.letter;
}

/** True when no space stands between the piece and the one before it. */
export function isGlued({ pieces }: Place, at: number): boolean {
  return at > 0 && at < pieces.length && pieces.starts[at] === pieces.ends[at - 1];
}

/** True when the match is the whole text. */
export function isAllThere({ at, end, pieces }: Place): boolean {
  return end - at === pieces.length;
}

/** How many words before a match `isNear` looks at. */
const REACH = 6;

/** True when one of these words stands shortly before the match. */
export function isNear(words: ReadonlySet<string>, place: Place): boolean {
  for (let i = place.at - 1; i >= place.at - REACH; i--) if (words.has(wordAt(place, i))) return true;
  return false;
}

/** True when piece `at` is in the sentence of the match: no sentence starts between the two. */
function isInSentence({ pieces, at: from }: Place, at: number): boolean {
  if (at < 0 || at >= pieces.length) return false;
  for (let i = Math.min(at, from) + 1; i <= Math.max(at, from); i++) if (pieces.opens[i] === 1) return false;
  return true;
}
