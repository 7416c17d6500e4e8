// The output formats. Articles are first written as lines of JSON, and the other formats
// are made from these lines, so that runs of every format can be resumed in the same way.
import { extname } from 'node:path';
import type { ReportLanguage } from '../report/words.js';
import type { CsvStyle } from './csv-style.js';
import type { Writer } from './writer.js';

/** The output formats. */
export const OUTPUT_FORMATS = ['jsonl', 'csv', 'parquet', 'sqlite'] as const;
/** One of `OUTPUT_FORMATS`. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** A file made from the lines of JSON: an output in another format, or the report. */
export interface Derived {
  readonly format: Exclude<OutputFormat, 'jsonl'> | 'report';
  readonly path: string;
  readonly csv?: CsvStyle;
  /** A CSV or Parquet file of the table of identities, and not of the articles. */
  readonly isTable?: boolean;
  /** The fields of the option `keep`, each of which has a column. */
  readonly keep?: readonly string[];
  /** Whether a database gets the table of texts. */
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

/** The format of an output: `to`, or that of the extension. Throws a `RangeError` for a file with an unknown extension. */
export function outputFormatOf(out: string, to: OutputFormat | undefined, isStream: boolean): OutputFormat {
  const extension = extname(out).toLowerCase();
  const format = to ?? BY_EXTENSION[extension] ?? (isStream || extension === '' ? 'jsonl' : null);
  if (format !== null) return format;
  throw new RangeError(
    `out ${JSON.stringify(out)}: ${extension} is no kind of output that is known. ` +
      `Give one of ${Object.keys(BY_EXTENSION).join(', ')}, or say the kind with --to ${OUTPUT_FORMATS.join(', ')}.`,
  );
}

/** `lines` is the file of JSON lines of which the output is made. */
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
