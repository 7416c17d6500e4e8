// Parses a point in time as TIMEX3 writes it ("2020-06-04T14:30", "2020-W23-WE", "18XX") and puts it into words.

import type { Phrase, Words } from './words.js';

/** A day of the calendar. From it, an interval knows which parts both of its ends share. */
interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

/** A point in time in words, with its day if it is a single day, and its hour if it has one. */
export interface Point {
  readonly phrase: Phrase;
  readonly day: Day | null;
  readonly hour: Phrase | null;
  /** True for a period longer than a day, which may take "fin"; "fin du 4 juin" is not said. */
  readonly isPeriod: boolean;
}

const SHAPE =
  /^(?:(-?\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)(-WE)?|-Q(\d)|-H(\d)|-(SP|SU|FA|WI))?)?(?:T(?:(\d\d)(?::(\d\d)(?::(\d\d))?)?|([A-Z]{2})))?$/;
const DECADE = /^(\d{3})X$/;
const CENTURY = /^(-?)(\d\d)XX$/;
const MILLENNIUM = /^(\d)XXX$/;

/** Returns the phrase of a point in time, or `null` for a value of another form. */
export function readPoint(value: string, words: Words): Point | null {
  const { time } = words;
  const period = (phrase: Phrase): Point => ({ phrase, day: null, hour: null, isPeriod: true });
  const decade = DECADE.exec(value);
  if (decade) return period(time.decade(`${Number(decade[1])}0`));
  const century = CENTURY.exec(value);
  if (century) return period(time.century(Number(century[2]) + 1, century[1] === '-'));
  const millennium = MILLENNIUM.exec(value);
  if (millennium) return period(time.millennium(Number(millennium[1]) + 1));
  const found = value === '' ? null : SHAPE.exec(value);
  if (!found) return null;
  const [, fullYear, month, day, week, weekend, quarter, half, season, hour, minute = '0', second = '0', part] = found;
  const clock = hour === undefined ? null : time.hour(Number(hour), Number(minute), Number(second));
  if (fullYear === undefined) return hourOrPart(null, clock, part, words);
  const year = yearOf(fullYear, words);
  if (day !== undefined) return hourOrPart({ year, month: Number(month), day: Number(day) }, clock, part, words);
  if (clock || part !== undefined) return null;
  if (month !== undefined) return period(time.month(year, Number(month)));
  if (week !== undefined) {
    const first = dayOfWeek(Number(fullYear), Number(week), weekend === undefined ? 0 : 5);
    const phrase = time.day(yearOf(String(first.getUTCFullYear()), words), first.getUTCMonth() + 1, first.getUTCDate());
    return period(weekend === undefined ? time.week(phrase) : time.weekend(phrase));
  }
  if (quarter !== undefined) return period(time.quarter(year, Number(quarter)));
  if (half !== undefined) return period(time.half(year, Number(half)));
  if (season !== undefined) return period(time.season(year, season as 'SP'));
  return period(time.year(year));
}

function hourOrPart(day: Day | null, hour: Phrase | null, part: string | undefined, words: Words): Point | null {
  const { time } = words;
  const phrase = day === null ? null : time.day(day.year, day.month, day.day);
  const point = (said: Phrase | null): Point | null => said && { phrase: said, day, hour, isPeriod: false };
  if (part !== undefined) return point(time.part(part, phrase));
  if (hour) return point(phrase ? time.at(phrase, hour) : hour);
  return point(phrase);
}

/** Returns a year in words: "2020", "52 av. J.-C.". The year 0 of ISO 8601 is 1 BC. */
function yearOf(year: string, { time }: Words): string {
  const number = Number(year);
  return number > 0 ? String(number) : time.beforeChrist(1 - number);
}

/** Returns the day `offset` days after the Monday of an ISO 8601 week. Week 1 contains 4 January. */
function dayOfWeek(year: number, week: number, offset: number): Date {
  const fourth = new Date(Date.UTC(2000, 0, 4));
  fourth.setUTCFullYear(year);
  const monday = fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7);
  fourth.setUTCDate(monday + 7 * (week - 1) + offset);
  return fourth;
}
