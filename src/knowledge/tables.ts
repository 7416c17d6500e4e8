// What is known about names before an article is read: words that head a role, the gender of given names, where places
// lie, what organisations are. The file holds no names, only hashes of them. Like the weights, it starts with a
// description of itself:
//
//   bytes 0–3    magic "DPKN"              4–7     format version
//   8–11         size of the file, bytes   12–15   number of tables
//   then for each table its byte offset and its number of rows,
//   at that offset the rows' hashes, sorted (uint32), then their values (uint16)
//   last 8 bytes size of the file again, and the magic again
//
// Integers are little-endian. The end repeats the size so that the knowledge can be found after the weights: the
// published model is the weights followed by the knowledge.

import { fold, normalise } from '../text/characters.js';
import type { OrganisationCategory, PlaceCategory } from '../types.js';

const MAGIC = 0x4e4b5044;
export const KNOWLEDGE_VERSION = 1;
const HEADER = 16;
const FOOTER = 8;

/** Rows sorted by hash. A hash may have several rows, the likeliest first. */
export interface KnowledgeTable {
  readonly hashes: Uint32Array;
  readonly values: Uint16Array;
}

export const TABLES = ['words', 'given', 'places', 'organisations', 'demonyms'] as const;
/**
 * What the values of each table mean. `words`: bits of `Word` by word form. `given`: female 1, male 2, rare 4.
 * `places`: as `packPlace` packs them, the most populous first. `organisations`: an index into
 * `ORGANISATION_CATEGORIES`. `demonyms`: a country as `packCountry` packs it.
 */
export type Knowledge = Readonly<Record<(typeof TABLES)[number], KnowledgeTable>>;

/** What a common noun says about the person beside it, and whether a word is a finite verb. */
export const Word = { role: 1, feminine: 2, masculine: 4, plural: 8, verb: 16, kin: 32 } as const;

export const ORGANISATION_CATEGORIES: readonly OrganisationCategory[] = [
  'government',
  'party',
  'company',
  'media',
  'agency',
  'court',
  'education',
  'health',
  'sport',
  'union',
  'ngo',
  'igo',
  'military',
  'armed-group',
  'culture',
  'religion',
  'other',
];

export const PLACE_CATEGORIES: readonly PlaceCategory[] = [
  'country',
  'region',
  'city',
  'street',
  'facility',
  'water',
  'mountain',
  'continent',
  'other',
];

const NOWHERE = 26 * 26;

/** Packs a country code, or `null`, into ten bits. */
export function packCountry(code: string | null): number {
  return code === null ? NOWHERE : (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 65;
}

export function unpackCountry(packed: number): string | null {
  return packed >= NOWHERE ? null : String.fromCharCode(65 + Math.floor(packed / 26), 65 + (packed % 26));
}

export interface KnownPlace {
  readonly category: PlaceCategory;
  readonly country: string | null;
}

export function packPlace({ category, country }: KnownPlace): number {
  return packCountry(country) | (PLACE_CATEGORIES.indexOf(category) << 10);
}

/** Folds a name as the tables do: no case, accents, hyphens or full stops. */
export function keyOf(name: string): string {
  if (PLAIN.test(name)) return name;
  const folded = fold(normalise(name));
  return /[\s.-]/.test(folded)
    ? folded
        .replace(/[\s-]+/gu, ' ')
        .replace(/\./g, '')
        .trim()
    : folded;
}

/** A quick exit: most words are already folded. */
const PLAIN = /^[a-z]+$/;

/**
 * The form of a common word in the table `words`: accents are kept, because "dirigé" is not "dirige" and "à" is not
 * "a".
 */
export function wordKey(word: string): string {
  return normalise(word).toLowerCase();
}

/** FNV-1a, with a final mix so that similar names get distant hashes. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Returns the first row of a key, or -1. */
export function findRow({ hashes }: KnowledgeTable, key: string): number {
  const hash = hashKey(key);
  // Hashes are spread evenly, so the row lies near the place that the hash has among all numbers: the search begins there.
  const { length } = hashes;
  let low = Math.floor((hash / 2 ** 32) * length);
  let high = low;
  for (let step = 16; low > 0 && hashes[low - 1]! >= hash; step *= 4) low = Math.max(0, low - step);
  for (let step = 16; high < length && hashes[high]! < hash; step *= 4) high = Math.min(length, high + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? low : -1;
}

/** Returns the first value of a key, or `undefined` if it is unknown. */
export function lookUp(table: KnowledgeTable, key: string): number | undefined {
  const row = findRow(table, key);
  return row < 0 ? undefined : table.values[row];
}

/** Returns all places of a name, the most populous first. */
export function placesNamed({ places }: Knowledge, key: string): KnownPlace[] {
  const found: KnownPlace[] = [];
  const first = findRow(places, key);
  if (first < 0) return found;
  for (let row = first; places.hashes[row] === places.hashes[first]; row++) {
    const value = places.values[row]!;
    found.push({ category: PLACE_CATEGORIES[value >> 10]!, country: unpackCountry(value & 0x3ff) });
  }
  return found;
}

export function writeKnowledge(knowledge: Knowledge): Uint8Array {
  const starts: number[] = [];
  let size = HEADER + 8 * TABLES.length;
  for (const name of TABLES) {
    starts.push(size);
    size = Math.ceil((size + 6 * knowledge[name].hashes.length) / 8) * 8;
  }
  size += FOOTER;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const head = [MAGIC, KNOWLEDGE_VERSION, size, TABLES.length];
  TABLES.forEach((name, i) => head.push(starts[i]!, knowledge[name].hashes.length));
  head.forEach((word, i) => view.setUint32(4 * i, word, true));
  TABLES.forEach((name, i) => {
    const { hashes, values } = knowledge[name];
    new Uint32Array(bytes.buffer, starts[i], hashes.length).set(hashes);
    new Uint16Array(bytes.buffer, starts[i]! + 4 * hashes.length, values.length).set(values);
  });
  view.setUint32(size - 8, size, true);
  view.setUint32(size - 4, MAGIC, true);
  return bytes;
}

/** Opens the knowledge at the end of `bytes` as views over them. Throws a `RangeError` that says what is wrong. */
export function readKnowledge(bytes: Uint8Array): Knowledge {
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wrong = (what: string, got: number, wanted: number): RangeError =>
    new RangeError(`knowledge: ${what} is 0x${got.toString(16)}, expected 0x${wanted.toString(16)}`);
  if (bytes.byteLength < HEADER + FOOTER)
    throw new RangeError(`knowledge: ${bytes.byteLength} bytes are too few; is the file whole?`);
  const last = whole.getUint32(bytes.byteLength - 4, true);
  if (last !== MAGIC) throw wrong('magic number at the end', last, MAGIC);
  const size = whole.getUint32(bytes.byteLength - 8, true);
  if (size < HEADER + FOOTER || size > bytes.byteLength)
    throw new RangeError(`knowledge: ${size} bytes expected of ${bytes.byteLength}; is the file whole?`);
  let own = bytes.subarray(bytes.byteLength - size);
  if (own.byteOffset % 8 !== 0) own = own.slice();
  const view = new DataView(own.buffer, own.byteOffset, size);
  const expect = (what: string, at: number, wanted: number): void => {
    if (view.getUint32(at, true) !== wanted) throw wrong(what, view.getUint32(at, true), wanted);
  };
  expect('magic number', 0, MAGIC);
  expect('format version', 4, KNOWLEDGE_VERSION);
  expect('size', 8, size);
  expect('number of tables', 12, TABLES.length);
  const tables = TABLES.map((name, i): [string, KnowledgeTable] => {
    const start = view.getUint32(HEADER + 8 * i, true);
    const rows = view.getUint32(HEADER + 8 * i + 4, true);
    if (start % 8 !== 0 || start + 6 * rows > size - FOOTER)
      throw new RangeError(`knowledge: table "${name}" lies outside the ${size} bytes of the file; is it whole?`);
    return [
      name,
      {
        hashes: new Uint32Array(own.buffer, own.byteOffset + start, rows),
        values: new Uint16Array(own.buffer, own.byteOffset + start + 4 * rows, rows),
      },
    ];
  });
  return Object.fromEntries(tables) as Knowledge;
}

/** Empty knowledge, for tests of what the words of the article alone tell. */
export const NO_KNOWLEDGE: Knowledge = Object.fromEntries(
  TABLES.map((name) => [name, { hashes: new Uint32Array(0), values: new Uint16Array(0) }]),
) as unknown as Knowledge;
