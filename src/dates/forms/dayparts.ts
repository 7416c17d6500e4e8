// Parts of a day: "lundi matin", "en fin de soirée", "à l'aube", and nights, which
// belong to the evening they begin with: "la nuit de samedi à dimanche".

import { OF_THE, THERE, THIS } from '../../french/small-words.js';
import { isCapitalised, wordAt, wordBefore, wordAfter, wordsOf, firstWord, lastWord } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { Piece } from '../../text/pieces.js';
import type { Modifier, Part, PartialDate } from '../calendar/partial.js';
import { PART_MODIFIERS, PART_WORDS, PARTS, WEEKDAYS } from '../../french/calendar.js';
import { GUARDS } from './guards.js';
import { isInDay } from './ends.js';
import { date, type Captures, type Place, type Rule } from './rule.js';

/** A pattern of the plural nouns for parts of the day: "matins", "soirs". */
export const PLURAL_PARTS = `(${[...PARTS.keys()].filter((word) => word.endsWith('s')).join('|')})`;

export const DAYPARTS: readonly Rule[] = [
  {
    name: 'part of the day',
    gives: 'part',
    inner: true,
    patterns: [
      "(le|au|en|dans la|dans l'|dans le|a l'|l'|du|de l'|a la|a|des le|des la)? (tout debut de|debut de|debut d'|debut|fin de|fin d'|fin du|fin|milieu de|milieu d'|milieu du|petit|tot le|tot dans la|tot|tard le|tard dans la|tard)? <part>",
      "(a l'|des l')? aube",
      '(le|au) <part> tres? (tot|tard)',
      'au petit jour',
      '(en|a|a la|au)? (debut|fin|milieu) (de|de la) journee',
      'a la mi-journee',
      'a la tombee de la nuit',
      'a la mi -? journee',
      'en cours de (journee|matinee|soiree)',
    ],
    make: (_, place) => partOf(place) ?? GUARDS.unsure,
  },
  {
    name: 'part of this day',
    gives: 'moment',
    patterns: [
      '(tot|tard)? (ce|cet|cette) <part>',
      '(nuit|soiree|matinee) (derniere|prochaine|suivante|precedente)',
      "(en|a la|dans la|au|des le|des la) {(debut|fin|milieu) (de|d'|de la|de l'|du) <part>}",
      '(dans|durant|pendant|au cours de|des) (la|toute la) {(matinee|soiree|nuit)}',
      "(dans|durant|pendant|au cours de|des) l' {apres-midi}",
      '(passe|passer|passait|passaient|passa|passent|passant|et) la {(soiree|matinee|nuit)}',
      "(a l'|des l'|depuis l'|jusqu' a l'|avant l'|vers l') {aube}",
      'en {(soiree|matinee)}',
      'aux {aurores}',
      'au {(petit matin|petit jour|crepuscule|coucher du soleil|lever du jour)}',
      'a la {tombee de la nuit}',
      '(en|au|a la|a) {(milieu|debut|fin) (de|de la) journee}',
      '(au|a la) {(milieu|fin) du jour}',
      'a la {mi-journee}',
      'a la {mi -? journee}',
      '(le|un|du|au) {(matin|soir) meme}',
      'le {(matin|soir)}',
      'tres? (tot|tard) (le|dans la) (matin|soir|matinee|soiree|nuit)',
      "plus (tot|tard) dans (la|l') (matinee|soiree|nuit|journee|apres-midi)",
      "l' {apres-midi} (meme)?",
    ],
    make: (_, place) => {
      const part = partOf(place);
      if (part === null) return GUARDS.unsure;
      const words = wordsOf(place);
      const last = lastWord(place);
      const opener = wordAt(place, place.at);
      if (THERE.has(wordAfter(place)) || isCompared(place)) return GUARDS.idiom;
      // A metaphor: "à l'aube du XXIe siècle", "au crépuscule de sa vie".
      if (EDGES.has(last) && OF_THE.has(wordAfter(place))) return GUARDS.idiom;
      // "et la nuit" is read in "passer la soirée et la nuit", not in "le jour et la nuit".
      if (opener === 'et' && !SPENT.has(wordBefore(place))) return GUARDS.idiom;
      // "le matin du drame" and "le soir des élections" depend on an event whose day these words do not say.
      const alone = opener === 'le' && place.first > place.at && words.length === 1;
      if (alone && (OF_THE.has(wordAfter(place)) || wordAfter(place) === 'et')) return GUARDS.event;
      if (last === 'derniere') return { ...part, unit: 'day', count: -1, origin: 'published' };
      const count = last === 'prochaine' || last === 'suivante' ? 1 : last === 'precedente' ? -1 : 0;
      const own = words.some((word) => THIS.has(word)) || last === 'prochaine';
      return { ...part, unit: 'day', count: last === 'prochaine' ? 0 : count, origin: own ? 'published' : 'text' };
    },
  },
  {
    name: 'night of two days',
    gives: 'night',
    patterns: [
      'nuit (de|du) <day> (a|au) <day:to>',
      'nuit (de|du) <dom> (a|au) <day:to>',
      'nuit (de|du) <weekday> <dom> (a|au) <day:to>',
      'nuit (de|du) <weekday>? <dom> (a|au) <weekday:w>? <dom:end>',
    ],
    make: (caught) => nightOf(caught) ?? GUARDS.order,
  },
  {
    name: 'hour of a night',
    gives: 'moment',
    patterns: [
      '<clock> (dans|de|,|pendant|durant) la <night>',
      '<clock> (de|du) (<day>|<dom>) (a|au) <day:to>',
      `<night> ,? (a|vers|peu apres|peu avant|aux alentours de|autour de) <clock>`,
    ],
    make: (caught, place) => {
      const clock = caught.the<PartialDate>('clock');
      const night = caught.get<PartialDate>('night') ?? nightOf(caught);
      const { hour = 0 } = clock;
      // "à 3 heures dans la nuit de samedi à dimanche" names a night; "à 3 heures de mardi à jeudi" does not.
      if (night === null || !wordsOf(place).includes('nuit')) return GUARDS.part;
      // An hour before noon comes after midnight, on the second day; "minuit" is 24:00 of the first.
      const isAfter = hour < 12;
      if (!isAfter && hour < 18) return GUARDS.part;
      const approximate = wordsOf(place).some((word) => ABOUTS.has(word)) || undefined;
      const offset = (night.offset ?? 0) + (isAfter ? 1 : 0);
      return { ...night, ...clock, part: undefined, offset: offset === 0 ? undefined : offset, approximate };
    },
  },
  {
    name: 'part of a named day',
    gives: 'moment',
    patterns: [
      "(nuit|soiree|matinee|soir|matin|apres-midi|aube) (de|du|de ce|d'|de la|de l') <day>",
      `${PLURAL_PARTS} (de|du|d') <day>`,
      '(veille|soir|matin) (de|du) <day>',
    ],
    make: (caught, place) => {
      const day = caught.the<PartialDate>('day');
      const word = firstWord(place);
      if (day.part !== undefined || day.hour !== undefined || day.event === true) return GUARDS.part;
      const part = PART_WORDS.get(word);
      if (part === undefined || isEveryWeek(place, day)) return GUARDS.habit;
      // "le soir de Noël" and "la nuit du Nouvel An" begin the evening before the feast.
      const eve = day.holiday !== undefined && EVES.has(day.holiday) && (part === 'EV' || part === 'NI');
      return { ...day, part, modifier: PART_MODIFIERS.get(word), offset: eve ? -1 : day.offset };
    },
  },
  {
    name: 'a whole named day',
    gives: 'moment',
    patterns: ["journee (du|de|d'|de ce) <day>"],
    make: (caught, place) => {
      const day = caught.the<PartialDate>('day');
      // The day opens an interval: "la journée de mercredi à jeudi".
      const runsOn = wordAfter(place) === 'a' || wordAfter(place) === 'au';
      if (isInDay(day) || day.event === true || place.nested || runsOn) return GUARDS.part;
      // "la Journée du 8 mars" is a name.
      return isCapitalised(place, place.first) && place.pieces.opens[place.first] !== 1 ? GUARDS.name : day;
    },
  },
  {
    name: 'parts of two weekdays',
    gives: 'moment',
    patterns: ['les {<weekday>} et <weekday:other> <part>', '<weekday> <part>'],
    make: (caught, place) => {
      // "les lundi et mardi soirs" is read as two moments. "les mardis soirs" are those of every week.
      const isFirst = caught.has('other');
      const isSecond =
        wordBefore(place) === 'et' && WEEKDAYS.has(wordBefore(place, 2)) && wordBefore(place, 3) === 'les';
      const isEvery = firstWord(place).endsWith('s') || (!isFirst && wordBefore(place, 2).endsWith('s'));
      if (place.nested || isEvery || !(isFirst || isSecond)) return GUARDS.habit;
      return date({
        weekday: caught.number('weekday'),
        part: caught.the<Part>('part'),
        follows: !isFirst || undefined,
      });
    },
  },
  {
    name: 'day and part',
    gives: 'moment',
    patterns: [
      '(tot|tard)? <day> <daypart>',
      '<day> <bra> <weekday:other> <ket> <part:p>',
      '<weekday> <part:p> <dom> <month> <year>?',
      '(le|du|au|ce) {<dom:alone> <daypart>}',
      "(debut de|fin de|milieu de|debut d'|fin d'|milieu d'|tot le|tard le)? <part:p> (de|du)? <day>",
      '(veille|lendemain) (au)? <part>',
      '(la|le) (veille|lendemain) (au)? <part>',
    ],
    make: (caught, place) => {
      const word = caught.get<Part>('part');
      if (word !== undefined) {
        const count = wordsOf(place).includes('veille') ? -1 : 1;
        return date({ unit: 'day', count, origin: 'text', part: word });
      }
      const p = caught.get<Part>('p');
      const dom = caught.number('dom');
      const alone = caught.number('alone');
      // The day must be in figures: "le 12 au soir", not "le premier soir".
      if (alone !== undefined && place.pieces.ids[place.first] !== Piece.figures) return GUARDS.rank;
      const day =
        caught.get<PartialDate>('day') ??
        date({
          weekday: caught.number('weekday'),
          day: dom ?? alone,
          month: caught.number('month'),
          year: caught.number('year'),
        });
      const opening = wordAt(place, place.first);
      const part = caught.get<PartialDate>('daypart') ?? date({ part: p, modifier: PART_MODIFIERS.get(opening) });
      if (isEveryWeek(place, day)) return GUARDS.habit;
      if (p !== undefined && dom === undefined && day.weekday === undefined && day.unit !== 'day') return GUARDS.part;
      if (day.part !== undefined || day.unit === 'hour' || day.unit === 'minute' || isCompared(place))
        return GUARDS.part;
      const isEarlyOrLate = opening === 'tot' || opening === 'tard';
      const modifier = part.modifier ?? (isEarlyOrLate ? PART_MODIFIERS.get(opening) : undefined);
      return { ...day, event: undefined, part: part.part, modifier };
    },
  },
];

/** Words before "tôt" and "tard" that make a comparison: "au plus tard mardi soir", "aussi tôt ce matin". */
const COMPARED = oneOf('plus aussi si trop moins pas');
const ABOUTS = oneOf('vers peu autour alentours');
const EVES = new Set(['noel', 'nouvel an', "jour de l' an", 'paques', 'saint jean', 'saint-jean']);
const EDGES = oneOf('aube aurores crepuscule');
const SPENT = oneOf('soiree matinee apres-midi');

/**
 * The night between two days, as the night of the first one. The first day takes month and year from the second where
 * it lacks them. `null` when no second day was caught.
 */
function nightOf(caught: Captures): PartialDate | null {
  const end = caught.number('end');
  const to = caught.get<PartialDate>('to') ?? (end === undefined ? undefined : date({ day: end }));
  const from = caught.get<PartialDate>('day') ?? date({ day: caught.number('dom'), weekday: caught.number('weekday') });
  if (to === undefined) return null;
  // The night of "de mardi à mercredi 12 mars" begins the evening before the date.
  if (from.weekday !== undefined && from.day === undefined && from.direction === undefined && to.day !== undefined)
    return { ...to, offset: -1, part: 'NI' };
  const crosses = from.day !== undefined && to.month !== undefined && from.day > (to.day ?? 0);
  const month =
    from.month ??
    (from.day === undefined || to.month === undefined ? undefined : crosses ? ((to.month + 10) % 12) + 1 : to.month);
  const year = from.year ?? (to.year !== undefined && crosses && month === 12 ? to.year - 1 : to.year);
  return { ...from, month, year, direction: from.direction ?? to.direction, part: 'NI' };
}

/**
 * True for "les soirs du mardi": they are those of every week, which a rule of `frequency.ts` reads. "les soirs du 12
 * mai" are of one day.
 */
function isEveryWeek(place: Place, { weekday, day, month, direction, unit }: PartialDate): boolean {
  const isBare = weekday !== undefined && !direction && [day, month, unit].every((said) => said === undefined);
  return isBare && wordsOf(place).some((word) => word.endsWith('s') && PARTS.has(word));
}

function isCompared(place: Place): boolean {
  const first = wordAt(place, place.first);
  return (first === 'tot' || first === 'tard') && COMPARED.has(wordBefore(place));
}

/** The part of the day that the marked words name, `null` when they name none. */
function partOf(place: Place): PartialDate | null {
  let part: Part | undefined;
  let modifier: Modifier | undefined;
  const words = wordsOf(place);
  for (const word of words) {
    // In "plus tard dans la soirée", "tard" does not mean late in the evening.
    if (words[0] !== 'plus') modifier = PART_MODIFIERS.get(word) ?? modifier;
    if (word === 'tombee' || word === 'crepuscule' || word === 'coucher') return date({ part: 'EV' });
    if (
      word === 'journee' ||
      word === 'mi-journee' ||
      (word === 'jour' && modifier !== undefined && words.includes('du'))
    ) {
      return modifier === 'start' || modifier === 'end' ? date({ part: 'DT', modifier }) : date({ part: 'MI' });
    }
    // "après midi" may be written without its hyphen.
    part = word === 'midi' && words.includes('apres') ? 'AF' : (PART_WORDS.get(word) ?? part);
  }
  return part ? date({ part, modifier }) : null;
}
