// Where lines go. A file grows under a temporary name, in steps that survive a
// kill or a power cut: the lines are forced to the disk first, then the checkpoint
// that counts them. What lies behind the checkpoint is cut off on resuming. Other
// kinds of output are made of these lines while they grow, by a thread of its own.
import { once } from 'node:events';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { newCheckpoint, NOTHING, readCheckpoint, writeCheckpoint, type Checkpoint, type Counts } from './checkpoint.js';
import { openDeriver, type Deriver } from './deriver.js';
import { explain, exists, syncFile, syncFolder } from './files.js';
import type { Derived } from './writers/formats.js';

/** What keeps a batch from starting or going on: another job's checkpoint, an output that cannot be written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

export interface Output {
  /** What earlier runs of the same job have written. */
  readonly done: Counts;
  readonly isRead: boolean;
  write(lines: Uint8Array, failures: string): Promise<void>;
  /** Makes all that was written safe. */
  commit(counts: Counts, isRead: boolean): Promise<void>;
  /** Gives the files their names. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export interface OutputOptions {
  readonly job: string;
  readonly resume: boolean;
  readonly restart: boolean;
  /** What is made of the lines; where one of them is the output, the lines are thrown away in the end. */
  readonly derived: readonly Derived[];
}

export const failedPath = (out: string): string => `${out}.failed.jsonl`;
const checkpointPath = (out: string): string => `${out}.checkpoint`;
const buildingPath = (path: string): string => `${path}.building`;

/** Opens an output file, new or to be resumed. Null when it is complete already; what is derived of it is then, too. */
export async function openOutput(
  out: string,
  { job, resume, restart, derived }: OutputOptions,
): Promise<Output | null> {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof BatchError ? error : new BatchError(explain(error, out));
    }
  };
  const partial = `${out}.partial`;
  const failedPartial = `${failedPath(out)}.partial`;
  const at = checkpointPath(out);
  const found = restart ? null : await readCheckpoint(at);
  if (found && !resume) {
    throw new BatchError(
      `${at} is there: an earlier run did not end. Go on with --resume, or start over with --restart.`,
    );
  }
  if (found && found.job !== job) {
    throw new BatchError(`${at} belongs to another job: resume with the same inputs and options, or --restart.`);
  }
  if (resume && !found && (await exists(out))) {
    await guard(deriveMissing(out, derived));
    return null;
  }
  const start = found ?? newCheckpoint(job);
  if (!found) {
    await guard(writeCheckpoint(at, start));
  }
  const files = [
    await openAt(partial, start.outputBytes, start),
    await openAt(failedPartial, start.failedBytes, start),
  ];
  const [lines, failed] = files as [FileHandle, FileHandle];
  let { outputBytes, failedBytes } = start;
  // Named already: then so is what was made of them.
  const hasLines = await exists(partial);
  const deriver = derived.length > 0 && hasLines ? await startDeriving(partial, derived) : null;
  deriver?.reach(outputBytes);
  return {
    done: start.counts,
    isRead: start.isRead,
    async write(text, failures) {
      if (text.length > 0) await guard(lines.appendFile(text));
      if (failures !== '') await guard(failed.appendFile(failures));
      outputBytes += text.length;
      failedBytes += Buffer.byteLength(failures);
    },
    async commit(counts, isRead) {
      await guard(Promise.all([lines.sync(), failed.sync()]));
      await guard(writeCheckpoint(at, { ...start, counts, outputBytes, failedBytes, isRead }));
      deriver?.reach(outputBytes);
      await guard(deriver?.check() ?? Promise.resolve());
    },
    async finish() {
      await Promise.all(files.map((file) => file.close()));
      await guard(deriver?.end() ?? Promise.resolve());
      if (hasLines) {
        await guard(nameDerived(derived));
        if (derived.some(({ path }) => path === out)) await rm(partial);
        else await rename(partial, out);
      }
      if (failedBytes > 0) {
        if (await exists(failedPartial)) await rename(failedPartial, failedPath(out));
      } else await Promise.all([failedPartial, failedPath(out)].map((path) => rm(path, { force: true })));
      await Promise.all([out, ...derived.map(({ path }) => path)].map(syncFolder));
      await rm(at, { force: true });
      await syncFolder(out);
    },
    close: async () => {
      await Promise.allSettled(files.map((file) => file.close()));
      await deriver?.close();
      if (deriver) await removeBuilding(derived);
    },
  };
}

/** Lines to a stream, as they come, and failures to another: nothing is kept, nothing can be resumed. */
export function openStream(out: NodeJS.WritableStream, failed: NodeJS.WritableStream): Output {
  const put = async (stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> => {
    if (text.length > 0 && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    done: NOTHING,
    isRead: false,
    async write(lines, failures) {
      await put(out, lines);
      await put(failed, failures);
    },
    commit: async () => undefined,
    finish: async () => undefined,
    close: async () => undefined,
  };
}

/** What is asked for only after a run has ended is made of its lines, where these are the output. */
async function deriveMissing(out: string, derived: readonly Derived[]): Promise<void> {
  const there = await Promise.all(derived.map(({ path }) => exists(path)));
  const missing = derived.filter((_, index) => !there[index]);
  if (missing.length === 0) return;
  const paths = missing.map(({ path }) => path).join(' and ');
  if (derived.some(({ path }) => path === out)) {
    throw new BatchError(
      `${paths} is made of JSON lines, and of ${out} none are left: read the inputs with --restart.`,
    );
  }
  const deriver = await startDeriving(out, missing);
  try {
    deriver.reach((await stat(out)).size);
    await deriver.end();
    await nameDerived(missing);
    await Promise.all(missing.map(({ path }) => syncFolder(path)));
  } finally {
    await deriver.close();
    await removeBuilding(missing);
  }
}

async function nameDerived(derived: readonly Derived[]): Promise<void> {
  for (const { path } of derived) {
    await syncFile(buildingPath(path));
    await rename(buildingPath(path), path);
  }
}

async function startDeriving(lines: string, derived: readonly Derived[]): Promise<Deriver> {
  await removeBuilding(derived);
  return openDeriver(
    lines,
    derived.map(({ format, path }) => ({ format, path: buildingPath(path) })),
  );
}

/** What a run that was killed may have left: a database is locked by a folder beside it. */
async function removeBuilding(derived: readonly Derived[]): Promise<void> {
  const left = derived.flatMap(({ path }) => [buildingPath(path), `${buildingPath(path)}.lock`]);
  await Promise.all(left.map((path) => rm(path, { force: true, recursive: true })));
}

async function openAt(path: string, size: number, { isRead }: Checkpoint): Promise<FileHandle> {
  if (size > 0 && !isRead) {
    const { size: there } = await stat(path).catch(() => ({ size: -1 }));
    if (there < size) {
      throw new BatchError(`${path} holds less than its checkpoint says: it was changed. Start over with --restart.`);
    }
  }
  // Read to the end and renamed already: nothing to open.
  if (isRead && !(await exists(path))) return open(process.platform === 'win32' ? 'NUL' : '/dev/null', 'a');
  const file = await open(path, 'a');
  await file.truncate(size);
  return file;
}
