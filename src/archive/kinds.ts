// The file formats of an archive by extension, and messages for files that cannot be read.
import { extname } from 'node:path';
import { splitCompression } from './decompress.js';
import { codeOf } from './failure.js';

/** The input formats. */
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
  // RSS, Atom, NewsML-G2 and NITF are distinguished by their elements.
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.nitf': 'xml',
  '.warc': 'warc',
};

/** A file among the inputs. Articles without an id get one made from `name`. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  /** The size in bytes when the files were listed; no more than that is read. Null for standard input and pipes. */
  readonly size: number | null;
  /** The time of the last change, in milliseconds. Null if the size is. */
  readonly time: number | null;
}

/** Returns the format of a file by its extension, ignoring an extension of compression; null if unknown. */
export function formatOf(path: string): Format | null {
  return BY_EXTENSION[extname(splitCompression(path).bare).toLowerCase()] ?? null;
}

/** Returns a message that says why a file cannot be read and what to do. */
export function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'no such file: check the path';
  if (code === 'EACCES') return 'may not be read: check its permissions';
  return error instanceof Error ? error.message : String(error);
}
