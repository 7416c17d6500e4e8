// The entry for every other environment. It takes the model as bytes and reads no
// file, so that browsers, workers and tests run the same code.

/**
 * The library without a file system: for browsers, workers, Deno and Bun.
 *
 * @module depeche/core
 */

import { extractGroupWith, extractWith } from './extract.js';
import { explainArticle, type Explanation } from './extract/explain.js';
import { openModel } from './extract/model.js';
import { readMany, type ExtractMany, type ManyOptions, type Texts } from './extract/many.js';
import { checkBytes, checkExtractorOptions, checkManyOptions } from './extract/options.js';
import type { Article, ExtractOptions, Reader } from './types.js';

export { NotFrenchError } from './extract/errors.js';
export type { ExtractMany, ManyOptions, ManyProgress, TextOfMany } from './extract/many.js';
export type { Dropped, Explained, Explanation, Refusal } from './extract/explain.js';
export type { Article, ExtractOptions, Kind, NewsRecord, Reader, TextWithOptions } from './types.js';

/** The options of an extractor: defaults for the options of `extract`, and readers of your own. */
export interface ExtractorOptions extends ExtractOptions {
  /**
   * Readers created with `depeche/patterns`, or functions that you wrote. They run in this order, and each one sees
   * what the readers before it found.
   */
  readonly readers?: readonly Reader[] | undefined;
  /**
   * Also give places their codes of ISO 3166, INSEE, GeoNames and Wikidata and their coordinates, from the asset
   * `depeche/fr.ids`. Its bytes, as an `Uint8Array` or an `ArrayBuffer`; in Node `true` reads the file of the package.
   * `depeche/core` reads no file and takes bytes only.
   */
  readonly ids?: boolean | Uint8Array | ArrayBuffer | undefined;
}

/** Reads any number of texts with one loaded model. */
export interface Extractor {
  /**
   * Reads the people, organisations, places, dates and quantities of one text. Throws the same errors as `extract` of
   * `depeche`.
   */
  extract(text: string, options?: ExtractOptions): Article;
  /**
   * Reads many texts, about a third faster than one by one. Gives an article for each text, in order; a text that cannot be
   * read has the error that `extract` would have thrown in its place, and the others are still read. Of an array the result
   * is an array, of any other iterable a generator, of an asynchronous one an asynchronous generator: see `extractMany` of
   * `depeche`.
   */
  readonly extractMany: ExtractMany;
  /**
   * Reads one text like `extract`, and tells why it was read so: the rule behind each mention, what gave a date its
   * value, and the guards that refused words which look like a date or a quantity. For looking into a result; it takes
   * twice the time. Throws the same errors as `extract`.
   */
  explain(text: string, options?: ExtractOptions): Explanation;
}

/**
 * Loads a model from its bytes, which must not change afterwards. `defaults` apply where a call leaves an option out.
 * Throws a `TypeError` when `model` is not bytes or when an option or a reader is invalid, and a `RangeError` when the
 * bytes are not a model of this version, or those of `ids` not its asset.
 */
export function createExtractor(model: Uint8Array | ArrayBuffer, defaults: ExtractorOptions = {}): Extractor {
  checkBytes(model);
  const { readers, ids, ...options } = checkExtractorOptions(defaults);
  if (ids === true)
    throw new TypeError(
      'options.ids must be the bytes of depeche/fr.ids: only createExtractor of depeche, in Node, reads the file for true.',
    );
  const opened = openModel(toBytes(model), ids ? toBytes(ids) : null);
  return {
    extract: (text, given) => extractWith(opened, text, given, options, readers),
    extractMany: ((texts: Texts, given?: ManyOptions) => {
      const { onProgress, ...rest } = checkManyOptions(given, options);
      return readMany(texts, (group) => extractGroupWith(opened, group, rest, readers), onProgress);
    }) as ExtractMany,
    explain(text, given) {
      const article = extractWith(opened, text, given, options, readers);
      return explainArticle(opened, article, text, given, options);
    },
  };
}

function toBytes(given: Uint8Array | ArrayBuffer): Uint8Array {
  return ArrayBuffer.isView(given) ? given : new Uint8Array(given);
}
