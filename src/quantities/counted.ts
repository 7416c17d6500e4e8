// The words between the two numbers of a share, which name what is counted: "un {train IC} sur deux", "deux {élèves de
// terminale} sur trois", "8 {jeunes de moins de 25 ans} sur 10".

import { oneOf } from '../french/one-of.js';
import { CLOSED_CLASS, OF } from '../french/small-words.js';
import { foldedPiece, Piece, type Pieces, type WordTable } from '../text/pieces.js';
import { charClass, Char } from '../text/characters.js';
import type { Slot } from '../text/rules.js';

/** Small words that may link a noun to its complement. */
const LINKS = oneOf("de d' du des en a au aux la le l' les moins plus ans et");

export const COUNTED_WORDS: readonly string[] = ['sur', ...LINKS];

/** The largest number of pieces between the two numbers of a share. */
const MOST = 8;

/** Matches the words up to "sur": a noun, then adjectives and complements. Verbs and punctuation end the search. */
export function countedSlot(table: WordTable): Slot {
  const on = table.idOf('sur');
  return {
    starts: (id) => id !== Piece.figures && id !== Piece.roman && id !== on,
    read: (pieces, at) => {
      const { ids, opens } = pieces;
      // Most numbers have no "sur" after them, so look for it first: comparing ids is cheap.
      const last = Math.min(at + MOST, pieces.length - 1);
      let end = at + 1;
      while (end < last && ids[end] !== on && opens[end] !== 1) end++;
      if (end > last || ids[end] !== on || opens[end] === 1) return null;
      for (let i = at; i < end; i++) if (!isPart(pieces, i, at)) return null;
      return { end, value: at };
    },
  };
}

/** True for a word that can belong to the noun phrase that starts at piece `from`. */
function isPart(pieces: Pieces, at: number, from: number): boolean {
  const { text, starts, opens, ids } = pieces;
  if (at > from && opens[at] === 1) return false;
  const word = foldedPiece(pieces, at);
  if (at > from && LINKS.has(word)) return true;
  // "jeunes de moins de 25 ans": a number is accepted when "de" stands before it, as in an age.
  if (ids[at] === Piece.figures) return at > from && OF.has(foldedPiece(pieces, at - 1));
  return charClass(text.charCodeAt(starts[at]!)) === Char.letter && !isClosed(pieces, at);
}

function isClosed({ text, starts, ends }: Pieces, at: number): boolean {
  return CLOSED_CLASS.has(text.slice(starts[at], ends[at]).toLowerCase());
}
