// Which places a name may mean: those the tables list under it, with or without its
// article, and those its own words or the noun beside it tell: "rue de Rome", "le village de X".

import { CONTRACTED_MASCULINE, OF_AND_THE } from '../french/small-words.js';
import type { PlaceCategory } from '../types.js';
import { placeOfHead } from './heads.js';
import { wordsOf } from './particles.js';
import { lookUp, placesNamed, unpackCountry, type KnownPlace } from './tables.js';
import type { Seen, View } from './seen.js';

/** Heads of the names that states give themselves. */
const STATE = /^(?:republique|royaume|federation|confederation|principaute|emirat|sultanat|etat|grand-duche|union)$/;

/** Whether the name is known to be a place's, or is a state's own: "République arabe syrienne". */
export function isPlaceName(view: View, seen: Seen): boolean {
  return candidatesOf(view, seen.key, [seen]).some(({ country }) => country !== null);
}

/** The places that the name may mean, the likeliest first. */
export function candidatesOf(view: View, key: string, mentions: readonly Seen[]): readonly KnownPlace[] {
  // "du Havre", "au Caire": the article is hidden in the preposition.
  const contracted = mentions.some(({ first }) => CONTRACTED_MASCULINE.has(view.lower(first - 1)));
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
  // "Baie-Saint-Paul", "Lac-Mégantic", "Château-Thierry": tied together by hyphens the noun is a part of a town's name.
  const category = words.length > 1 ? placeOfHead(head) : null;
  if (category !== null && IN_TOWNS.has(category) && mentions.every(({ name }) => HYPHENED.test(name)))
    return [{ category: 'city', country: null }];
  if (category) return [{ category, country: LIES_IN.test(head) ? countryInside(view, words) : null }];
  const noun = nounBefore(view, mentions);
  return noun ? [{ category: noun, country: null }] : [];
}

const IN_TOWNS: ReadonlySet<PlaceCategory> = new Set(['water', 'facility']);
const HYPHENED = /^\p{Lu}[\p{L}\p{M}]+-[\p{L}\p{M}'’-]+$/u;

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
    while (OF_AND_THE.has(view.lower(at)) && at > first - 4) at--;
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

/** "Bakou-SANA/": the dateline of an agency begins with the town. */
export function isDateline(view: View, after: number): boolean {
  return /^[-–—]$/.test(view.lower(after)) && view.lower(after + 2) === '/';
}
