// How far a time zone is from UTC at a moment of its own clocks, from the zones that `Intl` knows.

import { two } from './cell.js';
import type { Day } from './day.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The offset of a zone ("Europe/Paris") on a day, so many minutes after midnight: "+02:00". An hour that the clocks show
 * twice is the first of the two; one that they skip has the offset behind the gap.
 */
export function offsetAt(zone: string, { year, month, day }: Day, minutes: number): string {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const local = utc(year, month, day) + minutes * MINUTE;
  // No zone changes twice within two days.
  const [before, after] = [offsetIn(clock, local - DAY), offsetIn(clock, local + DAY)];
  return write(offsetIn(clock, local - before) === before ? before : after);
}

/** The milliseconds that the clocks are ahead of UTC at an instant. */
function offsetIn(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era') === 'AD' ? part('year') : 1 - part('year');
  const seconds = 3600 * part('hour') + 60 * part('minute') + part('second');
  return utc(year, part('month'), part('day')) + 1000 * seconds - instant;
}

function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Before zones there was a town's own time, to the second: "-05:17:32". ISO 8601 has hours and minutes. */
function write(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / MINUTE);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
