// The building blocks of the report's sections: a heading with a sentence, a chart with a table of its numbers, a name
// that links to its articles. Charts are HTML lists with drawn bars, so that on a phone they reflow like text.
import { escapeHtml } from '../../view/html.js';
import type { Pages } from './pages.js';
import { labelOf, type TimeAxis } from './periods.js';
import type { NameKind } from './findings.js';
import { el } from './svg.js';
import type { Words } from './words.js';

/** What all sections need. */
export interface Drawn {
  readonly words: Words;
  readonly pages: Pages;
  readonly time: TimeAxis | null;
}

export function section(id: string, title: string, says: readonly string[], content: string): string {
  const told = says.filter((one) => one !== '').map((one) => `<p>${escapeHtml(one)}</p>`);
  return `<section id="${id}"><h2>${escapeHtml(title)}</h2>${told.join('')}\n${content}</section>`;
}

/** A chart with a table of its numbers below. */
export function figure(
  id: string,
  classes: string,
  drawn: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { inNumbers }: Words,
): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => (cell === '' ? '<td></td>' : `<${tag}>${escapeHtml(cell)}</${tag}>`)).join('')}</tr>`;
  const table = `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
  return (
    `<figure id="chart-${id}" class="${classes}">${drawn}</figure>` +
    `<details><summary>${escapeHtml(inNumbers)}</summary><div class="table" role="group" aria-label="${escapeHtml(inNumbers)}" tabindex="0">${table}</div></details>`
  );
}

/** Returns a name, as a link to its page if it has one. */
export function nameOf(pages: Pages, kind: NameKind | null, key: string, name: string): string {
  const href = kind === null ? null : pages.hrefOf(kind, key);
  return href === null
    ? `<span class="name">${escapeHtml(name)}</span>`
    : `<a class="name" href="${href}">${escapeHtml(name)}</a>`;
}

export interface Bar {
  /** The name as HTML. */
  readonly name: string;
  readonly count: number;
  /** The text after the bar, if it is not just the number. */
  readonly said?: string;
}

/** A list of bars, each with its name before it and its number after it. */
export function barList(bars: readonly Bar[], { number }: Words): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const items = bars.map(({ name, count, said }) => `<li>${name}${barOf(count / most, said ?? number(count))}</li>`);
  return `<ol class="bars">${items.join('')}</ol>`;
}

/** A bar with a text after it. */
export function barOf(share: number, said: string): string {
  return `<span class="track"><span class="bar" style="--w:${share.toFixed(3)}"></span><span class="number">${escapeHtml(said)}</span></span>`;
}

/** A heading with bars and their table. The names of bars are HTML; `plain` is the same name as text. */
export function barsFigure(
  id: string,
  title: string,
  bars: readonly (Bar & { readonly plain: string })[],
  unit: string,
  words: Words,
  classes = 'other',
): string {
  if (bars.length === 0) return '';
  const rows = bars.map(({ plain, count }) => [plain, words.number(count)]);
  const chart = figure(id, classes, barList(bars, words), ['', unit], rows, words);
  return `<div><h3>${escapeHtml(title)}</h3>${chart}</div>`;
}

/** A sentence about the articles or quotes that are outside the time axis, so that they are not overlooked. */
export function outside({ unit, first, last, articles }: TimeAxis, words: Words, areQuotes = false): string {
  const out = [...articles].filter(([period]) => period < first || period > last).sort((a, b) => a[0] - b[0]);
  if (out.length === 0) return '';
  const count = out.reduce((sum, [, of]) => sum + of, 0);
  const [from, to] = [labelOf(out[0]![0], unit, words), labelOf(out.at(-1)![0], unit, words)];
  return words.outside(count, areQuotes, from === to ? from : words.span(from, to));
}

/** The span of the axis: "janv. 2016 – déc. 2020". */
export function spanOf({ unit, first, last }: TimeAxis, words: Words): string {
  const [from, to] = [labelOf(first, unit, words), labelOf(last, unit, words)];
  return from === to ? from : words.span(from, to);
}

/** A mark closer to an edge than this share of the width is aligned to its tick, so that its label is not cut off. */
const EDGE = 0.085;

/** Marks of time under or over a chart, positioned by shares of its width. Screen readers use the table instead. */
export function ticksOf(ticks: readonly { readonly at: number; readonly said: string }[]): string {
  const marks = ticks.map(({ at, said }) => {
    const place = at < EDGE ? { class: 'begin' } : at > 1 - EDGE ? { class: 'end' } : {};
    return el('span', { ...place, style: `--x:${at.toFixed(4)}` }, escapeHtml(said));
  });
  return `<span class="ticks" aria-hidden="true">${marks.join('')}</span>`;
}
