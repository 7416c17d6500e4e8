// Reads the articles of a single file in the current thread, for the plain command.
import { DEFAULT_FIELDS, type SourceText, type Unreadable } from './items.js';
import { namesToKeep } from './kept.js';
import { openRaw } from './input/open.js';
import type { Format } from './kinds.js';
import { readFile } from './sources.js';

export { formatOf, type Format } from './kinds.js';

/** Only the longest string of Node limits the size: the user asked for this text, and no other is waiting. */
const LONGEST = 500_000_000;

/** Yields every article of a file with the fields of `keep`, or the reason why it cannot be read. */
export async function* readArticles(
  path: string,
  from: Format,
  keep: readonly string[] = [],
): AsyncGenerator<SourceText | Unreadable> {
  const opening = { fields: DEFAULT_FIELDS, keep: namesToKeep(keep), encoding: null, maxBytes: LONGEST };
  for await (const item of readFile({ path, name: path, size: null, time: null }, { ...opening, from })) {
    yield 'form' in item ? await openRaw(item, opening) : item;
  }
}
