// What the patterns of quantities read besides plain words.

import type { Slot } from '../text/rules.js';
import {
  continuesNumeral,
  NUMERAL_WORDS,
  readNumeral,
  readOrdinal,
  startsNumeral,
  startsOrdinal,
} from '../text/numerals.js';
import { phraseSlot, wordsOfPhrases } from '../text/phrases.js';
import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import { AMOUNT_WORDS, amountSlot } from './amount.js';
import { countryWords, currencies, type Currency } from './currencies.js';
import { CENTS, SIGNS } from '../french/money.js';
import { NOUN_WORDS, nounSlot } from './noun.js';
import { exactly } from './partial.js';
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

/** "12 Md€", "450 M€": scales that only money takes. */
const MONEY_SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mio', 1e6],
  ['mn', 1e6],
  ['md', 1e9],
  ['mds', 1e9],
  ['mrd', 1e9],
  ['mrds', 1e9],
  ['mia', 1e9],
]);

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
  ].flatMap((words) => wordsOfPhrases(words.keys())),
  ...wordsOfPhrases(Object.keys(CENTS)),
  ...MONEY_SCALES.keys(),
  ...NOUN_WORDS,
  ...[RATE_NOUNS, RATE_UNITS, LOSSES].flatMap(wordsOfPhrases),
  ...DEGREES,
];

export function buildSlots(table: WordTable): Map<string, Slot> {
  const code = (entry: Readonly<Record<string, string>>): ReadonlyMap<string, Currency> =>
    new Map(Object.entries(entry).map(([name, value]) => [name, { codes: [value] }]));
  return new Map<string, Slot>([
    ['amount', amountSlot(table)],
    ['number', number],
    ['ordinal', ordinal],
    ['approx', phraseSlot(APPROXIMATORS, table)],
    ['after', afterSlot(table)],
    ['unit', unitSlot(table)],
    ['degree', phraseSlot(new Map(DEGREES.map((word) => [word, 'Cel'])), table)],
    ['currency', currencySlot(table)],
    ['sign', phraseSlot(signs(), table)],
    ['cents', phraseSlot(code(CENTS), table)],
    ['scale', phraseSlot(MONEY_SCALES, table)],
    ['decade', phraseSlot(DECADES, table)],
    ['denominator', phraseSlot(DENOMINATORS, table)],
    ['multiple', phraseSlot(MULTIPLES, table)],
    ['multiplied', phraseSlot(MULTIPLIED, table)],
    ['factor', phraseSlot(FACTORS, table)],
    ['rate', wordsSlot(RATE_NOUNS, table)],
    ['measured', wordsSlot(RATE_UNITS, table)],
    ['loss', wordsSlot(LOSSES, table)],
    ['noun', nounSlot(table, true)],
    ['thing', nounSlot(table, false)],
  ]);
}

/** One of these phrases; its value is the phrase. */
function wordsSlot(phrases: readonly string[], table: WordTable): Slot {
  return phraseSlot(new Map(phrases.map((phrase) => [phrase, phrase])), table);
}

/** Signs and codes that may stand before the number. */
function signs(): ReadonlyMap<string, Currency> {
  const all = new Map<string, Currency>();
  for (const phrase of [...Object.keys(SIGNS), 'us $', 'usd', 'eur', 'gbp', 'chf', 'cad', 'can $', 'hk $']) {
    const currency = currencies().get(phrase);
    if (currency) all.set(phrase, currency);
  }
  return all;
}

/** "12 morts et plus"; but "12 morts et plus de 30 blessés". */
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

/** "116 $ CA": but "116 $, ça", whose last word is no country. */
function currencySlot(table: WordTable): Slot {
  const phrases = phraseSlot(currencies(), table);
  const canada = table.idOf('ca');
  return {
    ...phrases,
    read: (pieces, at) => {
      const found = phrases.read(pieces, at);
      if (!found || pieces.ids[found.end - 1] !== canada) return found;
      const last = pieces.text.slice(pieces.starts[found.end - 1], pieces.ends[found.end - 1]);
      return last === 'CA' ? found : { end: at + 1, value: currencies().get('$') };
    },
  };
}

/** A number alone, as an amount. */
const number: Slot = {
  starts: startsNumeral,
  goesOn: continuesNumeral,
  read: (pieces, at) => {
    const found = readNumeral(pieces, at);
    return found && { end: found.end, value: exactly(found.value, found.form, found.digits) };
  },
};

/** "3e", "IIIe", "troisième". */
const ordinal: Slot = {
  starts: startsOrdinal,
  goesOn: continuesNumeral,
  read: (pieces, at) => readOrdinal(pieces, at),
};

/** A unit, its symbol as it must be written; "4m2" comes as "4", "m", "2". */
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
        (options.length === 1 && surface.length > 1 && !isModel(pieces, at, surface) ? options[0] : undefined);
      return entry ? { end: found.end, value: entry.code } : null;
    },
  };
}

/** "2000GT" is a car: capitals glued to the figures measure only as they must be written. */
function isModel({ starts, ends }: Pieces, at: number, surface: string): boolean {
  return at > 0 && starts[at] === ends[at - 1] && surface === surface.toUpperCase();
}

/** "m2", "km3" cut in two: the figure glued to a length. */
function exponentAt({ ids, text, starts, ends, length }: Pieces, at: number, end: number, surface: string): string {
  if (end !== at + 1 || end >= length || ids[end] !== Piece.figures || starts[end] !== ends[at]) return '';
  const figure = text.slice(starts[end], ends[end]);
  return /^[kcm]?m$/.test(surface) && (figure === '2' || figure === '3') ? figure : '';
}

/** The surface without spaces. */
function surfaceOf({ text, starts, ends }: Pieces, at: number, end: number): string {
  let out = '';
  for (let i = at; i < end; i++) out += text.slice(starts[i], ends[i]);
  return out;
}
