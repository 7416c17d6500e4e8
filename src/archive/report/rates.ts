// The share of the articles of each period that name somebody. With few articles a share is mostly chance, so it is
// given only for periods with enough of them.
import { axisOf, foldInto, periodsOf, type TimeAxis, type Unit } from './periods.js';
import { mostOf, type Ranked } from './tally.js';

/**
 * The articles that a period needs before shares are given. With 50, a share of one in ten has a standard error of some
 * 4 percentage points.
 */
export const LEAST_ARTICLES = 50;
/** The articles of a period that must name somebody before it is given as their peak. */
export const LEAST_NAMED = 5;
/** With fewer periods, no course over time is drawn. */
const LEAST_PERIODS = 4;
/** The share of the articles that must belong to periods with enough articles. */
const MOSTLY = 0.8;
const UNITS: readonly Unit[] = ['day', 'month', 'year'];

/** Time divided such that most periods have enough articles. */
export interface RateAxis extends TimeAxis {
  /** The unit in which the names were counted. */
  readonly from: Unit;
  /** The periods with too few articles. */
  readonly few: ReadonlySet<number>;
}

/** Returns the finest division in which most articles belong to periods with enough of them, or `null`. */
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

/** Returns the share for each period that has enough articles. */
export function sharesOf({ periods }: Pick<Ranked, 'periods'>, axis: RateAxis): ReadonlyMap<number, number> {
  const named = foldInto(periods, axis.from, axis.unit);
  const told = periodsOf(axis).filter((period) => !axis.few.has(period));
  return new Map(told.map((period) => [period, (named.get(period) ?? 0) / axis.articles.get(period)!]));
}

/** Returns the period with the largest share of articles that name it, or `null` if too few articles do. */
export function peakOf(
  { periods }: Pick<Ranked, 'periods'>,
  axis: RateAxis,
): { readonly period: number; readonly count: number; readonly of: number } | null {
  const named = foldInto(periods, axis.from, axis.unit);
  const [period, share] = mostOf(sharesOf({ periods }, axis)) ?? [0, 0];
  const count = named.get(period) ?? 0;
  return share === 0 || count < LEAST_NAMED ? null : { period, count, of: axis.articles.get(period)! };
}
