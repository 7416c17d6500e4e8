// Ages: "37 ans", "âgé de 37 ans", "un bébé de huit mois", "les 18-25 ans". What
// stands around "N ans" makes it an age; all other years are dates, and `settle`
// gives an age the words that the dates reader takes for a duration.

import { surfaceAt, wordAt, isCapitalised, isWord, isNear } from '../text/place.js';
import { oneOf } from '../french/one-of.js';
import { startsNumeral } from '../text/numerals.js';
import { Piece } from '../text/pieces.js';
import { exactly, tidy, type Amount } from './partial.js';
import { amountOf, reading, type Place, type Rule } from './rule.js';
import { LASTING, PEOPLE } from './words.js';

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    an: 'a',
    ans: 'a',
    annees: 'a',
    mois: 'mo',
    semaine: 'wk',
    semaines: 'wk',
    jour: 'd',
    jours: 'd',
  }),
);
const UNIT = '(ans|an|annees|mois|semaines|semaine|jours|jour)';

export const AGES: readonly Rule[] = [
  {
    name: 'age',
    gives: 'quantity',
    patterns: [`{<approx>? <amount> (de|d')? ${UNIT} <after>?}`, '{<approx>? <amount> ans et demi}'],
    make: (caught, place) => {
      const amount = amountOf(caught);
      const unit = unitOf(place);
      const hasHalf = wordAt(place, place.last - 1) === 'demi' && amount.value !== null;
      if (!isAge(wordAt(place, place.at - 1) === 'et' ? fromFirst(place) : place, unit, amount)) return null;
      return reading('age', hasHalf ? exactly(tidy(amount.value + 0.5), amount.form) : amount, { unit });
    },
  },
  {
    name: 'age said',
    gives: 'quantity',
    patterns: [`(age|agee|ages|agees) (tous|toutes)? deux? (de|d'|entre) {<approx>? <amount> (de|d')? ${UNIT}}`],
    make: (caught, place) => reading('age', amountOf(caught), { unit: unitOf(place) }),
  },
  {
    name: 'age between',
    gives: 'quantity',
    patterns: ['{<number:from> ans (a|et) <amount> ans}'],
    make: (caught, place) => {
      const amount = { ...caught.the<Amount>('amount'), value: null, min: caught.the<Amount>('from').value };
      return isAge(place, 'a', amount) ? reading('age', amount, { unit: 'a' }) : null;
    },
  },
  {
    name: 'age of each',
    gives: 'quantity',
    // "deux sœurs de 12 et 15 ans": the unit is said once; the last number is an age like others.
    patterns: [
      '{<amount>} et <number> ans',
      '{<amount>} , <number> et <number> ans',
      '{<amount>} , <number> , <number> et <number> ans',
    ],
    make: (caught, place) => {
      const amount = caught.the<Amount>('amount');
      return isAge(fromFirst(place), 'a', amount) ? reading('age', amount, { unit: 'a' }) : null;
    },
  },
  {
    name: 'decade of life',
    gives: 'quantity',
    patterns: ['(la|sa) {<amount>}'],
    make: (caught, place) => {
      const { value, form } = caught.the<Amount>('amount');
      if (form !== 'collective' || value === null || value < 30 || value > 90 || OF.has(wordAt(place, place.last)))
        return null;
      // "dans la quarantaine" is an age, "touché par la quarantaine" an illness.
      if (value === 40 && !IN_LIFE.has(wordAt(place, place.at - 1))) return null;
      return reading('age', { ...exactly(value, form), approximation: 'about' }, { unit: 'a' });
    },
  },
  {
    name: 'somebody of a decade',
    gives: 'quantity',
    patterns: ['{<decade>}'],
    make: (caught, place) => {
      const before = wordAt(place, place.at - 1);
      const tens = caught.the<number>('decade');
      // "le centenaire de la guerre" is an anniversary.
      const isApposed = before === ',' && wordAt(place, place.last) === ',';
      if ((!ARTICLES.has(before) && !isApposed) || (tens === 100 && before === 'le')) return null;
      const decade = { ...exactly(tens, 'words'), value: null, max: tens + 9, approximation: 'about' } as const;
      return reading('age', decade, { unit: 'a' });
    },
  },
];

const OF = oneOf("de d'");
const ARTICLES = oneOf('un une des deux trois le la les cet cette ces jeune');
const IN_LIFE = oneOf('dans approche frole passe depasse frise atteint');
const OLD = oneOf('vieux vieil vieille vieilles');
const AGED = oneOf('age agee ages agees');
const PEOPLE_OF_AGE: ReadonlySet<string> = new Set(PEOPLE);
/** What is of so many years without being so old. */
const LASTING_YEARS: ReadonlySet<string> = new Set(LASTING);
/** Endings of those who do something: "livreur", "danseuse", "pianiste", "mécanicien", "routier", "manifestant". */
const AGENT = /(?:eur|euse|rice|iste|ien|ienne|ier|iere|ant|ante)s?$/;
const JOINS = oneOf(', et');
const CONDEMNED = oneOf('condamne condamnee condamnes condamnees');
const SENTENCES = oneOf('peine prison reclusion contrat mandat');
const NOT_AFTER_AGE = oneOf("de d' apres avant avec pour ferme");
const DETERMINERS = oneOf("le la l' un une d'une ce cet cette du au son sa ancien ancienne jeune");
const GROUPS = oneOf('les des aux chez');
const MORE_OR_LESS = oneOf('plus moins');
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
function isAge(place: Place, unit: string, amount: Amount): boolean {
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

/** "des frères de 7, 12 et 15 ans": what stands around one of the numbers stands around the first. */
function fromFirst(place: Place): Place {
  let { at } = place;
  while (JOINS.has(wordAt(place, at - 1)) && startsNumeral(place.pieces.ids[at - 2] ?? Piece.unknown)) at -= 2;
  return { ...place, at };
}

/** "frère", "frères": folded. */
function isPerson(word: string): boolean {
  return PEOPLE_OF_AGE.has(word) || PEOPLE_OF_AGE.has(word.replace(/s$/, ''));
}

function isCommon(place: Place, at: number): boolean {
  return isWord(place, at) && !isCapitalised(place, at);
}

/** The unit among the last words: an afterthought or a half may follow it. */
function unitOf(place: Place): string {
  for (let i = place.last - 1; i > place.first; i--) {
    const unit = UNITS.get(wordAt(place, i));
    if (unit !== undefined) return unit;
  }
  return 'a';
}
