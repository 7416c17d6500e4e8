// A partial quantity becomes a reading: what its words leave open is the money of
// an ambiguous "livres" or "dollars", which the article's countries decide.

import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import type { QuantityReading } from '../types.js';
import { countryWords, type Currency } from './currencies.js';
import type { PartialQuantity } from './partial.js';

/** How often the article speaks of the countries of a code. */
export type Countries = ReadonlyMap<string, number>;

export interface Resolved {
  readonly reading: QuantityReading;
  /** False when the currency is a guess among several. */
  readonly sure: boolean;
}

export function resolveQuantity(partial: PartialQuantity, countries: () => Countries): Resolved {
  const { type, amount, unit, of, per, currency } = partial;
  const { value, min, max, magnitude, approximation } = amount;
  const money = currency === null ? null : chooseCurrency(currency, countries);
  return {
    reading: { type, value, min, max, magnitude, approximation, unit, currency: money?.code ?? null, of, per },
    sure: money?.sure ?? true,
  };
}

/** The code whose country the article names most; the usual one when it names none. */
function chooseCurrency({ codes }: Currency, countries: () => Countries): { code: string; sure: boolean } {
  if (codes.length === 1) return { code: codes[0]!, sure: true };
  const counts = countries();
  let code = codes[0]!;
  let most = 0;
  for (const candidate of codes) {
    const count = counts.get(candidate) ?? 0;
    if (count > most) {
      most = count;
      code = candidate;
    }
  }
  return { code, sure: most > 0 };
}

/** Counts the words of the article that speak of a country. Linear in its pieces. */
export function countCountries({ ids, length }: Pieces, table: WordTable): Countries {
  const counts = new Map<string, number>();
  const spoken = countryWords();
  for (let i = 0; i < length; i++) {
    const id = ids[i]!;
    if (id <= Piece.roman) continue;
    for (const code of spoken.get(table.words[id]!) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
