// Quotes in `depeche/testing`: the matcher `toQuote`, and brackets that hold brackets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestExtractor, matchers, readFixtures, type WantedQuote } from '../src/testing/index.js';
import { readBrackets, writeBrackets, type Labelled } from '../src/testing/brackets.js';
import { ARTICLE, person, quote, TEXT } from './quoted.js';

expect.extend(matchers);

const messageOf = (wanted: WantedQuote, article = ARTICLE): string => {
  try {
    expect(article).toQuote(wanted, TEXT);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it did not fail');
};

describe('toQuote', () => {
  it.each<WantedQuote>([
    { person: 'Inès Corbal', words: 'la halle de Vannes' },
    { person: 'Inès Corbal', words: 'Rien ne presse', how: 'pronoun', cue: 'a-t-elle ajouté' },
    { organisation: 'Région Bretagne', type: 'indirect' },
    { speaker: 'Le préfet', words: 'le  pont\u00a0tiendra' },
    { speaker: null, cue: null },
    { type: 'mixed', how: 'description' },
  ])('passes for one quote that has it all: %j', (wanted) => expect(ARTICLE).toQuote(wanted, TEXT));

  it.each<WantedQuote>([
    // Each of these is true of some quote, and no quote has both.
    { person: 'Inès Corbal', words: 'le pont tiendra' },
    { organisation: 'Région Bretagne', cue: 'estime' },
    { type: 'mixed', how: 'name' },
    // An organisation is no person, and a speaker is not nobody.
    { person: 'Région Bretagne' },
    { organisation: 'Inès Corbal' },
    { speaker: null, words: 'Rien ne presse' },
    { cue: null, words: 'Rien ne presse' },
    { words: 'rien ne presse' },
  ])('passes for none that has only some of it: %j', (wanted) => expect(ARTICLE).not.toQuote(wanted, TEXT));

  it('knows a person by any of the mentions, and by the name alone where people were not asked for', () => {
    const text = 'Mme Corbal ! « Il faut partir », dit Inès Corbal.';
    const speaker = { how: 'name', mention: null, name: 'Inès Corbal', record: 'person-1' } as const;
    const said = quote(text, 'quote-1', 'Il faut partir', 'dit', speaker);
    const whole = person(text, 'person-1', 'Inès Corbal');
    const mentions = [...person(text, 'person-1', 'Corbal').mentions, ...whole.mentions];
    expect({ ...ARTICLE, records: [said, { ...whole, mentions }] }).toQuote({ person: 'Corbal' });
    const alone = { ...said, speaker: { ...speaker, record: null } };
    expect({ ...ARTICLE, records: [alone] }).toQuote({ person: 'Inès Corbal' });
    expect({ ...ARTICLE, records: [alone] }).not.toQuote({ person: 'Corbal' });
  });

  it('says what the nearest quote has instead, and shows the quotes underlined with their speakers', () => {
    const message = messageOf({ person: 'Inès Corbal', words: 'le pont tiendra' });
    expect(message).toContain(
      'expected a quote with person "Inès Corbal", words "le pont tiendra"; the nearest, "Nous ouvrirons la halle de Vannes le 4 juin", has words "Nous ouvrirons',
    );
    expect(messageOf({ person: 'Zoé Roy', words: 'le pont tiendra' })).toContain(
      'the nearest, "le pont tiendra", has person "Le préfet"',
    );
    expect(messageOf({ cue: 'a dit', words: 'On verra bien' })).toContain('has cue none;');
    expect(message).toContain('~ quote = Inès Corbal');
    expect(() => expect(ARTICLE).not.toQuote({ person: 'Inès Corbal' }, TEXT)).toThrow(
      'expected no quote with person "Inès Corbal"; the article mentions:',
    );
    expect(messageOf({ person: 'Inès Corbal' }, { ...ARTICLE, records: [] })).toContain(
      'the article has no quotes: they are read with the option quotes: true.',
    );
  });

  it('refuses what would make it pass or fail for nothing', () => {
    expect(() => expect(ARTICLE).not.toQuote({ persons: 'Inès' } as object)).toThrow(
      '"persons" is no field of a quote',
    );
    expect(() => expect(ARTICLE).not.toQuote({})).toThrow('nothing is asked');
    expect(() => expect(undefined).toQuote({ words: 'x' })).toThrow('the article that extract returned');
    expect(() => expect(ARTICLE).toQuote({ words: 'x' }, 'Autre')).toThrow('was read from another text');
  });

  it('has a counterpart in toMention', () => {
    expect(ARTICLE).toMention({ quote: 'Inès Corbal', person: 'Inès Corbal' });
    expect(ARTICLE).toMention({ quote: 'le pont tiendra' });
    expect(ARTICLE).not.toMention({ quote: 'le pont' });
  });
});

describe('brackets', () => {
  it('may hold brackets, the value standing at the end of each', () => {
    const { text, spans } = readBrackets('« [QUOTE À [PLACE Vannes] = a, rien le [DATE 4 juin = XXXX-06-04] = Zoé] ».');
    expect(text).toBe('« À Vannes = a, rien le 4 juin ».');
    expect(spans.map(({ label, start, end, value }) => [label, text.slice(start, end), value])).toEqual([
      ['QUOTE', 'À Vannes = a, rien le 4 juin', 'Zoé'],
      ['PLACE', 'Vannes', undefined],
      ['DATE', '4 juin', 'XXXX-06-04'],
    ]);
  });

  it('have names where they cross', () => {
    const { text, spans } = readBrackets('Le [QUOTE#a pont [PERSON#b Inès = ?#a] Corbal#b] tient, rue [PLACE n°#1].');
    expect(text).toBe('Le pont Inès Corbal tient, rue n°#1.');
    expect(spans.map(({ label, start, end, value }) => [label, text.slice(start, end), value])).toEqual([
      ['QUOTE', 'pont Inès', '?'],
      ['PERSON', 'Inès Corbal', undefined],
      ['PLACE', 'n°#1', undefined],
    ]);
    expect(writeBrackets(text, spans)).toBe(
      'Le [QUOTE#1 pont [PERSON#2 Inès = ?#1] Corbal#2] tient, rue [PLACE n°#1].',
    );
  });

  it('are read as they were written, whatever the spans', () => {
    const text = 'Le pont Inès Corbal tiendra.';
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }), fc.constantFrom(null, 'X'));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (given) => {
        const spans = given.map(([start, length, value], index): Labelled => {
          const end = Math.min(text.length, start + length);
          return { label: 'ABCDEF'.charAt(index), start, end, value };
        });
        const read = readBrackets(writeBrackets(text, spans));
        expect(read.text).toBe(text);
        expect(read.unclosed).toEqual([]);
        const sorted = (all: readonly Labelled[]) => [...all].sort((a, b) => (a.label < b.label ? -1 : 1));
        expect(sorted(read.spans.map((one) => ({ ...one, value: one.value ?? null })))).toEqual(sorted(spans));
      }),
      { numRuns: 100 },
    );
  });

  it('that stay open are named', () => {
    expect(() => readFixtures('# bad\n« [QUOTE À [PLACE Vannes] ».\nRien.')).toThrow(
      '"bad": "[QUOTE À [PLACE Vannes] »." has no closing "]"',
    );
    expect(() => readFixtures('# bad\n[QUOTE#a À Vannes].')).toThrow('"[QUOTE#a À Vannes]." has no closing "#a]"');
    expect(readFixtures('[AFP Photo, [PLACE Nice]')[0]!.expected).toHaveLength(1);
  });
});

describe('a fixture with quotes', () => {
  const FIXTURE =
    '« [QUOTE Nous ouvrirons la halle de [PLACE Vannes] le 4 juin = Inès Corbal / direct / a déclaré] », a déclaré la maire ' +
    'Inès Corbal. « [QUOTE Rien ne presse = Inès Corbal] », a-t-elle ajouté. Selon la Région Bretagne, [QUOTE le budget ' +
    'suffira = Région Bretagne / indirect]. Le préfet estime que [QUOTE le pont tiendra = Le préfet]. « [QUOTE On verra ' +
    'bien demain. = ? / direct / ?] » Le préfet a juré que, [QUOTE selon Inès Corbal, « [QUOTE la digue et le quai ' +
    'céderont] » un jour = Le préfet].';

  it('matches what it says, the speaker, the type and the cue as far as they are written', () => {
    expect(ARTICLE).toMatchFixture(FIXTURE);
  });

  it.each([
    ['another speaker', '[QUOTE Rien ne presse = Inès Corbal]', '[QUOTE Rien ne presse = Zoé Roy]'],
    ['another cue', '/ a déclaré]', '/ a dit]'],
    ['other words', '[QUOTE le pont tiendra = Le préfet]', 'le [QUOTE pont tiendra = Le préfet]'],
    ['a quote that is missing', '[QUOTE la digue et le quai céderont]', 'la digue et le quai céderont'],
  ])('does not match %s', (_, right, wrong) => {
    expect(FIXTURE).toContain(right);
    expect(ARTICLE).not.toMatchFixture(FIXTURE.replace(right, wrong));
  });

  it('shows what was read in the same brackets', () => {
    expect(() => expect(ARTICLE).toMatchFixture(FIXTURE.replace('= Inès Corbal]', '= Zoé Roy]'))).toThrow(
      'it is read as\n\n« [QUOTE Nous ouvrirons la halle de [PLACE Vannes] le 4 juin = Inès Corbal / direct / a déclaré] »',
    );
  });
});

describe('the extractor for unit tests', () => {
  it('finds what stands between quotation marks', () => {
    const { extract } = createTestExtractor({ place: ['Vannes'] }, { quotes: true });
    expect(extract('« Nous irons tous à Vannes demain », dit-on.')).toQuote({ words: 'irons tous à Vannes' });
    expect(createTestExtractor().extract('« Nous irons tous à Vannes. »')).not.toQuote({ words: 'Vannes' });
  });
});
