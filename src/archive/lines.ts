// Reads the lines of an archive's output, one article each.
import { open } from 'node:fs/promises';
import type { ArchivedArticle } from './article.js';

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;

/** A line, and where it ends in the file. */
export interface Line {
  readonly line: string;
  readonly end: number;
}

/** The lines of a file from one byte to another, blank ones left out. The last one needs no line feed. */
export async function* readLines(path: string, from: number, to: number): AsyncGenerator<Line> {
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
        const line =
          cut.length === 0
            ? chunk.toString('utf8', start, stop)
            : Buffer.concat([...cut, chunk.subarray(start, stop)]).toString();
        cut = [];
        start = stop + 1;
        if (line.trim() !== '') yield { line, end: at + start };
      }
      if (start < bytesRead) cut.push(Buffer.from(chunk.subarray(start, bytesRead)));
      at += bytesRead;
    }
    const last = Buffer.concat(cut).toString();
    if (last.trim() !== '') yield { line: last, end: at };
  } finally {
    await file.close();
  }
}

/** The article of a line, as it is. The file may come from another program: a line that is no article is an error. */
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
