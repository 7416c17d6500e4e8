// `depeche/testing`, used as a pipeline's own tests would use it, and what it says
// when a test fails.
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { createTestExtractor, matchers, readFixtures, tinyModel } from '../src/testing/index.js';

expect.extend(matchers);

const FIXTURE = `
La ministre [PERSON Élisabeth Borne] a annoncé [DATE mardi = 2024-05-14] un plan de
[QUANTITY 3,5 milliards d'euros = 3500000000 EUR].`.trim();

describe('fixtures', () => {
  it('are a text and what is expected of it', () => {
    const [{ text, expected } = { text: '', expected: [] }] = readFixtures(FIXTURE);
    expect(text).toBe("La ministre Élisabeth Borne a annoncé mardi un plan de\n3,5 milliards d'euros.");
    expect(expected).toEqual([
      { kind: 'person', start: 12, end: 27, text: 'Élisabeth Borne', value: null },
      { kind: 'date', start: 38, end: 43, text: 'mardi', value: '2024-05-14' },
      { kind: 'quantity', start: 55, end: 76, text: "3,5 milliards d'euros", value: '3500000000 EUR' },
    ]);
  });
  it('have titles and options when there are several', () => {
    const fixtures = readFixtures(
      'For the reader.\n\n# one {"published": "2024-05-15"}\nÀ [PLACE Nice].\n\n# two\nRien [ici], a = b.\n',
    );
    expect(fixtures.map(({ title, options, text }) => [title, options, text])).toEqual([
      ['one', { published: '2024-05-15' }, 'À Nice.'],
      ['two', {}, 'Rien [ici], a = b.'],
    ]);
  });
  it('say which kind is none', () => {
    expect(() => readFixtures('# bad\n[ORG ONU]')).toThrow('"bad": [ORG …] is no kind');
  });
});

describe('matchers', () => {
  const text = 'Lala Khalilzade était à Bakou le 4 juin 2020.\nElle a donné 200 tonnes.';
  const article = extract(text);

  it('pass', () => {
    expect(article).toMention({ person: 'Lala Khalilzade', place: 'Bakou' });
    expect(article).not.toMention({ organisation: 'Bakou' });
    expect(article).toHaveDate('2020-06-04');
    expect(article).not.toHaveDate('2020-06-05');
    expect(article).toHaveQuantity(200);
    expect(article).toHaveQuantity('200 t');
    expect(extract(readFixtures(FIXTURE)[0]!.text, { published: '2024-05-15' })).toMatchFixture(FIXTURE);
  });
  it('show the text underlined when they fail', () => {
    expect(() => expect(article).toMention({ person: 'Aliyev', place: 'Bakou' }, text)).toThrow(
      [
        'expected the article to mention person "Aliyev"; it mentions:',
        '',
        '  Lala Khalilzade était à Bakou le 4 juin 2020.',
        '  ~~~~~~~~~~~~~~~ person',
        `  ${' '.repeat(24)}~~~~~ place`,
      ].join('\n'),
    );
    expect(() => expect(article).toHaveDate('2021', text)).toThrow('~~~~~~~~~~~ date = 2020-06-04\n  Elle a donné');
    expect(() => expect(article).not.toHaveQuantity('200 t')).toThrow('~~~~~~~~~~ quantity = 200 t');
    expect(() => expect(extract('')).toMention({ place: 'Nice' })).toThrow('nothing');
  });
  it('show both readings when a fixture fails', () => {
    expect(() =>
      expect(article).toMatchFixture(
        `[PERSON Lala] Khalilzade était à Bakou le 4 juin 2020.\nElle a donné 200 tonnes.`,
      ),
    ).toThrow('[PERSON Lala Khalilzade] était');
  });
});

describe('the tiny model', () => {
  it('finds the names it was told, and every date and quantity', () => {
    const { extract: read } = createTestExtractor(
      { person: ['Lala Khalilzade'], place: ['Bakou'] },
      { published: '2024-05-15' },
    );
    const article = read('Lala Khalilzade a quitté Bakou mardi avec 200 tonnes. Paris se tait. Khalilzade aussi.');
    expect(article).toMention({ person: 'Khalilzade', place: 'Bakou', date: '2024-05-14', quantity: '200 t' });
    expect(article).not.toMention({ place: 'Paris' });
    expect(article.records).toHaveLength(4);
  });
  it('is small, quick and always the same', () => {
    expect(tinyModel().length).toBeLessThanOrEqual(10_000);
    expect(tinyModel()).toEqual(tinyModel());
    createTestExtractor();
    const start = performance.now();
    createTestExtractor();
    expect(performance.now() - start).toBeLessThanOrEqual(20);
  });
});
