// A partial quantity becomes a reading. What its words leave open is the money: of "livres" or "dollars" the countries
// that the article speaks of decide, of "50 cts" the money that it names, of "Fr. 120" whether it speaks of Switzerland.

import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import type { Found } from '../text/rules.js';
import type { Document, QuantityReading } from '../types.js';
import { countryWords, homeWords, type Currency } from './currencies.js';
import type { PartialQuantity } from './partial.js';

/** What an article says of moneys. */
export interface Moneys {
  /** Where it speaks of the countries of a code: pieces, ascending. */
  readonly countries: ReadonlyMap<string, readonly number[]>;
  /** The moneys that it names without a doubt, with their pieces, ascending. */
  readonly named: readonly { readonly at: number; readonly code: string }[];
  /** The money of the country of its dateline. */
  readonly home: string | null;
}

export interface Resolved {
  readonly reading: QuantityReading;
  /** False when the currency is a guess among several, or not known. */
  readonly sure: boolean;
}

/** The value of a partial quantity at piece `at`. */
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

/** "trois livres" without a country are books, "3 millions de livres" are pounds. */
const MANY_BOOKS = 1e5;

/** How near a country must stand to dollars, in pieces. */
const NEAR = 40;

interface Chosen {
  readonly code: string | null;
  readonly sure: boolean;
}

/**
 * The code whose country the article names most; the usual one when it names none. News of every country gives sums in
 * US dollars, so that another dollar's country must stand near.
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
    // Where francs CFA are named, "30 000 francs" are such.
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

/** "50 cts": of the money named nearest, else of the country of the dateline. */
function chooseNamed(at: number, { named, home }: Moneys, otherwise: string | null): Chosen {
  let nearest: { readonly at: number; readonly code: string } | null = null;
  for (const one of named) if (nearest === null || Math.abs(one.at - at) < Math.abs(nearest.at - at)) nearest = one;
  const code = nearest?.code ?? home ?? otherwise;
  return { code, sure: code !== null };
}

/** "Fr. 120": of a country that the article speaks of, or whose money it names. */
function chooseSpoken(code: string, { countries, named, home }: Moneys): Chosen {
  const isSpoken = countries.has(code) || home === code || named.some((one) => one.code === code);
  return { code: isSpoken ? code : null, sure: isSpoken };
}

/** What the article says of moneys: its countries, the moneys found in it, its dateline. Linear in its pieces. */
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

/** The words of the article that speak of a country. */
function findCountries({ ids, length }: Pieces, table: WordTable): ReadonlyMap<string, readonly number[]> {
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

/** The money of the first country or town that the dateline names. */
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
