// gzip (RFC 1952), member by member. Node's own `createGunzip` gives up a whole file
// for some bytes behind a good member, and loses what it has read of it; here the
// damage is told as a gap, and the next member that can be read is looked for.
import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { Gap, Part } from './items.js';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const FIXED = 10;
const TRAILER = 8;
const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [0x02, 0x04, 0x08, 0x10];
/** Bytes of a member that are kept to look for the next in, where it turns out to be damaged. */
const KEPT = 8 << 20;

export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const input = openInput(bytes);
  let members = 0;
  for (;;) {
    await input.fill(MAGIC.length);
    if (input.isEmpty()) break;
    if (!isMember(input.held())) {
      const passed = await passToMember(input);
      // Zeros are what tapes and block devices fill up with: gzip passes over them too.
      if (passed.isZeros && members > 0) continue;
      const reason = members === 0 && input.isEmpty() ? 'no gzip data in it' : `${passed.size} bytes are no gzip data`;
      yield gap(reason, passed.at, false);
      continue;
    }
    const at = input.at();
    const damage = yield* inflateMember(input);
    if (damage === null) members++;
    else {
      const { isCut, reason } = damage;
      await passToMember(input);
      yield gap(reason, at, isCut);
    }
  }
  if (members === 0 && input.at() === 0) yield gap('it is empty', 0, false);
}

interface Damage {
  readonly reason: string;
  readonly isCut: boolean;
}

/** Unpacks the member that the input begins with. Where it is damaged, the input stands behind its first bytes again. */
async function* inflateMember(input: Input): AsyncGenerator<Uint8Array, Damage | null> {
  const head = await readHead(input);
  if (head === null) {
    input.take(MAGIC.length);
    return { reason: 'unexpected end of its header', isCut: true };
  }
  const kept: Uint8Array[] = [input.take(head)];
  let keptSize = 0;
  const back = (): void => {
    input.put(Buffer.concat(kept).subarray(MAGIC.length));
  };
  const inflate = createInflateRaw();
  let ready: Uint8Array[] = [];
  let [crc, size] = [0, 0];
  inflate.on('data', (part: Uint8Array) => ready.push(part));
  const state = watch(inflate);
  for (;;) {
    const part = await input.next();
    const before = inflate.bytesWritten;
    await (part === null ? state.end() : state.write(part));
    const used = inflate.bytesWritten - before;
    // Bytes that are left over stand behind the end.
    const isEnded = part === null || used < part.length;
    if (isEnded && state.broken() === null) await state.ended;
    for (const one of ready) {
      crc = crc32(one, crc);
      size = (size + one.length) >>> 0;
      yield one;
    }
    ready = [];
    if (part !== null) {
      kept.push(part);
      keptSize += part.length;
      // The start is kept for its place in the count alone.
      while (keptSize > KEPT && kept.length > 2) keptSize -= kept.splice(1, 1)[0]!.length;
    }
    const broken = state.broken();
    if (broken !== null) {
      inflate.destroy();
      back();
      return { reason: broken, isCut: true };
    }
    if (!isEnded) continue;
    inflate.destroy();
    if (part !== null && used < part.length) input.put(part.subarray(used));
    await input.fill(TRAILER);
    const trailer = Buffer.from(input.held().subarray(0, TRAILER));
    if (trailer.length < TRAILER) {
      input.take(trailer.length);
      return { reason: 'unexpected end of file', isCut: true };
    }
    input.take(TRAILER);
    const isWhole = trailer.readUInt32LE(0) === crc && trailer.readUInt32LE(4) === size;
    return isWhole ? null : { reason: 'incorrect data check', isCut: true };
  }
}

interface Watched {
  write(part: Uint8Array): Promise<void>;
  end(): Promise<void>;
  /** All was unpacked and handed out, or something is broken. */
  readonly ended: Promise<void>;
  broken(): string | null;
}

/** A stream that is written to part by part, and asked after each how it stands. */
function watch(inflate: InflateRaw): Watched {
  let broken: string | null = null;
  let wake = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    inflate.on('end', resolve);
    inflate.on('error', (error: Error) => {
      broken = error.message;
      wake();
      resolve();
    });
  });
  return {
    ended,
    write: (part) =>
      new Promise((resolve) => {
        wake = resolve;
        inflate.write(part, () => resolve());
      }),
    async end() {
      inflate.end();
      await ended;
    },
    broken: () => broken,
  };
}

/** How long the header of the member is, or null where the file ends in it. */
async function readHead(input: Input): Promise<number | null> {
  await input.fill(FIXED);
  const flags = input.held()[3] ?? 0;
  let size = FIXED;
  if ((flags & HAS_EXTRA) !== 0) {
    await input.fill(size + 2);
    const held = input.held();
    size += 2 + (held[size] ?? 0) + 256 * (held[size + 1] ?? 0);
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    for (;;) {
      const end = input.held().indexOf(0, size);
      if (end >= 0) {
        size = end + 1;
        break;
      }
      if (!(await input.fill(input.held().length + 1)) || input.held().length > KEPT) return null;
    }
  }
  if ((flags & HAS_CRC) !== 0) size += 2;
  return (await input.fill(size)) ? size : null;
}

/** Passes over what is no member, to the next or to the end. */
async function passToMember(input: Input): Promise<{ at: number; size: number; isZeros: boolean }> {
  const at = input.at();
  let isZeros = true;
  const pass = (size: number): void => {
    if (input.take(size).some((byte) => byte !== 0)) isZeros = false;
  };
  while (await input.fill(FIXED)) {
    const held = Buffer.from(input.held());
    let next = held.indexOf(MAGIC);
    while (next >= 0 && next + FIXED <= held.length && !isMember(held.subarray(next)))
      next = held.indexOf(MAGIC, next + 1);
    if (next < 0) pass(held.length - MAGIC.length);
    else {
      pass(next);
      if (isMember(input.held()) && (await input.fill(FIXED))) break;
      if (!isMember(input.held())) pass(1);
    }
  }
  if (!isMember(input.held()) || input.held().length < FIXED) pass(input.held().length);
  return { at, size: input.at() - at, isZeros };
}

/** Whether some bytes begin as a member does: deflated, and no flag that does not exist. */
function isMember(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte) && ((bytes[3] ?? 0) & 0xe0) === 0;
}

function gap(reason: string, at: number, isCut: boolean): Gap {
  return { reason: `${reason}, at byte ${at}`, isCut };
}

interface Input {
  /** Holds at least so many bytes; false where the file ends before. */
  fill(size: number): Promise<boolean>;
  held(): Uint8Array;
  take(size: number): Uint8Array;
  /** All that is held, or the next part; null at the end. */
  next(): Promise<Uint8Array | null>;
  /** Bytes that were taken come again. */
  put(bytes: Uint8Array): void;
  isEmpty(): boolean;
  /** Bytes taken so far. */
  at(): number;
}

function openInput(bytes: AsyncIterable<Uint8Array>): Input {
  const stream = bytes[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let at = 0;
  const more = async (): Promise<boolean> => {
    const { value, done } = await stream.next();
    if (done === true) return false;
    held = held.length === 0 ? value : Buffer.concat([held, value]);
    return true;
  };
  const take = (size: number): Uint8Array => {
    const taken = held.subarray(0, size);
    held = held.subarray(size);
    at += taken.length;
    return taken;
  };
  return {
    async fill(size) {
      while (held.length < size) if (!(await more())) return false;
      return true;
    },
    held: () => held,
    take,
    async next() {
      while (held.length === 0) if (!(await more())) return null;
      return take(held.length);
    },
    put(given) {
      held = held.length === 0 ? given : Buffer.concat([given, held]);
      at -= given.length;
    },
    isEmpty: () => held.length === 0,
    at: () => at,
  };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Node has one of its own from 20.15 on. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
