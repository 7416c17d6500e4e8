// Decodes bytes to text. French archives are in UTF-8 or in windows-1252, which includes
// ISO-8859-1 except for control characters that no text contains. Bytes that are not
// valid UTF-8 are read as windows-1252, unless they are not text at all.
import { isGap, type Gap, type Part } from './items.js';

const UTF8 = 'utf-8';
const NEWLINE = 0x0a;
/** Longer lines are decoded in pieces. */
const LONG_LINE = 4_000_000;
const WINDOWS = /^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|l1|ascii|us-ascii)$/i;
// The characters 0x80–0x9F of windows-1252. Five of them are undefined there and stay control characters.
const HIGH =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Throws a `RangeError` unless the encoding is known. */
export function checkEncoding(encoding: string): void {
  if (WINDOWS.test(encoding)) return;
  try {
    new TextDecoder(encoding);
  } catch {
    throw new RangeError(
      `encoding ${JSON.stringify(encoding)} is not known: try utf-8, windows-1252, iso-8859-1 or utf-16le`,
    );
  }
}

/** Decodes bytes in the given encoding, or in a detected one. Returns null if they are not text in it. */
export function decode(bytes: Uint8Array, encoding: string | null): string | null {
  if (encoding !== null) return decodeAs(bytes, encoding);
  const mark = markOf(bytes);
  if (mark !== null) return decodeAs(bytes, mark);
  return decodeAs(bytes, UTF8) ?? (hasControls(bytes) ? null : decodeWindows(bytes));
}

/**
 * Decodes a stream of bytes; gaps stay in their place. UTF-16 is recognised by its byte order mark. In other files each
 * line is decoded as UTF-8 or, if that fails, as windows-1252, so that a damaged letter affects only its own line.
 */
export async function* decodeStream(
  parts: AsyncIterable<Part>,
  encoding: string | null,
): AsyncGenerator<string | Gap, void, void> {
  const { rest, mark } = await takeMark(parts);
  const wide = wideOf(encoding, mark);
  if (wide !== null) {
    yield* decodeWith(rest, wide);
    return;
  }
  const read = (bytes: Uint8Array): string => {
    const text = decodeAs(bytes, encoding !== null && WINDOWS.test(encoding) ? encoding : UTF8);
    if (text !== null) return text;
    if (encoding !== null) throw new RangeError(`not ${encoding}`);
    return readLines(bytes);
  };
  let pending: Uint8Array = new Uint8Array(0);
  for await (const part of rest) {
    if (isGap(part)) {
      if (pending.length > 0) yield read(pending);
      pending = new Uint8Array(0);
      yield part;
      continue;
    }
    const all = pending.length > 0 ? Buffer.concat([pending, part]) : part;
    const end = all.lastIndexOf(NEWLINE) + 1;
    const known = end > 0 ? end : all.length > LONG_LINE ? wholeCharacters(all) : 0;
    pending = all.subarray(known);
    if (known > 0) yield read(all.subarray(0, known));
  }
  if (pending.length > 0) yield read(pending);
}

/** Converts a stream in UTF-16 (or another wide encoding) to UTF-8, and says whether it did. Others pass unchanged. */
export async function widenStream(
  parts: AsyncIterable<Part>,
  encoding: string | null,
): Promise<{ readonly parts: AsyncIterable<Part>; readonly isConverted: boolean }> {
  const { rest, mark } = await takeMark(parts);
  const wide = wideOf(encoding, mark);
  return wide === null
    ? { parts: rest, isConverted: false }
    : { parts: encode(decodeWith(rest, wide)), isConverted: true };
}

async function* encode(texts: AsyncIterable<string | Gap>): AsyncGenerator<Part> {
  for await (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

/**
 * Decodes with a `TextDecoder`. A letter that cannot be decoded becomes U+FFFD, and the text after it is not affected.
 */
async function* decodeWith(parts: AsyncIterable<Part>, encoding: string): AsyncGenerator<string | Gap> {
  const decoder = new TextDecoder(encoding);
  for await (const part of parts) yield isGap(part) ? part : decoder.decode(part, { stream: true });
  yield decoder.decode();
}

/** Looks at the first two bytes for a byte order mark, and returns the whole stream again. */
async function takeMark(
  parts: AsyncIterable<Part>,
): Promise<{ readonly rest: AsyncIterable<Part>; readonly mark: Mark | null }> {
  const stream = parts[Symbol.asyncIterator]();
  const seen: Part[] = [];
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 2) {
    const { value, done } = await stream.next();
    if (done === true) break;
    seen.push(value);
    if (isGap(value)) break;
    head = Buffer.concat([head, value.subarray(0, 2)]);
  }
  async function* again(): AsyncGenerator<Part> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => stream };
  }
  return { rest: again(), mark: markOf(head) };
}

type Mark = 'utf-16le' | 'utf-16be';

/** The byte order of UTF-16 by its mark at the start of a file, or null. */
function markOf(bytes: Uint8Array): Mark | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * The encoding, when its lines cannot be split at the byte 0x0A; otherwise null. A byte order mark is more precise than
 * the given name: it tells "utf-16le" from "utf-16be".
 */
function wideOf(encoding: string | null, mark: Mark | null): string | null {
  if (encoding === null) return mark;
  if (WINDOWS.test(encoding) || /^utf-?8$/i.test(encoding)) return null;
  return mark !== null && /^(utf-?16|ucs-?2|unicode)/i.test(encoding) ? mark : encoding;
}

/** Decodes each line separately. */
function readLines(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    text += decodeAs(line, UTF8) ?? decodeWindows(line);
    start = end;
  }
  return text;
}

/**
 * Whether a text has UTF-8 that was once decoded as windows-1252 ("Ã©" for "é"), or the replacement character U+FFFD.
 */
export function hasMojibake(text: string): boolean {
  if (text.includes('\ufffd')) return true;
  // A single match may be a coincidence.
  const found = text.matchAll(MOJIBAKE);
  return !found.next().done && !found.next().done;
}

const MOJIBAKE = new RegExp(
  `[\u00c3][\u00a0-\u00bf\u0080-\u009f${HIGH}]|\u00e2\u20ac[${HIGH}]|\u00c2[\u00a0-\u00bf]`,
  'gu',
);

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (WINDOWS.test(encoding)) return decodeWindows(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
}

function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return controls > 0.05 * bytes.length;
}

/** How many bytes at the start are whole characters of UTF-8. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
