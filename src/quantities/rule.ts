// The shape of this room's rules, and the questions they ask about their place.

import type { Captures, GrammarRule, Place } from '../text/rules.js';
import { bounded, type Amount, type Approximation, type PartialQuantity } from './partial.js';

export type Rule = GrammarRule<PartialQuantity, 'quantity'>;
export type { Captures, Place };

/** The amount of a rule as its approximators leave it. */
export function amountOf(caught: Captures, name = 'amount'): Amount {
  const amount = caught.the<Amount>(name);
  return bounded(
    amount,
    caught.get<Approximation>('approx') ?? caught.get<Approximation>('after') ?? amount.approximation,
  );
}

/** A reading with nothing but its type and amount. */
export function reading(
  type: PartialQuantity['type'],
  amount: Amount,
  fields: Partial<Pick<PartialQuantity, 'unit' | 'currency' | 'of' | 'per'>> = {},
): PartialQuantity {
  return { type, amount, unit: null, currency: null, of: null, per: null, ...fields };
}

/** True for "un" and "une" alone, which count nothing. */
export function isArticle(amount: Amount): boolean {
  return amount.form === 'words' && amount.value === 1;
}
