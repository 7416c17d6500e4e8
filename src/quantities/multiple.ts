// Multiples: "trois fois plus", "le double", "a triplé", "divisé par trois". Without a comparison, "dix fois" is a
// count.

import { surfaceAt, wordAt } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { exactly, tidy } from './partial.js';
import { amountOf, isArticle, reading, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

export const MULTIPLES: readonly Rule[] = [
  {
    name: 'multiple',
    gives: 'quantity',
    patterns: ['(le|au|du) {<multiple>}'],
    // "le double de", "a payé le double" are multiples; in "le double champion" it is an adjective.
    make: (caught, place) =>
      AFTER_MULTIPLE.has(wordAt(place, place.last))
        ? reading('multiple', exactly(caught.the<number>('multiple'), 'words'))
        : GUARDS.adjective,
  },
  {
    name: 'times',
    gives: 'quantity',
    patterns: ['<approx>? <amount> fois', '{<approx>? <amount> fois} (plus|moins|superieur|superieure|la|le)'],
    make: (caught, place) => {
      const amount = amountOf(caught);
      // "deux fois par semaine" is a frequency, which is read as a date.
      if (isArticle(amount)) return GUARDS.article;
      if (isFrequency(place)) return GUARDS.frequency;
      return place.end > place.last ? reading('multiple', amount) : reading('count', amount, { of: 'fois' });
    },
  },
  {
    name: 'multiplied',
    gives: 'quantity',
    patterns: [
      '(a|ont|avait|avaient|aurait|auront|aura|fait|va|vont|de|plus que|presque|quasiment|ete|est|etait|avoir|sera) {<multiplied>}',
    ],
    // "à double tranchant": "à" is not the auxiliary "a", and "double" is not the participle "doublé".
    make: (caught, place) =>
      surfaceAt(place, place.at) === 'à' || /[^é]e$/.test(surfaceAt(place, place.last - 1))
        ? GUARDS.adjective
        : reading('multiple', exactly(caught.the<number>('multiplied'), 'words')),
  },
  {
    name: 'multiplied by',
    gives: 'quantity',
    patterns: ['<factor> par <amount>'],
    make: (caught) => {
      const amount = amountOf(caught);
      if (isArticle(amount)) return GUARDS.article;
      if (amount.value === null || amount.value === 0) return GUARDS.vague;
      if (caught.the<number>('factor') > 0) return reading('multiple', amount);
      const value = tidy(1 / amount.value);
      return reading('multiple', { ...amount, value, min: value, max: value });
    },
  },
];

const AFTER_MULTIPLE = new Set(['', ...oneOf("de d' du des . , ; : ! ? ) en par pour que qu' et ou ici chez")]);
const EACH = oneOf("par l' chaque");
const TIMES = oneOf('seconde minute heure jour nuit semaine mois trimestre semestre an annee saison siecle match');

function isFrequency(place: Place): boolean {
  return EACH.has(wordAt(place, place.last)) && TIMES.has(wordAt(place, place.last + 1));
}
