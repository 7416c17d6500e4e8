// Moves the workers' results from the queue into the output. A job may be done twice if its worker is killed, but each
// article is in the output exactly once: only one process writes at a time, it knows the ids that are already in the
// file, and it removes a job from the queue only when its line is on the disk. A process that has lost its turn without
// noticing finds that the file has grown, writes nothing, and starts again.
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { checkpointPath } from '../checkpoint.js';
import { BatchError } from '../failure.js';
import { exists, explain } from '../files.js';
import { idOfLine } from '../ids.js';
import { Locked, takeLock, type Lock } from '../lock.js';
import { failedPath } from '../output.js';
import { resolveTarget } from '../target.js';
import { readEdition } from '../version.js';
import { outputFormatOf } from '../writers/formats.js';
import { QueueError, type Connection } from './connect.js';
import { openLines, type LinesFile } from './results-file.js';
import { editionOf, type Found } from './perform.js';
import { takeTurn, type Turn } from './turn.js';

/** The number of results that this worker has written, whichever worker produced them. */
export interface Collected {
  /** Lines written to the output. */
  readonly articles: number;
  /** Lines written to the file of failures. */
  readonly failed: number;
}

export interface CollectOptions {
  readonly out: string;
  /** After this many milliseconds without a sign of life, another process may write. */
  readonly term: number;
  /** Stops the writing after the lines in hand. */
  readonly signal: AbortSignal;
  readonly onCollected: (collected: Collected) => void;
}

type Link = Pick<Connection, 'queue' | 'redis' | 'writer'>;

const AT_ONCE = 64;
const POLL = 200;

/** Writes the output while no other process does, until the signal. */
export async function collect(link: Link, { out, term, signal, onCollected }: CollectOptions): Promise<void> {
  let collected: Collected = { articles: 0, failed: 0 };
  // Read in advance, because it blocks this thread for a moment in which a turn could not be renewed.
  readEdition();
  while (!signal.aborted) {
    const turn = await takeTurn(link, term);
    if (turn === null) {
      await wait(POLL);
      continue;
    }
    let lock: Lock | null = null;
    try {
      // Workers take turns, but a batch holds its lock until it ends.
      lock = await lockOutput(out);
      // Opened anew with each turn, because another process may have written in between.
      const articles = await openLines(out, idOfLine);
      const failures = await openLines(failedPath(out), keyOfFailure);
      try {
        while (!signal.aborted && turn.isMine()) {
          const found = await collectSome(link, turn, articles, failures);
          if (found === 'lost') break;
          if (found === null) await wait(POLL);
          else {
            collected = { articles: collected.articles + found.articles, failed: collected.failed + found.failed };
            onCollected(collected);
          }
        }
      } finally {
        await Promise.all([articles.close(), failures.close()]);
      }
    } finally {
      await lock?.release();
      await turn.end();
    }
  }
}

/** Locks the output against batches, including an interrupted batch that would replace it when it is resumed. */
async function lockOutput(out: string): Promise<Lock> {
  try {
    const lock = await takeLock(out, 'worker');
    if (!(await exists(checkpointPath(out)))) return lock;
    await lock.release();
  } catch (error) {
    throw new QueueError(error instanceof Locked ? error.message : explain(error, out));
  }
  throw new QueueError(
    `${out} belongs to a depeche batch that did not end (${checkpointPath(out)}): ` +
      'let it end with --resume first, or name another output with --out',
  );
}

/** Returns the file that `out` leads to. Throws a `QueueError` if it is not a file or its format is not JSON lines. */
export async function findOutput(out: string): Promise<string> {
  try {
    if (outputFormatOf(out, undefined, false) !== 'jsonl') throw new RangeError();
  } catch {
    throw new QueueError(`out ${JSON.stringify(out)}: a worker writes JSON lines, name another output with --out.`);
  }
  const target = await resolveTarget(out).catch((error: unknown) => {
    throw error instanceof BatchError ? new QueueError(error.message) : error;
  });
  if (target.kind === 'file') return target.path;
  throw new QueueError(`${out} is not a file: name another output with --out`);
}

/** Writes some results. Returns null if there are none, and `lost` if another process may be writing. */
async function collectSome(
  { queue }: Link,
  turn: Turn,
  articles: LinesFile,
  failures: LinesFile,
): Promise<Collected | null | 'lost'> {
  const done = await queue.getJobs(['completed'], 0, AT_ONCE - 1, true);
  const failed = await queue.getJobs(['failed'], 0, AT_ONCE - 1, true);
  if (done.length + failed.length === 0) return null;
  const lines = new Map<string, string>();
  const others: Job<unknown, Found>[] = [];
  for (const job of done as Job<unknown, Found | null>[]) {
    const { returnvalue } = job;
    // The job of a file that was split into articles has no line of its own.
    if (returnvalue === null || typeof returnvalue !== 'object' || !('line' in returnvalue)) continue;
    if (editionOf(returnvalue) !== ownEdition()) {
      others.push(job as Job<unknown, Found>);
      continue;
    }
    const id = idOfLine(returnvalue.line);
    if (id !== null && !articles.has(id)) lines.set(id, returnvalue.line);
  }
  const reasons = new Map<string, string>();
  const addFailure = (failure: object): void => {
    const line = JSON.stringify(failure);
    const key = keyOfFailure(line);
    if (key !== null && !failures.has(key)) reasons.set(key, line);
  };
  for (const job of failed) addFailure(tellFailure(job, queue.name, job.failedReason));
  for (const job of others) addFailure(tellFailure(job, queue.name, `read by ${editionOf(job.returnvalue)}: ${AGAIN}`));
  // Redis may have been unreachable for longer than the turn lasts before it returned the jobs.
  if (!turn.isMine() || !(await articles.append(lines)) || !(await failures.append(reasons))) return 'lost';
  await Promise.all([...done, ...failed].map((job) => job.remove()));
  return { articles: lines.size, failed: reasons.size };
}

/** An output contains the results of a single version only. */
const AGAIN = 'this output is written by another version of depeche. Enqueue the article again with --restart';

const ownEdition = (): string => editionOf({ line: '', edition: readEdition() });

function tellFailure({ id, data }: Job, queue: string, reason: string) {
  const { id: given, source, path } = (data ?? {}) as { readonly [field: string]: unknown };
  return {
    id: typeof given === 'string' || typeof given === 'number' ? String(given) : null,
    source: typeof source === 'string' ? source : typeof path === 'string' ? path : `queue ${queue}, job ${id}`,
    reason,
  };
}

function keyOfFailure(line: string): string | null {
  try {
    const { id, source, reason } = JSON.parse(line) as { readonly [field: string]: unknown };
    return typeof source === 'string' && typeof reason === 'string' ? JSON.stringify([id, source]) : null;
  } catch {
    return null;
  }
}
