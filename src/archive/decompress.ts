// Decompresses files as streams. gzip uses Node's own zlib; the packages for the other
// formats are loaded when the first such file is opened.
import { gunzip } from './gzip.js';
import { isGap, type Part } from './items.js';

export const COMPRESSIONS = ['.gz', '.zst', '.bz2'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** Splits a file name into the name without the extension of its compression, and that compression. */
export function splitCompression(name: string): { readonly bare: string; readonly compression: Compression | null } {
  const compression = COMPRESSIONS.find((ending) => name.toLowerCase().endsWith(ending)) ?? null;
  return { bare: compression === null ? name : name.slice(0, -compression.length), compression };
}

/** Decompresses a file. A damaged part becomes a gap, and reading continues after it where the format allows. */
export async function* decompress(
  bytes: AsyncIterable<Uint8Array>,
  compression: Compression | null,
): AsyncGenerator<Part> {
  if (compression === null) {
    yield* bytes;
    return;
  }
  const tell = (reason: string): string => `broken ${compression} file (${reason})`;
  try {
    for await (const part of UNPACK[compression](bytes)) {
      yield isGap(part) ? { ...part, reason: tell(part.reason) } : part;
    }
  } catch (error) {
    if (isSystemError(error)) throw error;
    yield { reason: tell(error instanceof Error ? error.message : String(error)), isCut: true };
  }
}

const UNPACK: { readonly [compression in Compression]: (bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<Part> } = {
  '.gz': gunzip,
  '.bz2': unbzip2,
  '.zst': unzstd,
};

/**
 * `unbzip2-stream` uses old-style streams, which cannot be iterated. It emits its data synchronously during `write`.
 */
async function* unbzip2(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let broken: Error | null = null;
  const through = (await import('./bzip2.js')).unbzip2Stream();
  through.on('data', (part: Uint8Array) => ready.push(part)).on('error', (error: Error) => (broken ??= error));
  function* take(): Generator<Uint8Array> {
    yield* ready;
    ready = [];
    if (broken) throw broken;
  }
  for await (const part of bytes) {
    through.write(Buffer.from(part));
    yield* take();
  }
  through.end();
  yield* take();
}

async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const stream = new Decompress((part) => ready.push(part));
  function* push(part: Uint8Array, isLast: boolean): Generator<Uint8Array> {
    let broken: { readonly error: unknown } | null = null;
    try {
      stream.push(part, isLast);
    } catch (error) {
      broken = { error };
    }
    yield* ready;
    ready = [];
    if (broken) throw broken.error;
  }
  let last: Uint8Array = new Uint8Array(0);
  // Each part is held back until the next one arrives, because the last one has to be pushed with `isLast`.
  for await (const part of bytes) {
    if (last.length > 0) yield* push(last, false);
    last = part;
  }
  yield* push(last, true);
}

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
