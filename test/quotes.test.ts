// The records of quotes beside those of the other kinds, the examples of fixtures/quotes.txt, the pairing of quotation
// marks, the forms of reporting verbs, and what holds of any text.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns } from '../src/fields.js';
import { conjugate } from '../src/quotes/verbs.js';
import { readMarks } from '../src/quotes/marks.js';
import { extract, type ExtractOptions, type QuoteRecord } from '../src/index.js';

const TEXT =
  'La maire Inès Corbal a parlé mardi. « Nous ouvrirons la halle de Vannes le 4 juin », a déclaré Inès Corbal.';

const quotesOf = (text: string, options: ExtractOptions = { quotes: true }): QuoteRecord[] =>
  extract(text, options).records.filter((record) => record.kind === 'quote');

describe('a quote is a record', () => {
  it('is there only where quotes are asked for', () => {
    expect(quotesOf(TEXT, {})).toEqual([]);
    expect(quotesOf(TEXT, { quotes: false })).toEqual([]);
    expect(quotesOf(TEXT)).toHaveLength(1);
    expect(quotesOf(TEXT, { kinds: ['quote'] })).toHaveLength(1);
    expect(quotesOf(TEXT, { kinds: ['person'], quotes: true })).toEqual([]);
  });

  it('has the words without their marks', () => {
    const [{ id, type, mentions, zone }] = quotesOf(TEXT) as [QuoteRecord];
    expect({ id, type, zone, text: mentions[0]!.text }).toEqual({
      id: 'quote-1',
      type: 'direct',
      zone: null,
      text: 'Nous ouvrirons la halle de Vannes le 4 juin',
    });
  });

  it('changes no other record, and stands before a record that starts at the same place', () => {
    const others = extract(TEXT, { published: '2025-03-12' }).records;
    const all = extract(TEXT, { published: '2025-03-12', quotes: true }).records;
    expect(all.filter(({ kind }) => kind !== 'quote')).toEqual(others);
    const starts = all.map(({ mentions }) => mentions[0]!.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const first = extract('« Vannes gagne à rester ouverte », dit-il.', { quotes: true }).records;
    expect(first[0]!.kind).toBe('quote');
    expect(first[0]!.mentions[0]!.start).toBe(first[1]?.mentions[0]!.start);
  });

  it('has flat columns, empty where there is no cue and no speaker', () => {
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

describe('the speaker', () => {
  it('has the id and the name of a record of the article', () => {
    const { records } = extract(TEXT, { quotes: true });
    const [{ speaker }] = quotesOf(TEXT) as [QuoteRecord];
    expect(speaker).toMatchObject({ how: 'name', name: 'Inès Corbal', mention: { text: 'Inès Corbal' } });
    expect(records.find(({ id }) => id === speaker!.record)).toMatchObject({ kind: 'person', name: 'Inès Corbal' });
  });

  it('keeps its name where the records of its kind are left out', () => {
    const [{ speaker }] = quotesOf(TEXT, { kinds: ['quote', 'place'] }) as [QuoteRecord];
    expect(speaker).toMatchObject({ name: 'Inès Corbal', record: null });
  });
});

/** The fixture file: a title, a text, and a line for each of its quotes. */
const EXAMPLES = readFileSync(new URL('../fixtures/quotes.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n(?=# )/)
  .map((block): [title: string, text: string, quotes: string[]] => {
    const [title = '', ...lines] = block.trim().split('\n');
    const isQuote = (line: string) => line.startsWith('> ');
    const text = lines.filter((line) => !isQuote(line)).join('\n');
    return [title.slice(2), text.trim(), lines.filter(isQuote).map((line) => line.slice(2))];
  });

describe('fixtures/quotes.txt: type | words | cue | who is named | how | name', () => {
  it('has examples, and neighbours without a quote', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(34);
    expect(EXAMPLES.filter(([, , quotes]) => quotes.length === 0).length).toBeGreaterThanOrEqual(6);
  });
  it.each(EXAMPLES)('%s', (_, text, quotes) => {
    const found = quotesOf(text).map(({ type, mentions, cue, speaker }) =>
      [type, mentions[0]!.text, cue?.text, speaker?.mention?.text, speaker?.how, speaker?.name]
        .map((cell) => cell ?? '-')
        .join(' | '),
    );
    expect(found).toEqual(quotes);
  });
});

describe('marks', () => {
  const pairs = (text: string) => readMarks(text).map(({ start, end, depth }) => `${depth} ${text.slice(start, end)}`);
  it.each([
    ['« un » et “deux” et "trois" et ‹ quatre ›', ['0 un', '0 deux', '0 trois', '0 quatre']],
    ['« un “deux” trois »', ['0 un “deux” trois', '1 deux']],
    ['"un "deux" trois"', ['0 un "deux" trois', '1 deux']],
    ['un " deux\n"trois"', ['0 trois']],
    ['un » deux « trois »', ['0 trois']],
    ['"Les uns ""deux trois"" quatre"', ['0 deux trois']],
    ["''un deux'' et l'autre", ['0 un deux']],
    ['"Un deux.\n\nTrois", dit-il.', ['0 Un deux.\n\nTrois']],
    ['« » ""', []],
  ])('%s', (text, found) => expect(pairs(text)).toEqual(found));
});

describe('the forms of a verb', () => {
  const formsOf = (verb: string) => conjugate(verb).map(([form]) => form);
  it.each([
    ['marteler', 'martèle martelait martelant martèlera martelé martela martelèrent'],
    ['rappeler', 'rappelle rappelait rappellera rappelé'],
    ['répéter', 'répète répétait répétera répété'],
    ['annoncer', 'annonce annonçait annonçant annonça annoncèrent'],
    ['avertir', 'avertit avertissent avertissait averti avertie'],
    ['démentir', 'dément démentent démenti'],
    ['promettre', 'promet promettent promettait promis promise promirent'],
    ['reconnaître', 'reconnaît reconnaissait reconnu reconnut'],
    ['répondre', 'répond répondait répondu répondit'],
    ['écrire', 'écrit écrivent écrivit'],
  ])('%s', (verb, forms) => expect(formsOf(verb)).toEqual(expect.arrayContaining(forms.split(' '))));
});

describe('of any text', () => {
  const FRAGMENTS = [
    '« ',
    ' »',
    '"',
    '“',
    '”',
    "''",
    '""',
    '‹',
    '›',
    '— ',
    ' : ',
    ', ',
    '. ',
    ' ? ',
    '\n',
    '\n\n',
    ' a-t-il dit',
    ' dit',
    ' que ',
    "qu'",
    'selon ',
    "d'après ",
    'pour ',
    'Luc Maravel',
    'le préfet',
    'Elle ',
    'il ',
    ' a déclaré ',
    ' estime ',
    ' assure avoir ',
    ' appelle à voter',
    ', qui ',
    'Vous ',
    'votre',
    'ajoutant ',
    ' et ',
    'tout est prêt',
    'nous partons demain matin',
    'mardi',
    '\u00a0',
    '👩‍🚀',
    '\ud83c',
  ];
  const anyText = fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('offsets are exact, quotes are in order, each once, and a second run gives the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quotes = quotesOf(text);
        let before = -1;
        const seen = new Set<string>();
        for (const { id, mentions, cue, speaker } of quotes) {
          const [said] = mentions;
          expect(mentions).toHaveLength(1);
          expect(said!.end).toBeGreaterThan(said!.start);
          for (const words of [said, cue, speaker?.mention])
            if (words) expect(text.slice(words.start, words.end)).toBe(words.text);
          expect(said!.start).toBeGreaterThanOrEqual(before);
          before = said!.start;
          expect(seen.has(`${said!.start} ${said!.end}`)).toBe(false);
          seen.add(`${said!.start} ${said!.end}`);
          expect(id).toBe(`quote-${seen.size}`);
        }
        expect(quotesOf(text)).toEqual(quotes);
      }),
      { seed: 20240515, numRuns: 120 },
    );
  });

  it.each(['"', '«', '»', '« ', '“', "''", '« a ', 'a" ', '"a ', '«\n'])(
    '100,000 marks are read without an error: %j',
    (mark) => {
      expect(() => readMarks(mark.repeat(100_000))).not.toThrow();
      expect(extract(mark.repeat(5_000), { kinds: ['quote'] }).records.length).toBeLessThan(5_000);
    },
  );

  it('an article of 100,000 marks has no quotes', () => {
    expect(extract('"'.repeat(100_000), { kinds: ['quote'] }).records).toEqual([]);
  });
});
