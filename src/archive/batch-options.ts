// The options and the result of a batch.
import type { ExtractOptions } from '../index.js';
import type { Counts } from './counts.js';
import type { IdentitiesProgress, IdentitiesSummary } from './identities/state.js';
import type { Fields } from './items.js';
import type { Format } from './kinds.js';
import type { Skipped } from './listing.js';
import type { CsvStyle } from './writers/csv-style.js';
import type { ReportLanguage } from './report/words.js';
import type { OutputFormat } from './writers/formats.js';

/** The options of `extract` for every article of an archive, and whether places get ids. */
export interface ArchiveExtractOptions extends ExtractOptions {
  /** Also gives places their codes and coordinates, from the asset `fr.ids` of the package. */
  readonly ids?: boolean;
}

/** What a batch reads, how it reads it, and where it writes the results. */
export interface BatchOptions {
  /** Files and folders; `-` is standard input. */
  readonly inputs: readonly string[];
  /**
   * The file to write; `-` is standard output. A symbolic link is followed to its target. A pipe can receive only JSON
   * lines and CSV.
   */
  readonly out: string;
  /** The format of the inputs. By default each file's extension decides. */
  readonly from?: Format;
  /** The format of the output. By default the extension of `out` decides. */
  readonly to?: OutputFormat;
  /** Also writes a table in which titles and texts can be searched (FTS5). For a SQLite output only. */
  readonly fullText?: boolean;
  /**
   * Path of an HTML page to write, with charts of the results: people, organisations and places over time, and more.
   */
  readonly report?: string;
  /** The language of the report: `fr` (the default) or `en`. */
  readonly lang?: ReportLanguage;
  /**
   * Also gives each person and organisation its `identity` in the whole archive once all articles are read, and writes
   * the table of identities and the pairs of names to judge. `runIdentities` does the same for an existing output.
   */
  readonly identities?: boolean;
  /** With `identities`: a CSV file of decisions about pairs of identities, rows `a,b,same` and `a,b,different`. */
  readonly same?: string;
  /** The character between the cells of CSV inputs. Detected by default. */
  readonly delimiter?: string;
  /** How a CSV output is written. */
  readonly csv?: CsvStyle;
  /** The names of the fields or columns that hold the text, the id and the publication date. */
  readonly fields?: Partial<Fields>;
  /**
   * Fields or columns of the inputs to pass through to the output, in addition to `title`, `url`, `section` and
   * `author`, which are always passed through. For feeds these are elements, for web pages `meta` elements.
   */
  readonly keep?: readonly string[];
  /** The encoding of the inputs. Detected by default. */
  readonly encoding?: string;
  /** The number of worker threads. By default one per processor. */
  readonly workers?: number;
  /**
   * Continues an earlier run of the same job that was interrupted. Files added since then are listed in `newFiles` and
   * not read.
   */
  readonly resume?: boolean;
  /** Discards what an earlier run left behind, and starts over. */
  readonly restart?: boolean;
  /** The size limit of an article, in bytes. A longer article is a failure. */
  readonly maxBytes?: number;
  /** The time limit for one article, in seconds. */
  readonly timeLimit?: number;
  /** The heap limit of a worker thread, in megabytes. */
  readonly memoryLimit?: number;
  /** The number of articles between two checkpoints. */
  readonly checkpointEvery?: number;
  /** Options of `extract`, for every article. The article's own id and date take precedence. */
  readonly extract?: ArchiveExtractOptions;
  /** Stops the run once the articles being read are written. */
  readonly signal?: AbortSignal;
  /** Called after each small group of articles. */
  readonly onProgress?: (progress: BatchProgress) => void;
  /** With `identities`: called after every article in each of the two passes over the output that make them. */
  readonly onIdentities?: (progress: IdentitiesProgress) => void;
}

/** The progress of a batch. */
export interface BatchProgress extends Counts {
  /** The number of bytes of the inputs that this run has read, counted before decompression. */
  readonly bytes: number;
}

/** The result of a batch. */
export interface BatchResult extends BatchProgress {
  /**
   * `done`: everything was read; `stopped`: the signal ended the run; `complete`: an earlier run had read everything.
   */
  readonly status: 'done' | 'stopped' | 'complete';
  /** Files in the folders that were not read, and files without an article, grouped by reason. */
  readonly skipped: readonly Skipped[];
  /** With `resume`: files that were added after the run had started. They are not in the output. */
  readonly newFiles: readonly string[];
  /** The first few failures. */
  readonly firstFailures: readonly Failure[];
  /** The first few articles whose id an earlier article already had. */
  readonly firstDuplicates: readonly { readonly id: string; readonly source: string }[];
  /** The fields of the option `keep` that no article has; their names may be misspelt. Empty if no article was read. */
  readonly absentFields: readonly string[];
  /**
   * What was found with `identities`. Null without that option, if the run was stopped, or if an earlier run had ended.
   */
  readonly identities: IdentitiesSummary | null;
  /** The path of the file with all failures. Null if there are none, or if they went to standard error. */
  readonly failures: string | null;
}

/** Something that could not be read, as it is written to the file of failures. */
export interface Failure {
  readonly id?: string | null;
  /** The file, with the line, row or element in it. */
  readonly source: string;
  readonly reason: string;
}
