// Computes the feature ids of tokens; training and reading use the same code. A feature id
// is a hash of (family, value). Most features describe one word at a distance of –3 to +3
// tokens, so that their sum can be stored per word. The others (pairs of words, gazetteer
// matches, the rest of the article) are computed per token.

import { SPORT } from '../french/sport.js';
import { categoryOfHead, placeOfHead } from '../knowledge/heads.js';
import { fold, isUpper, normalise } from '../text/characters.js';
import type { Document, Words } from '../types.js';
import { findAcronyms, findHeads, opensName } from './designations.js';
import { hashPart, hashWord, mix } from './hash.js';
import {
  LISTS,
  LONGEST_PHRASE,
  PART_OF_SPEECH,
  extendPhrase,
  foldFigures,
  listsOf,
  lookUp,
  reachOf,
  type Lexicon,
} from './lexicon.js';
import { Gap, Lines } from './lines.js';

/** A word contributes features to the tokens up to this far away. */
export const REACH = 3;
export const SLOTS = 2 * REACH + 1;

/** The feature families. Each has a bit, so that an ablation can leave it out. */
export const FAMILIES = [
  'word',
  'affix',
  'shape',
  'context',
  'cluster',
  'gazetteer',
  'common',
  'article',
  'web',
  'line',
] as const;
export type Family = (typeof FAMILIES)[number];
const WORD = 0;
const AFFIX = 1;
const SHAPE = 2;
const CONTEXT = 3;
const CLUSTER = 4;
const GAZETTEER = 5;
const COMMON = 6;
const ARTICLE = 7;
const WEB = 8;
const LINE = 9;
export const ALL_FAMILIES = (1 << FAMILIES.length) - 1;

/** Must be changed whenever the meaning of a feature id changes, so that old weights are refused. */
export const FINGERPRINT = 0x0001_0002;

/** The case of a sentence. Capitals mean nothing in a sentence of capitals; lower case means nothing in a text without any. */
const Mode = { mixed: 0, capitals: 1, lower: 2 } as const;
type Mode = (typeof Mode)[keyof typeof Mode];

/** The facts about a word that features use, computed once per distinct surface. */
export interface WordType {
  readonly exact: number;
  readonly lower: number;
  readonly folded: number;
  readonly shape: number;
  readonly capitalised: boolean;
  readonly isWord: boolean;
  readonly isFunction: boolean;
  /** 1 is a noun that opens the names of organisations, "ministère", 2 one of places, "aéroport", 3 of both, 0 no such noun. */
  readonly head: number;
  readonly isSport: boolean;
  /** "L.", "P.-Y.", "J-C.". */
  readonly isInitial: boolean;
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** The clusters of the web: of 48, of 256, of 2,048. */
  readonly webCoarse: number;
  readonly webMiddle: number;
  readonly webFine: number;
  readonly common: number;
  readonly names: number;
  /** The entry of the word alone in the gazetteers: its lists, and the length of the longest phrase that starts with it. */
  readonly phrase: number;
  /** Features of the word seen at each distance, `SLOTS` lists end to end; `slotEnds` bounds them. Empty where a `NewWord` took them. */
  features: Int32Array;
  slotEnds: Uint8Array;
  /** The family of each of its features, for training. */
  groups: Uint8Array;
  /** The word's index in the tables of the names reader. It is reused for another word once this one is forgotten. */
  readonly row: number;
  /** The number of the last document in which it occurred in lower case. */
  seen: number;
}

/** Lists of places, whose names may also mean a team or a government, depending on the topic of the article. */
const PLACES = LISTS.reduce(
  (mask, list, bit) => (list === 'country' || list === 'region' || list === 'city' ? mask | (1 << bit) : mask),
  0,
);

/** Lists whose single words are mostly ordinary words. */
const COMMON_WORD_LISTS = LISTS.reduce(
  (mask, list, bit) => (/^(?:demonym|title|town|acronym|company|club|media)$/.test(list) ? mask | (1 << bit) : mask),
  0,
);

const MOST_OCCURRENCES = 6;
/** A document with more tokens than this (a megabyte or so) gives its buffers up after reading. */
const LONG_DOCUMENT = 1 << 18;
/** The most features of a word or a token. Further ones are left out. */
export const MOST_FEATURES = 512;

/** Called with the features of a new word. The buffers are overwritten by the next word. */
export type NewWord = (row: number, features: Int32Array, slotEnds: Uint8Array) => void;

const NO_FEATURES = new Int32Array(0);
const NO_ENDS = new Uint8Array(SLOTS + 1);

/** Computes the features of one document after another. It owns the buffers and the words known so far. */
export class FeatureReader {
  readonly types: WordType[] = [];
  private length = 0;
  /** For each `Mode` the words met so far by lexeme, of one generation of lexemes. */
  private known: (WordType | undefined)[][] = [[], [], []];
  private generation: object | null = null;
  /** Rows of words that were forgotten, and the first row that no word has had. */
  private readonly freeRows: number[] = [];
  private nextRow = 0;
  /** Number of the document. */
  private document = 0;
  private readonly boundary: WordType;
  private out: Int32Array<ArrayBuffer> = new Int32Array(MOST_FEATURES);
  /** The family of each feature in the buffer. */
  readonly groups = new Uint8Array(MOST_FEATURES);
  private readonly ends = new Uint8Array(SLOTS + 1);
  private count = 0;
  /** Gazetteer lists whose match begins at, lies around, ends at or is a token; sixteen at most. */
  private begins: Uint16Array = new Uint16Array(0);
  private insides = new Uint16Array(0);
  private lasts = new Uint16Array(0);
  private units = new Uint16Array(0);
  /** Lists of the phrases of each length from one token on. */
  private readonly masks = new Uint32Array(LONGEST_PHRASE + 1);
  private sentenceOf = new Int32Array(0);
  private sentences: Int32Array = new Int32Array(0);
  /** Occurrences of each word of the article: the next and the first one, by token. */
  private occurrences = new Map<number, number[]>();
  private lowerSeen = new Set<number>();
  /** Acronyms that the article spells out, and the tokens that spell them. */
  private acronyms = new Set<number>();
  private spelt: Uint8Array = new Uint8Array(0);
  /** Tokens near a capital or inside a gazetteer match; the others are read word by word alone. */
  private near: Uint8Array = new Uint8Array(0);
  /** Coarse clusters of nouns that fill a fair share of the article: its topics. */
  private topics: number[] = [];
  private readonly topicCounts = new Uint32Array(256);
  /** The same by clusters of the web. */
  private webTopics: number[] = [];
  private readonly webTopicCounts = new Uint32Array(512);
  private readonly lines = new Lines();
  /** By token: how far back the noun stands that opens an official name; 0 is none. */
  private heads = new Uint8Array(0);
  /** By sentence: initials before a capital (bits 0–1, three at most) and whether it has a word of sport (bit 2). */
  private facts = new Uint8Array(0);
  /** How much of the article is of sport, in four steps. */
  private sport = 0;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly families = ALL_FAMILIES,
    private readonly newWord: NewWord | null = null,
  ) {
    this.boundary = this.makeType('\u0002', Mode.mixed);
  }

  /** Prepares a document. After this, `wordAt` and `tokenFeatures` can be called for its tokens. */
  start(doc: Document): void {
    const { text, tokens, sentences, lexemes, words } = doc;
    this.length = tokens.length;
    this.sentences = sentences;
    if (this.sentenceOf.length < tokens.length)
      this.makeArrays(tokens.length > LONG_DOCUMENT ? tokens.length : Math.ceil(tokens.length * 1.5) + 64);
    const documentMode: Mode = hasCapitals(text) ? Mode.mixed : Mode.lower;
    this.follow(words);
    const document = ++this.document;
    this.occurrences.clear();
    this.lowerSeen.clear();
    for (let s = 0; s + 1 < sentences.length; s++) {
      const first = sentences[s]!;
      const last = sentences[s + 1]!;
      const mode =
        documentMode === Mode.lower
          ? Mode.lower
          : isAllCapitals(text, tokens.starts[first]!, tokens.ends[last - 1]!)
            ? Mode.capitals
            : Mode.mixed;
      const known = this.known[mode]!;
      for (let i = first; i < last; i++) {
        const lexeme = lexemes[i]!;
        const type = (known[lexeme] ??= this.makeType(words.surfaceOf(lexeme), mode));
        const isNew = type.seen !== document;
        type.seen = document;
        this.types[i] = type;
        this.sentenceOf[i] = s;
        if (!type.isWord) continue;
        if (type.capitalised) {
          const seen = this.occurrences.get(type.lower);
          if (seen === undefined) this.occurrences.set(type.lower, [i]);
          else if (seen.length < MOST_OCCURRENCES) seen.push(i);
        } else if (isNew && mode === Mode.mixed) this.lowerSeen.add(type.lower);
      }
    }
    this.matchPhrases();
    findHeads(doc, this.types, this.heads);
    this.markNear();
    this.spelt.fill(0, 0, this.length);
    this.acronyms.clear();
    findAcronyms(doc, this.types, this.length, this.spelt, this.acronyms);
    this.findTopics();
    this.lines.read(doc, this.types, this.length);
    this.findFacts();
  }

  /** The word at token `i` of the sentence `first`–`last`; the boundary word just outside it, and `null` further away. */
  wordAt(i: number, first: number, last: number): WordType | null {
    if (i >= first && i < last) return this.types[i]!;
    return i === first - 1 || i === last ? this.boundary : null;
  }

  /** Makes room for the lexemes of a document; those of another generation are forgotten, save what it took over. */
  private follow({ generation, before, kept, size }: Words): void {
    if (generation !== this.generation) {
      const old = this.known;
      this.types.length = 0;
      this.known = [[], [], []];
      if (before === this.generation) {
        old.forEach((types, mode) => {
          const moved = Array.from(kept, (lexeme) => types[lexeme]);
          for (const lexeme of kept) types[lexeme] = undefined;
          this.known[mode] = moved;
        });
      }
      for (const types of old) for (const type of types) if (type !== undefined) this.freeRows.push(type.row);
      this.generation = generation;
    }
    for (const types of this.known) while (types.length < size) types.push(undefined);
  }

  /** Frees the buffers of a long document. `start` must be called again before anything else. */
  finish(): void {
    if (this.length <= LONG_DOCUMENT) return;
    this.types.length = 0;
    this.occurrences = new Map();
    this.makeArrays(0);
  }

  private makeArrays(size: number): void {
    this.begins = new Uint16Array(size);
    this.insides = new Uint16Array(size);
    this.lasts = new Uint16Array(size);
    this.units = new Uint16Array(size);
    this.spelt = new Uint8Array(size);
    this.near = new Uint8Array(size);
    this.heads = new Uint8Array(size);
    this.facts = new Uint8Array(size + 1);
    this.lines.resize(size);
    // Last, as its length says whether the others are long enough.
    this.sentenceOf = new Int32Array(size);
  }

  /**
   * Marks tokens that may be in a name (capitalised or in a list), with the four tokens before and the two after them, and
   * what may complete a name that a capital opened: "Chambre de commerce et d'industrie".
   */
  private markNear(): void {
    const { near, types, length, heads } = this;
    near.fill(0, 0, length);
    for (let i = 0; i < length; i++) {
      const head = heads[i]!;
      if (head > 0 && types[i - head]!.capitalised) near[i] = 1;
      if (types[i]!.capitalised) near.fill(1, Math.max(0, i - 4), Math.min(length, i + 3));
      else if (this.isListed(i)) near.fill(1, Math.max(0, i - 1), Math.min(length, i + 2));
    }
  }

  private isListed(i: number): boolean {
    return (this.begins[i]! | this.insides[i]! | this.lasts[i]! | (this.units[i]! & ~COMMON_WORD_LISTS)) !== 0;
  }

  private findTopics(): void {
    const { topicCounts, webTopicCounts, types, topics, webTopics } = this;
    topicCounts.fill(0);
    webTopicCounts.fill(0);
    webTopics.length = 0;
    topics.length = 0;
    let nouns = 0;
    for (let i = 0; i < this.length; i++) {
      const type = types[i]!;
      if (type.capitalised || type.isFunction || (type.common & PART_OF_SPEECH.noun) === 0) continue;
      topicCounts[type.coarse]!++;
      webTopicCounts[type.webMiddle]!++;
      nouns++;
    }
    for (let cluster = 1; cluster < 512 && nouns > 0; cluster++)
      if (webTopicCounts[cluster]! > 1 && webTopicCounts[cluster]! / nouns > 0.03) webTopics.push(cluster);
    for (let cluster = 1; cluster < 256 && nouns > 0; cluster++)
      if (topicCounts[cluster]! > 1 && topicCounts[cluster]! / nouns > 0.04) topics.push(cluster);
  }

  /** Sport, in the article and in each sentence; and how many initials stand before a capital. */
  private findFacts(): void {
    const { types, sentences, facts, length } = this;
    let words = 0;
    for (let s = 0; s + 1 < sentences.length; s++) {
      let initials = 0;
      let hasSport = false;
      for (let i = sentences[s]!, last = sentences[s + 1]!; i < last; i++) {
        const type = types[i]!;
        if (type.isSport) {
          hasSport = true;
          words++;
        }
        if (type.isInitial && i + 1 < last && types[i + 1]!.capitalised) initials++;
      }
      facts[s] = Math.min(initials, 3) + (hasSport ? 4 : 0);
    }
    const share = words / Math.max(1, length);
    this.sport = words < 2 || share < 0.004 ? 0 : share < 0.012 ? 1 : share < 0.03 ? 2 : 3;
  }

  private push(group: number, family: number, value: number): void {
    if (((this.families >> group) & 1) === 0 || this.count === MOST_FEATURES) return;
    this.groups[this.count] = group;
    this.out[this.count++] = mix(family, value);
  }

  private makeType(surface: string, mode: Mode): WordType {
    const { lexicon } = this;
    const word = normalise(surface);
    const lowered = word.toLowerCase();
    const lower = hashWord(lowered);
    const folded = hashWord(fold(word));
    // Most words consist of plain lower-case letters, and the slower tests can be skipped for them.
    const isPlain = PLAIN.test(word);
    const capitalised =
      mode === Mode.lower ? isPlain || /^\p{L}/u.test(word) : !isPlain && isCapitalised(word, lowered);
    const figuresFolded = isPlain ? word : foldFigures(word);
    const loweredFolded = isPlain ? word : foldFigures(lowered);
    const clusters = this.clustersOf(figuresFolded, lowered);
    const web = this.webClustersOf(word, lowered);
    const common = lookUp(lexicon.common, lower);
    const shape = isPlain ? PLAIN_SHAPES[mode] : hashWord(shapeOf(word, mode));
    const names = lookUp(lexicon.names, folded);
    // What is asked of every token of a text comes first, so that it lies side by side in memory.
    const type: { -readonly [K in keyof WordType]: WordType[K] } = {
      seen: 0,
      isWord: isPlain || isLatinCapital(word) || /[\p{L}\p{N}]/u.test(word),
      capitalised,
      lower,
      row: this.freeRows.pop() ?? this.nextRow++,
      phrase: lookUp(lexicon.phrases, extendPhrase(0, folded)),
      head: headOf(lowered, common),
      isFunction: (common & PART_OF_SPEECH.function) !== 0,
      common,
      isSport: SPORT.has(lowered),
      isInitial: !isPlain && word.endsWith('.') && INITIALS.test(word),
      folded,
      exact: hashWord(figuresFolded),
      shape,
      coarse: clusters & 0xff,
      middle: (clusters >>> 8) & 0x7ff,
      fine: clusters >>> 19,
      webCoarse: web & 0x3f,
      webMiddle: (web >>> 6) & 0x1ff,
      webFine: web >>> 15,
      names,
      features: NO_FEATURES,
      slotEnds: NO_ENDS,
      groups: NO_ENDS,
    };
    const { ends } = this;
    this.count = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const from = this.count;
      this.wordFeatures(type, Math.abs(slot - REACH), loweredFolded, mode);
      for (let f = from; f < this.count; f++) this.out[f] = mix(this.out[f]!, slot + 1);
      ends[slot + 1] = this.count;
    }
    if (this.newWord !== null) this.newWord(type.row, this.out, ends);
    else {
      type.features = this.out.slice(0, this.count);
      type.slotEnds = ends.slice();
      type.groups = this.groups.slice(0, this.count);
    }
    return type;
  }

  /** A spelling with unusual case ("MACRON", "élysée") takes the cluster of the usual spelling. */
  private clustersOf(figuresFolded: string, lowered: string): number {
    const { clusters } = this.lexicon;
    return (
      lookUp(clusters, hashWord(figuresFolded)) ||
      lookUp(clusters, hashWord(lowered.charAt(0).toUpperCase() + lowered.slice(1))) ||
      lookUp(clusters, hashWord(lowered))
    );
  }

  private webClustersOf(word: string, lowered: string): number {
    const { web } = this.lexicon;
    return (
      lookUp(web, hashWord(word)) ||
      lookUp(web, hashWord(lowered.charAt(0).toUpperCase() + lowered.slice(1))) ||
      lookUp(web, hashWord(lowered))
    );
  }

  /** The features of one word, as seen from `distance` tokens away. */
  private wordFeatures(
    type: Omit<WordType, 'features' | 'slotEnds' | 'groups'>,
    distance: number,
    lowered: string,
    mode: Mode,
  ): void {
    const wordGroup = distance === 0 ? WORD : CONTEXT;
    this.push(wordGroup, 1, type.lower);
    this.push(CLUSTER, 2, type.coarse);
    this.push(WEB, 340, type.webMiddle);
    if (distance === 3) return;
    this.push(WEB, 341, type.webFine);
    this.push(WEB, 342, type.webCoarse);
    this.push(CLUSTER, 3, type.middle);
    this.push(CLUSTER, 4, type.fine);
    this.push(SHAPE, 5, type.shape);
    if (distance === 2) return;
    this.push(COMMON, 6, type.common & 0xff);
    this.push(COMMON, 7, type.common >>> 12);
    this.push(GAZETTEER, 8, type.names);
    this.push(AFFIX, 9, hashPart(lowered, Math.max(0, lowered.length - 3), lowered.length));
    if (distance === 1) return;
    const size = lowered.length;
    this.push(WORD, 10, type.exact);
    this.push(WORD, 11, type.folded);
    for (let n = 1; n <= 5 && n < size; n++) {
      this.push(AFFIX, 20 + n, hashPart(lowered, 0, n));
      this.push(AFFIX, 30 + n, hashPart(lowered, size - n, size));
    }
    this.push(COMMON, 12, mix(type.common >>> 8, type.shape));
    this.push(COMMON, 13, mix(type.common & 0xff, type.shape));
    this.push(GAZETTEER, 14, mix(type.names, type.common >>> 12));
    this.push(GAZETTEER, 15, mix(type.names, type.shape));
    this.push(SHAPE, 16, mode * 2 + (type.capitalised ? 1 : 0));
    const hyphen = lowered.indexOf('-');
    if (hyphen > 0) {
      this.push(AFFIX, 17, hashPart(lowered, 0, hyphen));
      this.push(AFFIX, 18, hashPart(lowered, lowered.lastIndexOf('-') + 1, size));
      this.push(GAZETTEER, 19, lookUp(this.lexicon.names, hashWord(fold(lowered.slice(0, hyphen)))));
    }
  }

  /** The features of token `i` that depend on more than one word. Returns the buffer; `featureCount` has their number. */
  tokenFeatures(i: number, first: number, last: number): Int32Array<ArrayBuffer> {
    this.count = 0;
    if (this.near[i] === 0) return this.out;
    const here = this.types[i]!;
    const before = this.wordAt(i - 1, first, last)!;
    const after = this.wordAt(i + 1, first, last)!;
    const before2 = this.wordAt(i - 2, first, last) ?? this.boundary;
    const after2 = this.wordAt(i + 2, first, last) ?? this.boundary;
    this.push(CONTEXT, 40, mix(before.lower, here.lower));
    this.push(CONTEXT, 41, mix(here.lower, after.lower));
    this.push(CONTEXT, 42, mix(before2.lower, before.lower));
    this.push(CONTEXT, 43, mix(after.lower, after2.lower));
    this.push(CONTEXT, 44, mix(before.lower, here.shape));
    this.push(CONTEXT, 45, mix(after.lower, here.shape));
    this.push(CONTEXT, 46, mix(before.lower, after.lower));
    const shapes = mix(before.shape, here.shape);
    this.push(SHAPE, 47, shapes);
    this.push(SHAPE, 48, mix(here.shape, after.shape));
    this.push(SHAPE, 49, mix(shapes, after.shape));
    this.push(SHAPE, 50, mix(mix(before2.shape, shapes), mix(after.shape, after2.shape)));
    this.push(CLUSTER, 51, mix(before.middle, here.middle));
    this.push(CLUSTER, 52, mix(here.middle, after.middle));
    this.push(CLUSTER, 57, mix(before.fine, here.fine));
    this.push(CLUSTER, 58, mix(here.fine, after.fine));
    this.push(CLUSTER, 59, mix(before.fine, mix(here.shape, after.fine)));
    this.push(CLUSTER, 53, mix(before.coarse, mix(here.shape, after.coarse)));
    this.push(CLUSTER, 54, mix(before.middle, mix(here.shape, 1)));
    this.push(CLUSTER, 55, mix(after.middle, mix(here.shape, 2)));
    this.push(WEB, 345, mix(before.webMiddle, here.webMiddle));
    this.push(WEB, 346, mix(here.webMiddle, after.webMiddle));
    this.push(WEB, 347, mix(before.webFine, mix(here.shape, 1)));
    this.push(WEB, 348, mix(after.webFine, mix(here.shape, 2)));
    this.push(WEB, 349, mix(before.webCoarse, mix(here.webCoarse, after.webCoarse)));
    if (i === first) this.push(SHAPE, 56, mix(here.shape, here.common >>> 12));
    if (here.capitalised || before.capitalised || !here.isWord)
      this.namePartFeatures(i, first, last, here, before, after);
    else this.headFeatures(i, first, last, here, before);
    if (this.spelt[i] !== 0) this.push(ARTICLE, 90, this.spelt[i]!);
    if (this.heads[i] !== 0) this.designationFeatures(i, here, before);
    const initials = this.facts[this.sentenceOf[i]!]! & 3;
    if (initials > 1 && (here.capitalised || before.capitalised)) {
      this.push(SHAPE, 365, mix(initials, here.isInitial ? here.lower : here.shape));
      this.push(SHAPE, 366, mix(initials, mix(before.shape, mix(here.shape, after.shape))));
    }
    this.lineFeatures(i, here);
    this.gazetteerFeatures(i, first, last, here);
    if (here.capitalised) this.articleFeatures(i, here);
    return this.out;
  }

  get featureCount(): number {
    return this.count;
  }

  /** Sets the buffer for features. It must have room for `MOST_FEATURES`. */
  writeTo(buffer: Int32Array<ArrayBuffer>): void {
    this.out = buffer;
  }

  /** Around capitals: neighbouring given names, and the content words that head or follow the phrase. */
  private namePartFeatures(
    i: number,
    first: number,
    last: number,
    here: WordType,
    before: WordType,
    after: WordType,
  ): void {
    this.push(GAZETTEER, 60, mix(before.names, here.names));
    this.push(GAZETTEER, 61, mix(here.names, after.names));
    this.push(GAZETTEER, 62, mix(mix(before.names, here.shape), after.shape));
    let left = i - 1;
    while (left >= first && i - left < 6 && (this.types[left]!.isFunction || this.types[left]!.capitalised)) left--;
    let right = i + 1;
    while (right < last && right - i < 6 && (this.types[right]!.isFunction || this.types[right]!.capitalised)) right++;
    const head = left >= first ? this.types[left]! : this.boundary;
    const next = right < last ? this.types[right]! : this.boundary;
    this.push(CONTEXT, 63, head.lower);
    this.push(CONTEXT, 64, next.lower);
    this.push(CLUSTER, 65, head.middle);
    this.push(CLUSTER, 66, next.middle);
    this.push(CONTEXT, 67, mix(head.lower, here.lower));
    this.push(CLUSTER, 68, mix(head.middle, here.middle));
    this.push(WEB, 361, head.webFine);
    this.push(WEB, 362, next.webFine);
    this.push(WEB, 363, mix(head.webMiddle, here.webMiddle));
    const places = (this.begins[i]! | this.insides[i]! | this.lasts[i]! | this.units[i]!) & PLACES;
    if (places !== 0 && here.capitalised) this.teamFeatures(i, places, head, before, after);
    // "vice-ministre azerbaïdjanais des Affaires étrangères Yalchin Rafiyev": what the phrase hangs on stands further left.
    let further = left - 1;
    while (further >= first && i - further < 10 && this.types[further]!.isFunction) further--;
    if (left > first && further >= first && i - further < 10) {
      const base = this.types[further]!;
      this.push(CONTEXT, 82, base.lower);
      this.push(CLUSTER, 83, base.middle);
      this.push(CLUSTER, 84, mix(base.middle, head.middle));
    }
    let capital = i - 1;
    while (capital >= first && i - capital < 9 && !this.types[capital]!.capitalised) capital--;
    if (capital >= first && i - capital > 1 && i - capital < 9) {
      this.push(CONTEXT, 85, mix(this.types[capital]!.lower, Math.min(i - capital, 4)));
      this.push(CLUSTER, 86, mix(this.types[capital]!.middle, Math.min(i - capital, 4)));
    }
    let run = i - 1;
    while (run >= first && i - run < 8 && this.types[run]!.capitalised) run--;
    this.push(SHAPE, 69, Math.min(i - run, 5));
  }

  /** A lower-case word that may head a name: "parquet de Toulouse", "rue de Nemours"; and the "de" between. */
  private headFeatures(i: number, first: number, last: number, here: WordType, before: WordType): void {
    const { types } = this;
    let right = i + 1;
    while (right < last && right - i < 5 && types[right]!.isFunction) right++;
    if (right >= last) return;
    const next = types[right]!;
    const gap = right - i;
    if (!next.capitalised) {
      // "compagnie de gendarmerie de Domène": a second lower-case word, then the name.
      if (here.isFunction || gap > 3) return;
      let further = right + 1;
      while (further < last && further - right < 4 && types[further]!.isFunction) further++;
      if (further < last && types[further]!.capitalised) {
        this.push(CONTEXT, 91, mix(here.lower, next.lower));
        this.push(CONTEXT, 92, here.lower);
        this.push(CLUSTER, 93, here.middle);
      }
      return;
    }
    const lists = this.begins[right]! | this.units[right]!;
    if (here.isFunction) {
      let left = i - 1;
      while (left >= first && i - left < 4 && types[left]!.isFunction) left--;
      const head = left >= first ? types[left]! : this.boundary;
      this.push(CONTEXT, 94, mix(head.lower, gap));
      this.push(CLUSTER, 95, mix(head.middle, gap));
      this.push(GAZETTEER, 96, mix(head.lower, lists));
      return;
    }
    this.push(CONTEXT, 97, mix(here.lower, gap));
    this.push(CLUSTER, 98, mix(here.middle, gap));
    this.push(WEB, 364, mix(here.webFine, gap));
    this.push(GAZETTEER, 99, mix(here.lower, lists));
    this.push(CONTEXT, 89, mix(here.lower, types[i + 1]!.lower));
    this.push(CONTEXT, 88, mix(here.lower, mix(before.lower, 1)));
  }

  private matchPhrases(): void {
    const { length, begins, insides, lasts, units, sentences, types } = this;
    begins.fill(0, 0, length);
    insides.fill(0, 0, length);
    lasts.fill(0, 0, length);
    units.fill(0, 0, length);
    const { phrases } = this.lexicon;
    const { masks } = this;
    for (let s = 0; s + 1 < sentences.length; s++) {
      const last = sentences[s + 1]!;
      // A token inside a longer match of a list opens no further match of that list.
      let busy = 0;
      let busyUntil = 0;
      for (let i = sentences[s]!; i < last; i++) {
        if (i >= busyUntil) busy = 0;
        const { phrase, folded } = types[i]!;
        if (phrase === 0) continue;
        masks[1] = listsOf(phrase);
        let reach = Math.min(reachOf(phrase), last - i);
        // "la" opens phrases of every length, "la pluie" hardly any: two words tell how far to look.
        for (let n = 2, hash = extendPhrase(0, folded); n <= reach; n++) {
          hash = extendPhrase(hash, types[i + n - 1]!.folded);
          const longer = lookUp(phrases, hash);
          masks[n] = listsOf(longer);
          if (n === 2) reach = Math.min(reach, Math.max(2, reachOf(longer)));
        }
        let taken = busy;
        for (let n = reach; n >= 1; n--) {
          const lists = masks[n]! & ~taken;
          if (lists === 0) continue;
          taken |= lists;
          if (n === 1) units[i]! |= lists;
          else {
            begins[i]! |= lists;
            for (let k = 1; k < n - 1; k++) insides[i + k]! |= lists;
            lasts[i + n - 1]! |= lists;
            busy |= lists;
            busyUntil = Math.max(busyUntil, i + n);
          }
        }
      }
    }
  }

  private gazetteerFeatures(i: number, first: number, last: number, here: WordType): void {
    const { begins, insides, lasts, units } = this;
    const all = begins[i]! | insides[i]! | lasts[i]! | units[i]!;
    const cased = here.capitalised ? 100 : 200;
    if (all !== 0) {
      for (let bit = 0; bit < LISTS.length; bit++) {
        if (((all >>> bit) & 1) === 0) continue;
        if ((begins[i]! >>> bit) & 1) this.push(GAZETTEER, cased, bit);
        if ((insides[i]! >>> bit) & 1) this.push(GAZETTEER, cased + 1, bit);
        if ((lasts[i]! >>> bit) & 1) this.push(GAZETTEER, cased + 2, bit);
        if ((units[i]! >>> bit) & 1) {
          this.push(GAZETTEER, cased + 3, bit);
          this.push(GAZETTEER, cased + 4, mix(bit, here.common >>> 12));
        }
      }
      this.push(GAZETTEER, cased + 5, mix(mix(begins[i]!, insides[i]!), mix(lasts[i]!, units[i]!)));
    }
    const places = all & PLACES;
    if (places !== 0 && here.capitalised) for (const topic of this.topics) this.push(ARTICLE, 320, mix(topic, places));
    if (places !== 0 && here.capitalised) {
      const before = this.wordAt(i - 1, first, last)!.lower;
      for (const topic of this.webTopics) {
        this.push(WEB, 321, mix(topic, places));
        this.push(WEB, 322, mix(topic, before));
      }
    }
    if (i > first) this.neighbourLists(i - 1, 300);
    if (i + 1 < last) this.neighbourLists(i + 1, 310);
  }

  /** Where the token stands on its line, how long the line and those around it are, and how it is set apart. */
  private lineFeatures(i: number, here: WordType): void {
    const { lineOf, lines, gaps } = this.lines;
    const { length } = this;
    const first = lineOf[i]!;
    if (i > first && this.lines.isProse(first) && gaps[i] !== Gap.wide && gaps[i + 1] !== Gap.wide) return;
    const line = lines[first]!;
    const isLast = i + 1 === length || lineOf[i + 1] !== first;
    const place = (i === first ? 1 : 0) + (isLast ? 2 : 0);
    const before = first > 0 ? lines[lineOf[first - 1]!]! & 7 : 0;
    let next = i + 1;
    while (next < length && next - i < 8 && lineOf[next] === first) next++;
    const after = next < length && lineOf[next] !== first ? lines[next]! & 7 : 0;
    this.push(LINE, 350, mix(line, here.shape));
    this.push(LINE, 351, mix(mix(line & 15, place), here.shape));
    this.push(LINE, 352, mix(mix(before, after), mix(line & 7, here.capitalised ? 1 : 0)));
    this.push(LINE, 353, mix(mix(gaps[i]!, gaps[i + 1]!), here.shape));
    this.push(LINE, 354, mix(line, here.lower));
    if (this.sport > 0) this.push(LINE, 355, mix(mix(line, this.sport), mix(place, here.shape)));
  }

  /** Towns and countries in a text of sport, with what stands beside them: "prêté à Brest", "battre le Panama". */
  private teamFeatures(i: number, places: number, head: WordType, before: WordType, after: WordType): void {
    const sport = mix(this.sport, this.facts[this.sentenceOf[i]!]! >>> 2);
    this.push(ARTICLE, 370, mix(sport, places));
    this.push(ARTICLE, 371, mix(sport, before.lower));
    this.push(ARTICLE, 372, mix(sport, after.lower));
    this.push(ARTICLE, 373, mix(this.sport, mix(before.lower, after.lower)));
    this.push(WEB, 374, mix(this.sport, mix(head.webMiddle, before.lower)));
    this.push(WEB, 375, mix(this.sport, head.webFine));
  }

  /** What the noun that opens an official name says of the words that may complete it. */
  private designationFeatures(i: number, here: WordType, before: WordType): void {
    const distance = this.heads[i]!;
    const head = this.types[i - distance]!;
    const cased = head.head * 2 + (head.capitalised ? 1 : 0);
    this.push(CONTEXT, 380, mix(head.lower, Math.min(distance, 8)));
    this.push(CONTEXT, 381, mix(head.lower, here.lower));
    this.push(CLUSTER, 382, mix(head.middle, mix(here.middle, cased)));
    this.push(WEB, 383, mix(head.webFine, mix(before.webCoarse, here.webCoarse)));
    this.push(SHAPE, 384, mix(mix(cased, Math.min(distance, 8)), mix(here.shape, here.common & 0xff)));
    this.push(CONTEXT, 385, mix(head.lower, mix(before.lower, here.shape)));
  }

  private neighbourLists(i: number, family: number): void {
    const lists = this.begins[i]! | this.insides[i]! | this.lasts[i]! | this.units[i]!;
    if (lists !== 0) this.push(GAZETTEER, family, lists);
  }

  /** Features of other occurrences of the word in the article: "Lala Khalilzade" helps to read "Khalilzade" alone. */
  private articleFeatures(i: number, here: WordType): void {
    const seen = this.occurrences.get(here.lower);
    this.push(ARTICLE, 70, this.lowerSeen.has(here.lower) ? 1 : 0);
    if (this.acronyms.has(here.lower)) this.push(ARTICLE, 87, here.shape);
    if (seen === undefined || seen.length < 2) return;
    const { types, sentences, sentenceOf } = this;
    let middle = 0;
    for (const j of seen) {
      if (j === i) continue;
      const first = sentences[sentenceOf[j]!]!;
      const last = sentences[sentenceOf[j]! + 1]!;
      const before = this.wordAt(j - 1, first, last)!;
      const after = this.wordAt(j + 1, first, last)!;
      if (j > first) middle++;
      this.push(ARTICLE, 71, before.lower);
      this.push(ARTICLE, 72, after.lower);
      this.push(ARTICLE, 73, before.middle);
      this.push(ARTICLE, 74, after.middle);
      this.push(ARTICLE, 75, mix(before.names & 7, before.shape));
      this.push(ARTICLE, 76, mix(before.shape, after.shape));
      const lists = this.begins[j]! | this.insides[j]! | this.lasts[j]!;
      if (lists !== 0) this.push(ARTICLE, 77, lists);
      const own = types[i - 1];
      if (own !== undefined && own.lower !== before.lower && before.capitalised) this.push(ARTICLE, 78, before.names);
    }
    this.push(ARTICLE, 79, Math.min(middle, 3) * 2 + (this.lowerSeen.has(here.lower) ? 1 : 0));
  }
}

const PLAIN = /^[a-zß-öø-ÿœ]+$/;
/** By `Mode`, the shape of such a word. */
const PLAIN_SHAPES = [hashWord('x'), hashWord('^x'), hashWord('_x')] as const;

/** A capital of Latin-1 comes first. It saves most words the patterns with classes of Unicode, which are slow to compile. */
function isLatinCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x100 && isUpper(first);
}

/** "Lyon", "11-Septembre", "iPhone", "l'Équipe". */
function isCapitalised(word: string, lowered: string): boolean {
  if (isLatinCapital(word)) return true;
  if (word === lowered && LATIN.test(word)) return false;
  return /^(?:\p{Lu}|\d+-\p{Lu})/u.test(word) || /^\p{Ll}{1,3}['-]?\p{Lu}/u.test(word);
}

/** Letters whose capitals all have a lower case, figures and signs. */
const LATIN = /^[\0-\u024f]*$/;

/** "L.", "P.-Y.", "J-C.": the initials of given names. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?-)?\p{Lu}\p{Ll}?\.$/u;

/** Nouns only: "direct" and "us" head the names of newspapers and clubs, and mean other things everywhere else. */
function headOf(lowered: string, common: number): number {
  if ((common & PART_OF_SPEECH.noun) === 0 || lowered.length <= 3) return 0;
  return (categoryOfHead(lowered) === null && !opensName(lowered) ? 0 : 1) + (placeOfHead(lowered) === null ? 0 : 2);
}

/** The shape of a word: "Macron" is Xx, "14h30" dxd, "Saint-Denis" Xx-Xx. Runs of one class are written once. */
function shapeOf(word: string, mode: Mode): string {
  let shape = mode === Mode.capitals ? '^' : mode === Mode.lower ? '_' : '';
  let previous = '';
  let upper = 0;
  for (let i = 0; i < word.length && shape.length < 9; i++) {
    const code = word.charCodeAt(i);
    const char = word.charAt(i);
    let kind: string;
    if (code < 0x80)
      kind =
        code >= 0x61 && code <= 0x7a
          ? 'x'
          : code >= 0x41 && code <= 0x5a
            ? 'X'
            : code >= 0x30 && code <= 0x39
              ? '0'
              : char;
    else
      kind = isUpper(code)
        ? 'X'
        : /\p{L}/u.test(char)
          ? 'x'
          : /\p{M}/u.test(char)
            ? previous
            : /\p{N}/u.test(char)
              ? '0'
              : char;
    if (kind === 'X') {
      upper++;
      if (mode === Mode.capitals) kind = 'x';
    }
    if (kind !== previous) shape += kind;
    previous = kind;
  }
  return upper === word.length ? shape + Math.min(upper, 6) : shape;
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code)) upper++;
    else if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff && code !== 0xf7)) lower++;
    if (lower > 8 && lower > upper) return false;
  }
  return upper >= 4 && upper >= 4 * lower;
}

/** False for a long text without any capital letter: its case was lost. */
function hasCapitals(text: string): boolean {
  const size = Math.min(text.length, 4000);
  for (let i = 0; i < size; i++) if (isUpper(text.charCodeAt(i))) return true;
  return size < 30;
}
