// What the words of one expression say, and nothing more: "le 14 mai" has a
// month and a day and no year. `resolve/` fills the rest from the document.

import type { Modifier, Part, Season, Unit } from '../../french/calendar.js';
import type { Found } from '../../text/rules.js';

export type { Modifier, Part, Season, Unit };
/** Last, this, next. */
export type Direction = -1 | 0 | 1;

/** A point of the calendar or the clock. */
export interface PartialDate {
  readonly form: 'date';
  readonly year?: number | undefined;
  /** "98", "été 44": a year of two figures. */
  readonly shortYear?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 1 for Monday. */
  readonly weekday?: number | undefined;
  readonly week?: number | undefined;
  readonly weekend?: boolean | undefined;
  readonly quarter?: number | undefined;
  readonly half?: number | undefined;
  /** First or second fortnight of the month. */
  readonly fortnight?: number | undefined;
  /** First to fourth seven days of the month, -1 for the last seven. */
  readonly monthWeek?: number | undefined;
  readonly season?: Season | undefined;
  readonly decade?: number | undefined;
  readonly century?: number | undefined;
  readonly millennium?: number | undefined;
  readonly beforeChrist?: boolean | undefined;
  /** A named day, by its key in `french/feasts.ts`. */
  readonly holiday?: string | undefined;
  /** The country of the dateline, where it keeps the day on another date than France. */
  readonly country?: string | undefined;
  /** "dernier", "ce", "prochain", on the smallest unit named. */
  readonly direction?: Direction | undefined;
  /** "juin de l'an dernier": years away from the running one. */
  readonly yearShift?: number | undefined;
  /** Days after the day that the rest names: "le lendemain du 13 février". */
  readonly offset?: number | undefined;
  /** "le mercredi": every Wednesday unless the text tells of one. */
  readonly habit?: boolean | undefined;
  /** Second of two weekdays joined: "lundi et mardi". */
  readonly follows?: boolean | undefined;
  /** `count` units away from `origin`: "hier", "il y a trois ans", "la semaine dernière". */
  readonly unit?: Unit | undefined;
  readonly count?: number | undefined;
  /** `text` counts from the last date named, else from the paper; `named` from a named date only. */
  readonly origin?: 'published' | 'text' | 'named' | undefined;
  /** The unit as a whole ("l'an dernier") and not the distance ("il y a un an"). */
  readonly whole?: boolean | undefined;
  /** Rank of a weekday inside its month ("le premier lundi de mai"; -1 for the last). */
  readonly rank?: number | undefined;
  readonly part?: Part | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** "Z", "+01:00", or an IANA zone. */
  readonly zone?: string | undefined;
  readonly modifier?: Modifier | undefined;
  readonly approximate?: boolean | undefined;
  /** A yearly event that is soon enough is the next one, whatever the tense: "la rentrée" in August. */
  readonly soon?: boolean | undefined;
  /** Hours of every day: "tous les mardis à 20 h". */
  readonly daily?: boolean | undefined;
  /** A distance to an event that no calendar knows: "deux jours après l'attaque". */
  readonly event?: boolean | undefined;
}

export interface PartialInterval {
  readonly form: 'interval';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Hours of every day: "du lundi au vendredi, de 8 h à 12 h". */
  readonly daily?: boolean | undefined;
  readonly modifier?: Modifier | undefined;
  readonly approximate?: boolean | undefined;
}

/** "douze ans" → P12Y, "plusieurs jours" → PXD; `null` for a range ("10 à 15 jours"), which has its bounds. */
export interface PartialDuration {
  readonly form: 'duration';
  readonly value: string | null;
  /** The bounds of a range, or of "plus de deux ans", which leaves one side open. Left out, both are the value. */
  readonly min?: string | null | undefined;
  readonly max?: string | null | undefined;
  readonly approximate?: boolean | undefined;
}

/** "tous les deux ans" → R/P2Y; `null` for "tous les deux ou trois ans". */
export interface PartialFrequency {
  readonly form: 'frequency';
  readonly value: string | null;
}

export type PartialReading = PartialDate | PartialInterval | PartialDuration | PartialFrequency;

/** One expression that the grammar found in the text, not yet resolved. */
export type FoundDate = Found<PartialReading>;
