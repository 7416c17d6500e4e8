// Values on a scale: "magnitude 7,7", "7,8 sur l'échelle de Richter", "vent de force 9", "Mach 2". UCUM has no codes
// for them, so the unit is a name in braces, which UCUM allows: `{magnitude}`.

import { wordAt, isNear } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import type { Amount } from './partial.js';
import { amountOf, reading, type Rule } from './rule.js';
import { GUARDS } from './guards.js';

export const SCALES: readonly Rule[] = [
  {
    name: 'magnitude',
    gives: 'quantity',
    patterns: ['magnitude (de|comprise|estimee a|evaluee a)? {<approx>? <amount>}'],
    make: (caught) => {
      const amount = amountOf(caught);
      return isOnScale(amount) ? reading('measure', amount, { unit: '{magnitude}' }) : GUARDS.outOfScale;
    },
  },
  {
    name: 'echelon',
    gives: 'quantity',
    patterns: ["{<approx>? <amount> (degres|degre)? (sur|de) l' echelle ouverte? de (richter|beaufort)}"],
    make: (caught, place) => {
      const unit = wordAt(place, place.end - 1) === 'richter' ? '{magnitude}' : '{Beaufort}';
      const amount = amountOf(caught);
      return isOnScale(amount) ? reading('measure', amount, { unit }) : GUARDS.outOfScale;
    },
  },
  {
    name: 'force of the wind',
    gives: 'quantity',
    patterns: ['force {<approx>? <amount>}'],
    make: (caught, place) => {
      const amount = amountOf(caught);
      return isOnScale(amount) && isNear(WINDS, place)
        ? reading('measure', amount, { unit: '{Beaufort}' })
        : GUARDS.outOfScale;
    },
  },
  {
    name: 'category of a storm',
    gives: 'quantity',
    patterns: ['categorie {<approx>? <amount>}'],
    make: (caught, place) => {
      const amount = amountOf(caught);
      return (amount.max ?? 6) <= 5 && isNear(STORMS, place)
        ? reading('measure', amount, { unit: '{category}' })
        : GUARDS.outOfScale;
    },
  },
  {
    name: 'Mach',
    gives: 'quantity',
    patterns: ['<approx>? mach <amount>'],
    make: (caught) => reading('measure', amountOf(caught), { unit: '{Mach}' }),
  },
];

const WINDS = oneOf('vent vents rafales tempete brise coup mer');

const STORMS = oneOf('ouragan ouragans cyclone cyclones tempete typhon typhons');

/**
 * One bound serves all scales: Beaufort ends at 17, and no earthquake has reached magnitude 10 on Richter's open scale.
 */
function isOnScale({ min, max }: Amount): boolean {
  return (min ?? 0) >= 0 && (max ?? 0) <= 17;
}
