// The three readers work independently and may claim the same words. Overlaps are
// settled in two steps.
//
// 1. Among mentions of one reader, the one with the higher confidence stays; if equal,
//    the longer one; if still equal, the first one.
// 2. Between readers, the longer mention stays: "Coupe du monde 2018" is a name and not
//    a date, "trois fois par semaine" a date and not a count, "2 000 euros" a quantity
//    and not a year. Among mentions of equal length the order is: an age ("37 ans" is
//    somebody's age rather than a duration), a date ("Noël"), a measure or a sum of
//    money, a name, a count or a rank.
//
// A mention that overlaps only mentions that were dropped stays.

import { countWork } from './text/work.js';
import type { Mention, QuantityReading } from './types.js';

/** Turns overlapping mentions into mentions that do not overlap, in text order. */
export function settle(mentions: readonly Mention[]): Mention[] {
  const names: Mention[] = [];
  const dates: Mention[] = [];
  const quantities: Mention[] = [];
  for (const mention of mentions) {
    const { kind } = mention;
    (kind === 'date' ? dates : kind === 'quantity' ? quantities : names).push(mention);
  }
  const sure = [names, dates, quantities].map((own) => keepBest(own, bySurety));
  return keepBest(sure.flat(), byLength);
}

/** In each group of overlapping mentions, takes them in the given order and keeps those whose span is still free. */
function keepBest(mentions: readonly Mention[], inOrder: (a: Mention, b: Mention) => number): Mention[] {
  const ordered = isInOrder(mentions) ? mentions : [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Mention[] = [];
  for (let first = 0, after = 0; first < ordered.length; first = after) {
    // The group of mentions from `first` on that overlap.
    let reach = ordered[first]!.end;
    for (after = first + 1; after < ordered.length && ordered[after]!.start < reach; after++)
      reach = Math.max(reach, ordered[after]!.end);
    countWork('settle', after - first);
    if (after === first + 1) kept.push(ordered[first]!);
    else kept.push(...keepFree(ordered.slice(first, after).sort(inOrder)));
  }
  return kept;
}

/** Most readers give their mentions in the order of the text. */
function isInOrder(mentions: readonly Mention[]): boolean {
  for (let at = 1; at < mentions.length; at++) if (mentions[at]!.start <= mentions[at - 1]!.start) return false;
  return true;
}

function keepFree(group: readonly Mention[]): Mention[] {
  const free: Mention[] = [];
  for (const mention of group) {
    countWork('settle');
    const at = indexAfter(free, mention.start);
    const before = free[at - 1];
    const after = free[at];
    if ((!before || before.end <= mention.start) && (!after || mention.end <= after.start)) free.splice(at, 0, mention);
  }
  return free;
}

function bySurety(a: Mention, b: Mention): number {
  return b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start;
}

function byLength(a: Mention, b: Mention): number {
  return b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start;
}

const RANKS: Readonly<Partial<Record<QuantityReading['type'], number>>> = { age: 0, count: 4, ordinal: 4 };

function rank(mention: Mention): number {
  switch (mention.kind) {
    case 'quantity':
      return RANKS[mention.quantity.type] ?? 2;
    case 'date':
      return 1;
    default:
      return 3;
  }
}

/** Index of the first mention that starts after `start`. */
function indexAfter(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
