// Two small files beside the output: the checkpoint records what a run has safely written, the plan what it reads. Each
// is replaced atomically: written under another name, flushed to the disk, renamed. The plan is created first and
// removed first. A plan alone therefore means that a run has just started, and a checkpoint alone (with everything
// read) that a run has ended.
import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { NO_FIRSTS, NOTHING, type Counts, type Firsts } from './counts.js';
import { BatchError, codeOf } from './failure.js';
import { syncFolder } from './files.js';
import { parsePlan, type Plan } from './plan.js';
import type { StreamMark } from './streams.js';

/** The progress of a run. The sizes count only what is safely on the disk. */
export interface Checkpoint {
  /** The hash of the plan. */
  readonly plan: string;
  readonly counts: Counts;
  readonly firsts: Firsts;
  readonly streams: StreamMark | null;
  readonly outputBytes: number;
  readonly failedBytes: number;
  /** Everything is read; only the renaming of the files remains. */
  readonly isRead: boolean;
}

/** The format of checkpoint files. Version 0.1 wrote format 1, which had no plan. */
const FORMAT = 2;

export const checkpointPath = (out: string): string => `${out}.checkpoint`;
export const planPath = (out: string): string => `${out}.plan`;

/** What an earlier run left behind. */
export type Left =
  /** Nothing. */
  | { readonly state: 'none' }
  /** It was interrupted before it had written anything. */
  | { readonly state: 'begun' }
  /** It was interrupted after all files had been renamed. */
  | { readonly state: 'ended' }
  | { readonly state: 'partial'; readonly checkpoint: Checkpoint; readonly plan: Plan };

/** Reads what an earlier run of this output left. Throws a `BatchError` when it cannot be used. */
export async function readCheckpoint(out: string): Promise<Left> {
  const [at, planAt] = [checkpointPath(out), planPath(out)];
  const [json, text] = [await readIfThere(at), await readIfThere(planAt)];
  if (json === null) return { state: text === null ? 'none' : 'begun' };
  const checkpoint = parse(json);
  if (checkpoint === null) throw new BatchError(`${at} is damaged: ${START_OVER}`);
  const format = checkpoint.format ?? checkpoint.version;
  if (format !== FORMAT) {
    const other = typeof format === 'number' && format < FORMAT ? 'an older' : 'another';
    throw new BatchError(
      `${at} was left by ${other} version of depeche (format ${String(format)}, this one reads ${FORMAT}): ` +
        `end the run with that version, or ${START_OVER}`,
    );
  }
  if (!isWhole(checkpoint)) throw new BatchError(`${at} is damaged: ${START_OVER}`);
  if (text === null && checkpoint.isRead) return { state: 'ended' };
  const plan = text === null || hash(text) !== checkpoint.plan ? null : parsePlan(text);
  if (plan === null) throw new BatchError(`${planAt} is missing or was changed: ${START_OVER}`);
  return { state: 'partial', checkpoint, plan };
}

const START_OVER = 'start over with --restart';

/** Writes the plan of a new run, and a checkpoint that says that nothing is written yet. */
export async function startCheckpoint(out: string, run: Plan): Promise<Checkpoint> {
  const text = `${JSON.stringify(run)}\n`;
  await replaceFile(planPath(out), text);
  const plan = hash(text);
  const start = {
    plan,
    counts: NOTHING,
    firsts: NO_FIRSTS,
    streams: null,
    outputBytes: 0,
    failedBytes: 0,
    isRead: false,
  };
  await writeCheckpoint(out, start);
  return start;
}

export async function writeCheckpoint(out: string, checkpoint: Checkpoint): Promise<void> {
  const { plan, counts, firsts, streams, outputBytes, failedBytes, isRead } = checkpoint;
  const values = { format: FORMAT, plan, counts, firsts, streams, outputBytes, failedBytes, isRead };
  await replaceFile(checkpointPath(out), `${JSON.stringify(values)}\n`);
}

/**
 * Removes both files of a completed run. The plan goes first: if the process dies in between, the checkpoint that is
 * left says that the run has ended.
 */
export async function removeCheckpoint(out: string): Promise<void> {
  for (const path of [planPath(out), checkpointPath(out)]) {
    await Promise.all([path, `${path}.new`].map((one) => rm(one, { force: true })));
    await syncFolder(out);
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(path);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(json: string): { readonly [field: string]: unknown } | null {
  try {
    const value = JSON.parse(json) as unknown;
    return typeof value === 'object' && value !== null ? (value as { readonly [field: string]: unknown }) : null;
  } catch {
    return null;
  }
}

function isWhole(values: object): values is Checkpoint {
  const { plan, counts, firsts, outputBytes, failedBytes, isRead } = values as Partial<Checkpoint>;
  const numbers = [outputBytes, failedBytes, ...Object.keys(NOTHING).map((name) => counts?.[name as keyof Counts])];
  return (
    numbers.every((number) => Number.isSafeInteger(number) && number! >= 0) &&
    typeof plan === 'string' &&
    typeof isRead === 'boolean' &&
    Array.isArray(firsts?.failures) &&
    Array.isArray(firsts.duplicates) &&
    Array.isArray(firsts.empty?.first) &&
    Array.isArray(firsts.fields)
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
