// An archive from end to end: articles are handed to workers by the handful, as
// little opened as can be, and what became of them is written in the order they stand.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import type { ExtractOptions } from '../index.js';
import { addCounts, hashJob, NOTHING, type Counts } from './checkpoint.js';
import { checkEncoding } from './encoding.js';
import { DEFAULT_FIELDS, type Fields, type Item, type Opening } from './items.js';
import { checkDelimiter } from './delimiter.js';
import { LIMITS, withDefaults } from './limits.js';
import { openOutput, openStream, type Output } from './output.js';
import { openPool, type Pool } from './pool.js';
import { readSources, type Format } from './sources.js';
import type { Outcome } from './worker.js';
import { checkStream, outputFormatOf, type Derived, type OutputFormat } from './writers/formats.js';

/** What a batch reads, how, and where it writes. */
export interface BatchOptions {
  /** Files and folders, `-` for standard input. */
  readonly inputs: readonly string[];
  /** The file to write, `-` for standard output. */
  readonly out: string;
  /** The kind of the inputs; told by their extension when left out. */
  readonly from?: Format;
  /** The kind of the output; told by its extension when left out. */
  readonly to?: OutputFormat;
  /** A page to make of what was found: people, organisations and places over time, and more. */
  readonly report?: string;
  /** Names of the fields or columns. */
  readonly fields?: Partial<Fields>;
  /** Of the inputs; detected when left out. */
  readonly encoding?: string;
  /** What stands between two cells of CSV: one character, or "tab"; detected when left out. */
  readonly delimiter?: string;
  /** Threads that read articles; one per processor when left out. */
  readonly workers?: number;
  /** Goes on where an earlier run of the same job ended. */
  readonly resume?: boolean;
  /** Throws away what an earlier run left. */
  readonly restart?: boolean;
  /** Bytes of the longest article that is read. */
  readonly maxBytes?: number;
  /** Seconds that one article may take. */
  readonly timeLimit?: number;
  /** Megabytes of heap that a worker may hold. */
  readonly memoryLimit?: number;
  /** Articles between two checkpoints. */
  readonly checkpointEvery?: number;
  /** For every article; its own id and date come first. */
  readonly extract?: ExtractOptions;
  /** Ends the run after the articles in hand. */
  readonly signal?: AbortSignal;
  /** Called after every handful of articles. */
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** How far a batch is. */
export interface BatchProgress extends Counts {
  /** Bytes of the inputs read by this run, as they lie on the disk. */
  readonly bytes: number;
}

/** How a batch ended. */
export interface BatchResult extends BatchProgress {
  /** `stopped`: the signal came first; `complete`: there was nothing left to do. */
  readonly status: 'done' | 'stopped' | 'complete';
}

const HANDFUL = 32;
const HANDFUL_LENGTH = 200_000;
/** Handfuls a worker: a long article in one of them does not leave the others without work. */
const AHEAD = 3;
const CHECKPOINT_EVERY = 500;

/** Reads every article of the inputs and writes what it finds. See the README for what it promises. */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const defaults = { ...LIMITS, checkpointEvery: CHECKPOINT_EVERY, workers: availableParallelism() };
  const settings = withDefaults(options, defaults);
  checkFiles(options);
  const { workers, timeLimit, memoryLimit, maxBytes, extract = {} } = settings;
  const delimiter = options.delimiter === undefined ? null : checkDelimiter(options.delimiter);
  const opening = {
    fields: { ...DEFAULT_FIELDS, ...options.fields },
    encoding: options.encoding ?? null,
    delimiter,
    maxBytes,
  };
  // First of all: options that cannot be cost no output that is there.
  const pool = await openPool({ workers, timeLimit, memoryLimit, options: extract, opening });
  try {
    const output = await openOutputOf(options, opening);
    if (output === null) return { ...NOTHING, bytes: 0, status: 'complete' };
    try {
      return await fill(output, pool, opening, settings);
    } finally {
      await output.close();
    }
  } finally {
    await pool.close();
  }
}

async function openOutputOf(
  options: BatchOptions,
  { fields, encoding, delimiter, maxBytes }: Opening,
): Promise<Output | null> {
  const { inputs, out, from = null, report, extract, resume = false, restart = false } = options;
  if (out === '-') return openStream(process.stdout, process.stderr);
  return openOutput(out, {
    job: hashJob([await describeInputs(inputs), from, fields, encoding, delimiter, maxBytes, extract]),
    resume,
    restart,
    derived: derivedOf(out, outputFormatOf(out, options.to), report),
  });
}

type Settings = BatchOptions & Required<Pick<BatchOptions, 'workers' | 'checkpointEvery'>>;

/** Writes what is found in the articles that the output does not hold yet. */
async function fill(output: Output, pool: Pool, opening: Opening, settings: Settings): Promise<BatchResult> {
  const { inputs, from = null, workers, checkpointEvery, signal, onProgress } = settings;
  let bytes = 0;
  let counts = output.done;
  let isStopped = false;
  if (!output.isRead) {
    const items = readSources(inputs, { ...opening, from, onBytes: (size) => (bytes += size) });
    let committed = counts.items;
    for await (const outcome of readAhead(skip(items, counts.items), pool, workers, signal)) {
      await output.write(outcome.lines, outcome.failures);
      counts = addCounts(counts, outcome.counts);
      if (counts.items - committed >= checkpointEvery) {
        await output.commit(counts, false);
        committed = counts.items;
      }
      onProgress?.({ ...counts, bytes });
    }
    isStopped = signal?.aborted ?? false;
    await output.commit(counts, !isStopped);
  }
  if (!isStopped) await output.finish();
  return { ...counts, bytes, status: isStopped ? 'stopped' : 'done' };
}

/** Keeps the workers busy with some handfuls ahead of what is written, and no more. */
async function* readAhead(
  items: AsyncIterable<Item>,
  pool: Pool,
  workers: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome> {
  const ahead: Promise<Outcome>[] = [];
  for await (const handful of gather(items)) {
    const outcome = pool.read(handful);
    // Where it fails, the one who waits for it hears of it.
    outcome.catch(() => undefined);
    ahead.push(outcome);
    if (ahead.length > AHEAD * workers) yield await ahead.shift()!;
    if (signal?.aborted) break;
  }
  for (const outcome of ahead) yield await outcome;
}

async function* gather(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let handful: Item[] = [];
  let length = 0;
  for await (const item of items) {
    handful.push(item);
    length += 'text' in item ? item.text.length : 'form' in item ? item.bytes.length : 0;
    if (handful.length >= HANDFUL || length >= HANDFUL_LENGTH) {
      yield handful;
      handful = [];
      length = 0;
    }
  }
  if (handful.length > 0) yield handful;
}

async function* skip(items: AsyncIterable<Item>, count: number): AsyncGenerator<Item> {
  let passed = 0;
  for await (const item of items) if (passed++ >= count) yield item;
}

function derivedOf(out: string, to: OutputFormat, report: string | undefined): Derived[] {
  return [
    ...(to === 'jsonl' ? [] : [{ format: to, path: out }]),
    ...(report === undefined ? [] : [{ format: 'report', path: report } as const]),
  ];
}

/** What the inputs are, so that another job does not go on with this one's output. */
async function describeInputs(inputs: readonly string[]): Promise<unknown[]> {
  return Promise.all(
    inputs.map(async (input) => {
      if (input === '-') return input;
      const found = await stat(input).catch(() => null);
      return [resolve(input), found?.isFile() ? found.size : null];
    }),
  );
}

/** Throws a `RangeError` for what cannot be read or written together. */
function checkFiles({ inputs, out, to, report, encoding }: BatchOptions): void {
  if (inputs.length === 0) throw new RangeError('inputs must name a file, a folder, or - for standard input.');
  if (report !== undefined && resolve(report) === resolve(out)) {
    throw new RangeError('report must be another file than the output.');
  }
  if (out === '-') checkStream(outputFormatOf(out, to), report);
  const read = new Set(inputs.filter((input) => input !== '-').map((input) => resolve(input)));
  for (const [name, path] of Object.entries({ out, report })) {
    if (path !== undefined && read.has(resolve(path)))
      throw new RangeError(`${name} must be another file than the inputs.`);
  }
  if (encoding !== undefined) checkEncoding(encoding);
}
