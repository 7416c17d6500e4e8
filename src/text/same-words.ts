// Finds stretches of text that share their words, such as a heading that repeats a quote from the text below it.

import type { Span } from '../types.js';
import { fold, normalise } from './characters.js';
import { countWork } from './work.js';

/** Two stretches say the same when they share this many words in a row. */
const ROW = 4;
/** The number of words at the start of a heading that may be missing from the other stretch or differ. */
const LEFT_OUT = 6;

/**
 * For each stretch that is `open`, returns the index of the first closed one that contains a row of its words. Linear
 * in the text.
 */
export function sameWords(
  text: string,
  stretches: readonly Span[],
  isOpen: (index: number) => boolean,
): ReadonlyMap<number, number> {
  const rows = new Map<string, number>();
  const words = stretches.map(
    ({ start, end }) => fold(normalise(text.slice(start, end))).match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  words.forEach((own, index) => {
    if (isOpen(index)) return;
    for (let at = 0; at + ROW <= own.length; at++) {
      countWork('quote');
      const row = own.slice(at, at + ROW).join(' ');
      if (!rows.has(row)) rows.set(row, index);
    }
  });
  const same = new Map<number, number>();
  words.forEach((own, index) => {
    if (!isOpen(index)) return;
    for (let at = 0; at + ROW <= Math.min(own.length, ROW + LEFT_OUT) && !same.has(index); at++) {
      const other = rows.get(own.slice(at, at + ROW).join(' '));
      if (other !== undefined) same.set(index, other);
    }
  });
  return same;
}
