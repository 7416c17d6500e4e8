// Invalid input is refused with a message that names the field and the value; every other
// text, however strange, gets a result.
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createExtractor as createWith } from '../src/core.js';
import { createExtractor, extract, NotFrenchError, type ExtractOptions } from '../src/index.js';
import { nearest } from '../src/nearest.js';

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
    [{ published: {} }, 'options.published', 'a string, a Date or null, got an object (Object)'],
    [{ publised: '2024-05-15' }, 'options.publised', 'did you mean published?'],
    [{ lang: 'any' }, 'options.lang', 'did you mean language?'],
    [{ Kinds: [] }, 'options.Kinds', 'did you mean kinds?'],
    [{ colour: 'red' }, 'options.colour is no option. The options are id, published', 'sentences.'],
    [{ readers: [] }, 'options.readers', 'give it to createExtractor'],
    [{ language: 'requires' }, 'options.language', 'did you mean require?'],
    [{ kinds: ['persons'] }, 'options.kinds', 'did you mean person?'],
    [{ kinds: ['organization'] }, 'options.kinds', 'did you mean organisation?'],
    [{ language: 'fra' }, 'options.language', '"fra"'],
    [{ language: true }, 'options.language', 'boolean true'],
    [{ kinds: 'person' }, 'options.kinds', '"person"'],
    [{ kinds: ['person', 'people'] }, 'options.kinds', '"people"'],
    [{ kinds: [null] }, 'options.kinds', 'null'],
    [{ other: 'yes' }, 'options.other', '"yes"'],
    [{ quotes: 1 }, 'options.quotes', 'number 1'],
    [{ kinds: ['quotes'] }, 'options.kinds', 'did you mean quote?'],
  ])('%j', (options, field, named) => {
    const error = refusal(call('Un texte.', options));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(field);
    expect((error as Error).message).toContain(named);
  });

  it('are refused as defaults too, before any text', () => {
    expect(() => createExtractor(new Uint8Array(0))).toThrow();
    expect(() => createExtractor('fr.weights' as never)).toThrow(TypeError);
    expect(() => createExtractor({ reader: [] } as never)).toThrow(
      'options.reader is no option: did you mean readers? The options are id, published, language, kinds, other, ordinals, quotes, sentences, readers, ids.',
    );
    expect(() => createWith('fr.model' as never)).toThrow(/^model must be the bytes .*, got "fr\.model"\.$/);
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

  it('may be a Date, which is its date-time in UTC', () => {
    const text = 'Le maire a été élu mardi.';
    const published = new Date('2024-05-16T23:30:00-03:00');
    const article = extract(text, { published });
    expect(article.published).toBe('2024-05-17T02:30:00.000Z');
    expect(article).toEqual(extract(text, { published: published.toISOString() }));
    expect(createExtractor({ published }).extract(text)).toEqual(article);
    // A class of its own, as in a test runner.
    const foreign = runInNewContext('new Date(0)') as Date;
    expect(extract(text, { published: foreign }).published).toBe('1970-01-01T00:00:00.000Z');
  });
  it('may be no invalid Date, nor one of a year that ISO 8601 does not write in four figures', () => {
    for (const published of [new Date('hier'), new Date(8.64e15), new Date(-1e14)]) {
      const error = refusal(call('Un texte.', { published }));
      expect(error).toBeInstanceOf(RangeError);
      expect((error as Error).message).toMatch(/^options\.published must be a Date/);
    }
    expect((refusal(call('', { published: new Date(NaN) })) as Error).message).toContain('got an invalid Date');
  });
});

describe('the nearest word', () => {
  it.each([
    ['jsno', 'json'],
    ['bacth', 'batch'],
    ['JSON', 'json'],
    ['js', null],
    ['xml', null],
    ['batc', 'batch'],
    ['a'.repeat(100_000), null],
    ['', null],
  ])('of %j', (given, expected) => expect(nearest(given, ['table', 'json', 'jsonl', 'batch'])).toBe(expected));
});

describe('names of the kind other', () => {
  const text = 'La Coupe du monde de football a attiré 300 spectateurs à Brest.';
  const kinds = (options: ExtractOptions) => extract(text, options).records.map((record) => record.kind);
  it('come where the list of kinds holds it, without other: true', () => {
    expect(kinds({ kinds: ['other'] })).toEqual(['other']);
    expect(kinds({ kinds: ['other', 'place'] })).toEqual(['other', 'place']);
    expect(kinds({})).not.toContain('other');
    expect(createExtractor({ kinds: ['other'] }).extract(text).records).toHaveLength(1);
    expect(createExtractor({ other: false }).extract(text, { kinds: ['other'] }).records).toHaveLength(1);
  });
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

describe('a text too short for trigrams', () => {
  // Nothing tells, or something French does; names and titles of other languages are no evidence.
  it.each([
    'Macron démissionne',
    'Ursula von der Leyen démissionne',
    'Queens of the Stone Age annulent',
    'Orange Is the New Black : Netflix annonce la date',
    'The Voice, The Artist : Zazie coach',
    'Star Wars: The Rise of Skywalker',
    'Tour of the Alps : Pinot deuxième',
    'Real Madrid - Atletico de Madrid',
    'Le mot « привет » en russe',
    'Made in France',
    'Boca Juniors - River Plate : 2-1 en finale',
    '12 - 34',
  ])('%s: und, and French', (text) => {
    expect(extract(text).language).toEqual({ code: 'und', french: true });
  });
  it.each([
    ['eng', 'The mayor of Lyon has resigned.'],
    ['eng', 'President Macron met the chancellor in Berlin on Monday to discuss the budget.'],
    ['eng', 'Charles de Gaulle was the first president.'],
    ['eng', 'THE PRESIDENT HAS RESIGNED'],
    ['spa', 'El presidente de la República anunció la dimisión del ministro.'],
    ['ita', 'Il presidente ha incontrato il ministro della Difesa.'],
    ['deu', 'Der Bundeskanzler hat die Wahl in Berlin gewonnen.'],
    ['nld', 'De minister heeft het plan niet gelezen.'],
    ['por', 'O presidente da República visitou Lisboa com os ministros.'],
    ['cat', 'El president ha anunciat els pressupostos amb retard.'],
    ['ron', 'Președintele a anunțat că nu va candida la alegeri.'],
    ['pol', 'Prezydent ogłosił, że nie będzie kandydował w wyborach.'],
    ['tur', 'Cumhurbaşkanı bu sabah yeni bir köprü için konuştu.'],
    ['arb', 'الرئيس يعلن الانتخابات'],
    ['pes', 'رئیس جمهور ایران استعفا داد'],
    ['rus', 'Мэр открыл мост'],
    ['ukr', 'Президент України оголосив вибори'],
    ['bul', 'Президентът обяви нови избори'],
    ['ell', 'Ο πρόεδρος ανακοίνωσε εκλογές'],
    ['heb', 'הנשיא הודיע על בחירות'],
    ['cmn', '法国总统宣布辞职'],
    ['jpn', '大統領が辞任を発表した'],
    ['kor', '대통령이 사임을 발표했다'],
    ['amh', 'ከንቲባው ዛሬ ጠዋት አዲሱን ድልድይ ከፈቱ'],
  ])('%s: %s', (code, text) => {
    expect(text.length).toBeLessThan(100);
    expect(extract(text).language).toEqual({ code, french: false });
  });
  it('is French with one small word of French among those of English', () => {
    expect(extract('The mayor of Lyon has resigned').language.french).toBe(false);
    expect(extract('The mayor of Lyon has resigned avec fracas').language).toEqual({ code: 'und', french: true });
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
