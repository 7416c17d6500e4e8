// The entry for Node. It exports the public API, and reads the bundled model from
// disk at the first call.

/**
 * The library in Node.
 *
 * @module depeche
 */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createExtractor as createWith, type Explanation, type Extractor, type ExtractorOptions } from './core.js';
import { checkExtractorOptions, isBytes } from './extract/options.js';
import { codeFile, locate } from './package-file.js';
import type { ExtractMany, ManyOptions, TextOfMany, Texts } from './extract/many.js';
import type { Article, ExtractOptions } from './types.js';

export { NotFrenchError } from './extract/errors.js';
export {
  pseudonymise,
  type Pseudonym,
  type PseudonymOptions,
  type Pseudonymised,
  type RemainingName,
} from './pseudonymise.js';
export { byKind, mentionAt, mentionsInOrder, type MentionOf, type RecordOf, type RecordsByKind } from './mentions.js';
export type { ExtractMany, ManyOptions, ManyProgress, TextOfMany } from './extract/many.js';
export type { Dropped, Explained, Explanation, Extractor, ExtractorOptions, Refusal } from './core.js';
export type {
  Article,
  DateAnchor,
  DatePrecision,
  DateRecord,
  ExtractOptions,
  Ids,
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
  QuotedWords,
  QuoteRecord,
  QuoteType,
  Reader,
  Reading,
  RecordMention as Mention,
  Role,
  Span,
  Speaker,
  SpeakerForm,
  StatedFacts,
  StatedMention,
  TextWithOptions,
  Zone,
  ZoneKind,
} from './types.js';

// The published package has the model in one file beside the built code. In the sources its two parts are separate.
const BUILT = 'fr.model';
const PARTS = ['names/fr.weights', 'knowledge/fr.knowledge'];
const IDS = 'fr.ids';
const IDS_SOURCE = ['knowledge/fr.ids'];
let bytes: Uint8Array | null = null;
let idBytes: Uint8Array | null = null;
let bundled: Extractor | null = null;

/**
 * Reads the people, organisations, places, dates and quantities of one French news text. The first call loads the model
 * of the package from disk; later calls reuse it. Offsets are UTF-16 code units into the text as given. The same text
 * and options always give the same article.
 *
 * Throws a `TypeError` or a `RangeError` that names the field when the text or an option is invalid, and a
 * `NotFrenchError` when the text is not French and the options say `{ language: 'require' }`.
 */
export function extract(text: string, options?: ExtractOptions): Article {
  return openBundled().extract(text, options);
}

/**
 * Reads many texts, about a third faster than calling `extract` for each: a group of texts goes through each stage
 * together. A text is a string, or an object `{ text, id, published, … }` with the options of `extract`, which override
 * those given for all texts. There is an article for each text, in the same order; a text that cannot be read has the error
 * that `extract` would have thrown in its place, and the others are still read.
 *
 * Of an array the result is an array. Of any other iterable it is a generator, and of an asynchronous iterable an
 * asynchronous one: `for await (const article of extractMany(lines))`. A generator takes the next group of texts only when
 * its articles are asked for. An error of the source itself is thrown after the articles before it. `onProgress` is called
 * after each group. For worker threads, there is a function of the same name in `depeche/archive`.
 *
 * Throws a `TypeError` or a `RangeError` at once when an option is invalid.
 */
export function extractMany(texts: readonly TextOfMany[], options?: ManyOptions): (Article | Error)[];
/** The same for texts that are made, or read, one after the other. */
export function extractMany(
  texts: Iterable<TextOfMany>,
  options?: ManyOptions,
): Generator<Article | Error, void, undefined>;
/** The same for an asynchronous source. */
export function extractMany(
  texts: AsyncIterable<TextOfMany>,
  options?: ManyOptions,
): AsyncGenerator<Article | Error, void, undefined>;
export function extractMany(texts: Texts, options?: ManyOptions): unknown {
  // Which of the three it is, is known to the caller.
  return openBundled().extractMany(texts as Iterable<TextOfMany>, options);
}

/**
 * Reads one text like `extract`, and tells why it was read so: the rule behind each mention, what gave a date its value,
 * and the guards that refused words which look like a date or a quantity. It takes twice the time of `extract` and
 * throws the same errors.
 */
export function explain(text: string, options?: ExtractOptions): Explanation {
  return openBundled().explain(text, options);
}

function openBundled(): Extractor {
  return (bundled ??= createWith((bytes ??= readBundled())));
}

/**
 * Creates an extractor with default options and additional readers. It uses the model of the package, which is loaded
 * at the first text. Throws a `TypeError` or a `RangeError` when an option is unknown or invalid.
 */
export function createExtractor(options?: ExtractorOptions): Extractor;
/** The same with a model given as bytes. Throws a `RangeError` when they are not a model of this version. */
export function createExtractor(model: Uint8Array | ArrayBuffer, options?: ExtractorOptions): Extractor;
export function createExtractor(
  given: Uint8Array | ArrayBuffer | ExtractorOptions = {},
  options?: ExtractorOptions,
): Extractor {
  if (isBytes(given)) return createWith(given, options && withIds(options));
  const defaults = checkExtractorOptions(given);
  let made: Extractor | null = null;
  const open = (): Extractor => (made ??= createWith((bytes ??= readBundled()), withIds(defaults)));
  return {
    extract: (text, own) => open().extract(text, own),
    extractMany: ((texts: Iterable<TextOfMany>, own?: ManyOptions) => open().extractMany(texts, own)) as ExtractMany,
    explain: (text, own) => open().explain(text, own),
  };
}

/** With the bytes of the package's asset of ids where the options ask for it. */
function withIds(options: ExtractorOptions): ExtractorOptions {
  return options.ids === true ? { ...options, ids: (idBytes ??= readFile('asset of ids', IDS, IDS_SOURCE)) } : options;
}

function readBundled(): Uint8Array {
  return readFile('model', BUILT, PARTS);
}

/** Reads a file of the package, in a clone the parts that it is built from. */
function readFile(what: string, built: string, parts: readonly string[]): Uint8Array {
  const paths = locate(built, parts);
  if (paths === null) {
    const folder = dirname(codeFile());
    throw new Error(
      `The ${what} is missing: no file at ${join(folder, built)}, and depeche is not installed there. ` +
        `Copy the ${what} beside the bundle: cp node_modules/depeche/dist/${built} ${folder}`,
    );
  }
  return paths.length === 1 ? readFileSync(paths[0]!) : Buffer.concat(paths.map((path) => readFileSync(path)));
}
