// Makes a document: the raw text, unchanged, with its tokens, sentences and zones. All
// later stages read from it and none changes it.

import type { Document } from '../types.js';
import { detectLanguage } from './language.js';
import { readSentences } from './sentences.js';
import { readTokens } from './tokens.js';
import { readLexemes } from './words.js';
import { readZones } from './zones.js';

/** Reads the language, the tokens, the sentences and the zones of a text. */
export function readDocument(text: string, published: string | null): Document {
  const tokens = readTokens(text);
  return {
    text,
    published,
    language: detectLanguage(text),
    tokens,
    ...readLexemes(text, tokens),
    sentences: readSentences(text, tokens),
    zones: readZones(text),
  };
}
