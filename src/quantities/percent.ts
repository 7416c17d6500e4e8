// Percentages and points: "12 %", "entre 2 % et 3 %", "douze pour cent", "0,3 point", "25 points de base". Points are a
// `points` quantity when a rate or an index moves by them, and a count when a player scores them.

import { surfaceAt, wordAt } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { firstOfTwo } from './amount.js';
import { isChange } from './change.js';
import { PARTS, partOf } from './rates.js';
import { between, times, type Amount } from './partial.js';
import { amountOf, isArticle, reading, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

export const PERCENTAGES: readonly Rule[] = [
  {
    name: 'percentage',
    gives: 'quantity',
    patterns: [
      `{<approx>? <amount> (%|pour cent|pourcent|pour - cent|pour-cent|p. cent|p.c.|pc|pourcents|pct) <after>?} (${PARTS})?`,
      '<approx>? <amount> (p.|p .) <number:hundred> <after>?',
      'moins <amount> (%|pour cent)',
    ],
    make: (caught, place) => {
      if ((caught.get<Amount>('hundred')?.value ?? 100) !== 100) return GUARDS.notRate;
      const amount = amountOf(caught);
      const isBelow = wordAt(place, place.first) === 'moins' && !caught.has('approx');
      return reading('percentage', isBelow ? times(amount, -1) : amount, { unit: '%', of: partOf(caught, place) });
    },
  },
  {
    name: 'per mille',
    gives: 'quantity',
    patterns: ['<approx>? <amount> (‰|pour mille) <after>?'],
    make: (caught) => reading('percentage', times(amountOf(caught), 0.1), { unit: '%' }),
  },
  {
    name: 'percentage between',
    gives: 'quantity',
    patterns: [
      'entre <number:low> (%|pour cent) et <amount> (%|pour cent)',
      '<number:low> (%|pour cent) (a|-|–|ou) <amount> (%|pour cent)',
      '<number:low> / <amount> (%|pour cent)',
    ],
    make: (caught, place) => {
      if (isChange(place.pieces, place.at)) return GUARDS.change;
      const range = between(caught.the<Amount>('low'), amountOf(caught));
      return range === null ? GUARDS.descending : reading('percentage', range, { unit: '%' });
    },
  },
  {
    name: 'first percentage of two',
    gives: 'quantity',
    patterns: ['{<number:first>} a <number:second> (%|pour cent)'],
    make: (caught, place) => {
      const first = firstOfTwo(caught, place);
      return first ? reading('percentage', first, { unit: '%' }) : GUARDS.notCounted;
    },
  },
  {
    name: 'basis points',
    gives: 'quantity',
    patterns: ['<approx>? <amount> ((points|point|pt|pts) de base|pb|pdb|pbs|bp|bps) <after>?'],
    make: (caught) => reading('points', times(amountOf(caught), 0.01), { unit: '{pt}' }),
  },
  {
    name: 'points',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> (points|point|pt|pts) <after>?',
      '<approx>? <amount> (points|point|pt|pts) de (pourcentage|pib|croissance) <after>?',
    ],
    make: (caught, place) => {
      const amount = amountOf(caught);
      if (isOfRate(place, amount)) return reading('points', amount, { unit: '{pt}' });
      return isArticle(amount) ? GUARDS.article : reading('count', amount, { of: surfaceAt(place, place.last - 1) });
    },
  },
];

const RATES = oneOf('pourcentage pib croissance');
const MOVES = oneOf("de d' gagne gagner perd perdu perdre");
const RATE_WORDS = oneOf(
  '% taux sondage sondages pourcentage hausse baisse recule recul progresse progression popularite intentions',
);
/** Indexes, margins and spreads: what stands near these words is measured in points. */
const INDEXES = oneOf(
  'indice indices cac sbf dow nasdaq s&p ftse footsie dax nikkei stoxx eurostoxx smi bel tsx hang kospi topix sensex ibex mib ' +
    'masi madex tunindex brvm marge marges spread spreads ecart rendement rendements bourse barometre',
);
/** Sports also have points ("45 points au classement"), but those are counted. */
const GAMES = oneOf(
  'classement match matchs matches set sets championnat joueur joueuse equipe passes rebonds mi-temps panier paniers victoire victoires',
);
/** The number of pieces before and after the points in which one of these words is looked for. */
const BEFORE = 16;
const BEHIND = 5;

/**
 * True when the points measure a rate or an index and were not scored in a game: "0,3 point", "2 points de
 * pourcentage", "hausse de 2 points", "le CAC 40 perd 45 points".
 */
function isOfRate(place: Place, amount: Amount): boolean {
  if (RATES.has(wordAt(place, place.last - 1))) return true;
  if (amount.value !== null && !Number.isInteger(amount.value)) return true;
  if (isNamedNear(place, GAMES)) return false;
  return isNamedNear(place, INDEXES) || (MOVES.has(wordAt(place, place.at - 1)) && isRateNear(place));
}

/** True when one of the words stands in the same sentence, shortly before the points or right after them. */
function isNamedNear(place: Place, words: ReadonlySet<string>): boolean {
  const { pieces, at, end } = place;
  for (let i = at - 1; i >= 0 && i > at - BEFORE && pieces.opens[i + 1] !== 1; i--)
    if (words.has(wordAt(place, i))) return true;
  for (let i = end; i < end + BEHIND && i < pieces.length && pieces.opens[i] !== 1; i++)
    if (words.has(wordAt(place, i))) return true;
  return false;
}

/** True when a word about rates stands shortly before: "hausse de 2 points", "recule de 3 points". */
function isRateNear(place: Place): boolean {
  const { pieces, at } = place;
  for (let i = at - 1; i >= 0 && i > at - 12 && pieces.opens[i + 1] !== 1; i--) {
    if (RATE_WORDS.has(wordAt(place, i))) return true;
  }
  return false;
}
