import type { ArchivedArticle } from '../article.js';

/** A file that is made of the articles as they come. */
export interface Writer {
  add(article: ArchivedArticle): void | Promise<void>;
  /** Writes what is left, and closes the file. */
  end(): Promise<void>;
}
