// Who or what stands before "de 24 ans": a person, whatever words go with the noun ("une étudiante en art", "un livreur
// à scooter"), or something that lasts that long ("un contrat de travail").

import { oneOf } from '../french/one-of.js';
import { AGENT, DECADES, LASTING, PEOPLE } from '../french/people.js';
import { MORE_OR_LESS, OF } from '../french/small-words.js';
import { isCapitalised, isWord, surfaceAt, wordAt } from '../text/place.js';
import type { Place } from '../text/rules.js';

const DETERMINERS = oneOf(
  "le la l' les un une des deux trois ce cet cette ces du au aux son sa ses leur ancien ancienne jeune jeunes d'une",
);
/** Words between a noun and its complement: "étudiante en art", "livreur à scooter", "professeur des écoles". */
const LINKS = oneOf("de d' du des en a au aux la le l' les sans sous par");
/** How many words before the age are searched for the person or thing that is so old. */
const REACH = 8;
/**
 * From this many years on, a noun with an article is taken to be that old, unless it is something that lasts: "une
 * maison de 40 ans".
 */
const GROWN = 10;
/**
 * From this many years on, so is any other noun, whatever adjectives and complements it has: "un sans domicile fixe de
 * 21 ans".
 */
const ADULT = 18;
/** Verbs and small words after which a new phrase begins. */
const VERBS = oneOf('est sont etait etaient a ont avait avaient qui que dont mais ou y il elle ils elles fait eux');

/** True for a folded noun for a person, in the singular or plural: "frere", "freres", "quinquagenaires". */
export function isPerson(word: string): boolean {
  return PEOPLE.has(word) || DECADES.has(word) || (/[sx]$/.test(word) && PEOPLE.has(word.slice(0, -1)));
}

/**
 * True when piece `at`, or one of the words before it, names something that lasts: "un contrat de travail", "peine de
 * prison".
 */
export function isLasting(place: Place, at: number, reach = REACH): boolean {
  for (let i = at; i > at - reach && wordAt(place, i) !== ''; i--) {
    const word = wordAt(place, i);
    if (lasts(word)) return true;
    if (/^[,;:.(]$/.test(word)) return false;
  }
  return false;
}

function lasts(word: string): boolean {
  return LASTING.has(word) || (/[sx]$/.test(word) && LASTING.has(word.slice(0, -1)));
}

/** What the years of "de 24 ans" are by the noun phrase before: a person's age, perhaps an age, or none (`null`). */
export type Owner = 'person' | 'perhaps' | null;

/**
 * What the noun phrase that ends with piece `at` is, if it can be `years` old; `years` is `null` for an age in months
 * or weeks.
 */
export function ownerOf(place: Place, at: number, years: number | null): Owner {
  const last = wordAt(place, at);
  if (!isWord(place, at) || last === '' || MORE_OR_LESS.has(last)) return null;
  if (isPerson(last)) return isOfLasting(place, at) ? null : 'person';
  // After "en", the word is the state of a person: "une infirmière en congé de 29 ans".
  if (lasts(last) && wordAt(place, at - 1) !== 'en') return null;
  // Months and weeks are an age only when a person is named right before: "un bébé prématuré de six mois".
  if (years === null) return last !== 'enceinte' && isPerson(wordAt(place, at - 1)) ? 'person' : null;
  const head = findHead(place, at);
  if (head !== 'perhaps') return head;
  // The last word may itself be who is so old: "le rappeur de 25 ans", "Paul Durand, couvreur de 44 ans", "la Normande
  // de 35 ans", "une maison de 40 ans".
  const before = wordAt(place, at - 1);
  const isNoun = before === ',' || DETERMINERS.has(before) || isCapitalised(place, at) || AGENT.test(last);
  return years >= ADULT || (isNoun && (years >= GROWN || isCapitalised(place, at))) ? 'perhaps' : null;
}

/** True when the word belongs to something that lasts: "un embargo belge", "une carrière d'acteur". */
function isOfLasting(place: Place, at: number): boolean {
  return lasts(wordAt(place, at - 1)) || (OF.has(wordAt(place, at - 1)) && lasts(wordAt(place, at - 2)));
}

/**
 * The head of the phrase that ends with piece `at`: `person` for the first person to the left ("une étudiante en art"),
 * `null` where something that lasts comes first ("un contrat de travail"), `perhaps` where neither does.
 */
function findHead(place: Place, at: number): Owner {
  for (let i = at - 1; i > at - REACH; i--) {
    const word = wordAt(place, i);
    if (word === '' || !isWord(place, i)) return 'perhaps';
    if (VERBS.has(word) && !isAt(place, i)) return i < at - 1 ? 'perhaps' : null;
    if (lasts(word)) return null;
    if (isPerson(word)) return isOfLasting(place, i) ? null : 'person';
    if (AGENT.test(word) && opensPhrase(place, i)) return 'person';
    // An article that cannot belong to a complement ("un", "ce") begins the phrase.
    if (DETERMINERS.has(word) && !LINKS.has(word)) return isFarLasting(place, i) ? null : 'perhaps';
  }
  return 'perhaps';
}

/** True for "à", which folds to the "a" of "il a". */
function isAt(place: Place, at: number): boolean {
  return /^à$/i.test(surfaceAt(place, at).normalize('NFC'));
}

/** True when something that lasts stands before the article: "la durée de vie d'une voiture". */
function isFarLasting(place: Place, at: number): boolean {
  return OF.has(wordAt(place, at - 1)) && lasts(wordAt(place, at - 2));
}

/** True when an article or a comma stands right before: "un livreur", "deux livreurs", ", livreur". */
function opensPhrase(place: Place, at: number): boolean {
  const before = wordAt(place, at - 1);
  return before === ',' || (DETERMINERS.has(before) && before !== 'au' && before !== 'du');
}
