// Groups tokens into sentences. A full stop ends a sentence, except after an abbreviation
// or an initial and before a lower-case word. A line break ends one too, because headlines,
// list items and scraped paragraphs have no full stop; except in hard-wrapped text.

import type { Tokens } from '../types.js';
import { Char, charClass, isUpper } from './characters.js';
import { countWork } from './work.js';

/** The longest sentence. It keeps the lattice of the names reader small for text without any full stop. */
const MOST_TOKENS = 400;

/** How many characters of the text are examined to detect hard wrapping. */
const WRAP_SAMPLE = 8000;

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
  const wrapped = isHardWrapped(text);
  const bounds: number[] = [0];
  let first = 0;
  for (let i = 1; i < length; i++) {
    const cut =
      (endsAtLine(text, ends[i - 1]!, starts[i]!, wrapped) &&
        !breaksDate(text, starts[i - 1]!, ends[i - 1]!, starts[i]!)) ||
      endsAtStop(text, tokens, first, i) ||
      i - first >= MOST_TOKENS;
    if (cut) {
      bounds.push(i);
      first = i;
    }
  }
  if (length > 0) bounds.push(length);
  return Int32Array.from(bounds);
}

/** Whether almost all lines have 50 to 90 characters, as in e-mail, old agency wires and books of Project Gutenberg. */
function isHardWrapped(text: string): boolean {
  let inside = 0;
  let wrapped = 0;
  let from = 0;
  while (from < WRAP_SAMPLE) {
    const to = text.indexOf('\n', from);
    if (to < 0) break;
    const next = text.charCodeAt(to + 1);
    // The last line of a paragraph may be of any length.
    if (to > from + 1 && to + 1 < text.length && next !== 0x0a && next !== 0x0d) {
      inside++;
      if (to - from >= 50 && to - from <= 90) wrapped++;
    }
    from = to + 1;
  }
  return inside >= 4 && wrapped / inside >= 0.7;
}

function endsAtLine(text: string, from: number, to: number, wrapped: boolean): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x2028 || code === 0x2029) lines++;
    else if (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a) lines++;
  }
  if (lines === 0) return false;
  if (lines > 1) return true;
  const next = text.charCodeAt(to);
  const goesOn = charClass(next) === Char.letter && !isUpper(next);
  return !(wrapped || (goesOn && !/[.!?…:;]/.test(text.charAt(from - 1))));
}

/** What no line ends with: a figure on the next line belongs to it. */
const GOES_ON =
  /^(?:le|la|les|l['’]|du|de|des|d['’]|au|aux|à|en|et|ou|entre|depuis|dès|vers|avant|après|jusqu['’]|pour|dans|sous|sur|par)$/iu;
const MONTH =
  /^(?:janvier|janv\.?|f[eé]vrier|f[eé]vr?\.?|mars|avril|avr\.?|mai|juin|juillet|juill?\.?|ao[uû]t|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|d[eé]cembre|d[eé]c\.?)$/iu;
const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu;
const YEAR = /^[12]\d{3}(?!\p{N})/u;
const DAY = /^\d{1,2}(?:er)?\s+\p{L}/u;

/** "mars⏎2019", "du 3 au⏎7 juillet", "mardi⏎12 mars": the line was broken inside a date, in front of its figures. */
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
