// The two ends of an interval: whether they go together, and what each takes from the other.

import { isGlued, wordAt } from '../../text/place.js';
import type { PartialDate } from '../calendar/partial.js';
import { countsNoun, type Place } from './rule.js';
import { DASHES } from './slots.js';

const DASHED: ReadonlySet<string> = new Set(DASHES);
const JOINS: ReadonlySet<string> = new Set([...DASHES, 'au', 'a', 'jusqu']);

type Grain = 'clock' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'other' | NonNullable<PartialDate['unit']>;

/** Both ends are of one grain, or the second says more than the first. */
export function fits(from: PartialDate, to: PartialDate): boolean {
  const a = grain(from);
  const b = grain(to);
  if (a === 'clock' || b === 'clock') return a === b;
  // "de 2015 à aujourd'hui"
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

/** Without "du" or "entre", only points that say month or year on both sides make an interval. */
export function isBareInterval(from: PartialDate, to: PartialDate, place: Place): boolean {
  const join = joinOf(place);
  const dash = DASHED.has(join);
  const a = grain(from);
  if (a !== grain(to)) return false;
  if (join === 'jusqu') return a === 'day';
  // "lundi au vendredi, 9 h-17 h"
  if (a === 'day' && isBareWeekday(from) && isBareWeekday(to)) return join !== 'a';
  if (a === 'day') return from.day !== undefined && to.day !== undefined && to.month !== undefined;
  if (a === 'month') return dash || from.year !== undefined || to.year !== undefined;
  if (join === 'a' && a === 'year') return isGoneBy(from, to) && !countsNoun(place);
  return dash && a !== 'year' && a !== 'clock' && a !== 'other' && !isGlued(place, place.first);
}

/** An hour or a part of a day. */
export function isInDay({ hour, part }: PartialDate): boolean {
  return hour !== undefined || part !== undefined;
}

function isBareWeekday({ weekday, day, unit, direction }: PartialDate): boolean {
  return weekday !== undefined && [day, unit, direction].every((said) => said === undefined);
}

/** "la période 2011 à 2019": two years of our centuries, in order; "1500 à 2000 euros" are counted. */
function isGoneBy({ year: from = 0 }: PartialDate, { year: to = 0 }: PartialDate): boolean {
  return from >= 1600 && from < to && to <= 2100;
}

/** The word that joins the two ends. */
function joinOf(place: Place): string {
  for (let i = place.first + 1; i < place.last; i++) {
    const word = wordAt(place, i).replace("'a", '').replace("'", '');
    if (JOINS.has(word)) return word;
  }
  return '';
}

/** "du 28 mars au 2 avril 2025": the first end takes year and month of the second. */
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
  // An interval from midnight begins the day.
  const hour = from.hour === undefined ? undefined : from.hour % 24;
  return { ...from, hour, month, year, direction: from.direction ?? (month === undefined ? undefined : to.direction) };
}

export function lend(from: PartialDate, to: PartialDate): PartialDate {
  if (to.year !== undefined || from.year === undefined || to.month === undefined) return to;
  return { ...to, year: from.year + (from.month !== undefined && from.month > to.month ? 1 : 0) };
}

/** The number of the month before. */
export function monthBefore(month: number): number {
  return ((month + 10) % 12) + 1;
}
