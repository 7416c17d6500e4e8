// Splits the text into its non-blank lines, for the zones: a page has its dateline, its signature and each of its links
// on a separate line. Lines are compared in folded form (no case or accents, straight apostrophes, single spaces). Only
// the start and the end of a line are examined, so that long lines cost no more.

import type { Span, ZoneKind } from '../types.js';
import { fold, isUpper, normalise } from './characters.js';

/** A line without the white space around it. */
export interface Line extends Span {
  /** The folded start of the line; `null` until it is first asked for. */
  head: string | null;
}

/** The zone of each line as found so far; `null` for the story. */
export type Marks = (ZoneKind | null)[];

/** A zone that is only a part of its line. */
export interface Part extends Span {
  readonly kind: ZoneKind;
}

const EDGE = 320;
const BLANK_START = /^[\s\p{Cf}\0]+/u;

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

/** In "\r\n" both characters end a line. The blank line between them is dropped. */
function isBreak(code: number): boolean {
  return code < 0x2028 ? code === 0x0a || code === 0x0d : code <= 0x2029;
}

/** Returns the folded line, or the start of it if it is long. */
export function foldedHead(text: string, line: Line): string {
  return (line.head ??= foldLine(text.slice(line.start, Math.min(line.end, line.start + EDGE))));
}

/** The last characters of the line, unchanged. */
export function tailOf(text: string, line: Line, length: number): string {
  return text.slice(Math.max(line.start, line.end - length), line.end);
}

/** Returns the line in NFC with single spaces, or the start of it if it is long. */
export function surfaceOf(text: string, line: Line): string {
  return withSingleSpaces(text.slice(line.start, Math.min(line.end, line.start + EDGE)).normalize('NFC'));
}

/** Folds a line: without case, accents and soft hyphens, with straight apostrophes and single plain spaces. */
export function foldLine(surface: string): string {
  return withSingleSpaces(UNUSUAL.test(surface) ? fold(normalise(surface)) : foldSigns(surface));
}

/** Replaces each run of white space by one space. Few lines have any. */
export function withSingleSpaces(surface: string): string {
  return / {2}|[^\S ]/.test(surface) ? surface.replace(/\s+/g, ' ') : surface;
}

/** True for "a" to "z". Most lines start with one of these and need no slower test. */
export function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Invisible marks, combining marks, accents typed as apostrophes, and letters of other scripts. */
const UNUSUAL = /[`\xad\xb4\u0180-\u200f\u201b\u2028-\u206f\u20d0-\uffff]/;
const foldedSigns = new Map<number, string>();

/** Folds a line without such marks, letter by letter. Those between two that change are taken over together. */
function foldSigns(surface: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i);
    if (code < 0x80 && !isUpper(code)) continue;
    const folded = foldedSigns.get(code) ?? foldSign(code);
    out += surface.slice(from, i) + folded;
    from = i + 1;
  }
  return from === 0 ? surface : out + surface.slice(from);
}

/** The folded form of one capital, letter with an accent, ligature or sign of typography. */
function foldSign(code: number): string {
  const folded = fold(normalise(String.fromCharCode(code)));
  foldedSigns.set(code, folded);
  return folded;
}

function trim(text: string, from: number, to: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return start < end ? { start, end, head: null } : null;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0x20) return true;
  // Between this and the spaces of typography (from U+2000), only three units are blank.
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x1680;
  return BLANK_START.test(text.charAt(at));
}
