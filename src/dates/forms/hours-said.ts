// Questions about hours: which half of the day "5:30 p.m." names, whether "huit et demie" or "à sept trente" is an hour
// although "heures" is left out, and whether a number is the hour of an announcement ("samedi 22 mars, 14 h").

import { AT_HOUR, MONTHS, UNITS, WEEKDAYS } from '../../french/calendar.js';
import { wordBefore, wordAfter } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { Piece } from '../../text/pieces.js';
import { goesOnWithNoun, type Captures, type Place } from './rule.js';

const BILL_ENDS = oneOf(', : . ; ) - – —');
const DAY_WORDS = oneOf("aujourd'hui demain");
/** A year, alone or at the end of a dotted date: "22 mars 2025", "22/3/2025", "22.3.2025". */
const YEAR_END = /(?:^|\.)(?:19|20)\d\d$/;

/** The half of the day that the last words name, as in "8 h 30 p.m."; `null` when they name none. */
export function halfOf(words: readonly string[]): 'am' | 'pm' | null {
  const last = words.at(-1);
  if (last === 'am' || last === 'pm') return last;
  if (last !== 'm') return null;
  const letter = words.at(words.at(-2) === '.' ? -3 : -2);
  return letter === 'a' ? 'am' : letter === 'p' || letter === 'p.' ? 'pm' : null;
}

/** True when numbers are an hour without its "heures" and count nothing: "il est huit et demie", "à sept trente". */
export function isSpokenHour(caught: Captures, place: Place): boolean {
  const hour = caught.the<number>('hour');
  const minute = caught.number('minute');
  if (!(hour >= 1 && hour <= 23) || goesOnWithNoun(place) || UNITS.has(wordAfter(place))) return false;
  const ahead = wordBefore(place);
  if (minute === undefined) return AT_HOUR.has(ahead) || ahead === 'est';
  // Two numbers must be in words, the second a multiple of five from fifteen on: "à quinze trente", not "à deux trois".
  return (AT_HOUR.has(ahead) || place.nested) && minute >= 15 && minute < 60 && minute % 5 === 0 && isSpelt(place);
}

/** True when the marked pieces hold no figures. */
function isSpelt({ pieces, first, last }: Place): boolean {
  for (let i = first; i < last; i++) if (pieces.ids[i] === Piece.figures) return false;
  return true;
}

/**
 * True for the hour of an announcement: after a day and a comma ("Samedi 22 mars, 14 h, salle des fêtes"), or at the
 * start of a sentence and before a colon ("20 heures : coup d'envoi").
 */
export function isOnBill(place: Place): boolean {
  const { pieces, first } = place;
  if (pieces.ids[first] !== Piece.figures) return false;
  const next = wordAfter(place);
  if (pieces.opens[first] === 1) return next === ':';
  if (wordBefore(place) !== ',' || !(next === '' || BILL_ENDS.has(next))) return false;
  const day = wordBefore(place, 2);
  return MONTHS.has(day) || WEEKDAYS.has(day) || DAY_WORDS.has(day) || YEAR_END.test(day);
}
