// What a batch is asked, and what it answers.
import type { ExtractOptions } from '../index.js';
import type { Counts } from './counts.js';
import type { Fields } from './items.js';
import type { Format } from './kinds.js';
import type { Skipped } from './listing.js';
import type { CsvStyle } from './writers/csv-style.js';
import type { OutputFormat } from './writers/formats.js';

/** What a batch reads, how, and where it writes. */
export interface BatchOptions {
  /** Files and folders, `-` for standard input. */
  readonly inputs: readonly string[];
  /** The file to write, `-` for standard output. A link is followed; a pipe takes JSON lines and CSV. */
  readonly out: string;
  /** The kind of the inputs; told by their extension when left out. */
  readonly from?: Format;
  /** The kind of the output; told by its extension when left out. */
  readonly to?: OutputFormat;
  /** A page to make of what was found: people, organisations and places over time, and more. */
  readonly report?: string;
  /** Between the cells of the CSV that is read; found where it is left out. */
  readonly delimiter?: string;
  /** How CSV is written. */
  readonly csv?: CsvStyle;
  /** Names of the fields or columns. */
  readonly fields?: Partial<Fields>;
  /** Of the inputs; detected when left out. */
  readonly encoding?: string;
  /** Threads that read articles; one per processor when left out. */
  readonly workers?: number;
  /** Goes on where an earlier run of the same job ended; files that are new since then are told, and not read. */
  readonly resume?: boolean;
  /** Throws away what an earlier run left. */
  readonly restart?: boolean;
  /** Bytes of the longest article that is read. */
  readonly maxBytes?: number;
  /** Seconds that one article may take. */
  readonly timeLimit?: number;
  /** Megabytes of heap that a worker may hold. */
  readonly memoryLimit?: number;
  /** Articles between two checkpoints. */
  readonly checkpointEvery?: number;
  /** For every article; its own id and date come first. */
  readonly extract?: ExtractOptions;
  /** Ends the run after the articles in hand. */
  readonly signal?: AbortSignal;
  /** Called after every handful of articles. */
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** How far a batch is. */
export interface BatchProgress extends Counts {
  /** Bytes of the inputs read by this run, as they lie on the disk. */
  readonly bytes: number;
}

/** How a batch ended. */
export interface BatchResult extends BatchProgress {
  /** `stopped`: the signal came first; `complete`: there was nothing left to do. */
  readonly status: 'done' | 'stopped' | 'complete';
  /** What the folders hold that was not read, and files in which there was nothing, by the reason. */
  readonly skipped: readonly Skipped[];
  /** Files that were not there when a run started that now went on: they are not in its output. */
  readonly newFiles: readonly string[];
  /** The first few failures. */
  readonly firstFailures: readonly Failure[];
  /** The first few articles with the id of one before them. */
  readonly firstDuplicates: readonly { readonly id: string; readonly source: string }[];
  /** The file with all failures; null where there are none, or they went to standard error. */
  readonly failures: string | null;
}

/** What could not be read, as it stands in the failures. */
export interface Failure {
  readonly id?: string | null;
  readonly source: string;
  readonly reason: string;
}
