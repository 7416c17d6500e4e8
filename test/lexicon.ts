// The lexicon of the bundled model, for tests of what asks a word's parts of speech.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf as openPartsOf } from '../src/names/lexicon.js';
import { readModel } from '../src/names/weights.js';

const weights = readFileSync(join(import.meta.dirname, '../src/names/fr.weights'));

/** The parts of speech of a word in lower case. */
export const partsOf = openPartsOf(readModel(weights).lexicon);
