// What the words of one quantity say. `resolve.ts` then chooses the currency of an ambiguous name such as "livres" from
// the rest of the article.

import type { QuantityReading } from '../types.js';
import type { Currency } from './currencies.js';

export type Approximation = NonNullable<QuantityReading['approximation']>;

/** A number, or two, with what is said of its exactness. */
export interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** "des dizaines de milliers": 10000. */
  readonly magnitude: number | null;
  readonly approximation: Approximation | null;
  /** figures "12", words "douze", collective "une douzaine", vague "des dizaines". */
  readonly form: 'figures' | 'words' | 'collective' | 'vague';
  /** Figures without separator or scale: how many ("1905": 4); 0 otherwise. */
  readonly digits: number;
  /** The scale that the number ends with: 1e6 of "15 millions". */
  readonly scale?: number;
}

export type PartialQuantity = Pick<QuantityReading, 'type' | 'unit' | 'of' | 'per'> & {
  readonly amount: Amount;
  readonly currency: Currency | null;
};

/** An amount exactly so. */
export function exactly(value: number, form: Amount['form'] = 'figures', digits = 0): Amount {
  return { value, min: value, max: value, magnitude: null, approximation: null, form, digits };
}

/** The same amount, all of its numbers times `factor`. */
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

/** The range of two numbers as they are written; `null` when the second is not above the first. */
export function between(low: Amount, high: Amount): Amount | null {
  if (low.value === null || high.value === null || low.value >= high.value) return null;
  return { ...high, value: null, min: low.value, max: high.value };
}

/** 0.1 × 3 is 0.3 to the reader. */
export function tidy(n: number): number {
  return Number.isSafeInteger(n) ? n : Number(n.toPrecision(15));
}
