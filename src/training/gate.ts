// Trains the gate: a logistic regression that predicts from the surrounding words whether a
// token may belong to a name. It learns from what the full model reads in ordinary news, so
// that the gate hardly changes anything but the speed. Its weights are stored in the rows of
// the model, as one more tag.

import { FeatureReader, REACH, SLOTS, type WordType } from '../names/features.js';
import { readNames } from '../names/read.js';
import type { KnownWords } from '../text/glue.js';
import {
  GATE,
  findFeature,
  readModel,
  readSections,
  sizesOf,
  startsOf,
  writeSections,
  type NamesModel,
} from '../names/weights.js';
import { ZERO, quantise } from './compile.js';
import { readGold, toDocument, type GoldDocument } from './corpus.js';
import { readArchive } from './shared.js';

/** The features of one word at each distance, as positions in `rows`: `SLOTS` lists, one after the other. */
interface WordRows {
  readonly rows: Int32Array;
  readonly ends: Uint8Array;
}

/** A sentence with `REACH` words beyond each end; which tokens the model put in names, numbered through the text. */
interface Sentence {
  readonly words: readonly WordRows[];
  readonly names: Uint16Array;
}

const EPOCHS = 3;
const RATE = 0.1;
const L2 = 1e-3;
const NEGLIGIBLE = 0.003;
const SMALLEST_WEIGHT = 0.03;
const NOTHING: WordRows = { rows: new Int32Array(0), ends: new Uint8Array(SLOTS + 1) };
/** Of the names in texts that the gate was not trained on, the share that may fail either threshold. */
const LOST = 0.0025;
/** One text in so many sets the thresholds. */
const HELD_OUT = 6;
/** One article of the archive in so many is read. */
const ARCHIVE_SHARE = 12;

/** The thresholds are lowered by this, because names that barely pass in the held-out texts would fail in others. */
const MARGIN = 0.25;

/** Adds a gate, learnt from `texts`, to a weights file. */
export function addGate(
  bytes: Uint8Array,
  texts: Iterable<string>,
  known: KnownWords | null,
  say: (what: string) => void,
): Uint8Array {
  const model = readModel(bytes);
  const { learnt, held } = readSentences(model, texts, known);
  const weights = trainGate(model.features.rows.length, learnt);
  for (let row = 0; row < weights.length; row++)
    weights[row] = model.features.levels[quantise(weights[row]!, SMALLEST_WEIGHT)]! * model.features.unit;
  const gate = chooseThresholds(weights, held).map((sum) => sum - MARGIN);
  say(`gate opens at ${gate[0]!.toFixed(2)}, shuts under ${gate[1]!.toFixed(2)}`);
  return insertWeights(bytes, weights, gate);
}

function readSentences(
  model: NamesModel,
  texts: Iterable<string>,
  known: KnownWords | null,
): { learnt: Sentence[]; held: Sentence[] } {
  const reader = new FeatureReader(model.lexicon);
  const rowsByWord = new WeakMap<WordType, WordRows>();
  const learnt: Sentence[] = [];
  const held: Sentence[] = [];
  let count = 0;
  for (const text of texts) {
    const sink = ++count % HELD_OUT === 0 ? held : learnt;
    const doc = toDocument(text, known);
    const { tokens, sentences } = doc;
    const names = new Uint16Array(tokens.length);
    let token = 0;
    readNames(doc, model).forEach(({ start, end }, at) => {
      while (tokens.ends[token]! <= start) token++;
      for (let i = token; i < tokens.length && tokens.starts[i]! < end; i++) names[i] = at + 1;
    });
    reader.start(doc);
    for (let s = 0; s + 1 < sentences.length; s++) {
      const first = sentences[s]!;
      const last = sentences[s + 1]!;
      const words: WordRows[] = [];
      for (let i = first - REACH; i < last + REACH; i++) {
        const type = reader.wordAt(i, first, last);
        let rows = type === null ? NOTHING : rowsByWord.get(type);
        if (type !== null && rows === undefined) rowsByWord.set(type, (rows = rowsOf(model, type)));
        words.push(rows ?? NOTHING);
      }
      sink.push({ words, names: names.subarray(first, last) });
    }
  }
  return { learnt, held };
}

function rowsOf({ features }: NamesModel, type: WordType): WordRows {
  const rows: number[] = [];
  const ends = new Uint8Array(SLOTS + 1);
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let f = type.slotEnds[slot]!; f < type.slotEnds[slot + 1]!; f++) {
      const row = findFeature(features, type.features[f]!);
      if (row >= 0) rows.push(row);
    }
    ends[slot + 1] = rows.length;
  }
  return { rows: Int32Array.from(rows), ends };
}

function trainGate(size: number, sentences: readonly Sentence[]): Float32Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(0.1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let n = 0; n < sentences.length; n++) {
      // A large prime as the stride visits the sentences in a fixed, mixed order.
      const { words, names } = sentences[(n * 7919) % sentences.length]!;
      for (let i = 0; i < names.length; i++) {
        const slope = 1 / (1 + Math.exp(-sumAt(weights, words, i))) - (names[i] === 0 ? 0 : 1);
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        for (let slot = 0; slot < SLOTS; slot++) {
          const { rows, ends } = words[i + slot]!;
          for (let f = ends[slot]!; f < ends[slot + 1]!; f++) {
            const row = rows[f]!;
            const g = slope + L2 * weights[row]!;
            squares[row]! += g * g;
            weights[row]! -= (RATE * g) / Math.sqrt(squares[row]!);
          }
        }
      }
    }
  }
  return weights;
}

function sumAt(weights: Float32Array, words: readonly WordRows[], i: number): number {
  let sum = 0;
  for (let slot = 0; slot < SLOTS; slot++) {
    const { rows, ends } = words[i + slot]!;
    for (let f = ends[slot]!; f < ends[slot + 1]!; f++) sum += weights[rows[f]!]!;
  }
  return sum;
}

/** The sum that nearly all names reach with at least one token, and the sum that they reach with every token. */
function chooseThresholds(weights: Float32Array, sentences: readonly Sentence[]): Float32Array {
  const highest: number[] = [];
  const lowest: number[] = [];
  for (const { words, names } of sentences) {
    for (let i = 0; i < names.length; i++) {
      if (names[i] === 0) continue;
      const sum = sumAt(weights, words, i);
      const goesOn = i > 0 && names[i - 1] === names[i];
      highest.push(goesOn ? Math.max(sum, highest.pop()!) : sum);
      lowest.push(goesOn ? Math.min(sum, lowest.pop()!) : sum);
    }
  }
  return Float32Array.from([highest, lowest], (sums) => sums.sort((a, b) => a - b)[Math.floor(LOST * sums.length)]!);
}

/** Writes each weight into the row of its feature, as the last tag. */
function insertWeights(bytes: Uint8Array, weights: Float32Array, gate: Float32Array): Uint8Array {
  const sections = readSections(bytes);
  const starts = startsOf(sections.get('features.sizes') as Uint16Array);
  const old = sections.get('features.rows')!;
  const rows: number[] = [];
  const moved = new Uint32Array(starts.length);
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at += 2 + old[at + 1]!) {
      const weight = quantise(weights[at]!, SMALLEST_WEIGHT);
      rows.push(old[at]!, old[at + 1]! + (weight === ZERO ? 0 : 1));
      for (let k = at + 2; k < at + 2 + old[at + 1]!; k++) rows.push(old[k]!);
      if (weight !== ZERO) rows.push((GATE << 8) | weight);
    }
    moved[bucket + 1] = rows.length;
  }
  return writeSections({
    ...Object.fromEntries(sections),
    'features.sizes': sizesOf(moved),
    'features.rows': Uint16Array.from(rows),
    gate,
  });
}

/** What the model was trained on, and a part of the archive. */
export function* gateTexts(press: readonly GoldDocument[]): Generator<string> {
  for (const { text } of press) yield text;
  for (const corpus of ['own-train', 'winer-train']) for (const { text } of readGold(corpus)) yield text;
  let count = 0;
  for (const text of readArchive()) if (count++ % ARCHIVE_SHARE === 0) yield text;
}
