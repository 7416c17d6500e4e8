// What `growth.test.ts` says of the pipeline holds of the rooms that have no counters of their own too: the tagger of
// names, readers that a user adds, and the page. There the engine counts how often each block of the code ran.
import { expect, it } from 'vitest';
import { createExtractor, extract } from '../src/index.js';
import { lexicon, patterns } from '../src/readers/index.js';
import { toHtml } from '../src/view/index.js';
import { CONSTRUCTS, sayOften, wordOf } from './growth.js';
import { countSteps } from './steps.js';

const TIMES = 300;
const MOST_GROWTH = 2.5;

const OWN = createExtractor({
  readers: [
    lexicon({ place: ['Paris', 'Paris Nord', 'Paris Nord Est'], organisation: ['Paris Nord Est Invest'] }),
    patterns([
      { match: '[<title>(directeur|manitou)] [<given>Jean] [<family>Dupont]', kind: 'person' },
      { match: '(groupe|galaxie) [<name>#TitleCase+]', kind: 'organisation' },
    ]),
  ],
});
const OWN_CONSTRUCTS: typeof CONSTRUCTS = {
  'one person’s own titles': (i) => `Le manitou Jean Dupont, directeur de ${wordOf(i)}, a parlé. `,
  'own titles in a row': () => 'directeur Jean Dupont manitou Jean Dupont ',
  'own names in a row': () => 'Paris Nord Est ',
  'own groups in a row': (i) => `groupe ${i % 2 === 0 ? 'Paris' : 'Lyon'} `,
};

/** How many times the steps are, in this folder, when the text is twice as long. Read once before: what is remembered is not counted. */
function growthOf(folder: string, construct: (i: number) => string, read: (text: string) => () => void): number {
  const steps = (times: number): number => {
    const work = read(sayOften(construct, times));
    work();
    return countSteps(folder, work);
  };
  const once = steps(TIMES);
  expect(once).toBeGreaterThan(0);
  return steps(2 * TIMES) / once;
}

const published = '2025-03-17';
const PEOPLE = ['one name', 'many people', 'names in a row', 'titles of one person', 'sentence without a stop'];

it.each(PEOPLE)('names: %s', (construct) => {
  const growth = growthOf('/src/names/', CONSTRUCTS[construct]!, (text) => () => extract(text, { published }));
  expect(growth).toBeLessThan(MOST_GROWTH);
});

it.each(Object.entries(OWN_CONSTRUCTS))('own readers: %s', (_, construct) => {
  for (const folder of ['/src/readers/', '/src/extract/'])
    expect(growthOf(folder, construct, (text) => () => OWN.extract(text))).toBeLessThan(MOST_GROWTH);
});

it.each(['one name', 'many people', 'titles of one person', 'full dates', 'counts'])('the page: %s', (construct) => {
  const growth = growthOf('/src/view/', CONSTRUCTS[construct]!, (text) => {
    const article = extract(text, { published });
    return () => toHtml(article, text);
  });
  expect(growth).toBeLessThan(MOST_GROWTH);
});
