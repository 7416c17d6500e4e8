// Pairs the quotation marks of each paragraph. « », ‹ › and “ ” say by their shape whether they open or close; the
// straight mark is told by what stands beside it. A mark without its partner is lost alone: the next paragraph is paired
// anew, except where a paragraph opens with « again because the quote of the one before goes on.

import { countWork } from '../text/work.js';
import type { Span } from '../types.js';

/** What stands between two marks, the marks left out. */
export interface Marked extends Span {
  /** The opening mark. */
  readonly mark: string;
  /** How many pairs stand around it. */
  readonly depth: number;
}

const MARKS = /[«»‹›“”„"\n]/gu;
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['‹', '›'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
]);
/** More pairs inside each other than these are a text that only looks like quotes. */
const DEEPEST = 4;

interface Opened {
  readonly mark: string;
  readonly start: number;
  readonly place: number;
}

/** The stretches between marks, in text order, the outer before the inner. Linear in the text. */
export function readMarks(text: string): Marked[] {
  const found: (Marked | null)[] = [];
  let open: Opened[] = [];
  /** A « that its paragraph leaves open: the next paragraph may open with it again. */
  let carried: Opened | null = null;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    countWork('mark');
    if (mark === '\n') {
      if (open.length > 0) carried = open[0]!.mark === '«' ? open[0]! : null;
      open = [];
      continue;
    }
    if (carried !== null && mark === '«' && opensLine(text, index)) {
      const before = carried;
      carried = null;
      found[before.place] = { mark: '«', start: before.start, end: lastWordBefore(text, index), depth: 0 };
    }
    const at = indexOfOpener(open, mark, text, index);
    if (at >= 0) {
      const { mark: opener, start, place } = open[at]!;
      found[place] = { mark: opener, ...trim(text, start, index), depth: at };
      open.length = at;
    } else if (opens(mark, text, index)) {
      if (open.length === DEEPEST) open.shift();
      open.push({ mark, start: index + 1, place: found.length });
      found.push(null);
    }
  }
  return found.filter((one) => one !== null && one.start < one.end) as Marked[];
}

/** The place of the opener that this mark closes, -1 where it closes none. */
function indexOfOpener(open: readonly Opened[], mark: string, text: string, index: number): number {
  for (let at = open.length - 1; at >= 0; at--) {
    const { mark: opener } = open[at]!;
    if (CLOSERS.get(opener) !== mark) {
      // “Oui“ and ”Oui”: one shape for both.
      if (!(/[“”]/.test(mark) && /[“”]/.test(opener) && !opensByPlace(text, index))) continue;
    } else if (mark === '"' && opensByPlace(text, index)) continue;
    return at;
  }
  return -1;
}

function opens(mark: string, text: string, index: number): boolean {
  if (mark === '»' || mark === '›') return false;
  return mark === '"' || mark === '”' ? !closesByPlace(text, index) : true;
}

/** A word follows and none stands before: `("Oui`, ` "Oui`. */
function opensByPlace(text: string, index: number): boolean {
  return !isWordlike(text, index - 1) && isWordStart(text, index + 1);
}

/** A word or a stop stands before and none follows: `oui" `, `oui.")`. */
function closesByPlace(text: string, index: number): boolean {
  return isWordlike(text, index - 1) && !isWordStart(text, index + 1);
}

function isWordlike(text: string, at: number): boolean {
  return at >= 0 && /[^\s(\[{«“'’:—–-]/u.test(text[at]!);
}

function isWordStart(text: string, at: number): boolean {
  return at < text.length && /[\p{L}\p{N}\p{Lu}«“'’([…]/u.test(text[at]!);
}

function opensLine(text: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\u00a0' || text[at] === '\t')) at--;
  return at < 0 || text[at] === '\n';
}

function lastWordBefore(text: string, end: number): number {
  while (end > 0 && /\s/u.test(text[end - 1]!)) end--;
  return end;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/u.test(text[start]!)) start++;
  return { start, end: start < end ? lastWordBefore(text, end) : start };
}
