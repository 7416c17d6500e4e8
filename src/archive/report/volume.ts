// A column chart: how many articles, or quotes, each period has.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { labelOf, startOf, type TimeAxis } from './periods.js';
import { drawing, el, grouped, label, tip, type Words } from './svg.js';
import { drawYears, tellCount } from './timelines.js';

const [WIDTH, HEIGHT] = [760, 170];
const [LEFT, TOP] = [48, 22];

/** `articles` of the axis holds what is drawn; `tell` says so many of it in words. */
export function drawVolume(
  id: string,
  { unit, first, last, articles }: TimeAxis,
  words: Words,
  tell: (count: number) => string = tellCount,
): string {
  const x = scaleUtc([startOf(first, unit), startOf(last + 1, unit)], [LEFT, WIDTH]);
  const y = scaleLinear([0, Math.max(1, ...articles.values())], [HEIGHT - 4, TOP]).nice(4);
  const rows = y.ticks(4).filter(Number.isInteger);
  const scale = rows.map(
    (tick) =>
      el('line', { x1: LEFT, x2: WIDTH, y1: y(tick), y2: y(tick), class: 'grid' }) +
      label(grouped(tick), { x: LEFT - 8, y: y(tick) + 4, class: 'number end' }),
  );
  const bars = Array.from({ length: last - first + 1 }, (_, at) => {
    const count = articles.get(first + at) ?? 0;
    const [from, to] = [x(startOf(first + at, unit)), x(startOf(first + at + 1, unit))];
    const place = { x: from, width: Math.max(0.5, to - from - 1), y: y(count), height: y(0) - y(count), class: 'bar' };
    return el('rect', place, tip(`${labelOf(first + at, unit)}: ${tell(count)}`));
  });
  return drawing(id, [WIDTH, HEIGHT], words, drawYears(x, HEIGHT) + scale.join('') + bars.join(''));
}
