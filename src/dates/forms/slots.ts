// What patterns read besides plain words: numbers as dates write them, months, weekdays, units, and the names of days.
// Each slot says which pieces can start it, so that a rule is tried only where it may succeed.

import {
  collectiveOf,
  continuesNumeral,
  NUMERAL_WORDS,
  readFigures,
  readNumeral,
  readOrdinal,
  startsNumeral,
} from '../../text/numerals.js';
import { phraseSlot } from '../../text/phrases.js';
import { Piece, type Pieces, type WordTable } from '../../text/pieces.js';
import type { Slot } from '../../text/rules.js';
import {
  AFTER_WORDS,
  BEFORE_WORDS,
  DOTTED_DAYS,
  ERAS,
  LAST_WORDS,
  MONTHS,
  NEXT_WORDS,
  PARTS,
  SEASONS,
  SHORT_DAYS,
  TOWN_ZONES,
  UNITS,
  WEEKDAYS,
  ZONES,
} from '../../french/calendar.js';
import { HOLIDAYS } from '../../french/feasts.js';

/** The hyphen, the dashes, and the minus sign that some pages use instead. Other hyphens are folded to the first. */
export const DASHES: readonly string[] = ['-', '–', '—', '−', '‒', '―', '－'];
/** The marks of seconds that are one character; two primes in a row mean the same. */
const DOUBLE_PRIMES: readonly string[] = ['"', '″', '”', '“'];

const BEFORE_CHRIST = ['avant', 'av.', 'av'].flatMap((first) =>
  ['j.-c.', 'j.-c', 'j-c', 'jesus-christ', 'notre ere'].map((last) => `${first} ${last}`),
);
const AFTER_CHRIST = ['apres', 'ap.', 'apr.', 'de'].flatMap((first) =>
  ['j.-c.', 'j.-c', 'j-c', 'jesus-christ', 'notre ere'].map((last) => `${first} ${last}`),
);
const PHRASES = [...BEFORE_CHRIST, ...AFTER_CHRIST, ...Object.keys(HOLIDAYS), ...Object.keys(ERAS)];

/** Every word that a slot reads, numerals first. */
export const SLOT_WORDS: readonly string[] = [
  ...NUMERAL_WORDS,
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DOTTED_DAYS.keys(),
  ...SHORT_DAYS.keys(),
  ...UNITS.keys(),
  ...SEASONS.keys(),
  ...[...PARTS.keys()].flatMap((phrase) => phrase.split(' ')),
  ...ZONES.keys(),
  ...TOWN_ZONES.keys(),
  ...LAST_WORDS,
  ...NEXT_WORDS,
  ...BEFORE_WORDS,
  ...AFTER_WORDS,
  ...PHRASES.flatMap((phrase) => phrase.split(' ')),
  ...DASHES,
  ...DOUBLE_PRIMES,
  '/',
  '+',
  ':',
  '.',
  "'",
  '(',
  ')',
];

/** All slots, by the name that patterns use. */
export function buildSlots(table: WordTable): Map<string, Slot> {
  return new Map([...wordSlots(table), ...phraseSlots(table), ...figureSlots(), ...numeralSlots(table)]);
}

/** Slots that read one word of a list. */
function wordSlots(table: WordTable): [string, Slot][] {
  const word = <T>(words: Iterable<readonly [string, T]>): Slot => {
    const values: (T | undefined)[] = [];
    for (const [key, value] of words) values[table.idOf(key)] = value;
    return {
      starts: (id) => values[id] !== undefined,
      goesOn: alone,
      read: (pieces, at) => ({ end: at + 1, value: values[pieces.ids[at]!] }),
    };
  };
  const each = <T>(words: readonly string[], value: T): Slot => word(words.map((key) => [key, value]));
  return [
    ['month', word(MONTHS)],
    ['weekday', word(WEEKDAYS)],
    ['wday', word([...WEEKDAYS, ...DOTTED_DAYS, ...SHORT_DAYS])],
    ['dotday', word(DOTTED_DAYS)],
    ['unit', word(UNITS)],
    ['season', word(SEASONS)],
    ['zone', word(ZONES)],
    ['town', word(TOWN_ZONES)],
    // Brackets belong to the syntax of patterns, so a bracket in the text has a slot.
    ['bra', each(['('], 0)],
    ['ket', each([')'], 0)],
    ['dash', each(DASHES, 0)],
    ['prime', each(["'"], 0)],
    ['double', each(DOUBLE_PRIMES, 0)],
    ['sign', word([['+', '+'], ...DASHES.map((dash) => [dash, '-'] as const)])],
    ['last', each(LAST_WORDS, -1)],
    ['next', each(NEXT_WORDS, 1)],
    ['before', each(BEFORE_WORDS, -1)],
    ['after', each(AFTER_WORDS, 1)],
    [
      'collective',
      {
        starts: (id) => collectiveOf(id) !== null,
        goesOn: alone,
        read: (pieces, at) => ({ end: at + 1, value: collectiveOf(pieces.ids[at]!) }),
      },
    ],
  ];
}

/** Slots that read several words of a list. */
function phraseSlots(table: WordTable): [string, Slot][] {
  const phrases = (all: readonly string[]): Slot => phraseSlot(new Map(all.map((phrase) => [phrase, phrase])), table);
  return [
    ['part', phraseSlot(PARTS, table)],
    ['holiday', phrases(Object.keys(HOLIDAYS))],
    ['era', phrases(Object.keys(ERAS))],
    ['era-bc', phrases(BEFORE_CHRIST)],
    ['era-ad', phrases(AFTER_CHRIST)],
  ];
}

/** Slots that read one piece of figures. */
function figureSlots(): [string, Slot][] {
  const figures = (accept: (value: number, digits: number) => boolean): Slot => ({
    starts: (id) => id === Piece.figures,
    goesOn: alone,
    read: (pieces, at) => {
      const found = readFigures(pieces, at);
      return found && accept(found.value, found.digits) ? { end: found.end, value: found.value } : null;
    },
  });
  const written = <T>(form: RegExp, valueOf: (found: RegExpExecArray) => T | null): Slot => ({
    starts: (id) => id === Piece.figures,
    goesOn: alone,
    read: (pieces, at) => {
      const found = form.exec(pieces.text.slice(pieces.starts[at], pieces.ends[at]));
      const value = found && valueOf(found);
      return value === null ? null : { end: at + 1, value };
    },
  });
  return [
    ['anyyear', figures((value, digits) => digits >= 2 && digits <= 4 && value > 31)],
    ['shortyear', figures((_, digits) => digits === 2)],
    ['two', figures((value, digits) => digits <= 2 && digits > 0 && value >= 0)],
    ['four', figures((value, digits) => digits === 4 && value >= 1000 && value < 3000)],
    ['minute', figures((value, digits) => digits === 2 && value < 60)],
    ['sixty', figures((value, digits) => digits <= 2 && digits > 0 && value < 60)],
    ['hour', figures((value, digits) => digits <= 2 && digits > 0 && value <= 24)],
    // "17.03.2025" is one piece of figures.
    [
      'dotted',
      written(/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/, ([, day, month, year]) => [
        Number(day),
        Number(month),
        Number(year),
      ]),
    ],
    // "14.03", a day and a month.
    ['dotpair', written(/^(\d{1,2})\.(\d{1,2})$/, ([, day, month]) => [Number(day), Number(month)])],
    // The seconds of a stopwatch, "41", "05.01" or "41,61", and their decimals, "61" or "03", as they are written.
    [
      'seconds',
      written(/^([0-5]?\d)(?:[.,](\d{1,3}))?$/, ([, whole, parts]) => (parts ? `${whole}.${parts}` : whole!)),
    ],
    ['decimals', written(/^\d{1,3}$/, ([digits]) => digits)],
  ];
}

/** Slots that read numbers, in figures or in words. */
function numeralSlots(table: WordTable): [string, Slot][] {
  const one = table.idOf('premier');
  const ending = table.idOf('er');
  const ids = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((key) => table.idOf(key)));
  // The words that open a year: "mille neuf cent", "deux mille dix", "dix-neuf cent". "mille" may be one alone: "l'an
  // mille".
  const thousands = ids('mille mil');
  const yearOpeners = new Set([...thousands, ...ids('deux dix onze douze treize quatorze quinze seize')]);
  const ordinalWords = new Set(NUMERAL_WORDS.filter((key) => key.length > 1).map((key) => table.idOf(key)));
  const ordinal = (isRank: boolean): Slot => ({
    starts: (id) => id === Piece.roman || id === Piece.figures || ordinalWords.has(id),
    goesOn: continuesNumeral,
    read: (pieces, at) => {
      const found = readOrdinal(pieces, at, isRank);
      return found && asReading(found);
    },
  });
  return [
    [
      'number',
      {
        starts: startsNumeral,
        goesOn: continuesNumeral,
        read: (pieces, at) => {
          const found = readNumeral(pieces, at);
          return found && asReading(found);
        },
      },
    ],
    // The day of the month: "14", "1er", "premier", "trente et un".
    [
      'dom',
      {
        starts: (id) => startsNumeral(id) || id === one,
        goesOn: continuesNumeral,
        read: (pieces, at) => {
          const found =
            pieces.ids[at] === one
              ? readOrdinal(pieces, at)
              : (readFirst(pieces, at, ending) ?? readNumeral(pieces, at));
          if (!found || found.value < 1 || found.value > 31 || found.digits > 2 || !Number.isInteger(found.value))
            return null;
          return found.form === 'figures' && found.digits === 0 && found.value !== 1 ? null : asReading(found);
        },
      },
    ],
    [
      'year',
      {
        starts: (id) => id === Piece.figures || yearOpeners.has(id),
        goesOn: continuesNumeral,
        alone: (id) => id === Piece.figures || thousands.has(id),
        read: (pieces, at) => {
          const found = readNumeral(pieces, at);
          if (!found || found.value < 1000 || found.value > 2999 || !Number.isInteger(found.value)) return null;
          return found.form === 'words' || found.digits === 4 ? asReading(found) : null;
        },
      },
    ],
    ['ordinal', ordinal(false)],
    ['rank', ordinal(true)],
  ];
}

/** The `goesOn` of a slot that takes one piece: no second piece can follow. */
function alone(): boolean {
  return false;
}

function asReading({ end, value }: { readonly end: number; readonly value: number }) {
  return { end, value };
}

/** Reads the first day of a month, "1er" or "1 er"; `null` for anything else. */
function readFirst(pieces: Pieces, at: number, ending: number) {
  if (pieces.ids[at] === Piece.figures && pieces.ids[at + 1] === ending && pieces.opens[at + 1] !== 1) {
    const one = readFigures(pieces, at);
    return one?.value === 1 ? { ...one, end: at + 2, digits: 0 } : null;
  }
  const found = readOrdinal(pieces, at);
  return found?.value === 1 && found.form === 'figures' && pieces.ids[at] === Piece.figures ? found : null;
}
