// A document as the reader of quotes looks at it. Each token has its word, its parts of speech, the pair of quotation marks
// and the name that it stands in. The text is cut into periods: a period is a sentence, or several between the same marks,
// as in « Nous partons. Tout est prêt », dit Luc.

import { isUpper } from '../text/characters.js';
import type { PartsOf } from '../text/parts-of-speech.js';
import type { NumberColumn } from '../text/words.js';
import { type Document, type Entity, type Kind, type Span, TokenClass } from '../types.js';
import { partsColumn } from './forms.js';
import { type Marked, readMarks } from './marks.js';
import { CUES } from './verbs.js';
import { LOWER, ROLES } from './words.js';

/** A name of the article, as tokens: from `first` up to, but not including, `after`. */
export interface NamedStretch {
  readonly first: number;
  readonly after: number;
  readonly kind: Kind;
}

/** A pair of marks with the words between them, as tokens. The marks are tokens of it. */
export interface MarkedTokens extends Marked {
  readonly first: number;
  readonly after: number;
}

/** A period is cut at so many tokens: some searches look at all of it for each of its tokens. */
const LONGEST_PERIOD = 250;

type Bits = NumberColumn<Int32Array>;

/** The tokens of a document with what the reader asks of them. */
export class Sheet {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The pairs of marks that stand in no other pair, in text order. */
  readonly marks: readonly MarkedTokens[];
  /** The pair that a token stands in or is a mark of, -1 for a token outside. */
  readonly markOf: Int32Array;
  readonly names: readonly NamedStretch[];
  /** The name that a token stands in, -1 for one outside names. */
  readonly nameOf: Int32Array;
  /** 1 for the tokens of dates. */
  readonly dated: Uint8Array;
  /** The first token of each period, and the number of tokens at the end. */
  readonly periods: readonly number[];
  readonly #doc: Document;
  readonly #lowers: (string | undefined)[];
  readonly #partsColumn: Bits;
  readonly #parts: Int32Array;
  readonly #cues: Int32Array;
  readonly #roles: Int32Array;

  constructor(doc: Document, entities: readonly Entity[], partsOf: PartsOf | null) {
    const { text, tokens, words } = doc;
    this.#doc = doc;
    this.text = text;
    this.length = tokens.length;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.#lowers = LOWER.of(words);
    this.#partsColumn = partsColumn(partsOf);
    this.#parts = this.#partsColumn.of(words);
    this.#cues = CUES.of(words);
    this.#roles = ROLES.of(words);
    this.markOf = new Int32Array(this.length).fill(-1);
    this.nameOf = new Int32Array(this.length).fill(-1);
    this.dated = new Uint8Array(this.length);
    this.marks = this.#readMarks();
    this.names = this.#readNames(entities);
    this.periods = this.#readPeriods();
  }

  /** The word in lower case, '' outside the text. */
  lower(token: number): string {
    const { lexemes, words } = this.#doc;
    const lexeme = lexemes[token];
    return lexeme === undefined ? '' : (this.#lowers[lexeme] ?? LOWER.fill(this.#lowers, words, lexeme));
  }

  /** The bits of `PART_OF_SPEECH` and of `Form`, 0 for a word that the lexicon lacks. */
  parts(token: number): number {
    return this.#bits(this.#partsColumn, this.#parts, token);
  }

  /** The bits of `Cue`, 0 for a word that is no form of a reporting verb. */
  cue(token: number): number {
    return this.#bits(CUES, this.#cues, token);
  }

  /** The bits of `Role`. */
  role(token: number): number {
    return this.#bits(ROLES, this.#roles, token);
  }

  /** The bits that a column has for the word of a token, 0 outside the text. */
  #bits(column: Bits, values: Int32Array, token: number): number {
    const { lexemes, words } = this.#doc;
    const lexeme = lexemes[token];
    if (lexeme === undefined) return 0;
    return (values[lexeme] || column.fill(values, words, lexeme) + 1) - 1;
  }

  isWord(token: number): boolean {
    return this.#doc.tokens.classes[token] === TokenClass.word;
  }

  isNumber(token: number): boolean {
    return this.#doc.tokens.classes[token] === TokenClass.number;
  }

  isCapital(token: number): boolean {
    return token >= 0 && token < this.length && isUpper(this.text.charCodeAt(this.starts[token]!));
  }

  /** Whether a line ends between this token and the one before. */
  opensLine(token: number): boolean {
    if (token <= 0 || token >= this.length) return true;
    const end = this.ends[token - 1]!;
    return this.starts[token]! > end && this.text.slice(end, this.starts[token]).includes('\n');
  }

  /** The characters of the tokens from `first` up to, but not including, `after`. */
  span(first: number, after: number): Span {
    return { start: this.starts[first]!, end: this.ends[after - 1]! };
  }

  /** The name that starts at a token. */
  nameAt(token: number): NamedStretch | null {
    const name = this.names[this.nameOf[token] ?? -1];
    return name?.first === token ? name : null;
  }

  #readMarks(): MarkedTokens[] {
    const found: MarkedTokens[] = [];
    let at = 0;
    for (const marked of readMarks(this.text)) {
      if (marked.depth > 0) continue;
      while (at < this.length && this.starts[at]! < marked.open) at++;
      const first = at;
      while (at < this.length && this.starts[at]! < marked.close) this.markOf[at++] = found.length;
      if (at > first) found.push({ ...marked, first, after: at });
    }
    return found;
  }

  #readNames(entities: readonly Entity[]): NamedStretch[] {
    const mentions = entities.flatMap(({ kind, mentions: all }) => all.map(({ start, end }) => ({ kind, start, end })));
    mentions.sort((a, b) => a.start - b.start);
    const names: NamedStretch[] = [];
    let at = 0;
    for (const { kind, start, end } of mentions) {
      while (at < this.length && this.ends[at]! <= start) at++;
      const first = at;
      let after = first;
      for (; after < this.length && this.starts[after]! < end; after++) {
        if (kind === 'date') this.dated[after] = 1;
        else if (kind !== 'quantity') this.nameOf[after] = names.length;
      }
      if (kind !== 'date' && kind !== 'quantity' && after > first) names.push({ first, after, kind });
    }
    return names;
  }

  #readPeriods(): number[] {
    const { sentences, zones } = this.#doc;
    // "RABAT, 3 mai (MAP) – Le préfet a dit": a period starts after the dateline.
    const datelineEnds = zones.filter(({ kind }) => kind === 'dateline').map(({ end }) => end);
    const periods: number[] = [];
    let sentence = 0;
    let dateline = 0;
    for (let at = 0; at < this.length; at++) {
      while (sentence < sentences.length && sentences[sentence]! < at) sentence++;
      const isAfterDateline = datelineEnds[dateline]! <= this.starts[at]!;
      if (isAfterDateline) dateline++;
      if (at > 0 && this.markOf[at] === this.markOf[at - 1] && this.markOf[at]! >= 0) continue;
      const isLong = at - (periods.at(-1) ?? 0) >= LONGEST_PERIOD;
      const opens = isAfterDateline || sentences[sentence] === at || this.opensLine(at) || this.#followsGluedStop(at);
      if (isLong || opens) periods.push(at);
    }
    periods.push(this.length);
    return periods;
  }

  /**
   * Whether a stop without a space ends the sentence before a token: "… religieuse ».Dans sa décision", "le 1er mai.«
   * On se dit".
   */
  #followsGluedStop(token: number): boolean {
    if (token < 2 || this.text[this.ends[token - 1]! - 1] !== '.' || this.ends[token - 1] !== this.starts[token])
      return false;
    if (this.markOf[token]! >= 0) return this.markOf[token - 1] === -1;
    if (!this.isCapital(token) || this.lower(token - 1) !== '.') return false;
    return this.markOf[token - 2]! >= 0 || (!this.isCapital(token - 2) && this.lower(token - 2).length > 2);
  }
}
