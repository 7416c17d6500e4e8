// Turns tagged documents into rows of features for the trainer. The features come from
// names/features.ts, the same code that runs in production.

import { FeatureReader, REACH, SLOTS } from '../names/features.js';
import { mix } from '../names/hash.js';
import type { Lexicon } from '../names/lexicon.js';
import type { TaggedDocument } from './corpus.js';
import type { TrainingSet } from './crf.js';

/** A document, with the weight of its sentences. */
export interface Example {
  readonly document: TaggedDocument;
  readonly importance: number;
  /**
   * Not 0 for a corpus with its own annotation habits. Its tokens get a second copy of the features of the surrounding
   * words, which no other text has, so that these habits are learnt separately (Daumé, "Frustratingly Easy Domain
   * Adaptation", 2007).
   */
  readonly domain: number;
}

/** Hash of each feature row, beside the set. */
export interface Examples {
  readonly set: TrainingSet;
  readonly hashes: Uint32Array;
}

export function buildExamples(
  examples: readonly Example[],
  lexicon: Lexicon,
  families: number,
  rarest: number,
): Examples {
  const reader = new FeatureReader(lexicon, families);
  const sentences: number[] = [0];
  const importance: number[] = [];
  const tags: number[] = [];
  const ids = new FeatureSink();
  const offsets: number[] = [0];
  for (const { document, importance: weight, domain } of examples) {
    reader.start(document.doc);
    const bounds = document.doc.sentences;
    for (let s = 0; s + 1 < bounds.length; s++) {
      const first = bounds[s]!;
      const last = bounds[s + 1]!;
      for (let i = first; i < last; i++) {
        const from = ids.length;
        readFeatures(reader, i, first, last, ids);
        if (domain !== 0) ids.copy(from, ids.length, domain);
        offsets.push(ids.length);
        tags.push(document.tags[i]!);
      }
      sentences.push(tags.length);
      importance.push(weight);
    }
  }
  const rows = numberFeatures(ids.ids(), ids.groups(), rarest);
  return {
    set: {
      sentences,
      offsets: Uint32Array.from(offsets),
      ids: rows.ids,
      tags: Uint8Array.from(tags),
      importance: Float32Array.from(importance),
      featureCount: rows.hashes.length,
      frequency: rows.frequency,
      groups: rows.groups,
    },
    hashes: rows.hashes,
  };
}

/** All feature hashes of a token: what each word in reach says, then the token's own. */
export function readFeatures(
  reader: FeatureReader,
  i: number,
  first: number,
  last: number,
  sink: { push(id: number, group: number): void },
): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    const type = reader.wordAt(i + slot - REACH, first, last);
    if (type === null) continue;
    for (let f = type.slotEnds[slot]!; f < type.slotEnds[slot + 1]!; f++) sink.push(type.features[f]!, type.groups[f]!);
  }
  const own = reader.tokenFeatures(i, first, last);
  for (let f = 0; f < reader.featureCount; f++) sink.push(own[f]!, reader.groups[f]!);
}

interface Rows {
  readonly ids: Int32Array;
  readonly hashes: Uint32Array;
  readonly frequency: Uint32Array;
  readonly groups: Uint8Array;
}

function numberFeatures(ids: Int32Array, groups: Uint8Array, rarest: number): Rows {
  const size = 2 ** Math.max(16, Math.ceil(Math.log2(ids.length / 2)));
  const keys = new Int32Array(size);
  const counts = new Uint32Array(size);
  const groupsOf = new Uint8Array(size);
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(size));
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (let k = 0; k < ids.length; k++) {
    const slot = slotOf(ids[k]!);
    keys[slot] = ids[k]!;
    counts[slot]!++;
    groupsOf[slot] = groups[k]!;
  }
  const rows = new Int32Array(size).fill(-1);
  const hashes: number[] = [];
  const frequency: number[] = [];
  const rowGroups: number[] = [];
  for (let slot = 0; slot < size; slot++) {
    if (counts[slot]! < rarest) continue;
    rows[slot] = hashes.length;
    hashes.push(keys[slot]! >>> 0);
    frequency.push(counts[slot]!);
    rowGroups.push(groupsOf[slot]!);
  }
  for (let k = 0; k < ids.length; k++) ids[k] = rows[slotOf(ids[k]!)]!;
  return {
    ids,
    hashes: Uint32Array.from(hashes),
    frequency: Uint32Array.from(frequency),
    groups: Uint8Array.from(rowGroups),
  };
}

class FeatureSink {
  length = 0;
  private data = new Int32Array(1 << 22);
  private families = new Uint8Array(1 << 22);

  push(id: number, group: number): void {
    if (this.length === this.data.length) {
      const size = Math.ceil(this.data.length * 1.6);
      const [data, families] = [this.data, this.families];
      (this.data = new Int32Array(size)).set(data);
      (this.families = new Uint8Array(size)).set(families);
    }
    this.families[this.length] = group;
    this.data[this.length++] = id;
  }

  /** Appends the features from `from` to `to` once more, under another name. */
  copy(from: number, to: number, domain: number): void {
    for (let k = from; k < to; k++) this.push(mix(this.data[k]!, domain), this.families[k]!);
  }

  ids(): Int32Array {
    return this.data.subarray(0, this.length);
  }

  groups(): Uint8Array {
    return this.families.subarray(0, this.length);
  }
}
