// The Islamic calendar. From 1318 to 1500 (1900 to 2077) the months are those of Umm al-Qura, the calendar of Saudi
// Arabia, from its table; before and after, they are those of the tabular calendar. Months that were announced on
// another day than the table's are listed as exceptions.

import { makeDay, plusDays, type Day } from './day.js';

const FIRST = 1318;
/** The first day of 1318. */
const START = makeDay(1900, 4, 30);
/** Three hexadecimal digits for each year: bit `m - 1` is set when month `m` has 30 days. */
const MONTHS =
  '56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa55' +
  '4ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb2764' +
  '6c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa' +
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad' +
  '56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a95' +
  '52da5d4daad96b2e95e2ac9692eaad56ad65d4a';
/**
 * Months that began a day later than in the table: in Mecca Ramadan 1439 and the months of the pilgrimage of 1436 and
 * 1437; in Algeria, Morocco and France the month of the Mawlid of 1447.
 */
const LATER: ReadonlySet<string> = new Set(['1439-9', '1436-12', '1437-12', '1447-3']);
const LAST = FIRST + MONTHS.length / 3 - 1;

/** The Gregorian day of a day in an Islamic month. */
export function fromHijri(year: number, month: number, day: number): Day {
  const later = LATER.has(`${year}-${month}`) ? 1 : 0;
  if (year < FIRST || year > LAST) return tabular(year, month, day);
  monthStarts ??= startsOfMonths();
  return plusDays(START, monthStarts[12 * (year - FIRST) + month - 1]! + later + day - 1);
}

/** How many days after `START` each month of the table begins; computed for the first feast that needs it. */
let monthStarts: Int32Array | null = null;

function startsOfMonths(): Int32Array {
  const starts = new Int32Array(12 * (LAST - FIRST + 1));
  for (let month = 0, days = 0; month < starts.length; month++) {
    starts[month] = days;
    days += lengthInTable(FIRST + Math.floor(month / 12), (month % 12) + 1);
  }
  return starts;
}

/** How many days an Islamic month has. */
export function daysOfHijri(year: number, month: number): number {
  if (year >= FIRST && year <= LAST) return lengthInTable(year, month) - (LATER.has(`${year}-${month}`) ? 1 : 0);
  return month % 2 === 1 || (month === 12 && (3 + 11 * year) % 30 >= 19) ? 30 : 29;
}

function lengthInTable(year: number, month: number): number {
  const at = 3 * (year - FIRST);
  return 29 + ((Number.parseInt(MONTHS.slice(at, at + 3), 16) >> (month - 1)) & 1);
}

/** The tabular calendar: odd months have 30 days and even ones 29, with eleven leap years in thirty. */
function tabular(year: number, month: number, day: number): Day {
  const days = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 29 * (month - 1) + Math.floor(month / 2) + day - 1;
  return plusDays(makeDay(622, 7, 19), days);
}
