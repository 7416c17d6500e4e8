// The gender of given names, from statistics of births and lists of office-holders.

import { keyOf } from '../knowledge/tables.js';
import { readRows } from './shared.js';
import type { Entry } from './tables.js';

const FEWEST_BIRTHS = 40;
/** With fewer births than this a name is marked as rare; a title then says more about the gender. */
const COMMON = 3000;
/** A name used for both counts for one gender if it has at least this share: one Helen in eight is a man. */
const ONE_SIDED = 0.85;

export function givenNameEntries(): Entry[] {
  const women = new Map<string, number>();
  const men = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string, n: number): void =>
    void counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + n);
  const known = new Set<string>();
  for (const [name, male, female] of readRows('lexicons/given_names_insee2021.tsv')) {
    const births = Number(male) + Number(female);
    if (!name || births < FEWEST_BIRTHS) continue;
    known.add(keyOf(name));
    add(men, name, Number(male));
    add(women, name, Number(female));
  }
  const addElsewhere = (name: string, gender: string | undefined, n: number): void => {
    if (!known.has(keyOf(name)) && /^\p{Script=Latin}/u.test(name)) add(gender === 'F' ? women : men, name, n);
  };
  for (const [name, gender, , localized] of readRows('lexicons/given_names_world_cc0.tsv'))
    for (const form of new Set([name, localized])) if (form) addElsewhere(form, gender, 3);
  for (const file of ['persons_world_leaders_legislators', 'persons_an17_deputes'])
    for (const [name, gender] of readRows(`lexicons/${file}.tsv`)) {
      const [first, ...rest] = (name ?? '').split(' ');
      if (first && rest.length > 0 && first.length > 2 && /^[MF]$/.test(gender ?? '')) addElsewhere(first, gender, 1);
    }
  const entries: Entry[] = [];
  for (const name of new Set([...men.keys(), ...women.keys()])) {
    if (name.length < 2) continue;
    const male = men.get(name) ?? 0;
    const female = women.get(name) ?? 0;
    const share = female / (male + female);
    const gender = share >= ONE_SIDED ? 1 : share <= 1 - ONE_SIDED ? 2 : 3;
    entries.push([name, gender | (male + female < COMMON ? 4 : 0)]);
  }
  return entries;
}
