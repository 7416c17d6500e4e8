// Counting without end in bounded room: past a number of keys, the rarest are
// forgotten (lossy counting). A count is then short by no more than `missed`.

export interface Entry {
  count: number;
  /** Of the count, how much fell into each period; null where no period was told. */
  periods: Map<number, number> | null;
  /** Of the count, how often it was written in which way; null where the key is the only one. */
  forms: Map<string, number> | null;
}

export interface Tally {
  readonly entries: ReadonlyMap<string, Entry>;
  /** By how much a count may be short. */
  readonly missed: number;
  add(key: string, period?: number | null, form?: string): void;
}

export function newTally(limit: number): Tally {
  const entries = new Map<string, Entry>();
  let missed = 0;
  const forget = (): void => {
    // The most that has to go so that half of the room is free again.
    const counts = [...entries.values()].map(({ count }) => count).sort((a, b) => a - b);
    const floor = counts[Math.floor(counts.length / 2)]!;
    for (const [key, { count }] of entries) if (count <= floor) entries.delete(key);
    missed += floor;
  };
  return {
    entries,
    get missed() {
      return missed;
    },
    add(key, period = null, form = key) {
      let entry = entries.get(key);
      if (!entry) {
        if (entries.size >= limit) forget();
        entries.set(key, (entry = { count: 0, periods: null, forms: null }));
      }
      entry.count++;
      if (form !== key) increase((entry.forms ??= new Map<string, number>()), form);
      if (period !== null) increase((entry.periods ??= new Map<number, number>()), period);
    },
  };
}

export interface Ranked {
  readonly key: string;
  /** The most frequent of its forms. */
  readonly name: string;
  readonly count: number;
  readonly periods: ReadonlyMap<number, number>;
}

/** The keys with the highest counts; of two with the same, the first in order of their characters. */
export function rank({ entries }: Tally, length: number): Ranked[] {
  return [...entries]
    .map(([key, entry]) => ({ key, ...entry }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, length)
    .map(({ key, count, periods, forms }) => ({
      key,
      name: (forms && mostOf(forms)?.[0]) ?? key,
      count,
      periods: periods ?? new Map<number, number>(),
    }));
}

/** What has the highest count; of two with the same, the first. */
export function mostOf<Key extends string | number>(counts: ReadonlyMap<Key, number>): readonly [Key, number] | null {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? null;
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
