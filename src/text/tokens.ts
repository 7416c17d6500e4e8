// Splits a text into tokens, in one pass over its UTF-16 units and by the rules of French.
// An elision ends a token ("l'" + "ONU", but not in "aujourd'hui" or "Côte-d'Or"), an
// inversion starts one ("a" + "-t-il"), other hyphens keep a word together ("Saint-Denis",
// "al-Charaa"), and a dot belongs to its abbreviation ("M.", "J.-C.", "U.S.A.").

import { TokenClass, type Tokens } from '../types.js';
import { Char, charClass, isApostrophe, isHyphen, isUpper } from './characters.js';
import { seamOf, seamOfFigures, type KnownWords } from './glue.js';

// Elided words, which occur before a vowel or h. "N'Djamena" and "M'Bappé" are therefore not elisions.
const ELIDED = new Set(['l', 'd', 'j', 'm', 't', 's', 'c', 'n', 'ç', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);
const VOWEL = /[aeiouyhàâäéèêëîïôöùûüœæ]/iu;

// Prefixes that are separate tokens before a name: "ex-UMP", "pro-Assad".
const PREFIXES = new Set([
  'ex',
  'pro',
  'anti',
  'non',
  'mi',
  'mini',
  'post',
  'néo',
  'pré',
  'ultra',
  'super',
  'trans',
  'quasi',
  'proto',
]);

// Inversions and "-là": "dit-il", "a-t-on", "ce FN-là". "rendez-vous" is a noun and stays whole.
const INVERSION = /(?:-t)?-(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en|là|ci)$/iu;
const NO_INVERSION =
  /^(?:rendez-vous|sauf-le|celles?-ci|celles?-là|celui-ci|celui-là|ceux-ci|ceux-là|garde-à-vous|va-et-vient|.*-sur-.*|.*-en-.*)$/iu;
const DEMONSTRATIVE = /-(?:là|ci)$/iu;

// Abbreviations. For the first list the dot always belongs to the word; for the second, only if the sentence continues.
const ABBREVIATIONS = new Set([
  'M',
  'MM',
  'Me',
  'Mes',
  'Mgr',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Drs',
  'Pr',
  'Prof',
  'St',
  'Ste',
  'Sgt',
  'Cdt',
  'Gal',
  'Col',
  'Lt',
  'Jr',
  'Sr',
  'cf',
  'av',
  'apr',
  'art',
  'tél',
  'Tél',
  'etc',
  'ap',
]);
const DAY_ABBREVIATIONS = new Set(['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']);
const SOFT_ABBREVIATIONS = new Set([
  'janv',
  'févr',
  'fév',
  'avr',
  'juil',
  'juill',
  'sept',
  'oct',
  'nov',
  'déc',
  'p',
  'pp',
  'n',
  'no',
  'vol',
  'chap',
  'éd',
  'hab',
  'env',
  'min',
  'max',
  'bd',
  'bld',
  'Bd',
  'dép',
  'réf',
  'fig',
  'Inc',
  'Ltd',
  'Co',
  'Corp',
  'Bros',
  'al',
  'gén',
  'ch',
  'vs',
  'fl',
  'ex',
  'Fr',
  'fr',
  'Frs',
  'frs',
  'mio',
  'mia',
  'mrd',
  'cts',
]);

const DOMAIN =
  /^\.(?:fr|com|org|net|eu|be|ch|ca|info|tv|io|gouv|edu|gov|co|me|ma|tn|sn|ci|cm|ml|uk|de)(?![\p{L}\p{N}])/iu;
const URL_START = /^(?:https?:\/\/|www\.)/i;

/**
 * Splits a text into tokens that cover everything except white space and invisible marks (byte order marks, zero-width
 * spaces) at the edges of words. With `known`, words that were glued together become two tokens. Linear in the text.
 */
export function readTokens(text: string, known: KnownWords | null = null): Tokens {
  const out = new TokenSink(text.length, known);
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind === Char.space || kind === Char.ignorable) {
      i++;
    } else if (kind === Char.letter) {
      i = readWord(text, i, out);
    } else if (kind === Char.digit) {
      i = readNumber(text, i, out);
    } else if (kind === Char.surrogate) {
      i = readAstral(text, i, out);
    } else if (code === 0x2e || code === 0x2026) {
      let end = i + 1;
      while (end < length && text.charCodeAt(end) === code) end++;
      out.push(i, end, TokenClass.punctuation);
      i = end;
    } else if (code === 0x3c && isTag(text, i)) {
      const end = text.indexOf('>', i) + 1;
      out.push(i, end, TokenClass.symbol);
      i = end;
    } else {
      let end = i + 1;
      while (end < length && charClass(text.charCodeAt(end)) === Char.mark) end++;
      if (code === 0xb0 && /[CF]/.test(text.charAt(end)) && charClass(text.charCodeAt(end + 1)) !== Char.letter) end++;
      out.push(i, end, kind === Char.punctuation ? TokenClass.punctuation : TokenClass.symbol);
      i = end;
    }
  }
  return out.finish();
}

/** A whole tag that was left in the text: "<strong>", "</p>", "<br />", "<a href=…>". */
const TAG = /^<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/i;

function isTag(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  return (code === 0x2f || charClass(code) === Char.letter) && TAG.test(text.slice(at, at + 220));
}

/** Whether a unit belongs to the character before it: combining marks and, inside a word, invisible marks. */
function isTrailing(code: number): boolean {
  const kind = charClass(code);
  return kind === Char.mark || kind === Char.ignorable;
}

function isWordChar(code: number): boolean {
  const kind = charClass(code);
  return kind === Char.letter || kind === Char.digit || kind === Char.mark || kind === Char.ignorable;
}

function readWord(text: string, start: number, out: TokenSink): number {
  const length = text.length;
  if (mayStartUrl(text.charCodeAt(start)) && URL_START.test(text.slice(start, start + 8)))
    return readUrl(text, start, out);
  let i = start;
  for (;;) {
    while (i < length && isWordChar(text.charCodeAt(i))) i++;
    if (i >= length) break;
    const code = text.charCodeAt(i);
    // A quick exit: most words end at a space or a comma.
    if (code === 0x20 || code === 0x2c) break;
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0x20;
    const goesOn = isWordChar(next) && !isTrailing(next);
    if (isApostrophe(code) && goesOn) {
      if (isElision(text, start, i)) {
        out.push(start, i + 1, TokenClass.word);
        return i + 1;
      }
      i++;
    } else if (isHyphen(code) && goesOn) {
      if (isUpper(next) && isPrefix(text.slice(start, i))) {
        out.push(start, i + 1, TokenClass.word);
        return i + 1;
      }
      if (joinsTwoNames(text, start, i)) break;
      i++;
    } else if (code === 0x2e && endsAbbreviation(text, start, i)) {
      i++;
      // "J.-C.", "U.S.A.", "J.R.R.": initials joined by dots are one token.
      if (isHyphen(text.charCodeAt(i)) && isUpper(text.charCodeAt(i + 1)) && text.charCodeAt(i + 2) === 0x2e) i++;
      else if (!(isUpper(text.charCodeAt(i)) && text.charCodeAt(i + 1) === 0x2e)) break;
    } else if (code === 0x2e && goesOn && DOMAIN.test(text.slice(i, i + 7))) {
      i++;
    } else if ((code === 0x26 || code === 0x40) && goesOn) {
      i++;
    } else if (code === 0x2b && !goesOn && i - start > 2 && isUpper(text.charCodeAt(start))) {
      i++; // "Canal+"
      break;
    } else if (code === 0xb0 && i - start === 1 && /n/i.test(text.charAt(start))) {
      i++; // "n°"
      break;
    } else if (isApostrophe(code) && isElision(text, start, i)) {
      i++; // "l' ONU", "d'«"
      break;
    } else {
      break;
    }
  }
  if (out.known !== null && i - start > 4) {
    const seam = seamOf(text, start, i, out.known);
    if (seam < i) {
      out.push(start, withoutUnseen(text, start, seam), TokenClass.word);
      return seam;
    }
  }
  i = withoutUnseen(text, start, i);
  const split = i - start < 40 ? inversionStart(text, start, i) : i;
  out.push(start, split, TokenClass.word);
  if (split < i) out.push(split, i, TokenClass.word);
  return i;
}

/** Returns the end of a word without the invisible marks after it: "Éloïse" + zero-width space. */
function withoutUnseen(text: string, start: number, end: number): number {
  let to = end;
  while (to > start + 1 && charClass(text.charCodeAt(to - 1)) === Char.ignorable) to--;
  return to;
}

/** True for "h" or "w", in either case. */
function mayStartUrl(code: number): boolean {
  return (code | 0x20) === 0x68 || (code | 0x20) === 0x77;
}

function isElision(text: string, start: number, apostrophe: number): boolean {
  if (apostrophe - start > 6) return false;
  const word = text.slice(start, apostrophe).toLowerCase();
  if (!ELIDED.has(word)) return false;
  const next = text.charAt(apostrophe + 1);
  const closed = word === 'l' || word === 'd' || word === 'qu';
  return closed || VOWEL.test(next);
}

function isPrefix(word: string): boolean {
  return word.length <= 5 && PREFIXES.has(word.toLowerCase());
}

/** True for a capitalised word glued to an acronym: "Bakou-SANA". */
function joinsTwoNames(text: string, start: number, hyphen: number): boolean {
  return (
    isUpper(text.charCodeAt(start)) &&
    !isUpper(text.charCodeAt(hyphen - 1)) &&
    isUpper(text.charCodeAt(hyphen + 1)) &&
    isUpper(text.charCodeAt(hyphen + 2))
  );
}

function endsAbbreviation(text: string, start: number, dot: number): boolean {
  const letters = dot - start;
  const previous = text.charCodeAt(dot - 1);
  if (isUpper(previous) && (letters === 1 || !isWordChar(text.charCodeAt(dot - 2)))) {
    // An initial ("J. Martin", "U.S.A.") unless the sentence plainly stops there ("vitamine C.").
    return letters > 1 || isInitial(text, dot);
  }
  if (letters > 5) return false;
  const word = text.slice(start, dot);
  if (ABBREVIATIONS.has(word)) return true;
  if (DAY_ABBREVIATIONS.has(word.toLowerCase())) return isFigureAfter(text, dot + 1);
  return SOFT_ABBREVIATIONS.has(word) && goesOnAfter(text, dot + 1);
}

function isInitial(text: string, dot: number): boolean {
  const next = text.charCodeAt(dot + 1);
  if (isUpper(next) || isHyphen(next)) return true;
  let i = dot + 1;
  while (i < text.length && i < dot + 3 && charClass(text.charCodeAt(i)) === Char.space && text.charCodeAt(i) !== 0x0a)
    i++;
  return i > dot + 1 && isUpper(text.charCodeAt(i));
}

/** True when a figure follows the dot: "lun. 24 mars", unlike "au bord de la mer.". */
function isFigureAfter(text: string, from: number): boolean {
  const spaced = charClass(text.charCodeAt(from)) === Char.space;
  return charClass(text.charCodeAt(spaced ? from + 1 : from)) === Char.digit;
}

/** True when a lower-case letter or a figure follows, so the dot was not a full stop. */
function goesOnAfter(text: string, from: number): boolean {
  let i = from;
  while (i < text.length && i < from + 3 && charClass(text.charCodeAt(i)) === Char.space) i++;
  const code = text.charCodeAt(i);
  const kind = charClass(code);
  return kind === Char.digit || (kind === Char.letter && !isUpper(code)) || code === 0x2c || code === 0x29;
}

function inversionStart(text: string, start: number, end: number): number {
  let hyphen = -1;
  for (let i = end - 1; i > start && i >= end - 7; i--) if (isHyphen(text.charCodeAt(i))) hyphen = i;
  if (hyphen < 0) return end;
  const word = text.slice(start, end).replace(/[‐‑]/g, '-');
  const found = (
    isUpper(text.charCodeAt(start)) && !/^\p{Lu}\p{Ll}*(?:-t)?-(?:je|tu|ils?|elles?|on|nous|vous)$/u.test(word)
      ? DEMONSTRATIVE
      : INVERSION
  ).exec(word);
  return found && !NO_INVERSION.test(word) ? start + found.index : end;
}

/**
 * Digits with their separators ("1 000", "12.480", "3,5", "1'000") or glued to letters ("14h30", "11-Septembre",
 * "19e").
 */
function readNumber(text: string, start: number, out: TokenSink): number {
  const length = text.length;
  let i = start;
  let alphanumeric = false;
  while (i < length) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind === Char.digit || kind === Char.mark || kind === Char.ignorable) i++;
    else if (kind === Char.letter) {
      alphanumeric = true;
      i++;
    } else if (
      alphanumeric
        ? isWordHyphen(text, i)
        : isHyphen(code) && charClass(text.charCodeAt(i + 1)) === Char.letter && i - start <= 2
    ) {
      alphanumeric = true; // "14-Juillet", "8-Mai-1945"
      i++;
    } else if (!alphanumeric && isSeparator(text, start, i) && !(code === 0x2c && listsDays(text, start))) i++;
    else break;
  }
  if (alphanumeric && out.known !== null) {
    const seam = seamOfFigures(text, start, i, out.known);
    if (seam < i) {
      out.push(start, seam, text.slice(start, seam).includes('h') ? TokenClass.word : TokenClass.number);
      return seam;
    }
  }
  i = withoutUnseen(text, start, i);
  out.push(start, i, alphanumeric ? TokenClass.word : TokenClass.number);
  return i;
}

const DAYS_LISTED =
  /^\d{1,2}(?:,\d{1,2})+(?:\s+(?:et|ou)\s+\d{1,2})?\s+(?:janv|f[eé]vr?|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)/iu;
const LONGEST_LIST = 60;

/** "les 25,26 et 27 août": before a month, a comma without a space separates two days and is not a decimal mark. */
function listsDays(text: string, start: number): boolean {
  return DAYS_LISTED.test(text.slice(start, start + LONGEST_LIST));
}

function isWordHyphen(text: string, i: number): boolean {
  return isHyphen(text.charCodeAt(i)) && isWordChar(text.charCodeAt(i + 1)) && !isTrailing(text.charCodeAt(i + 1));
}

function isSeparator(text: string, start: number, i: number): boolean {
  const code = text.charCodeAt(i);
  const digitsAfter = countDigits(text, i + 1, 4);
  if (digitsAfter === 0) return false;
  if (code === 0x2c || code === 0x2e) return true;
  if (digitsAfter !== 3) return false;
  // Separators of thousands: the group before must have one to three digits, so that "en 2017 500 personnes" stays two
  // numbers.
  let group = 0;
  while (i - 1 - group >= start && charClass(text.charCodeAt(i - 1 - group)) === Char.digit) group++;
  const before = i - 1 - group >= start ? text.charCodeAt(i - 1 - group) : 0;
  if (group === 0 || group > 3 || (before !== 0 && group !== 3) || before === 0x2c || before === 0x2e) return false;
  if (isApostrophe(code)) return true;
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007;
}

function countDigits(text: string, from: number, most: number): number {
  let n = 0;
  while (n < most && from + n < text.length && charClass(text.charCodeAt(from + n)) === Char.digit) n++;
  return n;
}

function readUrl(text: string, start: number, out: TokenSink): number {
  let i = start;
  while (i < text.length && charClass(text.charCodeAt(i)) !== Char.space && !/[<>"«»()]/.test(text.charAt(i))) i++;
  while (i > start + 1 && /[.,;:!?]/.test(text.charAt(i - 1))) i--;
  out.push(start, i, TokenClass.word);
  return i;
}

/** Emoji with their joiners and modifiers, letters beyond the BMP, lone surrogates: one token each. */
function readAstral(text: string, start: number, out: TokenSink): number {
  let i = start;
  const step = (): void => {
    const high = text.charCodeAt(i) & 0xfc00;
    i += high === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
  };
  step();
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isTrailing(code)) i++;
    else if (code >= 0xd800 && code <= 0xdfff && text.charCodeAt(i - 1) === 0x200d) step();
    else if (code === 0xd83c && text.charCodeAt(i + 1) >= 0xdffb && text.charCodeAt(i + 1) <= 0xdfff) step();
    else break;
  }
  out.push(start, i, TokenClass.symbol);
  return i;
}

// Arrays that the scanner reuses for each text; a text with more tokens gets its own.
// Stryker disable next-line NumericLiteral: a size of memory: speed hangs on it, no reading does
const ROOM = 4096;
let room: Room | null = null;

interface Room {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly classes: Uint8Array;
}

function newRoom(size: number): Room {
  return { starts: new Int32Array(size), ends: new Int32Array(size), classes: new Uint8Array(size) };
}

/** Growing arrays for the scanner; `finish` returns what was filled, as a copy if the arrays are shared. */
class TokenSink {
  private room: Room;
  private length = 0;

  /**
   * `units` is the length of the text. French averages one token per five units, so an array of a quarter is mostly
   * enough.
   */
  constructor(
    units: number,
    readonly known: KnownWords | null,
  ) {
    this.room = units > 8 * ROOM ? newRoom(units >> 2) : (room ??= newRoom(ROOM));
  }

  push(start: number, end: number, tokenClass: number): void {
    if (this.length === this.room.starts.length) this.grow();
    this.room.starts[this.length] = start;
    this.room.ends[this.length] = end;
    this.room.classes[this.length++] = tokenClass;
  }

  finish(): Tokens {
    const { length } = this;
    const { starts, ends, classes } = this.room;
    // Arrays of the text's own are returned as they are: a copy would double the memory.
    if (this.room !== room)
      return {
        length,
        starts: starts.subarray(0, length),
        ends: ends.subarray(0, length),
        classes: classes.subarray(0, length),
      };
    return {
      length,
      starts: starts.slice(0, length),
      ends: ends.slice(0, length),
      classes: classes.slice(0, length),
    };
  }

  private grow(): void {
    const larger = newRoom(this.length + (this.length >> 1));
    larger.starts.set(this.room.starts);
    larger.ends.set(this.room.ends);
    larger.classes.set(this.room.classes);
    this.room = larger;
  }
}
