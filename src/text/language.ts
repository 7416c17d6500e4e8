// Which language a text is in. Four different small words of French within its
// first lines settle it for nine texts in ten, and were never wrong on an archive;
// `franc` judges the others. It compares trigrams and cannot tell below a hundred
// characters, where `short-language.ts` counts small words of other languages; its
// score is not a confidence, so only the language is kept. A short
// sample settles most French texts; any other answer is asked for again over a long
// one. The list is short on purpose: each small neighbour of French (Occitan,
// Walloon) costs French texts.

import { franc } from 'franc';
import type { Language } from '../types.js';
import { byOwnLetters, shortLanguages } from './short-language.js';

const FEWEST_CHARACTERS = 100;
const FIRST_LINES = 240;
const ENOUGH_WORDS = 4;
// No other language of the list has four of these: Catalan comes nearest ("les", "des", "pas").
const FRENCH_WORDS =
  /(?<![\p{L}\p{M}])(?:dans|pour|une|aux|avec|est|sont|été|cette|leur|ses|qui|du|et|des|sur|plus|ont|elle|nous|après|selon|depuis|contre|était|mais|ans|par|pas|au|ce|il|les|le)(?![\p{L}\p{M}])/giu;
const SHORT_SAMPLE = 160;
const LONG_SAMPLE = 1200;
/** Those a text may be in. Languages in other scripts cost nothing: they compete among themselves only. */
export const LANGUAGES: readonly string[] =
  'fra eng spa ita deu nld por cat ron pol tur arb pes rus ukr bul ell heb cmn jpn kor amh'.split(' ');
const OTHER_SCRIPTS = LANGUAGES.slice(LANGUAGES.indexOf('arb'));

/**
 * The language of the text. Below a hundred characters a text counts as French, with the code `und`, so that a
 * headline is never refused; unless it is in another script, or has two small words of another language and none
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

/** The likeliest of some languages. */
function pick(sample: string, codes: readonly string[]): string {
  return codes.length > 1 ? franc(sample, { only: [...codes], minLength: 1 }) : (codes[0] ?? 'und');
}

/** Whether half of the letters or more are Latin: a Russian word quoted in a French headline does not make it Russian. */
function isLatin(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return 2 * latin >= letters;
}

function hasFrenchWords(lines: string): boolean {
  const words = new Set<string>();
  for (const [word] of lines.matchAll(FRENCH_WORDS))
    if (words.add(word.toLowerCase()).size === ENOUGH_WORDS) return true;
  return false;
}
