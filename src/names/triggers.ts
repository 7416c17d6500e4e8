// Where a document has one of a few words. A rule of names that begins with such a word asks here, so that it costs next to
// nothing in the many documents without one.

import { wordKey } from '../knowledge/tables.js';
import { NumberColumn } from '../text/words.js';
import type { Document } from '../types.js';

/** Words in lower case with their accents, found by their lexeme: whether a lexeme is one of them is worked out once. */
export class Trigger {
  readonly #known: NumberColumn<Uint8Array>;

  constructor(words: ReadonlySet<string>) {
    this.#known = new NumberColumn(
      (size) => new Uint8Array(size),
      (surface) => Number(words.has(wordKey(surface))),
    );
  }

  /** The first token from `from` on that is one of the words, in any case; the number of tokens where there is none. */
  next({ words, lexemes, tokens }: Document, from: number): number {
    const known = this.#known.of(words);
    const { length } = tokens;
    for (let at = from; at < length; at++) {
      const lexeme = lexemes[at]!;
      // Each value is stored plus one; 0 is not worked out yet.
      const isTrigger = known[lexeme] === 0 ? this.#known.fill(known, words, lexeme) === 1 : known[lexeme] === 2;
      if (isTrigger) return at;
    }
    return length;
  }
}
