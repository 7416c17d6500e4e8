// Trained weights → the weights file: small weights dropped, the rest rounded to
// int8 steps, rows sorted into the buckets of the hash index.

import { buildIndex } from '../names/hash.js';
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

export function compileModel(trained: TrainedWeights, hashes: Uint32Array, lexicon: Lexicon, options: CompileOptions): Uint8Array {
  let largest = 0;
  for (const weight of trained.emissions) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.min(largest, 4) / 127;
  const quantise = (weight: number): number => (Math.abs(weight) < options.smallest ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))));
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
  const index = buildIndex(Uint32Array.from(kept, (row) => hashes[row]!));
  const counts = new Uint8Array(kept.length);
  const tags: number[] = [];
  const weights: number[] = [];
  const starts = new Uint32Array(index.buckets.length);
  let bucket = 0;
  kept.forEach((row, at) => {
    while (at >= index.buckets[bucket + 1]!) starts[++bucket] = tags.length;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = quantise(trained.emissions[row * TAG_COUNT + tag]!);
      if (weight === 0) continue;
      tags.push(tag);
      weights.push(weight);
      counts[at]!++;
    }
  });
  while (bucket + 1 < starts.length) starts[++bucket] = tags.length;
  return writeSections({
    tags: Uint8Array.from(TAGS.join(' '), (char) => char.charCodeAt(0)),
    transitions: trained.transitions,
    'features.buckets': index.buckets,
    'features.prints': index.prints,
    'features.starts': starts,
    'features.counts': counts,
    'features.tags': Uint8Array.from(tags),
    'features.weights': Int8Array.from(weights),
    'features.scale': Float32Array.of(scale),
    ...lexiconSections(lexicon),
    calibration: options.calibration,
  });
}
