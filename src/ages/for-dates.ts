// "37 ans", "âgé de huit mois", "les moins de 18 ans", "un bébé de six mois": an
// age counts years and is no duration. The words around say which it is; a
// sentence ("quinze ans de prison") or a lapse ("pendant trente ans") is none.

import { oneOf } from '../french/one-of.js';
import { AGED, LASTING, LASTING_OF_DATES, PEOPLE, PEOPLE_OF_DATES } from '../french/people.js';
import { MORE_OR_LESS } from '../french/small-words.js';
import { isCapitalised, surfaceAt, wordAfter, wordAt, wordBefore } from '../text/place.js';
import type { Place } from '../text/rules.js';

const YEARS = oneOf('an ans annees');
const PEOPLE_OF_AGE = new Set([...PEOPLE, ...PEOPLE_OF_DATES]);
const LASTING_YEARS = new Set([...LASTING, ...LASTING_OF_DATES]);

const PERSON_SUBJECTS = oneOf('il elle qui j ils elles on je tu nous vous mere pere fils fille');
const HAVE = oneOf('a ai avait avais ont avaient ait aura auras aurait eu avoir');
const CLOSERS = oneOf('. , ; ) ( : » ” " et il elle mort deces');
const DIED = oneOf(
  'mort morte morts decede decedee eteint eteinte meurt mourir disparu disparue marie mariee ne nee arrive arrivee parti partie retraite demissionne commence debute',
);

const GROUPS = oneOf('les des aux');
const OLD = oneOf('vieux vieille vieilles age ages');

/** True when years or months of these marked pieces are somebody's age; `many` for "une trentaine d'années". */
export function isAgeForDates(place: Place, many: boolean): boolean {
  if (place.nested) return false;
  const unit = wordAt(place, place.last - 1) || lastWord(place);
  const back = approximation(place);
  const one = wordBefore(place, back);
  const two = wordBefore(place, back + 1);
  const of = one === 'de' || one === "d'";
  if (AGED.has(one) || OLD.has(one) || (of && (AGED.has(two) || OLD.has(two)))) return true;
  if ((of && PEOPLE_OF_AGE.has(two)) || PEOPLE_OF_AGE.has(one)) return true;
  if (unit === 'mois' || !YEARS.has(unit)) return false;
  if (many) return false;
  const next = wordAfter(place);
  // "une amie de 15 ans", "le Lyonnais de 34 ans": somebody, unless the noun is known to last.
  if (
    of &&
    place.last - place.first === 2 &&
    two !== '' &&
    isShortFigures(place) &&
    !LASTING_YEARS.has(two) &&
    !LASTING_YEARS.has(wordBefore(place, back + 2)) &&
    !DURING.has(wordAfter(place))
  )
    return true;
  // "de moins de 18 ans", "les plus de 65 ans", "enfants de moins de six ans"
  const words = firstWords(place);
  if (MORE_OR_LESS.has(words[0]!) && (GROUPS.has(one) || (of && two !== '' && PEOPLE_OF_AGE.has(two)))) return true;
  if (
    one === 'de' &&
    MORE_OR_LESS.has(two) &&
    (GROUPS.has(wordBefore(place, 3)) || PEOPLE_OF_AGE.has(wordBefore(place, 4)))
  )
    return true;
  // "les 18-25 ans"
  if (GROUPS.has(one) && wordAt(place, place.first + 1) === '-') return true;
  // "elle avait 13 ans", "quand il a à peine 4 ans"
  if (HAVE.has(one) && !DURING.has(next))
    return PERSON_SUBJECTS.has(two) || isCapitalised(place, place.at - 2) || !LASTS.has(two);
  // "à 92 ans", "arrivé à 5 ans en France", "fixé à 64 ans", "de 66 à 97 ans"
  if (one === 'a') {
    if (DIED.has(two) || CLOSERS.has(two) || two === 'fixe' || two === 'des' || /^\d/.test(two))
      return !CONDEMNED.has(two) && !DURING.has(next);
    return CLOSERS.has(next) && !CONDEMNED.has(two) && !DURING.has(next) && two === 'meme';
  }
  // "Jean Dupont, 37 ans," and "(37 ans)"
  if (one === ',' || one === '(') return next === '' || next === ',' || next === ')' || (one === ',' && next === '.');
  if (one === 'et' && (next === ',' || next === ')' || next === '' || next === '.') && AGED.has(wordBefore(place, 4)))
    return true;
  if (one === 'et' && wordBefore(place, 3) === 'entre') return false;
  if (one === '-' || one === '–') return true;
  if (GROUPS.has(one) && (next === 'et' || next === 'ou') && MORE_OR_LESS.has(wordAfter(place, 1))) return true;
  return (next === 'et' || next === 'ou') && MORE_OR_LESS.has(wordAfter(place, 1)) && !DURING.has(wordAfter(place, 2));
}

/** Where the words before start, behind "environ" and "à peine". */
function approximation(place: Place): number {
  const one = wordBefore(place);
  if (one === 'environ' || one === 'presque' || one === 'quelque' || one === 'seulement' || one === 'une') return 2;
  return one === 'peine' && wordBefore(place, 2) === 'a' ? 3 : 1;
}

/** "quinze ans de prison", "six ans après". */
const DURING = oneOf("de d' apres avant plus ferme avec pour");
const LASTS = oneOf('cela ca ce');
const CONDEMNED = oneOf('condamne condamnee condamnes peine peines porte portee prison');

/** "34", "9": figures of at most three digits. */
function isShortFigures({ pieces, first }: Place): boolean {
  const code = pieces.text.charCodeAt(pieces.starts[first]!);
  return code >= 0x30 && code <= 0x39 && pieces.ends[first]! - pieces.starts[first]! <= 3;
}

function lastWord(place: Place): string {
  return surfaceAt(place, place.last - 1).toLowerCase();
}

function firstWords(place: Place): readonly [string] {
  return [surfaceAt(place, place.first).toLowerCase()];
}
