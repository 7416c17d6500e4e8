// Finds where two words were glued together when a page was scraped: a button and the next headline ("Lire
// suiteDifferdange"), a town and its dispatch ("BamakoLe ministre"), an hour and its headline ("11h56André"). The only
// sign is a change from lower to upper case, which brands and some surnames have too (YouTube, LaLiga, McDonald,
// iPhone). So both halves must be known words, and if the first half starts with a capital, the second must be a word
// that opens sentences. The first half may be a town in capitals ("DAKARLe président").

import { Char, charClass, isUpper } from './characters.js';

/** What is known about words, beyond this text. */
export interface KnownWords {
  /** Whether a word in lower case is a word of French: "suite", "divers". */
  readonly isFrench: (word: string) => boolean;
  /** Whether a capitalised word is a name, or one word of a name: "Differdange", "André". */
  readonly isName: (word: string) => boolean;
  /** Whether a place has this name, of one or more words: "BRUXELLES", "Aïn El Hammam". */
  readonly isPlace: (name: string) => boolean;
}

/** The shortest first half. Shorter ones are parts of names: "iPhone", "deLorean", "LeBron". */
const SHORTEST = 3;

/** Particles, possessives and prefixes that brands and surnames put before a capital: "vanHalen", "monEspace". */
const PREFIXES = new Set(
  'des les van von der den del dal dos mac fitz ben ibn abd abou mon ton son mes tes ses nos vos ultra mega mini auto euro web'.split(
    ' ',
  ),
);

/** A town in capitals: "DAKAR", "AÏN-TÉMOUCHENT". */
const IN_CAPITALS = /^\p{Lu}{2,}(?:[-'’]\p{Lu}+)*$/u;

/** Words that open a sentence or a button's text and do not end a brand name. */
const OPENERS = new Set(
  (
    'Le La Les Un Une Des Du Il Elle Ils Elles On Ce Cet Cette Ces Son Sa Ses Leur Leurs Dans Pour Par Sur Avec Sans Selon Après Avant Depuis ' +
    'Alors Lors Dès Entre Quand Comme Mais Aux Voici Publié Lire Voir Partager Modifier Accueil'
  ).split(' '),
);

/** An hour ("11h56", "9h") or a year, before a capital and a lower-case letter. */
const TIME = /^(?:[0-2]?\dh(?:[0-5]\d)?|(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/u;

/** Returns where the second word starts in what looks like one word from `start` to `end`; `end` if it is one word. */
export function seamOf(text: string, start: number, end: number, known: KnownWords): number {
  for (let i = start + 2; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code > 0x5a && code < 0xc0) || code < 0x41 || !isUpper(code)) continue;
    const before = text.charCodeAt(i - 1);
    if (isBlankMark(before)) {
      // A zero-width space between "Emmanuel" and "Macron" stands for a space.
      if (isSmallLetter(text.charCodeAt(i - 2))) return i;
    } else if (isGlued(text, start, i, end, known)) return i;
  }
  return end;
}

/** Returns where the word starts that is glued to an hour or a year ("11h56André"); `end` if there is none. */
export function seamOfFigures(text: string, start: number, end: number, known: KnownWords): number {
  const time = TIME.exec(text.slice(start, Math.min(end, start + 8)));
  if (!time) return end;
  const at = start + time[0].length;
  return isKnown(rightOf(text, at, end), known) ? at : end;
}

function isGlued(text: string, start: number, at: number, end: number, known: KnownWords): boolean {
  const letters = at - start;
  if (letters < SHORTEST || letters > 25 || !isSmallLetter(text.charCodeAt(at + 1))) return false;
  const left = text.slice(start, at);
  const right = rightOf(text, at, end);
  // "DAKARLe président": a dateline in capitals. Brands and acronyms are also written like this ("TVLe"), so the first
  // half must be a town.
  if (!isSmallLetter(text.charCodeAt(at - 1)))
    return IN_CAPITALS.test(left) && OPENERS.has(right) && known.isPlace(left);
  if (isUpper(text.charCodeAt(start))) return OPENERS.has(right) && isKnown(left, known);
  return !PREFIXES.has(left) && known.isFrench(left) && isKnown(right, known);
}

/** The capitalised word at `at`: up to the next capital, hyphen or figure. */
function rightOf(text: string, at: number, end: number): string {
  let to = at + 1;
  while (to < end && isSmallLetter(text.charCodeAt(to))) to++;
  return text.slice(at, to);
}

function isKnown(capitalised: string, known: KnownWords): boolean {
  return capitalised.length > 1 && (known.isFrench(capitalised.toLowerCase()) || known.isName(capitalised));
}

function isSmallLetter(code: number): boolean {
  const kind = charClass(code);
  return (kind === Char.letter && !isUpper(code)) || kind === Char.mark;
}

/**
 * True for the zero-width space and the byte order mark. Joiners and soft hyphens stand inside words and do not count.
 */
function isBlankMark(code: number): boolean {
  return code === 0x200b || code === 0xfeff;
}
