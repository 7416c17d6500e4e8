// Programs that some tests run and npm does not install. Where one is missing, the
// tests that need it are skipped, and their names in the report say so:
// "under GNU parallel (skipped: needs parallel)". `.ci/run` installs every program
// and takes a skipped test for a failure.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe as anyDescribe, it as anyIt } from 'vitest';

/** Each program with the names it has on different machines, and the Debian package it comes with. */
const PROGRAMS = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], from: 'chromium' },
  parallel: { names: ['parallel'], from: 'parallel' },
  'redis-server': { names: ['redis-server'], from: 'redis-server' },
  // Gives a command a terminal to write to. Elsewhere than on Linux it takes other arguments.
  script: { names: process.platform === 'linux' ? ['script'] : [], from: 'bsdutils' },
  // A device that is always full.
  '/dev/full': { names: ['/dev/full'], from: 'the Linux kernel' },
} as const;

export type Program = keyof typeof PROGRAMS;

/** The path of a program, null where it is missing. */
export function findProgram(program: Program): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = PROGRAMS[program].names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find(isThere) ?? null;
}

/** `describe` and `it` for tests that need a program. */
export function needs(program: Program) {
  const isMissing = findProgram(program) === null;
  const nameOf = (name: string) => (isMissing ? `${name} (skipped: needs ${program})` : name);
  return {
    describe: (name: string, tests: () => void) => anyDescribe.skipIf(isMissing)(nameOf(name), tests),
    it: (name: string, test: () => void | Promise<void>) => anyIt.skipIf(isMissing)(nameOf(name), test),
  };
}

/** One line for each missing program, to be shown before the tests run. */
export function tellMissing(): string[] {
  return (Object.keys(PROGRAMS) as Program[])
    .filter((program) => findProgram(program) === null)
    .map(
      (program) =>
        `${program} is missing: the tests that need it are skipped (it comes with ${PROGRAMS[program].from})`,
    );
}

function isThere(path: string): boolean {
  try {
    accessSync(path, path.startsWith('/dev/') ? constants.W_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
