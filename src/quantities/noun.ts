// What a number counts: "deux autres immeubles", "quatre millions d'enfants",
// "six employés". French marks the plural in writing, so that after a number from
// two on the noun is a word in -s, -x or -z that no closed list excludes: "deux
// sont" and "trois restent" are no nouns. Adjectives that follow it are known by
// their endings.

import { charClass, Char, foldCode, isUpper } from '../text/characters.js';
import type { Slot, SlotReading } from '../text/rules.js';
import { Piece, type Pieces, type WordTable } from '../text/pieces.js';
import { BEFORE_NOUN, NEVER_NOUNS } from './words.js';

export interface Noun {
  /** The pieces of the noun with the words before it. */
  readonly end: number;
  /** The noun phrase, its adjectives included, by piece. */
  readonly phraseStart: number;
  readonly phraseEnd: number;
  /** Only an adjective stands there: "neuf autres". */
  readonly bare: boolean;
}

const MOST_BEFORE = 3;

/** The counted noun; `plural` asks for a word in the plural. */
export function nounSlot(table: WordTable, plural: boolean): Slot {
  const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => table.idOf(word)));
  const before = ids(BEFORE_NOUN);
  const never = ids(NEVER_NOUNS);
  const others = ids([
    'autre',
    'autres',
    'jeunes',
    'petits',
    'grands',
    'vieux',
    'anciens',
    'pauvres',
    'riches',
    'premiers',
    'premieres',
    'derniers',
    'dernieres',
    'nouveaux',
    'nouvelles',
  ]);
  const of = ids(['de', "d'"]);
  const isNoun = (pieces: Pieces, at: number): boolean => {
    const id = pieces.ids[at]!;
    if (id === Piece.figures || id === Piece.roman || never.has(id)) return false;
    return plural
      ? isPlural(pieces, at)
      : isThing(pieces, at) && (id === Piece.unknown || !CLOSED.has(table.words[id]!));
  };
  const read = (pieces: Pieces, at: number): SlotReading | null => {
    let i = at;
    while (i < pieces.length && i < at + MOST_BEFORE && pieces.opens[i] !== 1 && before.has(pieces.ids[i]!)) i++;
    if (i >= pieces.length || (i > at && pieces.opens[i] === 1) || !isNoun(pieces, i)) {
      // "neuf autres", "deux jeunes": the adjective stands for the noun.
      if (i === at || !others.has(pieces.ids[i - 1]!)) return null;
      return { end: i, value: { end: i, phraseStart: at, phraseEnd: i, bare: true } satisfies Noun };
    }
    let end = i + 1;
    if (isHeadOfCompound(pieces, i) && end + 1 < pieces.length && of.has(pieces.ids[end]!) && isThing(pieces, end + 1))
      end += 2;
    let phraseEnd = end;
    while (
      phraseEnd < pieces.length &&
      phraseEnd < end + 2 &&
      pieces.opens[phraseEnd] !== 1 &&
      isAdjective(pieces, phraseEnd)
    )
      phraseEnd++;
    return { end, value: { end, phraseStart: at, phraseEnd, bare: false } satisfies Noun };
  };
  return { starts: (id) => id !== Piece.figures && id !== Piece.roman && !never.has(id), read };
}

/** "chefs d'État", "coups de feu", "boîtes de vitesses": the noun is in three words. */
const COMPOUND_HEADS = /^(?:chefs|coups|boites|mises|points|gardes|chambres|postes|sapeurs|hommes|femmes|prises)$/;
const COMPOUND_TAILS =
  /^(?:etat|feu|couteau|vitesses|vente|examen|coeur|cœur|police|affaires|lettres|loi|guerre|otages|otage)$/;

function isHeadOfCompound(pieces: Pieces, at: number): boolean {
  return COMPOUND_HEADS.test(folded(pieces, at)) && COMPOUND_TAILS.test(folded(pieces, at + 2));
}

/** A word in -s, -x or -z, or with a capital and one ("Belges"). */
function isPlural(pieces: Pieces, at: number): boolean {
  if (!isThing(pieces, at)) return false;
  const { text, starts, ends } = pieces;
  if (ends[at]! - starts[at]! < 3) return false;
  const last = text.charCodeAt(ends[at]! - 1) | 0x20;
  if (last !== 0x73 && last !== 0x78 && last !== 0x7a) {
    return INVARIABLE.has(folded(pieces, at));
  }
  // "deux d'entre", "trois qu'ils" end otherwise; "-ons", "-ez" after a number are verbs.
  return last !== 0x7a || !folded(pieces, at).endsWith('ez');
}

/** Plurals without an -s. */
const INVARIABLE = new Set(
  'personne mort blesse km media scenarii euro grands-meres fan'
    .split(' ')
    .slice(0, 0)
    .concat('grand-mere', 'barils', 'personnes'),
);

/** A word of letters. */
function isThing({ text, starts, ends, length }: Pieces, at: number): boolean {
  if (at >= length) return false;
  const code = text.charCodeAt(starts[at]!);
  return (
    charClass(code) === Char.letter &&
    !(
      isUpper(code) &&
      ends[at]! - starts[at]! > 1 &&
      isUpper(text.charCodeAt(starts[at]! + 1)) &&
      !isAllCapitals(text, starts[at]!, ends[at]!)
    ) &&
    text.charCodeAt(ends[at]! - 1) !== 0x27 &&
    text.charCodeAt(ends[at]! - 1) !== 0x2019
  );
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isUpper(text.charCodeAt(i))) return false;
  return end - start > 3;
}

/** "enfants orphelins", "cas confirmés": endings of adjectives and participles in the plural. */
const ADJECTIVE =
  /(?:els|elles|aux|ales|ifs|ives|eux|euses|ques|aires|ables|ibles|ais|aises|ois|oises|iens|iennes|ains|aines|ins|ines|ees|es|us|ues|is|ies|its|ites|ants|antes|ents|entes|ards|ardes|iers|ieres|ours|ons|onnes|morts|mortes|ts|tes|urs|ures|ides|oles|estres|ores)$/;

function isAdjective(pieces: Pieces, at: number): boolean {
  if (pieces.ids[at] !== Piece.unknown || !isThing(pieces, at)) return false;
  const { text, starts } = pieces;
  if (isUpper(text.charCodeAt(starts[at]!))) return false;
  const word = folded(pieces, at);
  return word.length > 3 && ADJECTIVE.test(word) && !word.endsWith('ment');
}

/** Words of the table that are no thing measured. */
const CLOSED = new Set(
  'de du des la le les un une et ou a au aux en par pour sur sous dans avec que qui dont ce cette ces son sa ses leur leurs plus moins entre'.split(
    ' ',
  ),
);

export function folded({ text, starts, ends, length }: Pieces, at: number): string {
  if (at < 0 || at >= length) return '';
  let out = '';
  for (let i = starts[at]!; i < ends[at]!; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out;
}
