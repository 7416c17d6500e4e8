// One place, its names, and where in the world it lies. Among homonyms the
// article's other places decide: Tripoli beside Beyrouth is in Lebanon.

import type { PlaceCategory } from '../types.js';
import { candidatesOf } from '../knowledge/place-names.js';
import { placesNamed, type KnownPlace } from '../knowledge/tables.js';
import { countWork } from '../text/work.js';
import type { Seen, View } from '../knowledge/seen.js';

export interface Place {
  readonly mentions: Seen[];
  readonly category: PlaceCategory | null;
  readonly country: string | null;
}

/** The places of one story; two names of one country are one place. */
export function joinPlaces(view: View, mentions: readonly Seen[]): Place[] {
  const names = new Map<string, Seen[]>();
  for (const seen of mentions) {
    const list = names.get(seen.key);
    if (list) list.push(seen);
    else names.set(seen.key, [seen]);
  }
  const candidates = new Map([...names].map(([key, list]) => [key, candidatesOf(view, key, list)] as const));
  const evidence = countCountries(view, names, candidates);
  const places: Place[] = [];
  const countries = new Map<string, Place>();
  for (const [key, list] of names) {
    const { category, country } = choose(view, list, candidates.get(key) ?? [], evidence);
    const known = category === 'country' && country ? countries.get(country) : undefined;
    if (known) {
      known.mentions.push(...list);
      continue;
    }
    const place: Place = { mentions: [...list], category, country };
    places.push(place);
    if (category === 'country' && country) countries.set(country, place);
  }
  for (const { mentions: own } of places) own.sort((a, b) => a.start - b.start);
  return places;
}

/** The form the article uses most, the first of two as frequent. */
export function namePlace({ mentions }: Place): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** How often the article points to each country: by places that lie in one alone, and by its people's adjectives. */
function countCountries(
  view: View,
  names: ReadonlyMap<string, readonly Seen[]>,
  candidates: ReadonlyMap<string, readonly KnownPlace[]>,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | null, weight: number): void => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  const doubtful: KnownPlace[] = [];
  for (const [key, list] of names) {
    const known = candidates.get(key) ?? [];
    const countries = new Set(known.map(({ country }) => country));
    countWork('place', list.length + known.length);
    if (countries.size === 1) for (const country of countries) add(country, list.length);
    else if (countries.size > 1) {
      doubtful.push(known[0]!);
    }
  }
  // Where the likeliest of every name is in a country the article speaks of, nobody need be asked.
  const isClear = doubtful.every(({ country }) => country !== null && counts.has(country));
  // A large city outweighs its namesakes, though not surely.
  for (const { country } of doubtful) add(country, 0.5);
  if (isClear) return counts;
  const { length } = view.doc.tokens;
  const { starts, ends } = view.doc.tokens;
  // No people has a name of three letters.
  for (let token = 0; token < length; token++) if (ends[token]! - starts[token]! > 3) add(view.demonym(token), 1);
  return counts;
}

/** The likeliest of a name's places: what stands beside it, then where the rest of the article is, then the largest. */
function choose(
  view: View,
  mentions: readonly Seen[],
  candidates: readonly KnownPlace[],
  evidence: ReadonlyMap<string, number>,
): { readonly category: PlaceCategory | null; readonly country: string | null } {
  const beside = countryBeside(view, mentions);
  if (candidates.length === 0) return { category: null, country: beside };
  // What the text says outranks the gazetteer: "Martigny, en Suisse" is not the French village.
  const isTown = candidates[0]!.category === 'city';
  if (beside && isTown && candidates.every(({ country }) => country !== beside))
    return { category: 'city', country: beside };
  if (candidates.length === 1) return { category: candidates[0]!.category, country: candidates[0]!.country ?? beside };
  if (beside) {
    const there = candidates.find(({ country }) => country === beside);
    if (there) return there;
  }
  const [first] = candidates;
  const own = 0.5;
  const support = (place: KnownPlace): number =>
    (place.country ? (evidence.get(place.country) ?? 0) : 0) - (place === first ? own : 0);
  if (support(first!) > 0 || (first!.category === 'country' && support(first!) >= 0 && !isState(candidates, evidence)))
    return first!;
  let best = first!;
  let most = support(first!);
  for (const place of candidates) {
    if (support(place) > most + 0.9) {
      best = place;
      most = support(place);
    }
  }
  return best;
}

/** "Géorgie" where the article is all about the United States. */
function isState(candidates: readonly KnownPlace[], evidence: ReadonlyMap<string, number>): boolean {
  return candidates.some(
    ({ category, country }) => category === 'region' && country !== null && (evidence.get(country) ?? 0) >= 2,
  );
}

/**
 * The country that stands right beside a name: "Tripoli (Liban)", "Nanterre (Hauts-de-Seine)", "Portland, dans l'Oregon",
 * "à Neufchâteau en Belgique", "au Québec, à Saint-Honoré".
 */
function countryBeside(view: View, mentions: readonly Seen[]): string | null {
  for (const { first, after } of mentions) {
    const country = countryBehind(view, first, after) ?? countryBefore(view, first);
    if (country !== null) return country;
  }
  return null;
}

const LOCATIVE = /^(?:en|au|aux|dans|à)$/;
const ARTICLE = /^(?:le|la|les|l')$/;

function countryBehind(view: View, first: number, after: number): string | null {
  const mark = view.lower(after);
  const isBare = LOCATIVE.test(mark);
  // "de Paris en Belgique" is a way, "à Neufchâteau en Belgique" a place.
  if (isBare ? view.lower(first - 1) !== 'à' || mark === 'à' : mark !== '(' && mark !== ',') return null;
  let at = isBare ? after : after + 1;
  const start = at;
  while ((LOCATIVE.test(view.lower(at)) || ARTICLE.test(view.lower(at))) && at < start + 3) at++;
  if (mark === ',' && at === start) return null;
  return countryAt(view, at);
}

/** "au Québec, à Saint-Honoré", "en Suisse, à Martigny". */
function countryBefore(view: View, first: number): string | null {
  if (view.lower(first - 1) !== 'à' || view.lower(first - 2) !== ',') return null;
  for (let at = first - 3; at >= first - 6; at--)
    if (/^(?:en|au|aux)$/.test(view.lower(at))) return countryAt(view, at + 1, first - 2);
  return null;
}

/** The country, or that of the region, whose name begins at a token and ends at `end` where that is given. */
function countryAt(view: View, at: number, end = Infinity): string | null {
  for (let length = 3; length > 0; length--) {
    if (at + length > end || (end !== Infinity && at + length !== end)) continue;
    const words = Array.from({ length }, (_, i) => view.key(at + i)).join(' ');
    const place = placesNamed(view.knowledge, words).find(
      ({ category }) => category === 'country' || category === 'region',
    );
    if (place?.country) return place.country;
  }
  return null;
}
