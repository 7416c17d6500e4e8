// Days of the calendar, proleptic Gregorian. `Date` counts them, in UTC: it knows the
// calendar as Temporal does (a test compares the two), and no package needs to be built
// in for it.

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
  return dayNumbered(numberOf(day) + count);
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
  const days = Math.floor((second + count) / SECONDS_IN_DAY);
  return { day: plusDays(day, days), second: second + count - days * SECONDS_IN_DAY };
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
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  const since = (numberOf(day) + 3) % 7;
  return (since < 0 ? since + 7 : since) + 1;
}

/** The ISO week that holds a day: it belongs to the year of its Thursday. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = plusDays(day, 4 - weekdayOf(day));
  return { year: thursday.year, week: Math.floor(daysBetween(makeDay(thursday.year, 1, 1), thursday) / 7) + 1 };
}

export function daysIn(year: number, month: number): number {
  return numberOf(makeDay(year, month + 1, 1)) - numberOf(makeDay(year, month, 1));
}

const SECONDS_IN_DAY = 86_400;
const MS_IN_DAY = 1000 * SECONDS_IN_DAY;

/** Days from 1970-01-01 to a day. */
function numberOf({ year, month, day }: Day): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_IN_DAY;
}

function dayNumbered(number: number): Day {
  const date = new Date(number * MS_IN_DAY);
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
