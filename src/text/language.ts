// Which language a text is in, through `franc`, which compares trigrams and
// cannot tell below a hundred characters; 300 are enough for any French story.
// Its score is not a confidence, so only the language is kept. The list is short
// on purpose: each small neighbour of French (Occitan, Walloon) costs French texts.

import { franc } from 'franc';
import type { Language } from '../types.js';

const FEWEST_CHARACTERS = 100;
const MOST_CHARACTERS = 300;
// Languages in other scripts cost nothing: they compete among themselves only.
const LANGUAGES = 'fra eng spa ita deu nld por cat ron pol tur arb pes rus ukr bul ell heb cmn jpn kor amh'.split(' ');

/**
 * The language of the text. Below a hundred characters nobody can tell: the code
 * is `und`, and the text counts as French, so that a headline is never refused.
 */
export function detectLanguage(text: string): Language {
  const sample = text.trim().slice(0, MOST_CHARACTERS);
  const code = sample.length < FEWEST_CHARACTERS ? 'und' : franc(sample, { only: LANGUAGES });
  return { code, french: code === 'fra' || code === 'und' };
}
