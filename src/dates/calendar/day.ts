// Days of the proleptic Gregorian calendar. A day is also a number, counted from 1970-01-01
// ("days_from_civil" and "civil_from_days" in Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", 2021): years begin in March, so that the leap day is the last day of a year.

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

/** Days in 400 years, and from 1 March of the year 0 to 1970-01-01. */
const CYCLE = 146_097;
const EPOCH = 719_468;
const SECONDS = 86_400;

/** The day of a year, month and day that the calendar has. */
export function makeDay(year: number, month: number, day: number): Day {
  return { year, month, day };
}

/** The same; `null` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysIn(year, month))) return null;
  return makeDay(year, month, day);
}

/** The day so many days later. */
export function plusDays(day: Day, count: number): Day {
  const { year, month } = day;
  const to = day.day + count;
  return to >= 1 && to <= 28 ? makeDay(year, month, to) : dayOfNumber(numberOf(day) + count);
}

/** The day so many months later; instead of the 31st of a shorter month its last day. */
export function plusMonths({ year, month, day }: Day, count: number): Day {
  const months = month - 1 + count;
  const toYear = year + Math.floor(months / 12);
  const toMonth = months - 12 * (toYear - year) + 1;
  return makeDay(toYear, toMonth, day > 28 ? Math.min(day, daysIn(toYear, toMonth)) : day);
}

/** The moment so many seconds later. */
export function plusSeconds({ day, second }: Moment, count: number): Moment {
  const days = Math.floor((second + count) / SECONDS);
  return { day: plusDays(day, days), second: second + count - SECONDS * days };
}

/** Days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Negative when the first day comes first, 0 when they are the same. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** 1 for Monday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return modulo(numberOf(day) + 3, 7) + 1;
}

/** The ISO week of a day. It belongs to the year of its Thursday. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = numberOf(day) + 4 - weekdayOf(day);
  const { year } = dayOfNumber(thursday);
  return { year, week: Math.floor((thursday - numberOf(makeDay(year, 1, 1))) / 7) + 1 };
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function numberOf({ year, month, day }: Day): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - 400 * cycle;
  const dayOfYear = daysBefore((month + 9) % 12) + day - 1;
  return CYCLE * cycle + 365 * yearOfCycle + (yearOfCycle >> 2) - Math.floor(yearOfCycle / 100) + dayOfYear - EPOCH;
}

function dayOfNumber(number: number): Day {
  const cycle = Math.floor((number + EPOCH) / CYCLE);
  const left = number + EPOCH - CYCLE * cycle;
  const yearOfCycle = Math.floor(
    (left - Math.floor(left / 1460) + Math.floor(left / 36_524) - Math.floor(left / 146_096)) / 365,
  );
  const dayOfYear = left - (365 * yearOfCycle + (yearOfCycle >> 2) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return makeDay(yearOfCycle + 400 * cycle + (month <= 2 ? 1 : 0), month, dayOfYear - daysBefore(marchMonth) + 1);
}

/** Days from 1 March to the first of a month, which is counted from March on. */
function daysBefore(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5);
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}
