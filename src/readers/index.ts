// The exports of `depeche/patterns`: readers for a user's own names and patterns.

/**
 * Readers for your own names and patterns.
 *
 * @module depeche/patterns
 */

export { lexicon, type LexiconEntries, type LexiconOptions } from './lexicon.js';
export { patterns, type Pattern } from './patterns.js';
export type {
  DateMention,
  DateReading,
  Document,
  Words,
  Mention,
  NameKind,
  NameMention,
  PartOfSpeech,
  QuantityMention,
  QuantityReading,
  Reader,
  Reading,
  StatedFacts,
  StatedMention,
  Tokens,
} from '../types.js';
