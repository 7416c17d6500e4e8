// The raw text of a page contains more than the story. Zones mark the parts that frame it
// (headline, dateline, byline, signature) and those that do not belong to it (links to
// other articles, standard wording of the site), so that a name in a link is not taken for
// one of the story. In doubt a line is left in the story, so that nothing is lost.

import type { Zone, ZoneKind } from '../types.js';
import { markClosing, type Marks } from './closing.js';
import { readLines, type Line } from './lines.js';
import { markOpening } from './opening.js';

/** The zones of a text, in order and without overlap. Linear in the text. */
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

/** Joins neighbouring lines of one kind into one zone; each headline is a zone of its own. */
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
