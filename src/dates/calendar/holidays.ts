// When a named day falls: fixed dates, days counted from Easter (Meeus's rule),
// the tabular Islamic calendar and the arithmetic Hebrew one. The moon decides
// the Islamic dates, so those are approximate.

import { dayOf, makeDay, plusDays, weekdayOf, type Day } from './day.js';
import { HOLIDAYS } from '../../french/feasts.js';

/** The day that a holiday falls on in a year, `null` when the table does not reach it. */
export function holidayIn(
  key: string,
  year: number,
): { readonly day: Day; readonly days: number; readonly approximate: boolean } | null {
  const rule = HOLIDAYS[key];
  if (!rule) return null;
  const sure = (day: Day | null, days = 1) => (day ? { day, days, approximate: false } : null);
  switch (rule.by) {
    case 'date':
      return sure(dayOf(year, rule.month, rule.day));
    case 'easter':
      return sure(plusDays(easterOf(year), rule.days));
    case 'hijri': {
      const [month, day] = (rule.seen?.[year] ?? '').split('-').map(Number);
      const seen = month && day ? dayOf(year, month, day) : null;
      if (seen) return { day: seen, days: rule.days ?? 1, approximate: true };
      const first = Math.floor(((year - 622) * 33) / 32);
      for (let hijri = first - 1; hijri <= first + 2; hijri++) {
        const day = fromHijri(hijri, rule.month, rule.day);
        if (day.year === year) return { day, days: rule.days ?? 1, approximate: true };
      }
      return null;
    }
    case 'hebrew':
      return sure(fromHebrew(year + 3760 + (rule.month >= 7 ? 1 : 0), rule.month, rule.day));
    case 'rank': {
      const first = dayOf(year, rule.month, 1);
      if (!first) return null;
      const days = ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.rank - 1) + rule.days;
      return sure(plusDays(first, days));
    }
    case 'table': {
      const [month, day] = (rule.days[year] ?? '').split('-').map(Number);
      return month && day ? sure(dayOf(year, month, day)) : null;
    }
  }
}

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

/** Tabular: odd months have 30 days, even ones 29, eleven leap years in thirty. */
function fromHijri(year: number, month: number, day: number): Day {
  const days = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 29 * (month - 1) + Math.floor(month / 2) + day - 1;
  return plusDays(makeDay(622, 7, 19), days);
}

/** Months count from Nisan (1); the year begins with Tishri (7). */
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

/** Day number of the first of Tishri. */
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
