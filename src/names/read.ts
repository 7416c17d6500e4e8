// Document → names, with the linear-chain CRF of the weights file (Lafferty,
// McCallum and Pereira, 2001). The scores that a word gives at each distance are
// summed once per distinct word and remembered with it; confidence is the exact
// marginal probability of the whole span, calibrated.

import { NAME_KINDS, type Document, type NameMention } from '../types.js';
import { FeatureReader, REACH, SLOTS, type WordType } from './features.js';
import { Lattice } from './lattice.js';
import { TAG_COUNT, tagsToSpans } from './tags.js';
import { addWeights, type Calibration, type NamesModel } from './weights.js';

interface Desk {
  readonly features: FeatureReader;
  readonly lattice: Lattice;
  tags: Uint8Array;
  /** Emission scores of the words met, `SLOTS` × tags a word, and how many words have theirs. */
  scores: Float32Array;
  scored: number;
  generation: number;
}

const ROW = SLOTS * TAG_COUNT;
const NO_FEATURES = new Int32Array(0);

// Buffers and remembered words live as long as their model.
const desks = new WeakMap<NamesModel, Desk>();

/** Names of every kind, `other` among them, in order, disjoint. Linear in the text. */
export function readNames(doc: Document, model: NamesModel): NameMention[] {
  const desk = deskOf(model);
  const { features, lattice, tags } = desk;
  const { starts, ends } = doc.tokens;
  const mentions: NameMention[] = [];
  features.start(doc);
  if (desk.generation !== features.generation) {
    desk.generation = features.generation;
    desk.scored = 0;
  }
  for (let s = 0; s + 1 < doc.sentences.length; s++) {
    const first = doc.sentences[s]!;
    const length = doc.sentences[s + 1]! - first;
    if (features.isPlain(first, first + length)) continue;
    const room = tags.length >= length ? tags : new Uint8Array(length);
    scoreSentence(model, desk, first, first + length);
    lattice.decode(length, room);
    const spans = tagsToSpans(room, length);
    if (spans.length === 0) continue;
    lattice.marginals(length);
    for (const span of spans) {
      mentions.push({
        kind: span.kind,
        start: starts[first + span.first]!,
        end: ends[first + span.last]!,
        confidence: calibrate(
          model.calibration,
          NAME_KINDS.indexOf(span.kind),
          lattice.spanProbability(span.first, span.last, span.kind),
        ),
      });
    }
  }
  return mentions;
}

function deskOf(model: NamesModel): Desk {
  let desk = desks.get(model);
  if (desk === undefined) {
    desk = {
      features: new FeatureReader(model.lexicon),
      lattice: new Lattice(),
      tags: new Uint8Array(512),
      scores: new Float32Array(4096 * ROW),
      scored: 0,
      generation: 0,
    };
    desk.lattice.setTransitions(model.transitions);
    desks.set(model, desk);
  }
  return desk;
}

/** Fills the lattice's emissions for tokens `first` to `last`, end excluded. */
function scoreSentence(model: NamesModel, desk: Desk, first: number, last: number): void {
  const { features, lattice } = desk;
  const table = model.features;
  lattice.reserve(last - first);
  const { emissions } = lattice;
  for (let i = first; i < last; i++) {
    const row = (i - first) * TAG_COUNT;
    for (let slot = 0; slot < SLOTS; slot++) {
      const type = features.wordAt(i + slot - REACH, first, last);
      if (type === null) continue;
      if (type.row < 0) scoreWord(model, desk, type);
      const { scores } = desk;
      for (let tag = 0, from = type.row * ROW + slot * TAG_COUNT; tag < TAG_COUNT; tag++, from++)
        emissions[row + tag]! += scores[from]!;
    }
    const ids = features.tokenFeatures(i, first, last);
    for (let f = 0; f < features.featureCount; f++) addWeights(table, ids[f]!, emissions, row);
  }
}

/** Sums the weights of a word's features, once; the features themselves are then let go. */
function scoreWord(model: NamesModel, desk: Desk, type: WordType): void {
  if ((desk.scored + 1) * ROW > desk.scores.length) {
    const larger = new Float32Array(desk.scores.length * 2);
    larger.set(desk.scores);
    desk.scores = larger;
  }
  const at = desk.scored * ROW;
  desk.scores.fill(0, at, at + ROW);
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let f = type.slotEnds[slot]!; f < type.slotEnds[slot + 1]!; f++)
      addWeights(model.features, type.features[f]!, desk.scores, at + slot * TAG_COUNT);
  }
  type.row = desk.scored++;
  if (type.isWord) type.features = NO_FEATURES;
}

/** Platt's sigmoid over the logit of the marginal ("Probabilistic Outputs for Support Vector Machines", 1999). */
function calibrate(calibration: Calibration, kind: number, p: number): number {
  const bounded = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  const logit = Math.log(bounded / (1 - bounded));
  const value = 1 / (1 + Math.exp(-(calibration[2 * kind]! * logit + calibration[2 * kind + 1]!)));
  return Math.min(Math.max(Math.round(value * 1e4), 1), 9999) / 1e4;
}
