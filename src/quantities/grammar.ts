// The rules of quantities, by theme, and the grammar that is compiled from them.

import { compileGrammar, type Grammar, type GrammarSource } from '../text/grammar.js';
import { AGES } from './age.js';
import { COUNTS } from './count.js';
import { FRACTIONS } from './fraction.js';
import { MEASURES, PARTS_OF_MEASURES } from './measure.js';
import { MONEY } from './money.js';
import { MULTIPLES } from './multiple.js';
import { ORDINALS } from './ordinal.js';
import type { PartialQuantity } from './partial.js';
import { PERCENTAGES } from './percent.js';
import { RATES } from './rates.js';
import type { Rule } from './rule.js';
import { SCALES } from './scale.js';
import { buildSlots, slotWords } from './slots.js';

/**
 * Of two rules that match the same number of words, the earlier one wins. Counts come last: a number is a count only
 * where no other rule reads it.
 */
export const RULES: readonly Rule[] = [
  ...MONEY,
  ...PERCENTAGES,
  ...PARTS_OF_MEASURES,
  ...FRACTIONS,
  ...MULTIPLES,
  ...MEASURES,
  ...SCALES,
  ...AGES,
  ...RATES,
  ...COUNTS,
];

/** The rules and slots that the grammar is compiled from. */
export function quantitySource(ordinals: boolean): GrammarSource<PartialQuantity, 'quantity'> {
  return { rules: ordinals ? [...RULES, ...ORDINALS] : RULES, words: slotWords(), slots: buildSlots, asks: {} };
}

const compiled = new Map<boolean, Grammar<PartialQuantity>>();

/** The grammar of quantities, with ordinals or without, compiled at the first text. */
export function quantityGrammar(ordinals: boolean): Grammar<PartialQuantity> {
  let grammar = compiled.get(ordinals);
  if (!grammar) {
    grammar = compileGrammar(quantitySource(ordinals));
    compiled.set(ordinals, grammar);
  }
  return grammar;
}
