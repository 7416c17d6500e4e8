// A name that the end of a line cuts: "le ministre Amadou" and "Ba" on the next line, "Jean-" and "Pierre Castet".

import { CLOSED_CLASS } from '../french/small-words.js';
import { changed, see, type Seen, type View } from '../knowledge/seen.js';
import { lookUp } from '../knowledge/tables.js';

/** A line of at least so many characters was cut where it was full; a shorter one is an entry of a list. */
const FULL_LINE = 40;

/** Given names at the end of a full line are one person with the family name on the next. */
export function withWrapped(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const out: Seen[] = [];
  let isChanged = false;
  for (let at = 0; at < mentions.length; at++) {
    const seen = mentions[at]!;
    const next = mentions[at + 1];
    const after = endOnNextLine(view, seen, next);
    if (after === seen.after) {
      out.push(seen);
      continue;
    }
    isChanged = true;
    out.push(see(view, [changed(seen, { end: view.doc.tokens.ends[after - 1]! })])[0]!);
    if (next !== undefined && next.first < after) at++;
  }
  return isChanged ? out : mentions;
}

/** The token behind the family name on the next line; that behind the name itself where there is none. */
function endOnNextLine(view: View, { kind, first, after, end }: Seen, next: Seen | undefined): number {
  const { text } = view.doc;
  const code = text.charCodeAt(end);
  if (kind !== 'person' || (code > 0x20 && code !== 0x2d && code !== 0x2010)) return after;
  if (!/^[-‐]?[ \t]*\r?\n[ \t]*\p{Lu}/u.test(text.slice(end, end + 12))) return after;
  if (after - first > 1 || !isGivenName(view, first)) return after;
  const isHyphened = view.surface(after) === '-';
  const family = isHyphened ? after + 1 : after;
  const isNext = next?.first === family;
  // "Jean-" and "Pierre Castet"
  if (isHyphened) return isNext && next.kind === 'person' && isGivenName(view, family) ? next.after : after;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  if (end - line < FULL_LINE || CLOSED_CLASS.has(view.lower(family))) return after;
  if (!isNext) return view.isWord(family) && !view.isSentenceStart(family) ? family + 1 : after;
  // "Luc" and "Marie" are two people.
  if (next.kind === 'person') return isGivenName(view, family) ? after : next.after;
  return next.after === family + 1 ? next.after : after;
}

function isGivenName(view: View, at: number): boolean {
  return lookUp(view.knowledge.given, view.key(at)) !== undefined;
}
