// Reads the number of a quantity, single or a range: "1 500", "trois cents", "entre 10 et 15 millions", "deux ou
// trois", "une vingtaine", "des dizaines de milliers", "moins 5". What is counted follows and is read elsewhere.

import { DATING } from '../french/amounts.js';
import { MONTHS } from '../french/calendar.js';
import { fold, isUpper } from '../text/characters.js';
import type { Captures, Place, Slot } from '../text/rules.js';
import { COLLECTIVES, continuesNumeral, readNumeral, startsNumeral, type Numeral } from '../text/numerals.js';
import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import { isChange } from './change.js';
import { exactly, tidy, type Amount } from './partial.js';
import { guardOfSeries } from './series.js';

const SCALES: Readonly<Record<string, number>> = {
  millier: 1e3,
  milliers: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};
const SIGNS: Readonly<Record<string, number>> = { '+': 1, '-': -1, '−': -1, '–': -1 };
const PLURALS = Object.keys(COLLECTIVES).map((word) => `${word}s`);

export const AMOUNT_WORDS: readonly string[] = [
  ...PLURALS,
  ...Object.keys(SIGNS),
  ..."un une la cette quelques des plusieurs les de d' entre a et ou voire - – zero demi".split(' '),
];

/** Words that occur in amounts, as ids of the word table. */
interface AmountWords {
  /** Values of "dizaine", "douzaines" (collectives) and "million", "milliards" (scales). */
  readonly collectives: ReadonlyMap<number, number>;
  readonly scales: ReadonlyMap<number, number>;
  readonly signs: ReadonlyMap<number, number>;
  readonly one: ReadonlySet<number>;
  readonly several: ReadonlySet<number>;
  readonly of: ReadonlySet<number>;
  readonly between: number;
  readonly and: number;
  readonly or: ReadonlySet<number>;
  readonly to: ReadonlySet<number>;
  readonly half: number;
}

/** The slot that reads an amount. */
export function amountSlot(table: WordTable): Slot {
  const words = readWords(table);
  const isStart = (id: number): boolean =>
    startsNumeral(id) ||
    words.collectives.has(id) ||
    words.one.has(id) ||
    words.several.has(id) ||
    words.scales.has(id) ||
    words.signs.has(id) ||
    id === words.between;
  return {
    starts: isStart,
    goesOn: (id) => isStart(id) || continuesNumeral(id) || words.of.has(id) || words.or.has(id) || words.to.has(id),
    alone: (id) => startsNumeral(id) || words.collectives.has(id),
    read: (pieces, at) => {
      const point = readPoint(words, pieces, at);
      const found = readRange(words, pieces, at, point) ?? point;
      return found && guardOfSeries(pieces, at, found.end) === null ? found : null;
    },
  };
}

/** Looks up the words of amounts in the table. */
function readWords(table: WordTable): AmountWords {
  const ids = (words: readonly string[]): Set<number> => new Set(words.map((word) => table.idOf(word)));
  const collectives = new Map(
    Object.entries(COLLECTIVES).flatMap(([word, value]) => [
      [table.idOf(word), value],
      [table.idOf(`${word}s`), value],
    ]),
  );
  const scales = new Map(Object.entries(SCALES).map(([word, value]) => [table.idOf(word), value]));
  const signs = new Map(Object.entries(SIGNS).map(([word, value]) => [table.idOf(word), value]));
  const one = ids(['un', 'une', 'la', 'cette', 'demi']);
  const several = ids(['des', 'plusieurs', 'quelques', 'les']);
  const of = ids(['de', "d'"]);
  const between = table.idOf('entre');
  const and = table.idOf('et');
  const or = ids(['ou', 'voire']);
  const to = ids(['a', '-', '–']);
  const half = table.idOf('demi');
  return { collectives, scales, signs, one, several, of, between, and, or, to, half };
}

function isOver(pieces: Pieces, at: number): boolean {
  return at >= pieces.length || pieces.opens[at] === 1;
}

/** Reads a collective number: "une vingtaine", "deux douzaines", "un millier", "un demi-million". */
function readCollective(words: AmountWords, pieces: Pieces, at: number): { end: number; value: Amount } | null {
  const first = pieces.ids[at]!;
  let count = 1;
  let i = at;
  if (words.one.has(first)) i++;
  else {
    const numeral = startsNumeral(first) ? readNumeral(pieces, at) : null;
    if (numeral && !isOver(pieces, numeral.end) && words.collectives.has(pieces.ids[numeral.end]!)) {
      count = numeral.value;
      i = numeral.end;
    }
  }
  if (isOver(pieces, i)) return null;
  if (pieces.ids[i] === words.half && i > at) {
    const next = skipHyphen(pieces, i + 1, words.to);
    const scale = isOver(pieces, next)
      ? undefined
      : (words.scales.get(pieces.ids[next]!) ?? words.collectives.get(pieces.ids[next]!));
    return scale === undefined ? null : { end: next + 1, value: exactly(scale / 2, 'collective') };
  }
  const unit = words.collectives.get(pieces.ids[i]!);
  if (unit !== undefined && (i > at || !isPlural(pieces, i))) {
    const dozen = unit === 12 && count > 1;
    const more = readScale(words, pieces, i + 1);
    const value = tidy(count * unit * (more?.value ?? 1));
    const amount: Amount = { ...exactly(value, 'collective'), approximation: dozen ? null : 'about' };
    return { end: more?.end ?? i + 1, value: amount };
  }
  // "un millier de" is about a thousand, whereas "un million" is read as an exact number.
  if (i > at && words.scales.get(pieces.ids[i]!) === 1e3) {
    const more = readScale(words, pieces, i + 1);
    const value: Amount = { ...exactly(1e3 * (more?.value ?? 1), 'collective'), approximation: 'about' };
    return { end: more?.end ?? i + 1, value };
  }
  return null;
}

/** Reads a vague number: "des dizaines", "plusieurs centaines de milliers", "millions". */
function readVague(words: AmountWords, pieces: Pieces, at: number): { end: number; value: Amount } | null {
  const i = words.several.has(pieces.ids[at]!) ? at + 1 : at;
  if (isOver(pieces, i) || !isPlural(pieces, i)) return null;
  // "les six milliards": the scale belongs to the number before it.
  if (i === at && at > 0 && pieces.opens[at] !== 1 && startsNumeral(pieces.ids[at - 1]!)) return null;
  const unit = words.collectives.get(pieces.ids[i]!) ?? words.scales.get(pieces.ids[i]!);
  if (unit === undefined) return null;
  const more = readScale(words, pieces, i + 1);
  return {
    end: more?.end ?? i + 1,
    value: {
      value: null,
      min: null,
      max: null,
      magnitude: unit * (more?.value ?? 1),
      approximation: 'about',
      form: 'vague',
      digits: 0,
    },
  };
}

/** Reads the scale that multiplies a collective: "de milliers", "de milliards". */
function readScale(words: AmountWords, pieces: Pieces, at: number): { end: number; value: number } | null {
  if (isOver(pieces, at + 1) || isOver(pieces, at) || !words.of.has(pieces.ids[at]!)) return null;
  const scale = words.scales.get(pieces.ids[at + 1]!);
  if (scale === undefined) return null;
  const more = readScale(words, pieces, at + 2);
  return { end: more?.end ?? at + 2, value: scale * (more?.value ?? 1) };
}

/**
 * Reads a number with its sign: "+1,5", "-12". The sign stands at most one character before the figures and not right
 * behind other figures.
 */
function readSigned(words: AmountWords, pieces: Pieces, at: number): Numeral | null {
  const sign = words.signs.get(pieces.ids[at]!);
  if (sign === undefined) return startsNumeral(pieces.ids[at]!) ? readNumeral(pieces, at) : null;
  if (isOver(pieces, at + 1) || pieces.ids[at + 1] !== Piece.figures) return null;
  if (at > 0 && pieces.ends[at - 1] === pieces.starts[at] && pieces.ids[at - 1] === Piece.figures) return null;
  if (pieces.starts[at + 1]! - pieces.ends[at]! > 1) return null;
  const numeral = readNumeral(pieces, at + 1);
  return numeral && { ...numeral, value: sign * numeral.value };
}

function readPoint(words: AmountWords, pieces: Pieces, at: number): { end: number; value: Amount } | null {
  const collective = readCollective(words, pieces, at);
  if (collective) return collective;
  // "par milliers", "quelques millions": a scale in the plural without a number.
  const scale = words.scales.get(pieces.ids[at]!);
  if (scale !== undefined && isPlural(pieces, at)) return readVague(words, pieces, at);
  // "le million d'agents": exactly one million; the article is not part of the amount.
  if (scale !== undefined && !isOver(pieces, at + 1) && words.of.has(pieces.ids[at + 1]!) && isDefinite(pieces, at))
    return { end: at + 1, value: exactly(scale, 'collective') };
  const numeral = readSigned(words, pieces, at);
  if (numeral === null) return readVague(words, pieces, at);
  return { end: numeral.end, value: ofNumeral(numeral) };
}

/** Turns a numeral into an amount, keeping the scale that its words end with. */
export function ofNumeral({ value, form, digits, scale }: Numeral): Amount {
  const amount = exactly(tidy(value), form, digits);
  return scale === undefined ? amount : { ...amount, scale };
}

interface Point {
  readonly end: number;
  readonly value: Amount;
}

/** Reads the range that starts at piece `at`; `point` is the number already read there. */
function readRange(words: AmountWords, pieces: Pieces, at: number, point: Point | null): Point | null {
  const opens = pieces.ids[at] === words.between;
  const low = opens ? readPoint(words, pieces, at + 1) : point;
  if (!low || low.value.value === null || isOver(pieces, low.end) || isOver(pieces, low.end + 1)) return null;
  const link = pieces.ids[low.end]!;
  const joins = words.to.has(link) || (opens ? link === words.and : words.or.has(link));
  if (!joins || (!opens && (isIndex(pieces, at) || isDated(pieces, at) || isChange(pieces, at)))) return null;
  const high = readPoint(words, pieces, low.end + 1);
  if (!high || high.value.value === null) return null;
  const isHyphen = pieces.starts[low.end + 1] === pieces.ends[low.end];
  if (isHyphen && !/^\p{Nd}/u.test(pieces.text.charAt(pieces.starts[low.end + 1]!))) return null;
  const max = high.value.value;
  const min = sharedScale(low.value, high.value);
  if (min >= max || (words.or.has(link) && (max - min > 10 * Math.max(1, min) || isApart(low.value, high.value))))
    return null;
  return {
    end: high.end,
    value: {
      value: null,
      min,
      max,
      magnitude: null,
      approximation: low.value.approximation ?? high.value.approximation,
      form: high.value.form,
      digits: high.value.digits,
    },
  };
}

/** "passée de 120 000 en 2005 à 154 000": the year is not the lower end of a range. */
function isDated({ ids, text, starts, ends, opens }: Pieces, at: number): boolean {
  if (at === 0 || ids[at] !== Piece.figures || opens[at] === 1) return false;
  if (!/^(?:1[5-9]|20)\d\d$/.test(text.slice(starts[at], ends[at]))) return false;
  const before = fold(text.slice(starts[at - 1], ends[at - 1]));
  return DATING.has(before) || MONTHS.has(before);
}

/** "le CAC 40 à 8 073 points": the first number is part of a name. */
function isIndex({ ids, text, starts, ends }: Pieces, at: number): boolean {
  if (at === 0 || ids[at] !== Piece.figures || !isUpper(text.charCodeAt(starts[at - 1]!))) return false;
  return /^(?:CAC|SBF|FTSE|S&P|P)$/.test(text.slice(starts[at - 1], ends[at - 1]));
}

/** Gives the lower end the scale of the upper one: "10 à 15 millions", "1000 à 2000 millions". */
function sharedScale(low: Amount, high: Amount): number {
  const value = low.value!;
  const max = high.value!;
  if (low.form === 'collective' || value <= 0) return value;
  const said = high.scale ?? 1;
  if (said > 1 && (low.scale ?? 1) === 1 && value * said < max) return value * said;
  for (const scale of [1e12, 1e9, 1e6, 1e3])
    if (max >= scale && max % (scale / 100) === 0 && value < 1000 && value * scale < max) return value * scale;
  return value;
}

/**
 * Returns the first value of "passe de 90 à 80 km/h", with the scale of the second, or `null` where the two numbers may
 * be a range or a score: there is no verb of change before them and they do not descend after "de".
 */
export function firstOfTwo(caught: Captures, { pieces, at }: Place): Amount | null {
  const first = caught.the<Amount>('first');
  const second = caught.the<Amount>('second');
  if (first.value === null || second.value === null) return null;
  const said = second.scale ?? 1;
  const isDescending = first.value > second.value;
  const value = said > 1 && (first.scale ?? 1) === 1 && first.value < 1e4 ? first.value * said : first.value;
  const isOf = at > 0 && /^(?:de|d['’])$/i.test(pieces.text.slice(pieces.starts[at - 1], pieces.ends[at - 1]));
  return isChange(pieces, at) || (isDescending && isOf && first.form === second.form)
    ? exactly(tidy(value), first.form, first.digits)
    : null;
}

/** "deux ou 300": a number in words and one in figures do not form a range. */
function isApart(low: Amount, high: Amount): boolean {
  return low.form !== high.form;
}

function isDefinite({ text, starts, ends, opens }: Pieces, at: number): boolean {
  return at > 0 && opens[at] !== 1 && /^(?:le|ce|du|au)$/i.test(text.slice(starts[at - 1], ends[at - 1]));
}

function isPlural({ text, ends }: Pieces, at: number): boolean {
  return text.charCodeAt(ends[at]! - 1) === 0x73;
}

function skipHyphen({ ids }: Pieces, at: number, hyphens: ReadonlySet<number>): number {
  return hyphens.has(ids[at] ?? 0) ? at + 1 : at;
}
