// A task of Prodigy, as its interfaces `ner_manual` and `spans_manual` show and save it. Offsets are code points, as in
// Python. `token_end` is the last token of a span and not the one behind it.

import type { Article, Span } from '../types.js';
import { codePoints } from './code-points.js';
import { marksOf, partMarks, type LabelOptions } from './marks.js';
import { tokensBySentence } from './tokens.js';

export interface ProdigyToken extends Span {
  readonly text: string;
  readonly id: number;
  /** Whether white space follows. */
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
  /** Shown below the task. */
  readonly meta: { readonly [field: string]: string };
  /** `ner_manual`; `spans_manual` where mentions overlap, which the former does not show. */
  readonly _view_id: 'ner_manual' | 'spans_manual';
}

/** The article as a task of Prodigy, a line of its JSON lines. Throws a `RangeError` when the text is not that of the article. */
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
    // Every mark begins where a token begins and ends where one ends.
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
