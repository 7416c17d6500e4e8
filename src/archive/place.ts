// Determines where a batch writes: resolves links in the names of the output and the report, checks that neither is
// among the inputs, and locks both against other runs.
import { dirname, resolve } from 'node:path';
import type { BatchOptions } from './batch-options.js';
import { checkDelimiter } from './delimiter.js';
import { checkEncoding } from './encoding.js';
import { BatchError } from './failure.js';
import { guard, isOwn } from './output.js';
import { Locked, takeLock, type Lock } from './lock.js';
import { checkWritable } from './packages.js';
import { identify, resolveTarget, type Target } from './target.js';
import type { CsvStyle } from './writers/csv-style.js';
import { checkStream, outputFormatOf, type Derived, type OutputFormat } from './writers/formats.js';

export interface StreamPlace {
  readonly kind: 'stream';
  readonly target: Target;
  readonly csv: CsvStyle | null;
}

export interface FilePlace {
  readonly kind: 'file';
  /** The file itself, with links resolved. */
  readonly out: string;
  /** The file, and the link through which it was given. */
  readonly names: readonly string[];
  readonly format: OutputFormat;
  readonly csv: CsvStyle | null;
  readonly derived: readonly Derived[];
}

const STDOUT: Target = { kind: 'stream', path: '/dev/stdout' };

/** Throws a `RangeError` for options that contradict each other, and a `BatchError` if the output cannot be written. */
export async function findPlace(options: BatchOptions): Promise<StreamPlace | FilePlace> {
  const { inputs, out, to, report, lang, encoding, delimiter, keep = [], fullText = false, resume = false } = options;
  if (inputs.length === 0) throw new RangeError('inputs must name a file, a folder, or - for standard input.');
  if (encoding !== undefined) checkEncoding(encoding);
  if (delimiter !== undefined) checkDelimiter(delimiter);
  const given = out === '-' ? STDOUT : await resolveTarget(out);
  const format = outputFormatOf(out, to, given.kind === 'stream');
  checkWritable(format);
  if (options.csv !== undefined && format !== 'csv' && Object.keys(options.csv).length > 0) {
    throw new RangeError(`csv says how CSV is written, and ${out} is ${format}.`);
  }
  if (fullText && format !== 'sqlite')
    throw new RangeError(
      `fullText makes a table of a database, and ${out} is ${format}: name an output such as records.db.`,
    );
  const csv = format === 'csv' ? checkCsvStyle(options.csv ?? {}) : null;
  if (given.kind === 'stream') {
    checkStream(out, format, report);
    if (resume) {
      throw new RangeError(`${out === '-' ? 'standard output' : out} cannot be resumed: name a file with --out`);
    }
    await checkInputs(inputs, [['out', given.path]]);
    return { kind: 'stream', target: given, csv };
  }
  if (lang !== undefined && report === undefined)
    throw new RangeError('lang is the language of the report: it needs report.');
  const page = report === undefined ? null : await resolveTarget(report);
  if (page?.kind === 'stream') throw new RangeError(`report ${report} is a pipe or a device: name a file`);
  if (page !== null && isOwn([given.path])(page.path)) {
    throw new RangeError('report must be another file than the output and those beside it.');
  }
  const files: [string, string][] = [['out', given.path]];
  if (page !== null) files.push(['report', page.path]);
  await checkInputs(inputs, files);
  return {
    kind: 'file',
    out: given.path,
    names: [given.path, await identifyLink(out)],
    format,
    csv,
    derived: [
      ...(format === 'jsonl' ? [] : [{ format, path: given.path, keep, fullText, ...(csv !== null && { csv }) }]),
      ...(page === null ? [] : [{ format: 'report', path: page.path, ...(lang && { lang }) } as const]),
    ],
  };
}

/** Holds the locks of the output and the report while `work` runs. */
export async function withLocks<T>({ out, derived }: FilePlace, work: (lock: Lock) => Promise<T>): Promise<T> {
  const report = derived.find(({ path }) => path !== out)?.path;
  return withLock(out, (lock) => (report === undefined ? work(lock) : withLock(report, () => work(lock))));
}

async function withLock<T>(path: string, work: (lock: Lock) => Promise<T>): Promise<T> {
  const lock = await guard(path, async () => {
    try {
      return await takeLock(path, 'batch');
    } catch (error) {
      throw error instanceof Locked ? new BatchError(error.message) : error;
    }
  });
  try {
    return await work(lock);
  } finally {
    await lock.release();
  }
}

async function checkInputs(inputs: readonly string[], files: readonly [string, string][]): Promise<void> {
  const read = await Promise.all(inputs.filter((input) => input !== '-').map(identify));
  for (const [name, path] of files) {
    if (read.some(isOwn([path]))) throw new RangeError(`${name} must be another file than the inputs.`);
  }
}

/**
 * Returns the path of the link itself with the links of its folder resolved, which is the path that listing the folder
 * gives.
 */
async function identifyLink(path: string): Promise<string> {
  return resolve(await identify(dirname(resolve(path))), resolve(path).slice(dirname(resolve(path)).length + 1));
}

function checkCsvStyle({ delimiter, ...style }: CsvStyle): CsvStyle {
  return { ...style, ...(delimiter !== undefined && { delimiter: checkDelimiter(delimiter) }) };
}
