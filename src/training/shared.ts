// Where the corpora, the lexicons and the archive are, and how to read their lines.

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const SHARED = new URL('../../../shared/', import.meta.url);

/** A path under `shared/`; throws when the data is not there. */
export function sharedPath(name: string): URL {
  const url = new URL(name, SHARED);
  if (!existsSync(url))
    throw new Error(
      `training data "${name}" not found; training and scoring need the shared/ folder beside the project`,
    );
  return url;
}

/** Non-empty lines of a text file, gunzipped when its name ends in `.gz`. */
export function* readLines(name: string): Generator<string> {
  let bytes = readFileSync(sharedPath(name));
  if (name.endsWith('.gz')) bytes = gunzipSync(bytes);
  let from = 0;
  while (from < bytes.length) {
    let to = bytes.indexOf(10, from);
    if (to < 0) to = bytes.length;
    if (to > from) yield bytes.toString('utf8', from, to).replace(/\r$/, '');
    from = to + 1;
  }
}

/** Rows of a tab-separated list, comments left out. */
export function* readRows(name: string): Generator<string[]> {
  for (const line of readLines(name)) if (!line.startsWith('#')) yield line.split('\t');
}

/** Texts of the unlabelled archive, article by article, then paragraph by paragraph. */
export function* readArchive(): Generator<string> {
  for (const line of readLines('archive/press-2016-2020.jsonl.gz')) {
    const article = JSON.parse(line) as { text?: string };
    if (article.text) yield article.text;
  }
  let group: string[] = [];
  for (const line of readLines('archive/press-other.txt.gz')) {
    group.push(line);
    if (group.length === 1) {
      yield group.join('\n\n');
      group = [];
    }
  }
}
