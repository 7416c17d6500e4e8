// The parts by which a name may be recognised, and where a text has them.

import type { PersonRecord, Span } from '../types.js';
import { foldNames, type Folded } from './fold.js';

/** A part of a name to look for. */
export interface NamePart {
  /** As `foldNames` leaves it. */
  readonly folded: string;
  /** Whether it names the person without anything else: a given and a family name. It is found in any case then. */
  readonly isWhole: boolean;
  /** A family name, which words are made of: "macroniste", "les Vasseurs". */
  readonly isFamily: boolean;
}

/** Words of names that say nothing of a person, and words that are read everywhere. */
const SMALL = new Set(
  'de du des d la le les l van von der den ter ben bin ibn el al da dos das di del della st saint sainte un une et en on il elle au aux a y ou où se sa son ce je tu me ne ni si mon ma ses qui que'.split(
    ' ',
  ),
);
const SHORTEST_PIECE = 4;
const SHORTEST_ROOT = 6;
/** What is put behind a name to say who follows somebody. */
const FOLLOWERS = '(?:isme|istes?|iens?|iennes?|isations?|isee?s?|iser|mania|phobie?s?|phile?s?)';

/** The parts of a person's name, its aliases and its mentions; each once. */
export function partsOfName({ name, given, family, aliases, mentions }: PersonRecord): NamePart[] {
  const parts = new Map<string, NamePart>();
  const add = (surface: string, isWhole: boolean, isFamily = false): void => {
    const folded = foldNames(surface).text.trim();
    if (folded.length < 2 || SMALL.has(folded) || parts.has(folded)) return;
    parts.set(folded, { folded, isWhole, isFamily });
  };
  for (const surface of [name, ...aliases, ...mentions.map(({ text }) => text)])
    if (hasTwoNames(surface)) add(surface, true);
  if (given !== null && family !== null) {
    add(`${given} ${family}`, true);
    add(`${family} ${given}`, true);
    // "@clairevasseur", "#VasseurClaire"
    const joined = (...names: readonly string[]): string => foldNames(names.join('')).text.replaceAll(' ', '');
    add(joined(given, family), true);
    add(joined(family, given), true);
    // "@cvasseur": in an address alone, because small letters are no name elsewhere.
    add(joined(given.slice(0, 1), family), false);
  }
  if (family !== null) {
    add(family, false, true);
    for (const piece of piecesOf(family)) add(piece, false, true);
  }
  if (given !== null) add(given, false);
  for (const alias of aliases) {
    add(alias, false);
    for (const piece of piecesOf(alias)) add(piece, false);
  }
  // A name of one word, or one that was not taken apart.
  if (family === null) for (const piece of [name, ...piecesOf(name)]) add(piece, false, given === null);
  return [...parts.values()];
}

/** Whether a surface has two words that are names: "Claire Vasseur", but not "le Tigre". */
function hasTwoNames(surface: string): boolean {
  return wordsOf(surface).filter((word) => word.length > 1 && !SMALL.has(word)).length > 1;
}

/** "Vasseur" and "Martin" of "Vasseur-Martin"; "Villepin" of "de Villepin". A piece that is short is no name alone. */
function piecesOf(name: string): string[] {
  const words = wordsOf(name);
  return words.length < 2 ? [] : words.filter((word) => word.length >= SHORTEST_PIECE && !SMALL.has(word));
}

function wordsOf(surface: string): string[] {
  return foldNames(surface).text.trim().split(' ');
}

/** Every place of a text that has the part: whole words, as a name is written. */
export function findParts(text: string, folded: Folded, { folded: part, isWhole, isFamily }: NamePart): Span[] {
  const ending = isFamily ? (part.length >= SHORTEST_ROOT ? `(?:s|${FOLLOWERS})?` : 's?') : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${part}${ending}(?![\\p{L}\\p{N}])`, 'gu');
  const spans: Span[] = [];
  for (const { index, 0: found } of folded.text.matchAll(pattern)) {
    const span = { start: folded.starts[index]!, end: folded.ends[index + found.length - 1]! };
    const surface = text.slice(span.start, span.end);
    // A sentence that ends in a given name, before one that begins with a family name, is not the name.
    if (/[.!?…:;]\s|\n\s*\n/u.test(surface)) continue;
    const isDerived = found.length > part.length + 1;
    if (isWhole || isDerived || isCapital(surface) || isAddress(text, span)) spans.push(span);
  }
  return spans;
}

/** Written as a name: the first letter, or that of a word of an alias, is a capital. */
function isCapital(surface: string): boolean {
  return /(?<!\p{L})\p{Lu}/u.test(surface) || !/\p{Ll}/u.test(surface);
}

/** Within a hashtag, an address of mail or one of a page, where names are written in small letters. */
function isAddress(text: string, { start, end }: Span): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 200), start))![0];
  const behind = /^\S*/u.exec(text.slice(end, end + 200))![0];
  const word = before + text.slice(start, end) + behind;
  return /@|^#|:\/\/|^www\.|^\W*#/iu.test(word);
}
