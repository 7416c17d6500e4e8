// One worker thread: articles in, lines of JSON out. It holds a model opened over
// bytes that all workers share.
import { workerData } from 'node:worker_threads';
import { createExtractor, type Extractor } from '../core.js';
import type { ExtractOptions } from '../index.js';
import { hasMojibake } from './encoding.js';
import type { SourceText } from './items.js';

export interface WorkerData {
  readonly model: SharedArrayBuffer;
  readonly options: ExtractOptions;
}

/** What became of one article. */
export type Outcome =
  { readonly line: string; readonly records: number; readonly mojibake: boolean } | { readonly reason: string };

let extractor: Extractor | null = null;

export interface Handful {
  readonly texts: readonly SourceText[];
  /** One number in shared memory, set when the worker is ready and begins. */
  readonly begun: SharedArrayBuffer;
}

/** Reads a handful of articles; one that fails says why and costs the others nothing. */
export function readTexts({ texts, begun }: Handful): Outcome[] {
  extractor ??= open();
  Atomics.store(new Int32Array(begun), 0, 1);
  const { extract } = extractor;
  return texts.map(({ id, text, published }) => {
    try {
      const article = extract(text, { id, ...(published !== undefined && { published }) });
      return { line: JSON.stringify(article), records: article.records.length, mojibake: hasMojibake(text) };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  });
}

function open(): Extractor {
  // The pool puts its own words before what it was given.
  const { model, options } = (workerData as readonly [unknown, WorkerData])[1];
  return createExtractor(new Uint8Array(model), options);
}
