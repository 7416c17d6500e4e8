// A document as the rooms of who is who look at it: words by token, folded once,
// and mentions with the tokens and the zone they lie in.

import { isUpper, normalise } from '../text/characters.js';
import { SeenWords } from '../text/seen-words.js';
import { countWork } from '../text/work.js';
import { TokenClass, type Document, type NameKind, type NameMention, type Zone, type ZoneKind } from '../types.js';
import { keyOf, lookUp, unpackCountry, wordKey, Word, type Knowledge } from './knowledge.js';
import { wordsOf } from './names.js';

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
  /** The words of the key. */
  readonly words: readonly string[];
  readonly zone: ZoneKind | null;
  /** A teaser or the site's wording: it speaks of other stories. */
  readonly isElsewhere: boolean;
}

/** What a word is wherever it stands. */
interface WordFacts {
  readonly key: string;
  readonly lower: string;
  readonly bits: number;
  /** Packed country of a demonym, -1 for any other word. */
  readonly demonym: number;
}

/** Words met, per knowledge: articles share most of their words. Begun anew when it is full. */
const met = new WeakMap<Knowledge, SeenWords<WordFacts>>();
const MOST_WORDS = 1 << 16;
const NO_WORD: WordFacts = { key: '', lower: '', bits: 0, demonym: -1 };

/** Words of a document by token, looked up no more than once. */
export class View {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly #words: SeenWords<WordFacts>;
  readonly #facts: (WordFacts | undefined)[];

  constructor(doc: Document, knowledge: Knowledge) {
    this.doc = doc;
    this.knowledge = knowledge;
    let words = met.get(knowledge);
    // Stryker disable next-line EqualityOperator: a size of memory: speed hangs on it, no reading does
    if (!words || words.size >= MOST_WORDS) met.set(knowledge, (words = new SeenWords()));
    this.#words = words;
    this.#facts = new Array<WordFacts | undefined>(doc.tokens.length);
  }

  #factsOf(token: number): WordFacts {
    if (token < 0 || token >= this.doc.tokens.length) return NO_WORD;
    countWork('view');
    const known = this.#facts[token];
    if (known) return known;
    const { text, tokens } = this.doc;
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    let facts = this.#words.find(text, start, end, 0);
    if (!facts) {
      const surface = this.surface(token);
      const key = keyOf(surface);
      const lower = wordKey(surface);
      facts = { key, lower, bits: bitsOf(this.knowledge, lower), demonym: lookUp(this.knowledge.demonyms, key) ?? -1 };
      this.#words.add(text, start, end, 0, facts);
    }
    this.#facts[token] = facts;
    return facts;
  }

  /** The token folded, '' outside the document. */
  key(token: number): string {
    return this.#factsOf(token).key;
  }

  /** The token in lower case with its accents: for words, where "à" is no "a". */
  lower(token: number): string {
    return this.#factsOf(token).lower;
  }

  /** Bits of `Word`; a capitalised word has those of its lower-case form. */
  bits(token: number): number {
    return this.#factsOf(token).bits;
  }

  /** The country whose people or things the word names: "syrienne". */
  demonym(token: number): string | null {
    const { demonym } = this.#factsOf(token);
    return demonym < 0 ? null : unpackCountry(demonym);
  }

  surface(token: number): string {
    const { starts, ends, length } = this.doc.tokens;
    return token < 0 || token >= length ? '' : this.doc.text.slice(starts[token], ends[token]);
  }

  isWord(token: number): boolean {
    return token >= 0 && token < this.doc.tokens.length && this.doc.tokens.classes[token] === TokenClass.word;
  }

  isCapital(token: number): boolean {
    const { starts, length } = this.doc.tokens;
    return token >= 0 && token < length && isUpper(this.doc.text.charCodeAt(starts[token]!));
  }

  /** Whether a paragraph ends between this token and the one before. */
  breaksBefore(token: number): boolean {
    const { starts, ends, length } = this.doc.tokens;
    if (token <= 0 || token >= length) return true;
    const end = ends[token - 1]!;
    const start = starts[token]!;
    if (start - end < 2) return start > end && this.doc.text[end] === '\n' && this.isSentenceStart(token);
    return this.doc.text.slice(end, start).includes('\n') && this.isSentenceStart(token);
  }

  isSentenceStart(token: number): boolean {
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

/** "ex-ministre", "cofondateur" and "député-maire" are what their parts are. */
function bitsOf({ words }: Knowledge, word: string): number {
  const bits = lookUp(words, word);
  if (bits !== undefined) return bits;
  if (/^co[^-]{5}/.test(word)) return (lookUp(words, word.slice(2)) ?? 0) & ~Word.verb;
  const hyphen = word.indexOf('-');
  if (hyphen <= 0) return 0;
  const first = word.slice(0, hyphen);
  const part = /^(?:ex|co|vice|sous|néo|ultra|non)$/.test(first) ? word.slice(hyphen + 1) : first;
  return (lookUp(words, part) ?? 0) & ~Word.verb;
}

/** The mentions with their tokens and zones; both are walked along once. */
export function see(view: View, mentions: readonly NameMention[]): Seen[] {
  const { doc } = view;
  const { starts, ends, length } = doc.tokens;
  let zone = 0;
  let token = 0;
  return mentions.map((mention): Seen => {
    const { kind, start, end, confidence } = mention;
    while (zone < doc.zones.length && doc.zones[zone]!.end <= start) zone++;
    while (token < length && ends[token]! <= start) token++;
    let after = token;
    while (after < length && starts[after]! < end) after++;
    const within = zoneKind(doc.zones[zone], start);
    const name = oneLine(doc.text.slice(start, end));
    const isWhole = after === token + 1 && starts[token] === start && ends[token] === end;
    const key = isWhole ? view.key(token) : keyOf(name);
    const isElsewhere = within === 'teaser' || within === 'boilerplate';
    return {
      kind,
      start,
      end,
      confidence,
      first: token,
      after,
      name,
      key,
      words: wordsOf(key),
      zone: within,
      isElsewhere,
    };
  });
}

/** The kind of the zone, when it reaches the mention's start; the headline is the story. */
export function zoneKind(zone: Zone | undefined, start: number): ZoneKind | null {
  return zone && zone.start <= start && zone.kind !== 'headline' ? zone.kind : null;
}

function oneLine(surface: string): string {
  if (/^[!-~À-ÿ]+(?: [!-~À-ÿ]+)*$/.test(surface)) return surface;
  return normalise(surface).normalize('NFC').replace(/\s+/gu, ' ');
}
