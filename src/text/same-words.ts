// Stretches of text that say the same words: a heading repeats what somebody says in the text below it.

import type { Span } from '../types.js';
import { fold, normalise } from './characters.js';
import { countWork } from './work.js';

/** So many words in a row are the same words. */
const ROW = 4;
/** A heading may leave out the first words, or change them. */
const LEFT_OUT = 6;

/** For each stretch that is `open`: the index of the first other one, not open, that has a row of its words. Linear. */
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
