// Who is named with whom: the closest ties of the people in most articles, and the groups that they make.
import { splitPair } from './findings.js';
import { rank, type Ranked, type Tally } from './tally.js';

export interface Tie {
  /** Keys of people. */
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** How often the two are named together in relation to how often each of them is named at all. */
  readonly closeness: number;
}

/** How many ties of each person are drawn, the closest ones. */
const TIES_OF_PERSON = 4;

/** The closest ties of each of these people, those with the most articles first. */
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
 * Finds groups by label propagation: over some rounds, each person joins the group that most of their ties lead to. The
 * groups are numbered from 0, that of most people first; who is in a group alone has no number.
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
