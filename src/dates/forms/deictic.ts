// Dates counted from the day of publication: "hier", "mardi dernier", "la semaine prochaine". `anaphoric.ts` reads
// those counted from the date that the text last mentioned ("la veille"), `distance.ts` the distances ("il y a trois
// ans").

import { OF_THE_OR, THERE } from '../../french/small-words.js';
import { wordAt, wordBefore, wordAfter, wordsOf, firstWord, lastWord, isCapitalised } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { GUARDS } from './guards.js';
import { ANAPHORIC } from './anaphoric.js';
import { DISTANCE } from './distance.js';
import type { Direction } from '../calendar/partial.js';
import type { Captures } from './rule.js';
import { date, goesOnWithNoun, unitIn, CLAUSE_ENDS, type Place, type Rule } from './rule.js';
import { WEEKDAYS } from '../../french/calendar.js';

const towards = (caught: Captures): Direction | undefined =>
  caught.get<Direction>('last') ??
  caught.get<Direction>('next') ??
  caught.get<Direction>('before') ??
  caught.get<Direction>('after');

const isFromText = (caught: Captures): boolean => caught.has('before') || caught.has('after');

export const DEICTIC: readonly Rule[] = [
  {
    name: 'day from today',
    gives: 'day',
    patterns: ["(aujourd'hui|hier|avant-hier|demain|apres-demain)", 'avant hier', 'apres demain', "aujourd ' hui"],
    make: (_, place) => {
      const words = wordsOf(place);
      // "après demain" and "avant hier" may be written without their hyphen.
      const word = words.length === 2 ? words.join('-') : words.join('');
      const count = DAYS.get(word);
      return count === undefined ? GUARDS.word : date({ unit: 'day', count, origin: 'published' });
    },
  },
  {
    name: 'weekday',
    gives: 'day',
    patterns: ['<weekday>'],
    make: (caught, place) => {
      if (isNoDay(place)) return GUARDS.name;
      const ahead = wordBefore(place);
      // "un dimanche" may be any Sunday: it is read, and has no value.
      if (ahead === 'un' && !place.nested) return date({ weekday: caught.number('weekday'), event: true });
      return date({
        weekday: caught.number('weekday'),
        direction: ahead === 'ce' ? 0 : undefined,
        habit: ahead === 'le' || undefined,
        follows: (JOINS.has(ahead) && isWeekday(place)) || undefined,
      });
    },
  },
  {
    name: 'weekday, last or next',
    gives: 'day',
    patterns: ['<weekday> (<last>|<next>|<before>|<after>)', '<weekday> (en huit|en 8|en quinze|en <two:number>)'],
    make: (caught, place) => {
      const weekday = caught.number('weekday');
      const direction = towards(caught);
      if (direction !== undefined) return date({ weekday, direction, origin: isFromText(caught) ? 'text' : undefined });
      const count = IN_DAYS.get(lastWord(place));
      return count === undefined ? GUARDS.count : date({ weekday, direction: 1, unit: 'day', count });
    },
  },
  {
    name: 'weekday of a week',
    gives: 'day',
    patterns: [
      "<weekday> (de|dans)? (la|cette) semaine (<last>|<next>|<before>|<after>|d' apres|d' avant|qui suit|en cours)?",
      'cette semaine <weekday>',
    ],
    make: (caught, place) => {
      const words = wordsOf(place);
      const count =
        towards(caught) ?? (words.includes('apres') || words.includes('suit') ? 1 : words.includes('avant') ? -1 : 0);
      if (count === 0 && words.includes('la') && !words.includes('cours')) return GUARDS.event;
      return date({
        weekday: caught.number('weekday'),
        unit: 'week',
        count,
        whole: true,
        origin: isFromText(caught) ? 'text' : 'published',
      });
    },
  },
  {
    name: 'period, last or next',
    gives: 'period',
    patterns: [
      'toute? la? (semaine|mois|annee|an|trimestre|semestre|decennie|siecle|exercice) (<last>|<next>|<before>|<after>|en cours)',
      "(la|le|l') {(<last>|<next>) (semaine|mois|annee|trimestre|semestre)}",
      "{l' (an|annee) (<last>|<next>|<before>|<after>)}",
      "(semaine|mois|annee) (d' apres|d' avant|qui suit|qui vient|a venir)",
      '(week-end|weekend) (<last>|<next>|<before>|<after>)',
      '(prochain|prochaine|dernier|derniere) (week-end|weekend)',
    ],
    make: (caught, place) => {
      const words = wordsOf(place);
      const later =
        words.includes('suit') || words.includes('apres') || words.includes('vient') || words.includes('venir');
      const fromText =
        isFromText(caught) || words.includes('apres') || words.includes('avant') || words.includes('suit');
      const count =
        towards(caught) ??
        (later
          ? 1
          : words.includes('avant')
            ? -1
            : words[0]!.startsWith('prochain')
              ? 1
              : words[0]!.startsWith('dernier')
                ? -1
                : 0);
      const origin = fromText ? 'text' : 'published';
      // "la dernière semaine du procès" is a week of the trial and not of the calendar.
      if (isDernier(words[0]!) && OF_THE_OR.has(wordAfter(place))) return GUARDS.event;
      if (words.includes('week-end') || words.includes('weekend'))
        return date({ weekend: true, direction: count as Direction, origin });
      const unit = unitIn(words);
      return unit === undefined ? GUARDS.unsure : date({ unit, count, whole: true, origin });
    },
  },
  {
    name: 'some weekdays or week-ends, last and next',
    gives: 'interval',
    patterns: [
      '(les|des|aux)? {<number> (<weekday>|week-ends|weekends) (<last>|<next>|precedents|suivants)}',
      '(les|des|aux|ces)? {<number> (<last>|<next>) (<weekday>|week-ends|weekends)}',
    ],
    make: (caught, place) => {
      const count = caught.the<number>('number');
      if (!Number.isInteger(count) || count < 2 || count > 60) return GUARDS.size;
      const isFromText = FROM_TEXT.has(lastWord(place));
      const direction = towards(caught) ?? (lastWord(place) === 'suivants' ? 1 : -1);
      const weekday = caught.number('weekday');
      // The first end is the earliest of these days; the second is counted from it.
      return {
        form: 'interval',
        from: date({
          weekday: weekday ?? SATURDAY,
          direction,
          origin: isFromText ? 'text' : undefined,
          offset: direction < 0 ? -7 * (count - 1) : undefined,
        }),
        to: date({
          weekday: weekday ?? SUNDAY,
          direction: 1,
          offset: 7 * (weekday === undefined ? count - 1 : count - 2),
        }),
      };
    },
  },
  {
    name: 'this period',
    gives: 'period',
    patterns: [
      '(cette|ce|cet) (semaine|mois|annee|trimestre|semestre|week-end|weekend|decennie|siecle) (-ci|- ci)?',
      "(l'|d'|l' |de l') {annee en cours}",
      '{(week-end|weekend)}',
      'dans la {semaine}',
    ],
    make: (_, place) => {
      if (THERE.has(wordAfter(place))) return GUARDS.part;
      const words = wordsOf(place);
      if (place.first > place.at && words[0] === 'semaine' && !CLAUSE_ENDS.has(wordAfter(place))) return GUARDS.event;
      if (words.includes('week-end') || words.includes('weekend')) {
        if (words.length === 1 && (OTHER_WEEKENDS.has(wordBefore(place)) || DU.has(wordAfter(place))))
          return GUARDS.event;
        return date({ weekend: true, direction: 0 });
      }
      const unit = unitIn(words);
      return unit ? date({ unit, count: 0, whole: true, origin: 'published' }) : GUARDS.unsure;
    },
  },
  ...ANAPHORIC,
  ...DISTANCE,
];

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "aujourd'hui": 0,
    hier: -1,
    'avant-hier': -2,
    demain: 1,
    'apres-demain': 2,
  }),
);
const IN_DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ huit: 7, 8: 7, quinze: 14, 15: 14 }));
const FROM_TEXT = oneOf('precedents suivants');
const SATURDAY = 6;
const SUNDAY = 7;
const JOINS = oneOf('et ou puis ,');
const DU = oneOf('du des');
const OTHER_WEEKENDS = oneOf('un une bon chaque des les par deux trois premier dernier de en long');
/** Words after a weekday that make a feast or an event of it: "Vendredi saint", "mardi gras", "vendredi noir". */
const HOLY = oneOf('saint noir gras');
/** Words and marks after which a capitalised weekday is a day even inside a sentence: "ce Vendredi", "depuis Lundi". */
const DAY_BEFORE = oneOf('" « “ ( : , – — - hier ce depuis');
/** Prepositions that make a capitalised weekday part of a title: "le Journal du Dimanche". */
const OF_TITLE = oneOf('du de');

function isDernier(word: string): boolean {
  return word === 'dernier' || word === 'derniere';
}

/**
 * True for a weekday's name that means no single day: the character "Vendredi", "vendredi noir", "Le Journal du
 * Dimanche", and the plural of "les mardis".
 */
function isNoDay(place: Place): boolean {
  const { pieces, first } = place;
  if (wordAt(place, first).endsWith('s') || firstWord(place).endsWith('s')) return true;
  const next = wordAfter(place);
  if (HOLY.has(next)) return true;
  if (place.nested || pieces.opens[first] === 1 || !isCapitalised(place, place.first)) return false;
  const ahead = wordBefore(place);
  if (DAY_BEFORE.has(ahead)) return false;
  if (OF_TITLE.has(ahead) || ahead === 'le' || (isCapitalised(place, first - 1) && pieces.opens[first - 1] !== 1))
    return true;
  // Elsewhere the capital may be a habit of the writer ("il est arrivé Vendredi"). Before a noun or another capital,
  // the word belongs to a name.
  return goesOnWithNoun(place) || isCapitalised(place, place.last);
}

/**
 * True when a weekday stands before the joining word, or one word farther: "lundi et {mardi}", "lundi soir et {mardi}".
 */
function isWeekday(place: Place): boolean {
  return WEEKDAYS.has(wordBefore(place, 2)) || (WEEKDAYS.has(wordBefore(place, 3)) && wordBefore(place, 2) !== '');
}
