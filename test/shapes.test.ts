// What keeps reading fast, as far as it can be told without a clock: objects that hot code
// reads are of one hidden class of V8, values are made once, and no slot is walked for nothing.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { dateGrammar } from '../src/dates/forms/grammar.js';
import { readDates } from '../src/dates/read.js';
import { changed, see, View } from '../src/knowledge/seen.js';
import { NO_KNOWLEDGE } from '../src/knowledge/tables.js';
import { findFeature, readModel, sharpen } from '../src/names/weights.js';
import { quantityGrammar } from '../src/quantities/grammar.js';
import { readDocument } from '../src/text/document.js';
import { late } from '../src/text/late.js';
import { compilePattern, cutPattern } from '../src/text/pattern.js';
import { readPieces, WordTable } from '../src/text/pieces.js';
import { measureWork } from '../src/text/work.js';
import type { NameMention } from '../src/types.js';

setFlagsFromString('--allow-natives-syntax');
const isOfOneClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;

const TEXT = 'Anne Roy a vu Lyon. Anne Roy aime Lyon.';
const doc = readDocument(TEXT, null);
const mention = (name: string, from = 0): NameMention => {
  const start = TEXT.indexOf(name, from);
  return { kind: 'person', start, end: start + name.length, confidence: 0.9 };
};
const names = [mention('Anne Roy'), mention('Lyon'), mention('Anne Roy', 9), mention('Lyon', 20)];

describe('hidden classes', () => {
  it('are one for all pieces, whoever reads them', () => {
    const dates = readPieces(doc, dateGrammar().table);
    const quantities = readPieces(doc, quantityGrammar(false).table, () => 0);
    expect(isOfOneClass(dates, quantities)).toBe(true);
  });

  it('are one for a mention and its changed copies', () => {
    const [seen] = see(new View(doc, NO_KNOWLEDGE), names);
    const place = changed(seen!, { kind: 'place' });
    expect(place).toEqual({ ...seen, kind: 'place' });
    expect(changed(place, { zone: 'teaser', words: [] })).toEqual({ ...place, zone: 'teaser', words: [] });
    expect(isOfOneClass(seen!, place)).toBe(true);
  });
});

describe('values that are made once', () => {
  it('are the words of a name, of one token in all documents, of several in one', () => {
    const [anne, lyon, anneAgain, lyonAgain] = see(new View(doc, NO_KNOWLEDGE), names);
    expect(anneAgain!.words).toBe(anne!.words);
    expect(lyonAgain!.words).toBe(lyon!.words);
    const other = readDocument('À Lyon', null);
    const [elsewhere] = see(new View(other, NO_KNOWLEDGE), [{ kind: 'place', start: 2, end: 6, confidence: 0.9 }]);
    expect(elsewhere!.words).toBe(lyon!.words);
  });

  it('are late ones', () => {
    let calls = 0;
    const value = late(() => ({ calls: ++calls }));
    expect(calls).toBe(0);
    expect([value(), value()]).toEqual([{ calls: 1 }, { calls: 1 }]);
  });
});

describe('the table of features', () => {
  it('gives the same rows before and after it is sharpened', () => {
    const { features } = readModel(readFileSync('src/names/fr.weights'));
    const hashes = Array.from({ length: 20_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
    const rowsOf = (): number[] => hashes.map((hash) => findFeature(features, hash));
    expect(features.heads[0]).toBe(0xffff_ffff);
    const before = rowsOf();
    sharpen(features);
    expect(features.heads[0]).not.toBe(0xffff_ffff);
    expect(rowsOf()).toEqual(before);
  });
});

describe('patterns', () => {
  const table = new WordTable(['un', 'deux', 'trois']);
  const compile = (source: string): unknown => {
    let nodes = 0;
    return compilePattern(cutPattern(source), 0, { table, slotOf: () => undefined, nextNumber: () => nodes++ });
  };
  it.each(['(un|deux', 'un)', 'un (deux|(trois)?'])('lack a bracket: %s', (source) =>
    expect(() => compile(source)).toThrow('lacks a bracket'),
  );
  it.each([
    ['quatre', 'has a word the table lacks: "quatre"'],
    ['un <deux>', 'knows no slot "deux"'],
    ['?', 'has a word the table lacks: "?"'],
  ])('name what is wrong: %s', (source, message) => expect(() => compile(source)).toThrow(message));
});

describe('durations', () => {
  it('are not walked a second time for what may stand behind them: "3 ans plus tard"', () => {
    const work = measureWork(() => readDates(readDocument('Elle y a passé 3 ans sans rien dire.', null)));
    expect(work.get('walk')).toBeLessThan(75);
  });
});
