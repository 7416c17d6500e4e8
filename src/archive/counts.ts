// What a run counts, and the few things that its outcome tells by name.
import type { Unreadable } from './items.js';

/** What was read and written. */
export interface Counts {
  /** Articles and failures taken from the inputs. */
  readonly items: number;
  readonly articles: number;
  readonly failed: number;
  readonly records: number;
  /** Articles whose letters were damaged before they came here. */
  readonly mojibake: number;
  /** Articles with the id of one before them: they are kept, and the id says no longer which is meant. */
  readonly duplicates: number;
}

/** The first few of what the outcome of a run tells by name. */
export interface Firsts {
  readonly failures: readonly Unreadable[];
  readonly duplicates: readonly { readonly id: string; readonly source: string }[];
  /** Files in which there was nothing, and how many. */
  readonly empty: { readonly count: number; readonly first: readonly string[] };
}

export const NOTHING: Counts = { items: 0, articles: 0, failed: 0, records: 0, mojibake: 0, duplicates: 0 };
export const NO_FIRSTS: Firsts = { failures: [], duplicates: [], empty: { count: 0, first: [] } };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    items: a.items + b.items,
    articles: a.articles + b.articles,
    failed: a.failed + b.failed,
    records: a.records + b.records,
    mojibake: a.mojibake + b.mojibake,
    duplicates: a.duplicates + b.duplicates,
  };
}
