// The names reader below the pipeline: tags, lattice, weights file, features, and
// a training so small that it runs here.

import { describe, expect, it } from 'vitest';
import { FINGERPRINT, FeatureReader, REACH, SLOTS } from '../src/names/features.js';
import { findRow, buildIndex, hashWord, mix } from '../src/names/hash.js';
import { Lattice } from '../src/names/lattice.js';
import { LISTS, extendPhrase, type Lexicon } from '../src/names/lexicon.js';
import { readNames } from '../src/names/read.js';
import { TAGS, TAG_COUNT, mayEnd, mayFollow, mayStart, spansToTags, tagsToSpans } from '../src/names/tags.js';
import { GATE, WIDTH, addWeights, readModel, readSections, writeSections } from '../src/names/weights.js';
import { augment } from '../src/training/augment.js';
import { NEUTRAL, fitCalibration } from '../src/training/calibrate.js';
import { compileModel } from '../src/training/compile.js';
import { tagDocument, toDocument, type GoldDocument } from '../src/training/corpus.js';
import { trainCrf } from '../src/training/crf.js';
import { generator } from '../src/training/random.js';
import { buildExamples, readFeatures } from '../src/training/examples.js';
import { addGate } from '../src/training/gate.js';
import { buildTable } from '../src/training/tables.js';
import { readDocument } from '../src/text/document.js';
import { MOST_WORDS } from '../src/text/words.js';
import { NAME_KINDS, type Document } from '../src/types.js';

describe('tags', () => {
  const spans = [
    { first: 0, last: 0, kind: 'place' },
    { first: 2, last: 4, kind: 'person' },
    { first: 5, last: 6, kind: 'organisation' },
  ] as const;

  it('come back as the spans they were written from', () => {
    const tags = spansToTags(spans, 8);
    expect([...tags].map((tag) => TAGS[tag])).toEqual(
      'U-place O B-person I-person L-person B-organisation L-organisation O'.split(' '),
    );
    expect(tagsToSpans(tags)).toEqual(spans);
  });

  it('never leave a name open, nor change its kind', () => {
    const tag = (name: string): number => TAGS.indexOf(name);
    expect(mayFollow(tag('B-person'), tag('L-person'))).toBe(true);
    expect(mayFollow(tag('B-person'), tag('L-place'))).toBe(false);
    expect(mayFollow(tag('B-person'), tag('O'))).toBe(false);
    expect(mayFollow(tag('O'), tag('I-person'))).toBe(false);
    expect(mayStart(tag('L-place'))).toBe(false);
    expect(mayEnd(tag('B-place'))).toBe(false);
  });
});

describe('the lattice', () => {
  const length = 4;
  const random = generator(3);
  const lattice = new Lattice();
  const transitions = Float32Array.from({ length: TAG_COUNT * (TAG_COUNT + 2) }, () => 2 * random() - 1);
  lattice.setTransitions(transitions);
  lattice.reserve(length);
  for (let i = 0; i < length * TAG_COUNT; i++) lattice.emissions[i] = 3 * random() - 1.5;
  const paths = validPaths(length).map((tags) => ({ tags, score: scorePath(tags) }));

  it('finds the best of all paths', () => {
    const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
    const tags = new Uint8Array(length);
    lattice.decode(length, tags);
    expect([...tags]).toEqual(best.tags);
  });

  it('sums over all paths', () => {
    const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
    expect(lattice.marginals(length)).toBeCloseTo(Math.log(total), 6);
    for (let i = 0; i < length; i++) {
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const mass = paths.reduce((sum, path) => sum + (path.tags[i] === tag ? Math.exp(path.score) : 0), 0) / total;
        const at = i * TAG_COUNT + tag;
        expect(lattice.forward[at]! * lattice.backward[at]!).toBeCloseTo(mass, 6);
      }
    }
  });

  it('knows the probability of a whole span', () => {
    const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
    lattice.marginals(length);
    for (const [first, last] of [
      [1, 1],
      [0, 2],
      [1, 3],
    ] as const) {
      for (const kind of NAME_KINDS) {
        const mass = paths.reduce((sum, { tags, score }) => {
          const has = tagsToSpans(tags).some(
            (span) => span.first === first && span.last === last && span.kind === kind,
          );
          return sum + (has ? Math.exp(score) : 0);
        }, 0);
        expect(lattice.spanProbability(first, last, kind)).toBeCloseTo(mass / total, 6);
      }
    }
  });

  it('does not underflow where every score is far away', () => {
    lattice.reserve(300);
    lattice.emissions.fill(-1000, 0, 300 * TAG_COUNT);
    for (let i = 0; i < 300; i++) lattice.emissions[i * TAG_COUNT + TAGS.indexOf('I-person')] = 1000;
    expect(lattice.marginals(300)).not.toBeNaN();
    const tags = new Uint8Array(300);
    lattice.decode(300, tags);
    expect(tagsToSpans(tags)).toHaveLength(1);
  });

  function validPaths(steps: number): number[][] {
    let open: number[][] = TAGS.flatMap((_, tag) => (mayStart(tag) ? [[tag]] : []));
    for (let i = 1; i < steps; i++) {
      open = open.flatMap((path) => TAGS.flatMap((_, tag) => (mayFollow(path[i - 1]!, tag) ? [[...path, tag]] : [])));
    }
    return open.filter((path) => mayEnd(path[steps - 1]!));
  }

  function scorePath(tags: readonly number[]): number {
    let score =
      transitions[TAG_COUNT * TAG_COUNT + tags[0]!]! + transitions[TAG_COUNT * (TAG_COUNT + 1) + tags[length - 1]!]!;
    tags.forEach((tag, i) => {
      score += lattice.emissions[i * TAG_COUNT + tag]!;
      if (i > 0) score += transitions[tags[i - 1]! * TAG_COUNT + tag]!;
    });
    return score;
  }
});

describe('a hash index', () => {
  it('finds every key it was built from', () => {
    const keys = Uint32Array.from(new Set(Array.from({ length: 5000 }, (_, i) => hashWord(`mot${i}`) >>> 0))).sort();
    const index = buildIndex(keys);
    expect([...keys].map((key) => findRow(index, key | 0))).toEqual([...keys.keys()]);
  });

  it('rarely finds another', () => {
    const index = buildIndex(Uint32Array.from({ length: 5000 }, (_, i) => hashWord(`mot${i}`) >>> 0).sort());
    const wrong = Array.from({ length: 5000 }, (_, i) => findRow(index, hashWord(`autre${i}`))).filter(
      (row) => row >= 0,
    );
    expect(wrong.length).toBeLessThan(3);
  });
});

const GOLD: readonly GoldDocument[] = [
  bracketed('Le maire de [place Nantes] a reçu [person Awa Diallo] lundi.'),
  bracketed('[person Diallo] dirige la [organisation Banque du Sahel] depuis [place Dakar].'),
  bracketed('Selon l’[organisation ONU], la pluie tombe sur [place Nantes].'),
  bracketed('Il a plu toute la semaine.'),
];

/** Any text with `[kind Name]` brackets → text and spans. */
function bracketed(marked: string): GoldDocument {
  const spans: { start: number; end: number; kind: string }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const name = /^\[(\w+) (.+)\]$/u.exec(part);
    if (name) spans.push({ start: text.length, end: text.length + name[2]!.length, kind: name[1]! });
    text += name ? name[2]! : part;
  }
  return { id: marked, source: 'own', text, spans };
}

const LEXICON: Lexicon = {
  web: buildTable(new Map([[hashWord('nantes'), 3 | (4 << 6) | (5 << 15)]])),
  clusters: buildTable(new Map([[hashWord('Nantes'), 5 | (9 << 8)]])),
  common: buildTable(new Map([[hashWord('maire'), 1 | (8 << 8) | (7 << 12)]])),
  names: buildTable(new Map([[hashWord('awa'), 1]])),
  phrases: buildTable(
    new Map([
      [extendPhrase(0, hashWord('nantes')), (1 << LISTS.indexOf('city')) | (1 << 24)],
      [extendPhrase(0, hashWord('banque')), 3 << 24],
      [['banque', 'du'].map(hashWord).reduce(extendPhrase, 0), 3 << 24],
      [['banque', 'du', 'sahel'].map(hashWord).reduce(extendPhrase, 0), 1 << LISTS.indexOf('company')],
    ]),
  ),
};

function trainSmall(dropout = { features: 0.1, families: 0.1 }): Uint8Array {
  const examples = GOLD.map((gold) => ({ document: tagDocument(gold, null), importance: 1, domain: 0 }));
  const { set, hashes } = buildExamples(examples, LEXICON, -1, 1);
  const trained = trainCrf(set, { seed: 1, epochs: 12, rate: 0.1, l2: 0.01, dropout });
  return compileModel(trained, hashes, LEXICON, { smallest: 0.001, calibration: NEUTRAL });
}

describe('training', () => {
  const bytes = trainSmall();

  it('gives the same weights byte for byte', () => expect(Buffer.compare(bytes, trainSmall())).toBe(0));

  it('leaves features out at random, and only where it is told', () => {
    const whole = { features: 0, families: 0 };
    expect(Buffer.compare(trainSmall(whole), trainSmall(whole))).toBe(0);
    for (const dropout of [
      { features: 0.1, families: 0 },
      { features: 0, families: 0.1 },
    ])
      expect(Buffer.compare(trainSmall(whole), trainSmall(dropout))).not.toBe(0);
  });

  it('learns the names of its own sentences', () => {
    const model = readModel(bytes);
    for (const gold of GOLD) {
      const found = readNames(toDocument(gold.text, null), model).map(({ start, end, kind }) => ({ start, end, kind }));
      expect(found).toEqual(gold.spans);
    }
  });

  it('reads the same features as the runtime', () => {
    const doc = toDocument(GOLD[0]!.text, null);
    const reader = new FeatureReader(LEXICON);
    reader.start(doc);
    const table = readModel(bytes).features;
    for (let i = 0; i < doc.tokens.length; i++) {
      const ids: number[] = [];
      readFeatures(reader, i, 0, doc.tokens.length, ids);
      const trained = new Int32Array(WIDTH);
      addWeights(table, Int32Array.from(ids), 0, ids.length, trained);
      const run = new Int32Array(WIDTH);
      for (let slot = 0; slot < SLOTS; slot++) {
        const type = reader.wordAt(i + slot - REACH, 0, doc.tokens.length);
        if (type !== null) addWeights(table, type.features, type.slotEnds[slot]!, type.slotEnds[slot + 1]!, run);
      }
      const own = reader.tokenFeatures(i, 0, doc.tokens.length);
      addWeights(table, own, 0, reader.featureCount, run);
      expect(run).toEqual(trained);
      expect(ids.length).toBeGreaterThan(20);
    }
  });

  it('keeps the names of its copies, at the length of the original but for a dateline', () => {
    const original = bracketed('L’été à [place Besançon]\n\nœuvre [person ŒUVRARD] ß.');
    const copies = augment(Array.from({ length: 400 }, (_, i) => ({ ...original, id: `${i}` })));
    const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(copies.filter(({ text }) => text.length === original.text.length).length).toBeGreaterThan(40);
    expect(copies.filter(({ text }) => /Besançon-\p{L}+\/ œuvre/iu.test(text)).length).toBeGreaterThan(0);
    for (const { text, spans } of copies) {
      expect(text).not.toBe(original.text);
      const found = spans.map(({ start, end, kind }) => `${kind} ${fold(text.slice(start, end))}`);
      expect(found).toEqual(expect.arrayContaining(['place besancon', 'person œuvrard']));
      if (text.length > original.text.length) expect(found.filter((name) => name === 'place besancon')).toHaveLength(2);
    }
  });

  it('splits glued words as the reader does', () => {
    const known = { isFrench: (word: string) => word === 'suite', isName: () => true, isPlace: () => false };
    const text = 'Lire suiteBezange a gagné';
    const gold = { id: 'x', source: 'own', text, spans: [{ start: 10, end: 17, kind: 'place' }] };
    const { doc, tags } = tagDocument(gold, known);
    expect([...doc.tokens.starts.subarray(0, 5)]).toEqual([
      ...readDocument(text, null, known).tokens.starts.subarray(0, 5),
    ]);
    expect(tagsToSpans(tags)).toEqual([{ first: 2, last: 2, kind: 'place' }]);
    expect(tagsToSpans(tagDocument(gold, null).tags)).toEqual([{ first: 1, last: 1, kind: 'place' }]);
  });

  it('widens a span to the tokens it cuts', () => {
    const text = 'Les anti-Macron crient.';
    const { tags } = tagDocument(
      { id: 'x', source: 'own', text, spans: [{ start: 9, end: 15, kind: 'person' }] },
      null,
    );
    expect(tagsToSpans(tags)).toEqual([{ first: 2, last: 2, kind: 'person' }]);
  });

  it('fits a confidence that was too sure', () => {
    const random = generator(5);
    const judgements = Array.from({ length: 4000 }, () => ({ kind: 0, logit: 3, right: random() < 0.8 }));
    const [slope, intercept] = fitCalibration(judgements);
    expect(1 / (1 + Math.exp(-(slope! * 3 + intercept!)))).toBeCloseTo(0.8, 1);
  });
});

describe('the gate', () => {
  const bytes = trainSmall();
  // Each text six times over, so that each also helps to set the thresholds.
  const texts = Array.from({ length: 24 }, (_, i) => GOLD[Math.floor(i / 6)]!.text);
  const gated = addGate(bytes, texts, null, () => undefined);

  it('lets every name of its texts through', () => {
    const [open, shut] = readSections(gated).get('gate')!;
    expect(open).toBeGreaterThanOrEqual(shut!);
    for (const gold of GOLD) {
      const read = (model: Uint8Array): unknown[] =>
        readNames(toDocument(gold.text, null), readModel(model)).map(({ kind, start, end }) => [kind, start, end]);
      expect(read(gated)).toEqual(read(bytes));
    }
  });

  it('leaves the weights of the tags as they were', () => {
    const [plain, opened] = [readModel(bytes).features, readModel(gated).features];
    for (const surface of ['Nantes', 'maire', 'la']) {
      const [before, after] = [new Int32Array(WIDTH), new Int32Array(WIDTH)];
      const word = Int32Array.of(mix(mix(1, hashWord(surface.toLowerCase())), REACH + 1));
      addWeights(plain, word, 0, 1, before);
      addWeights(opened, word, 0, 1, after);
      expect(after.subarray(0, GATE)).toEqual(before.subarray(0, GATE));
    }
  });
});

describe('words that were forgotten', () => {
  it('are read anew in a document that was made before, and leave no trace in those after', () => {
    const model = readModel(trainSmall());
    const read = (doc: Document): unknown => readNames(doc, model);
    const fresh = GOLD.map((gold) => readNames(toDocument(gold.text, null), readModel(trainSmall())));
    const before = GOLD.map((gold) => toDocument(gold.text, null));
    expect(before.map(read)).toEqual(fresh);
    // More words than a generation holds, then one that takes the rows of those that went.
    const many = Array.from({ length: MOST_WORDS + 5000 }, (_, i) => `Mot${i}é`);
    toDocument(many.join(' '), null);
    const after = GOLD.map((gold) => toDocument(gold.text, null));
    expect(after[0]!.words.generation).not.toBe(before[0]!.words.generation);
    read(toDocument(many.slice(0, 3000).join(' '), null));
    for (const [i] of GOLD.entries()) expect([read(before[i]!), read(after[i]!)]).toEqual([fresh[i], fresh[i]]);
  });
});

describe('a text of many tokens', () => {
  it('is read like any other, and so is the next', () => {
    const bytes = trainSmall();
    const model = readModel(bytes);
    const [gold] = GOLD;
    const alone = readNames(toDocument(gold!.text, null), readModel(bytes));
    const filler = 'la '.repeat(300_000);
    const doc = toDocument(`${filler}\n\n${gold!.text}`, null);
    expect(doc.tokens.length).toBeGreaterThan(1 << 18);
    const moved = alone.map((name) => ({
      ...name,
      start: name.start + filler.length + 2,
      end: name.end + filler.length + 2,
    }));
    const found = readNames(doc, model).filter(({ start }) => start > filler.length);
    expect(found.map(({ kind, start, end }) => ({ kind, start, end }))).toEqual(
      moved.map(({ kind, start, end }) => ({ kind, start, end })),
    );
    expect(readNames(toDocument(gold!.text, null), model)).toEqual(alone);
  });
});

describe('the weights file', () => {
  const bytes = trainSmall();
  const changed = (at: number): Uint8Array => {
    const copy = bytes.slice();
    copy[at]! ^= 1;
    return copy;
  };

  it('is read wherever its bytes lie', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const model = readModel(shifted.subarray(3));
    expect(readNames(toDocument(GOLD[0]!.text, null), model)).toHaveLength(2);
  });

  it.each([
    ['magic number', 0],
    ['format version', 4],
    ['feature fingerprint', 8],
  ])('is refused for its %s, with both values', (what, at) => {
    expect(() => readModel(changed(at))).toThrow(new RegExp(`${what} is 0x[0-9a-f]+, expected 0x[0-9a-f]+`));
  });

  it('is refused when it is cut short', () => {
    expect(() => readModel(bytes.slice(0, 10))).toThrow(/ends at byte 10/);
    expect(() => readModel(bytes.slice(0, bytes.length - 100))).toThrow(/lies outside/);
    expect(() => readModel(new Uint8Array(0))).toThrow(RangeError);
  });

  it('is refused without one of its sections', () => {
    expect(() => readModel(writeSections({ levels: Uint8Array.of(1) }))).toThrow(/weights: no section/);
  });

  it('gives back the sections it was written from', () => {
    const sections = { a: Uint8Array.of(1, 2, 3), b: Float32Array.of(1.5, -2), c: Uint16Array.of(65535) };
    expect(Object.fromEntries(readSections(writeSections(sections)))).toEqual(sections);
    expect(new DataView(bytes.buffer).getUint32(8, true)).toBe(FINGERPRINT);
  });
});
