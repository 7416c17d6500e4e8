// Rows of figures that are not amounts: telephone numbers, internet addresses, the second number of a score.

import { isHyphen } from '../text/characters.js';
import { Piece, type Pieces } from '../text/pieces.js';
import type { Guard } from '../text/rules.js';
import { GUARDS } from './guards.js';

/** This many numbers in a row, or more, are a telephone number. */
const SERIES = 4;

/** Returns the guard for figures that belong to a longer row: "06 12 34 56 78", "192.168.1.2", the 2 of "3-2". */
export function guardOfSeries(pieces: Pieces, at: number, end: number): Guard | null {
  const { ids, text, starts, ends } = pieces;
  if (ids[at] !== Piece.figures) return null;
  if (isSecondOfPair(pieces, at)) return GUARDS.score;
  if (end !== at + 1) return null;
  if (ends[at]! - starts[at]! >= SHORTEST_ADDRESS && isAddress(text.slice(starts[at], ends[at]))) return GUARDS.code;
  let run = 1;
  for (let i = at; run < SERIES && isFollowed(pieces, i); i++) run++;
  for (let i = at; run < SERIES && i > 0 && isFollowed(pieces, i - 1); i--) run++;
  if (run >= SERIES) return GUARDS.phone;
  if (isPrefix(pieces, at) && isFollowed(pieces, at)) return GUARDS.phone;
  if (at > 0 && isFollowed(pieces, at - 1) && isPrefix(pieces, at - 1)) return GUARDS.phone;
  return hasFiguresNear(pieces, at) && isInPhone(text, starts[at]!, ends[at]!) ? GUARDS.phone : null;
}

/** True when another number follows piece `at` in the same sentence, at most one character away. */
function isFollowed({ ids, starts, ends, length, opens }: Pieces, at: number): boolean {
  return (
    at + 1 < length &&
    ids[at] === Piece.figures &&
    ids[at + 1] === Piece.figures &&
    opens[at + 1] !== 1 &&
    starts[at + 1]! - ends[at]! <= 1
  );
}

/** True for figures that start with a zero: "0800", "01". */
function isPrefix({ text, starts, ends }: Pieces, at: number): boolean {
  const code = text.charCodeAt(starts[at]! + 1);
  return text.charCodeAt(starts[at]!) === 0x30 && ends[at]! - starts[at]! > 1 && code >= 0x30 && code <= 0x39;
}

/** True for the second number of "4-3": it is glued by a hyphen to the number before it. */
function isSecondOfPair({ ids, text, starts, ends }: Pieces, at: number): boolean {
  if (at < 2 || starts[at] !== ends[at - 1] || starts[at - 1] !== ends[at - 2]) return false;
  return ids[at - 2] === Piece.figures && isHyphen(text.charCodeAt(starts[at - 1]!));
}

/** The length of the shortest address, "1.1.1.1". */
const SHORTEST_ADDRESS = 7;

/**
 * True for four numbers below 256: "192.168.100.200". The groups "000" of a rounded amount are excluded:
 * "12.450.000.000".
 */
function isAddress(surface: string): boolean {
  const groups = surface.split('.');
  return (
    groups.length === 4 && groups.every((group) => /^\d{1,3}$/.test(group) && Number(group) < 256 && group !== '000')
  );
}

/** A quick test that skips the slower ones: true when other figures stand within a few pieces. */
function hasFiguresNear({ ids }: Pieces, at: number): boolean {
  for (let i = at - NEAR; i <= at + NEAR; i++) if (i !== at && ids[i] === Piece.figures) return true;
  return false;
}

const NEAR = 3;

/**
 * How far on either side of the figures a telephone number is looked for. With country code and spaces it is shorter.
 */
const REACH = 24;
/** Groups of figures with one mark or one space between them; a group may be in brackets. */
const ROW =
  /\+?\(?\+?\d+\)?(?:[ \u00a0\u202f]?[-./][ \u00a0\u202f]?\(?\d+\)?|[ \u00a0\u202f]?\(\d+\)[ \u00a0\u202f]?\d*|[ \u00a0\u202f]\d+)+/g;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/**
 * True when the row around the figures is a telephone number: "+41 (0)21 345 67 89", "77 123 45 67", "514 555-1234",
 * "0470/12.34.56".
 */
function isInPhone(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, end + REACH);
  // Count the digits first: most numbers have few others around them, and the pattern is slow.
  if (countDigits(around) < FEWEST_DIGITS) return false;
  for (const row of around.matchAll(ROW)) {
    const at = from + row.index;
    if (at > start) return false;
    if (at + row[0].length >= end) return isPhone(row[0]);
  }
  return false;
}

function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

/**
 * True for a row of 7 to 15 digits that starts with "+" or zero, ends with two pairs ("45 67"), or has the North
 * American form ("555-1234"). "12 450 000" and "17/03/2025" are excluded.
 */
function isPhone(row: string): boolean {
  const groups = row.match(/\d+/g) ?? [];
  const digits = groups.join('').length;
  if (groups.length < 2 || digits < FEWEST_DIGITS || digits > MOST_DIGITS) return false;
  if (row.includes('+') || row.includes('(0)')) return true;
  if (/^\d{3}[ .-]?\d{3}-\d{4}$|^\d{3}-\d{3}-\d{4}$|^\(\d{3}\) ?\d{3}-\d{4}$/.test(row)) return true;
  if (groups.length < 3) return false;
  if (/^0\d/.test(row) && digits >= 9 && !isDay(groups)) return true;
  return digits >= 8 && groups.slice(-2).every(({ length }) => length === 2) && !isDay(groups);
}

/** True for a date in figures: "17 03 2025", "2025-03-17". */
function isDay(groups: readonly string[]): boolean {
  return (
    groups.length === 3 &&
    groups
      .map(({ length }) => length)
      .sort()
      .join() === '2,2,4'
  );
}
