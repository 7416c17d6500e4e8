// What the matchers have in common: their result, and the check of what they are given.

import type { Article } from '../core.js';

/** The result of a matcher. vitest shows the difference between `actual` and `expected`. */
export interface Result {
  readonly pass: boolean;
  /** What is said when the test fails. */
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/** Throws a `TypeError` when `article` is not one, or was read from another text. */
export function checkArticle(matcher: string, article: Article, text?: string): void {
  if (!Array.isArray(article?.records))
    throw new TypeError(`${matcher}: give expect() the article that extract returned.`);
  if (text === undefined) return;
  for (const { start, end, text: surface } of article.records.flatMap(({ mentions }) => mentions)) {
    if (text.slice(start, end) === surface) continue;
    throw new TypeError(
      `${matcher}: the article was read from another text: at ${start} it mentions "${surface}", the text has "${text.slice(start, end)}".`,
    );
  }
}
