// Checks that hold for the zones and records of every text.
import type { Article } from '../src/index.js';
import type { Document } from '../src/types.js';

export function expectZones({ text, zones }: Pick<Document, 'text' | 'zones'>): void {
  let reach = 0;
  for (const { start, end, text: surface } of zones) {
    if (start < reach || end <= start || end > text.length) throw new Error(`zone ${start}–${end} after ${reach}`);
    if (text.slice(start, end) !== surface) throw new Error(`zone ${start}–${end} is not its text`);
    if (/^\s|\s$/u.test(surface)) throw new Error(`zone ${start}–${end} has white space at its ends`);
    reach = end;
  }
}

/** Plain comparisons: a matcher for each of a million mentions would be the test's whole time. */
export function expectRecords(text: string, { zones, records }: Article): void {
  expectZones({ text, zones });
  const ids = new Set<string>();
  const spans: [number, number][] = [];
  let first = -1;
  for (const { id, mentions, confidence } of records) {
    if (ids.has(id)) throw new Error(`two records are ${id}`);
    ids.add(id);
    let reach = 0;
    let surest = 0;
    if (mentions.length === 0) throw new Error(`${id} has no mention`);
    if (mentions[0]!.start <= first) throw new Error(`${id} is not in order of first mention`);
    first = mentions[0]!.start;
    for (const mention of mentions) {
      if (mention.start < reach || mention.end <= mention.start || mention.end > text.length)
        throw new Error(`${id} is out of order`);
      if (text.slice(mention.start, mention.end) !== mention.text) throw new Error(`${id} is not its text`);
      if (!(mention.confidence > 0 && mention.confidence <= 1))
        throw new Error(`${id} has confidence ${mention.confidence}`);
      surest = Math.max(surest, mention.confidence);
      reach = mention.end;
      spans.push([mention.start, mention.end]);
    }
    if (confidence !== surest) throw new Error(`${id} is not as sure as its surest mention`);
  }
  spans.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < spans.length; i++)
    if (spans[i]![0] < spans[i - 1]![1]) throw new Error(`mentions overlap at ${spans[i]![0]}`);
}
