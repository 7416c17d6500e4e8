// The JSON of a spaCy `Doc`, as `Doc.to_json` writes and `Doc.from_json` reads it (spaCy 3.4 and later). Offsets are
// code points, as in Python.

import type { Article, Span } from '../types.js';
import { codePoints } from './code-points.js';
import { marksOf, partMarks, type LabelOptions, type Mark } from './marks.js';
import { tokensBySentence } from './tokens.js';

/** A span of spaCy. `kb_id` is the id of the record, which all mentions of one person share. */
export interface SpacySpan extends Span {
  readonly label: string;
  readonly kb_id: string;
}

/** A `Doc` of spaCy as JSON. All offsets are code points. */
export interface SpacyDoc {
  readonly text: string;
  /** The mentions that do not overlap. */
  readonly ents: readonly SpacySpan[];
  readonly sents: readonly Span[];
  readonly tokens: readonly (Span & { readonly id: number })[];
  /** The group of mentions that overlap others, such as quotes: spaCy does not accept them as entities. */
  readonly spans: { readonly [group: string]: readonly SpacySpan[] };
}

export interface SpacyOptions extends LabelOptions {
  /** The name of the group of overlapping mentions; by default `sc`, the key of spaCy's span categoriser. */
  readonly spansKey?: string;
}

// White space as Python defines it. JavaScript also counts the byte order mark.
const PYTHON_SPACE = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/u;

/**
 * Returns the article as the JSON of a spaCy `Doc`, for `Doc(nlp.vocab).from_json(…)`. Mentions that overlap others are
 * in a group of spans and not in `ents`. Throws a `RangeError` if the text is not that of the article.
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
 * Returns the tokens in spaCy's tokenisation of white space: one space belongs to the token before it, and further
 * white space is a token of its own.
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
      // Characters that Python does not count as white space form a token, which a space may follow.
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
