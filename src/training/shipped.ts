// The words that the published model knows, for commands that measure it or add to it.

import { readFileSync } from 'node:fs';
import { readKnowledge } from '../knowledge/tables.js';
import { knownWords } from '../names/known.js';
import { readModel } from '../names/weights.js';
import type { KnownWords } from '../text/glue.js';

export function shippedWords(): KnownWords {
  const { lexicon } = readModel(readFileSync(new URL('../names/fr.weights', import.meta.url)));
  return knownWords(lexicon, readKnowledge(readFileSync(new URL('../knowledge/fr.knowledge', import.meta.url))));
}
