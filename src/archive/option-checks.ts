// The names and types of the options of `runBatch`, `runIdentities`, `enqueue` and `runWorker`, checked before anything
// is read. A misspelt name would otherwise be ignored, and the run would not be what the user meant. The ranges of
// numbers and the validity of names are checked where they are used.
import { didYouMean } from '../nearest.js';
import { FORMATS } from './kinds.js';
import { REPORT_LANGUAGES } from './report/words.js';
import { OUTPUT_FORMATS } from './writers/formats.js';

/** A check of an option: its type in words, a test for it, and whether the option is required. */
interface Check {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
  readonly isNeeded?: true;
}

interface Checks {
  readonly [name: string]: Check;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typed = (expected: string, type: string): Check => ({ expected, holds: (value) => typeof value === type });
const oneOf = (known: readonly string[]): Check => ({
  expected: `one of ${known.join(', ')}`,
  holds: (value) => known.some((one) => one === value),
});
const needed = (check: Check): Check => ({ ...check, isNeeded: true });

const STRING = typed('a string', 'string');
const YES = typed('true or false', 'boolean');
const NUMBER = typed('a number', 'number');
const FUNCTION = typed('a function', 'function');
const OBJECT: Check = { expected: 'an object', holds: isObject };
const SIGNAL: Check = {
  expected: 'the signal of an AbortController',
  holds: (value) => isObject(value) && 'aborted' in value,
};
const PATHS: Check = {
  expected: 'a list of files and folders',
  holds: (value) => Array.isArray(value) && value.every((path) => typeof path === 'string'),
};

const IDENTITY_KINDS: Check = {
  expected: 'a list of person and organisation',
  holds: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((kind) => kind === 'person' || kind === 'organisation'),
};

const NAMES: Check = {
  expected: 'a list of names of fields',
  holds: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && name.trim() !== ''),
};

/** Options about how an archive is read. */
const SOURCE = {
  inputs: needed(PATHS),
  from: oneOf(FORMATS),
  fields: OBJECT,
  keep: NAMES,
  encoding: STRING,
  delimiter: STRING,
};
/** Options about the limits for each article, and about what is extracted. */
const READING = { maxBytes: NUMBER, timeLimit: NUMBER, memoryLimit: NUMBER, extract: OBJECT };
const QUEUE = { queue: needed(STRING), redis: STRING };

/** The options of each function, in the order used in messages. */
export const OPTIONS = {
  runBatch: {
    ...SOURCE,
    out: needed(STRING),
    to: oneOf(OUTPUT_FORMATS),
    csv: OBJECT,
    fullText: YES,
    report: STRING,
    lang: oneOf(REPORT_LANGUAGES),
    workers: NUMBER,
    identities: YES,
    same: STRING,
    resume: YES,
    restart: YES,
    ...READING,
    checkpointEvery: NUMBER,
    signal: SIGNAL,
    onProgress: FUNCTION,
    onIdentities: FUNCTION,
  },
  extractMany: { workers: NUMBER, timeLimit: NUMBER, memoryLimit: NUMBER, extract: OBJECT, onProgress: FUNCTION },
  runIdentities: {
    records: needed(STRING),
    out: needed(STRING),
    to: oneOf(OUTPUT_FORMATS),
    report: STRING,
    lang: oneOf(REPORT_LANGUAGES),
    csv: OBJECT,
    keep: NAMES,
    same: STRING,
    kinds: IDENTITY_KINDS,
    resume: YES,
    restart: YES,
    signal: SIGNAL,
    onProgress: FUNCTION,
  },
  enqueue: { ...QUEUE, ...SOURCE, paths: YES, restart: YES, maxBytes: NUMBER, signal: SIGNAL },
  runWorker: {
    ...QUEUE,
    out: STRING,
    concurrency: NUMBER,
    untilEmpty: YES,
    ...READING,
    takeOver: NUMBER,
    signal: SIGNAL,
    onProgress: FUNCTION,
    onNotice: FUNCTION,
  },
} as const;

/** Options that are fields of another option. */
const INNER: { readonly [name: string]: Checks } = {
  fields: { text: STRING, id: STRING, published: STRING },
  csv: { delimiter: STRING, bom: YES },
};

/** Throws a `RangeError` for an unknown option, a missing required option, or an option of the wrong type. */
export function checkOptions<Options extends object>(
  options: Options,
  checks: { readonly [Name in keyof Required<Options>]: Check },
): void {
  check('options', options, checks);
  for (const [name, inner] of Object.entries(INNER)) {
    const given = valueOf(options, name);
    if (given !== undefined) check(name, given, inner);
  }
}

function check(what: string, given: unknown, checks: Checks): void {
  if (!isObject(given)) throw new RangeError(`${what} must be an object, got ${show(given)}.`);
  const known = Object.keys(checks);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(checks, name)) continue;
    const meant = didYouMean(name, known) || '.';
    throw new RangeError(`${what}.${name} is no option${meant} The options are ${known.join(', ')}.`);
  }
  const path = what === 'options' ? '' : `${what}.`;
  for (const [name, { expected, holds, isNeeded = false }] of Object.entries(checks)) {
    const value = valueOf(given, name);
    const isRight = value === undefined ? !isNeeded : holds(value);
    if (!isRight) throw new RangeError(`${path}${name} must be ${expected}, got ${show(value)}.`);
  }
}

function valueOf(options: object, name: string): unknown {
  return (options as { readonly [name: string]: unknown })[name];
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'function') return 'a function';
  return isObject(value) ? 'an object' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}
