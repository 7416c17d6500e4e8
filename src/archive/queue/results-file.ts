// The output of a worker: a file of JSON lines that only grows and has each key once. It is
// its own checkpoint. Opening reads its keys and changes nothing. The first write creates
// the file, or cuts off the incomplete line that a killed process left at its end. Nothing
// is written when the length of the file is not the expected one, so that two processes
// which both believe they are alone do not overwrite each other.
import { constants, createReadStream } from 'node:fs';
import { access, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { closing, explain, syncFolder } from '../files.js';
import { QueueError } from './connect.js';
import { codeOf } from '../failure.js';

export interface LinesFile {
  has(key: string): boolean;
  /** Writes lines, given by key, and flushes them to disk. False when another process wrote to the file. */
  append(lines: ReadonlyMap<string, string>): Promise<boolean>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;

/** Opens a new or an existing file. `keyOf` gives the key of a line, or `null` for a line that no worker wrote. */
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
  await syncFolder(path).catch(closing(file));
  return file;
}

/** The keys of the complete lines, where the last of these ends, and the length of the file. */
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
  // A file without any complete line may belong to another program; then it must not be cut.
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
