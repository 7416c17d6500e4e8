// What the dates of a document are resolved against: the day of publication (or of its dateline), the moment when the
// publication has an hour, and the dates that the text has mentioned so far ("la veille" counts from the last).

import type { Cell } from './cell.js';
import type { DateAnchor } from '../../types.js';
import { dayOf, daysBetween, plusDays, weekdayOf, type Day, type Moment } from './day.js';

/** What is known of a document before one of its dates. A story is never changed: each date gives a new one. */
export interface Story {
  /** The day that "aujourd'hui" is, `null` when nothing says it. */
  readonly today: Day | null;
  /** Where that day comes from: it was given, or the text says it at its top. */
  readonly anchor: DateAnchor;
  /** The moment of publication, `null` when its hour is not known. */
  readonly now: Moment | null;
  /** The dates named, the last one first: what "la veille" and "deux jours plus tard" count from. A few are enough. */
  readonly named: readonly Cell[];
  /** The offset in the text at which the last one starts. */
  readonly namedAt: number;
  /** Weekdays already given their day, by number: a later bare "mardi" is the same one. */
  readonly weekdays: readonly (Day | undefined)[];
}

/** How many dates are kept. */
const KEPT = 4;

/**
 * The story before its first date. The day, in ISO 8601, is the one that was given (`published`), else the one that the
 * text gives itself.
 */
export function openStory(published: string | null, saidInText: string | null = null): Story {
  const anchor = published === null ? 'text' : 'published';
  const none = { named: [], namedAt: -Infinity, weekdays: [] };
  const opened = published ?? saidInText;
  if (opened === null) return { today: null, anchor, now: null, ...none };
  const [year, month, day] = opened.slice(0, 10).split('-').map(Number);
  const today = dayOf(year!, month!, day!);
  const clock = /^.{10}[T ](\d{2}):(\d{2})(?::(\d{2}))?/.exec(opened);
  const now =
    clock && today
      ? { day: today, second: 3600 * (Number(clock[1]) % 24) + 60 * Number(clock[2]) + (Number(clock[3] ?? 0) % 60) }
      : null;
  return { today, anchor, now, ...none };
}

/**
 * The story after one more date, which starts at offset `at`. `weekday` is the one that its words name, with its day.
 */
export function tellDate(
  story: Story,
  cell: Cell,
  at: number,
  weekday: { readonly number: number; readonly day: Day } | null,
): Story {
  const isPoint = cell.precision !== 'century' && cell.precision !== 'decade';
  const { today, anchor, now } = story;
  const named = isPoint ? [cell, ...story.named.slice(0, KEPT - 1)] : story.named;
  const namedAt = isPoint ? at : story.namedAt;
  const weekdays = weekday ? withDay(story.weekdays, weekday) : story.weekdays;
  return { today, anchor, now, named, namedAt, weekdays };
}

/** The story after an interval of days. Unless it is longer than a week, a later "samedi" is the Saturday in it. */
export function tellDays(story: Story, from: Day, to: Day): Story {
  const length = daysBetween(from, to);
  if (length < 0 || length >= WEEK) return story;
  const weekdays = [...story.weekdays];
  for (let i = 0; i <= length; i++) {
    const day = plusDays(from, i);
    weekdays[weekdayOf(day)] = day;
  }
  return { ...story, weekdays };
}

const WEEK = 7;

function withDay(weekdays: Story['weekdays'], { number, day }: { readonly number: number; readonly day: Day }) {
  const days = [...weekdays];
  days[number] = day;
  return days;
}
