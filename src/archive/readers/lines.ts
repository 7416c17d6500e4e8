// A document a line, JSON, and a text a file: the two plainest archives.
import { decode } from '../encoding.js';
import {
  toItem,
  tooBig,
  type Item,
  type Opening,
  type RawText,
  type Reading,
  type SourceText,
  type Unreadable,
} from '../items.js';

const NEWLINE = 0x0a;
// JSON says a character in up to six bytes.
const JSON_SWELL = 6;
const NOT_TEXT = 'binary or in an unknown encoding: give --encoding if it is text';

/** JSON lines: `{"id", "text", "published"}`, or the fields given. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, maxBytes } = reading;
  let number = 0;
  for await (const line of splitLines(bytes, JSON_SWELL * maxBytes + 10_000)) {
    const place = `${source}, line ${++number}`;
    if (typeof line === 'number') yield { source: place, reason: tooBig(line, maxBytes) };
    else if (!isBlank(line)) {
      yield { source: place, id: `${name}:${number}`, form: 'json', bytes: new Uint8Array(line) };
    }
  }
}

/** The document in a line of JSON. */
export function openJson(
  { source, id, bytes }: RawText,
  { fields, encoding, maxBytes }: Opening,
): SourceText | Unreadable {
  const json = decode(bytes, encoding);
  if (json === null) return { source, reason: NOT_TEXT };
  return readDocument(json.replace(/^\uFEFF/, ''), source, id, fields, maxBytes);
}

/** The whole file is one text. */
export async function* readWholeText(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Item> {
  const { source, name, fields, encoding, maxBytes } = reading;
  const whole = await readAll(bytes, maxBytes);
  if (typeof whole === 'number') {
    yield { source, id: name, reason: tooBig(whole, maxBytes) };
    return;
  }
  const text = decode(whole, encoding);
  if (text === null) yield { source, id: name, reason: NOT_TEXT };
  else yield toItem(source, { text }, fields, name, maxBytes);
}

/** All bytes, or how many were seen when they are more than `limit`. */
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

/** Each line, or its length so far when it is over the limit: such a line is passed over and never held. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array | number> {
  let pending: Uint8Array[] = [];
  let size = 0;
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
  for await (const part of bytes) {
    let start = 0;
    for (let end = part.indexOf(NEWLINE); end >= 0; end = part.indexOf(NEWLINE, start)) {
      add(part.subarray(start, end));
      yield close();
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
  fields: Reading['fields'],
  maxBytes: number,
): SourceText | Unreadable {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (error) {
    // Node quotes the line in its message; only the reason is wanted.
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
    { text: values[fields.text], id: values[fields.id], published: values[fields.published] },
    fields,
    id,
    maxBytes,
  );
}
