// One row per name. A curve over time shows in what share of the articles the name occurs,
// each row on its own scale; a bar shows in how many articles, all rows on the same scale.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveMonotoneX } from 'd3-shape';
import { labelOf, startOf, type TimeAxis } from './periods.js';
import { drawing, el, grouped, label, tip, type Words } from './svg.js';
import { mostOf, type Ranked } from './tally.js';

const WIDTH = 760;
const [LEFT, RIGHT] = [205, 610];
const BARS = 630;
const [TOP, ROW] = [22, 34];
const COUNT_ROOM = 52;

/** Draws the rows. Without dates there are only bars. */
export function drawTimelines(id: string, names: readonly Ranked[], time: TimeAxis | null, words: Words): string {
  const height = TOP + ROW * names.length + 4;
  const from = time ? BARS : LEFT;
  const wide = scaleLinear([0, Math.max(1, ...names.map(({ count }) => count))], [0, WIDTH - from - COUNT_ROOM]);
  const x = time && scaleUtc([startOf(time.first, time.unit), startOf(time.last, time.unit)], [LEFT, RIGHT]);
  const rows = names.map((name, row) => {
    const base = TOP + ROW * (row + 1) - 6;
    const width = Math.max(1, wide(name.count));
    return el(
      'g',
      {},
      label(name.name, { x: LEFT - 12, y: base - 5, class: 'name' }, 30) +
        (time && x ? drawRow(name, base, time, (period) => x(startOf(period, time.unit))) : '') +
        el('rect', { x: from, y: base - 16, width, height: 14, class: 'bar' }) +
        label(grouped(name.count), { x: from + width + 5, y: base - 5, class: 'number' }) +
        tip(`${name.name}: ${tellCount(name.count)}${time ? tellPeak(name, time) : ''}`),
    );
  });
  return drawing(id, [WIDTH, height], words, (x ? drawYears(x, height) : '') + rows.join(''));
}

/** Draws an axis of time: a line and a label per tick. */
export function drawYears(x: Ticked, height: number): string {
  const format = x.tickFormat(6);
  return x
    .ticks(6)
    .map(
      (tick) =>
        el('line', { x1: x(tick), x2: x(tick), y1: TOP - 6, y2: height - 4, class: 'grid' }) +
        label(format(tick), { x: x(tick), y: TOP - 10, class: 'tick' }),
    )
    .join('');
}

type Ticked = ReturnType<typeof scaleUtc<number>>;

/** The share of the articles of each period that name it; lowered for periods with few articles, where it is mostly chance. */
function sharesOf({ periods }: Ranked, { first, last, articles }: TimeAxis): Map<number, number> {
  const total = [...articles.values()].reduce((sum, count) => sum + count, 0);
  const few = total / (last - first + 1) / 4;
  return new Map(
    Array.from({ length: last - first + 1 }, (_, at) => [
      first + at,
      (periods.get(first + at) ?? 0) / ((articles.get(first + at) ?? 0) + few),
    ]),
  );
}

/** The period in which the largest share of the articles names it. */
export function peakOf(name: Ranked, time: TimeAxis): number | null {
  const peak = mostOf(sharesOf(name, time));
  return peak && peak[1] > 0 ? peak[0] : null;
}

export function tellCount(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'article' : 'articles'}`;
}

function tellPeak(name: Ranked, time: TimeAxis): string {
  const peak = peakOf(name, time);
  if (peak === null) return '';
  const [count, of] = [name.periods.get(peak) ?? 0, time.articles.get(peak) ?? 0];
  return `; most in ${labelOf(peak, time.unit)} (${grouped(count)} of ${grouped(of)})`;
}

function drawRow(name: Ranked, base: number, time: TimeAxis, x: (period: number) => number): string {
  const shares = sharesOf(name, time);
  const peak = peakOf(name, time);
  const line = el('line', { x1: LEFT, x2: RIGHT, y1: base, y2: base, class: 'base' });
  if (peak === null) return line;
  const y = scaleLinear([0, shares.get(peak)!], [base, base - ROW + 12]);
  const shape = area<readonly [number, number]>(
    ([period]) => x(period),
    base,
    ([, share]) => y(share),
  ).curve(curveMonotoneX);
  const path = shares.size > 1 ? shape.digits(1)([...shares]) : null;
  const [px, py] = [x(peak), y(shares.get(peak)!)];
  // The label goes to the side that has more room.
  const isLate = px > (LEFT + RIGHT) / 2;
  const place = { x: px + (isLate ? -6 : 6), y: py + 4, class: isLate ? 'note end' : 'note' };
  return (
    line +
    (path === null ? '' : el('path', { d: path, class: 'area' })) +
    el('circle', { cx: px, cy: py, r: 2.5, class: 'peak' }) +
    label(labelOf(peak, time.unit), place)
  );
}
