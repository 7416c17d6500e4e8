// An article as it is written to the output of an archive: the result of `extract`, with the source of its publication
// date.
import type { Article } from '../index.js';
import type { KeptFields } from './kept.js';

/**
 * The source of an article's publication date. `given`: a field of the article or an option; `page` and `feed`: the web
 * page or feed that holds it; `file name`: the name of its file or the address of its page; `text`: a line of the text
 * such as "Publié le 12 mars 2025".
 */
export type PublishedFrom = 'given' | 'page' | 'feed' | 'file name' | 'text';

export const PUBLISHED_FROM: readonly PublishedFrom[] = ['given', 'page', 'feed', 'file name', 'text'];

/** An article in the output of an archive. */
export interface ArchivedArticle extends Article {
  /** The source of `published`; null when `published` is null. */
  readonly published_from: PublishedFrom | null;
  /**
   * The version of depeche that read the article, and the fingerprint of its model. Null in the output of version 0.1.
   */
  readonly version: string | null;
  readonly model: string | null;
  /**
   * The fields of the input that are passed through: `title`, `url`, `section`, `author`, and those of the option
   * `keep`.
   */
  readonly fields: KeptFields;
}

/** The type described by the JSON Schema: the result of `extract`, or a line of an archive's output. */
export interface WrittenArticle extends Article {
  /** The source of `published`. Present in the output of an archive, absent from the result of `extract`. */
  readonly published_from?: PublishedFrom | null;
  /** The version of depeche that read the article. Present in every output, absent from the result of `extract`. */
  readonly version?: string | null;
  /** The fingerprint of the model. Present in every output, absent from the result of `extract`. */
  readonly model?: string | null;
  /** The fields of the input that are passed through. Present in the output of an archive. */
  readonly fields?: KeptFields;
}
