// The JSON of a spaCy `Doc`, as `Doc.to_json` writes it and `Doc.from_json` reads it (spaCy 3.4 and later). Offsets are code
// points, as in Python.

import type { Article, Span } from '../types.js';
import { codePoints } from './code-points.js';
import { marksOf, partMarks, type LabelOptions, type Mark } from './marks.js';
import { tokensBySentence } from './tokens.js';

/** A span of spaCy. `kb_id` is the id of the record: all mentions of one person have the same. */
export interface SpacySpan extends Span {
  readonly label: string;
  readonly kb_id: string;
}

/** A `Doc` of spaCy as JSON. All offsets are code points. */
export interface SpacyDoc {
  readonly text: string;
  /** The mentions, which do not overlap. */
  readonly ents: readonly SpacySpan[];
  readonly sents: readonly Span[];
  readonly tokens: readonly (Span & { readonly id: number })[];
  /** The group of the mentions that overlap others, which spaCy does not take as entities: quotes. */
  readonly spans: { readonly [group: string]: readonly SpacySpan[] };
}

export interface SpacyOptions extends LabelOptions {
  /** The name of the group of spans for mentions that overlap others; by default `sc`, that of spaCy's span categoriser. */
  readonly spansKey?: string;
}

// White space as Python knows it; JavaScript adds the byte order mark.
const PYTHON_SPACE = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/u;

/**
 * The article as the JSON of a spaCy `Doc`, for `Doc(nlp.vocab).from_json(…)`. Mentions that overlap others are in a group of
 * spans and not among `ents`. Throws a `RangeError` when the text is not that of the article.
 */
export function toSpacy(article: Article, text: string, options: SpacyOptions = {}): SpacyDoc {
  const { spansKey = 'sc' } = options;
  const marks = marksOf(article, text, options);
  const { apart, overlapping } = partMarks(marks);
  const sentences = tokensBySentence(text, marks);
  const toPoint = codePoints(text);
  const points = ({ start, end }: Span): Span => ({ start: toPoint(start), end: toPoint(end) });
  const span = (mark: Mark): SpacySpan => ({ ...points(mark), label: mark.label, kb_id: mark.record.id });
  return {
    text,
    ents: apart.map(span),
    sents: sentences.map((tokens) => points({ start: tokens[0]!.start, end: tokens.at(-1)!.end })),
    tokens: withSpaces(text, sentences.flat()).map((token, id) => ({ id, ...points(token) })),
    spans: { [spansKey]: overlapping.map(span) },
  };
}

/**
 * The tokens with the white space between them as spaCy has it: one space belongs to the token before it, and what is left is
 * a token of its own.
 */
function withSpaces(text: string, tokens: readonly Span[]): Span[] {
  const all: Span[] = [];
  let at = 0;
  const fill = (to: number): void => {
    if (all.length > 0 && at < to && text[at] === ' ') at++;
    for (let start = at; start < to;) {
      const isSpace = PYTHON_SPACE.test(text[start]!);
      let end = start + 1;
      while (end < to && PYTHON_SPACE.test(text[end]!) === isSpace) end++;
      all.push({ start, end });
      // What Python does not count as white space is a word for it, and a space may belong to it.
      start = !isSpace && end < to && text[end] === ' ' ? end + 1 : end;
    }
    at = to;
  };
  for (const token of tokens) {
    fill(token.start);
    all.push(token);
    at = token.end;
  }
  fill(text.length);
  return all;
}
