// How far the identities of an archive are, in a small file of the working folder. It is replaced after what it tells of
// is safely on the disk, so a run that was killed goes on from there.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../failure.js';

/** What is done, and what comes next. */
export interface State {
  /** What the work belongs to: the records, the decisions and the version. */
  readonly plan: string;
  /** `count` reads the records; `decide` settles who is meant; `write` writes the records with their identities. */
  readonly phase: 'count' | 'decide' | 'write' | 'done';
  /** Of the file that the phase reads: the bytes and the articles that are done. */
  readonly bytes: number;
  readonly articles: number;
  /** The size of what `write` has written. */
  readonly written: number;
  /** The sorted runs of sightings, of identities by article. */
  readonly sightings: number;
  readonly identities: number;
  /** The names of the fields that articles have, among those that are asked for. */
  readonly fields: readonly string[];
  readonly summary: IdentitiesSummary;
}

/** How far the two passes over the records are. */
export interface IdentitiesProgress {
  /** 1: the names are counted; 2: the records are written with their identities. */
  readonly pass: 1 | 2;
  /** The number of articles that this pass has read. */
  readonly articles: number;
  /** The bytes that both passes have read, also before the run was interrupted. */
  readonly bytes: number;
  /** The bytes that both passes read in all: twice the size of the records. */
  readonly size: number;
}

/** How many names were given an identity. */
export interface IdentitiesSummary {
  /** The rows of the table. */
  readonly people: number;
  readonly organisations: number;
  /** Records of people with a family name alone, and how many of them were given an identity. */
  readonly families: number;
  readonly familiesKnown: number;
  /** The same of organisations with an acronym alone. */
  readonly acronyms: number;
  readonly acronymsKnown: number;
  /** Pairs of names that are nearly the same, for a person to judge. */
  readonly pairs: number;
  /** Identities that the file of decisions names and no record has: their names may be mistaken. */
  readonly unknown: readonly string[];
}

/** Makes the outputs of a run from its lines. `plan` tells the run from another. `stopped` where a signal came first. */
export type Identify = (lines: string, plan: string) => Promise<IdentitiesSummary | 'stopped'>;

export const NO_SUMMARY: IdentitiesSummary = {
  people: 0,
  organisations: 0,
  families: 0,
  familiesKnown: 0,
  acronyms: 0,
  acronymsKnown: 0,
  pairs: 0,
  unknown: [],
};

const NAME = 'state';

/** What an earlier run left in the folder; null where it is nothing that can be gone on with, or is of another plan. */
export function readState(folder: string, plan?: string): State | null {
  try {
    const state = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as State;
    return plan === undefined || state.plan === plan ? state : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The plan that the work in the folder belongs to; null where there is none. */
export function readPlan(folder: string): string | null {
  return readState(folder)?.plan ?? null;
}

/** An empty folder, and the state of a run that begins. */
export function startState(folder: string, plan: string): State {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const state: State = {
    plan,
    phase: 'count',
    bytes: 0,
    articles: 0,
    written: 0,
    sightings: 0,
    identities: 0,
    fields: [],
    summary: NO_SUMMARY,
  };
  writeState(folder, state);
  return state;
}

export function writeState(folder: string, state: State): void {
  const path = join(folder, NAME);
  const file = openSync(`${path}.new`, 'w');
  try {
    writeSync(file, `${JSON.stringify(state)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  syncFolder(dirname(path));
}

function syncFolder(path: string): void {
  // Windows cannot flush a folder.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
