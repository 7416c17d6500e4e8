// An archive from end to end: articles are handed to workers by the handful, as
// little opened as can be, and what became of them is written in the order they stand.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import type { ExtractOptions } from '../index.js';
import { addCounts, hashJob, NOTHING, type Counts } from './checkpoint.js';
import { checkEncoding } from './encoding.js';
import { DEFAULT_FIELDS, type Fields, type Item } from './items.js';
import { openOutput, openStream } from './output.js';
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
const DEFAULTS = { maxBytes: 2_000_000, timeLimit: 30, memoryLimit: 160, checkpointEvery: 500 };

/** Reads every article of the inputs and writes what it finds. See the README for what it promises. */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const settings = { ...DEFAULTS, workers: availableParallelism(), ...dropUndefined(options) };
  checkSettings(settings);
  const fields = { ...DEFAULT_FIELDS, ...options.fields };
  const encoding = options.encoding ?? null;
  const from = options.from ?? null;
  const to = outputFormatOf(options.out, options.to);
  const toStream = options.out === '-';
  if (toStream) checkStream(to, options.report);
  const output = toStream
    ? openStream(process.stdout, process.stderr)
    : await openOutput(options.out, {
        job: hashJob([
          await describeInputs(options.inputs),
          from,
          fields,
          encoding,
          settings.maxBytes,
          options.extract,
        ]),
        resume: options.resume ?? false,
        restart: options.restart ?? false,
        derived: derivedOf(options.out, to, options.report),
      });
  if (output === null) return { ...NOTHING, bytes: 0, status: 'complete' };
  let bytes = 0;
  let counts = output.done;
  let isStopped = false;
  const opening = { fields, encoding, maxBytes: settings.maxBytes };
  const pool = await openPool({ ...settings, options: options.extract ?? {}, opening });
  try {
    const items = readSources(options.inputs, {
      ...opening,
      from,
      onBytes: (size) => (bytes += size),
    });
    if (!output.isRead) {
      let committed = counts.items;
      for await (const outcome of readAhead(skip(items, counts.items), pool, settings.workers, options.signal)) {
        await output.write(outcome.lines, outcome.failures);
        counts = addCounts(counts, outcome.counts);
        if (counts.items - committed >= settings.checkpointEvery) {
          await output.commit(counts, false);
          committed = counts.items;
        }
        options.onProgress?.({ ...counts, bytes });
      }
      isStopped = options.signal?.aborted ?? false;
      await output.commit(counts, !isStopped);
    }
    if (!isStopped) await output.finish();
    return { ...counts, bytes, status: isStopped ? 'stopped' : 'done' };
  } finally {
    await output.close();
    await pool.close();
  }
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

function checkSettings(settings: Required<Pick<BatchOptions, keyof typeof DEFAULTS | 'workers'>> & BatchOptions): void {
  for (const name of ['workers', 'maxBytes', 'timeLimit', 'memoryLimit', 'checkpointEvery'] as const) {
    if (!(settings[name] > 0)) throw new RangeError(`${name} must be a number above zero, got ${settings[name]}.`);
  }
  if (settings.inputs.length === 0) throw new RangeError('inputs must name a file, a folder, or - for standard input.');
  if (settings.report !== undefined && resolve(settings.report) === resolve(settings.out)) {
    throw new RangeError('report must be another file than the output.');
  }
  if (settings.encoding !== undefined) checkEncoding(settings.encoding);
}

function dropUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
