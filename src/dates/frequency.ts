// How often: "chaque mardi", "tous les deux ans", "deux fois par semaine", "par an".

import { fold } from '../text/characters.js';
import type { Unit } from './partial.js';
import { surfaceAt, type Rule } from './rule.js';

export const FREQUENCY: readonly Rule[] = [
  {
    name: 'every',
    gives: 'frequency',
    patterns: [
      'chaque (<unit>|<weekday>|<part>|<season>|<month>|week-end|weekend)',
      '(tous|toutes) les (<unit>|<weekday>|<part>|week-ends|week-end|weekends)',
      '(tous|toutes) les <number> <unit>',
      '(un|une) <unit> sur <number>',
      'chaque <weekday> (matin|soir|apres-midi|midi)',
      'tous les <weekday> (matin|soir|matins|soirs|apres-midi)',
    ],
    make: (caught) => {
      const unit = caught.get<Unit>('unit');
      const count = caught.number('number') ?? 1;
      if (caught.has('weekday')) return { form: 'frequency', value: 'R/P1W' };
      if (caught.has('part')) return { form: 'frequency', value: 'R/P1D' };
      if (caught.has('season') || caught.has('month')) return { form: 'frequency', value: 'R/P1Y' };
      return { form: 'frequency', value: unit === undefined ? 'R/P1W' : `R/${write(count, unit)}` };
    },
  },
  {
    name: 'times a unit',
    gives: 'frequency',
    patterns: [
      "(au moins|jusqu' a|environ|plus de)? <number> fois (par|l'|le|la|chaque|tous les|toutes les) <unit>",
      "(au moins|jusqu' a|environ|plus de)? <number> fois (par|l'|le|la|chaque|tous les|toutes les) <number:every> <unit>",
      '<number> <unit:inner> (par|sur) <unit>',
    ],
    make: (caught) => {
      if (caught.has('inner')) return null;
      const times = caught.number('number')!;
      const every = caught.number('every') ?? 1;
      return { form: 'frequency', value: `R${times === 1 ? '' : times}/${write(every, caught.get<Unit>('unit')!)}` };
    },
  },
  {
    name: 'per unit',
    gives: 'frequency',
    patterns: ['par (<unit>|tete)'],
    make: (caught, place) => {
      const unit = caught.get<Unit>('unit');
      if (!unit || /s$/i.test(surfaceAt(place, place.last - 1).replace(/mois$/i, ''))) return null;
      return { form: 'frequency', value: `R/${write(1, unit)}` };
    },
  },
  {
    name: 'adverb of frequency',
    gives: 'frequency',
    patterns: [
      '(quotidiennement|hebdomadairement|mensuellement|annuellement|trimestriellement)',
      '(jour apres jour|semaine apres semaine|mois apres mois|annee apres annee)',
      '(les|tous les) {(week-ends|weekends|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)}',
    ],
    make: (_, place) => {
      const word = fold(surfaceAt(place, place.first));
      const found = ADVERBS.find(([start]) => word.startsWith(start));
      return { form: 'frequency', value: found?.[1] ?? 'R/P1W' };
    },
  },
];

const ADVERBS: readonly (readonly [string, string])[] = [
  ['quotid', 'R/P1D'],
  ['jour', 'R/P1D'],
  ['mensu', 'R/P1M'],
  ['mois', 'R/P1M'],
  ['ann', 'R/P1Y'],
  ['trimes', 'R/P3M'],
];

function write(count: number, unit: Unit): string {
  const [letter, times] = SHAPE[unit];
  return `P${letter.startsWith('T') ? 'T' : ''}${count * times}${letter.replace('T', '')}`;
}

const SHAPE: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['M', 3],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};
