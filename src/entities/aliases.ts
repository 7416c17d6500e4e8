// Other names that the article gives to a person: "Modou Sarr, alias Doudou", "Jean Blanc, dit « Barbecue »", "Marc Riou,
// surnommé le Tigre", "plus connu sous le nom de Zep".

import { OF, THE } from '../french/small-words.js';
import type { Seen, View } from '../knowledge/seen.js';

/** An alias beside the name it belongs to: tokens `first` to `after`, marks of quotation left out. */
export interface FoundAlias {
  readonly seen: Seen;
  readonly first: number;
  readonly after: number;
}

const ALIAS = /^alias$/;
const CALLED = /^(?:dite?|surnommée?|rebaptisée?)$/;
const KNOWN_AS = ['sous'] as const;
const NAME_NOUN = /^(?:nom|pseudonyme|surnom|sobriquet|pseudo)$/;
const OPENING = /^["«“‘]$/;
const CLOSING = /^["»”’]$/;
const ENDING = /^[,.;:()!?–—-]$/;
/** The longest alias, in tokens. */
const LONGEST = 6;

/** The aliases of the people whose names these are. */
export function readAliases(view: View, people: readonly Seen[]): FoundAlias[] {
  return people.flatMap((seen) => {
    const at = behindCue(view, seen.after);
    if (at === null) return [];
    const span = nameAt(view, at.token, at.isSure);
    return span ? [{ seen, ...span }] : [];
  });
}

/** The token where the alias begins; `isSure` where the cue says nothing else: "dit" may open a quotation. */
function behindCue(view: View, after: number): { readonly token: number; readonly isSure: boolean } | null {
  if (view.breaksBefore(after)) return null;
  let at = after;
  if (view.lower(at) === ',' || view.lower(at) === '(') at++;
  if (ALIAS.test(view.lower(at))) return { token: at + 1, isSure: true };
  const said = view.lower(at);
  if (CALLED.test(said)) return { token: at + 1, isSure: said.startsWith('surnomm') };
  // "plus connu sous le nom de", "mieux connue sous le pseudonyme de".
  if (/^(?:plus|mieux|aussi|également)$/.test(view.lower(at))) at++;
  if (!/^connue?$/.test(view.lower(at)) || view.lower(at + 1) !== KNOWN_AS[0]) return null;
  return THE.has(view.lower(at + 2)) && NAME_NOUN.test(view.lower(at + 3)) && OF.has(view.lower(at + 4))
    ? { token: at + 5, isSure: true }
    : null;
}

/** The name at a token: between marks of quotation, or words with capitals behind an article of their own. */
function nameAt(view: View, from: number, isSure: boolean): { readonly first: number; readonly after: number } | null {
  if (OPENING.test(view.lower(from))) {
    for (let at = from + 1; at <= from + 1 + LONGEST; at++) {
      if (CLOSING.test(view.lower(at))) return at > from + 1 ? { first: from + 1, after: at } : null;
    }
    return null;
  }
  let at = THE.has(view.lower(from)) ? from + 1 : from;
  if (!view.isCapital(at)) return null;
  while (at < from + LONGEST && view.isWord(at) && view.isCapital(at) && !view.breaksBefore(at)) at++;
  // "dit Jean Roy" reports what he said; "dit Doudou," names.
  const isName = isSure || THE.has(view.lower(from)) || (at === from + 1 && ENDING.test(view.lower(at)));
  return isName ? { first: from, after: at } : null;
}
