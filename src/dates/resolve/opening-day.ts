// The day that a text without a publication date gives itself. It stands at the top, in the dateline ("Damas, 17 mars
// 2025 (SANA) –"), the byline ("Publié le 12/05/2021") or as the first words of a paragraph, set off from the rest ("12
// octobre 2012. –", "Mercredi 12 mars 2025. Hier…"); or anywhere, in "ce mercredi 12 mars 2025" or "aujourd'hui, 12
// mars 2025". A day that is only mentioned ("né le 3 mars 1950") is not the text's own.

import { foldedPiece, type Pieces } from '../../text/pieces.js';
import type { Document } from '../../types.js';
import type { FoundDate } from '../calendar/partial.js';
import { resolveDate } from './resolve.js';
import { openStory } from '../calendar/story.js';

/** The day that the document gives itself, as an ISO day ("2025-03-12"); `null` when it gives none. */
export function daySaidInText(doc: Document, found: readonly FoundDate[], pieces: Pieces): string | null {
  let tried = 0;
  for (const { first, last, reading: partial } of found) {
    tried++;
    if (partial.form !== 'date' || partial.year === undefined || partial.day === undefined) continue;
    if (partial.hour !== undefined || partial.part !== undefined || partial.offset !== undefined) continue;
    const start = pieces.starts[first]!;
    const end = pieces.ends[last - 1]!;
    const zone = doc.zones.find((each) => each.start <= start && start < each.end);
    const isAtTop =
      tried <= MOST &&
      (zone !== undefined && zone.kind !== 'headline'
        ? zone.kind === 'dateline' || zone.kind === 'byline'
        : standsApart(doc.text, start, end));
    if (!isAtTop && (zone !== undefined || !isPointedAt(pieces, first))) continue;
    const { reading } = resolveDate(partial, openStory(null), null, start) ?? {};
    if (reading?.precision === 'day' && reading.value !== null) return reading.value;
  }
  return null;
}

/** How many dates from the first on count as standing at the top. */
const MOST = 4;

/**
 * True for a date at the start of a line, with or without "le", after which a full stop, a dash or the end of the line
 * follows.
 */
function standsApart(text: string, start: number, end: number): boolean {
  const line = text.slice(Math.max(0, start - LINE), start);
  if (!/(?:^|\n)[ \u00a0]*(?:le[ \u00a0])?$/i.test(start > LINE ? line : `\n${line}`)) return false;
  let k = end;
  while (k < text.length && (text[k] === ' ' || text[k] === '\u00a0')) k++;
  return k === text.length || text[k] === '.' || BREAKS.has(text[k]!);
}

/** How many characters before a date are searched for the start of its line. */
const LINE = 8;

/**
 * True when the words before say that the date is today: "ce mercredi 12 mars 2025", "aujourd'hui, 12 mars 2025", "nous
 * sommes le 12 mars 2025".
 */
function isPointedAt(pieces: Pieces, first: number): boolean {
  let i = first - 1;
  const word = (at: number): string => (at < 0 || pieces.opens[at + 1] === 1 ? '' : foldedPiece(pieces, at));
  if (word(i) === 'ce') return true;
  if (word(i) === 'le') return word(i - 1) === 'sommes';
  if (word(i) === ',') i--;
  return TODAY.has(word(i));
}

const TODAY: ReadonlySet<string> = new Set(["aujourd'hui", "jourd'hui", 'hui']);

const BREAKS: ReadonlySet<string> = new Set(['\n', '\r', '-', '–', '—']);
