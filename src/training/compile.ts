// Trained weights → the weights file: small weights dropped, the rest rounded to
// int8 steps, rows sorted into the buckets of the hash index.

import type { Lexicon } from '../names/lexicon.js';
import { TAGS, TAG_COUNT } from '../names/tags.js';
import { lexiconSections, writeSections } from '../names/weights.js';
import type { TrainedWeights } from './crf.js';

export interface CompileOptions {
  /** A weight under this magnitude is dropped. */
  readonly smallest: number;
  /** Slope and intercept per kind of name. */
  readonly calibration: Float32Array;
}

export function compileModel(
  trained: TrainedWeights,
  hashes: Uint32Array,
  lexicon: Lexicon,
  options: CompileOptions,
): Uint8Array {
  let largest = 0;
  for (const weight of trained.emissions) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.min(largest, 4) / 127;
  const quantise = (weight: number): number =>
    Math.abs(weight) < options.smallest ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)));
  const kept: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if (quantise(trained.emissions[row * TAG_COUNT + tag]!) !== 0) {
        kept.push(row);
        break;
      }
    }
  }
  kept.sort((a, b) => hashes[a]! - hashes[b]!);
  // About two rows a bucket, so that a miss is told at once.
  const bits = Math.max(16, Math.floor(Math.log2(kept.length)) - 1);
  const starts = new Uint32Array(2 ** bits + 1);
  const rows: number[] = [];
  let bucket = -1;
  for (const row of kept) {
    const hash = hashes[row]!;
    while (bucket < hash >>> (32 - bits)) starts[++bucket] = rows.length;
    const header = rows.push(hash & 0xffff, 0) - 1;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = quantise(trained.emissions[row * TAG_COUNT + tag]!);
      if (weight !== 0) rows[header]! = rows.push((tag << 8) | (weight & 0xff)) - header - 1;
    }
  }
  while (bucket + 1 < starts.length) starts[++bucket] = rows.length;
  return writeSections({
    tags: Uint8Array.from(TAGS.join(' '), (char) => char.charCodeAt(0)),
    transitions: trained.transitions,
    'features.starts': starts,
    'features.rows': Uint16Array.from(rows),
    'features.scale': Float32Array.of(scale),
    ...lexiconSections(lexicon),
    calibration: options.calibration,
  });
}
