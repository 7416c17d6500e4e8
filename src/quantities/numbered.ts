// Numbers that name something instead of counting: articles, models, rooms, departments, houses, postal codes. Each
// function returns the guard that says what the number is, or `null`.

import { DATING } from '../french/amounts.js';
import { MONTHS } from '../french/calendar.js';
import { oneOf } from '../french/one-of.js';
import { COUNTRIES, HOUSE_SUFFIXES, ROADS } from '../french/places.js';
import { NUMBERED } from '../french/amounts.js';
import { CLOSED_CLASS } from '../french/small-words.js';
import { isUpper, normalise } from '../text/characters.js';
import { Piece } from '../text/pieces.js';
import { isCapitalised, isGlued, isWord, surfaceAt, wordAt } from '../text/place.js';
import type { Guard } from '../text/rules.js';
import { GUARDS } from './guards.js';
import type { Noun } from './noun.js';
import type { Amount } from './partial.js';
import type { Place } from './rule.js';

const SIGNS = oneOf('- – − / . : _ # ^ = * +');
const JOINS_OF_LIST = oneOf(', et ou a - –');

/**
 * Returns the guard for a number that is a name: "article 49", "n° 10", "Boeing 737", "lignes 2, 5 et 12", "l'Isère
 * (38)", "12, rue Pasteur", "A 380". `isAlone` is true when no counted noun follows the number.
 */
export function guardOfName(place: Place, amount: Amount, isAlone = false): Guard | null {
  const { pieces, at, first, end } = place;
  const before = wordAt(place, at - 1);
  const isFigures = pieces.ids[first] === Piece.figures || amount.form === 'figures';
  if (isFigures && before !== '') {
    const isNamed = end - at === 1 || !isCapitalised(place, at - 1);
    const isBrand = isWord(place, at - 1) && hasCapital(place, at - 1);
    if (isNamed && isNumbered(before) && !isDone(place)) return GUARDS.name;
    if (isInNumberedList(place)) return GUARDS.name;
    // "France 2", "Airbus A 320", "iPhone 12" are names. "À Paris, 12 personnes" is a count because of the comma, "à
    // Paris 168 blessés" because of the noun after it.
    const isOpening = isBrand && pieces.opens[at - 1] === 1 && !/^\p{Lu}{2}/u.test(surfaceAt(place, at - 1));
    if (end - at === 1 && isBrand && (!isOpening || (isAlone && isBareName(place, amount)))) return GUARDS.name;
    // "une BMW 5 Series": the name continues after the number.
    if (
      !isAlone &&
      isBrand &&
      !isOpening &&
      /^\p{Lu}{2,}$/u.test(surfaceAt(place, at - 1)) &&
      isCapitalised(place, at + 1)
    )
      return GUARDS.name;
    if (pieces.text[pieces.ends[at - 1]! - 1] === '°') return GUARDS.name;
    if (isGlued(place, at) && SIGNS.has(before)) return GUARDS.code;
    if (isDepartment(place, amount)) return GUARDS.department;
  }
  if (isFigures && isHouse(place)) return GUARDS.houseNumber;
  // "étape cinq": a number in words after a noun that is numbered.
  if (!isFigures && isAlone && end - at === 1 && NUMBERED.has(before) && !isDone(place)) return GUARDS.name;
  // "le 200 m 4 nages", "1 m 100": the number after a length in figures.
  if (isFigures && before === 'm' && pieces.ids[at - 2] === Piece.figures) return GUARDS.race;
  if (
    isGlued(place, at) &&
    ((isWord(place, at - 1) && !before.endsWith("'")) || pieces.ids[at - 1] === Piece.figures || before === '-')
  )
    return GUARDS.glued;
  // "PM2,5": the decimals of a number that is glued to letters.
  if (isGlued(place, at) && before === ',' && isGlued(place, at - 1)) return GUARDS.code;
  return isFollowedClosely(place) ? GUARDS.glued : null;
}

/** True for nouns that take a number as their name, in the singular or the plural: "article", "lignes", "quais". */
function isNumbered(word: string): boolean {
  return (
    NUMBERED.has(word) ||
    (word.length > 3 && (word.endsWith('s') || word.endsWith('x')) && NUMBERED.has(word.slice(0, -1)))
  );
}

/** True when the piece contains a capital anywhere: "Airbus", "iPhone". */
function hasCapital(place: Place, at: number): boolean {
  const surface = surfaceAt(place, at);
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i);
    if (code > 0xff) return /\p{Lu}/u.test(surface);
    if (isUpper(code)) return true;
  }
  return false;
}

/**
 * True for a participle that looks like a numbered noun once folded: "a livré 45 lits" ("livre 3"), "a classé 12
 * dossiers" ("classe 2").
 */
function isDone(place: Place): boolean {
  return /(?:é|e\u0301)e?s?$/iu.test(surfaceAt(place, place.at - 1)) && wordAt(place, place.at - 1) !== 'unite';
}

/** True when the word before the number opens the sentence as a name: "France 2 révèle", "Windows 7". */
function isBareName(place: Place, { digits }: Amount): boolean {
  const word = surfaceAt(place, place.at - 1).toLowerCase();
  return digits > 0 && digits < 4 && !CLOSED_CLASS.has(word) && !COUNTING_VERBS.test(word);
}

/** Words that may open a sentence before a real count: "Restent 12", "Total 45", "Seuls 3". */
const COUNTING_VERBS = /^(?:rest|manqu|total|seule?s?$|bilan|soit|autres|suiv|sur$|au-del)/;

/** Limit on the numbers of a list that are examined, so that a long row costs no more than a short one. */
const MOST_NUMBERS = 12;

/** True inside a list of numbers after a noun that is numbered: "les lignes 2, 5 et 12". */
function isInNumberedList(place: Place): boolean {
  let { at } = place;
  if (place.end - at !== 1) return false;
  for (let i = 0; i < MOST_NUMBERS && isJoined(place, at); i++) at -= 2;
  if (at === place.at || isDone({ ...place, at })) return false;
  const head = surfaceAt(place, at - 1);
  // "n° 5, 8 et 22", "Peugeot 308, 3008": the list may also follow "n°" or a brand.
  const isBrand = isWord(place, at - 1) && place.pieces.opens[at - 1] !== 1 && hasCapital(place, at - 1);
  return isNumbered(wordAt(place, at - 1)) || /n°s?$/i.test(head) || isBrand;
}

/** True when another number stands before this one, joined by a comma, a hyphen or "et". */
function isJoined(place: Place, at: number): boolean {
  return place.pieces.ids[at - 2] === Piece.figures && JOINS_OF_LIST.has(wordAt(place, at - 1));
}

/** True for the numbers of departments, in brackets after a name: "l'Isère (38)", "les Alpes (04, 05 et 06)". */
function isDepartment(place: Place, { digits }: Amount): boolean {
  if (digits < 2 || digits > 3 || place.end - place.at !== 1) return false;
  let open = place.at - 1;
  let close = place.end;
  for (let i = 0; i < MOST_NUMBERS && LISTING.has(wordAt(place, open)) && isNumberOfDepartment(place, open - 1); i++)
    open -= 2;
  for (let i = 0; i < MOST_NUMBERS && LISTING.has(wordAt(place, close)) && isNumberOfDepartment(place, close + 1); i++)
    close += 2;
  return (
    wordAt(place, open) === '(' &&
    wordAt(place, close) === ')' &&
    isNumberOfDepartment(place, place.at) &&
    (isCapitalised(place, open - 1) || wordAt(place, open - 1) === 'departement') &&
    !COUNTRIES.has(wordAt(place, open - 1))
  );
}

const LISTING = oneOf(', et - – /');

/** True for the numbers of French departments: 01 to 95, and 971 to 978 overseas. */
function isNumberOfDepartment(place: Place, at: number): boolean {
  return /^(?:0[1-9]|[1-8]\d|9[0-5]|97[1-8])$/.test(surfaceAt(place, at));
}

/** True for the number of a house: "12, rue Pasteur", "45 bis, avenue Foch". */
function isHouse(place: Place): boolean {
  const { at, end } = place;
  const next = wordAt(place, at + 1);
  if (HOUSE_SUFFIXES.has(next)) return true;
  return end - at === 1 && ROADS.has(next === ',' ? wordAt(place, end + 1) : next);
}

/**
 * True when the number is the start of a longer word: "1er", "14h30", "192.168", "12:30", "trois-mâts", "Deux-Sèvres".
 */
function isFollowedClosely(place: Place): boolean {
  const { pieces, end } = place;
  if (!isGlued(place, end)) return false;
  const next = surfaceAt(place, end);
  if (next === '-') return true;
  if (pieces.ids[end - 1] !== Piece.figures) return false;
  return (
    isWord(place, end) || OPERATORS.has(next) || (JOINS.has(next) && isGlued(place, end + 1) && !isStop(place, end + 1))
  );
}

const OPERATORS = oneOf('/ : ^ = _ *');
const JOINS = oneOf('– .');

function isStop(place: Place, at: number): boolean {
  return !isWord(place, at) && place.pieces.ids[at] !== Piece.figures;
}

/**
 * Returns the guard for a postal code ("75001 Paris", "rue Haute 16, 1000 Bruxelles") and for a year before a
 * capitalised noun ("7 mars 2017 Premiers discours").
 */
export function guardOfPostcode(place: Place, { digits, max }: Amount, noun: Noun): Guard | null {
  const isYear = digits === 4 && (max ?? 0) < 2100 && (max ?? 0) > 1900;
  const previous = wordAt(place, place.first - 1);
  if (
    isYear &&
    isCapitalised(place, noun.phraseStart) &&
    (MONTHS.has(previous) || DATING.has(previous) || isDes(place))
  )
    return GUARDS.year;
  if (digits < 4 || !isCapitalised(place, noun.end - 1)) return null;
  const before = wordAt(place, place.at - 1);
  const isPostcode =
    digits === 5 || before === 'a' || (before === ',' && place.pieces.ids[place.at - 2] === Piece.figures);
  return isPostcode ? GUARDS.postcode : null;
}

/** "Dès 2019 Nantes": folded, "dès" looks like the article "des". */
function isDes(place: Place): boolean {
  return normalise(surfaceAt(place, place.first - 1)).toLowerCase() === 'dès';
}
