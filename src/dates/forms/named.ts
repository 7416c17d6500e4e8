// Days and spans with a name: "Noël", "Pâques 2019", "le 14-Juillet", "le
// 11-Septembre", "Mai 68", "les Trente Glorieuses", "la rentrée". The same words
// name people, streets and things: "Noël Le Graët", "un sapin de Noël".

import { surfaceAt, wordBefore, wordAfter, wordsOf, isCapitalised, isGlued, lastWord } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { isDayOf, isStreet } from './days.js';
import { date, directionOf, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';
import { ERAS } from '../../french/calendar.js';
import { EVENT_YEARS, HOLIDAYS } from '../../french/feasts.js';

export const NAMED: readonly Rule[] = [
  {
    name: 'named day',
    gives: 'day',
    patterns: [
      "(jour (de|du|de la|de l'|d'))? <holiday> ((de)? <year>)?",
      '<holiday> (<last>|<next>)',
      '(prochain|prochaine|dernier|derniere) <holiday>',
      '<holiday> cette annee',
    ],
    make: (caught, place) => {
      const holiday = caught.the<string>('holiday');
      if (!isHoliday(place, holiday)) return GUARDS.name;
      const words = wordsOf(place);
      const ahead = words[0]!.startsWith('prochain') ? 1 : words[0]!.startsWith('dernier') ? -1 : undefined;
      return date({ holiday, year: caught.number('year'), direction: directionOf(caught) ?? ahead });
    },
  },
  {
    name: 'day that became a name',
    gives: 'day',
    patterns: ['<dom> - <month>', '<dom> - <month> - <year>'],
    make: (caught, place) => {
      const month = caught.the<number>('month');
      const day = caught.the<number>('dom');
      if (!isDayOf(month, day)) return GUARDS.calendar;
      if (isStreet(place)) return GUARDS.street;
      const { first } = place;
      if (!isGlued(place, first + 1) || !isGlued(place, place.last - 1)) return GUARDS.part;
      const event = isCapitalised(place, first + 2) || isCapitalised(place, place.last - 1);
      return date({ day, month, year: caught.number('year') ?? (event ? EVENT_YEARS[`${month}-${day}`] : undefined) });
    },
  },
  {
    name: 'May 68',
    gives: 'month',
    patterns: ['<month> <shortyear>'],
    make: (caught, place) =>
      isCapitalised(place, place.first) && caught.number('month') === 5 && caught.number('shortyear') === 68
        ? date({ month: 5, year: 1968 })
        : GUARDS.count,
  },
  {
    name: 'named span',
    gives: 'period',
    patterns: ['<era>'],
    make: (caught, place) => {
      const era = caught.the<string>('era');
      if (!isCapitalised(place, place.first) && era !== 'entre-deux-guerres') return GUARDS.word;
      const [from, to] = ERAS[era]!;
      return era.startsWith('moyen')
        ? { form: 'interval', from: date({ century: 5 }), to: date({ century: 15 }) }
        : { form: 'interval', from: date({ year: from }), to: date({ year: to }) };
    },
  },
  {
    name: 'return to school',
    gives: 'period',
    patterns: [
      'la {rentree (scolaire|prochaine|de septembre|des classes)?}',
      'rentree <year>',
      'rentree (scolaire|universitaire)',
    ],
    make: (caught, place) =>
      OTHER_RETURNS.has(wordAfter(place))
        ? GUARDS.event
        : date({
            month: 9,
            year: caught.number('year'),
            soon: true,
            direction: lastWord(place) === 'prochaine' ? 1 : undefined,
          }),
  },
];

const OTHER_RETURNS = oneOf("dans en atmospherique de d' litteraire politique sociale parlementaire au a chez du des");
/** Feasts whose names are common nouns in lower case: "l'ascension du mont Blanc". */
const COMMON = oneOf('ascension assomption rameaux epiphanie chandeleur');
/** Words that must stand before a saint's day: "la Saint-Nicolas" is a day, "saint Nicolas" a man. */
const SAINT = oneOf('la depuis fete');
/** Nouns that the name of a feast only describes: "un sapin de Noël", "l'île de Pâques". */
const THINGS = oneOf(
  'guerre ile pere mere sapin sapins arbre arbres marche marches cadeau cadeaux decoration decorations conte contes film films menu repas ecole oeuf oeufs ' +
    'chasse bonhomme hopital rue place eglise vacances village esprit magie feerie chocolat chocolats buche lumieres illuminations prime treve chant ' +
    'chants pull pulls jouet jouets table bague boule boules guirlande messe carte cartes chanson chansons dinde cloches lapin agneau',
);
const OF_OR_LA = oneOf("de d' du la");
const RELATIVES = oneOf('pere mere m. mme saint');

/** True when the words name the feast, and not a person, a place or a thing called after it. */
function isHoliday(place: Place, holiday: string): boolean {
  const { pieces, first, last } = place;
  const words = wordsOf(place);
  const rule = HOLIDAYS[holiday];
  if (!rule) return false;
  const ahead = wordBefore(place);
  const alone = !holiday.includes(' ');
  if (alone && COMMON.has(holiday) && !isCapitalised(place, last - 1) && words.length === 1) return false;
  if (holiday.startsWith('saint') && !SAINT.has(ahead) && words[0] !== 'jour') return false;
  if (RELATIVES.has(ahead) || (OF_OR_LA.has(ahead) && THINGS.has(wordBefore(place, 2)))) return false;
  if (!isCapitalised(place, first)) return true;
  // Another capitalised word beside it makes it part of a person's name: "Noël Le Graët", "Jean-Philippe Toussaint".
  if (surfaceAt(place, last) !== '' && isCapitalised(place, last) && alone) return false;
  return (
    pieces.opens[first] === 1 ||
    !(ahead !== '' && isCapitalised(place, place.at - 1) && pieces.opens[place.at - 1] !== 1 && alone)
  );
}
