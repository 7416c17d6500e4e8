// Document and entities → quotes: the words that the article reports, and where it says who speaks.

import type { PartsOf } from '../text/parts-of-speech.js';
import type { Document, Entity, QuoteMention } from '../types.js';
import { readMarks } from './marks.js';

/** A fragment between marks counts from this many words on. */
const FEWEST_WORDS = 3;

/** The quotes of a document, in text order. Linear in the text. */
export function readQuotes(
  doc: Document,
  _entities: readonly Entity[],
  _partsOf: PartsOf | null = null,
): QuoteMention[] {
  return readMarks(doc.text)
    .filter(({ start, end }) => (doc.text.slice(start, end).match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS)
    .map(({ start, end }) => ({
      kind: 'quote',
      start,
      end,
      confidence: 0.5,
      type: 'direct',
      cue: null,
      speaker: null,
    }));
}
