// The rules of the room, by themes.

import { compileGrammar, type Grammar } from '../text/grammar.js';
import { AGES } from './age.js';
import { COUNTS } from './count.js';
import { MEASURES } from './measure.js';
import { MONEY } from './money.js';
import type { PartialQuantity } from './partial.js';
import { RATIOS } from './ratio.js';
import type { Rule } from './rule.js';
import { buildSlots, slotWords } from './slots.js';

/** As long, the first wins: a count is what nothing else is. */
export const RULES: readonly Rule[] = [...MONEY, ...RATIOS, ...MEASURES, ...AGES, ...COUNTS];

let compiled: Grammar<PartialQuantity> | null = null;

/** The grammar of quantities, compiled at the first text. */
export function quantityGrammar(): Grammar<PartialQuantity> {
  return (compiled ??= compileGrammar({ rules: RULES, words: slotWords(), slots: buildSlots, asks: {} }));
}
