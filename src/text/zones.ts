// The raw text of a page is more than its story. Zones say which parts frame it
// (headline, dateline, byline, signature) and which are not it at all (teasers,
// the site's own wording), so that a name in a link is never taken for the
// story's. What is doubtful stays story: nothing is lost by an unmarked line.

import type { Zone, ZoneKind } from '../types.js';
import { markClosing, type Marks } from './closing.js';
import { readLines, type Line } from './lines.js';
import { markOpening } from './opening.js';

/** The zones of a text, ordered and disjoint. Linear in the text. */
export function readZones(text: string): Zone[] {
  const lines = readLines(text);
  const marks: Marks = lines.map(() => null);
  const signature = markClosing(text, lines, marks);
  const dateline = markOpening(text, lines, marks);
  const zones = joinLines(text, lines, marks);
  if (signature) zones.push(zoneOf(text, 'signature', signature.start, signature.end));
  if (dateline && (!signature || dateline.end <= signature.start))
    zones.push(zoneOf(text, 'dateline', dateline.start, dateline.end));
  return zones.sort((a, b) => a.start - b.start);
}

/** Neighbouring lines of one kind make one zone; each headline stands alone. */
function joinLines(text: string, lines: readonly Line[], marks: Marks): Zone[] {
  const zones: Zone[] = [];
  for (let i = 0; i < lines.length; i++) {
    const kind = marks[i];
    if (!kind) continue;
    const first = i;
    while (kind !== 'headline' && marks[i + 1] === kind) i++;
    zones.push(zoneOf(text, kind, lines[first]!.start, lines[i]!.end));
  }
  return zones;
}

function zoneOf(text: string, kind: ZoneKind, start: number, end: number): Zone {
  return { kind, start, end, text: text.slice(start, end) };
}
