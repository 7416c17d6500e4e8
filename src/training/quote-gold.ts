// The development articles in which quotes are annotated, read up to the entities from which the quotes' reader starts.

import { readDates } from '../dates/read.js';
import { linkMentions } from '../entities/link.js';
import type { Knowledge } from '../knowledge/tables.js';
import { settleNames } from '../names/article.js';
import { partsOf } from '../names/lexicon.js';
import { readNames } from '../names/read.js';
import type { NamesModel } from '../names/weights.js';
import { readQuantities } from '../quantities/read.js';
import { settle } from '../settle.js';
import { readDocument } from '../text/document.js';
import type { KnownWords } from '../text/glue.js';
import type { Document, Entity, Span } from '../types.js';
import { readLines } from './shared.js';

/** From this overlap on a quote is found strictly. */
export const STRICT_OVERLAP = 0.8;

interface QuoteGold {
  readonly doc: Document;
  readonly entities: readonly Entity[];
  readonly quotes: readonly Span[];
}

/** The articles with their annotated quotes. */
export function* readQuoteGold(model: NamesModel, knowledge: Knowledge, words: KnownWords): Generator<QuoteGold> {
  const gold = new Map<string, readonly Span[]>();
  for (const line of readLines('corpora/quotes-dev.jsonl')) {
    const { id, quotes } = JSON.parse(line) as { readonly id: string; readonly quotes: readonly Span[] };
    gold.set(id, quotes);
  }
  const parts = partsOf(model.lexicon);
  for (const line of readLines('corpora/press-dev.jsonl')) {
    const article = JSON.parse(line) as {
      readonly id: string;
      readonly text: string;
      readonly published: string | null;
    };
    const quotes = gold.get(article.id);
    if (quotes === undefined) continue;
    const doc = readDocument(article.text, article.published, words);
    const names = settleNames(doc, readNames(doc, model), knowledge);
    const found = [...names, ...readDates(doc, parts), ...readQuantities(doc, {}, parts)];
    yield { doc, entities: linkMentions(doc, settle(found), knowledge), quotes };
  }
}

/** Characters in common over characters in either. */
export function overlapOf(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common <= 0 ? 0 : common / (one.end - one.start + other.end - other.start - common);
}
