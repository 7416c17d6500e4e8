// Guards: a rule refuses words that its pattern matches and says why.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/text/document.js';
import { compileGrammar } from '../src/text/grammar.js';
import { NUMERAL_WORDS } from '../src/text/numerals.js';
import { readPieces } from '../src/text/pieces.js';
import { Guard, nameGuards, type Refused } from '../src/text/rules.js';

const GUARDS = nameGuards({ idiom: 'a turn of phrase' });

describe('a rule that refuses', () => {
  const grammar = compileGrammar<string, 'thing'>({
    rules: [
      {
        name: 'long',
        gives: 'thing',
        patterns: ['deux poids', 'deux poids deux mesures'],
        make: (_, place) => (place.last - place.first === 4 ? GUARDS.idiom : 'weights'),
      },
    ],
    words: NUMERAL_WORDS,
    slots: () => new Map(),
    asks: {},
  });

  it('leaves the words to shorter readings, and tells the guard and its offsets when asked', () => {
    const text = 'Encore deux poids deux mesures.';
    const pieces = readPieces(readDocument(text, null), grammar.table);
    const refused: Refused[] = [];
    expect(grammar.find(pieces, refused)).toMatchObject([{ rule: 'long', reading: 'weights', first: 1, last: 3 }]);
    expect(refused).toEqual([{ rule: 'long', guard: GUARDS.idiom, start: 7, end: 30 }]);
    expect(text.slice(7, 30)).toBe('deux poids deux mesures');
    expect(grammar.find(pieces)).toHaveLength(1);
  });

  it('has its name and its words', () => {
    expect(GUARDS.idiom).toBeInstanceOf(Guard);
    expect(GUARDS.idiom).toMatchObject({ name: 'idiom', says: 'a turn of phrase' });
  });
});
