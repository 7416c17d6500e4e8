// The library anywhere: it takes the model's bytes and reads no file, so that a
// browser, a worker and a test run the same code.

/**
 * The library anywhere: browsers, workers, Deno, Bun.
 *
 * @module depeche/core
 */

import { extractManyWith, extractWith } from './extract.js';
import { openModel } from './extract/model.js';
import type { Input } from './extract/stages.js';
import { checkBytes, checkExtractorOptions } from './extract/options.js';
import type { Article, ExtractOptions, Reader, TextWithOptions } from './types.js';

export { NotFrenchError } from './extract/errors.js';
export type { Article, ExtractOptions, Kind, NewsRecord, Reader, TextWithOptions } from './types.js';

/** What an extractor holds for every text: the options of `extract`, and readers of one's own. */
export interface ExtractorOptions extends ExtractOptions {
  /** From `depeche/patterns`, or of one's own making; each sees what those before it found. */
  readonly readers?: readonly Reader[] | undefined;
}

/** A loaded model, ready for any number of texts. */
export interface Extractor {
  /** Reads the people, organisations, places, dates and quantities of one text; throws as `extract` of `depeche` does. */
  extract(text: string, options?: ExtractOptions): Article;
  /**
   * Reads many texts, a third faster than one by one. Gives an article for each, in order, or the error that `extract`
   * would have thrown: one text that fails costs the others nothing.
   */
  extractMany(texts: Iterable<string | TextWithOptions>): (Article | Error)[];
}

/**
 * Loads a model from its bytes, which must not change afterwards; `defaults` stand for what a call leaves out.
 * Throws a `TypeError` for what is no bytes, no option or no reader, and a `RangeError` for bytes that are no model
 * of this version.
 */
export function createExtractor(model: Uint8Array | ArrayBuffer, defaults: ExtractorOptions = {}): Extractor {
  checkBytes(model);
  const { readers, ...options } = checkExtractorOptions(defaults);
  const opened = openModel(ArrayBuffer.isView(model) ? model : new Uint8Array(model));
  return {
    extract: (text, given) => extractWith(opened, text, given, options, readers),
    extractMany: (texts) => extractManyWith(opened, inputsOf(texts), options, readers),
  };
}

/** What is no text is left for its own error to say. */
function* inputsOf(texts: Iterable<string | TextWithOptions>): Generator<Input> {
  for (const given of texts) {
    if (typeof given !== 'object' || given === null) yield { text: given };
    else {
      const { text, ...options } = given;
      yield { text, options };
    }
  }
}
