// One worker thread: articles in, lines of JSON out, as bytes that only want to be
// written. It holds a model opened over bytes that all workers share.
import { workerData } from 'node:worker_threads';
import { createExtractor, type Extractor } from '../core.js';
import type { ExtractOptions } from '../index.js';
import { NOTHING, type Counts } from './checkpoint.js';
import { hasMojibake } from './encoding.js';
import { failureLine, type Item, type Opening, type SourceText, type Unreadable } from './items.js';
import { openRaw } from './readers/open.js';

export { derive } from './derive.js';

export interface WorkerData {
  readonly model: SharedArrayBuffer;
  readonly options: ExtractOptions;
  readonly opening: Opening;
}

export interface Handful {
  readonly items: readonly Item[];
  /** One number in shared memory, set when the worker is ready and begins. */
  readonly begun: SharedArrayBuffer;
}

/** What became of a handful of articles, in their order. */
export interface Outcome {
  readonly counts: Counts;
  /** The articles, a line each, in UTF-8. */
  readonly lines: Uint8Array;
  /** The failures, a line each. */
  readonly failures: string;
}

type Work = Pick<WorkerData, 'opening'> & Extractor;

let work: Work | null = null;

/** Reads a handful of articles together; one that fails says why and costs the others nothing. */
export async function readTexts({ items, begun }: Handful): Promise<Outcome> {
  work ??= open();
  Atomics.store(new Int32Array(begun), 0, 1);
  const { opening, extractMany } = work;
  const opened: (SourceText | Unreadable)[] = [];
  for (const item of items) opened.push(await openItem(item, opening));
  const texts = opened.filter((item) => 'text' in item);
  const articles = extractMany(texts.map(({ text, id, published }) => ({ text, id, published })));
  let { failed, records, mojibake } = NOTHING;
  let lines = '';
  let failures = '';
  let read = 0;
  for (const item of opened) {
    const article = 'reason' in item ? item : articles[read++]!;
    if ('records' in article) {
      records += article.records.length;
      if ('text' in item && hasMojibake(item.text)) mojibake++;
      lines += `${JSON.stringify(article)}\n`;
    } else {
      const { source, id } = item;
      const reason = 'reason' in article ? article.reason : article.message;
      failed++;
      failures += failureLine({ source, ...(id !== undefined && { id }), reason });
    }
  }
  const counts = { items: items.length, articles: items.length - failed, failed, records, mojibake };
  return { counts, lines: new TextEncoder().encode(lines), failures };
}

async function openItem(item: Item, opening: Opening): Promise<SourceText | Unreadable> {
  if (!('form' in item)) return item;
  const { source, id } = item;
  try {
    return await openRaw(item, opening);
  } catch (error) {
    return { source, id, reason: error instanceof Error ? error.message : String(error) };
  }
}

function open(): Work {
  // The pool puts its own words before what it was given.
  const { model, options, opening } = (workerData as readonly [unknown, WorkerData])[1];
  return { ...createExtractor(new Uint8Array(model), options), opening };
}
