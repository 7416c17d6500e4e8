// Where lines go. A file grows under a temporary name, in steps that survive a
// kill or a power cut: the lines are forced to the disk first, then the checkpoint
// that counts them. What lies behind the checkpoint is cut off on resuming.
import { once } from 'node:events';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import {
  newCheckpoint,
  readCheckpoint,
  syncFolder,
  writeCheckpoint,
  type Checkpoint,
  type Counts,
} from './checkpoint.js';

/** What keeps a batch from starting or going on: an output that is there already, another job's checkpoint. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

export interface Output {
  /** What earlier runs of the same job have written. */
  readonly done: Counts;
  readonly isRead: boolean;
  write(lines: string, failures: string): Promise<void>;
  /** Makes all that was written safe. */
  commit(counts: Counts, isRead: boolean): Promise<void>;
  /** Gives the files their names; `build` makes the output from the lines where it is another format. */
  finish(build: ((lines: string, output: string) => Promise<void>) | null): Promise<void>;
  close(): Promise<void>;
}

export interface OutputOptions {
  readonly job: string;
  readonly resume: boolean;
  readonly restart: boolean;
}

export const failedPath = (out: string): string => `${out}.failed.jsonl`;
const checkpointPath = (out: string): string => `${out}.checkpoint`;

/** Opens an output file, new or to be resumed. Null when it is complete already. */
export async function openOutput(out: string, { job, resume, restart }: OutputOptions): Promise<Output | null> {
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
  if (resume && !found && (await exists(out))) return null;
  const start = found ?? newCheckpoint(job);
  if (!found) {
    await writeCheckpoint(at, start).catch((error: unknown) => {
      throw new BatchError(explain(error, out));
    });
  }
  const files = [
    await openAt(partial, start.outputBytes, start),
    await openAt(failedPartial, start.failedBytes, start),
  ];
  const [lines, failed] = files as [FileHandle, FileHandle];
  let { outputBytes, failedBytes } = start;
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw new BatchError(explain(error, out));
    }
  };
  return {
    done: start.counts,
    isRead: start.isRead,
    async write(text, failures) {
      if (text !== '') await guard(lines.appendFile(text));
      if (failures !== '') await guard(failed.appendFile(failures));
      outputBytes += Buffer.byteLength(text);
      failedBytes += Buffer.byteLength(failures);
    },
    async commit(counts, isRead) {
      await guard(Promise.all([lines.sync(), failed.sync()]));
      await guard(writeCheckpoint(at, { ...start, counts, outputBytes, failedBytes, isRead }));
    },
    async finish(build) {
      await Promise.all(files.map((file) => file.close()));
      if (await exists(partial)) {
        if (build) {
          const built = `${out}.building`;
          await rm(built, { force: true });
          await guard(build(partial, built));
          await guard(syncFile(built));
          await rename(built, out);
          await rm(partial);
        } else await rename(partial, out);
      }
      if (failedBytes > 0) {
        if (await exists(failedPartial)) await rename(failedPartial, failedPath(out));
      } else await Promise.all([failedPartial, failedPath(out)].map((path) => rm(path, { force: true })));
      await syncFolder(out);
      await rm(at, { force: true });
      await syncFolder(out);
    },
    close: async () => {
      await Promise.allSettled(files.map((file) => file.close()));
    },
  };
}

/** Lines to a stream, as they come, and failures to another: nothing is kept, nothing can be resumed. */
export function openStream(out: NodeJS.WritableStream, failed: NodeJS.WritableStream): Output {
  const put = async (stream: NodeJS.WritableStream, text: string): Promise<void> => {
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    done: newCheckpoint('').counts,
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

/** Forces what a library wrote to the disk. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What went wrong with a file, and what to do. */
export function explain(error: unknown, out: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return `no room left to write ${out}: what was written is safe; make room, then run again with --resume`;
  }
  if (code === 'ENOENT') return `${out}: the folder does not exist: create it first`;
  if (code === 'EACCES' || code === 'EROFS') return `${out} may not be written: check the permissions of its folder`;
  return error instanceof Error ? error.message : String(error);
}
