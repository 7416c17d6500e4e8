// The rules of the room, by themes.

import { compileGrammar, type Grammar } from '../text/grammar.js';
import { AGES } from './age.js';
import { COUNTS } from './count.js';
import { FRACTIONS } from './fraction.js';
import { MEASURES } from './measure.js';
import { MONEY } from './money.js';
import { MULTIPLES } from './multiple.js';
import type { PartialQuantity } from './partial.js';
import { PERCENTAGES } from './percent.js';
import { RATES } from './rates.js';
import type { Rule } from './rule.js';
import { SCALES } from './scale.js';
import { buildSlots, slotWords } from './slots.js';

/** As long, the first wins: a count is what nothing else is. */
export const RULES: readonly Rule[] = [
  ...MONEY,
  ...PERCENTAGES,
  ...FRACTIONS,
  ...MULTIPLES,
  ...MEASURES,
  ...SCALES,
  ...AGES,
  ...RATES,
  ...COUNTS,
];

let compiled: Grammar<PartialQuantity> | null = null;

/** The grammar of quantities, compiled at the first text. */
export function quantityGrammar(): Grammar<PartialQuantity> {
  return (compiled ??= compileGrammar({ rules: RULES, words: slotWords(), slots: buildSlots, asks: {} }));
}
