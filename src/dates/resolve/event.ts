// Distances from an event that the words after it date: "Trois ans après l'attentat du 14 juillet 2016", "au lendemain
// du vote de mardi". Distances from other events stay without a value.

import { Char, charClass } from '../../text/characters.js';
import { foldedPiece, type Pieces } from '../../text/pieces.js';
import type { Cell } from '../calendar/cell.js';
import type { FoundDate, PartialReading } from '../calendar/partial.js';
import { resolveCell } from './cells.js';
import { isResolved } from './resolved.js';
import type { Story } from '../calendar/story.js';
import { isPast, type Tense } from '../tense/tense.js';

/** How many pieces may stand between the expression and the date of its event. */
const REACH = 9;
const JOINS: ReadonlySet<string> = new Set(['du', 'de', "d'", 'des', 'le', 'en']);

/** True for a distance from an event: "deux jours après l'attaque". */
export function isOfEvent(partial: PartialReading): boolean {
  return partial.form === 'date' && partial.event === true && partial.unit !== undefined;
}

/**
 * The date of the event that expression `index` counts from, as the words after it give it; `null` when they give
 * none. `tense` is that of the clause.
 */
export function cellOfEvent(
  found: readonly FoundDate[],
  index: number,
  pieces: Pieces,
  story: Story,
  tense: Tense,
): Cell | null {
  const from = found[index]!.last;
  const next = found[index + 1];
  if (next === undefined || next.reading.form !== 'date' || next.reading.event === true) return null;
  if (next.first - from > REACH || next.first <= from + 1 || pieces.opens[next.first] === 1) return null;
  if (!JOINS.has(foldedPiece(pieces, next.first - 1))) return null;
  for (let i = from; i < next.first; i++) if (pieces.opens[i] === 1 || isMark(pieces, i)) return null;
  const dated = next.reading.month !== undefined || next.reading.holiday !== undefined;
  const own = dated && !isPast(tense) ? 'nominal' : (tense ?? 'past');
  const resolved = resolveCell(next.reading, story, own, pieces.starts[next.first]!);
  return isResolved(resolved) ? resolved.cell : null;
}

/** True for a comma, a bracket, a quotation mark or another mark of one character, but not for a hyphen. */
function isMark({ text, starts, ends }: Pieces, at: number): boolean {
  const start = starts[at]!;
  const kind = charClass(text.charCodeAt(start));
  return ends[at]! - start === 1 && (kind === Char.punctuation || kind === Char.symbol) && text[start] !== '-';
}
