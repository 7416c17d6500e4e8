// A slot that reads phrases from a list.

import type { Slot } from './rules.js';
import type { WordTable } from './pieces.js';

/** Returns all words of the phrases, for the word table. */
export function wordsOfPhrases(phrases: Iterable<string>): string[] {
  const words: string[] = [];
  for (const phrase of phrases) {
    if (phrase.includes(' ')) words.push(...phrase.split(' '));
    else words.push(phrase);
  }
  return words;
}

/**
 * A slot that matches the longest phrase at a piece and returns its value in the map. Phrases are folded, with a space
 * between pieces.
 */
export function phraseSlot<T>(phrases: ReadonlyMap<string, T>, table: WordTable): Slot {
  const byFirst = new Map<number, { readonly ids: readonly number[]; readonly value: T }[]>();
  const second = new Set<number>();
  for (const [phrase, value] of phrases) {
    const ids = phrase.includes(' ') ? phrase.split(' ').map((word) => table.idOf(word)) : [table.idOf(phrase)];
    const known = byFirst.get(ids[0]!);
    if (known) known.push({ ids, value });
    else byFirst.set(ids[0]!, [{ ids, value }]);
    if (ids.length > 1) second.add(ids[1]!);
  }
  for (const known of byFirst.values()) if (known.length > 1) known.sort((a, b) => b.ids.length - a.ids.length);
  return {
    starts: (id) => byFirst.has(id),
    goesOn: (id) => second.has(id),
    alone: (id) => byFirst.get(id)?.at(-1)?.ids.length === 1,
    read: (pieces, at) => {
      const found = byFirst
        .get(pieces.ids[at]!)
        ?.find(({ ids }) => ids.every((id, k) => pieces.ids[at + k] === id && (k === 0 || pieces.opens[at + k] !== 1)));
      return found ? { end: at + found.ids.length, value: found.value } : null;
    },
  };
}
