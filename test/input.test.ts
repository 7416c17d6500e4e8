// Bad input: what is refused names the field and what was given; everything else,
// however odd, gets an answer.
import { describe, expect, it } from 'vitest';
import { createExtractor, extract, NotFrenchError, type ExtractOptions } from '../src/index.js';

const ENGLISH =
  'The city council of Paris voted the budget on Monday evening after three hours of debate before a packed and noisy room.';
const FRENCH =
  'Réuni lundi soir à Paris, le conseil municipal a voté le budget après trois heures de débat devant une salle comble et bruyante.';

/** What a caller without types may pass. */
const call = (text: unknown, options?: unknown) => () => extract(text as string, options as ExtractOptions);
const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a text that is no string', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [42, 'number 42'],
    [true, 'boolean true'],
    [['un', 'deux'], 'an array of 2'],
    [{ text: 'un' }, 'an object (Object)'],
    [new Uint8Array(3), 'an object (Uint8Array)'],
    [() => 'un', 'a function'],
    [Symbol('un'), 'a symbol'],
  ])('%j', (text, named) => {
    const error = refusal(call(text));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toBe(`text must be a string, got ${named}.`);
  });
});

describe('options that are none', () => {
  it.each<[unknown, string, string]>([
    [null, 'options', 'null'],
    ['2024-05-15', 'options', '"2024-05-15"'],
    [['person'], 'options', 'an array of 1'],
    [{ date: '2024-05-15' }, 'options.date', 'published'],
    [{ toString: 1 }, 'options.toString', 'published'],
    [{ id: 7 }, 'options.id', 'number 7'],
    [{ published: 20240515 }, 'options.published', 'number 20240515'],
    [{ published: new Date(0) }, 'options.published', 'an object (Date)'],
    [{ language: 'fra' }, 'options.language', '"fra"'],
    [{ language: true }, 'options.language', 'boolean true'],
    [{ kinds: 'person' }, 'options.kinds', '"person"'],
    [{ kinds: ['person', 'people'] }, 'options.kinds', '"people"'],
    [{ kinds: [null] }, 'options.kinds', 'null'],
    [{ other: 'yes' }, 'options.other', '"yes"'],
  ])('%j', (options, field, named) => {
    const error = refusal(call('Un texte.', options));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(field);
    expect((error as Error).message).toContain(named);
  });

  it('are refused as defaults too, before any text', () => {
    expect(() => createExtractor(new Uint8Array(0))).toThrow();
    expect(() => createExtractor('fr.weights' as never)).toThrow(TypeError);
  });
  it('may be undefined, all or each', () => {
    expect(call('Un texte.', undefined)()).toEqual(extract('Un texte.'));
    expect(call('Un texte.', { id: undefined, published: undefined, kinds: undefined })()).toEqual(
      extract('Un texte.'),
    );
  });
});

describe('a published that is no date', () => {
  it.each([
    '',
    'hier',
    '15/05/2024',
    '2024',
    '2024-05',
    '2024-5-15',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-05-00',
    '2023-02-29',
    '1900-02-29',
    '2024-05-15T25:00',
    '2024-05-15T12:60',
    '2024-05-15T24:01',
    '2024-05-15T12',
    '2024-05-15T12:00+25:00',
    ' 2024-05-15',
    '2024-05-15\n',
    '2024-05-15 soir',
    '２０２４-05-15',
  ])('%j', (published) => {
    const error = refusal(call('Un texte.', { published }));
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toContain('options.published');
    expect((error as Error).message).toContain(JSON.stringify(published));
  });

  it.each([
    '2024-05-15',
    '2024-02-29',
    '2000-02-29',
    '0001-01-01',
    '2024-05-15T14:30',
    '2024-05-15T14:30:59',
    '2024-05-15T14:30:59.123Z',
    '2024-05-15T14:30:59+02:00',
    '2024-05-15T14:30+0200',
    '2024-05-15 14:30:00',
    '2024-12-31T24:00:00',
    '2016-12-31T23:59:60Z',
  ])('%j is one, kept as given', (published) => {
    expect(extract('Un texte.', { published }).published).toBe(published);
  });

  it('may be null', () => expect(extract('Un texte.', { published: null }).published).toBeNull());
});

describe('an empty text', () => {
  it.each(['', ' ', '\n\r\n\t', '\u00a0\u202f', '\ufeff', '\u0000'])('%j', (text) => {
    expect(extract(text)).toEqual({ published: null, language: { code: 'und', french: true }, zones: [], records: [] });
  });
});

describe('a text that is not French', () => {
  it('is read all the same', () => {
    const article = extract(ENGLISH);
    expect(article.language).toEqual({ code: 'eng', french: false });
    expect(extract(ENGLISH, { language: 'any' })).toEqual(article);
  });
  it('is refused when French is required', () => {
    const error = refusal(call(ENGLISH, { language: 'require' }));
    expect(error).toBeInstanceOf(NotFrenchError);
    expect(error).toMatchObject({ name: 'NotFrenchError', language: { code: 'eng', french: false } });
    expect((error as Error).message).toContain('"eng"');
  });
  it('is skipped on request', () => {
    expect(extract(ENGLISH, { language: 'skip' })).toMatchObject({ language: { code: 'eng' }, records: [] });
  });
  it('French and short texts are neither refused nor skipped', () => {
    for (const language of ['require', 'skip'] as const) {
      expect(extract(FRENCH, { language }).records.map((record) => ('name' in record ? record.name : ''))).toContain(
        'Paris',
      );
      expect(extract('Emmanuel Macron à Berlin', { language }).language).toEqual({ code: 'und', french: true });
    }
  });
});

describe('odd texts', () => {
  it.each([
    ['lone surrogates', '\ud83c Paris \udf89 a voté \ud800'],
    ['NULs', 'Le maire\u0000de\u0000Paris\u0000 a voté.'],
    ['combining marks', `Pa${'\u0301'.repeat(2000)}ris a voté.`],
    ['a thousand nested brackets', `${'('.repeat(1000)}Paris${')'.repeat(1000)} ${'«'.repeat(1000)}`],
    ['an unclosed quote', '« Paris a voté'],
    ['nothing but stops', '.'.repeat(5000)],
    ['a right-to-left paragraph', '\u202eParis a voté\u202c צרפת فرنسا'],
    ['markup', '<p>Le maire de <b>Paris</b> a voté.</p><!-- -->'],
  ])('%s', (_, text) => {
    const { records } = extract(text);
    for (const { mentions } of records) {
      for (const { start, end, text: surface } of mentions) expect(surface).toBe(text.slice(start, end));
    }
  });
});
