// Writes identities into a line of JSON without parsing and printing it: the field is put at the end of each record of a
// person or an organisation, where `JSON.stringify` would print it. Only quotes and brackets are looked at, which costs a
// fraction of `JSON.parse`.
import { isUtf8 } from 'node:buffer';

/** Bytes that are to be written. The buffer grows as it has to. */
export interface Bytes {
  buffer: Buffer;
  length: number;
}

const QUOTE = 0x22;
const SLASH = 0x2f;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const LETTER_U = 0x75;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const SPACE = 0x20;

const RECORDS = Buffer.from('"records":[');
const IDENTITY = Buffer.from('"identity":');
const KIND = Buffer.from('{"kind":"');
/** How the records begin that have an identity. */
const NAMED = [Buffer.from('{"kind":"person",'), Buffer.from('{"kind":"organisation",')];
/** The depth of brackets in the object of an article, in its list of records, and in a record. */
const [ARTICLE, LIST, RECORD] = [1, 2, 3];

/**
 * Adds a line with its identities to `to`, and a line feed. `identityOf` gives the identity of a record by its place in the
 * list, or null. Returns false, and adds nothing, where the line is not written as `depeche batch` writes lines: with
 * spaces between its parts, with escapes that `JSON.stringify` does not use, with kinds that do not come first, or with
 * identities that are there already. Such a line has to be parsed.
 */
export function insertIdentities(line: Buffer, identityOf: (record: number) => string | null, to: Bytes): boolean {
  const before = to.length;
  const isWritten = line[0] === OPEN && !line.includes(IDENTITY) && isUtf8(line) && insert(line, identityOf, to);
  if (!isWritten) to.length = before;
  return isWritten;
}

function insert(line: Buffer, identityOf: (record: number) => string | null, to: Bytes): boolean {
  const size = line.length;
  let [depth, record, copied, start] = [0, -1, 0, 0];
  let [isInRecords, hasRecords] = [false, false];
  for (let at = 0; at < size; at++) {
    const byte = line[at]!;
    if (byte === QUOTE) {
      if (depth === ARTICLE && isAt(RECORDS, line, at)) {
        if (hasRecords) return false;
        isInRecords = hasRecords = true;
      }
      at = endOfText(line, at);
      if (at < 0) return false;
    } else if (byte === OPEN || byte === OPEN_LIST) {
      depth++;
      if (!isInRecords || depth !== RECORD) continue;
      if (!isAt(KIND, line, at)) return false;
      record++;
      start = at;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (isInRecords && depth === RECORD && NAMED.some((named) => isAt(named, line, start))) {
        copyBytes(line, copied, at, to);
        const identity = identityOf(record);
        addText(identity === null ? ',"identity":null' : `,"identity":${JSON.stringify(identity)}`, to);
        copied = at;
      }
      depth--;
      if (depth < LIST) isInRecords = false;
    } else if (byte <= SPACE) return false;
  }
  copyBytes(line, copied, size, to);
  addText('\n', to);
  return depth === 0 && hasRecords;
}

/** The closing quote of a text; -1 where there is none, or an escape that `JSON.stringify` uses for no letter. */
function endOfText(line: Buffer, quote: number): number {
  const size = line.length;
  for (let at = quote + 1; at < size; at++) {
    const byte = line[at]!;
    if (byte === QUOTE) return at;
    if (byte !== BACKSLASH) continue;
    at++;
    if (line[at] === LETTER_U || line[at] === SLASH) return -1;
  }
  return -1;
}

function isAt(bytes: Buffer, line: Buffer, at: number): boolean {
  for (let i = 0; i < bytes.length; i++) if (line[at + i] !== bytes[i]) return false;
  return true;
}

function copyBytes(line: Buffer, from: number, end: number, to: Bytes): void {
  makeRoom(to, end - from);
  to.length += line.copy(to.buffer, to.length, from, end);
}

/** Adds a text to the bytes. */
export function addText(text: string, to: Bytes): void {
  // No UTF-16 unit takes more than three bytes.
  makeRoom(to, 3 * text.length);
  to.length += to.buffer.write(text, to.length);
}

function makeRoom(to: Bytes, size: number): void {
  if (to.length + size <= to.buffer.length) return;
  const larger = Buffer.allocUnsafe(2 * (to.length + size));
  to.buffer.copy(larger, 0, 0, to.length);
  to.buffer = larger;
}
