// The text as lines that hold something. Zones are read on lines, not on the
// whole text: a page puts its dateline, its signature and its links each on a
// line of their own. A line is compared folded (no case, no accents, straight
// apostrophes, single spaces), and only by its two ends, however long it is.

import type { Span } from '../types.js';
import { fold, normalise } from './characters.js';

/** A line without the white space around it. */
export type Line = Span;

const EDGE = 320;
const BLANK_START = /^[\s\u00ad\u200b\u2060\ufeff\0]+/;

/** The lines of the text that are not blank, in order. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue;
    const line = trim(text, start, i);
    if (line) lines.push(line);
    start = i + 1;
  }
  return lines;
}

/** Of "\r\n" each half ends a line; the one between them is blank. */
function isBreak(code: number): boolean {
  return code < 0x2028 ? code === 0x0a || code === 0x0d : code <= 0x2029;
}

/** The line as patterns see it, whole when short, else its beginning only. */
export function foldedHead(text: string, line: Line): string {
  return foldLine(text.slice(line.start, Math.min(line.end, line.start + EDGE)));
}

/** The last characters of the line, untouched. */
export function tailOf(text: string, line: Line, length: number): string {
  return text.slice(Math.max(line.start, line.end - length), line.end);
}

/** No case, no accents, no soft hyphens, straight apostrophes, single plain spaces. */
export function foldLine(surface: string): string {
  const folded = fold(normalise(surface));
  return /\s\s|[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

function trim(text: string, from: number, to: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20) return true;
  // From here to the spaces of typography (U+2000 and on) only three units are blank.
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x1680;
  return BLANK_START.test(text.charAt(at));
}
