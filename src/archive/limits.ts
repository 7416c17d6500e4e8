// The default limits for one article, and the range that each numeric setting may have.
import { constants } from 'node:buffer';
import { availableParallelism } from 'node:os';

/**
 * The limits for an article: its size in bytes, its time in seconds, and the heap of the thread that reads it in
 * megabytes.
 */
export const LIMITS = { maxBytes: 2_000_000, timeLimit: 30, memoryLimit: 160 };

interface Bounds {
  readonly isWhole: boolean;
  readonly max: number;
}

// Timers hold 31 bits of milliseconds; a longer timer fires at once.
const SECONDS: Bounds = { isWhole: false, max: 2_000_000 };
// Each thread holds its own tables and heap. More threads than processors are slower and exhaust the memory.
const THREADS: Bounds = { isWhole: true, max: Math.max(64, 4 * availableParallelism()) };

const BOUNDS: { readonly [setting: string]: Bounds } = {
  workers: THREADS,
  concurrency: THREADS,
  maxBytes: { isWhole: false, max: constants.MAX_STRING_LENGTH },
  timeLimit: SECONDS,
  takeOver: SECONDS,
  memoryLimit: { isWhole: true, max: 1_000_000 },
  checkpointEvery: { isWhole: true, max: Number.MAX_SAFE_INTEGER },
};

type Numbers = { readonly [setting: string]: number };

/** Returns the given settings, completed by the defaults. Throws a `RangeError` for a setting outside its range. */
export function withDefaults<
  Defaults extends Numbers,
  Given extends { readonly [setting in keyof Defaults]?: number | undefined },
>(given: Given, defaults: Defaults): Given & Defaults {
  const settings = Object.keys(defaults).map((name: keyof Defaults & string) => {
    const value: unknown = given[name] ?? defaults[name]!;
    checkNumber(name, value, BOUNDS[name]!);
    return [name, value] as const;
  });
  return { ...given, ...(Object.fromEntries(settings) as unknown as Defaults) };
}

function checkNumber(name: string, value: unknown, { isWhole, max }: Bounds): void {
  const isNumber = typeof value === 'number' && value > 0 && (!isWhole || Number.isInteger(value));
  if (isNumber && value <= max) return;
  const limit = max === Number.MAX_SAFE_INTEGER ? '' : `, of ${max} at most`;
  throw new RangeError(`${name} must be a${isWhole ? ' whole' : ''} number above zero${limit}, got ${String(value)}.`);
}
