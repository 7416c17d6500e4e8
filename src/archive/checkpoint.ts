// What a run has safely written, in a small file beside its output, and its plan in
// another. Each is replaced whole: written under another name, forced to the disk,
// renamed. The plan is made first and removed first: alone it says that a run has
// begun, and a checkpoint alone, if all was read, that a run has ended.
import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { NO_FIRSTS, NOTHING, type Counts, type Firsts } from './counts.js';
import { BatchError, codeOf } from './failure.js';
import { syncFolder } from './files.js';
import { parsePlan, type Plan } from './plan.js';
import type { StreamMark } from './streams.js';

/** What a run has done. Sizes are of what lies safely on the disk. */
export interface Checkpoint {
  /** The hash of the plan. */
  readonly plan: string;
  readonly counts: Counts;
  readonly firsts: Firsts;
  readonly streams: StreamMark | null;
  readonly outputBytes: number;
  readonly failedBytes: number;
  /** Everything is read; the files only want their names. */
  readonly isRead: boolean;
}

/** Of these files. 1 was written by version 0.1, without a plan. */
const FORMAT = 2;

export const checkpointPath = (out: string): string => `${out}.checkpoint`;
export const planPath = (out: string): string => `${out}.plan`;

/** What an earlier run left. */
export type Left =
  /** Nothing. */
  | { readonly state: 'none' }
  /** It was cut short before it had written anything. */
  | { readonly state: 'begun' }
  /** It was cut short after everything had its name. */
  | { readonly state: 'ended' }
  | { readonly state: 'partial'; readonly checkpoint: Checkpoint; readonly plan: Plan };

/** What an earlier run of this output left; a `BatchError` where it cannot be used. */
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

/** Fixes what a run reads, and that it has written nothing yet. */
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

/** The run is complete. The plan goes first: a plan alone is a run that has only begun. */
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
    Array.isArray(firsts.empty?.first)
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
