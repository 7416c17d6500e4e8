// What a language of the page has to give: the words of the interface, names for codes, and phrases about time.
// `french.ts` and `english.ts` each give them.

/** The languages that the page and the words for values exist in. */
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

/** The units of ISO 8601 durations; minutes are `min`, because M is the month. */
export type TimeUnit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'min' | 'S';

export interface Words {
  readonly lang: PageLanguage;
  /** Before a colon, which French sets apart: " : ". */
  readonly colon: string;
  /** The marks of a number: of thousands, and of decimals. */
  readonly thousands: string;
  readonly decimals: string;
  /** The sentences and names of the interface. */
  readonly page: { readonly [name in PageWord]: string };
  /** What the kinds, the zones, the fields and the values of fields that are codes are called. */
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
  /** "des milliers" and the thing counted: "des milliers de bergers". */
  readonly manyOf: (magnitude: string, thing: string) => string;
  /** Builds phrases about time. */
  readonly time: TimeWords;
}

/** Names by code. What is not among them is shown as its code. */
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
  /** The part of a day that an interval can leave out, because the other day has it: "3", "3 mars". */
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
  /** The week that begins, or the weekend that begins, with this day. */
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
