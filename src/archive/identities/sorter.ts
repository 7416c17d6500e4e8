// Sorts more rows than memory holds: sorted runs are written to files, and merged when the rows are read. Rows are strings
// without a line feed, in the order of their UTF-16 units. The files of a run that is written are never changed, so that
// a resumed run can go on with them.
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** A sorter keeps so many characters of rows in memory, some 40 MB with what strings weigh beside. */
const ROOM = 12_000_000;
/** A row weighs at least so much, whatever its length. */
const LEAST = 40;
/** So many files are merged at once. Each is read through a buffer of its own. */
const MERGED = 64;
const BUFFER = 1 << 16;

export interface Sorter {
  /** The number of runs that are safely written. */
  readonly runs: number;
  add(row: string): void;
  /** Whether enough rows are in memory to be written. */
  isFull(): boolean;
  /** Writes the rows in memory as a run, and flushes it to the disk. */
  spill(): void;
  /** All rows in order. May be called more than once, after the last `spill`. */
  sorted(): Generator<string>;
}

/** A sorter with files `PATH-0`, `PATH-1`, and so on, of which the first `runs` are there. */
export function newSorter(path: string, runs = 0, room = ROOM): Sorter {
  let rows: string[] = [];
  let size = 0;
  let count = runs;
  let files: string[] | null = null;
  const fileOf = (run: number): string => `${path}-${run}`;
  return {
    get runs() {
      return count;
    },
    add(row) {
      rows.push(row);
      size += row.length + LEAST;
    },
    isFull: () => size >= room,
    spill() {
      if (rows.length === 0) return;
      writeRows(fileOf(count), rows.sort());
      count++;
      rows = [];
      size = 0;
    },
    sorted() {
      if (files !== null) return mergeFiles(files);
      files = Array.from({ length: count }, (_, run) => fileOf(run));
      for (let merged = 0; files.length > MERGED; merged++) {
        const into = `${path}-merged-${merged}`;
        writeRows(into, mergeFiles(files.splice(0, MERGED)));
        files.push(into);
      }
      return mergeFiles(files);
    },
  };
}

/** Writes rows to a file, which has its name only once it is complete. */
export function writeRows(path: string, rows: Iterable<string>): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w');
  try {
    let text = '';
    for (const row of rows) {
      text += `${row}\n`;
      if (text.length < BUFFER) continue;
      writeAll(file, text);
      text = '';
    }
    writeAll(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** The rows of sorted files in order. */
function* mergeFiles(files: readonly string[]): Generator<string> {
  const sources = files.map(readRows);
  try {
    // A heap: the source with the lowest row first.
    const heap = sources.flatMap((rows) => nextOf(rows));
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at);
    while (heap.length > 0) {
      const first = heap[0]!;
      yield first.row;
      const [next] = nextOf(first.rows);
      if (next !== undefined) heap[0] = next;
      else {
        const last = heap.pop()!;
        if (heap.length > 0) heap[0] = last;
      }
      sink(heap, 0);
    }
  } finally {
    for (const rows of sources) rows.return(undefined);
  }
}

interface Source {
  readonly row: string;
  readonly rows: Generator<string>;
}

function nextOf(rows: Generator<string>): Source[] {
  const { value, done } = rows.next() as IteratorResult<string, undefined>;
  return done === true ? [] : [{ row: value, rows }];
}

function sink(heap: Source[], from: number): void {
  const moved = heap[from];
  if (moved === undefined) return;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.row < heap[child]!.row) child++;
    if (heap[child]!.row >= moved.row) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = moved;
}

/** The rows of a file. */
export function* readRows(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const chunk = Buffer.allocUnsafe(BUFFER);
  try {
    let cut = '';
    for (;;) {
      const size = readSync(file, chunk, 0, BUFFER, null);
      if (size === 0) break;
      const lines = (cut + decoder.decode(chunk.subarray(0, size), { stream: true })).split('\n');
      cut = lines.pop() ?? '';
      yield* lines;
    }
    if (cut !== '') yield cut;
  } finally {
    closeSync(file);
  }
}
