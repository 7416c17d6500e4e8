// Finds what a number counts: "deux autres immeubles", "quatre millions d'enfants", "six employés". French writes the
// plural, so after a number from two on the noun is a word in -s, -x or -z that no closed list excludes: "deux sont"
// and "trois restent" have no noun. Adjectives after the noun are recognised by their endings.

import { charClass, Char, foldCode, isApostrophe, isUpper, normalise } from '../text/characters.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import type { Slot, SlotReading } from '../text/rules.js';
import { foldedPiece, Piece, type Pieces, type WordTable } from '../text/pieces.js';
import {
  ACRONYMS,
  BEFORE_NOUN,
  COMPOUND_HEADS,
  COMPOUND_TAILS,
  NEVER_NOUNS,
  PARTICIPLES_AS_NOUNS,
  SMALL_WORDS,
  STANDING_FOR_NOUNS,
} from '../french/amounts.js';

export interface Noun {
  /** Index of the first piece after the noun. */
  readonly end: number;
  /** The first piece of the noun phrase and the piece after it, adjectives included. */
  readonly phraseStart: number;
  readonly phraseEnd: number;
  /** True when an adjective stands for the noun: "neuf autres". */
  readonly bare: boolean;
}

const MOST_BEFORE = 3;

/** All words of the lists above, to be put into the word table. */
export const NOUN_WORDS: readonly string[] = [
  ...[
    ACRONYMS,
    PARTICIPLES_AS_NOUNS,
    BEFORE_NOUN,
    COMPOUND_HEADS,
    COMPOUND_TAILS,
    NEVER_NOUNS,
    SMALL_WORDS,
    STANDING_FOR_NOUNS,
  ].flat(),
];

/** A slot for the counted noun. With `plural`, the word must be in the plural. */
export function nounSlot(table: WordTable, plural: boolean): Slot {
  const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => table.idOf(word)));
  const before = ids(BEFORE_NOUN);
  const never = ids(plural ? NEVER_NOUNS : [...NEVER_NOUNS, ...SMALL_WORDS]);
  const standing = ids(STANDING_FOR_NOUNS);
  const heads = ids(COMPOUND_HEADS);
  const tails = ids(COMPOUND_TAILS);
  const of = ids(['de', "d'", 'en', 'a']);
  const acronyms = ids(ACRONYMS);
  const asNouns = ids(PARTICIPLES_AS_NOUNS);
  const degrees = ids(['tres', 'plus', 'moins']);
  const isNoun = (pieces: Pieces, at: number): boolean => {
    const id = pieces.ids[at]!;
    // "41e": letters that touch the figures are an ordinal ending.
    if (at > 0 && pieces.ids[at - 1] === Piece.figures && pieces.starts[at] === pieces.ends[at - 1]) return false;
    if (id === Piece.figures || id === Piece.roman || never.has(id)) return false;
    if (!plural) return isThing(pieces, at);
    const isNamed =
      isPlural(pieces, at) ||
      isOfBothGenders(pieces, at) ||
      (acronyms.has(id) && isUpper(pieces.text.charCodeAt(pieces.starts[at]!)));
    return isNamed && (asNouns.has(id) || !isBareParticiple(pieces, at));
  };
  const isCompound = ({ ids, length, opens }: Pieces, at: number): boolean =>
    at + 2 < length && opens[at + 1] !== 1 && heads.has(ids[at]!) && of.has(ids[at + 1]!) && tails.has(ids[at + 2]!);
  const read = (pieces: Pieces, at: number): SlotReading | null => {
    let i = at;
    while (i < pieces.length && i < at + MOST_BEFORE && pieces.opens[i] !== 1 && before.has(pieces.ids[i]!)) {
      // "des jeunes très mobiles": an adjective before an adverb of degree stands for the noun.
      if (i > at && degrees.has(pieces.ids[i]!) && standing.has(pieces.ids[i - 1]!)) break;
      i++;
    }
    const isOver = i >= pieces.length || (i > at && pieces.opens[i] === 1);
    if (isOver || (i > at && degrees.has(pieces.ids[i]!)) || !(isNoun(pieces, i) || isCompound(pieces, i))) {
      // "neuf autres", "deux jeunes": the adjective stands for the noun.
      if (i === at || !standing.has(pieces.ids[i - 1]!)) return null;
      return { end: i, value: { end: i, phraseStart: at, phraseEnd: i, bare: true } satisfies Noun };
    }
    const end = isCompound(pieces, i) ? i + 3 : endOfNoun(pieces, i);
    let phraseEnd = end;
    while (phraseEnd < end + 2 && isAdjective(pieces, phraseEnd)) phraseEnd++;
    return { end, value: { end, phraseStart: at, phraseEnd, bare: false } satisfies Noun };
  };
  return {
    starts: (id) => before.has(id) || (id !== Piece.figures && id !== Piece.roman && !never.has(id)),
    read,
  };
}

/**
 * A slot for the whole that a share is a part of, in the singular or the plural: "population", "communes rurales",
 * "PIB". Because it follows "de", "des" or "du", it needs no plural ending. `thing` and `plural` are the slots for
 * singular and plural nouns.
 */
export function partSlot(thing: Slot, plural: Slot): Slot {
  return {
    starts: thing.starts,
    read: (pieces, at) => {
      const found = plural.read(pieces, at) ?? thing.read(pieces, at);
      if (found) return found;
      if (!isAcronym(pieces, at)) return null;
      return { end: at + 1, value: { end: at + 1, phraseStart: at, phraseEnd: at + 1, bare: false } satisfies Noun };
    },
  };
}

/** True for two or more capitals: "PIB", "UE". */
function isAcronym({ text, starts, ends }: Pieces, at: number): boolean {
  return /^\p{Lu}{2,}$/u.test(text.slice(starts[at], ends[at]));
}

/** Inclusive endings after a noun: "salarié·e·s", "salarié(e)s", "élu.e.s", "acteur-rice-s". */
const BOTH_GENDERS =
  /^(?:[·‧•](?:e|ne|le|te|ve|se|ère|rice|trice|euse)(?:[·‧•]?s)?|\((?:e|ne|le|te|ve|se|ère|rice|trice|euse)s?\)s?|[.-](?:e|ne|le|te|ve|se|ère|rice|trice|euse)[.-]?s)(?![\p{L}\p{N}])/u;

/** The characters that `BOTH_GENDERS` can start with. */
const OPENS_ENDINGS: ReadonlySet<number> = new Set([...'·‧•(.-'].map((mark) => mark.charCodeAt(0)));

/** True for a plural with inclusive endings: "salarié·e·s". */
function isOfBothGenders(pieces: Pieces, at: number): boolean {
  const end = endOfNoun(pieces, at);
  return end > at + 1 && /s\)?$/.test(pieces.text.slice(pieces.starts[at], pieces.ends[end - 1]));
}

/** Returns the piece after the noun, including its inclusive endings. */
function endOfNoun({ text, starts, ends, length }: Pieces, at: number): number {
  if (!OPENS_ENDINGS.has(text.charCodeAt(ends[at]!))) return at + 1;
  const endings = BOTH_GENDERS.exec(text.slice(ends[at], ends[at]! + 12))?.[0];
  if (endings === undefined) return at + 1;
  const end = ends[at]! + endings.length;
  let next = at + 1;
  while (next < length && starts[next]! < end) next++;
  return next;
}

/**
 * True for a word that the lexicon knows as a participle but not as a noun: "douze placés". Always false without a
 * lexicon.
 */
function isBareParticiple({ text, starts, ends, partsOf }: Pieces, at: number): boolean {
  const parts = partsOf?.(normalise(text.slice(starts[at], ends[at])).toLowerCase()) ?? 0;
  return (parts & PART_OF_SPEECH.participle) !== 0 && (parts & PART_OF_SPEECH.noun) === 0;
}

/** True for a word in -s, -x or -z, except -ez, which is a verb ending. */
function isPlural(pieces: Pieces, at: number): boolean {
  if (!isThing(pieces, at)) return false;
  const { text, starts, ends } = pieces;
  const end = ends[at]!;
  if (end - starts[at]! < 3) return false;
  const last = text.charCodeAt(end - 1) | 0x20;
  if (last === 0x73 || last === 0x78) return true;
  return last === 0x7a && (text.charCodeAt(end - 2) | 0x20) !== 0x65;
}

/** True for a word of letters. Short words in capitals ("EDF") are acronyms and excluded; "VOITURES" is accepted. */
function isThing({ text, starts, ends, length }: Pieces, at: number): boolean {
  if (at >= length) return false;
  const start = starts[at]!;
  const end = ends[at]!;
  const code = text.charCodeAt(start);
  if (charClass(code) !== Char.letter || isApostrophe(text.charCodeAt(end - 1))) return false;
  return !(end - start > 1 && isUpper(code) && isUpper(text.charCodeAt(start + 1))) || isAllCapitals(text, start, end);
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isUpper(text.charCodeAt(i))) return false;
  return end - start > 3;
}

const BEHIND_NOUN: ReadonlySet<string> = new Set([
  ...PARTICIPLES_AS_NOUNS,
  ...NEVER_NOUNS.filter((word) => /(?:ibles|aires|tes|tees)$/.test(word)),
]);

/** Plural endings of adjectives and participles: "enfants orphelins", "cas confirmés". */
const ADJECTIVE =
  /(?:els|elles|aux|ales|ifs|ives|eux|euses|ques|aires|bles|ais|ois|[aeo]ises|iens|iennes|ins|ines|ees|es|us|ues|is|ies|its|ites|ards|ardes|iers|ieres|ours|ons|onnes|ts|tes|urs|ures|ides|oles|estres|ores)$/;

function isAdjective(pieces: Pieces, at: number): boolean {
  if (at >= pieces.length || pieces.opens[at] === 1 || !isThing(pieces, at)) return false;
  // "quelque chose de neuf": after one of these and "de", "neuf" is the adjective. It is a number only after a word of
  // `BEFORE_NINE`.
  if (pieces.ids[at] !== Piece.unknown && !BEHIND_NOUN.has(foldedPiece(pieces, at))) return false;
  const { text, starts, ends } = pieces;
  return !isUpper(text.charCodeAt(starts[at]!)) && ends[at]! - starts[at]! > 3 && ADJECTIVE.test(folded(pieces, at));
}

function folded({ text, starts, ends }: Pieces, at: number): string {
  let out = '';
  for (let i = starts[at]!; i < ends[at]!; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out;
}
