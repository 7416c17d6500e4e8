// A model that knows no names: it has a few kilobytes, loads at once and never changes its
// results. An extractor made with it and a list of names works like the real one: dates
// and quantities are read by the real grammars, mentions are joined into records, and the
// offsets are right.

import { createExtractor, type Extractor, type ExtractorOptions } from '../core.js';
import { NO_KNOWLEDGE, writeKnowledge } from '../knowledge/tables.js';
import { buildIndex } from '../names/hash.js';
import { TAGS, TAG_COUNT } from '../names/tags.js';
import { lexiconSections, writeSections } from '../names/weights.js';
import { lexicon, type LexiconEntries } from '../readers/lexicon.js';
import { NAME_KINDS } from '../types.js';

/**
 * An extractor for unit tests. It finds only the names given here, all dates and quantities, and with the option `quotes`
 * what stands between quotation marks.
 */
export function createTestExtractor(names: LexiconEntries = {}, options: ExtractorOptions = {}): Extractor {
  return createExtractor(tinyModel(), { ...options, readers: [lexicon(names), ...(options.readers ?? [])] });
}

/** The bytes of a model that knows no names, for `createExtractor` of `depeche/core`. */
export function tinyModel(): Uint8Array {
  const none = { index: buildIndex(new Uint32Array(0)), codes: new Uint16Array(0), palette: new Uint32Array(0) };
  const weights = writeSections({
    tags: Uint8Array.from(TAGS.join(' '), (char) => char.charCodeAt(0)),
    transitions: new Float32Array(TAG_COUNT * (TAG_COUNT + 2)),
    'features.sizes': new Uint16Array(256),
    'features.rows': new Uint16Array(0),
    'features.levels': Float32Array.of(1),
    ...lexiconSections({ web: none, clusters: none, common: none, names: none, phrases: none }),
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
