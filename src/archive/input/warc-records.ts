// Splits a WARC file into records. If a record is shorter than its header says, only that record is lost: the next one
// is recognised by its first line.
import { isGap, type Gap, type Part } from '../items.js';

/** A record with all its bytes, or what is wrong with it. */
export type WarcRecord =
  | { readonly number: number; readonly bytes: Uint8Array }
  /** A record that is too big: its header and the start of its content. */
  | { readonly number: number; readonly size: number; readonly head: string }
  | { readonly number: number; readonly reason: string }
  | { readonly gap: Gap };

const [CR, LF] = [0x0d, 0x0a];
const HEAD_END = Buffer.from('\r\n\r\n');
const BARE_HEAD_END = Buffer.from('\n\n');
const BEGIN = 'WARC/';
/** The version line and the name of the first field are within this many bytes. */
const FIRST_LINES = 64;
/** The longest header of a record. */
const HEAD = 1 << 20;
/** The header of an HTTP response ends within this many bytes. */
const ANSWER = 1 << 13;
/** Skipped content is read in pieces of this many bytes. */
const PASS = 1 << 16;

/** Yields the records. For a record with more bytes than `limit`, only the size and the header are given. */
export async function* readRecords(parts: AsyncIterable<Part>, limit: number): AsyncGenerator<WarcRecord> {
  const input = openInput(parts);
  let number = 0;
  for (;;) {
    const gap = input.takeGap();
    if (gap) {
      yield { gap };
      if (gap.isCut) await passToRecord(input);
      continue;
    }
    await passBlank(input);
    if (input.held().length === 0) {
      if (input.hasGap()) continue;
      return;
    }
    if (!beginsRecord(input.held())) {
      const size = await passToRecord(input);
      if (input.hasGap() && input.held().length === 0) continue;
      yield { number: ++number, reason: `does not begin with WARC/1.0 or another version (${size} bytes passed over)` };
      continue;
    }
    const head = await readHead(input);
    if (head === null) {
      if (input.hasGap()) input.take(input.held().length);
      else {
        input.take(1);
        await passToRecord(input);
        yield { number: ++number, reason: 'broken (its head has no end)' };
      }
      continue;
    }
    number++;
    const next = nextRecord(input.held().subarray(0, head), 1);
    if (next > 0) {
      input.take(next);
      yield { number, reason: 'cut off in its head' };
      continue;
    }
    const text = Buffer.from(input.held().subarray(0, head)).toString('latin1');
    const length = Number(/^content-length:\s*(\d+)\s*$/im.exec(text)?.[1] ?? NaN);
    if (Number.isNaN(length)) {
      input.take(head);
      await passToRecord(input);
      yield { number, reason: 'broken (it does not say how long it is)' };
    } else if (length > limit) {
      await input.fill(head + ANSWER);
      const start = Buffer.from(input.held().subarray(head, head + ANSWER)).toString('latin1');
      input.take(head);
      await pass(input, length);
      yield { number, size: length, head: text + start };
    } else yield* readBody(input, number, head, length);
  }
}

/**
 * Reads the record at the start of the input. It counts as cut off if another record starts inside it and none follows
 * its end.
 */
async function* readBody(input: Input, number: number, head: number, length: number): AsyncGenerator<WarcRecord> {
  const size = head + length;
  const isLong = await input.fill(size);
  if (isLong) {
    await input.fill(size + HEAD_END.length + BEGIN.length);
    const behind = input.held().subarray(size);
    let end = 0;
    while (behind[end] === CR || behind[end] === LF) end++;
    if (end === behind.length || startsWith(behind.subarray(end), BEGIN)) {
      yield { number, bytes: input.take(size) };
      return;
    }
  } else if (input.hasGap()) {
    // The file is damaged inside this record. The damage itself is reported as a gap.
    const next = nextRecord(input.held(), head);
    input.take(next < 0 ? input.held().length : next);
    return;
  }
  const next = nextRecord(input.held().subarray(0, size), head);
  if (next >= 0 || !isLong) {
    const found = (next >= 0 ? next : input.held().length) - head;
    input.take(next >= 0 ? next : input.held().length);
    yield { number, reason: `cut off: it says ${length} bytes and has ${found}` };
  } else yield { number, bytes: input.take(size) };
}

async function readHead(input: Input): Promise<number | null> {
  for (let wanted = PASS; ; wanted += PASS) {
    const isAll = !(await input.fill(wanted));
    const held = Buffer.from(input.held());
    const [end, bare] = [held.indexOf(HEAD_END), held.indexOf(BARE_HEAD_END)];
    if (end >= 0 && (bare < 0 || end < bare)) return end + HEAD_END.length;
    if (bare >= 0) return bare + BARE_HEAD_END.length;
    if (isAll || wanted > HEAD) return null;
  }
}

/** Skips to the next record and returns how many bytes were skipped. */
async function passToRecord(input: Input): Promise<number> {
  let passed = 0;
  for (;;) {
    const isAll = !(await input.fill(PASS));
    if (beginsRecord(input.held())) return passed;
    const next = nextRecord(input.held(), 0);
    if (next >= 0) return passed + input.take(next).length;
    // A record may start in the last bytes, so they are kept.
    passed += input.take(isAll ? input.held().length : input.held().length - FIRST_LINES).length;
    if (isAll) return passed;
  }
}

async function passBlank(input: Input): Promise<void> {
  for (;;) {
    await input.fill(BEGIN.length);
    const held = input.held();
    if (held[0] !== CR && held[0] !== LF) return;
    let end = 1;
    while (held[end] === CR || held[end] === LF) end++;
    input.take(end);
  }
}

async function pass(input: Input, size: number): Promise<void> {
  for (let left = size; left > 0;) {
    await input.fill(Math.min(left, PASS));
    const taken = input.take(left).length;
    if (taken === 0) return;
    left -= taken;
  }
}

/**
 * Returns the index at which the next record starts, from `from` on, or -1. After a record that was cut off, the next
 * one may start in the middle of a line.
 */
function nextRecord(bytes: Uint8Array, from: number): number {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = held.indexOf(BEGIN, from); at >= 0; at = held.indexOf(BEGIN, at + 1)) {
    if (/^WARC\/\d+\.\d+\r?\n[\w-]+:/.test(held.subarray(at, at + FIRST_LINES).toString('latin1'))) return at;
  }
  return -1;
}

function beginsRecord(bytes: Uint8Array): boolean {
  return /^WARC\/\d/.test(Buffer.from(bytes.subarray(0, BEGIN.length + 1)).toString('latin1'));
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;
}

interface Input {
  /** Reads until at least `size` bytes are held. Returns false if the file, or its part before a gap, is shorter. */
  fill(size: number): Promise<boolean>;
  held(): Uint8Array;
  take(size: number): Uint8Array;
  /** Whether a gap follows the bytes that are held. */
  hasGap(): boolean;
  /** Removes and returns the gap once all bytes before it were taken. */
  takeGap(): Gap | null;
}

function openInput(parts: AsyncIterable<Part>): Input {
  const stream = parts[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let gap: Gap | null = null;
  return {
    async fill(size) {
      if (held.length >= size) return true;
      const pieces = [held];
      let length = held.length;
      while (length < size && gap === null) {
        const { value, done } = await stream.next();
        if (done === true) break;
        if (isGap(value)) gap = value;
        else {
          pieces.push(value);
          length += value.length;
        }
      }
      if (pieces.length > 1) held = Buffer.concat(pieces);
      return length >= size;
    },
    held: () => held,
    take(size) {
      const taken = held.subarray(0, size);
      held = held.subarray(size);
      return taken;
    },
    hasGap: () => gap !== null,
    takeGap() {
      const found = held.length === 0 ? gap : null;
      if (found) gap = null;
      return found;
    },
  };
}
