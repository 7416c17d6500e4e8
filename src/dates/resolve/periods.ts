// Which year a month, a quarter, a half-year or a season falls in ("en mars", "au premier trimestre", "cet été"), and
// which years a century has.

import { dayCell } from '../calendar/cell.js';
import { compareDays, daysBetween, daysIn, makeDay, plusMonths, type Day } from '../calendar/day.js';
import type { PartialDate, Season } from '../calendar/partial.js';
import { REASONS, REFUSALS, type Reason } from './reasons.js';
import { nearest, pick, reasonOf, yearNear, yearOf, yearOfClause, type Answer, type Resolved } from './resolved.js';
import type { Story } from '../calendar/story.js';
import { plainTense, type Tense } from '../tense/tense.js';

/** In days: without a verb, a season that begins this far ahead, or farther, is the one before. */
const AHEAD = 184;
/**
 * In characters: a month this soon after one of an older year is of the same year: "en janvier 1997 rue X, en octobre
 * rue Y".
 */
const BESIDE = 60;
/** In characters: this soon after a date of an older year, a month with a past verb is of that year. */
const STORY = 500;
/** In years: a compound past ("a ouvert") tells of no year longer ago than this. */
const RECENT = 5;
/** In days: a yearly event that begins this soon is the next one, whatever the tense. */
const SOON = 92;

/**
 * The month with its year: the stated one, the older year that the text is telling of, or the one that direction and
 * tense choose around the publication. `isPerfect` is true when the past is a compound one.
 */
export function resolveMonth(partial: PartialDate, story: Story, said: Tense, at: number, isPerfect = false): Answer {
  const tense = plainTense(said);
  const month = partial.month!;
  const write = (year: number, anchor: Resolved['anchor'], by: Reason): Resolved => ({
    cell: { precision: 'month', year, month },
    anchor,
    by,
  });
  const stated = yearOf(partial, story);
  if (stated !== undefined) return write(stated, 'stated', REASONS.written);
  const { today } = story;
  if (today === null) {
    const near = tense === 'future' ? null : yearNear(story, at);
    return near === null ? REFUSALS.noPublication : write(near, 'text', REASONS.lastDate);
  }
  if (partial.yearShift !== undefined) return write(today.year + partial.yearShift, story.anchor, REASONS.publication);
  // "en ce mois de septembre" goes on with a story of an older year even when its verb is not past.
  const isThis = partial.direction === 0;
  if ((partial.direction === undefined && tense !== 'future') || isThis) {
    const year = yearOfStory(story, isThis ? 'past' : tense, at, month, isPerfect);
    if (year !== null) return write(year, 'text', REASONS.storyYear);
  }
  const months = [-1, 0, 1].map((shift) => makeDay(today.year + shift, month, 1));
  const running = makeDay(today.year, today.month, 1);
  // "il craint la rentrée" in August speaks of the next one.
  const next = months.find((each) => compareDays(each, running) >= 0);
  if (partial.soon === true && next && daysBetween(running, next) <= SOON)
    return write(next.year, story.anchor, REASONS.nearest);
  const chosen = isThis ? nearest(months, running) : pick(months, running, partial.direction, tense);
  if (chosen === null) return REFUSALS.noCalendar;
  const by = tense === null && !isThis ? REASONS.ownYear : reasonOf(partial.direction, tense, chosen, today);
  return write(chosen.year, story.anchor, by);
}

/** The older year that the text is telling of, `null` when it tells of its own time. */
function yearOfStory(story: Story, tense: Tense, at: number, month: number, isPerfect: boolean): number | null {
  const { named, namedAt, today } = story;
  const last = named[0];
  if (last === undefined || today === null || last.year >= today.year || last.year < today.year - 100) return null;
  if (last.precision === 'year') return yearOfClause(story, tense, at);
  // A later month soon after one of that year: "en janvier 1997 rue X, en octobre rue Y".
  if (tense === null && last.precision === 'month' && at - namedAt < BESIDE && month >= last.month!) return last.year;
  if (isPerfect && last.year < today.year - RECENT) return null;
  return tense === 'past' && (last.precision === 'month' || last.precision === 'day') && at - namedAt < STORY
    ? last.year
    : null;
}

/**
 * The fortnight of a month ("la première quinzaine d'avril"), or approximately one of its weeks ("la dernière semaine
 * de mars"). `found` is the month.
 */
export function daysOfMonth(found: Resolved, { fortnight, monthWeek = 0 }: PartialDate): Resolved {
  const { year, month } = found.cell;
  const length = daysIn(year, month!);
  const from = fortnight !== undefined ? 15 * fortnight - 14 : monthWeek < 0 ? length - 6 : 7 * monthWeek - 6;
  const until = fortnight === 2 ? length : from + (fortnight === undefined ? 6 : 14);
  const cell = { ...dayCell(makeDay(year, month!, from)), until: makeDay(year, month!, until) };
  return { ...found, cell, approximate: fortnight === undefined };
}

/**
 * The quarter or half-year with its year: the stated one, that of the publication, or the one before or after it as
 * direction and tense ask.
 */
export function resolveQuarter(partial: PartialDate, story: Story, tense: Tense): Answer {
  const size = partial.quarter === undefined ? 6 : 3;
  const precision = partial.quarter === undefined ? 'half' : 'quarter';
  const number = partial.quarter ?? partial.half;
  if (number === undefined) return REFUSALS.noPublication;
  const stated = yearOf(partial, story);
  if (stated !== undefined) return { cell: { precision, year: stated, number }, anchor: 'stated', by: REASONS.written };
  const { today, anchor } = story;
  if (today === null) return REFUSALS.noPublication;
  if (partial.yearShift !== undefined)
    return { cell: { precision, year: today.year + partial.yearShift, number }, anchor, by: REASONS.publication };
  const current = Math.ceil(today.month / size);
  let { year } = today;
  if (partial.direction === -1) {
    if (number >= current) year--;
  } else if (partial.direction === 1) {
    if (number <= current) year++;
  } else if (tense === 'past') {
    if (number > current) year--;
  } else if (tense === null && number - current >= (size === 3 ? 3 : 2)) year--;
  return {
    cell: { precision, year, number },
    anchor,
    by: year === today.year ? REASONS.ownYear : reasonOf(partial.direction, tense),
  };
}

const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * The season with its year, chosen like that of a month; a season that holds the day of publication is the current one.
 */
export function resolveSeason(
  partial: PartialDate,
  story: Story,
  tense: Tense,
  at: number,
  isPerfect: boolean,
): Answer {
  const season = partial.season!;
  const write = (year: number, anchor: Resolved['anchor'], by: Reason): Resolved => ({
    cell: { precision: 'season', year, season },
    anchor,
    by,
  });
  const stated = yearOf(partial, story);
  if (stated !== undefined) return write(stated, 'stated', REASONS.written);
  const { today, anchor } = story;
  if (today === null) {
    const near = yearNear(story, at);
    return near === null || tense === 'future' ? REFUSALS.noPublication : write(near, 'text', REASONS.lastDate);
  }
  if (partial.yearShift !== undefined) return write(today.year + partial.yearShift, anchor, REASONS.publication);
  const told =
    partial.direction === undefined && tense !== 'future' ? yearOfStory(story, tense, at, 13, isPerfect) : null;
  if (told !== null) return write(told, 'text', REASONS.storyYear);
  const starts = [-2, -1, 0, 1].map((shift) => makeDay(today.year + shift, SEASON_MONTHS[season], 1));
  const isBefore = (a: Day, b: Day): boolean => compareDays(a, b) <= 0;
  const current = starts.findIndex((start) => isBefore(start, today) && !isBefore(plusMonths(start, 3), today));
  if (current >= 0 && (partial.direction ?? 0) === 0) return write(starts[current]!.year, anchor, REASONS.nearest);
  // There is always one before: the season of two years ago is over on any day.
  const before = starts.findLast((start) => isBefore(plusMonths(start, 3), today)) ?? starts[0]!;
  const after = starts.find((start) => !isBefore(start, today)) ?? plusMonths(before, 12);
  if (partial.direction === 0) {
    // "cet été" is the nearer of the two, whatever the verb.
    const back = daysBetween(plusMonths(before, 3), today);
    return write((daysBetween(today, after) < back ? after : before).year, anchor, REASONS.nearest);
  }
  const isPast =
    partial.direction === -1 ||
    (partial.direction !== 1 && (tense === 'past' || (tense === null && daysBetween(today, after) >= AHEAD)));
  return write((isPast ? before : after).year, anchor, reasonOf(partial.direction, tense));
}

/** The century or millennium, as its first year and its number of years. */
export function resolveCentury({ century, millennium, beforeChrist }: PartialDate): Answer {
  const size = millennium === undefined ? 100 : 1000;
  const rank = millennium ?? century;
  if (rank === undefined) return REFUSALS.noPublication;
  const year = beforeChrist ? 1 - rank * size : (rank - 1) * size + 1;
  return { cell: { precision: 'century', year, number: size }, anchor: 'stated', by: REASONS.written };
}
