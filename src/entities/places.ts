// One place, its names, and where in the world it lies. Among homonyms the
// article's other places decide: Tripoli beside Beyrouth is in Lebanon.

import type { PlaceCategory } from '../types.js';
import { placeOfHead } from './heads.js';
import { isDateline } from './policy.js';
import { lookUp, placesNamed, unpackCountry, type KnownPlace } from './knowledge.js';
import { wordsOf } from './names.js';
import { countWork } from '../text/work.js';
import type { Seen, View } from './view.js';

export interface Place {
  readonly mentions: Seen[];
  readonly category: PlaceCategory | null;
  readonly country: string | null;
}

/** Heads of the names that states give themselves. */
const STATE = /^(?:republique|royaume|federation|confederation|principaute|emirat|sultanat|etat|grand-duche|union)$/;

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

/** Whether the name is known to be a place's, or is a state's own: "République arabe syrienne". */
export function isPlaceName(view: View, seen: Seen): boolean {
  return candidatesOf(view, seen.key, [seen]).some(({ country }) => country !== null);
}

function candidatesOf(view: View, key: string, mentions: readonly Seen[]): readonly KnownPlace[] {
  // "du Havre", "au Caire": the article is hidden in the preposition.
  const contracted = mentions.some(({ first }) => /^(?:du|au)$/.test(view.lower(first - 1)));
  const withArticle = contracted ? placesNamed(view.knowledge, `le ${key}`) : [];
  const known = [...withArticle, ...placesNamed(view.knowledge, key)];
  if (known.length > 0) return withArticle.length > 0 ? withArticle : known;
  // "A54", "RN 20"; "XVIe arrondissement", "17e arrondissement de Paris".
  if (/^(?:a|d|n|rn|rd|e) ?\d{1,4}$/.test(key)) return [{ category: 'street', country: null }];
  if (/^[\divx]+(?:e|er|eme|nd) arrondissement/.test(key))
    return [{ category: 'other', country: countryInside(view, wordsOf(key)) }];
  const words = wordsOf(key);
  const head = words[0]!;
  if (words.length > 1 && STATE.test(head)) {
    // "République arabe syrienne", "royaume de Belgique".
    for (const word of words.slice(1)) {
      const demonym = lookUp(view.knowledge.demonyms, word);
      if (demonym !== undefined) return [{ category: 'country', country: unpackCountry(demonym) }];
      const place = placesNamed(view.knowledge, word).find(({ category }) => category === 'country');
      if (place) return [place];
    }
  }
  // "la Nouvelle-Orléans" is listed with its article, "Havre" without it.
  for (const article of ['la ', 'le ', 'les ', "l'"]) {
    const found = placesNamed(view.knowledge, key.startsWith(article) ? key.slice(article.length) : `${article}${key}`);
    if (found.length > 0) return found;
  }
  const category = words.length > 1 ? placeOfHead(head) : null;
  if (category) return [{ category, country: LIES_IN.test(head) ? countryInside(view, words) : null }];
  const noun = nounBefore(view, mentions);
  return noun ? [{ category: noun, country: null }] : [];
}

/** "aéroport de Genève" lies where Geneva does; "rue de Rome", "jardin du Luxembourg" and "place Rouge" do not. */
const LIES_IN =
  /^(?:aeroport|aerodrome|prison|centrale|port|hopital|base|camp|cathedrale|chateau|raffinerie|usine|maison|universite|lycee|mairie|etat|province|region|departement|district|canton|gouvernorat|ville|village|commune|banlieue|agglomeration|mosquee|synagogue|zoo|parc)$/;

/** "aéroport de Roissy": the country of the place that the name ends in. */
function countryInside(view: View, words: readonly string[]): string | null {
  for (let from = 1; from < words.length; from++) {
    const [place] = placesNamed(view.knowledge, words.slice(from).join(' '));
    if (place?.country) return place.country;
  }
  return null;
}

/** "le village de X", "la rivière X"; and French says "à" of towns, "en" and "au" of countries and regions. */
function nounBefore(view: View, mentions: readonly Seen[]): PlaceCategory | null {
  let isTown = false;
  for (const { first, after } of mentions) {
    let at = first - 1;
    // An agency's dateline begins with the town: "Tartous-SANA/".
    if ((view.lower(at) === 'à' && !view.breaksBefore(first)) || isDateline(view, after)) isTown = true;
    while (/^(?:de|d'|du|des|la|le|l')$/.test(view.lower(at)) && at > first - 4) at--;
    if (view.isWord(at) && !view.isCapital(at) && !view.breaksBefore(at + 1)) {
      const category = placeOfHead(view.lower(at));
      // "la piscine de Porrentruy" lies in a town of that name, "le village de Zorbec" is Zorbec.
      if (category && OWN_NAME.has(category) && at < first - 1) isTown = true;
      else if (category && category !== 'country') return category;
    }
  }
  return isTown ? 'city' : null;
}

const OWN_NAME: ReadonlySet<PlaceCategory> = new Set(['facility', 'street']);

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

/** "Tripoli (Liban)", "Nanterre (Hauts-de-Seine)", "Portland, dans l'Oregon". */
function countryBeside(view: View, mentions: readonly Seen[]): string | null {
  for (const { after } of mentions) {
    if (!/^[(,]$/.test(view.lower(after))) continue;
    let at = after + 1;
    while (/^(?:en|au|aux|dans|le|la|les|l')$/.test(view.lower(at)) && at < after + 4) at++;
    if (view.lower(after) === ',' && at === after + 1) continue;
    for (let length = 3; length > 0; length--) {
      const words = Array.from({ length }, (_, i) => view.key(at + i)).join(' ');
      const place = placesNamed(view.knowledge, words).find(
        ({ category }) => category === 'country' || category === 'region',
      );
      if (place?.country) return place.country;
    }
  }
  return null;
}
