// The commands that measure figures write them to the README themselves, between two
// markers, so that none is typed by hand.

import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('../../README.md', import.meta.url);

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`. */
export function rewriteBlock(name: string, markdown: string): void {
  const text = readFileSync(README, 'utf8');
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end} to write the figures into`);
  writeFileSync(README, `${text.slice(0, from + begin.length)}\n\n${markdown.trim()}\n\n${text.slice(to)}`);
}

/** A Markdown table; columns after the first `labels` ones hold numbers and are set to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[], labels = 1): string {
  const rule = head.map((_, column) => (column < labels ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
