// A partial quantity becomes a reading: what its words leave open is the money of
// an ambiguous "livres" or "dollars", which the article's countries decide.

import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import type { QuantityReading } from '../types.js';
import { countryWords, type Currency } from './currencies.js';
import type { PartialQuantity } from './partial.js';

/** Where the article speaks of the countries of a code: pieces, ascending. */
export type Countries = ReadonlyMap<string, readonly number[]>;

export interface Resolved {
  readonly reading: QuantityReading;
  /** False when the currency is a guess among several. */
  readonly sure: boolean;
}

/** The value of a partial quantity at piece `at`. */
export function resolveQuantity(partial: PartialQuantity, at: number, countries: () => Countries): Resolved {
  const { type, amount, unit, of, per, currency } = partial;
  const { value, min, max, magnitude, approximation } = amount;
  const money = currency === null ? null : chooseCurrency(currency, at, countries);
  if (
    money &&
    !money.sure &&
    currency?.noun !== undefined &&
    Math.max(value ?? 0, max ?? 0, magnitude ?? 0) < MANY_BOOKS
  )
    return {
      reading: {
        type: 'count',
        value,
        min,
        max,
        magnitude,
        approximation,
        unit,
        currency: null,
        of: currency.noun,
        per,
      },
      sure: false,
    };
  return {
    reading: { type, value, min, max, magnitude, approximation, unit, currency: money?.code ?? null, of, per },
    sure: money?.sure ?? true,
  };
}

/** "trois livres" without a country are books, "3 millions de livres" are pounds. */
const MANY_BOOKS = 1e5;

/** How near a country must stand to dollars, in pieces. */
const NEAR = 40;

/**
 * The code whose country the article names most; the usual one when it names none. News of every country gives sums in
 * US dollars, so that another dollar's country must stand near.
 */
function chooseCurrency({ codes }: Currency, at: number, countries: () => Countries): { code: string; sure: boolean } {
  if (codes.length === 1) return { code: codes[0]!, sure: true };
  const places = countries();
  let code = codes[0]!;
  let most = 0;
  for (const candidate of codes) {
    const all = places.get(candidate) ?? [];
    const count = codes[0] === 'USD' ? all.filter((place) => Math.abs(place - at) <= NEAR).length : all.length;
    if (count > most) {
      most = count;
      code = candidate;
    }
  }
  return { code, sure: most > 0 };
}

/** The words of the article that speak of a country. Linear in its pieces. */
export function findCountries({ ids, length }: Pieces, table: WordTable): Countries {
  const places = new Map<string, number[]>();
  const spoken = countryWords();
  for (let i = 0; i < length; i++) {
    const id = ids[i]!;
    if (id <= Piece.roman) continue;
    // "30 dollars canadiens" says nothing of the other dollars.
    if (i > 0 && DOLLARS.has(table.words[ids[i - 1]!]!)) continue;
    for (const code of spoken.get(table.words[id]!) ?? []) {
      const known = places.get(code);
      if (known) known.push(i);
      else places.set(code, [i]);
    }
  }
  return places;
}

const DOLLARS: ReadonlySet<string> = new Set(['dollar', 'dollars', '$']);
