// Classifies UTF-16 units, and normalises words for comparison. The text itself is never changed; a word is normalised
// only for lookups (NFC, straight apostrophe, no soft hyphen), so that "l’État" and "l'État" are one word.

export const Char = {
  space: 0,
  letter: 1,
  mark: 2,
  digit: 3,
  punctuation: 4,
  symbol: 5,
  surrogate: 6,
  ignorable: 7,
} as const;

const TABLE_SIZE = 0x3100;
/** The class of each code plus one; 0 where it has not been computed yet. */
const classTable = new Uint8Array(TABLE_SIZE);
const FOLD_SIZE = 0x250;
/** The folded form of each code; 0 where it has not been computed yet. */
const foldTable = new Uint16Array(FOLD_SIZE);

/** The class of a UTF-16 unit, one of `Char`. */
export function charClass(code: number): number {
  if (code >= TABLE_SIZE) return classify(code);
  const known = classTable[code];
  // Past the end of a text `code` is NaN, and the table gives `undefined`.
  return known ? known - 1 : fillClass(code);
}

function fillClass(code: number): number {
  const kind = classify(code);
  classTable[code] = kind + 1;
  return kind;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return Char.surrogate;
  if (code >= 0xfe00 && code <= 0xfe0f) return Char.mark;
  const char = String.fromCharCode(code);
  // Tested before white space, because JavaScript counts the byte order mark as a space.
  if (/\p{Cf}/u.test(char)) return Char.ignorable;
  if (/\s/.test(char) || code < 0x20 || code === 0x85) return Char.space;
  if (/\p{L}/u.test(char) || char === '_') return Char.letter;
  if (/\p{M}/u.test(char)) return Char.mark;
  if (/\p{N}/u.test(char)) return Char.digit;
  return /\p{P}/u.test(char) ? Char.punctuation : Char.symbol;
}

/** True for the straight apostrophe, for its typographic variants, and for the accents ` and ´ typed in its place. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x60 || (code > 0xb3 && RARE_APOSTROPHES.has(code));
}

/**
 * Accents, letters, primes and an opening quotation mark that keyboards and converters use as apostrophes: ´ ʹ ʼ ՚ ‘ ‛
 * ′ ‵ ꞌ ＇.
 */
const RARE_APOSTROPHES: ReadonlySet<number> = new Set([
  0xb4, 0x2b9, 0x2bc, 0x55a, 0x2018, 0x201b, 0x2032, 0x2035, 0xa78c, 0xff07,
]);

/** True for hyphens, which occur inside words; false for dashes, which do not. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** True for A–Z and every other upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0xc0) return false;
  if (code < 0x100) return code <= 0xde && code !== 0xd7;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/**
 * Returns the form of a word used in lookups: NFC, with straight apostrophes and plain hyphens, without invisible marks
 * (soft hyphens, joiners, zero-width spaces, byte order marks).
 */
export function normalise(surface: string): string {
  let plain = true;
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i);
    if (code > 0x2b8 || code === 0xad || code === 0xb4 || code === 0x60) {
      plain = false;
      break;
    }
  }
  if (plain) return surface;
  return surface
    .normalize('NFC')
    .replace(/[\p{Cf}\ufe00-\ufe0f]/gu, '')
    .replace(/[`\u00b4\u2018\u2019\u201b\u02b9\u02bc\u055a\u2032\u2035\ua78c\uff07]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

/** Case and accents folded: "Élysée" → "elysee", "Œuvre" → "oeuvre". */
export function fold(word: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= FOLD_SIZE) {
      // Quotes, dashes, the ellipsis and the euro sign have neither case nor accents.
      if (code < 0x2010 || code > 0x20cf) return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      continue;
    }
    const letters = ligature(code);
    const folded = foldLatin(code);
    if (letters === null && folded === code) continue;
    // Most letters stay as they are: those between two that change are taken over together.
    out += word.slice(from, i) + (letters ?? String.fromCharCode(folded));
    from = i + 1;
  }
  return from === 0 ? word : out + word.slice(from);
}

/** The two letters of "œ", "æ" and "ß"; `null` for any other unit. */
function ligature(code: number): string | null {
  if (code === 0x152 || code === 0x153) return 'oe';
  if (code === 0xc6 || code === 0xe6) return 'ae';
  return code === 0xdf ? 'ss' : null;
}

/**
 * Returns the folded form of one UTF-16 unit; 0 for combining and invisible marks, which are dropped. Not for "œ" or
 * "ß".
 */
export function foldCode(code: number): number {
  if (code < FOLD_SIZE) return code === 0xad ? 0 : foldLatin(code);
  if (isApostrophe(code)) return 0x27;
  if (isHyphen(code)) return 0x2d;
  const kind = charClass(code);
  return kind === Char.mark || kind === Char.ignorable ? 0 : code;
}

const STROKED: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 't', ŧ: 't' };

/** The folded form of a unit below `FOLD_SIZE`. */
function foldLatin(code: number): number {
  const known = foldTable[code]!;
  if (known !== 0) return known;
  if (isApostrophe(code)) return (foldTable[code] = 0x27);
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
  return (foldTable[code] = (STROKED[base] ?? base).charCodeAt(0));
}
