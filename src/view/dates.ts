// The value of a date in words: 2020-06 with the modifier `end` is "fin juin 2020", P12Y "12 ans".

import type { DateRecord } from '../types.js';
import { frequencyInWords, lengthInWords, rangeInWords } from './lengths.js';
import { readPoint, type Point } from './points.js';
import type { Words } from './words.js';

type Valued = Pick<DateRecord, 'value' | 'modifier' | 'approximate' | 'min' | 'max'>;

/**
 * Returns the value of a date in words, or `null` if there is no value or no words for it. `modifier` says where "fin"
 * stands: `first` in "fin juin 2020", `last` in "juin 2020 (fin)", which lines up in a chronological list.
 */
export function dateInWords(date: Valued, words: Words, modifier: 'first' | 'last' = 'first'): string | null {
  const { value, approximate } = date;
  const said = value === null ? null : pointInWords(value, date.modifier, words, modifier);
  if (said !== null) return approximate ? words.time.about(said, false) : said;
  const length = lengthOf(date, words);
  if (length !== null) return approximate ? words.time.about(length, true) : length;
  return value === null ? null : frequencyInWords(value, words);
}

function pointInWords(
  value: string,
  modifier: Valued['modifier'],
  words: Words,
  where: 'first' | 'last',
): string | null {
  const [first = '', last] = value.split('/');
  if (first.startsWith('R') || first.startsWith('P')) return null;
  if (last !== undefined) return withModifier(intervalInWords(first, last, words), modifier, words);
  const point = readPoint(first, words);
  if (!point) return null;
  const { phrase, isPeriod } = point;
  if (modifier === null) return phrase.text;
  return (
    (where === 'first' && isPeriod ? words.time.modified(phrase, modifier) : null) ??
    withModifier(phrase.text, modifier, words)
  );
}

/** Adds the modifier after the text: "juin 2020 (fin)". */
function withModifier(text: string | null, modifier: Valued['modifier'], { values }: Words): string | null {
  if (text === null || modifier === null) return text;
  return `${text} (${values[modifier] ?? modifier})`;
}

function intervalInWords(first: string, last: string, words: Words): string | null {
  const { time } = words;
  const [from, to] = [first, last].map((value) => (value === '..' ? null : readPoint(value, words)));
  if ((first !== '..' && !from) || (last !== '..' && !to)) return null;
  if (!from) return to ? time.until(to.phrase) : null;
  if (!to) return time.since(from.phrase);
  return isSameDay(from, to) && from.hour && to.hour
    ? `${time.day(to.day!.year, to.day!.month, to.day!.day).text}, ${time.between(from.hour, to.hour)}`
    : time.between(shortened(from, to, words), to.phrase);
}

function isSameDay({ day: one }: Point, { day: other }: Point): boolean {
  return (
    one !== null && other !== null && one.day === other.day && one.month === other.month && one.year === other.year
  );
}

/** Returns the first day of an interval without the parts that it shares with the last: "du 3 au 5 mars 2024". */
function shortened(from: Point, to: Point, { time }: Words): Point['phrase'] {
  const [one, other] = [from.day, to.day];
  if (!one || !other || from.hour || to.hour || one.year !== other.year) return from.phrase;
  return time.shortDay(one.month === other.month ? null : one.month, one.day);
}

/** Returns a length of time in words: "12 ans", "10 à 15 jours", "2 ans ou plus". */
function lengthOf({ value, min, max }: Valued, words: Words): string | null {
  if (min !== null && max !== null && min !== max) return rangeInWords(min, max, words);
  const length = value ?? min ?? max;
  const said = length === null ? null : lengthInWords(length, words);
  if (said === null || min === max) return said;
  return max === null ? words.time.orMore(said) : words.time.orLess(said);
}
