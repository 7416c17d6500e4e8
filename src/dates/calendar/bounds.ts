// The half-open bounds of a cell, as local ISO date-times: March 2025 runs from 2025-03-01T00:00:00 to
// 2025-04-01T00:00:00.

import { endDay, firstDay, isoDay, two, type Cell } from './cell.js';
import { daysBetween, plusDays, plusMonths, type Day } from './day.js';
import type { Modifier, Part } from './partial.js';
import type { DatePrecision } from '../../types.js';

/** The hours between which each part of the day lies, the end excluded; a night ends at 6 on the next morning (30). */
const PART_HOURS: Readonly<Record<Part, readonly [number, number]>> = {
  MO: [6, 12],
  MI: [12, 14],
  AF: [14, 18],
  EV: [18, 24],
  NI: [21, 30],
  DT: [6, 21],
};

/** The hour at which each part of the day begins. */
export const PART_START: Readonly<Record<Part, number>> = {
  MO: PART_HOURS.MO[0],
  MI: PART_HOURS.MI[0],
  AF: PART_HOURS.AF[0],
  EV: PART_HOURS.EV[0],
  NI: PART_HOURS.NI[0],
  DT: PART_HOURS.DT[0],
};

/** The hours of "en début de journée", "en milieu de journée" and "en fin de journée", which are no thirds of a day. */
const DAY_ENDS: Readonly<Record<Modifier, readonly [number, number]>> = {
  start: [6, 10],
  mid: [12, 14],
  end: [17, 21],
};

/** The bounds `[from, to)` of a cell; a modifier ("début", "mi-", "fin") narrows them to its third. */
export function boundsOf(cell: Cell, modifier: Modifier | null): readonly [string, string] {
  const first = firstDay(cell);
  const { precision } = cell;
  if (precision === 'minute' || precision === 'hour') {
    const { hour = 0, minute, second } = cell;
    const start = 3600 * hour + 60 * (minute ?? 0) + (second ?? 0);
    const length = second !== undefined ? 1 : precision === 'hour' && minute === undefined ? 3600 : 60;
    return [instant(first, start), instant(first, start + length)];
  }
  if (precision === 'daypart') {
    const isDay = cell.part === 'DT' && modifier !== null;
    const [from, to] = isDay ? DAY_ENDS[modifier] : PART_HOURS[cell.part!];
    if (isDay || modifier === null) return [hourOf(first, from), hourOf(first, to)];
    return thirdOf(first, from, to - from, modifier);
  }
  const end = endDay(cell, first);
  return modifier === null ? [hourOf(first, 0), hourOf(end, 0)] : narrow(cell, first, end, modifier);
}

/** The bounds of the first, middle or last third of a cell. */
function narrow(cell: Cell, first: Day, end: Day, modifier: Modifier): readonly [string, string] {
  const { precision } = cell;
  const months = THIRDS[precision];
  // A month is cut after the 10th and the 20th, a week after Tuesday and Friday.
  const cuts =
    precision === 'month'
      ? [plusDays(first, 10), plusDays(first, 20)]
      : precision === 'week'
        ? [plusDays(first, 2), plusDays(first, 5)]
        : months !== undefined
          ? [plusMonths(first, months), plusMonths(first, 2 * months)]
          : null;
  if (cuts === null) return thirdOf(first, 0, 24 * daysBetween(first, end), modifier);
  const days = [first, ...cuts, end];
  const at = THIRD[modifier];
  return [hourOf(days[at]!, 0), hourOf(days[at + 1]!, 0)];
}

/**
 * A third of a number of hours, rounded to full hours; where it is shorter than one, to minutes: "en milieu de midi".
 */
function thirdOf(day: Day, from: number, hours: number, modifier: Modifier): readonly [string, string] {
  const grain = hours < 3 ? 60 : 3600;
  const at = (n: number): string => instant(day, 3600 * from + grain * Math.round((3600 * hours * n) / 3 / grain));
  return [at(THIRD[modifier]), at(THIRD[modifier] + 1)];
}

const THIRD: Readonly<Record<Modifier, number>> = { start: 0, mid: 1, end: 2 };

/** How many months a third of each longer period has. */
const THIRDS: Readonly<Partial<Record<DatePrecision, number>>> = {
  quarter: 1,
  season: 1,
  half: 2,
  year: 4,
  decade: 40,
  century: 400,
};

/** The date-time at a full hour after a day's midnight; from 24 on, it is of a later day. */
function hourOf(day: Day, hour: number): string {
  return `${isoDay(hour < 24 ? day : plusDays(day, Math.floor(hour / 24)))}T${two(hour % 24)}:00:00`;
}

/** The date-time at a number of seconds after a day's midnight. */
function instant(day: Day, second: number): string {
  const rest = second % 3600;
  const hour = hourOf(day, (second - rest) / 3600);
  return rest === 0 ? hour : `${hour.slice(0, -5)}${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
