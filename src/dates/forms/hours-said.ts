// Hours that go without their word: "huit et demie", "à sept trente", those of the
// half-days ("5:30 p.m."), and those of a bill, set off behind their day.

import { AT_HOUR, MONTHS, UNITS, WEEKDAYS } from '../../french/calendar.js';
import { wordBefore, wordAfter } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { Piece } from '../../text/pieces.js';
import { goesOnWithNoun, type Captures, type Place } from './rule.js';

const BILL_ENDS = oneOf(', : . ; ) - – —');
const DAY_WORDS = oneOf("aujourd'hui demain");
/** "22 mars 2025,", "22/3/2025,", "22.3.2025,". */
const YEAR_END = /(?:^|\.)(?:19|20)\d\d$/;

/** "8 h 30 p.m.": the half of the day that the last words name. */
export function halfOf(words: readonly string[]): 'am' | 'pm' | null {
  const last = words.at(-1);
  if (last === 'am' || last === 'pm') return last;
  if (last !== 'm') return null;
  const letter = words.at(words.at(-2) === '.' ? -3 : -2);
  return letter === 'a' ? 'am' : letter === 'p' || letter === 'p.' ? 'pm' : null;
}

/** "il est huit et demie", "à sept trente": the hours go without saying where nothing is counted. */
export function isSpokenHour(caught: Captures, place: Place): boolean {
  const hour = caught.the<number>('hour');
  const minute = caught.number('minute');
  if (!(hour >= 1 && hour <= 23) || goesOnWithNoun(place) || UNITS.has(wordAfter(place))) return false;
  const ahead = wordBefore(place);
  if (minute === undefined) return AT_HOUR.has(ahead) || ahead === 'est';
  // "à deux trois", "quinze trente": two numbers in words, the second of them no small one.
  return (AT_HOUR.has(ahead) || place.nested) && minute >= 15 && minute < 60 && minute % 5 === 0 && isSpelt(place);
}

/** No figures among the marked pieces. */
function isSpelt({ pieces, first, last }: Place): boolean {
  for (let i = first; i < last; i++) if (pieces.ids[i] === Piece.figures) return false;
  return true;
}

/** "Samedi 22 mars, 14 h, salle des fêtes", "20 heures : coup d'envoi": an hour set off behind its day, or before what begins. */
export function isOnBill(place: Place): boolean {
  const { pieces, first } = place;
  if (pieces.ids[first] !== Piece.figures) return false;
  const next = wordAfter(place);
  if (pieces.opens[first] === 1) return next === ':';
  if (wordBefore(place) !== ',' || !(next === '' || BILL_ENDS.has(next))) return false;
  const day = wordBefore(place, 2);
  return MONTHS.has(day) || WEEKDAYS.has(day) || DAY_WORDS.has(day) || YEAR_END.test(day);
}
