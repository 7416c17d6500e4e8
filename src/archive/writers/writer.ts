import type { ArchivedArticle } from '../article.js';
import type { IdentityRow } from '../identities/table.js';

/** An article of the lines from which an output is made. They hold its text where the output asks for it. */
export interface HeldArticle extends ArchivedArticle {
  readonly text?: string;
}

/** Writes articles to a file, one after the other. */
export interface Writer {
  add(article: HeldArticle): void | Promise<void>;
  /** Writes a row of the table of identities. They come after all articles. */
  identity?(row: IdentityRow): void | Promise<void>;
  /** Writes the rest and closes the file. */
  end(): Promise<void>;
  /** Closes the file if it is still open, as that of a run that is stopped or fails. */
  close(): Promise<void>;
}
