// From a partial date to a cell of the calendar. One part of it, such as its holiday, its day or its month, decides the
// cell; an hour or a part of the day is then added: "le 14 mai au soir".

import { cellAround, dayCell, firstDay, shiftDay, weekCell, type Cell } from '../calendar/cell.js';
import { compareDays, plusDays, plusSeconds, weekdayOf, type Day } from '../calendar/day.js';
import { resolveDay, resolveHoliday, resolveRank, resolveWeekend } from './days.js';
import { daysOfMonth, resolveCentury, resolveMonth, resolveQuarter, resolveSeason } from './periods.js';
import type { Modifier, PartialDate, Unit } from '../calendar/partial.js';
import { PART_START } from '../calendar/bounds.js';
import { REASONS, REFUSALS, type Refusal } from './reasons.js';
import { answerDay, isResolved, lastDayOf, yearOf, type Answer } from './resolved.js';
import type { Story } from '../calendar/story.js';
import { plainTense, type Tense } from '../tense/tense.js';

export type { Resolved } from './resolved.js';

/** The place of a partial date in the calendar, or why it has none. */
export function resolveCell(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  const isWeekday = partial.weekday !== undefined && partial.month === undefined;
  const isPerfect = tense === 'perfect';
  const simple = isPerfect || (tense === 'told' && !isWeekday) ? 'past' : tense;
  const base = resolveBase(partial, story, simple, at, isPerfect);
  if (!isResolved(base)) return base;
  if (partial.hour === undefined && partial.part === undefined && partial.offset === undefined) return base;
  const own = firstDay(base.cell);
  const { year, month, day } = partial.offset === undefined ? own : plusDays(own, partial.offset);
  const { hour, minute, second, zone, part } = partial;
  if (hour !== undefined) {
    const precision = minute === undefined ? 'hour' : 'minute';
    return { ...base, cell: { precision, year, month, day, hour, minute, second, zone } };
  }
  return { ...base, cell: { precision: part === undefined ? 'day' : 'daypart', year, month, day, part } };
}

function resolveBase(partial: PartialDate, story: Story, said: Tense, at: number, isPerfect: boolean): Answer {
  const tense = plainTense(said);
  if (partial.week === 0) {
    const day = resolveBase({ ...partial, week: undefined }, story, said, at, isPerfect);
    return isResolved(day) ? { ...day, cell: weekCell(firstDay(day.cell), false) } : day;
  }
  if (partial.rank !== undefined) return resolveRank(partial, story, tense, at, resolveShift);
  if (partial.weekend === true) return resolveWeekend(partial, story, tense, at);
  if (partial.fortnight !== undefined || partial.monthWeek !== undefined) {
    const month =
      partial.unit === undefined
        ? resolveMonth(partial, story, tense, at, isPerfect)
        : resolveShift(partial, story, tense);
    return isResolved(month) ? daysOfMonth(month, partial) : month;
  }
  if (partial.unit !== undefined && partial.weekday === undefined) return resolveShift(partial, story, tense);
  if (partial.holiday !== undefined) return resolveHoliday(partial, story, said, at);
  if (partial.day !== undefined || partial.weekday !== undefined) return resolveDay(partial, story, said, at);
  if (partial.century !== undefined || partial.millennium !== undefined) return resolveCentury(partial);
  if (partial.decade !== undefined)
    return { cell: { precision: 'decade', year: partial.decade }, anchor: 'stated', by: REASONS.written };
  if (partial.month !== undefined) return resolveMonth(partial, story, said, at, isPerfect);
  if (partial.quarter !== undefined || partial.half !== undefined) return resolveQuarter(partial, story, tense);
  if (partial.season !== undefined) return resolveSeason(partial, story, tense, at, isPerfect);
  if (partial.week !== undefined) return resolveWeek(partial.week, partial.year, story);
  const year = yearOf(partial, story);
  if (year !== undefined) return { cell: { precision: 'year', year }, anchor: 'stated', by: REASONS.written };
  if (partial.hour !== undefined || partial.part !== undefined) {
    const near = story.named[0];
    if (near?.day !== undefined) return answerDay(dayOfHour(partial, near, tense), 'text', REASONS.dayOfHour);
    return story.today === null ? REFUSALS.noPublication : answerDay(story.today, story.anchor, REASONS.dayOfPaper);
  }
  return REFUSALS.oneOfMany;
}

/**
 * The day of an hour or a part of the day that names none: that of the last date. With a future verb it may be the next
 * morning, as time does not run backwards: "mardi à 22 heures, … la pluie cessera dans la matinée".
 */
function dayOfHour(partial: PartialDate, near: Cell, tense: Tense): Day {
  const day = firstDay(near);
  if (tense !== 'future' || partial.part === 'NI' || partial.offset !== undefined) return day;
  const hour = partial.hour ?? (partial.part === undefined ? undefined : PART_START[partial.part]);
  const named = near.hour ?? (near.part === undefined ? undefined : PART_START[near.part]);
  if (hour === undefined || named === undefined || hour >= named) return day;
  // Only a morning after an evening is of the next day: "le match aura lieu à 21 h, les portes ouvriront à 19 h" is
  // one day.
  return hour < PART_START.MI && named >= PART_START.EV ? plusDays(day, 1) : day;
}

function resolveWeek(number: number, stated: number | undefined, story: Story): Answer {
  const cell = { precision: 'week', number } as const;
  if (stated !== undefined) return { cell: { ...cell, year: stated }, anchor: 'stated', by: REASONS.written };
  const { today, anchor } = story;
  if (today === null) return REFUSALS.noPublication;
  return { cell: { ...cell, year: today.year }, anchor, by: REASONS.ownYear };
}

const SECONDS = { hour: 3600, minute: 60, second: 1 } as const;

/** A distance of more units than this is no date of the news. */
const FARTHEST = 9000;

function resolveShift(partial: PartialDate, story: Story, tense: Tense): Answer {
  const unit = partial.unit!;
  let count = partial.count ?? 0;
  if (Math.abs(count) > FARTHEST) return REFUSALS.tooFar;
  if (partial.origin === 'named' && story.named.length === 0) return REFUSALS.noDateBefore;
  if (partial.origin !== 'published' && partial.origin !== undefined && story.named.length > 0)
    return resolveFromText(partial, story, tense);
  const { today, now, anchor } = story;
  const by = REASONS.publication;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const days = count / 24;
    if (unit === 'hour' && Number.isInteger(days) && (now === null || partial.origin === 'text'))
      return today === null ? REFUSALS.noPublication : answerDay(plusDays(today, days), anchor, by);
    if (now === null) return today === null ? REFUSALS.noPublication : REFUSALS.noHour;
    if (!Number.isInteger(count)) return REFUSALS.notWhole;
    const { day: on, second: at } = plusSeconds(now, count * SECONDS[unit]);
    const [hour, minute, second] = [Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60 || undefined];
    const cell: Cell = { ...dayCell(on), precision: 'minute', hour, minute, second };
    return { cell, anchor, by };
  }
  if (today === null) return REFUSALS.noPublication;
  if (!Number.isInteger(count)) return REFUSALS.notWhole;
  // With a past verb, "cette nuit" is the night that ended this morning.
  if (partial.part === 'NI' && count === 0 && tense === 'past') count = -1;
  if (count === 0 && partial.modifier !== undefined) count = periodOfPart(partial.modifier, unit, today, tense);
  const day = shiftDay(today, count, unit);
  return {
    cell: partial.whole === true ? cellAround(day, unit) : cellAround(day, GRAINS[unit] ?? 'year'),
    anchor,
    by,
  };
}

/**
 * How many units away from the current one the period is. "en fin de semaine" with a past verb on a Monday is in the
 * last week (-1); "en début de mois" with a future on the 12th is in the next month (1).
 */
function periodOfPart(modifier: Modifier, unit: Unit, today: Day, tense: Tense): number {
  const [now, third] =
    unit === 'week'
      ? [weekdayOf(today), 3]
      : unit === 'month'
        ? [today.day, 10]
        : unit === 'year'
          ? [today.month, 4]
          : [];
  if (now === undefined || third === undefined) return 0;
  if (modifier === 'end' && tense === 'past' && now <= third) return -1;
  return modifier === 'start' && tense === 'future' && now > third ? 1 : 0;
}

/**
 * How precise a distance is, by its unit: "il y a trois semaines" is a day, "il y a trois mois" a month. Longer units
 * give a year.
 */
const GRAINS: Readonly<Partial<Record<NonNullable<PartialDate['unit']>, 'day' | 'month'>>> = {
  day: 'day',
  week: 'day',
  month: 'month',
};

/**
 * A date counted from one that was mentioned before: "la veille", "six mois plus tard". It is counted from the last one
 * that does not put a past clause after the publication.
 */
function resolveFromText(partial: PartialDate, story: Story, tense: Tense): Answer {
  const isBack = (partial.count ?? 0) < 0;
  for (const cell of story.named) {
    // A second "la veille" is the same day as the first, and is not counted from it: "contre 12 la veille".
    if (isBack && cell.back === partial.unit) continue;
    const found =
      partial.part !== undefined && partial.count === 0 && cell.day !== undefined
        ? dayCell(dayOfHour(partial, cell, tense))
        : shiftFrom(cell, partial, story);
    if (typeof found === 'string') return found;
    if (isAhead(found, story) && (tense === 'past' || (tense !== 'future' && !isAhead(cell, story)))) continue;
    return { cell: isBack ? { ...found, back: partial.unit } : found, anchor: 'text', by: REASONS.lastDate };
  }
  return REFUSALS.noDateBefore;
}

function isAhead(cell: Cell, { today }: Story): boolean {
  return today !== null && compareDays(firstDay(cell), today) > 0;
}

/** A date counted from an event: "trois ans après l'attentat du 14 juillet 2016". `event` is the date of the event. */
export function resolveFromEvent(partial: PartialDate, event: Cell, story: Story): Answer {
  const grain = partial.whole === true ? partial.unit! : (GRAINS[partial.unit!] ?? 'year');
  if (grain === 'day' && event.day === undefined) return REFUSALS.noEventDate;
  const found = shiftFrom(event, partial, story);
  return typeof found === 'string' ? found : { cell: found, anchor: 'text', by: REASONS.event };
}

function shiftFrom(cell: Cell, partial: PartialDate, story: Story): Cell | Refusal {
  const unit = partial.unit!;
  const count = partial.count ?? 0;
  if (!Number.isInteger(count)) return REFUSALS.notWhole;
  if (unit === 'minute' || unit === 'second') return REFUSALS.noHour;
  if (unit === 'hour') {
    if (count % 24 !== 0) return REFUSALS.noHour;
    return dayCell(plusDays(lastDayOf(cell, story), count / 24));
  }
  const grain = partial.whole === true ? unit : (GRAINS[unit] ?? 'year');
  if (grain !== 'day') return cellAround(shiftDay(firstDay(cell), count, unit), grain);
  // A month or a year has no day to count days from; the last date mentioned that has one is taken instead.
  const from = cell.day === undefined ? story.named.find(({ day }) => day !== undefined) : cell;
  return from === undefined ? REFUSALS.noDay : cellAround(shiftDay(firstDay(from), count, unit), 'day');
}
