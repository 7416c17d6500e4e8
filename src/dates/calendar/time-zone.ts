// How far the clocks of a time zone are from UTC, by the tables of the JavaScript engine.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The offset on a day at an hour of the zone's own clocks: "+01:00". */
export function offsetIn(zone: string, year: number, month: number, day: number, hour: number, minute: number): string {
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  clock.setUTCHours(hour, minute);
  const local = clock.getTime();
  // Clocks change at most once in these two days. Of an hour that occurs twice, the first counts; an hour that the clocks
  // skip is read with the offset before the change, which makes it a time after it.
  const [before, after] = [offsetAt(zone, local - DAY), offsetAt(zone, local + DAY)];
  const isBefore = offsetAt(zone, local - millisecondsOf(before)) === before;
  return isBefore ? before : after;
}

/** By zone. Making a format takes far longer than using it, and the zones are those of `french/calendar.ts`. */
const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(zone: string, time: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')!.value;
  return name.replace('GMT', '') || '+00:00';
}

function millisecondsOf(offset: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * 60_000 + seconds * 1000);
}
