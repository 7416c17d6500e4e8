// What a reader of archives yields, one article at a time: a text and where it
// stands, or its bytes as they stand there, or what could not be read, where, and why.
import type { PublishedFrom } from './article.js';

/** An article as it stands in an archive. */
export interface SourceText extends Publication {
  /** Where it stands: a path, and a line, row or element of it. */
  readonly source: string;
  readonly id: string;
  readonly text: string;
}

/** A day of publication, and where it was read: `given` when left out. */
export interface Publication {
  readonly published?: string;
  readonly publishedFrom?: PublishedFrom;
}

/** A part of an archive that is no article. */
export interface Unreadable {
  readonly source: string;
  readonly id?: string;
  readonly reason: string;
}

/** An article that is still as it stands in the archive: it is opened by a worker, as that costs time. */
export interface RawText extends Publication {
  readonly source: string;
  /** Its name until it is opened, and after where it says none. */
  readonly id: string;
  readonly form: 'json' | 'page';
  /** Alone in its buffer: a message to a worker carries whole buffers. */
  readonly bytes: Uint8Array;
  /** The encoding of these bytes, where they were converted on the way: it is not that of the file then. */
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

/** What every reader is told. */
export interface Reading {
  /** How the file is named in `source`. */
  readonly source: string;
  /** The path, or null for standard input. */
  readonly path: string | null;
  /** What an article without an id of its own is called, when it is all of the file. */
  readonly name: string;
  readonly fields: Fields;
  /** The encoding given, or null to detect it. */
  readonly encoding: string | null;
  /** What stands between two cells of CSV, or null to find out. */
  readonly delimiter: string | null;
  /** An article with more bytes than this is not read. */
  readonly maxBytes: number;
}

/** What opening an article takes. */
export type Opening = Pick<Reading, 'fields' | 'encoding' | 'maxBytes'> & Partial<Pick<Reading, 'delimiter'>>;

/** A piece of a file that is missing: it was damaged, and what stands behind it is read all the same. */
export interface Gap {
  /** What is wrong, to be told as one failure. */
  readonly reason: string;
  /** Contents are missing; false for bytes that stand between two whole pieces and belong to neither. */
  readonly isCut: boolean;
}

/** Some bytes of a file as it is unpacked, or the place of bytes that are lost. */
export type Part = Uint8Array | Gap;

export type Reader = (parts: AsyncIterable<Part>, reading: Reading) => AsyncIterable<Item>;

/** Tells a gap from what stands around it: bytes, text, lines. */
export function isGap<Other>(part: Other | Gap): part is Gap {
  return typeof part === 'object' && part !== null && 'isCut' in part;
}

/** The bytes of a file that is of no use with a gap in it: the gap is thrown. */
export async function* whole(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    if (isGap(part)) throw new Error(part.reason);
    yield part;
  }
}

/** How a failure is written. */
export function failureLine({ id, source, reason }: Unreadable): string {
  return `${JSON.stringify({ id: id ?? null, source, reason })}\n`;
}

/** Why an article failed, by the line that says so. */
export function reasonOf(failure: string): string {
  return (JSON.parse(failure) as Unreadable).reason;
}

/** "5.2 MB, over the limit of 2.0 MB (--max-size)". */
export function tooBig(bytes: number, maxBytes: number): string {
  const megabytes = (size: number) => `${(size / 1_000_000).toFixed(1)} MB`;
  return `over the limit of ${megabytes(maxBytes)} an article (at least ${megabytes(bytes)}): raise --max-size to read it`;
}

/** Checks the values found for one article, whatever the format they come from. */
export function toItem(
  source: string,
  found: FoundValues,
  fields: Fields,
  fallbackId: string,
  maxBytes: number,
): SourceText | Unreadable {
  const { text, id, published, publishedFrom } = found;
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
  if (isAbsent(published) || published === '') return { source, id: known, text };
  return { source, id: known, text, published, ...(publishedFrom !== undefined && { publishedFrom }) };
}

export interface FoundValues {
  readonly text: unknown;
  readonly id?: unknown;
  readonly published?: unknown;
  /** `given`, the article's own field, when left out. */
  readonly publishedFrom?: PublishedFrom;
}

const CONTROL_SHARE = 0.05;

/** Text has few control characters: a stray zero does not make it binary. */
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
