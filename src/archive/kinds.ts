// The files of an archive: what the name of one says of its kind, and why one cannot be read.
import { extname } from 'node:path';
import { splitCompression } from './decompress.js';
import { codeOf } from './failure.js';

/** Formats that are read, by name. */
export const FORMATS = ['text', 'jsonl', 'csv', 'tsv', 'parquet', 'html', 'xml', 'warc'] as const;
/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number];

const BY_EXTENSION: { readonly [extension: string]: Format } = {
  '.txt': 'text',
  '.text': 'text',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.parquet': 'parquet',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  // RSS, Atom, NewsML-G2 and NITF: told by their elements.
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.nitf': 'xml',
  '.warc': 'warc',
};

/** A file among the inputs, and what an article without an id is called after. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  /** Bytes when the files were listed: no more is read. Null for what is no plain file: standard input, a pipe. */
  readonly size: number | null;
  /** When it was last changed, in milliseconds; null where its size is. */
  readonly time: number | null;
}

/** What the name of a file says of its kind. */
export function formatOf(path: string): Format | null {
  return BY_EXTENSION[extname(splitCompression(path).bare).toLowerCase()] ?? null;
}

/** Why a file cannot be read, and what to do. */
export function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'no such file: check the path';
  if (code === 'EACCES') return 'may not be read: check its permissions';
  return error instanceof Error ? error.message : String(error);
}
