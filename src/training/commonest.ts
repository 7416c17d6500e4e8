// Finds the most frequent features in press texts, for `names/kernel.ts`. `npm run
// commonest` counts them again for the existing weights file, in a minute, and leaves the
// weights themselves unchanged.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALL_FAMILIES, FeatureReader, SLOTS } from '../names/features.js';
import { MOST_ROWS } from '../names/kernel.js';
import { readNames } from '../names/read.js';
import type { KnownWords } from '../text/glue.js';
import { findFeature, readModel, readSections, writeSections } from '../names/weights.js';
import { toDocument } from './corpus.js';
import { readArchive } from './shared.js';
import { shippedWords } from './shipped.js';

const WEIGHTS = new URL('../names/fr.weights', import.meta.url);
/** One article of the archive in so many is read. */
const SHARE = 12;
/** Tokens around a name that are read with all features, like the name itself. */
const AROUND = 2;

/** The same weights file with the commonest features of `texts`, the most frequent first. */
export function addCommonest(
  bytes: Uint8Array,
  texts: Iterable<string>,
  words: KnownWords,
  say: (what: string) => void,
): Uint8Array {
  const model = readModel(bytes);
  const counts = new Map<number, number>();
  const add = (features: Int32Array, end: number): void => {
    for (let f = 0; f < end; f++) {
      const hash = features[f]! >>> 0;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  };
  // Features of words are asked for once per word, those of tokens each time.
  const reader = new FeatureReader(model.lexicon, ALL_FAMILIES, (_, features, ends) => add(features, ends[SLOTS]!));
  for (const text of texts) {
    const doc = toDocument(text, words);
    const { starts, ends } = doc.tokens;
    const isClose = new Uint8Array(doc.tokens.length + AROUND);
    let token = 0;
    for (const { start, end } of readNames(doc, model)) {
      while (ends[token]! <= start) token++;
      let last = token;
      while (last < doc.tokens.length && starts[last]! < end) last++;
      isClose.fill(1, Math.max(0, token - AROUND), last + AROUND);
    }
    reader.start(doc);
    for (let s = 0; s + 1 < doc.sentences.length; s++) {
      const first = doc.sentences[s]!;
      const last = doc.sentences[s + 1]!;
      for (let i = first; i < last; i++) {
        if (isClose[i] === 0) continue;
        add(reader.tokenFeatures(i, first, last), reader.featureCount);
      }
    }
  }
  const known = [...counts].filter(([hash]) => findFeature(model.features, hash) >= 0);
  // Of two features met equally often, the one with the smaller hash comes first: same data, same bytes.
  known.sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  const commonest = known.slice(0, MOST_ROWS);
  const share = (of: readonly (readonly [number, number])[]): number => of.reduce((sum, [, times]) => sum + times, 0);
  say(
    `${commonest.length} commonest features, ${((100 * share(commonest)) / share([...counts])).toFixed(1)} % of all met`,
  );
  return writeSections({
    ...Object.fromEntries(readSections(bytes)),
    'features.commonest': Uint32Array.from(commonest, ([hash]) => hash),
  });
}

/** A part of the archive. */
export function* commonTexts(): Generator<string> {
  let count = 0;
  for (const text of readArchive()) if (count++ % SHARE === 0) yield text;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(WEIGHTS, addCommonest(readFileSync(WEIGHTS), commonTexts(), shippedWords(), console.log));
