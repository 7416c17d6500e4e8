// Why a number that no rule matches is silent. A rule that refuses says so by its guard; what is left are numbers inside
// longer words ("A380", "2e"), rows of figures, and figures that are no amount ("17.03.2025"). The questions are those of
// the rules, asked of the number alone.

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

/** The pieces of a document as this room reads them: what `whySilent` is asked with, made once for a document. */
export function quantityPieces(doc: Document): Pieces {
  return readPieces(doc, quantityGrammar(false).table);
}

/** The guard that explains why the number at an offset counts nothing; `null` when its surroundings explain nothing. */
export function whySilent(pieces: Pieces, offset: number): Guard | null {
  const at = pieceAt(pieces, offset);
  if (at < 0) return null;
  const place: Place = { pieces, at, first: at, last: at + 1, end: at + 1, nested: false };
  return guardOfShape(place) ?? guardOfSurroundings(place);
}

/** The piece that holds an offset, -1 between two of them. */
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

/** What a word is by its own letters: "2e", "14h30", "A380", "XIXe", "17.03.2025", "www.24heures.ch". */
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

/** The pieces that touch one another: "14h30" is three of them. */
function wholeWord({ pieces, at }: Place): string {
  const { text, starts, ends } = pieces;
  let [first, last] = [at, at];
  while (first > 0 && at - first < MOST_PARTS && ends[first - 1] === starts[first]) first--;
  while (last + 1 < pieces.length && last - at < MOST_PARTS && ends[last] === starts[last + 1]) last++;
  return text.slice(starts[first], ends[last]).replace(/[^\p{L}\p{N}]+$/u, '');
}

const MOST_PARTS = 4;

/** What the words around a number make of it. */
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
