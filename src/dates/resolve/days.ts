// Days without a year ("le 14 mai"), weekdays, week-ends, ranks in a month ("le premier lundi de mai") and holidays.
// Several days of the calendar fit such words; the day of publication and the tense of the clause choose one.

import type { DateAnchor } from '../../types.js';
import { dayCell, firstDay, weekCell } from '../calendar/cell.js';
import {
  compareDays,
  dayOf,
  daysBetween,
  daysIn,
  makeDay,
  plusDays,
  plusMonths,
  weekdayOf,
  type Day,
} from '../calendar/day.js';
import { holidayIn } from '../calendar/holidays.js';
import type { PartialDate } from '../calendar/partial.js';
import { resolveMonth } from './periods.js';
import { REASONS, REFUSALS, type Reason } from './reasons.js';
import {
  answerDay,
  answerPicked,
  dayNear,
  isResolved,
  nearest,
  pick,
  reasonOf,
  yearNear,
  yearOf,
  yearOfClause,
  type Answer,
  type Resolved,
} from './resolved.js';
import type { Story } from '../calendar/story.js';
import { isFuture, isPast, plainTense, type Tense } from '../tense/tense.js';

/** The answer for a date that names a day or a weekday and starts at offset `at` of the text. */
export function resolveDay(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  const { day, month, weekday } = partial;
  if (day === undefined) return resolveWeekday(partial, story, tense, at);
  if (month === undefined) return resolveDayAlone(partial, day, story, tense);
  const year = yearOf(partial, story);
  if (year === undefined) return resolveDayAndMonth(partial, day, month, story, tense, at);
  const exact = dayOf(year, month, day);
  if (exact === null) return REFUSALS.noCalendar;
  const conflict = weekday !== undefined && weekdayOf(exact) !== weekday;
  return { ...answerDay(exact, 'stated', REASONS.written), conflict };
}

/** How many years before and after that of the publication are tried; for 29 February, more are. */
const REACH = 1;
const LEAP_REACH = 4;

function resolveDayAndMonth(
  partial: PartialDate,
  day: number,
  month: number,
  story: Story,
  tense: Tense,
  at: number,
): Answer {
  if (day < 1 || day > daysIn(2000, month)) return REFUSALS.noCalendar;
  const { weekday, direction } = partial;
  const today = story.today ?? dayNear(story, at);
  if (today === null) return REFUSALS.noPublication;
  const anchor = story.today === null ? 'text' : story.anchor;
  const near = daysAround(today, month, day, REACH);
  const days =
    month === 2 && day === 29 && (weekday === undefined || near.length === 0)
      ? daysAround(today, month, day, LEAP_REACH)
      : near;
  // Without a publication day the year comes from a date nearby, whatever the tense.
  const said = story.today === null ? null : tense;
  const year = direction === undefined ? yearOfClause(story, tense, at) : null;
  const told = year === null ? null : dayOf(year, month, day);
  if (weekday !== undefined) {
    const fitting = days.filter((each) => weekdayOf(each) === weekday);
    const fit = fitting.length === 1 ? fitting[0]! : pick(fitting, today, direction, said, false);
    const close = nearest(days, today);
    // A weekday that fits only a year which the tense rules out is a slip of the pen: "a dit mardi 24 novembre" is not
    // about next year.
    const isSlip = fit !== null && close !== null && compareDays(fit, close) !== 0 && !suits(fit, today, said);
    if (fit !== null && !isSlip) return answerDay(fit, anchor, REASONS.weekday);
    if (told !== null && weekdayOf(told) === weekday) return answerDay(told, 'text', REASONS.clauseYear);
    const other = direction === undefined ? close : pick(days, today, direction, said, false);
    if (other === null) return REFUSALS.noCalendar;
    const why = isSlip ? REASONS.weekdaySlip : REASONS.weekdayConflict;
    return { ...answerDay(other, anchor, why), conflict: true };
  }
  if (told !== null) return answerDay(told, 'text', REASONS.clauseYear);
  const chosen = pick(days, today, direction, said, story.today === null);
  const by = story.today === null ? REASONS.lastDate : reasonOf(direction, said, chosen, today);
  return answerPicked(chosen, anchor, by);
}

/** The same day and month in the years around `today`, in order. A year without that day is left out. */
function daysAround(today: Day, month: number, day: number, reach: number): Day[] {
  const days: Day[] = [];
  for (let year = today.year - reach; year <= today.year + reach; year++) {
    const found = dayOf(year, month, day);
    if (found) days.push(found);
  }
  return days;
}

/** True when the tense allows the day: a past clause excludes later days, a future one earlier days. */
function suits(day: Day, today: Day, tense: Tense): boolean {
  const order = compareDays(day, today);
  return isPast(tense) ? order <= 0 : !isFuture(tense) || order >= 0;
}

function resolveDayAlone(partial: PartialDate, day: number, story: Story, said: Tense): Answer {
  const tense = plainTense(said);
  const last = story.named[0];
  const base = story.today ?? (last?.month === undefined ? null : firstDay(last));
  if (base === null) return REFUSALS.noPublication;
  const days: Day[] = [];
  const reach = partial.weekday === undefined && partial.weekend !== true ? 2 : 12;
  const first = makeDay(base.year, base.month, 1);
  for (let shift = -reach; shift <= reach; shift++) {
    const month = plusMonths(first, shift);
    const found = dayOf(month.year, month.month, day);
    if (!found || (partial.weekday !== undefined && weekdayOf(found) !== partial.weekday)) continue;
    if (partial.weekend !== true || weekdayOf(found) >= SATURDAY) days.push(found);
  }
  const chosen = reach === 2 ? pickInMonth(days, base, tense) : pickFar(days, base, tense);
  return story.today === null
    ? answerPicked(chosen, 'text', REASONS.lastDate)
    : answerPicked(chosen, story.anchor, partial.weekday === undefined ? reasonOf(undefined, tense) : REASONS.weekday);
}

/**
 * The day of a month that is not named ("le 12"). The tense chooses between the last and the next one; without a tense
 * it is the last, unless the next is nearer and soon.
 */
function pickInMonth(days: readonly Day[], today: Day, tense: Tense): Day | null {
  const same = days.find((day) => compareDays(day, today) === 0);
  const past = days.findLast((day) => compareDays(day, today) < 0) ?? null;
  const future = days.find((day) => compareDays(day, today) > 0) ?? null;
  if (same || past === null || future === null) return same ?? past ?? future;
  if (tense === 'past') return past;
  if (tense === 'future') return future;
  const forth = daysBetween(today, future);
  return forth <= SOON && forth < daysBetween(past, today) ? future : past;
}

/** The nearest of the days ("jeudi 15", "le week-end du 3"); when it is far away, the tense decides. */
function pickFar(days: readonly Day[], today: Day, tense: Tense): Day | null {
  const near = nearest(days, today);
  if (near === null || Math.abs(daysBetween(near, today)) <= FAR) return near;
  const told =
    tense === 'past'
      ? days.findLast((day) => compareDays(day, today) < 0)
      : tense === 'future'
        ? days.find((day) => compareDays(day, today) > 0)
        : undefined;
  return told ?? near;
}

const FAR = 45;
const SOON = 12;
const SATURDAY = 6;

/** A bare weekday is the day that the text gave it before, if that is at most this many days from the publication. */
const KNOWN_REACH = 14;

/**
 * In characters: a weekday that starts this soon after the start of a date names the same day: "demain (mercredi)".
 */
const BESIDE = 14;

function resolveWeekday(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  const { weekday, direction } = partial;
  const last = story.named[0];
  const fromText = (partial.origin === 'text' || partial.follows === true) && last?.day !== undefined;
  const today = fromText ? firstDay(last) : story.today;
  if (weekday === undefined) return REFUSALS.noPublication;
  const known = story.weekdays[weekday];
  // "ce dimanche-là" is the Sunday that the text has named, else the one nearest to the last date mentioned.
  if (partial.origin === 'named') return thatWeekday(weekday, story);
  if (today === null) {
    // Without a publication day, a bare weekday can only be one whose day the text has given: "du jeudi 13 au dimanche
    // 16 mars 2025. Samedi, bal".
    return known !== undefined && (direction ?? 0) === 0 && partial.unit === undefined
      ? answerDay(known, 'text', REASONS.namedWeekday)
      : REFUSALS.noPublication;
  }
  const anchor = fromText ? 'text' : story.anchor;
  const counted = fromText ? REASONS.lastDate : REASONS.publication;
  if (partial.unit === 'week') {
    const days = 7 * (partial.count ?? 0) + weekday - weekdayOf(today);
    return answerDay(plusDays(today, days), anchor, counted);
  }
  const isBeside = last?.day !== undefined && direction === undefined && at - story.namedAt <= BESIDE;
  if (isBeside && weekdayOf(firstDay(last)) === weekday) return answerDay(firstDay(last), 'text', REASONS.apposition);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ago = (days: number, by: Reason = counted): Resolved => answerDay(plusDays(today, -days), anchor, by);
  if (partial.follows === true && fromText) return ago(back - 7);
  const forth = (7 - back) % 7;
  // "mardi en huit" is a week after the next Tuesday; said on a Tuesday, it is the next one.
  if (direction === 1) return ago(partial.unit === 'day' ? -forth - partial.count! : back - 7, REASONS.direction);
  if (direction === -1) return ago(back === 0 ? 7 : back, REASONS.direction);
  if (back === 0) return ago(0, REASONS.nearest);
  if (known && tense === null && Math.abs(daysBetween(known, today)) <= KNOWN_REACH)
    return answerDay(known, 'text', REASONS.namedWeekday);
  if (tense === 'past' || (tense === 'told' && forth > 1)) return ago(back, REASONS.past);
  if (tense === 'future') return ago(back - 7, REASONS.future);
  return ago(back <= 3 ? back : back - 7, REASONS.nearest);
}

function thatWeekday(weekday: number, { weekdays, named: [last] }: Story): Answer {
  const known = weekdays[weekday];
  if (known) return answerDay(known, 'text', REASONS.namedWeekday);
  if (last?.day === undefined) return REFUSALS.noDateBefore;
  const day = firstDay(last);
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return answerDay(plusDays(day, back <= 3 ? -back : 7 - back), 'text', REASONS.lastDate);
}

/** The week-end of a day or a holiday ("le week-end du 3"), or the last, this or next one. */
export function resolveWeekend(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  if (partial.day !== undefined || partial.holiday !== undefined) {
    const day =
      partial.holiday === undefined ? resolveDay(partial, story, tense, at) : resolveHoliday(partial, story, tense, at);
    return isResolved(day) ? { ...day, cell: weekCell(firstDay(day.cell), true) } : day;
  }
  const last = story.named[0];
  const fromText = partial.origin === 'text' && last !== undefined;
  const today = fromText ? firstDay(last) : story.today;
  if (today === null) return REFUSALS.noPublication;
  const dayOfWeek = weekdayOf(today);
  const direction = partial.direction ?? 0;
  const weeks =
    direction !== 0
      ? direction < 0
        ? -1
        : dayOfWeek >= 6
          ? 1
          : 0
      : dayOfWeek >= 6
        ? 0
        : (tense === 'past' && dayOfWeek <= 4) || (tense === null && dayOfWeek <= 2)
          ? -1
          : 0;
  const saturday = plusDays(today, 6 - dayOfWeek + 7 * weeks);
  const cell = weekCell(saturday, true);
  if (fromText) return { cell, anchor: 'text', by: REASONS.lastDate };
  return { cell, anchor: story.anchor, by: reasonOf(partial.direction, tense) };
}

/**
 * The day or week-end of a rank in its month or year: "le premier lundi de mai", "le dernier jour du mois", "le 4 du
 * mois prochain". `resolveShift` finds a month that is counted from another date.
 */
export function resolveRank(
  partial: PartialDate,
  story: Story,
  tense: Tense,
  at: number,
  resolveShift: (partial: PartialDate, story: Story, tense: Tense) => Answer,
): Answer {
  const month =
    partial.month !== undefined
      ? resolveMonth(partial, story, tense, at)
      : resolveShift({ ...partial, unit: partial.unit ?? 'month', whole: true }, story, tense);
  if (!isResolved(month)) return month;
  const first = firstDay(month.cell);
  const next = plusMonths(first, month.cell.precision === 'year' ? 12 : 1);
  const last = plusDays(next, -1);
  const { weekday, rank = -1 } = partial;
  const day =
    weekday === undefined
      ? rank < 0
        ? last
        : plusDays(first, rank - 1)
      : rank < 0
        ? plusDays(last, -((weekdayOf(last) - weekday + 7) % 7))
        : plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (rank - 1));
  if (compareDays(day, last) > 0) return REFUSALS.noCalendar;
  return { ...month, cell: partial.weekend === true ? weekCell(day, true) : dayCell(day) };
}

/** The day of a holiday; without a year, the one that direction, tense and the publication choose. */
export function resolveHoliday(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  const key = partial.holiday!;
  const write = (year: number, anchor: DateAnchor, by: Reason): Answer => {
    const holiday = holidayIn(key, year, partial.country);
    if (!holiday) return REFUSALS.noFeast;
    const { day, days, approximate } = holiday;
    const until = days > 1 ? plusDays(day, days - 1) : undefined;
    return { cell: { ...dayCell(day), until }, anchor, by, approximate };
  };
  const stated = yearOf(partial, story);
  if (stated !== undefined) return write(stated, 'stated', REASONS.written);
  const { today } = story;
  if (today === null) {
    const near = yearNear(story, at);
    return near === null ? REFUSALS.noPublication : write(near, 'text', REASONS.lastDate);
  }
  const days = [-1, 0, 1].flatMap((shift) => holidayIn(key, today.year + shift, partial.country)?.day ?? []);
  const day = pick(days, today, partial.direction, tense);
  return day === null ? REFUSALS.noFeast : write(day.year, story.anchor, reasonOf(partial.direction, tense));
}
