// `depeche identities`: identities for an output that is there, of a batch or of a queue.
import { rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CsvStyle } from '../writers/csv-style.js';
import type { ReportLanguage } from '../report/words.js';
import type { OutputFormat } from '../writers/formats.js';
import { BatchError, codeOf } from '../failure.js';
import { exists } from '../files.js';
import { fieldsWithout } from '../kept.js';
import { checkOptions, OPTIONS } from '../option-checks.js';
import { guard } from '../output.js';
import { findPlace, withLocks } from '../place.js';
import { comparePlans, listChanges, makePlan, parsePlan, type Plan } from '../plan.js';
import { checkpointPath } from '../checkpoint.js';
import { readEdition } from '../version.js';
import { NO_DECISIONS, readDecisions } from './decisions.js';
import { folderOf, IDENTITY_KINDS, newIdentify, pairsPath } from './identify.js';
import type { IdentityKind } from './sightings.js';
import { NO_SUMMARY, readPlan, type IdentitiesProgress, type IdentitiesSummary } from './state.js';

/** What `runIdentities` reads and writes. */
export interface IdentitiesOptions {
  /** The JSON lines that a batch or the workers of a queue have written. */
  readonly records: string;
  /** The file to write: the same records, each person and organisation with its `identity`. */
  readonly out: string;
  /** The format of the output. By default the extension of `out` decides. */
  readonly to?: OutputFormat;
  /** Path of an HTML page to write, with charts of the results, counted by identity. */
  readonly report?: string;
  /** The language of the report: `fr` (the default) or `en`. */
  readonly lang?: ReportLanguage;
  /** The fields that were passed through beside the usual ones, each of which gets a column. */
  readonly keep?: readonly string[];
  /** How a CSV output is written. */
  readonly csv?: CsvStyle;
  /** A CSV file of decisions about pairs of identities: rows `a,b,same` and `a,b,different`. */
  readonly same?: string;
  /** The kinds of records that get an identity, by default both: `['organisation']` leaves people out. */
  readonly kinds?: readonly IdentityKind[];
  /** Continues an earlier run that was interrupted. */
  readonly resume?: boolean;
  /** Discards what an earlier run left, and starts over. */
  readonly restart?: boolean;
  /** Stops the run at the next article; it can be continued. */
  readonly signal?: AbortSignal;
  /** Called after every article of each of the two passes. */
  readonly onProgress?: (progress: IdentitiesProgress) => void;
}

/** What `runIdentities` has found. */
export interface IdentitiesResult extends IdentitiesSummary {
  /** `done`: all is written; `stopped`: the signal ended the run; `complete`: an earlier run had written everything. */
  readonly status: 'done' | 'stopped' | 'complete';
  /** The path of the file of pairs that are nearly the same; null where there are none. */
  readonly maybe: string | null;
  /** The fields of the option `keep` that no article has: their names may be mistaken. Empty where no article was read. */
  readonly absentFields: readonly string[];
}

/**
 * Gives the people and organisations of an archive one identity through all articles. Reads the JSON lines of
 * `depeche batch` or `depeche worker` and writes them again, each record of a person or an organisation with its
 * `identity`: `person:jean martin`, or null where the archive does not make it all but sure. Writes the table of
 * identities too, and pairs of names to judge to `OUT.maybe.jsonl`. Options that cannot be are a `RangeError`; a
 * `BatchError` says what else went wrong.
 *
 * @example
 * await runIdentities({ records: 'records.jsonl', out: 'archive.db' });
 */
export async function runIdentities(options: IdentitiesOptions): Promise<IdentitiesResult> {
  checkOptions(options, OPTIONS.runIdentities);
  const { records, out, to, report, lang, csv, keep, same, kinds = IDENTITY_KINDS } = options;
  const { resume = false, restart = false, signal, onProgress } = options;
  const place = await findPlace({
    inputs: [records],
    out,
    ...(to !== undefined && { to }),
    ...(report !== undefined && { report }),
    ...(lang !== undefined && { lang }),
    ...(csv !== undefined && { csv }),
    ...(keep !== undefined && { keep }),
  });
  if (place.kind === 'stream') throw new RangeError(`${out} is no file: name one with --out`);
  const { size, time } = await statRecords(records);
  const decisions = same === undefined ? NO_DECISIONS : await readDecisions(same);
  const folder = folderOf(place.out);
  return withLocks(place, () =>
    guard(place.out, async () => {
      if (await exists(checkpointPath(place.out)))
        throw new BatchError(
          `${out} belongs to a depeche batch that did not end (${checkpointPath(place.out)}): let it end with --resume first`,
        );
      if (restart) await rm(folder, { recursive: true, force: true });
      const isLeft = await exists(folder);
      if (isLeft && !resume)
        throw new BatchError(
          `${folder} is there: an earlier run did not end. Go on with --resume, or start over with --restart.`,
        );
      if (!isLeft && resume && (await exists(place.out))) return { ...NOTHING, status: 'complete' };
      const said = { to: place.format, csv: place.csv, keep, kinds: [...kinds].sort(), same: decisions.fingerprint };
      const file = { path: records, name: records, size, time };
      const plan = makePlan({ files: [file], skipped: [] }, said, readEdition());
      checkPlan(folder, plan);
      let absentFields: readonly string[] = [];
      const identify = newIdentify(place, {
        decisions,
        kinds,
        ...(signal && { signal }),
        fields: keep ?? [],
        onFields: (seen) => (absentFields = fieldsWithout(seen, keep)),
        ...(onProgress && { onProgress }),
      });
      const summary = await identify(resolve(records), JSON.stringify(plan));
      if (summary === 'stopped') return { ...NOTHING, status: 'stopped' };
      return { ...summary, status: 'done', maybe: summary.pairs > 0 ? pairsPath(place.out) : null, absentFields };
    }),
  );
}

const NOTHING = { ...NO_SUMMARY, maybe: null, absentFields: [] } as const;

/** Throws a `BatchError` where the work that is left in the folder is of other records or options. */
function checkPlan(folder: string, now: Plan): void {
  const left = readPlan(folder);
  const then = left === null ? null : parsePlan(left);
  if (then === null) return;
  const { changes } = comparePlans(then, now);
  if (changes.length > 0)
    throw new BatchError(
      `${folder} belongs to another job: ${listChanges(changes)}. Resume with the same records and options, or start over with --restart.`,
    );
}

async function statRecords(records: string): Promise<{ readonly size: number; readonly time: number }> {
  if (records === '-') throw new RangeError('records are read twice: name a file, not standard input');
  const found = await stat(records).catch((error: unknown) => {
    throw new BatchError(codeOf(error) === 'ENOENT' ? `${records}: there is no such file` : String(error));
  });
  if (!found.isFile())
    throw new BatchError(`${records} is no file: name the JSON lines of depeche batch or depeche worker`);
  return { size: found.size, time: found.mtimeMs };
}
