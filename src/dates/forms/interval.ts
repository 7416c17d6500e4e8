// Intervals with two ends: "du 3 au 5 mars", "de 2012 à 2017", "entre janvier et mars", "1914-1918", "de 9 h à 17 h".
// The first end takes from the second what it leaves out.

import { UNITS } from '../../french/calendar.js';
import { oneOf } from '../../french/one-of.js';
import { surfaceAt, wordAfter, wordAt, wordBefore } from '../../text/place.js';
import type { PartialDate } from '../calendar/partial.js';
import { isDayOf, isSlashed, OF_MONTH, shiftedMonth } from './days.js';
import { borrow, fits, grain, isBareInterval, isInDay, lend, monthBefore } from './ends.js';
import { GUARDS } from './guards.js';
import { HOURS, hoursBetween } from './hours.js';
import { date, directionOf, goesOnWithNoun, type Rule } from './rule.js';
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
      // "du 28 au 3 mai" begins on the 28th of the month before.
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
      // The second day is in the month that was found for the first.
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
      // "1/2-3/4" are two fractions, "29/2-1/3" two days.
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
      if (grain(from) === 'clock') return place.first === place.at ? GUARDS.lapse : hoursBetween(from, to);
      if (place.first === place.at && !isBareInterval(from, to, place)) return GUARDS.order;
      // "12 h 45 du lundi au vendredi" and "le matin du mercredi au samedi" repeat every day.
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
  ...HOURS,
  {
    name: 'months of one year',
    gives: 'month',
    patterns: ["(en|de|d'|depuis|des)? {<month>} (, <month:c>)? (et|ou|,|-) <month:b> <year>"],
    make: (caught, place) =>
      place.nested ? GUARDS.part : date({ month: caught.number('month'), year: caught.number('year') }),
  },
];

const NO_DAYS = oneOf('% € $ euros euro h heures km m degres points');
