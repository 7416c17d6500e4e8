// Puts articles into the queue, each one once. The ids are remembered after their jobs are
// done, so that enqueuing an archive again changes nothing. A different article with a
// known id is a failure, because the output has only one article per id.
import { resolve } from 'node:path';
import { checkDelimiter } from '../delimiter.js';
import { checkEncoding } from '../encoding.js';
import { DEFAULT_FIELDS, type Fields, type Item, type Opening, type SourceText, type Unreadable } from '../items.js';
import { fieldsWithout, namesToKeep } from '../kept.js';
import { LIMITS } from '../limits.js';
import { checkOptions, OPTIONS } from '../option-checks.js';
import { openRaw } from '../input/open.js';
import type { Format, SourceFile } from '../kinds.js';
import { listFiles, type Skipped } from '../listing.js';
import { readFiles } from '../sources.js';
import { connect, type Connection, type QueuePlace } from './connect.js';
import { hashArticle, JOB_FORM, jobIdOf, type FileJob, type JobData } from './jobs.js';

/** The inputs to enqueue, and how they are read. */
export interface EnqueueOptions extends QueuePlace {
  /** Files and folders; `-` is standard input. */
  readonly inputs: readonly string[];
  /** Enqueues only the paths of the files. The workers read the files, and must find them under the same paths. */
  readonly paths?: boolean;
  /** Empties the queue and forgets its ids first. Articles that are already in an output are still not written again. */
  readonly restart?: boolean;
  /** The format of the inputs. By default each file's extension decides. */
  readonly from?: Format;
  /** The names of the fields or columns that hold the text, the id and the publication date. */
  readonly fields?: Partial<Fields>;
  /** Fields of the inputs to pass through to the output, beside `title`, `url`, `section` and `author`. */
  readonly keep?: readonly string[];
  /** The encoding of the inputs. Detected by default. */
  readonly encoding?: string;
  /** The character between the cells of CSV, or "tab". Detected by default. */
  readonly delimiter?: string;
  /** The size limit of an article in bytes, 2,000,000 by default. With `paths`, the limit of the worker applies. */
  readonly maxBytes?: number;
  /** Stops after the articles in progress. */
  readonly signal?: AbortSignal;
}

/** The number of articles or files by what became of them. */
export interface EnqueueResult {
  /** Articles that were new to the queue. */
  readonly articles: number;
  /** Files that were enqueued by their path, with `paths`. */
  readonly files: number;
  /** Articles that were enqueued before. */
  readonly known: number;
  /** Articles that could not be read. A worker writes them to the file of failures. */
  readonly failed: number;
  /** Files in the folders that were not read, grouped by reason. */
  readonly skipped: readonly Skipped[];
  /** The fields of the option `keep` that no article has: their names may be mistaken. Empty with `paths`, where the workers tell. */
  readonly absentFields: readonly string[];
}

type Added = Omit<EnqueueResult, 'skipped' | 'absentFields'>;

type OpenItem = SourceText | Unreadable;

const HANDFUL = 100;
const HANDFUL_LENGTH = 1_000_000;
// Tries again where a file or a worker fails; what is wrong with an article stays wrong.
const JOB = { attempts: 4, backoff: { type: 'exponential', delay: 1000 }, stackTraceLimit: 0 };

/**
 * Puts articles, or the paths of files, into a queue for workers to read, each one once. Throws a `RangeError` for an
 * invalid option and a `QueueError` when Redis does not answer. An article that cannot be read becomes a job that fails.
 */
export async function enqueue(options: EnqueueOptions): Promise<EnqueueResult> {
  checkOptions(options, OPTIONS.enqueue);
  const {
    inputs,
    paths = false,
    restart = false,
    from,
    fields,
    keep,
    encoding,
    delimiter,
    maxBytes = LIMITS.maxBytes,
    signal,
  } = options;
  if (inputs.length === 0) throw new RangeError('inputs must name a file, a folder, or - for standard input.');
  if (paths && inputs.includes('-')) throw new RangeError('inputs: standard input has no path.');
  if (paths && options.maxBytes !== undefined) throw new RangeError('maxBytes: with paths, the worker has the limit.');
  if (encoding !== undefined) checkEncoding(encoding);
  const opening = {
    fields: { ...DEFAULT_FIELDS, ...fields },
    keep: namesToKeep(keep),
    encoding: encoding ?? null,
    delimiter: delimiter === undefined ? null : checkDelimiter(delimiter),
    maxBytes,
  };
  const connection = await connect(options);
  try {
    if (restart) {
      await connection.queue.obliterate({ force: true });
      await connection.redis.del(connection.known);
    }
    const { files, skipped } = await listFiles(inputs, from ?? null);
    const seen = new Set<string>();
    const items = paths
      ? listJobs(files, options)
      : noteFields(openItems(readFiles(files, { ...opening, from: from ?? null }), opening), seen);
    const added = await addItems(connection, items, signal);
    const isKnown = !paths && added.articles + added.known > 0 && signal?.aborted !== true;
    return { ...added, skipped, absentFields: isKnown ? fieldsWithout(seen, keep) : [] };
  } finally {
    await connection.close();
  }
}

async function* listJobs(
  files: readonly (SourceFile | Unreadable)[],
  { from, fields, keep, encoding, delimiter }: EnqueueOptions,
): AsyncGenerator<OpenItem | FileJob> {
  for (const file of files) {
    if ('reason' in file) yield file;
    else {
      yield {
        path: resolve(file.path),
        name: file.name,
        ...(from !== undefined && { from }),
        ...(fields !== undefined && { fields }),
        ...(keep !== undefined && { keep }),
        ...(encoding !== undefined && { encoding }),
        ...(delimiter !== undefined && { delimiter }),
      };
    }
  }
}

/** Items with their articles opened: what stands in a queue is a text. */
export async function* openItems(items: AsyncIterable<Item>, opening: Opening): AsyncGenerator<OpenItem> {
  for await (const item of items) yield 'form' in item ? await openRaw(item, opening) : item;
}

/** Items as they are. The names of the fields that are passed through are added to `seen`. */
export async function* noteFields(items: AsyncIterable<OpenItem>, seen: Set<string>): AsyncGenerator<OpenItem> {
  for await (const item of items) {
    if ('text' in item) for (const name of Object.keys(item.fields ?? {})) seen.add(name);
    yield item;
  }
}

/** Adds what the queue does not know yet. */
export async function addItems(
  connection: Pick<Connection, 'queue' | 'redis' | 'known'>,
  items: AsyncIterable<OpenItem | FileJob>,
  signal?: AbortSignal,
): Promise<Added> {
  const counts = { articles: 0, files: 0, known: 0, failed: 0 };
  let handful: (OpenItem | FileJob)[] = [];
  let length = 0;
  for await (const item of items) {
    handful.push(item);
    length += 'text' in item ? item.text.length : 0;
    if (handful.length >= HANDFUL || length >= HANDFUL_LENGTH) {
      await addHandful(connection, handful, counts);
      [handful, length] = [[], 0];
    }
    if (signal?.aborted) break;
  }
  await addHandful(connection, handful, counts);
  return counts;
}

async function addHandful(
  { queue, redis, known }: Pick<Connection, 'queue' | 'redis' | 'known'>,
  handful: readonly (OpenItem | FileJob)[],
  counts: { -readonly [count in keyof Added]: number },
): Promise<void> {
  const articles = handful.filter((item): item is SourceText => 'text' in item);
  const keys = articles.map(jobIdOf);
  const hashes = keys.length > 0 ? await redis.hmget(known, ...keys) : [];
  const seen = new Map(keys.flatMap((key, index) => (hashes[index] ? [[key, hashes[index]] as const] : [])));
  const fresh = new Map<string, string>();
  const jobs: JobData[] = [];
  for (const item of handful) {
    if ('path' in item) counts.files++;
    else if ('reason' in item) counts.failed++;
    else {
      const [key, hash] = [jobIdOf(item), hashArticle(item)];
      const before = seen.get(key);
      if (before === hash) {
        counts.known++;
        continue;
      }
      if (before !== undefined) {
        counts.failed++;
        jobs.push({ id: item.id, source: item.source, reason: `another article of the queue has the id "${item.id}"` });
        continue;
      }
      counts.articles++;
      seen.set(key, hash);
      fresh.set(key, hash);
    }
    jobs.push(item);
  }
  if (jobs.length > 0) {
    const add = (data: JobData) => ({
      name: nameOf(data),
      data: { ...data, form: JOB_FORM },
      opts: { ...JOB, jobId: jobIdOf(data) },
    });
    await queue.addBulk(jobs.map(add));
  }
  // Only now: an article that is known is in the queue, whenever this process is killed.
  if (fresh.size > 0) await redis.hset(known, fresh);
}

function nameOf(data: JobData): string {
  return 'path' in data ? 'file' : 'reason' in data ? 'failure' : 'article';
}
