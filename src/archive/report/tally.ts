// Counting without end in bounded room: past a number of keys, the rarest are
// forgotten (lossy counting). A count is then short by no more than `missed`.

export interface Entry {
  count: number;
  /** Of the count, how much fell into each period. */
  readonly periods: Map<number, number>;
  /** Of the count, how often it was written in which way. */
  readonly forms: Map<string, number>;
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
        entries.set(key, (entry = { count: 0, periods: new Map(), forms: new Map() }));
      }
      entry.count++;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      if (period !== null) entry.periods.set(period, (entry.periods.get(period) ?? 0) + 1);
    },
  };
}

export interface Ranked extends Readonly<Entry> {
  readonly key: string;
  /** The most frequent of its forms. */
  readonly name: string;
}

/** The keys with the highest counts; of two with the same, the first in order of their characters. */
export function rank({ entries }: Tally, length: number): Ranked[] {
  return [...entries]
    .map(([key, entry]) => ({ key, ...entry }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, length)
    .map((entry) => ({ ...entry, name: mostOf(entry.forms)?.[0] ?? entry.key }));
}

/** What has the highest count; of two with the same, the first. */
export function mostOf<Key extends string | number>(counts: ReadonlyMap<Key, number>): readonly [Key, number] | null {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? null;
}
