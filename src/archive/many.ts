// `extractMany` with worker threads: the workers read groups of texts ahead, and the articles are yielded in the order
// of the texts. However slowly they are consumed, the source is read no further than the groups in flight.
import { availableParallelism } from 'node:os';
import { isAsync, groupsOf, groupsOfAsync, checkTexts } from '../extract/many.js';
import type { Article, ManyOptions, TextOfMany } from '../index.js';
import type { ArchiveExtractOptions } from './batch-options.js';
import { DEFAULT_FIELDS } from './items.js';
import { LIMITS, withDefaults } from './limits.js';
import { checkOptions, OPTIONS } from './option-checks.js';
import { openPool, type Pool } from './pool.js';

/** The options of `extractMany` with worker threads. */
export interface WorkedManyOptions extends Pick<ManyOptions, 'onProgress'> {
  /** The number of worker threads. By default one per processor. */
  readonly workers?: number;
  /** The time limit for one text in seconds, 30 by default. */
  readonly timeLimit?: number;
  /** The heap limit of a worker thread in megabytes, 160 by default. */
  readonly memoryLimit?: number;
  /** Options of `extract` for every text, which a text's own options override, and whether places get ids. */
  readonly extract?: Omit<ArchiveExtractOptions, 'id'>;
}

/** Groups in flight per worker. */
const AHEAD = 2;

/**
 * Reads many texts with worker threads. The texts are any iterable or asynchronous iterable of strings, or of objects
 * `{ text, id, published, … }`. Yields an article for each text, in the same order, or an `Error` for a text that
 * cannot be read, takes too long, or needs too much memory. The threads end with the loop, also if it is left early. An
 * error thrown by the source is rethrown after the articles of the texts before it. Invalid options or texts throw a
 * `RangeError` or a `TypeError` when the first article is requested.
 */
export async function* extractMany(
  texts: Iterable<TextOfMany> | AsyncIterable<TextOfMany>,
  options: WorkedManyOptions = {},
): AsyncGenerator<Article | Error, void, undefined> {
  checkTexts(texts);
  checkOptions(options, OPTIONS.extractMany);
  const settings = withDefaults(options, {
    timeLimit: LIMITS.timeLimit,
    memoryLimit: LIMITS.memoryLimit,
    workers: availableParallelism(),
  });
  const { workers, timeLimit, memoryLimit, extract = {}, onProgress } = settings;
  const opening = { fields: DEFAULT_FIELDS, encoding: null, maxBytes: LIMITS.maxBytes };
  const pool = await openPool({ workers, timeLimit, memoryLimit, options: extract, opening });
  let [articles, failed] = [0, 0];
  try {
    for await (const group of readAhead(texts, pool, AHEAD * workers)) {
      for (const one of group) {
        if (one instanceof Error) failed++;
        else articles++;
      }
      onProgress?.({ articles, failed });
      yield* group;
    }
  } finally {
    await pool.close();
  }
}

/** Yields the results of each group, in order. At most `most` groups are with the workers at once. */
async function* readAhead(
  texts: Iterable<TextOfMany> | AsyncIterable<TextOfMany>,
  pool: Pool,
  most: number,
): AsyncGenerator<(Article | Error)[]> {
  const ahead: Promise<(Article | Error)[]>[] = [];
  let thrown: { readonly error: unknown } | null = null;
  try {
    for await (const group of isAsync(texts) ? groupsOfAsync(texts) : groupsOf(texts)) {
      const read = pool.readMany(group);
      // Marks a rejection as handled. The error still reaches the `await` below.
      read.catch(() => undefined);
      ahead.push(read);
      if (ahead.length >= most) yield await ahead.shift()!;
    }
  } catch (error) {
    thrown = { error };
  }
  for (const read of ahead) yield await read;
  if (thrown !== null) throw thrown.error;
}
