// The kinds of output. An article is first of all a line of JSON; the other kinds
// are made from these lines, so that all of them can be resumed alike.
import { extname } from 'node:path';
import type { Writer } from './writer.js';

/** Formats that are written, by name. */
export const OUTPUT_FORMATS = ['jsonl', 'csv', 'parquet', 'sqlite'] as const;
/** One of `OUTPUT_FORMATS`. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** A file to be made of the lines: another kind of output, or the report. */
export interface Derived {
  readonly format: Exclude<OutputFormat, 'jsonl'> | 'report';
  readonly path: string;
}

const BY_EXTENSION: { readonly [extension: string]: OutputFormat } = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.parquet': 'parquet',
  '.db': 'sqlite',
  '.sqlite': 'sqlite',
  '.sqlite3': 'sqlite',
};

export function outputFormatOf(out: string, to: OutputFormat | undefined): OutputFormat {
  return to ?? BY_EXTENSION[extname(out).toLowerCase()] ?? 'jsonl';
}

export async function openWriter({ format, path }: Derived): Promise<Writer> {
  switch (format) {
    case 'csv':
      return (await import('./csv.js')).openCsv(path);
    case 'parquet':
      return (await import('./parquet.js')).openParquet(path);
    case 'sqlite':
      return (await import('./sqlite.js')).openSqlite(path);
    case 'report':
      return (await import('../report/report.js')).openReport(path);
  }
}

/** Throws a `RangeError` for what cannot be written bit by bit. */
export function checkStream(format: OutputFormat, report: string | undefined): void {
  if (format !== 'jsonl') throw new RangeError(`${format} cannot go to standard output: name a file with --out`);
  if (report !== undefined) throw new RangeError('a report is made of a file: name one with --out');
}
