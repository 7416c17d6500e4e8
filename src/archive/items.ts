// What the archive readers yield for each article: its text, its bytes for a worker to open, or the reason why it
// cannot be read; always with its place in the archive.
import type { PublishedFrom } from './article.js';
import { pickFields, type KeptFields } from './kept.js';

/** An article read from an archive. */
export interface SourceText extends Publication {
  /** Its place: a path, with the line, row or element. */
  readonly source: string;
  readonly id: string;
  readonly text: string;
  /** The fields of the input to pass through. Absent when there is none. */
  readonly fields?: KeptFields;
}

/** A publication date and its source, which is `given` if absent. */
export interface Publication {
  readonly published?: string;
  readonly publishedFrom?: PublishedFrom;
}

/** A part of an archive that could not be read as an article. */
export interface Unreadable {
  readonly source: string;
  readonly id?: string;
  readonly reason: string;
}

/** An article as raw bytes. Parsing them takes time, so a worker does it. */
export interface RawText extends Publication {
  readonly source: string;
  /** The id to use when the article has none of its own. */
  readonly id: string;
  readonly form: 'json' | 'page';
  /** Fields known from the article's surroundings, such as the address of a page in a web archive. */
  readonly around?: KeptFields;
  /** The only bytes in their `ArrayBuffer`, because a message to a worker copies whole buffers. */
  readonly bytes: Uint8Array;
  /** The encoding of these bytes, when they were converted and it is not the encoding of the file. */
  readonly encoding?: string;
}

export type Item = SourceText | RawText | Unreadable;

/** The columns, fields or elements that hold an article. */
export interface Fields {
  readonly text: string;
  readonly id: string;
  readonly published: string;
}

export const DEFAULT_FIELDS: Fields = { text: 'text', id: 'id', published: 'published' };

/** The settings that every archive reader gets. */
export interface Reading {
  /** The name of the file in `source`. */
  readonly source: string;
  /** The path, or null for standard input. */
  readonly path: string | null;
  /** The id of an article without one, when it is the only article of the file. */
  readonly name: string;
  readonly fields: Fields;
  /** The names of the fields to pass through, none by default. */
  readonly keep?: readonly string[] | undefined;
  /** The encoding given, or null to detect it. */
  readonly encoding: string | null;
  /** The character between the cells of CSV, or null to detect it. */
  readonly delimiter: string | null;
  /** The size limit of an article, in bytes. */
  readonly maxBytes: number;
}

/** The settings needed to open an article. */
export type Opening = Pick<Reading, 'fields' | 'keep' | 'encoding' | 'maxBytes'> & Partial<Pick<Reading, 'delimiter'>>;

/** A damaged part of a file. What follows it is still read. */
export interface Gap {
  /** What is wrong. Each gap is reported as one failure. */
  readonly reason: string;
  /** True when content is missing; false for stray bytes between two intact parts. */
  readonly isCut: boolean;
}

/** Some decompressed bytes of a file, or a gap in place of lost ones. */
export type Part = Uint8Array | Gap;

export type Reader = (parts: AsyncIterable<Part>, reading: Reading) => AsyncIterable<Item>;

/** Tells a gap from the bytes, texts or lines of the same stream. */
export function isGap<Other>(part: Other | Gap): part is Gap {
  return typeof part === 'object' && part !== null && 'isCut' in part;
}

/** Yields the bytes of a file whose format cannot be read with a gap in it. A gap is thrown as an error. */
export async function* whole(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    if (isGap(part)) throw new Error(part.reason);
    yield part;
  }
}

/** Returns a failure as a line of JSON. */
export function failureLine({ id, source, reason }: Unreadable): string {
  return `${JSON.stringify({ id: id ?? null, source, reason })}\n`;
}

/** Returns the reason in a line that `failureLine` wrote. */
export function reasonOf(failure: string): string {
  return (JSON.parse(failure) as Unreadable).reason;
}

/**
 * Returns the reason for an article over the size limit: "over the limit of 2.0 MB an article (at least 5.2 MB): raise
 * --max-size to read it".
 */
export function tooBig(bytes: number, maxBytes: number): string {
  const megabytes = (size: number) => `${(size / 1_000_000).toFixed(1)} MB`;
  return `over the limit of ${megabytes(maxBytes)} an article (at least ${megabytes(bytes)}): raise --max-size to read it`;
}

/** Checks the values found for an article, in the same way for all formats. */
export function toItem(
  source: string,
  found: FoundValues,
  fields: Fields,
  fallbackId: string,
  maxBytes: number,
): SourceText | Unreadable {
  const { text, id, published, publishedFrom, valueOf, keep = [] } = found;
  const known = isAbsent(id) ? fallbackId : typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  const fail = (reason: string): Unreadable => ({ source, ...(known !== null && { id: known }), reason });
  if (known === null) return fail(`"${fields.id}" is ${describe(id)}: expected a string or a number`);
  if (typeof text !== 'string') return fail(`"${fields.text}" is ${describe(text)}: expected a string`);
  if (!isAbsent(published) && typeof published !== 'string') {
    return fail(`"${fields.published}" is ${describe(published)}: expected a date such as "2024-05-14"`);
  }
  const size = text.length > maxBytes ? text.length : Buffer.byteLength(text);
  if (size > maxBytes) return fail(tooBig(size, maxBytes));
  if (isBinary(text)) return fail('binary, not text');
  const passed = valueOf === undefined ? {} : pickFields(keep, valueOf);
  if (isAbsent(published) || published === '') return { source, id: known, text, ...passed };
  return { source, id: known, text, published, ...(publishedFrom !== undefined && { publishedFrom }), ...passed };
}

export interface FoundValues {
  readonly text: unknown;
  readonly id?: unknown;
  readonly published?: unknown;
  /** Taken as `given` (a field of the article) if absent. */
  readonly publishedFrom?: PublishedFrom;
  /** The names of the fields to pass through, and a function that returns the value of each. */
  readonly keep?: readonly string[] | undefined;
  readonly valueOf?: (field: string) => unknown;
}

const CONTROL_SHARE = 0.05;

/** Whether a string is binary data. Text may have some control characters; a stray zero does not make it binary. */
export function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) || unit === 0xfffd) controls++;
  }
  return controls > CONTROL_SHARE * text.length;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}
