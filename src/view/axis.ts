// Draws a time scale above the list of dates: a line with ticks, and a bar for each date from its first to its last
// moment. Dates far from the others would squeeze them into one spot, so they are left off the scale and listed below
// it.

import type { DateRecord } from '../types.js';
import { escapeHtml } from './html.js';
import { sayRecord } from './tell.js';
import type { Words } from './words.js';

/**
 * If all dates take more than `FAR` times the space of the narrowest span with this share of them, only that span is
 * drawn.
 */
const SHARE = 0.8;
const FAR = 3;
const MOST_TICKS = 5;
/** The largest width of a letter of a label, and the space between two labels. */
const LETTER = 6.4;
const GAP = 6;
const DAY = 86_400_000;
/** The dimensions of the drawing in its own units, about a pixel each in the panel. */
const WIDTH = 320;
const LEFT = 8;
const RIGHT = WIDTH - 8;

interface Dated {
  readonly date: DateRecord;
  readonly from: number;
  readonly to: number;
}
interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Returns the scale as SVG with a description in words; empty when fewer than two moments are known. */
export function drawAxis(dates: readonly DateRecord[], published: string | null, words: Words): string {
  const all = dates.flatMap((date): Dated[] => {
    const [from, to] = [momentOf(date.from ?? date.to), momentOf(date.to ?? date.from)];
    return from === null || to === null ? [] : [{ date, from, to: Math.max(from, to) }];
  });
  if (all.length === 0) return '';
  const [first, last] = boundsOf(all);
  if (!(last - first >= DAY)) return '';
  const isOn = ({ from, to }: Dated): boolean => to >= first && from <= last;
  const x = (time: number): number => {
    const share = (Math.min(Math.max(time, first), last) - first) / (last - first);
    return Math.round((LEFT + share * (RIGHT - LEFT)) * 10) / 10;
  };
  const ticks = ticksOf(first, last, x, words);
  const bars = all.filter(isOn).map(({ from, to }) => {
    const width = Math.round(Math.max(4, x(to) - x(from)) * 10) / 10;
    return `<rect x="${Math.min(x(from), RIGHT - width + 2)}" y="10" width="${width}" height="12" rx="2"/>`;
  });
  const outside = all.filter((one) => !isOn(one)).map(({ date }) => sayRecord(date, words, 'last'));
  const day = momentOf(published);
  const issue = day !== null && day >= first && day <= last ? `<path class="issue" d="M${x(day)} 4V28"/>` : '';
  const labels = ticks.map(
    ({ at, label }) =>
      `<path class="tick" d="M${x(at)} 24V29"/><text x="${x(at)}" y="41" text-anchor="${anchorOf(x(at))}">${escapeHtml(label)}</text>`,
  );
  const says = `${words.page.scale}${words.colon}${labelOf(first, 'D', words)} – ${labelOf(last, 'D', words)}`;
  return [
    `<svg class="axis" viewBox="0 0 ${WIDTH} 46" role="img" aria-label="${escapeHtml(says)}">`,
    `<path class="line" d="M${LEFT} 24H${RIGHT}"/>${bars.join('')}${issue}${labels.join('')}</svg>`,
    outside.length === 0
      ? ''
      : `<p class="off-scale">${escapeHtml(`${words.page.offScale} ${outside.join(', ')}`)}</p>`,
  ].join('');
}

/** Returns the first and the last moment of the scale. */
function boundsOf(all: readonly Dated[]): readonly [number, number] {
  const byStart = [...all].sort((a, b) => a.from - b.from);
  const held = Math.ceil(all.length * SHARE);
  let begin = 0;
  const lengthAt = (i: number): number => byStart[i + held - 1]!.from - byStart[i]!.from;
  for (let i = 1; i + held <= byStart.length; i++) if (lengthAt(i) < lengthAt(begin)) begin = i;
  const whole = spanOf(byStart);
  const near = spanOf(byStart.slice(begin, begin + held));
  const room = near[1] - near[0];
  return room >= DAY && whole[1] - whole[0] > FAR * room ? near : whole;
}

function spanOf(dates: readonly Dated[]): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of dates) [first, last] = [Math.min(first, from), Math.max(last, to)];
  return [first, last];
}

/** Returns the milliseconds of an ISO date-time, also before Christ, or `null`. */
export function momentOf(value: string | null): number | null {
  const found = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(value ?? '');
  if (!found) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => (part ? Number(part) : 0));
  // `Date.UTC` maps the years 0 to 99 to the twentieth century, so the year is set afterwards.
  const date = new Date(Date.UTC(2000, month! - 1, day, hour, minute, second));
  date.setUTCFullYear(year!, month! - 1, day);
  return Number.isNaN(date.getTime()) ? null : date.getTime();
}

type Unit = 'D' | 'M' | 'Y';
const STEPS: readonly (readonly [count: number, unit: Unit])[] = [
  ...[1, 2, 7, 14].map((count) => [count, 'D'] as const),
  ...[1, 2, 3, 6].map((count) => [count, 'M'] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) => [count, 'Y'] as const),
];
const LENGTHS = { D: DAY, M: 30.44 * DAY, Y: 365.25 * DAY } as const;

/** Returns ticks at whole days, months or years, few enough for their labels to fit. */
function ticksOf(first: number, last: number, x: (time: number) => number, words: Words): Tick[] {
  const few = STEPS.filter(([many, of]) => (last - first) / (many * LENGTHS[of]) <= MOST_TICKS - 1);
  const all = [...few, STEPS.at(-1)!].map((step) => ticksAt(first, last, step, words));
  const placed = all.find((ticks) => ticks.length > 1 && withRoom(ticks, x).length === ticks.length);
  return placed ?? withRoom(all[0]!, x);
}

/** Drops each tick whose label would touch the label before it. */
function withRoom(ticks: readonly Tick[], x: (time: number) => number): Tick[] {
  let end = -Infinity;
  return ticks.filter(({ at, label }) => {
    const width = label.length * LETTER;
    const shares = { start: 0, middle: 0.5, end: 1 };
    const left = x(at) - width * shares[anchorOf(x(at))];
    if (left < end + GAP) return false;
    end = left + width;
    return true;
  });
}

function ticksAt(first: number, last: number, [count, unit]: (typeof STEPS)[number], words: Words): Tick[] {
  const begin = new Date(first);
  const ticks: Tick[] = [];
  for (let step = 0; step <= MOST_TICKS + 1; step++) {
    const at = tickOf(begin, step * count, count, unit);
    if (at >= first && at <= last) ticks.push({ at, label: labelOf(at, unit, words) });
  }
  return ticks;
}

function tickOf(begin: Date, ahead: number, count: number, unit: Unit): number {
  const [year, month, day] = [begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate()];
  const date = new Date(Date.UTC(2000, 0, 1));
  if (unit === 'Y') date.setUTCFullYear(Math.floor(year / count) * count + ahead);
  else if (unit === 'M') date.setUTCFullYear(year, Math.floor(month / count) * count + ahead);
  else date.setUTCFullYear(year, month, day + ahead);
  return date.getTime();
}

function labelOf(time: number, unit: Unit, { shortMonths, time: phrases }: Words): string {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const said = year > 0 ? String(year) : phrases.beforeChrist(1 - year);
  const month = shortMonths[date.getUTCMonth()]!;
  if (unit === 'Y') return said;
  return unit === 'M' ? `${month} ${said}` : `${date.getUTCDate()} ${month} ${said}`;
}

/** Keeps a label at the edge of the drawing inside it. */
function anchorOf(x: number): 'start' | 'middle' | 'end' {
  return x < LEFT + 32 ? 'start' : x > RIGHT - 32 ? 'end' : 'middle';
}
