// Days written out: "mardi 14 mai 2019", "17/03/2025", "le 12", "les 9 et 10 mars", "le premier lundi de mai". A date
// in the name of a street is not read: "rue du 4-Septembre".

import { HOUR_SIGNS, MONTHS, UNITS, WEEKDAYS } from '../../french/calendar.js';
import { surfaceAt, wordAt, surfaceBefore, wordBefore, wordAfter, isCapitalised, isGlued } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { Char, charClass } from '../../text/characters.js';
import { Piece } from '../../text/pieces.js';
import type { Direction, PartialDate } from '../calendar/partial.js';
import type { Guard } from '../../text/rules.js';
import { GUARDS } from './guards.js';
import { date, directionOf, goesOnWithNoun, type Captures, type Place, type Rule } from './rule.js';

/** A pattern of the months that a day may be counted in: "du mois prochain", "de ce mois", "du mois". */
export const OF_MONTH = '(de ce mois|du mois (<last>|<next>|<before>|<after>|en cours)?)';

export const DAYS: readonly Rule[] = [
  {
    name: 'full date',
    gives: 'day',
    patterns: [
      "(<wday:weekday> ,? le?)? <dom> (-|de|d')? <month> ,? (de l' an|de)? <year>",
      "(<wday:weekday> ,? le?)? <dom> <month> ' <shortyear>",
      '(<wday:weekday> ,? le?)? <dom> - <month> - <year>',
      '(<wday:weekday> ,? le?)? <dom> sept <year>',
      '(<wday:weekday> ,? le?)? <dom> . <month> ,? <year>',
    ],
    make: (caught, place) =>
      // An impossible date such as "le 31 avril 2020" is read, and has no value.
      isStreet(place)
        ? GUARDS.street
        : date({
            weekday: caught.number('weekday'),
            day: caught.number('dom'),
            month: caught.number('month') ?? SEPTEMBER,
            year: caught.number('year'),
            shortYear: caught.number('shortyear'),
          }),
  },
  {
    name: 'date in figures',
    gives: 'day',
    patterns: [
      '(<wday:weekday> ,? le?)? <two:day> / <two:month> / <four:year>',
      '(<wday:weekday> ,? le?)? <two:day> / <two:month> / <two:short>',
      '(<wday:weekday> ,? le?)? <two:day> - <two:month> - <four:year>',
      '(<wday:weekday> ,? le?)? <dotted>',
      '<four:year> - <two:month> - <two:day>',
      '<four:year> / <two:month> / <two:day>',
    ],
    make: (caught, place) => {
      const dots = caught.get<readonly [number, number, number]>('dotted');
      const day = dots?.[0] ?? caught.the<number>('day');
      const month = dots?.[1] ?? caught.the<number>('month');
      const short = caught.number('short') ?? (dots && dots[2] < 100 ? dots[2] : undefined);
      const year = caught.number('year') ?? (dots && dots[2] >= 100 ? dots[2] : undefined);
      if (!isDayOf(month, day)) return GUARDS.calendar;
      if (isSlashed(place)) return GUARDS.fraction;
      return date({ weekday: caught.number('weekday'), day, month, year, shortYear: short });
    },
  },
  {
    name: 'day and month in figures',
    gives: 'day',
    patterns: [
      '<two:day> / <two:month>',
      '(le|du|au|ce|des|depuis) {<two:day> / <two:month>}',
      '<wday:weekday> ,? le? <two:day> / <two:month>',
      '<wday:weekday> ,? le? <dotpair>',
      '(le|du|au|des le|depuis le) {<dotpair:noted>}',
    ],
    make: (caught, place) => {
      const noted = caught.get<readonly [number, number]>('noted');
      // A zero in "le 07.04" and "le 14.03" shows that they are no decimal numbers.
      if (noted && !/^0|\.0/.test(surfaceAt(place, place.first))) return GUARDS.unsure;
      const dots = noted ?? caught.get<readonly [number, number]>('dotpair');
      const day = dots?.[0] ?? caught.the<number>('day');
      const month = dots?.[1] ?? caught.the<number>('month');
      if (!isDayOf(month, day)) return GUARDS.calendar;
      if (isSlashed(place)) return GUARDS.fraction;
      const weekday = caught.number('weekday');
      // Alone, "22/04" is a day because of its zero, and "31/10" is one when marks set it off. "12/12" and "7/7" are
      // none.
      const nought = surfaceAt(place, place.last - 1).startsWith('0');
      const sure = place.at !== place.first || weekday !== undefined || nought || (day > 12 && isSetOff(place));
      return sure ? date({ weekday, day, month }) : GUARDS.unsure;
    },
  },
  {
    name: 'day and month',
    gives: 'day',
    patterns: [
      '(<wday:weekday> ,? le?)? <dom> <month> (<last>|<next>|(de)? cette annee)?',
      '<wday:weekday> ,? le? <dom> sept',
      '(le|du|au|ce|depuis le|des le) {<dom> sept}',
      '(le|du|au|ce|depuis le|des le|<weekday:w> ,? le?) {<dom> . <month>}',
    ],
    make: (caught, place) =>
      writtenDay(place, caught.the<number>('dom'), caught.number('month') ?? SEPTEMBER, {
        weekday: caught.number('weekday'),
        direction: directionOf(caught),
      }),
  },
  {
    name: 'day of a list',
    gives: 'day',
    patterns: [
      '{<weekday>? <dom>} (, <weekday:wb>? <dom:b> (, <weekday:wc>? <dom:c>)?)? (et|ou|,) <weekday:wd>? <dom:d> <month> (<year>|<last>|<next>)?',
    ],
    make: (caught, place) => {
      const month = caught.the<number>('month');
      const day = caught.the<number>('dom');
      if (place.nested) return GUARDS.part;
      if (!isDayOf(month, day)) return GUARDS.calendar;
      return date({
        weekday: caught.number('weekday'),
        day,
        month,
        year: caught.number('year'),
        direction: directionOf(caught),
      });
    },
  },
  {
    name: 'weekday and day',
    gives: 'day',
    patterns: ['<weekday> ,? le? <dom>', '<dotday:weekday> <dom>'],
    make: (caught, place) =>
      goesOnWithNoun(place) || HOUR_SIGNS.has(wordAfter(place)) || UNITS.has(wordAfter(place)) || !isInFigures(place)
        ? GUARDS.count
        : date({ weekday: caught.number('weekday'), day: caught.number('dom') }),
  },
  {
    name: 'day',
    gives: 'day',
    patterns: ['(le|du|ce) {<dom>}'],
    make: (caught, place) => {
      const { pieces, first, last } = place;
      if (pieces.ids[first] !== Piece.figures) return GUARDS.rank;
      if (place.nested) return GUARDS.part;
      if (isEmergency(place)) return GUARDS.phone;
      const ahead = wordAt(place, last);
      if (last < pieces.length && pieces.opens[last] === 0) {
        const next = pieces.ids[last]!;
        if (isCapitalised(place, last)) return GUARDS.name;
        if ((next !== Piece.unknown || goesOnWithNoun(place)) && !AFTER_DAY.has(ahead)) return GUARDS.count;
        if (BINDERS.has(ahead) && pieces.ids[last + 1] === Piece.figures) return GUARDS.part;
      }
      return date({ day: caught.number('dom') });
    },
  },
  {
    name: 'weekday of a month',
    gives: 'day',
    patterns: [
      "(<ordinal>|dernier|derniere) (<weekday>|jour) (de|d'|du mois de|du mois d') <monthly>",
      "(<ordinal>|dernier|derniere) (<weekday>|jour) (du mois|de l' annee|de ce mois)",
      "(<ordinal>|dernier|derniere) (<weekday>|jour) (de|du) (mois|l' annee) (<last>|<next>)",
    ],
    make: (caught, place) => {
      const monthly = caught.get<PartialDate>('monthly') ?? shiftedMonth(caught, place);
      const rank = caught.number('ordinal') ?? -1;
      const weekday = caught.number('weekday');
      // Without a weekday only the first and the last day are read, and only of the calendar year: not "le deuxième
      // jour de l'année", not "le premier jour de l'année scolaire".
      if (weekday === undefined && (rank > 1 || goesOnWithNoun(place) || OTHER_YEARS.has(wordAfter(place))))
        return GUARDS.event;
      return rank > 5 ? GUARDS.calendar : { ...monthly, rank, weekday };
    },
  },
  {
    name: 'day of a month told',
    gives: 'day',
    patterns: [
      `(<weekday>)? <dom> ${OF_MONTH}`,
      `{(<weekday>)? <dom>} (et|ou|,) <dom:d> ${OF_MONTH}`,
      '(le|du|au) {<dom> courant}',
    ],
    make: (caught, place) => {
      const rank = caught.the<number>('dom');
      if (goesOnWithNoun(place)) return GUARDS.word;
      return { ...shiftedMonth(caught, place), rank };
    },
  },
];

/**
 * The month that the words after a day or a rank speak of: this one, the last or the next. With "année" it is the
 * year: "le premier jour de l'année".
 */
export function shiftedMonth(caught: Captures, place: Place): PartialDate {
  const fromText = caught.get<Direction>('before') ?? caught.get<Direction>('after');
  const count = fromText ?? directionOf(caught) ?? 0;
  const unit = unitOf(place);
  return date({ unit, count, whole: true, origin: fromText === undefined ? 'published' : 'text' });
}

function unitOf(place: Place): 'year' | 'month' {
  for (let i = place.at; i < place.end; i++) if (wordAt(place, i) === 'annee') return 'year';
  return 'month';
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** "sept" without its dot is the number seven, and a month only after a day: "15 sept". */
const SEPTEMBER = 9;
const OTHER_YEARS = oneOf('scolaire universitaire fiscale judiciaire sportive budgetaire academique');
const AFTER_DAY = oneOf('" ” ″ . , ; ) et ou a au dans en pour par avec chez sur');
const BINDERS = oneOf('et ou , a au');
const CALLS = oneOf(
  'appeler appelez appelle compose composer composez contacter contactez joindre samu faites faire magazine hebdomadaire (',
);
export const STREETS = oneOf(
  'rue place avenue boulevard bd quai pont stade square station metro lycee college impasse cours hopital camp allee parc rond-point caserne',
);

/** True for a day that the month has in some year. */
export function isDayOf(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1]!;
}

function writtenDay(
  place: Place,
  day: number,
  month: number,
  rest: Omit<PartialDate, 'form' | 'day' | 'month'>,
): PartialDate | Guard {
  if (!isDayOf(month, day)) return GUARDS.calendar;
  return isStreet(place) ? GUARDS.street : { form: 'date', ...rest, day, month };
}

/**
 * True when another day is joined before this one, so that hours belong to both: "mardi et {jeudi}", "les 4 et {5
 * avril}", "lundi au {jeudi}".
 */
export function isListed(place: Place): boolean {
  const back = wordBefore(place) === 'le' ? 1 : 0;
  if (!JOINS_DAYS.has(wordBefore(place, 1 + back))) return false;
  const two = wordBefore(place, 2 + back);
  if (WEEKDAYS.has(two) || MONTHS.has(two)) return true;
  const opener = wordBefore(place, 3 + back);
  return /^\d{1,2}$/.test(two) && (WEEKDAYS.has(opener) || OPENS_DAYS.has(opener));
}

const JOINS_DAYS = oneOf('et ou , / au - –');
const OPENS_DAYS = oneOf('les des');

/** True for a date in the name of a street or a square: "rue du 4-Septembre", "place du 8-Mai-1945". */
export function isStreet(place: Place): boolean {
  const ahead = wordBefore(place);
  return STREETS.has(ahead) || ((ahead === 'du' || ahead === 'des') && STREETS.has(wordBefore(place, 2)));
}

/**
 * True when figures follow the weekday ("lundi 6", "jeudi 1er"), and not another number ("lundi, un Palestinien",
 * "vendredi 20e jour").
 */
function isInFigures(place: Place): boolean {
  const { pieces, first, last } = place;
  for (let i = first + 1; i < last; i++)
    if (pieces.ids[i] === Piece.figures)
      return (
        last >= pieces.length ||
        !isGlued(place, last) ||
        charClass(pieces.text.charCodeAt(pieces.starts[last]!)) !== Char.letter
      );
  return false;
}

/** True for an emergency number: "appeler le 15", "composer le 17". */
function isEmergency(place: Place): boolean {
  return CALLS.has(wordBefore(place)) || CALLS.has(wordBefore(place, 2));
}

/**
 * True when a bracket, a comma, a colon or the end of the sentence stands on both sides: "(31/10)", "31/10 : grève".
 */
function isSetOff(place: Place): boolean {
  const ahead = wordBefore(place);
  const next = wordAfter(place);
  return (
    (ahead === '' || ahead === '(' || ahead === ',') && (next === '' || next === ')' || next === ':' || next === ',')
  );
}

/** True when another slash stands beside the match, as in a fraction, a path or a list. */
export function isSlashed(place: Place): boolean {
  return surfaceAt(place, place.end) === '/' || surfaceBefore(place) === '/';
}
