// Decides who is meant by the sightings of one group: the people whose family names end with one word, or the
// organisations with one acronym. All sightings are seen before the first is decided, so their order does not matter.
import { countMonth, identityOf, monthOf, sharesOf, surestOf, type Bearer, type Months } from './bearers.js';
import type { Decisions } from './decisions.js';
import { foldName } from './fold.js';
import type { GivenNames } from './given.js';
import { newNamesakes, stemsOf, type Namesakes } from './namesakes.js';
import { firstWord } from './rows.js';
import { isGender, marksOf, UNNAMED, type Sighting } from './sightings.js';
import { joinVariants, spells } from './variants.js';

export interface Group {
  see(seen: Sighting): void;
  /** The identity of a sighting, or null where the archive does not make it all but sure. */
  decide(seen: Sighting): string | null;
}

/** People with the last word of their family name in common. */
export function newPeople({ nameOf }: Decisions, givens: GivenNames): Group {
  const names = new Map<string, { readonly families: Set<string>; readonly namesakes: Namesakes }>();
  const bearers = once(() =>
    [...names].flatMap(([name, { families, namesakes }]) =>
      namesakes.people().map(({ gender, months, stems }, place) => {
        return { name, families, gender, months, stems, identity: nameOf(identityOf('person', name, place + 1)) };
      }),
    ),
  );
  const known = new Map<string, string | null>();
  return {
    see(seen) {
      if (seen.full === '') return;
      let name = names.get(seen.full);
      if (!name)
        names.set(
          seen.full,
          (name = { families: new Set(), namesakes: newNamesakes(givens.isShared(firstWord(seen.full))) }),
        );
      name.families.add(seen.short);
      name.namesakes.see(seen);
    },
    decide(seen) {
      const { full, short, initial, gender, day } = seen;
      if (full !== '') {
        const place = names.get(full)!.namesakes.which(seen);
        return place === null ? null : nameOf(identityOf('person', full, place + 1));
      }
      if (seen.others.includes(UNNAMED)) return null;
      const month = monthOf(day);
      const stems = stemsOf(seen);
      const key = [short, initial, gender, month, ...seen.others, ...stems].join('\t');
      if (!known.has(key)) {
        const fits = bearers().filter(
          (bearer) =>
            isGender(bearer.gender, gender) &&
            bearer.name.startsWith(initial) &&
            !seen.others.includes(bearer.name) &&
            [...bearer.families].some((family) => family === short || family.endsWith(` ${short}`)),
        );
        // "le ministre Martin": where the function is one bearer's and not another's, it tells.
        const alike = fits.filter((bearer) => stems.some((stem) => bearer.stems.has(stem)));
        const surest = surestOf(fits, month);
        const isAlike = alike.length === 0 || alike.some(({ identity }) => identity === surest);
        known.set(key, surestOf(alike, month) ?? (isAlike ? surest : null));
      }
      return known.get(key)!;
    },
  };
}

/**
 * An acronym is given to the body that has so large a share of its long forms in the whole archive. Where it stands for
 * another one at another time ("CNL": "Centre national du livre", "Conseil national pour la liberté"), it tells neither.
 */
const SHARE_OF_ACRONYM = 0.9;
/** Around the article, it is nearly alone. */
const SHARE_AROUND = 0.95;
/**
 * Where no more articles than `FEW` give the long forms of a body, an acronym alone is that body only in a story that names
 * somebody or something which one of them names too. A story that names less than `ENOUGH` says nothing against it.
 */
const FEW = 2;
const ENOUGH = 3;
/** So many articles must give a long form that does not spell the acronym: "Société Radio-Canada (CBC)". */
const LEAST_UNSPELT = 3;

/** Organisations with one acronym, and those that have it as their name. Their long forms may be given one name. */
export function newOrganisations({ nameOf }: Decisions, renamed: Renamed): Group {
  const names = new Map<string, Form>();
  let letters = '';
  const identify = (full: string): string | null => identityFor(full, renamed, nameOf);
  const bearers = once(() => {
    const variants = [...names].map(([full, { forms, count }]) => ({ full, name: mostOf(forms), count }));
    for (const [full, { shared }] of names) if (shared === 'name') renamed.set(full, null);
    for (const [full, name] of joinVariants(letters, variants)) {
      const head = renamed.get(name);
      if (!renamed.has(full)) renamed.set(full, head === undefined ? name : head);
    }
    return [...names].map(([full, { months, shared }]): Bearer => {
      const least = spells(full, letters) ? {} : { least: LEAST_UNSPELT };
      return { identity: shared === '' ? identify(full) : null, months, ...least };
    });
  });
  const shares = once(() => sharesOf(bearers()));
  /** What is named beside the bodies of few articles. */
  const besideFew = once(() => {
    const counts = new Map<string, { count: number; readonly beside: Set<string> }>();
    for (const [full, { told, beside }] of names) {
      const identity = identify(full);
      if (identity === null) continue;
      const counted = counts.get(identity) ?? { count: 0, beside: new Set() };
      counted.count += told;
      for (const mark of beside) counted.beside.add(mark);
      counts.set(identity, counted);
    }
    return new Map([...counts].flatMap(([identity, { count, beside }]) => (count > FEW ? [] : [[identity, beside]])));
  });
  return {
    see({ group, full, name, isTold, day, shared, beside }) {
      letters = group;
      if (full === '') return;
      let known = names.get(full);
      if (!known) names.set(full, (known = newForm()));
      known.count++;
      known.forms.set(name, (known.forms.get(name) ?? 0) + 1);
      if (shared !== '' && known.shared !== 'name') known.shared = shared;
      if (!isTold) return;
      countMonth(known.months, monthOf(day));
      if (++known.told <= FEW) for (const mark of marksOf(beside)) known.beside.add(mark);
      else known.beside.clear();
    },
    decide({ full, name, isAcronym, day, shared, beside }) {
      const known = bearers();
      if (full !== '') return identify(full);
      // "Renault" is a name. "Insee" would be one too, were it not known as short for another, and "Samu", were there one.
      if (!isAcronym && known.length === 0) return shared === 'name' ? null : identify(foldName(name));
      const surest = surestOf(known, monthOf(day), SHARE_AROUND);
      if (surest === null || (shares().get(surest) ?? 0) < SHARE_OF_ACRONYM) return null;
      const few = besideFew().get(surest);
      if (few === undefined || few.size < ENOUGH) return surest;
      const marks = marksOf(beside);
      return marks.length < ENOUGH || marks.some((mark) => few.has(mark)) ? surest : null;
    },
  };
}

/** What the archive says of one long form. */
interface Form {
  /** How often it is written in which way. */
  readonly forms: Map<string, number>;
  readonly months: Months;
  /** How many articles give it, and how many of them in the story itself. */
  count: number;
  told: number;
  /** What stories name beside it, as long as they are few. */
  readonly beside: Set<string>;
  shared: Sighting['shared'];
}

function newForm(): Form {
  return { forms: new Map(), months: new Map(), count: 0, told: 0, beside: new Set(), shared: '' };
}

/** The names that long forms are called by instead; null where a long form names no one body. */
export type Renamed = Map<string, string | null>;

/** Organisations with a name of several words and no acronym. */
export function newLongNames({ nameOf }: Decisions, renamed: Renamed): Group {
  const shared = new Set<string>();
  return {
    see: (seen) => void (seen.shared === 'name' && shared.add(seen.full)),
    decide: ({ full }) => (shared.has(full) ? null : identityFor(full, renamed, nameOf)),
  };
}

function identityFor(full: string, renamed: Renamed, nameOf: Decisions['nameOf']): string | null {
  const name = renamed.get(full);
  return name === null ? null : nameOf(identityOf('organisation', name ?? full));
}

/** The form that is written most often; of equal ones, the first in the order of characters. */
function mostOf(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
