// The three chambers of French trades, which every department has: "la chambre de commerce et d'industrie", "la chambre
// des métiers et de l'artisanat", "la chambre d'agriculture". They are written like common nouns, and the reader of names
// overlooks them where no place stands behind.

import type { Seen, View } from '../knowledge/seen.js';
import type { NameMention } from '../types.js';

const HEAD = 'chambre';
/** The words behind the head, the longest form first. */
const FORMS = [
  "de commerce et d' industrie",
  'de commerce',
  "des métiers et de l' artisanat",
  'des métiers',
  "d' agriculture",
].map((form) => form.split(' '));
/** How sure such a mention is. */
const CONFIDENCE = 0.85;
/** "la chambre de commerce locale" is any such chamber. */
const QUALITY = /(?:[ao]le|aise|oise|ienne|aine|ique|ive|aire)$/;

/** The chambers that stand where nothing was read. */
export function findChambers(view: View, mentions: readonly Seen[]): NameMention[] {
  const { starts, ends, length } = view.doc.tokens;
  const found: NameMention[] = [];
  if (!view.doc.text.includes(HEAD)) return found;
  let next = 0;
  for (let at = 1; at < length; at++) {
    if (view.lower(at) !== HEAD || view.lower(at - 1) !== 'la' || view.breaksBefore(at)) continue;
    const form = FORMS.find((words) => words.every((word, i) => view.lower(at + 1 + i) === word));
    if (!form) continue;
    const after = at + 1 + form.length;
    if (QUALITY.test(view.lower(after)) && !view.isCapital(after)) continue;
    while (next < mentions.length && mentions[next]!.after <= at) next++;
    if (next < mentions.length && mentions[next]!.first < after) continue;
    found.push({ kind: 'organisation', start: starts[at]!, end: ends[after - 1]!, confidence: CONFIDENCE });
  }
  return found;
}
