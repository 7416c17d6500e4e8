// Quotes with the same words: a heading repeats what somebody says in the text below it.

import { fold, normalise } from '../text/characters.js';
import { countWork } from '../text/work.js';
import type { Document, QuoteMention } from '../types.js';

/** So many words in a row are the same words. */
const ROW = 4;

/** For each quote without a speaker of its own: the first other quote, with one, that has its first words. Linear. */
export function sameWords(doc: Document, said: readonly QuoteMention[]): ReadonlyMap<number, number> {
  const rows = new Map<string, number>();
  const words = said.map(
    ({ start, end }) => fold(normalise(doc.text.slice(start, end))).match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  said.forEach(({ speaker }, index) => {
    if (speaker === null || speaker.how === 'continued') return;
    for (let at = 0; at + ROW <= words[index]!.length; at++) {
      countWork('quote');
      const row = words[index]!.slice(at, at + ROW).join(' ');
      if (!rows.has(row)) rows.set(row, index);
    }
  });
  const same = new Map<number, number>();
  said.forEach(({ speaker }, index) => {
    if (speaker?.how !== 'continued' || words[index]!.length < ROW) return;
    // A heading may leave out the first words, or change them.
    for (let at = 0; at + ROW <= Math.min(words[index]!.length, ROW + 6); at++) {
      const other = rows.get(words[index]!.slice(at, at + ROW).join(' '));
      if (other === undefined) continue;
      same.set(index, other);
      return;
    }
  });
  return same;
}
