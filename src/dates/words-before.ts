// What stands before a date: "vers 1850" makes it approximate, and "depuis février
// 2022", "jusqu'au 30 avril", "d'ici à 2030" leave one of its sides open. The
// mention and its value are the date itself; EDTF says the open interval.

import { foldedPiece, type Pieces } from '../text/pieces.js';
import type { DateReading } from '../types.js';
import { isoDay } from './cell.js';
import { makeDay, plusDays } from './day.js';
import type { Story } from './story.js';

/** The reading with what the words before piece `first` add: "vers", and an open side for its EDTF. */
export function withWordsBefore(reading: DateReading, pieces: Pieces, first: number, story: Story): DateReading {
  if (reading.type === 'frequency' || !isAbout(pieces, first)) return withOpenSide(reading, pieces, first, story);
  const { type, precision, edtf } = reading;
  const marked =
    type === 'date' && edtf !== null && precision !== 'week' && precision !== 'weekend' && !edtf.endsWith('~');
  return { ...reading, approximate: true, edtf: marked ? `${edtf}~` : edtf };
}

function withOpenSide(reading: DateReading, pieces: Pieces, first: number, story: Story): DateReading {
  const { type, edtf } = reading;
  if (edtf === null || type === 'duration' || type === 'frequency' || type === 'interval' || edtf.includes('/'))
    return reading;
  const side = sideBefore(pieces, first);
  if (side === null) return reading;
  if (side === 'from' || side === 'since') return { ...reading, edtf: `${edtf}/..` };
  if (side === 'after' || side === 'before') {
    if (reading.precision !== 'day' || reading.to === null || reading.from === null)
      return { ...reading, edtf: side === 'after' ? `${edtf}/..` : `../${edtf}` };
    return side === 'after'
      ? { ...reading, edtf: `${reading.to.slice(0, -9)}/..` }
      : { ...reading, edtf: `../${dayBefore(reading.from)}` };
  }
  if (side === 'to') return { ...reading, edtf: `../${edtf}` };
  return { ...reading, edtf: `${story.today ? isoDay(story.today) : '..'}/${edtf}` };
}

type Side = 'since' | 'from' | 'to' | 'after' | 'before' | 'from today';

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', "l'", 'les']);
const SIDES: Readonly<Record<string, Side>> = {
  depuis: 'since',
  des: 'from',
  'a partir': 'from',
  'a compter': 'from',
  "jusqu'a": 'to',
  "jusqu' a": 'to',
  "jusqu'au": 'to',
  "jusqu' au": 'to',
  "jusqu'en": 'to',
  "jusqu' en": 'to',
  avant: 'before',
  apres: 'after',
  "d'ici": 'from today',
  "d' ici": 'from today',
};

/** The day before the one that starts here. */
function dayBefore(from: string): string {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(from)!;
  return isoDay(plusDays(makeDay(Number(year), Number(month), Number(day)), -1));
}

/** "vers 1850", "autour de 2010", "aux alentours du 20 mars", "à l'horizon 2050". */
function isAbout(pieces: Pieces, first: number): boolean {
  const one = wordAt(pieces, first, 1);
  if (ABOUT.has(one)) return true;
  const two = wordAt(pieces, first, 2);
  return (one === 'du' || one === 'de' || one === "d'") && (two === 'autour' || two === 'alentours');
}

const ABOUT: ReadonlySet<string> = new Set(['vers', 'environ', 'horizon', 'circa']);

/** The folded word `back` pieces before the first, in its sentence. */
function wordAt(pieces: Pieces, first: number, back: number): string {
  for (let i = first; i > first - back; i--) if (i <= 0 || pieces.opens[i] === 1) return '';
  return foldedPiece(pieces, first - back);
}

/** Which side of the date that starts at piece `first` the words before leave open. */
export function sideBefore(pieces: Pieces, first: number): Side | null {
  const word = (at: number): string => wordAt(pieces, first, first - at);
  let at = first - 1;
  if (at < 0 || pieces.opens[first] === 1) return null;
  if (ARTICLES.has(word(at))) at--;
  const one = word(at);
  // "des" folds two words: "dès lundi", "des lundi" is none.
  if (one === 'des') return pieces.text.charAt(pieces.starts[at]! + 1) === 'è' ? 'from' : null;
  const two = `${word(at - 1)} ${one}`;
  const found = SIDES[one] ?? SIDES[two];
  if (found) return found;
  // "à partir du", "à compter de", "d'ici à", "d'ici la"
  if (one === 'du' || one === 'de' || one === "d'" || one === 'a' || one === 'au' || one === 'en')
    return (
      SIDES[`${word(at - 2)} ${word(at - 1)}`] ??
      (one === 'du' || one === 'de' || one === "d'" ? null : (SIDES[word(at - 1)] ?? null))
    );
  return null;
}
