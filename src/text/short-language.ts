// Detects that a text of a few words is not French. Below a hundred characters trigrams are unreliable, but function
// words work: two of English and none of French mean English. A headline without function words ("Macron démissionne")
// stays undecided. Names are ignored, because a French text may contain foreign ones: "Ursula von der Leyen" has two
// function words of German.

import { FRENCH, OTHERS, PARTICLES } from './small-words.js';

const ENOUGH_WORDS = 2;
const WORD = /(?<![\p{L}\p{M}\p{N}-])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}-])/gu;
const FRENCH_ACCENTS = 'éèêëàâîïôûùüçœ';
// French elisions: "qu'il", "j'ai", "d'un"; but not "d'Arc", which is a name in every language.
const ELISION = /(?<![\p{L}\p{M}])(?:[Qq]u['’ʼ](?=\p{L})|[cdjlmnstCDJLMNST]['’ʼ](?=\p{Ll}))/u;
/** Other languages with elisions that look like those of French: "l'altro ieri". */
const ELIDING = ['ita', 'cat'];

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const isUpper = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

// Letters that only one language of a script uses.
const OWN_LETTERS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['ukr', /[іїєґ]/i],
  ['rus', /[ыэё]/i],
  ['pes', /[پچژگکی]/],
  ['jpn', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

/**
 * Returns the language of a text in another script if it has letters that only this language uses; otherwise `null`.
 */
export function byOwnLetters(text: string): string | null {
  return OWN_LETTERS.find(([, letters]) => letters.test(text))?.[0] ?? null;
}

interface Tables {
  readonly french: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly others: readonly (readonly [code: string, words: ReadonlySet<string>, accents: string])[];
}

let tables: Tables | null = null;

/** Returns the most likely languages by the function words of the text; empty if the text may be French. */
export function shortLanguages(text: string): readonly string[] {
  tables ??= {
    french: listOf(FRENCH),
    particles: listOf(PARTICLES),
    others: Object.entries(OTHERS).map(([code, { words, accents }]) => [code, listOf(words), accents]),
  };
  const { french, others } = tables;
  const words = ownWords(text, tables.particles);
  const hasElision = ELISION.test(text);
  let best: string[] = [];
  let most = ENOUGH_WORDS;
  for (const [code, own, accents] of others) {
    if (hasElision && !ELIDING.includes(code)) continue;
    const isFrench = (word: string): boolean =>
      !own.has(word) &&
      (french.has(word) || [...word].some((one) => FRENCH_ACCENTS.includes(one) && !accents.includes(one)));
    if (words.some(isFrench)) continue;
    const count = words.filter((word) => own.has(word) && !french.has(word)).length;
    if (count > most) best = [];
    if (count >= most) {
      best.push(code);
      most = count;
    }
  }
  return best;
}

/** Returns the words that are not part of a name: those in lower case, and the first word. */
function ownWords(text: string, particles: ReadonlySet<string>): string[] {
  const found = [...text.matchAll(WORD)].map(([word]) => word);
  // In "THE PRESIDENT HAS RESIGNED" capitals do not mark names.
  if (!/\p{Ll}/u.test(text)) return found.map((word) => word.toLowerCase());
  return found
    .filter((word, index) => {
      if (isUpper(word)) return index === 0;
      if (!particles.has(word)) return true;
      let before = index - 1;
      while (before >= 0 && particles.has(found[before]!)) before--;
      let after = index + 1;
      while (after < found.length && particles.has(found[after]!)) after++;
      return !(isUpper(found[before]) && isUpper(found[after]));
    })
    .map((word) => word.toLowerCase());
}
