// The README and the pages of docs/ that are written by hand: their code is run and their links are followed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export interface Page {
  /** Relative to the project, with slashes: "docs/recipes.md". */
  readonly path: string;
  readonly text: string;
}

const docs = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));

export const PAGES: readonly Page[] = ['README.md', ...docs.sort().map((name) => `docs/${name}`)].map((path) => {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
});

/** All pages as one text, for what may stand on any of them. */
export const ALL_PAGES = PAGES.map(({ text }) => text).join('\n');
