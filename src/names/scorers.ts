// Those who score and those who come in, in a report of sport: "par Tavukai (14e), Lomani (20e)". Rare names are read as
// places or clubs.

import { changed, type Seen, type View } from '../knowledge/seen.js';
import { lookUp, placesNamed } from '../knowledge/tables.js';
import { SportText } from './sport-text.js';

/** "Lomani (20e)", "Tavukai (14e, 51e)" of a report of sport, or beside people with such figures, scored, or came in, at that: a person and no place or club. */
export function withScorers(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some((seen) => isUnknownScorer(view, seen))) return mentions;
  const sport = new SportText(view);
  const isListed = mentions.some((seen) => seen.kind === 'person' && hasRank(view, seen.after));
  return mentions.map((seen) =>
    isUnknownScorer(view, seen) && (isListed || sport.isAt(seen.first)) ? changed(seen, { kind: 'person' }) : seen,
  );
}

function isUnknownScorer(view: View, { kind, first, after, key, name }: Seen): boolean {
  return (
    (kind === 'place' || kind === 'organisation') &&
    hasRank(view, after) &&
    after - first === 1 &&
    /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(name) &&
    placesNamed(view.knowledge, key).length === 0 &&
    lookUp(view.knowledge.organisations, key) === undefined
  );
}

function hasRank(view: View, after: number): boolean {
  return (
    view.surface(after) === '(' &&
    /^\d{1,3}(?:er|ère|re|e|è|ème)$/.test(view.surface(after + 1)) &&
    /^[),]$/.test(view.surface(after + 2))
  );
}
