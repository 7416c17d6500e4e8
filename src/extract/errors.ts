// Errors that a caller may test for. A process may have loaded this file twice, as an ES
// module and as CommonJS, so `instanceof` compares the name of the error, not its class.

import type { Language } from '../types.js';

/** Thrown for a text in another language when the caller requires French. */
export class NotFrenchError extends Error {
  override readonly name = 'NotFrenchError';

  constructor(readonly language: Language) {
    super(`The text is not French: its language is "${language.code}".`);
  }

  /** Makes `instanceof` work with errors of the other copy of this file. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return typeof error === 'object' && error !== null && 'name' in error && error.name === 'NotFrenchError';
  }
}
