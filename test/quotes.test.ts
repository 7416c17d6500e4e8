// The records of quotes, and the pipeline that carries them: beside the other kinds, which they may hold.
import { describe, expect, it } from 'vitest';
import { toColumns } from '../src/fields.js';
import { extract, type ExtractOptions, type QuoteRecord } from '../src/index.js';

const TEXT =
  'La maire Inès Corbal a parlé mardi. « Nous ouvrirons la halle de Vannes le 4 juin », a déclaré Inès Corbal.';

const quotesOf = (text: string, options: ExtractOptions = { quotes: true }): QuoteRecord[] =>
  extract(text, options).records.filter((record) => record.kind === 'quote');

describe('a quote is a record', () => {
  it('only where quotes are asked for', () => {
    expect(quotesOf(TEXT, {})).toEqual([]);
    expect(quotesOf(TEXT, { quotes: false })).toEqual([]);
    expect(quotesOf(TEXT)).toHaveLength(1);
    expect(quotesOf(TEXT, { kinds: ['quote'] })).toHaveLength(1);
    expect(quotesOf(TEXT, { kinds: ['person'], quotes: true })).toEqual([]);
  });

  it('with the words alone, without their marks', () => {
    const [{ id, type, mentions, zone }] = quotesOf(TEXT) as [QuoteRecord];
    expect({ id, type, zone, text: mentions[0]!.text }).toEqual({
      id: 'quote-1',
      type: 'direct',
      zone: null,
      text: 'Nous ouvrirons la halle de Vannes le 4 juin',
    });
  });

  it('that leaves the others as they are: it may hold places and dates, and stands before what it begins with', () => {
    const others = extract(TEXT, { published: '2025-03-12' }).records;
    const all = extract(TEXT, { published: '2025-03-12', quotes: true }).records;
    expect(all.filter(({ kind }) => kind !== 'quote')).toEqual(others);
    const starts = all.map(({ mentions }) => mentions[0]!.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const first = extract('« Vannes gagne à rester ouverte », dit-il.', { quotes: true }).records;
    expect(first[0]!.kind).toBe('quote');
    expect(first[0]!.mentions[0]!.start).toBe(first[1]?.mentions[0]!.start);
  });

  it('in flat columns, empty where there is no cue and no speaker', () => {
    const columns = toColumns({ ...quotesOf(TEXT)[0]!, cue: null, speaker: null });
    expect([...columns.keys()]).toEqual([
      'type',
      'cue',
      'cue_start',
      'cue_end',
      'speaker',
      'speaker_how',
      'speaker_text',
      'speaker_start',
      'speaker_end',
      'speaker_record',
    ]);
    expect(columns.get('type')).toBe('direct');
    expect(columns.get('speaker_record')).toBe(null);
  });
});
