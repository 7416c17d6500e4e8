// Document → quantities: the grammar says what the words say, the article says
// which money "livres" are.

import type { PartsOf } from '../text/parts-of-speech.js';
import { readPieces, releasePieces } from '../text/pieces.js';
import type { Refused } from '../text/rules.js';
import type { Document, ExtractOptions, QuantityMention } from '../types.js';
import { CONFIDENCES } from './confidences.js';
import { quantityGrammar } from './grammar.js';
import { findMoneys, resolveQuantity, type Moneys } from './resolve.js';

/**
 * The quantities of a document, in order, disjoint; ordinals when they are asked for. Linear in the text. `partsOf` asks
 * the lexicon of the model for a word's parts of speech: with it a participle, "douze placés", is no counted noun.
 */
export function readQuantities(doc: Document, asked: Asked = {}, partsOf: PartsOf | null = null): QuantityMention[] {
  return readQuantitiesByRule(doc, asked, undefined, partsOf).map(({ mention }) => mention);
}

type Asked = Pick<ExtractOptions, 'ordinals'>;

/** The share of an ambiguous currency's confidence that is left when no country of the article decides. */
const UNDECIDED = 0.8;

/** The same, each with the rule that found it: what calibration and traces need. */
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
