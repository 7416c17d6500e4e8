// Groups tokens into sentences. A full stop ends a sentence, except after an abbreviation or an initial and before a
// lower-case word. A line break ends one too, because headlines, list items and scraped paragraphs have no full stop;
// hard-wrapped text is the exception. In a menu or a table, a tab, a run of spaces or a bar also separates items.

import { TokenClass, type Tokens } from '../types.js';
import { Char, charClass, isHyphen, isUpper } from './characters.js';
import { countWork } from './work.js';
import { Wrapping } from './wrapping.js';

/** The longest sentence. It keeps the lattice of the names reader small for text without any full stop. */
const MOST_TOKENS = 400;

const CLOSING = new Set(['»', '"', '”', ')', ']', '’', "'", '›']);
// After "U.S.A." or "etc.", a capitalised word starts a sentence only if it is one of these.
const OPENERS = new Set([
  'Le',
  'La',
  'Les',
  'L’',
  "L'",
  'Il',
  'Elle',
  'Ils',
  'Elles',
  'On',
  'Un',
  'Une',
  'Des',
  'Ce',
  'Cette',
  'Ces',
  'Cela',
  'C’',
  "C'",
  'Mais',
  'Et',
  'En',
  'Dans',
  'Pour',
  'Selon',
  'Après',
  'Avant',
  'Au',
  'Aux',
  'À',
  'A',
  'Nous',
  'Vous',
  'Son',
  'Sa',
  'Ses',
]);

/**
 * The sentence boundaries: sentence `s` consists of tokens `result[s]` to `result[s + 1]`, end excluded.
 * Every token is in exactly one sentence. Linear in the text.
 */
export function readSentences(text: string, tokens: Tokens): Int32Array {
  const { length, starts, ends } = tokens;
  const wrapping = new Wrapping(text);
  const bounds: number[] = [0];
  let first = 0;
  for (let i = 1; i < length; i++) {
    const cut =
      (endsAtLine(text, ends[i - 1]!, starts[i]!, wrapping) &&
        !breaksDate(text, starts[i - 1]!, ends[i - 1]!, starts[i]!)) ||
      endsAtStop(text, tokens, first, i) ||
      (ends[i - 1] === starts[i] ? endsAtSeam(text, tokens, i) : endsAtColumn(text, tokens, i)) ||
      i - first >= MOST_TOKENS;
    if (cut) {
      bounds.push(i);
      first = i;
    }
  }
  if (length > 0) bounds.push(length);
  return Int32Array.from(bounds);
}

function endsAtLine(text: string, from: number, to: number, wrapping: Wrapping): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x2028 || code === 0x2029) lines++;
    else if (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a) lines++;
  }
  if (lines === 0) return false;
  if (lines > 1) return true;
  const last = text.charCodeAt(from - 1);
  // "Saint-" at the end of a line and "Denis" on the next are one name.
  if (isHyphen(last) && charClass(text.charCodeAt(from - 2)) === Char.letter) return false;
  const next = text.charCodeAt(to);
  const goesOn = charClass(next) === Char.letter && !isUpper(next);
  return !((goesOn && !/[.!?…:;]/.test(text.charAt(from - 1))) || wrapping.goesOn(from, to));
}

/** Words that cannot end a column or a menu label. */
const UNFINISHED = new Set(
  (
    'de du des la le les l d à au aux en et ou par pour sur sous dans avec sans chez vers un une ce cet cette ces son sa ses leur leurs que qui ' +
    'est sont a ont m mm mme mmes mgr dr me'
  ).split(' '),
);

/** Signs that stand between the items of a line. */
const SEPARATORS = new Set([...'|¦★☆✦•●▪■□▲▼►▶◆◊♦']);

/** Whether a tab, a run of at least three spaces, or a bar separates token `i` from the one before. */
function endsAtColumn(text: string, { starts, ends, classes }: Tokens, i: number): boolean {
  const from = ends[i - 1]!;
  const to = starts[i]!;
  // A quick exit: most words are one space apart.
  if (to - from === 1 && from - starts[i - 1]! > 1 && text.charCodeAt(from) !== 0x09) return false;
  const next = text.charCodeAt(to);
  const opens = charClass(next) === Char.letter && isUpper(next);
  if (to - from < 3 && text.charCodeAt(from) !== 0x09) return opens && isSeparator(text, starts[i - 1]!, from);
  if (!opens && charClass(next) !== Char.digit) return false;
  const first = text.charCodeAt(starts[i - 1]!);
  const isLower = classes[i - 1] === TokenClass.word && charClass(first) === Char.letter && !isUpper(first);
  // "le   12 mai   2017" is one date.
  if (!opens && isLower) return false;
  return !UNFINISHED.has(
    text
      .slice(starts[i - 1], from)
      .replace(/['’.]$/u, '')
      .toLowerCase(),
  );
}

function isSeparator(text: string, start: number, end: number): boolean {
  return end - start === 1 && SEPARATORS.has(text.charAt(start)) && start > 0 && /\s/u.test(text.charAt(start - 1));
}

/** Whether two words touch because they were glued: "suite" + "Differdange", "Danone." + "Le". */
function endsAtSeam(text: string, { starts, ends, classes }: Tokens, i: number): boolean {
  const at = starts[i]!;
  if (classes[i] !== TokenClass.word || !isUpper(text.charCodeAt(at))) return false;
  if (classes[i - 1] === TokenClass.punctuation) {
    if (i < 2 || ends[i - 2] !== starts[i - 1] || !/^[.!?…]$/u.test(text.slice(starts[i - 1], at))) return false;
    const before = text.slice(starts[i - 2], ends[i - 2]);
    if (OPENERS.has(text.slice(at, ends[i]))) return /[\p{Ll}\d»”")]$/u.test(before) && !/^\p{L}$/u.test(before);
    return /^\p{L}[\p{L}’'-]{2,}\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));
  }
  const last = text.charCodeAt(at - 1);
  const kind = charClass(last);
  return (kind === Char.letter && !isUpper(last)) || kind === Char.digit;
}

/** Words that cannot end a line when a figure starts the next one. */
const GOES_ON =
  /^(?:le|la|les|l['’]|du|de|des|d['’]|au|aux|à|en|et|ou|entre|depuis|dès|vers|avant|après|jusqu['’]|pour|dans|sous|sur|par)$/iu;
const MONTH =
  /^(?:janvier|janv\.?|f[eé]vrier|f[eé]vr?\.?|mars|avril|avr\.?|mai|juin|juillet|juill?\.?|ao[uû]t|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|d[eé]cembre|d[eé]c\.?)$/iu;
const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu;
const YEAR = /^[12]\d{3}(?!\p{N})/u;
const DAY = /^\d{1,2}(?:er)?\s+\p{L}/u;

/** True for a line break inside a date, in front of its figures: "mars⏎2019", "du 3 au⏎7 juillet", "mardi⏎12 mars". */
function breaksDate(text: string, from: number, to: number, next: number): boolean {
  if (charClass(text.charCodeAt(next)) !== Char.digit || /\n\s*\n|\r\s*\r/.test(text.slice(to, next))) return false;
  const word = text.slice(from, to).normalize('NFC');
  if (GOES_ON.test(word)) return true;
  const ahead = text.slice(next, next + 12);
  return (MONTH.test(word) && YEAR.test(ahead)) || (WEEKDAY.test(word) && DAY.test(ahead));
}

/** Whether token `i` starts a sentence because the token before it ends one. */
function endsAtStop(text: string, tokens: Tokens, first: number, i: number): boolean {
  const { starts, ends } = tokens;
  if (ends[i - 1] === starts[i]) return false;
  let last = i - 1;
  while (last > first && ends[last]! - starts[last]! === 1 && CLOSING.has(text.charAt(starts[last]!))) last--;
  countWork('token', i - last);
  const stop = text.charAt(ends[last]! - 1);
  if (stop !== '.' && stop !== '!' && stop !== '?' && stop !== '…') return false;
  const next = text.charCodeAt(starts[i]!);
  const kind = charClass(next);
  if (kind === Char.letter && !isUpper(next)) return false;
  if (CLOSING.has(text.charAt(starts[i]!)) && !opensQuote(text, starts[i]!)) return false;
  if (/[,;:!?.…%]/.test(text.charAt(starts[i]!))) return false;
  // In "M. Guyot", "J. Martin" and "etc. Le" the dot is part of the word before it.
  if (ends[last]! - starts[last]! > 1 && charClass(text.charCodeAt(starts[last]!)) === Char.letter) {
    const surface = text.slice(starts[last], ends[last]);
    if (surface.length === 2 || !/^(?:etc\.|.*\.-?\p{Lu}\.)$/u.test(surface))
      return /^(?:\p{Ll}{2,}\.)$/u.test(surface) && surface === 'etc.';
    return surface === 'etc.' || surface.endsWith('-C.') || OPENERS.has(text.slice(starts[i], ends[i]));
  }
  // In "1. Le projet" the dot belongs to the number of a list item.
  if (stop === '.' && last === first + 1 && charClass(text.charCodeAt(starts[first]!)) === Char.digit) return false;
  return true;
}

/** Whether a straight quotation mark is an opening one: a word follows it without a space. */
function opensQuote(text: string, at: number): boolean {
  return text.charAt(at) === '"' && at + 1 < text.length && charClass(text.charCodeAt(at + 1)) !== Char.space;
}
