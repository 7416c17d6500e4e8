// From the inputs named to the articles in them, in one order that never changes:
// inputs as given, the files of a folder by path. A reader is loaded when the
// first file of its kind comes.
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { basename, extname, join, relative, sep } from 'node:path';
import { decompress, splitCompression } from './decompress.js';
import type { Fields, Item, Reader, Reading, Unreadable } from './items.js';

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

export interface SourceOptions {
  readonly from: Format | null;
  readonly fields: Fields;
  readonly encoding: string | null;
  /** What stands between two cells of CSV; found out when left out. */
  readonly delimiter?: string | null;
  readonly maxBytes: number;
  /** Called with the size of what was read, compressed as it lies on the disk. */
  readonly onBytes?: (bytes: number) => void;
}

/** A file among the inputs, and what an article without an id is called after. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
}

/** Every article of the inputs, in order; `-` is standard input. */
export async function* readSources(inputs: readonly string[], options: SourceOptions): AsyncGenerator<Item> {
  for await (const file of listFiles(inputs, options.from)) {
    if ('reason' in file) yield file;
    else yield* readFile(file, options);
  }
}

/** Every file of the inputs, in order, folders walked through. */
export async function* listFiles(
  inputs: readonly string[],
  from: Format | null,
): AsyncGenerator<SourceFile | Unreadable> {
  for (const input of inputs) {
    try {
      if (input !== '-' && (await stat(input)).isDirectory()) yield* listFolder(input, from);
      else yield { path: input, name: input === '-' ? 'standard input' : basename(input) };
    } catch (error) {
      yield { source: input, reason: explain(error) };
    }
  }
}

async function* listFolder(folder: string, from: Format | null): AsyncGenerator<SourceFile | Unreadable> {
  let files = 0;
  for await (const path of walk(folder)) {
    if (from === null && formatOf(path) === null) continue;
    files++;
    yield { path, name: relative(folder, path).split(sep).join('/') };
  }
  if (files === 0) yield { source: folder, reason: 'no file of a known kind in this folder: give --from' };
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

/** Every article of a file. */
export async function* readFile({ path, name }: SourceFile, options: SourceOptions): AsyncGenerator<Item> {
  const { fields, encoding, delimiter = null, maxBytes } = options;
  const isInput = path === '-';
  const source = isInput ? 'standard input' : path;
  const format = options.from ?? (isInput ? 'jsonl' : formatOf(path));
  const reading: Reading = { source, path: isInput ? null : path, name, fields, encoding, delimiter, maxBytes };
  if (format === null) {
    yield { source, id: name, reason: `unknown kind of file: give --from ${FORMATS.join(', ')}` };
    return;
  }
  try {
    const read = await loadReader(format);
    yield* read(decompress(open(path, options.onBytes), splitCompression(path).compression), reading);
  } catch (error) {
    yield { source, id: name, reason: explain(error) };
  }
}

/** The bytes of a file, which is opened when the first are asked for. */
async function* open(path: string, onBytes: SourceOptions['onBytes']): AsyncGenerator<Uint8Array> {
  const bytes: Readable = path === '-' ? process.stdin : createReadStream(path);
  for await (const part of bytes as AsyncIterable<Uint8Array>) {
    onBytes?.(part.length);
    yield part;
  }
}

function formatOf(path: string): Format | null {
  return BY_EXTENSION[extname(splitCompression(path).bare).toLowerCase()] ?? null;
}

async function loadReader(format: Format): Promise<Reader> {
  switch (format) {
    case 'text':
      return (await import('./readers/lines.js')).readWholeText;
    case 'jsonl':
      return (await import('./readers/lines.js')).readJsonLines;
    case 'csv':
      return (await import('./readers/table.js')).readCsv;
    case 'tsv':
      return (await import('./readers/table.js')).readTsv;
    case 'parquet':
      return (await import('./readers/parquet.js')).readParquet;
    case 'html':
      return (await import('./readers/html.js')).readHtml;
    case 'xml':
      return (await import('./readers/xml.js')).readXml;
    case 'warc':
      return (await import('./readers/warc.js')).readWarc;
  }
}

/** Why a file cannot be read, and what to do. */
export function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file: check the path';
  if (code === 'EACCES') return 'may not be read: check its permissions';
  return error instanceof Error ? error.message : String(error);
}
