// An archive from end to end: articles are read, handed to workers by the handful,
// and what became of them is written in the order they stand.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import type { ExtractOptions } from '../index.js';
import { hashJob, type Counts } from './checkpoint.js';
import { checkEncoding } from './encoding.js';
import { DEFAULT_FIELDS, type Fields, type Item, type SourceText } from './items.js';
import { openOutput, openStream, type Output } from './output.js';
import { openPool, type Pool } from './pool.js';
import { readSources, type Format } from './sources.js';
import type { Outcome } from './worker.js';
import { checkStream, findBuilder, outputFormatOf, type OutputFormat } from './writers/formats.js';

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
  if (toStream) checkStream(to);
  const build = toStream ? null : findBuilder(to);
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
      });
  if (output === null) return { ...NOTHING, status: 'complete' };
  let bytes = 0;
  let counts = output.done;
  let isStopped = false;
  const pool = await openPool({ ...settings, options: options.extract ?? {} });
  try {
    const items = readSources(options.inputs, {
      from,
      fields,
      encoding,
      maxBytes: settings.maxBytes,
      onBytes: (size) => (bytes += size),
    });
    if (!output.isRead) {
      let committed = counts.items;
      for await (const step of readAhead(skip(items, counts.items), pool, settings.workers, options.signal)) {
        counts = await writeStep(step, counts, output);
        if (counts.items - committed >= settings.checkpointEvery) {
          await output.commit(counts, false);
          committed = counts.items;
        }
        options.onProgress?.({ ...counts, bytes });
      }
      isStopped = options.signal?.aborted ?? false;
      await output.commit(counts, !isStopped);
    }
    if (!isStopped) await output.finish(build);
    return { ...counts, bytes, status: isStopped ? 'stopped' : 'done' };
  } finally {
    await output.close();
    await pool.close();
  }
}

const NOTHING = { items: 0, articles: 0, failed: 0, records: 0, mojibake: 0, bytes: 0 };

interface Step {
  readonly items: readonly Item[];
  /** What became of those items that are texts. */
  readonly outcomes: readonly Outcome[];
}

/** Keeps the workers busy with some handfuls ahead of what is written, and no more. */
async function* readAhead(
  items: AsyncIterable<Item>,
  pool: Pool,
  workers: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Step> {
  const ahead: Promise<Step>[] = [];
  for await (const handful of gather(items)) {
    const texts = handful.filter((item): item is SourceText => 'text' in item);
    const outcomes = texts.length > 0 ? pool.read(texts) : Promise.resolve([]);
    const step = outcomes.then((found) => ({ items: handful, outcomes: found }));
    // Where it fails, the one who waits for it hears of it.
    step.catch(() => undefined);
    ahead.push(step);
    if (ahead.length > workers + 1) yield await ahead.shift()!;
    if (signal?.aborted) break;
  }
  for (const step of ahead) yield await step;
}

async function* gather(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let handful: Item[] = [];
  let length = 0;
  for await (const item of items) {
    handful.push(item);
    length += 'text' in item ? item.text.length : 0;
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

async function writeStep(step: Step, before: Counts, output: Output): Promise<Counts> {
  let { items, articles, failed, records, mojibake } = before;
  let lines = '';
  let failures = '';
  let next = 0;
  for (const item of step.items) {
    items++;
    const outcome = 'text' in item ? step.outcomes[next++]! : item;
    if ('reason' in outcome) {
      failed++;
      failures += `${JSON.stringify({ id: item.id ?? null, source: item.source, reason: outcome.reason })}\n`;
    } else {
      articles++;
      records += outcome.records;
      if (outcome.mojibake) mojibake++;
      lines += `${outcome.line}\n`;
    }
  }
  await output.write(lines, failures);
  return { items, articles, failed, records, mojibake };
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
  if (settings.encoding !== undefined) checkEncoding(settings.encoding);
}

function dropUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
