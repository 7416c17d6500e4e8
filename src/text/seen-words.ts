// The words met so far, found by the letters of the text where they stand: no
// string is made for a word that is known. A word is told by 64 bits of hash, which
// no two words of all the news share, and by the way its sentence is written.

const SMALLEST = 1 << 15;
/** Numbers per place: two hashes, and where the word lies in the list, plus one; 0 is an empty place. */
const PLACE = 3;

export class SeenWords<Word> {
  private places = new Int32Array(PLACE * SMALLEST);
  private words: Word[] = [];

  get size(): number {
    return this.words.length;
  }

  /** The word at `start`–`end` of the text, under `seed`, if it was added before. */
  find(text: string, start: number, end: number, seed: number): Word | undefined {
    const [one, two] = hashesOf(text, start, end, seed);
    const { places } = this;
    const last = places.length / PLACE - 1;
    let place = (one ^ (one >>> 15)) & last;
    for (let at = PLACE * place; places[at + 2] !== 0; at = PLACE * place) {
      if (places[at] === one && places[at + 1] === two) return this.words[places[at + 2]! - 1];
      place = (place + 1) & last;
    }
    return undefined;
  }

  /** Adds a word that `find` does not find. */
  add(text: string, start: number, end: number, seed: number, word: Word): void {
    const { places, words } = this;
    const [one, two] = hashesOf(text, start, end, seed);
    put(places, words, one, two, word);
    if (2 * PLACE * words.length > places.length) this.keep(words);
  }

  /** Forgets the words that are not to be kept, and returns them. */
  rebuild(isKept: (word: Word) => boolean): Word[] {
    const forgotten: Word[] = [];
    const kept: Word[] = [];
    for (const word of this.words) (isKept(word) ? kept : forgotten).push(word);
    this.keep(kept);
    return forgotten;
  }

  /** Makes a table of these words of the old one. The old one stays until the new one is whole. */
  private keep(kept: readonly Word[]): void {
    const { places: old, words: from } = this;
    const staying = new Set(kept);
    const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(4 * Math.max(1, kept.length))));
    const places = new Int32Array(PLACE * size);
    const words: Word[] = [];
    for (let at = 0; at < old.length; at += PLACE) {
      if (old[at + 2] === 0) continue;
      const word = from[old[at + 2]! - 1]!;
      if (staying.has(word)) put(places, words, old[at]!, old[at + 1]!, word);
    }
    this.places = places;
    this.words = words;
  }
}

/** Writes a word to the first free place from its own on. */
function put<Word>(places: Int32Array, words: Word[], one: number, two: number, word: Word): void {
  const last = places.length / PLACE - 1;
  let place = (one ^ (one >>> 15)) & last;
  while (places[PLACE * place + 2] !== 0) place = (place + 1) & last;
  const number = words.push(word);
  places[PLACE * place] = one;
  places[PLACE * place + 1] = two;
  places[PLACE * place + 2] = number;
}

/** Two hashes of 32 bits of a stretch of text, made in one pass. */
function hashesOf(text: string, start: number, end: number, seed: number): readonly [number, number] {
  let one = 0x811c9dc5 ^ seed;
  let two = 0x2545f491;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (two >>> 15) ^ code, 0x85ebca6b);
  }
  return [one, two];
}
