// Finds the roles of people: the titles before a name, after it, and after a verb. Decides
// to which of two people a title belongs.

import type { Title } from './title.js';
import { titlesAfter, titlesOfVerb } from './titles-after.js';
import { titlesBefore } from './titles-before.js';
import type { Seen, View } from '../knowledge/seen.js';

/** A title and the mention of the person who bears it. */
export interface FoundRole {
  readonly seen: Seen;
  readonly title: Title;
}

export function readRoles(view: View, mentions: readonly Seen[]): FoundRole[] {
  const mentionAt = new Map(mentions.map((seen) => [seen.first, seen]));
  const personAt = new Map([...mentionAt].filter(([, { kind }]) => kind === 'person'));
  const isPerson = (token: number): boolean => personAt.has(token);
  const named = new Set<number>();
  for (const { first, after } of personAt.values()) for (let token = first; token < after; token++) named.add(token);
  const isNamed = (token: number): boolean => named.has(token);
  const insides = insidesOf(mentions);
  const roles: FoundRole[] = [];
  for (const seen of personAt.values()) {
    for (const title of titlesBefore(view, seen, { isPerson, isNamed })) {
      if (!title.isPlural) roles.push({ seen, title });
      else {
        const bearers = coordinated(view, seen, personAt);
        // "les conseillers d'Anne Roy, Luc Foy et Jean Viot": the list goes on.
        const isListed = view.lower(title.after) === ',' && endsInPerson(title, personAt);
        if (bearers.length > 1 && !isListed) for (const bearer of bearers) roles.push({ seen: bearer, title });
      }
    }
    for (const title of titlesAfter(view, seen, mentionAt, isPerson)) roles.push({ seen, title });
    for (const title of titlesOfVerb(view, seen, isPerson)) roles.push({ seen, title });
  }
  return withoutInner(roles.map((role) => ({ ...role, title: withWholeNames(role.title, insides) })));
}

/** For each token inside a name of an organisation or a place, behind its first: the token after the name. */
function insidesOf(mentions: readonly Seen[]): ReadonlyMap<number, number> {
  const insides = new Map<number, number>();
  for (const { kind, first, after } of mentions)
    if (kind === 'organisation' || kind === 'place')
      for (let token = first + 1; token < after; token++) insides.set(token, after);
  return insides;
}

/** "chercheuse au Center on Poverty": a title that ends inside a name goes on to the end of the name. */
function withWholeNames(title: Title, insides: ReadonlyMap<number, number>): Title {
  const after = insides.get(title.after);
  return after === undefined ? title : { ...title, after };
}

/** In "Jean Roy, bras droit d'Anne Viot, chargé des finances", the second title is Jean Roy's and is removed from Anne Viot. */
function withoutInner(roles: readonly FoundRole[]): FoundRole[] {
  const holders = new Map<number, Seen>();
  for (const { seen, title } of roles)
    for (let token = title.head + 1; token < title.after; token++) holders.set(token, seen);
  return roles.filter(({ seen, title }) => {
    const holder = holders.get(seen.first);
    return holder === undefined || holder === seen || title.first < seen.first;
  });
}

function endsInPerson({ head, after }: Title, personAt: ReadonlyMap<number, Seen>): boolean {
  for (let at = head + 1; at < after; at++) if (personAt.get(at)?.after === after) return true;
  return false;
}

/** The people of "les rappeurs A et B". */
function coordinated(view: View, first: Seen, personAt: ReadonlyMap<number, Seen>): Seen[] {
  const bearers = [first];
  for (let seen = first; ;) {
    let at = seen.after;
    while (view.lower(at) === ',' || view.lower(at) === 'et' || view.lower(at) === '&') at++;
    const next = at === seen.after ? undefined : personAt.get(at);
    if (!next || view.breaksBefore(at)) return bearers;
    bearers.push(next);
    seen = next;
  }
}
