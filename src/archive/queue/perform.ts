// Performs one job. An article that cannot be read fails at once, because trying again
// would not help. A missing file may appear later (a disk not yet mounted), and is retried.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Job } from 'bullmq';
import { checkDelimiter } from '../delimiter.js';
import { DEFAULT_FIELDS, reasonOf } from '../items.js';
import { namesToKeep } from '../kept.js';
import { explain } from '../kinds.js';
import type { Pool } from '../pool.js';
import { readFile } from '../sources.js';
import { readEdition, type Edition } from '../version.js';
import type { Connection } from './connect.js';
import { addItems, noteFields, openItems } from './enqueue.js';
import { readJob, type FileJob } from './jobs.js';

/** A file that cannot be opened. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** The result of a job: the article as a line of JSON. */
export interface Found {
  readonly line: string;
  /** The version that read it. Workers of version 0.1 do not set it. */
  readonly edition?: Edition;
}

/** "depeche 0.1.0, model 9f86d081884c7d65". */
export function editionOf({ edition }: Found): string {
  return edition === undefined ? 'an older depeche' : `depeche ${edition.version}, model ${edition.model}`;
}

/** The fields to pass through that files are enqueued with, and those that their articles have. */
export interface FieldsOfFiles {
  readonly asked: Set<string>;
  readonly seen: Set<string>;
}

/** What was found; null for a file, whose articles are jobs now. */
export async function perform(
  job: Job,
  connection: Connection,
  pool: Pool,
  maxBytes: number,
  ofFiles: FieldsOfFiles,
): Promise<Found | null> {
  const { queue, bullmq } = connection;
  const asked = readJob(job.data, { id: job.id ?? '', queue: queue.name, maxBytes });
  if ('path' in asked) return readInto(connection, asked, maxBytes, ofFiles);
  if ('reason' in asked) throw new bullmq.UnrecoverableError(asked.reason);
  const { lines, failures } = await pool.read([asked]);
  if (failures !== '') throw new bullmq.UnrecoverableError(reasonOf(failures));
  return { line: new TextDecoder().decode(lines).trimEnd(), edition: readEdition() };
}

/** The articles of a file, into the queue. Again from the start when it was cut short: what is there is known. */
async function readInto(
  connection: Connection,
  job: FileJob,
  maxBytes: number,
  { asked, seen }: FieldsOfFiles,
): Promise<null> {
  const { path, name = basename(path), from = null, encoding = null, delimiter, fields, keep } = job;
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    throw new FileError(explain(error));
  }
  const opening = {
    fields: { ...DEFAULT_FIELDS, ...fields },
    keep: namesToKeep(keep),
    encoding,
    delimiter: delimiter === undefined ? null : checkDelimiter(delimiter),
    maxBytes,
  };
  const items = openItems(readFile({ path, name, size: null, time: null }, { ...opening, from }), opening);
  const { articles, known } = await addItems(connection, noteFields(items, seen));
  if (articles + known > 0) for (const field of keep ?? []) asked.add(field);
  return null;
}
