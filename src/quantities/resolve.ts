// Turns a partial quantity into a reading. The only thing its words may leave open is the currency: "livres" or
// "dollars" are decided by the countries that the article mentions, "50 cts" by the currencies that it names, "Fr. 120"
// by whether it speaks of Switzerland.

import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import type { Found } from '../text/rules.js';
import type { Document, QuantityReading } from '../types.js';
import { countryWords, homeWords, type Currency } from './currencies.js';
import type { PartialQuantity } from './partial.js';

/** What an article reveals about currencies. */
export interface Moneys {
  /** For each currency code, where the article mentions its countries: piece indexes, ascending. */
  readonly countries: ReadonlyMap<string, readonly number[]>;
  /** The unambiguous currencies that the article names, with their piece indexes, ascending. */
  readonly named: readonly { readonly at: number; readonly code: string }[];
  /** The currency of the country of the dateline, or `null`. */
  readonly home: string | null;
}

export interface Resolved {
  readonly reading: QuantityReading;
  /** False when the currency was guessed among several or is unknown. */
  readonly sure: boolean;
}

/** Returns the reading of the partial quantity that starts at piece `at`, and whether its currency is certain. */
export function resolveQuantity(partial: PartialQuantity, at: number, moneys: () => Moneys): Resolved {
  const { type, amount, unit, of, per, currency } = partial;
  const { value, min, max, magnitude, approximation } = amount;
  const numbers = { value, min, max, magnitude, approximation };
  const money = currency === null ? null : chooseCurrency(currency, at, moneys);
  const isOfBooks =
    money !== null &&
    !money.sure &&
    currency?.noun !== undefined &&
    Math.max(value ?? 0, max ?? 0, magnitude ?? 0) < MANY_BOOKS;
  if (isOfBooks)
    return {
      reading: { type: 'count', ...numbers, unit, currency: null, of: currency.noun, per },
      sure: false,
    };
  return {
    reading: { type, ...numbers, unit, currency: money?.code ?? null, of, per },
    sure: money?.sure ?? true,
  };
}

/** Below this, "livres" without a country are books ("trois livres"); above, pounds ("3 millions de livres"). */
const MANY_BOOKS = 1e5;

/** A country decides between dollars only within this many pieces of the sum. */
const NEAR = 40;

interface Chosen {
  readonly code: string | null;
  readonly sure: boolean;
}

/**
 * Returns the code whose country the article mentions most often, or the usual one if it mentions none. News from any
 * country quotes sums in US dollars, so another dollar's country must be mentioned near the sum.
 */
function chooseCurrency(currency: Currency, at: number, moneys: () => Moneys): Chosen {
  const { codes, needs } = currency;
  if (needs !== undefined)
    return needs === 'named' ? chooseNamed(at, moneys(), codes[0] ?? null) : chooseSpoken(codes[0]!, moneys());
  if (codes.length === 1) return { code: codes[0]!, sure: true };
  const { countries } = moneys();
  let code = codes[0]!;
  let most = 0;
  for (const candidate of codes) {
    const all = countries.get(candidate) ?? [];
    const count = codes[0] === 'USD' ? all.filter((place) => Math.abs(place - at) <= NEAR).length : all.length;
    // In an article that names CFA francs, "30 000 francs" are CFA francs.
    const more =
      code !== 'USD' && codes[0] === 'FRF' && CFA.includes(candidate) ? (countries.get('CFA')?.length ?? 0) : 0;
    if (count + more > most) {
      most = count + more;
      code = candidate;
    }
  }
  return { code, sure: most > 0 };
}

const CFA: readonly string[] = ['XOF', 'XAF'];

/**
 * "50 cts" take the currency named nearest to them, otherwise that of the dateline's country, otherwise the default.
 */
function chooseNamed(at: number, { named, home }: Moneys, otherwise: string | null): Chosen {
  let nearest: { readonly at: number; readonly code: string } | null = null;
  for (const one of named) if (nearest === null || Math.abs(one.at - at) < Math.abs(nearest.at - at)) nearest = one;
  const code = nearest?.code ?? home ?? otherwise;
  return { code, sure: code !== null };
}

/**
 * "Fr. 120": the code is confirmed if the article mentions its country or names its currency; otherwise it is unknown.
 */
function chooseSpoken(code: string, { countries, named, home }: Moneys): Chosen {
  const isSpoken = countries.has(code) || home === code || named.some((one) => one.code === code);
  return { code: isSpoken ? code : null, sure: isSpoken };
}

/**
 * Collects what the article reveals about currencies: countries mentioned, sums found, dateline. Linear in its pieces.
 */
export function findMoneys(
  doc: Pick<Document, 'zones'>,
  pieces: Pieces,
  table: WordTable,
  found: readonly Found<PartialQuantity>[],
): Moneys {
  const named = found.flatMap(({ first, reading: { currency } }) =>
    currency?.codes.length === 1 && currency.needs === undefined ? [{ at: first, code: currency.codes[0]! }] : [],
  );
  return { countries: findCountries(pieces, table), named, home: findHome(doc, pieces, table) };
}

/** Collects the words of the article that mention a country. */
function findCountries({ ids, length }: Pieces, table: WordTable): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const spoken = countryWords();
  for (let i = 0; i < length; i++) {
    const id = ids[i]!;
    if (id <= Piece.roman) continue;
    // In "30 dollars canadiens" the adjective belongs to that sum and says nothing about other dollars.
    if (i > 0 && DOLLARS.has(table.words[ids[i - 1]!]!)) continue;
    for (const code of spoken.get(table.words[id]!) ?? []) {
      const known = places.get(code);
      if (known) known.push(i);
      else places.set(code, [i]);
    }
  }
  return places;
}

/** Returns the currency of the first country or town in the dateline, or `null`. */
function findHome(
  { zones }: Pick<Document, 'zones'>,
  { ids, starts, length }: Pieces,
  table: WordTable,
): string | null {
  const dateline = zones.find(({ kind }) => kind === 'dateline');
  if (!dateline) return null;
  for (let i = 0; i < length && starts[i]! < dateline.end; i++) {
    if (starts[i]! < dateline.start || ids[i]! <= Piece.roman) continue;
    const [code] = homeWords().get(table.words[ids[i]!]!) ?? [];
    if (code !== undefined) return code;
  }
  return null;
}

const DOLLARS: ReadonlySet<string> = new Set(['dollar', 'dollars', '$']);
