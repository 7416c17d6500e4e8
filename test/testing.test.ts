// `depeche/testing`, used as a pipeline's own tests would use it, and what it says
// when a test fails.
import { expect as jest } from 'expect';
import { describe, expect, it } from 'vitest';
import { extract, type Article } from '../src/index.js';
import { createTestExtractor, matchers, readFixtures, tinyModel, type ArticleMatchers } from '../src/testing/index.js';
import { countSteps } from './steps.js';

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
  it('give their options to extract', () => {
    const file =
      '# hier {"published": "2024-05-15"}\n[DATE Mardi = 2024-05-14], rien.\n\n# sans date\n[DATE Mardi = ?], rien.';
    for (const fixture of readFixtures(file)) expect(extract(fixture.text, fixture.options)).toMatchFixture(fixture);
  });
  it('say what is wrong, and under which title', () => {
    expect(() => readFixtures('# bad\nÀ [PLACE Nice, dit-on.\n')).toThrow(
      '"bad": "[PLACE Nice, dit-on." has no closing "]"',
    );
    expect(() => readFixtures('# bad {published: 2024}\nÀ.')).toThrow(
      '"bad": its options {published: 2024} are no JSON',
    );
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
  it('with .not, want none of what they name', () => {
    expect(article).not.toMention({ organisation: 'Bakou', person: 'Aliyev' });
    expect(() => expect(article).not.toMention({ person: 'Aliyev', place: 'Bakou' }, text)).toThrow(
      'expected the article not to mention place "Bakou"; it mentions:',
    );
    expect(() => expect(extract('À Nice.')).not.toMatchFixture('À [PLACE Nice].')).toThrow(
      'not to be read as\n\nÀ [PLACE Nice].',
    );
  });
  it('underline under emoji, combining accents and several lines', () => {
    const wide = 'Bravo 👩‍🚀👍🏽 ! La ville de Bakou, re\u0301jouie.\nKhalilzade y était. 東京, dit Lala Khalilzade.';
    const { extract: read } = createTestExtractor({ person: ['Lala Khalilzade'], place: ['Bakou'] });
    expect(() => expect(read(wide)).toHaveDate('2020', wide)).toThrow(
      [
        '  Bravo 👩‍🚀👍🏽 ! La ville de Bakou, re\u0301jouie.',
        `  ${' '.repeat(25)}~~~~~ place`,
        '  Khalilzade y était. 東京, dit Lala Khalilzade.',
        '  ~~~~~~~~~~ person = Lala Khalilzade',
        `  ${' '.repeat(30)}~~~~~~~~~~~~~~~ person`,
      ].join('\n'),
    );
  });
  it('cut a long paragraph into rows, and show those that mention something', () => {
    const long = `${'Rien à dire ici, rien du tout. '.repeat(20)}Elle a quitté Bakou. ${'Rien non plus. '.repeat(20)}`;
    const shown = messageOf(() =>
      expect(createTestExtractor({ place: ['Bakou'] }).extract(long)).toHaveDate('x', long),
    );
    const [, , row = '', line = ''] = shown.split('\n');
    expect(row).toContain('Elle a quitté Bakou.');
    expect(row.length).toBeLessThanOrEqual(100);
    expect(line.indexOf('~~~~~')).toBe(row.indexOf('Bakou'));
  });
  it('refuse what would make them pass or fail for nothing', () => {
    expect(() => expect(article).not.toMention({ persons: 'Lala' } as object)).toThrow('"persons" is no kind');
    expect(() => expect(article).toMention({})).toThrow('nothing is asked');
    expect(() => expect(undefined).toHaveDate('2020')).toThrow('the article that extract returned');
    expect(() => expect(article).toMatchFixture('À [PLACE Nice].')).toThrow('was read from another text: at 0');
    expect(() => expect(article).toMention({ place: 'Nice' }, 'Autre')).toThrow('was read from another text');
  });
  it('are those of jest as well', () => {
    jest.extend(matchers as unknown as Parameters<typeof jest.extend>[0]);
    const judge = (given: Article) => jest(given) as unknown as ArticleMatchers<void> & { not: ArticleMatchers<void> };
    judge(article).toMention({ place: 'Bakou' });
    judge(article).toHaveDate('2020-06-04');
    judge(article).not.toMention({ place: 'Nice', person: 'Aliyev' });
    expect(() => judge(article).not.toMention({ place: 'Bakou', person: 'Aliyev' }, text)).toThrow('~~~~~ place');
    expect(() =>
      judge(article).toMatchFixture(text.replace('Bakou', '[PLACE Bakou]').replace('Lala', '[PERSON Lala]')),
    ).toThrow('[PERSON Lala Khalilzade] était');
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
  it('is small and always the same', () => {
    expect(tinyModel().length).toBeLessThanOrEqual(10_000);
    expect(tinyModel()).toEqual(tinyModel());
  });
  it('costs next to nothing after the first, so that each test can make its own', () => {
    createTestExtractor();
    // Some 70,000 today; with the model that ships it would be 400,000.
    expect(countSteps('/src/', () => createTestExtractor())).toBeLessThan(140_000);
  });
});

function messageOf(fail: () => unknown): string {
  try {
    fail();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it did not fail');
}
