// The kinds of output. An article is first of all a line of JSON; the other kinds
// are made from these lines, so that all of them can be resumed alike.
import { extname } from 'node:path';

export const OUTPUT_FORMATS = ['jsonl'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Makes the output file from the file of lines. */
export type Build = (lines: string, output: string) => Promise<void>;

const BY_EXTENSION: { readonly [extension: string]: OutputFormat } = { '.jsonl': 'jsonl', '.ndjson': 'jsonl' };

export function outputFormatOf(out: string, to: OutputFormat | undefined): OutputFormat {
  return to ?? BY_EXTENSION[extname(out).toLowerCase()] ?? 'jsonl';
}

/** Null where the lines are the output. */
export function findBuilder(_format: OutputFormat): Build | null {
  return null;
}

/** How a line of JSON is said on a stream. */
export function formatLines(_format: OutputFormat): (line: string) => string {
  return (line) => `${line}\n`;
}
