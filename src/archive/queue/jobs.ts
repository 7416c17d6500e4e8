// What may stand in a queue: an article, a file of articles, or the place of one that
// could not be read. Anybody may put such jobs there with BullMQ alone, under any
// name: what a job is, its data say. BullMQ takes an id once, so an article is one
// job however often it is enqueued.
import { createHash } from 'node:crypto';
import { PUBLISHED_FROM, type PublishedFrom } from '../article.js';
import { DEFAULT_FIELDS, toItem, type Fields, type Item, type SourceText, type Unreadable } from '../items.js';
import type { Format } from '../kinds.js';

/** The data of a job that is an article. */
export interface ArticleJob {
  /** The id of the article in the output, which has one article an id. */
  readonly id: string;
  readonly text: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
  /** Where the day was read; `given` when left out. */
  readonly publishedFrom?: PublishedFrom;
  /** Where it stands, for the reports of failures. */
  readonly source?: string;
}

/** A file that the worker finds at the same path; each article in it becomes a job of its own. */
export interface FileJob {
  readonly path: string;
  /** What an article without an id of its own is called after; the file's name when left out. */
  readonly name?: string;
  readonly from?: Format;
  readonly fields?: Partial<Fields>;
  readonly encoding?: string;
  /** Between the cells of CSV; found where it is left out. */
  readonly delimiter?: string;
}

/** What `enqueue` puts into a queue says in which form; jobs of other producers need not. */
export type JobData = (ArticleJob | FileJob | Unreadable) & { readonly form?: number };

/** The form of jobs that this version writes and reads. */
export const JOB_FORM = 2;

export function jobIdOf(data: JobData): string {
  if ('path' in data) return `file-${escape(data.path)}`;
  if ('reason' in data) return `failure-${escape(data.id ?? '')}-${escape(data.source)}`;
  return `article-${escape(data.id)}`;
}

/** Tells two articles with one id apart. */
export function hashArticle({ text, published }: SourceText): string {
  return createHash('sha256')
    .update(JSON.stringify([text, published ?? null]))
    .digest('base64url')
    .slice(0, 22);
}

/** What a job asks for, whoever enqueued it, or why it cannot be done. */
export function readJob(data: unknown, { id, queue, maxBytes }: JobPlace): FileJob | Item {
  const source = `queue ${queue}, job ${id}`;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { source, reason: 'not an object: expected {"id", "text", "published"} or {"path"}' };
  }
  const values = data as { readonly [field: string]: unknown };
  const place = typeof values.source === 'string' ? values.source : source;
  if (values.form !== undefined && values.form !== JOB_FORM) {
    const reason =
      `a job of form ${JSON.stringify(values.form)}, enqueued by another version of depeche (this one reads ` +
      `${JOB_FORM}): enqueue it again with this one`;
    return { source: place, ...(typeof values.id === 'string' && { id: values.id }), reason };
  }
  if (typeof values.path === 'string') return values as unknown as FileJob;
  if (typeof values.reason === 'string') {
    return { source: place, ...(typeof values.id === 'string' && { id: values.id }), reason: values.reason };
  }
  const { text, published, publishedFrom } = values;
  const found = { text, id: values.id, published, ...(isOrigin(publishedFrom) && { publishedFrom }) };
  return toItem(place, found, DEFAULT_FIELDS, id, maxBytes);
}

function isOrigin(value: unknown): value is PublishedFrom {
  return PUBLISHED_FROM.some((one) => one === value);
}

export interface JobPlace {
  readonly id: string;
  readonly queue: string;
  readonly maxBytes: number;
}

// BullMQ's own ids are numbers and its keys hold colons: ids of jobs may be neither.
function escape(id: string): string {
  return encodeURIComponent(Buffer.from(id).toString());
}
