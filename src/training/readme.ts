// The commands that measure figures write them to the README and the pages of docs/ themselves, between two markers, so
// that none is typed by hand.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`, on the page that has these markers. */
export function rewriteBlock(name: string, markdown: string): void {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const docs = readdirSync(new URL('docs', ROOT)).filter((file) => file.endsWith('.md'));
  for (const path of ['README.md', ...docs.map((file) => `docs/${file}`)]) {
    const page = new URL(path, ROOT);
    const text = readFileSync(page, 'utf8');
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) continue;
    writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${markdown.trim()}\n\n${text.slice(to)}`);
    return;
  }
  throw new Error(`no page has ${begin} … ${end} to write the figures into`);
}

/** A Markdown table; columns after the first `labels` ones hold numbers and are set to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[], labels = 1): string {
  const rule = head.map((_, column) => (column < labels ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
