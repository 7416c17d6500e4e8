// Reads days as programs and web pages write them, and returns them as "2024-05-14". A day that does not exist or is
// ambiguous ("05-03-2024") gives null, because a wrong publication date would make every relative date of the text
// wrong.

/** Earlier years are not publication dates. Programs write "0001-01-01" for an empty value. */
const FIRST_YEAR = 1500;
/** The start of Unix time, which programs write when no date was given. */
const NO_DAY = /^\s*1970-01-01T00:00:00/;
/** A two-digit year below this is in the 21st century, any other in the 20th (RFC 2822). */
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

/** The day of an ISO 8601 date or date-time, as written and without conversion: "2024-05-14T23:30:00Z" is the 14th. */
export function isoDay(value: string | null | undefined): string | null {
  if (value === null || value === undefined || NO_DAY.test(value)) return null;
  const found = /^\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(value);
  return found ? calendarDay(Number(found[1]), Number(found[3]), Number(found[4])) : null;
}

/**
 * The day of a value written by a program: ISO 8601, e-mail ("Tue, 14 May 24 10:00:00 CEST"), the usual formats of
 * programming languages ("May 14, 2024", "Tue May 14 10:00:00 CEST 2024"), French ("mardi 14 mai 2024"), and numbers
 * that can mean only one day ("14/05/2024"). Time zones are ignored: the result is the day as written.
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

/** The day of a date in numbers, or null when it is unclear which number is the month: null for 5 and 3. */
export function onlyDay(first: number, second: number, year: number): string | null {
  return first > 12 || first === second ? calendarDay(year, second, first) : null;
}

/** The day as "2024-05-14", or null when it does not exist. */
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

/** The number of a month by its name: 3 for "mars", "Mar" and "MARS"; 0 when it is not a month. */
export function monthOf(name: string): number {
  return MONTHS.get(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ?? 0;
}

/**
 * The day in the name of a file: "2024-03-15-lyon.txt", "20240315_x.html", "lyon_15-03-2024.txt". Null when there is
 * none, when there are two, or when day and month could be swapped ("05-03-2024").
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
  // Eight digits that are not a day are some other number, and are ignored.
  return onlyOne([...yearFirst, ...joined.filter((day) => day !== null), ...dayFirst]);
}

/** The day in the path of a web address, where many newspapers put it: "/2024/03/15/titre". */
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

/** The day that all agree on; null when they differ or when one of them is null. */
export function onlyOne(days: readonly (string | null)[]): string | null {
  return new Set(days).size === 1 ? days[0]! : null;
}
