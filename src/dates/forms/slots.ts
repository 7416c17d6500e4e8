// What patterns read besides plain words: numbers in the shapes that dates give
// them, months, weekdays, units, and the names of days. Each slot says which
// pieces can start it, so that a rule is tried only where it may succeed.

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
  '/',
  '-',
  '–',
  ':',
  '.',
  "'",
  '(',
  ')',
];

/** The slots by the name patterns give them. */
export function buildSlots(table: WordTable): Map<string, Slot> {
  const word = <T>(words: ReadonlyMap<string, T>): Slot => {
    const values: (T | undefined)[] = [];
    for (const [key, value] of words) values[table.idOf(key)] = value;
    return {
      starts: (id) => values[id] !== undefined,
      goesOn: alone,
      read: (pieces, at) => ({ end: at + 1, value: values[pieces.ids[at]!] }),
    };
  };
  const figures = (accept: (value: number, digits: number) => boolean): Slot => ({
    starts: (id) => id === Piece.figures,
    goesOn: alone,
    read: (pieces, at) => {
      const found = readFigures(pieces, at);
      return found && accept(found.value, found.digits) ? { end: found.end, value: found.value } : null;
    },
  });
  const isOrdinalStart = (id: number): boolean => id === Piece.roman || id === Piece.figures || ordinalWords.has(id);
  const ordinalWords = new Set(NUMERAL_WORDS.filter((key) => key.length > 1).map((key) => table.idOf(key)));
  const quantity: Slot = {
    starts: startsNumeral,
    goesOn: continuesNumeral,
    read: (pieces, at) => {
      const found = readNumeral(pieces, at);
      return found && { end: found.end, value: found.value };
    },
  };
  const phrases = (all: readonly string[]): Slot => phraseSlot(new Map(all.map((phrase) => [phrase, phrase])), table);
  const one = table.idOf('premier');
  const ids = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((key) => table.idOf(key)));
  // "mille neuf cent", "deux mille dix", "dix-neuf cent"; "l'an mille" alone.
  const thousands = ids('mille mil');
  const yearOpeners = new Set([...thousands, ...ids('deux dix onze douze treize quatorze quinze seize')]);
  return new Map<string, Slot>([
    ['month', word(MONTHS)],
    ['weekday', word(WEEKDAYS)],
    ['wday', word(new Map([...WEEKDAYS, ...DOTTED_DAYS, ...SHORT_DAYS]))],
    ['dotday', word(DOTTED_DAYS)],
    ['unit', word(UNITS)],
    ['season', word(SEASONS)],
    ['part', phraseSlot(PARTS, table)],
    ['zone', word(ZONES)],
    ['town', word(TOWN_ZONES)],
    // Brackets are signs of the patterns themselves.
    ['bra', word(new Map([['(', 0]]))],
    ['ket', word(new Map([[')', 0]]))],
    ['last', word(new Map(LAST_WORDS.map((key) => [key, -1])))],
    ['next', word(new Map(NEXT_WORDS.map((key) => [key, 1])))],
    ['before', word(new Map(BEFORE_WORDS.map((key) => [key, -1])))],
    ['after', word(new Map(AFTER_WORDS.map((key) => [key, 1])))],
    ['number', quantity],
    // The day of the month: "14", "1er", "premier", "trente et un".
    [
      'dom',
      {
        starts: (id) => startsNumeral(id) || id === one,
        goesOn: continuesNumeral,
        read: (pieces, at) => {
          const found =
            pieces.ids[at] === one ? readOrdinal(pieces, at) : (readFirst(pieces, at) ?? readNumeral(pieces, at));
          if (!found || found.value < 1 || found.value > 31 || found.digits > 2 || !Number.isInteger(found.value))
            return null;
          return found.form === 'figures' && found.digits === 0 && found.value !== 1
            ? null
            : { end: found.end, value: found.value };
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
          return found.form === 'words' || found.digits === 4 ? { end: found.end, value: found.value } : null;
        },
      },
    ],
    ['anyyear', figures((value, digits) => digits >= 2 && digits <= 4 && value > 31)],
    ['shortyear', figures((_, digits) => digits === 2)],
    ['two', figures((value, digits) => digits <= 2 && digits > 0 && value >= 0)],
    ['four', figures((value, digits) => digits === 4 && value >= 1000 && value < 3000)],
    ['minute', figures((value, digits) => digits === 2 && value < 60)],
    ['hour', figures((value, digits) => digits <= 2 && digits > 0 && value <= 24)],
    [
      'ordinal',
      {
        starts: isOrdinalStart,
        goesOn: continuesNumeral,
        read: (pieces, at) => {
          const found = readOrdinal(pieces, at);
          return found && asReading(found);
        },
      },
    ],
    [
      'rank',
      {
        starts: isOrdinalStart,
        goesOn: continuesNumeral,
        read: (pieces, at) => {
          const found = readOrdinal(pieces, at, true);
          return found && asReading(found);
        },
      },
    ],
    [
      'collective',
      {
        starts: (id) => collectiveOf(id) !== null,
        goesOn: alone,
        read: (pieces, at) => ({ end: at + 1, value: collectiveOf(pieces.ids[at]!) }),
      },
    ],
    ['holiday', phrases(Object.keys(HOLIDAYS))],
    ['era', phrases(Object.keys(ERAS))],
    ['era-bc', phrases(BEFORE_CHRIST)],
    ['era-ad', phrases(AFTER_CHRIST)],
    ['dotted', dotted],
    ['dotpair', dotPair],
  ]);
}

/** Of a slot that takes one piece. */
function alone(): boolean {
  return false;
}

function asReading({ end, value }: { readonly end: number; readonly value: number }) {
  return { end, value };
}

/** "1er". */
function readFirst(pieces: Pieces, at: number) {
  const found = readOrdinal(pieces, at);
  return found?.value === 1 && found.form === 'figures' && pieces.ids[at] === Piece.figures ? found : null;
}

/** "17.03.2025" is one piece of figures. */
const dotted: Slot = {
  starts: (id) => id === Piece.figures,
  goesOn: alone,
  read: (pieces, at) => {
    const surface = pieces.text.slice(pieces.starts[at], pieces.ends[at]);
    const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(surface);
    return found && { end: at + 1, value: [Number(found[1]), Number(found[2]), Number(found[3])] as const };
  },
};

/** "14.03" behind a weekday. */
const dotPair: Slot = {
  starts: (id) => id === Piece.figures,
  goesOn: alone,
  read: (pieces, at) => {
    const found = /^(\d{1,2})\.(\d{1,2})$/.exec(pieces.text.slice(pieces.starts[at], pieces.ends[at]));
    return found && { end: at + 1, value: [Number(found[1]), Number(found[2])] as const };
  },
};
