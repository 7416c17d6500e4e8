// Publication days as numbers of days, months or years: the finest unit in which
// the archive, from its first day to its last, has not too many of them.

export type Unit = 'day' | 'month' | 'year';

/** More days than these are told by months, more months by years. */
const MOST = { day: 120, month: 240, year: Infinity } as const;
const COARSER = { day: 'month', month: 'year', year: 'year' } as const satisfies { [unit in Unit]: Unit };
const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The unit for what lies between two days, the same as before or coarser. */
export function unitFor(first: string, last: string, before: Unit): Unit {
  let unit = before;
  while (periodOf(last, unit) - periodOf(first, unit) >= MOST[unit]) unit = COARSER[unit];
  return unit;
}

/** The period that a day ("2024-05-14", and what may follow it) lies in. */
export function periodOf(day: string, unit: Unit): number {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  if (unit === 'year') return year;
  if (unit === 'month') return 12 * year + month - 1;
  return Math.floor(Date.UTC(year, month - 1, date) / DAY);
}

/** When a period begins. */
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

/** The stretch of time that a drawing shows. */
export interface TimeAxis {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
  /** The archive's articles in each period. */
  readonly articles: ReadonlyMap<number, number>;
}

/** At either end so many of the articles may lie outside: one from long ago would push all others together. */
const OUTSIDE = 0.005;

/** The stretch that holds nearly all of the articles, or null where they have no dates. */
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
