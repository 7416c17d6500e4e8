// The slots of the patterns of quantities: amounts, units, currencies, nouns.

import type { Slot } from '../text/rules.js';
import {
  continuesNumeral,
  NUMERAL_WORDS,
  readNumeral,
  readOrdinal,
  startsNumeral,
  startsOrdinal,
} from '../text/numerals.js';
import { late } from '../text/late.js';
import { phraseSlot, wordsOfPhrases } from '../text/phrases.js';
import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import { AMOUNT_WORDS, amountSlot, ofNumeral } from './amount.js';
import {
  namedMoney,
  countryWords,
  currencies,
  currencyOf,
  homeWords,
  type Currency,
  type CurrencyEntry,
} from './currencies.js';
import {
  CENTS,
  CODES_BEFORE,
  DOLLAR_CENTS,
  GLUED_MONEY,
  GLUED_SCALES,
  SIGNS,
  SWISS_FRANCS,
  UNNAMED_CENTS,
} from '../french/money.js';
import { countedSlot, COUNTED_WORDS } from './counted.js';
import { NOUN_WORDS, nounSlot, partSlot } from './noun.js';
import { DEGREES, units, type UnitEntry } from './units.js';
import {
  AFTERTHOUGHTS,
  APPROXIMATORS,
  DENOMINATORS,
  FACTORS,
  LOSSES,
  MULTIPLES,
  MULTIPLIED,
  RATE_NOUNS,
  RATE_UNITS,
} from '../french/amounts.js';
import { DECADES } from '../french/people.js';

/** Scales used only before a currency: "12 Md€", "450 M€", "3,5 mio". */
const MONEY_SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mio', 1e6],
  ['mio.', 1e6],
  ['mios', 1e6],
  ['mn', 1e6],
  ['md', 1e9],
  ['mds', 1e9],
  ['mrd', 1e9],
  ['mrds', 1e9],
  ['mrd.', 1e9],
  ['mia', 1e9],
  ['mia.', 1e9],
  ['mias', 1e9],
  ['g', 1e9],
]);

/** A scale and a currency written as one word: "MDH", "MUSD". */
export interface ScaledMoney {
  readonly scale: number;
  readonly currency: Currency;
}

export const slotWords = (): string[] => [
  ...NUMERAL_WORDS,
  ...AMOUNT_WORDS,
  ...[
    APPROXIMATORS,
    AFTERTHOUGHTS,
    units(),
    currencies(),
    DENOMINATORS,
    MULTIPLES,
    MULTIPLIED,
    FACTORS,
    DECADES,
    countryWords(),
    homeWords(),
    gluedMoneys(),
  ].flatMap((words) => wordsOfPhrases(words.keys())),
  ...wordsOfPhrases([...Object.keys(CENTS), ...Object.keys(UNNAMED_CENTS), ...DOLLAR_CENTS]),
  ...MONEY_SCALES.keys(),
  ...NOUN_WORDS,
  ...COUNTED_WORDS,
  ...[RATE_NOUNS, RATE_UNITS, LOSSES].flatMap(wordsOfPhrases),
  ...DEGREES,
];

export function buildSlots(table: WordTable): Map<string, Slot> {
  const cents = new Map<string, Currency>([
    ...Object.entries(CENTS).map(([name, value]) => [name, { codes: [value] }] as const),
    ...Object.entries(UNNAMED_CENTS).map(([name, code]) => [name, namedMoney(code)] as const),
    ...DOLLAR_CENTS.map((name) => [name, currencyOf('dollar')!] as const),
  ]);
  const noun = nounSlot(table, true);
  const thing = nounSlot(table, false);
  return new Map<string, Slot>([
    ['amount', amountSlot(table)],
    ['number', number],
    ['ordinal', ordinal],
    ['approx', phraseSlot(APPROXIMATORS, table)],
    ['after', afterSlot(table)],
    ['unit', unitSlot(table)],
    ['degree', phraseSlot(new Map(DEGREES.map((word) => [word, 'Cel'])), table)],
    ['currency', moneySlot(currencies(), table)],
    ['sign', moneySlot(signs(), table)],
    ['cents', phraseSlot(cents, table)],
    ['scale', scaleSlot(table)],
    ['scaled', scaledSlot(table)],
    ['decade', phraseSlot(DECADES, table)],
    ['denominator', phraseSlot(DENOMINATORS, table)],
    ['multiple', phraseSlot(MULTIPLES, table)],
    ['multiplied', phraseSlot(MULTIPLIED, table)],
    ['factor', phraseSlot(FACTORS, table)],
    ['rate', wordsSlot(RATE_NOUNS, table)],
    ['measured', wordsSlot(RATE_UNITS, table)],
    ['loss', wordsSlot(LOSSES, table)],
    ['counted', countedSlot(table)],
    ['part', partSlot(thing, noun)],
    ['noun', noun],
    ['thing', thing],
  ]);
}

/** A slot that matches one of the phrases and returns it as its value. */
function wordsSlot(phrases: readonly string[], table: WordTable): Slot {
  return phraseSlot(new Map(phrases.map((phrase) => [phrase, phrase])), table);
}

/** Signs and codes of currencies that may stand before the number. */
function signs(): ReadonlyMap<string, readonly CurrencyEntry[]> {
  const names = [...Object.keys(SIGNS), 'us $', 'can $', 'hk $', 'fcfa', 'f cfa', ...CODES_BEFORE, ...SWISS_FRANCS];
  const all = new Map<string, CurrencyEntry[]>();
  for (const name of names) {
    const written = name.startsWith('=') ? name.slice(1) : null;
    const currency = currencyOf(name);
    const key = (written ?? name).toLowerCase();
    if (currency) all.set(key, [...(all.get(key) ?? []), { written, currency }]);
  }
  return all;
}

/** Reads "et plus" in "12 morts et plus", but not in "12 morts et plus de 30 blessés". */
function afterSlot(table: WordTable): Slot {
  const phrases = phraseSlot(AFTERTHOUGHTS, table);
  const of = [table.idOf('de'), table.idOf("d'")];
  return {
    ...phrases,
    read: (pieces, at) => {
      const found = phrases.read(pieces, at);
      return found && found.end < pieces.length && of.includes(pieces.ids[found.end]!) ? null : found;
    },
  };
}

/** Reads the name or sign of a currency, checking the exact spelling where its entry demands one. */
function moneySlot(entries: ReadonlyMap<string, readonly CurrencyEntry[]>, table: WordTable): Slot {
  const phrases = phraseSlot(entries, table);
  return {
    ...phrases,
    read: (pieces, at) => {
      const found = phrases.read(pieces, at);
      if (!found) return null;
      const surface = surfaceOf(pieces, at, found.end);
      const options = found.value as readonly CurrencyEntry[];
      const entry =
        options.find(({ written }) => written === surface) ?? options.find(({ written }) => written === null);
      if (entry) return { end: found.end, value: entry.currency };
      // "116 $ ça": folded, this matches the longer name "$ CA" but is not written so; the sign alone is the currency.
      const sign = found.end > at + 1 ? entries.get(table.words[pieces.ids[at]!]!) : undefined;
      const alone = sign?.find(({ written }) => written === null);
      return alone ? { end: at + 1, value: alone.currency } : null;
    },
  };
}

/** Reads a scale before a currency: "3 M€", "14 G$". The "G" of milliards is a capital; in "5 g" it means grams. */
function scaleSlot(table: WordTable): Slot {
  const phrases = phraseSlot(MONEY_SCALES, table);
  return {
    ...phrases,
    read: (pieces, at) => (surfaceOf(pieces, at, at + 1) === 'g' ? null : phrases.read(pieces, at)),
  };
}

/** Folded forms of "MDH", "MEUR", "MdE", each with the exact spellings it stands for. */
const gluedMoneys = late((): ReadonlyMap<string, ReadonlyMap<string, ScaledMoney>> => {
  const all = new Map<string, Map<string, ScaledMoney>>();
  for (const [prefix, scale] of Object.entries(GLUED_SCALES))
    for (const [suffix, name] of Object.entries(GLUED_MONEY)) {
      const currency = currencyOf(name);
      if (!currency) continue;
      const key = `${prefix}${suffix}`.toLowerCase();
      const written = `${prefix}${suffix}`.replace(' ', '');
      all.set(key, (all.get(key) ?? new Map<string, ScaledMoney>()).set(written, { scale, currency }));
    }
  return all;
});

function scaledSlot(table: WordTable): Slot {
  const phrases = phraseSlot(gluedMoneys(), table);
  return {
    ...phrases,
    read: (pieces, at) => {
      const found = phrases.read(pieces, at);
      if (!found) return null;
      const money = (found.value as ReadonlyMap<string, ScaledMoney>).get(surfaceOf(pieces, at, found.end));
      return money ? { end: found.end, value: money } : null;
    },
  };
}

/** A single number, read as an amount. */
const number: Slot = {
  starts: startsNumeral,
  goesOn: continuesNumeral,
  read: (pieces, at) => {
    const found = readNumeral(pieces, at);
    return found && { end: found.end, value: ofNumeral(found) };
  },
};

/** An ordinal: "3e", "IIIe", "troisième". */
const ordinal: Slot = {
  starts: startsOrdinal,
  goesOn: continuesNumeral,
  read: (pieces, at) => readOrdinal(pieces, at),
};

/** Reads a unit, checking the spelling of its symbol. "4m2" arrives as three pieces: "4", "m", "2". */
function unitSlot(table: WordTable): Slot {
  const entries = phraseSlot(units(), table);
  return {
    starts: entries.starts,
    goesOn: (id) => id === Piece.figures || (entries.goesOn?.(id) ?? true),
    read: (pieces, at) => {
      const found = entries.read(pieces, at);
      if (!found) return null;
      const options = found.value as readonly UnitEntry[];
      const surface = surfaceOf(pieces, at, found.end);
      const exponent = exponentAt(pieces, at, found.end, surface);
      if (exponent !== '') return { end: found.end + 1, value: `${surface}${exponent}` };
      const entry =
        options.find(({ symbol }) => symbol === surface) ??
        options.find(({ symbol }) => symbol === null) ??
        (options.every(({ code }) => code === options[0]!.code) && surface.length > 1 && !isModel(pieces, at, surface)
          ? options[0]
          : undefined);
      return entry ? { end: found.end, value: entry.code } : null;
    },
  };
}

/** "2000GT" is a car: capitals glued to the figures are a unit only in its exact spelling. */
function isModel({ starts, ends }: Pieces, at: number, surface: string): boolean {
  return at > 0 && starts[at] === ends[at - 1] && surface === surface.toUpperCase();
}

/** Returns the exponent that is glued to a length and was cut off as a piece of its own: "m2", "km3". */
function exponentAt({ ids, text, starts, ends, length }: Pieces, at: number, end: number, surface: string): string {
  if (end !== at + 1 || end >= length || ids[end] !== Piece.figures || starts[end] !== ends[at]) return '';
  const figure = EXPONENTS.get(text.slice(starts[end], ends[end]));
  return /^[kcm]?m$/.test(surface) ? (figure ?? '') : '';
}

const EXPONENTS: ReadonlyMap<string, string> = new Map([
  ['2', '2'],
  ['²', '2'],
  ['3', '3'],
  ['³', '3'],
]);

/** Returns the surface without its spaces. */
function surfaceOf({ text, starts, ends }: Pieces, at: number, end: number): string {
  let out = '';
  for (let i = at; i < end; i++) out += text.slice(starts[i], ends[i]);
  return out;
}
