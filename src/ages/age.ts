// Whether years, months or weeks are somebody's age: "âgé de 37 ans", "un bébé de huit mois", "les 18-25 ans". The
// grammar of quantities asks this to read ages, and that of dates to leave them out. A prison sentence ("quinze ans de
// prison"), a length of time ("depuis trente ans") and the term of something that lasts ("un bail de 99 ans") are no
// ages.

import { oneOf } from '../french/one-of.js';
import { AGED, HAVING } from '../french/people.js';
import { MORE_OR_LESS, OF } from '../french/small-words.js';
import { collectiveOf, readNumeral, startsNumeral } from '../text/numerals.js';
import { foldedPiece, type Pieces } from '../text/pieces.js';
import { isCapitalised, surfaceAt, wordAt } from '../text/place.js';
import type { Place } from '../text/rules.js';
import { isLasting, isPerson, ownerOf } from './somebody.js';

const YEARS = oneOf('an ans annee annees');
const UNITS = new Set([...YEARS, ...oneOf('mois semaine semaines jour jours')]);
const OLDEST = 125;

/** An age in the text and the words around it. */
interface Age {
  readonly place: Place;
  /** The piece where the age starts, with its approximators and the earlier ages of a list. */
  readonly at: number;
  /** The greatest of its numbers. */
  readonly top: number;
  readonly isRange: boolean;
  readonly isYears: boolean;
  /** The folded words around it: `one` right before, `two` before that, `next` right after. */
  readonly one: string;
  readonly two: string;
  readonly next: string;
}

/** True when the marked pieces, a number and its unit, are somebody's age. */
export function isAge(place: Place): boolean {
  if (place.nested) return false;
  const age = readAge(place);
  if (age === null) return false;
  // Things may be of any age: "un patrimoine vieux de 8 000 ans".
  if (OF.has(age.one) && OLD.has(age.two)) return true;
  if (age.isYears && age.top > OLDEST) return false;
  if (isSaid(age)) return true;
  if (OF.has(age.one)) {
    const owner = ownerOf(place, age.at - 2, age.isYears ? age.top : null);
    if (owner === 'person') return age.isYears ? age.next !== 'plus' : !LAPSES.has(age.next) && !LATER.has(age.next);
    if (owner === 'perhaps') return !LAPSES.has(age.next) && !LATER.has(age.next);
  }
  if (!age.isYears) return false;
  return isOfGroup(age) || (!LATER.has(age.next) && (isApposed(age) || isHad(age) || isReached(age)));
}

/** Words that may stand between the owner of the age and its number: "d'environ 30 ans", "d'une trentaine d'années". */
const ABOUT = oneOf('environ presque quelque seulement une peine quasiment');
const JOINS = oneOf(', et ou /');
const DASHES = oneOf('- –');
/** How many ages of a list are looked through. */
const MOST = 12;

function readAge(place: Place): Age | null {
  const { pieces, first, last } = place;
  let unit = last - 1;
  while (unit > first && !UNITS.has(foldedPiece(pieces, unit))) unit--;
  if (unit <= first) return null;
  let { at } = place;
  while (ABOUT.has(wordAt(place, at - 1)) || (wordAt(place, at) === 'peine' && wordAt(place, at - 1) === 'a')) at--;
  // What stands before the first age of a list holds for the last one: "des frères de 7, 12 et 15 ans".
  for (let i = 0; i < MOST && JOINS.has(wordAt(place, at - 1)) && startsNumeral(pieces.ids[at - 2] ?? 0); i++) at -= 2;
  const numbers = numbersOf(pieces, first, unit);
  // A rule may have matched the end alone: "25 ans" of "les 18-25 ans", "12 ans" of "les moins de 12 ans".
  const isSecond = DASHES.has(wordAt(place, at - 1)) && startsNumeral(pieces.ids[at - 2] ?? 0);
  if (isSecond || (OF.has(wordAt(place, at - 1)) && MORE_OR_LESS.has(wordAt(place, at - 2)))) at -= 2;
  return {
    place,
    at,
    top: Math.max(0, ...numbers),
    isRange: numbers.length > 1 || isSecond,
    isYears: YEARS.has(foldedPiece(pieces, unit)),
    one: wordAt(place, at - 1),
    two: wordAt(place, at - 2),
    next: wordAt(place, last),
  };
}

/** The numbers among pieces `from` to `to`. */
function numbersOf(pieces: Pieces, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let i = from; i < to;) {
    const id = pieces.ids[i]!;
    const numeral = startsNumeral(id) ? readNumeral(pieces, i) : null;
    const collective = collectiveOf(id);
    if (numeral) numbers.push(numeral.value);
    else if (collective !== null) numbers.push(collective);
    i = numeral ? Math.max(numeral.end, i + 1) : i + 1;
  }
  return numbers;
}

const OLD = oneOf('vieux vieil vieille vieilles');
/** Words after years that are no age but a sentence or a length of time: "15 ans de prison", "deux ans ferme". */
const LAPSES = oneOf("de d' avec pour ferme");
/** Words after years that are a distance: "deux ans plus tard", "six ans après". */
const LATER = oneOf('plus apres avant');
/** Verbs of a change in an age, by a number of years: "l'âge de départ recule de deux ans". */
const MOVES = /^(?:recul|relev|report|repouss|avanc|augment|abaiss|diminu|baiss|decal|prolong)/;
/** How far before the number the word "âge" may stand. */
const REACH = 9;

/**
 * True when the words before speak of age: "âgé de 37 ans", "vieux de 30 ans", "l'âge moyen est de 51 ans", "la moyenne
 * d'âge est de 40 ans".
 */
function isSaid({ place, at, one, two, top, next }: Age): boolean {
  const isOf = OF.has(one);
  // A word may stand between: "âgé aujourd'hui de 33 ans".
  if (AGED.has(one) || (isOf && (AGED.has(two) || AGED.has(wordAt(place, at - 3))))) return true;
  if (!isOf && !LINKS.has(one)) return false;
  if (LAPSES.has(next)) return false;
  for (let i = at - 2; i >= at - REACH; i--) {
    const word = wordAt(place, i);
    if (CONDEMNED.has(word) || (isOf && top < 10 && MOVES.test(word))) return false;
    // The surface is compared, as "âgé" folds to the same word.
    if ((word === 'age' || word === 'ages') && /^âges?$/i.test(surfaceAt(place, i).normalize('NFC'))) return true;
  }
  return false;
}

const LINKS = oneOf('a est entre etait sera');
const CONDEMNED = oneOf('condamne condamnee condamnes condamnees ecope peine peines prison');

const GROUPS = oneOf('les des aux chez');
/** Possessives of a relative whose age follows at once: "ma mère avait 13 ans et mon père 17 ans". */
const OWN = oneOf('mon ma son sa');
const STARTS = oneOf('des partir');

/**
 * True for the ages of a group or an audience: "les moins de 18 ans", "les 18-25 ans", "des 65 ans et plus", "dès 6
 * ans", "enfants 6-12 ans".
 */
function isOfGroup({ place, at, one, two, next, isRange }: Age): boolean {
  const { last } = place;
  if (isPerson(one) && (isRange || OWN.has(two))) return true;
  if (MORE_OR_LESS.has(wordAt(place, at))) return GROUPS.has(one);
  const isMore =
    MORE_OR_LESS.has(wordAt(place, last - 1)) || (JOINS.has(next) && MORE_OR_LESS.has(wordAt(place, last + 1)));
  const isMoreOf = isMore && OF.has(wordAt(place, MORE_OR_LESS.has(wordAt(place, last - 1)) ? last : last + 2));
  if (isMore && !isMoreOf) return !isLasting(place, at - 2);
  // "dès 6 ans", "à partir de 12 ans": the age of an audience.
  if (STARTS.has(two) && OF.has(one) && wordAt(place, at - 3) === 'a') return CLOSING.has(next);
  if (one === 'des' && isWritten(place, at - 1, 'dès')) return CLOSING.has(next);
  return GROUPS.has(one) && (isRange || next === 'et' || next === 'ou') && !OF.has(next);
}

const CLOSING = new Set(['', ...oneOf(', ) . ; : – - et a est')]);
const SPANS = oneOf('pendant depuis durant apres');

/**
 * True for an age that marks set off: "Jean Dupont, 37 ans,", "(37 ans)", or one that begins a line when a comma ends
 * the line before.
 */
function isApposed({ place, at, one, two, next, top, isRange }: Age): boolean {
  if (!CLOSING.has(next)) return false;
  if (one === '(') return !isLasting(place, at - 2, 2);
  // A range may have its "de": "Des jeunes (de 22 à 33 ans)", "des candidats, de 11 à 77 ans,".
  if (OF.has(one) && isRange) return two === '(' || (two === ',' && isPerson(wordAt(place, at - 3)));
  if (one === ',') return isAfterSomebody(place, at - 2, two, top);
  // The comma ends the line before: "Pontarlier,⏎47 ans".
  const { pieces } = place;
  return one === '' && at > 1 && foldedPiece(pieces, at - 1) === ',' && isCapitalised(place, at - 2) && top >= YOUNG;
}

/** From this many on, years alone after a comma are an age and not a length of time. */
const YOUNG = 14;

function isAfterSomebody(place: Place, at: number, word: string, top: number): boolean {
  if (isCapitalised(place, at) || isPerson(word)) return true;
  return top >= YOUNG && !SPANS.has(word) && !isLasting(place, at);
}

const JUST = oneOf('seulement bientot deja juste');
const NOT_AFTER_HAVING = oneOf("de d' du des pour que qu'");
const THINGS = oneOf('cela ca ce y');
const POSSESSIVES = oneOf('ses mes tes');
const BIRTHDAYS = /^(?:fet|souffl|celebr|pour$|avant$|apres$|a$|depuis$|dans$)/;

/**
 * True for an age that somebody has or celebrates: "elle avait 13 ans", "il a déjà 18 ans", "elle fête ses 100 ans".
 */
function isHad({ place, at, one, two, next, top }: Age): boolean {
  if (JUST.has(one) && HAVING.has(two)) return true;
  if (POSSESSIVES.has(one)) return !OF.has(next) && BIRTHDAYS.test(two);
  const isHaving = HAVING.has(one) && !isAt(place, at);
  return isHaving && !THINGS.has(two) && !NOT_AFTER_HAVING.has(next) && top >= 2;
}

/** True for "à", which folds to the "a" of "il a". */
function isAt(place: Place, at: number): boolean {
  return wordAt(place, at - 1) === 'a' && isWritten(place, at - 1, 'à');
}

/** True when the piece is this word with its accents, which folding drops. */
function isWritten(place: Place, at: number, word: string): boolean {
  return surfaceAt(place, at).normalize('NFC').toLowerCase() === word;
}

/** Verbs after which the years tell a date: "L'accord remonte à 33 ans". */
const REMOUNTS = /^remont/;
const NOT_BEFORE_AT = oneOf(
  'condamne condamnee condamnes condamnees duree mandat mandats taux pret prets emprunt emprunts obligations bail contrat ' +
    'contrats peine peines fixe reduit portee porte passe passee limitee limite inferieure inferieur superieure superieur',
);
/** Fewer years after "à" are no age. */
const YOUNGEST = 5;

/** True for an age after "à": "à 92 ans", but not "à 15 ans de prison" or "à deux ans de l'échéance". */
function isReached({ place, at, two, next, top }: Age): boolean {
  if (!isAt(place, at) && !(wordAt(place, at - 1) === 'a' && surfaceAt(place, at - 1) !== 'a')) return false;
  return !LAPSES.has(next) && !NOT_BEFORE_AT.has(two) && !REMOUNTS.test(two) && top >= YOUNGEST;
}
