// Outputs that are made from the JSON lines: CSV, Parquet, SQLite and the report. Each is written under a temporary
// name and renamed when complete.
import { rename, rm, stat } from 'node:fs/promises';
import { openDeriver, type Deriver } from './deriver.js';
import { BatchError } from './failure.js';
import { exists, syncFile, syncFolder } from './files.js';
import type { Derived } from './writers/formats.js';

const buildingPath = (path: string): string => `${path}.building`;

/** Starts making `derived` from a growing file of lines, and from the table of identities if there is one. */
export async function startDeriving(
  lines: string,
  derived: readonly Derived[],
  identities: string | null = null,
): Promise<Deriver> {
  await removeBuilding(derived);
  return openDeriver(
    lines,
    derived.map((one) => ({ ...one, path: buildingPath(one.path) })),
    identities,
  );
}

/** Gives the completed files their final names. */
export async function nameDerived(derived: readonly Derived[]): Promise<void> {
  for (const { path } of derived) {
    await syncFile(buildingPath(path));
    await rename(buildingPath(path), path);
    await syncFolder(path);
  }
}

/** Removes what a killed run may have left behind, including the lock folder beside a database. */
export async function removeBuilding(derived: readonly Derived[]): Promise<void> {
  const left = derived.flatMap(({ path }) => [buildingPath(path), `${buildingPath(path)}.lock`]);
  await Promise.all(left.map((path) => rm(path, { force: true, recursive: true })));
}

/**
 * Makes outputs that were requested only after the run had ended. This is possible if the run's output is JSON lines.
 */
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
  await deriveAll(out, missing, null);
}

/** Makes `derived` from a complete file of lines. */
export async function deriveAll(lines: string, derived: readonly Derived[], identities: string | null): Promise<void> {
  const deriver = await startDeriving(lines, derived, identities);
  try {
    deriver.reach((await stat(lines)).size);
    await deriver.end();
    await nameDerived(derived);
  } finally {
    await deriver.close();
    await removeBuilding(derived);
  }
}
