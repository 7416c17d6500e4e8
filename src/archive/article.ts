// An article as archives write it: what `extract` returns, and where its day of
// publication was read.
import type { Article } from '../index.js';

/**
 * Where the day of publication of an article was read: `given` with the article or as an option, or in its
 * page, its feed, the name of its file or the address of its page, or its text ("Publié le 12 mars 2025").
 */
export type PublishedFrom = 'given' | 'page' | 'feed' | 'file name' | 'text';

export const PUBLISHED_FROM: readonly PublishedFrom[] = ['given', 'page', 'feed', 'file name', 'text'];

/** An article as the outputs of an archive hold it. */
export interface ArchivedArticle extends Article {
  /** Where `published` was read; null where it is null. */
  readonly published_from: PublishedFrom | null;
}

/** What the JSON Schema describes: what `extract` returns, or a line of an archive's output. */
export interface WrittenArticle extends Article {
  /** Where `published` was read: a line of an archive's output says it, `extract` does not. */
  readonly published_from?: PublishedFrom | null;
}
