// Splits a person's name into given and family name, and determines the gender from the
// text and from the given name.

import { oneOf } from '../french/one-of.js';
import type { Gender } from '../knowledge/civilities.js';
import { keyOf, lookUp, type Knowledge } from '../knowledge/tables.js';
import { isParticle, wordsOf } from '../knowledge/particles.js';
import type { Person } from './people.js';

export interface NameParts {
  readonly given: string | null;
  readonly family: string | null;
}

/** Family names that stand first in Chinese, Korean and Vietnamese names. */
const FAMILY_FIRST = oneOf(
  'xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao meng mao jin kim park lee choi jung moon yoon cho kang shin hwang nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly bo wen qin hua bai qiu',
);

/** Given names that stand last in Hungarian names. */
const HUNGARIAN = oneOf(
  'viktor laszlo istvan jozsef janos gyorgy sandor ferenc peter gabor zoltan attila tamas balazs tibor miklos imre bela akos katalin judit agnes eva ildiko',
);
/** Words that begin a family name after a given name: "Mohamed Abdel Aziz". */
const COMPOUND = /^(?:abdel|abdul|abd|abou|abu)$/;

/** The gender of a given name; `null` when it is unknown or used for both. Rare names count only with `isRare`. */
export function givenGender(knowledge: Knowledge, word: string, isRare = false): Gender | null {
  const bits = bitsOf(knowledge, word);
  if (bits & 4 && !isRare) return null;
  return (bits & 3) === 1 ? 'female' : (bits & 3) === 2 ? 'male' : null;
}

export function isGiven(knowledge: Knowledge, word: string): boolean {
  return bitsOf(knowledge, word) !== 0;
}

/** What is known of a given name; of a double one, what is known of its first part. */
function bitsOf({ given }: Knowledge, word: string): number {
  const key = keyOf(word);
  const whole = lookUp(given, key);
  if (whole !== undefined) return whole;
  const [first, ...rest] = wordsOf(key);
  return rest.length > 0 && !isParticle(first!) ? (lookUp(given, first!) ?? 0) : 0;
}

/**
 * How many words of a family name stand first: in capitals before a given name that is not ("LE GALL Lucie"), as in
 * minutes and lists of results, or before a comma ("Le Gall, Lucie"); 0 for any other name.
 */
export function startsWithFamily(knowledge: Knowledge, name: string): number {
  const words = name.split(' ');
  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma >= 0) return comma + 1;
  let family = 0;
  while (family < words.length && isInCapitals(words[family]!)) family++;
  if (family > 0 && family < words.length) {
    // "JD Vance": two or three capitals may be initials, unless a known given name follows.
    const isLong = words.slice(0, family).join('').length >= LONGER_THAN_INITIALS;
    const isKnown = isGiven(knowledge, words[family]!) && (words[0]!.length > 2 || FAMILY_FIRST.has(keyOf(words[0]!)));
    return isLong || isKnown ? family : 0;
  }
  // "MARTIN LUCIE": all in capitals, only the given name tells.
  if (family !== 2 || words.length !== 2) return 0;
  return !isGiven(knowledge, words[0]!) && isGiven(knowledge, words[1]!) ? 1 : 0;
}

const LONGER_THAN_INITIALS = 4;

/** "LE", "MARTIN", "D'ORNANO"; an initial is no word. */
function isInCapitals(word: string): boolean {
  return /^[\p{Lu}'’-]{2,}$/u.test(word);
}

/** The fullest of a person's names: most words, initials, capitals and "Le Gall, Lucie" last, then the first in the text. */
export function fullestName({ mentions, words }: Person): string {
  let best = '';
  let most = -1;
  for (const { seen, bearer } of mentions) {
    if (bearer !== null && mentions.some((other) => other.bearer === null)) continue;
    const parts = seen.words;
    const weight =
      100 * parts.filter((part) => part.length > 1).length +
      10 * Math.min(parts.length, words.length) +
      (/\p{Lu}{4}/u.test(seen.name) || seen.name === seen.name.toUpperCase() ? 0 : 5) -
      (seen.name.includes(',') ? 3 : 0);
    if (weight > most) {
      best = seen.name;
      most = weight;
    }
  }
  return best;
}

/** Splits a name. A part that cannot be determined is `null`. */
export function splitName(knowledge: Knowledge, name: string, person: Person): NameParts {
  const nothing: NameParts = { given: null, family: null };
  if (person.isFamily) return { given: null, family: name };
  const words = name.split(' ');
  const family = startsWithFamily(knowledge, name);
  if (family > 0)
    return { given: words.slice(family).join(' '), family: words.slice(0, family).join(' ').replace(/,$/, '') };
  if (words.length === 1 || isParticle(wordsOf(keyOf(words[0]!))[0] ?? '')) {
    // After a civility a single word is a family name; otherwise a known given name is a given name.
    const civil = person.mentions.some(({ before }) => before.honorific !== null);
    if (words.length > 1 || civil) return { given: null, family: name };
    return isGiven(knowledge, name) ? { given: name, family: null } : nothing;
  }
  const first = keyOf(words[0]!);
  const last = keyOf(words.at(-1) ?? '');
  // "Xi Jinping", "Orbán Viktor": only a short form elsewhere in the article shows the order.
  const isForeignOrder = FAMILY_FIRST.has(first) && !isGiven(knowledge, last) && words.length <= 3;
  const isReversed = !isGiven(knowledge, first) && isGiven(knowledge, last) && words.length === 2;
  if (isForeignOrder || isReversed) {
    const short = person.mentions.find(({ seen, before }) => before.honorific !== null && !seen.name.includes(' '));
    if (short?.seen.key === first) return { given: words.slice(1).join(' '), family: words[0]! };
    if (isForeignOrder || (short?.seen.key !== last && HUNGARIAN.has(last))) return nothing;
  }
  let from = 1;
  while (
    from < words.length - 1 &&
    (/^\p{Lu}\.?$/u.test(words[from]!) || (isGiven(knowledge, words[from]!) && !opensFamily(keyOf(words[from]!))))
  )
    from++;
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
}

function opensFamily(word: string): boolean {
  return isParticle(word) || COMPOUND.test(word);
}

/**
 * The gender that most civilities and nouns show; if there are none, that of a common given name; then that of a
 * masculine title, which a woman may also have ("le procureur Letitia James"); then that of a rare given name.
 */
export function genderOfPerson(
  knowledge: Knowledge,
  person: Person,
  given: string | null,
  hasMasculine: boolean,
): Gender | null {
  let women = 0;
  let men = 0;
  for (const { before } of person.mentions) {
    const weight = before.honorific === null ? 1 : 3;
    if (before.gender === 'female') women += weight;
    if (before.gender === 'male') men += weight;
  }
  if (women !== men) return women > men ? 'female' : 'male';
  const first = given?.split(' ')[0] ?? '';
  return givenGender(knowledge, first) ?? (hasMasculine ? 'male' : givenGender(knowledge, first, true));
}
