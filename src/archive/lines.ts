// Reads the lines of an archive's output, one article per line.
import { open } from 'node:fs/promises';
import type { ArchivedArticle } from './article.js';

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;
const OPEN = 0x7b;

/** A line, and the offset of its end in the file. */
export interface Line {
  readonly line: string;
  readonly end: number;
}

/** A line as bytes, which are valid until the next line is requested. */
export interface LineOfBytes {
  readonly bytes: Buffer;
  readonly end: number;
}

/** Yields the lines of a file between two offsets, without blank lines. The last line needs no line feed. */
export async function* readLines(path: string, from: number, to: number): AsyncGenerator<Line> {
  for await (const { bytes, end } of readLinesOfBytes(path, from, to)) yield { line: bytes.toString(), end };
}

/** Yields the same lines as `readLines`, as bytes. */
export async function* readLinesOfBytes(path: string, from: number, to: number): AsyncGenerator<LineOfBytes> {
  const file = await open(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  let cut: Buffer[] = [];
  let at = from;
  try {
    while (at < to) {
      const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK, to - at), at);
      if (bytesRead === 0) throw new Error(`${path} has become shorter while it was read`);
      let start = 0;
      for (let stop = chunk.indexOf(NEWLINE); stop >= 0 && stop < bytesRead; stop = chunk.indexOf(NEWLINE, start)) {
        const part = chunk.subarray(start, stop);
        const bytes = cut.length === 0 ? part : Buffer.concat([...cut, part]);
        cut = [];
        start = stop + 1;
        if (!isBlank(bytes)) yield { bytes, end: at + start };
      }
      if (start < bytesRead) cut.push(Buffer.from(chunk.subarray(start, bytesRead)));
      at += bytesRead;
    }
    const last = Buffer.concat(cut);
    if (!isBlank(last)) yield { bytes: last, end: at };
  } finally {
    await file.close();
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes[0] !== OPEN && bytes.toString().trim() === '';
}

/**
 * Parses a line without completing it. The file may come from another program, so a line that is not an article is an
 * error.
 */
export function parseLine(line: string, path: string): ArchivedArticle {
  const article = parseJson(line, path) as Partial<ArchivedArticle> | null;
  if (!Array.isArray(article?.records))
    throw new Error(`${path} holds a line that is no article: name an output of depeche batch`);
  return article as ArchivedArticle;
}

function parseJson(line: string, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(
      `${path} holds a line that is no JSON (it begins ${JSON.stringify(line.slice(0, 40))}): name the JSON lines of depeche batch or depeche worker`,
    );
  }
}
