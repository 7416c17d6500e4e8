// Bar charts: the most frequent things, and amounts of money by their order of magnitude.
import { scaleBand, scaleLinear } from 'd3-scale';
import { drawing, el, grouped, label, tip, type Words } from './svg.js';

export interface Bar {
  readonly name: string;
  readonly count: number;
}

const WIDTH = 370;
const [LEFT, ROW] = [128, 24];
/** About the width of a letter of a name. */
const LETTER = 7;
const HEIGHT = 230;

/** `left` is the width that names have; what has no room there is cut. */
export function drawBars(id: string, bars: readonly Bar[], words: Words, left = LEFT): string {
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ count }) => count))], [0, WIDTH - left - 58]);
  const rows = bars.map(({ name, count }, row) => {
    const width = Math.max(1, x(count));
    return el(
      'g',
      {},
      label(name, { x: left - 8, y: ROW * row + 16, class: 'name' }, Math.floor((left - 8) / LETTER)) +
        el('rect', { x: left, y: ROW * row + 4, width, height: 16, class: 'bar' }) +
        label(grouped(count), { x: left + width + 5, y: ROW * row + 16, class: 'number' }) +
        tip(`${name}: ${grouped(count)}`),
    );
  });
  return drawing(id, [WIDTH, ROW * Math.max(1, bars.length) + 4], words, rows.join(''));
}

/** How many amounts of each order of magnitude a currency has. */
export interface Amounts {
  readonly currency: string;
  /** By power of ten, beginning with amounts from 1 to 9. */
  readonly counts: readonly number[];
}

/** The labels of the powers of ten. */
export const POWERS = [
  '1',
  '10',
  '100',
  '1,000',
  '10,000',
  '100,000',
  '1 m',
  '10 m',
  '100 m',
  '1 bn',
  '10 bn',
  '100 bn',
  '1 tn',
];

/** One column per power of ten, with the currencies stacked, the most frequent one at the bottom. */
export function drawAmounts(id: string, amounts: readonly Amounts[], words: Words): string {
  const sums = POWERS.map((_, power) => amounts.reduce((sum, { counts }) => sum + (counts[power] ?? 0), 0));
  const x = scaleBand(POWERS, [0, WIDTH]).padding(0.12);
  const y = scaleLinear([0, Math.max(1, ...sums)], [0, HEIGHT - 62]);
  const columns = POWERS.map((power, at) => {
    let top = HEIGHT - 40;
    const parts = amounts.map(({ currency, counts }, layer) => {
      const count = counts[at] ?? 0;
      top -= y(count);
      const place = { x: x(power)!, y: top, width: x.bandwidth(), height: y(count), class: `bar layer-${layer}` };
      return count === 0 ? '' : el('rect', place, tip(`${power} ${currency} and more: ${grouped(count)}`));
    });
    const middle = x(power)! + x.bandwidth() / 2;
    const under = { x: middle, y: HEIGHT - 30, class: 'tick end', transform: `rotate(-45 ${middle} ${HEIGHT - 30})` };
    return parts.join('') + label(power, under);
  });
  const legend = amounts.map(({ currency }, layer) =>
    el(
      'g',
      {},
      el('rect', { x: 70 * layer, y: 2, width: 11, height: 11, class: `bar layer-${layer}` }) +
        label(currency, { x: 70 * layer + 16, y: 12, class: 'number' }),
    ),
  );
  const base = el('line', { x1: 0, x2: WIDTH, y1: HEIGHT - 40, y2: HEIGHT - 40, class: 'base' });
  return drawing(id, [WIDTH, HEIGHT], words, legend.join('') + columns.join('') + base);
}
