// What resolution answers, and the small questions that its files share.

import type { DateAnchor } from '../../types.js';
import { dayCell, firstDay, type Cell } from '../calendar/cell.js';
import { compareDays, daysBetween, type Day } from '../calendar/day.js';
import type { PartialDate } from '../calendar/partial.js';
import type { Story } from '../calendar/story.js';
import { isFuture, isPast, type Tense } from '../tense/tense.js';
import { REASONS, REFUSALS, type Reason, type Refusal } from './reasons.js';

/** A date whose place in the calendar is known. */
export interface Resolved {
  readonly cell: Cell;
  readonly anchor: DateAnchor;
  /** What determined it. */
  readonly by: Reason;
  readonly approximate?: boolean;
  /** The weekday in its words is not that of the day. */
  readonly conflict?: boolean;
}

/** A place in the calendar, or the phrase that says why there is none. */
export type Answer = Resolved | Refusal;

export function isResolved(answer: Answer): answer is Resolved {
  return typeof answer !== 'string';
}

export function answerDay(day: Day, anchor: DateAnchor, by: Reason): Resolved {
  return { cell: dayCell(day), anchor, by };
}

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

/**
 * The day that a date without its year stands beside, when no publication day is given: the last date of the text that
 * has a month, when it stands near.
 */
export function dayNear(story: Story, at: number): Day | null {
  const last = story.named[0];
  return last !== undefined && last.month !== undefined && at - story.namedAt < REACH ? firstDay(last) : null;
}

/**
 * The year of a date without one, when no publication day is given: that of a date that stands near. A year alone that
 * the text speaks of ("de 1995 à 2014") says nothing of other dates.
 */
export function yearNear(story: Story, at: number): number | null {
  return dayNear(story, at)?.year ?? null;
}

const REACH = 400;
const BESIDE = 60;
const CLAUSE = 30;

/**
 * The past year that the clause itself names: "en 1997 (en janvier rue X, en octobre rue Y)", "l'an dernier, mais le
 * 15 août". A verb may part the two. A year that opens the sentence speaks for the whole of it.
 */
export function yearOfClause(story: Story, tense: Tense, at: number): number | null {
  const { named, namedAt, today } = story;
  const last = named[0];
  if (last?.precision !== 'year' || today === null || last.year >= today.year || isFuture(tense)) return null;
  return at - namedAt < (tense === null ? BESIDE : CLAUSE) ? last.year : null;
}

/**
 * Of the same day or month in the years around, in order, the one that direction and tense ask for. Behind no verb it
 * is the nearest one; `ownYear` prefers the one of the publication's year ("en octobre" in May), unless the turn of a
 * year brings another much nearer.
 */
export function pick(
  days: readonly Day[],
  today: Day,
  direction: number | undefined,
  tense: Tense,
  ownYear = true,
): Day | null {
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
  // A verb that stands apart from the date may speak of something else: it does not outweigh a day so near.
  if (tense === 'past apart') return forth <= NEAR ? future : past;
  if (tense === 'future apart') return back <= NEAR ? past : future;
  if (forth <= NEAR) return future;
  if (back <= NEAR) return past;
  if (ownYear && tense === null && (past.year === today.year || future.year === today.year))
    return past.year === today.year ? past : future;
  return forth < back ? future : past;
}

/** What `pick` went by. */
export function reasonOf(direction: number | undefined, tense: Tense, day: Day | null = null, today = day): Reason {
  if (direction !== undefined) return REASONS.direction;
  const order = day === null || today === null ? 0 : compareDays(day, today);
  if (isPast(tense) && order <= 0) return REASONS.past;
  return isFuture(tense) && order >= 0 ? REASONS.future : REASONS.nearest;
}

/** The answer where `pick` found a day, and where it found none. */
export function answerPicked(day: Day | null, anchor: DateAnchor, by: Reason): Answer {
  return day === null ? REFUSALS.noCalendar : answerDay(day, anchor, by);
}

/** Within so many days, the nearer of the two outweighs the year of the publication. */
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
