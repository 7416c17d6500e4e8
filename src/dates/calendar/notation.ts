// How a cell of the calendar is written: as a TIMEX3 value ("2025-W12") and as EDTF ("2025-03-17/2025-03-23").

import { Temporal } from 'temporal-polyfill';
import { boundsOf } from './bounds.js';
import { endDay, firstDay, isoDay, isoYear, two, type Cell } from './cell.js';
import { plusDays } from './day.js';
import type { PartialDate, Season } from './partial.js';

/** The TIMEX3 value of a cell: "2025-03-12", "2025-W12-WE", "18XX". */
export function valueOf(cell: Cell): string {
  if (cell.until) return `${isoDay(firstDay(cell))}/${isoDay(cell.until)}`;
  const year = isoYear(cell.year);
  switch (cell.precision) {
    case 'century':
      return cell.number === 1000 ? `${year.slice(0, -3)}XXX` : centuryValue(cell.year);
    case 'decade':
      return `${year.slice(0, -1)}X`;
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${cell.number}`;
    case 'half':
      return `${year}-H${cell.number}`;
    case 'season':
      return `${year}-${cell.season}`;
    case 'month':
      return `${year}-${two(cell.month!)}`;
    case 'week':
      return `${year}-W${two(cell.number!)}`;
    case 'weekend':
      return cell.number === undefined ? isoDay(firstDay(cell)) : `${year}-W${two(cell.number)}-WE`;
    case 'day':
      return isoDay(firstDay(cell));
    case 'daypart':
      return `${isoDay(firstDay(cell))}T${cell.part}`;
    case 'hour':
    case 'minute':
      return `${isoDay(firstDay(cell))}${clockValue(cell)}`;
  }
}

/** The time of day, local to the place that the text is about: `T14:30`, `T19:52:59`. */
export function clockValue({ hour, minute, second }: Pick<Cell, 'hour' | 'minute' | 'second'>): string {
  return `T${two(hour!)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
}

/** The century that begins with `year`: 1801 gives 18XX, and 1 gives 00XX. */
function centuryValue(year: number): string {
  const hundred = Math.floor((year - 1) / 100);
  return year > 0 ? `${two(hundred)}XX` : `-${two(Math.floor(-year / 100))}XX`;
}

/** The EDTF value of a cell, marked with "~" when it is approximate; `null` for a part of a day, which EDTF lacks. */
export function edtfOf(cell: Cell, approximate: boolean): string | null {
  const mark = approximate ? '~' : '';
  const year = isoYear(cell.year);
  switch (cell.precision) {
    case 'quarter':
      return `${year}-${32 + cell.number!}${mark}`;
    case 'half':
      return `${year}-${39 + cell.number!}${mark}`;
    case 'season':
      return `${year}-${SEASON_EDTF[cell.season!]}${mark}`;
    case 'week':
    case 'weekend': {
      const first = firstDay(cell);
      return `${isoDay(first)}/${isoDay(plusDays(endDay(cell, first), -1))}`;
    }
    case 'daypart':
      return null;
    case 'hour':
    case 'minute':
      return `${boundsOf(cell, null)[0]}${offsetOf(cell) ?? ''}`;
    default:
      return `${valueOf(cell)}${mark}`;
  }
}

type Zoned = Pick<PartialDate, 'zone' | 'year' | 'month' | 'day' | 'hour' | 'minute'>;

/**
 * The offset from UTC, on that day, of the zone that the text names: "Z", "+01:00". `null` when it names none, and for
 * a town's zone ("heure de Paris") when no day is known.
 */
export function offsetOf({ zone, year, month, day, hour = 0, minute = 0 }: Zoned): string | null {
  if (zone === undefined || !zone.includes('/')) return zone ?? null;
  if (year === undefined || month === undefined || day === undefined) return null;
  // Before time zones, towns had their own time, to the second: "-05:17:32". ISO 8601 has hours and minutes only.
  return new Temporal.PlainDateTime(year, month, day, hour % 24, minute).toZonedDateTime(zone).offset.slice(0, 6);
}

const SEASON_EDTF: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };
