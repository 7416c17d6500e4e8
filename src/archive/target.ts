// Resolves the name of an output. Symbolic links are followed to the file at their end, which need not exist yet; that
// file is replaced in its own folder, and the links remain. A pipe or a device is written to directly and never
// replaced.
import { open, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BatchError, codeOf } from './failure.js';
import { explain } from './files.js';

/** A file to be created or replaced, or a stream that is written once from start to end. */
export type Target =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'stream'; readonly path: string };

const LINKS = 40;
// A file descriptor of a process: `/dev/stdout`, or `/dev/fd/63` for the shell's `>(gzip > a.gz)`.
const DESCRIPTOR = /^\/(dev\/(stdout|stderr|fd\/\d+)|proc\/(self|thread-self|\d+)\/fd\/\d+)$/;

/** Follows the links of `out`. Throws a `BatchError` if nothing can be written there. */
export async function resolveTarget(out: string): Promise<Target> {
  let path = resolve(out);
  try {
    for (let links = 0; ; links++) {
      if (DESCRIPTOR.test(path)) return { kind: 'stream', path };
      if (links > LINKS) throw new BatchError(`${out} is a link that leads to itself: name a file`);
      const next = await readlink(path).catch((error: unknown) => {
        // Not a link, or nothing there.
        if (['EINVAL', 'ENOENT', 'UNKNOWN'].includes(codeOf(error) ?? '')) return null;
        throw error;
      });
      if (next === null) break;
      path = resolve(dirname(path), next);
    }
    path = join(await realpath(dirname(path)), basename(path));
    const found = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (found === null || found.isFile()) return { kind: 'file', path };
    if (found.isFIFO() || found.isCharacterDevice()) return { kind: 'stream', path };
    const what = found.isDirectory() ? 'a folder: name a file in it' : 'neither a file nor a pipe: name a file';
    throw new BatchError(`${out} is ${what}`);
  } catch (error) {
    throw error instanceof BatchError ? error : new BatchError(explain(error, out));
  }
}

/** Resolves links as far as possible, to tell whether two names mean the same file. */
export async function identify(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)));
    return join(folder, basename(path));
  });
}

/** Opens a pipe or a device. A named pipe without a reader blocks until there is one. */
export async function openTarget({ path }: Target): Promise<NodeJS.WritableStream> {
  if (path === '/dev/stdout' || path.endsWith('/self/fd/1') || path === '/dev/fd/1') return process.stdout;
  if (path === '/dev/stderr' || path.endsWith('/self/fd/2') || path === '/dev/fd/2') return process.stderr;
  try {
    // If the shell has redirected the stream to a file, the output is appended, as the shell would do.
    return (await open(path, 'a')).createWriteStream();
  } catch (error) {
    throw new BatchError(explain(error, path));
  }
}
