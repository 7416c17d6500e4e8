// Properties that hold for every text: spans are exact, in order and inside the text, and a
// second run gives the same result. The random texts come from fixed seeds, and mix French
// with characters that are hard to read. Long texts are in properties.long.test.ts.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../src/dates/read.js';
import { extract } from '../src/index.js';
import { readDocument } from '../src/text/document.js';
import { readBlocks, readBrackets, readFixture } from './bracketed.js';
import { expectRecords, expectZones } from './claims.js';

const SEED = 20240515;
const FRAGMENTS = [
  'Le président',
  ' Emmanuel Macron',
  'Paris',
  ' (AFP) – ',
  'l’',
  "d'",
  'Par Awa Diop',
  'Lire aussi : ',
  'Check Also',
  '© AFP',
  'M.Ch.',
  ' a-t-il',
  'Saint-Denis',
  'M. ',
  'J.-C.',
  '1\u00a0000',
  '3,5 %',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  '\u202f',
  '. ',
  '…',
  ' ! ',
  '« ',
  ' »',
  '"',
  '(',
  ')',
  '[',
  ']',
  '/',
  '|',
  '-',
  '--',
  '–',
  '@',
  '&',
  '\u00ad',
  '\u0301',
  'E\u0301',
  '\u0000',
  '\ufeff',
  '\u200d',
  '\ud83c',
  '\udf89',
  '🎉',
  '👩‍🚀',
  'ﬁ',
  'İ',
  'ß',
  'Œ',
  '̂',
  '日本',
  'فرنسا',
  'https://exemple.fr/a',
  'info@exemple.fr',
  '2024-05-15',
  '٣',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 300 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);
const holds = (check: (text: string) => void, numRuns = 500): void =>
  fc.assert(fc.property(anyText, check), { seed: SEED, numRuns });

const fixtureTexts = [
  ...readdirSync(new URL('../fixtures/news', import.meta.url))
    .filter((file) => !file.endsWith('.expected.txt'))
    .map((file) => readFixture(`news/${file}`)),
  ...['zones.txt', 'names.txt', 'dates.txt', 'nothing.txt']
    .flatMap(readBlocks)
    .map(({ body }) => readBrackets(body).text),
];

describe('tokens tile the text', () => {
  const check = (text: string): void => {
    const { length, starts, ends } = readDocument(text, null).tokens;
    let reach = 0;
    for (let i = 0; i <= length; i++) {
      const start = i < length ? starts[i]! : text.length;
      if (start < reach) throw new Error(`token ${i} starts at ${start}, before ${reach}`);
      // White space, the controls that separate words like it, and the marks that are not seen.
      expect(text.slice(reach, start)).toMatch(/^[\s\u0000-\u001f\u0085\p{Cf}]*$/u);
      if (i === length) break;
      if (ends[i]! <= start) throw new Error(`token ${i} is empty`);
      reach = ends[i]!;
    }
  };
  it('of fixtures', () => fixtureTexts.forEach(check));
  it('of any text', () => holds(check, 1000));
});

describe('sentences hold all tokens', () => {
  const check = (text: string): void => {
    const { tokens, sentences } = readDocument(text, null);
    if (tokens.length === 0) {
      expect(sentences.length).toBeLessThanOrEqual(1);
      return;
    }
    expect(sentences[0]).toBe(0);
    expect(sentences.at(-1)).toBe(tokens.length);
    for (let s = 1; s < sentences.length; s++) expect(sentences[s]).toBeGreaterThan(sentences[s - 1]!);
  };
  it('of fixtures', () => fixtureTexts.forEach(check));
  it('of any text', () => holds(check, 1000));
});

describe('zones are ordered, disjoint and inside', () => {
  const check = (text: string): void => expectZones(readDocument(text, null));
  it('of fixtures', () => fixtureTexts.forEach(check));
  it('of any text', () => holds(check, 2000));
});

describe('dates', () => {
  const DAY = String.raw`-?\d{4}-\d\d-\d\d`;
  const CLOCK = String.raw`T\d\d:\d\d(?::\d\d)?`;
  const POINT = [
    String.raw`-?(?:\d{4}|\d{3}X|\d{2}XX|\dXXX)`,
    String.raw`-?\d{4}-(?:\d\d|Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d(?:-WE)?)`,
    `${DAY}(?:${CLOCK}|T(?:MO|MI|AF|EV|NI))?`,
    CLOCK,
  ].join('|');
  const LENGTH = String.raw`P(?=.)(?:(?:\d+(?:\.\d+)?|X)[YMWD])*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?`;
  const VALUES = {
    date: new RegExp(`^(?:${POINT}|${DAY}/${DAY})$`),
    time: new RegExp(`^(?:${DAY})?(?:${CLOCK}|T(?:MO|MI|AF|EV|NI))$`),
    interval: new RegExp(`^(?:${POINT}|\\.\\.)/(?:${POINT}|\\.\\.)$`),
    duration: new RegExp(`^${LENGTH}$`),
    frequency: new RegExp(`^R\\d*/${LENGTH}$`),
  };
  const check = (text: string): void => {
    for (const published of [null, '2024-02-29', '2025-03-17T23:59']) {
      const doc = readDocument(text, published);
      const dates = readDates(doc);
      let reach = 0;
      for (const { start, end, date } of dates) {
        if (start < reach || end <= start || end > text.length) throw new Error(`a date at ${start}–${end}`);
        reach = end;
        const { type, value, from, to, edtf, anchor } = date;
        if (value !== null && !VALUES[type].test(value)) throw new Error(`${type} of value ${value}`);
        // An open interval has one bound, on the side that its value closes.
        const open = value === null ? null : value.startsWith('../') ? 'from' : value.endsWith('/..') ? 'to' : null;
        const isOneSided = (from === null) !== (to === null);
        if (isOneSided !== (open !== null)) throw new Error(`${value} has one bound`);
        if (open !== null && date[open] !== null) throw new Error(`${value} is bounded where it is open`);
        if (from !== null && to !== null && !from.startsWith('-') && from >= to) throw new Error(`${from} to ${to}`);
        if (value === null && (from !== null || edtf !== null || anchor !== null)) throw new Error('bounds of nothing');
      }
      expect(readDates(doc)).toEqual(dates);
    }
  };
  const WORDS = (
    "le la l' du au en de dans il y a depuis jusqu'au entre et à , . - / : mardi lundi dimanche 31 29 12 3 1er 2024 1900 98 0 24 60 h heures " +
    'minutes jours semaine mois ans an année siècle XIXe février mars août décembre matin soir nuit midi minuit dernier prochain dernière suivant ' +
    'veille lendemain plus tard avant après fin début mi premier trimestre été hiver week-end chaque tous fois par Noël Pâques ramadan deux trente ' +
    'cent mille million millions une dizaine quelques GMT Paris av. J.-C. années vers huit quinze et demi trois quarts seconde secondes a parlé parlera'
  ).split(' ');
  const phrases = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

  it('of fixtures', () => fixtureTexts.forEach(check));
  it('of any text', () => holds(check, 300));
  it('of words of time in any order', () => fc.assert(fc.property(phrases, check), { seed: SEED, numRuns: 1000 }));
});

describe('records', () => {
  const check = (text: string): void => {
    const article = extract(text, { other: true });
    expectRecords(text, article);
    expect(extract(text, { other: true })).toEqual(article);
  };
  it('of fixtures', () => fixtureTexts.forEach(check));
  it('of any text', () => holds(check, 300));
  it('of fixtures do not depend on what was read before', () => {
    const alone = fixtureTexts.map((text) => extract(text));
    expect(
      [...fixtureTexts]
        .reverse()
        .map((text) => extract(text))
        .reverse(),
    ).toEqual(alone);
  });
});
