// Days of the calendar. The calendar is Temporal's, proleptic Gregorian. A date of
// the news asks it a dozen things, always of the same few months: a month is asked
// once how long it is, on which weekday it begins and how many days came before it,
// and remembered; days are counted inside it.

import { Temporal } from 'temporal-polyfill';

/** One day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A moment of a day, in seconds from its midnight. */
export interface Moment {
  readonly day: Day;
  readonly second: number;
}

/** The day of a year, month and day that the calendar has. */
export function makeDay(year: number, month: number, day: number): Day {
  return { year, month, day };
}

/** The same, `null` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysIn(year, month))) return null;
  return makeDay(year, month, day);
}

/** So many days on. */
export function plusDays(day: Day, count: number): Day {
  const { year, month } = day;
  const to = day.day + count;
  if (to >= 1 && (to <= 28 || to <= daysIn(year, month))) return makeDay(year, month, to);
  return plain(dateOf(day).add({ days: count }));
}

/** So many months on; the 31st of a shorter month is its last day. */
export function plusMonths({ year, month, day }: Day, count: number): Day {
  const months = month - 1 + count;
  const toYear = year + Math.floor(months / 12);
  const toMonth = months - 12 * (toYear - year) + 1;
  return makeDay(toYear, toMonth, day > 28 ? Math.min(day, daysIn(toYear, toMonth)) : day);
}

/** So many seconds on. */
export function plusSeconds({ day, second }: Moment, count: number): Moment {
  const { year, month, day: date } = day;
  const at = new Temporal.PlainDateTime(year, month, date).add({ seconds: second + count });
  return { day: plain(at), second: 3600 * at.hour + 60 * at.minute + at.second };
}

/** Days from one day to another, negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Negative when the first day comes first, 0 when both are one. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** 1 for Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  return ((monthOf(year, month).weekday + day - 2) % 7) + 1;
}

/** The ISO week that holds a day. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const date = dateOf(day);
  return { year: date.yearOfWeek!, week: date.weekOfYear! };
}

export function daysIn(year: number, month: number): number {
  return monthOf(year, month).length;
}

interface Month {
  readonly length: number;
  /** Of its first day. */
  readonly weekday: number;
  /** Days from 1970-01-01 to its first day. */
  readonly number: number;
}

// Stryker disable next-line NumericLiteral: a size of memory: speed hangs on it, no reading does
const MOST_MONTHS = 5000;
const known = new Map<number, Month>();

function monthOf(year: number, month: number): Month {
  const key = 12 * year + month;
  let found = known.get(key);
  if (found === undefined) {
    const first = new Temporal.PlainDate(year, month, 1);
    const number = new Temporal.PlainDate(1970, 1, 1).until(first).days;
    found = { length: first.daysInMonth, weekday: first.dayOfWeek, number };
    // Stryker disable next-line EqualityOperator: a size of memory: speed hangs on it, no reading does
    if (known.size === MOST_MONTHS) known.clear();
    known.set(key, found);
  }
  return found;
}

function numberOf({ year, month, day }: Day): number {
  return monthOf(year, month).number + day - 1;
}

function dateOf({ year, month, day }: Day): Temporal.PlainDate {
  return new Temporal.PlainDate(year, month, day);
}

function plain({ year, month, day }: Day): Day {
  return makeDay(year, month, day);
}
