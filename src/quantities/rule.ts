// The shape of this room's rules, and the questions they ask about their place.

import { charClass, Char, fold, isUpper, normalise } from '../text/characters.js';
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

/** The surface of piece `at` in the sentence of the match, empty outside it. */
export function surfaceAt({ pieces, at: start }: Place, at: number): string {
  if (at < 0 || at >= pieces.length) return '';
  for (let i = Math.min(at, start) + 1; i <= Math.max(at, start); i++) if (pieces.opens[i] === 1) return '';
  return pieces.text.slice(pieces.starts[at], pieces.ends[at]);
}

/** True when the text is this match and nothing else. */
export function isAllThere({ at, end, pieces }: Place): boolean {
  return end - at === pieces.length;
}

/** True when no space stands before the piece. */
export function isGlued({ pieces }: Place, at: number): boolean {
  return at > 0 && at < pieces.length && pieces.starts[at] === pieces.ends[at - 1];
}

/** The folded word of piece `at` in the sentence of the match, empty outside it. */
export function wordAt(place: Place, at: number): string {
  return fold(normalise(surfaceAt(place, at)));
}

/** How many words before a match are near it. */
const REACH = 6;

/** True when one of these words stands a few words before. */
export function isNear(words: ReadonlySet<string>, place: Place): boolean {
  for (let i = place.at - 1; i >= place.at - REACH; i--) if (words.has(wordAt(place, i))) return true;
  return false;
}

/** True when a word with a capital stands at the piece. */
export function isCapitalised({ pieces }: Place, at: number): boolean {
  return at >= 0 && at < pieces.length && isUpper(pieces.text.charCodeAt(pieces.starts[at]!));
}

/** True when a word of letters stands at the piece. */
export function isWord({ pieces }: Place, at: number): boolean {
  return at >= 0 && at < pieces.length && charClass(pieces.text.charCodeAt(pieces.starts[at]!)) === Char.letter;
}
