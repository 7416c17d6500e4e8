// Chooses which names link to their articles: all that the report shows, and the most frequent of all kinds. Each has a
// section at the end of the page, which is shown alone when a link leads to it, without any script.
import { KINDS, type Findings, type NameKind } from './findings.js';
import { findRanked, rank, type Entry, type Ranked } from './tally.js';
import type { Group } from './words.js';

/** The most names that have a page. */
export const MOST_PAGES = 500;
/** The number of rows for each kind of name. */
export const NAMES_SHOWN = 12;
export const PEOPLE_TIED = 36;
export const SPEAKERS_SHOWN = 12;
export const SPEAKERS_OF_GENDER = 8;
export const COUNTRIES_SHOWN = 12;

export interface NamePage {
  readonly id: string;
  readonly kind: NameKind;
  readonly group: Group;
  readonly name: Ranked;
}

export interface Pages {
  /** The pages in the order of their number of articles, most first. */
  readonly all: readonly NamePage[];
  /** Returns the link to a page, such as "#name-12", or `null` for a name without a page. */
  hrefOf(kind: NameKind, key: string): string | null;
}

/** Ranks the names of a group. Organisations are split into media, which are mostly named as sources, and others. */
export function rankGroup({ names, media }: Findings, group: Group, length: number): Ranked[] {
  const isMedium = (key: string, { count }: Entry) => 2 * (media.entries.get(key)?.count ?? 0) > count;
  if (group === 'source') return rank(names.organisation, length, isMedium);
  if (group === 'organisation') return rank(names.organisation, length, (key, entry) => !isMedium(key, entry));
  return rank(names[group], length);
}

/**
 * Returns the key of the country itself among the places, according to the name that articles use for it, or `null`.
 */
export function countryKey(findings: Findings, code: string, keyOf: (name: string) => string): string | null {
  const { name } = findRanked(findings.countries, code) ?? {};
  return name === undefined || name === code ? null : keyOf(name);
}

export function choosePages(findings: Findings, keyOf: (name: string) => string): Pages {
  const { names, media, quoted, countries } = findings;
  const wanted = new Map<string, { readonly kind: NameKind; readonly name: Ranked }>();
  const want = (kind: NameKind, name: Ranked | null): void => {
    if (name !== null && wanted.size < MOST_PAGES) wanted.set(`${kind} ${name.key}`, { kind, name });
  };
  for (const kind of KINDS) for (const name of rankGroup(findings, kind, NAMES_SHOWN)) want(kind, name);
  for (const name of rankGroup(findings, 'source', NAMES_SHOWN)) want('organisation', name);
  for (const name of rank(names.person, PEOPLE_TIED)) want('person', name);
  const { female, male } = quoted.speakersOf;
  const speakers = [
    ...rank(quoted.speakers, SPEAKERS_SHOWN),
    ...rank(female, SPEAKERS_OF_GENDER),
    ...rank(male, SPEAKERS_OF_GENDER),
  ];
  for (const { key } of speakers) for (const kind of KINDS) want(kind, findRanked(names[kind], key));
  for (const { key } of rank(countries, COUNTRIES_SHOWN)) {
    const place = countryKey(findings, key, keyOf);
    if (place !== null) want('place', findRanked(names.place, place));
  }
  const commonest = KINDS.flatMap((kind) => rank(names[kind], MOST_PAGES).map((name) => ({ kind, name })));
  for (const { kind, name } of commonest.sort(compare)) want(kind, name);
  const all = [...wanted.values()].sort(compare).map(({ kind, name }, at): NamePage => {
    const isMedium = kind === 'organisation' && 2 * (media.entries.get(name.key)?.count ?? 0) > name.count;
    return { id: `name-${at + 1}`, kind, group: isMedium ? 'source' : kind, name };
  });
  const ids = new Map(all.map(({ id, kind, name }) => [`${kind} ${name.key}`, `#${id}`]));
  return { all, hrefOf: (kind, key) => ids.get(`${kind} ${key}`) ?? null };
}

function compare(a: { readonly name: Ranked }, b: { readonly name: Ranked }): number {
  return b.name.count - a.name.count || (a.name.key < b.name.key ? -1 : 1);
}
