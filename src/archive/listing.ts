// Lists all files of the inputs before the first is read, always in the same order: the inputs as given, the files of a
// folder by path. Files that are not read are counted by reason.
import { readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { splitCompression } from './decompress.js';
import type { Unreadable } from './items.js';
import { explain, formatOf, type Format, type SourceFile } from './kinds.js';

/** Files that were not read or that contain no article, for the same reason. */
export interface Skipped {
  /** "unknown extension .md", "empty file", "hidden". */
  readonly reason: string;
  readonly count: number;
  /** Paths of the first few. */
  readonly first: readonly string[];
}

export interface Listing {
  /** The files to read, and those that cannot be read. */
  readonly files: readonly (SourceFile | Unreadable)[];
  readonly skipped: readonly Skipped[];
}

/** How many examples of each reason are named. */
export const NAMED = 3;

/**
 * Every file of the inputs. Files for which `isOwn` is true (by real path) are the run's own outputs and are left out.
 */
export async function listFiles(
  inputs: readonly string[],
  from: Format | null,
  isOwn: (path: string) => boolean = () => false,
): Promise<Listing> {
  const files: (SourceFile | Unreadable)[] = [];
  const skips: Skips = new Map();
  const skip = (reason: string, path: string): void => addSkipped(skips, reason, path);
  const add = async (path: string, name: string): Promise<void> => {
    try {
      const found = await stat(path);
      if (!found.isFile()) files.push({ path, name, size: null, time: null });
      else if (found.size === 0) skip(EMPTY, path);
      else files.push({ path, name, size: found.size, time: found.mtimeMs });
    } catch (error) {
      files.push({ source: path, reason: explain(error) });
    }
  };
  /** The number of entries in the current folder and its subfolders. */
  let seen = 0;
  const walk = async (top: string, folder: string): Promise<number> => {
    let entries: Dirent[];
    let real: string;
    try {
      real = await realpath(folder);
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      // A folder without read permission is one failure; the listing continues.
      files.push({ source: folder, reason: `a folder that cannot be opened: ${explain(error)}` });
      return 1;
    }
    seen += entries.length;
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    let found = 0;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isOwn(join(real, entry.name))) continue;
      if (entry.name.startsWith('.')) skip('hidden', path);
      else if (entry.isDirectory()) found += await walk(top, path);
      else if (entry.isSymbolicLink() && (await isFolder(path))) skip('link to a folder', path);
      else if (!entry.isFile() && !entry.isSymbolicLink()) skip('neither a file nor a folder', path);
      else if (from === null && formatOf(path) === null) skip(unknownExtension(path), path);
      else {
        found++;
        await add(path, relative(top, path).split(sep).join('/'));
      }
    }
    return found;
  };
  for (const input of inputs) {
    if (input === '-') files.push({ path: input, name: 'standard input', size: null, time: null });
    else if (!(await isFolder(input))) await add(input, basename(input));
    else {
      seen = 0;
      if ((await walk(input, input)) > 0) continue;
      const reason = seen === 0 ? 'this folder is empty' : 'no file of a known kind in this folder: give --from';
      files.push({ source: input, reason });
    }
  }
  return { files, skipped: listSkipped(skips) };
}

const EMPTY = 'empty file';

type Skips = Map<string, { count: number; readonly first: string[] }>;

function addSkipped(skips: Skips, reason: string, path: string): void {
  const found = skips.get(reason);
  if (!found) skips.set(reason, { count: 1, first: [path] });
  else if (++found.count <= NAMED) found.first.push(path);
}

function listSkipped(skips: Skips): Skipped[] {
  return [...skips].map(([reason, found]) => ({ reason, ...found }));
}

function unknownExtension(path: string): string {
  const extension = extname(splitCompression(path).bare).toLowerCase();
  return extension === '' ? 'no extension' : `unknown extension ${extension}`;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
