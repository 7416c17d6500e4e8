// Small operations on files and folders: existence, flushing to the disk, error messages.
import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './failure.js';

/** Whether a file or folder exists. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Flushes a file to the disk. For files that a library has written and closed. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Flushes the folder of `path` to the disk, so that a rename in it survives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot flush a folder.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** A handler of errors, which closes files that are of no use any more and throws the error on. */
export function closing(...files: readonly FileHandle[]): (error: unknown) => Promise<never> {
  return async (error) => {
    await Promise.allSettled(files.map((file) => file.close()));
    throw error;
  };
}

/** A message that says what went wrong with an output file and what to do. */
export function explain(error: unknown, out: string): string {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return `no room left to write ${out}: what was written is safe; make room, then run again with --resume`;
  }
  if (code === 'ENOENT') return `${out}: the folder does not exist: create it first`;
  if (code === 'ENOTDIR') return `${out}: a file stands where its folder should be: check the path`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${out} may not be written: check the permissions of its folder`;
  return error instanceof Error ? error.message : String(error);
}
