// Numbers that count nothing because of the words around them: ranks, years, hours, scores, members of a group named
// before, titles and idioms. Each function returns the guard that says what the number is, or `null`. Numbers that name
// something are in `numbered.ts`.

import { DATING } from '../french/amounts.js';
import { MONTHS, TIME_NOUNS, WEEKDAYS } from '../french/calendar.js';
import { oneOf } from '../french/one-of.js';
import { ALL, CLOSED_CLASS, CLOSING, MASCULINE_THE, OF } from '../french/small-words.js';
import { normalise } from '../text/characters.js';
import { PART_OF_SPEECH } from '../text/parts-of-speech.js';
import { readOrdinal, startsNumeral } from '../text/numerals.js';
import { foldedPiece, Piece } from '../text/pieces.js';
import { isCapitalised, isGlued, isWord, surfaceAt, wordAt } from '../text/place.js';
import type { Guard } from '../text/rules.js';
import { GUARDS } from './guards.js';
import type { Noun } from './noun.js';
import type { Amount } from './partial.js';
import type { Place } from './rule.js';

/**
 * Returns the guard for idioms and races: "deux poids, deux mesures", "tiré à quatre épingles", "aux quatre coins", "le
 * 100 mètres".
 */
export function guardOfIdiom(place: Place): Guard | null {
  const last = wordAt(place, place.last - 1);
  const number = wordAt(place, place.first);
  if (last === 'poids') return number === 'deux' ? GUARDS.idiom : null;
  if (last === 'epingles') return number === 'quatre' ? GUARDS.idiom : null;
  if (last === 'coins') return wordAt(place, place.at - 1) === 'aux' ? GUARDS.idiom : null;
  if (last === 'metres') return isRace(place) ? GUARDS.race : null;
  return last === 'mesures' && POIDS.has(wordAt(place, place.at - 1)) && isPoidsNear(place) ? GUARDS.idiom : null;
}

/** True for a race: "il court le 100 mètres". */
export function isRace(place: Place): boolean {
  return place.first === place.at && !isCapitalised(place, place.at) && MASCULINE_THE.has(wordAt(place, place.at - 1));
}

const POIDS = oneOf('poids , et');

function isPoidsNear(place: Place): boolean {
  return wordAt(place, place.at - 1) === 'poids' || wordAt(place, place.at - 2) === 'poids';
}

/**
 * True for a title or a name: "Les Trois Mousquetaires", "les Deux Alpes" have capitals on number and noun within a
 * sentence.
 */
export function isTitle(place: Place, noun: Noun): boolean {
  return isCapitalised(place, noun.end - 1) && isNamedAmid(place);
}

/**
 * True for a number in words that has a capital although it does not open the sentence: "le Club des Cinq", "les
 * Vingt-Sept".
 */
function isNamedAmid(place: Place): boolean {
  const { at, first } = place;
  const before = surfaceAt(place, at - 1);
  if (before === '') return false;
  return (
    first === at && isWord(place, at) && isCapitalised(place, at) && isWord(place, at - 1) && !isShouted(place, before)
  );
}

/** In a headline in capitals, "DEUX MORTS ET TROIS BLESSÉS", a capital says nothing. */
function isShouted(place: Place, before: string): boolean {
  const surface = surfaceAt(place, place.at);
  return surface.length > 1 && surface === surface.toUpperCase() && before === before.toUpperCase();
}

const OPENS_TIMES = oneOf("entre de d' a");

/**
 * True when a noun of time follows, so that the number is a length of time: "une quinzaine d'années", "entre 10 et 20
 * ans", "de 12 et 15 ans", "les dix derniers mois".
 */
export function isTimeAhead(place: Place, next = wordAt(place, place.end)): boolean {
  if (next === 'et' && OPENS_TIMES.has(wordAt(place, place.at - 1)))
    return TIME_NOUNS.has(wordAt(place, place.end + 2));
  return TIME_NOUNS.has(OF.has(next) ? wordAt(place, place.end + 1) : next);
}

/** Returns the guard for a number that counts nothing: "le 12", "à 14 h", "en 2019", "3-1", "1. Premier point". */
export function guardOfNumber(place: Place, amount: Amount): Guard | null {
  const { at, end } = place;
  const before = wordAt(place, at - 1);
  const next = wordAt(place, end);
  if (isTimeAhead(place, next)) return GUARDS.time;
  if (isDayOfMonth(place)) return GUARDS.day;
  if (isPoids(place, next)) return GUARDS.idiom;
  // "7 jours sur 7", "24 heures sur 24": a frequency.
  if (before === 'sur' && TIME_NOUNS.has(wordAt(place, at - 2))) return GUARDS.frequency;
  // A number alone in quotation marks is a title: the film "42".
  if (QUOTES.has(before) && QUOTES.has(next)) return GUARDS.title;
  if (isScoreOfTwo(place, amount)) return GUARDS.score;
  return amount.form === 'figures'
    ? guardOfFigures(place, amount, before, next)
    : guardOfWords(place, amount, before, next);
}

/** True for a day before its month: "12 mars", "12. oct. 2024". */
function isDayOfMonth({ pieces, end }: Place): boolean {
  if (end >= pieces.length) return false;
  const next = foldedPiece(pieces, end);
  if (MONTHS.has(next)) return true;
  return next === '.' && end + 1 < pieces.length && MONTHS.has(foldedPiece(pieces, end + 1));
}

const DAYS = new Set([...WEEKDAYS.keys(), ...oneOf('le la du au ce cette numero')]);
/** Units around the parts of a time or a length: "14 h 30", "1 m 100". */
const HOURS = oneOf('h min s');
const AFTER_PART = oneOf('h min s m');
const ENDS_OF_ITEM = new Set(['', '.', ')', '/', '°']);
const OPENS_ITEM = oneOf(': ; . ) – —');
/** Marks of minutes and seconds: "25'", "1'41\"". */
const PRIMES = oneOf("' ’ ′ \" ″ ” ''");
const DIMENSIONS = oneOf('x ×');

/** Returns the guard for a number in figures, by its shape and by the words `before` and `next`. */
function guardOfFigures(place: Place, amount: Amount, before: string, next: string): Guard | null {
  const { pieces, at, end } = place;
  if (isMarkedByPrime(place)) return GUARDS.minute;
  if (isCode(place, amount)) return GUARDS.code;
  if (isNamedByNumber(place, before) || isBareName(place, amount, next)) return GUARDS.name;
  if (before === 'contre' && isElliptical(place)) return GUARDS.time;
  if (amount.min !== amount.max && amount.approximation === null && isScore(place)) return GUARDS.score;
  if (DAYS.has(before)) return GUARDS.day;
  if (HOURS.has(next) || AFTER_PART.has(before)) return GUARDS.hour;
  if (next === 'cv') return GUARDS.unit;
  if (isSide(place)) return GUARDS.dimensions;
  if (isYear(place, amount)) return GUARDS.year;
  if (amount.digits === 5 && isCapitalised(place, end)) return GUARDS.postcode;
  // "1. ", "2) " at the start of a sentence or after a colon, and figures alone on their line, number a list item.
  const isHead = at === 0 || pieces.opens[at] === 1 || (OPENS_ITEM.has(before) && (next === '.' || next === ')'));
  return isHead && amount.digits < 4 && ENDS_OF_ITEM.has(next) ? GUARDS.item : null;
}

/** Comparisons after which four figures are a year: "légèrement supérieur à 2009". */
const COMPARED = oneOf('superieur superieure superieurs superieures inferieur inferieure inferieurs inferieures');

/** True for a year: "en 2019", "2020 environ", "supérieur à 2009". "environ 2 500" and "plus de 2000" are counts. */
function isYear(place: Place, { digits, max, min, approximation }: Amount): boolean {
  const year = max ?? min ?? 0;
  // "vers 270", "la date de 250": three figures can be a year of antiquity.
  if (digits === 3) return isOfAntiquity(place);
  if (digits !== 4 || year < 1000 || year >= 2100) return false;
  if (approximation === null || COMPARED.has(wordAt(place, place.at)) || DATING.has(wordAt(place, place.at - 1)))
    return true;
  return approximation === 'about' && year > 1900 && year % 50 !== 0;
}

const DATES = oneOf('date annee an annees');

function isOfAntiquity(place: Place): boolean {
  const before = wordAt(place, place.at - 1);
  if (isWord(place, place.end) && !CLOSED_CLASS.has(surfaceAt(place, place.end).toLowerCase())) return false;
  return before === 'vers' || before === 'an' || (before === 'de' && DATES.has(wordAt(place, place.at - 2)));
}

/** "six mois, contre 11 aujourd'hui": the second number has the unit of time of the first. */
function isElliptical(place: Place): boolean {
  const { at } = place;
  const unit = wordAt(place, at - 2) === ',' ? at - 3 : at - 2;
  return TIME_NOUNS.has(wordAt(place, unit));
}

/**
 * "convergence 84", "objectif 60": the number is part of a name when a word that can only be a noun stands before it
 * and nothing counted follows.
 */
function isBareName(place: Place, { digits }: Amount, next: string): boolean {
  const { pieces, at, first, end } = place;
  if (digits === 0 || digits > 3 || end - at !== 1 || first !== at || !CLOSING.has(next)) return false;
  const before = surfaceAt(place, at - 1);
  if (!isWord(place, at - 1) || before.length < 4 || /[sx]$/i.test(before)) return false;
  return pieces.partsOf?.(normalise(before).toLowerCase()) === PART_OF_SPEECH.noun;
}

/** True for figures with a mark of minutes or seconds touching them: "25'", "1'41\"". */
function isMarkedByPrime(place: Place): boolean {
  const { pieces, at, end } = place;
  if (isGlued(place, end) && PRIMES.has(surfaceAt(place, end)))
    return surfaceAt(place, end) !== '"' || isPrimed(place, at);
  return isGlued(place, at) && pieces.ids[at - 2] === Piece.figures && PRIMES.has(surfaceAt(place, at - 1));
}

function isPrimed(place: Place, at: number): boolean {
  return isGlued(place, at) && PRIMES.has(surfaceAt(place, at - 1)) && isGlued(place, at - 1);
}

/** True for a side in dimensions: "4 x 4", "3 × 20". */
function isSide({ pieces, at, end }: Place): boolean {
  const word = (i: number): string => (i >= 0 && i < pieces.length ? foldedPiece(pieces, i) : '');
  if (DIMENSIONS.has(word(end)) && pieces.ids[end + 1] === Piece.figures) return true;
  return DIMENSIONS.has(word(at - 1)) && pieces.ids[at - 2] === Piece.figures;
}

/** Determiners that point back to things already named: "les deux", "ces trois". Nothing new is counted. */
const POINTING = oneOf('les ces nos vos leurs ses mes des aux');
/**
 * "quelque chose de neuf": after one of these and "de", "neuf" is the adjective. It is a number only after a word of
 * `BEFORE_NINE`.
 */
const NEW = oneOf('chose rien quoi');
const BEFORE_NINE = new Set([
  '',
  ...oneOf("sur de a et ou contre par dont , ; : ( entre parmi avec compte compter que qu'"),
]);

/** Returns the guard for a number in words or figures, by the words around it. */
function guardOfWords(place: Place, amount: Amount, before: string, next: string): Guard | null {
  const { pieces, at, end } = place;
  const word = wordAt(place, at);
  // "tous deux", "toutes les trois" are counts, while "les deux" points back.
  const isAll = ALL.has(before) || (before === 'les' && ALL.has(wordAt(place, at - 2)));
  if (!isAll && POINTING.has(before) && !CLOSING.has(next) && (amount.max ?? 0) < 1000) return GUARDS.pointing;
  // "numéro deux" is a rank; "brisé en deux", "un petit pour cent" are idioms.
  if (before === 'numero' || before === 'an') return GUARDS.rank;
  if ((before === 'en' && end === at + 1) || (before === 'pour' && word === 'cent')) return GUARDS.idiom;
  if (word === 'zero' && end === at + 1 && isZeroOfIdiom(place)) return GUARDS.idiom;
  if (isNamedAmid(place)) return GUARDS.title;
  // "la vingt et unième fois": the number is part of an ordinal.
  if ((readOrdinal(pieces, at)?.end ?? 0) > end) return GUARDS.rank;
  if (word === 'neufs') return GUARDS.adjective;
  if (word === 'neuf' && end === at + 1 && (!BEFORE_NINE.has(before) || NEW.has(wordAt(place, at - 2))))
    return GUARDS.adjective;
  // "deux par deux": a number repeated around "par" is an idiom.
  if (next === 'par' && wordAt(place, end + 1) === word) return GUARDS.idiom;
  if (before === 'par' && wordAt(place, at - 2) === word) return GUARDS.idiom;
  // "Vingt Minutes", "Cent Ans": capitals on both words make a title.
  return isCapitalised(place, end) && isCapitalised(place, at) ? GUARDS.title : null;
}

/** Verbs before a zero that counts: "il marque zéro", "compte zéro". */
const SCORING = /^(?:fai[ts]|marqu|compt|inscri|affich|indiqu|egale?$|avoisin|attein|descend|tomb)/;
const RESTARTS = /^(?:re)?(?:parti|part$|pars|mise?s?$|mettre|compteurs?$|boule$|commenc|demarr|depart$)/;

/**
 * True for a zero that counts nothing: "tolérance zéro", "kilomètre zéro", "repartir de zéro", "les compteurs à zéro".
 * "avec zéro employé" is a count.
 */
function isZeroOfIdiom(place: Place): boolean {
  const { at } = place;
  const before = wordAt(place, at - 1);
  if (!isWord(place, at - 1) || before === '') return false;
  if (before === 'a' || before === 'de') return RESTARTS.test(wordAt(place, at - 2));
  return !CLOSED_CLASS.has(surfaceAt(place, at - 1).toLowerCase()) && !SCORING.test(before);
}

const QUOTES = oneOf('" « » “ ”');

/** The idioms of `guardOfIdiom` for a number alone: the noun is the next word. */
function isPoids(place: Place, next: string): boolean {
  return (
    (next === 'poids' && wordAt(place, place.first) === 'deux') ||
    (next === 'epingles' && wordAt(place, place.first) === 'quatre') ||
    (next === 'mesures' && isPoidsNear(place))
  );
}

/** True for two short numbers joined by a hyphen: "3-1", "21-17". */
function isScore(place: Place): boolean {
  return place.end - place.at === 3 && JOINS_OF_SCORE.has(surfaceAt(place, place.at + 1));
}

const JOINS_OF_SCORE = oneOf('- – − —');
const GOALS = oneOf('but buts essai essais set sets manche manches point points');

/**
 * True for either number of a score: "3 à 1", "3 - 1", "par 3 buts à 0", "deux sets à zéro". In figures the first
 * number must be at least the second; "1 à 3" has been read as a range.
 */
function isScoreOfTwo(place: Place, amount: Amount): boolean {
  const { pieces, at, end } = place;
  if (amount.value === null || amount.value > 99 || !Number.isInteger(amount.value)) return false;
  if (wordAt(place, at - 1) === 'a' && GOALS.has(wordAt(place, at - 2))) return startsNumeral(pieces.ids[at - 3] ?? 0);
  if (amount.digits === 0 || amount.digits > 2) return false;
  if (joinsScore(place, end) && pieces.ids[end + 1] === Piece.figures) return isAbove(place, at, end + 1);
  return joinsScore(place, at - 1) && pieces.ids[at - 2] === Piece.figures && isAbove(place, at - 2, at);
}

function joinsScore(place: Place, at: number): boolean {
  return wordAt(place, at) === 'a' || JOINS_OF_SCORE.has(surfaceAt(place, at));
}

function isAbove(place: Place, at: number, other: number): boolean {
  return Number(surfaceAt(place, at)) >= Number(surfaceAt(place, other));
}

const DETERMINERS = oneOf("le la l' un une du au ce cet cette son sa leur notre ma mon mini -");

/** True for figures after a noun with a singular determiner, which they name: "le drapeau 974", "la mini-saison 10". */
function isNamedByNumber(place: Place, before: string): boolean {
  const { at, first, end } = place;
  if (end - at !== 1 || first !== at || !isWord(place, at - 1) || !isWord(place, at - 2)) return false;
  return !isFunctionWord(before) && DETERMINERS.has(wordAt(place, at - 2));
}

function isFunctionWord(word: string): boolean {
  return word.length < 4 || BEFORE_A_COUNT.has(word);
}

const BEFORE_A_COUNT = oneOf(
  'dont avec sont fait etait etaient compte encore passe porte plus moins entre pour contre soit autre tous',
);

/** True for digits that are a code: "3564700005668", "03", "75001". */
function isCode({ pieces, at, end }: Place, { digits, approximation }: Amount): boolean {
  if (end - at !== 1 || digits < 2 || approximation !== null) return false;
  return digits > 6 || digits === 5 || pieces.text.charCodeAt(pieces.starts[at]!) === 0x30;
}

const TIMES_OF_LIFE = oneOf('la en sa cette leur ma ta votre notre');

/** True for a time of life or a fortnight: "la quarantaine", "la quinzaine". */
export function isDecade(place: Place): boolean {
  const before = wordAt(place, place.at - 1);
  if (wordAt(place, place.last - 1) === 'quarantaine' && !isFortyOf(before, wordAt(place, place.end))) return true;
  return TIMES_OF_LIFE.has(wordAt(place, place.at)) || TIMES_OF_LIFE.has(before) || before === 'de';
}

const THEY_ARE = oneOf('sont ont etaient avaient seront auraient dont');
const THEY_WERE = new Set(['', ...oneOf("sont etaient etions seront d' avec contre soit dont et ou environ")]);

/**
 * "une quarantaine ont fui", "ils étaient une quarantaine" mean forty people; "une quarantaine stricte" is a
 * quarantine.
 */
function isFortyOf(before: string, next: string): boolean {
  return THEY_ARE.has(next) || (CLOSING.has(next) && THEY_WERE.has(before));
}
