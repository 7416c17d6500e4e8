// Checks the text and the options of a caller before anything is read. An error names the
// field and the value given, so that the log of a batch is enough to correct the mistake.

import type { ManyOptions } from './many.js';
import { didYouMean } from '../nearest.js';
import { NAME_KINDS, type ExtractOptions, type Kind, type Reader } from '../types.js';

const KINDS: readonly Kind[] = [...NAME_KINDS, 'date', 'quantity', 'quote'];
const LANGUAGE_POLICIES = ['any', 'require', 'skip'] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:Z|[+-](\d{2}):?(\d{2}))?)?$/i;

/** Throws a `TypeError` unless the text is a string. */
export function checkText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TypeError(`text must be a string, got ${describe(text)}.`);
}

/** Throws a `TypeError` unless the model is given as bytes. */
export function checkBytes(model: unknown): asserts model is Uint8Array | ArrayBuffer {
  if (isBytes(model)) return;
  throw new TypeError(
    `model must be the bytes of a model file, a Uint8Array or an ArrayBuffer, got ${describe(model)}.`,
  );
}

/** Whether a value is bytes. Works for those of another realm too (test runners and frames have their own classes). */
export function isBytes(given: unknown): given is Uint8Array | ArrayBuffer {
  const tag = Object.prototype.toString.call(given);
  return tag === '[object Uint8Array]' || tag === '[object ArrayBuffer]';
}

/** The options of `extract` as the library reads them: `published` is a string, and `other` is set when `kinds` asks for it. */
export interface CheckedOptions extends ExtractOptions {
  readonly published?: string | null | undefined;
}

/** The options, completed by the defaults. Throws a `TypeError` or a `RangeError` for an unknown or invalid option. */
export function checkOptions(options: unknown, defaults: CheckedOptions = {}): CheckedOptions {
  return readOptions(options, defaults, []);
}

/** The options of `extractMany`: those of `extract` without an id, and a function that is told how far it is. */
export function checkManyOptions(
  options: unknown,
  defaults: CheckedOptions,
): CheckedOptions & Pick<ManyOptions, 'onProgress'> {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return readOptions(options, defaults, []);
  const { onProgress, ...rest }: { readonly onProgress?: unknown; readonly id?: unknown } = options;
  const isFunction = onProgress === undefined || typeof onProgress === 'function';
  expect('onProgress', onProgress, 'a function', isFunction);
  if (rest.id !== undefined) throw new TypeError('options.id is one of a single text: give { text, id }.');
  return {
    ...readOptions(rest, defaults, ['onProgress']),
    ...(isFunction && { onProgress: onProgress as ManyOptions['onProgress'] }),
  };
}

function readOptions(options: unknown, defaults: CheckedOptions, alsoKnown: readonly string[]): CheckedOptions {
  if (options === undefined) return defaults;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`options must be an object, got ${describe(options)}.`);
  }
  const given: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(options)) {
    if (!isField(field)) {
      if (field === 'readers' || field === 'ids')
        throw new TypeError(`options.${field} is no option of extract: give it to createExtractor.`);
      const known = [...Object.keys(CHECKS), ...alsoKnown];
      throw new TypeError(
        `options.${field} is no option${didYouMean(field, known) || '.'} The options are ${known.join(', ')}.`,
      );
    }
    if (value === undefined) continue;
    CHECKS[field](value);
    given[field] = value;
  }
  if (isDate(given.published)) given.published = given.published.toISOString();
  const all: CheckedOptions = { ...defaults, ...given };
  // Records of the kinds `other` and `quote` are left out by default. Listing the kind asks for them.
  const { kinds = [] } = all;
  const asked = { ...(kinds.includes('other') && { other: true }), ...(kinds.includes('quote') && { quotes: true }) };
  return { ...all, ...asked };
}

/** The options of an extractor: those of `extract`, its readers, and the asset of ids. */
export interface CheckedExtractorOptions extends CheckedOptions {
  readonly readers: readonly Reader[];
  readonly ids: boolean | Uint8Array | ArrayBuffer;
}

export function checkExtractorOptions(options: unknown): CheckedExtractorOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`options must be an object, got ${describe(options)}.`);
  }
  const { readers = [], ids = false, ...rest }: { readonly readers?: unknown; readonly ids?: unknown } = options;
  expect('readers', readers, 'a list of readers', Array.isArray(readers));
  for (const reader of readers as readonly unknown[]) {
    expect(
      'readers',
      reader,
      'made of functions: call lexicon(…) or patterns(…) of depeche/patterns',
      typeof reader === 'function',
    );
  }
  const isIds = typeof ids === 'boolean' || isBytes(ids);
  expect('ids', ids, 'true, false or the bytes of depeche/fr.ids', isIds);
  return {
    ...readOptions(rest, {}, ['readers', 'ids']),
    readers: readers as readonly Reader[],
    ids: ids as CheckedExtractorOptions['ids'],
  };
}

const CHECKS: { readonly [Field in keyof Required<ExtractOptions>]: (value: unknown) => void } = {
  id: (value) => expect('id', value, 'a string', typeof value === 'string'),
  published: checkPublished,
  language: (value) => expectOneOf('language', value, '"any", "require" or "skip"', LANGUAGE_POLICIES),
  kinds: (value) => {
    expect('kinds', value, 'a list of kinds', Array.isArray(value));
    for (const kind of value as readonly unknown[]) expectOneOf('kinds', kind, `made of ${KINDS.join(', ')}`, KINDS);
  },
  other: (value) => expect('other', value, 'true or false', typeof value === 'boolean'),
  ordinals: (value) => expect('ordinals', value, 'true or false', typeof value === 'boolean'),
  quotes: (value) => expect('quotes', value, 'true or false', typeof value === 'boolean'),
  sentences: (value) => expect('sentences', value, 'true or false', typeof value === 'boolean'),
};

function isField(field: string): field is keyof ExtractOptions {
  return Object.hasOwn(CHECKS, field);
}

function checkPublished(value: unknown): void {
  if (value === null) return;
  if (isDate(value)) {
    const year = value.getUTCFullYear();
    if (year >= 0 && year <= 9999) return;
    throw new RangeError(
      `options.published must be a Date of the years 0 to 9999, got ${Number.isNaN(year) ? 'an invalid Date' : `a Date of the year ${year}`}.`,
    );
  }
  expect('published', value, 'a string, a Date or null', typeof value === 'string');
  if (!isCalendarDate(value as string)) {
    throw new RangeError(
      `options.published must be a date (YYYY-MM-DD) or an ISO 8601 date-time that exists, got ${describe(value)}.`,
    );
  }
}

/** Whether a value is a `Date`, also one of another realm (test runners have their own classes). */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A day of the Gregorian calendar, and a time of that day when there is one. */
function isCalendarDate(value: string): boolean {
  const found = ISO.exec(value);
  if (!found) return false;
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute] = found
    .slice(1)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  const isTime = (hour < 24 && minute < 60 && second <= 60) || (hour === 24 && minute === 0 && second === 0);
  return day >= 1 && day <= days && isTime && offsetHour < 24 && offsetMinute < 60;
}

function expect(field: string, value: unknown, expected: string, holds: boolean): void {
  if (!holds) throw new TypeError(`options.${field} must be ${expected}, got ${describe(value)}.`);
}

function expectOneOf(field: string, value: unknown, expected: string, known: readonly string[]): void {
  if (known.some((one) => one === value)) return;
  const hint = typeof value === 'string' ? didYouMean(value, known) : '';
  throw new TypeError(`options.${field} must be ${expected}, got ${describe(value)}${hint || '.'}`);
}

/** Describes a value, briefly enough for one line of a log. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return `${typeof value} ${value}`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' ? `an object (${value.constructor?.name ?? 'no prototype'})` : `a ${typeof value}`;
}
