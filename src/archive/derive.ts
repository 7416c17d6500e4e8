// The code of the thread that `deriver.ts` starts. It follows the growing file of JSON lines up to what is safely
// written, and makes the other outputs from it. Each line is parsed once for all of them.
import { on } from 'node:events';
import { open, stat } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import type { IdentityRow } from './identities/table.js';
import { parseLine, readLines } from './lines.js';
import { explain } from './files.js';
import { openWriter, type Derived } from './writers/formats.js';
import type { HeldArticle, Writer } from './writers/writer.js';

export interface Derivation {
  /** The path of the file of JSON lines. */
  readonly lines: string;
  readonly derived: readonly Derived[];
  /** The path of the table of identities, as JSON lines; null if there is none. */
  readonly identities: string | null;
  readonly port: MessagePort;
}

/** What the port receives: how many bytes may be read so far, that there will be no more, or that the run is given up. */
export type Reached = number | 'end' | 'stop';

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;

export async function derive({ lines, derived, identities, port }: Derivation): Promise<void> {
  const writers: Writer[] = [];
  try {
    for (const one of derived) writers.push(await openExplained(one, lines));
    for await (const article of followArticles(lines, reached(port))) {
      for (const writer of writers) await writer.add(article);
    }
    if (identities !== null) {
      for await (const { line } of readLines(identities, 0, (await stat(identities)).size)) {
        const row = JSON.parse(line) as IdentityRow;
        for (const writer of writers) await writer.identity?.(row);
      }
    }
    for (const writer of writers) await writer.end();
  } finally {
    port.close();
    await Promise.allSettled(writers.map((writer) => writer.close()));
  }
}

/**
 * Opens a writer whose errors name its file. This must happen here, because an error loses its `code` when it is sent
 * to another thread.
 */
async function openExplained(one: Derived, lines: string): Promise<Writer> {
  const path = one.path.replace(/\.building$/, '');
  const say = (error: unknown): never => {
    throw new Error(explain(error, path));
  };
  const writer = await openWriter(one, lines).catch(say);
  const explained =
    <Item>(work: (item: Item) => void | Promise<void>) =>
    (item: Item): void | Promise<void> => {
      try {
        return work(item)?.catch(say);
      } catch (error) {
        return say(error);
      }
    };
  return {
    add: explained((article) => writer.add(article)),
    ...(writer.identity && { identity: explained((row) => writer.identity!(row)) }),
    end: () => writer.end().catch(say),
    close: () => writer.close(),
  };
}

/** Parses a line. It may come from an earlier version, which did not write all of these fields. */
function parseArticle(line: string, path: string): HeldArticle {
  const article: Partial<HeldArticle> = parseLine(line, path);
  const { published_from = null, version = null, model = null, fields = {} } = article;
  return { ...(article as HeldArticle), published_from, version, model, fields };
}

async function* reached(port: MessagePort): AsyncGenerator<number> {
  for await (const [reached] of on(port as never, 'message') as AsyncIterable<[Reached]>) {
    if (reached === 'end') return;
    // Thrown, so that nothing is made of the part that was read. The one who said it does not listen any more.
    if (reached === 'stop') throw new Error('the run was given up');
    yield reached;
  }
}

/** Yields the articles of a growing file of lines. `reached` yields the number of bytes that may be read so far. */
export async function* followArticles(path: string, reached: AsyncIterable<number>): AsyncGenerator<HeldArticle> {
  const file = await open(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  let cut: Buffer[] = [];
  let at = 0;
  try {
    for await (const end of reached) {
      while (at < end) {
        const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK, end - at), at);
        if (bytesRead === 0) throw new Error(`${path} holds less than its checkpoint says`);
        at += bytesRead;
        let start = 0;
        for (let stop = chunk.indexOf(NEWLINE); stop >= 0 && stop < bytesRead; stop = chunk.indexOf(NEWLINE, start)) {
          const line = Buffer.concat([...cut, chunk.subarray(start, stop)]).toString();
          cut = [];
          start = stop + 1;
          yield parseArticle(line, path);
        }
        if (start < bytesRead) cut.push(Buffer.from(chunk.subarray(start, bytesRead)));
      }
    }
  } finally {
    await file.close();
  }
}
