// Decides who is meant by the sightings of one group: the people whose family names end with one word, or the
// organisations with one acronym. All sightings are seen before the first is decided, so their order does not matter.
import { countMonth, identityOf, monthOf, surestOf, type Bearer, type Months } from './bearers.js';
import type { Decisions } from './decisions.js';
import { isGender, newNamesakes, type Namesakes } from './namesakes.js';
import type { Sighting } from './sightings.js';

export interface Group {
  see(seen: Sighting): void;
  /** The identity of a sighting, or null where the archive does not make it all but sure. */
  decide(seen: Sighting): string | null;
}

/** People with the last word of their family name in common. */
export function newPeople({ nameOf }: Decisions): Group {
  const names = new Map<string, { readonly families: Set<string>; readonly namesakes: Namesakes }>();
  const bearers = once(() =>
    [...names].flatMap(([name, { families, namesakes }]) =>
      namesakes.people().map(({ gender, months }, place) => {
        return { name, families, gender, months, identity: nameOf(identityOf('person', name, place + 1)) };
      }),
    ),
  );
  const known = new Map<string, string | null>();
  return {
    see(seen) {
      if (seen.full === '') return;
      let name = names.get(seen.full);
      if (!name) names.set(seen.full, (name = { families: new Set(), namesakes: newNamesakes() }));
      name.families.add(seen.short);
      name.namesakes.see(seen);
    },
    decide(seen) {
      const { full, short, initial, gender, day } = seen;
      if (full !== '') {
        const place = names.get(full)!.namesakes.which(seen);
        return place === null ? null : nameOf(identityOf('person', full, place + 1));
      }
      const month = monthOf(day);
      const key = [short, initial, gender, month].join('\t');
      if (!known.has(key)) {
        const fits = bearers().filter(
          (bearer) =>
            isGender(bearer.gender, gender) &&
            bearer.name.startsWith(initial) &&
            [...bearer.families].some((family) => family === short || family.endsWith(` ${short}`)),
        );
        known.set(key, surestOf(fits, month));
      }
      return known.get(key)!;
    },
  };
}

/** Organisations with one acronym, and those that have it as their name. */
export function newOrganisations({ nameOf }: Decisions): Group {
  const names = new Map<string, Months>();
  const bearers = once(() =>
    [...names].map(([name, months]): Bearer => ({ identity: nameOf(identityOf('organisation', name)), months })),
  );
  return {
    see({ full, isTold, day }) {
      if (full === '' || !isTold) return;
      let months = names.get(full);
      if (!months) names.set(full, (months = new Map()));
      countMonth(months, monthOf(day));
    },
    decide({ full, short, isAcronym, day }) {
      if (full !== '') return nameOf(identityOf('organisation', full));
      // "Renault" is a name. "Insee" would be one too, were it not known as short for another.
      if (!isAcronym && bearers().length === 0) return nameOf(identityOf('organisation', short));
      return surestOf(bearers(), monthOf(day));
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
