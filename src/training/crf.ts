// Trains a linear-chain CRF by AdaGrad (Duchi, Hazan and Singer, 2011) on the
// log-likelihood, sentence by sentence, with an L2 penalty spread over the
// sentences that hold each feature. In each pass, some features of a sentence and some
// whole families of features are left out, so that a strong feature (the word itself)
// does not keep the others from being learnt (Sutton, Sindelar
// and McCallum, "Reducing Weight Undertraining in Structured Discriminative
// Learning", 2006). The seed and the order are fixed, so the weights are reproducible.

import { FAMILIES } from '../names/features.js';
import { Lattice } from '../names/lattice.js';
import { TAG_COUNT } from '../names/tags.js';
import { generator } from './random.js';

/** Sentences with their features as row numbers. */
export interface TrainingSet {
  /** Sentence `s` holds tokens `sentences[s]` to `sentences[s + 1]`. */
  readonly sentences: readonly number[];
  /** Token `t` has features `ids[offsets[t]]` to `ids[offsets[t + 1]]`; -1 is a feature that was too rare. */
  readonly offsets: readonly number[] | Uint32Array;
  readonly ids: Int32Array;
  readonly tags: Uint8Array;
  /** Weight of each sentence in the likelihood. */
  readonly importance: Float32Array;
  readonly featureCount: number;
  /** Tokens that hold each feature. */
  readonly frequency: Uint32Array;
  /** The family of each feature. */
  readonly groups: Uint8Array;
}

export interface TrainingOptions {
  /** Of the order of the sentences and of what is left out. */
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** The share of the features, and of the families of features, that is left out of a sentence. */
  readonly dropout: { readonly features: number; readonly families: number };
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

export interface TrainedWeights {
  /** Feature row × tag. */
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

const NEGLIGIBLE = 2e-4;
/** A sentence that lost less than this is as good as learnt, and is read in every second pass only. */
const LEARNT = 0.002;

export function trainCrf(set: TrainingSet, options: TrainingOptions): TrainedWeights {
  const { sentences, offsets, tags, importance, featureCount, frequency } = set;
  const { epochs, l2, dropout } = options;
  // The remaining features are scaled up to make up for those left out.
  const scale = 1 / (1 - dropout.features);
  const weights = new Float32Array(featureCount * TAG_COUNT);
  const squares = new Float32Array(featureCount * TAG_COUNT).fill(1e-2);
  const transitions = new Float32Array(TAG_COUNT * (TAG_COUNT + 2));
  const transitionSquares = new Float32Array(transitions.length).fill(1);
  const steps = new Float64Array(transitions.length);
  const gradient = new Float64Array(TAG_COUNT);
  const kept = new Int32Array(mostFeatures(set));
  const lattice = new Lattice();
  const order = Array.from({ length: sentences.length - 1 }, (_, s) => s);
  const random = generator(options.seed);
  // What each sentence lost when it was last read.
  const losses = new Float32Array(order.length).fill(Infinity);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (epoch < epochs - 3 ? 1 : 0.5 ** (epoch - epochs + 4));
    let loss = 0;
    for (const s of order) {
      const first = sentences[s]!;
      const length = sentences[s + 1]! - first;
      if (length === 0 || (losses[s]! < LEARNT && (s + epoch) % 2 === 0)) continue;
      const importanceHere = importance[s]!;
      lattice.setTransitions(transitions);
      lattice.reserve(length);
      const { emissions } = lattice;
      drawFeatures(set, first, length, dropout, random, kept);
      const origin = offsets[first]!;
      for (let i = 0; i < length; i++) {
        const row = i * TAG_COUNT;
        for (let f = offsets[first + i]! - origin; f < offsets[first + i + 1]! - origin; f++) {
          const base = kept[f]! * TAG_COUNT;
          if (base >= 0)
            for (let tag = 0; tag < TAG_COUNT; tag++) emissions[row + tag]! += scale * weights[base + tag]!;
        }
      }
      losses[s] = lattice.marginals(length) - goldScore(emissions, transitions, tags, first, length);
      loss += importanceHere * losses[s];
      steps.fill(0);
      lattice.expectSteps(length, steps, 1);
      countGold(steps, tags, first, length);
      for (let t = 0; t < steps.length; t++) {
        const g = importanceHere * steps[t]!;
        if (Math.abs(g) < 1e-6) continue;
        transitionSquares[t]! += g * g;
        transitions[t]! -= (rate * g) / Math.sqrt(transitionSquares[t]!);
      }
      const { forward, backward } = lattice;
      for (let i = 0; i < length; i++) {
        const row = i * TAG_COUNT;
        let most = 0;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          const g = importanceHere * (forward[row + tag]! * backward[row + tag]! - (tags[first + i] === tag ? 1 : 0));
          gradient[tag] = g;
          if (g > most || -g > most) most = Math.abs(g);
        }
        if (most < NEGLIGIBLE) continue;
        for (let f = offsets[first + i]! - origin; f < offsets[first + i + 1]! - origin; f++) {
          const id = kept[f]!;
          if (id < 0) continue;
          const base = id * TAG_COUNT;
          const decay = l2 / frequency[id]!;
          for (let tag = 0; tag < TAG_COUNT; tag++) {
            const at = base + tag;
            const g = gradient[tag]! + decay * weights[at]!;
            if (g < NEGLIGIBLE && g > -NEGLIGIBLE) continue;
            const square = squares[at]! + g * g;
            squares[at] = square;
            weights[at]! -= (rate * g) / Math.sqrt(square);
          }
        }
      }
    }
    options.onEpoch?.(epoch + 1, loss);
  }
  return { emissions: weights, transitions };
}

/** Copies the features of a sentence to `kept`; those left out in this pass become -1. */
function drawFeatures(
  { offsets, ids, groups }: TrainingSet,
  first: number,
  length: number,
  dropout: TrainingOptions['dropout'],
  random: () => number,
  kept: Int32Array,
): void {
  const origin = offsets[first]!;
  const count = offsets[first + length]! - origin;
  let without = 0;
  for (let family = 0; family < FAMILIES.length; family++) if (random() < dropout.families) without |= 1 << family;
  for (let f = 0; f < count; f++) {
    const id = ids[origin + f]!;
    kept[f] = id < 0 || (without >> groups[id]!) & 1 || random() < dropout.features ? -1 : id;
  }
}

/** Features of the richest sentence. */
function mostFeatures({ sentences, offsets }: TrainingSet): number {
  let most = 0;
  for (let s = 0; s + 1 < sentences.length; s++)
    most = Math.max(most, offsets[sentences[s + 1]!]! - offsets[sentences[s]!]!);
  return most;
}

function goldScore(
  emissions: Float32Array,
  transitions: Float32Array,
  tags: Uint8Array,
  first: number,
  length: number,
): number {
  let score =
    transitions[TAG_COUNT * TAG_COUNT + tags[first]!]! +
    transitions[TAG_COUNT * (TAG_COUNT + 1) + tags[first + length - 1]!]!;
  for (let i = 0; i < length; i++) {
    score += emissions[i * TAG_COUNT + tags[first + i]!]!;
    if (i > 0) score += transitions[tags[first + i - 1]! * TAG_COUNT + tags[first + i]!]!;
  }
  return score;
}

function countGold(steps: Float64Array, tags: Uint8Array, first: number, length: number): void {
  steps[TAG_COUNT * TAG_COUNT + tags[first]!]! -= 1;
  steps[TAG_COUNT * (TAG_COUNT + 1) + tags[first + length - 1]!]! -= 1;
  for (let i = 1; i < length; i++) steps[tags[first + i - 1]! * TAG_COUNT + tags[first + i]!]! -= 1;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
