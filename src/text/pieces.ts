// Splits tokens into the pieces that the grammars read. A token that joins figures and
// letters, or several words ("14h30", "11-Septembre", "mi-mars", "dix-sept"), is split when
// each of its pieces is known. A piece is the number of its word in the grammar's table, so
// that rules compare numbers instead of strings.

import { TokenClass, type Document } from '../types.js';
import { Char, charClass, fold, foldCode, isHyphen, normalise } from './characters.js';
import type { PartsOf } from './parts-of-speech.js';
import { Column, NumberColumn } from './words.js';

/** The numbers of pieces that are not words of the table. */
export const Piece = { unknown: 0, figures: 1, roman: 2 } as const;
const FIRST_WORD = 3;

/** The folded words that a grammar knows, each with its number. */
export class WordTable {
  /** The piece of each lexeme, or `SEVERAL` when it has more than one. */
  readonly single = new NumberColumn(
    (size) => new Uint16Array(size),
    (surface) => wholePiece(surface, this) ?? (splitWord(surface, this) === null ? Piece.unknown : SEVERAL),
  );
  /** The pieces of each lexeme that has more than one. */
  readonly several = new Column((surface) => splitWord(surface, this)!);
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly ids = new Map<string, number>();
  readonly words: string[] = ['', '', ''];

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.ids.has(word)) continue;
      this.ids.set(word, this.words.length);
      this.words.push(word);
    }
    let size = 64;
    while (size < this.words.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    for (let id = FIRST_WORD; id < this.words.length; id++) {
      let slot = hashWord(this.words[id]!, 0, this.words[id]!.length) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
    }
  }

  /** The number of a folded word; `Piece.unknown` when it is not in the table. */
  idOf(word: string): number {
    return this.ids.get(word) ?? Piece.unknown;
  }

  /** The number of the word in the raw text from `start` to `end`. It is folded while it is compared. */
  find(text: string, start: number, end: number): number {
    let slot = hashWord(text, start, end) & this.mask;
    for (let id = this.slots[slot]!; id !== 0; id = this.slots[slot]!) {
      if (isSame(this.words[id]!, text, start, end)) return id;
      slot = (slot + 1) & this.mask;
    }
    return Piece.unknown;
  }
}

/** The pieces of a document, as parallel arrays. */
export interface Pieces {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** 1 for the first piece of a sentence. */
  readonly opens: Uint8Array;
  /** The words of the table, by number. */
  readonly words: readonly string[];
  /** A small cache of folded words. */
  readonly folds: Folds;
  /** Looks a word up in the lexicon; `null` where the reader was given none. */
  readonly partsOf: PartsOf | null;
}

/** The pieces of a document over a table. Linear in the text. */
export function readPieces(
  doc: Pick<Document, 'text' | 'tokens' | 'sentences' | 'lexemes' | 'words'>,
  table: WordTable,
  partsOf: PartsOf | null = null,
): Pieces {
  const { text, tokens, sentences } = doc;
  const { length, starts, ends, classes } = tokens;
  const out = new PieceSink(takeArrays(length + SLACK));
  const { lexemes, words } = doc;
  const single = table.single.of(words);
  const several = table.several.of(words);
  for (let i = 0, s = 0; i < length; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    const opens = i === sentences[s];
    if (opens) s++;
    const from = out.length;
    if (classes[i] === TokenClass.number) out.push(start, end, Piece.figures);
    else {
      const lexeme = lexemes[i]!;
      const id = (single[lexeme] || table.single.fill(single, words, lexeme) + 1) - 1;
      if (id !== SEVERAL) out.push(start, end, id);
      else out.pushAll(several[lexeme] ?? table.several.fill(several, words, lexeme), start);
    }
    if (opens) out.opens[from] = 1;
  }
  out.clearSlack();
  const { starts: from, ends: to, ids, opens } = out;
  return {
    text,
    length: out.length,
    starts: from,
    ends: to,
    ids,
    opens,
    words: table.words,
    folds: noFolds(),
    partsOf,
  };
}

/** The arrays of pieces that nobody reads any more, for the next document; `null` while they are read. */
let spare: Arrays | null = null;
/** Room behind the last piece, where rules that look ahead find nothing. */
const SLACK = 16;
/** The arrays of a text with more pieces than this (a megabyte or so) are given up. */
const LONG_TEXT = 1 << 18;

type Arrays = Pick<Pieces, 'starts' | 'ends' | 'ids' | 'opens'>;

function takeArrays(size: number): Arrays {
  const given = spare;
  spare = null;
  return given !== null && given.starts.length >= size ? given : newArrays(size);
}

function newArrays(size: number): Arrays {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    ids: new Int32Array(size),
    opens: new Uint8Array(size),
  };
}

/** Gives the arrays of pieces back. Nothing may be read from these pieces afterwards. */
export function releasePieces({ starts, ends, ids, opens }: Pieces): void {
  spare = starts.length > LONG_TEXT ? null : { starts, ends, ids, opens };
}

/** Folded words of pieces that are in no table, each in the place that the last bits of its piece's number give it. */
interface Folds {
  readonly places: Int32Array;
  readonly words: string[];
}

/** Rules ask for the same few words around a match again and again. A power of two. */
// Stryker disable next-line NumericLiteral: a size of memory: speed hangs on it, no reading does
const FOLDS = 32;

function noFolds(): Folds {
  return { places: new Int32Array(FOLDS).fill(-1), words: new Array<string>(FOLDS).fill('') };
}

/** Returns the folded word of a piece. */
export function foldedPiece({ text, starts, ends, ids, words, folds }: Pieces, at: number): string {
  const id = ids[at]!;
  if (id >= FIRST_WORD) return words[id]!;
  const place = at & (FOLDS - 1);
  if (folds.places[place] !== at) {
    folds.words[place] = fold(normalise(text.slice(starts[at], ends[at])));
    folds.places[place] = at;
  }
  return folds.words[place]!;
}

/** Longer tokens are not looked up, because no table has such a word. */
const LONGEST = 80;
/** Marks a lexeme with several pieces. Larger than the number of any word. */
const SEVERAL = 0xfffe;

/** The piece that a token, which is no number, is as a whole; `null` when it may be several pieces. */
function wholePiece(surface: string, table: WordTable): number | null {
  const end = surface.length;
  if (end > LONGEST) return Piece.unknown;
  const whole = table.find(surface, 0, end);
  if (whole !== Piece.unknown) return whole;
  if (isRoman(surface, 0, end)) return Piece.roman;
  return startsWithFigure(surface) || hasHyphen(surface, 0, end) ? null : Piece.unknown;
}

/** The pieces of such a token; `null` when one of them is unknown. */
function splitWord(surface: string, table: WordTable): PieceSink | null {
  const out = new PieceSink(newArrays(4));
  return split(surface, 0, surface.length, startsWithFigure(surface), table, out) ? out : null;
}

function startsWithFigure(surface: string): boolean {
  return charClass(surface.charCodeAt(0)) === Char.digit;
}

/** Splits at hyphens and between figures and letters. False when one of the pieces is unknown. */
function split(text: string, start: number, end: number, glued: boolean, table: WordTable, out: PieceSink): boolean {
  let i = start;
  while (i < end) {
    const from = i;
    const code = text.charCodeAt(i);
    if (isHyphen(code)) {
      i++;
      out.push(from, i, table.idOf('-'));
      continue;
    }
    const digits = charClass(code) === Char.digit;
    while (i < end) {
      const at = text.charCodeAt(i);
      if (isHyphen(at)) break;
      const kind = charClass(at);
      if (digits ? kind === Char.letter : kind === Char.digit) break;
      i++;
    }
    const id = digits ? Piece.figures : isRoman(text, from, i) && !glued ? Piece.roman : table.find(text, from, i);
    if (id === Piece.unknown) return false;
    out.push(from, i, id);
  }
  return true;
}

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isHyphen(text.charCodeAt(i))) return true;
  return false;
}

/** Whether a token is a Roman numeral in capitals, with or without an ordinal ending: "XIX", "XIXe", "IIIème". */
function isRoman(text: string, start: number, end: number): boolean {
  let i = start;
  while (i < end && ROMAN.has(text.charCodeAt(i))) i++;
  if (i === start || end - i > 3) return false;
  return i === end || /^(?:er|re|e|ème|eme|ᵉ)$/u.test(text.slice(i, end));
}

const ROMAN: ReadonlySet<number> = new Set([...'IVXLCDM'].map((letter) => letter.charCodeAt(0)));

function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code !== 0) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code === 0) continue;
    if (at >= word.length || word.charCodeAt(at) !== code) return false;
    at++;
  }
  return at === word.length;
}

class PieceSink {
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  opens: Uint8Array;
  length = 0;

  constructor({ starts, ends, ids, opens }: Arrays) {
    this.starts = starts;
    this.ends = ends;
    this.ids = ids;
    this.opens = opens;
  }

  /** Empties the room behind the last piece. */
  clearSlack(): void {
    for (const array of [this.starts, this.ends, this.ids, this.opens]) array.fill(0, this.length, this.length + SLACK);
  }

  /** Adds the pieces of a token that starts at `at`. */
  pushAll({ length, starts, ends, ids }: PieceSink, at: number): void {
    for (let i = 0; i < length; i++) this.push(at + starts[i]!, at + ends[i]!, ids[i]!);
  }

  push(start: number, end: number, id: number): void {
    if (this.length === this.starts.length) {
      // Few tokens are split, so the arrays need to be only a little longer than the number of tokens.
      const size = this.length + (this.length >> 3) + 16;
      const grow = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
        fresh.set(old);
        return fresh;
      };
      this.starts = grow(this.starts, new Int32Array(size));
      this.ends = grow(this.ends, new Int32Array(size));
      this.ids = grow(this.ids, new Int32Array(size));
      this.opens = grow(this.opens, new Uint8Array(size));
    }
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.opens[this.length] = 0;
    this.ids[this.length++] = id;
  }
}
