// A worker: takes jobs from the queue, has its threads read them, and gives back what
// became of each. The threads leave this one free to tell Redis that the work goes
// on; a worker that says nothing for a while loses its jobs to the others.
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { ArchiveExtractOptions } from '../batch-options.js';
import { DEFAULT_FIELDS } from '../items.js';
import { fieldsWithout } from '../kept.js';
import { LIMITS, withDefaults } from '../limits.js';
import { checkOptions, OPTIONS } from '../option-checks.js';
import { openPool, type Pool } from '../pool.js';
import { collect, findOutput, type Collected } from './collect.js';
import { connect, QueueError, type Connection, type QueuePlace } from './connect.js';
import { newCourse, type Course } from './course.js';
import type { ArticleJob } from './jobs.js';
import { FileError, perform, type FieldsOfFiles, type Found } from './perform.js';

/** What a worker reads, how, and what it writes. */
export interface WorkerOptions extends QueuePlace {
  /** Threads that read articles; one per processor when left out. */
  readonly concurrency?: number;
  /** JSON lines that this worker writes, of all workers' articles; failures beside it. */
  readonly out?: string;
  /** Ends when the queue is empty. */
  readonly untilEmpty?: boolean;
  /** The size limit of an article in bytes, 2,000,000 by default. */
  readonly maxBytes?: number;
  /** The time limit for one article in seconds, 30 by default. */
  readonly timeLimit?: number;
  /** The heap limit of a thread in megabytes, 160 by default. */
  readonly memoryLimit?: number;
  /** After this many seconds without a sign of life, other workers take over the articles of this one. 30 by default. */
  readonly takeOver?: number;
  /** Options of `extract`, for every article. The article's own id and date take precedence. */
  readonly extract?: ArchiveExtractOptions;
  /** Stops the worker once the articles being read are finished. */
  readonly signal?: AbortSignal;
  /** Called after every article that was read or failed, and whenever some were written. */
  readonly onProgress?: (progress: WorkerProgress) => void;
  /** Called with messages about problems that resolve themselves: Redis is unreachable, Redis is back. */
  readonly onNotice?: (notice: string) => void;
}

/** The progress of one worker since it started. */
export interface WorkerProgress {
  /** Articles that this worker read. */
  readonly articles: number;
  /** Those that failed. */
  readonly failed: number;
  /** The bytes of the texts that it read. */
  readonly bytes: number;
  /** The results that it wrote, whichever worker read them. Null without `out`. */
  readonly collected: Collected | null;
  /**
   * The fields that files were enqueued with to keep (`paths` and `keep` of `enqueue`), and that no article of the files
   * which this worker read has. Known in the end.
   */
  readonly absentFields: readonly string[];
}

const TAKE_OVER = 30;
const POLL = 300;
/** A job during which so many workers died is not given to another one. */
const MAX_STALLED = 5;
/** How long a worker that is told to stop waits for an unreachable Redis, in milliseconds. */
const PATIENCE = 3000;

/**
 * Reads the articles of a queue until `signal` is aborted or, with `untilEmpty`, until the queue is empty. Throws a
 * `RangeError` for an invalid option, and a `QueueError` when Redis does not answer or the output cannot be written.
 */
export async function runWorker(options: WorkerOptions): Promise<WorkerProgress> {
  checkOptions(options, OPTIONS.runWorker);
  const defaults = { ...LIMITS, takeOver: TAKE_OVER, concurrency: availableParallelism() };
  const settings = withDefaults(options, defaults);
  const { concurrency, maxBytes, timeLimit, memoryLimit, extract = {} } = settings;
  const out = options.out === undefined ? undefined : await findOutput(options.out);
  const connection = await connect(options);
  const unwatch = watch(connection, options.onNotice);
  try {
    const opening = { fields: DEFAULT_FIELDS, encoding: null, maxBytes };
    const pool = await openPool({ workers: concurrency, timeLimit, memoryLimit, options: extract, opening });
    try {
      return await work(connection, pool, { ...settings, ...(out !== undefined && { out }) });
    } finally {
      await pool.close();
    }
  } finally {
    unwatch();
    await connection.close();
  }
}

type Settings = WorkerOptions & Required<Pick<WorkerOptions, 'concurrency' | 'maxBytes' | 'takeOver'>>;

/** Takes jobs until it is told to end. */
async function work(connection: Connection, pool: Pool, settings: Settings): Promise<WorkerProgress> {
  const { out, signal, untilEmpty = false, takeOver, onProgress } = settings;
  const collected = out === undefined ? null : NOTHING;
  let progress: WorkerProgress = { articles: 0, failed: 0, bytes: 0, collected, absentFields: [] };
  const ofFiles: FieldsOfFiles = { asked: new Set(), seen: new Set() };
  const tell = (change: Partial<WorkerProgress>): void => {
    progress = { ...progress, ...change };
    onProgress?.(progress);
  };
  const course = newCourse(signal);
  try {
    const worker = startWorker(connection, pool, settings, ofFiles, {
      onRead: (bytes) => tell({ articles: progress.articles + 1, bytes: progress.bytes + bytes }),
      onFailed: () => tell({ failed: progress.failed + 1 }),
      onBroken: course.fail,
    });
    const collecting =
      out === undefined
        ? null
        : collect(connection, {
            out,
            term: 1000 * takeOver,
            signal: course.signal,
            onCollected: (collected) => tell({ collected }),
          }).catch(course.fail);
    await waitForEnd(connection, course, { untilEmpty, isWriter: out !== undefined });
    await closeWorker(worker, collecting, connection, course);
    return { ...progress, absentFields: fieldsWithout(ofFiles.seen, [...ofFiles.asked]) };
  } finally {
    course.forget();
  }
}

/** What is done with the outcome of a job; `onBroken` is told of an error that is not the article's fault. */
interface Outcomes {
  onRead(bytes: number): void;
  onFailed(): void;
  onBroken(error: Error): void;
}

/** BullMQ's worker, which begins to take jobs at once. */
function startWorker(
  connection: Connection,
  pool: Pool,
  settings: Settings,
  ofFiles: FieldsOfFiles,
  outcomes: Outcomes,
): Worker {
  const { queue, redis, bullmq } = connection;
  const worker = new bullmq.Worker(
    queue.name,
    async (job) => {
      // Where the producer asked BullMQ to forget it, the result would be lost.
      Object.assign(job.opts, { removeOnComplete: false, removeOnFail: false });
      try {
        return await perform(job, connection, pool, settings.maxBytes, ofFiles);
      } catch (error) {
        const isOfArticle = error instanceof bullmq.UnrecoverableError || error instanceof FileError;
        if (!isOfArticle) outcomes.onBroken(error as Error);
        throw error;
      }
    },
    {
      connection: redis,
      // Ahead of the threads, so that none waits for Redis.
      concurrency: 2 * settings.concurrency,
      lockDuration: 1000 * settings.takeOver,
      stalledInterval: 500 * settings.takeOver,
      maxStalledCount: MAX_STALLED,
      runRetryDelay: POLL,
    },
  );
  worker.on('error', (error) => {
    // That Redis went away is said once, by its connection.
    if (!('code' in error) && error.message !== 'Connection is closed.') settings.onNotice?.(error.message);
  });
  worker.on('completed', (job, result: Found | null) => {
    if (result !== null) outcomes.onRead(Buffer.byteLength((job.data as ArticleJob).text));
  });
  worker.on('failed', (job, error) => {
    if (error instanceof bullmq.UnrecoverableError || (job?.finishedOn ?? 0) > 0) outcomes.onFailed();
  });
  return worker;
}

/** Waits until the work is to end; with `untilEmpty` it asks Redis again and again whether something is left. */
async function waitForEnd(
  connection: Connection,
  course: Course,
  { untilEmpty, isWriter }: { readonly untilEmpty: boolean; readonly isWriter: boolean },
): Promise<void> {
  // The question runs beside the wait and is not awaited: while Redis is away its answer may never come, but the
  // caller's signal still has to end the work.
  let isAsking = false;
  while (!course.signal.aborted) {
    if (untilEmpty && !isAsking) {
      isAsking = true;
      isEmpty(connection, isWriter).then(
        (isDone) => {
          isAsking = false;
          if (isDone) course.stop();
        },
        (error: Error) => {
          if (!course.signal.aborted) course.fail(error);
        },
      );
    }
    await wait(POLL, undefined, { signal: course.signal }).catch(() => undefined);
  }
}

/**
 * Lets the worker finish the jobs in hand and closes it. Where Redis stays away it is closed by force. Throws what broke
 * the work.
 */
async function closeWorker(
  worker: Worker,
  collecting: Promise<unknown> | null,
  connection: Connection,
  course: Course,
): Promise<void> {
  const { redis } = connection;
  // Paused before it is closed: only so can it still be closed by force.
  const pausing = Promise.all([worker.pause(), collecting]).then(
    () => 'paused' as const,
    (error: Error) => {
      if (redis.status === 'ready') course.fail(error);
      return 'broken' as const;
    },
  );
  let state: 'pausing' | 'paused' | 'broken' = 'pausing';
  for (let away = 0; state === 'pausing';) {
    state = await Promise.race([pausing, wait(POLL, 'pausing' as const)]);
    away = redis.status === 'ready' ? 0 : away + POLL;
    if (away > PATIENCE) state = 'broken';
  }
  if (state === 'broken') {
    connection.giveUp();
    await worker.close(true);
    throw course.broken ?? new QueueError('Redis is away: another worker will take over what was in hand');
  }
  await worker.close();
  if (course.broken !== null) throw course.broken;
}

const NOTHING: Collected = { articles: 0, failed: 0 };

/** Nothing waits, nothing is at work elsewhere, and, for one who writes, nothing is to be written. */
async function isEmpty({ queue }: Connection, isWriter: boolean): Promise<boolean> {
  const counts = await queue.getJobCounts(
    ...(['wait', 'prioritized', 'active', 'delayed', 'waiting-children'] as const),
    ...(isWriter ? (['completed', 'failed'] as const) : []),
  );
  return Object.values(counts).every((count) => count === 0);
}

function watch({ redis }: Connection, onNotice: WorkerOptions['onNotice']): () => void {
  const { host = '127.0.0.1', port = 6379 } = redis.options;
  let isGone = false;
  const onClose = () => {
    if (!isGone) onNotice?.(`Redis at ${host}:${port} went away: waiting for it`);
    isGone = true;
  };
  const onReady = () => {
    if (isGone) onNotice?.(`Redis at ${host}:${port} is back`);
    isGone = false;
  };
  redis.on('close', onClose).on('ready', onReady);
  return () => void redis.off('close', onClose).off('ready', onReady);
}
