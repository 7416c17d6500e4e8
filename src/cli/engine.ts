// Settings of V8 for the command: less time for compiling, less memory. The library sets
// nothing, because the program that it is part of may have other needs.

import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The V8 of Node 20 and 21, the last version that counts how many bytes of its code a function has run. */
const COUNTS_BYTES = 11;
/** How large the young generation may grow, in bytes. V8 would let it grow to 100 MB on Node 24. */
const LARGEST_YOUNG = 16_000_000;

/**
 * Lets a function run three times as long as usual before V8 optimises it. Reading takes many short functions, and V8 as
 * Node 20 has it would otherwise optimise each of them again and again, for a quarter of the CPU time of some megabytes.
 */
export function compileLater(): void {
  for (const flag of flagsOf(process.versions.v8)) setFlagsFromString(flag);
}

/** V8 prints a message about an unknown flag, so each version gets only those it has. */
export function flagsOf(version: string): readonly string[] {
  return Number.parseInt(version, 10) === COUNTS_BYTES ? ['--interrupt-budget=400000'] : [];
}

/** Collects garbage when the heap has grown by half since the last time, and not only when it has doubled or more. */
export function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

let isLimited = false;

/** Stops the growth of the young generation, once it is large enough. To be called from time to time. */
export function limitYoungGeneration(): void {
  if (isLimited) return;
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young === undefined || young.space_size < LARGEST_YOUNG) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  isLimited = true;
}
