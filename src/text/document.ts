// Makes a document: the raw text, unchanged, with its tokens, sentences and zones. All
// later stages read from it and none changes it.

import type { Document } from '../types.js';
import type { KnownWords } from './glue.js';
import { detectLanguage } from './language.js';
import { readSentences } from './sentences.js';
import { readTokens } from './tokens.js';
import { readLexemes } from './words.js';
import { readZones } from './zones.js';

/**
 * Reads the language, tokens, sentences and zones of a text. With `known`, words that were glued together are split.
 */
export function readDocument(text: string, published: string | null, known: KnownWords | null = null): Document {
  const tokens = readTokens(text, known);
  const { words, lexemes } = readLexemes(text, tokens);
  return {
    text,
    published,
    language: detectLanguage(text),
    tokens,
    words,
    lexemes,
    sentences: readSentences(text, tokens),
    zones: readZones(text, known?.isPlace ?? null),
  };
}
