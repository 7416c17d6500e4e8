// Why an article was read as it was: rules, readings that gave way, guards.
import { describe, expect, it } from 'vitest';
import { formatExplanation } from '../src/cli/why.js';
import { createExtractor, explain, extract, type Explanation } from '../src/index.js';
import { lexicon } from '../src/readers/index.js';

const PUBLISHED = '2025-03-12';
const STORY =
  'LYON (AFP) - Le préfet Paul Morel a reçu mardi 40 éleveurs au musée du 8 mai 1945. Morel a promis 200 millions d’euros.';

const slices = (explanation: Explanation, text: string) =>
  [...explanation.mentions, ...explanation.dropped, ...explanation.refused].every(
    ({ start, end, text: own }) => text.slice(start, end) === own,
  );

describe('an explanation', () => {
  const explanation = explain(STORY, { published: PUBLISHED });

  it('holds the article as extract returns it, and each of its mentions once, in text order', () => {
    const article = extract(STORY, { published: PUBLISHED });
    expect(explanation.article).toEqual(article);
    const all = article.records
      .flatMap(({ kind, mentions }) => mentions.map((mention) => ({ kind, ...mention })))
      .sort((a, b) => a.start - b.start);
    expect(explanation.mentions).toMatchObject(all);
    expect(explanation.mentions).toHaveLength(all.length);
    expect(slices(explanation, STORY)).toBe(true);
  });

  it('names the rule of dates and quantities, and says what found a name', () => {
    const ruleOf = (text: string) => explanation.mentions.find((mention) => mention.text === text)?.rule;
    expect(ruleOf('mardi')).toMatch(/weekday/);
    expect(ruleOf('200 millions d’euros')).toMatch(/money/);
    expect(ruleOf('Paul Morel')).toBe('names model');
  });

  it('says of what a reader of one’s own finds that it was found so', () => {
    const own = createExtractor({ readers: [lexicon({ organisation: ['Le préfet'] })] });
    const { mentions } = own.explain(STORY, { published: PUBLISHED });
    expect(mentions.find(({ text }) => text === 'Le préfet')?.rule).toBe('a reader of your own');
  });

  it('keeps to the kinds that are asked for', () => {
    const { mentions, dropped } = explain(STORY, { published: PUBLISHED, kinds: ['date'] });
    expect([...mentions, ...dropped].map(({ kind }) => kind)).toEqual(mentions.map(() => 'date'));
  });

  it('gives an alias the kind of its bearer, and says so', () => {
    const text = 'Le maire Paul Morel, dit « Zsozsó », a reçu mardi le préfet. Zsozsó a souri.';
    const { mentions, dropped } = explain(text, { published: PUBLISHED, other: true });
    const alias = mentions.filter((mention) => mention.text === 'Zsozsó');
    expect(alias.length).toBeGreaterThan(0);
    for (const { kind, rule } of alias) expect([kind, rule.startsWith('names model')]).toEqual(['person', true]);
    expect(dropped).toEqual([]);
  });

  it('tells each refusal once', () => {
    const { refused } = explain('Le match s’est achevé sur un 3-1, et un 3 pour l’autre.');
    expect(refused.length).toBeGreaterThan(0);
    const keys = refused.map(({ start, end, rule, guard }) => `${start} ${end} ${rule} ${guard}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is empty for a text that is left out because it is not French', () => {
    const english =
      'The minister said on Tuesday that the government would spend 40 million more on schools next year.';
    expect(explain(english, { language: 'skip' })).toMatchObject({ mentions: [], dropped: [], refused: [] });
  });

  it('tells the reading that gave way to a longer mention', () => {
    const text = 'Une maison de 2 000 euros, à la Coupe du monde 2018 de football.';
    const { mentions, dropped } = explain(text, { other: true });
    const span = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(mentions.map(span)).toEqual(['2 000 euros', 'Coupe du monde 2018']);
    expect(dropped.map((one) => [one.kind, span(one), span(one.instead)])).toEqual([
      ['date', '2018', 'Coupe du monde 2018'],
    ]);
  });
});

describe('an explanation as lines', () => {
  it('has a line for each mention, and no control characters of the text', () => {
    const lines = formatExplanation(explain(STORY, { published: PUBLISHED }), 'a\u001b.txt').split('\n');
    expect(lines[0]).toBe('a\uFFFD.txt');
    expect(lines.find((line) => line.includes('"mardi"'))).toMatch(/^ {2}41-46 +date +"mardi" +0\.\d\d {2}rule /);
  });

  it('says so when nothing is there', () => {
    expect(formatExplanation(explain('Rien.'), 'x')).toContain('no rule matches');
  });
});
