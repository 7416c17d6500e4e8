// Lexemes: one number per surface, that keeps its meaning in the documents that hold it.
import { describe, expect, it } from 'vitest';
import { readDates } from '../src/dates/read.js';
import { linkMentions } from '../src/entities/link.js';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';
import { Column, MOST_WORDS, NumberColumn } from '../src/text/words.js';
import type { Document } from '../src/types.js';

const TEXT =
  'Le 14 mai 2019, vingt-deux élus – dont Jean-Luc Martin – ont reçu 3,5 millions d’euros à 14h30 : l’été 😀.';

/** Reads more words than one generation holds; the next document then has another. */
function forget(seed: string): void {
  readDocument(Array.from({ length: MOST_WORDS + 5000 }, (_, i) => `${seed}${i}`).join(' '), null);
}

const surfaces = ({ lexemes, words }: Document): string[] => Array.from(lexemes, (lexeme) => words.surfaceOf(lexeme));
const cut = ({ text, tokens }: Document): string[] =>
  Array.from(tokens.starts, (start, i) => text.slice(start, tokens.ends[i]));

describe('lexemes', () => {
  it('are one per surface, letter for letter', () => {
    const { lexemes } = readDocument('Nice nice Nice NICE niçe', null);
    expect(lexemes[0]).toBe(lexemes[2]);
    expect(new Set(lexemes).size).toBe(4);
  });

  it('give the surface back, however long or odd', () => {
    const text = `${TEXT} ${'a'.repeat(9000)} \ud800 c\u0327a`;
    const doc = readDocument(text, null);
    expect(surfaces(doc)).toEqual(cut(doc));
  });

  it('mean the same in a document whose words were forgotten since', () => {
    const doc = readDocument(TEXT, '2019-05-20');
    const read = (of: Document): unknown => [
      surfaces(of),
      readDates(of),
      readQuantities(of),
      linkMentions(of, [{ kind: 'person', start: 39, end: 55, confidence: 1 }]),
    ];
    const before = read(doc);
    for (const seed of ['mot', 'Élément', '1900-']) {
      forget(seed);
      const other = readDocument(TEXT, '2019-05-20');
      expect(other.words.generation).not.toBe(doc.words.generation);
      // One after the other, then turn by turn.
      expect([other, doc, other, doc].map(read)).toEqual([before, before, before, before]);
    }
  });
});

describe('a column', () => {
  const counted = () => {
    const asked: string[] = [];
    const compute = (surface: string): number => {
      asked.push(surface);
      return surface.length;
    };
    return { asked, compute };
  };

  it('asks once per surface, and again for none that is kept', () => {
    const { asked, compute } = counted();
    const [lengths, sizes] = [new NumberColumn((size) => new Uint8Array(size), compute), new Column(compute)];
    const read = (text: string): number[] => {
      const { lexemes, words } = readDocument(text, null);
      const [numbers, values] = [lengths.of(words), sizes.of(words)];
      return Array.from(lexemes, (id) => {
        const number = (numbers[id] || lengths.fill(numbers, words, id) + 1) - 1;
        expect(values[id] ?? sizes.fill(values, words, id)).toBe(number);
        return number;
      });
    };
    forget('début');
    expect(read('un deux trois un')).toEqual([2, 4, 5, 2]);
    expect(asked).toEqual(['un', 'un', 'deux', 'deux', 'trois', 'trois']);
    // "un" stands in every document until the table is full, "deux" in none.
    for (let i = 0; 9000 * i < MOST_WORDS; i++)
      readDocument(Array.from({ length: 9000 }, (_, k) => `un fin${9000 * i + k}`).join(' '), null);
    expect(read('un deux quatre')).toEqual([2, 4, 6]);
    const times = (word: string): number => asked.filter((surface) => surface === word).length;
    expect([times('un'), times('deux'), times('quatre')]).toEqual([2, 4, 2]);
  });

  it('takes no word for another across tables', () => {
    const { compute } = counted();
    const column = new Column(compute);
    const table = (...words: string[]) => ({
      size: words.length,
      surfaceOf: (id: number) => words[id]!,
      generation: {},
      before: null,
      kept: new Int32Array(0),
    });
    const [one, two] = [table('a', 'bb'), table('ccc', 'd')];
    for (const words of [one, two, one])
      expect([0, 1].map((id) => column.of(words)[id] ?? column.fill(column.of(words), words, id))).toEqual(
        words === one ? [1, 2] : [3, 1],
      );
  });
});
