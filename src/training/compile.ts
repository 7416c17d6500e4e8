// Turns trained weights into the weights file: drops small weights, rounds the rest to 255
// levels that are closer together near zero, and sorts the rows into buckets.

import type { Lexicon } from '../names/lexicon.js';
import { TAGS, TAG_COUNT } from '../names/tags.js';
import { lexiconSections, sizesOf, writeSections } from '../names/weights.js';
import type { TrainedWeights } from './crf.js';

export interface CompileOptions {
  /** A weight under this magnitude is dropped. */
  readonly smallest: number;
  /** Slope and intercept per kind of name. */
  readonly calibration: Float32Array;
}

/** Weights are clipped to this magnitude. */
const LARGEST = 4;
/** The byte that stands for weight 0. */
export const ZERO = 128;

export function compileModel(
  trained: TrainedWeights,
  hashes: Uint32Array,
  lexicon: Lexicon,
  options: CompileOptions,
): Uint8Array {
  const levels = Float32Array.from(
    { length: 256 },
    (_, byte) => (Math.sign(byte - 128) * (byte - 128) ** 2 * LARGEST) / 127 ** 2,
  );
  const kept: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if (quantise(trained.emissions[row * TAG_COUNT + tag]!, options.smallest) !== ZERO) {
        kept.push(row);
        break;
      }
    }
  }
  kept.sort((a, b) => hashes[a]! - hashes[b]!);
  // About two rows per bucket, so that a missing feature is noticed quickly.
  const bits = Math.max(16, Math.floor(Math.log2(kept.length)) - 1);
  const starts = new Uint32Array(2 ** bits + 1);
  const rows: number[] = [];
  let bucket = -1;
  for (const row of kept) {
    const hash = hashes[row]!;
    while (bucket < hash >>> (32 - bits)) starts[++bucket] = rows.length;
    const header = rows.push(hash & 0xffff, 0) - 1;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = quantise(trained.emissions[row * TAG_COUNT + tag]!, options.smallest);
      if (weight !== ZERO) rows[header]! = rows.push((tag << 8) | weight) - header - 1;
    }
  }
  while (bucket + 1 < starts.length) starts[++bucket] = rows.length;
  return writeSections({
    tags: Uint8Array.from(TAGS.join(' '), (char) => char.charCodeAt(0)),
    transitions: trained.transitions,
    'features.sizes': sizesOf(starts),
    'features.rows': Uint16Array.from(rows),
    'features.levels': levels,
    ...lexiconSections(lexicon),
    calibration: options.calibration,
    // The gate lets every token through; it is trained later, on what this model reads.
    gate: Float32Array.of(-Infinity, -Infinity),
  });
}

/** The byte of the level nearest to a weight; `ZERO` for a weight below `smallest`. */
export function quantise(weight: number, smallest: number): number {
  return Math.abs(weight) < smallest
    ? ZERO
    : ZERO + Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / LARGEST)));
}
