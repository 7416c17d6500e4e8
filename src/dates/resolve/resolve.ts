// Turns a partial date into a value. What its words leave out comes from the day of publication, from the dates
// mentioned before, and from the tense: a bare "mardi" is the last Tuesday with a past verb, the next one with a
// future. Where nothing decides, the value is `null`.

import type { DateAnchor, DatePrecision, DateReading } from '../../types.js';
import { boundsOf } from '../calendar/bounds.js';
import { firstDay, isoDay, type Cell } from '../calendar/cell.js';
import { weekdayOf } from '../calendar/day.js';
import { clockValue, edtfOf, offsetOf, valueOf } from '../calendar/notation.js';
import type { PartialReading, PartialDate, PartialInterval } from '../calendar/partial.js';
import { resolveCell, resolveFromEvent, type Resolved } from './cells.js';
import { REASONS, REFUSALS, type Reason, type Refusal } from './reasons.js';
import { isResolved, type Answer } from './resolved.js';
import { tellDate, tellDays, type Story } from '../calendar/story.js';
import type { Tense } from '../tense/tense.js';

/** The value of one date, and what the dates after it are resolved against. */
export interface Resolution {
  readonly reading: DateReading;
  /** The story after this date. */
  readonly story: Story;
  /** What determined the value, or what left it open. */
  readonly by: Reason | Refusal;
}

/**
 * The value of a partial date that starts at offset `at` of the text; `null` when the words are no date after all, such
 * as an interval whose ends are in the wrong order. `event` is the date of the event that it counts from, if the words
 * give it.
 */
export function resolveDate(
  partial: PartialReading,
  story: Story,
  tense: Tense,
  at: number,
  event: Cell | null = null,
): Resolution | null {
  if ('daily' in partial && partial.daily === true)
    return { reading: hoursOfEveryDay(partial), story, by: REASONS.everyDay };
  switch (partial.form) {
    case 'duration': {
      const { value, min, max, approximate } = partial;
      const edtf = value === null || value.includes('X') ? null : value;
      const bounds = min === undefined && max === undefined ? { min: edtf, max: edtf } : { min, max };
      const lengths = { value, edtf, min: bounds.min ?? null, max: bounds.max ?? null };
      const reading = { ...EMPTY, type: 'duration', ...lengths, approximate: approximate === true } as const;
      return { reading, story, by: REASONS.repetition };
    }
    case 'frequency':
      return {
        reading: { ...EMPTY, type: 'frequency', value: partial.value },
        story,
        by: REASONS.repetition,
      };
    case 'interval':
      return resolveInterval(partial, story, tense, at);
    case 'date':
      return resolvePoint(partial, story, tense, at, event);
  }
}

const EMPTY: DateReading = {
  type: 'date',
  value: null,
  modifier: null,
  approximate: false,
  conflict: false,
  from: null,
  to: null,
  precision: null,
  anchor: null,
  edtf: null,
  min: null,
  max: null,
  offset: null,
};

/** The reading of hours that apply to several days, whose value has no day: "T10:00/T18:00", "T20:30". */
function hoursOfEveryDay(partial: PartialDate | PartialInterval): DateReading {
  const ends = partial.form === 'date' ? [partial] : [partial.from, partial.to];
  const clocks = ends.map((end) => clockValue({ ...end, hour: (end?.hour ?? 0) % 24 }));
  const last = ends.at(-1);
  return {
    ...EMPTY,
    type: partial.form === 'date' ? 'time' : 'interval',
    value: clocks.join('/'),
    approximate: partial.approximate === true,
    precision: last ? precisionOf(last) : null,
    offset: offsetOf(last ?? {}),
  };
}

function resolvePoint(
  partial: PartialDate,
  story: Story,
  tense: Tense,
  at: number,
  event: Cell | null,
): Resolution | null {
  const modifier = partial.modifier ?? null;
  if (isHabit(partial, story, tense))
    return { reading: { ...EMPTY, type: 'frequency', value: 'R/P1W' }, story, by: REASONS.habit };
  const resolved: Answer =
    partial.event !== true
      ? resolveCell(partial, story, tense, at)
      : event && partial.unit !== undefined
        ? resolveFromEvent(partial, event, story)
        : partial.unit === undefined
          ? REFUSALS.oneOfMany
          : REFUSALS.noEventDate;
  // An impossible day such as "le 29 février 2023" is kept without a value; other impossible dates are dropped.
  const isNowhere = resolved === REFUSALS.noCalendar;
  if (isNowhere && partial.day === undefined) return null;
  const isDay = partial.part === 'DT';
  const type = partial.hour !== undefined || (partial.part !== undefined && !isDay) ? 'time' : 'date';
  const approximate = partial.approximate === true || (isResolved(resolved) && resolved.approximate === true);
  if (!isResolved(resolved)) {
    const reading = {
      ...EMPTY,
      type,
      value: isNowhere ? null : hourOnly(partial),
      modifier,
      approximate,
      precision: precisionOf(partial),
      offset: offsetOf(partial),
    };
    return { reading: reading as DateReading, story, by: resolved };
  }
  const { cell, anchor, by } = resolved;
  const conflict = resolved.conflict === true;
  const [from, to] = boundsOf(cell, modifier);
  // The value of "en fin de journée" is the whole day; its bounds are the end of that day.
  const named: Cell = isDay ? { ...cell, precision: 'day', part: undefined } : cell;
  const { precision } = named;
  const edtf = edtfOf(named, approximate);
  const value = valueOf(named);
  const offset = offsetOf(cell);
  const bounds = { from, to, precision, anchor, edtf, offset };
  const reading = { ...EMPTY, type, value, modifier, approximate, conflict, ...bounds } as const;
  return { reading, story: tell(story, partial, resolved, at), by };
}

/**
 * True for a weekday of every week: "fermé le mercredi". It is a single day when the verb is past or the text has named
 * that Wednesday.
 */
function isHabit({ habit, weekday, part, hour }: PartialDate, story: Story, tense: Tense): boolean {
  return (
    habit === true &&
    part === undefined &&
    hour === undefined &&
    (tense === null || tense === 'future') &&
    story.weekdays[weekday!] === undefined
  );
}

/** The time of a date whose day is not known, "T14:30" or "TEV"; `null` when it has none. */
function hourOnly(partial: PartialDate): string | null {
  // Without a day, midnight may open or close one: it is written 00:00.
  if (partial.hour !== undefined) return clockValue({ ...partial, hour: partial.hour % 24 });
  const { part } = partial;
  return part === undefined || part === 'DT' || partial.event === true ? null : `T${part}`;
}

function tell(story: Story, partial: PartialDate, { cell }: Resolved, at: number): Story {
  const weekday = partial.weekday !== undefined && partial.offset === undefined && cell.day !== undefined;
  return tellDate(story, cell, at, weekday ? { number: partial.weekday!, day: firstDay(cell) } : null);
}

function resolveInterval(partial: PartialInterval, story: Story, tense: Tense, at: number): Resolution | null {
  const from = partial.from && resolveCell(partial.from, story, tense, at);
  if (from === REFUSALS.noCalendar) return null;
  const low = from !== null && isResolved(from) ? from : null;
  // The second end is the first date after the first end that fits its words. Its weekday is not used when it has a
  // day of the month, as it may be a slip of the pen.
  const inner: Story = low ? { ...story, today: firstDay(low.cell), named: [low.cell] } : story;
  const weekday = partial.to?.weekday;
  const end = partial.to && low && partial.to.day !== undefined ? { ...partial.to, weekday: undefined } : partial.to;
  // In "de 2015 à aujourd'hui" the second end is the day of publication, wherever the first is.
  const around = end?.origin === 'published' ? story : inner;
  const to = end && resolveCell(end, around, low ? 'future' : tense, at);
  if (to === REFUSALS.noCalendar) return null;
  const high = to !== null && isResolved(to) ? to : null;
  if ((partial.from && !low) || (partial.to && !high)) {
    const clocks = [partial.from, partial.to].map((each) =>
      each?.hour === undefined ? null : clockValue({ ...each, hour: each.hour }),
    );
    const value = clocks.every((clock) => clock !== null) ? clocks.join('/') : null;
    const offset = offsetOf(partial.to ?? {}) ?? offsetOf(partial.from ?? {});
    return { reading: { ...EMPTY, type: 'interval', value, offset }, story, by: REFUSALS.openEnd };
  }
  const starts = low ? boundsOf(low.cell, partial.from?.modifier ?? null)[0] : null;
  const ends = high ? endOf(high, partial.to!) : null;
  if (starts !== null && ends !== null && starts >= ends && !starts.startsWith('-')) return null;
  const edtfs = [low, high].map((each) => (each ? edtfOf(each.cell, false) : '..'));
  const anchors = [low?.anchor, high?.anchor];
  const anchor: DateAnchor = anchors.includes('published') ? 'published' : anchors.includes('text') ? 'text' : 'stated';
  const isOtherWeekday =
    weekday !== undefined && high?.cell.day !== undefined && weekdayOf(firstDay(high.cell)) !== weekday;
  const reading: DateReading = {
    ...EMPTY,
    type: 'interval',
    value: `${low ? valueOf({ ...low.cell, until: undefined }) : '..'}/${high ? lastOf(high) : '..'}`,
    modifier: null,
    approximate: partial.approximate === true,
    conflict: low?.conflict === true || high?.conflict === true || isOtherWeekday,
    from: starts,
    to: ends,
    precision: low?.cell.precision ?? high?.cell.precision ?? null,
    anchor,
    edtf: edtfs.some((each) => each === null || each.includes('/')) ? null : edtfs.join('/'),
    offset: (high && offsetOf(high.cell)) ?? (low && offsetOf(low.cell)),
  };
  const by = (low ?? high)!.by;
  // After hours that run past midnight, the story goes on with the day on which they began.
  if (low && partial.to?.offset !== undefined) return { reading, story: tell(story, partial.from!, low, at), by };
  const last = high ? tell(story, partial.to!, high, at) : story;
  // The years of an interval give later dates of the clause no year: "entre 2017 et 2018, a affirmé le 10 juillet le
  // journal".
  const told = high?.cell.precision === 'year' ? { ...last, namedAt: -Infinity } : last;
  const isDays = low?.cell.precision === 'day' && high?.cell.precision === 'day';
  return { reading, story: isDays ? tellDays(told, firstDay(low.cell), firstDay(high.cell)) : told, by };
}

/** The value of the second end; for a fortnight, it is the last day. */
function lastOf({ cell }: Resolved): string {
  return cell.until ? isoDay(cell.until) : valueOf(cell);
}

/** Where the second end stops: an hour ends the interval when it begins, a day when it is over. */
function endOf({ cell }: Resolved, { modifier }: PartialDate): string {
  return cell.precision === 'minute' || cell.precision === 'hour'
    ? boundsOf(cell, null)[0]
    : boundsOf(cell, modifier ?? null)[1];
}

function precisionOf(partial: PartialDate): DatePrecision | null {
  if (partial.hour !== undefined) return partial.minute === undefined ? 'hour' : 'minute';
  if (partial.part !== undefined) return partial.part === 'DT' ? 'day' : 'daypart';
  if (partial.weekend) return 'weekend';
  if (partial.day !== undefined || partial.weekday !== undefined || partial.holiday !== undefined) return 'day';
  if (partial.month !== undefined) return 'month';
  if (partial.quarter !== undefined) return 'quarter';
  if (partial.half !== undefined) return 'half';
  if (partial.season !== undefined) return 'season';
  if (partial.week !== undefined) return 'week';
  return partial.unit === 'second' ? 'minute' : (partial.unit ?? null);
}
