// The two simplest archives: JSON lines, with one document per line, and text files.
import { decode, widenStream } from '../encoding.js';
import { dayOfName } from '../days.js';
import {
  isGap,
  toItem,
  tooBig,
  whole,
  type Gap,
  type Item,
  type Opening,
  type Part,
  type Publication,
  type RawText,
  type Reading,
  type SourceText,
  type Unreadable,
} from '../items.js';

const UTF8 = 'utf-8';
const NEWLINE = 0x0a;
const BRACE = 0x7b;
// The largest growth of a text in JSON, where a character may take six bytes: "\u00e9".
const JSON_SWELL = 6;
const NOT_TEXT = 'binary or in an unknown encoding: give --encoding if it is text';

/** Reads JSON lines: `{"id", "text", "published"}`, or the field names given in the options. */
export async function* readJsonLines(parts: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, maxBytes, encoding } = reading;
  const widened = await widenStream(parts, encoding);
  let number = 0;
  for await (const line of splitLines(widened.parts, JSON_SWELL * maxBytes + 10_000)) {
    if (isGap(line)) {
      yield { source, id: name, reason: line.reason };
      continue;
    }
    const place = `${source}, line ${++number}`;
    if (typeof line === 'number') yield { source: place, reason: tooBig(line, maxBytes) };
    else if (!isBlank(line)) {
      const bytes = new Uint8Array(line);
      const id = `${name}:${number}`;
      yield { source: place, id, form: 'json', bytes, ...(widened.isConverted && { encoding: UTF8 }) };
    }
  }
}

/** Returns the document in a line of JSON. */
export function openJson(
  { source, id, bytes, encoding: own }: RawText,
  { fields, keep, encoding, maxBytes }: Opening,
): SourceText | Unreadable {
  const json = decode(bytes, own ?? encoding);
  if (json === null) return { source, reason: NOT_TEXT };
  return readDocument(json.replace(/^\uFEFF/, ''), source, id, { fields, keep, maxBytes });
}

/** Reads the whole file as one text. Its publication date comes from the file name. */
export async function* readWholeText(parts: AsyncIterable<Part>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, fields, encoding, maxBytes } = reading;
  const all = await readAll(whole(parts), maxBytes);
  if (typeof all === 'number') {
    yield { source, id: name, reason: tooBig(all, maxBytes) };
    return;
  }
  const text = decode(all, encoding);
  if (text === null) yield { source, id: name, reason: NOT_TEXT };
  else yield toItem(source, { text, ...publicationOfFile(reading) }, fields, name, maxBytes);
}

/** Returns the publication date in the name of a file that is a single article. */
export function publicationOfFile({ path, name }: Reading): Publication {
  const published = path === null ? null : dayOfName(name);
  return published === null ? {} : { published, publishedFrom: 'file name' };
}

/** Returns all bytes, or the number read so far if there are more than `limit`. */
export async function readAll(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | number> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > limit) return size;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * Yields the lines. For a line longer than the limit, only its length is yielded. The broken lines on both sides of a
 * gap (a damaged part of a compressed file) are dropped, and the gap is yielded in their place.
 */
async function* splitLines(parts: AsyncIterable<Part>, limit: number): AsyncGenerator<Uint8Array | number | Gap> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let isRest = false;
  const close = (): Uint8Array | number => {
    const line = size > limit ? size : pending.length === 1 ? pending[0]! : Buffer.concat(pending);
    pending = [];
    size = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) pending = [];
    else pending.push(part);
  };
  for await (const part of parts) {
    if (isGap(part)) {
      const line = close();
      if (!part.isCut && typeof line === 'object' && line.length > 0) yield line;
      isRest = part.isCut;
      yield part;
      continue;
    }
    let start = 0;
    for (let end = part.indexOf(NEWLINE); end >= 0; end = part.indexOf(NEWLINE, start)) {
      add(part.subarray(start, end));
      const line = close();
      // Archives are often compressed in chunks of whole lines, so an object right after a gap starts a line.
      if (!isRest || (typeof line === 'object' && line[0] === BRACE)) yield line;
      isRest = false;
      start = end + 1;
    }
    if (start < part.length) add(part.subarray(start));
  }
  if (size > 0) yield close();
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function readDocument(
  json: string,
  source: string,
  id: string,
  { fields, keep, maxBytes }: Pick<Reading, 'fields' | 'keep' | 'maxBytes'>,
): SourceText | Unreadable {
  let document: unknown;
  try {
    document = parseJson(json);
  } catch (error) {
    // Node's message quotes the line; only the reason is kept.
    const reason =
      error instanceof Error ? error.message.replace(/,? ?"?\.{0,3}.{0,24}"? is not valid JSON$/su, '') : '';
    return { source, id, reason: `not JSON (${reason || 'not valid'})` };
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return {
      source,
      id,
      reason: `not a JSON object: expected {"${fields.id}", "${fields.text}", "${fields.published}"}`,
    };
  }
  const values = document as { readonly [field: string]: unknown };
  return toItem(
    source,
    {
      text: values[fields.text],
      id: values[fields.id],
      published: values[fields.published],
      keep,
      valueOf: (field) => (Object.hasOwn(values, field) ? values[field] : undefined),
    },
    fields,
    id,
    maxBytes,
  );
}

/** Parses JSON, also accepting unescaped control characters in strings, which many programs write. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const escaped = json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, (string) =>
      string.replace(CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
    if (escaped === json) throw error;
    return JSON.parse(escaped);
  }
}

const CONTROL = /[\0-\x1f]/g;
