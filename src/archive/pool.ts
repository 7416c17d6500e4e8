// Worker threads that read articles. Articles are sent in small groups, so that the cost of a message is shared. If a
// group fails because its worker died, ran out of memory or took too long, its articles are tried again individually,
// so that only the one at fault is lost.
import { NotFrenchError } from '../extract/errors.js';
import type { Article, TextOfMany } from '../index.js';
import type { ArchiveExtractOptions } from './batch-options.js';
import { addCounts, NOTHING } from './counts.js';
import { failureLine, reasonOf, type Item, type Opening } from './items.js';
import { readSharedIds, readSharedModel } from './model.js';
import { openJson } from './input/json-lines.js';
import { loadTinypool, workerFile, type Tinypool } from './threads.js';
import { readEdition } from './version.js';
import type { Answer, Handful, Outcome, Texts, WorkerData } from './worker.js';
import { codeOf } from './failure.js';

export interface PoolOptions {
  readonly workers: number;
  /** The time limit for one article, in seconds. */
  readonly timeLimit: number;
  /** The heap limit of a worker, in megabytes. */
  readonly memoryLimit: number;
  readonly options: ArchiveExtractOptions;
  readonly opening: Opening;
  /** Whether the output lines include the texts. */
  readonly withText?: boolean;
}

export interface Pool {
  /** Reads a group of articles. An article that cannot be read is a failure in the outcome, not an error. */
  read(items: readonly Item[]): Promise<Outcome>;
  /** Reads a group of texts from a program. A text that cannot be read gives an `Error` in its place. */
  readMany(texts: readonly TextOfMany[]): Promise<(Article | Error)[]>;
  close(): Promise<void>;
}

// The size of V8's young generation, in megabytes. A small one keeps the memory of each thread small.
const NURSERY = 16;
const IDLE = 60_000;
/** How often to check whether a worker has begun, in milliseconds. */
const POLL = 50;

/** A text that is read first, so that threads that cannot start and invalid options are not blamed on an article. */
const TRIAL = {
  id: '',
  source: '',
  text: 'Le maire de la ville a annoncé hier que l’école du quartier fermera ses portes.',
};

/** Starts the workers. Throws a `RangeError` that names the option when one is invalid. */
export async function openPool(settings: PoolOptions): Promise<Pool> {
  const { workers, timeLimit, memoryLimit, options, opening, withText = false } = settings;
  const { Tinypool } = await loadTinypool();
  const { ids = false, ...rest } = options;
  if (typeof ids !== 'boolean') throw new RangeError(`extract.ids must be true or false, got ${typeof ids}.`);
  const data: WorkerData = {
    model: readSharedModel(),
    ids: ids ? readSharedIds() : null,
    options: rest,
    opening,
    edition: readEdition(),
    withText,
  };
  const pool = new Tinypool({
    filename: workerFile(),
    name: 'readTexts',
    // One thread is enough to find out whether threads can start. The others start when there is work for them.
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: IDLE,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: NURSERY },
  });
  // A worker that dies after a success is replaced. If the very first one dies, the run ends.
  let isAlive = false;
  let broken: Error | null = null;
  // Rejected individually; racing on one shared promise would retain every result.
  const waiting = new Set<(error: Error) => void>();
  pool.on('error', (error: Error) => {
    if (isAlive) return;
    broken = error;
    for (const reject of waiting) reject(error);
  });
  const run = async <Result>(name: string, task: object): Promise<Result> => {
    const limit = new AbortController();
    const begun = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const flag = new Int32Array(begun);
    // The time limit starts when the worker begins to read; the start of a new worker does not count.
    let timer: NodeJS.Timeout;
    const watch = (): void => {
      const hasBegun = Atomics.load(flag, 0) === 1;
      timer = hasBegun ? setTimeout(() => limit.abort(), 1000 * timeLimit) : setTimeout(watch, POLL);
    };
    watch();
    let fail: (error: Error) => void;
    try {
      const outcome = await new Promise<Result>((resolve, reject) => {
        waiting.add((fail = reject));
        const options = { name, signal: limit.signal as never };
        (pool.run({ ...task, begun }, options) as Promise<Result>).then(resolve, reject);
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
      return await run<Outcome>('readTexts', { items } satisfies Omit<Handful, 'begun'>);
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
        fields: outcomes.flatMap(({ fields }) => fields),
      };
    }
  };
  const readMany = async (texts: readonly TextOfMany[]): Promise<(Article | Error)[]> => {
    try {
      return (await run<readonly Answer[]>('readMany', { texts } satisfies Omit<Texts, 'begun'>)).map(fromAnswer);
    } catch (error) {
      if (broken) throw broken;
      if (texts.length === 1) return [new Error(explain(error, memoryLimit))];
      const found: (Article | Error)[] = [];
      for (const text of texts) found.push(...(await readMany([text])));
      return found;
    }
  };
  try {
    const { failures } = await read([TRIAL]);
    // In `BatchOptions` these options are under `extract`: "extract.published must be a date".
    if (failures !== '')
      throw new RangeError(reasonOf(failures).replace(/^(?:the worker stopped: )?options\./, 'extract.'));
  } catch (error) {
    await close(pool);
    throw error;
  }
  return { read, readMany, close: () => close(pool) };
}

/** Ends the threads. A thread that fails at this very moment must not make the whole process fail. */
async function close(pool: Tinypool): Promise<void> {
  // Tinypool waits for each thread with `events.once`, which calls `removeListener` when the thread fails. The objects
  // that it waits on do not have that method, so it is added here.
  for (const thread of pool.threads) Object.assign(thread, { removeListener: () => undefined });
  await pool.destroy();
}

/** Returns the article or the error of an answer. Errors lose their class when they are sent from a thread. */
function fromAnswer(answer: Answer): Article | Error {
  if ('article' in answer) return answer.article;
  const { name, message, language } = answer.error;
  if (language !== undefined) return new NotFrenchError(language);
  return name === 'TypeError'
    ? new TypeError(message)
    : name === 'RangeError'
      ? new RangeError(message)
      : new Error(message);
}

/** Returns the failure of an article whose worker died. JSON is parsed here to find the article's id. */
function lost(item: Item, reason: string, opening: Opening): Outcome {
  const { source, id } = 'form' in item && item.form === 'json' ? openJson(item, opening) : item;
  return {
    counts: { ...NOTHING, items: 1, failed: 1 },
    lines: new Uint8Array(0),
    failures: failureLine({ source, ...(id !== undefined && { id }), reason }),
    read: [],
    fields: [],
  };
}

function explain(error: unknown, memoryLimit: number): string {
  const code = codeOf(error);
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return `needed more than ${memoryLimit} MB (--memory-limit)`;
  return `the worker stopped: ${error instanceof Error ? error.message : String(error)}`;
}
