// A task of Prodigy, in the form that its interfaces `ner_manual` and `spans_manual` show and save. Offsets are code
// points, as in Python. `token_end` is the last token of a span, inclusive.

import type { Article, Span } from '../types.js';
import { codePoints } from './code-points.js';
import { marksOf, partMarks, type LabelOptions } from './marks.js';
import { tokensBySentence } from './tokens.js';

export interface ProdigyToken extends Span {
  readonly text: string;
  readonly id: number;
  /** Whether white space follows the token. */
  readonly ws: boolean;
}

export interface ProdigySpan extends Span {
  readonly token_start: number;
  readonly token_end: number;
  readonly label: string;
}

/** A task of Prodigy. All offsets are code points. */
export interface ProdigyTask {
  readonly text: string;
  readonly tokens: readonly ProdigyToken[];
  readonly spans: readonly ProdigySpan[];
  /** Facts that Prodigy shows below the task. */
  readonly meta: { readonly [field: string]: string };
  /** The interface: `ner_manual`, or `spans_manual` if mentions overlap, which `ner_manual` cannot show. */
  readonly _view_id: 'ner_manual' | 'spans_manual';
}

/**
 * Returns the article as a task of Prodigy, a line of its JSON lines. Throws a `RangeError` if the text is not that of
 * the article.
 */
export function toProdigy(article: Article, text: string, options: LabelOptions = {}): ProdigyTask {
  const marks = marksOf(article, text, options);
  const tokens = tokensBySentence(text, marks).flat();
  const toPoint = codePoints(text);
  const starts = new Map(tokens.map(({ start }, id) => [start, id]));
  const ends = new Map(tokens.map(({ end }, id) => [end, id]));
  const { id, published } = article;
  return {
    text,
    tokens: tokens.map(({ start, end }, index) => ({
      text: text.slice(start, end),
      start: toPoint(start),
      end: toPoint(end),
      id: index,
      ws: end < (tokens[index + 1]?.start ?? text.length),
    })),
    // Every mark starts and ends at the boundary of a token.
    spans: marks.map(({ start, end, label }) => ({
      start: toPoint(start),
      end: toPoint(end),
      token_start: starts.get(start)!,
      token_end: ends.get(end)!,
      label,
    })),
    meta: { ...(id !== undefined && { id }), ...(published !== null && { published }) },
    _view_id: partMarks(marks).overlapping.length === 0 ? 'ner_manual' : 'spans_manual',
  };
}
