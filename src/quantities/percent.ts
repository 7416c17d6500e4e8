// Percentages and points: "12 %", "entre 2 % et 3 %", "douze pour cent", "0,3
// point", "25 points de base". A rate moves by points; a player marks them.

import { surfaceAt, wordAt } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { times, type Amount } from './partial.js';
import { amountOf, isArticle, reading, type Place, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

export const PERCENTAGES: readonly Rule[] = [
  {
    name: 'percentage',
    gives: 'quantity',
    patterns: [
      '<approx>? <amount> (%|pour cent|pourcent|pour - cent|pour-cent|p. cent|p.c.|pc|pourcents|pct) <after>?',
      '<approx>? <amount> (p.|p .) <number:hundred> <after>?',
      'moins <amount> (%|pour cent)',
    ],
    make: (caught, place) => {
      if ((caught.get<Amount>('hundred')?.value ?? 100) !== 100) return GUARDS.notRate;
      const amount = amountOf(caught);
      const isBelow = wordAt(place, place.first) === 'moins' && !caught.has('approx');
      return reading('percentage', isBelow ? times(amount, -1) : amount, { unit: '%' });
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
    ],
    make: (caught) => {
      const min = caught.the<Amount>('low').value;
      const amount = amountOf(caught);
      if (min! >= (amount.value ?? -Infinity)) return GUARDS.descending;
      return reading('percentage', { ...amount, value: null, min }, { unit: '%' });
    },
  },
  {
    name: 'basis points',
    gives: 'quantity',
    patterns: ['<approx>? <amount> (points|point|pt|pts) de base <after>?'],
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
      const last = wordAt(place, place.last - 1);
      const isFraction = amount.value !== null && !Number.isInteger(amount.value);
      if (RATES.has(last) || isFraction || (MOVES.has(wordAt(place, place.at - 1)) && isRateNear(place)))
        return reading('points', amount, { unit: '{pt}' });
      return isArticle(amount) ? GUARDS.article : reading('count', amount, { of: surfaceAt(place, place.last - 1) });
    },
  },
];

const RATES = oneOf('pourcentage pib croissance');
const MOVES = oneOf("de d' gagne gagner perd perdu perdre");
const RATE_WORDS = oneOf(
  '% taux sondage sondages pourcentage hausse baisse recule recul progresse progression popularite intentions indice',
);

/** "hausse de 2 points", "recule de 3 points". */
function isRateNear(place: Place): boolean {
  const { pieces, at } = place;
  for (let i = at - 1; i >= 0 && i > at - 12 && pieces.opens[i + 1] !== 1; i--) {
    if (RATE_WORDS.has(wordAt(place, i))) return true;
  }
  return false;
}
