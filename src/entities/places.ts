// Joins the names of a place and finds its country. Among places with the same name, the
// other places of the article decide: in an article about Beyrouth, Tripoli is in Lebanon.

import { LOCATIVES, OF, THE } from '../french/small-words.js';
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

/** The most frequent form; of equally frequent ones, the first. */
export function namePlace({ mentions }: Place): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** How often the article points to each country, by unambiguous places and by adjectives such as "libanais". */
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
    if (COMPASS.test(key)) continue;
    if (countries.size === 1) for (const country of countries) add(country, list.length);
    else if (countries.size > 1) {
      doubtful.push(known[0]!);
    }
  }
  // If the likeliest place of every name is in a country that already counts, the rest is not needed.
  const isClear = doubtful.every(({ country }) => country !== null && counts.has(country));
  // The largest of several places is the likeliest, but not certain.
  for (const { country } of doubtful) add(country, 0.5);
  if (isClear) return counts;
  const { length } = view.doc.tokens;
  const { starts, ends } = view.doc.tokens;
  // No adjective of a country is as short as three letters.
  for (let token = 0; token < length; token++) if (ends[token]! - starts[token]! > 3) add(view.demonym(token), 1);
  return counts;
}

/** The likeliest place of a name: by the words beside it, then by the countries of the article, then by size. */
function choose(
  view: View,
  mentions: readonly Seen[],
  candidates: readonly KnownPlace[],
  evidence: ReadonlyMap<string, number>,
): { readonly category: PlaceCategory | null; readonly country: string | null } {
  const besides = countriesBeside(view, mentions);
  const beside = besides[0] ?? null;
  // "le Sud-Ouest" is the région of Burkina Faso only in an article that tells of this country in other words too.
  if (beside === null && COMPASS.test(mentions[0]!.key) && candidates.every(({ country }) => country !== 'FR')) {
    const told = candidates.filter(({ country }) => country !== null && (evidence.get(country) ?? 0) > 0);
    if (told.length < candidates.length)
      return told.length === 0 ? { category: 'region', country: null } : choose(view, mentions, told, evidence);
  }
  const towns = candidates.filter(({ category }) => category === 'city');
  if (towns.length > 0 && towns.length < candidates.length && mentions.some((seen) => isNamedAsTown(view, seen)))
    return choose(view, mentions, towns, evidence);
  if (candidates.length === 0) return { category: null, country: beside };
  // What the text says outranks the gazetteer: "Martigny, en Suisse" is not the French village.
  const isTown = candidates[0]!.category === 'city';
  if (beside && isTown && candidates.every(({ country }) => country === null || !besides.includes(country)))
    return { category: 'city', country: beside };
  if (candidates.length === 1) return { category: candidates[0]!.category, country: candidates[0]!.country ?? beside };
  if (beside) {
    const there = candidates.find(({ country }) => country !== null && besides.includes(country));
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

/** "la ville de Québec". */
function isNamedAsTown(view: View, { first }: Seen): boolean {
  return OF.has(view.lower(first - 1)) && /^(?:ville|commune|village|bourg|mairie|maire)$/.test(view.lower(first - 2));
}

/** Whether the name is a state of the country that the article is about: "Géorgie" in an article about the United States. */
function isState(candidates: readonly KnownPlace[], evidence: ReadonlyMap<string, number>): boolean {
  return candidates.some(
    ({ category, country }) => category === 'region' && country !== null && (evidence.get(country) ?? 0) >= 2,
  );
}

/**
 * The countries that the words right beside a name may mean, the likeliest first: "Tripoli (Liban)", "Nanterre
 * (Hauts-de-Seine)", "Brunswick, en Géorgie", "à Neufchâteau en Belgique", "au Québec, à Saint-Honoré".
 */
function countriesBeside(view: View, mentions: readonly Seen[]): readonly string[] {
  for (const { first, after } of mentions) {
    const behind = countriesBehind(view, first, after);
    const found = behind.length > 0 ? behind : countriesBefore(view, first);
    if (found.length > 0) return found;
  }
  return [];
}

const COMPASS = /^(?:nord|sud|est|ouest|centre|central|(?:nord|sud|centre) (?:est|ouest|nord|sud))$/;

function countriesBehind(view: View, first: number, after: number): readonly string[] {
  const mark = view.lower(after);
  const isBare = LOCATIVES.has(mark);
  // "de Paris en Belgique" is a way, "à Neufchâteau en Belgique" a place.
  if (isBare ? view.lower(first - 1) !== 'à' || mark === 'à' : mark !== '(' && mark !== ',') return [];
  let at = isBare ? after : after + 1;
  const start = at;
  while ((LOCATIVES.has(view.lower(at)) || THE.has(view.lower(at))) && at < start + 3) at++;
  if (mark === ',' && at === start) return [];
  return countriesAt(view, at);
}

/** "au Québec, à Saint-Honoré", "en Suisse, à Martigny". */
function countriesBefore(view: View, first: number): readonly string[] {
  if (view.lower(first - 1) !== 'à' || view.lower(first - 2) !== ',') return [];
  for (let at = first - 3; at >= first - 6; at--)
    if (/^(?:en|au|aux)$/.test(view.lower(at))) return countriesAt(view, at + 1, first - 2);
  return [];
}

/** The countries, and those of the regions, whose name begins at a token and ends at `end` where that is given. */
function countriesAt(view: View, at: number, end: number | null = null): readonly string[] {
  // "dans le Sud-Ouest" and "dans le nord" name no state, though some state has a region of that name.
  if (!view.isCapital(at) || COMPASS.test(view.key(at))) return [];
  for (let length = 3; length > 0; length--) {
    if (end !== null && at + length !== end) continue;
    const words = Array.from({ length }, (_, i) => view.key(at + i)).join(' ');
    const countries = placesNamed(view.knowledge, words)
      .filter(({ category }) => category === 'country' || category === 'region')
      .flatMap(({ country }) => country ?? []);
    if (countries.length > 0) return countries;
  }
  return [];
}
