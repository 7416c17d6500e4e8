// The rows of the asset of ids: countries, continents and their parts, the cities of GeoNames with what Natural Earth
// and CLDR confirm of them, and the communes of INSEE.

import { hashKey, keyOf, packCountry } from '../knowledge/tables.js';
import {
  AREA_KINDS,
  DIVISION_ONLY,
  NO_ROW,
  packAngle,
  packCode,
  packInsee,
  packIso,
  packPopulation,
  RIVAL,
  type IdColumn,
} from '../knowledge/ids.js';
import { countryNames, isCountryCode } from './known-countries.js';
import {
  departementsByRegion,
  COMPASS_OR_NAMESAKE,
  CONTINENTS,
  FORMER_REGIONS,
  NOT_THE_WHOLE,
  OVERSEAS_INSEE,
  regionOf,
} from './known-divisions.js';
import { withoutHead } from './known-places.js';
import { byKey, readCities, type Commune, type GeoNames } from './geonames.js';
import { readRows } from './shared.js';

type Columns = Record<IdColumn, number[]>;

interface Area {
  readonly kind: (typeof AREA_KINDS)[number];
  readonly country: string | null;
  readonly part: string;
  readonly insee: string;
  readonly geonames: number;
}

/** Names with their rows; a name that stands twice for one row counts once. */
type Names = Map<string, Set<number>>;

/** A small commune that is called like a common word ("Port", "Ville") is no place that the press means by it. */
const FEWEST_SOULS = 10_000;

export function idColumns(geonames: GeoNames): Columns {
  const { areas, names, rowOfCode, rowOfDepartement } = readAreas(geonames);
  const communes = readCommunes();
  const cities = readCities(geonames, communes, (country, admin) => {
    const row = rowOfCode.get(`${country}-${admin}`) ?? [...(names.get(keyOf(admin)) ?? [])].find(isPartOf(country));
    return row ?? null;
  });
  function isPartOf(country: string): (row: number) => boolean {
    return (row) => areas[row]!.country === country && areas[row]!.kind === 'region';
  }
  const taken = new Set(cities.flatMap(({ insee }) => insee ?? []));
  const areaNames = hashed(
    [...names].map(([key, rows]) => [key, [...rows].map((row) => (isNoPlace(key) ? row | DIVISION_ONLY : row))]),
  );
  const cityNames: Names = new Map();
  cities.forEach(({ names: keys }, row) => {
    for (const key of keys) if (!isNoPlace(key)) addTo(cityNames, key, row);
  });
  const cityRows = hashed([...cityNames].map(([key, rows]) => [key, [...rows]]));
  const words = commonWords();
  const rivals = rivalsOf(communes);
  const communeRows = hashed([
    ...readArrondissements(),
    ...[...byKey(communes)]
      .filter(([key]) => key.length > 2 && !isNoPlace(key))
      .map(([key, list]): [string, number[]] => [
        key,
        [
          ...(rivals.has(key) ? [RIVAL * 128 + packPopulation(rivals.get(key)!)] : []),
          ...list
            .filter(
              ({ code, people }) => !taken.has(code) && (people >= FEWEST_SOULS || !words.has(withoutArticle(key))),
            )
            .map(({ code, people }) => packInsee(code) * 128 + packPopulation(people)),
        ],
      ]),
  ]);
  const firsts = cities.flatMap(({ country }, row) => (cities[row - 1]?.country === country ? [] : [row]));
  const divided = cities.flatMap(({ division, insee }, row) => (division === null || insee !== null ? [] : [row]));
  const french = cities.flatMap(({ insee }, row) => (insee === null ? [] : [row]));
  const known = cities.flatMap(({ wikidata }, row) => (wikidata === null ? [] : [row]));
  // Régions have numbers that départements have too.
  const parentOf = ({ insee }: Area, row: number): number => {
    const region = rowOfDepartement.get(`departement ${insee}`) === row ? regionOf(insee) : null;
    return region === null ? NO_ROW : (rowOfDepartement.get(`region ${region}`) ?? NO_ROW);
  };
  return {
    areaHashes: areaNames.map(([hash]) => hash),
    areaRows: areaNames.map(([, row]) => row),
    areaIso: areas.map(({ country, part }) => packIso(country, part)),
    areaInsee: areas.map(({ insee }) => packCode(insee)),
    areaParents: areas.map(parentOf),
    areaKinds: areas.map(({ kind }) => AREA_KINDS.indexOf(kind)),
    areaGeonames: areas.filter(({ kind }) => kind !== 'region').map((area) => area.geonames),
    cityHashes: cityRows.map(([hash]) => hash),
    cityRows: cityRows.map(([, row]) => row),
    cityGeonames: cities.map(({ geonames: id }) => id),
    cityLatitudes: cities.map(({ latitude }) => packAngle(latitude, 180)),
    cityLongitudes: cities.map(({ longitude }) => packAngle(longitude, 360)),
    cityPopulations: cities.map(({ people }) => packPopulation(people)),
    cityCountries: firsts.map((row) => packCountry(cities[row]!.country)),
    cityStarts: firsts,
    dividedCities: divided,
    divisions: divided.map((row) => cities[row]!.division!),
    frenchCities: french,
    frenchCodes: french.map((row) => packInsee(cities[row]!.insee!)),
    wikidataCities: known,
    wikidataNumbers: known.map((row) => cities[row]!.wikidata!),
    communeHashes: communeRows.map(([hash]) => hash),
    communes: communeRows.map(([, packed]) => packed),
  };
}

function readCommunes(): Commune[] {
  return [...readRows('lexicons/communes_fr.tsv')].flatMap(([name, type, code, , people]) =>
    name && code && type !== 'arrondissement-municipal'
      ? [{ key: keyOf(name), code, people: Number(people) || 0 }]
      : [],
  );
}

/** How often a commune of a longer name must be larger to be a rival of one of a shorter. */
const MUCH_LARGER = 10;

/** Names of communes with which longer names of much larger ones begin, and the inhabitants of the largest of these. */
function rivalsOf(communes: readonly Commune[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { key, people } of communes) largest.set(key, Math.max(largest.get(key) ?? 0, people));
  const rivals = new Map<string, number>();
  for (const { key, people } of communes) {
    if (people < FEWEST_SOULS) continue;
    for (let end = key.lastIndexOf(' '); end > 0; end = key.lastIndexOf(' ', end - 1)) {
      const short = key.slice(0, end);
      const own = largest.get(short);
      if (own !== undefined && people >= MUCH_LARGER * own) rivals.set(short, Math.max(rivals.get(short) ?? 0, people));
    }
  }
  return rivals;
}

/** "19e arrondissement de Paris", "XIXe arrondissement de Paris": the lists have "Paris 19e Arrondissement". */
function readArrondissements(): [key: string, values: number[]][] {
  return [...readRows('lexicons/communes_fr.tsv')].flatMap(([name = '', type, code = '', , people]) => {
    const [, city, number] = /^(\p{L}+) (\d+)er?/u.exec(name) ?? [];
    if (type !== 'arrondissement-municipal' || !city || !number) return [];
    const suffixes = number === '1' ? ['er'] : ['e', 'eme'];
    const forms = [number, ROMAN[Number(number)]!].flatMap((figure) => suffixes.map((suffix) => figure + suffix));
    const value = packInsee(code) * 128 + packPopulation(Number(people) || 0);
    return forms.map((form): [string, number[]] => [keyOf(`${form} arrondissement de ${city}`), [value]]);
  });
}

const ROMAN = ['', ...'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')];

function isNoPlace(key: string): boolean {
  return COMPASS_OR_NAMESAKE.test(key);
}

/** Countries and continents first, then the parts of countries. */
function readAreas({ countries, continents }: GeoNames) {
  const areas: Area[] = [];
  const names: Names = new Map();
  const rowOfCode = new Map<string, number>();
  const rowOfDepartement = new Map<string, number>();
  const add = (area: Area): number => areas.push(area) - 1;
  const departements = new Map<string, string>();
  for (const [name, type, code] of readRows('lexicons/departements_regions_epci_fr.tsv'))
    if (type === 'departement' && name && code) departements.set(keyOf(name), code);
  const rowOfCountry = new Map<string, number>();
  for (const { iso, geonameid } of Object.values(countries)) {
    const row = add({ kind: 'country', country: iso, part: '', insee: OVERSEAS_INSEE[iso] ?? '', geonames: geonameid });
    rowOfCountry.set(iso, row);
    const insee = OVERSEAS_INSEE[iso];
    if (insee) rowOfDepartement.set(`departement ${insee}`, row);
  }
  for (const [code, m49] of Object.entries(CONTINENTS)) {
    const row = add({
      kind: 'continent',
      country: null,
      part: '',
      insee: '',
      geonames: Number(continents[code]!.geonameId),
    });
    for (const [name, territory] of readRows('lexicons/territories_cldr_fr.tsv'))
      if (territory === m49 && name) addTo(names, keyOf(name), row);
  }
  for (const [name, code] of countryNames()) {
    const row = rowOfCountry.get(code);
    if (row !== undefined && !NOT_THE_WHOLE.has(name)) addTo(names, keyOf(name), row);
  }
  addTo(names, 'congo', rowOfCountry.get('CD')!);
  const regions = new Map<string, string>();
  for (const [name, type, code] of readRows('lexicons/departements_regions_epci_fr.tsv'))
    if (type === 'region' && departementsByRegion(code!).length > 0) regions.set(keyOf(name!), code!);
  for (const [name, code] of readRows('lexicons/subdivisions_cldr_fr.tsv')) {
    const country = code?.slice(0, 2).toUpperCase();
    if (!name || !code || !isCountryCode(country) || code === 'fr75') continue;
    const part = code.slice(2).toUpperCase();
    const number = country === 'FR' && /^\d[\dab]$/.test(code.slice(2)) ? part : null;
    const region = country === 'FR' && number === null ? (regions.get(keyOf(name)) ?? null) : null;
    // Corsica, one collectivity since 2018, is FR-20R, which the list does not know yet.
    const iso = code === 'frcor' ? '20R' : part;
    const row = add({ kind: 'region', country, part: iso, insee: number ?? region ?? '', geonames: 0 });
    rowOfCode.set(`${country}-${part}`, row);
    if (number !== null) rowOfDepartement.set(`departement ${number}`, row);
    if (region !== null) rowOfDepartement.set(`region ${region}`, row);
    for (const form of [name, withoutHead(withoutStatus(name.replaceAll('’', "'")))]) {
      const key = keyOf(form.replace(/\s*\(.*\)$/, ''));
      if (key.length > 2) addTo(names, key, row);
    }
  }
  for (const [name, [iso, insee]] of Object.entries(FORMER_REGIONS))
    addTo(names, keyOf(name), add({ kind: 'region', country: 'FR', part: iso, insee, geonames: 0 }));
  return { areas, names, rowOfCode, rowOfDepartement };
}

/** "République autonome de Crimée", "Îles Baléares": the name behind what it is. */
function withoutStatus(name: string): string {
  return name
    .replace(/^Îles (?=\p{Lu})/u, '')
    .replace(
      /^(?:république|région|province|district|territoire|communauté) (?:autonome|spéciale?|fédérale?|métropolitaine?|capitale) (?:de la |de l'|du |des |de |d')/i,
      '',
    );
}

/** Nouns and adjectives of French, folded. */
function commonWords(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [form, , parts] of readRows('lexicons/lexicon_hunspell_fr_forms.tsv.gz'))
    if (form && /(?:^|,)(?:nom|adj)(?:,|$)/.test(parts ?? '') && /^\p{Ll}/u.test(form)) words.add(keyOf(form));
  return words;
}

/** "Le Palais" is called like a palace. */
function withoutArticle(key: string): string {
  return key.replace(/^(?:l[ae]s? |l')/, '');
}

function addTo(names: Names, key: string, row: number): void {
  const rows = names.get(key) ?? new Set();
  names.set(key, rows.add(row));
}

/** Sorted by hash; a name whose hash another took is left out. */
function hashed(names: readonly (readonly [key: string, values: readonly number[]])[]): [number, number][] {
  const owners = new Map<number, string>();
  const rows: [number, number][] = [];
  for (const [key, values] of names) {
    const hash = hashKey(key);
    if (owners.has(hash)) continue;
    owners.set(hash, key);
    for (const value of values) rows.push([hash, value]);
  }
  return rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
