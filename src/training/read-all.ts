// Reads a file of texts with the sources of any tree of this project, for `same.ts`:
//   tsx read-all.ts TREE INPUTS.jsonl ARTICLES.jsonl

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as library from '../index.js';

const [tree, inputs, out] = process.argv.slice(2) as [string, string, string];
const { extract } = (await import(pathToFileURL(join(tree, 'src/index.ts')).href)) as typeof library;
const lines = readFileSync(inputs, 'utf8').split('\n').slice(0, -1);
const articles = lines.map((line) => {
  const { id, text, published } = JSON.parse(line) as { id: string; text: string; published: string | null };
  try {
    return JSON.stringify(extract(text, { id, published, other: true, ordinals: true }));
  } catch (error) {
    return JSON.stringify({ id, error: String(error) });
  }
});
writeFileSync(out, articles.map((article) => `${article}\n`).join(''));
