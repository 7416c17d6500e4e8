// Arithmetic on days of the proleptic Gregorian calendar, by Temporal. The dates of news fall in few months, so each
// month's length, its first weekday and the number of days before it are asked of Temporal once and kept; within a
// month, days are counted without it.

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

/** The day of these numbers, which must exist: nothing is checked. */
export function makeDay(year: number, month: number, day: number): Day {
  return { year, month, day };
}

/** The day of these numbers, `null` when it does not exist (31 April). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysIn(year, month))) return null;
  return makeDay(year, month, day);
}

/** The day `count` days later, or earlier for a negative count. */
export function plusDays(day: Day, count: number): Day {
  const { year, month } = day;
  const to = day.day + count;
  if (to >= 1 && (to <= 28 || to <= daysIn(year, month))) return makeDay(year, month, to);
  return plain(dateOf(day).add({ days: count }));
}

/**
 * The same day `count` months later. A day that the month lacks becomes its last one: 31 January plus one month is the
 * end of February.
 */
export function plusMonths({ year, month, day }: Day, count: number): Day {
  const months = month - 1 + count;
  const toYear = year + Math.floor(months / 12);
  const toMonth = months - 12 * (toYear - year) + 1;
  return makeDay(toYear, toMonth, day > 28 ? Math.min(day, daysIn(toYear, toMonth)) : day);
}

/** The moment `count` seconds later. */
export function plusSeconds({ day, second }: Moment, count: number): Moment {
  const { year, month, day: date } = day;
  const at = new Temporal.PlainDateTime(year, month, date).add({ seconds: second + count });
  return { day: plain(at), second: 3600 * at.hour + 60 * at.minute + at.second };
}

/** Days from one day to another, negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** A comparison for sorting: negative when `a` is the earlier day, 0 when both are the same. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The weekday, from 1 for Monday to 7 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return ((monthOf(year, month).weekday + day - 2) % 7) + 1;
}

/** The ISO week that holds a day, with the year that the week belongs to. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const date = dateOf(day);
  return { year: date.yearOfWeek!, week: date.weekOfYear! };
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return monthOf(year, month).length;
}

interface Month {
  readonly length: number;
  /** The weekday of its first day. */
  readonly weekday: number;
  /** Days from 1970-01-01 to its first day. */
  readonly number: number;
}

// Stryker disable next-line NumericLiteral: the size of a cache, which changes speed and no result
const MOST_MONTHS = 5000;
const known = new Map<number, Month>();

function monthOf(year: number, month: number): Month {
  const key = 12 * year + month;
  let found = known.get(key);
  if (found === undefined) {
    const first = new Temporal.PlainDate(year, month, 1);
    const number = new Temporal.PlainDate(1970, 1, 1).until(first).days;
    found = { length: first.daysInMonth, weekday: first.dayOfWeek, number };
    // Stryker disable next-line EqualityOperator: the size of a cache, which changes speed and no result
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
