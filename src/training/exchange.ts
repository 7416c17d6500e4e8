// Word classes of a class bigram model by the exchange algorithm (Martin, Liermann
// and Ney, "Algorithms for Bigram and Trigram Word Clustering", 1998): words between the
// same classes of neighbours share a class. Skip-gram clusters reflect the topic; these
// reflect the words directly before and after.

import { normalise } from '../text/characters.js';
import { foldFigures } from '../names/lexicon.js';
import { readArchive } from './shared.js';
import { toDocument } from './corpus.js';

const FEWEST = 8;
const OUTSIDE = 0;
const RARE = 1;

/** Word → class number, 2 and up. Deterministic. */
export function exchangeClasses(classCount: number, rounds: number): Map<string, number> {
  const { words, left, right, counts } = countBigrams();
  const classOf = new Uint16Array(words.length);
  classOf[RARE] = 1;
  for (let w = 2; w < words.length; w++) classOf[w] = 2 + ((w - 2) % (classCount - 2));
  const size = classCount;
  const pairs = new Int32Array(size * size);
  const lefts = new Int32Array(size);
  const rights = new Int32Array(size);
  for (let w = 0; w < words.length; w++) {
    const c = classOf[w]!;
    for (let k = right.starts[w]!; k < right.starts[w + 1]!; k++)
      pairs[c * size + classOf[right.words[k]!]!]! += right.counts[k]!;
    lefts[c]! += counts[w]!;
    rights[c]! += counts[w]!;
  }
  const after = new Int32Array(size);
  const before = new Int32Array(size);
  const afterClasses = new Uint16Array(size);
  const beforeClasses = new Uint16Array(size);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 2; w < words.length; w++) {
      const own = classOf[w]!;
      // Neighbours of the word by class; the word next to itself is counted among them, an error too small to matter.
      let afterCount = 0;
      for (let k = right.starts[w]!; k < right.starts[w + 1]!; k++) {
        const c = classOf[right.words[k]!]!;
        if (after[c] === 0) afterClasses[afterCount++] = c;
        after[c]! += right.counts[k]!;
      }
      let beforeCount = 0;
      for (let k = left.starts[w]!; k < left.starts[w + 1]!; k++) {
        const c = classOf[left.words[k]!]!;
        if (before[c] === 0) beforeClasses[beforeCount++] = c;
        before[c]! += left.counts[k]!;
      }
      const add = (c: number, sign: number): void => {
        for (let k = 0; k < afterCount; k++) pairs[c * size + afterClasses[k]!]! += sign * after[afterClasses[k]!]!;
        for (let k = 0; k < beforeCount; k++) pairs[beforeClasses[k]! * size + c]! += sign * before[beforeClasses[k]!]!;
        lefts[c]! += sign * counts[w]!;
        rights[c]! += sign * counts[w]!;
      };
      add(own, -1);
      let best = own;
      let bestGain = -Infinity;
      for (let c = 2; c < size; c++) {
        let gain = 2 * (entropy(lefts[c]!) - entropy(lefts[c]! + counts[w]!));
        const row = c * size;
        for (let k = 0; k < afterCount; k++) {
          const d = afterClasses[k]!;
          const n = pairs[row + d]!;
          gain += entropy(n + after[d]!) - entropy(n);
        }
        for (let k = 0; k < beforeCount; k++) {
          const d = beforeClasses[k]!;
          const n = pairs[d * size + c]!;
          gain += entropy(n + before[d]!) - entropy(n);
        }
        if (gain > bestGain) {
          bestGain = gain;
          best = c;
        }
      }
      add(best, 1);
      if (best !== own) {
        classOf[w] = best;
        moved++;
      }
      for (let k = 0; k < afterCount; k++) after[afterClasses[k]!] = 0;
      for (let k = 0; k < beforeCount; k++) before[beforeClasses[k]!] = 0;
    }
    if (moved < words.length / 200) break;
  }
  return new Map(words.map((word, w) => [word, classOf[w]!] as const).slice(2));
}

const TABLE_SIZE = 1 << 20;
let entropyTable: Float64Array | null = null;

/** n log n. */
function entropy(n: number): number {
  if (n <= 0) return 0;
  if (n >= TABLE_SIZE) return n * Math.log(n);
  if (entropyTable === null) {
    entropyTable = new Float64Array(TABLE_SIZE);
    for (let i = 2; i < TABLE_SIZE; i++) entropyTable[i] = i * Math.log(i);
  }
  return entropyTable[n]!;
}

interface Neighbours {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
}

function countBigrams(): { words: string[]; counts: Uint32Array; left: Neighbours; right: Neighbours } {
  const frequency = new Map<string, number>();
  for (const sentence of readSentencesOfArchive())
    for (const word of sentence) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const kept = [...frequency].filter(([, n]) => n >= FEWEST).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = ['', '', ...kept.map(([word]) => word)];
  const idOf = new Map(words.map((word, w) => [word, w]).slice(2) as [string, number][]);
  const bigrams = new Map<number, number>();
  const counts = new Uint32Array(words.length);
  for (const sentence of readSentencesOfArchive()) {
    let previous = OUTSIDE;
    counts[OUTSIDE]!++;
    for (const word of [...sentence, null]) {
      const id = word === null ? OUTSIDE : (idOf.get(word) ?? RARE);
      const key = previous * words.length + id;
      bigrams.set(key, (bigrams.get(key) ?? 0) + 1);
      if (word !== null) counts[id]!++;
      previous = id;
    }
  }
  const keys = Float64Array.from(bigrams.keys()).sort();
  const neighbours = (wordOf: (key: number) => number, otherOf: (key: number) => number): Neighbours => {
    const starts = new Uint32Array(words.length + 1);
    for (const key of keys) starts[wordOf(key) + 1]!++;
    for (let w = 0; w < words.length; w++) starts[w + 1]! += starts[w]!;
    const next = starts.slice();
    const others = new Uint32Array(keys.length);
    const numbers = new Uint32Array(keys.length);
    for (const key of keys) {
      const at = next[wordOf(key)]!++;
      others[at] = otherOf(key);
      numbers[at] = bigrams.get(key)!;
    }
    return { starts, words: others, counts: numbers };
  };
  const first = (key: number): number => Math.floor(key / words.length);
  const second = (key: number): number => key % words.length;
  return { words, counts, right: neighbours(first, second), left: neighbours(second, first) };
}

function* readSentencesOfArchive(): Generator<string[]> {
  for (const text of readArchive()) {
    const { tokens, sentences } = toDocument(text, null);
    for (let s = 0; s + 1 < sentences.length; s++) {
      const sentence: string[] = [];
      for (let i = sentences[s]!; i < sentences[s + 1]!; i++)
        sentence.push(foldFigures(normalise(text.slice(tokens.starts[i], tokens.ends[i]))));
      yield sentence;
    }
  }
}
