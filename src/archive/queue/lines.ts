// A file of JSON lines that only grows, and holds each key once. What lies in it is
// its own checkpoint: on opening, the half line that a kill left at its end is cut
// off, and the keys of the others are read.
import { createReadStream } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { explain, syncFolder } from '../files.js';
import { QueueError } from './connect.js';

export interface LinesFile {
  readonly size: number;
  has(key: string): boolean;
  /** Writes lines by their keys and forces them to the disk. */
  append(lines: ReadonlyMap<string, string>): Promise<void>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;

/** Opens a file, new or to be gone on with; `keyOf` tells the key of a line, or null where it is none of ours. */
export async function openLines(path: string, keyOf: (line: string) => string | null): Promise<LinesFile> {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof QueueError ? error : new QueueError(tell(error, path));
    }
  };
  const { keys, end } = await guard(readKeys(path, keyOf));
  const file: FileHandle = await guard(open(path, 'a'));
  let size = end;
  await guard(file.truncate(end));
  await guard(syncFolder(path));
  return {
    get size() {
      return keys.size;
    },
    has: (key) => keys.has(key),
    async append(lines) {
      if (lines.size === 0) return;
      const bytes = Buffer.from(`${[...lines.values()].join('\n')}\n`);
      try {
        await file.appendFile(bytes);
        await file.datasync();
      } catch (error) {
        await file.truncate(size).catch(() => undefined);
        throw new QueueError(tell(error, path));
      }
      size += bytes.length;
      for (const key of lines.keys()) keys.add(key);
    },
    async close() {
      await file.close();
      if (size === 0) await rm(path, { force: true });
    },
  };
}

/** The keys of the whole lines, and where the last of them ends. */
async function readKeys(path: string, keyOf: (line: string) => string | null) {
  const keys = new Set<string>();
  let [end, at, number] = [0, 0, 0];
  if ((await stat(path).catch(() => null)) === null) return { keys, end };
  let pending: Uint8Array[] = [];
  for await (const part of createReadStream(path) as AsyncIterable<Uint8Array>) {
    let start = 0;
    for (let stop = part.indexOf(NEWLINE); stop >= 0; stop = part.indexOf(NEWLINE, start)) {
      const line = Buffer.concat([...pending, part.subarray(start, stop)]).toString();
      const key = keyOf(line);
      number++;
      if (key === null) {
        throw new QueueError(`${path}, line ${number}, was not written by a worker: name another output with --out`);
      }
      keys.add(key);
      pending = [];
      start = stop + 1;
      end = at + start;
    }
    pending.push(part.subarray(start));
    at += part.length;
  }
  // Another's file without a single whole line is not ours to cut.
  const isOther = end === 0 && at > 0 && pending[0]?.[0] !== '{'.charCodeAt(0) && pending[0]?.[0] !== 0;
  if (isOther) throw new QueueError(`${path} was not written by a worker: name another output with --out`);
  return { keys, end };
}

function tell(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
    ? `no room left to write ${path}: what was found stays in the queue; make room, then start the worker again`
    : explain(error, path);
}
