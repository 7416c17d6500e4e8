// Applies compromise's match syntax to this library's tokens and tags. compromise parses
// and runs the patterns. Its tokeniser and tagger are not used, so that accents are kept
// and offsets are exact, and its shared `nlp` is not changed. A pattern is tried only on
// sentences that have a word or tag that the pattern requires.

import nlp from 'compromise/one';
import { normalise } from '../text/characters.js';
import {
  NAME_KINDS,
  TokenClass,
  type NameKind,
  type Reader,
  type Reading,
  type StatedFacts,
  type StatedMention,
} from '../types.js';
import { checkPattern, type Tag } from './syntax.js';

/** A pattern, and the kind of the names it finds. */
export interface Pattern {
  /** compromise's match syntax: `'(groupe|galaxie) [<name>#TitleCase+]'`. */
  readonly match: string;
  readonly kind: NameKind;
  /**
   * The confidence of the mentions, 0–1. Of overlapping names, the one with the highest confidence stays. 1 by default.
   */
  readonly confidence?: number | undefined;
}

/** A part of a pattern as parsed by compromise. */
interface Piece {
  readonly word?: string;
  readonly tag?: string;
  regex?: RegExp;
  use?: string;
  readonly choices?: readonly (readonly Piece[])[];
  readonly fastOr?: ReadonlySet<string>;
  readonly operator?: 'or' | 'and';
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly fuzzy?: boolean;
}

/** A token in the form that compromise expects. */
interface Term {
  readonly text: string;
  readonly normal: string;
  readonly tags: ReadonlySet<string>;
  readonly pre: string;
  readonly post: string;
}

type Pointer = readonly [sentence: number, start: number, end: number];

interface Engine {
  parseMatch(match: string, options: object, world: object): Piece[];
  match(
    docs: readonly (readonly Term[])[],
    todo: { readonly regs: readonly Piece[] },
  ): { readonly ptrs: readonly Pointer[]; readonly byGroup: { readonly [group: string]: readonly Pointer[] } };
}

interface Compiled {
  readonly kind: NameKind;
  readonly confidence: number;
  readonly pieces: readonly Piece[];
}

/** Patterns by the words and tags that they require. Those in `always` require nothing rare. */
interface Plan {
  readonly compiled: readonly Compiled[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byTag: ReadonlyMap<string, readonly number[]>;
  readonly always: readonly number[];
}

const KIND_TAGS: ReadonlySet<string> = new Set<Tag>(['Person', 'Organisation', 'Place', 'Other', 'Date', 'Quantity']);
// Replaces compromise's own world when a pattern is parsed, so that words keep their hyphens.
const WORLD = { model: { one: { prefixes: { hasOwnProperty: () => true } } }, methods: { one: {} } };

/**
 * Creates a reader that finds what these patterns match. A mention is the group `<name>` or, without one, the whole
 * match. Throws a `SyntaxError` that shows the column of a mistake in a pattern, and a `TypeError` for an unknown kind.
 */
export function patterns(list: readonly Pattern[]): Reader {
  // Kept as they are now, so that later changes to the program's `nlp` have no effect here.
  const { parseMatch, match } = (nlp.methods() as { readonly one: Engine }).one;
  const plan = planOf(list.map((pattern, index) => compile(pattern, `patterns[${index}]`, parseMatch)));
  return (reading) => {
    const found: StatedMention[] = [];
    for (const { first, last, active, tags } of candidates(plan, reading)) {
      const terms = termsOf(reading, first, last, tags);
      for (const index of active) {
        const { pieces, kind, confidence } = plan.compiled[index]!;
        const { ptrs, byGroup } = match([terms], { regs: pieces });
        for (const [, start, end] of ptrs) {
          const inside = (group: string) => byGroup[group]?.find((ptr) => ptr[1] >= start && ptr[2] <= end);
          found.push(toMention(reading, first, kind, confidence, [0, start, end], inside));
        }
      }
    }
    return found;
  };
}

function compile({ match, kind, confidence = 1 }: Pattern, where: string, parse: Engine['parseMatch']): Compiled {
  if (typeof match !== 'string') throw new TypeError(`${where}.match must be a string, got ${typeof match}.`);
  if (!NAME_KINDS.includes(kind))
    throw new TypeError(`${where}.kind is ${JSON.stringify(kind)}; the kinds are ${NAME_KINDS.join(', ')}.`);
  if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`${where}.confidence ${confidence} is not in 0–1.`);
  const pieces = parse(checkPattern(match, kind, `${where}.match`), {}, WORLD);
  readCase(pieces);
  return { kind, confidence, pieces };
}

/** Makes regular expressions match the word as written, and support `\p{L}`. */
function readCase(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.regex) {
      piece.regex = new RegExp(piece.regex.source, 'u');
      piece.use = 'text';
    }
    piece.choices?.forEach(readCase);
  }
}

function planOf(compiled: readonly Compiled[]): Plan {
  const byWord = new Map<string, number[]>();
  const byTag = new Map<string, number[]>();
  const always: number[] = [];
  const add = (map: Map<string, number[]>, key: string, index: number): void => {
    const list = map.get(key);
    if (!list) map.set(key, [index]);
    else if (!list.includes(index)) list.push(index);
  };
  compiled.forEach(({ pieces }, index) => {
    const needs = pieces.flatMap((piece) => {
      const need = needOf(piece);
      return need === null ? [] : [need];
    });
    // Index each pattern by its rarest requirement: words are rarer than tags, and a few words rarer than many.
    const rank = (need: readonly string[]) => (need.some((one) => one.startsWith('#')) ? 1000 : 0) + need.length;
    const [rarest] = needs.sort((a, b) => rank(a) - rank(b));
    if (!rarest) always.push(index);
    for (const need of rarest ?? [])
      if (need.startsWith('#')) add(byTag, need.slice(1), index);
      else add(byWord, need, index);
  });
  return { compiled, byWord, byTag, always };
}

/**
 * Returns the words and #Tags of which a sentence must contain one, or `null` if the piece may match something common.
 */
function needOf(piece: Piece): readonly string[] | null {
  const { word, tag, fastOr, choices, operator, optional, negative, fuzzy } = piece;
  if (optional || negative || fuzzy) return null;
  if (word !== undefined) return [word];
  if (tag !== undefined) return KIND_TAGS.has(tag) ? [`#${tag}`] : null;
  if (fastOr) return [...fastOr];
  if (!choices) return null;
  const each = choices.map((block) => block.map(needOf).find((need) => need !== null) ?? null);
  if (operator === 'and') return each.find((need) => need !== null) ?? null;
  return each.every((need) => need !== null) ? each.flat() : null;
}

/** A sentence to try, the patterns to try on it, and the tag of each token within a mention. */
interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly active: readonly number[];
  readonly tags: ReadonlyMap<number, string>;
}

function* candidates({ byWord, byTag, always }: Plan, { doc, mentions }: Reading): Generator<Candidate> {
  const { text, tokens, sentences } = doc;
  const { starts, ends } = tokens;
  let next = 0;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const last = sentences[s + 1]!;
    const active = new Set(always);
    const tags = new Map<number, string>();
    for (let token = first; token < last; token++) {
      while (next < mentions.length && mentions[next]!.end <= starts[token]!) next++;
      const mention = mentions[next];
      if (mention && mention.start < ends[token]!) {
        const tag = mention.kind[0]!.toUpperCase() + mention.kind.slice(1);
        tags.set(token, tag);
        for (const index of byTag.get(tag) ?? []) active.add(index);
      }
      if (byWord.size > 0)
        for (const index of byWord.get(wordOf(text, starts[token]!, ends[token]!)) ?? []) active.add(index);
    }
    if (active.size > 0) yield { first, last, active: [...active].sort((a, b) => a - b), tags };
  }
}

function wordOf(text: string, start: number, end: number): string {
  return normalise(text.slice(start, end)).toLowerCase();
}

function termsOf(reading: Reading, first: number, last: number, tags: ReadonlyMap<number, string>): Term[] {
  const { text, tokens } = reading.doc;
  return Array.from({ length: last - first }, (_, i) => {
    const token = first + i;
    const surface = normalise(text.slice(tokens.starts[token], tokens.ends[token]));
    const own = new Set<string>(reading.partsOfSpeech(token).map((part) => part[0]!.toUpperCase() + part.slice(1)));
    const tag = tags.get(token);
    if (tag) own.add(tag);
    const kind = tokens.classes[token];
    if (kind === TokenClass.number) own.add('Number');
    if (kind === TokenClass.punctuation || kind === TokenClass.symbol) own.add('Punctuation');
    if (/^\p{Lu}[\p{Ll}\p{M}'’]/u.test(surface) || /^\p{Lu}$/u.test(surface)) own.add('TitleCase');
    if (/^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(surface)) own.add('Acronym');
    return { text: surface, normal: surface.toLowerCase(), tags: own, pre: '', post: '' };
  });
}

function toMention(
  { doc: { text, tokens } }: Reading,
  first: number,
  kind: NameKind,
  confidence: number,
  whole: Pointer,
  inside: (group: string) => Pointer | undefined,
): StatedMention {
  const spanOf = ([, start, end]: Pointer) => ({
    start: tokens.starts[first + start]!,
    end: tokens.ends[first + end - 1]!,
  });
  const facts: { -readonly [Fact in keyof StatedFacts]: StatedFacts[Fact] } = {};
  for (const fact of ['given', 'family', 'honorific', 'acronym'] as const) {
    const group = inside(fact);
    if (!group) continue;
    const { start, end } = spanOf(group);
    facts[fact] = text.slice(start, end).replace(/\s+/gu, ' ');
  }
  const title = inside('title');
  if (title) facts.title = spanOf(title);
  const span = spanOf(inside('name') ?? inside('0') ?? whole);
  return { kind, ...span, confidence, ...(Object.keys(facts).length > 0 && { facts }) };
}
