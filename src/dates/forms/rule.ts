// The shape of a rule, and the questions that rules ask about their place.

import { oneOf } from '../../french/one-of.js';
import { CLOSED_CLASS } from '../../french/small-words.js';
import { Char, charClass, isUpper } from '../../text/characters.js';
import type { Captures, GrammarRule, Place } from '../../text/rules.js';
import { foldedPiece, Piece, type Pieces } from '../../text/pieces.js';
import type { Partial, PartialDate, Unit } from '../calendar/partial.js';

/** What kind of expression a rule reads, for the patterns that ask for one. */
export type Gives =
  'day' | 'month' | 'year' | 'period' | 'clock' | 'part' | 'moment' | 'night' | 'interval' | 'duration' | 'frequency';

export type Rule = GrammarRule<Partial, Gives>;
export type { Captures, Place };

/** A partial date from its fields. */
export function date(fields: Omit<PartialDate, 'form'>): PartialDate {
  return { form: 'date', ...fields };
}

/** The surface of a piece, empty outside the text or across a sentence's end. */
export function surfaceAt({ pieces }: Place, at: number, sameSentence = true): string {
  if (at < 0 || at >= pieces.length || (sameSentence && pieces.opens[at] === 1)) return '';
  return pieces.text.slice(pieces.starts[at], pieces.ends[at]);
}

/** The surface of the piece before the match, in its sentence. */
export function before(place: Place, back = 1): string {
  const { pieces, at } = place;
  for (let i = at; i > at - back; i--) if (i < 0 || pieces.opens[i] === 1) return '';
  return surfaceAt(place, at - back, false);
}

/** The folded word at a piece, empty outside the text or across a sentence's end. */
export function wordAt({ pieces, at: from, end }: Place, at: number): string {
  if (at < 0 || at >= pieces.length || ((at < from || at >= end) && pieces.opens[at] === 1)) return '';
  return foldedPiece(pieces, at);
}

/** The folded word before the match, in its sentence. */
export function wordBefore({ pieces, at }: Place, back = 1): string {
  for (let i = at; i > at - back; i--) if (i <= 0 || pieces.opens[i] === 1) return '';
  return foldedPiece(pieces, at - back);
}

/** The folded word after the marked pieces, in their sentence. */
export function wordAfter(place: Place, ahead = 0): string {
  for (let i = place.last; i < place.last + ahead; i++) if (surfaceAt(place, i) === '') return '';
  return wordAt(place, place.last + ahead);
}

/** The folded words of the marked pieces. */
export function wordsOf(place: Place): string[] {
  const words: string[] = [];
  for (let i = place.first; i < place.last; i++) words.push(foldedPiece(place.pieces, i));
  return words;
}

/** The first of the marked pieces, folded. */
export function firstWord({ pieces, first }: Place): string {
  return foldedPiece(pieces, first);
}

/** The last of the marked pieces, folded. */
export function lastWord({ pieces, last }: Place): string {
  return foldedPiece(pieces, last - 1);
}

/** True when the piece starts with a capital. */
export function startsCapital({ pieces }: Place, at: number): boolean {
  return at >= 0 && at < pieces.length && isUpper(pieces.text.charCodeAt(pieces.starts[at]!));
}

/** True when the first marked piece starts with a capital. */
export function isCapitalised({ pieces, first }: Place): boolean {
  return isUpper(pieces.text.charCodeAt(pieces.starts[first]!));
}

/** True when no space stands between the piece and the one before. */
export function isGlued(pieces: Pieces, at: number): boolean {
  return at > 0 && pieces.starts[at] === pieces.ends[at - 1];
}

/** True when a lower-case word that no grammar knows follows: "2 000 euros", "en 2 000 exemplaires". */
export function goesOnWithNoun({ pieces, last }: Place): boolean {
  if (last >= pieces.length || pieces.opens[last] === 1) return false;
  if (pieces.ids[last] !== Piece.unknown) return false;
  const code = pieces.text.charCodeAt(pieces.starts[last]!);
  return (
    charClass(code) === Char.letter &&
    !isUpper(code) &&
    !CLOSED_CLASS.has(pieces.text.slice(pieces.starts[last], pieces.ends[last]))
  );
}

/** "dernier", "prochain". */
export function directionOf(caught: Captures): -1 | 1 | undefined {
  return caught.get<-1 | 1>('last') ?? caught.get<-1 | 1>('next');
}

const UNITS_BY_WORD: ReadonlyMap<string, Unit> = new Map(
  Object.entries({
    semaine: 'week',
    mois: 'month',
    annee: 'year',
    an: 'year',
    exercice: 'year',
    trimestre: 'quarter',
    semestre: 'half',
    decennie: 'decade',
    siecle: 'century',
  }),
);

/** The unit that one of the words names. */
export function unitIn(words: readonly string[]): Unit | undefined {
  for (const word of words) {
    const unit = UNITS_BY_WORD.get(word);
    if (unit) return unit;
  }
  return undefined;
}

/** What may follow "dans la semaine" and "ce jour" where they stand alone. */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set(['', ...oneOf('. , ; : ) ! ? » ” … et')]);
