// Who stands before "de 24 ans": somebody, whatever words go with the noun ("une étudiante en art", "un livreur à
// scooter"), or something that lasts so long ("un contrat de travail").

import { oneOf } from '../french/one-of.js';
import { AGENT, DECADES, LASTING, PEOPLE } from '../french/people.js';
import { MORE_OR_LESS, OF } from '../french/small-words.js';
import { isCapitalised, isWord, wordAt } from '../text/place.js';
import type { Place } from '../text/rules.js';

const DETERMINERS = oneOf(
  "le la l' les un une des deux trois ce cet cette ces du au aux son sa ses leur ancien ancienne jeune jeunes d'une",
);
/** Between a noun and its complement: "étudiante en art", "livreur à scooter", "professeur des écoles". */
const LINKS = oneOf("de d' du des en a au aux la le l' les sans sous par");
/** How many words before the age may belong to who is so old. */
const REACH = 8;
/** From so many years on, whatever has an article and does not last is said to be so old: "une maison de 40 ans". */
const GROWN = 10;

/** "frère", "frères", "quinquagénaires": folded. */
export function isPerson(word: string): boolean {
  return PEOPLE.has(word) || DECADES.has(word) || (/[sx]$/.test(word) && PEOPLE.has(word.slice(0, -1)));
}

/** True when piece `at`, or one of the words before it, is of what lasts: "un contrat de travail", "peine de prison". */
export function isLasting(place: Place, at: number): boolean {
  for (let i = at; i > at - REACH && wordAt(place, i) !== ''; i--) {
    const word = wordAt(place, i);
    if (lasts(word)) return true;
    if (/^[,;:.(]$/.test(word)) return false;
  }
  return false;
}

function lasts(word: string): boolean {
  return LASTING.has(word) || (/[sx]$/.test(word) && LASTING.has(word.slice(0, -1)));
}

/** True when the noun phrase that ends with piece `at` is somebody of so many years. */
export function isSomebody(place: Place, at: number, years: number): boolean {
  const last = wordAt(place, at);
  if (!isWord(place, at) || last === '') return false;
  // "enfants de moins de six ans", "plus de 60 ans": the approximator is no noun.
  if (MORE_OR_LESS.has(last)) return false;
  if (isPerson(last)) return !isOfLasting(place, at);
  if (lasts(last)) return false;
  if (DETERMINERS.has(wordAt(place, at - 1)) && !isOfLasting(place, at))
    return isCapitalised(place, at) || (years >= GROWN && !LINKS.has(wordAt(place, at - 2)));
  return isHeadSomebody(place, at);
}

/** "un embargo belge", "une carrière d'acteur": the word belongs to something that lasts. */
function isOfLasting(place: Place, at: number): boolean {
  return lasts(wordAt(place, at - 1)) || (OF.has(wordAt(place, at - 1)) && lasts(wordAt(place, at - 2)));
}

/** The noun that the words before piece `at` go with: the first person to the left, before anything that lasts. */
function isHeadSomebody(place: Place, at: number): boolean {
  for (let i = at; i > at - REACH; i--) {
    const word = wordAt(place, i);
    if (word === '' || !isWord(place, i)) return false;
    if (lasts(word)) return false;
    if (i < at && (isPerson(word) || (AGENT.test(word) && opensPhrase(place, i)))) return true;
    if (i === at && AGENT.test(word) && (opensPhrase(place, i) || isCapitalised(place, i))) return true;
    // An article that no preposition goes with begins the phrase, and nobody was in it.
    if (i < at && DETERMINERS.has(word) && !LINKS.has(word)) return false;
  }
  return false;
}

/** "un livreur", "deux livreurs": the article stands right before. */
function opensPhrase(place: Place, at: number): boolean {
  const before = wordAt(place, at - 1);
  return DETERMINERS.has(before) && !(OF.has(before) || before === 'au' || before === 'du');
}
