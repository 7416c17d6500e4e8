import type { ArchivedArticle } from '../article.js';

/** Writes articles to a file, one after the other. */
export interface Writer {
  add(article: ArchivedArticle): void | Promise<void>;
  /** Writes the rest and closes the file. */
  end(): Promise<void>;
}
