// Two ends: "du 3 au 5 mars", "de 2012 à 2017", "entre janvier et mars",
// "1914-1918", "de 9 h à 17 h". The first end borrows from the second what it
// leaves out.

import { surfaceAt, wordAt, wordBefore, wordAfter, isGlued } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { EXCEPT, OF } from '../../french/small-words.js';
import type { Guard } from '../../text/rules.js';
import { GUARDS } from './guards.js';
import type { PartialDate, PartialInterval } from '../calendar/partial.js';
import { countsNoun, date, directionOf, goesOnWithNoun, type Place, type Rule } from './rule.js';
import { isDayOf, isListed, isSlashed, OF_MONTH, shiftedMonth } from './days.js';
import { UNITS } from '../../french/calendar.js';
import { DASHES } from './slots.js';
import { COUNTED } from './years.js';

export const INTERVAL: readonly Rule[] = [
  {
    name: 'days of one month',
    gives: 'interval',
    patterns: [
      "(du|entre le|entre les|de|des|depuis le) {<weekday>? <dom> (au|et le|a|jusqu' au) <weekday:w>? <dom:to> (de)? <month> (<year>|<last>|<next>)?}",
      '(du)? {<weekday>? <dom> (au|<dash>) <weekday:w>? <dom:to> <month> <year>?}',
      '{semaine (allant)? du <weekday>? <dom> au <weekday:w>? <dom:to> <month> <year>?}',
      '(entre|entre les) {<dom> et <dom:to> (de)? <month> <year>?}',
    ],
    make: (caught, place) => {
      const month = caught.the<number>('month');
      const year = caught.number('year');
      const to = date({ weekday: caught.number('w'), day: caught.number('to'), month, year });
      const direction = directionOf(caught);
      const from = date({ weekday: caught.number('weekday'), day: caught.number('dom'), month, year, direction });
      if (from.day! <= to.day!) return { form: 'interval', from, to };
      // "du 28 au 3 mai": from the 28th of the month before.
      const isBefore =
        place.first > place.at && from.day! > 20 && to.day! < 15 && isDayOf(monthBefore(month), from.day!);
      if (!isBefore) return GUARDS.order;
      const eve = year === undefined || month > 1 ? year : year - 1;
      return { form: 'interval', from: { ...from, month: monthBefore(month), year: eve }, to };
    },
  },
  {
    name: 'days of a month told',
    gives: 'interval',
    patterns: [`(du|entre le|de) {<dom> (au|et le|a) <dom:to> ${OF_MONTH}}`],
    make: (caught, place) => {
      const [from, to] = [caught.the<number>('dom'), caught.the<number>('to')];
      if (from >= to) return GUARDS.order;
      // The second day is of the month that the first has found.
      const sameMonth = date({ unit: 'month', count: 0, whole: true, origin: 'text' });
      return { form: 'interval', from: { ...shiftedMonth(caught, place), rank: from }, to: { ...sameMonth, rank: to } };
    },
  },
  {
    name: 'days in figures',
    gives: 'interval',
    patterns: [
      '{<two:day> / <two:month> <dash> <two:to> / <two:tomonth>}',
      '(du|de) {<two:day> / <two:month> (au|a) <two:to> / <two:tomonth>}',
      '(du|de|le)? {<dotpair:first> .? (au|<dash>) <dotted:last>}',
      '(du|de|le) {<dotpair:first> .? au <dotpair:last>}',
    ],
    make: (caught, place) => {
      const opening = caught.get<readonly number[]>('first') ?? [
        caught.the<number>('day'),
        caught.the<number>('month'),
      ];
      const closing = caught.get<readonly number[]>('last') ?? [
        caught.the<number>('to'),
        caught.the<number>('tomonth'),
      ];
      const ends = [opening[0]!, closing[0]!];
      const crosses = opening[1]! > closing[1]!;
      const year = closing[2];
      const short = year !== undefined && year < 100;
      const inYear = (at: number | undefined): Pick<PartialDate, 'year' | 'shortYear'> =>
        at === undefined ? {} : short ? { shortYear: at } : { year: at };
      const from = date({
        day: ends[0],
        month: opening[1],
        ...inYear(year === undefined || !crosses ? year : year - 1),
      });
      const to = date({ day: ends[1], month: closing[1], ...inYear(year) });
      if (!isDayOf(from.month!, from.day!) || !isDayOf(to.month!, to.day!)) return GUARDS.calendar;
      if (isSlashed(place)) return GUARDS.fraction;
      // "1/2-3/4" is two fractions, "29/2-1/3" two days.
      const sure = place.first > place.at || year !== undefined || ends.some((day) => day > 12);
      return sure ? { form: 'interval', from, to } : GUARDS.fraction;
    },
  },
  {
    name: 'days without their month',
    gives: 'interval',
    patterns: ['(du|entre le) {<weekday>? <dom> (au|et le) <weekday:w>? <dom:to>}'],
    make: (caught, place) => {
      if (place.nested || goesOnWithNoun(place) || NO_DAYS.has(wordAfter(place)) || UNITS.has(wordAfter(place)))
        return GUARDS.count;
      const to = date({ weekday: caught.number('w'), day: caught.number('to') });
      return { form: 'interval', from: date({ weekday: caught.number('weekday'), day: caught.number('dom') }), to };
    },
  },
  {
    name: 'from point to point',
    gives: 'interval',
    patterns: [
      "(du|de|d'|des|depuis|depuis le|a partir du|a partir de) {<point:from> (au|a|jusqu' au|jusqu' a|jusqu' en|jusqu'a|a la|aux|et jusqu' au) <point:to>}",
      "entre (le|la|l')? {<point:from> et (le|la|l')? <point:to>}",
      '{<point:from> (<dash>|au|a) <point:to>}',
      "{<point:from> (jusqu' au|jusqu' a|jusqu'a) <point:to>}",
    ],
    make: (caught, place) => {
      const from = caught.the<PartialDate>('from');
      const to = caught.the<PartialDate>('to');
      if (from.form !== 'date' || to.form !== 'date' || !fits(from, to)) return GUARDS.order;
      if (grain(from) === 'clock') return place.first === place.at ? GUARDS.lapse : hours(from, to);
      if (place.first === place.at && !isBareInterval(from, to, place)) return GUARDS.order;
      // "12 h 45 du lundi au vendredi", "le matin du mercredi au samedi" are of every day.
      if (place.first === place.at && isInDay(from) && !isInDay(to)) return GUARDS.habit;
      if (to.year !== undefined && to.month === undefined && COUNTED.has(wordAfter(place))) return GUARDS.count;
      const opener = wordAt(place, place.at);
      if (opener === 'de' && from.year !== undefined && from.month === undefined && goesOnWithNoun(place))
        return GUARDS.count;
      return { form: 'interval', from: { ...borrow(from, to), week: from.week || undefined }, to: lend(from, to) };
    },
  },
  {
    name: 'years joined',
    gives: 'interval',
    patterns: ['{<year:from> (<dash>|/) <year:to>}', '{<year:from> (<dash>|/) <shortyear:short>}'],
    make: (caught, place) => {
      const from = caught.the<number>('from');
      const short = caught.number('short');
      const to = caught.number('to') ?? from - (from % 100) + short!;
      if (to <= from || to - from > 400 || from < 1000) return GUARDS.order;
      if (short !== undefined) {
        if (to - from > 12 || goesOnWithNoun(place)) return GUARDS.order;
        if (surfaceAt(place, place.last) === '-' || wordBefore(place) === '-') return GUARDS.code;
      }
      return { form: 'interval', from: date({ year: from }), to: date({ year: to }) };
    },
  },
  {
    name: 'from century to century',
    gives: 'interval',
    patterns: ['(du|entre le) {<ordinal:from> (siecle)? (au|et le) <ordinal:to> (siecle|siecles)}'],
    make: (caught) => {
      const [from, to] = [caught.the<number>('from'), caught.the<number>('to')];
      return from < to && to <= 30
        ? { form: 'interval', from: date({ century: from }), to: date({ century: to }) }
        : GUARDS.order;
    },
  },
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
      // "5 à 7 du matin", but "12 à 24 heures" is a lapse unless "de" opens it.
      if (a !== undefined && !day && place.first === place.at && isJoinedByA(place) && !endsInDay(place))
        return GUARDS.lapse;
      if (day && (day.hour !== undefined || day.part !== undefined)) return GUARDS.part;
      if (day && place.at === place.first && (isListed(place) || isExcepted(place))) return GUARDS.habit;
      // "de 2 à 3 heures de route"
      if (a !== undefined && !day && to.minute === undefined && isJoinedByA(place) && OF.has(wordAfter(place)))
        return GUARDS.lapse;
      // "de 9 h à 17 h du mardi au dimanche"
      if (day && place.first > place.at && RUNS_ON.has(wordAfter(place))) return GUARDS.habit;
      const isEvening = a !== undefined && a < 12 && to.hour > 12 && endsInDay(place);
      return hours({ ...day, ...from, ...(isEvening ? { hour: a + 12 } : {}) }, { ...day, ...to });
    },
  },
  {
    name: 'months of one year',
    gives: 'month',
    patterns: ["(en|de|d'|depuis|des)? {<month>} (, <month:c>)? (et|ou|,|-) <month:b> <year>"],
    make: (caught, place) =>
      place.nested ? GUARDS.part : date({ month: caught.number('month'), year: caught.number('year') }),
  },
];

const RUNS_ON: ReadonlySet<string> = new Set([...DASHES, 'au', 'et', 'ou']);
const NO_DAYS = oneOf('% € $ euros euro h heures km m degres points');
const DASHED: ReadonlySet<string> = new Set(DASHES);
const JOINS: ReadonlySet<string> = new Set([...DASHES, 'au', 'a', 'jusqu']);

function monthBefore(month: number): number {
  return ((month + 10) % 12) + 1;
}

function isJoinedByA(place: Place): boolean {
  return wordAt(place, place.first + 1) === 'a';
}

/** "du matin", "du soir". */
function endsInDay(place: Place): boolean {
  const last = wordAt(place, place.last - 1);
  return last === 'matin' || last === 'soir';
}

/** "tous les jours sauf le lundi, de 10 h à 18 h": the hours are of the other days. */
function isExcepted(place: Place): boolean {
  return EXCEPT.has(wordBefore(place)) || EXCEPT.has(wordBefore(place, 2));
}

/** "11 h 30-1 h 30": so soon after, the second hour is of the afternoon. */
const LONGEST_NOON = 4 * 60;
const NOON = 12 * 60;
const DAY = 24 * 60;

/** From hour to hour of one day, over noon ("11 h 30-1 h 30") or over midnight ("de 22 h à 6 h"). */
function hours(from: PartialDate, to: PartialDate): PartialInterval | Guard {
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

type Grain = 'clock' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'other' | NonNullable<PartialDate['unit']>;

/** Both ends are of one grain, or the second says more than the first. */
function fits(from: PartialDate, to: PartialDate): boolean {
  const a = grain(from);
  const b = grain(to);
  if (a === 'clock' || b === 'clock') return a === b;
  // "de 2015 à aujourd'hui"
  if (to.unit === 'day' && to.count === 0 && to.origin === 'published') return from.year !== undefined;
  return (
    a === b ||
    (a === 'day' && b === 'month') ||
    (a === 'month' && b === 'day') ||
    (a === 'year' && b === 'month') ||
    (a === 'month' && b === 'year') ||
    (a === 'day' && b === 'year' && from.year !== undefined)
  );
}

function grain(point: PartialDate): Grain {
  if (point.hour !== undefined && point.day === undefined && point.weekday === undefined && point.unit === undefined)
    return 'clock';
  if (point.day !== undefined || point.weekday !== undefined || point.holiday !== undefined || point.unit === 'day')
    return 'day';
  if (point.month !== undefined) return 'month';
  if (point.century !== undefined) return 'century';
  if (point.decade !== undefined) return 'decade';
  return point.year !== undefined ? 'year' : (point.unit ?? 'other');
}

/** Without "du" or "entre", only points that say month or year on both sides make an interval. */
function isBareInterval(from: PartialDate, to: PartialDate, place: Place): boolean {
  const join = joinOf(place);
  const dash = DASHED.has(join);
  const a = grain(from);
  if (a !== grain(to)) return false;
  if (join === 'jusqu') return a === 'day';
  // "lundi au vendredi, 9 h-17 h"
  if (a === 'day' && isBareWeekday(from) && isBareWeekday(to)) return join !== 'a';
  if (a === 'day') return from.day !== undefined && to.day !== undefined && to.month !== undefined;
  if (a === 'month') return dash || from.year !== undefined || to.year !== undefined;
  if (join === 'a' && a === 'year') return isGoneBy(from, to) && !countsNoun(place);
  return dash && a !== 'year' && a !== 'clock' && a !== 'other' && !isGlued(place, place.first);
}

/** An hour or a part of a day. */
function isInDay({ hour, part }: PartialDate): boolean {
  return hour !== undefined || part !== undefined;
}

function isBareWeekday({ weekday, day, unit, direction }: PartialDate): boolean {
  return weekday !== undefined && [day, unit, direction].every((said) => said === undefined);
}

/** "la période 2011 à 2019": two years of our centuries, in order; "1500 à 2000 euros" are counted. */
function isGoneBy({ year: from = 0 }: PartialDate, { year: to = 0 }: PartialDate): boolean {
  return from >= 1600 && from < to && to <= 2100;
}

/** The word that joins the two ends. */
function joinOf(place: Place): string {
  for (let i = place.first + 1; i < place.last; i++) {
    const word = wordAt(place, i).replace("'a", '').replace("'", '');
    if (JOINS.has(word)) return word;
  }
  return '';
}

/** "du 28 mars au 2 avril 2025": the first end takes year and month of the second. */
function borrow(from: PartialDate, to: PartialDate): PartialDate {
  const month =
    from.month ??
    (from.day === undefined || to.month === undefined
      ? undefined
      : from.day > (to.day ?? 32)
        ? monthBefore(to.month)
        : to.month);
  const crosses = month !== undefined && to.month !== undefined && month > to.month;
  const year =
    from.year ??
    (to.year !== undefined && (month !== undefined || from.day !== undefined)
      ? to.year - (crosses ? 1 : 0)
      : undefined);
  // An interval from midnight begins the day.
  const hour = from.hour === undefined ? undefined : from.hour % 24;
  return { ...from, hour, month, year, direction: from.direction ?? (month === undefined ? undefined : to.direction) };
}

function lend(from: PartialDate, to: PartialDate): PartialDate {
  if (to.year !== undefined || from.year === undefined || to.month === undefined) return to;
  return { ...to, year: from.year + (from.month !== undefined && from.month > to.month ? 1 : 0) };
}
