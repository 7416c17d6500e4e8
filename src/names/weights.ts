// The weights file. It starts with a header, followed by flat sections:
//
//   bytes 0–3    magic "DPCH"
//   4–7          format version          8–11   feature fingerprint
//   12–15        number of sections, then 32 bytes for each:
//                name (20 bytes ASCII, zero padded), element type, byte offset, element count
//
// Integers are little-endian uint32, element types are 0 uint8, 1 int8, 2 uint16,
// 3 uint32, 4 float32. Every section starts on a multiple of 8 and is read as a view over
// the buffer. A weight is stored as a byte, an index into `features.levels`; the levels are
// whole multiples of the smallest one, so that scores are summed as integers. The rows are
// described at `FeatureTable`. Section `gate` holds the two numbers of `NamesModel.gate`.
// Tables keep the size of each bucket, which takes a byte, not where it starts.
// Section `features.commonest` may be left out; names are then read a little more slowly.

import { FINGERPRINT, MOST_FEATURES } from './features.js';
import type { HashIndex } from './hash.js';
import type { HashTable, Lexicon } from './lexicon.js';
import { TAGS, TAG_COUNT } from './tags.js';

const MAGIC = 0x48435044;
export const FORMAT_VERSION = 3;
const HEADER = 16;
const ENTRY = 32;
const NAME_SIZE = 20;

type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;
const TYPES = [Uint8Array, Int8Array, Uint16Array, Uint32Array, Float32Array] as const;

/**
 * Emission weights by feature hash. The top `bits` of a hash choose a bucket; its rows lie end to end in `rows`, so
 * that one look-up touches one place of memory: low sixteen bits of the hash, number of pairs, then the pairs, tag in
 * the high byte and weight in the low one.
 */
export interface FeatureTable {
  readonly bits: number;
  /**
   * Two words per bucket: which values of the low five bits its hashes have (most pairs of words were never seen), and
   * where its rows begin; the second word of the bucket after it is where they end. Before `sharpen` the first word allows all.
   */
  readonly heads: Uint32Array;
  readonly rows: Uint16Array;
  /** The weight that each byte stands for, in units of `unit`; steps are finer near zero. */
  readonly levels: Int32Array;
  readonly unit: number;
  /** The hashes of the features that are most frequent in the press, in descending order, for `kernel.ts`. */
  readonly commonest: Uint32Array;
}

/** The number used in place of a tag for the gate: the weight that says whether a token may belong to a name at all. */
export const GATE = TAG_COUNT;
/** Room for the scores of a token: every tag, then the gate. */
export const WIDTH = TAG_COUNT + 1;

/** Confidence = sigmoid(slope × logit(marginal) + intercept), per kind of name, two numbers each. */
export type Calibration = Float32Array;

export interface NamesModel {
  readonly features: FeatureTable;
  /** From tag × to tag, row by row, then the scores of starting and of ending with each tag. */
  readonly transitions: Float32Array;
  readonly lexicon: Lexicon;
  readonly calibration: Calibration;
  /** A stretch that may contain names consists of tokens with a gate sum of at least `shut`, one of them at least `open`. */
  readonly gate: { readonly open: number; readonly shut: number };
}

/** Writes sections into one file. */
export function writeSections(sections: Readonly<Record<string, Section>>): Uint8Array {
  const entries = Object.entries(sections);
  let size = HEADER + ENTRY * entries.length;
  const offsets = entries.map(([, data]) => {
    const offset = Math.ceil(size / 8) * 8;
    size = offset + data.byteLength;
    return offset;
  });
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  [MAGIC, FORMAT_VERSION, FINGERPRINT, entries.length].forEach((word, i) => view.setUint32(4 * i, word, true));
  entries.forEach(([name, data], i) => {
    const at = HEADER + ENTRY * i;
    for (let c = 0; c < name.length; c++) view.setUint8(at + c, name.charCodeAt(c));
    view.setUint32(
      at + NAME_SIZE,
      TYPES.findIndex((type) => data instanceof type),
      true,
    );
    view.setUint32(at + NAME_SIZE + 4, offsets[i]!, true);
    view.setUint32(at + NAME_SIZE + 8, data.length, true);
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offsets[i]);
  });
  return bytes;
}

/** Opens a file as views over its bytes. Throws a `RangeError` that names the expected and the actual value. */
export function readSections(given: Uint8Array): Map<string, Section> {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): number => {
    if (at + 4 > bytes.byteLength)
      throw new RangeError(`weights: the file ends at byte ${bytes.byteLength}, expected more; is it whole?`);
    return view.getUint32(at, true);
  };
  const expect = (what: string, got: number, wanted: number): void => {
    if (got !== wanted)
      throw new RangeError(`weights: ${what} is 0x${got.toString(16)}, expected 0x${wanted.toString(16)}`);
  };
  expect('magic number', word(0), MAGIC);
  expect('format version', word(4), FORMAT_VERSION);
  expect('feature fingerprint', word(8), FINGERPRINT);
  const sections = new Map<string, Section>();
  for (let i = 0; i < word(12); i++) {
    const at = HEADER + ENTRY * i;
    word(at + ENTRY - 4);
    let name = '';
    for (let c = 0; c < NAME_SIZE && view.getUint8(at + c) !== 0; c++)
      name += String.fromCharCode(view.getUint8(at + c));
    const type = TYPES[word(at + NAME_SIZE)];
    const offset = word(at + NAME_SIZE + 4);
    const length = word(at + NAME_SIZE + 8);
    if (type === undefined || offset % 8 !== 0 || offset + length * type.BYTES_PER_ELEMENT > bytes.byteLength) {
      throw new RangeError(
        `weights: section "${name}" lies outside the ${bytes.byteLength} bytes of the file; is it whole?`,
      );
    }
    sections.set(name, new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length));
  }
  return sections;
}

/** Opens the weights of the names reader. The bytes must not change afterwards. */
export function readModel(bytes: Uint8Array): NamesModel {
  const sections = readSections(bytes);
  const section = <T extends Section>(name: string, type: new (n: number) => T): T => {
    const data = sections.get(name);
    if (!(data instanceof type)) throw new RangeError(`weights: no section "${name}" of ${type.name}`);
    return data;
  };
  const index = (name: string): HashIndex => {
    const sizes = section(`${name}.sizes`, Uint8Array);
    return { bits: Math.log2(sizes.length), buckets: startsOf(sizes), prints: section(`${name}.prints`, Uint16Array) };
  };
  const table = (name: string): HashTable => ({
    index: index(name),
    codes: section(`${name}.codes`, Uint16Array),
    palette: section(`${name}.palette`, Uint32Array),
  });
  const tags = String.fromCharCode(...section('tags', Uint8Array));
  if (tags !== TAGS.join(' ')) throw new RangeError(`weights: tags are "${tags}", expected "${TAGS.join(' ')}"`);
  const transitions = section('transitions', Float32Array);
  if (transitions.length !== TAG_COUNT * (TAG_COUNT + 2))
    throw new RangeError(`weights: ${transitions.length} transitions, expected ${TAG_COUNT * (TAG_COUNT + 2)}`);
  const sizes = section('features.sizes', Uint16Array);
  const rows = section('features.rows', Uint16Array);
  const levels = section('features.levels', Float32Array);
  const unit = levels.reduce((least, level) => (level > 0 && level < least ? level : least), Infinity);
  return {
    features: {
      bits: Math.log2(sizes.length),
      heads: openHeads(sizes),
      rows,
      levels: Int32Array.from(levels, (level) => Math.round(level / unit)),
      unit,
      commonest: sections.has('features.commonest') ? section('features.commonest', Uint32Array) : new Uint32Array(0),
    },
    transitions,
    lexicon: {
      web: table('web'),
      clusters: table('clusters'),
      common: table('common'),
      names: table('names'),
      phrases: table('phrases'),
    },
    calibration: section('calibration', Float32Array),
    gate: { open: section('gate', Float32Array)[0]! / unit, shut: section('gate', Float32Array)[1]! / unit },
  };
}

/** Where the rows of each bucket begin and end. What hashes it has is left open: any, as far as `sharpen` has not looked. */
function openHeads(sizes: Uint16Array): Uint32Array {
  const heads = new Uint32Array(2 * sizes.length + 2).fill(0xffff_ffff);
  for (let bucket = 0, start = 0; bucket < sizes.length; bucket++) {
    heads[2 * bucket + 1] = start;
    heads[2 * bucket + 3] = start += sizes[bucket]!;
  }
  return heads;
}

/**
 * Writes down which hashes each bucket has, so that most features that have no row are known by one look-up. It reads the
 * whole table, some milliseconds, which the first texts are spared.
 */
export function sharpen({ heads, rows }: FeatureTable): void {
  for (let head = 0; head < heads.length - 2; head += 2) {
    const end = heads[head + 3]!;
    let bits = 0;
    for (let at = heads[head + 1]!; at < end; at += 2 + rows[at + 1]!) bits |= 1 << (rows[at]! & 31);
    heads[head] = bits;
  }
}

/** The sections of a lexicon, named as `readModel` expects them. */
export function lexiconSections(lexicon: Lexicon): Record<string, Section> {
  const sections: Record<string, Section> = {};
  for (const [name, { index, codes, palette }] of Object.entries(lexicon) as [string, HashTable][]) {
    Object.assign(sections, {
      [`${name}.sizes`]: Uint8Array.from(sizesOf(index.buckets)),
      [`${name}.prints`]: index.prints,
      [`${name}.codes`]: codes,
      [`${name}.palette`]: palette,
    });
  }
  return sections;
}

/** Where each bucket starts, and behind the last where it ends, from the sizes of the buckets. */
export function startsOf(sizes: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let bucket = 0, start = 0; bucket < sizes.length; bucket++) starts[bucket + 1] = start += sizes[bucket]!;
  return starts;
}

/** The sizes of the buckets, from where each starts. */
export function sizesOf(starts: Uint32Array): Uint16Array {
  return Uint16Array.from({ length: starts.length - 1 }, (_, bucket) => starts[bucket + 1]! - starts[bucket]!);
}

/** Where the row of a feature starts in `rows`, or -1. */
export function findFeature(table: FeatureTable, hash: number): number {
  const { heads, rows } = table;
  const head = (hash >>> (32 - table.bits)) << 1;
  if (((heads[head]! >>> (hash & 31)) & 1) === 0) return -1;
  const print = hash & 0xffff;
  const last = heads[head + 3]!;
  for (let row = heads[head + 1]!; row < last; row += 2 + rows[row + 1]!) if (rows[row] === print) return row;
  return -1;
}

/** Buckets that may hold the features of one sum: where their rows begin and end, and what is looked for there. */
const froms = new Uint32Array(MOST_FEATURES);
const tos = new Uint32Array(MOST_FEATURES);
const prints = new Uint16Array(MOST_FEATURES);

/**
 * Adds the weights of `features[from…to]`, `MOST_FEATURES` at most, to the scores of one token, `WIDTH` of them. Nearly all its time
 * goes in waiting for memory, so first all buckets are looked up, each independent of the others, and then their rows.
 */
export function addWeights(
  { bits, heads, rows, levels }: FeatureTable,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
): void {
  let count = 0;
  for (let f = from; f < to; f++) {
    const hash = features[f]!;
    const head = (hash >>> (32 - bits)) << 1;
    if (((heads[head]! >>> (hash & 31)) & 1) === 0) continue;
    froms[count] = heads[head + 1]!;
    tos[count] = heads[head + 3]!;
    prints[count++] = hash & 0xffff;
  }
  for (let i = 0; i < count; i++) {
    const print = prints[i]!;
    const last = tos[i]!;
    let row = froms[i]!;
    while (row < last && rows[row] !== print) row += 2 + rows[row + 1]!;
    if (row >= last) continue;
    for (let k = row + 2, end = k + rows[row + 1]!; k < end; k++) {
      const pair = rows[k]!;
      scores[pair >>> 8]! += levels[pair & 0xff]!;
    }
  }
}
