// The library in Node: everything public by name, and `extract` with the model
// that ships beside it, read once, at the first call.

/**
 * The library in Node.
 *
 * @module depeche
 */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createExtractor as createWith, type Extractor, type ExtractorOptions } from './core.js';
import { checkExtractorOptions, isBytes } from './extract/options.js';
import { codeFile, locate } from './package-file.js';
import type { Article, ExtractOptions, TextWithOptions } from './types.js';

export { NotFrenchError } from './extract/errors.js';
export type { Extractor, ExtractorOptions } from './core.js';
export type {
  Article,
  DateAnchor,
  DatePrecision,
  DateRecord,
  ExtractOptions,
  Kind,
  Language,
  NameKind,
  NewsRecord,
  OrganisationCategory,
  OrganisationRecord,
  OtherRecord,
  PartOfSpeech,
  PersonRecord,
  PlaceCategory,
  PlaceRecord,
  QuantityRecord,
  Reader,
  Reading,
  RecordMention as Mention,
  Role,
  Span,
  StatedFacts,
  StatedMention,
  TextWithOptions,
  Zone,
  ZoneKind,
} from './types.js';

// One file beside the built code in the package; in the sources its two parts, each in its room.
const BUILT = 'fr.model';
const PARTS = ['names/fr.weights', 'knowledge/fr.knowledge'];
let bytes: Uint8Array | null = null;
let bundled: Extractor | null = null;

/**
 * Reads the people, organisations, places, dates and quantities of one French news text, with the model of the package,
 * which is read from disk at the first call and kept. Offsets are UTF-16 code units into the text as given; the same
 * text and options give the same article, always. Throws a `TypeError` or a `RangeError` that names the field for what
 * is no text or no option, and a `NotFrenchError` under `{ language: 'require' }`.
 */
export function extract(text: string, options?: ExtractOptions): Article {
  return openBundled().extract(text, options);
}

/**
 * Reads many texts, a third faster than one by one: all go through one stage of the reading before any goes to the next.
 * Each is a string, or `{ text, id, published, … }` with the options of `extract`. Gives an article for each, in order,
 * or the error that `extract` would have thrown: one text that fails costs the others nothing.
 */
export function extractMany(texts: Iterable<string | TextWithOptions>): (Article | Error)[] {
  return openBundled().extractMany(texts);
}

function openBundled(): Extractor {
  return (bundled ??= createWith((bytes ??= readBundled())));
}

/**
 * An extractor with defaults and readers of its own, over the model of the package: read at the first text, once.
 * Throws a `TypeError` or a `RangeError` for what is no option.
 */
export function createExtractor(options?: ExtractorOptions): Extractor;
/** The same over a model given by its bytes; a `RangeError` says that they are none of this version. */
export function createExtractor(model: Uint8Array | ArrayBuffer, options?: ExtractorOptions): Extractor;
export function createExtractor(
  given: Uint8Array | ArrayBuffer | ExtractorOptions = {},
  options?: ExtractorOptions,
): Extractor {
  if (isBytes(given)) return createWith(given, options);
  const defaults = checkExtractorOptions(given);
  let made: Extractor | null = null;
  const open = (): Extractor => (made ??= createWith((bytes ??= readBundled()), defaults));
  return {
    extract: (text, own) => open().extract(text, own),
    extractMany: (texts) => open().extractMany(texts),
  };
}

function readBundled(): Uint8Array {
  const paths = locate(BUILT, PARTS);
  if (paths === null) {
    const folder = dirname(codeFile());
    throw new Error(
      `The model is missing: no file at ${join(folder, BUILT)}, and depeche is not installed there. ` +
        `Copy the model beside the bundle: cp node_modules/depeche/dist/fr.model ${folder}`,
    );
  }
  return paths.length === 1 ? readFileSync(paths[0]!) : Buffer.concat(paths.map((path) => readFileSync(path)));
}
