// Hash tables for the weights file: keys and values in, sorted columns out.

import { buildIndex } from '../names/hash.js';
import type { HashTable } from '../names/lexicon.js';

/** A row of a table of the knowledge: the name or word, folded, and its value. */
export type Entry = readonly [key: string, value: number];

/** Values of 0 are left out: a missing key reads as 0. */
export function buildTable(entries: ReadonlyMap<number, number>): HashTable {
  const rows = [...entries]
    .filter(([, value]) => value !== 0)
    .map(([hash, value]) => [hash >>> 0, value >>> 0] as const);
  rows.sort((a, b) => a[0] - b[0]);
  const palette = [...new Set(rows.map(([, value]) => value))].sort((a, b) => a - b);
  if (palette.length > 0xffff)
    throw new Error(`a table of the lexicon has ${palette.length} distinct values, at most 65535 fit`);
  const codeOf = new Map(palette.map((value, code) => [value, code]));
  return {
    index: buildIndex(Uint32Array.from(rows, ([hash]) => hash)),
    codes: Uint16Array.from(rows, ([, value]) => codeOf.get(value)!),
    palette: Uint32Array.from(palette),
  };
}
