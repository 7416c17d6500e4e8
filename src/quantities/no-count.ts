// Numbers that count nothing: those of articles, models and rooms, ranks, years,
// scores, hours, the article "un", titles and idioms.

import { ALL, OF } from '../french/small-words.js';
import { surfaceAt, wordAt, isCapitalised, isWord, isGlued } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { normalise } from '../text/characters.js';
import { readOrdinal } from '../text/numerals.js';
import { Piece } from '../text/pieces.js';
import type { Noun } from './noun.js';
import type { Amount } from './partial.js';
import { type Place } from './rule.js';
import { NUMBERED } from '../french/amounts.js';

const NUMBERS: ReadonlySet<string> = new Set(NUMBERED);
const SIGNS = oneOf('- – / . : _ # ^ = * +');
const AND = oneOf('et ou ,');

/** "a livré 45 lits", "a classé 12 dossiers": folded, the participle looks like "livre 3", "classe 2". */
function isDone(place: Place): boolean {
  return /(?:é|e\u0301)$/iu.test(surfaceAt(place, place.at - 1)) && wordAt(place, place.at - 1) !== 'unite';
}

/** "article 49", "n° 10", "Boeing 737", "11e arrondissement", "A 380": the number names. */
export function isNumberOfSomething(place: Place, amount: Amount): boolean {
  const { pieces, at, first, end } = place;
  const before = wordAt(place, at - 1);
  const isFigures = pieces.ids[first] === Piece.figures || amount.form === 'figures';
  if (isFigures && before !== '') {
    const isNamed = end - at === 1 || !isCapitalised(place, at - 1);
    if (isNamed && NUMBERS.has(before) && !isDone(place)) return true;
    // "France 2", "Airbus A 320", "Apollo 11"; "À Paris, 12 personnes" has a comma between, "à Paris 168 blessés" a noun.
    const isOpening = pieces.opens[at - 1] === 1 && !/^\p{Lu}{2}/u.test(surfaceAt(place, at - 1));
    if (end - at === 1 && isCapitalised(place, at - 1) && isWord(place, at - 1) && !isOpening) return true;
    // "n°2"
    if (surfaceAt(place, at - 1).endsWith('°')) return true;
    if (isGlued(place, at) && SIGNS.has(before)) return true;
    // "n° 3 et 4"
    if (AND.has(before) && pieces.ids[at - 2] === Piece.figures && NUMBERS.has(wordAt(place, at - 3))) return true;
  }
  if (
    isGlued(place, at) &&
    ((isWord(place, at - 1) && !before.endsWith("'")) || pieces.ids[at - 1] === Piece.figures || before === '-')
  )
    return true;
  // "PM2,5"
  if (isGlued(place, at) && before === ',' && isGlued(place, at - 1)) return true;
  // "1er", "14h30", "192.168", "12:30", "trois-mâts", "Deux-Sèvres"
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

/** "deux poids, deux mesures", "le 100 mètres" count nothing. */
export function isIdiom(place: Place): boolean {
  const last = wordAt(place, place.last - 1);
  if (last === 'poids') return wordAt(place, place.first) === 'deux';
  if (last === 'epingles') return wordAt(place, place.first) === 'quatre';
  if (last === 'metres') return isRace(place);
  if (last === 'coins') return wordAt(place, place.at - 1) === 'aux';
  return last === 'mesures' && POIDS.has(wordAt(place, place.at - 1)) && isPoidsNear(place);
}

/** "il court le 100 mètres": an event. */
export function isRace(place: Place): boolean {
  return place.first === place.at && !isCapitalised(place, place.at) && THE.has(wordAt(place, place.at - 1));
}

const THE = oneOf('le du au');
const POIDS = oneOf('poids , et');

function isPoidsNear(place: Place): boolean {
  return wordAt(place, place.at - 1) === 'poids' || wordAt(place, place.at - 2) === 'poids';
}

/** "Les Trois Mousquetaires", "les Deux Alpes": number and noun with capitals amid a sentence. */
export function isTitle(place: Place, noun: Noun): boolean {
  return isCapitalised(place, noun.end - 1) && isNamedAmid(place);
}

/** "75001 Paris", "rue Haute 16, 1000 Bruxelles"; "7 mars 2017 Premiers discours" and "en 2017 Reims" are a year. */
export function isPostcode(place: Place, { digits, max }: Amount, noun: Noun): boolean {
  const isYear = digits === 4 && (max ?? 0) < 2100 && (max ?? 0) > 1900;
  const previous = wordAt(place, place.first - 1);
  if (
    isYear &&
    isCapitalised(place, noun.phraseStart) &&
    (MONTHS.has(previous) || DATING.has(previous) || isDes(place))
  )
    return true;
  if (digits < 4 || !isCapitalised(place, noun.end - 1)) return false;
  const before = wordAt(place, place.at - 1);
  return digits === 5 || before === 'a' || (before === ',' && place.pieces.ids[place.at - 2] === Piece.figures);
}

/** "Dès 2019 Nantes": it folds to "des", which counts. */
function isDes(place: Place): boolean {
  return normalise(surfaceAt(place, place.first - 1)).toLowerCase() === 'dès';
}

/** "le Club des Cinq", "les Vingt-Sept": a number in words with a capital that no sentence gives it. */
function isNamedAmid(place: Place): boolean {
  return (
    place.first === place.at &&
    isWord(place, place.at) &&
    isCapitalised(place, place.at) &&
    isWord(place, place.at - 1) &&
    surfaceAt(place, place.at - 1) !== ''
  );
}

const TIMES = oneOf(
  'seconde secondes minute minutes heure heures jour jours journee journees nuit nuits semaine semaines week-end week-ends mois trimestre ' +
    'trimestres semestre semestres saison saisons an ans annee annees decennie decennies siecle siecles ' +
    'lundis mardis mercredis jeudis vendredis samedis dimanches',
);

const OPENS_TIMES = oneOf("entre de d' a");

/** "une quinzaine d'années", "entre 10 et 20 ans", "de 12 et 15 ans", "les dix derniers mois": a time. */
export function isTimeAhead(place: Place): boolean {
  const next = wordAt(place, place.end);
  if (next === 'et' && OPENS_TIMES.has(wordAt(place, place.at - 1))) return TIMES.has(wordAt(place, place.end + 2));
  return TIMES.has(OF.has(next) ? wordAt(place, place.end + 1) : next);
}

const DAYS = oneOf('le la du au ce cette numero lundi mardi mercredi jeudi vendredi samedi dimanche');
const HOURS = oneOf('h min s');
const MONTHS = oneOf(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv janv. fevr fevr. avr avr. juil juil. sept sept. oct oct. nov nov. dec dec.',
);
/** Before a year; "de 2000 Palestiniens" counts. */
const DATING = oneOf('en depuis fin debut hiver automne printemps an annee saison');
const ENDS_OF_ITEM = new Set(['', '.', ')', '/', '°']);
/** "les deux", "ces trois" point at what was named, and count nothing new. */
const POINTING = oneOf('les ces nos vos leurs ses mes des aux');
const CLOSING = new Set(['', ...oneOf('. , ; : ! ? ) » " ”')]);
/** Before "neuf", where it is a number and no adjective. */
const NEW = oneOf('chose rien quoi');
const BEFORE_NINE = new Set([
  '',
  ...oneOf("sur de a et ou contre par dont , ; : ( entre parmi avec compte compter que qu'"),
]);

/** "le 12", "à 14 h", "en 2019", "3-1", "1. Premier point": a rank, a date, a score. */
export function isRankOrHour(place: Place, amount: Amount): boolean {
  const { pieces, at, end } = place;
  const before = wordAt(place, at - 1);
  const next = wordAt(place, end);
  if (isTimeAhead(place) || MONTHS.has(next) || isPoids(place)) return true;
  // "7 jours sur 7", "24 heures sur 24"
  if (before === 'sur' && TIMES.has(wordAt(place, at - 2))) return true;
  // The film "42"
  if (QUOTES.has(before) && QUOTES.has(next)) return true;
  if (amount.form === 'figures') {
    if (isCode(place, amount) || isNamedByNumber(place)) return true;
    if (amount.min !== amount.max && amount.approximation === null && isScore(place)) return true;
    if (DAYS.has(before) || HOURS.has(next) || HOURS.has(before) || next === 'cv') return true;
    const named = amount.max ?? amount.min ?? 0;
    const isYear = amount.digits === 4 && named >= 1000 && named < 2100;
    if (isYear && (amount.approximation === null || COMPARED.has(wordAt(place, at)))) return true;
    if (amount.digits === 5 && isCapitalised(place, end)) return true;
    if (isScoreOfTwo(place, amount)) return true;
    // A number of a list: "1. ", "2) " at the head of a sentence, or figures alone on their line.
    return (at === 0 || pieces.opens[at] === 1) && ENDS_OF_ITEM.has(next);
  }
  // "tous deux", "toutes les trois" count, "les deux" points.
  const isAll = ALL.has(before) || (before === 'les' && ALL.has(wordAt(place, at - 2)));
  if (!isAll && POINTING.has(before) && !CLOSING.has(next) && (amount.max ?? 0) < 1000) return true;
  // "numéro deux", "brisé en deux", "un petit pour cent"
  if (before === 'numero' || (before === 'en' && end === at + 1) || (before === 'pour' && wordAt(place, at) === 'cent'))
    return true;
  if (before === 'an' || isNamedAmid(place)) return true;
  // "la vingt et unième fois"
  if ((readOrdinal(pieces, at)?.end ?? 0) > end) return true;
  if (wordAt(place, at) === 'neuf' && end === at + 1 && (!BEFORE_NINE.has(before) || NEW.has(wordAt(place, at - 2))))
    return true;
  // "deux par deux"
  const word = wordAt(place, at);
  if (next === 'par' && wordAt(place, end + 1) === word) return true;
  if (before === 'par' && wordAt(place, at - 2) === word) return true;
  // "Vingt Minutes", "Cent Ans": a title.
  return isCapitalised(place, end) && isCapitalised(place, at);
}

const QUOTES = oneOf('" « » “ ”');
/** "légèrement supérieur à 2009" */
const COMPARED = oneOf('superieur superieure superieurs superieures inferieur inferieure inferieurs inferieures');

function isPoids(place: Place): boolean {
  return (
    (wordAt(place, place.end) === 'poids' && wordAt(place, place.first) === 'deux') ||
    (wordAt(place, place.end) === 'epingles' && wordAt(place, place.first) === 'quatre') ||
    (wordAt(place, place.end) === 'mesures' && isPoidsNear(place))
  );
}

/** "3-1", "21-17": small figures with a hyphen and nothing counted. */
function isScore(place: Place): boolean {
  return place.end - place.at === 3 && JOINS_OF_SCORE.has(surfaceAt(place, place.at + 1));
}

const JOINS_OF_SCORE = oneOf('- –');
const GOALS = oneOf('but buts essai essais set sets manche manches point points');

/** "3 à 1", "par 3 buts à 0": the second is less, or a range would have been read. */
function isScoreOfTwo(place: Place, amount: Amount): boolean {
  const { pieces, at, end } = place;
  if (amount.digits === 0 || amount.digits > 2) return false;
  if (wordAt(place, end) === 'a' && pieces.ids[end + 1] === Piece.figures) return isAbove(place, at, end + 1);
  if (wordAt(place, at - 1) !== 'a') return false;
  if (GOALS.has(wordAt(place, at - 2))) return true;
  return pieces.ids[at - 2] === Piece.figures && isAbove(place, at - 2, at);
}

function isAbove(place: Place, at: number, other: number): boolean {
  return Number(surfaceAt(place, at)) >= Number(surfaceAt(place, other));
}

const DETERMINERS = oneOf("le la l' un une du au ce cet cette son sa leur notre ma mon mini -");

/** "le drapeau 974", "la mini-saison 10": figures behind a noun that has its article are its name. */
function isNamedByNumber(place: Place): boolean {
  const { at, first, end } = place;
  if (end - at !== 1 || first !== at || !isWord(place, at - 1) || !isWord(place, at - 2)) return false;
  return DETERMINERS.has(wordAt(place, at - 2)) && !isFunctionWord(wordAt(place, at - 1));
}

function isFunctionWord(word: string): boolean {
  return word.length < 4 || BEFORE_A_COUNT.has(word);
}

const BEFORE_A_COUNT = oneOf(
  'dont avec sont fait etait etaient compte encore passe porte plus moins entre pour contre soit autre tous',
);

/** "3564700005668", "03", "75001": figures in a row that nobody counts. */
function isCode({ pieces, at, end }: Place, { digits, approximation }: Amount): boolean {
  if (end - at !== 1 || digits < 2 || approximation !== null) return false;
  return digits > 6 || digits === 5 || pieces.text.charCodeAt(pieces.starts[at]!) === 0x30;
}

const TIMES_OF_LIFE = oneOf('la en sa cette leur ma ta votre notre');

/** "la quarantaine", "la quinzaine": a time of life, a fortnight. */
export function isDecade(place: Place): boolean {
  const before = wordAt(place, place.at - 1);
  if (wordAt(place, place.last - 1) === 'quarantaine' && !isFortyOf(before, wordAt(place, place.end))) return true;
  return TIMES_OF_LIFE.has(wordAt(place, place.at)) || TIMES_OF_LIFE.has(before) || before === 'de';
}

const THEY_ARE = oneOf('sont ont etaient avaient seront auraient dont');
const THEY_WERE = new Set(['', ...oneOf("sont etaient etions seront d' avec contre soit dont et ou environ")]);

/** "une quarantaine ont fui", "ils étaient une quarantaine" are forty, "une quarantaine stricte" shuts them in. */
function isFortyOf(before: string, next: string): boolean {
  return THEY_ARE.has(next) || (CLOSING.has(next) && THEY_WERE.has(before));
}
