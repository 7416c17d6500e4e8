// How often each word of the archive is written in lower case, and how often it
// is capitalised although no sentence starts there.

import { TokenClass } from '../types.js';
import { normalise } from '../text/characters.js';
import { readArchive } from './shared.js';
import { toDocument } from './corpus.js';

export interface WordCounts {
  /** By lower-case form. */
  readonly lower: Map<string, number>;
  readonly capitalised: Map<string, number>;
}

export function countWords(): WordCounts {
  const lower = new Map<string, number>();
  const capitalised = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of readArchive()) {
    const { tokens, sentences } = toDocument(text, null);
    for (let s = 0; s + 1 < sentences.length; s++) {
      let opened = false;
      for (let i = sentences[s]!; i < sentences[s + 1]!; i++) {
        if (tokens.classes[i] !== TokenClass.word) {
          if (
            tokens.classes[i] === TokenClass.punctuation &&
            /^[«"“(:–—-]$/.test(text.slice(tokens.starts[i], tokens.ends[i]))
          )
            opened = false;
          continue;
        }
        const word = normalise(text.slice(tokens.starts[i], tokens.ends[i]));
        const lowered = word.toLowerCase();
        if (word === lowered) add(lower, lowered);
        else if (opened) add(capitalised, lowered);
        opened = true;
      }
    }
  }
  return { lower, capitalised };
}
