// What share of the articles of each period names somebody. A share of ten articles is mostly chance, so it is told
// only where a period has enough of them.
import { axisOf, foldInto, periodsOf, type TimeAxis, type Unit } from './periods.js';
import { mostOf, type Ranked } from './tally.js';

/** The articles that a period needs for a share to be told. With 50, a share of one in ten is right to some 4 points in 100. */
export const LEAST_ARTICLES = 50;
/** The articles that must name somebody in a period for it to be told as their highest. */
export const LEAST_NAMED = 5;
/** Fewer periods than these are no course of time. */
const LEAST_PERIODS = 4;
/** The share of the articles that must be of periods with enough of them. */
const MOSTLY = 0.8;
const UNITS: readonly Unit[] = ['day', 'month', 'year'];

/** Time divided so that most periods have enough articles. */
export interface RateAxis extends TimeAxis {
  /** The unit in which the names were counted. */
  readonly from: Unit;
  /** The periods that have too few. */
  readonly few: ReadonlySet<number>;
}

/** The finest division in which most articles are of periods that have enough; `null` where there is none. */
export function rateAxisOf(time: TimeAxis, counted: Unit): RateAxis | null {
  for (const unit of UNITS.slice(UNITS.indexOf(time.unit))) {
    const axis = axisOf(foldInto(time.articles, time.unit, unit), unit)!;
    const periods = periodsOf(axis);
    const few = new Set(periods.filter((period) => (axis.articles.get(period) ?? 0) < LEAST_ARTICLES));
    const count = (of: readonly number[]) => of.reduce((sum, period) => sum + (axis.articles.get(period) ?? 0), 0);
    const enough = periods.filter((period) => !few.has(period));
    if (enough.length >= LEAST_PERIODS && count(enough) >= MOSTLY * count(periods))
      return { ...axis, from: counted, few };
  }
  return null;
}

/** The share of each period that has enough articles. */
export function sharesOf({ periods }: Pick<Ranked, 'periods'>, axis: RateAxis): ReadonlyMap<number, number> {
  const named = foldInto(periods, axis.from, axis.unit);
  const told = periodsOf(axis).filter((period) => !axis.few.has(period));
  return new Map(told.map((period) => [period, (named.get(period) ?? 0) / axis.articles.get(period)!]));
}

/** The period in which the largest share of the articles names it; `null` where that is too few articles to tell. */
export function peakOf(
  { periods }: Pick<Ranked, 'periods'>,
  axis: RateAxis,
): { readonly period: number; readonly count: number; readonly of: number } | null {
  const named = foldInto(periods, axis.from, axis.unit);
  const [period, share] = mostOf(sharesOf({ periods }, axis)) ?? [0, 0];
  const count = named.get(period) ?? 0;
  return share === 0 || count < LEAST_NAMED ? null : { period, count, of: axis.articles.get(period)! };
}
