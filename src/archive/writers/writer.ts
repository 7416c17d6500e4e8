import type { ArchivedArticle } from '../article.js';
import type { IdentityRow } from '../identities/table.js';

/** Writes articles to a file, one after the other. */
export interface Writer {
  add(article: ArchivedArticle): void | Promise<void>;
  /** Writes a row of the table of identities. They come after all articles. */
  identity?(row: IdentityRow): void | Promise<void>;
  /** Writes the rest and closes the file. */
  end(): Promise<void>;
}
