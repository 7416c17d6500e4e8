// Divides time into numbered days, months or years. The unit is the finest one that does
// not divide the time from the first to the last article into too many periods.

export type Unit = 'day' | 'month' | 'year';

/** The most periods of each unit; with more, the next coarser unit is used. */
const MOST = { day: 120, month: 240, year: Infinity } as const;
const COARSER = { day: 'month', month: 'year', year: 'year' } as const satisfies { [unit in Unit]: Unit };
const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The unit for the time between two days; never finer than the unit used before. */
export function unitFor(first: string, last: string, before: Unit): Unit {
  let unit = before;
  while (periodOf(last, unit) - periodOf(first, unit) >= MOST[unit]) unit = COARSER[unit];
  return unit;
}

/** The period of a day, given as "2024-05-14" or as a date-time that begins like that. */
export function periodOf(day: string, unit: Unit): number {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  if (unit === 'year') return year;
  if (unit === 'month') return 12 * year + month - 1;
  return Math.floor(Date.UTC(year, month - 1, date) / DAY);
}

export function startOf(period: number, unit: Unit): Date {
  if (unit === 'day') return new Date(period * DAY);
  const start = new Date(0);
  if (unit === 'month') start.setUTCFullYear(Math.floor(period / 12), period % 12);
  else start.setUTCFullYear(period, 0);
  return start;
}

/** The coarser period that holds a finer one. */
export function coarsen(period: number, from: Unit, to: Unit): number {
  return periodOf(startOf(period, from).toISOString(), to);
}

/** "14 May 2024", "May 2024", "2024". */
export function labelOf(period: number, unit: Unit): string {
  const start = startOf(period, unit);
  const year = String(start.getUTCFullYear());
  if (unit === 'year') return year;
  const month = `${MONTHS[start.getUTCMonth()]} ${year}`;
  return unit === 'month' ? month : `${start.getUTCDate()} ${month}`;
}

/** The part of time that a drawing shows. */
export interface TimeAxis {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
  /** The archive's articles in each period. */
  readonly articles: ReadonlyMap<number, number>;
}

/** The share of articles at each end that may be cut off: a single very old article would squeeze all others together. */
const OUTSIDE = 0.005;

/** The time that nearly all articles are from; `null` when they have no dates. */
export function axisOf(articles: ReadonlyMap<number, number>, unit: Unit): TimeAxis | null {
  const periods = [...articles].sort((a, b) => a[0] - b[0]);
  const spare = OUTSIDE * periods.reduce((sum, [, count]) => sum + count, 0);
  const edge = (sorted: readonly (readonly [number, number])[]): number | undefined => {
    let passed = 0;
    return sorted.find(([, count]) => (passed += count) > spare)?.[0];
  };
  const [first, last] = [edge(periods), edge([...periods].reverse())];
  return first === undefined || last === undefined ? null : { unit, first, last, articles };
}
