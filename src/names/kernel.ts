// Sums the weights of the most frequent features with a small WebAssembly module. In the
// weights file, a row lists only the tags for which the feature has a weight. Here the rows
// of the most frequent features have a place for every tag, so that eight weights can be
// added at a time. The sums are of integers, so they are exactly the same with and without
// the module. `kernel.wat` is its source, `kernel-bytes.ts` the compiled bytes.

import { MOST_FEATURES } from './features.js';
import { KERNEL } from './kernel-bytes.js';
import { WIDTH, addWeights, type FeatureTable } from './weights.js';

export interface Kernel {
  /** The features to sum. The caller writes them here before `sum`. */
  readonly features: Int32Array<ArrayBuffer>;
  /** The scores, one per tag, to which `sum` adds. */
  readonly scores: Int32Array;
  /**
   * Adds the weights of the most frequent features in `features[from…to]`. The other features are moved together, from
   * `from` on; returns where they end.
   */
  readonly sum: (from: number, to: number) => number;
}

// Byte offsets in the module's memory. `kernel.wat` has the same numbers.
const SCORES = 0;
const FEATURES = 128;
const PLACES = 4096;
const ROWS = 135_168;
/** The number of places for features, which are found by the low sixteen bits of their hash. */
const PLACE_COUNT = 1 << 16;
/** The sixteen-bit numbers in a row: the weights, then the two halves of the feature's hash. */
const ROW_WIDTH = 24;
/** The most rows that the memory has room for, beside row 0. */
export const MOST_ROWS = 16_384;

/** The part of `WebAssembly` that is used here; the types of Node and of ES2023 do not declare it. */
interface WebAssembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly sum: Kernel['sum'] };
  };
}

/**
 * Opens the kernel for the most frequent features of a table. `null` when the table lists none, or when WebAssembly with
 * SIMD cannot run: in an old browser, under a Content-Security-Policy that forbids it, in Node with `--jitless`.
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
  const { WebAssembly: assembly } = globalThis as unknown as { readonly WebAssembly?: WebAssembly };
  if (assembly === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(KERNEL), (char) => char.charCodeAt(0));
    return new assembly.Instance(new assembly.Module(bytes)).exports;
  } catch {
    // WebAssembly is not available. Plain JavaScript gives the same sums.
    return null;
  }
}

/** Each place holds one feature. Of two with the same low sixteen bits, it is the more frequent one. */
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
  // All empty places point to row 0. Its hash must therefore belong to a place that is not empty, so that it never matches.
  const taken = table.commonest[0]! ^ 0x10000;
  rows[ROW_WIDTH - 2] = taken & 0xffff;
  rows[ROW_WIDTH - 1] = taken >>> 16;
}
