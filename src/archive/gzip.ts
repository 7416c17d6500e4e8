// Decompresses gzip (RFC 1952) member by member. Node's `createGunzip` fails for the whole
// file when stray bytes follow a good member, and loses what it had already decompressed.
// Here the damage becomes a gap, and reading continues at the next member that is intact.
import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { Gap, Part } from './items.js';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const FIXED = 10;
const TRAILER = 8;
const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [0x02, 0x04, 0x08, 0x10];
/** How many bytes of a member are kept. If the member turns out to be damaged, the next one is searched for in them. */
const KEPT = 8 << 20;

export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const input = openInput(bytes);
  let members = 0;
  for (;;) {
    await input.fill(MAGIC.length);
    if (input.isEmpty()) break;
    if (!isMember(input.held())) {
      const passed = await passToMember(input);
      // Tapes and block devices pad files with zeros. The program gzip skips them too.
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

/**
 * Decompresses the member at the start of the input. If it is damaged, the input is set back to just after its magic
 * bytes.
 */
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
    // If bytes of the part were not used, the member has ended before them.
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
      // The first element (the header) stays; the oldest data after it is dropped.
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
  /** Resolves when everything has been decompressed and emitted, or after an error. */
  readonly ended: Promise<void>;
  broken(): string | null;
}

/** Wraps a zlib stream, so that it can be written to part by part and its state read after each. */
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

/** The length of the member's header, or null when the file ends inside it. */
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

/** Skips bytes that are not gzip data, up to the next member or the end. */
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

/** Whether the bytes look like the start of a member: the magic bytes, the method deflate, and no reserved flag set. */
function isMember(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte) && ((bytes[3] ?? 0) & 0xe0) === 0;
}

function gap(reason: string, at: number, isCut: boolean): Gap {
  return { reason: `${reason}, at byte ${at}`, isCut };
}

interface Input {
  /** Reads on until at least `size` bytes are held. False when the file ends before. */
  fill(size: number): Promise<boolean>;
  held(): Uint8Array;
  take(size: number): Uint8Array;
  /** Takes all bytes that are held, or reads the next part. Null at the end. */
  next(): Promise<Uint8Array | null>;
  /** Puts bytes back, to be taken again. */
  put(bytes: Uint8Array): void;
  isEmpty(): boolean;
  /** The number of bytes taken so far. */
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

/** The checksum of gzip. `zlib.crc32` is only available from Node 20.15 on. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
