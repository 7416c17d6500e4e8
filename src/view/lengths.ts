// Durations in words (P1Y6M is "1 an et 6 mois", PXD "plusieurs jours") and frequencies (R2/P1W).

import { numberInWords } from './numbers.js';
import type { TimeUnit, Words } from './words.js';

interface Part {
  /** As written in the value: "12", "1.5", "X". */
  readonly count: string;
  readonly unit: TimeUnit;
}

/** Returns a duration in words, or `null` for a value of another form. */
export function lengthInWords(value: string, words: Words): string | null {
  const parts = readLength(value);
  return parts && parts.map((part) => partInWords(part, words)).join(' ');
}

/** Returns a range of durations in words: "10 à 15 jours", or "6 mois à 2 ans" if the units differ. */
export function rangeInWords(min: string, max: string, words: Words): string | null {
  const [low, high] = [readLength(min), readLength(max)];
  if (!low || !high) return null;
  const isOneUnit = low.length === 1 && high.length === 1 && low[0]!.unit === high[0]!.unit;
  const first = isOneUnit ? countInWords(low[0]!.count, words) : low.map((part) => partInWords(part, words)).join(' ');
  return words.time.range(first, high.map((part) => partInWords(part, words)).join(' '));
}

/**
 * Returns a frequency in words, or `null` for a value of another form: "chaque semaine", "tous les 2 ans", "3 fois par
 * jour".
 */
export function frequencyInWords(value: string, words: Words): string | null {
  const [, times = '', every = ''] = /^R(\d*)\/(P.+)$/.exec(value) ?? [];
  const parts = every === '' ? null : readLength(every);
  const [part] = parts ?? [];
  if (!part || parts!.length > 1 || part.count === 'X') return null;
  const unit = words.units[part.unit];
  if (times === '') return words.time.every(countInWords(part.count, words), unit);
  return part.count === '1' ? words.time.times(times, unit) : null;
}

function readLength(value: string): Part[] | null {
  const [, days, hours] = /^P((?:(?:[\d.]+|X)[YMWD])*)(?:T((?:(?:[\d.]+|X)[HMS])+))?$/.exec(value) ?? [];
  const read = (text: string | undefined, isTime: boolean): Part[] =>
    [...(text ?? '').matchAll(/([\d.]+|X)([A-Z])/g)].map(([, count, letter]) => {
      return { count: count!, unit: isTime && letter === 'M' ? 'min' : (letter as TimeUnit) };
    });
  const parts = [...read(days, false), ...read(hours, true)];
  return parts.length === 0 ? null : parts;
}

function partInWords({ count, unit }: Part, words: Words): string {
  const names = words.units[unit];
  if (count === 'X') return words.time.vague(names);
  const isOne = words.lang === 'fr' ? Number(count) < 2 : Number(count) === 1;
  return `${countInWords(count, words)} ${isOne ? names.one : names.many}`;
}

function countInWords(count: string, words: Words): string {
  return count === 'X' ? count : numberInWords(Number(count), words);
}
