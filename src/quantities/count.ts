// Counts: a number and what it counts, or a number alone that no other reading
// claims. Most of the work, what is no count, is in `no-count.ts`.

import { ALL, OF } from '../french/small-words.js';
import { surfaceAt, wordAt, isGlued, isAllThere } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { isIdiom, isNumberOfSomething, isPostcode, isRankOrHour, isDecade, isTimeAhead, isTitle } from './no-count.js';
import type { Noun } from './noun.js';
import { exactly, times, type Amount } from './partial.js';
import { perOf, phraseOf } from './rates.js';
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
      if (isArticle(amount) || isNumberOfSomething(place, amount) || isIdiom(place) || isTitle(place, noun))
        return null;
      if (isDash(place)) return null;
      if (isPostcode(place, amount, noun) || ALL.has(wordAt(place, place.at - 1))) return null;
      // "trois de plus", "12 de mes amis": "de" joins what is counted to collectives and millions alone.
      const isCollective = amount.form === 'collective' || amount.form === 'vague';
      const isLinked = OF.has(wordAt(place, noun.phraseStart - 1));
      // "les 100 millions prévus": what millions count is linked to them.
      if (!isLinked && MILLIONS.has(wordAt(place, noun.phraseStart - 1))) return null;
      // "mesures de quarantaine liées": so many are always so many of something.
      if (!isLinked && amount.form === 'collective' && !noun.bare) return null;
      if (isLinked && !isCollective && (amount.value ?? amount.max ?? 0) < 1e6) return null;
      if (noun.bare && (isTimeAhead(place) || (amount.form === 'figures' && amount.digits === 4))) return null;
      return reading('count', amount, { of: phraseOf(noun, place), per: perOf(caught, place) });
    },
  },
  {
    name: 'count below two',
    gives: 'quantity',
    patterns: ['{<approx>? <amount> <thing>} (par <rate>)?'],
    // "1 mort", "1,8 enfant par femme": below two the noun is in the singular.
    make: (caught, place) => {
      const amount = amountOf(caught);
      const { value, form, digits } = amount;
      const noun = caught.the<Noun>('thing');
      if (value === null || form !== 'figures' || value < 0 || value >= 2 || noun.bare) return null;
      if (Number.isInteger(value) && (digits !== 1 || !COUNTING.has(wordAt(place, place.at - 1)))) return null;
      if (isNumberOfSomething(place, amount) || isRankOrHour(place, amount) || isTitle(place, noun)) return null;
      return reading('count', amount, { of: phraseOf(noun, place), per: perOf(caught, place) });
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
      if (isDash(place)) return null;
      // "deux fois par mois" is a frequency, "les milliards" are no number.
      if (wordAt(place, place.end) === 'fois' || (amount.form === 'vague' && wordAt(place, place.at) === 'les'))
        return null;
      if (isArticle(amount) || isNumberOfSomething(place, amount) || isRankOrHour(place, amount)) return null;
      if (amount.form === 'collective' || (amount.form === 'vague' && !caught.has('approx')))
        return isDecade(place) || isTimeAhead(place) ? null : reading('count', amount);
      return reading('count', amount, { of: isOfVote(place) ? 'voix' : null });
    },
  },
  {
    name: 'number with its scale',
    gives: 'quantity',
    patterns: ['<amount> <scale>'],
    // "1,2 Md": a scale that only sums and tables take.
    make: (caught, place) => {
      const amount = amountOf(caught);
      const written = surfaceAt(place, place.end - 1);
      return (BILLIONS.has(written) || (written === 'M' && isAllThere(place))) &&
        amount.form === 'figures' &&
        !isGlued(place, place.end - 1)
        ? reading('count', times(amount, caught.the<number>('scale')))
        : null;
    },
  },
  {
    name: 'number below nought',
    gives: 'quantity',
    patterns: ['moins <amount>'],
    make: (caught, place) => (isAllThere(place) ? reading('count', times(caught.the<Amount>('amount'), -1)) : null),
  },
];

/** "- 3.000 tests par jour": the head of an item is no sign. */
function isDash(place: Place): boolean {
  const { pieces, first } = place;
  return DASHES.has(surfaceAt(place, place.first)) && pieces.ends[first] !== pieces.starts[first + 1];
}

const DASHES = oneOf('- – − +');
/** "tous deux accusés": the participle is no noun. */
const MILLIONS = oneOf('million millions milliard milliards');
const BILLIONS = oneOf('Md Mds Mrd Mrds');
const VOTES = oneOf('voix votes suffrages');
const AGAINST = oneOf('contre sur');
const SIDES = oneOf('contre pour');
/** Before "1 mort" or "0 faute": after "équipe", "type", "mars" the figure would name. */
const COUNTING = new Set([
  '',
  ...oneOf('et ou a de avec , : ; ( dont fait faisant compte deplore pour sur par contre soit plus'),
]);

/** "312 voix contre 210", "23 voix pour, 4 contre": the votes are named once. */
function isOfVote(place: Place): boolean {
  if (AGAINST.has(wordAt(place, place.at - 1))) return VOTES.has(wordAt(place, place.at - 2));
  if (!SIDES.has(wordAt(place, place.last))) return false;
  for (let i = place.at - 1; i > place.at - 5; i--) if (VOTES.has(wordAt(place, i))) return true;
  return false;
}
