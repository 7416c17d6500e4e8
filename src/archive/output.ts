// Writes the JSON lines of a run. The file grows under a temporary name, in steps that
// survive a kill or a power cut: first the lines are flushed to the disk, then the
// checkpoint that counts them. When a run is resumed, everything after the checkpoint is
// cut off. Other outputs are made from these lines by a separate thread as they grow.
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { removeCheckpoint, startCheckpoint, writeCheckpoint, type Checkpoint, type Left } from './checkpoint.js';
import { NO_FIRSTS, NOTHING, type Counts, type Firsts } from './counts.js';
import { deriveMissing, nameDerived, removeBuilding, startDeriving } from './derived.js';
import { BatchError } from './failure.js';
import { closing, explain, exists, syncFolder } from './files.js';
import type { Lock } from './lock.js';
import type { Plan } from './plan.js';
import type { StreamMark } from './streams.js';
import type { IdentitiesSummary, Identify } from './identities/state.js';
import type { Derived } from './writers/formats.js';

/** The progress of a run, as stored in its checkpoint. */
export interface Done {
  readonly counts: Counts;
  readonly firsts: Firsts;
  readonly streams: StreamMark | null;
}

export interface Output {
  /** The progress of the interrupted run that this one continues. */
  readonly done: Done;
  readonly isRead: boolean;
  /** The lines that the interrupted run has written: the file, and how many of its bytes count. Null when there are none. */
  readonly lines: { readonly path: string; readonly bytes: number } | null;
  write(lines: Uint8Array, failures: string): Promise<void>;
  /** Flushes everything to the disk and writes a checkpoint. */
  commit(done: Done, isRead: boolean): Promise<void>;
  /**
   * Gives the files their final names, once identities are made of the lines where the run makes any. Returns what was
   * made of them, and `stopped` where the signal came first; then the names stay as they are.
   */
  finish(): Promise<IdentitiesSummary | null | 'stopped'>;
  close(): Promise<void>;
}

export const NOTHING_DONE: Done = { counts: NOTHING, firsts: NO_FIRSTS, streams: null };

export interface OutputOptions {
  /** The files and options of the run. */
  readonly plan: Plan;
  /** The checkpoint to continue from, or null for a new run. */
  readonly checkpoint: Checkpoint | null;
  /** Outputs made from the lines. If one of them is the run's output, the lines are deleted at the end. */
  readonly derived: readonly Derived[];
  readonly lock: Lock;
  /** Makes the outputs from the lines together with identities, in place of the thread that follows the lines. */
  readonly identify: Identify | null;
}

export const failedPath = (out: string): string => `${out}.failed.jsonl`;
const partialPath = (path: string): string => `${path}.partial`;

/** Tells whether a file (by its real path) is one of the outputs, or one of the files that a run creates beside them. */
export function isOwn(outputs: readonly string[]): (path: string) => boolean {
  return (path) =>
    outputs.some(
      (out) =>
        path === out ||
        (path.startsWith(`${out}.`) &&
          /^(failed\.jsonl|(failed\.jsonl\.)?partial|(checkpoint|plan)(\.new)?|building(\.lock)?|lock(\..*)?|maybe\.jsonl|identities(\.(jsonl|csv|parquet)(\.building)?|\/.*)?)$/.test(
            path.slice(out.length + 1),
          )),
    );
}

/** Whether an earlier run has completed its output. If so, outputs that are still missing are made from it. */
export async function completeOutput(out: string, { state }: Left, derived: readonly Derived[]): Promise<boolean> {
  if (state === 'ended') await removeCheckpoint(out);
  if ((state !== 'ended' && state !== 'none') || !(await exists(out))) return false;
  await guard(out, () => deriveMissing(out, derived));
  return true;
}

/** Opens an output file: a new one, or one to be continued. */
export async function openOutput(
  out: string,
  { plan, checkpoint, derived, lock, identify }: OutputOptions,
): Promise<Output> {
  const [partial, failedPartial] = [partialPath(out), partialPath(failedPath(out))];
  const start = checkpoint ?? (await guard(out, () => startCheckpoint(out, plan)));
  if (start.isRead && !(await exists(partial)) && !(await exists(out))) {
    throw new BatchError(`neither ${out} nor ${partial} is there: one was removed. Start over with --restart.`);
  }
  const lines = await guard(out, () => openAt(partial, start.outputBytes, start));
  const failed = await guard(out, () => openAt(failedPartial, start.failedBytes, start)).catch(closing(lines));
  let { outputBytes, failedBytes } = start;
  // If the lines already have their final name, so have the outputs that were made from them.
  const hasLines = await exists(partial);
  const isDerived = derived.length > 0 && hasLines && identify === null;
  const deriver = isDerived ? await startDeriving(partial, derived).catch(closing(lines, failed)) : null;
  deriver?.reach(outputBytes);
  const isOutput = derived.some(({ path }) => path === out);
  const checkLock = async (): Promise<void> => {
    if (!(await lock.isMine())) {
      throw new BatchError(`${out}: another run has taken this one's place, which has ended without a change.`);
    }
  };
  return {
    done: start,
    isRead: start.isRead,
    lines: hasLines && outputBytes > 0 ? { path: partial, bytes: outputBytes } : null,
    write: (text, failures) =>
      guard(out, async () => {
        if (text.length > 0) await lines.appendFile(text);
        if (failures !== '') await failed.appendFile(failures);
        outputBytes += text.length;
        failedBytes += Buffer.byteLength(failures);
      }),
    commit: (done, isRead) =>
      guard(out, async () => {
        await checkLock();
        await Promise.all([lines.sync(), failed.sync()]);
        await writeCheckpoint(out, { ...start, ...done, outputBytes, failedBytes, isRead });
        deriver?.reach(outputBytes);
        await deriver?.check();
      }),
    finish: () =>
      guard(out, async () => {
        await checkLock();
        await Promise.all([lines.close(), failed.close()]);
        const summary = hasLines && identify !== null ? await identify(partial, start.plan) : null;
        if (summary === 'stopped') return summary;
        await deriver?.end();
        if (summary !== null) await rm(partial);
        else if (hasLines) {
          await nameDerived(derived);
          if (isOutput) await rm(partial);
          else await rename(partial, out);
        } else if (!isOutput) await deriveMissing(out, derived);
        if (failedBytes > 0) {
          if (await exists(failedPartial)) await rename(failedPartial, failedPath(out));
        } else await Promise.all([failedPartial, failedPath(out)].map((path) => rm(path, { force: true })));
        await syncFolder(out);
        await removeCheckpoint(out);
        return summary;
      }),
    close: async () => {
      await Promise.allSettled([lines.close(), failed.close()]);
      await deriver?.close();
      if (deriver) await removeBuilding(derived);
    },
  };
}

/** Runs work on an output, and turns its errors into a `BatchError` that names the output and says what to do. */
export async function guard<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BatchError ? error : new BatchError(explain(error, out));
  }
}

async function openAt(path: string, size: number, { isRead }: Checkpoint): Promise<FileHandle> {
  if (size > 0 && !isRead) {
    const { size: there } = await stat(path).catch(() => ({ size: -1 }));
    if (there < size) {
      throw new BatchError(`${path} holds less than its checkpoint says: it was changed. Start over with --restart.`);
    }
  }
  // Everything was read and the file is already renamed, so there is nothing to open.
  if (isRead && !(await exists(path))) return open(process.platform === 'win32' ? 'NUL' : '/dev/null', 'a');
  const file = await open(path, 'a');
  await file.truncate(size).catch(closing(file));
  return file;
}
