// Checks that hold for every date and quantity of any text: values have the promised
// formats, days exist, and bounds are in order.
import { Temporal } from 'temporal-polyfill';
import type { DateReading, QuantityReading } from '../src/types.js';

const YEAR = String.raw`-?\d{4,6}`;
const DAY = String.raw`${YEAR}-\d\d-\d\d`;
const CLOCK = String.raw`T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?`;
const PART = 'T(?:MO|MI|AF|EV|NI)';
const LENGTH = String.raw`P(?:X[YMWDEC]|TX[HMS]|(?=.)(?:\d+(?:\.\d+)?[YMWDEC])*(?:T(?=.)(?:\d+(?:\.\d+)?[HMS])*)?)`;
const POINT = [
  `${DAY}(?:${PART}|${CLOCK})?`,
  String.raw`${YEAR}(?:-(?:0[1-9]|1[0-2]))?`,
  `${YEAR}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)`,
  String.raw`${YEAR}-W(?:0[1-9]|[1-4]\d|5[0-3])(?:-WE)?`,
  String.raw`-?(?:\d{3,5}X|\d{2,4}XX|\d{1,3}XXX)`,
].join('|');
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const VALUES: Readonly<Record<DateReading['type'], RegExp>> = {
  date: whole(`${POINT}|${DAY}/${DAY}`),
  time: whole(`${DAY}(?:${PART}|${CLOCK})|${PART}|${CLOCK}`),
  duration: whole(LENGTH),
  interval: whole(`(?:${POINT}|${CLOCK}|[.]{2})/(?:${POINT}|${CLOCK}|[.]{2})`),
  frequency: whole(String.raw`R\d*/${LENGTH}`),
};
const INSTANT = whole(String.raw`${DAY}T\d\d:\d\d(?::\d\d)?`);

/** What is wrong with a date, `null` when nothing is. */
export function problemOfDate({
  type,
  value,
  from,
  to,
  edtf,
  anchor,
  conflict,
  precision,
  min,
  max,
  offset,
}: DateReading): string | null {
  if (value !== null && !VALUES[type].test(value)) return `${type} has the value ${value}`;
  for (const day of value?.match(new RegExp(DAY, 'g')) ?? []) if (!isDay(day)) return `${value} holds no day`;
  for (const instant of [from, to]) {
    if (instant !== null && !INSTANT.test(instant)) return `a bound is ${instant}`;
    if (instant !== null && !isDay(instant.slice(0, instant.indexOf('T')))) return `no day is ${instant}`;
  }
  if (from !== null && to !== null && numberOf(from) >= numberOf(to)) return `${from} is not before ${to}`;
  if ((type === 'duration' || type === 'frequency') && (from !== null || to !== null || precision !== null))
    return `${type} has bounds or a precision`;
  if (value === null && (from !== null || to !== null || edtf !== null || anchor !== null || conflict))
    return 'no value, yet facts';
  for (const bound of [min, max]) if (bound !== null && !VALUES.duration.test(bound)) return `a bound is ${bound}`;
  if (type !== 'duration' && (min !== null || max !== null)) return `${type} has the lengths ${min} and ${max}`;
  if (offset !== null && !/^(?:Z|[+-]\d\d:\d\d)$/.test(offset)) return `the offset is ${offset}`;
  if (/undefined|NaN|null|Infinity/.test(`${value} ${edtf ?? ''} ${from ?? ''} ${to ?? ''}`.replace(/^null/, '')))
    return `not written out: ${JSON.stringify({ value, edtf, from, to })}`;
  return null;
}

/** What is wrong with a quantity, `null` when nothing is. */
export function problemOfQuantity(quantity: QuantityReading): string | null {
  const { value, min, max, magnitude, unit, currency, of, per } = quantity;
  for (const [name, number] of Object.entries({ value, min, max, magnitude }))
    if (number !== null && !Number.isFinite(number)) return `${name} is ${number}`;
  if (min !== null && max !== null && min > max) return `${min} is more than ${max}`;
  if (value !== null && min !== null && value < min) return `${value} is less than ${min}`;
  if (value !== null && max !== null && value > max) return `${value} is more than ${max}`;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) return `currency is ${currency}`;
  for (const [name, words] of Object.entries({ unit, of, per }))
    if (words !== null && (words.trim() === '' || /undefined|NaN|\[object/.test(words))) return `${name} is "${words}"`;
  return null;
}

function isDay(iso: string): boolean {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso)?.map(Number) ?? [];
  try {
    Temporal.PlainDate.from({ year: year!, month: month!, day: day! }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Instants by number, so that years before Christ are in order too. */
function numberOf(instant: string): number {
  const [, year, month, day, hour, minute, second = 0] =
    /^(-?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(instant)?.map((part) => Number(part ?? 0)) ?? [];
  return ((((year! * 13 + month!) * 32 + day!) * 25 + hour!) * 60 + minute!) * 60 + second;
}
