// Whether "37 ans", read by the grammar of quantities, is somebody's age: "âgé de 37 ans", "un bébé de huit mois", "les
// 18-25 ans". The words around say it; all other numbers of years are the dates'.

import { oneOf } from '../french/one-of.js';
import { AGED, LASTING, LASTING_OF_QUANTITIES, PEOPLE, PEOPLE_OF_QUANTITIES } from '../french/people.js';
import { MORE_OR_LESS, OF } from '../french/small-words.js';
import { isCapitalised, isNear, isWord, surfaceAt, wordAt } from '../text/place.js';
import type { Place } from '../text/rules.js';

/** How many years or months, as the grammar of quantities read it. */
interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly form: string;
  readonly digits: number;
}

const OLD = oneOf('vieux vieil vieille vieilles');
const PEOPLE_OF_AGE = new Set([...PEOPLE, ...PEOPLE_OF_QUANTITIES]);
const LASTING_YEARS = new Set([...LASTING, ...LASTING_OF_QUANTITIES]);
/** Endings of those who do something: "livreur", "danseuse", "pianiste", "mécanicien", "routier", "manifestant". */
const AGENT = /(?:eur|euse|rice|iste|ien|ienne|ier|iere|ant|ante)s?$/;
const CONDEMNED = oneOf('condamne condamnee condamnes condamnees');
const SENTENCES = oneOf('peine prison reclusion contrat mandat');
const NOT_AFTER_AGE = oneOf("de d' apres avant avec pour ferme");
const DETERMINERS = oneOf("le la l' un une d'une ce cet cette du au son sa ancien ancienne jeune");
const GROUPS = oneOf('les des aux chez');
const CLOSING = new Set(['', ...oneOf(', ) . ; : – - et a est')]);
const OPENING = oneOf(', (');
const SPANS = oneOf('pendant depuis');
const JUST = oneOf('seulement bientot deja juste');
const HAVE = oneOf(
  'avait ait aient eut ai a as avais aura avaient ont aurait aurais fete feter fetait fetera ayant avoir souffle soufflera',
);
const NOT_AFTER_HAVING = oneOf("de d' pour que qu'");
const NOT_AFTER_AT = oneOf("de d' ferme avec apres avant plus");
/** "L'accord remonte à 33 ans": so long ago, a date. */
const REMOUNTS = oneOf('remonte remontent remontait remontaient remontant remonter remontera');
const NOT_BEFORE_AT = oneOf(
  'condamne condamnee condamnes duree mandat mandats taux pret prets emprunt emprunts obligations bail contrat contrats peines fixe reduit portee porte peine passe passee limitee limite inferieure inferieur superieure superieur',
);

/** What stands around "37 ans" says whether it is somebody's age. */
export function isAgeForQuantities(place: Place, unit: string, amount: Amount): boolean {
  const { at, end } = place;
  const one = wordAt(place, at - 1);
  const two = wordAt(place, at - 2);
  const three = wordAt(place, at - 3);
  const next = wordAt(place, end);
  const top = amount.max ?? amount.value ?? amount.min ?? 0;
  const isOf = OF.has(one);
  if (isOf && OLD.has(two)) return true;
  if (unit === 'a' && top > 125) return false;
  if (AGED.has(one) || (isOf && AGED.has(two))) return true;
  // "un soldat belge de 30 ans" is, "un embargo belge de 30 ans" lasts.
  if (isOf && isPerson(two) && !LASTING_YEARS.has(three)) return true;
  if (isOf && isPerson(three) && !SENTENCES.has(two)) return true;
  if (unit !== 'a') return false;
  // "le rappeur de 25 ans", "un animateur périscolaire de 24 ans": whoever is said to be of an age is somebody, unless
  // things last so long: "une sécheresse historique de 12 ans".
  if (isOf && top >= 10 && isWord(place, at - 2) && !NOT_AFTER_AGE.has(next) && !isNear(LASTING_YEARS, place)) {
    if (DETERMINERS.has(three) && isCommon(place, at - 2)) return true;
    const isNamed = isCapitalised(place, at - 2) || AGENT.test(two) || AGENT.test(three);
    if (amount.form === 'figures' && amount.digits > 0 && isNamed) return true;
  }
  if (OPENING.has(one) && CLOSING.has(next) && isAfterSomebody(place, one, two, top)) return true;
  if (JUST.has(one) && HAVE.has(two)) return true;
  // "à" folds to the "a" of having: what goes back so far must not fall through to it.
  if (one === 'a' && REMOUNTS.has(two)) return false;
  if (one === 'a' && isOfAge(place, two, next)) return true;
  // "à 92 ans": but "à 15 ans de prison", "à deux ans de l'échéance".
  if (one === 'a' && surfaceAt(place, at - 1) !== 'a' && !NOT_AFTER_AT.has(next) && !NOT_BEFORE_AT.has(two))
    return top >= 5;
  if (HAVE.has(one) && two !== 'y' && surfaceAt(place, at - 1) !== 'à' && !NOT_AFTER_HAVING.has(next)) return top >= 2;
  return isOfGroup(place, amount, one, next);
}

/** "Jean Dupont, 37 ans,", "(37 ans)": after a name, closed again. */
function isAfterSomebody(place: Place, opening: string, before: string, top: number): boolean {
  if (opening === '(' || isCapitalised(place, place.at - 2) || PEOPLE_OF_AGE.has(before)) return true;
  return top >= 14 && top < 105 && !SPANS.has(before);
}

/** "les 18-25 ans", "les moins de 18 ans", "des 65 ans et plus". */
function isOfGroup(place: Place, { min, max }: Amount, one: string, next: string): boolean {
  const { at, end } = place;
  if (MORE_OR_LESS.has(wordAt(place, at))) return GROUPS.has(one);
  if ((next === 'et' || next === 'ou') && MORE_OR_LESS.has(wordAt(place, end + 1))) return true;
  return GROUPS.has(one) && (min !== max || next === 'et' || next === 'ou') && !OF.has(next);
}

/** "l'âge du permis passe à 17 ans"; folded, "âgé" would look the same. */
function isOfAge(place: Place, verb: string, next: string): boolean {
  if (NOT_AFTER_AT.has(next) || CONDEMNED.has(verb)) return false;
  for (let i = place.at - 2; i >= place.at - 6; i--)
    if (/^âges?$/i.test(surfaceAt(place, i).normalize('NFC'))) return true;
  return false;
}

/** "frère", "frères": folded. */
function isPerson(word: string): boolean {
  return PEOPLE_OF_AGE.has(word) || PEOPLE_OF_AGE.has(word.replace(/s$/, ''));
}

function isCommon(place: Place, at: number): boolean {
  return isWord(place, at) && !isCapitalised(place, at);
}
