// From hour to hour: "de 9 h à 17 h", "14 h–17 h", "entre midi et deux", with or without the day.

import { EXCEPT, OF } from '../../french/small-words.js';
import { surfaceAt, wordAfter, wordAt, wordBefore } from '../../text/place.js';
import type { Guard } from '../../text/rules.js';
import type { PartialDate, PartialInterval } from '../calendar/partial.js';
import { isListed } from './days.js';
import { GUARDS } from './guards.js';
import { date, type Place, type Rule } from './rule.js';
import { DASHES } from './slots.js';

export const HOURS: readonly Rule[] = [
  {
    name: 'hours',
    gives: 'interval',
    patterns: [
      '(de|entre) {<hour:a> (a|et|au) <clock:b>}',
      "(de|entre) {<clock:from> (a|et|au|jusqu' a|jusqu'a) <clock:to>}",
      "(de|entre) {<clock:from> (a|et|au|jusqu' a|jusqu'a) <clock:to> (le|du)? <day>}",
      "{<day> ,? (de|entre) <clock:from> (a|et|jusqu' a|jusqu'a) <clock:to>}",
      '{<day> ,? (de|entre) <hour:a> (a|et) <clock:b>}',
      '{<clock:from> (<dash>|au) <clock:to>}',
      '{<hour:a> (<dash>|a) <clock:b>}',
      '{<day> ,? <clock:from> <dash> <clock:to>}',
      'entre {midi et (<hour:z>|<number:z>)}',
    ],
    make: (caught, place) => {
      const day = caught.get<PartialDate>('day');
      const a = caught.number('a');
      const z = caught.number('z');
      if (z !== undefined)
        return z > 6 ? GUARDS.order : { form: 'interval', from: date({ hour: 12 }), to: date({ hour: 12 + z }) };
      const from = a === undefined ? caught.the<PartialDate>('from') : date({ hour: a });
      const to = caught.the<PartialDate>('to', 'b');
      if (from.hour === undefined || to.hour === undefined || surfaceAt(place, place.last) === '-') return GUARDS.order;
      // Two numbers without "de" are hours only in "5 à 7 du matin" and the like; "12 à 24 heures" is a length of time.
      if (a !== undefined && !day && place.first === place.at && isJoinedByA(place) && !endsInDay(place))
        return GUARDS.lapse;
      if (day && (day.hour !== undefined || day.part !== undefined)) return GUARDS.part;
      if (day && place.at === place.first && (isListed(place) || isExcepted(place))) return GUARDS.habit;
      // "de 2 à 3 heures de route" is a length of time.
      if (a !== undefined && !day && to.minute === undefined && isJoinedByA(place) && OF.has(wordAfter(place)))
        return GUARDS.lapse;
      // The day opens an interval of days: "de 9 h à 17 h du mardi au dimanche".
      if (day && place.first > place.at && RUNS_ON.has(wordAfter(place))) return GUARDS.habit;
      const isEvening = a !== undefined && a < 12 && to.hour > 12 && endsInDay(place);
      return hoursBetween({ ...day, ...from, ...(isEvening ? { hour: a + 12 } : {}) }, { ...day, ...to });
    },
  },
];

const RUNS_ON: ReadonlySet<string> = new Set([...DASHES, 'au', 'et', 'ou']);

function isJoinedByA(place: Place): boolean {
  return wordAt(place, place.first + 1) === 'a';
}

/** True when the match ends with "du matin" or "du soir". */
function endsInDay(place: Place): boolean {
  const last = wordAt(place, place.last - 1);
  return last === 'matin' || last === 'soir';
}

/**
 * True when the day is an exception and the hours belong to the other days: "tous les jours sauf le lundi, de 10 h à 18
 * h".
 */
function isExcepted(place: Place): boolean {
  return EXCEPT.has(wordBefore(place)) || EXCEPT.has(wordBefore(place, 2));
}

/**
 * In minutes. When the second hour, taken as one of the afternoon, comes at most this long after the first, it is one:
 * "11 h 30-1 h 30".
 */
const LONGEST_NOON = 4 * 60;
const NOON = 12 * 60;
const DAY = 24 * 60;

/**
 * The interval between two hours, which may run past noon ("11 h 30-1 h 30") or past midnight ("de 22 h à 6 h");
 * `GUARDS.order` when the two are the same.
 */
export function hoursBetween(from: PartialDate, to: PartialDate): PartialInterval | Guard {
  const opens = minutesOf(from) % DAY;
  const closes = minutesOf(to);
  const first = { ...from, hour: from.hour! % 24 };
  if (opens < closes) return { form: 'interval', from: first, to };
  if (opens === closes) return GUARDS.order;
  const afterNoon = closes + NOON - opens;
  if (opens < NOON && afterNoon > 0 && afterNoon <= LONGEST_NOON)
    return { form: 'interval', from: first, to: { ...to, hour: to.hour! + 12 } };
  return { form: 'interval', from: first, to: { ...to, offset: (to.offset ?? 0) + 1 } };
}

function minutesOf({ hour = 0, minute = 0 }: PartialDate): number {
  return 60 * hour + minute;
}
