// The marks of a time axis in the language of the page, and the column charts over time.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { ticksOf } from './parts.js';
import { labelOf, periodOf, periodsOf, startOf, type TimeAxis } from './periods.js';
import { drawing, el, tip, type Told } from './svg.js';
import type { Words } from './words.js';

/** The approximate number of marks; on a phone every second one is shown. */
const MARKS = 6;
const [WIDTH, HEIGHT] = [600, 130];

/**
 * Returns the positions of an axis's marks, from 0 to 1, and their labels: "2017", or "mars 2020" for shorter spans.
 * The mark of a single column stands below its middle; the mark of a year of months stands where the year starts.
 */
export function marksOf(
  { unit, first, last }: TimeAxis,
  words: Words,
): { readonly at: number; readonly said: string }[] {
  const x = scaleUtc([startOf(first, unit), startOf(last + 1, unit)], [0, 1]);
  const starts = x.ticks(MARKS).filter((tick) => unit === 'day' || tick.getUTCHours() === 0);
  const areYears = starts.length > 1 && starts.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  const areMonths = starts.length > 1 && starts.every((tick) => tick.getUTCDate() === 1);
  const said = areYears ? 'year' : areMonths ? 'month' : unit;
  const middle = said === unit ? 0.5 / (last + 1 - first) : 0;
  const marks = new Map(
    starts.map((tick) => [labelOf(periodOf(tick.toISOString(), said), said, words), x(tick) + middle] as const),
  );
  return [...marks].map(([label, at]) => ({ at, said: label })).filter(({ at }) => at < 1);
}

/** A column chart of the number of articles or quotes in each period. `tell` puts such a number into words. */
export function drawColumns(
  id: string,
  time: TimeAxis,
  words: Words,
  told: Told,
  tell: (count: number) => string = words.articles,
): string {
  const periods = periodsOf(time);
  const counts = periods.map((period) => time.articles.get(period) ?? 0);
  const y = scaleLinear([0, Math.max(1, ...counts)], [HEIGHT, 0]).nice(3);
  const step = WIDTH / periods.length;
  const rows = y.ticks(3).filter((tick) => Number.isInteger(tick) && tick > 0);
  const grid = rows.map((tick) => el('line', { x1: 0, x2: WIDTH, y1: y(tick), y2: y(tick), class: 'grid' }));
  const bars = periods.map((period, at) => {
    const count = counts[at]!;
    const place = { x: at * step, width: Math.max(0.5, step * 0.86), y: y(count), height: HEIGHT - y(count) };
    const label = labelOf(period, time.unit, words);
    return el(
      'rect',
      { ...place, class: 'column' },
      tip(`${label} : ${tell(count)}`.replace(' :', words.lang === 'fr' ? ' :' : ':')),
    );
  });
  const drawn = drawing(id, [WIDTH, HEIGHT], told, grid.join('') + bars.join(''), { preserveAspectRatio: 'none' });
  const scale = rows.map((tick) => el('span', { style: `--y:${(y(tick) / HEIGHT).toFixed(3)}` }, words.number(tick)));
  return (
    `<div class="columns"><span class="scale" aria-hidden="true">${scale.join('')}</span>` +
    `<div class="plot">${drawn}${ticksOf(marksOf(time, words))}</div></div>`
  );
}
