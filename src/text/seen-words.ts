// The words met so far, found by the letters of the text where they stand: no
// string is made for a word that is known. A word is told by 64 bits of hash, which
// no two words of all the news share, and by the way its sentence is written.

const SMALLEST = 1 << 15;
/** Numbers per place: two hashes, and where the word lies in the list, plus one; 0 is an empty place. */
const PLACE = 3;

export class SeenWords<Word> {
  private places = new Int32Array(PLACE * SMALLEST);
  private words: Word[] = [];
  private place = 0;
  private one = 0;
  private two = 0;

  get size(): number {
    return this.words.length;
  }

  /** The word at `start`–`end` of the text, under `seed`, if it was added before. */
  find(text: string, start: number, end: number, seed: number): Word | undefined {
    let one = 0x811c9dc5 ^ seed;
    let two = 0x2545f491;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two ^ (two >>> 15) ^ code, 0x85ebca6b);
    }
    const { places } = this;
    const last = places.length / PLACE - 1;
    let place = (one ^ (one >>> 15)) & last;
    for (let at = PLACE * place; places[at + 2] !== 0; at = PLACE * place) {
      if (places[at] === one && places[at + 1] === two) return this.words[places[at + 2]! - 1];
      place = (place + 1) & last;
    }
    this.place = place;
    this.one = one;
    this.two = two;
    return undefined;
  }

  /** Adds the word that `find` has just looked for in vain. */
  add(word: Word): void {
    this.put(PLACE * this.place, this.one, this.two, word);
    // Stryker disable next-line NumericLiteral,EqualityOperator: a size of memory: speed hangs on it, no reading does
    if (2 * PLACE * this.words.length > this.places.length) this.rebuild(() => true);
  }

  /** Forgets the words that are not to be kept. */
  rebuild(isKept: (word: Word) => boolean): void {
    const { places, words } = this;
    this.words = [];
    const stays = Uint8Array.from(words, (word) => (isKept(word) ? 1 : 0));
    const kept = stays.reduce((sum, one) => sum + one, 0);
    const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(4 * Math.max(1, kept))));
    this.places = new Int32Array(PLACE * size);
    for (let at = 0; at < places.length; at += PLACE) {
      if (places[at + 2] === 0) continue;
      const index = places[at + 2]! - 1;
      if (stays[index] === 0) continue;
      const one = places[at]!;
      let place = (one ^ (one >>> 15)) & (size - 1);
      while (this.places[PLACE * place + 2] !== 0) place = (place + 1) & (size - 1);
      this.put(PLACE * place, one, places[at + 1]!, words[index]!);
    }
  }

  private put(at: number, one: number, two: number, word: Word): void {
    this.words.push(word);
    this.places[at] = one;
    this.places[at + 1] = two;
    this.places[at + 2] = this.words.length;
  }
}
