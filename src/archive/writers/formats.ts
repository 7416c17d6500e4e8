// The kinds of output. An article is first of all a line of JSON; the other kinds
// are made from these lines, so that all of them can be resumed alike.
import { extname } from 'node:path';

/** Formats that are written, by name. */
export const OUTPUT_FORMATS = ['jsonl', 'csv', 'parquet', 'sqlite'] as const;
/** One of `OUTPUT_FORMATS`. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Makes the output file from the file of lines. */
export type Build = (lines: string, output: string) => Promise<void>;

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

/** Null where the lines are the output. */
export function findBuilder(format: OutputFormat): Build | null {
  switch (format) {
    case 'jsonl':
      return null;
    case 'csv':
      return async (lines, output) => (await import('./csv.js')).buildCsv(lines, output);
    case 'parquet':
      return async (lines, output) => (await import('./parquet.js')).buildParquet(lines, output);
    case 'sqlite':
      return async (lines, output) => (await import('./sqlite.js')).buildSqlite(lines, output);
  }
}

/** Throws a `RangeError` for what cannot be written bit by bit. */
export function checkStream(format: OutputFormat): void {
  if (format !== 'jsonl') throw new RangeError(`${format} cannot go to standard output: name a file with --out`);
}
