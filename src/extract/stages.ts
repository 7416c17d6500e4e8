// Passes a group of articles through the stages of the pipeline. An article that is
// finished early, for example because reading it failed, is passed on unchanged and does
// not affect the others. Only the results of the latest stage are kept.

import type { Article, ExtractOptions } from '../types.js';

/** A text with its options, as given by the caller. */
export interface Input {
  readonly text: string;
  readonly options?: ExtractOptions | undefined;
}

/** A finished article, or the error that stopped its reading. */
export type Finished = { readonly article: Article } | { readonly thrown: unknown };

/** Applies the stages one after the other, each to all articles that are not finished. */
export class Group<At extends object> {
  constructor(readonly articles: readonly (At | Finished)[]) {}

  through<After extends object>(stage: (article: At) => After | Finished): Group<After> {
    return new Group<After>(
      this.articles.map((article) => {
        if ('article' in article || 'thrown' in article) return article;
        try {
          return stage(article);
        } catch (thrown) {
          return { thrown };
        }
      }),
    );
  }
}
