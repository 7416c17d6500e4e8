// The words before a date. "vers 1850" makes it approximate; "depuis février 2022", "jusqu'au 30 avril" and "d'ici à
// 2030" leave one of its sides open. The mention and its value are the date itself; its EDTF is the open interval.

import { THE } from '../../french/small-words.js';
import { normalise } from '../../text/characters.js';
import { foldedPiece, Piece, type Pieces } from '../../text/pieces.js';
import type { DateReading } from '../../types.js';
import { isoDay } from '../calendar/cell.js';
import { makeDay, plusDays } from '../calendar/day.js';
import type { Story } from '../calendar/story.js';

/**
 * The reading with what the words before piece `first` add: it is approximate after "vers", and its EDTF has the open
 * side.
 */
export function withWordsBefore(
  reading: DateReading,
  pieces: Pieces,
  first: number,
  side: Side | null,
  story: Story,
): DateReading {
  if (reading.type === 'frequency' || !isAbout(pieces, first)) return withOpenSide(reading, side, story);
  const { type, precision, edtf } = reading;
  const marked =
    type === 'date' && edtf !== null && precision !== 'week' && precision !== 'weekend' && !edtf.endsWith('~');
  return { ...reading, approximate: true, edtf: marked ? `${edtf}~` : edtf };
}

function withOpenSide(reading: DateReading, side: Side | null, story: Story): DateReading {
  const { type, edtf } = reading;
  if (side === null) return reading;
  if (edtf === null || type === 'duration' || type === 'frequency' || type === 'interval' || edtf.includes('/'))
    return reading;
  if (side === 'from' || side === 'since') return { ...reading, edtf: `${edtf}/..` };
  if (side === 'after' || side === 'before') {
    if (reading.precision !== 'day' || reading.to === null || reading.from === null)
      return { ...reading, edtf: side === 'after' ? `${edtf}/..` : `../${edtf}` };
    if (side === 'after') return { ...reading, edtf: `${reading.to.slice(0, -9)}/..` };
    const last = dayBefore(reading.from);
    return last === null ? reading : { ...reading, edtf: `../${last}` };
  }
  if (side === 'to') return { ...reading, edtf: `../${edtf}` };
  return { ...reading, edtf: `${story.today ? isoDay(story.today) : '..'}/${edtf}` };
}

/**
 * What the words before a date leave open: "depuis" is `since`, "à partir de" `from`, "jusqu'à" `to`, "d'ici" `from
 * today`.
 */
export type Side = 'since' | 'from' | 'to' | 'after' | 'before' | 'from today';

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['depuis', 'since'],
  ["jusqu'a", 'to'],
  ["jusqu'au", 'to'],
  ["jusqu'en", 'to'],
  ['avant', 'before'],
  ['apres', 'after'],
]);

/** The ISO day before the one of a date-time, `null` when it is no date-time. */
function dayBefore(from: string): string | null {
  const found = /^(-?\d+)-(\d\d)-(\d\d)/.exec(from);
  if (found === null) return null;
  const [, year, month, day] = found;
  return isoDay(plusDays(makeDay(Number(year), Number(month), Number(day)), -1));
}

/**
 * True when the words before make the date approximate: "vers 1850", "autour de 2010", "aux alentours du 20 mars", "à
 * l'horizon 2050".
 */
function isAbout(pieces: Pieces, first: number): boolean {
  const one = wordAt(pieces, first, 1);
  if (ABOUT.has(one)) return true;
  const two = wordAt(pieces, first, 2);
  return (
    (one === 'du' || one === 'de' || one === "d'") && (two === 'autour' || two === 'alentours' || two === 'environs')
  );
}

const ABOUT: ReadonlySet<string> = new Set(['vers', 'environ', 'horizon', 'circa']);

/** The folded word `back` pieces before piece `first`, empty outside its sentence. */
function wordAt(pieces: Pieces, first: number, back: number): string {
  for (let i = first; i > first - back; i--) if (i <= 0 || pieces.opens[i] === 1) return '';
  return foldedPiece(pieces, first - back);
}

/** Which side of the date that starts at piece `first` the words before leave open; `null` when they leave none. */
export function sideBefore(pieces: Pieces, first: number): Side | null {
  // The grammar knows every word that opens a side, so an unknown piece opens none.
  if (first === 0 || pieces.opens[first] === 1 || pieces.ids[first - 1] === Piece.unknown) return null;
  const back = THE.has(wordAt(pieces, first, 1)) ? 2 : 1;
  const one = wordAt(pieces, first, back);
  switch (one) {
    case 'des':
      // Two words fold to "des": "dès lundi" opens a side, "des lundis" does not.
      return isFromWord(pieces, first - back) ? 'from' : null;
    case 'ici':
      return isFromHere(pieces, first, back) ? 'from today' : null;
    case 'du':
    case 'de':
    case "d'":
      return isFrom(pieces, first, back + 1) ? 'from' : null;
    case 'a':
    case 'au':
    case 'en': {
      const ahead = wordAt(pieces, first, back + 1);
      if (ahead === "jusqu'") return 'to';
      if (ahead === 'ici') return isFromHere(pieces, first, back + 1) ? 'from today' : null;
      return SIDES.get(ahead) ?? null;
    }
    default:
      return SIDES.get(one) ?? null;
  }
}

/** True for "dès" or "Dès", whether its accent is part of the letter or a character of its own. */
function isFromWord({ text, starts, ends }: Pieces, at: number): boolean {
  return normalise(text.slice(starts[at], ends[at])).toLowerCase() === 'dès';
}

/** True when "d'" stands before "ici". */
function isFromHere(pieces: Pieces, first: number, back: number): boolean {
  return wordAt(pieces, first, back + 1) === "d'";
}

/** True for "à partir" and "à compter". */
function isFrom(pieces: Pieces, first: number, back: number): boolean {
  const one = wordAt(pieces, first, back);
  return (one === 'partir' || one === 'compter') && wordAt(pieces, first, back + 1) === 'a';
}
