// A partial date becomes a value with the document's help. What the words leave
// out comes from the day of the paper, from the date named last, and from the
// tense: a bare "mardi" is the last one after a past, the next one after a
// future. Where nothing decides, the value is `null`.

import { Temporal } from 'temporal-polyfill';
import type { DateAnchor, DatePrecision, DateReading } from '../types.js';
import {
  boundsOf,
  cellAround,
  clockValue,
  dayCell,
  dayOf,
  edtfOf,
  firstDay,
  shiftDay,
  valueOf,
  weekCell,
  type Cell,
} from './cell.js';
import { holidayIn } from './holidays.js';
import type { Partial, PartialDate, PartialInterval, Season } from './partial.js';
import type { Story } from './story.js';
import type { Tense } from './tense.js';

type Day = Temporal.PlainDate;

interface Resolved {
  readonly cell: Cell;
  readonly anchor: DateAnchor;
  readonly approximate?: boolean;
}

/** The value of a partial date; the story remembers it. `remembers` is false outside the story's own text. */
export function resolveDate(partial: Partial, story: Story, tense: Tense, remembers: boolean): DateReading | null {
  switch (partial.form) {
    case 'duration':
      return plain(
        'duration',
        partial.value,
        partial.approximate === true,
        /^P\d/.test(partial.value) || partial.value.startsWith('PT') ? partial.value : null,
      );
    case 'frequency':
      return plain('frequency', partial.value, false, null);
    case 'interval':
      return resolveInterval(partial, story, tense, remembers);
    case 'date':
      return resolvePoint(partial, story, tense, remembers);
  }
}

function plain(type: 'duration' | 'frequency', value: string, approximate: boolean, edtf: string | null): DateReading {
  return {
    type,
    value,
    modifier: null,
    approximate,
    from: null,
    to: null,
    precision: null,
    anchor: null,
    edtf: type === 'duration' ? edtf : null,
  };
}

function resolvePoint(partial: PartialDate, story: Story, tense: Tense, remembers: boolean): DateReading | null {
  const modifier = partial.modifier ?? null;
  const resolved = partial.event === true ? null : resolveCell(partial, story, tense);
  if (resolved === 'impossible') return null;
  const type = partial.hour !== undefined || partial.part !== undefined ? 'time' : 'date';
  if (resolved === null) {
    const value = partial.hour !== undefined ? clockValue({ ...partial, hour: partial.hour }) : null;
    return {
      type,
      value,
      modifier,
      approximate: partial.approximate === true,
      from: null,
      to: null,
      precision: precisionOf(partial),
      anchor: null,
      edtf: null,
    };
  }
  const { cell, anchor } = resolved;
  if (remembers) remember(story, partial, cell);
  const approximate = partial.approximate === true || resolved.approximate === true;
  const [from, to] = boundsOf(cell, modifier);
  return {
    type,
    value: valueOf(cell),
    modifier,
    approximate,
    from,
    to,
    precision: cell.precision,
    anchor,
    edtf: edtfOf(cell, approximate),
  };
}

function remember(story: Story, partial: PartialDate, cell: Cell): void {
  if (cell.precision !== 'century' && cell.precision !== 'decade') story.last = cell;
  if (partial.year !== undefined || partial.shortYear !== undefined) story.lastYear = cell.year;
}

function resolveInterval(partial: PartialInterval, story: Story, tense: Tense, remembers: boolean): DateReading | null {
  const from = partial.from && resolveCell(partial.from, story, tense);
  if (from === 'impossible') return null;
  // The second end is the first such date from the first on.
  const inner: Story = from ? { ...story, today: firstDay(from.cell), last: from.cell } : story;
  const to = partial.to && resolveCell(partial.to, inner, from ? 'future' : tense);
  if (to === 'impossible') return null;
  const type = 'interval';
  if ((partial.from && !from) || (partial.to && !to)) {
    const clocks = [partial.from, partial.to].map((end) =>
      end?.hour === undefined ? null : clockValue({ ...end, hour: end.hour }),
    );
    const value = clocks.every((clock) => clock !== null) ? clocks.join('/') : null;
    return {
      type,
      value,
      modifier: null,
      approximate: false,
      from: null,
      to: null,
      precision: null,
      anchor: null,
      edtf: null,
    };
  }
  const low = from ? boundsOf(from.cell, partial.from?.modifier ?? null)[0] : null;
  const high = to
    ? to.cell.precision === 'minute' || to.cell.precision === 'hour'
      ? boundsOf(to.cell, null)[0]
      : boundsOf(to.cell, partial.to?.modifier ?? null)[1]
    : null;
  if (low !== null && high !== null && low >= high && !low.startsWith('-')) return null;
  if (remembers && to) remember(story, partial.to!, to.cell);
  const value = `${from ? valueOf(from.cell) : '..'}/${to ? valueOf(to.cell) : '..'}`;
  const edtf = [from, to].map((end) => (end ? edtfOf(end.cell, false) : '..'));
  return {
    type,
    value,
    modifier: null,
    approximate: partial.approximate === true,
    from: low,
    to: high,
    precision: (from ?? to)!.cell.precision,
    anchor: [from?.anchor, to?.anchor].includes('published')
      ? 'published'
      : [from?.anchor, to?.anchor].includes('text')
        ? 'text'
        : 'stated',
    edtf: edtf.includes(null) || edtf.some((end) => end!.includes('/')) ? null : edtf.join('/'),
  };
}

function precisionOf(partial: PartialDate): DatePrecision | null {
  if (partial.hour !== undefined) return partial.minute === undefined ? 'hour' : 'minute';
  if (partial.part !== undefined) return 'daypart';
  if (partial.weekend) return 'weekend';
  if (partial.day !== undefined || partial.weekday !== undefined || partial.holiday !== undefined) return 'day';
  if (partial.month !== undefined) return 'month';
  if (partial.quarter !== undefined) return 'quarter';
  if (partial.half !== undefined) return 'half';
  if (partial.season !== undefined) return 'season';
  switch (partial.unit) {
    case 'second':
    case 'minute':
      return 'minute';
    case undefined:
      return null;
    default:
      return partial.unit;
  }
}

/** `null` when nothing determines it, 'impossible' for a 31 February. */
function resolveCell(partial: PartialDate, story: Story, tense: Tense): Resolved | null | 'impossible' {
  const base = resolveBase(partial, story, tense);
  if (base === null || base === 'impossible') return base;
  const { cell, anchor } = base;
  if (partial.part !== undefined && partial.hour === undefined) {
    const day = firstDay(cell);
    return {
      ...base,
      cell: { precision: 'daypart', year: day.year, month: day.month, day: day.day, part: partial.part },
      anchor,
    };
  }
  if (partial.hour !== undefined) {
    const day = firstDay(cell);
    return {
      ...base,
      cell: {
        precision: partial.minute === undefined ? 'hour' : 'minute',
        year: day.year,
        month: day.month,
        day: day.day,
        hour: partial.hour,
        minute: partial.minute,
        second: partial.second,
        zone: partial.zone,
      },
      anchor,
    };
  }
  return base;
}

function resolveBase(partial: PartialDate, story: Story, tense: Tense): Resolved | null | 'impossible' {
  if (partial.weekend === true) return resolveWeekend(partial, story, tense);
  if (partial.rank !== undefined) return resolveRank(partial, story, tense);
  if (partial.week === 0) {
    const day = resolveDay(partial, story, tense);
    return day === null || day === 'impossible' ? day : { ...day, cell: weekCell(firstDay(day.cell), false) };
  }
  if (partial.unit !== undefined && partial.weekday === undefined) return resolveShift(partial, story);
  if (partial.holiday !== undefined) return resolveHoliday(partial, story, tense);
  if (partial.day !== undefined || partial.weekday !== undefined) return resolveDay(partial, story, tense);
  if (partial.century !== undefined || partial.millennium !== undefined) return resolveCentury(partial);
  if (partial.decade !== undefined) return { cell: { precision: 'decade', year: partial.decade }, anchor: 'stated' };
  if (partial.month !== undefined) return resolveMonth(partial, story, tense);
  if (partial.quarter !== undefined || partial.half !== undefined) return resolveQuarter(partial, story, tense);
  if (partial.season !== undefined) return resolveSeason(partial, story, tense);
  if (partial.week !== undefined) {
    const year = partial.year ?? story.today?.year;
    return year === undefined
      ? null
      : {
          cell: { precision: 'week', year, number: partial.week },
          anchor: partial.year === undefined ? 'published' : 'stated',
        };
  }
  const year = yearOf(partial);
  if (year !== undefined) return { cell: { precision: 'year', year }, anchor: 'stated' };
  if (partial.hour !== undefined || partial.part !== undefined) {
    const near = story.last && story.last.day !== undefined ? story.last : null;
    if (near) return { cell: dayCell(firstDay(near)), anchor: 'text' };
    return story.today && { cell: dayCell(story.today), anchor: 'published' };
  }
  return null;
}

/** The stated year; two figures are of the last hundred years. */
function yearOf({ year, shortYear, beforeChrist }: PartialDate): number | undefined {
  if (year !== undefined) return beforeChrist ? 1 - year : year;
  return shortYear === undefined ? undefined : shortYear + (shortYear > 49 ? 1900 : 2000);
}

function resolveShift(partial: PartialDate, story: Story): Resolved | null {
  const unit = partial.unit!;
  const count = partial.count ?? 0;
  const fromText = partial.origin === 'text' && story.last !== null;
  const anchor: DateAnchor = fromText ? 'text' : 'published';
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    if (fromText && unit === 'hour' && Math.abs(count) % 24 === 0)
      return { cell: dayCell(firstDay(story.last!).add({ days: count / 24 })), anchor };
    if (story.now === null)
      return unit === 'hour' && Math.abs(count) % 24 === 0 && story.today
        ? { cell: dayCell(story.today.add({ days: count / 24 })), anchor }
        : null;
    const moment = story.now.add({ [`${unit}s`]: count });
    return {
      cell: {
        precision: 'minute',
        year: moment.year,
        month: moment.month,
        day: moment.day,
        hour: moment.hour,
        minute: moment.minute,
        second: moment.second === 0 ? undefined : moment.second,
      },
      anchor: 'published',
    };
  }
  const base = fromText ? firstDay(story.last!) : story.today;
  if (base === null) return null;
  if (Math.abs(count) > 9000) return null;
  const day = shiftDay(base, count, unit);
  if (partial.whole === true) return { cell: cellAround(day, unit), anchor };
  const grain = unit === 'week' || unit === 'day' ? 'day' : unit === 'month' ? 'month' : 'year';
  // From a year one counts years, from a month months.
  const coarse =
    fromText && story.last!.day === undefined && grain === 'day'
      ? story.last!.month === undefined
        ? null
        : story.last!.precision
      : grain;
  if (coarse === null) return null;
  return { cell: cellAround(day, grain), anchor };
}

function resolveWeekend(partial: PartialDate, story: Story, tense: Tense): Resolved | null | 'impossible' {
  if (partial.day !== undefined) {
    const day = resolveDay(partial, story, tense);
    return day === null || day === 'impossible' ? day : { ...day, cell: weekCell(firstDay(day.cell), true) };
  }
  const { today } = story;
  if (today === null) return null;
  const direction = partial.direction ?? 0;
  const isOn = today.dayOfWeek >= 6;
  const saturday = today.add({ days: 6 - today.dayOfWeek });
  if (direction !== 0)
    return {
      cell: weekCell(
        direction < 0 ? saturday.subtract({ days: 7 }) : isOn ? saturday.add({ days: 7 }) : saturday,
        true,
      ),
      anchor: 'published',
    };
  const past = tense === 'past' && !isOn ? today.dayOfWeek <= 3 : tense !== 'future' && today.dayOfWeek <= 1;
  return { cell: weekCell(past ? saturday.subtract({ days: 7 }) : saturday, true), anchor: 'published' };
}

function resolveRank(partial: PartialDate, story: Story, tense: Tense): Resolved | null | 'impossible' {
  const month =
    partial.month !== undefined
      ? resolveMonth(partial, story, tense)
      : resolveShift({ ...partial, unit: partial.unit ?? 'month', whole: true }, story);
  if (month === null || month === 'impossible') return month;
  const first = firstDay(month.cell);
  const last = (month.cell.precision === 'year' ? first.add({ years: 1 }) : first.add({ months: 1 })).subtract({
    days: 1,
  });
  if (partial.weekday === undefined) return { ...month, cell: dayCell(last) };
  const day =
    partial.rank! < 0
      ? last.subtract({ days: (last.dayOfWeek - partial.weekday + 7) % 7 })
      : first.add({ days: ((partial.weekday - first.dayOfWeek + 7) % 7) + 7 * (partial.rank! - 1) });
  return { ...month, cell: dayCell(day) };
}

function resolveHoliday(partial: PartialDate, story: Story, tense: Tense): Resolved | null {
  const stated = yearOf(partial);
  const found = (year: number) => holidayIn(partial.holiday!, year);
  const write = (year: number, anchor: DateAnchor): Resolved | null => {
    const holiday = found(year);
    if (!holiday) return null;
    const cell = dayCell(holiday.day);
    return {
      cell: holiday.days > 1 ? { ...cell, until: holiday.day.add({ days: holiday.days - 1 }) } : cell,
      anchor,
      approximate: holiday.approximate,
    };
  };
  if (stated !== undefined) return write(stated, 'stated');
  const { today } = story;
  if (today === null) return story.lastYear === null ? null : write(story.lastYear, 'text');
  const days = [-1, 0, 1].flatMap((shift) => found(today.year + shift)?.day ?? []);
  const day = pick(days, today, partial.direction, tense, 60);
  return day && write(day.year, 'published');
}

/** The candidate that direction and tense ask for; else the nearest, `ahead` days at most after today when in doubt. */
function pick(
  days: readonly Day[],
  today: Day,
  direction: number | undefined,
  tense: Tense,
  ahead: number,
): Day | null {
  const past = days.filter((day) => Temporal.PlainDate.compare(day, today) <= 0).at(-1) ?? null;
  const future = days.find((day) => Temporal.PlainDate.compare(day, today) >= 0) ?? null;
  if (direction === -1) return days.filter((day) => Temporal.PlainDate.compare(day, today) < 0).at(-1) ?? null;
  if (direction === 1) return days.find((day) => Temporal.PlainDate.compare(day, today) > 0) ?? null;
  if (past === null || future === null) return past ?? future;
  if (tense === 'past') return past;
  if (tense === 'future') return future;
  const back = past.until(today).days;
  const forth = today.until(future).days;
  return forth <= ahead && forth < back ? future : back <= forth || forth > ahead ? past : future;
}

function resolveDay(partial: PartialDate, story: Story, tense: Tense): Resolved | null | 'impossible' {
  const { day, month, weekday } = partial;
  const year = yearOf(partial);
  const { today } = story;
  if (day !== undefined && month !== undefined && year !== undefined) {
    const exact = dayOf(year, month, day);
    return exact ? { cell: dayCell(exact), anchor: 'stated' } : 'impossible';
  }
  if (day !== undefined && month !== undefined) {
    if (today === null) {
      const known = story.lastYear ?? (story.last?.month !== undefined ? story.last.year : null);
      const near = known === null ? null : dayOf(known, month, day);
      return near && { cell: dayCell(near), anchor: 'text' };
    }
    const days = [-2, -1, 0, 1, 2].flatMap((shift) => dayOf(today.year + shift, month, day) ?? []);
    if (days.length === 0)
      return month === 2 && day === 29
        ? { cell: dayCell(dayOf(today.year - (today.year % 4), 2, 29)!), anchor: 'published' }
        : 'impossible';
    const agreeing = weekday === undefined ? [] : days.filter((each) => each.dayOfWeek === weekday);
    const set = agreeing.length > 0 ? agreeing : days;
    if (partial.direction === undefined && agreeing.length > 0) {
      const nearest = [...agreeing].sort((a, b) => Math.abs(a.until(today).days) - Math.abs(b.until(today).days))[0]!;
      return { cell: dayCell(nearest), anchor: 'published' };
    }
    // A date a few weeks ahead is ahead even near a past: "a annoncé pour le 12 mai".
    const chosen = pick(set, today, partial.direction, tense, 200);
    return chosen && { cell: dayCell(chosen), anchor: 'published' };
  }
  if (day !== undefined) {
    const near = story.last?.month !== undefined ? firstDay(story.last) : null;
    const base = today ?? near;
    if (base === null) return null;
    const days = [-2, -1, 0, 1, 2].flatMap((shift) => {
      const first = base.with({ day: 1 }).add({ months: shift });
      return dayOf(first.year, first.month, day) ?? [];
    });
    const agreeing = weekday === undefined ? days : days.filter((each) => each.dayOfWeek === weekday);
    const chosen = pick(agreeing.length > 0 ? agreeing : days, base, partial.direction, tense, 12);
    return chosen && { cell: dayCell(chosen), anchor: today ? 'published' : 'text' };
  }
  return resolveWeekday(partial, story, tense);
}

function resolveWeekday(partial: PartialDate, story: Story, tense: Tense): Resolved | null {
  const weekday = partial.weekday!;
  const fromText = partial.origin === 'text' && story.last !== null;
  const today = fromText ? firstDay(story.last!) : story.today;
  if (today === null) return null;
  const anchor: DateAnchor = fromText ? 'text' : 'published';
  if (partial.unit === 'week') {
    const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 7 * (partial.count ?? 0) });
    return { cell: dayCell(monday.add({ days: weekday - 1 })), anchor };
  }
  const back = (today.dayOfWeek - weekday + 7) % 7;
  const last = today.subtract({ days: back });
  const next = today.add({ days: (7 - back) % 7 });
  if (partial.direction === -1) return { cell: dayCell(back === 0 ? today.subtract({ days: 7 }) : last), anchor };
  if (partial.direction === 1)
    return {
      cell: dayCell(
        (back === 0 ? today.add({ days: 7 }) : next).add({ days: partial.unit === 'day' ? partial.count! : 0 }),
      ),
      anchor,
    };
  if (back === 0) return { cell: dayCell(today), anchor };
  if (partial.direction === 0 && tense === null) return { cell: dayCell(back <= 3 ? last : next), anchor };
  return { cell: dayCell(tense === 'future' ? next : last), anchor };
}

function resolveMonth(partial: PartialDate, story: Story, tense: Tense): Resolved | null | 'impossible' {
  const month = partial.month!;
  const year = yearOf(partial);
  const write = (at: number, anchor: DateAnchor): Resolved => {
    const first = Temporal.PlainDate.from({ year: at, month, day: 1 });
    if (partial.fortnight === undefined) return { cell: { precision: 'month', year: at, month }, anchor };
    const from = partial.fortnight === 1 ? first : first.with({ day: 16 });
    return {
      cell: {
        ...dayCell(from),
        until: partial.fortnight === 1 ? first.with({ day: 15 }) : first.with({ day: first.daysInMonth }),
      },
      anchor,
    };
  };
  if (year !== undefined) return write(year, 'stated');
  const { today } = story;
  if (today === null) return story.lastYear === null ? null : write(story.lastYear, 'text');
  const months = [-1, 0, 1].map((shift) => Temporal.PlainDate.from({ year: today.year + shift, month, day: 1 }));
  const base = today.with({ day: 1 });
  if (
    partial.direction === undefined &&
    tense !== 'future' &&
    story.lastYear !== null &&
    story.last?.year === story.lastYear &&
    story.lastYear < today.year &&
    story.last.precision !== 'year'
  ) {
    return write(story.lastYear, 'text');
  }
  const chosen = pick(months, base, partial.direction, tense, 150);
  return chosen && write(chosen.year, 'published');
}

function resolveQuarter(partial: PartialDate, story: Story, tense: Tense): Resolved | null {
  const size = partial.quarter === undefined ? 6 : 3;
  const number = (partial.quarter ?? partial.half)!;
  const precision = partial.quarter === undefined ? 'half' : 'quarter';
  const stated = yearOf(partial);
  if (stated !== undefined) return { cell: { precision, year: stated, number }, anchor: 'stated' };
  const { today } = story;
  if (today === null)
    return story.lastYear === null ? null : { cell: { precision, year: story.lastYear, number }, anchor: 'text' };
  const current = Math.ceil(today.month / size);
  let { year } = today;
  if (partial.direction === -1 && number >= current) year--;
  else if (partial.direction === 1 && number <= current) year++;
  else if (partial.direction === undefined && tense === 'past' && number > current) year--;
  else if (partial.direction === undefined && tense !== 'future' && number - current >= (size === 3 ? 3 : 2)) year--;
  return { cell: { precision, year, number }, anchor: 'published' };
}

const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function resolveSeason(partial: PartialDate, story: Story, tense: Tense): Resolved | null {
  const season = partial.season!;
  const stated = yearOf(partial);
  if (stated !== undefined) return { cell: { precision: 'season', year: stated, season }, anchor: 'stated' };
  const { today } = story;
  if (today === null)
    return story.lastYear === null
      ? null
      : { cell: { precision: 'season', year: story.lastYear, season }, anchor: 'text' };
  const starts = [-2, -1, 0, 1].map((shift) =>
    Temporal.PlainDate.from({ year: today.year + shift, month: SEASON_MONTHS[season], day: 1 }),
  );
  const holds = starts.find(
    (start) =>
      Temporal.PlainDate.compare(start, today) <= 0 && Temporal.PlainDate.compare(today, start.add({ months: 3 })) < 0,
  );
  const write = (start: Day): Resolved => ({
    cell: { precision: 'season', year: start.year, season },
    anchor: 'published',
  });
  if (holds && partial.direction === undefined) return write(holds);
  const before = starts.filter((start) => Temporal.PlainDate.compare(start.add({ months: 3 }), today) <= 0).at(-1)!;
  const after = starts.find((start) => Temporal.PlainDate.compare(start, today) > 0) ?? before.add({ years: 1 });
  if (partial.direction === -1) return write(before);
  if (partial.direction === 1) return write(after);
  if (tense === 'past') return write(before);
  if (tense === 'future') return write(after);
  return write(today.until(after).days < 200 ? after : before);
}

function resolveCentury({ century, millennium, beforeChrist }: PartialDate): Resolved {
  const size = millennium === undefined ? 100 : 1000;
  const rank = (millennium ?? century)!;
  const year = beforeChrist ? 1 - rank * size : size === 1000 ? (rank - 1) * 1000 + 1 : (rank - 1) * 100 + 1;
  return { cell: { precision: 'century', year, number: size }, anchor: 'stated' };
}
