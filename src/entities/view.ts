// A document as the rooms of who is who look at it: words by token, folded once,
// and mentions with the tokens and the zone they lie in.

import { normalise } from '../text/characters.js';
import { TokenClass, type Document, type NameKind, type NameMention, type ZoneKind } from '../types.js';
import { keyOf, lookUp, wordKey, Word, type Knowledge } from './knowledge.js';

/** One mention, with what every later step asks of it. */
export interface Seen extends NameMention {
  readonly kind: NameKind;
  /** First token, and the token after the last. */
  readonly first: number;
  readonly after: number;
  /** The surface on one line, without soft hyphens, in composed accents. */
  readonly name: string;
  /** The name folded: what two spellings of it share. */
  readonly key: string;
  readonly zone: ZoneKind | null;
  /** A teaser or the site's wording: it speaks of other stories. */
  readonly isElsewhere: boolean;
}

/** Words of a document by token, looked up no more than once. */
export class View {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly #keys: (string | undefined)[] = [];
  readonly #lowers: (string | undefined)[] = [];
  readonly #bits: (number | undefined)[] = [];

  constructor(doc: Document, knowledge: Knowledge) {
    this.doc = doc;
    this.knowledge = knowledge;
  }

  /** The token folded, '' outside the document. */
  key(token: number): string {
    const { starts, ends, length } = this.doc.tokens;
    if (token < 0 || token >= length) return '';
    return (this.#keys[token] ??= keyOf(this.doc.text.slice(starts[token], ends[token])));
  }

  /** The token in lower case with its accents: for words, where "à" is no "a". */
  lower(token: number): string {
    const { starts, ends, length } = this.doc.tokens;
    if (token < 0 || token >= length) return '';
    return (this.#lowers[token] ??= wordKey(this.doc.text.slice(starts[token], ends[token])));
  }

  /** Bits of `Word`; a capitalised word has those of its lower-case form. */
  bits(token: number): number {
    const word = this.lower(token);
    if (word === '') return 0;
    return (this.#bits[token] ??= this.#bitsOf(word));
  }

  /** "ex-ministre", "co-auteur" and "député-maire" are what their parts are. */
  #bitsOf(word: string): number {
    const bits = lookUp(this.knowledge.words, word);
    if (bits !== undefined) return bits;
    if (/^co[^-]{5}/.test(word)) return (lookUp(this.knowledge.words, word.slice(2)) ?? 0) & ~Word.verb;
    const hyphen = word.indexOf('-');
    if (hyphen <= 0) return 0;
    const first = word.slice(0, hyphen);
    const part = /^(?:ex|co|vice|sous|néo|ultra|non)$/.test(first) ? word.slice(hyphen + 1) : first;
    return (lookUp(this.knowledge.words, part) ?? 0) & ~Word.verb;
  }

  surface(token: number): string {
    const { starts, ends, length } = this.doc.tokens;
    return token < 0 || token >= length ? '' : this.doc.text.slice(starts[token], ends[token]);
  }

  isWord(token: number): boolean {
    return token >= 0 && token < this.doc.tokens.length && this.doc.tokens.classes[token] === TokenClass.word;
  }

  isCapital(token: number): boolean {
    const letter = this.surface(token).charAt(0);
    return letter !== letter.toLowerCase();
  }

  /** Whether a paragraph ends between this token and the one before. */
  breaksBefore(token: number): boolean {
    const { starts, ends, length } = this.doc.tokens;
    if (token <= 0 || token >= length) return true;
    const end = ends[token - 1]!;
    const start = starts[token]!;
    if (start - end < 2) return start > end && this.doc.text[end] === '\n' && this.#isSentenceStart(token);
    return this.doc.text.slice(end, start).includes('\n') && this.#isSentenceStart(token);
  }

  #isSentenceStart(token: number): boolean {
    const { sentences } = this.doc;
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]! <= token) low = middle;
      else high = middle - 1;
    }
    return sentences[low] === token;
  }
}

/** The mentions with their tokens and zones; both are walked along once. */
export function see(doc: Document, mentions: readonly NameMention[]): Seen[] {
  const { starts, ends, length } = doc.tokens;
  let zone = 0;
  let token = 0;
  return mentions.map((mention): Seen => {
    while (zone < doc.zones.length && doc.zones[zone]!.end <= mention.start) zone++;
    while (token < length && ends[token]! <= mention.start) token++;
    let after = token;
    while (after < length && starts[after]! < mention.end) after++;
    const over = doc.zones[zone];
    // The headline is the story.
    const kind = over && over.start <= mention.start && over.kind !== 'headline' ? over.kind : null;
    const name = oneLine(doc.text.slice(mention.start, mention.end));
    return {
      ...mention,
      first: token,
      after,
      name,
      key: keyOf(name),
      zone: kind,
      isElsewhere: kind === 'teaser' || kind === 'boilerplate',
    };
  });
}

function oneLine(surface: string): string {
  return normalise(surface).normalize('NFC').replace(/\s+/gu, ' ');
}
