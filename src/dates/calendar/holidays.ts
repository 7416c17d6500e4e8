// When a named day falls: fixed dates, days counted from Easter (Meeus's rule), the Islamic calendar of Umm al-Qura,
// the arithmetic Hebrew calendar, and new moons. Islamic dates depend on when the moon is seen, so they are
// approximate.

import { compareDays, dayOf, daysIn, makeDay, plusDays, weekdayOf, type Day } from './day.js';
import { daysOfHijri, fromHijri } from './hijri.js';
import { diwali, lunarNewYear } from './moon.js';
import { HOLIDAYS, LOCAL_FEASTS, type HolidayRule } from '../../french/feasts.js';

interface Feast {
  readonly day: Day;
  readonly days: number;
  readonly approximate: boolean;
}

/**
 * The day of a holiday in a year, `null` when it has none. `key` is its name in `french/feasts.ts`; `country` decides
 * for feasts that countries keep on different days.
 */
export function holidayIn(key: string, year: number, country?: string): Feast | null {
  const rule = (country === undefined ? undefined : LOCAL_FEASTS[key]?.[country]) ?? HOLIDAYS[key];
  if (!rule) return null;
  const sure = (day: Day | null): Feast | null => day && { day, days: 1, approximate: false };
  switch (rule.by) {
    case 'date':
      return sure(dayOf(year, rule.month, rule.day));
    case 'easter':
      return sure(plusDays(easterOf(year), rule.days));
    case 'hijri': {
      // "le ramadan 1446" names a year of the Islamic calendar.
      if (year >= FIRST_HIJRI && year <= LAST_HIJRI) return hijriFeast(rule, year);
      const first = Math.floor(((year - 622) * 33) / 32);
      for (let hijri = first - 1; hijri <= first + 2; hijri++) {
        const feast = hijriFeast(rule, hijri);
        if (feast.day.year === year) return feast;
      }
      return null;
    }
    case 'hebrew':
      return sure(fromHebrew(year + 3760 + (rule.month >= 7 ? 1 : 0), rule.month, rule.day));
    case 'rank':
      return sure(rankedDay(rule, year));
    case 'french mothers': {
      const last = rankedDay({ month: 5, weekday: SUNDAY, rank: -1, days: 0 }, year);
      return sure(compareDays(last, plusDays(easterOf(year), PENTECOST)) === 0 ? plusDays(last, 7) : last);
    }
    case 'lunar new year':
      return sure(lunarNewYear(year));
    case 'diwali':
      return sure(diwali(year));
  }
}

const FIRST_HIJRI = 1300;
const LAST_HIJRI = 1550;
const SUNDAY = 7;
const PENTECOST = 49;

function hijriFeast({ month, day, whole }: Extract<HolidayRule, { by: 'hijri' }>, year: number): Feast {
  return { day: fromHijri(year, month, day), days: whole === true ? daysOfHijri(year, month) : 1, approximate: true };
}

/** The day that is `days` days after the first, second or nth such weekday of a month; rank -1 is the last. */
function rankedDay(
  { month, weekday, rank, days }: Omit<Extract<HolidayRule, { by: 'rank' }>, 'by'>,
  year: number,
): Day {
  if (rank < 0) {
    const last = makeDay(year, month, daysIn(year, month));
    return plusDays(last, days - ((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = makeDay(year, month, 1);
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (rank - 1) + days);
}

/** Easter Sunday of a year, by Meeus's rule. */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return makeDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The Gregorian day of a Hebrew date. Months count from Nisan (1); the year begins with Tishri (7). */
function fromHebrew(year: number, month: number, day: number): Day {
  const lengths = (y: number, m: number): number => {
    const days = newYear(y + 1) - newYear(y);
    if (m === 8) return days % 10 === 5 ? 30 : 29;
    if (m === 9) return days % 10 === 3 ? 29 : 30;
    if (m === 12) return isLeap(y) ? 30 : 29;
    return [2, 4, 6, 10, 13].includes(m) ? 29 : 30;
  };
  let days = newYear(year) + day - 1;
  const order = isLeap(year) ? [7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6] : [7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6];
  for (const each of order) {
    if (each === month) break;
    days += lengths(year, each);
  }
  return plusDays(makeDay(-3760, 9, 7), days - 1);
}

function isLeap(year: number): boolean {
  return (7 * year + 1) % 19 < 7;
}

/** The number of the day of 1 Tishri. */
function newYear(year: number): number {
  const delay = (y: number): number => {
    const months = Math.floor((235 * y - 234) / 19);
    const parts = 12084 + 13753 * months;
    const day = 29 * months + Math.floor(parts / 25920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const last = delay(year - 1);
  const present = delay(year);
  const next = delay(year + 1);
  return present + (next - present === 356 ? 2 : present - last === 382 ? 1 : 0) + 1;
}
