// The project's own fixture files, in the format that `depeche/testing` gives its users.
import { readFileSync } from 'node:fs';
import { readBlocks as readAll, type Block } from '../src/testing/brackets.js';

export {
  readBrackets,
  showInvisible,
  unescapeText,
  writeBrackets,
  type Block,
  type Labelled,
} from '../src/testing/brackets.js';

/** The blocks of a fixture file. */
export function readBlocks(file: string): Block[] {
  return readAll(readFixture(file));
}

export function readFixture(file: string): string {
  return readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
}
