// Compressed files as streams of what is in them. gzip is Node's own; the others
// are loaded when such a file comes.
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

export const COMPRESSIONS = ['.gz', '.zst', '.bz2'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** What a file name says of its compression, and the name without it. */
export function splitCompression(name: string): { readonly bare: string; readonly compression: Compression | null } {
  const compression = COMPRESSIONS.find((ending) => name.toLowerCase().endsWith(ending)) ?? null;
  return { bare: compression === null ? name : name.slice(0, -compression.length), compression };
}

export async function* decompress(
  bytes: AsyncIterable<Uint8Array>,
  compression: Compression | null,
): AsyncGenerator<Uint8Array> {
  try {
    if (compression === null) yield* bytes;
    else if (compression === '.gz') yield* piped(bytes, createGunzip());
    else if (compression === '.bz2') yield* unbzip2(bytes);
    else yield* unzstd(bytes);
  } catch (error) {
    if (compression === null || isSystemError(error)) throw error;
    throw new Error(`broken ${compression} file (${error instanceof Error ? error.message : String(error)})`);
  }
}

function piped(bytes: AsyncIterable<Uint8Array>, through: NodeJS.ReadWriteStream): AsyncIterable<Uint8Array> {
  pipeline(bytes, through, () => undefined);
  return through as unknown as AsyncIterable<Uint8Array>;
}

/** Its stream is of an old make, which cannot be iterated; it gives what it has while it is written to. */
async function* unbzip2(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let broken: Error | null = null;
  const through = (await import('unbzip2-stream')).default();
  through.on('data', (part: Uint8Array) => ready.push(part)).on('error', (error: Error) => (broken = error));
  const take = (): Uint8Array[] => {
    if (broken) throw broken;
    const found = ready;
    ready = [];
    return found;
  };
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
  let last: Uint8Array = new Uint8Array(0);
  // One part is held back: only the last is pushed as the end.
  for await (const part of bytes) {
    if (last.length > 0) stream.push(last);
    last = part;
    const found = ready;
    ready = [];
    yield* found;
  }
  stream.push(last, true);
  yield* ready;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
