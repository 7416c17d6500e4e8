// Errors that a caller may test for. A process can hold this file twice, as an ES module
// and as CommonJS: an error is known by its name, not by the class it was made of.

import type { Language } from '../types.js';

/** Thrown for a text in another language when the caller requires French. */
export class NotFrenchError extends Error {
  override readonly name = 'NotFrenchError';

  constructor(readonly language: Language) {
    super(`The text is not French: its language is "${language.code}".`);
  }

  /** Asked by `instanceof`. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return typeof error === 'object' && error !== null && 'name' in error && error.name === 'NotFrenchError';
  }
}
