// The optional asset of ids, `fr.ids`: the codes of places in open lists (ISO 3166, INSEE, GeoNames, Wikidata), and the
// coordinates of cities. Like the knowledge, it holds no names, only hashes of them. `npm run ids` builds it:
//
//   bytes 0–3   magic "DPID"              4–7    format version
//   8–11        size of the file, bytes   12–15  number of columns
//   then for each column its byte offset and its length in bytes; at that offset its integers, little-endian
//
// Areas are countries, continents and subdivisions of countries; cities come from GeoNames, sorted by country; communes
// are those of INSEE that are not among the cities. Areas, cities and communes are referred to by their row.

import type { Ids } from '../types.js';
import { hashKey, packCountry, unpackCountry } from './tables.js';

const MAGIC = 0x44495044;
export const IDS_VERSION = 1;
const HEADER = 16;

/** The columns in file order, with the size of an integer in bytes. Integers of three bytes are read by `triple`. */
export const ID_COLUMNS = {
  /**
   * Hashes of the names of areas, sorted, and the row each one names; `DIVISION_ONLY` is set where the name alone means
   * no place.
   */
  areaHashes: 4,
  areaRows: 2,
  /** 10 bits of country and 16 bits of the code after "FR-", packed by `packCode`; 0 if there is no such code. */
  areaIso: 4,
  /** The INSEE code of a département or a région, packed by `packCode`. */
  areaInsee: 2,
  /** For a département, the row of its région; `NO_ROW` for all others. */
  areaParents: 2,
  areaKinds: 1,
  /** GeoNames numbers of the first areas, which are the countries and the continents. */
  areaGeonames: 4,
  cityHashes: 4,
  cityRows: 2,
  cityGeonames: 3,
  cityLatitudes: 3,
  cityLongitudes: 3,
  /** See `packPopulation`. */
  cityPopulations: 1,
  /** Countries as `packCountry` packs them, and the first city of each. */
  cityCountries: 2,
  cityStarts: 2,
  /** Cities whose division is known, sorted, and the area that is that division. */
  dividedCities: 2,
  divisions: 2,
  /** Cities that are French communes, sorted, and their codes, packed by `packInsee`. */
  frenchCities: 2,
  frenchCodes: 3,
  /** Cities that are in Wikidata, sorted, and the number after "Q". */
  wikidataCities: 2,
  wikidataNumbers: 4,
  /** Hashes of the names of communes, sorted, and for each 17 bits of `packInsee` and 7 bits of population. */
  communeHashes: 4,
  communes: 3,
} as const;

export type IdColumn = keyof typeof ID_COLUMNS;
type Column = Uint8Array | Uint16Array | Uint32Array;

/** An open asset: its columns, and the row of each département by its code, packed by `packCode`. */
export interface IdTables extends Readonly<Record<IdColumn, Column>> {
  readonly departements: ReadonlyMap<number, number>;
}

export const AREA_KINDS = ['country', 'region', 'continent'] as const;
export const DIVISION_ONLY = 0x8000;
export const NO_ROW = 0xffff;

/** French territories that have an ISO code of their own, by the first three digits of their communes' codes. */
const OVERSEAS: Readonly<Record<string, string>> = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};
const OVERSEAS_CODES: ReadonlySet<string> = new Set(Object.values(OVERSEAS));

/** A place that a name may mean. */
export interface IdCandidate {
  readonly kind: (typeof AREA_KINDS)[number] | 'city';
  /** The ISO code of the country, or of the territory for places in French overseas territories. */
  readonly country: string | null;
  /** The area that the place belongs to, such as a département or a state; `null` where the lists do not say. */
  readonly division: number | null;
  /** The population, as `packPopulation` packs it; 0 for areas. */
  readonly population: number;
  readonly ids: Ids;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Returns the places of a name. "Nord" alone is a point of the compass and not a place, unless the words beside it show
 * that a division of that name is meant: then `isDivision` is set.
 */
export function idsNamed(tables: IdTables, key: string, isDivision = false): IdCandidate[] {
  const found: IdCandidate[] = [];
  const hash = hashKey(key);
  for (const row of rowsOf(tables.areaHashes, tables.areaRows, hash))
    if (isDivision || (row & DIVISION_ONLY) === 0) found.push(areaAt(tables, row & ~DIVISION_ONLY));
  for (const row of rowsOf(tables.cityHashes, tables.cityRows, hash)) found.push(cityAt(tables, row));
  const { communeHashes, communes } = tables;
  for (let row = firstOf(communeHashes, hash); communeHashes[row] === hash; row++)
    found.push(communeAt(tables, triple(communes, row)));
  return found;
}

/**
 * Returns the areas that the words beside a name may mean, including those named like a point of the compass: "(Nord)".
 */
export function areasNamed(tables: IdTables, key: string): number[] {
  return rowsOf(tables.areaHashes, tables.areaRows, hashKey(key))
    .map((row) => row & ~DIVISION_ONLY)
    .filter((row) => AREA_KINDS[tables.areaKinds[row]!] === 'region' || OVERSEAS_CODES.has(countryOf(tables, row)!))
    .filter((row) => !isFormerRegion(tables, row));
}

/**
 * Régions abolished in 2016 have a single letter in ISO 3166-2. No département belongs to them today, so they do not
 * help to locate a town.
 */
function isFormerRegion(tables: IdTables, row: number): boolean {
  const part = tables.areaIso[row]! & 0xffff;
  return part > 0 && part < DIGITS.length && countryOf(tables, row) === 'FR';
}

/** Returns the row of the département with this number, as in "(93)", or `null`. */
export function departementOf(tables: IdTables, code: string): number | null {
  return tables.departements.get(packCode(code)) ?? null;
}

/** Whether an area is the division itself or the area above it: Paris lies in Paris and in Île-de-France. */
export function isWithin(tables: IdTables, division: number, area: number): boolean {
  return division === area || tables.areaParents[division] === area;
}

/** Returns the country of an area. */
export function countryOf(tables: IdTables, row: number): string | null {
  return unpackCountry(tables.areaIso[row]! >>> 16);
}

/** Whether a place whose country is `own` lies in `country`: La Réunion has a code of its own and is French. */
export function liesIn(own: string | null, country: string): boolean {
  return own === country || (country === 'FR' && own !== null && OVERSEAS_CODES.has(own));
}

function areaAt(tables: IdTables, row: number): IdCandidate {
  const iso = tables.areaIso[row]!;
  const country = unpackCountry(iso >>> 16);
  const part = unpackCode(iso & 0xffff);
  const insee = unpackCode(tables.areaInsee[row]!);
  const geonames = tables.areaGeonames[row] ?? 0;
  const ids: Ids = {
    ...(country !== null && { iso: part === '' ? country : `${country}-${part}` }),
    ...(insee !== '' && { insee }),
    ...(geonames > 0 && { geonames: String(geonames) }),
  };
  return { ...NO_CITY, kind: AREA_KINDS[tables.areaKinds[row]!]!, country, ids };
}

const NO_CITY = { division: null, population: 0, latitude: null, longitude: null };

function cityAt(tables: IdTables, row: number): IdCandidate {
  const french = at(tables.frenchCities, row);
  const insee = french < 0 ? null : unpackInsee(triple(tables.frenchCodes, french));
  const divided = at(tables.dividedCities, row);
  const known = at(tables.wikidataCities, row);
  return {
    kind: 'city',
    country: unpackCountry(tables.cityCountries[lastAtMost(tables.cityStarts, row)]!),
    division: insee !== null ? divisionOf(tables, insee) : divided < 0 ? null : tables.divisions[divided]!,
    population: tables.cityPopulations[row]!,
    ids: {
      ...(insee !== null && { insee }),
      geonames: String(triple(tables.cityGeonames, row)),
      ...(known >= 0 && { wikidata: `Q${tables.wikidataNumbers[known]}` }),
    },
    latitude: unpackAngle(triple(tables.cityLatitudes, row), 180),
    longitude: unpackAngle(triple(tables.cityLongitudes, row), 360),
  };
}

function communeAt(tables: IdTables, packed: number): IdCandidate {
  const population = packed & 0x7f;
  if (packed >>> 7 === RIVAL) return { ...NO_CITY, kind: 'city', country: 'FR', population, ids: {} };
  const insee = unpackInsee(packed >>> 7);
  const country = OVERSEAS[insee.slice(0, 3)] ?? 'FR';
  const division = divisionOf(tables, insee);
  return { ...NO_CITY, kind: 'city', country, division, population, ids: { insee } };
}

function divisionOf(tables: IdTables, insee: string): number | null {
  return departementOf(tables, insee.slice(0, /^9[78]/.test(insee) ? 3 : 2));
}

/**
 * Packs a population into 0 to 127 on a logarithmic scale, on which twice as many people are six more. It is used only
 * for comparisons.
 */
export function packPopulation(people: number): number {
  return Math.max(0, Math.min(127, Math.round(6 * Math.log2(Math.max(1, people)) - 20)));
}

/** Packs an angle into three bytes; `whole` is 180 for latitudes and 360 for longitudes. */
export function packAngle(degrees: number, whole: number): number {
  return Math.min(0xffffff, Math.round(((degrees + whole / 2) / whole) * 0x1000000));
}

/** Returns the angle with four decimals, a precision of some ten metres. */
function unpackAngle(packed: number, whole: number): number {
  return Math.round(((packed / 0x1000000) * whole - whole / 2) * 1e4) / 1e4;
}

const DIGITS = ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Packs up to three digits and capitals into 16 bits; 0 for an empty code. */
export function packCode(code: string): number {
  return [...code].reduce((packed, letter) => packed * DIGITS.length + DIGITS.indexOf(letter), 0);
}

function unpackCode(packed: number): string {
  let code = '';
  for (let rest = packed; rest > 0; rest = Math.floor(rest / DIGITS.length))
    code = DIGITS[rest % DIGITS.length]! + code;
  return code;
}

/**
 * Stands in place of a commune's code where a much larger commune has a longer name with the same beginning, which the
 * press may shorten: "Épinay" is a village, but may also be Épinay-sur-Seine. Such a row has no codes and keeps the
 * village from being chosen.
 */
export const RIVAL = 0;

/** Packs the INSEE code of a commune into 17 bits; the Corsican codes ("2A004", "2B004") follow the numeric ones. */
export function packInsee(code: string): number {
  const corsican = /^2([AB])(\d{3})$/.exec(code);
  return corsican ? (corsican[1] === 'A' ? 99_000 : 100_000) + Number(corsican[2]) : Number(code);
}

function unpackInsee(packed: number): string {
  if (packed < 99_000) return String(packed).padStart(5, '0');
  return `2${packed < 100_000 ? 'A' : 'B'}${String(packed % 1000).padStart(3, '0')}`;
}

/** Returns the bytes of an asset with these columns. */
export function writeIds(columns: Readonly<Record<IdColumn, readonly number[]>>): Uint8Array {
  const names = Object.keys(ID_COLUMNS) as IdColumn[];
  const head: number[] = [];
  let size = HEADER + 8 * names.length;
  for (const name of names) {
    const length = columns[name].length * ID_COLUMNS[name];
    head.push(size, length);
    size = Math.ceil((size + length) / 4) * 4;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  [MAGIC, IDS_VERSION, size, names.length, ...head].forEach((word, i) => view.setUint32(4 * i, word, true));
  names.forEach((name, column) => {
    columns[name].forEach((value, row) => {
      for (let byte = 0; byte < ID_COLUMNS[name]; byte++)
        bytes[head[2 * column]! + row * ID_COLUMNS[name] + byte] = (value >>> (8 * byte)) & 0xff;
    });
  });
  return bytes;
}

/** Opens an asset as views over its bytes. Throws a `RangeError` that says what is wrong with them. */
export function readIds(given: Uint8Array): IdTables {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const names = Object.keys(ID_COLUMNS) as IdColumn[];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = HEADER + 8 * names.length;
  if (bytes.byteLength < start || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('ids: these bytes are no asset of ids: give those of depeche/fr.ids');
  const version = view.getUint32(4, true);
  if (version !== IDS_VERSION || view.getUint32(12, true) !== names.length)
    throw new RangeError(
      `ids: the asset has format version ${version}, expected ${IDS_VERSION}: take the fr.ids of this version of depeche`,
    );
  const size = view.getUint32(8, true);
  if (size !== bytes.byteLength)
    throw new RangeError(`ids: ${size} bytes expected, got ${bytes.byteLength}: is the file whole?`);
  const columns = Object.fromEntries(
    names.map((name, column) => {
      const offset = view.getUint32(HEADER + 8 * column, true);
      const length = view.getUint32(HEADER + 8 * column + 4, true);
      if (offset < start || offset % 4 !== 0 || offset + length > size)
        throw new RangeError(`ids: the column ${name} lies outside the ${size} bytes of the file: is it whole?`);
      const from = bytes.byteOffset + offset;
      const width = ID_COLUMNS[name];
      if (width === 4) return [name, new Uint32Array(bytes.buffer, from, length / 4)];
      if (width === 2) return [name, new Uint16Array(bytes.buffer, from, length / 2)];
      return [name, new Uint8Array(bytes.buffer, from, length)];
    }),
  ) as Readonly<Record<IdColumn, Column>>;
  return { ...columns, departements: departementsOf(columns) };
}

/**
 * Maps the codes of départements to their rows. Régions have numeric codes too; a département either belongs to a
 * région or has three digits.
 */
function departementsOf({ areaInsee, areaParents }: Pick<IdTables, 'areaInsee' | 'areaParents'>): Map<number, number> {
  const rows = new Map<number, number>();
  areaInsee.forEach((code, row) => {
    if (areaParents[row] !== NO_ROW || code >= DIGITS.length ** 2) rows.set(code, row);
  });
  return rows;
}

function triple(column: Column, row: number): number {
  return column[3 * row]! | (column[3 * row + 1]! << 8) | (column[3 * row + 2]! << 16);
}

function rowsOf(hashes: Column, rows: Column, hash: number): number[] {
  const found: number[] = [];
  for (let at = firstOf(hashes, hash); hashes[at] === hash; at++) found.push(rows[at]!);
  return found;
}

/** Returns the index of a value in a sorted column, or -1. */
function at(sorted: Column, value: number): number {
  const first = firstOf(sorted, value);
  return sorted[first] === value ? first : -1;
}

/** Returns the first index of a sorted column whose value is at least `value`. */
function firstOf(sorted: Column, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the last index of a sorted column whose value is at most `value`. */
function lastAtMost(sorted: Column, value: number): number {
  return firstOf(sorted, value + 1) - 1;
}

/** Packs a country and its subdivision into one integer, as stored in `areaIso`. */
export function packIso(country: string | null, part = ''): number {
  return (packCountry(country) << 16) | packCode(part);
}
