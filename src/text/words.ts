// Numbers each distinct surface (a lexeme) once for the whole process. A document stores
// the lexeme number of each token. Facts that depend only on the letters of a word ("is it
// capitalised?", "which word of the grammar is it?") are therefore computed once per word,
// and then read from a column: an array indexed by lexeme.
//
// The table is bounded. When it is full, the next document is read with a new
// generation of the table, which keeps the words met most recently under new numbers.
// A document keeps the generation it was read with, so its numbers never change
// their meaning.

import type { Tokens, Words } from '../types.js';

/** When a generation has more lexemes or letters than this, the next document starts a new one. */
export const MOST_WORDS = 1 << 17;
const MOST_LETTERS = 1 << 22;
const SMALLEST = 1 << 14;
const PLACE = 4;

/** The generation that the next document is read with. */
let current: Table | null = null;

/** The lexeme of each token. Linear in the text. */
export function readLexemes(text: string, tokens: Tokens): { readonly words: Words; readonly lexemes: Int32Array } {
  if (current === null) current = new Table();
  else if (current.size >= MOST_WORDS || current.lettersLength >= MOST_LETTERS) current = nextGeneration(current);
  return { words: current, lexemes: current.read(text, tokens) };
}

/** Keeps the words of the latest documents, at most half of what a generation may hold. */
function nextGeneration(table: Table): Table {
  const { met, size, documents } = table;
  let latest = documents >> 1;
  let kept: number[] = [];
  for (let tries = 0; tries < 8; tries++) {
    kept = [];
    let letters = 0;
    for (let id = 0; id < size; id++) {
      if (met[id]! <= latest) continue;
      kept.push(id);
      letters += table.lengthOf(id);
    }
    if (kept.length <= MOST_WORDS / 2 && letters <= MOST_LETTERS / 2) break;
    kept = [];
    latest = (latest + documents + 1) >> 1;
  }
  const next = new Table(table.generation, Int32Array.from(kept));
  for (const id of kept) next.keep(table, id);
  return next;
}

/**
 * A hash table (open addressing) over letters stored end to end in one array. Known words are found without making a
 * string.
 */
class Table implements Words {
  readonly generation = {};
  size = 0;
  /** Documents read with this generation, and the last one in which each lexeme was met. */
  documents = 0;
  met = new Int32Array(SMALLEST);
  private readonly surfaces: string[] = [];
  private letters = new Uint16Array(8 * SMALLEST);
  /** Where the letters of each lexeme begin; those of the next lexeme begin where they end. */
  private offsets = new Int32Array(SMALLEST + 1);
  private hashes = new Int32Array(SMALLEST);
  /**
   * Lexemes by hash, `PLACE` numbers each: the lexeme plus one (0 is an empty place), its hash, where its letters begin
   * and end.
   */
  private places = new Int32Array(4 * PLACE * SMALLEST);

  constructor(
    readonly before: object | null = null,
    readonly kept: Int32Array = new Int32Array(0),
  ) {}

  get lettersLength(): number {
    return this.offsets[this.size]!;
  }

  lengthOf(id: number): number {
    return this.offsets[id + 1]! - this.offsets[id]!;
  }

  surfaceOf(id: number): string {
    return this.surfaces[id]!;
  }

  read(text: string, { length, starts, ends }: Tokens): Int32Array {
    const lexemes = new Int32Array(length);
    const document = ++this.documents;
    for (let i = 0; i < length; i++) {
      const id = this.idOf(text, starts[i]!, ends[i]!);
      lexemes[i] = id;
      this.met[id] = document;
    }
    return lexemes;
  }

  private idOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const { places, letters } = this;
    const last = places.length - PLACE;
    let place = (hash << 2) & last;
    for (let id = places[place]!; id > 0; id = places[place]!) {
      if (places[place + 1] === hash) {
        let at = places[place + 2]!;
        let same = places[place + 3]! - at === end - start;
        for (let i = start; same && i < end; i++, at++) same = text.charCodeAt(i) === letters[at];
        if (same) return id - 1;
      }
      place = (place + PLACE) & last;
    }
    this.makeRoom(end - start);
    const from = this.lettersLength;
    for (let i = start; i < end; i++) this.letters[from + i - start] = text.charCodeAt(i);
    this.surfaces.push(end - start < SHORT ? text.slice(start, end) : stringOf(this.letters, from, from + end - start));
    return this.add(hash, place, from + end - start);
  }

  /** Takes over a lexeme of the generation before. */
  keep(before: Table, id: number): void {
    const length = before.lengthOf(id);
    this.makeRoom(length);
    const from = this.lettersLength;
    this.letters.set(before.letters.subarray(before.offsets[id], before.offsets[id + 1]), from);
    this.surfaces.push(before.surfaces[id]!);
    const hash = before.hashes[id]!;
    this.add(hash, this.freePlace(hash), from + length);
  }

  /** Adds the lexeme whose letters have been written up to `end`; `place` is where a search for it ended. */
  private add(hash: number, place: number, end: number): number {
    const id = this.size++;
    this.hashes[id] = hash;
    this.offsets[id + 1] = end;
    this.put(place, id);
    if (2 * PLACE * this.size > this.places.length) {
      this.places = new Int32Array(2 * this.places.length);
      for (let other = 0; other < this.size; other++) this.put(this.freePlace(this.hashes[other]!), other);
    }
    return id;
  }

  private put(place: number, id: number): void {
    this.places[place] = id + 1;
    this.places[place + 1] = this.hashes[id]!;
    this.places[place + 2] = this.offsets[id]!;
    this.places[place + 3] = this.offsets[id + 1]!;
  }

  private freePlace(hash: number): number {
    const last = this.places.length - PLACE;
    let place = (hash << 2) & last;
    while (this.places[place] !== 0) place = (place + PLACE) & last;
    return place;
  }

  private makeRoom(length: number): void {
    if (this.size === this.met.length) {
      const size = 2 * this.size;
      this.met = enlarge(this.met, new Int32Array(size));
      this.hashes = enlarge(this.hashes, new Int32Array(size));
      this.offsets = enlarge(this.offsets, new Int32Array(size + 1));
    }
    const needed = this.lettersLength + length;
    if (needed > this.letters.length)
      this.letters = enlarge(this.letters, new Uint16Array(Math.max(needed, 2 * this.letters.length)));
  }
}

function enlarge<T extends Int32Array | Uint16Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** V8 copies slices below this length. A longer slice refers to the whole text, and would keep it in memory. */
const SHORT = 13;

/** Builds a string that does not refer to the text. */
function stringOf(letters: Uint16Array, from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; at += 4096)
    out += String.fromCharCode.apply(null, letters.subarray(at, Math.min(to, at + 4096)) as unknown as number[]);
  return out;
}

/**
 * Stores a value per lexeme that depends only on the letters of the word. When a new generation of words starts, the
 * values of the words that were carried over move with them, and the others are dropped. For a document of an older
 * generation the column starts empty, so that an answer never depends on what was read before.
 */
export class Column<Value> {
  private generation: object | null = null;
  private values: (Value | undefined)[] = [];

  constructor(private readonly compute: (surface: string) => Value) {}

  /** The values of a generation by lexeme; `undefined` where a value has not been computed. `fill` computes it. */
  of(words: Words): (Value | undefined)[] {
    const { generation, size } = words;
    if (generation !== this.generation) {
      const { values } = this;
      this.values = new Array<Value | undefined>(size).fill(undefined);
      if (words.before === this.generation) words.kept.forEach((old, id) => (this.values[id] = values[old]));
      this.generation = generation;
    }
    for (let { length } = this.values; length < size; length++) this.values.push(undefined);
    return this.values;
  }

  /** Works out the value of one lexeme; `values` are those that `of` gave for these words. */
  fill(values: (Value | undefined)[], words: Words, id: number): Value {
    return (values[id] = this.compute(words.surfaceOf(id)));
  }
}

/** The same for small whole numbers, in a typed array. Values are stored plus one; 0 means not computed yet. */
export class NumberColumn<Values extends Uint8Array | Uint16Array | Int32Array> {
  private generation: object | null = null;
  private values: Values;

  constructor(
    private readonly make: (size: number) => Values,
    private readonly compute: (surface: string) => number,
  ) {
    this.values = make(0);
  }

  /** The values of a generation by lexeme, each plus one; 0 where a value has not been computed. */
  of(words: Words): Values {
    const { generation, size } = words;
    const { values } = this;
    if (generation !== this.generation) {
      this.values = this.make(Math.max(size, SMALLEST));
      if (words.before === this.generation)
        words.kept.forEach((old, id) => (this.values[id] = old < values.length ? values[old]! : 0));
      this.generation = generation;
    } else if (values.length < size) {
      this.values = this.make(Math.max(size, 2 * values.length));
      this.values.set(values);
    }
    return this.values;
  }

  /** Works out the value of one lexeme; `values` are those that `of` gave for these words. */
  fill(values: Values, words: Words, id: number): number {
    const value = this.compute(words.surfaceOf(id));
    values[id] = value + 1;
    return value;
  }
}
