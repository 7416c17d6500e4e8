// The commonest features of the weights file, summed by a few lines of WebAssembly. A row
// of the file lists only the tags that the feature speaks of; here the rows of the commonest
// features are unfolded, a place for every tag, so that eight weights are added at a time.
// Sums are of integers: they are the same to the last bit with the kernel and without it.
// `kernel.wat` says what the module does, `kernel-bytes.ts` holds it.

import { MOST_FEATURES } from './features.js';
import { KERNEL } from './kernel-bytes.js';
import { WIDTH, addWeights, type FeatureTable } from './weights.js';

export interface Kernel {
  /** Where features are to be written before `sum`. */
  readonly features: Int32Array<ArrayBuffer>;
  /** The scores, one per tag, to which `sum` adds. */
  readonly scores: Int32Array;
  /**
   * Adds the weights of those of `features[from…to]` that are among the commonest. The others move to `from` and
   * after it; returns where they end.
   */
  readonly sum: (from: number, to: number) => number;
}

// Places in the module's memory, in bytes: the same numbers stand in `kernel.wat`.
const SCORES = 0;
const FEATURES = 128;
const PLACES = 4096;
const ROWS = 135_168;
/** Places for features, by the low sixteen bits of their hash. */
const PLACE_COUNT = 1 << 16;
/** Sixteen-bit numbers a row: weights, then the two halves of the feature's hash. */
const ROW_WIDTH = 24;
/** The most rows that the memory has room for, beside row 0. */
export const MOST_ROWS = 16_384;

/** What is used of `WebAssembly`: neither Node's types nor those of ES2023 tell of it. */
interface WebAssembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly sum: Kernel['sum'] };
  };
}

/**
 * Opens the kernel over the commonest features of a table; `null` where there are none, or where WebAssembly with SIMD
 * may not run: an old browser, a page whose Content-Security-Policy forbids it, Node with `--jitless`.
 */
export function openKernel(table: FeatureTable): Kernel | null {
  if (table.commonest.length === 0) return null;
  const exports = instantiate();
  if (exports === null) return null;
  const { buffer } = exports.memory;
  fillRows(table, new Uint16Array(buffer, PLACES, PLACE_COUNT), new Int16Array(buffer, ROWS));
  return {
    features: new Int32Array(buffer, FEATURES, MOST_FEATURES),
    scores: new Int32Array(buffer, SCORES, ROW_WIDTH),
    sum: exports.sum,
  };
}

function instantiate(): InstanceType<WebAssembly['Instance']>['exports'] | null {
  const { WebAssembly: assembly } = globalThis as { readonly WebAssembly?: WebAssembly };
  if (assembly === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(KERNEL), (char) => char.charCodeAt(0));
    return new assembly.Instance(new assembly.Module(bytes)).exports;
  } catch {
    // Refused: plain JavaScript gives the same sums.
    return null;
  }
}

/** Each place holds one feature: of two with the same low sixteen bits, the commoner one. */
function fillRows(table: FeatureTable, places: Uint16Array, rows: Int16Array): void {
  const feature = new Int32Array(1);
  const weights = new Int32Array(WIDTH);
  let row = 0;
  for (let rank = 0; rank < table.commonest.length && row < MOST_ROWS; rank++) {
    const hash = table.commonest[rank]!;
    const place = hash & 0xffff;
    if (places[place] !== 0) continue;
    places[place] = ++row;
    feature[0] = hash;
    weights.fill(0);
    addWeights(table, feature, 0, 1, weights);
    for (let tag = 0; tag < WIDTH; tag++) rows[row * ROW_WIDTH + tag] = weights[tag]!;
    rows[row * ROW_WIDTH + ROW_WIDTH - 2] = hash & 0xffff;
    rows[row * ROW_WIDTH + ROW_WIDTH - 1] = hash >>> 16;
  }
  // Row 0 is reached from empty places alone: the hash that it holds must be none that leads to one.
  const taken = table.commonest[0]! ^ 0x10000;
  rows[ROW_WIDTH - 2] = taken & 0xffff;
  rows[ROW_WIDTH - 1] = taken >>> 16;
}
