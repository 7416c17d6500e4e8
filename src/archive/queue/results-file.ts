// A file of JSON lines that only grows, and holds each key once. What lies in it is
// its own checkpoint: on opening, its keys are read, and nothing is changed. It is
// made, and the half line that a kill left at its end cut off, with the first lines
// that are written, and only while it is as long as this process knows it to be: two
// who both believe that they write alone do not write over each other.
import { constants, createReadStream } from 'node:fs';
import { access, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { explain, syncFolder } from '../files.js';
import { QueueError } from './connect.js';
import { codeOf } from '../failure.js';

export interface LinesFile {
  has(key: string): boolean;
  /** Writes lines by their keys and forces them to the disk; false where another wrote in between. */
  append(lines: ReadonlyMap<string, string>): Promise<boolean>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;

/** Opens a file, new or to be gone on with; `keyOf` tells the key of a line, or null where it is none of ours. */
export async function openLines(path: string, keyOf: (line: string) => string | null): Promise<LinesFile> {
  let known: { readonly keys: Set<string>; readonly end: number; readonly length: number };
  try {
    known = await readKeys(path, keyOf);
    await access(known.length > 0 ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw error instanceof QueueError ? error : new QueueError(tell(error, path));
  }
  const { keys } = known;
  let { end, length } = known;
  let file: FileHandle | null = null;
  const hasGrown = async (file: FileHandle): Promise<boolean> => (await file.stat()).size !== length;
  return {
    has: (key) => keys.has(key),
    async append(lines) {
      if (lines.size === 0) return true;
      const bytes = Buffer.from(`${[...lines.values()].join('\n')}\n`);
      let isOurs = false;
      try {
        file ??= await openToAppend(path);
        if (await hasGrown(file)) return false;
        isOurs = true;
        if (length > end) await file.truncate(end);
        await file.appendFile(bytes);
        await file.datasync();
        length = end += bytes.length;
        if (await hasGrown(file)) return false;
      } catch (error) {
        if (isOurs) await file?.truncate(end).catch(() => undefined);
        throw new QueueError(tell(error, path));
      }
      for (const key of lines.keys()) keys.add(key);
      return true;
    },
    close: async () => file?.close(),
  };
}

async function openToAppend(path: string): Promise<FileHandle> {
  const file = await open(path, 'a');
  await syncFolder(path);
  return file;
}

/** The keys of the whole lines, where the last of them ends, and how long the file is. */
async function readKeys(path: string, keyOf: (line: string) => string | null) {
  const keys = new Set<string>();
  let [end, at, number] = [0, 0, 0];
  const found = await stat(path).catch(() => null);
  if (found === null) return { keys, end, length: at };
  if (!found.isFile()) throw new QueueError(`${path} is not a file: name another output with --out`);
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
  return { keys, end, length: at };
}

function tell(error: unknown, path: string): string {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
    ? `no room left to write ${path}: what was found stays in the queue; make room, then start the worker again`
    : explain(error, path);
}
