// What resolution answers, and the small questions that its files share.

import type { DateAnchor } from '../../types.js';
import { firstDay, type Cell } from '../calendar/cell.js';
import { compareDays, daysBetween, type Day } from '../calendar/day.js';
import type { PartialDate } from '../calendar/partial.js';
import type { Story } from '../calendar/story.js';
import type { Tense } from '../tense/tense.js';

export interface Resolved {
  readonly cell: Cell;
  readonly anchor: DateAnchor;
  readonly approximate?: boolean;
}

/** `null` when nothing determines the date, 'impossible' when no calendar has it. */
export type Answer = Resolved | null | 'impossible';

/** The day of a cell, or of the last named one that has a day. */
export function lastDayOf(cell: Cell, story: Story): Day {
  const from = cell.day === undefined ? story.named.find(({ day }) => day !== undefined) : cell;
  return firstDay(from ?? cell);
}

/**
 * The stated year. Two figures are of the hundred years up to a few years ahead: in 2025 "été 44" is 1944, "hiver 27"
 * 2027. Nobody was born ahead: "né en 27" is 1927. Without a day of publication 2030 is the last such year.
 */
export function yearOf({ year, shortYear, beforeChrist, direction }: PartialDate, story: Story): number | undefined {
  if (year !== undefined) return beforeChrist ? 1 - year : year;
  if (shortYear === undefined) return undefined;
  const last = story.today === null ? LAST_YEAR : story.today.year + (direction === -1 ? 0 : AHEAD);
  return last - ((((last - shortYear) % 100) + 100) % 100);
}

const AHEAD = 5;
const LAST_YEAR = 2030;

/** The year of the last date named near by, when the paper has no date. */
export function yearNear(story: Story, at: number): number | null {
  const last = story.named[0];
  if (last !== undefined && last.month !== undefined && at - story.namedAt < REACH) return last.year;
  return story.year !== null && at - story.yearAt < BESIDE ? story.year : null;
}

const REACH = 400;
const BESIDE = 60;
const CLAUSE = 30;

/**
 * The past year that the clause itself names: "en 1997 (en janvier rue X, en octobre
 * rue Y)", "l'an dernier, mais le 15 août". A verb may part the two.
 */
export function yearOfClause({ named, namedAt, today }: Story, tense: Tense, at: number): number | null {
  const last = named[0];
  if (last?.precision !== 'year' || today === null || last.year >= today.year || tense === 'future') return null;
  return at - namedAt < (tense === null ? BESIDE : CLAUSE) ? last.year : null;
}

/**
 * Of the same day or month in the years around, in order, the one that direction and
 * tense ask for. Behind no verb it is the paper's own year's ("en octobre" in May),
 * unless the turn of a year brings another much nearer; behind a noun the nearer one.
 */
export function pick(days: readonly Day[], today: Day, direction: number | undefined, tense: Tense): Day | null {
  let past: Day | null = null;
  let future: Day | null = null;
  for (const day of days) {
    const order = compareDays(day, today);
    if (order === 0 && direction === undefined) return day;
    if (order < 0) past = day;
    else if (order > 0) future ??= day;
  }
  if (direction === -1) return past;
  if (direction === 1) return future;
  if (past === null || future === null) return past ?? future;
  if (tense === 'past') return past;
  if (tense === 'future') return future;
  const forth = daysBetween(today, future);
  const back = daysBetween(past, today);
  if (forth <= NEAR) return future;
  if (back <= NEAR) return past;
  if (tense === null && (past.year === today.year || future.year === today.year))
    return past.year === today.year ? past : future;
  return forth < back ? future : past;
}

/** So many days, of the year or so between the two, stand against what the year says. */
const NEAR = 45;

/** The day of these that is the fewest days away, the earlier of two. */
export function nearest(days: readonly Day[], today: Day): Day | null {
  let best: Day | null = null;
  let least = Infinity;
  for (const day of days) {
    const far = Math.abs(daysBetween(day, today));
    if (far < least) {
      least = far;
      best = day;
    }
  }
  return best;
}
