// Which language a text is in, through `franc`, which compares trigrams and
// cannot tell below a hundred characters. Its score is not a confidence, so only
// the language is kept. A short sample settles nearly every French text; any
// other answer is asked for again over a long one. The list is short on purpose:
// each small neighbour of French (Occitan, Walloon) costs French texts.

import { franc } from 'franc';
import type { Language } from '../types.js';

const FEWEST_CHARACTERS = 100;
const SHORT_SAMPLE = 160;
const LONG_SAMPLE = 1200;
// Languages in other scripts cost nothing: they compete among themselves only.
const LANGUAGES = 'fra eng spa ita deu nld por cat ron pol tur arb pes rus ukr bul ell heb cmn jpn kor amh'.split(' ');

/**
 * The language of the text. Below a hundred characters nobody can tell: the code
 * is `und`, and the text counts as French, so that a headline is never refused.
 */
export function detectLanguage(text: string): Language {
  const sample = text.trim().slice(0, LONG_SAMPLE);
  if (sample.length < FEWEST_CHARACTERS) return { code: 'und', french: true };
  const short = franc(sample.slice(0, SHORT_SAMPLE), { only: LANGUAGES });
  const code = short === 'fra' ? short : franc(sample, { only: LANGUAGES });
  return { code, french: code === 'fra' || code === 'und' };
}
