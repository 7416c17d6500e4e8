// Counts: a number with what it counts, or a number alone that no other rule reads. Most of the work is to recognise
// numbers that are no count, which `no-count.ts` does.

import { TIME_NOUNS } from '../french/calendar.js';
import { HOUSE_SUFFIXES } from '../french/places.js';
import { ALL, OF } from '../french/small-words.js';
import { surfaceAt, wordAt, isGlued, isAllThere } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { guardOfIdiom, guardOfNumber, isDecade, isTimeAhead, isTitle } from './no-count.js';
import { guardOfName, guardOfPostcode } from './numbered.js';
import type { Noun } from './noun.js';
import { firstOfTwo } from './amount.js';
import { isChange } from './change.js';
import { between, exactly, times, type Amount } from './partial.js';
import { partOf, perOf, phraseOf } from './rates.js';
import { GUARDS } from './guards.js';
import { amountOf, isArticle, reading, type Place, type Rule } from './rule.js';

export const COUNTS: readonly Rule[] = [
  {
    name: 'count',
    gives: 'quantity',
    patterns: [
      "{<approx>? <amount> (de|d')? <noun> <after>?} (par <rate>)?",
      '{<approx>? <amount> (de|d\')? («|"|“) <noun> <thing:adjective>? (»|"|”)}',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const noun = caught.the<Noun>('noun');
      if (isArticle(amount)) return GUARDS.article;
      const guard = guardOfName(place, amount) ?? guardOfIdiom(place) ?? guardOfPostcode(place, amount, noun);
      if (guard) return guard;
      // At the start of a sentence "Neufs morts" is a misspelt nine; "des bus neufs équipés" has the adjective.
      if (wordAt(place, place.first) === 'neufs' && wordAt(place, place.at - 1) !== '') return GUARDS.adjective;
      if (isTitle(place, noun)) return GUARDS.title;
      if (isDash(place)) return GUARDS.dash;
      if (isOfSecond(place)) return GUARDS.time;
      if (HOUSE_SUFFIXES.has(wordAt(place, noun.end - 1))) return GUARDS.houseNumber;
      // "tous deux accusés": "accusés" is a participle here, not what is counted.
      if (ALL.has(wordAt(place, place.at - 1))) return GUARDS.notCounted;
      // "de" links what is counted only to collectives and to millions. In "trois de plus", "12 de mes amis" it does
      // not.
      const isCollective = amount.form === 'collective' || amount.form === 'vague';
      const isLinked = OF.has(wordAt(place, noun.phraseStart - 1));
      // "les 100 millions prévus": without "de", the noun after "millions" is not what is counted.
      if (!isLinked && MILLIONS.has(wordAt(place, noun.phraseStart - 1))) return GUARDS.notCounted;
      // "mesures de quarantaine liées": without "de", a collective does not count the noun after it.
      if (!isLinked && amount.form === 'collective' && !noun.bare) return GUARDS.notCounted;
      if (isLinked && !isCollective && (amount.value ?? amount.max ?? 0) < 1e6) return GUARDS.notCounted;
      if (noun.bare && isTimeAhead(place)) return GUARDS.time;
      if (noun.bare && amount.form === 'figures' && amount.digits === 4) return GUARDS.year;
      return reading('count', amount, { of: phraseOf(noun, place), per: perOf(caught, place) });
    },
  },
  {
    name: 'count below two',
    gives: 'quantity',
    patterns: ['{<approx>? <amount> <thing>} (par <rate>)?'],
    // "1 mort", "1,8 enfant par femme": after a number below two the noun is in the singular.
    make: (caught, place) => {
      const amount = amountOf(caught);
      const { value, form, digits } = amount;
      const noun = caught.the<Noun>('thing');
      if (value === null || form !== 'figures' || value < 0 || value >= 2 || noun.bare) return GUARDS.notCounted;
      if (Number.isInteger(value) && (digits !== 1 || !COUNTING.has(wordAt(place, place.at - 1)))) return GUARDS.name;
      const guard = guardOfName(place, amount) ?? guardOfNumber(place, amount);
      if (guard) return guard;
      if (isTitle(place, noun)) return GUARDS.title;
      return reading('count', amount, { of: phraseOf(noun, place), per: perOf(caught, place) });
    },
  },
  {
    name: 'count of a group',
    gives: 'quantity',
    // The whole that a number is a part of: "une quarantaine de ses soutiens", "deux des suspects", "trois de ces
    // communes".
    patterns: ["{<approx>? <amount>} (des|(de|d') (ces|ses|leurs|mes|nos|vos|tes)) <noun:part>"],
    make: (caught, place) => {
      const amount = amountOf(caught);
      if (isArticle(amount)) return GUARDS.article;
      // "la mise en quarantaine des voyageurs" is a quarantine, not a number.
      if (
        amount.form === 'collective' &&
        wordAt(place, place.last - 1) === 'quarantaine' &&
        place.last - place.first === 1
      )
        return GUARDS.fortnight;
      const guard = guardOfName(place, amount) ?? (amount.form === 'figures' ? guardOfNumber(place, amount) : null);
      if (guard) return guard;
      return isTimeAhead(place) || TIME_NOUNS.has(wordAt(place, place.end - 1))
        ? GUARDS.time
        : reading('count', amount, { of: partOf(caught, place) });
    },
  },
  {
    name: 'count by a slash',
    gives: 'quantity',
    patterns: ['<approx>? <number:low> / <number:high> <noun>'],
    make: (caught, place) => {
      const range = between(caught.the<Amount>('low'), caught.the<Amount>('high'));
      const isClose = range !== null && range.max! <= 3 * range.min!;
      return isClose && range.form === 'figures'
        ? reading('count', range, { of: phraseOf(caught.the<Noun>('noun'), place) })
        : GUARDS.descending;
    },
  },
  {
    name: 'first count of two',
    gives: 'quantity',
    patterns: ["{<number:first>} a <number:second> (de|d')? <noun>"],
    make: (caught, place) => {
      const first = firstOfTwo(caught, place);
      const noun = caught.the<Noun>('noun');
      return first && isChange(place.pieces, place.at)
        ? reading('count', first, { of: phraseOf(noun, place) })
        : GUARDS.notCounted;
    },
  },
  {
    name: 'none',
    gives: 'quantity',
    patterns: ['(aucun|aucune|zero) <loss>'],
    make: (_, place) => reading('count', exactly(0, 'words'), { of: surfaceAt(place, place.last - 1) }),
  },
  {
    name: 'number alone',
    gives: 'quantity',
    patterns: ['<approx>? <amount> <after>?'],
    make: (caught, place) => {
      const amount = amountOf(caught);
      if (isAllThere(place)) return reading('count', amount);
      if (isDash(place)) return GUARDS.dash;
      // "deux fois par mois" is a frequency; "les milliards" is too vague to be a number.
      if (wordAt(place, place.end) === 'fois') return GUARDS.frequency;
      if (amount.form === 'vague' && wordAt(place, place.at) === 'les') return GUARDS.vague;
      if (isArticle(amount)) return GUARDS.article;
      const guard = guardOfName(place, amount, true) ?? guardOfNumber(place, amount);
      if (guard) return guard;
      if (amount.form === 'collective' || (amount.form === 'vague' && !caught.has('approx')))
        return isDecade(place) ? GUARDS.fortnight : reading('count', amount);
      // A single sign such as "½" or "¼" is a fraction.
      const isSign = (amount.value ?? 1) < 1 && /^\p{No}$/u.test(surfaceAt(place, place.first));
      if (isSign) return reading('fraction', amount);
      return reading('count', amount, { of: isOfVote(place) ? 'voix' : null });
    },
  },
  {
    name: 'number with its scale',
    gives: 'quantity',
    patterns: ['<amount> <scale>'],
    // "1,2 Md": a scale that is used only for sums of money and in tables.
    make: (caught, place) => {
      const amount = amountOf(caught);
      const written = surfaceAt(place, place.end - 1);
      return (BILLIONS.has(written) || (written === 'M' && isAllThere(place))) &&
        amount.form === 'figures' &&
        !isGlued(place, place.end - 1)
        ? reading('count', times(amount, caught.the<number>('scale')))
        : GUARDS.unit;
    },
  },
  {
    name: 'number below nought',
    gives: 'quantity',
    patterns: ['moins <amount>'],
    make: (caught, place) =>
      isAllThere(place) ? reading('count', times(caught.the<Amount>('amount'), -1)) : GUARDS.vague,
  },
];

/** "3 centièmes de seconde" is a length of time. */
function isOfSecond(place: Place): boolean {
  return OF.has(wordAt(place, place.last)) && wordAt(place, place.last + 1) === 'seconde';
}

/** "- 3.000 tests par jour": the dash introduces a list item and is not a minus sign. */
function isDash(place: Place): boolean {
  const { pieces, first } = place;
  const isOne = pieces.ends[first]! - pieces.starts[first]! === 1;
  return isOne && pieces.ends[first] !== pieces.starts[first + 1] && DASHES.has(surfaceAt(place, first));
}

const DASHES = oneOf('- – − +');
const MILLIONS = oneOf('million millions milliard milliards');
const BILLIONS = oneOf('Md Mds Mrd Mrds');
const VOTES = oneOf('voix votes suffrages');
const AGAINST = oneOf('contre sur');
const SIDES = oneOf('contre pour');
/**
 * Words that may stand before "1 mort" or "0 faute". After others, such as "équipe", "type" or "mars", a single digit
 * is a name or a date.
 */
const COUNTING = new Set([
  '',
  ...oneOf('et ou a de avec , : ; ( dont fait faisant compte deplore pour sur par contre soit plus'),
]);

/** "312 voix contre 210", "23 voix pour, 4 contre": "voix" is written only with the first number. */
function isOfVote(place: Place): boolean {
  if (AGAINST.has(wordAt(place, place.at - 1))) return VOTES.has(wordAt(place, place.at - 2));
  if (!SIDES.has(wordAt(place, place.last))) return false;
  for (let i = place.at - 1; i > place.at - 5; i--) if (VOTES.has(wordAt(place, i))) return true;
  return false;
}
