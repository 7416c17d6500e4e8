// The tokens of a text for formats that mark tokens: those of the library, split where a mark starts or ends inside
// one. A mention in "l'ex-maire" may start after the hyphen.

import { readSentences } from '../text/sentences.js';
import { readTokens } from '../text/tokens.js';
import type { Span } from '../types.js';

/** Returns the tokens of each sentence, in text order. Only white space is outside tokens. */
export function tokensBySentence(text: string, marks: readonly Span[]): Span[][] {
  const tokens = readTokens(text);
  const starts = readSentences(text, tokens);
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sentences: Span[][] = [];
  let cut = 0;
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const pieces: Span[] = [];
    const next = starts[sentence + 1] ?? tokens.length;
    for (let token = starts[sentence]!; token < next; token++) {
      let start = tokens.starts[token]!;
      const end = tokens.ends[token]!;
      while (cut < cuts.length && cuts[cut]! <= start) cut++;
      for (; cut < cuts.length && cuts[cut]! < end; cut++) {
        pieces.push({ start, end: cuts[cut]! });
        start = cuts[cut]!;
      }
      pieces.push({ start, end });
    }
    if (pieces.length > 0) sentences.push(pieces);
  }
  return sentences;
}

/**
 * Returns for each token the index of the mark that contains it, or -1. Both lists are in text order, and the marks do
 * not overlap.
 */
export function marksOfTokens(tokens: readonly Span[], marks: readonly Span[]): number[] {
  let next = 0;
  return tokens.map(({ start, end }) => {
    while (next < marks.length && marks[next]!.end <= start) next++;
    const mark = marks[next];
    return mark !== undefined && mark.start <= start && end <= mark.end ? next : -1;
  });
}
