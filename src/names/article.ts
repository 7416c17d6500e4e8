// The reader of names looks at one sentence at a time; an article repeats its names. Here
// all occurrences of a name in the article settle what kind it is, with the words beside
// them, and the occurrences that the reader overlooked are found again.

import { isPlaceName } from '../knowledge/place-names.js';
import { see, View, type Seen } from '../knowledge/seen.js';
import { NO_KNOWLEDGE, type Knowledge } from '../knowledge/tables.js';
import type { DateMention, Document, Mention, NameMention, QuantityMention, Span } from '../types.js';
import { findForgotten } from './forgotten.js';
import { isTeam, nameBehindOffice } from './senses.js';
import { settleKinds } from './votes.js';

/** The mentions with every name as the whole article has it; dates and quantities stay as they are. */
export function settleNames(
  doc: Document,
  mentions: readonly Mention[],
  knowledge: Knowledge = NO_KNOWLEDGE,
): Mention[] {
  const names: NameMention[] = [];
  const values: (DateMention | QuantityMention)[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'date' || mention.kind === 'quantity') values.push(mention);
    else names.push(mention);
  }
  const view = new View(doc, knowledge);
  const settled = settleKinds(view, asTeams(view, withoutOffices(view, see(view, names))));
  const found = outside(values, findForgotten(view, settled));
  const all = [...settled, ...found].map(({ kind, start, end, confidence }) => ({ kind, start, end, confidence }));
  return [...values, ...all].sort((a, b) => a.start - b.start);
}

/** "l'accession à la présidence de la République arabe syrienne" names a country, "candidat à la présidence" nothing. */
function withoutOffices(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { starts } = view.doc.tokens;
  if (!mentions.some(({ kind, key }) => kind === 'organisation' && OFFICE.test(key))) return mentions;
  return mentions.flatMap((seen) => {
    if (seen.kind !== 'organisation' || !OFFICE.test(seen.key)) return [seen];
    const first = nameBehindOffice(view, seen.first, seen.after);
    if (first === null) return [seen];
    if (first >= seen.after || !view.isCapital(first)) return [];
    const [inner] = see(view, [{ ...seen, start: starts[first]! }]);
    if (isPlaceName(view, inner!)) return [{ ...inner!, kind: 'place' }];
    return inner!.key === 'republique' ? [] : [inner!];
  });
}

const OFFICE = /^(?:vice )?presidence /;

/** Places that play a match are their teams. */
function asTeams(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const plays = ({ kind, first, after }: Seen): boolean => kind === 'place' && isTeam(view, first, after);
  return mentions.some(plays)
    ? mentions.map((seen) => (plays(seen) ? { ...seen, kind: 'organisation' } : seen))
    : mentions;
}

/** "Mai" the poet is not heard again in "le 3 Mai". Both lists are in order. */
function outside(taken: readonly Span[], found: readonly NameMention[]): readonly NameMention[] {
  let at = 0;
  return found.filter(({ start, end }) => {
    while (at < taken.length && taken[at]!.end <= start) at++;
    return at === taken.length || taken[at]!.start >= end;
  });
}
