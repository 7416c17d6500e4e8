// Figures in a row that are no amounts: telephone numbers, addresses, the second
// half of a score.

import { isHyphen } from '../text/characters.js';
import { Piece, type Pieces } from '../text/pieces.js';

/** So many numbers in a row, or more, are one number of a telephone. */
const SERIES = 4;

/** "06 12 34 56 78", "+33 6 12 34 56 78", "0800 123 456", "192.168.1.2", the 2 of "3-2". */
export function isPartOfSeries(pieces: Pieces, at: number, end: number): boolean {
  const { ids, text, starts, ends } = pieces;
  if (ids[at] !== Piece.figures) return false;
  if (isSecondOfPair(pieces, at)) return true;
  if (end !== at + 1) return false;
  let run = 1;
  for (let i = at; run < SERIES && isFollowed(pieces, i); i++) run++;
  for (let i = at; run < SERIES && i > 0 && isFollowed(pieces, i - 1); i--) run++;
  if (run >= SERIES) return true;
  if (isPrefix(pieces, at) && isFollowed(pieces, at)) return true;
  if (at > 0 && isFollowed(pieces, at - 1) && isPrefix(pieces, at - 1)) return true;
  let dots = 0;
  for (let i = starts[at]!; i < ends[at]! && dots < 3; i++) if (text.charCodeAt(i) === 0x2e) dots++;
  return dots > 2;
}

/** True when another number stands after piece `at`, a space or nothing between. */
function isFollowed({ ids, starts, ends, length, opens }: Pieces, at: number): boolean {
  return (
    at + 1 < length &&
    ids[at] === Piece.figures &&
    ids[at + 1] === Piece.figures &&
    opens[at + 1] !== 1 &&
    starts[at + 1]! - ends[at]! <= 1
  );
}

/** "0800", "01": a nought before other figures. */
function isPrefix({ text, starts, ends }: Pieces, at: number): boolean {
  const code = text.charCodeAt(starts[at]! + 1);
  return text.charCodeAt(starts[at]!) === 0x30 && ends[at]! - starts[at]! > 1 && code >= 0x30 && code <= 0x39;
}

/** "4-3": glued by a hyphen to the number before. */
function isSecondOfPair({ ids, text, starts, ends }: Pieces, at: number): boolean {
  if (at < 2 || starts[at] !== ends[at - 1] || starts[at - 1] !== ends[at - 2]) return false;
  return ids[at - 2] === Piece.figures && isHyphen(text.charCodeAt(starts[at - 1]!));
}
