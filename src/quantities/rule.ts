// The shape of the rules that read quantities, and the helpers they share.

import type { Captures, GrammarRule, Place } from '../text/rules.js';
import { bounded, type Amount, type Approximation, type PartialQuantity } from './partial.js';

export type Rule = GrammarRule<PartialQuantity, 'quantity'>;
export type { Captures, Place };

/** Returns the captured amount, bounded by the approximator before it ("environ") or after it ("et plus"). */
export function amountOf(caught: Captures, name = 'amount'): Amount {
  const amount = caught.the<Amount>(name);
  return bounded(
    amount,
    caught.get<Approximation>('approx') ?? caught.get<Approximation>('after') ?? amount.approximation,
  );
}

/** Builds a reading of this type and amount; fields that are not given are `null`. */
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
