// What stands before a date and leaves one of its sides open: "depuis février
// 2022", "jusqu'au 30 avril", "d'ici à 2030". The mention and its value are the
// date itself; EDTF says the open interval.

import type { Pieces } from '../text/pieces.js';
import { fold, normalise } from '../text/characters.js';
import type { DateReading } from '../types.js';
import { isoDay } from './cell.js';
import type { Story } from './story.js';

/** The reading with its EDTF opened by the words before piece `first`. */
export function withOpenSide(reading: DateReading, pieces: Pieces, first: number, story: Story): DateReading {
  const { type, edtf } = reading;
  if (edtf === null || type === 'duration' || type === 'frequency' || type === 'interval' || edtf.includes('/'))
    return reading;
  const side = sideBefore(pieces, first);
  if (side === null) return reading;
  if (side === 'from') return { ...reading, edtf: `${edtf}/..` };
  if (side === 'to') return { ...reading, edtf: `../${edtf}` };
  return { ...reading, edtf: `${story.today ? isoDay(story.today) : '..'}/${edtf}` };
}

type Side = 'from' | 'to' | 'from today';

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', "l'", 'les']);
const SIDES: Readonly<Record<string, Side>> = {
  depuis: 'from',
  des: 'from',
  'a partir': 'from',
  'a compter': 'from',
  "jusqu'a": 'to',
  "jusqu' a": 'to',
  "jusqu'au": 'to',
  "jusqu' au": 'to',
  "jusqu'en": 'to',
  "jusqu' en": 'to',
  avant: 'to',
  "d'ici": 'from today',
  "d' ici": 'from today',
};

function sideBefore(pieces: Pieces, first: number): Side | null {
  const word = (at: number): string =>
    at < 0 || pieces.opens[at + 1] === 1 ? '' : fold(normalise(pieces.text.slice(pieces.starts[at], pieces.ends[at])));
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
