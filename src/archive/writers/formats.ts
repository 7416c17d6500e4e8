// The output formats. Articles are first written as JSON lines, and the other formats are made from these, so that runs
// of every format can be resumed in the same way.
import { extname } from 'node:path';
import type { ReportLanguage } from '../report/words.js';
import type { CsvStyle } from './csv-style.js';
import type { Writer } from './writer.js';

/** The output formats. */
export const OUTPUT_FORMATS = ['jsonl', 'csv', 'parquet', 'sqlite'] as const;
/** One of `OUTPUT_FORMATS`. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** A file made from the JSON lines: an output in another format, or the report. */
export interface Derived {
  readonly format: Exclude<OutputFormat, 'jsonl'> | 'report';
  readonly path: string;
  readonly csv?: CsvStyle;
  /** True for a CSV or Parquet file of the table of identities instead of the articles. */
  readonly isTable?: boolean;
  /** The fields of the option `keep`. Each has a column. */
  readonly keep?: readonly string[];
  /** True if a database gets a table of the texts. */
  readonly fullText?: boolean;
  /** The language of a report. */
  readonly lang?: ReportLanguage;
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

/**
 * Returns the format of an output: `to`, or the one that the extension implies. Throws a `RangeError` for a file with
 * an unknown extension.
 */
export function outputFormatOf(out: string, to: OutputFormat | undefined, isStream: boolean): OutputFormat {
  const extension = extname(out).toLowerCase();
  const format = to ?? BY_EXTENSION[extension] ?? (isStream || extension === '' ? 'jsonl' : null);
  if (format !== null) return format;
  throw new RangeError(
    `out ${JSON.stringify(out)}: ${extension} is no kind of output that is known. ` +
      `Give one of ${Object.keys(BY_EXTENSION).join(', ')}, or say the kind with --to ${OUTPUT_FORMATS.join(', ')}.`,
  );
}

/** Opens the writer for an output that is made from the file of JSON lines `lines`. */
export async function openWriter(output: Derived, lines: string): Promise<Writer> {
  const { format, path, csv = {}, keep = [], fullText = false, isTable = false, lang } = output;
  switch (format) {
    case 'csv':
      return (await import('./csv.js')).openCsv(path, csv, keep, isTable);
    case 'parquet':
      return (await import('./parquet.js')).openParquet(path, keep, isTable);
    case 'sqlite':
      return (await import('./sqlite.js')).openSqlite(path, keep, fullText);
    case 'report':
      return (await import('../report/report.js')).openReport(path, lines, lang);
  }
}

/** Throws a `RangeError` for an output that cannot be written to a stream. */
export function checkStream(out: string, format: OutputFormat, report: string | undefined): void {
  const name = out === '-' ? 'standard output' : out;
  if (format !== 'jsonl' && format !== 'csv') {
    throw new RangeError(`${format} cannot go to ${name}, which takes jsonl and csv: name a file with --out`);
  }
  if (report !== undefined) throw new RangeError('a report is made of a file: name one with --out');
}
