// One training as every command runs it: the press, texts of our own in the manner of real
// pages, WiNER-fr and copies, each with its weight, through the CRF and into the bytes of a
// weights file.

import { ALL_FAMILIES, FAMILIES } from '../names/features.js';
import type { Lexicon } from '../names/lexicon.js';
import type { KnownWords } from '../text/glue.js';
import { augment } from './augment.js';
import { NEUTRAL } from './calibrate.js';
import { compileModel } from './compile.js';
import { readGold, tagDocument, type GoldDocument } from './corpus.js';
import { trainCrf, type TrainedWeights } from './crf.js';
import { buildExamples, type Example, type Examples } from './examples.js';

const TRAINING = { epochs: 8, rate: 0.05, l2: 1.5, dropout: { features: 0.2, families: 0.2 } };
const FEWEST_OCCURRENCES = 3;
const SMALLEST_WEIGHT = 0.07;
/** Two trainings that differ in chance alone are averaged: as right as either, and more of their weights are small. */
export const SEEDS = [20161123, 20240607];
/** WiNER-fr and the copies count for less than the press that the product reads. */
const IMPORTANCE = { press: 1, own: 1, winer: 0.6, copies: 0.6 };
const WINER_DOMAIN = 77;

export interface Recipe {
  /** The bits of the feature families to learn with. */
  readonly families?: number;
  readonly epochs?: number;
  /** One training for each; their weights are averaged. */
  readonly seeds?: readonly number[];
  readonly say?: (what: string) => void;
}

/**
 * The bytes of a model trained on `press` and on the other corpora, its confidences not calibrated; `lexicon` ships in
 * them. Glued words are split by `known`, as they are when texts are read.
 */
export function trainModel(
  press: readonly GoldDocument[],
  lexicon: Lexicon,
  known: KnownWords,
  recipe: Recipe = {},
): Uint8Array {
  const examples = readExamples(press, lexicon, known, recipe.families);
  recipe.say?.(`${examples.set.tags.length} tokens, ${examples.set.featureCount} features`);
  const trained = (recipe.seeds ?? SEEDS).map((seed) => trainOnce(examples, seed, recipe));
  return compileModel(average(trained), examples.hashes, lexicon, { smallest: SMALLEST_WEIGHT, calibration: NEUTRAL });
}

/** All corpora that a model learns from, with their features. */
export function readExamples(
  press: readonly GoldDocument[],
  lexicon: Lexicon,
  known: KnownWords,
  families = ALL_FAMILIES,
): Examples {
  const example = (gold: GoldDocument, importance: number, domain = 0): Example => ({
    document: tagDocument(gold, known),
    importance,
    domain,
  });
  const own = readGold('own-train');
  return buildExamples(
    [
      ...press.map((gold) => example(gold, IMPORTANCE.press)),
      ...own.map((gold) => example(gold, IMPORTANCE.own)),
      ...augment([...press, ...own]).map((copy) => example(copy, IMPORTANCE.copies)),
      ...readGold('winer-train').map((gold) => example(gold, IMPORTANCE.winer, WINER_DOMAIN)),
    ],
    lexicon,
    families,
    FEWEST_OCCURRENCES,
  );
}

/** One training; the seed decides on the order of the sentences and on what is left out. */
export function trainOnce({ set }: Examples, seed: number, { epochs, say }: Recipe = {}): TrainedWeights {
  const onEpoch = (epoch: number, loss: number): void => say?.(`epoch ${epoch}: loss ${loss.toFixed(0)}`);
  return trainCrf(set, { ...TRAINING, seed, ...(epochs !== undefined && { epochs }), onEpoch });
}

/** The mean of several trainings. */
export function average(trained: readonly TrainedWeights[]): TrainedWeights {
  const mean = (all: readonly Float32Array[]): Float32Array =>
    all[0]!.map((_, at) => all.reduce((sum, weights) => sum + weights[at]!, 0) / all.length);
  return {
    emissions: mean(trained.map(({ emissions }) => emissions)),
    transitions: mean(trained.map(({ transitions }) => transitions)),
  };
}

/** The bits of all feature families but those named. Throws for an unknown name. */
export function familiesWithout(names: readonly string[]): number {
  return names.reduce((mask, name) => {
    const bit = (FAMILIES as readonly string[]).indexOf(name);
    if (bit < 0) throw new RangeError(`"${name}" is no feature family; there are ${FAMILIES.join(', ')}`);
    return mask & ~(1 << bit);
  }, ALL_FAMILIES);
}
