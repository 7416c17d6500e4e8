// Words, phrases and features are identified by 32-bit hashes. A table of hashes is a
// sorted list, divided into buckets by the top bits; each entry stores only the low sixteen
// bits. It takes two bytes per entry and is read as a view over typed arrays.

/** FNV-1a over the UTF-16 units of a word. */
export function hashWord(word: string): number {
  return hashPart(word, 0, word.length);
}

/** The same over its units from `start` to `end`. */
export function hashPart(word: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Combines two hashes into a third; order matters (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Finds the row of a hash. Row numbers are positions in the sorted order. */
export interface HashIndex {
  /** Bits of the hash that choose the bucket. */
  readonly bits: number;
  /** Row where each bucket starts, `2 ** bits + 1` entries. */
  readonly buckets: Uint32Array;
  /** The low sixteen bits of each row's hash. */
  readonly prints: Uint16Array;
}

/** The row of a hash, or -1. */
export function findRow(index: HashIndex, hash: number): number {
  const bucket = hash >>> (32 - index.bits);
  const prints = index.prints;
  const print = hash & 0xffff;
  const last = index.buckets[bucket + 1]!;
  for (let row = index.buckets[bucket]!; row < last; row++) if (prints[row] === print) return row;
  return -1;
}

/** Builds the index of hashes that are sorted as unsigned integers and distinct. */
export function buildIndex(sorted: Uint32Array): HashIndex {
  const bits = Math.max(8, Math.min(18, Math.ceil(Math.log2(Math.max(1, sorted.length) / 3))));
  const buckets = new Uint32Array(2 ** bits + 1);
  const prints = new Uint16Array(sorted.length);
  for (let row = 0; row < sorted.length; row++) {
    const hash = sorted[row]!;
    buckets[(hash >>> (32 - bits)) + 1]!++;
    prints[row] = hash & 0xffff;
  }
  for (let bucket = 0; bucket < 2 ** bits; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  return { bits, buckets, prints };
}
