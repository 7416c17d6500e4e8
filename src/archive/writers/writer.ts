import type { ArchivedArticle } from '../article.js';
import type { IdentityRow } from '../identities/table.js';

/** An article from the JSON lines that an output is made from. It includes its text if the output asks for it. */
export interface HeldArticle extends ArchivedArticle {
  readonly text?: string;
}

/** Writes articles to a file, one after the other. */
export interface Writer {
  add(article: HeldArticle): void | Promise<void>;
  /** Writes a row of the table of identities. These rows come after all articles. */
  identity?(row: IdentityRow): void | Promise<void>;
  /** Writes what is left and closes the file. */
  end(): Promise<void>;
  /** Closes the file if it is still open, as that of a run that is stopped or fails. */
  close(): Promise<void>;
}
