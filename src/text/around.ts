// Finds the sentence around a mention, so that a reader sees the words that it stands between.

import type { Document, Span } from '../types.js';

/** The most characters before and behind a mention. A sentence of French news has a hundred and fifty on average. */
const MOST_BEFORE = 500;

/**
 * The sentence that holds the span, or all sentences where the span reaches over several. A very long one, such as a list
 * without any full stop, is cut between two words: with many mentions in it, the output would grow with their square.
 */
export function sentenceAround(doc: Document, { start, end }: Span): Span {
  const { tokens, sentences } = doc;
  const first = sentences[lastAtMost(sentences, tokenAt(doc, start))] ?? 0;
  const next = sentences[lastAtMost(sentences, tokenAt(doc, end - 1)) + 1] ?? tokens.length;
  const from = Math.min(start, tokens.starts[first] ?? start);
  const to = Math.max(end, next > 0 ? (tokens.ends[next - 1] ?? end) : end);
  return { start: cutBefore(doc, from, start), end: cutBehind(doc, to, end) };
}

/** The number of the token at an offset, or of the last one before it. */
function tokenAt({ tokens }: Document, offset: number): number {
  return Math.max(0, lastAtMost(tokens.starts, offset));
}

/** The index of the last of these rising numbers that is at most `limit`; -1 when there is none. */
function lastAtMost(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function cutBefore(doc: Document, from: number, start: number): number {
  const limit = start - MOST_BEFORE;
  if (from >= limit) return from;
  const token = tokenAt(doc, limit) + 1;
  return Math.min(start, doc.tokens.starts[token] ?? start);
}

function cutBehind(doc: Document, to: number, end: number): number {
  const limit = end + MOST_BEFORE;
  if (to <= limit) return to;
  const token = tokenAt(doc, limit);
  const cut = doc.tokens.ends[token]! <= limit ? token : token - 1;
  return Math.max(end, doc.tokens.ends[cut] ?? end);
}
