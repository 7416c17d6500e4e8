// What workers found, from the queue into the output. Delivery is at least once: a
// job may be done twice when its worker is killed. The output is exactly once: one
// process writes at a time, it knows the ids that are there, and a job leaves the
// queue only when its line lies on the disk.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { failedPath } from '../output.js';
import type { Connection } from './connect.js';
import { openLines, type LinesFile } from './lines.js';
import type { Found } from './perform.js';

export interface Collected {
  readonly articles: number;
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
const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RESIGN = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

/** Writes the output while no other process does, until the signal comes. */
export async function collect(link: Link, { out, term, signal, onCollected }: CollectOptions): Promise<void> {
  const { redis, writer } = link;
  const token = randomUUID();
  let collected: Collected = { articles: 0, failed: 0 };
  while (!signal.aborted) {
    if ((await redis.set(writer, token, 'PX', term, 'NX')) === null) {
      await wait(POLL);
      continue;
    }
    // Opened anew with each term: another may have written in between.
    const articles = await openLines(out, idOfArticle);
    const failures = await openLines(failedPath(out), keyOfFailure).catch(async (error: unknown) => {
      await articles.close();
      throw error;
    });
    try {
      while (!signal.aborted && (await redis.eval(RENEW, 1, writer, token, term)) === 1) {
        const found = await collectSome(link, articles, failures);
        if (found === null) await wait(POLL);
        else {
          collected = { articles: collected.articles + found.articles, failed: collected.failed + found.failed };
          onCollected(collected);
        }
      }
    } finally {
      await Promise.all([articles.close(), failures.close()]);
      if (redis.status === 'ready') await redis.eval(RESIGN, 1, writer, token);
    }
  }
}

async function collectSome({ queue }: Link, articles: LinesFile, failures: LinesFile): Promise<Collected | null> {
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
  await articles.append(lines);
  await failures.append(reasons);
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
