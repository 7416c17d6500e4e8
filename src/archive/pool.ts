// Worker threads that read articles. Articles go by
// the handful, so that a message is paid for once; where a handful fails because
// its worker died, ran out of memory or took too long, its articles are tried again
// one by one, and only the one at fault is lost.
import type { Tinypool } from 'tinypool';
import type { ExtractOptions } from '../index.js';
import { addCounts, NOTHING } from './counts.js';
import { failureLine, reasonOf, type Item, type Opening } from './items.js';
import { readSharedModel } from './model.js';
import { openJson } from './readers/lines.js';
import { loadTinypool, workerFile } from './threads.js';
import type { Handful, Outcome, WorkerData } from './worker.js';
import { codeOf } from './failure.js';

export interface PoolOptions {
  readonly workers: number;
  /** Seconds that one article may take. */
  readonly timeLimit: number;
  /** Megabytes of heap that a worker may hold. */
  readonly memoryLimit: number;
  readonly options: ExtractOptions;
  readonly opening: Opening;
}

export interface Pool {
  /** What became of a handful; it never throws for an article's sake. */
  read(items: readonly Item[]): Promise<Outcome>;
  close(): Promise<void>;
}

// A scavenge copies what lives; a small nursery keeps the whole small.
const NURSERY = 16;
const IDLE = 60_000;
/** Milliseconds between two looks at whether a worker has begun. */
const POLL = 50;

/** Read before all else: threads that cannot start and options that cannot be are no article's fault. */
const TRIAL = {
  id: '',
  source: '',
  text: 'Le maire de la ville a annoncé hier que l’école du quartier fermera ses portes.',
};

/** Starts the workers. A `RangeError` says which option cannot be. */
export async function openPool(settings: PoolOptions): Promise<Pool> {
  const { workers, timeLimit, memoryLimit, options, opening } = settings;
  const { Tinypool } = await loadTinypool();
  const data: WorkerData = { model: readSharedModel(), options, opening };
  const pool = new Tinypool({
    filename: workerFile(),
    name: 'readTexts',
    // The others start when there is work for them: where threads cannot start, one is enough to find out.
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: IDLE,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: NURSERY },
  });
  // A worker that dies between two articles is replaced; one that never came to life is the end of the run.
  let isAlive = false;
  let broken: Error | null = null;
  // Told one by one: a promise that all of them raced against would hold all that they gave.
  const waiting = new Set<(error: Error) => void>();
  pool.on('error', (error: Error) => {
    if (isAlive) return;
    broken = error;
    for (const reject of waiting) reject(error);
  });
  const run = async (items: readonly Item[]): Promise<Outcome> => {
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
    let fail: (error: Error) => void;
    try {
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        waiting.add((fail = reject));
        pool.run({ items, begun } satisfies Handful, { signal: limit.signal as never }).then(resolve, reject);
      });
      isAlive = true;
      return outcome;
    } catch (error) {
      if (limit.signal.aborted) throw new Error(`took more than ${timeLimit} s (--time-limit)`);
      throw error;
    } finally {
      clearTimeout(timer!);
      waiting.delete(fail!);
    }
  };
  const read = async (items: readonly Item[]): Promise<Outcome> => {
    try {
      return await run(items);
    } catch (error) {
      if (broken) throw broken;
      if (items.length === 1) return lost(items[0]!, explain(error, memoryLimit), opening);
      const outcomes: Outcome[] = [];
      for (const item of items) outcomes.push(await read([item]));
      return {
        counts: outcomes.reduce((sum, { counts }) => addCounts(sum, counts), NOTHING),
        lines: Buffer.concat(outcomes.map(({ lines }) => lines)),
        failures: outcomes.map(({ failures }) => failures).join(''),
        read: outcomes.flatMap(({ read }) => read),
      };
    }
  };
  try {
    const { failures } = await read([TRIAL]);
    // The options of extraction are called `extract` here: "extract.published must be a date".
    if (failures !== '')
      throw new RangeError(reasonOf(failures).replace(/^(?:the worker stopped: )?options\./, 'extract.'));
  } catch (error) {
    await close(pool);
    throw error;
  }
  return { read, close: () => close(pool) };
}

/** Ends the threads; one that dies of its own in this moment ends nothing else. */
async function close(pool: Tinypool): Promise<void> {
  // It waits for each with `events.once`, which takes a listener away again where the thread dies with an error;
  // what it waits on has no method for that.
  for (const thread of pool.threads) Object.assign(thread, { removeListener: () => undefined });
  await pool.destroy();
}

/** An article that its worker died of; a document is opened here for its id. */
function lost(item: Item, reason: string, opening: Opening): Outcome {
  const { source, id } = 'form' in item && item.form === 'json' ? openJson(item, opening) : item;
  return {
    counts: { ...NOTHING, items: 1, failed: 1 },
    lines: new Uint8Array(0),
    failures: failureLine({ source, ...(id !== undefined && { id }), reason }),
    read: [],
  };
}

function explain(error: unknown, memoryLimit: number): string {
  const code = codeOf(error);
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `needed more than ${memoryLimit} MB (--memory-limit)`;
  return `the worker stopped: ${error instanceof Error ? error.message : String(error)}`;
}
