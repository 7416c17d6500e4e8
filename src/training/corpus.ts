// Turns annotated documents into tokens and gold tags. A span that begins or ends inside a
// token cannot be learnt; it is widened to the whole token and counted.

import type { Document, NameKind } from '../types.js';
import { NAME_KINDS } from '../types.js';
import type { KnownWords } from '../text/glue.js';
import { readSentences } from '../text/sentences.js';
import { readLexemes } from '../text/words.js';
import { readTokens } from '../text/tokens.js';
import { spansToTags, type TagSpan } from '../names/tags.js';
import { readLines } from './shared.js';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly nested?: boolean;
  /** The fullest name of the person in the article, if the corpus has it. */
  readonly name?: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly published?: string | null;
  readonly spans: readonly GoldSpan[];
  /** The titles of people, if the corpus has them: the full name and the title as written. */
  readonly roles?: readonly { readonly name: string; readonly title: string }[];
}

export interface TaggedDocument {
  readonly id: string;
  readonly source: string;
  readonly doc: Document;
  readonly tags: Uint8Array;
}

/** The development sets that the confidence of names is fitted on. No training sees them. */
export const DEVELOPMENT = ['press-dev', 'web-dev'];

export function readGold(name: string): GoldDocument[] {
  return [...readLines(`corpora/${name}.jsonl`)].map((line) => JSON.parse(line) as GoldDocument);
}

/**
 * A document with tokens and sentences only, which is all that the names reader needs. `known` splits glued words
 * ("BamakoLe ministre") and must be what the reader will have, or the model learns other tokens than it meets. It is
 * null only where words are counted for the lexicon that `known` is made of.
 */
export function toDocument(text: string, known: KnownWords | null): Document {
  const tokens = readTokens(text, known);
  return {
    text,
    published: null,
    language: { code: 'fra', french: true },
    tokens,
    ...readLexemes(text, tokens),
    sentences: readSentences(text, tokens),
    zones: [],
  };
}

export function tagDocument(gold: GoldDocument, known: KnownWords | null): TaggedDocument {
  const doc = toDocument(gold.text, known);
  const { starts, ends, length } = doc.tokens;
  const names = gold.spans
    .filter(({ kind, nested }) => (NAME_KINDS as readonly string[]).includes(kind) && !nested)
    .sort((a, b) => a.start - b.start);
  const spans: TagSpan[] = [];
  let token = 0;
  for (const { start, end, kind } of names) {
    while (token < length && ends[token]! <= start) token++;
    const first = token;
    while (token < length && starts[token]! < end) token++;
    if (token > first) spans.push({ first, last: token - 1, kind: kind as NameKind });
  }
  return { id: gold.id, source: gold.source, doc, tags: spansToTags(spans, length) };
}
