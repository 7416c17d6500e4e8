// Lengths of time in the notation of ISO 8601: "P12Y", "PT30M".

import type { Unit } from '../calendar/partial.js';

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'M',
  half: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};
const TIMES: Partial<Record<Unit, number>> = { quarter: 3, half: 6, decade: 10, century: 100 };
const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

/**
 * The duration of a count of one unit: "P12Y", "PT30M". Quarters and half-years are written in months, decades and
 * centuries in years.
 */
export function write(count: number, unit: Unit): string {
  const n = Number((count * (TIMES[unit] ?? 1)).toFixed(6));
  return `P${CLOCK_UNITS.has(unit) ? 'T' : ''}${inFull(n)}${LETTER[unit]}`;
}

/** The duration of an unknown count of a unit: "PXD" for some days. */
export function vague(unit: Unit): string {
  return `P${CLOCK_UNITS.has(unit) ? 'T' : ''}X${LETTER[unit]}`;
}

/** A number written without an exponent, which JavaScript would use from 1e21 on. */
export function inFull(n: number): string {
  return Math.abs(n) >= 1e21 ? BigInt(Math.round(n)).toString() : String(n);
}

/** True when one exact length is shorter than another: PT90M than PT2H, P11M than P1Y. */
export function isShorter(one: string, other: string): boolean {
  const [a, b] = [secondsOf(one), secondsOf(other)];
  return a !== null && b !== null && a < b;
}

const DAY = 86400;
const SECONDS: readonly number[] = [365.25 * DAY, 30.44 * DAY, 7 * DAY, DAY, 3600, 60, 1];

/** The approximate number of seconds in a duration; `null` for a vague one. */
function secondsOf(length: string): number | null {
  const n = String.raw`(\d+(?:\.\d+)?)`;
  const form = new RegExp(`^P(?:${n}Y)?(?:${n}M)?(?:${n}W)?(?:${n}D)?(?:T(?:${n}H)?(?:${n}M)?(?:${n}S)?)?$`);
  const found = form.exec(length);
  return found && SECONDS.reduce((sum, each, index) => sum + each * Number(found[index + 1] ?? 0), 0);
}
