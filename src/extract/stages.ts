// Articles on their way through the pipeline: what one stage made of them is given
// to the next. An article that is finished early, as one that failed is, is passed on as
// it is, and costs the others nothing.

import type { Article, ExtractOptions } from '../types.js';

/** A text as the caller gave it. */
export interface Input {
  readonly text: string;
  readonly options?: ExtractOptions | undefined;
}

/** An article read to its end, or what was thrown on the way. */
export type Finished = { readonly article: Article } | { readonly thrown: unknown };

/** Articles of one group, at most; and their characters together, unless one alone has more. */
const MOST_ARTICLES = 64;
const MOST_CHARACTERS = 250_000;

/** What a stage makes of each article that is not finished. */
export function each<Before extends object, After>(
  articles: readonly (Before | Finished)[],
  stage: (article: Before) => After,
): (After | Finished)[] {
  return articles.map((article) => {
    if ('article' in article || 'thrown' in article) return article;
    try {
      return stage(article);
    } catch (thrown) {
      return { thrown };
    }
  });
}

/** The inputs in groups that are small enough to be held in memory with all that the stages make of them. */
export function* groupsOf(inputs: Iterable<Input>): Generator<Input[]> {
  let group: Input[] = [];
  let characters = 0;
  for (const input of inputs) {
    const { length } = String(input.text);
    if (group.length === MOST_ARTICLES || (group.length > 0 && characters + length > MOST_CHARACTERS)) {
      yield group;
      group = [];
      characters = 0;
    }
    group.push(input);
    characters += length;
  }
  if (group.length > 0) yield group;
}
