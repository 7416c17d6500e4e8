// What the words of one expression say, and nothing more: "le 14 mai" has a
// month and a day and no year. `resolve/` fills the rest from the document.

import type { Modifier, Part, Season, Unit } from '../../french/calendar.js';
import type { Found } from '../../text/rules.js';

export type { Modifier, Part, Season, Unit };
/** -1 for "dernier", 0 for "ce", 1 for "prochain". */
export type Direction = -1 | 0 | 1;

/** A point of the calendar or the clock. */
export interface PartialDate {
  readonly form: 'date';
  readonly year?: number | undefined;
  /** A year of two figures: "98", "été 44". */
  readonly shortYear?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** From 1 for Monday to 7 for Sunday. */
  readonly weekday?: number | undefined;
  /** The number of an ISO week; 0 for the week that holds the day: "la semaine du 12 mars". */
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
  /** The direction of "dernier", "ce" or "prochain", on the smallest unit named. */
  readonly direction?: Direction | undefined;
  /** Years away from the current one: -1 for "juin de l'an dernier". */
  readonly yearShift?: number | undefined;
  /** Days after the day that the rest names: "le lendemain du 13 février". */
  readonly offset?: number | undefined;
  /** A weekday after "le": every Wednesday for "le mercredi", unless the text is about one. */
  readonly habit?: boolean | undefined;
  /** The second of two joined weekdays: "lundi et mardi". */
  readonly follows?: boolean | undefined;
  /** `count` units away from `origin`: "hier", "il y a trois ans", "la semaine dernière". */
  readonly unit?: Unit | undefined;
  readonly count?: number | undefined;
  /**
   * Where counting starts: `published` at the publication; `text` at the last date mentioned, or at the publication
   * when there is none; `named` at a date mentioned only.
   */
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
  /** The next one is meant when it is soon enough, whatever the tense: "la rentrée" in August. */
  readonly soon?: boolean | undefined;
  /** Hours of every day: "tous les mardis à 20 h". */
  readonly daily?: boolean | undefined;
  /**
   * A distance to an event whose day these words do not say ("deux jours après l'attaque"), or one day of many ("un
   * dimanche").
   */
  readonly event?: boolean | undefined;
}

/** An interval between two dates; an end that the words leave open is `null`: "jeudi après 9 h 30". */
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
  /**
   * The bounds of a range, or of "plus de deux ans", which leaves one side open (`null`). Without them, both are the
   * value.
   */
  readonly min?: string | null | undefined;
  readonly max?: string | null | undefined;
  readonly approximate?: boolean | undefined;
}

/** "tous les deux ans" → R/P2Y; `null` for "tous les deux ou trois ans". */
export interface PartialFrequency {
  readonly form: 'frequency';
  readonly value: string | null;
}

/** What a rule reads from the words of one expression. */
export type PartialReading = PartialDate | PartialInterval | PartialDuration | PartialFrequency;

/** One expression that the grammar found in the text, not yet resolved. */
export type FoundDate = Found<PartialReading>;
