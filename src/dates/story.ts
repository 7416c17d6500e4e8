// What a document gives its dates to lean on: the day it was published (or its
// dateline's), the moment when the publication has an hour, and the date that
// the text named last.

import type { Temporal } from 'temporal-polyfill';
import type { Document } from '../types.js';
import type { Cell } from './cell.js';
import { dayOf } from './cell.js';

export interface Story {
  /** The day that "aujourd'hui" is, `null` when nothing says it. */
  readonly today: Temporal.PlainDate | null;
  readonly now: Temporal.PlainDateTime | null;
  /** The last date named: what "la veille" and "deux jours plus tard" count from. */
  last: Cell | null;
  /** The last year named with its number. */
  lastYear: number | null;
}

/** The story before its first date. */
export function openStory(doc: Document): Story {
  const published = doc.published;
  if (published === null) return { today: null, now: null, last: null, lastYear: null };
  const [year, month, day] = published.slice(0, 10).split('-').map(Number);
  const today = dayOf(year!, month!, day!);
  const clock = /^.{10}[T ](\d{2}):(\d{2})(?::(\d{2}))?/.exec(published);
  const now =
    clock && today
      ? today.toPlainDateTime({
          hour: Number(clock[1]) % 24,
          minute: Number(clock[2]),
          second: Number(clock[3] ?? 0) % 60,
        })
      : null;
  return { today, now, last: null, lastYear: null };
}
