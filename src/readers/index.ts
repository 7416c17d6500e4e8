// What `depeche/patterns` exports: readers of a user's own knowledge.

export { lexicon, type LexiconEntries, type LexiconOptions } from './lexicon.js';
export { patterns, type Pattern } from './patterns.js';
export type { Reader, Reading, StatedFacts, StatedMention } from '../types.js';
