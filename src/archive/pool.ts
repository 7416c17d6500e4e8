// Worker threads that read articles. tinypool rather than piscina, whose younger
// sister it is: the same pool, no dependency, a tenth of its size. Articles go by
// the handful, so that a message is paid for once; where a handful fails because
// its worker died, ran out of memory or took too long, its articles are tried again
// one by one, and only the one at fault is lost.
import { existsSync } from 'node:fs';
import type { ExtractOptions } from '../index.js';
import type { SourceText } from './items.js';
import { readSharedModel } from './model.js';
import type { Handful, Outcome, WorkerData } from './worker.js';

export interface PoolOptions {
  readonly workers: number;
  /** Seconds that one article may take. */
  readonly timeLimit: number;
  /** Megabytes of heap that a worker may hold. */
  readonly memoryLimit: number;
  readonly options: ExtractOptions;
}

export interface Pool {
  /** What became of each article, in order; it never throws for an article's sake. */
  read(texts: readonly SourceText[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

// A scavenge copies what lives; a small nursery keeps the whole small.
const NURSERY = 16;
const IDLE = 60_000;
/** Milliseconds between two looks at whether a worker has begun. */
const POLL = 20;

/** Starts the workers. */
export async function openPool({ workers, timeLimit, memoryLimit, options }: PoolOptions): Promise<Pool> {
  // An ES module only: loaded so that CommonJS can too.
  const { Tinypool } = await import('tinypool');
  const data: WorkerData = { model: readSharedModel(), options };
  const built = new URL('./archive-worker.js', import.meta.url);
  const pool = new Tinypool({
    filename: (existsSync(built) ? built : new URL('./worker-source.mjs', import.meta.url)).href,
    name: 'readTexts',
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: IDLE,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: NURSERY },
  });
  // A worker that dies between two articles is replaced; one that never came to life is the end of the run.
  let isAlive = false;
  let broken: Error | null = null;
  const failing = new Promise<never>((_, reject) => {
    pool.on('error', (error: Error) => {
      if (!isAlive) reject((broken = error));
    });
  });
  failing.catch(() => undefined);
  const run = async (texts: readonly SourceText[]): Promise<Outcome[]> => {
    const limit = new AbortController();
    const begun = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const flag = new Int32Array(begun);
    // A worker that replaces a dead one has to start first: that is not the article's time.
    let timer: NodeJS.Timeout;
    const watch = (): void => {
      const hasBegun = Atomics.load(flag, 0) === 1;
      timer = hasBegun ? setTimeout(() => limit.abort(), 1000 * timeLimit) : setTimeout(watch, POLL);
    };
    watch();
    try {
      const read = pool.run({ texts, begun } satisfies Handful, { signal: limit.signal as never }) as Promise<
        Outcome[]
      >;
      const outcomes = await Promise.race([read, failing]);
      isAlive = true;
      return outcomes;
    } catch (error) {
      if (limit.signal.aborted) throw new Error(`took more than ${timeLimit} s (--time-limit)`);
      throw error;
    } finally {
      clearTimeout(timer!);
    }
  };
  const read = async (texts: readonly SourceText[]): Promise<Outcome[]> => {
    try {
      return await run(texts);
    } catch (error) {
      if (broken) throw broken;
      if (texts.length === 1) return [{ reason: explain(error, memoryLimit) }];
      const outcomes: Outcome[] = [];
      for (const text of texts) outcomes.push(...(await read([text])));
      return outcomes;
    }
  };
  return { read, close: () => pool.destroy() };
}

function explain(error: unknown, memoryLimit: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `needed more than ${memoryLimit} MB (--memory-limit)`;
  return `the worker stopped: ${error instanceof Error ? error.message : String(error)}`;
}
