// The shape of a rule, and what rules ask about the words around their match: whether a noun follows that a number may
// count ("2 000 euros"), or which unit the words name.

import { UNITS } from '../../french/calendar.js';
import { oneOf } from '../../french/one-of.js';
import { ADVERBS_IN_S, CLOSED_CLASS } from '../../french/small-words.js';
import { Char, charClass, isUpper } from '../../text/characters.js';
import type { Captures, GrammarRule, Guard, Place } from '../../text/rules.js';
import { Piece } from '../../text/pieces.js';
import { wordAfter } from '../../text/place.js';
import type { PartialReading, PartialDate, Unit } from '../calendar/partial.js';

/** What kind of expression a rule reads, for the patterns that ask for one. */
export type Gives =
  | 'day'
  | 'month'
  | 'year'
  | 'period'
  | 'clock'
  | 'part'
  | 'moment'
  | 'night'
  | 'interval'
  | 'duration'
  | 'range'
  | 'frequency';

/** A rule of the grammar of dates: its `make` returns a reading, or a guard that says why there is none. */
export interface Rule extends GrammarRule<PartialReading, Gives> {
  readonly make: (caught: Captures, place: Place) => PartialReading | Guard;
}
export type { Captures, Place };

/** A partial date from its fields. */
export function date(fields: Omit<PartialDate, 'form'>): PartialDate {
  return { form: 'date', ...fields };
}

/**
 * True when a word in lower case follows that is no function word and that no grammar knows: "2 000 euros", "en 2 000
 * exemplaires".
 */
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

/**
 * True when a plural follows, which a number before it may count: "2 000 euros", "en 2016 exemplaires". A singular is
 * not counted: "la loi de 2016 prévoit". Words of three letters or fewer count too, as they may abbreviate units.
 */
export function countsNoun(place: Place): boolean {
  if (!goesOnWithNoun(place)) return false;
  const next = wordAfter(place);
  if (next.endsWith("'") || ADVERBS_IN_S.has(next)) return false;
  return next.length <= 3 || /[sxz]$/.test(next);
}

/** The direction that "dernier" (-1) or "prochain" (1) gives; `undefined` without either. */
export function directionOf(caught: Captures): -1 | 1 | undefined {
  return caught.get<-1 | 1>('last') ?? caught.get<-1 | 1>('next');
}

const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour', 'day']);
/** The nouns of the units longer than a day; "exercice" is the year of a budget. */
const UNITS_BY_WORD: ReadonlyMap<string, Unit> = new Map([
  ...[...UNITS].filter(([, unit]) => !CLOCK_UNITS.has(unit)),
  ['exercice', 'year'],
]);

/** The unit of the first word that names one; `undefined` when none does. */
export function unitIn(words: readonly string[]): Unit | undefined {
  for (const word of words) {
    const unit = UNITS_BY_WORD.get(word);
    if (unit) return unit;
  }
  return undefined;
}

/** What may follow "dans la semaine" and "ce jour" where they stand alone. */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set(['', ...oneOf('. , ; : ) ! ? » ” … et')]);
