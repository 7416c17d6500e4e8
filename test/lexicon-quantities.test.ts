// What the lexicon of the model says to the reader of quantities: which words are counted nouns.
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';
import { PART_OF_SPEECH } from '../src/text/parts-of-speech.js';

const { noun, participle, verb } = PART_OF_SPEECH;
const LEXICON: Readonly<Record<string, number>> = {
  placés: participle,
  tués: participle,
  salariés: noun | participle,
  convergence: noun,
  montre: noun | verb,
};
const partsOf = (word: string): number => LEXICON[word] ?? 0;

/** The quantities of a sentence, each with what it counts. */
function read(text: string, lexicon: typeof partsOf | null): string[] {
  return readQuantities(readDocument(text, null), {}, lexicon).map(
    ({ start, end, quantity }) => `${text.slice(start, end)} = ${quantity.of ?? 'nothing'}`,
  );
}

describe('a participle behind a number', () => {
  it('is no counted noun where the lexicon knows it as nothing else', () =>
    expect(read('On en compte trente, dont douze placés en garde à vue.', partsOf)).toEqual([
      'trente = nothing',
      'douze = nothing',
    ]));
  it('is one where it is a noun as well, or names people of whom the news counts so many', () =>
    expect(read('Il y a eu douze salariés et trois tués.', partsOf)).toEqual([
      'douze salariés = salariés',
      'trois tués = tués',
    ]));
  it('cannot be told without a lexicon', () =>
    expect(read('On a vu douze placés.', null)).toEqual(['douze placés = placés']));
});

describe('figures behind a noun', () => {
  it('are its name where the noun is nothing else and nothing counted follows', () => {
    expect(read('Les groupes étaient là, convergence 84, les autres aussi.', partsOf)).toEqual([]);
    expect(read('Les groupes étaient là, convergence 84, les autres aussi.', null)).toEqual(['84 = nothing']);
  });
  it('count where it may be a verb', () =>
    expect(read('Il en montre 84, pas plus.', partsOf)).toEqual(['84 = nothing']));
});
