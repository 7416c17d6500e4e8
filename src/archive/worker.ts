// One worker thread: articles in, lines of JSON out, as bytes that only want to be
// written. It holds a model opened over bytes that all workers share.
import { workerData } from 'node:worker_threads';
import { createExtractor, type Extractor } from '../core.js';
import type { Article, ExtractOptions } from '../index.js';
import type { ArchivedArticle, PublishedFrom } from './article.js';
import { NOTHING, type Counts } from './counts.js';
import { hasMojibake } from './encoding.js';
import { failureLine, type Item, type Opening, type Unreadable } from './items.js';
import { settlePublication } from './published.js';
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
  /** Which articles these are, and where they stand. */
  readonly read: readonly { readonly id: string; readonly source: string }[];
}

type Work = Pick<WorkerData, 'opening' | 'options'> & Extractor;

let work: Work | null = null;

/** Reads a handful of articles; one that fails says why and costs the others nothing. */
export async function readTexts({ items, begun }: Handful): Promise<Outcome> {
  work ??= open();
  Atomics.store(new Int32Array(begun), 0, 1);
  let { articles, failed, records, mojibake } = NOTHING;
  let lines = '';
  let failures = '';
  const found: { id: string; source: string }[] = [];
  for (const item of items) {
    const read = await readText(item, work);
    if ('reason' in read) {
      failed++;
      failures += failureLine(read);
    } else {
      articles++;
      records += read.records;
      if (read.mojibake) mojibake++;
      lines += `${read.line}\n`;
      found.push({ id: read.id, source: item.source });
    }
  }
  const counts = { ...NOTHING, items: items.length, articles, failed, records, mojibake };
  return { counts, lines: new TextEncoder().encode(lines), failures, read: found };
}

interface ReadText {
  readonly id: string;
  readonly line: string;
  readonly records: number;
  readonly mojibake: boolean;
}

async function readText(item: Item, { extract, options, opening }: Work): Promise<ReadText | Unreadable> {
  const { source } = item;
  let { id } = item;
  try {
    const opened = 'form' in item ? await openRaw(item, opening) : item;
    if ('reason' in opened) return opened;
    const { text } = opened;
    id = opened.id;
    const { published, publishedFrom } = settlePublication(opened, (options.published ?? null) !== null);
    const article = archived(extract(text, { id, ...(published !== null && { published }) }), publishedFrom);
    return { id, line: JSON.stringify(article), records: article.records.length, mojibake: hasMojibake(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The options of the run were checked by its trial: this date is the article's own, under the name it has there.
    const reason = message.replace(/^options\.published/, JSON.stringify(opening.fields.published));
    return { source, ...(id !== undefined && { id }), reason };
  }
}

/** Where the day was read stands beside the day. */
function archived({ id, published, ...rest }: Article, publishedFrom: PublishedFrom | null): ArchivedArticle {
  return { ...(id !== undefined && { id }), published, published_from: publishedFrom, ...rest };
}

function open(): Work {
  // The pool puts its own words before what it was given.
  const { model, options, opening } = (workerData as readonly [unknown, WorkerData])[1];
  return { ...createExtractor(new Uint8Array(model), options), options, opening };
}
