// Detects the language of a text. If its first lines have four different function words
// of French, it is French: this settles nine texts in ten, and was never wrong on an
// archive. Other texts go to `franc`, which compares trigrams. `franc` is unreliable below
// a hundred characters; there `short-language.ts` counts the function words of other
// languages. Its score is not a probability, so only the language is kept. A short sample
// is enough for most French texts; if the answer is another language, a longer sample is
// used to check it. The list of languages is short on purpose: with small languages that
// resemble French (Occitan, Walloon) on it, French texts would be taken for them.

import { franc } from 'franc';
import type { Language } from '../types.js';
import { Char, charClass } from './characters.js';
import { byOwnLetters, shortLanguages } from './short-language.js';

const FEWEST_CHARACTERS = 100;
const FIRST_LINES = 240;
const ENOUGH_WORDS = 4;
// No other language on the list has four of these words. Catalan comes closest ("les", "des", "pas").
const FRENCH_WORDS: ReadonlySet<string> = new Set(
  'dans pour une aux avec est sont été cette leur ses qui du et des sur plus ont elle nous après selon depuis contre était mais ans par pas au ce il les le'.split(
    ' ',
  ),
);
/** The underscore, which `charClass` counts as a letter. */
const UNDERSCORE = 0x5f;
/** The length of the longest of `FRENCH_WORDS`. */
const LONGEST_WORD = 6;
const SHORT_SAMPLE = 160;
const LONG_SAMPLE = 1200;
/**
 * The languages that can be detected. Those in other scripts do not affect French: they compete only among themselves.
 */
export const LANGUAGES: readonly string[] =
  'fra eng spa ita deu nld por cat ron pol tur arb pes rus ukr bul ell heb cmn jpn kor amh'.split(' ');
const OTHER_SCRIPTS = LANGUAGES.slice(LANGUAGES.indexOf('arb'));

/**
 * The language of the text. A text of fewer than a hundred characters counts as French, with the code `und`, so that a
 * headline is never refused; unless it is in another script, or has two function words of another language and none
 * of French ("The mayor of Lyon has resigned").
 */
export function detectLanguage(text: string): Language {
  const sample = text.trim().slice(0, LONG_SAMPLE);
  if (sample.length < FEWEST_CHARACTERS) return detectShort(sample);
  if (hasFrenchWords(sample.slice(0, FIRST_LINES))) return { code: 'fra', french: true };
  const short = franc(sample.slice(0, SHORT_SAMPLE), { only: [...LANGUAGES] });
  const code = short === 'fra' ? short : franc(sample, { only: [...LANGUAGES] });
  return { code, french: code === 'fra' || code === 'und' };
}

function detectShort(sample: string): Language {
  const code = isLatin(sample)
    ? pick(sample, shortLanguages(sample))
    : (byOwnLetters(sample) ?? pick(sample, OTHER_SCRIPTS));
  return { code, french: code === 'und' };
}

/** Returns the most likely of these languages. */
function pick(sample: string, codes: readonly string[]): string {
  return codes.length > 1 ? franc(sample, { only: [...codes], minLength: 1 }) : (codes[0] ?? 'und');
}

/**
 * Whether at least half of the letters are Latin. A Russian word quoted in a French headline does not make it Russian.
 */
function isLatin(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return 2 * latin >= letters;
}

function hasFrenchWords(lines: string): boolean {
  const words = new Set<string>();
  for (let end = 0, start = 0; start < lines.length; start = end + 1) {
    for (end = start; end < lines.length && isInWord(lines.charCodeAt(end));) end++;
    if (end - start < 2 || end - start > LONGEST_WORD) continue;
    const word = lines.slice(start, end).toLowerCase();
    if (FRENCH_WORDS.has(word) && words.add(word).size === ENOUGH_WORDS) return true;
  }
  return false;
}

/** True for a letter or a combining mark. */
function isInWord(code: number): boolean {
  const kind = charClass(code);
  return (kind === Char.letter && code !== UNDERSCORE) || kind === Char.mark;
}
