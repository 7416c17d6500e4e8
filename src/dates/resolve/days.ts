// Days without their year, weekdays, week-ends, ranks in a month and holidays:
// which of the candidates the paper's day and the tense ask for.

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
import { nearest, pick, yearNear, yearOf, yearOfClause, type Answer, type Resolved } from './resolved.js';
import type { Story } from '../calendar/story.js';
import type { Tense } from '../tense/tense.js';

type Anchor = Resolved['anchor'];

const answer = (day: Day, anchor: Anchor): Resolved => ({ cell: dayCell(day), anchor });

export function resolveDay(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  const { day, month } = partial;
  if (day === undefined) return resolveWeekday(partial, story, tense);
  if (month === undefined) return resolveDayAlone(partial, day, story, tense);
  const year = yearOf(partial, story);
  if (year === undefined) return resolveDayAndMonth(partial, day, month, story, tense, at);
  const exact = dayOf(year, month, day);
  return exact ? answer(exact, 'stated') : 'impossible';
}

/** A weekday that does not agree with its day and month is a slip when these are so near. */
const SLIP = 10;

function resolveDayAndMonth(
  partial: PartialDate,
  day: number,
  month: number,
  story: Story,
  tense: Tense,
  at: number,
): Answer {
  const { today } = story;
  if (today === null) {
    const near = yearNear(story, at);
    const found = near === null ? null : dayOf(near, month, day);
    return near === null ? null : found ? answer(found, 'text') : 'impossible';
  }
  if (day < 1 || day > daysIn(2000, month)) return 'impossible';
  const { weekday, direction } = partial;
  // Years tried around the paper's: a weekday agrees, and 29 February comes, in one year of a few.
  const reach = weekday !== undefined || (month === 2 && day === 29) ? 4 : 1;
  const days: Day[] = [];
  for (let year = today.year - reach; year <= today.year + reach; year++) {
    const found = dayOf(year, month, day);
    if (found) days.push(found);
  }
  if (weekday !== undefined && direction === undefined) {
    const near = nearest(days, today);
    const agreeing = nearest(
      days.filter((each) => weekdayOf(each) === weekday),
      today,
    );
    const isSlip = near !== null && Math.abs(daysBetween(near, today)) <= SLIP;
    if (agreeing && !isSlip && Math.abs(daysBetween(agreeing, today)) < 800) return answer(agreeing, 'published');
    if (isSlip) return answer(near, 'published');
  }
  const told = direction === undefined ? yearOfClause(story, tense, at) : null;
  const inYear = told === null ? null : dayOf(told, month, day);
  if (inYear) return answer(inYear, 'text');
  const chosen = pick(days, today, direction, tense);
  return chosen && answer(chosen, 'published');
}

function resolveDayAlone(partial: PartialDate, day: number, story: Story, tense: Tense): Answer {
  const last = story.named[0];
  const base = story.today ?? (last?.month === undefined ? null : firstDay(last));
  if (base === null) return null;
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
  return chosen && answer(chosen, story.today ? 'published' : 'text');
}

/** "le 12": of this month or one beside it. */
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

/** "jeudi 15", "le week-end du 3": the nearest, unless it is so far that the tense knows better. */
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

function resolveWeekday(partial: PartialDate, story: Story, tense: Tense): Answer {
  const { weekday, direction } = partial;
  const last = story.named[0];
  const fromText = (partial.origin === 'text' || partial.follows === true) && last?.day !== undefined;
  const today = fromText ? firstDay(last) : story.today;
  if (today === null || weekday === undefined) return null;
  // "ce dimanche-là": the one that the text has named, else the nearest to the day that it tells of.
  if (partial.origin === 'named') return thatWeekday(weekday, story);
  const anchor: Anchor = fromText ? 'text' : 'published';
  if (partial.unit === 'week') {
    const days = 7 * (partial.count ?? 0) + weekday - weekdayOf(today);
    return answer(plusDays(today, days), anchor);
  }
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ago = (days: number): Resolved => answer(plusDays(today, -days), anchor);
  if (partial.follows === true && fromText) return ago(back - 7);
  const forth = (7 - back) % 7;
  // "mardi en huit" is a week after the next one, "en huit" said on a Tuesday the next one.
  if (direction === 1) return ago(partial.unit === 'day' ? -forth - partial.count! : back - 7);
  if (direction === -1) return ago(back === 0 ? 7 : back);
  if (back === 0) return ago(0);
  const known = story.weekdays[weekday];
  if (known && tense === null && Math.abs(daysBetween(known, today)) < 7) return answer(known, 'text');
  if (tense === 'past' || (tense === 'told' && forth > 1)) return ago(back);
  if (tense === 'future') return ago(back - 7);
  return ago(back <= 3 ? back : back - 7);
}

function thatWeekday(weekday: number, { weekdays, named: [last] }: Story): Answer {
  const known = weekdays[weekday];
  if (known) return answer(known, 'text');
  if (last?.day === undefined) return null;
  const day = firstDay(last);
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return answer(plusDays(day, back <= 3 ? -back : 7 - back), 'text');
}

export function resolveWeekend(partial: PartialDate, story: Story, tense: Tense, at: number): Answer {
  if (partial.day !== undefined || partial.holiday !== undefined) {
    const day =
      partial.holiday === undefined ? resolveDay(partial, story, tense, at) : resolveHoliday(partial, story, tense);
    return day === null || day === 'impossible' ? day : { ...day, cell: weekCell(firstDay(day.cell), true) };
  }
  const last = story.named[0];
  const fromText = partial.origin === 'text' && last !== undefined;
  const today = fromText ? firstDay(last) : story.today;
  if (today === null) return null;
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
  return { cell: weekCell(saturday, true), anchor: fromText ? 'text' : 'published' };
}

/** "le premier lundi de mai", "le dernier jour du mois", "le 4 du mois prochain". */
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
  if (month === null || month === 'impossible') return month;
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
  if (compareDays(day, last) > 0) return 'impossible';
  return { ...month, cell: partial.weekend === true ? weekCell(day, true) : dayCell(day) };
}

export function resolveHoliday(partial: PartialDate, story: Story, tense: Tense): Answer {
  const key = partial.holiday!;
  const write = (year: number, anchor: Anchor): Answer => {
    const holiday = holidayIn(key, year, partial.country);
    if (!holiday) return null;
    const { day, days, approximate } = holiday;
    const until = days > 1 ? plusDays(day, days - 1) : undefined;
    return { cell: { ...dayCell(day), until }, anchor, approximate };
  };
  const stated = yearOf(partial, story);
  if (stated !== undefined) return write(stated, 'stated');
  const { today } = story;
  if (today === null) return story.year === null ? null : write(story.year, 'text');
  const days = [-1, 0, 1].flatMap((shift) => holidayIn(key, today.year + shift, partial.country)?.day ?? []);
  const day = pick(days, today, partial.direction, tense);
  return day && write(day.year, 'published');
}
