// The articles of one file, opened in this thread: for those who read a file or two and no archive.
import { DEFAULT_FIELDS, type SourceText, type Unreadable } from './items.js';
import { openRaw } from './readers/open.js';
import type { Format } from './kinds.js';
import { readFile } from './sources.js';

export { formatOf, type Format } from './kinds.js';

/** No limit but what a string of Node can hold: one text was asked for, and no other waits. */
const LONGEST = 500_000_000;

/** Every article of a file, or why it cannot be read. */
export async function* readArticles(path: string, from: Format): AsyncGenerator<SourceText | Unreadable> {
  const opening = { fields: DEFAULT_FIELDS, encoding: null, maxBytes: LONGEST };
  for await (const item of readFile({ path, name: path, size: null, time: null }, { ...opening, from })) {
    yield 'form' in item ? await openRaw(item, opening) : item;
  }
}
