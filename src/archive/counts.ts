// The counts of a run, and the examples that its summary shows.
import type { Unreadable } from './items.js';

/** How much was read and written. */
export interface Counts {
  /** Articles and failures taken from the inputs. */
  readonly items: number;
  readonly articles: number;
  readonly failed: number;
  readonly records: number;
  /** Articles with letters that were already damaged in the archive ("Ã©" for "é"). */
  readonly mojibake: number;
  /** Articles whose id an earlier article already had. They are kept, but the id is ambiguous. */
  readonly duplicates: number;
}

/** The first few examples of each kind, for the summary. */
export interface Firsts {
  readonly failures: readonly Unreadable[];
  readonly duplicates: readonly { readonly id: string; readonly source: string }[];
  /** Files without an article: their number, and the first few. */
  readonly empty: { readonly count: number; readonly first: readonly string[] };
  /** The names of the fields that articles have, among those that are passed through. */
  readonly fields: readonly string[];
}

export const NOTHING: Counts = { items: 0, articles: 0, failed: 0, records: 0, mojibake: 0, duplicates: 0 };
export const NO_FIRSTS: Firsts = { failures: [], duplicates: [], empty: { count: 0, first: [] }, fields: [] };

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
