// The lines of a finished run, read back an article at a time.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Article } from '../../index.js';

export async function* readArticles(lines: string): AsyncGenerator<Article> {
  const file = createInterface({ input: createReadStream(lines, 'utf8'), crlfDelay: Infinity });
  for await (const line of file) if (line !== '') yield JSON.parse(line) as Article;
}
