// Days as machines and pages write them → "2024-05-14". What is no day of the
// calendar, or could be two days, is null: a wrong day spoils every date of its text.

/** The first year that is taken for a day of publication; what is older is a value left empty ("0001-01-01"). */
const FIRST_YEAR = 1500;
/** What systems write for a day that nobody gave. */
const NO_DAY = /^\s*1970-01-01T00:00:00/;
/** Two digits of a year are of this century below it (RFC 2822). */
const CENTURY = 50;

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'janvier janv jan january',
    'fevrier fevr fev february feb',
    'mars mar march',
    'avril avr april apr',
    'mai may',
    'juin june jun',
    'juillet juil july jul',
    'aout august aug',
    'septembre sept sep september',
    'octobre oct october',
    'novembre nov november',
    'decembre dec december',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The day that an ISO 8601 date or instant begins with, as it is written there: "2024-05-14T23:30:00Z" is the 14th. */
export function isoDay(value: string | null | undefined): string | null {
  if (value === null || value === undefined || NO_DAY.test(value)) return null;
  const found = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(value);
  return found ? calendarDay(Number(found[1]), Number(found[3]), Number(found[4])) : null;
}

/**
 * The day of a value that programs write: ISO 8601, e-mail ("Tue, 14 May 24 10:00:00 CEST"), dates of several
 * languages' libraries ("May 14, 2024", "Tue May 14 10:00:00 CEST 2024"), French ("mardi 14 mai 2024"), numbers
 * where only one day can be meant ("14/05/2024"). The zone is not counted with: the day is that which is written.
 */
export function readDay(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  if (text === '' || text.length > 80) return null;
  return isoDay(text) ?? dayBeforeMonth(text) ?? monthBeforeDay(text) ?? numbers(text);
}

function dayBeforeMonth(text: string): string | null {
  const found =
    /^(?:\p{L}+\.?,?\s+)?(?:le\s+)?(\d{1,2})(?:er|st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?![\d:h])/iu.exec(
      text,
    );
  return found ? calendarDay(fullYear(found[3]!), monthOf(found[2]!), Number(found[1])) : null;
}

function monthBeforeDay(text: string): string | null {
  const found =
    /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})?\s*)?(\d{4})(?!\d)/u.exec(
      text,
    );
  return found ? calendarDay(Number(found[3]), monthOf(found[1]!), Number(found[2])) : null;
}

function numbers(text: string): string | null {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  return found ? onlyDay(Number(found[1]), Number(found[3]), Number(found[4])) : null;
}

/** The day of two numbers that could each be the month, or null where they could. */
export function onlyDay(first: number, second: number, year: number): string | null {
  return first > 12 || first === second ? calendarDay(year, second, first) : null;
}

/** "2024-05-14", where there is such a day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= FIRST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** "25" → 2025, "98" → 1998. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < CENTURY ? 2000 : 1900);
}

/** 3 of "mars", "Mar", "MARS"; 0 of no month. */
export function monthOf(name: string): number {
  return MONTHS.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ?? 0;
}

/**
 * The day in the name of a file: "2024-03-15-lyon.txt", "20240315_x.html", "lyon_15-03-2024.txt"; null where there
 * is none, or two, or the day and the month could be each other ("05-03-2024").
 */
export function dayOfName(name: string): string | null {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const yearFirst = [...file.matchAll(/(?<!\d)((?:1[6-9]|20)\d{2})([-_. ])(\d{2})\2(\d{2})(?!\d)/g)].map(
    ([, year, , month, day]) => calendarDay(Number(year), Number(month), Number(day)),
  );
  const joined = [...file.matchAll(/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g)].map(([, year, month, day]) =>
    calendarDay(Number(year), Number(month), Number(day)),
  );
  const dayFirst = [...file.matchAll(/(?<!\d)(\d{2})([-_. ])(\d{2})\2((?:19|20)\d{2})(?!\d)/g)].map(
    ([, first, , second, year]) => onlyDay(Number(first), Number(second), Number(year)),
  );
  // Eight digits that are no day are a number, and say nothing.
  return onlyOne([...yearFirst, ...joined.filter((day) => day !== null), ...dayFirst]);
}

/** The day in the path of an address, as many papers have it: "/2024/03/15/titre". */
export function dayOfAddress(address: string | null | undefined): string | null {
  let path: string;
  try {
    path = new URL(address ?? '').pathname;
  } catch {
    return null;
  }
  const found = [...path.matchAll(/\/((?:19|20)\d{2})([/-])(\d{2})\2(\d{2})(?=[/_-]|$)/g)];
  return onlyOne(found.map(([, year, , month, day]) => calendarDay(Number(year), Number(month), Number(day))));
}

/** The day that all say; null where they differ, or one of them is none. */
export function onlyOne(days: readonly (string | null)[]): string | null {
  return new Set(days).size === 1 ? days[0]! : null;
}
