// The jobs of a queue: an article, a file of articles, or a failure (the place of an article that could not be read).
// Other programs may add jobs with BullMQ under any name; the kind is recognised by the data. BullMQ accepts each job
// id only once, so an article is a single job however often it is enqueued.
import { createHash } from 'node:crypto';
import { PUBLISHED_FROM, type PublishedFrom } from '../article.js';
import { DEFAULT_FIELDS, toItem, type Fields, type Item, type SourceText, type Unreadable } from '../items.js';
import type { KeptFields } from '../kept.js';
import type { Format } from '../kinds.js';

/** The data of a job for one article. */
export interface ArticleJob {
  /** The id of the article. The output has only one article per id. */
  readonly id: string;
  readonly text: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
  /** The source of the date, `given` by default. */
  readonly publishedFrom?: PublishedFrom;
  /** The place of the article (a path and a line), for messages about failures. */
  readonly source?: string;
  /** Fields to pass through to the output: `{ title: 'Un pont rouvre' }`. */
  readonly fields?: KeptFields;
}

/** A file, which the worker must find under this path. Each of its articles becomes a job of its own. */
export interface FileJob {
  readonly path: string;
  /** Used to make ids for articles without one. The file's name by default. */
  readonly name?: string;
  readonly from?: Format;
  readonly fields?: Partial<Fields>;
  /** Fields to pass through, in addition to the four default ones. */
  readonly keep?: readonly string[];
  readonly encoding?: string;
  /** The character between the cells of CSV. Detected by default. */
  readonly delimiter?: string;
}

/** The data of any job. `enqueue` adds the version of the data format; other programs need not. */
export type JobData = (ArticleJob | FileJob | Unreadable) & { readonly form?: number };

/**
 * The version of the data format that this code writes. The version before it, which had no fields to pass through, can
 * still be read.
 */
export const JOB_FORM = 3;
const FORMS: readonly unknown[] = [2, JOB_FORM];

export function jobIdOf(data: JobData): string {
  if ('path' in data) return `file-${escape(data.path)}`;
  if ('reason' in data) return `failure-${escape(data.id ?? '')}-${escape(data.source)}`;
  return `article-${escape(data.id)}`;
}

/** A hash that distinguishes two articles with the same id. */
export function hashArticle({ text, published }: SourceText): string {
  return createHash('sha256')
    .update(JSON.stringify([text, published ?? null]))
    .digest('base64url')
    .slice(0, 22);
}

/** Returns what a job asks for, whoever enqueued it, or the reason why it cannot be done. */
export function readJob(data: unknown, { id, queue, maxBytes }: JobPlace): FileJob | Item {
  const source = `queue ${queue}, job ${id}`;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { source, reason: 'not an object: expected {"id", "text", "published"} or {"path"}' };
  }
  const values = data as { readonly [field: string]: unknown };
  const place = typeof values.source === 'string' ? values.source : source;
  if (values.form !== undefined && !FORMS.includes(values.form)) {
    const reason =
      `a job of form ${JSON.stringify(values.form)}, enqueued by another version of depeche (this one reads ` +
      `${JOB_FORM}): enqueue it again with this one`;
    return { source: place, ...(typeof values.id === 'string' && { id: values.id }), reason };
  }
  if (typeof values.path === 'string') return values as unknown as FileJob;
  if (typeof values.reason === 'string') {
    return { source: place, ...(typeof values.id === 'string' && { id: values.id }), reason: values.reason };
  }
  const { text, published, publishedFrom, fields } = values;
  if (fields !== undefined && !isObject(fields)) {
    return { source: place, reason: '"fields" is no object: expected fields to pass through, {"title": "…"}' };
  }
  const passed = fields && { keep: Object.keys(fields), valueOf: (field: string): unknown => fields[field] };
  const found = { text, id: values.id, published, ...(isOrigin(publishedFrom) && { publishedFrom }), ...passed };
  return toItem(place, found, DEFAULT_FIELDS, id, maxBytes);
}

function isObject(value: unknown): value is KeptFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOrigin(value: unknown): value is PublishedFrom {
  return PUBLISHED_FROM.some((one) => one === value);
}

export interface JobPlace {
  readonly id: string;
  readonly queue: string;
  readonly maxBytes: number;
}

// Job ids must not be numbers, which BullMQ assigns itself, and must not contain colons, which separate the parts of
// its keys.
function escape(id: string): string {
  return encodeURIComponent(Buffer.from(id).toString());
}
