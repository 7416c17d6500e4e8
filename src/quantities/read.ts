// Reads the quantities of a document. The grammar reads the words of each one; the rest of the article decides what
// they leave open, such as which currency "livres" means.

import type { PartsOf } from '../text/parts-of-speech.js';
import { readPieces, releasePieces } from '../text/pieces.js';
import type { Refused } from '../text/rules.js';
import type { Document, ExtractOptions, QuantityMention } from '../types.js';
import { CONFIDENCES } from './confidences.js';
import { quantityGrammar } from './grammar.js';
import { findMoneys, resolveQuantity, type Moneys } from './resolve.js';

/**
 * Returns the quantities of a document in text order, without overlaps; ordinals are included on request. Time is
 * linear in the text. `partsOf` looks up a word's parts of speech in the model's lexicon; with it, a participle as in
 * "douze placés" is not taken for a counted noun.
 */
export function readQuantities(doc: Document, asked: Asked = {}, partsOf: PartsOf | null = null): QuantityMention[] {
  return readQuantitiesByRule(doc, asked, undefined, partsOf).map(({ mention }) => mention);
}

type Asked = Pick<ExtractOptions, 'ordinals'>;

/** Factor applied to the confidence of an ambiguous currency when the article names no country that settles it. */
const UNDECIDED = 0.8;

/**
 * Same as `readQuantities`, with the name of the rule that found each quantity; used by calibration and traces. Refused
 * matches are appended to `refused`.
 */
export function readQuantitiesByRule(
  doc: Document,
  { ordinals = false }: Asked = {},
  refused?: Refused[],
  partsOf: PartsOf | null = null,
): { readonly rule: string; readonly mention: QuantityMention }[] {
  const grammar = quantityGrammar(ordinals);
  const pieces = readPieces(doc, grammar.table, partsOf);
  const found = grammar.find(pieces, refused);
  let said: Moneys | null = null;
  const moneys = (): Moneys => (said ??= findMoneys(doc, pieces, grammar.table, found));
  const mentions = found.map(({ rule, first, last, reading }) => {
    const { reading: quantity, sure } = resolveQuantity(reading, first, moneys);
    const confidence = (CONFIDENCES[rule] ?? CONFIDENCES['']!) * (sure ? 1 : UNDECIDED);
    const mention = {
      kind: 'quantity',
      start: pieces.starts[first]!,
      end: pieces.ends[last - 1]!,
      confidence,
      quantity,
    } as const;
    return { rule, mention };
  });
  releasePieces(pieces);
  return mentions;
}
