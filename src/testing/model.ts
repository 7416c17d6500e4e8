// A model that knows no name: it weighs a few kilobytes, opens at once and never
// changes its mind. With names told beforehand, an extractor over it answers like the
// real one: dates and quantities are read by the real grammars, mentions are joined
// and numbered, and offsets are true.

import { createExtractor, type Extractor, type ExtractorOptions } from '../core.js';
import { NO_KNOWLEDGE, writeKnowledge } from '../knowledge/tables.js';
import { buildIndex } from '../names/hash.js';
import { TAGS, TAG_COUNT } from '../names/tags.js';
import { lexiconSections, writeSections } from '../names/weights.js';
import { lexicon, type LexiconEntries } from '../readers/lexicon.js';
import { NAME_KINDS } from '../types.js';

/** An extractor for unit tests: it finds these names and no other, and every date and quantity. */
export function createTestExtractor(names: LexiconEntries = {}, options: ExtractorOptions = {}): Extractor {
  return createExtractor(tinyModel(), { ...options, readers: [lexicon(names), ...(options.readers ?? [])] });
}

/** The bytes of the model that knows no name, for `createExtractor` of `depeche/core`. */
export function tinyModel(): Uint8Array {
  const none = { index: buildIndex(new Uint32Array(0)), codes: new Uint16Array(0), palette: new Uint32Array(0) };
  const weights = writeSections({
    tags: Uint8Array.from(TAGS.join(' '), (char) => char.charCodeAt(0)),
    transitions: new Float32Array(TAG_COUNT * (TAG_COUNT + 2)),
    'features.starts': new Uint32Array(257),
    'features.rows': new Uint16Array(0),
    'features.levels': Float32Array.of(1),
    ...lexiconSections({ clusters: none, common: none, names: none, phrases: none }),
    calibration: new Float32Array(2 * NAME_KINDS.length),
    // A gate that no word opens.
    gate: Float32Array.of(Infinity, Infinity),
  });
  const knowledge = writeKnowledge(NO_KNOWLEDGE);
  const bytes = new Uint8Array(weights.length + knowledge.length);
  bytes.set(weights);
  bytes.set(knowledge, weights.length);
  return bytes;
}
