// How often: "chaque mardi", "tous les deux ans", "deux fois par semaine", "par an".

import { wordBefore, wordAfter, wordsOf, firstWord, lastWord, isCapitalised } from '../../text/place.js';
import { oneOf } from '../../french/one-of.js';
import { PLURAL_PARTS } from './dayparts.js';
import { write } from './lengths.js';
import type { PartialFrequency, Unit } from '../calendar/partial.js';
import { WEEKDAYS } from '../../french/calendar.js';
import { GUARDS } from './guards.js';
import { type Place, type Rule } from './rule.js';

export const FREQUENCY: readonly Rule[] = [
  {
    name: 'every',
    gives: 'frequency',
    patterns: [
      'chaque (<unit>|<weekday>|<part>|<season>|<month>|week-end|weekend)',
      '(tous|toutes) les (<unit>|<weekday>|<part>|week-ends|week-end|weekends)',
      '(tous|toutes) les <number> <unit>',
      '(tous|toutes) les <number:low> (a|ou) <number:high> <unit>',
      'chaque <number> <unit>',
      '(un|une) (<unit>|<weekday>|week-end|weekend) sur <number>',
      '(chaque|tous les) <weekday> (matin|soir|apres-midi|midi|matins|soirs)',
    ],
    make: (caught, place) => {
      if (wordAfter(place) === 'gras') return GUARDS.name;
      const unit = caught.get<Unit>('unit');
      // The notation has no place for two periods, so "tous les deux ou trois ans" has no value.
      if (caught.has('high')) return { form: 'frequency', value: null };
      const every = caught.number('number') ?? 1;
      if (!(every >= 1 && every < 1e6)) return GUARDS.size;
      if (caught.has('weekday')) return { form: 'frequency', value: `R/${write(every, 'week')}` };
      if (caught.has('part')) return { form: 'frequency', value: 'R/P1D' };
      if (caught.has('season') || caught.has('month')) return { form: 'frequency', value: 'R/P1Y' };
      if (unit !== undefined && lastWord(place).length === 1) return GUARDS.code;
      return { form: 'frequency', value: `R/${write(every, unit ?? 'week')}` };
    },
  },
  {
    name: 'parts of weekdays',
    gives: 'frequency',
    patterns: [
      `((tous|toutes) les)? ${PLURAL_PARTS} (de|du|des) <weekday> ((au|a|et|ou) (de|du)? <weekday:to>)?`,
      '(matin|soir|apres-midi) du <weekday> au <weekday:to>',
      '(les|des|aux|tous les) {<weekday> <part>}',
    ],
    make: (caught, place) => {
      // A plural marks a habit: "les mardis soir", "les mardi soirs". "les mardi soir et mercredi matin" are two
      // moments.
      if (caught.has('part') && !wordsOf(place).some((word) => word.endsWith('s'))) return GUARDS.part;
      return WEEKLY;
    },
  },
  {
    name: 'times a unit',
    gives: 'frequency',
    patterns: [
      "(au moins|jusqu' a|environ|plus de)? <number> fois (par|l'|le|la|chaque|tous les|toutes les) <unit>",
      "(au moins|jusqu' a|environ|plus de)? <number> fois (par|l'|le|la|chaque|tous les|toutes les) <number:every> <unit>",
    ],
    make: (caught) => {
      const times = caught.the<number>('number');
      const every = caught.number('every') ?? 1;
      if (!Number.isInteger(times) || times < 1 || times > 1e6 || !(every >= 1 && every < 1e6)) return GUARDS.size;
      return { form: 'frequency', value: `R${times === 1 ? '' : times}/${write(every, caught.the<Unit>('unit'))}` };
    },
  },
  {
    name: 'per unit',
    gives: 'frequency',
    patterns: ['par <unit>'],
    make: (caught, place) => {
      const word = lastWord(place);
      if (word.length === 1) return GUARDS.code;
      // "par jours de grand vent" says when, not how often.
      if ((word.endsWith('s') && word !== 'mois') || AFTER.has(wordAfter(place))) return GUARDS.idiom;
      return { form: 'frequency', value: `R/${write(1, caught.the<Unit>('unit'))}` };
    },
  },
  {
    name: 'adverb and plural',
    gives: 'frequency',
    patterns: [
      '(quotidiennement|hebdomadairement|mensuellement|annuellement|trimestriellement|journellement)',
      '(jour apres jour|semaine apres semaine|mois apres mois|annee apres annee)',
      '(les|tous les) {(week-ends|weekends|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)}',
      '(lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)',
      '{(ete|hiver)} comme (hiver|ete)',
      'comme {(hiver|ete)}',
      'en {semaine}',
      "(les|des|aux) {mois d' <season>}",
    ],
    make: (caught, place) => {
      // "pendant les mois d'été" means those of every year.
      if (caught.has('season')) return { form: 'frequency', value: 'R/P1Y' };
      const word = firstWord(place);
      // "mardis et jeudis, de 9 h à 11 h" are days of every week; "trois mardis" counts days.
      if (WEEKDAYS.has(word)) return place.first > place.at || isListed(place) ? WEEKLY : GUARDS.count;
      if ((word === 'hiver' || word === 'ete') && !isAllYear(place)) return GUARDS.word;
      // "de" and figures open the hours: "en semaine de 10 h à 18 h".
      if (word === 'semaine' && wordAfter(place) === 'de' && /^\d/.test(wordAfter(place, 1))) return WEEKLY;
      if (word === 'semaine' && (OTHER_WEEKS.has(wordAfter(place)) || wordBefore(place) === 'fin')) return GUARDS.part;
      return { form: 'frequency', value: ADVERBS.get(word) ?? 'R/P1W' };
    },
  },
  {
    name: 'weekday of every month',
    gives: 'frequency',
    patterns: [
      '(<ordinal>|dernier) <weekday> de chaque mois',
      '<dom> de chaque mois',
      '(chaque|tous les) (premier|dernier|premiers|derniers)? <weekday> (du|de chaque) mois',
    ],
    make: () => ({ form: 'frequency', value: 'R/P1M' }),
  },
];

const WEEKLY: PartialFrequency = { form: 'frequency', value: 'R/P1W' };
/** Words and marks before a plural weekday of a list: "mardis et jeudis". */
const LISTS = oneOf('et ou , : (');
const SEASONS_TWO = oneOf('ete hiver');

/** True for a plural weekday in a list or at the start of a sentence, which means that day of every week. */
function isListed(place: Place): boolean {
  const ahead = wordBefore(place);
  return ahead === '' ? !place.nested : LISTS.has(ahead) && !isCapitalised(place, place.first);
}

/** True when both seasons are named: "été comme hiver". */
function isAllYear(place: Place): boolean {
  return place.at === place.first || SEASONS_TWO.has(wordBefore(place));
}

const AFTER = oneOf("de d' ou");
const OTHER_WEEKS = oneOf("de d' derniere prochaine sainte du et 1 numero");
const ADVERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ete: 'R/P1Y',
    hiver: 'R/P1Y',
    quotidiennement: 'R/P1D',
    journellement: 'R/P1D',
    jour: 'R/P1D',
    semaine: 'R/P1W',
    mensuellement: 'R/P1M',
    mois: 'R/P1M',
    annuellement: 'R/P1Y',
    annee: 'R/P1Y',
    trimestriellement: 'R/P3M',
  }),
);
