// Explains why a number that no rule matched gives no quantity. A rule that refuses a match names its guard; what is
// left are numbers inside longer words ("A380", "2e"), rows of figures, and figures that are no amount ("17.03.2025").
// The tests are those of the rules, applied to the number alone.

import { readNumeral, readOrdinal, startsNumeral } from '../text/numerals.js';
import { foldedPiece, Piece, readPieces, type Pieces } from '../text/pieces.js';
import { surfaceAt } from '../text/place.js';
import type { Guard } from '../text/rules.js';
import type { Document } from '../types.js';
import { quantityGrammar } from './grammar.js';
import { GUARDS } from './guards.js';
import { guardOfNumber } from './no-count.js';
import { guardOfName } from './numbered.js';
import { exactly } from './partial.js';
import type { Place } from './rule.js';
import { guardOfSeries } from './series.js';

/** Reads the pieces of a document for `whySilent`; call it once per document. */
export function quantityPieces(doc: Document): Pieces {
  return readPieces(doc, quantityGrammar(false).table);
}

/** Returns the guard that explains why the number at an offset counts nothing, or `null` if no guard applies. */
export function whySilent(pieces: Pieces, offset: number): Guard | null {
  const at = pieceAt(pieces, offset);
  if (at < 0) return null;
  const place: Place = { pieces, at, first: at, last: at + 1, end: at + 1, nested: false };
  return guardOfShape(place) ?? guardOfSurroundings(place);
}

/** Returns the index of the piece that covers an offset, or -1 if it falls between two pieces. */
function pieceAt({ starts, ends, length }: Pieces, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low < length && starts[low]! <= offset ? low : -1;
}

const RANK = /^\p{N}+(?:er|re|ère|e|è|ème|nde?|ième)s?$/iu;
const CLOCK = /^\p{N}+(?:h|min|mn|s)(?:\p{N}*|\p{N}+min)$/iu;
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

/** Returns the guard that the word's own form gives: "2e", "14h30", "A380", "XIXe", "17.03.2025", "www.24heures.ch". */
function guardOfShape(place: Place): Guard | null {
  const { pieces, at } = place;
  const surface = surfaceAt(place, at);
  if (pieces.ids[at] === Piece.roman) return GUARDS.rank;
  const word = wholeWord(place);
  if (RANK.test(word)) return GUARDS.rank;
  if (CLOCK.test(word)) return GUARDS.hour;
  if (pieces.ids[at] !== Piece.figures) {
    if (/\p{N}/u.test(surface)) return GUARDS.code;
    const folded = foldedPiece(pieces, at);
    if (folded === 'un' || folded === 'une') return GUARDS.article;
    return folded === 'mil' ? GUARDS.adjective : null;
  }
  if (DAY.test(surface)) return GUARDS.day;
  const series = guardOfSeries(pieces, at, at + 1);
  if (series) return series;
  return readNumeral(pieces, at) === null ? GUARDS.code : null;
}

/** Returns the word made of the pieces that touch each other: "14h30" is three pieces. */
function wholeWord({ pieces, at }: Place): string {
  const { text, starts, ends } = pieces;
  let [first, last] = [at, at];
  while (first > 0 && at - first < MOST_PARTS && ends[first - 1] === starts[first]) first--;
  while (last + 1 < pieces.length && last - at < MOST_PARTS && ends[last] === starts[last + 1]) last++;
  return text.slice(starts[first], ends[last]).replace(/[^\p{L}\p{N}]+$/u, '');
}

const MOST_PARTS = 4;

/** Returns the guard that the words around the number give. */
function guardOfSurroundings(place: Place): Guard | null {
  const { pieces, at } = place;
  if (!startsNumeral(pieces.ids[at]!)) return readOrdinal(pieces, at) === null ? null : GUARDS.rank;
  const numeral = readNumeral(pieces, at);
  if (numeral === null) return null;
  if ((readOrdinal(pieces, at)?.end ?? 0) >= numeral.end) return GUARDS.rank;
  const amount = exactly(numeral.value, numeral.form, numeral.digits);
  const whole: Place = { ...place, last: numeral.end, end: numeral.end };
  return guardOfName(whole, amount, true) ?? guardOfNumber(whole, amount);
}
