// Ages: "37 ans", "âgé de 37 ans", "un bébé de huit mois", "les 18-25 ans". The words around "N ans" decide whether it
// is an age; other numbers of years are left to the dates. Where the dates reader takes the same words for a duration,
// `settle` prefers the age.

import { isAge } from '../ages/age.js';
import { OF } from '../french/small-words.js';
import { wordAt } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { between, exactly, tidy, type Amount } from './partial.js';
import { amountOf, reading, type Place, type Rule } from './rule.js';
import { firstOfTwo } from './amount.js';
import { GUARDS } from './guards.js';

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    an: 'a',
    ans: 'a',
    annees: 'a',
    mois: 'mo',
    semaine: 'wk',
    semaines: 'wk',
    jour: 'd',
    jours: 'd',
  }),
);
const UNIT = '(ans|an|annees|mois|semaines|semaine|jours|jour)';

export const AGES: readonly Rule[] = [
  {
    name: 'age',
    gives: 'quantity',
    patterns: [`{<approx>? <amount> (de|d')? ${UNIT} <after>?}`, '{<approx>? <amount> ans et demi}'],
    make: (caught, place) => {
      if (!isAge(place)) return GUARDS.notAge;
      const amount = amountOf(caught);
      const unit = unitOf(place);
      const hasHalf = wordAt(place, place.last - 1) === 'demi' && amount.value !== null;
      return reading('age', hasHalf ? exactly(tidy(amount.value + 0.5), amount.form) : amount, { unit });
    },
  },
  {
    name: 'age said',
    gives: 'quantity',
    patterns: [`(age|agee|ages|agees) (tous|toutes)? deux? (de|d'|entre) {<approx>? <amount> (de|d')? ${UNIT}}`],
    make: (caught, place) => reading('age', amountOf(caught), { unit: unitOf(place) }),
  },
  {
    name: 'age between',
    gives: 'quantity',
    patterns: ['{<number:from> ans (a|et) <amount> ans}', '{<number:from> / <amount> ans}'],
    make: (caught, place) => {
      if (between(caught.the<Amount>('from'), caught.the<Amount>('amount')) === null) return GUARDS.descending;
      const amount = { ...caught.the<Amount>('amount'), value: null, min: caught.the<Amount>('from').value };
      return isAge(place) ? reading('age', amount, { unit: 'a' }) : GUARDS.notAge;
    },
  },
  {
    name: 'age of each',
    gives: 'quantity',
    // "deux sœurs de 12 et 15 ans": the unit is written once. This rule reads the first numbers; the rule "age" reads
    // the last.
    patterns: [
      '{<amount>} et <number> ans',
      '{<amount>} , <number> et <number> ans',
      '{<amount>} , <number> , <number> et <number> ans',
    ],
    make: (caught, place) => {
      const amount = caught.the<Amount>('amount');
      return isAge({ ...place, last: place.end }) ? reading('age', amount, { unit: 'a' }) : GUARDS.notAge;
    },
  },
  {
    name: 'first age of two',
    gives: 'quantity',
    patterns: ['{<number:first>} a <number:second> ans'],
    make: (caught, place) => {
      const first = firstOfTwo(caught, place);
      return first && isAge({ ...place, last: place.end }) ? reading('age', first, { unit: 'a' }) : GUARDS.notAge;
    },
  },
  {
    name: 'decade of life',
    gives: 'quantity',
    patterns: ['(la|sa) {<amount>}'],
    make: (caught, place) => {
      const { value, form } = caught.the<Amount>('amount');
      if (form !== 'collective' || value === null || value < 30 || value > 90 || OF.has(wordAt(place, place.last)))
        return GUARDS.fortnight;
      // "dans la quarantaine" is an age, but "touché par la quarantaine" is a quarantine.
      if (value === 40 && !IN_LIFE.has(wordAt(place, place.at - 1))) return GUARDS.fortnight;
      return reading('age', { ...exactly(value, form), approximation: 'about' }, { unit: 'a' });
    },
  },
  {
    name: 'somebody of a decade',
    gives: 'quantity',
    patterns: ['{<decade>}'],
    make: (caught, place) => {
      const before = wordAt(place, place.at - 1);
      const tens = caught.the<number>('decade');
      // "le centenaire de la guerre" is an anniversary, not a person.
      const isApposed = (before === ',' || before === '') && wordAt(place, place.last) === ',';
      if ((!ARTICLES.has(before) && !isApposed) || (tens === 100 && OF_CENTENARY.has(before)))
        return GUARDS.anniversary;
      const decade = { ...exactly(tens, 'words'), value: null, max: tens + 9, approximation: 'about' } as const;
      return reading('age', decade, { unit: 'a' });
    },
  },
];

const ARTICLES = oneOf("un une des deux trois quatre le la l' les du au aux ce cet cette ces son sa ses jeune ex");
/** Before these words "centenaire" is an anniversary: "le centenaire de la guerre", "pour son centenaire". */
const OF_CENTENARY = oneOf('le du au son ce');
const IN_LIFE = oneOf('dans approche frole passe depasse frise atteint');
/** Returns the unit of the age. It need not be the last word: "et demi" or "et plus" may follow it. */
function unitOf(place: Place): string {
  for (let i = place.last - 1; i > place.first; i--) {
    const unit = UNITS.get(wordAt(place, i));
    if (unit !== undefined) return unit;
  }
  return 'a';
}
