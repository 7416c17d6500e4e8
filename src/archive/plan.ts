// What a run reads and how, fixed when it starts and kept beside its checkpoint: the
// files with their sizes and times, the options, the version and the model. A run that
// goes on reads these files in this order. Where one of them has changed it does not
// go on: what was read of it and what is to come would not be of the same archive.
import { resolve } from 'node:path';
import type { SourceFile } from './kinds.js';
import { NAMED, type Listing } from './listing.js';
import type { Edition } from './version.js';

export interface Plan extends Listing {
  readonly edition: Edition;
  /** What changes what is written, by the names that a message may say. */
  readonly options: { readonly [option: string]: unknown };
}

/** How the files of today differ from those of the plan. */
export interface Difference {
  /** What keeps the run from going on, a sentence each; empty where nothing does. */
  readonly changes: readonly string[];
  /** Files that were not there when the run started. */
  readonly newFiles: readonly string[];
}

/** Makes a plan that can be written and read again without a change. */
export function makePlan(listing: Listing, options: Plan['options'], edition: Edition): Plan {
  const files = listing.files.map((file) => ('reason' in file || file.path === '-' ? file : absolute(file)));
  return JSON.parse(JSON.stringify({ edition, options, files, skipped: listing.skipped })) as Plan;
}

// A message says the path as it was given; that the folder is another than then does not matter.
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
  // What could not be read then stays a failure of the run, and is told as new where it can be read now.
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
  // None of them is left: these are other inputs.
  if (read > 0 && gone === read) return { files: ['none of its files is among the inputs'], newFiles: [] };
  return { files, newFiles: [...today.values()].flat().map(({ path }) => path) };
}

/** "a; b; c and 12 more changes". */
export function listChanges(changes: readonly string[]): string {
  const more = changes.length - NAMED;
  return changes.slice(0, NAMED).join('; ') + (more > 0 ? `; and ${more} more change${more > 1 ? 's' : ''}` : '');
}

/** Whether the text is a plan; what a program of another version wrote is not misread. */
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
