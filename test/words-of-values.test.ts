// Values in words, French and English: the page and the table of the command say dates and quantities with them.
import { describe, expect, it } from 'vitest';
import type { DateRecord, QuantityRecord } from '../src/index.js';
import { dateInWords } from '../src/view/dates.js';
import { wordsOf } from '../src/view/language.js';
import { inWords } from '../src/view/index.js';

const common = { id: 'x', mentions: [], confidence: 1, zone: null };
const date = (value: string | null, more: Partial<DateRecord> = {}): DateRecord => ({
  ...{ kind: 'date', type: 'date', modifier: null, approximate: false, conflict: false, from: null, to: null },
  ...{ precision: null, anchor: null, edtf: null, min: null, max: null, offset: null },
  ...common,
  value,
  ...more,
});
const quantity = (more: Partial<QuantityRecord>): QuantityRecord => ({
  ...{ kind: 'quantity', type: 'count', value: null, min: null, max: null, magnitude: null, approximation: null },
  ...{ unit: null, currency: null, of: null, per: null },
  ...common,
  ...more,
});
const plain = (words: string | null) => words && words.replace(/\s/g, ' ');
const both = (record: DateRecord | QuantityRecord) => [plain(inWords(record)), plain(inWords(record, 'en'))];

describe('dates in words', () => {
  it.each([
    ['2020-06-04', '4 juin 2020', '4 June 2020'],
    ['2021-08-01', '1er août 2021', '1 August 2021'],
    ['2020-06', 'juin 2020', 'June 2020'],
    ['-0051', '52 av. J.-C.', '52 BC'],
    ['199X', 'années 1990', 'the 1990s'],
    ['18XX', 'XIXe siècle', 'the 19th century'],
    ['00XX', 'Ier siècle', 'the 1st century'],
    ['-01XX', 'IIe siècle av. J.-C.', 'the 2nd century BC'],
    ['2XXX', 'IIIe millénaire', 'the 3rd millennium'],
    ['2020-Q1', '1er trimestre 2020', '1st quarter of 2020'],
    ['2020-H2', '2e semestre 2020', '2nd half of 2020'],
    ['2020-SU', 'été 2020', 'summer 2020'],
    ['2024-W20', 'semaine du 13 mai 2024', 'the week of 13 May 2024'],
    ['2021-W01-WE', 'week-end du 9 janvier 2021', 'the weekend of 9 January 2021'],
    ['2020-06-04T14:30', '4 juin 2020 à 14 h 30', '4 June 2020, 14:30'],
    ['2020-06-04TEV', '4 juin 2020 au soir', '4 June 2020, evening'],
    ['T18:00', '18 h', '18:00'],
    ['2024-03-03/2024-03-05', 'du 3 au 5 mars 2024', '3 to 5 March 2024'],
    ['2024-03-28/2024-04-02', 'du 28 mars au 2 avril 2024', '28 March to 2 April 2024'],
    ['1995/2007', 'de 1995 à 2007', '1995 to 2007'],
    ['2020-08/2021-04', 'd’août 2020 à avril 2021', 'August 2020 to April 2021'],
    ['../2024-05-17', 'jusqu’au 17 mai 2024', 'until 17 May 2024'],
    ['196X/..', 'depuis les années 1960', 'since the 1960s'],
    ['2025-03-18T10:00/2025-03-18T12:00', '18 mars 2025, de 10 h à 12 h', '18 March 2025, 10:00 to 12:00'],
    ['P12Y', '12 ans', '12 years'],
    ['P1Y6M', '1 an 6 mois', '1 year 6 months'],
    ['PT1M41.61S', '1 minute 41,61 secondes', '1 minute 41.61 seconds'],
    ['PXY', 'plusieurs années', 'several years'],
    ['R/P1Y', 'chaque année', 'every year'],
    ['R/P2W', 'toutes les 2 semaines', 'every 2 weeks'],
    ['R3/P1D', '3 fois par jour', '3 times a day'],
    ['<b>', null, null],
  ])('%s', (value, french, english) => expect(both(date(value))).toEqual([french, english]));

  it('with what they are about', () => {
    expect(both(date('2020-06', { modifier: 'end' }))).toEqual(['fin juin 2020', 'late June 2020']);
    expect(both(date('2020-06', { modifier: 'mid' }))).toEqual(['mi-juin 2020', 'mid-June 2020']);
    expect(both(date('18XX', { modifier: 'start' }))[0]).toBe('début du XIXe siècle');
    expect(both(date('2020-SU', { modifier: 'end' }))[0]).toBe('fin de l’été 2020');
    expect(both(date('2020-06-04', { modifier: 'end' }))[0]).toBe('4 juin 2020 (fin)');
    expect(dateInWords(date('2020-06', { modifier: 'end' }), wordsOf('fr'), 'last')).toBe('juin 2020 (fin)');
    expect(both(date('1950', { approximate: true }))).toEqual(['vers 1950', 'about 1950']);
    expect(both(date('P2Y', { approximate: true, min: 'P2Y', max: 'P2Y' }))[0]).toBe('environ 2 ans');
  });

  it('as ranges of durations, with one bound or two', () => {
    expect(both(date(null, { min: 'P10D', max: 'P15D' }))).toEqual(['10 à 15 jours', '10 to 15 days']);
    expect(both(date(null, { min: 'P6M', max: 'P2Y' }))).toEqual(['6 mois à 2 ans', '6 months to 2 years']);
    expect(both(date('P2Y', { min: 'P2Y' }))).toEqual(['2 ans ou plus', '2 years or more']);
    expect(both(date('P2Y', { max: 'P2Y' }))).toEqual(['2 ans ou moins', '2 years or less']);
    expect(both(date(null))).toEqual([null, null]);
  });
});

describe('quantities in words', () => {
  it.each([
    [{ value: 1000, of: 'orphelins' }, '1 000 orphelins', '1,000 orphelins'],
    [{ value: 500, of: 'bergers', approximation: 'more than' }, 'plus de 500 bergers', 'more than 500 bergers'],
    [{ type: 'money', value: 3.5, currency: 'EUR', per: 'jour' }, '3,5 € par jour', '3.5 € per jour'],
    [{ type: 'percentage', value: 12, unit: '%', of: 'salariés' }, '12 % (salariés)', '12 % (salariés)'],
    [{ type: 'measure', min: 10, max: 15, unit: 'km2' }, '10 à 15 km²', '10 to 15 km²'],
    [{ type: 'measure', value: -3, unit: 'Cel' }, '−3 °C', '−3 °C'],
    [{ type: 'measure', value: 2, unit: 'kW.h' }, '2 kWh', '2 kWh'],
    [{ type: 'measure', value: 7, unit: 'L/(100.km)' }, '7 L/100 km', '7 L/100 km'],
    [{ type: 'age', value: 37, unit: 'a' }, '37 ans', '37 years'],
    [{ type: 'fraction', value: 1 / 3 }, '1/3', '1/3'],
    [{ type: 'fraction', value: 0.07 }, '0,07', '0.07'],
    [{ type: 'multiple', value: 3 }, '× 3', '× 3'],
    [{ type: 'ordinal', value: 1 }, '1er', '1st'],
    [{ magnitude: 10000, of: 'gens' }, 'des dizaines de milliers de gens', 'tens of thousands of gens'],
    [{ magnitude: 10, of: 'élèves' }, 'des dizaines d’élèves', 'tens of élèves'],
    [{ max: 15 }, '15 ou moins', '15 or less'],
  ] as const)('%j', (facts, french, english) => expect(both(quantity(facts))).toEqual([french, english]));
});
