// What the words of one quantity say. `resolve.ts` then chooses the currency of an ambiguous name such as "livres" from
// the rest of the article.

import type { QuantityReading } from '../types.js';
import type { Currency } from './currencies.js';

export type Approximation = NonNullable<QuantityReading['approximation']>;

/** A number or a range, and how exact it is. */
export interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The order of magnitude of a vague number: 10000 for "des dizaines de milliers". */
  readonly magnitude: number | null;
  readonly approximation: Approximation | null;
  /** How the number is written: figures "12", words "douze", collective "une douzaine", vague "des dizaines". */
  readonly form: 'figures' | 'words' | 'collective' | 'vague';
  /** The number of digits when it is written in figures without separator or scale ("1905": 4); otherwise 0. */
  readonly digits: number;
  /** The scale that the number ends with: 1e6 for "15 millions". */
  readonly scale?: number;
}

export type PartialQuantity = Pick<QuantityReading, 'type' | 'unit' | 'of' | 'per'> & {
  readonly amount: Amount;
  readonly currency: Currency | null;
};

/** An exact amount. */
export function exactly(value: number, form: Amount['form'] = 'figures', digits = 0): Amount {
  return { value, min: value, max: value, magnitude: null, approximation: null, form, digits };
}

/** Returns the amount with all of its numbers multiplied by `factor`. */
export function times(amount: Amount, factor: number): Amount {
  const by = (n: number | null): number | null => (n === null ? null : tidy(n * factor));
  return {
    ...amount,
    value: by(amount.value),
    min: by(amount.min),
    max: by(amount.max),
    magnitude: by(amount.magnitude),
    digits: 0,
  };
}

/** Applies an approximator to an amount: "plus de 50" has no upper bound. */
export function bounded(amount: Amount, approximation: Approximation | null): Amount {
  switch (approximation) {
    case null:
      return amount;
    case 'about':
      return { ...amount, approximation };
    case 'more than':
    case 'at least':
      return { ...amount, approximation, max: null };
    case 'less than':
    case 'at most':
      return { ...amount, approximation, min: null };
  }
}

/** Returns the range between two numbers, or `null` if the second is not above the first. */
export function between(low: Amount, high: Amount): Amount | null {
  if (low.value === null || high.value === null || low.value >= high.value) return null;
  return { ...high, value: null, min: low.value, max: high.value };
}

/** Removes the rounding error of binary fractions: 0.1 × 3 becomes 0.3. */
export function tidy(n: number): number {
  return Number.isSafeInteger(n) ? n : Number(n.toPrecision(15));
}
