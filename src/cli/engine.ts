// Settings of V8 for the command: less time for compiling, less memory. The library sets
// nothing, because the program that it is part of may have other needs.

import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The V8 of Node 20 and 21, the last version that counts how many bytes of its code a function has run. */
const COUNTS_BYTES = 11;
/** The last version in which the flags were tried. V8 prints a message about a flag that it does not know. */
const LAST_TRIED = 14;
/** How large the young generation may grow, in bytes. On Node 24, V8 would let it grow to 100 MB. */
const LARGEST_YOUNG = 16_000_000;

interface Flags {
  /** Set when the command starts. */
  readonly atStart: readonly string[];
  /** Set when the young generation is large enough. */
  readonly onceYoungIsLarge: readonly string[];
}

let isYoungLimited = false;

/** To be called when the command starts. */
export function setUpEngine(): void {
  flagsOf(process.versions.v8).atStart.forEach(setFlagsFromString);
}

/** Stops the growth of the young generation once it is large enough. To be called after every group of texts. */
export function limitYoungGeneration(): void {
  if (isYoungLimited) return;
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young === undefined || young.space_size < LARGEST_YOUNG) return;
  flagsOf(process.versions.v8).onceYoungIsLarge.forEach(setFlagsFromString);
  isYoungLimited = true;
}

export function flagsOf(version: string): Flags {
  const major = Number.parseInt(version, 10);
  if (major > LAST_TRIED) return { atStart: [], onceYoungIsLarge: [] };
  return {
    atStart: [
      // Collects garbage when the heap has grown by half, and not only when it has doubled or more.
      '--heap-growing-percent=50',
      // Copies a third as much code of other functions into one that it optimises. Compiling runs beside the command, on other
      // processors, and is a quarter of the CPU time of some megabytes.
      '--max-inlined-bytecode-size-cumulative=300',
      // Lets a function run three times as long as usual before it is optimised. Reading takes many short functions, and
      // this V8 would optimise each of them again and again, for a quarter of the CPU time of some megabytes.
      ...(major === COUNTS_BYTES ? ['--interrupt-budget=400000'] : []),
    ],
    onceYoungIsLarge: ['--semi-space-growth-factor=1'],
  };
}
