// What resolution answers, and the small questions that its files share.

import type { DateAnchor } from '../types.js';
import { firstDay, type Cell } from './cell.js';
import type { Day } from './day.js';
import type { PartialDate } from './partial.js';
import type { Story } from './story.js';
import type { Tense } from './tense.js';

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

/** The stated year; two figures are of the last hundred years. */
export function yearOf({ year, shortYear, beforeChrist }: PartialDate): number | undefined {
  if (year !== undefined) return beforeChrist ? 1 - year : year;
  return shortYear === undefined ? undefined : shortYear + (shortYear > 49 ? 1900 : 2000);
}

/** The year of the last date named near by, when the paper has no date. */
export function yearNear(story: Story, at: number): number | null {
  const last = story.named[0];
  if (last !== undefined && last.month !== undefined && at - story.namedAt < REACH) return last.year;
  return story.year !== null && at - story.yearAt < BESIDE ? story.year : null;
}

const REACH = 400;
const BESIDE = 60;

/** The candidate that direction and tense ask for; else the nearer one, `ahead` days at most after today. */
export function pick(
  days: readonly Day[],
  today: Day,
  direction: number | undefined,
  tense: Tense,
  ahead: number,
): Day | null {
  let past: Day | null = null;
  let future: Day | null = null;
  for (const day of days) {
    const order = day.number - today.number;
    if (order === 0 && direction === undefined) return day;
    if (order < 0) past = day;
    else if (order > 0) future ??= day;
  }
  if (direction === -1) return past;
  if (direction === 1) return future;
  if (past === null || future === null) return past ?? future;
  if (tense !== null) return tense === 'past' ? past : future;
  const forth = future.number - today.number;
  return forth <= ahead && forth < today.number - past.number ? future : past;
}
