// Counts what a run reads, and keeps the first few failures, duplicates and empty files for its summary.
import { addCounts, type Counts, type Firsts } from './counts.js';
import { newSeenIds } from './ids.js';
import type { Unreadable } from './items.js';
import { NAMED } from './listing.js';
import type { Done } from './output.js';
import type { Outcome } from './worker.js';

export interface RunTally {
  readonly counts: Counts;
  readonly firsts: Firsts;
  /** Registers the id of an article that an earlier part of the run has written. */
  know(id: string): void;
  add(outcome: Outcome): void;
  /** Adds a file without articles. */
  addEmpty(source: string): void;
}

/** Continues from the counts of the interrupted run. */
export function newRunTally({ counts: before, firsts }: Pick<Done, 'counts' | 'firsts'>): RunTally {
  const ids = newSeenIds();
  const failures = [...firsts.failures];
  const duplicates = [...firsts.duplicates];
  const fields = new Set(firsts.fields);
  let counts = before;
  // Files without articles are counted afresh, because a resumed run goes through all files again.
  let empty: Firsts['empty'] | null = null;
  return {
    get counts() {
      return counts;
    },
    get firsts() {
      return { failures, duplicates, empty: empty ?? firsts.empty, fields: [...fields] };
    },
    know: (id) => void ids.see(id),
    add(outcome) {
      let again = 0;
      for (const article of outcome.read) {
        if (!ids.see(article.id)) continue;
        again++;
        if (duplicates.length < NAMED) duplicates.push(article);
      }
      for (const name of outcome.fields) fields.add(name);
      counts = addCounts(counts, { ...outcome.counts, duplicates: again });
      if (outcome.failures === '' || failures.length >= NAMED) return;
      const lines = outcome.failures.split('\n').slice(0, NAMED - failures.length);
      failures.push(...lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Unreadable));
    },
    addEmpty(source) {
      const { count, first } = empty ?? { count: 0, first: [] };
      empty = { count: count + 1, first: count < NAMED ? [...first, source] : first };
    },
  };
}
