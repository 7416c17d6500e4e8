// What is made of the lines: other kinds of output, and the report. Each grows under
// a name of its own, and gets its name when it is whole.
import { rename, rm, stat } from 'node:fs/promises';
import { openDeriver, type Deriver } from './deriver.js';
import { BatchError } from './failure.js';
import { exists, syncFile, syncFolder } from './files.js';
import type { Derived } from './writers/formats.js';

const buildingPath = (path: string): string => `${path}.building`;

/** Starts to make `derived` of a file of lines that grows. */
export async function startDeriving(lines: string, derived: readonly Derived[]): Promise<Deriver> {
  await removeBuilding(derived);
  return openDeriver(
    lines,
    derived.map((one) => ({ ...one, path: buildingPath(one.path) })),
  );
}

/** Gives what is whole its name. */
export async function nameDerived(derived: readonly Derived[]): Promise<void> {
  for (const { path } of derived) {
    await syncFile(buildingPath(path));
    await rename(buildingPath(path), path);
    await syncFolder(path);
  }
}

/** What a run that was killed may have left: a database is locked by a folder beside it. */
export async function removeBuilding(derived: readonly Derived[]): Promise<void> {
  const left = derived.flatMap(({ path }) => [buildingPath(path), `${buildingPath(path)}.lock`]);
  await Promise.all(left.map((path) => rm(path, { force: true, recursive: true })));
}

/** What is asked for only after a run has ended is made of its lines, where these are the output. */
export async function deriveMissing(out: string, derived: readonly Derived[]): Promise<void> {
  const there = await Promise.all(derived.map(({ path }) => exists(path)));
  const missing = derived.filter((_, index) => !there[index]);
  if (missing.length === 0) return;
  const paths = missing.map(({ path }) => path).join(' and ');
  if (derived.some(({ path }) => path === out)) {
    throw new BatchError(
      `${paths} is made of JSON lines, and of ${out} none are left: read the inputs with --restart.`,
    );
  }
  const deriver = await startDeriving(out, missing);
  try {
    deriver.reach((await stat(out)).size);
    await deriver.end();
    await nameDerived(missing);
  } finally {
    await deriver.close();
    await removeBuilding(missing);
  }
}
