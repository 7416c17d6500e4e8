// Divides time into numbered days, months or years, and chooses the span that is drawn: the shortest one that contains
// nearly all articles, so that a single article of 1950 does not squeeze five years into a corner.

export type Unit = 'day' | 'month' | 'year';

/** The most periods of each unit that are drawn; beyond that, the next coarser unit is used. */
const MOST = { day: 120, month: 240, year: Infinity } as const;
/** The most periods of each unit that are kept while counting. Only periods with an article are kept. */
const MOST_KEPT = { day: 120, month: 600, year: Infinity } as const;
const COARSER = { day: 'month', month: 'year', year: 'year' } as const satisfies { [unit in Unit]: Unit };
const DAY = 86_400_000;

/**
 * Returns the unit to continue counting with, given the number of periods with articles: the same one, or the next
 * coarser.
 */
export function unitFor(periods: number, unit: Unit): Unit {
  return periods > MOST_KEPT[unit] ? COARSER[unit] : unit;
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

/** Converts counts by period to a coarser unit, or returns them as they are for the same unit. */
export function foldInto(periods: ReadonlyMap<number, number>, from: Unit, to: Unit): ReadonlyMap<number, number> {
  if (from === to) return periods;
  const folded = new Map<number, number>();
  for (const [period, count] of periods) {
    const into = periodOf(startOf(period, from).toISOString(), to);
    folded.set(into, (folded.get(into) ?? 0) + count);
  }
  return folded;
}

/** The words with which a language writes a day. */
export interface WordsOfTime {
  readonly months: readonly string[];
  day(date: number, month: string, year: string): string;
}

/** Returns the label of a period: "14 mai 2024", "mai 2024", "2024". */
export function labelOf(period: number, unit: Unit, { months, day }: WordsOfTime): string {
  const start = startOf(period, unit);
  const year = String(start.getUTCFullYear());
  if (unit === 'year') return year;
  const month = months[start.getUTCMonth()]!;
  return unit === 'month' ? `${month} ${year}` : day(start.getUTCDate(), month, year);
}

/** The span of time that a drawing shows. */
export interface TimeAxis {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
  /** The number of articles in each period, including periods outside the axis. */
  readonly articles: ReadonlyMap<number, number>;
}

/** The smallest share of the articles that the drawn span must contain. */
const INSIDE = 0.98;
/**
 * Time is left out only if that shortens the drawing by at least this share: four years are not drawn without their
 * first month.
 */
const WORTH_LEAVING_OUT = 0.1;

/**
 * Returns the shortest span with nearly all articles, in the finest unit with few enough periods; `null` when no
 * article has a date.
 */
export function axisOf(counted: ReadonlyMap<number, number>, from: Unit): TimeAxis | null {
  if (counted.size === 0) return null;
  let unit = from;
  for (;;) {
    const articles = foldInto(counted, from, unit);
    const { first, last } = shortest(articles);
    if (last - first < MOST[unit]) return { unit, first, last, articles };
    unit = COARSER[unit];
  }
}

/**
 * Returns the shortest run of periods with nearly all articles; among equally short ones, the one with most articles,
 * then the first. If that run is hardly shorter, returns all periods.
 */
function shortest(articles: ReadonlyMap<number, number>): { readonly first: number; readonly last: number } {
  const periods = [...articles].sort((a, b) => a[0] - b[0]);
  const needed = INSIDE * periods.reduce((sum, [, count]) => sum + count, 0);
  const whole = { first: periods[0]![0], last: periods.at(-1)![0], held: 0 };
  let best = whole;
  let [from, held] = [0, 0];
  for (const [last, count] of periods) {
    held += count;
    while (held - periods[from]![1] >= needed) held -= periods[from++]![1];
    const first = periods[from]![0];
    const gain = best.last - best.first - (last - first);
    if (held >= needed && (gain > 0 || (gain === 0 && held > best.held))) best = { first, last, held };
  }
  const leftOut = 1 - (best.last + 1 - best.first) / (whole.last + 1 - whole.first);
  return leftOut < WORTH_LEAVING_OUT ? whole : best;
}

/** Returns the periods of an axis, in order. */
export function periodsOf({ first, last }: TimeAxis): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
