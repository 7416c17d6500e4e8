// The two ends of an interval: whether they go together, and what each takes from the other. In "du 28 mars au 2 avril
// 2025" the first end takes its year from the second.

import { isGlued, wordAt } from '../../text/place.js';
import type { PartialDate } from '../calendar/partial.js';
import { countsNoun, type Place } from './rule.js';
import { DASHES } from './slots.js';

const DASHED: ReadonlySet<string> = new Set(DASHES);
const JOINS: ReadonlySet<string> = new Set([...DASHES, 'au', 'a', 'jusqu']);

type Grain = 'clock' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'other' | NonNullable<PartialDate['unit']>;

/**
 * True when two dates can be the ends of an interval: they are of one grain (two days, two years), or of two grains
 * that news combines, such as a day and a month.
 */
export function fits(from: PartialDate, to: PartialDate): boolean {
  const a = grain(from);
  const b = grain(to);
  if (a === 'clock' || b === 'clock') return a === b;
  // "aujourd'hui" closes an interval that a year opens: "de 2015 à aujourd'hui".
  if (to.unit === 'day' && to.count === 0 && to.origin === 'published') return from.year !== undefined;
  return (
    a === b ||
    (a === 'day' && b === 'month') ||
    (a === 'month' && b === 'day') ||
    (a === 'year' && b === 'month') ||
    (a === 'month' && b === 'year') ||
    (a === 'day' && b === 'year' && from.year !== undefined)
  );
}

/** The grain of a date: the smallest unit that it names, or `clock` for an hour without a day. */
export function grain(point: PartialDate): Grain {
  if (point.hour !== undefined && point.day === undefined && point.weekday === undefined && point.unit === undefined)
    return 'clock';
  if (point.day !== undefined || point.weekday !== undefined || point.holiday !== undefined || point.unit === 'day')
    return 'day';
  if (point.month !== undefined) return 'month';
  if (point.century !== undefined) return 'century';
  if (point.decade !== undefined) return 'decade';
  return point.year !== undefined ? 'year' : (point.unit ?? 'other');
}

/**
 * True when two dates without "du" or "entre" before them make an interval: "lundi au vendredi", "3-5 mars 2025",
 * "janvier-mars".
 */
export function isBareInterval(from: PartialDate, to: PartialDate, place: Place): boolean {
  const join = joinOf(place);
  const dash = DASHED.has(join);
  const a = grain(from);
  if (a !== grain(to)) return false;
  if (join === 'jusqu') return a === 'day';
  // "lundi au vendredi, 9 h-17 h": "à" alone does not join two weekdays.
  if (a === 'day' && isBareWeekday(from) && isBareWeekday(to)) return join !== 'a';
  if (a === 'day') return from.day !== undefined && to.day !== undefined && to.month !== undefined;
  if (a === 'month') return dash || from.year !== undefined || to.year !== undefined;
  if (join === 'a' && a === 'year') return isGoneBy(from, to) && !countsNoun(place);
  return dash && a !== 'year' && a !== 'clock' && a !== 'other' && !isGlued(place, place.first);
}

/** True when the date has an hour or a part of the day. */
export function isInDay({ hour, part }: PartialDate): boolean {
  return hour !== undefined || part !== undefined;
}

function isBareWeekday({ weekday, day, unit, direction }: PartialDate): boolean {
  return weekday !== undefined && [day, unit, direction].every((said) => said === undefined);
}

/** True for two years between 1600 and 2100, in order: "la période 2011 à 2019". "1500 à 2000 euros" is a quantity. */
function isGoneBy({ year: from = 0 }: PartialDate, { year: to = 0 }: PartialDate): boolean {
  return from >= 1600 && from < to && to <= 2100;
}

/** The word that joins the two ends, empty when there is none. */
function joinOf(place: Place): string {
  for (let i = place.first + 1; i < place.last; i++) {
    const word = wordAt(place, i).replace("'a", '').replace("'", '');
    if (JOINS.has(word)) return word;
  }
  return '';
}

/**
 * The first end with the month and the year that it takes from the second: "du 28 mars au 2 avril 2025", "du 28
 * décembre au 2 janvier 2025".
 */
export function borrow(from: PartialDate, to: PartialDate): PartialDate {
  const month =
    from.month ??
    (from.day === undefined || to.month === undefined
      ? undefined
      : from.day > (to.day ?? 32)
        ? monthBefore(to.month)
        : to.month);
  const crosses = month !== undefined && to.month !== undefined && month > to.month;
  const year =
    from.year ??
    (to.year !== undefined && (month !== undefined || from.day !== undefined)
      ? to.year - (crosses ? 1 : 0)
      : undefined);
  // As the first end, "minuit" (24) is the hour 0.
  const hour = from.hour === undefined ? undefined : from.hour % 24;
  return { ...from, hour, month, year, direction: from.direction ?? (month === undefined ? undefined : to.direction) };
}

/** The second end with the year that it takes from the first: "du 28 décembre 2024 au 2 janvier". */
export function lend(from: PartialDate, to: PartialDate): PartialDate {
  if (to.year !== undefined || from.year === undefined || to.month === undefined) return to;
  return { ...to, year: from.year + (from.month !== undefined && from.month > to.month ? 1 : 0) };
}

/** The number of the month before: 12 for January. */
export function monthBefore(month: number): number {
  return ((month + 10) % 12) + 1;
}
