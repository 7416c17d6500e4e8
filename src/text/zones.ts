// Text scraped from a page contains more than the story. Zones mark the parts that frame the story (headline, dateline,
// byline, signature, credits of pictures) and those that do not belong to it (links to other articles, menus, standard
// wording), so that a name in a link is not taken for one of the story. When in doubt, a line stays in the story, so
// that nothing is lost.

import type { Zone, ZoneKind } from '../types.js';
import { markClosing } from './closing.js';
import { readCredit } from './credits.js';
import type { KnowsPlace } from './datelines.js';
import { readLines, type Line, type Marks, type Part } from './lines.js';
import { markOpening } from './opening.js';

/** Returns the zones of a text, in order and without overlap. Linear in the text. */
export function readZones(text: string, isPlace: KnowsPlace = null): Zone[] {
  const lines = readLines(text);
  const marks: Marks = lines.map(() => null);
  const parts: Part[] = [];
  markClosing(text, lines, marks, parts);
  markOpening(text, lines, marks, parts, isPlace);
  addCredits(text, lines, marks, parts);
  return joinLines(text, lines, marks, disjoint(parts));
}

/** Adds the credits of pictures: whole lines, and the ends of captions. */
function addCredits(text: string, lines: readonly Line[], marks: Marks, parts: Part[]): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (marks[i] !== null && marks[i] !== 'credit' && marks[i] !== 'headline') continue;
    const credit = readCredit(text, line);
    if (!credit) continue;
    if (credit.start > line.start) parts.push({ kind: 'credit', ...credit });
    else if (marks[i] === null) marks[i] = 'credit';
  }
}

/** Sorts the parts and drops each one that overlaps an earlier one. */
function disjoint(parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  let reach = 0;
  return sorted.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
}

/** Joins neighbouring lines of the same kind into one zone, except headlines and credits, which are a zone each. */
function joinLines(text: string, lines: readonly Line[], marks: Marks, parts: readonly Part[]): Zone[] {
  const zones: Zone[] = [];
  let part = 0;
  let open: { kind: ZoneKind; start: number; end: number } | null = null;
  const close = (): void => {
    if (open) zones.push(zoneOf(text, open.kind, open.start, open.end));
    open = null;
  };
  for (const [i, line] of lines.entries()) {
    const kind = marks[i] ?? null;
    if (open && (open.kind !== kind || kind === 'headline' || kind === 'credit')) close();
    let at = line.start;
    for (; part < parts.length && parts[part]!.start < line.end; part++) {
      const { kind: inner, start, end } = parts[part]!;
      if (kind) open = grow(text, open, kind, at, start);
      close();
      zones.push(zoneOf(text, inner, start, end));
      at = end;
    }
    if (kind) open = grow(text, open, kind, at, line.end);
  }
  close();
  return zones;
}

type Grown = { kind: ZoneKind; start: number; end: number } | null;

/** Extends the open zone by the text from `from` to `to`, without surrounding white space and dashes. */
function grow(text: string, open: Grown, kind: ZoneKind, from: number, to: number): Grown {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (start === end) return open;
  return open ? { ...open, end } : { kind, start, end };
}

function zoneOf(text: string, kind: ZoneKind, start: number, end: number): Zone {
  return { kind, start, end, text: text.slice(start, end) };
}
