// The parts that the sections of the report are made of: a heading with a sentence, a drawing with a table of its numbers.
import { escapeHtml } from '../../view/html.js';
import { drawBars, type Bar } from './bars.js';
import type { TimeAxis } from './periods.js';
import { grouped } from './svg.js';

export function section(title: string, says: string, content: string): string {
  return `<section><h2>${title}</h2>${says === '' ? '' : `<p>${says}</p>`}\n${content}</section>`;
}

/** A drawing, with a table of its numbers below. */
export function figure(
  classes: string,
  drawn: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const table = `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
  return `<figure class="${classes}">${drawn}</figure><details><summary>In numbers</summary>${table}</details>`;
}

export function barsFigure(id: string, title: string, bars: readonly Bar[], left?: number): string {
  const most = bars[0];
  if (!most) return '';
  const words = { title, says: `${most.name} comes first, with ${grouped(most.count)}.` };
  const rows = bars.map(({ name, count }) => [name, grouped(count)]);
  return `<div><h3>${title}</h3>${figure('other', drawBars(id, bars, words, left), ['', 'count'], rows)}</div>`;
}

/** A sentence about the articles, or the quotes, that are outside the time axis, so that they are not overlooked. */
export function outside({ first, last, articles }: TimeAxis): string {
  const count = [...articles].reduce((sum, [period, of]) => sum + (period < first || period > last ? of : 0), 0);
  return count === 0 ? '' : `${grouped(count)} from before or after are not drawn; the table has them.`;
}
