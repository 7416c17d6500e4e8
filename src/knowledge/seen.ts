// A document as the rooms of who is who look at it: words by token, folded once,
// and mentions with the tokens and the zone they lie in.

import { isUpper, normalise } from '../text/characters.js';
import { countWork } from '../text/work.js';
import { Column, NumberColumn } from '../text/words.js';
import { TokenClass, type Document, type NameKind, type NameMention, type Zone, type ZoneKind } from '../types.js';
import { keyOf, lookUp, unpackCountry, wordKey, Word, type Knowledge } from './tables.js';
import { wordsOf } from './particles.js';

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

/** The token folded, and in lower case with its accents. */
const KEYS = new Column(keyOf);
const LOWERS = new Column(wordKey);
/** Of a name that is one token: how it is written on one line, and the words of its key. */
const NAMES = new Column(oneLine);
const KEY_WORDS = new Column((surface): readonly string[] => wordsOf(keyOf(surface)));

/** What the knowledge says of a word: bits of `Word`, and the packed country of a demonym, `NO_DEMONYM` for any other word. */
interface Facts {
  readonly bits: NumberColumn<Uint16Array>;
  readonly demonyms: NumberColumn<Uint16Array>;
}
const NO_DEMONYM = 0xfffe;
const factsByKnowledge = new WeakMap<Knowledge, Facts>();

function factsOf(knowledge: Knowledge): Facts {
  let facts = factsByKnowledge.get(knowledge);
  if (!facts) {
    const numbers = (compute: (surface: string) => number) =>
      new NumberColumn((size) => new Uint16Array(size), compute);
    facts = {
      bits: numbers((surface) => bitsOf(knowledge, wordKey(surface))),
      demonyms: numbers((surface) => lookUp(knowledge.demonyms, keyOf(surface)) ?? NO_DEMONYM),
    };
    factsByKnowledge.set(knowledge, facts);
  }
  return facts;
}

/** Words of a document by token; what depends on the letters alone is remembered by lexeme. */
export class View {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly #facts: Facts;
  readonly #keys: (string | undefined)[];
  readonly #lowers: (string | undefined)[];
  readonly #bits: Uint16Array;
  readonly #demonyms: Uint16Array;

  constructor(doc: Document, knowledge: Knowledge) {
    this.doc = doc;
    this.knowledge = knowledge;
    this.#facts = factsOf(knowledge);
    this.#keys = KEYS.of(doc.words);
    this.#lowers = LOWERS.of(doc.words);
    this.#bits = this.#facts.bits.of(doc.words);
    this.#demonyms = this.#facts.demonyms.of(doc.words);
  }

  /** The token folded, '' outside the document. */
  key(token: number): string {
    countWork('view');
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    return lexeme === undefined ? '' : (this.#keys[lexeme] ?? KEYS.fill(this.#keys, words, lexeme));
  }

  /** The token in lower case with its accents: for words, where "à" is no "a". */
  lower(token: number): string {
    countWork('view');
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    return lexeme === undefined ? '' : (this.#lowers[lexeme] ?? LOWERS.fill(this.#lowers, words, lexeme));
  }

  /** Bits of `Word`; a capitalised word has those of its lower-case form. */
  bits(token: number): number {
    countWork('view');
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    if (lexeme === undefined) return 0;
    const known = this.#bits[lexeme]!;
    return known > 0 ? known - 1 : this.#facts.bits.fill(this.#bits, words, lexeme);
  }

  /** The country whose people or things the word names: "syrienne". */
  demonym(token: number): string | null {
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    if (lexeme === undefined) return null;
    const known = this.#demonyms[lexeme]!;
    const demonym = known > 0 ? known - 1 : this.#facts.demonyms.fill(this.#demonyms, words, lexeme);
    return demonym === NO_DEMONYM ? null : unpackCountry(demonym);
  }

  surface(token: number): string {
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    return lexeme === undefined ? '' : words.surfaceOf(lexeme);
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
  const { lexemes } = doc;
  const names = NAMES.of(doc.words);
  const keyWords = KEY_WORDS.of(doc.words);
  /** By surface: a name of several tokens that is said again shares its strings. */
  const said = new Map<string, Pick<Seen, 'name' | 'key' | 'words'>>();
  const all: Seen[] = [];
  for (const mention of mentions) {
    const { kind, start, end, confidence } = mention;
    while (zone < doc.zones.length && doc.zones[zone]!.end <= start) zone++;
    while (token < length && ends[token]! <= start) token++;
    let after = token;
    while (after < length && starts[after]! < end) after++;
    const within = zoneKind(doc.zones[zone], start);
    let name: string;
    let key: string;
    let words: readonly string[];
    if (after === token + 1 && starts[token] === start && ends[token] === end) {
      const lexeme = lexemes[token]!;
      name = names[lexeme] ?? NAMES.fill(names, doc.words, lexeme);
      key = view.key(token);
      words = keyWords[lexeme] ?? KEY_WORDS.fill(keyWords, doc.words, lexeme);
    } else {
      const surface = doc.text.slice(start, end);
      let known = said.get(surface);
      if (known === undefined) said.set(surface, (known = named(surface)));
      ({ name, key, words } = known);
    }
    const isElsewhere = within === 'teaser' || within === 'boilerplate' || within === 'credit';
    all.push({ kind, start, end, confidence, first: token, after, name, key, words, zone: within, isElsewhere });
  }
  return all;
}

function named(surface: string): Pick<Seen, 'name' | 'key' | 'words'> {
  const name = oneLine(surface);
  const key = keyOf(name);
  return { name, key, words: wordsOf(key) };
}

/**
 * The mention with other values for some fields. Written out, and not with `...`: V8 gives each place in the code that
 * copies an object so a hidden class of its own, and whatever reads the copies is compiled again for each of them.
 */
export function changed(seen: Seen, changes: Partial<Seen>): Seen {
  return {
    kind: changes.kind ?? seen.kind,
    start: changes.start ?? seen.start,
    end: changes.end ?? seen.end,
    confidence: changes.confidence ?? seen.confidence,
    first: changes.first ?? seen.first,
    after: changes.after ?? seen.after,
    name: changes.name ?? seen.name,
    key: changes.key ?? seen.key,
    words: changes.words ?? seen.words,
    zone: changes.zone === undefined ? seen.zone : changes.zone,
    isElsewhere: changes.isElsewhere ?? seen.isElsewhere,
  };
}

/** The kind of the zone, when it reaches the mention's start; the headline is the story. */
export function zoneKind(zone: Zone | undefined, start: number): ZoneKind | null {
  return zone && zone.start <= start && zone.kind !== 'headline' ? zone.kind : null;
}

/** A name over two lines on one: "Emmanuel Macron", "Jean-Pierre" of "Jean-" and "Pierre", "Tiémoko" of "Tié-" and "moko". */
function oneLine(surface: string): string {
  if (/^[!-_a-~À-ÿ]+(?: [!-_a-~À-ÿ]+)*$/.test(surface)) return surface;
  return normalise(surface)
    .normalize('NFC')
    .replace(/(?<=\p{L})[-‐]\s*[\n\r]\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=\p{L}[-‐])\s*[\n\r]\s*(?=\p{Lu})/gu, '')
    .replace(/\s+/gu, ' ');
}

/**
 * The mentions with `change` in place of those that `test` is true of; without them where `change` is null. The same array
 * when there are none. Both are functions of a module, which get the view: V8 drops the optimised code of a function that was
 * made inside a call with that function, and would optimise it again after every full garbage collection.
 */
export function changeWhere(
  view: View,
  mentions: readonly Seen[],
  test: (view: View, seen: Seen, at: number, mentions: readonly Seen[]) => boolean,
  change: ((view: View, seen: Seen) => Seen | null) | null,
): readonly Seen[] {
  let out: Seen[] | null = null;
  for (let at = 0; at < mentions.length; at++) {
    const seen = mentions[at]!;
    const isChanged = test(view, seen, at, mentions);
    if (isChanged) out ??= mentions.slice(0, at);
    const now = isChanged ? (change?.(view, seen) ?? null) : seen;
    if (out !== null && now !== null) out.push(now);
  }
  return out ?? mentions;
}
