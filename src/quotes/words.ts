// What the letters of a word say, worked out once for each word: how it is written in lower case, and whether it may open
// "selon X" or speaks to somebody.

import { ACCORDING_OPENERS, ADDRESSES } from '../french/reporting.js';
import { normalise } from '../text/characters.js';
import { Column, NumberColumn } from '../text/words.js';

function lowerOf(surface: string): string {
  return normalise(surface).toLowerCase().replace(/[’ʼ]/g, "'");
}

/** The word in lower case, with straight apostrophes. */
export const LOWER = new Column(lowerOf);

/** What a loop over all tokens asks of a word, one bit each. */
export const Role = {
  /** It may open "selon X", "d'après X" or "pour X". */
  according: 1,
  /** It speaks to somebody: "vous", "votre". */
  address: 2,
} as const;

/** The bits of `Role` of each word. */
export const ROLES = new NumberColumn(
  (size): Int32Array => new Int32Array(size),
  (surface) => {
    const word = lowerOf(surface);
    return (ACCORDING_OPENERS.has(word) ? Role.according : 0) | (ADDRESSES.has(word) ? Role.address : 0);
  },
);
