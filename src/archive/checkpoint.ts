// What a run has safely written, in a small file beside its output. It is
// replaced whole: written under another name, forced to the disk, renamed.
import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { syncFolder } from './files.js';

/** What was read and written. Sizes are of what lies safely on the disk. */
export interface Counts {
  /** Articles and failures taken from the inputs. */
  readonly items: number;
  readonly articles: number;
  readonly failed: number;
  readonly records: number;
  /** Articles whose letters were damaged before they came here. */
  readonly mojibake: number;
}

export interface Checkpoint {
  readonly version: typeof VERSION;
  /** What the run was asked, as a hash: another job may not resume it. */
  readonly job: string;
  readonly counts: Counts;
  readonly outputBytes: number;
  readonly failedBytes: number;
  /** Everything is read; the files only want their names. */
  readonly isRead: boolean;
}

export const NOTHING: Counts = { items: 0, articles: 0, failed: 0, records: 0, mojibake: 0 };
const VERSION = 1;

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    items: a.items + b.items,
    articles: a.articles + b.articles,
    failed: a.failed + b.failed,
    records: a.records + b.records,
    mojibake: a.mojibake + b.mojibake,
  };
}

export function newCheckpoint(job: string): Checkpoint {
  return { version: VERSION, job, counts: NOTHING, outputBytes: 0, failedBytes: 0, isRead: false };
}

/** The checkpoint at `path`, or null when there is none. */
export async function readCheckpoint(path: string): Promise<Checkpoint | null> {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const checkpoint = JSON.parse(json) as Checkpoint;
  if (checkpoint.version !== VERSION) {
    throw new Error(
      `${path} is of version ${String(checkpoint.version)}, expected ${VERSION}: start over with --restart`,
    );
  }
  return checkpoint;
}

export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(`${JSON.stringify(checkpoint)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(path);
}

export function hashJob(job: unknown): string {
  return createHash('sha256').update(JSON.stringify(job)).digest('hex');
}
