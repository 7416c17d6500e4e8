// `extractMany` with worker threads: groups of texts are read ahead by the workers, and their articles come in the order of
// the texts. The source is read no further than the groups in flight, however slowly the articles are taken.
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
  /** Options of `extract` for every text, which those of a text override, and whether places get their ids. */
  readonly extract?: Omit<ArchiveExtractOptions, 'id'>;
}

/** Groups in flight per worker. */
const AHEAD = 2;

/**
 * Reads many texts with worker threads. The texts are any iterable or asynchronous iterable of strings, or of objects
 * `{ text, id, published, … }`. There is an article for each text, in the same order; an error stands in the place of a text
 * that cannot be read, that takes too long, or whose thread needs too much memory. The threads end with the loop, also when
 * it is left early. An error of the source is thrown after the articles of the texts before it. Throws a `RangeError` or a
 * `TypeError` for invalid options or texts when the first article is asked for.
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

/** The results of each group, in order; at most `most` groups are with the workers at once. */
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
