// Pairs the quotation marks of each paragraph. The shape of « », ‹ › and “ ” says whether they open or close; the straight
// mark " opens before a word and closes after one. Doubled marks ("" and '') are marks of their own, for tables write them.
// A mark without its partner is left out and spoils no other pair: each paragraph is paired by itself, except that a quote
// may go on in the next paragraph.

import { countWork } from '../text/work.js';
import type { Span } from '../types.js';

/** The words between two marks: `start` and `end` leave out the marks and the spaces beside them. */
export interface Marked extends Span {
  /** The opening mark. */
  readonly mark: string;
  /** Where the opening mark starts and the closing one ends. */
  readonly open: number;
  readonly close: number;
  /** How many other pairs it stands in. */
  readonly depth: number;
}

type Pair = Omit<Marked, 'depth'>;

/** The marks, and the ends of paragraphs. */
const MARKS = /"{2,3}|'{2}|[«»‹›“”„"]|\n\s*/gu;
/** The closing mark of each opening one. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['‹', '›'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
  ['""', '""'],
  ['"""', '"""'],
  ["''", "''"],
]);
/** A text with more marks open at once only looks like quotes: the first of them is forgotten. */
const DEEPEST = 4;

/** A mark that is open. */
interface Opened {
  readonly mark: string;
  readonly open: number;
  /** The index of its pair among those found. */
  readonly index: number;
}

/** The words between marks, in text order, outer pairs before inner ones. Takes time in proportion to the text. */
export function readMarks(text: string): Marked[] {
  const found: (Pair | null)[] = [];
  let open: Opened[] = [];
  /** The mark that the paragraph before left open. */
  let carried: Opened | null = null;
  let lineStart = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    countWork('mark');
    if (mark.startsWith('\n')) {
      carried = open.find((one) => startsSpeech(text, one)) ?? null;
      open = [];
      lineStart = index + mark.length;
      continue;
    }
    const place = placeOf(text, index, index + mark.length);
    const at = indexOfOpening(open, mark, place);
    if (at >= 0) {
      found[open[at]!.index] = between(text, open[at]!, index, index + mark.length);
      open.length = at;
    } else if (opens(mark, place)) {
      // A paragraph that opens with « again goes on with the quote of the paragraph before, which ends here.
      if (carried !== null && index === lineStart && mark === carried.mark) {
        const end = withoutSpaces(text, index);
        found[carried.index] = between(text, carried, end, end);
      }
      carried = null;
      if (open.length === DEEPEST) open.shift();
      open.push({ mark, open: index, index: found.length });
      found.push(null);
    } else if (carried !== null && (CLOSERS.get(carried.mark) === mark || mark === carried.mark)) {
      found[carried.index] = between(text, carried, index, index + mark.length);
      carried = null;
    }
  }
  return nest(found.filter((pair): pair is Pair => pair !== null && pair.start < pair.end));
}

/**
 * The pairs with their depth. A straight pair around doubled ones is left out: a table that writes "Un ""mot"" de lui" puts
 * its marks around the whole text, and only the doubled ones are the author's.
 */
function nest(found: readonly Pair[]): Marked[] {
  const kept: Marked[] = [];
  const around: Pair[] = [];
  found.forEach((pair, index) => {
    while (around.length > 0 && around.at(-1)!.close <= pair.open) around.pop();
    if (around.length === 0 && pair.mark === '"' && holdsDoubled(found, index)) return;
    kept.push({ ...pair, depth: around.length });
    around.push(pair);
  });
  return kept;
}

function holdsDoubled(found: readonly Pair[], index: number): boolean {
  const { close } = found[index]!;
  for (let at = index + 1; at < found.length && found[at]!.start < close; at++) {
    countWork('mark');
    if (/^(?:"{2,3}|'')$/.test(found[at]!.mark)) return true;
  }
  return false;
}

/** Whether a word stands right before a mark, and right after it. */
interface Place {
  readonly isAfterWord: boolean;
  readonly isBeforeWord: boolean;
}

function placeOf(text: string, start: number, end: number): Place {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return { isAfterWord: /[^\s([{«“'’:—–-]/u.test(before), isBeforeWord: /[\p{L}\p{N}«“'’([…]/u.test(after) };
}

/** The index of the open mark that this mark closes, -1 where it closes none. */
function indexOfOpening(open: readonly Opened[], mark: string, place: Place): number {
  const isOpening = place.isBeforeWord && !place.isAfterWord;
  for (let at = open.length - 1; at >= 0; at--) {
    if (closes(open[at]!.mark, mark, isOpening)) return at;
  }
  return -1;
}

/** Whether a mark closes an open one. “ and ” close each other in either order, for many texts confuse them. */
function closes(opening: string, mark: string, isOpening: boolean): boolean {
  if (CLOSERS.get(opening) === mark) return !isStraight(mark) || !isOpening;
  return isCurly(opening) && isCurly(mark) && !isOpening;
}

/** Whether a mark may open a pair: » and › never do, and ” and the straight marks do not between a word and a space. */
function opens(mark: string, { isAfterWord, isBeforeWord }: Place): boolean {
  if (mark === '»' || mark === '›') return false;
  return isStraight(mark) || mark === '”' ? isBeforeWord || !isAfterWord : true;
}

function isStraight(mark: string): boolean {
  return mark.startsWith('"') || mark === "''";
}

function isCurly(mark: string): boolean {
  return mark === '“' || mark === '”';
}

/** Whether an open mark may stand for a quote that goes on in the next paragraph: a capital or a bracket follows it. */
function startsSpeech(text: string, { open, mark }: Opened): boolean {
  return /^\s*(?:\p{Lu}|\[|\()/u.test(text.slice(open + mark.length, open + mark.length + 3));
}

function between(text: string, { mark, open }: Opened, end: number, close: number): Pair {
  let start = open + mark.length;
  while (start < end && /\s/u.test(text[start]!)) start++;
  return { mark, open, close, start, end: Math.max(start, withoutSpaces(text, end)) };
}

function withoutSpaces(text: string, end: number): number {
  while (end > 0 && /\s/u.test(text[end - 1]!)) end--;
  return end;
}
