// What a date record says beside its value: the bounds of a duration and the offset of an hour, in every place that shows
// records. Times of sport are durations and count nothing.
import { describe, expect, it } from 'vitest';
import { extract, type DateRecord } from '../src/index.js';
import { formatTable } from '../src/cli/table.js';
import { matchers } from '../src/testing/index.js';
import { toFragment } from '../src/view/index.js';

const datesOf = (text: string): DateRecord[] =>
  extract(text, { published: '2025-03-12' }).records.filter((record) => record.kind === 'date');

describe('a date record', () => {
  it('has the bounds of a range, which has no value', () => {
    expect(datesOf('Les travaux dureront entre 10 et 15 jours.')).toMatchObject([
      { type: 'duration', value: null, edtf: null, min: 'P10D', max: 'P15D', mentions: [{ text: '10 et 15 jours' }] },
    ]);
  });
  it('leaves one bound open', () => {
    expect(datesOf('Les travaux dureront plus de deux ans.')).toMatchObject([{ value: 'P2Y', min: 'P2Y', max: null }]);
    expect(datesOf('Les travaux dureront moins de deux ans.')).toMatchObject([{ value: 'P2Y', min: null, max: 'P2Y' }]);
  });
  it('has both bounds of one length, and none of a vague one or of what is no duration', () => {
    expect(datesOf('Le chantier dure trois mois.')).toMatchObject([{ value: 'P3M', min: 'P3M', max: 'P3M' }]);
    expect(datesOf('Le chantier dure plusieurs mois.')).toMatchObject([{ value: 'PXM', min: null, max: null }]);
    for (const text of ['Le 3 mai 2024.', 'Chaque mardi.', 'De 2012 à 2017.'])
      expect(datesOf(text), text).toMatchObject([{ min: null, max: null, offset: null }]);
  });
  it('keeps the offset of an hour beside the hour as written', () => {
    expect(datesOf('Le vol est parti le 3 mai 2024 à 14 heures GMT.')).toMatchObject([
      { value: '2024-05-03T14:00', offset: 'Z', from: '2024-05-03T14:00:00', edtf: '2024-05-03T14:00:00Z' },
    ]);
    expect(datesOf('Relevé du 2025-01-11T08:30+01:00.')).toMatchObject([
      { offset: '+01:00', value: '2025-01-11T08:30' },
    ]);
  });
  it('takes the figures of a stopwatch from the quantities', () => {
    const { records } = extract(`Elle a nagé en 1'41"61, puis en 58"04, lui en 9:05.01.`, { published: null });
    expect(records.map(({ kind, mentions }) => `${kind} ${mentions[0]!.text}`)).toEqual([
      `date 1'41"61`,
      'date 58"04',
      'date 9:05.01',
    ]);
  });
});

describe('a range of durations is shown', () => {
  const text = 'Les travaux dureront entre 10 et 15 jours.';
  const article = extract(text, { published: '2025-03-12' });
  it('on a page', () => expect(toFragment(article, text)).toContain('10 à 15 jours'));
  it('in the table of the command', () => expect(formatTable(article, 'text', false)).toContain('P10D–P15D'));
  it('to a matcher', () => {
    expect(matchers.toHaveDate(article, 'P10D..P15D').pass).toBe(true);
    expect(matchers.toHaveDate(article, 'P15D').pass).toBe(false);
  });
});
