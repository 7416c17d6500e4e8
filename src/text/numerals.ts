// French numbers over pieces, in figures and in words: "1 000", "12.480", "3,5",
// "quatre-vingt-dix-sept", "vingt et un", "septante-deux", "un million et demi",
// "1er", "dix-neuvième", "XIXe", "une dizaine". A grammar that reads numbers must put
// `NUMERAL_WORDS` first in its `WordTable`, because this file knows words by number.

import { parseFigures } from './figures.js';
import { Piece, type Pieces } from './pieces.js';

export interface Numeral {
  readonly value: number;
  /** First piece after the number. */
  readonly end: number;
  readonly form: 'figures' | 'words';
  /** The number of digits when written without separator or scale ("1905": 4); otherwise 0 ("1 905"). */
  readonly digits: number;
  /** The scale that the number ends with, from a thousand on: 1e6 for "15 millions". Absent without a scale. */
  readonly scale?: number;
}

const UNITS = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' ',
);
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
/** Numbers with a wrong -s that the press prints nevertheless: "quatres morts". */
const MISSPELT: Readonly<Record<string, number>> = { quatres: 4, neufs: 9 };
const SCALES: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  mille: 1e3,
  milles: 1e3,
  mil: 1e3,
  millier: 1e3,
  milliers: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  billion: 1e12,
  billions: 1e12,
  trillion: 1e18,
  trillions: 1e18,
};
/** Nouns for an approximate number: "une dizaine" is about ten. */
export const COLLECTIVES: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const ORDINALS = (
  'premier|1 premiere|1 second|2 seconde|2 deuxieme|2 troisieme|3 quatrieme|4 cinquieme|5 sixieme|6 septieme|7 huitieme|8 neuvieme|9 ' +
  'dixieme|10 onzieme|11 douzieme|12 treizieme|13 quatorzieme|14 quinzieme|15 seizieme|16 vingtieme|20 unieme|1 trentieme|30 quarantieme|40 cinquantieme|50 centieme|100'
).split(' ');
/** The endings of ordinals after figures: "1er", "2e", "3ème". */
const ENDINGS = ['er', 're', 'e', 'eme', 'ere', 'nd', 'nde', 'ieme', 'ᵉʳ', 'ʳᵉ', 'ᵉ'];

/** The words of numbers. They come first in every word table, in this order. */
export const NUMERAL_WORDS: readonly string[] = [
  ...UNITS,
  'une',
  ...Object.keys(MISSPELT),
  ...Object.keys(TENS),
  ...Object.keys(SCALES),
  ...Object.keys(COLLECTIVES),
  ...ORDINALS.map((entry) => entry.split('|')[0]!),
  ...ENDINGS,
  '-',
  'et',
  'demi',
  'demie',
  'virgule',
];

const FIRST = 3;
const idOf = (word: string): number => FIRST + NUMERAL_WORDS.indexOf(word);
const small = new Map<number, number>([
  ...UNITS.map((word, value) => [idOf(word), value] as const),
  [idOf('une'), 1],
  ...Object.entries(MISSPELT).map(([word, value]) => [idOf(word), value] as const),
  ...Object.entries(TENS).map(([word, value]) => [idOf(word), value] as const),
]);
const scales = new Map(Object.entries(SCALES).map(([word, value]) => [idOf(word), value]));
const collectives = new Map(Object.entries(COLLECTIVES).map(([word, value]) => [idOf(word), value]));
const ordinals = new Map(
  ORDINALS.map((entry) => {
    const [word, value] = entry.split('|');
    return [idOf(word!), Number(value)] as const;
  }),
);
/** Ordinals that never end a longer one: French says "cent unième", not "cent premier". */
const ALONE = new Set(['premier', 'premiere', 'second', 'seconde'].map(idOf));
const endings = new Set(ENDINGS.map(idOf));
const HYPHEN = idOf('-');
const AND = idOf('et');
const HALF = new Set([idOf('demi'), idOf('demie')]);
const ZERO = idOf('zero');
const TWENTY = new Set([idOf('vingt'), idOf('vingts')]);
/** "40 milles" are miles, not thousands. */
const MILES = idOf('milles');
const COMMA = idOf('virgule');
const MIL = idOf('mil');
/**
 * The pieces of the longest number: "neuf cent quatre-vingt-dix-neuf" (9 with hyphens) four times, and three scales
 * between.
 */
const MOST_PIECES = 4 * 9 + 3;

/** True when a piece of this number can start a number. */
export function startsNumeral(id: number): boolean {
  return id === Piece.figures || small.has(id) || scales.has(id);
}

/** True when a piece of this number can start an ordinal. */
export function startsOrdinal(id: number): boolean {
  return id === Piece.roman || startsNumeral(id) || ordinals.has(id);
}

/** True when a piece of this number can stand inside a number, after its first. */
export function continuesNumeral(id: number): boolean {
  return id >= FIRST && id < FIRST + NUMERAL_WORDS.length;
}

/** The number that starts at piece `at`, including "millions" and "et demi"; `null` when there is none. */
export function readNumeral(pieces: Pieces, at: number): Numeral | null {
  const id = pieces.ids[at]!;
  if (id === Piece.figures) return withScale(pieces, readFigures(pieces, at));
  return small.has(id) || scales.has(id) ? readWords(pieces, at) : null;
}

/** Numbers above this are not read. Below it, the product with any scale stays finite. */
const MOST = 1e30;

/** Reads figures only, without a scale such as "millions" after them. */
export function readFigures(pieces: Pieces, at: number): Numeral | null {
  const { text, starts, ends } = pieces;
  const start = starts[at]!;
  const end = ends[at]!;
  let value = 0;
  let plain = true;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else {
      plain = false;
      break;
    }
  }
  if (plain) return value < MOST ? { value, end: at + 1, form: 'figures', digits: end - start } : null;
  const parsed = parseFigures(text.slice(start, end));
  return parsed === null || parsed >= MOST ? null : { value: parsed, end: at + 1, form: 'figures', digits: 0 };
}

/** Adds the scale after figures: "3,2 millions", "12 mille". */
function withScale(pieces: Pieces, numeral: Numeral | null): Numeral | null {
  if (!numeral) return null;
  const scale = scales.get(pieces.ids[numeral.end]!);
  if (scale === undefined || scale === 100 || pieces.ids[numeral.end] === MILES || numeral.end >= pieces.length)
    return numeral;
  return withHalf(pieces, { ...numeral, value: numeral.value * scale, end: numeral.end + 1, digits: 0, scale }, scale);
}

function withHalf(pieces: Pieces, numeral: Numeral, scale: number): Numeral {
  const { end } = numeral;
  return scale >= 1e6 && pieces.ids[end] === AND && HALF.has(pieces.ids[end + 1]!)
    ? { ...numeral, value: numeral.value + scale / 2, end: end + 2 }
    : numeral;
}

function readWords(pieces: Pieces, at: number): Numeral | null {
  const { ids, length, opens } = pieces;
  let total = 0;
  let group = 0;
  let any = false;
  let end = at;
  let scaled = 0;
  for (let i = at; i < length && i < at + MOST_PIECES;) {
    if (i > at && opens[i] === 1) break;
    let id = ids[i]!;
    if (any && (id === HYPHEN || id === AND)) {
      // "vingt et un", "soixante et onze", "vingt-et-un": skip the joints.
      while (id === HYPHEN || id === AND) id = ids[++i] ?? 0;
      const joined = small.get(id) ?? 0;
      if (ids[i - 1] === AND || ids[i - 2] === AND) {
        if (
          !(joined > 0 && joined < 10 && group === 80 && !scales.has(ids[i + 1] ?? 0)) &&
          !((joined === 1 || joined === 11) && (group % 100 >= 20 || (group === 0 && scaled === 1000)))
        )
          break;
      }
    }
    const value = small.get(id);
    if (value !== undefined) {
      const next = addSmall(group, value, TWENTY.has(id));
      if (next < 0 || (any && value === 0)) break;
      group = next;
    } else {
      const scale = scales.get(id);
      if (scale === undefined) break;
      if (scale === 100) {
        // "onze cent vingt-six" is 1126.
        if (group > 9 && (group < 11 || group > 19)) break;
        group = Math.max(group, 1) * 100;
      } else {
        // In "mille milliards" and "deux mille milliards" the thousands multiply the milliard.
        if (group === 0 && scaled === 1000 && scale >= 1e6) total *= scale;
        else if ((group === 0 && (total > 0 || scale > 1000)) || (scaled !== 0 && scale >= scaled)) break;
        else total += Math.max(group, 1) * scale;
        group = 0;
        scaled = scale;
      }
    }
    any = true;
    end = ++i;
  }
  // "mil" is a number only at the start of a year ("mil neuf cent"); alone it is millet.
  if (!any || (end === at + 1 && ids[at] === MIL)) return null;
  const ending = group === 0 && scaled > 0 ? { scale: scaled } : {};
  const numeral: Numeral = { value: total + group, end, form: 'words', digits: 0, ...ending };
  if (ids[end] === COMMA && end < length && opens[end] !== 1) return withDecimals(pieces, numeral) ?? numeral;
  return group === 0 && scaled > 0 ? withHalf(pieces, numeral, scaled) : numeral;
}

/** Decimals in words: "zéro virgule trois", "cinq virgule zéro cinq millions". */
function withDecimals(pieces: Pieces, { value, end }: Numeral): Numeral | null {
  const { ids, opens, length } = pieces;
  let at = end + 1;
  let zeros = '';
  while (at < length && ids[at] === ZERO && opens[at] !== 1) {
    zeros += '0';
    at++;
  }
  const rest = at < length && opens[at] !== 1 && small.has(ids[at]!) ? readWords(pieces, at) : null;
  if (rest === null && zeros === '') return null;
  // In "cinq virgule deux millions" the scale applies to the whole number.
  const scale = rest === null ? 1 : scaleOf(rest.value);
  const digits = rest === null ? '' : String(rest.value / scale);
  return { value: Number(`${value}.${zeros}${digits}`) * scale, end: rest?.end ?? at, form: 'words', digits: 0 };
}

/** Returns the largest scale (10^3, 10^6, 10^9, 10^12) that the number is a multiple of, or 1. */
function scaleOf(value: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (value >= scale && value % scale === 0) return scale;
  return 1;
}

/** Adds a number below 100 to a number below 1000, or returns -1 if French does not combine the two. */
function addSmall(group: number, value: number, twenty: boolean): number {
  const rest = group % 100;
  if (twenty && rest === 4) return group + 76;
  if (rest === 0) return group + value;
  if (rest === 10 && value >= 7 && value <= 9) return group + value;
  if ((rest === 70 || rest === 90) && value >= 7 && value <= 9) return group + value;
  if (rest % 10 !== 0) return -1;
  if (value >= 1 && value <= 9 && rest >= 20) return group + value;
  return value >= 10 && value <= 16 && (rest === 60 || rest === 80) ? group + value : -1;
}

/** The ordinal that starts at a piece: "1er", "2e", "premier", "dix-neuvième", "XIXe" (and "XIX" when `bare`). */
export function readOrdinal(pieces: Pieces, at: number, bare = false): Numeral | null {
  const { ids, text, starts, ends } = pieces;
  const id = ids[at]!;
  if (id === Piece.roman) {
    const surface = text.slice(starts[at], ends[at]);
    const letters = /^[IVXLCDM]+/.exec(surface)?.[0] ?? '';
    if (!bare && letters.length === surface.length) return null;
    const value = parseRoman(letters);
    return value === null ? null : { value, end: at + 1, form: 'figures', digits: 0 };
  }
  if (id === Piece.figures) {
    const figures = readFigures(pieces, at);
    const glued = endings.has(ids[at + 1] ?? 0) && starts[at + 1] === ends[at];
    return figures && glued ? { ...figures, end: at + 2, digits: 0 } : null;
  }
  const one = ordinals.get(id);
  if (one !== undefined) return { value: one, end: at + 1, form: 'words', digits: 0 };
  if (!small.has(id) && !scales.has(id)) return null;
  // "dix-neuvième", "vingt et unième": the last piece is an ordinal.
  const base = readWords(pieces, at);
  if (!base) return null;
  let last = base.end;
  while (ids[last] === HYPHEN || ids[last] === AND) last++;
  const tail = ordinals.get(ids[last] ?? 0);
  if (tail === undefined) return null;
  if (last === base.end) return ALONE.has(ids[last]!) ? null : spacedOrdinal(base, tail);
  const value = tail === 20 && base.value % 100 === 4 ? base.value + 76 : base.value + tail;
  return { value, end: last + 1, form: 'words', digits: 0 };
}

/** Ordinals written with a space, as after hundreds: "deux centième", "cent vingtième". */
function spacedOrdinal({ value, end }: Numeral, tail: number): Numeral | null {
  const numeral = { end: end + 1, form: 'words', digits: 0 } as const;
  if (tail === 100 && value < 10) return { ...numeral, value: 100 * value };
  return value % 100 === 0 && value > 0 && tail < 100 ? { ...numeral, value: value + tail } : null;
}

/** The number of a collective noun by its piece: 10 for "dizaine"; `null` for other words. */
export function collectiveOf(id: number): number | null {
  return collectives.get(id) ?? null;
}

/** The value of a Roman numeral; `null` unless it is spelt the usual way. */
export function parseRoman(letters: string): number | null {
  if (!/^M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/.test(letters) || letters === '') return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = values[letters.charAt(i)]!;
    total += value < (values[letters.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}
