// Acronyms of things. An article spells an acronym out where it first stands, and what it spells out may be a contract, a
// tax or a technique: "un contrat à durée indéterminée (CDI)", "la fécondation in vitro (FIV)". Such an acronym names no
// organisation, there and in the rest of the article, whatever else its letters stand for elsewhere.

import { oneOf } from '../french/one-of.js';
import { OF_AND_THE } from '../french/small-words.js';
import { THINGS_SPELT_OUT } from '../french/things.js';
import type { Seen, View } from '../knowledge/seen.js';
import { keyOf, lookUp } from '../knowledge/tables.js';
import type { Document } from '../types.js';

/** Small words whose letter an acronym may leave out, beside "de" and the articles: "contrat à durée indéterminée". */
const SILENT = oneOf('a au aux en et pour par sur dans');
/** The furthest that the first word of the long form may stand before the parenthesis, in tokens. */
const REACH = 16;

/** The words that an acronym stands for: from token `first` up to, but not including, `after`. */
interface LongForm {
  readonly first: number;
  readonly after: number;
  /** The key of the acronym. */
  readonly key: string;
}

/** The mentions without the acronyms that the article spells out as things, and without what spells them out. */
export function withoutAcronymsOfThings(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const acronyms = new Set(mentions.filter(isAcronym).map(({ key }) => key));
  if (acronyms.size === 0) return mentions;
  const things: LongForm[] = [];
  const { length } = view.doc.tokens;
  for (let at = 1; at < length - 1; at++)
    if (isBracketed(view.doc, at) && acronyms.has(view.key(at))) things.push(...thingsOf(view, at));
  if (things.length === 0) return mentions;
  const keys = new Set(things.map(({ key }) => key));
  const beginnings = new Map(things.map(({ first, after }) => [first, after]));
  const isThing = ({ kind, key, first, after }: Seen): boolean =>
    kind !== 'person' && (keys.has(key) || after <= (beginnings.get(first) ?? -1));
  return mentions.filter((seen) => !isThing(seen));
}

/** Whether a token stands alone in parentheses. */
function isBracketed(doc: Document, at: number): boolean {
  return isSign(doc, at - 1, '(') && isSign(doc, at + 1, ')');
}

function isSign({ text, tokens: { starts, ends } }: Document, at: number, sign: string): boolean {
  return ends[at]! - starts[at]! === 1 && text[starts[at]!] === sign;
}

/** "CDI", "SCoT", "Eps", read as anything but a person. */
function isAcronym({ kind, first, after, name }: Seen): boolean {
  return kind !== 'person' && after - first === 1 && ACRONYM.test(name);
}

const ACRONYM = /^\p{Lu}[\p{L}\d]{1,7}$/u;

/** What the acronym at a token, in parentheses, stands for, where that is a thing: none or one. */
function thingsOf(view: View, token: number): LongForm[] {
  const end = token - 1;
  const first = longFormBefore(view, end, lettersOf(view.surface(token)));
  if (first === null || !isThingNoun(view, first)) return [];
  // "Énergies de Portugal (EDP)": a capital inside makes it a name.
  for (let at = first + 1; at < end; at++) if (view.isCapital(at)) return [];
  const { text, tokens } = view.doc;
  const long = keyOf(text.slice(tokens.starts[first], tokens.ends[end - 1]));
  const isKnown = lookUp(view.knowledge.organisations, long) !== undefined;
  return isKnown ? [] : [{ first, after: end, key: view.key(token) }];
}

/** The capitals of "SCoT", and all letters of "Eps" where only the first is one. */
function lettersOf(name: string): string {
  const capitals = name.replace(/[^\p{Lu}]/gu, '');
  return keyOf(capitals.length > 1 ? capitals : name);
}

/** Where the words begin whose first letters spell the acronym, up to the token `end`; `null` where none do. */
function longFormBefore(view: View, end: number, letters: string): number | null {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && at >= end - REACH && !view.breaksBefore(at + 1); at--) {
    if (!view.isWord(at)) return null;
    const word = view.key(at);
    if (word.charAt(0) === letters.charAt(left - 1)) left--;
    else if (!OF_AND_THE.has(view.lower(at)) && !SILENT.has(word)) return null;
    if (left === 0) return at;
  }
  return null;
}

function isThingNoun(view: View, at: number): boolean {
  const word = view.key(at);
  return THINGS_SPELT_OUT.has(word) || THINGS_SPELT_OUT.has(word.replace(/[sx]$/, ''));
}
