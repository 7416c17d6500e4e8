// The view of a document that the linking of entities works on: words by token, folded once per distinct word, and
// mentions with their tokens and their zone.

import { isUpper, normalise } from '../text/characters.js';
import { countWork } from '../text/work.js';
import { Column, NumberColumn } from '../text/words.js';
import { TokenClass, type Document, type NameKind, type NameMention, type Zone, type ZoneKind } from '../types.js';
import { keyOf, lookUp, unpackCountry, wordKey, Word, type Knowledge } from './tables.js';
import { wordsOf } from './particles.js';

/** A mention with everything that the later steps ask about it. */
export interface Seen extends NameMention {
  readonly kind: NameKind;
  /** The index of its first token, and of the token after the last. */
  readonly first: number;
  readonly after: number;
  /** The surface on one line, in NFC and without soft hyphens. */
  readonly name: string;
  /** The folded name, which different spellings of it share. */
  readonly key: string;
  /** The words of the key. */
  readonly words: readonly string[];
  readonly zone: ZoneKind | null;
  /** True in a teaser or the standard wording of the site, which are about other stories. */
  readonly isElsewhere: boolean;
}

/** The folded token, and the token in lower case with its accents, by lexeme. */
const KEYS = new Column(keyOf);
const LOWERS = new Column(wordKey);
/** For names of a single token, by lexeme: the name on one line, and the words of its key. */
const NAMES = new Column(oneLine);
const KEY_WORDS = new Column((surface): readonly string[] => wordsOf(keyOf(surface)));

/**
 * What the knowledge says about each word: bits of `Word`, and the packed country of a demonym (`NO_DEMONYM` for other
 * words).
 */
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

/** The words of a document by token. What depends only on the letters of a word is cached by lexeme. */
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

  /** Returns the folded token; an empty string outside the document. */
  key(token: number): string {
    countWork('view');
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    return lexeme === undefined ? '' : (this.#keys[lexeme] ?? KEYS.fill(this.#keys, words, lexeme));
  }

  /** Returns the token in lower case with its accents, which tell apart words such as "à" and "a". */
  lower(token: number): string {
    countWork('view');
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    return lexeme === undefined ? '' : (this.#lowers[lexeme] ?? LOWERS.fill(this.#lowers, words, lexeme));
  }

  /** Returns the bits of `Word`; a capitalised word has those of its lower-case form. */
  bits(token: number): number {
    countWork('view');
    const { lexemes, words } = this.doc;
    const lexeme = lexemes[token];
    if (lexeme === undefined) return 0;
    const known = this.#bits[lexeme]!;
    return known > 0 ? known - 1 : this.#facts.bits.fill(this.#bits, words, lexeme);
  }

  /** Returns the country of a demonym ("syrienne"), or `null` for other words. */
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

  /** Whether the token is a comma; `surface` would copy it. */
  isComma(token: number): boolean {
    const { starts, ends, length } = this.doc.tokens;
    return token < length && ends[token]! - starts[token]! === 1 && this.doc.text.charCodeAt(starts[token]!) === 0x2c;
  }

  /** Whether a paragraph ends between this token and the one before it. */
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

/**
 * Returns the bits of a word, or of its parts: "ex-ministre", "cofondateur" and "député-maire" are what their parts
 * are.
 */
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

/** Returns the mentions with their tokens and zones. Walks along tokens and zones once. */
export function see(view: View, mentions: readonly NameMention[]): Seen[] {
  const { doc } = view;
  const { starts, ends, length } = doc.tokens;
  let zone = 0;
  let token = 0;
  const { lexemes } = doc;
  const names = NAMES.of(doc.words);
  const keyWords = KEY_WORDS.of(doc.words);
  /** Strings by surface: repeated names of several tokens share them. */
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
 * Returns a copy of the mention with other values for some fields. It is written out instead of using `...`, because V8
 * gives the copies made at each such place a hidden class of their own, and recompiles all code that reads them.
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

/**
 * Returns the kind of the zone that contains the start of the mention, or `null`. The headline counts as part of the
 * story.
 */
export function zoneKind(zone: Zone | undefined, start: number): ZoneKind | null {
  return zone && zone.start <= start && zone.kind !== 'headline' ? zone.kind : null;
}

/**
 * Joins a name that stands on two lines: "Emmanuel Macron", "Jean-Pierre" from "Jean-" and "Pierre", "Tiémoko" from
 * "Tié-" and "moko".
 */
function oneLine(surface: string): string {
  if (/^[!-_a-~À-ÿ]+(?: [!-_a-~À-ÿ]+)*$/.test(surface)) return surface;
  return normalise(surface)
    .normalize('NFC')
    .replace(/(?<=\p{L})[-‐]\s*[\n\r]\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=\p{L}[-‐])\s*[\n\r]\s*(?=\p{Lu})/gu, '')
    .replace(/\s+/gu, ' ');
}

/**
 * Returns the mentions with `change` applied to those for which `test` is true, or without them if `change` is `null`.
 * Returns the same array if nothing changed. Both arguments must be functions of a module, which get the view as a
 * parameter: V8 discards the optimised code of a closure together with the closure, and would optimise it again after
 * every full garbage collection.
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
