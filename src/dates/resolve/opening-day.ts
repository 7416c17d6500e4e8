// Without a publication date, a story may say its own day at the top: in the
// dateline ("Damas, 17 mars 2025 (SANA) –") or byline ("Publié le 12/05/2021"), or
// as the first words of a paragraph, set off by a dash ("12 octobre 2012. –").

import type { Pieces } from '../../text/pieces.js';
import type { Document } from '../../types.js';
import type { FoundDate } from '../calendar/partial.js';
import { resolveDate } from './resolve.js';
import { openStory } from '../calendar/story.js';

/** The day that the top of the document says, `null` when it says none. */
export function daySaidAtTop(doc: Document, found: readonly FoundDate[], pieces: Pieces): string | null {
  let tried = 0;
  for (const { first, last, reading: partial } of found) {
    if (++tried > MOST || partial.form !== 'date' || partial.year === undefined || partial.day === undefined) continue;
    const start = pieces.starts[first]!;
    const end = pieces.ends[last - 1]!;
    const zone = doc.zones.find((each) => each.start <= start && start < each.end);
    if (zone ? zone.kind !== 'dateline' && zone.kind !== 'byline' : !standsApart(doc.text, start, end)) continue;
    const { reading } = resolveDate(partial, openStory(null), null, start) ?? {};
    if (reading?.precision === 'day' && reading.value !== null) return reading.value;
  }
  return null;
}

/** Dates tried from the top. */
const MOST = 4;

/** At the start of a line, and a dash or the line's end behind. */
function standsApart(text: string, start: number, end: number): boolean {
  let i = start - 1;
  while (i >= 0 && (text[i] === ' ' || text[i] === '\u00a0')) i--;
  if (i >= 0 && text[i] !== '\n') return false;
  let k = end;
  while (k < text.length && (text[k] === ' ' || text[k] === '.' || text[k] === '\u00a0')) k++;
  return k === text.length || BREAKS.has(text[k]!);
}

const BREAKS: ReadonlySet<string> = new Set(['\n', '\r', '-', '–', '—']);
