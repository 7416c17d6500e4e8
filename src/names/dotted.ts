// Acronyms with a full stop behind each letter, which the reader of names overlooked: "le P.D.C.I.-R.D.A.", "la C.S.C.".

import { oneOf } from '../french/one-of.js';
import type { Seen, View } from '../knowledge/seen.js';
import { TokenClass, type NameMention } from '../types.js';

/** Three letters at least: two are somebody's initials. */
const ACRONYM = /^(?:\p{Lu}\.){3,}(?:-(?:\p{Lu}\.){2,})?$/u;
const BEFORE = oneOf("le la l' du au");
const CONFIDENCE = 0.75;

/** Such acronyms behind an article, where nothing was read. */
export function findDotted(view: View, mentions: readonly Seen[]): NameMention[] {
  const found: NameMention[] = [];
  if (!/\p{Lu}\.\p{Lu}\.\p{Lu}\./u.test(view.doc.text)) return found;
  const { starts, ends, length, classes } = view.doc.tokens;
  let next = 0;
  for (let at = 1; at < length; at++) {
    // "P.D.C.I." has a full stop as its second sign.
    if (ends[at]! - starts[at]! < 6 || view.doc.text.charCodeAt(starts[at]! + 1) !== 0x2e) continue;
    if (classes[at] !== TokenClass.word || !BEFORE.has(view.lower(at - 1)) || !ACRONYM.test(view.surface(at))) continue;
    while (next < mentions.length && mentions[next]!.after <= at) next++;
    if (next < mentions.length && mentions[next]!.first <= at) continue;
    found.push({ kind: 'organisation', start: starts[at]!, end: ends[at]!, confidence: CONFIDENCE });
  }
  return found;
}
