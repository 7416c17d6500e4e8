// What a share is told of, between its two numbers: "un {train IC} sur deux", "deux {élèves de terminale} sur trois",
// "8 {jeunes de moins de 25 ans} sur 10".

import { oneOf } from '../french/one-of.js';
import { CLOSED_CLASS, OF } from '../french/small-words.js';
import { foldedPiece, Piece, type Pieces, type WordTable } from '../text/pieces.js';
import { charClass, Char } from '../text/characters.js';
import type { Slot } from '../text/rules.js';

/** Between a noun and its complement. */
const LINKS = oneOf("de d' du des en a au aux la le l' les moins plus ans et");

export const COUNTED_WORDS: readonly string[] = ['sur', ...LINKS];

/** So many pieces may stand between the two numbers. */
const MOST = 8;

/** The words up to "sur": a noun first, then adjectives and complements without a verb or a mark between. */
export function countedSlot(table: WordTable): Slot {
  const on = table.idOf('sur');
  return {
    starts: (id) => id !== Piece.figures && id !== Piece.roman && id !== on,
    read: (pieces, at) => {
      const { ids, opens } = pieces;
      // Most numbers have no "sur" behind them: it is looked for first, by its number alone.
      const last = Math.min(at + MOST, pieces.length - 1);
      let end = at + 1;
      while (end < last && ids[end] !== on && opens[end] !== 1) end++;
      if (end > last || ids[end] !== on || opens[end] === 1) return null;
      for (let i = at; i < end; i++) if (!isPart(pieces, i, at)) return null;
      return { end, value: at };
    },
  };
}

/** A word of the noun phrase that began at piece `from`. */
function isPart(pieces: Pieces, at: number, from: number): boolean {
  const { text, starts, opens, ids } = pieces;
  if (at > from && opens[at] === 1) return false;
  const word = foldedPiece(pieces, at);
  if (at > from && LINKS.has(word)) return true;
  // "jeunes de moins de 25 ans": the number is of an age.
  if (ids[at] === Piece.figures) return at > from && OF.has(foldedPiece(pieces, at - 1));
  return charClass(text.charCodeAt(starts[at]!)) === Char.letter && !isClosed(pieces, at);
}

function isClosed({ text, starts, ends }: Pieces, at: number): boolean {
  return CLOSED_CLASS.has(text.slice(starts[at], ends[at]).toLowerCase());
}
