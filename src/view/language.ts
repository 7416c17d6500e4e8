// Finds the words of a language, and names for codes in them.

import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import type { Names, PageLanguage, Words } from './words.js';

/** The words of a language. Throws a `RangeError` for one that the page does not exist in. */
export function wordsOf(lang: PageLanguage): Words {
  if (lang === 'fr') return FRENCH;
  if (lang === 'en') return ENGLISH;
  throw new RangeError(`lang must be 'fr' or 'en', got '${String(lang)}'`);
}

/** The name of a code; the code itself when it has none. */
export function wordFor(code: string, names: Names): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}
