// The places that a name may mean: those listed in the tables, with or without an article, and those that the words of
// the name or the noun before it indicate: "rue de Rome", "le village de X".

import { CONTRACTED_MASCULINE, OF_AND_THE } from '../french/small-words.js';
import type { PlaceCategory } from '../types.js';
import { placeOfHead } from './heads.js';
import { wordsOf } from './particles.js';
import { lookUp, placesNamed, unpackCountry, type KnownPlace } from './tables.js';
import type { Seen, View } from './seen.js';

/** The first word of the official names of states. */
const STATE = /^(?:republique|royaume|federation|confederation|principaute|emirat|sultanat|etat|grand-duche|union)$/;

/** Whether the name is known as a place, or is the official name of a state: "République arabe syrienne". */
export function isPlaceName(view: View, seen: Seen): boolean {
  return candidatesOf(view, seen.key, [seen]).some(({ country }) => country !== null);
}

/** Returns the places that the name may mean, the likeliest first. */
export function candidatesOf(view: View, key: string, mentions: readonly Seen[]): readonly KnownPlace[] {
  // "du Havre", "au Caire": the preposition contains the article of the name.
  const contracted = mentions.some(({ first }) => CONTRACTED_MASCULINE.has(view.lower(first - 1)));
  const withArticle = contracted ? placesNamed(view.knowledge, `le ${key}`) : [];
  const known = [...withArticle, ...placesNamed(view.knowledge, key)];
  if (known.length > 0) return withArticle.length > 0 ? withArticle : known;
  // Roads and districts: "A54", "RN 20", "XVIe arrondissement", "17e arrondissement de Paris".
  if (/^(?:a|d|n|rn|rd|e) ?\d{1,4}$/.test(key)) return [{ category: 'street', country: null }];
  if (/^[\divx]+(?:e|er|eme|nd) arrondissement/.test(key))
    return [{ category: 'other', country: countryInside(view, wordsOf(key)) }];
  const words = wordsOf(key);
  const head = words[0]!;
  if (words.length > 1 && STATE.test(head)) {
    // Official names contain a demonym or a country: "République arabe syrienne", "royaume de Belgique".
    for (const word of words.slice(1)) {
      const demonym = lookUp(view.knowledge.demonyms, word);
      if (demonym !== undefined) return [{ category: 'country', country: unpackCountry(demonym) }];
      const place = placesNamed(view.knowledge, word).find(({ category }) => category === 'country');
      if (place) return [place];
    }
  }
  // The tables list "la Nouvelle-Orléans" with its article, but "Havre" without.
  for (const article of ['la ', 'le ', 'les ', "l'"]) {
    const found = placesNamed(view.knowledge, key.startsWith(article) ? key.slice(article.length) : `${article}${key}`);
    if (found.length > 0) return found;
  }
  // "Baie-Saint-Paul", "Lac-Mégantic", "Château-Thierry": with hyphens, the noun is part of a town's name.
  const category = words.length > 1 ? placeOfHead(head) : null;
  if (category !== null && IN_TOWNS.has(category) && mentions.every(({ name }) => HYPHENED.test(name)))
    return [{ category: 'city', country: null }];
  if (category) return [{ category, country: LIES_IN.test(head) ? countryInside(view, words) : null }];
  const noun = nounBefore(view, mentions);
  return noun ? [{ category: noun, country: null }] : [];
}

const IN_TOWNS: ReadonlySet<PlaceCategory> = new Set(['water', 'facility']);
const HYPHENED = /^\p{Lu}[\p{L}\p{M}]+-[\p{L}\p{M}'’-]+$/u;

/**
 * Nouns whose place lies where the name after them does: "aéroport de Genève" is in Geneva. "rue de Rome", "jardin du
 * Luxembourg" and "place Rouge" are not in those places.
 */
const LIES_IN =
  /^(?:aeroport|aerodrome|prison|centrale|port|hopital|base|camp|cathedrale|chateau|raffinerie|usine|maison|universite|lycee|mairie|etat|province|region|departement|district|canton|gouvernorat|ville|village|commune|banlieue|agglomeration|mosquee|synagogue|zoo|parc)$/;

/** Returns the country of the place that the name ends with: "aéroport de Roissy". `null` if it is unknown. */
function countryInside(view: View, words: readonly string[]): string | null {
  for (let from = 1; from < words.length; from++) {
    const [place] = placesNamed(view.knowledge, words.slice(from).join(' '));
    if (place?.country) return place.country;
  }
  return null;
}

/**
 * Returns what the words before the name say that it is: "le village de X", "la rivière X". After "à" it is a town;
 * countries and regions take "en" and "au".
 */
function nounBefore(view: View, mentions: readonly Seen[]): PlaceCategory | null {
  let isTown = false;
  for (const { first, after } of mentions) {
    let at = first - 1;
    // The dateline of an agency starts with the town: "Tartous-SANA/".
    if ((view.lower(at) === 'à' && !view.breaksBefore(first)) || isDateline(view, after)) isTown = true;
    while (OF_AND_THE.has(view.lower(at)) && at > first - 4) at--;
    if (view.isWord(at) && !view.isCapital(at) && !view.breaksBefore(at + 1)) {
      const category = placeOfHead(view.lower(at));
      // "la piscine de Porrentruy" is a pool in a town called Porrentruy, whereas "le village de Zorbec" is Zorbec
      // itself.
      if (category && OWN_NAME.has(category) && at < first - 1) isTown = true;
      else if (category && category !== 'country') return category;
    }
  }
  return isTown ? 'city' : null;
}

const OWN_NAME: ReadonlySet<PlaceCategory> = new Set(['facility', 'street']);

/** Whether the name is the town at the start of an agency's dateline: "Bakou-SANA/". */
export function isDateline(view: View, after: number): boolean {
  return /^[-–—]$/.test(view.lower(after)) && view.lower(after + 2) === '/';
}
