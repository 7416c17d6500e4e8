// Readers do not know each other and may claim the same words. One rule settles
// it. Between a name and a date: the one that holds the other stays ("Coupe du
// monde 2018" is a name, "Noël 2018" a date), and a date stays when neither does.
// Between mentions of one reader: the surer stays; as sure, the longer; as long,
// the first. A mention that meets only dropped ones stays.

import type { Mention } from './types.js';

/** Overlapping mentions → disjoint mentions, in the order of the text. */
export function settle(mentions: readonly Mention[]): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Mention[] = [];
  let group: Mention[] = [];
  let reach = -1;
  for (const mention of ordered) {
    if (mention.start >= reach) {
      keepBest(group, kept);
      group = [];
    }
    group.push(mention);
    reach = Math.max(reach, mention.end);
  }
  keepBest(group, kept);
  return kept;
}

/** Takes the mentions of a group from the surest down, each where it is still free. */
function keepBest(group: readonly Mention[], kept: Mention[]): void {
  if (group.length < 2) {
    kept.push(...group);
    return;
  }
  const free: Mention[] = [];
  for (const mention of [...group].sort(bySurety)) {
    const at = indexAfter(free, mention.start);
    const before = free[at - 1];
    const after = free[at];
    if ((!before || before.end <= mention.start) && (!after || mention.end <= after.start)) free.splice(at, 0, mention);
  }
  for (const mention of free) kept.push(mention);
}

function bySurety(a: Mention, b: Mention): number {
  if ((a.kind === 'date') !== (b.kind === 'date') && a.start < b.end && b.start < a.end) {
    const longer = b.end - b.start - (a.end - a.start);
    const holds = longer > 0 ? b.start <= a.start && a.end <= b.end : a.start <= b.start && b.end <= a.end;
    return holds && longer !== 0 ? longer : a.kind === 'date' ? -1 : 1;
  }
  return b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start;
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
