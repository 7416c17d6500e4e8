// Signs that are no part of the name beside them: "Kylian Mbappé ⚽", "Éloïse<", an address of
// the web before a word. "Yahoo!", "Canal+" and "J. D." keep theirs.

import { changed, changeWhere, type Seen, type View } from '../knowledge/seen.js';
import { keyOf } from '../knowledge/tables.js';
import { wordsOf } from '../knowledge/particles.js';
import { TokenClass } from '../types.js';

const SIGNS =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200b-\u200d\u2060\ufe0e\ufe0f<>|•·…*_#=~^`´"«»“”„:;,/\\[\]{}])+$/u;

/** Names without the signs at their edges; what is nothing else is no name. */
export function withoutSigns(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, hasSigns, trim);
}

function hasSigns(view: View, { first, after }: Seen): boolean {
  return isSign(view, first) || isSign(view, after - 1);
}

function isSign(view: View, token: number): boolean {
  const { classes, starts, ends } = view.doc.tokens;
  if (classes[token]! >= TokenClass.punctuation) return SIGNS.test(view.surface(token));
  // An address is longer than most words, which need not be read.
  return ends[token]! - starts[token]! > 9 && view.surface(token).includes('://');
}

function trim(view: View, seen: Seen): Seen | null {
  const { text, tokens } = view.doc;
  let { first, after } = seen;
  while (first < after && isSign(view, first)) first++;
  while (after > first && isSign(view, after - 1)) after--;
  if (first === after) return null;
  const start = tokens.starts[first]!;
  const end = tokens.ends[after - 1]!;
  const name = text.slice(start, end).replace(/\s+/gu, ' ');
  const key = keyOf(name);
  return changed(seen, { first, after, start, end, name, key, words: wordsOf(key) });
}
