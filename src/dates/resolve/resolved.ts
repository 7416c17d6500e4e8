// The answer of resolution, and the choices that its files share: which year two figures mean ("été 44"), and which of
// several days the tense asks for.

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
  /** True when its words name another weekday than that of the day. */
  readonly conflict?: boolean;
}

/** A place in the calendar, or the phrase that says why there is none. */
export type Answer = Resolved | Refusal;

/** True for an answer with a place in the calendar. */
export function isResolved(answer: Answer): answer is Resolved {
  return typeof answer !== 'string';
}

/** The answer of one day. */
export function answerDay(day: Day, anchor: DateAnchor, by: Reason): Resolved {
  return { cell: dayCell(day), anchor, by };
}

/** The first day of a cell; for a cell without a day, that of the last date mentioned that has one. */
export function lastDayOf(cell: Cell, story: Story): Day {
  const from = cell.day === undefined ? story.named.find(({ day }) => day !== undefined) : cell;
  return firstDay(from ?? cell);
}

/**
 * The stated year, `undefined` when there is none. Two figures mean a year between 94 years ago and five years ahead:
 * in 2025 "été 44" is 1944 and "hiver 27" is 2027. A birth is not in the future: "né en 27" is 1927. Without a day of
 * publication, 2030 is the last such year.
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
 * For a document without a publication day: the day of the last date mentioned, if it has a month and stands near `at`.
 * A date without a year is then near that day.
 */
export function dayNear(story: Story, at: number): Day | null {
  const last = story.named[0];
  return last !== undefined && last.month !== undefined && at - story.namedAt < REACH ? firstDay(last) : null;
}

/**
 * For a document without a publication day: the year of a date without one, taken from a date that stands near. A year
 * alone ("de 1995 à 2014") says nothing of other dates.
 */
export function yearNear(story: Story, at: number): number | null {
  return dayNear(story, at)?.year ?? null;
}

/** In characters: how near a date must be to give another its year. */
const REACH = 400;
/** In characters: how near a year without a month must be to give a date its year, when no verb has a tense. */
const BESIDE = 60;
/** The same distance when a verb has a tense. */
const CLAUSE = 30;

/**
 * The past year that the clause itself names shortly before the date: "en 1997 (en janvier rue X, en octobre rue Y)",
 * "l'an dernier, mais le 15 août". With a verb it must stand nearer, and with a future verb there is none.
 */
export function yearOfClause(story: Story, tense: Tense, at: number): number | null {
  const { named, namedAt, today } = story;
  const last = named[0];
  if (last?.precision !== 'year' || today === null || last.year >= today.year || isFuture(tense)) return null;
  return at - namedAt < (tense === null ? BESIDE : CLAUSE) ? last.year : null;
}

/**
 * Chooses among the same day or month of several years, given in order: the one that direction and tense ask for,
 * `null` when there is none. Without a tense it is the nearest one; but with `ownYear` it is that of the publication's
 * year ("en octobre" in May), unless the turn of a year brings another much nearer.
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
  // A verb apart from the date may be about something else, so a day that is near outweighs it.
  if (tense === 'past apart') return forth <= NEAR ? future : past;
  if (tense === 'future apart') return back <= NEAR ? past : future;
  if (forth <= NEAR) return future;
  if (back <= NEAR) return past;
  if (ownYear && tense === null && (past.year === today.year || future.year === today.year))
    return past.year === today.year ? past : future;
  return forth < back ? future : past;
}

/** The reason for the choice of `pick`, where `day` is the day that it chose. */
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

/** A day that is at most this many days away outweighs the year of the publication. */
const NEAR = 45;

/** The nearest of the days to `today`, the first of two that are equally near; `null` for no days. */
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
