// Reads the names of a document with the linear-chain CRF of the weights file (Lafferty,
// McCallum and Pereira, 2001). The scores that a word contributes at each distance are
// summed once per distinct word and stored. The confidence is the exact marginal
// probability of the whole span, calibrated.

import { NAME_KINDS, TokenClass, type Document, type NameMention } from '../types.js';
import { ALL_FAMILIES, FeatureReader, REACH, SLOTS } from './features.js';
import { openKernel, type Kernel } from './kernel.js';
import { Lattice } from './lattice.js';
import { TAG_COUNT, tagsToSpans } from './tags.js';
import { GATE, WIDTH, addWeights, sharpen, type Calibration, type FeatureTable, type NamesModel } from './weights.js';

/** The stored sums of the words read so far. */
interface WordScores {
  /** By row of a word: its scores for each tag at each distance (`SLOTS` × tags), shifted right by `COARSE` bits. */
  scores: Int16Array;
  /** By row of a word: what it adds to the gate at each distance, in eight places for `SLOTS`. */
  gates: Int32Array;
}

/** Adds up the weights of one token or one word. */
interface Sums {
  readonly table: FeatureTable;
  /** By tag, the gate last. */
  sheet: Int32Array;
  /** Adds the commonest features. Opened once `ENOUGH` tokens were read closely; `null` before, and where it may not run. */
  kernel: Kernel | null;
}

/** The buffers and stored words of a model, reused from text to text. */
interface Desk {
  readonly features: FeatureReader;
  readonly lattice: Lattice;
  tags: Uint8Array;
  readonly words: WordScores;
  /** Per token of the sentence, what all words in reach add up to at the gate. */
  gateSums: Int32Array;
  readonly sums: Sums;
  /** Tokens read closely, until the kernel is opened. */
  tokens: number;
}

const ROW = SLOTS * TAG_COUNT;
const GATES = SLOTS + 1;
/** Stored scores are divided by four (two bits), so that they fit into sixteen bits. The error is far too small to matter. */
const COARSE = 2;
/** After this many tokens were read closely the table is sharpened and the kernel opened. Both take time, and would delay the first text. */
const ENOUGH = 2000;

/** The desk of each model. It is absent while a text is being read, and after a text whose reading failed. */
const desks = new WeakMap<NamesModel, Desk>();

/** The names of every kind, including `other`, in text order and without overlap. Linear in the text. */
export function readNames(doc: Document, model: NamesModel): NameMention[] {
  const desk = desks.get(model) ?? newDesk(model);
  // The desk is removed while a text is read. If reading fails, no later text sees what was left in the buffers.
  desks.delete(model);
  const mentions: NameMention[] = [];
  desk.features.start(doc);
  for (let s = 0; s + 1 < doc.sentences.length; s++)
    readSentence(doc, model, desk, doc.sentences[s]!, doc.sentences[s + 1]!, mentions);
  desk.features.finish();
  desks.set(model, desk);
  return mentions;
}

/**
 * Most words are clearly outside every name. The gate, a cheap sum over the surrounding words, recognises them. Only the
 * short stretches that are left are read with all features.
 */
function readSentence(
  doc: Document,
  model: NamesModel,
  desk: Desk,
  first: number,
  last: number,
  mentions: NameMention[],
): void {
  const length = last - first;
  sumGates(desk, first, last);
  const { gateSums } = desk;
  const { open, shut } = model.gate;
  let from = 0;
  while (from < length) {
    let to = from;
    let opens = false;
    for (; to < length && gateSums[to]! >= shut; to++) opens ||= gateSums[to]! >= open;
    if (opens) readStretch(doc, model, desk, first, last, first + from, first + to, mentions);
    from = to + 1;
  }
}

/** Names among tokens `from` to `to`, end excluded, of the sentence `first`–`last`. */
function readStretch(
  doc: Document,
  model: NamesModel,
  desk: Desk,
  first: number,
  last: number,
  from: number,
  to: number,
  mentions: NameMention[],
): void {
  const { lattice } = desk;
  const { starts, ends } = doc.tokens;
  const length = to - from;
  const tags = desk.tags.length >= length ? desk.tags : (desk.tags = new Uint8Array(2 * length));
  lattice.reserve(length);
  if (desk.tokens < ENOUGH && (desk.tokens += length) >= ENOUGH) useKernel(desk);
  for (let i = from; i < to; i++) scoreToken(model, desk, i, first, last, (i - from) * TAG_COUNT);
  lattice.decode(length, tags, from === first, to === last);
  const spans = tagsToSpans(tags, length);
  if (spans.length === 0) return;
  lattice.marginals(length, from === first, to === last);
  for (const span of spans) {
    let first = from + span.first;
    let last = from + span.last;
    while (first <= last && isForeignSign(doc, first)) first++;
    while (last > first && isForeignSign(doc, last)) last--;
    if (first > last) continue;
    mentions.push({
      kind: span.kind,
      start: starts[first]!,
      end: ends[last]!,
      confidence: calibrate(
        model.calibration,
        NAME_KINDS.indexOf(span.kind),
        lattice.spanProbability(span.first, span.last, span.kind),
      ),
    });
  }
}

/** Emoji, tags and other signs, which belong to no name at its edges; the plus of "Canal +" does. */
function isForeignSign({ text, tokens }: Document, token: number): boolean {
  return tokens.classes[token] === TokenClass.symbol && text.charAt(tokens.starts[token]!) !== '+';
}

function newDesk(model: NamesModel): Desk {
  const words: WordScores = { scores: new Int16Array(4096 * ROW), gates: new Int32Array(4096 * GATES) };
  const sums: Sums = { table: model.features, sheet: new Int32Array(WIDTH), kernel: null };
  const desk: Desk = {
    features: new FeatureReader(model.lexicon, ALL_FAMILIES, (row, features, slotEnds) =>
      scoreWord(sums, words, row, features, slotEnds),
    ),
    lattice: new Lattice(),
    tags: new Uint8Array(512),
    words,
    gateSums: new Int32Array(512),
    sums,
    tokens: 0,
  };
  desk.lattice.setTransitions(model.transitions);
  return desk;
}

function useKernel({ sums, features }: Desk): void {
  sharpen(sums.table);
  sums.kernel = openKernel(sums.table);
  if (sums.kernel === null) return;
  sums.sheet = sums.kernel.scores;
  features.writeTo(sums.kernel.features);
}

/** Adds the weights of `features[from…to]`, as the feature reader has just written them, to the sheet. */
function addToSheet({ table, sheet, kernel }: Sums, features: Int32Array, from: number, to: number): void {
  addWeights(table, features, from, kernel === null ? to : kernel.sum(from, to), sheet);
}

/** Fills `gateSums` for the tokens of a sentence: each word adds its part to the tokens within its reach. */
function sumGates(desk: Desk, first: number, last: number): void {
  const { features } = desk;
  const length = last - first;
  if (desk.gateSums.length < length) desk.gateSums = new Int32Array(2 * length);
  const { gateSums } = desk;
  const { gates } = desk.words;
  gateSums.fill(0, 0, length);
  for (let j = -1; j <= length; j++) {
    const type = features.wordAt(first + j, first, last)!;
    // Slot `s` of a word is for the token that comes `REACH - s` tokens after it.
    const lowest = Math.max(0, j + REACH - length + 1);
    const highest = Math.min(SLOTS - 1, j + REACH);
    for (let slot = lowest, at = type.row * GATES; slot <= highest; slot++)
      gateSums[j + REACH - slot]! += gates[at + slot]!;
  }
}

/** Writes the emissions of token `i` of the sentence `first`–`last` to the lattice at `row`. */
function scoreToken(model: NamesModel, desk: Desk, i: number, first: number, last: number, row: number): void {
  const { features, sums } = desk;
  const { scores } = desk.words;
  const { emissions } = desk.lattice;
  const { sheet } = sums;
  const { unit } = model.features;
  sheet.fill(0);
  for (let slot = 0; slot < SLOTS; slot++) {
    const type = features.wordAt(i + slot - REACH, first, last);
    if (type === null) continue;
    for (let tag = 0, from = type.row * ROW + slot * TAG_COUNT; tag < TAG_COUNT; tag++, from++)
      sheet[tag]! += scores[from]! << COARSE;
  }
  const ids = features.tokenFeatures(i, first, last);
  addToSheet(sums, ids, 0, features.featureCount);
  for (let tag = 0; tag < TAG_COUNT; tag++) emissions[row + tag] = sheet[tag]! * unit;
}

/** Sums the weights of a word's features, when the word is met for the first time. */
function scoreWord(sums: Sums, words: WordScores, row: number, features: Int32Array, slotEnds: Uint8Array): void {
  if ((row + 1) * ROW > words.scores.length) words.scores = enlarge(words.scores, new Int16Array(larger(row) * ROW));
  if ((row + 1) * GATES > words.gates.length) words.gates = enlarge(words.gates, new Int32Array(larger(row) * GATES));
  const { scores, gates } = words;
  const { sheet } = sums;
  for (let slot = 0; slot < SLOTS; slot++) {
    sheet.fill(0);
    addToSheet(sums, features, slotEnds[slot]!, slotEnds[slot + 1]!);
    for (let tag = 0, to = row * ROW + slot * TAG_COUNT; tag < TAG_COUNT; tag++, to++)
      scores[to] = clamp((sheet[tag]! + 2) >> COARSE);
    gates[row * GATES + slot] = sheet[GATE]!;
  }
}

/** How many words the tables are to have room for when they are full: half as many again. */
function larger(words: number): number {
  return words + (words >> 1);
}

function enlarge<T extends Int16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

function clamp(score: number): number {
  return score > 0x7fff ? 0x7fff : score < -0x7fff ? -0x7fff : score;
}

/** Platt's sigmoid over the logit of the marginal ("Probabilistic Outputs for Support Vector Machines", 1999). */
function calibrate(calibration: Calibration, kind: number, p: number): number {
  const bounded = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  const logit = Math.log(bounded / (1 - bounded));
  const value = 1 / (1 + Math.exp(-(calibration[2 * kind]! * logit + calibration[2 * kind + 1]!)));
  return Math.min(Math.max(Math.round(value * 1e4), 1), 9999) / 1e4;
}
