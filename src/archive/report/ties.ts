// Who is named together with whom: the closest ties between the most frequent people, and the groups that they form.
import { splitPair } from './findings.js';
import { rank, type Ranked, type Tally } from './tally.js';

export interface Tie {
  /** Keys of people. */
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** How often the two are named together, relative to how often each of them is named at all. */
  readonly closeness: number;
}

/** The number of ties drawn for each person, the closest ones. */
const TIES_OF_PERSON = 4;

/** Returns the closest ties of each of these people, sorted by number of articles. */
export function strongestTies(people: readonly Ranked[], pairs: Tally): Tie[] {
  const known = new Map(people.map((person) => [person.key, person]));
  const all = rank(pairs, Infinity, (key) => splitPair(key).every((one) => known.has(one))).map(({ key, count }) => {
    const [source, target] = splitPair(key);
    return { source, target, count, closeness: count ** 2 / (known.get(source)!.count * known.get(target)!.count) };
  });
  const closest = new Set(
    people.flatMap(({ key }) =>
      all
        .filter(({ source, target }) => source === key || target === key)
        .sort((a, b) => b.closeness - a.closeness)
        .slice(0, TIES_OF_PERSON),
    ),
  );
  return all.filter((tie) => closest.has(tie));
}

/**
 * Finds groups by label propagation: in each round, every person joins the group that most of their ties lead to.
 * Groups are numbered from 0, the largest first; people without a group have no number.
 */
export function groupsOf(people: readonly Ranked[], ties: readonly Tie[]): ReadonlyMap<string, number> {
  const groups = new Map(people.map(({ key }, at) => [key, at]));
  for (let round = 0; round < 8; round++) {
    for (const { key } of people) {
      const pull = new Map<number, number>();
      for (const { source, target, closeness } of ties) {
        if (source !== key && target !== key) continue;
        const group = groups.get(source === key ? target : source)!;
        pull.set(group, (pull.get(group) ?? 0) + closeness);
      }
      const strongest = [...pull].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
      if (strongest) groups.set(key, strongest[0]);
    }
  }
  const members = new Map<number, string[]>();
  for (const { key } of people) members.set(groups.get(key)!, [...(members.get(groups.get(key)!) ?? []), key]);
  const largest = [...members.values()].filter((keys) => keys.length > 1).sort((a, b) => b.length - a.length);
  return new Map(largest.flatMap((keys, number) => keys.map((key) => [key, number] as const)));
}
