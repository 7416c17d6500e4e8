// Days of the calendar by their number: the proleptic Gregorian calendar counted
// from 1970-01-01 (Hinnant's algorithms). A date of the news costs a few of them,
// so a day is four numbers; the tests hold them against Temporal.

/** One day. Days compare and subtract by `number`. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days since 1970-01-01. */
  readonly number: number;
}

/** A moment of a day, in seconds from its midnight. */
export interface Moment {
  readonly day: Day;
  readonly second: number;
}

/** The day of a year, month and day that the calendar has. */
export function makeDay(year: number, month: number, day: number): Day {
  return { year, month, day, number: numberOf(year, month, day) };
}

/** The same, `null` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return makeDay(year, month, day);
}

/** So many days on. */
export function plusDays(day: Day, count: number): Day {
  return count === 0 ? day : dayFrom(day.number + count);
}

/** So many months on; the 31st of a shorter month is its last day. */
export function plusMonths({ year, month, day }: Day, count: number): Day {
  const months = month - 1 + count;
  const toYear = year + Math.floor(months / 12);
  const toMonth = (((months % 12) + 12) % 12) + 1;
  return makeDay(toYear, toMonth, day > 28 ? Math.min(day, daysIn(toYear, toMonth)) : day);
}

/** So many seconds on. */
export function plusSeconds({ day, second }: Moment, count: number): Moment {
  const total = second + count;
  const days = Math.floor(total / DAY);
  return { day: plusDays(day, days), second: total - days * DAY };
}

/** 1 for Monday. */
export function weekdayOf({ number }: Day): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week that holds a day: that of its Thursday. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = dayFrom(day.number + 4 - weekdayOf(day));
  return { year: thursday.year, week: Math.floor((thursday.number - numberOf(thursday.year, 1, 1)) / 7) + 1 };
}

export function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const DAY = 86_400;
/** Days in 400 years, and from 0000-03-01 to 1970-01-01. */
const ERA = 146_097;
const EPOCH = 719_468;

// Years begin in March here, so that the leap day ends one.
function numberOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}

function dayFrom(number: number): Day {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, day, number };
}
