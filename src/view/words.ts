// What a language has to provide for the page: the words of the interface, names of codes, and phrases about time.
// `french.ts` and `english.ts` provide them.

/** The languages of the page and of values in words. */
export type PageLanguage = 'fr' | 'en';

/** A phrase with the article that it takes: "années 1990" takes "les". English phrases and French months have none. */
export interface Phrase {
  readonly text: string;
  readonly article: '' | 'le' | 'la' | 'les' | 'l’';
}

/** One unit of time: "an", "ans", "années" as in "plusieurs années", "année" as in "chaque année". */
export interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly vague: string;
  readonly each: string;
  readonly feminine?: boolean;
}

/** The units of ISO 8601 durations. Minutes are `min`, because M is the month. */
export type TimeUnit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'min' | 'S';

export interface Words {
  readonly lang: PageLanguage;
  /** The text of a colon, before which French puts a space: " : ". */
  readonly colon: string;
  /** The separators of thousands and of decimals. */
  readonly thousands: string;
  readonly decimals: string;
  /** The sentences and names of the interface. */
  readonly page: { readonly [name in PageWord]: string };
  /** The names of kinds, zones, fields, and of the values that are codes. */
  readonly kinds: Names;
  readonly kindsMany: Names;
  readonly zones: Names;
  readonly fields: Names;
  readonly values: Names;
  readonly languages: Names;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly units: { readonly [unit in TimeUnit]: UnitWords };
  readonly symbols: Names;
  readonly magnitudes: Names;
  /** Joins "des milliers" with the thing counted: "des milliers de bergers". */
  readonly manyOf: (magnitude: string, thing: string) => string;
  /** Builds phrases about time. */
  readonly time: TimeWords;
}

/** Names by code. A code without a name is shown as it is. */
export interface Names {
  readonly [code: string]: string;
}

export type PageWord =
  | 'skip'
  | 'published'
  | 'kinds'
  | 'records'
  | 'confidence'
  | 'unsure'
  | 'copyJson'
  | 'copyCsv'
  | 'copied'
  | 'notCopied'
  | 'tools'
  | 'howTo'
  | 'previous'
  | 'next'
  | 'toRecord'
  | 'close'
  | 'marked'
  | 'notFrench'
  | 'nothing'
  | 'speakers'
  | 'otherSpeakers'
  | 'quotes'
  | 'saidBy'
  | 'nobody'
  | 'timeline'
  | 'durations'
  | 'undated'
  | 'scale'
  | 'offScale'
  | 'mentions'
  | 'inZone'
  | 'alias'
  | 'yes'
  | 'untitled';

export interface TimeWords {
  day(year: string, month: number, day: number): Phrase;
  /** A day without the parts that the other end of an interval has: "3", "3 mars". */
  shortDay(month: number | null, day: number): Phrase;
  month(year: string, month: number): Phrase;
  year(year: string): Phrase;
  beforeChrist(year: number): string;
  decade(year: string): Phrase;
  /** `nth` counts from 1. */
  century(nth: number, isBeforeChrist: boolean): Phrase;
  millennium(nth: number): Phrase;
  quarter(year: string, nth: number): Phrase;
  half(year: string, nth: number): Phrase;
  season(year: string, code: 'SP' | 'SU' | 'FA' | 'WI'): Phrase;
  /** The week, or the weekend, that starts on this day. */
  week(day: Phrase): Phrase;
  weekend(day: Phrase): Phrase;
  hour(hour: number, minute: number, second: number): Phrase;
  at(day: Phrase, hour: Phrase): Phrase;
  part(code: string, day: Phrase | null): Phrase | null;
  between(from: Phrase, to: Phrase): string;
  since(from: Phrase): string;
  until(to: Phrase): string;
  modified(phrase: Phrase, modifier: 'start' | 'mid' | 'end'): string | null;
  about(text: string, isDuration: boolean): string;
  orMore(text: string): string;
  orLess(text: string): string;
  range(from: string, to: string): string;
  vague(unit: UnitWords): string;
  every(count: string, unit: UnitWords): string;
  times(count: string, unit: UnitWords): string;
  ordinal(count: number): string;
}
