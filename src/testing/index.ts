// What `depeche/testing` exports: examples in brackets, matchers, and an extractor
// small enough for every unit test.

/**
 * Helpers for testing programs that use the library.
 *
 * @module depeche/testing
 */

export { readFixtures, type Expected, type Fixture } from './brackets.js';
export {
  matchers,
  toHaveDate,
  toHaveQuantity,
  toMatchFixture,
  toMention,
  type ArticleMatchers,
  type Wanted,
} from './matchers.js';
export { createTestExtractor, tinyModel } from './model.js';
export type { Result } from './result.js';
export { toQuote, type WantedQuote } from './to-quote.js';
