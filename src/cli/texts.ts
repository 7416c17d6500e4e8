// Reads texts from files and standard input, one at a time: a file of JSON lines is never
// held in memory as a whole. Text and JSON lines are read here. Other formats are read by
// the readers of the archive, which are loaded when the first such file is opened. A text
// that cannot be read is yielded with the reason, so that one bad line does not stop the
// rest.
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { decode as detectAndDecode, widenStream } from '../archive/encoding.js';
import type { Format, KeptFields } from '../archive/index.js';
import { namesToKeep, pickFields } from '../archive/kept.js';

export interface ReadText {
  /** Its place: a path, or a path and a line. */
  readonly where: string;
  readonly text: string;
  readonly id?: string;
  readonly published?: string;
  /** The fields of the input that are passed through; absent for an input that has no fields, which is only a text. */
  readonly fields?: KeptFields;
}

export interface Unreadable {
  readonly where: string;
  readonly problem: string;
}

const NEWLINE = 0x0a;
// A byte order mark is kept, because offsets count from the start of the text as given. One decoder is reused for all
// lines: each new one holds native memory until the next full garbage collection.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NOT_UTF8 = 'not UTF-8: convert it first, for instance with iconv -f WINDOWS-1252 -t UTF-8';
const NOT_TEXT = 'binary or in an unknown encoding: convert it to UTF-8 first if it is text';

/** The formats that are read without loading the archive. */
const PLAIN: { readonly [extension: string]: Format } = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** The format of a file: the one given, or that of its extension, or text. */
export async function formatOfFile(file: string, from: Format | null): Promise<Format> {
  if (from !== null) return from;
  if (file === '-') return 'text';
  return PLAIN[extname(file).toLowerCase()] ?? (await import('../archive/texts.js')).formatOf(file) ?? 'text';
}

/** Every text of the files, in order, with its fields: the usual ones and those of `keep`. `-` is standard input. */
export async function* readTexts(
  files: readonly string[],
  from: Format | null,
  keep: readonly string[] = [],
): AsyncGenerator<ReadText | Unreadable> {
  for (const file of files) {
    const where = file === '-' ? 'standard input' : file;
    try {
      const format = await formatOfFile(file, from);
      const decode = file === '-' ? decodeUtf8 : decodeAny;
      const open = () => (file === '-' ? process.stdin : createReadStream(file));
      if (format === 'text' && !isCompressed(file, from)) yield await readWhole(open(), where, file, decode);
      else if (format === 'jsonl' && !isCompressed(file, from)) {
        const bytes = file === '-' ? process.stdin : await widen(createReadStream(file));
        yield* readDocuments(bytes, where, decode, namesToKeep(keep));
      } else yield* readArchive(file, format, keep);
    } catch (error) {
      yield { where, problem: explain(error) };
    }
  }
}

/** ".txt.gz", unless it was said what the bytes are. */
function isCompressed(file: string, from: Format | null): boolean {
  return from === null && file !== '-' && !(extname(file).toLowerCase() in PLAIN) && /\.(gz|zst|bz2)$/i.test(file);
}

async function* readArchive(
  file: string,
  format: Format,
  keep: readonly string[],
): AsyncGenerator<ReadText | Unreadable> {
  const { readArticles } = await import('../archive/texts.js');
  for await (const article of readArticles(file, format, keep)) {
    if ('reason' in article) yield { where: article.source, problem: article.reason };
    else {
      const { source, id, text, published, fields = {} } = article;
      const said = { ...(published !== undefined && { published }), ...(format !== 'text' && { fields }) };
      yield { where: source, id, text, ...said };
    }
  }
}

type Decode = (bytes: Buffer) => string | Unread;

/** A message that says why bytes cannot be read as text. */
interface Unread {
  readonly problem: string;
}

async function readWhole(
  bytes: AsyncIterable<Buffer>,
  where: string,
  file: string,
  decode: Decode,
): Promise<ReadText | Unreadable> {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  const text = decode(Buffer.concat(parts));
  if (typeof text !== 'string') return { where, ...text };
  return file === '-' ? { where, text } : { where, text, id: file };
}

async function* readDocuments(
  bytes: AsyncIterable<Buffer>,
  where: string,
  decode: Decode,
  keep: readonly string[],
): AsyncGenerator<ReadText | Unreadable> {
  let number = 0;
  for await (const line of splitLines(bytes)) {
    number++;
    const place = `${where}, line ${number}`;
    const json = decode(line);
    if (typeof json !== 'string') yield { where: place, ...json };
    else if (json.trim() !== '') yield readDocument(number === 1 ? json.replace(/^\uFEFF/, '') : json, place, keep);
  }
}

/** Lines are cut on bytes, which UTF-16 does not allow: with its byte order mark it is made UTF-8. */
async function widen(file: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const { parts } = await widenStream(file, null);
  // A file that is not compressed has no gaps.
  return parts as AsyncIterable<Buffer>;
}

// Lines are cut on bytes: in UTF-8 the byte 0x0A is never part of another
// character, and U+2028 inside a JSON string is not the end of a line.
async function* splitLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  for await (const part of bytes) {
    let start = 0;
    for (let end = part.indexOf(NEWLINE); end >= 0; end = part.indexOf(NEWLINE, start)) {
      const line = part.subarray(start, end);
      if (pending.length === 0) yield line;
      else yield Buffer.concat([...pending, line]);
      pending = [];
      start = end + 1;
    }
    if (start < part.length) pending.push(part.subarray(start));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

function readDocument(json: string, where: string, keep: readonly string[]): ReadText | Unreadable {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (error) {
    return { where, problem: `not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { where, problem: 'not a JSON object: expected {"id", "text", "published"}' };
  }
  const values = document as { readonly [field: string]: unknown };
  const { id, text, published } = values;
  if (typeof text !== 'string') return { where, problem: `"text" is ${describe(text)}: expected a string` };
  if (!isAbsent(published) && typeof published !== 'string') {
    return { where, problem: `"published" is ${describe(published)}: expected a date such as "2024-05-14"` };
  }
  if (!isAbsent(id) && typeof id !== 'string' && typeof id !== 'number') {
    return { where, problem: `"id" is ${describe(id)}: expected a string or a number` };
  }
  const { fields = {} } = pickFields(keep, (field) => (Object.hasOwn(values, field) ? values[field] : null));
  const said = { ...(!isAbsent(id) && { id: String(id) }), ...(!isAbsent(published) && { published }) };
  return { where, text, ...said, fields };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}

function decodeUtf8(bytes: Buffer): string | Unread {
  try {
    return UTF8.decode(bytes);
  } catch {
    return { problem: NOT_UTF8 };
  }
}

/** UTF-8, or what else the bytes of a French text may be in. */
function decodeAny(bytes: Buffer): string | Unread {
  const text = decodeUtf8(bytes);
  return typeof text === 'string' ? text : (detectAndDecode(bytes, null) ?? { problem: NOT_TEXT });
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file: check the path';
  if (code === 'EISDIR') return 'a directory: name the files in it, or read it whole with depeche batch';
  if (code === 'EACCES') return 'may not be read: check its permissions';
  return error instanceof Error ? error.message : String(error);
}

/** The one article of a file, for a command that takes one. Throws when the file has none, several, or a broken one. */
export async function readOneText(file: string, command: string): Promise<ReadText> {
  let one: ReadText | null = null;
  for await (const read of readTexts([file], null)) {
    if ('problem' in read) throw new Error(`${read.where}: ${read.problem}`);
    if (one !== null)
      throw new Error(`${file}: more than one article, and ${command} takes one: give it alone in a file`);
    one = read;
  }
  if (one === null) throw new Error(`${file}: no article in this file`);
  return one;
}
