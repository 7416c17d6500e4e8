// A document is the raw text, untouched, with all that is known of its form:
// everything later reads from here and nothing changes it.

import type { Document } from '../types.js';
import { detectLanguage } from './language.js';
import { readSentences } from './sentences.js';
import { readTokens } from './tokens.js';
import { readLexemes } from './words.js';
import { readZones } from './zones.js';

/** Reads the form of a text: its language, tokens, sentences and zones. */
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
