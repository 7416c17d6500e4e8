// What the menus of a page make of names: regions one behind the other, which were read as one name ("Normandie Bretagne
// Pays de la Loire"), and labels of sections before a headline ("Société Santé : la grève continue").

import { THE } from '../french/small-words.js';
import { changed, changeWhere, see, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, lookUp, placesNamed } from '../knowledge/tables.js';
import { isLabel } from '../text/furniture.js';

/** So many regions side by side are a menu. */
const FEWEST = 3;
/** The words of the longest name of a region: "Provence Alpes Côte d' Azur". */
const LONGEST = 7;

/** The names without the labels of sections. */
export function withoutLabels(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, areLabels, null);
}

function areLabels(view: View, { kind, first, after, key, confidence, zone, name }: Seen): boolean {
  if (view.surface(after) === '/' && zone === 'dateline' && SLUG.test(name)) return hasCountry(view, name);
  return (
    kind !== 'person' &&
    confidence < SURE &&
    after - first > 1 &&
    !THE.has(view.lower(first)) &&
    view.surface(after) === ':' &&
    isLabel(key) &&
    lookUp(view.knowledge.organisations, key) === undefined
  );
}

function hasCountry({ knowledge }: View, slug: string): boolean {
  const isCountry = (part: string): boolean =>
    placesNamed(knowledge, keyOf(part)).some(({ category }) => category === 'country');
  return slug.split('-').some(isCountry);
}
/** "CAMEROUN-CAN-FOOTBALL /": what a dispatch is about. */
const SLUG = /^\p{Lu}+(?:-\p{Lu}+)+$/u;
/** A reading as sure as this stands: papers have names of such words. */
const SURE = 0.98;

/** Each region of a menu by itself. */
export function withRegions(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some((seen) => regionsOf(view, seen).length > 0)) return mentions;
  return mentions.flatMap((seen) => {
    const regions = regionsOf(view, seen);
    return regions.length > 0 ? regions : [seen];
  });
}

/** The regions that a name consists of; none where it does not. */
function regionsOf(view: View, seen: Seen): Seen[] {
  const { kind, first, after } = seen;
  if (kind === 'person' || after - first < FEWEST) return [];
  const { text, tokens } = view.doc;
  const { starts, ends } = tokens;
  const found: Seen[] = [];
  for (let at = first; at < after;) {
    let end = Math.min(after, at + LONGEST);
    while (end > at && !isRegion(view, text.slice(starts[at], ends[end - 1]))) end--;
    if (end === at) return [];
    found.push(changed(seen, { kind: 'place', start: starts[at]!, end: ends[end - 1]! }));
    at = end;
  }
  return found.length < FEWEST ? [] : see(view, found);
}

function isRegion({ knowledge }: View, name: string): boolean {
  return placesNamed(knowledge, keyOf(name)).some(({ category }) => category === 'region' || category === 'country');
}
