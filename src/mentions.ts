// Ways to go through an article by its mentions. Records hold their mentions; a program that walks along the text, or
// points into it, needs them the other way round.

import type { Article, Kind, NewsRecord, RecordMention } from './types.js';

/** A mention with the record that it belongs to. */
export interface MentionOf<R extends NewsRecord = NewsRecord> {
  readonly record: R;
  readonly mention: RecordMention;
}

/** The records of one kind: `RecordOf<'person'>` is `PersonRecord`. */
export type RecordOf<K extends Kind> = Extract<NewsRecord, { readonly kind: K }>;

/** The records of an article by their kind. Every kind is there; its list is empty when the article has none of it. */
export type RecordsByKind = { readonly [K in Kind]: readonly RecordOf<K>[] };

/**
 * All mentions of an article in the order of the text, each with its record. Where one holds another, the outer one comes
 * first.
 */
export function mentionsInOrder(article: Pick<Article, 'records'>): MentionOf[] {
  checkArticle(article);
  return article.records
    .flatMap((record) => record.mentions.map((mention) => ({ record, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}

/**
 * The mention at an offset of the text, with its record; of several, the innermost. `null` when the offset is in none. The
 * end of a mention is not in it.
 */
export function mentionAt(article: Pick<Article, 'records'>, offset: number): MentionOf | null {
  checkArticle(article);
  if (typeof offset !== 'number' || Number.isNaN(offset))
    throw new TypeError(`offset must be a number, got ${typeof offset === 'number' ? 'NaN' : typeof offset}.`);
  let found: MentionOf | null = null;
  for (const record of article.records) {
    for (const mention of record.mentions) {
      const { start, end } = mention;
      if (start > offset || end <= offset) continue;
      if (found === null || end - start < found.mention.end - found.mention.start) found = { record, mention };
    }
  }
  return found;
}

/** The records of one kind, in their order and with their type: `byKind(article, 'person')[0]?.roles`. */
export function byKind<K extends Kind>(article: Pick<Article, 'records'>, kind: K): RecordOf<K>[];
/** The records by kind: `const { person, place } = byKind(article)`. */
export function byKind(article: Pick<Article, 'records'>): RecordsByKind;
export function byKind(article: Pick<Article, 'records'>, kind?: Kind): RecordsByKind | readonly NewsRecord[] {
  checkArticle(article);
  if (kind !== undefined) return article.records.filter((record) => record.kind === kind);
  const all: { [K in Kind]: NewsRecord[] } = {
    person: [],
    organisation: [],
    place: [],
    other: [],
    date: [],
    quantity: [],
    quote: [],
  };
  for (const record of article.records) all[record.kind].push(record);
  return all as RecordsByKind;
}

/**
 * Throws a `TypeError` unless the value is an article, and the text a string where there is one. `extractMany` gives an error
 * in the place of a text that cannot be read.
 */
export function checkArticle(article: unknown, text: unknown = ''): void {
  if (!Array.isArray((article as Partial<Article> | null | undefined)?.records)) {
    const got =
      article instanceof Error ? `the error "${article.message}"` : article === null ? 'null' : typeof article;
    throw new TypeError(`article must be what extract returns, got ${got}.`);
  }
  if (typeof text !== 'string')
    throw new TypeError(`text must be a string, got ${text === null ? 'null' : typeof text}.`);
}
