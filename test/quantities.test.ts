// Numbers in words, as France, Belgium and Switzerland say them, and input that wants to be slow.
import fc from 'fast-check';
import { toCardinal as spellBelgian } from 'n2words/fr-BE';
import { toCardinal as spellFrench } from 'n2words/fr-FR';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';

const SMALL = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' ',
);
const FRANCE = { 7: 'soixante', 8: 'quatre-vingt', 9: 'quatre-vingt' } as const;
const TENS = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** 1 to 99; `nonante` and its like where the country has them. */
function spell(n: number, own: Readonly<Record<number, string>>): string {
  if (n < 17) return SMALL[n]!;
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  const regular = TENS[tens] ?? own[tens];
  if (regular !== undefined) return unit === 0 ? regular : `${regular}${unit === 1 ? ' et un' : `-${SMALL[unit]}`}`;
  const base = FRANCE[tens as 7 | 8 | 9];
  const rest = n - (tens === 7 ? 60 : 80);
  if (rest === 0) return `${base}s`;
  return `${base}${rest === 11 && tens === 7 ? ' et onze' : `-${rest < 17 ? SMALL[rest] : `dix-${SMALL[rest - 10]}`}`}`;
}

const COUNTRIES = {
  France: {},
  Belgium: { 7: 'septante', 9: 'nonante' },
  Switzerland: { 7: 'septante', 8: 'huitante', 9: 'nonante' },
};

const read = (text: string) => readQuantities(readDocument(text, null));

describe('cardinals below one hundred', () => {
  for (const [country, own] of Object.entries(COUNTRIES)) {
    for (const hyphens of [false, true]) {
      it(`${country}${hyphens ? ', hyphens everywhere' : ''}`, () => {
        const wanted = Array.from({ length: 98 }, (_, index) => index + 2);
        const values = wanted.map((n) => {
          const words = spell(n, own);
          return read(`Il compte ${hyphens ? words.replaceAll(' ', '-') : words} maisons.`)[0]?.quantity.value;
        });
        expect(values).toEqual(wanted);
      });
    }
  }
});

describe('numbers in words, as an independent speller writes them', () => {
  const spellers = { France: spellFrench, Belgium: spellBelgian };
  // As many numbers of each length: of all those below 10¹² nine in ten have twelve figures.
  const numbers = fc.integer({ min: 1, max: 12 }).chain((length) => fc.integer({ min: 2, max: 10 ** length }));
  for (const [country, spellOut] of Object.entries(spellers)) {
    it(`${country}: the number comes back`, () =>
      fc.assert(
        fc.property(numbers, (n) => {
          const words = spellOut(n);
          const [found, ...others] = read(`On en a compté ${words}.`);
          expect({ words, value: found?.quantity.value, others }).toEqual({ words, value: n, others: [] });
        }),
        { numRuns: 500, seed: 4 },
      ));
  }
});

describe('money that several countries share', () => {
  const confidence = (text: string) => read(text)[0]?.confidence;
  it('is less sure where no country decides', () => {
    expect(read('Il a payé 5 000 dinars à Tunis.')[0]?.quantity.currency).toBe('TND');
    expect(confidence('Il a payé 5 000 dinars.')).toBeLessThan(confidence('Il a payé 5 000 dinars à Tunis.')!);
    expect(confidence('Il a payé 5 000 euros.')).toBe(confidence('Il a payé 5 000 dinars à Tunis.'));
  });
});

describe('hostile input', () => {
  const cases = {
    'a megabyte of figures': '1'.repeat(1e6),
    'ten thousand number words': 'trente et un '.repeat(1e4),
    'scales upon scales': `des ${'milliers de '.repeat(1e4)}`,
    'ranges upon ranges': '10 à '.repeat(1e4),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`ends: ${name}`, () => expect(Array.isArray(read(text))).toBe(true));
  }
});

describe('any text', () => {
  it('gives ordered spans and bounds around the value', () => {
    const words = fc.constantFrom(
      '10',
      'à',
      '15',
      'millions',
      "d'euros",
      'environ',
      'moins',
      'de',
      'vingt',
      'et',
      'un',
      '%',
      'km',
      '-',
      'sur',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let at = 0;
        for (const { start, end, quantity } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
          const { value, min, max } = quantity;
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          if (value !== null && min !== null) expect(min).toBeLessThanOrEqual(value);
          if (value !== null && max !== null) expect(value).toBeLessThanOrEqual(max);
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
