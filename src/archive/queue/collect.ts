// What workers found, from the queue into the output. Delivery is at least once: a
// job may be done twice when its worker is killed. The output is exactly once: one
// process writes at a time, it knows the ids that are there, and a job leaves the
// queue only when its line lies on the disk. One that lost its turn without knowing
// finds the file grown, writes nothing, and begins anew.
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { failedPath } from '../output.js';
import type { Connection } from './connect.js';
import { openLines, type LinesFile } from './lines.js';
import type { Found } from './perform.js';
import { takeTurn, type Turn } from './turn.js';

/** What one worker wrote of all workers' articles. */
export interface Collected {
  /** Lines in the output. */
  readonly articles: number;
  /** Lines in the failures beside it. */
  readonly failed: number;
}

export interface CollectOptions {
  readonly out: string;
  /** Milliseconds of silence after which another may write. */
  readonly term: number;
  /** Ends after the lines in hand. */
  readonly signal: AbortSignal;
  readonly onCollected: (collected: Collected) => void;
}

type Link = Pick<Connection, 'queue' | 'redis' | 'writer'>;

const AT_ONCE = 64;
const POLL = 200;

/** Writes the output while no other process does, until the signal comes. */
export async function collect(link: Link, { out, term, signal, onCollected }: CollectOptions): Promise<void> {
  let collected: Collected = { articles: 0, failed: 0 };
  while (!signal.aborted) {
    const turn = await takeTurn(link, term);
    if (turn === null) {
      await wait(POLL);
      continue;
    }
    try {
      // Opened anew with each turn: another may have written in between.
      const articles = await openLines(out, idOfArticle);
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
      await turn.end();
    }
  }
}

/** Null when there is nothing to write; `lost` when another writes. */
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
  for (const { returnvalue } of done as Job<unknown, Found | null>[]) {
    // A file that was read into articles has no line of its own.
    if (returnvalue === null || typeof returnvalue !== 'object' || !('line' in returnvalue)) continue;
    const id = idOfArticle(returnvalue.line);
    if (id !== null && !articles.has(id)) lines.set(id, returnvalue.line);
  }
  const reasons = new Map<string, string>();
  for (const job of failed) {
    const line = JSON.stringify(tellFailure(job, queue.name));
    const key = keyOfFailure(line);
    if (key !== null && !failures.has(key)) reasons.set(key, line);
  }
  // Redis may have been away before it told of the jobs, longer than the turn lasts.
  if (!turn.isMine() || !(await articles.append(lines)) || !(await failures.append(reasons))) return 'lost';
  await Promise.all([...done, ...failed].map((job) => job.remove()));
  return { articles: lines.size, failed: reasons.size };
}

function tellFailure({ id, data, failedReason }: Job, queue: string) {
  const { id: given, source, path } = (data ?? {}) as { readonly [field: string]: unknown };
  return {
    id: typeof given === 'string' || typeof given === 'number' ? String(given) : null,
    source: typeof source === 'string' ? source : typeof path === 'string' ? path : `queue ${queue}, job ${id}`,
    reason: failedReason,
  };
}

// An article's line begins with its id; the rest need not be read.
function idOfArticle(line: string): string | null {
  const id = /^\{"id":("(?:[^"\\]|\\.)*"),/.exec(line)?.[1];
  return id !== undefined && line.endsWith('}') ? (JSON.parse(id) as string) : null;
}

function keyOfFailure(line: string): string | null {
  try {
    const { id, source, reason } = JSON.parse(line) as { readonly [field: string]: unknown };
    return typeof source === 'string' && typeof reason === 'string' ? JSON.stringify([id, source]) : null;
  } catch {
    return null;
  }
}
