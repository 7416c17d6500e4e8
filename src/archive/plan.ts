// The plan of a run: the files with sizes and times, the options, the version and the
// model. It is made when the run starts and stored beside its checkpoint. A resumed run
// reads the same files in the same order. If one of them has changed, the run cannot be
// resumed, because the two parts of its output would come from different archives.
import { resolve } from 'node:path';
import type { SourceFile } from './kinds.js';
import { NAMED, type Listing } from './listing.js';
import type { Edition } from './version.js';

export interface Plan extends Listing {
  readonly edition: Edition;
  /** The options that influence the output, under the names used in messages. */
  readonly options: { readonly [option: string]: unknown };
}

/** How the present files and options differ from those of the plan. */
export interface Difference {
  /** The changes that prevent resuming, as one phrase each. Empty when there are none. */
  readonly changes: readonly string[];
  /** Files that were added after the run had started. */
  readonly newFiles: readonly string[];
}

/** Makes a plan that stays equal to itself when written to JSON and read again. */
export function makePlan(listing: Listing, options: Plan['options'], edition: Edition): Plan {
  const files = listing.files.map((file) => ('reason' in file || file.path === '-' ? file : absolute(file)));
  return JSON.parse(JSON.stringify({ edition, options, files, skipped: listing.skipped })) as Plan;
}

// With absolute paths, a run can be resumed from another working directory.
function absolute(file: SourceFile): SourceFile {
  return { ...file, path: resolve(file.path) };
}

/** Compares a plan with the one that would be made now. */
export function comparePlans(then: Plan, now: Plan): Difference {
  const changes: string[] = [];
  for (const key of ['version', 'model'] as const) {
    if (then.edition[key] === now.edition[key]) continue;
    const what = key === 'version' ? 'depeche' : 'the model';
    changes.push(`it was begun with ${what} ${then.edition[key]}, this is ${now.edition[key]}`);
  }
  for (const option of new Set([...Object.keys(then.options), ...Object.keys(now.options)])) {
    const [before, after] = [show(then.options[option]), show(now.options[option])];
    if (before !== after) changes.push(`${option} was ${before}, is ${after}`);
  }
  const { files, newFiles } = compareFiles(then.files, now.files);
  return { changes: [...changes, ...files], newFiles };
}

function compareFiles(then: Plan['files'], now: Plan['files']) {
  const today = new Map<string, SourceFile[]>();
  for (const file of now) if ('path' in file) today.set(file.path, [...(today.get(file.path) ?? []), file]);
  // A file that could not be read at the start remains a failure of the run. If it can be read now, it is listed as
  // new.
  const files: string[] = [];
  let gone = 0;
  for (const file of then) {
    if ('reason' in file) continue;
    const found = today.get(file.path);
    const same = found?.findIndex(({ name }) => name === file.name) ?? -1;
    if (found === undefined || same < 0) {
      gone++;
      files.push(found === undefined ? `${file.path} is gone` : `articles of ${file.path} would be named otherwise`);
      continue;
    }
    const [current] = found.splice(same, 1) as [SourceFile];
    if (current.size !== file.size) files.push(`${file.path} had ${bytes(file.size)}, has ${bytes(current.size)}`);
    else if (current.time !== file.time) files.push(`${file.path} was changed`);
  }
  const read = then.filter((file) => 'path' in file).length;
  // If none of the files is left, the inputs are different ones.
  if (read > 0 && gone === read) return { files: ['none of its files is among the inputs'], newFiles: [] };
  return { files, newFiles: [...today.values()].flat().map(({ path }) => path) };
}

/** Lists changes: "a; b; c and 12 more changes". */
export function listChanges(changes: readonly string[]): string {
  const more = changes.length - NAMED;
  return changes.slice(0, NAMED).join('; ') + (more > 0 ? `; and ${more} more change${more > 1 ? 's' : ''}` : '');
}

/** Parses a plan. Null when the text is not one, for example because another version wrote it. */
export function parsePlan(json: string): Plan | null {
  try {
    const plan = JSON.parse(json) as Partial<Plan> | null;
    const isPlan =
      Array.isArray(plan?.files) && Array.isArray(plan.skipped) && isObject(plan.options) && isObject(plan.edition);
    return isPlan ? (plan as Plan) : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return value === undefined || value === null ? 'not given' : JSON.stringify(value);
}

function bytes(size: number | null): string {
  return size === null ? 'no size' : `${size} bytes`;
}
