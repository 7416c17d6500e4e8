// Makes the outputs of an archive together with its identities, from a complete file of JSON lines: runs the passes in a
// folder beside the output, makes the other formats and the report from what they leave, and gives the files their names.
// Everything that was done stays done when the process is killed.
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deriveAll } from '../derived.js';
import { exists, syncFolder } from '../files.js';
import type { FilePlace } from '../place.js';
import type { Derived } from '../writers/formats.js';
import { RESULTS, runPasses, type Passes } from './passes.js';
import type { IdentityKind } from './sightings.js';
import type { Identify } from './state.js';

/** The kinds of records that have an identity. */
export const IDENTITY_KINDS: readonly IdentityKind[] = ['person', 'organisation'];

/** The working folder of an output. */
export const folderOf = (out: string): string => `${out}.identities`;
/** The pairs of names to judge. */
export const pairsPath = (out: string): string => `${out}.maybe.jsonl`;
/** The table of identities, of an output that cannot hold it. */
const tablePath = (out: string, format: 'jsonl' | 'csv' | 'parquet'): string => `${out}.identities.${format}`;

type Options = Omit<Passes, 'lines' | 'size' | 'folder' | 'plan'>;

export function newIdentify({ out, format, csv, derived }: FilePlace, options: Options): Identify {
  const folder = folderOf(out);
  const of = (result: keyof typeof RESULTS): string => join(folder, RESULTS[result]);
  const table: Derived[] =
    format === 'csv' || format === 'parquet'
      ? [{ format, path: tablePath(out, format), isTable: true, ...(csv !== null && { csv }) }]
      : [];
  return async (lines, plan) => {
    const { size } = await stat(lines);
    const summary = await runPasses({ ...options, lines, size, folder, plan });
    if (summary === null) return 'stopped';
    // The lines are the last to be named: where they are gone, all the others have their names.
    if (await exists(of('lines'))) {
      if (derived.length + table.length > 0) {
        const rows = (await exists(of('table'))) ? of('table') : null;
        await deriveAll(of('lines'), [...derived, ...table], rows);
      }
      if (format === 'jsonl') await renameIfThere(of('table'), tablePath(out, format));
      if (summary.pairs > 0) await renameIfThere(of('pairs'), pairsPath(out));
      else await rm(pairsPath(out), { force: true });
      if (format === 'jsonl') await rename(of('lines'), out);
      await syncFolder(out);
    }
    await rm(folder, { recursive: true, force: true });
    return summary;
  };
}

async function renameIfThere(from: string, to: string): Promise<void> {
  if (await exists(from)) await rename(from, to);
}
