// Pairs the quotation marks of each paragraph. « », ‹ › and “ ” say by their shape whether they open or close; the
// straight mark is told by what stands beside it. Doubled marks ("" and '') are a mark of their own: tables double them.
// A mark without its partner is lost alone: the next paragraph is paired anew, except where a quote goes on in it.

import { countWork } from '../text/work.js';
import type { Span } from '../types.js';

/** What stands between two marks, the marks left out. */
export interface Marked extends Span {
  /** The opening mark. */
  readonly mark: string;
  /** Where the opening mark starts and the closing one ends. */
  readonly open: number;
  readonly close: number;
  /** How many pairs stand around it. */
  readonly depth: number;
}

type Pair = Omit<Marked, 'depth'>;

const MARKS = /"{2,3}|'{2}|[«»‹›“”„"]|\n\s*/gu;
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
/** More pairs inside each other than these are a text that only looks like quotes. */
const DEEPEST = 4;

interface Opened {
  readonly mark: string;
  readonly open: number;
  readonly place: number;
}

/** The stretches between marks, in text order, the outer before the inner. Linear in the text. */
export function readMarks(text: string): Marked[] {
  const found: (Pair | null)[] = [];
  let open: Opened[] = [];
  /** The quote that the paragraph before leaves open. */
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
    const at = indexOfOpener(open, mark, place);
    if (at >= 0) {
      found[open[at]!.place] = between(text, open[at]!, index, index + mark.length);
      open.length = at;
    } else if (opens(mark, place)) {
      // « again at the head of a paragraph: the quote of the one before goes on.
      if (carried !== null && index === lineStart && mark === carried.mark) {
        const end = withoutSpaces(text, index);
        found[carried.place] = between(text, carried, end, end);
      }
      carried = null;
      if (open.length === DEEPEST) open.shift();
      open.push({ mark, open: index, place: found.length });
      found.push(null);
    } else if (carried !== null && (CLOSERS.get(carried.mark) === mark || mark === carried.mark)) {
      found[carried.place] = between(text, carried, index, index + mark.length);
      carried = null;
    }
  }
  return nest(found.filter((pair): pair is Pair => pair !== null && pair.start < pair.end));
}

/**
 * The pairs with their depth. A plain mark around doubled ones belongs to the table that the text was taken from, and is
 * left out: what it holds is the text.
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

/** Whether words stand before and behind a mark. */
interface Place {
  readonly isBehindWord: boolean;
  readonly isBeforeWord: boolean;
}

function placeOf(text: string, start: number, end: number): Place {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return { isBehindWord: /[^\s([{«“'’:—–-]/u.test(before), isBeforeWord: /[\p{L}\p{N}«“'’([…]/u.test(after) };
}

/** The place of the opener that this mark closes, -1 where it closes none. */
function indexOfOpener(open: readonly Opened[], mark: string, place: Place): number {
  const isOpening = place.isBeforeWord && !place.isBehindWord;
  for (let at = open.length - 1; at >= 0; at--) {
    const opener = open[at]!.mark;
    if (
      CLOSERS.get(opener) === mark ? !(isStraight(mark) && isOpening) : isCurly(mark) && isCurly(opener) && !isOpening
    )
      return at;
  }
  return -1;
}

function opens(mark: string, { isBehindWord, isBeforeWord }: Place): boolean {
  if (mark === '»' || mark === '›') return false;
  return isStraight(mark) || mark === '”' ? isBeforeWord || !isBehindWord : true;
}

function isStraight(mark: string): boolean {
  return mark.startsWith('"') || mark === "''";
}

function isCurly(mark: string): boolean {
  return mark === '“' || mark === '”';
}

/** A quote that may go on in the next paragraph begins with a capital, or heads its line. */
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
