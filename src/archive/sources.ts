// Reads the articles of files, always in the same order. The reader for a format is
// loaded when the first file of that format is opened.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decompress, splitCompression } from './decompress.js';
import { BatchError } from './failure.js';
import type { Fields, Item, Reader, Reading, Unreadable } from './items.js';
import { explain, FORMATS, formatOf, type Format, type SourceFile } from './kinds.js';
import { listFiles } from './listing.js';
import { checkReadable } from './packages.js';

export interface SourceOptions {
  readonly from: Format | null;
  readonly fields: Fields;
  /** The names of the fields to pass through. */
  readonly keep?: readonly string[] | undefined;
  readonly encoding: string | null;
  /** The character between the cells of CSV. Detected by default. */
  readonly delimiter?: string | null;
  readonly maxBytes: number;
  /** Called with the number of bytes that were read, counted before decompression. */
  readonly onBytes?: (bytes: number) => void;
  /** Called with the bytes read from standard input or a pipe. */
  readonly onStream?: (bytes: Uint8Array) => void;
  /** Called for each file that had neither an article nor a failure. */
  readonly onEmpty?: (source: string) => void;
}

/** Yields every article of the inputs, in order; `-` is standard input. */
export async function* readSources(inputs: readonly string[], options: SourceOptions): AsyncGenerator<Item> {
  yield* readFiles((await listFiles(inputs, options.from)).files, options);
}

/** Yields every article of the files, in order. */
export async function* readFiles(
  files: readonly (SourceFile | Unreadable)[],
  options: SourceOptions,
): AsyncGenerator<Item> {
  for (const file of files) {
    if ('reason' in file) yield file;
    else yield* readFile(file, options);
  }
}

/** Throws a `BatchError` if the format of one of the files needs packages that are not installed. */
export function checkFormats(files: readonly (SourceFile | Unreadable)[], from: Format | null): void {
  const formats = new Set(files.map((file) => ('reason' in file ? null : formatOfFile(file, from))));
  for (const format of formats) if (format !== null) checkReadable(format);
}

function formatOfFile({ path }: SourceFile, from: Format | null): Format | null {
  return from ?? (path === '-' ? 'jsonl' : formatOf(path));
}

/** Yields every article of a file. */
export async function* readFile(file: SourceFile, options: SourceOptions): AsyncGenerator<Item> {
  const { path, name } = file;
  const { fields, keep, encoding, maxBytes, delimiter = null } = options;
  const isInput = path === '-';
  const source = isInput ? 'standard input' : path;
  const format = formatOfFile(file, options.from);
  const settings = { fields, keep, encoding, maxBytes, delimiter };
  const reading: Reading = { source, path: isInput ? null : path, name, ...settings };
  if (format === null) {
    yield { source, id: name, reason: `unknown kind of file: give --from ${FORMATS.join(', ')}` };
    return;
  }
  let items = 0;
  try {
    if (await hasChanged(file)) throw new Error(CHANGED_BEFORE);
    checkReadable(format);
    const read = await loadReader(format);
    for await (const item of read(decompress(open(file, options), splitCompression(path).compression), reading)) {
      items++;
      yield item;
    }
    // A file that only grew was read up to its original size, which is fine.
    if ((await hasChanged(file)) === 'otherwise') throw new Error(CHANGED_MEANWHILE);
  } catch (error) {
    if (error instanceof BatchError) throw error;
    items++;
    yield { source, id: name, reason: explain(error) };
  }
  if (items === 0) options.onEmpty?.(source);
}

const CHANGED_BEFORE = 'was changed after the run had started, and is not read: read it in a run of its own';
const CHANGED_MEANWHILE = 'was changed while it was read, articles of it may be missing: read it in a run of its own';

/** Whether a file has changed since the files were listed. */
async function hasChanged({ path, size, time }: SourceFile): Promise<false | 'grown' | 'otherwise'> {
  if (size === null) return false;
  const found = await stat(path);
  if (found.size === size && found.mtimeMs === time) return false;
  return found.size > size ? 'grown' : 'otherwise';
}

/** Yields the bytes of a file, which is opened when the first bytes are requested. */
async function* open({ path, size }: SourceFile, { onBytes, onStream }: SourceOptions): AsyncGenerator<Uint8Array> {
  const bytes: Readable =
    path === '-' ? process.stdin : createReadStream(path, size === null || size === 0 ? {} : { end: size - 1 });
  for await (const part of bytes as AsyncIterable<Uint8Array>) {
    onBytes?.(part.length);
    if (size === null) onStream?.(part);
    yield part;
  }
}

async function loadReader(format: Format): Promise<Reader> {
  switch (format) {
    case 'text':
      return (await import('./input/json-lines.js')).readWholeText;
    case 'jsonl':
      return (await import('./input/json-lines.js')).readJsonLines;
    case 'csv':
      return (await import('./input/table.js')).readCsv;
    case 'tsv':
      return (await import('./input/table.js')).readTsv;
    case 'parquet':
      return (await import('./input/parquet.js')).readParquet;
    case 'html':
      return (await import('./input/html.js')).readHtml;
    case 'xml':
      return (await import('./input/xml.js')).readXml;
    case 'warc':
      return (await import('./input/warc.js')).readWarc;
  }
}
