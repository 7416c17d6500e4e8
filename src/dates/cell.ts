// A resolved stretch of the calendar: its first day, its bounds, and the stretch
// some units away. All arithmetic is Temporal's, on the proleptic Gregorian
// calendar.

import { Temporal } from 'temporal-polyfill';
import type { Modifier, Part, Season, Unit } from './partial.js';
import type { DatePrecision } from '../types.js';

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
  /** A stretch of days that is no unit of its own: a fortnight, a week-end given by its dates. */
  readonly until?: Temporal.PlainDate | undefined;
}

type Day = Temporal.PlainDate;
const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const PART_HOURS: Readonly<Record<Part, readonly [number, number]>> = {
  MO: [6, 12],
  MI: [12, 14],
  AF: [14, 18],
  EV: [18, 24],
  NI: [21, 30],
};

/** A day of the calendar, `null` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (day > 28 && day > new Temporal.PlainYearMonth(year, month).daysInMonth) return null;
  return new Temporal.PlainDate(year, month, day);
}

export function dayCell(day: Day): Cell {
  return { precision: 'day', year: day.year, month: day.month, day: day.day };
}

/** First day of a cell. */
export function firstDay(cell: Cell): Day {
  switch (cell.precision) {
    case 'week':
      return weekStart(cell.year, cell.number!);
    case 'weekend':
      return cell.day === undefined
        ? weekStart(cell.year, cell.number!).add({ days: 5 })
        : new Temporal.PlainDate(cell.year, cell.month!, cell.day);
    case 'quarter':
      return new Temporal.PlainDate(cell.year, 3 * cell.number! - 2, 1);
    case 'half':
      return new Temporal.PlainDate(cell.year, 6 * cell.number! - 5, 1);
    case 'season':
      return new Temporal.PlainDate(cell.year, SEASON_MONTH[cell.season!], 1);
    case 'century':
      return new Temporal.PlainDate(cell.year, 1, 1);
    default:
      return new Temporal.PlainDate(cell.year, cell.month ?? 1, cell.day ?? 1);
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

/** So many days on. Where no month ends in between, the day is made and not counted: most dates of the press. */
export function plusDays(day: Day, count: number): Day {
  const to = day.day + count;
  return to >= 1 && to <= 28 ? new Temporal.PlainDate(day.year, day.month, to) : day.add({ days: count });
}

/** So many months on from a first of the month. */
function plusMonths(first: Day, count: number): Day {
  const months = first.month - 1 + count;
  return new Temporal.PlainDate(first.year + Math.floor(months / 12), (months % 12) + 1, 1);
}

function weekStart(year: number, week: number): Day {
  const fourth = new Temporal.PlainDate(year, 1, 4);
  return plusDays(fourth, 7 * (week - 1) - (fourth.dayOfWeek - 1));
}

export function weekCell(day: Day, weekend: boolean): Cell {
  return { precision: weekend ? 'weekend' : 'week', year: day.yearOfWeek!, number: day.weekOfYear! };
}

/** Half-open local bounds; a modifier narrows them to its third. */
export function boundsOf(cell: Cell, modifier: Modifier | null): readonly [string, string] {
  if (cell.precision === 'minute' || cell.precision === 'hour') {
    const start = firstDay(cell)
      .toPlainDateTime({ hour: 0 })
      .add({ hours: cell.hour!, minutes: cell.minute ?? 0, seconds: cell.second ?? 0 });
    return [
      iso(start),
      iso(
        start.add(
          cell.second !== undefined
            ? { seconds: 1 }
            : cell.precision === 'hour' && cell.minute === undefined
              ? { hours: 1 }
              : { minutes: 1 },
        ),
      ),
    ];
  }
  if (cell.precision === 'daypart') {
    const [from, to] = PART_HOURS[cell.part!];
    if (modifier === null) return [hourOf(firstDay(cell), from), hourOf(firstDay(cell), to)];
    const midnight = firstDay(cell).toPlainDateTime();
    return narrow(midnight.add({ hours: from }), midnight.add({ hours: to }), modifier);
  }
  const first = firstDay(cell);
  const end = endDay(cell, first);
  // The common case needs no instants, which cost more than the days themselves.
  if (modifier === null) return [hourOf(first, 0), hourOf(end, 0)];
  return narrow(first.toPlainDateTime(), end.toPlainDateTime(), modifier, cell);
}

/** A full hour counted from a day's midnight; from 24 on, the next day's. */
function hourOf(day: Day, hour: number): string {
  return `${isoDay(hour < 24 ? day : plusDays(day, 1))}T${two(hour % 24)}:00:00`;
}

function narrow(
  from: Temporal.PlainDateTime,
  to: Temporal.PlainDateTime,
  modifier: Modifier,
  cell?: Cell,
): readonly [string, string] {
  if (cell?.precision === 'month') {
    // Début, mi, fin: to the 10th, to the 20th, to the end.
    const tenth = from.add({ days: 10 });
    const twentieth = from.add({ days: 20 });
    return modifier === 'start'
      ? [iso(from), iso(tenth)]
      : modifier === 'mid'
        ? [iso(tenth), iso(twentieth)]
        : [iso(twentieth), iso(to)];
  }
  const third = THIRDS[cell?.precision ?? 'daypart'];
  if (third) {
    const share = (n: number): string => iso(from.add({ months: third * n }));
    return modifier === 'start'
      ? [iso(from), share(1)]
      : modifier === 'mid'
        ? [share(1), share(2)]
        : [share(2), iso(to)];
  }
  if (cell?.precision === 'week') {
    const day = (n: number): string => iso(from.add({ days: n }));
    return modifier === 'start' ? [day(0), day(2)] : modifier === 'mid' ? [day(2), day(5)] : [day(5), day(7)];
  }
  const hours = from.until(to, { largestUnit: 'hours' }).hours;
  const at = (share: number): string => iso(from.add({ hours: Math.round((hours * share) / 3) }));
  return modifier === 'start' ? [at(0), at(1)] : modifier === 'mid' ? [at(1), at(2)] : [at(2), at(3)];
}

/** Months in a third of what is made of months. */
const THIRDS: Readonly<Partial<Record<DatePrecision, number>>> = {
  quarter: 1,
  season: 1,
  half: 2,
  year: 4,
  decade: 40,
  century: 400,
};

/** `count` units after a day; months keep to the last day of the month. */
export function shiftDay(day: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'week':
      return plusDays(day, 7 * count);
    case 'month':
      return day.add({ months: count });
    case 'quarter':
      return day.add({ months: 3 * count });
    case 'half':
      return day.add({ months: 6 * count });
    case 'year':
      return day.add({ years: count });
    case 'decade':
      return day.add({ years: 10 * count });
    case 'century':
      return day.add({ years: 100 * count });
    default:
      return plusDays(day, count);
  }
}

/** The unit that holds a day. */
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

export function isoDay(day: Day): string {
  return `${isoYear(day.year)}-${two(day.month)}-${two(day.day)}`;
}

function iso(time: Temporal.PlainDateTime): string {
  return `${isoYear(time.year)}-${two(time.month)}-${two(time.day)}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
}

export function isoYear(year: number): string {
  return year >= 1000 ? String(year) : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

export function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
