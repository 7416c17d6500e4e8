// A cell is a stretch of the calendar to which a date was resolved, such as a day, a month or a week-end: its first
// day, the day after its last, and the cell of a unit around a day.

import { makeDay, plusDays, plusMonths, weekdayOf, weekOf, type Day } from './day.js';
import type { Part, Season, Unit } from './partial.js';
import type { DatePrecision } from '../../types.js';

/** A stretch of the calendar of the given precision; only the fields that the precision needs are set. */
export interface Cell {
  readonly precision: DatePrecision;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Week, quarter, half or century by number. */
  readonly number?: number | undefined;
  readonly season?: Season | undefined;
  readonly part?: Part | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly zone?: string | undefined;
  /** The last day of a stretch that is no unit of the calendar: a fortnight, a feast of several days. */
  readonly until?: Day | undefined;
  /** The unit by which it was counted back from another date of the text: a day for "la veille". */
  readonly back?: Unit | undefined;
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The cell of one day. */
export function dayCell(day: Day): Cell {
  return { precision: 'day', year: day.year, month: day.month, day: day.day };
}

/** The first day of a cell. */
export function firstDay(cell: Cell): Day {
  switch (cell.precision) {
    case 'week':
      return weekStart(cell.year, cell.number!);
    case 'weekend':
      return cell.day === undefined
        ? plusDays(weekStart(cell.year, cell.number!), 5)
        : makeDay(cell.year, cell.month!, cell.day);
    case 'quarter':
      return makeDay(cell.year, 3 * cell.number! - 2, 1);
    case 'half':
      return makeDay(cell.year, 6 * cell.number! - 5, 1);
    case 'season':
      return makeDay(cell.year, SEASON_MONTH[cell.season!], 1);
    case 'century':
      return makeDay(cell.year, 1, 1);
    default:
      return makeDay(cell.year, cell.month ?? 1, cell.day ?? 1);
  }
}

/** The day after the last of a cell that begins on `first`. */
export function endDay(cell: Cell, first: Day): Day {
  if (cell.until) return plusDays(cell.until, 1);
  switch (cell.precision) {
    case 'week':
      return plusDays(first, 7);
    case 'weekend':
      return plusDays(first, 2);
    case 'month':
      return plusMonths(first, 1);
    case 'quarter':
    case 'season':
      return plusMonths(first, 3);
    case 'half':
      return plusMonths(first, 6);
    case 'year':
      return plusMonths(first, 12);
    case 'decade':
      return plusMonths(first, 120);
    case 'century':
      return plusMonths(first, 12 * (cell.number ?? 100));
    default:
      return plusDays(first, 1);
  }
}

function weekStart(year: number, week: number): Day {
  const fourth = makeDay(year, 1, 4);
  return plusDays(fourth, 7 * (week - 1) - (weekdayOf(fourth) - 1));
}

/** The cell of the ISO week that holds a day, or of its week-end. */
export function weekCell(day: Day, weekend: boolean): Cell {
  const { year, week } = weekOf(day);
  return { precision: weekend ? 'weekend' : 'week', year, number: week };
}

/** The day `count` units after a day; a day that the month lacks becomes its last one. */
export function shiftDay(day: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'week':
      return plusDays(day, 7 * count);
    case 'month':
      return plusMonths(day, count);
    case 'quarter':
      return plusMonths(day, 3 * count);
    case 'half':
      return plusMonths(day, 6 * count);
    case 'year':
      return plusMonths(day, 12 * count);
    case 'decade':
      return plusMonths(day, 120 * count);
    case 'century':
      return plusMonths(day, 1200 * count);
    default:
      return plusDays(day, count);
  }
}

/** The cell of a unit that holds a day: its week, its month, its decade. */
export function cellAround(day: Day, unit: Unit): Cell {
  const { year, month } = day;
  switch (unit) {
    case 'week':
      return weekCell(day, false);
    case 'month':
      return { precision: 'month', year, month };
    case 'quarter':
      return { precision: 'quarter', year, number: Math.ceil(month / 3) };
    case 'half':
      return { precision: 'half', year, number: month > 6 ? 2 : 1 };
    case 'year':
      return { precision: 'year', year };
    case 'decade':
      return { precision: 'decade', year: year - (year % 10) };
    case 'century':
      return { precision: 'century', year: year - ((year - 1) % 100) };
    default:
      return dayCell(day);
  }
}

/** A day in ISO 8601: "2025-03-12". */
export function isoDay(day: Day): string {
  return `${isoYear(day.year)}-${two(day.month)}-${two(day.day)}`;
}

/** A year in ISO 8601, with at least four digits: "0476", "-0051". */
export function isoYear(year: number): string {
  return year >= 1000 ? String(year) : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** A number with at least two digits: "07". */
export function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
