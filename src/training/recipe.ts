// Trains a model, as all commands do it: on the press, its altered copies and WiNER-fr, each
// with its weight. The result is the bytes of a weights file.

import { ALL_FAMILIES, FAMILIES } from '../names/features.js';
import type { Lexicon } from '../names/lexicon.js';
import { augment } from './augment.js';
import { compileModel } from './compile.js';
import { readGold, tagDocument, type GoldDocument } from './corpus.js';
import { trainCrf } from './crf.js';
import { buildExamples, type Example } from './examples.js';

const TRAINING = { epochs: 8, rate: 0.05, l2: 1.5, dropout: { features: 0.2, families: 0.2 } };
const FEWEST_OCCURRENCES = 3;
const SMALLEST_WEIGHT = 0.04;
/** WiNER-fr and the copies count less than the press, which is what the product reads. */
const IMPORTANCE = { press: 1, winer: 0.6, copies: 0.6 };
const WINER_DOMAIN = 77;

/** The bytes of a model trained on `documents` of the press. They include the `lexicon`. */
export function trainModel(
  documents: readonly GoldDocument[],
  lexicon: Lexicon,
  calibration: Float32Array,
  families: number,
  say: (what: string) => void,
  epochs = TRAINING.epochs,
): Uint8Array {
  const example = (gold: GoldDocument, importance: number, domain = 0): Example => ({
    document: tagDocument(gold),
    importance,
    domain,
  });
  const { set, hashes } = buildExamples(
    [
      ...documents.map((gold) => example(gold, IMPORTANCE.press)),
      ...augment(documents).map((copy) => example(copy, IMPORTANCE.copies)),
      ...readGold('winer-train').map((gold) => example(gold, IMPORTANCE.winer, WINER_DOMAIN)),
    ],
    lexicon,
    families,
    FEWEST_OCCURRENCES,
  );
  say(`${set.tags.length} tokens, ${set.featureCount} features`);
  const onEpoch = (epoch: number, loss: number): void => say(`epoch ${epoch}: loss ${loss.toFixed(0)}`);
  const trained = trainCrf(set, { ...TRAINING, epochs, onEpoch });
  return compileModel(trained, hashes, lexicon, { smallest: SMALLEST_WEIGHT, calibration });
}

/** The bits of all feature families but those named. Throws for an unknown name. */
export function familiesWithout(names: readonly string[]): number {
  return names.reduce((mask, name) => {
    const bit = (FAMILIES as readonly string[]).indexOf(name);
    if (bit < 0) throw new RangeError(`"${name}" is no feature family; there are ${FAMILIES.join(', ')}`);
    return mask & ~(1 << bit);
  }, ALL_FAMILIES);
}
