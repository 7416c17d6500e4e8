// Finds the sentence around a mention, so that a reader sees the words that it stands between.

import type { Document, Span } from '../types.js';

/** The most characters kept before and after a mention. A sentence of French news has 150 on average. */
const MOST_BEFORE = 500;

/**
 * Returns the sentence around the span, or all sentences that the span touches. A very long one, such as a list without
 * a full stop, is cut between two words; otherwise the output would grow quadratically with the number of mentions.
 */
export function sentenceAround(doc: Document, { start, end }: Span): Span {
  const { tokens, sentences } = doc;
  const first = sentences[lastAtMost(sentences, tokenAt(doc, start))] ?? 0;
  const next = sentences[lastAtMost(sentences, tokenAt(doc, end - 1)) + 1] ?? tokens.length;
  const from = Math.min(start, tokens.starts[first] ?? start);
  const to = Math.max(end, next > 0 ? (tokens.ends[next - 1] ?? end) : end);
  return { start: cutBefore(doc, from, start), end: cutBehind(doc, to, end) };
}

/** Returns the index of the token at an offset, or of the last token before it. */
function tokenAt({ tokens }: Document, offset: number): number {
  return Math.max(0, lastAtMost(tokens.starts, offset));
}

/** Returns the index of the last of these ascending numbers that is at most `limit`, or -1. */
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
