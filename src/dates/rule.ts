// The shape of a rule, and the questions that rules ask about their place.

import { Char, charClass, isUpper } from '../text/characters.js';
import type { Captures, GrammarRule, Place } from '../text/rules.js';
import { foldedPiece, Piece, type Pieces } from '../text/pieces.js';
import type { Partial, PartialDate, Unit } from './partial.js';

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

/** A set of words, written as one line. */
export function oneOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
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
    !CLOSED.has(pieces.text.slice(pieces.starts[last], pieces.ends[last]))
  );
}

/** True for the small words that hold sentences together: "pour", "dont", "avec". */
export function isSmallWord(word: string): boolean {
  return CLOSED.has(word);
}

/** Words after a year or a day that are no counted noun. */
const CLOSED = new Set(
  (
    "et ou ni mais où que qui quand lorsque lorsqu’ lorsqu' dont par pour dans sur sous avec sans chez vers selon entre contre afin " +
    "à au aux de du des d’ d' en le la les l’ l' un une son sa ses leur leurs ce cet cette ces il elle ils elles on nous je tu vous " +
    'a ont avait avaient est sont était étaient fut furent sera seront aura aurait doit devrait devait peut pourrait va vont ' +
    "s’ s' se ne n’ n' y puis ainsi alors ainsi comme soit déjà encore aussi aussitôt après avant depuis jusqu’ jusqu' dès lors grâce " +
    'suite face malgré près environ plus moins prochain dernier environ là-bas ici notamment et/ou voire contre puisque car donc or'
  ).split(' '),
);

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
