// A setting of V8 for the command. Many short functions read a text. V8 as Node 20 has it compiles
// each of them again and again, as soon as it was used a little, on threads of its own: over some
// megabytes this takes a quarter of the processor's time. The library sets nothing, as the program
// that it is part of may be of another kind.

import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20 and 21, the last ones that count how many bytes of its code a function has run. */
const COUNTS_BYTES = 11;

/** Lets a function run three times as long as usual before V8 makes its fastest code of it. */
export function compileLater(): void {
  for (const flag of flagsOf(process.versions.v8)) setFlagsFromString(flag);
}

/** V8 prints a message about a flag that it does not know: each version is given only what it has. */
export function flagsOf(version: string): readonly string[] {
  return Number.parseInt(version, 10) === COUNTS_BYTES ? ['--interrupt-budget=400000'] : [];
}
