// Joins the names of a person. Each full name is a person. Then every shorter name is given
// to one of these people, in the order of the text: a family name to the person with that
// name who was mentioned last and whose civility and gender fit, a first name to its bearer,
// initials to the name that they abbreviate. A name that fits nobody is a new person.

import type { Gender } from '../knowledge/civilities.js';
import type { Before } from './before.js';
import { keyOf } from '../knowledge/tables.js';
import { withoutParticles, wordsOf } from '../knowledge/particles.js';
import { isSamePerson, isSpelling } from './names.js';
import type { Seen } from '../knowledge/seen.js';
import { countWork } from '../text/work.js';

/** A mention of a person as this file compares it. */
export interface PersonMention {
  readonly seen: Seen;
  /** The words of the name, the given name first, also where the text has the family name first: "MARTIN Lucie". */
  readonly words: readonly string[];
  readonly before: Before;
  /** The gender of the first name in the mention. */
  readonly givenGender: Gender | null;
  /** Whether its first word is a known first name. */
  readonly hasGiven: boolean;
  /** Whether a title in the masculine stands beside it: "Sara Diouf, président du conseil". */
  readonly hasMasculineTitle: boolean;
  /** For an alias, a mention of its bearer: "Doudou" after "Modou Sarr, alias Doudou". */
  readonly bearer: Seen | null;
}

export interface Person {
  readonly mentions: PersonMention[];
  /** The words of the name that made the person. */
  readonly words: readonly string[];
  /** True for a family ("les époux Macron"), which is never joined with a person. */
  readonly isFamily: boolean;
}

interface Candidate extends Person {
  gender: Gender | null;
  /** The gender of the civility before a full name. */
  civil: Gender | null;
  /** Whether the words around the name say the gender, and not the given name's statistics alone. */
  isGenderSaid: boolean;
  hasMasculineTitle: boolean;
  /** The position of the last mention so far; -1 before the first. */
  last: number;
  /** Place of its first full name. */
  readonly firstFull: number;
  readonly isFull: boolean;
  /** How many words the first name has: two in "Jean-Luc Mélenchon". */
  readonly givenLength: number;
}

/** With more similar family names than this, the text is a list, and a letter more or less makes a different name. */
const MOST_ALIKE = 40;

/** The most people with one family name, first name or initials that are compared. A text with more of them is a list. */
const MOST_BEARERS = 100;

/** The people found so far, with indexes by the parts of their names. */
interface Register {
  readonly people: Candidate[];
  /** Full names: by each word of the family name, the first word, the key, the last word less a letter, the initials. */
  readonly byLast: Map<string, Candidate[]>;
  readonly byFirst: Map<string, Candidate[]>;
  readonly byKey: Map<string, Candidate>;
  readonly byShape: Map<string, Candidate[]>;
  readonly byInitials: Map<string, Candidate[]>;
  /** People known by a short name alone, and families. */
  readonly others: Map<string, Candidate[]>;
}

/** The people of one story, each with its mentions in order. Linear in mentions × `MOST_BEARERS`. */
export function joinPeople(mentions: readonly PersonMention[]): Person[] {
  const register: Register = {
    people: [],
    byLast: new Map(),
    byFirst: new Map(),
    byKey: new Map(),
    byShape: new Map(),
    byInitials: new Map(),
    others: new Map(),
  };
  const owners = joinFullNames(register, mentions);
  const byMention = new Map<Seen, Candidate>([...owners].map(([{ seen }, person]) => [seen, person]));
  mentions.forEach((mention, at) => {
    let person = owners.get(mention) ?? (mention.bearer ? byMention.get(mention.bearer) : undefined);
    if (!person) {
      const { words } = mention;
      person = mention.before.isFamily
        ? findFamily(register, mention, words)
        : (findBearer(register, mention, words) ?? findOther(register, mention, words));
      person.gender ??= genderOf(mention);
    }
    byMention.set(mention.seen, person);
    person.mentions.push(mention);
    person.last = at;
  });
  return register.people.filter((person) => person.mentions.length > 0);
}

/** The person of each full name. */
function joinFullNames(register: Register, mentions: readonly PersonMention[]): Map<PersonMention, Candidate> {
  const owners = new Map<PersonMention, Candidate>();
  // The longest first: after "Miguel Toribio Mateas", "Toribio Mateas" is a family name and not a full name.
  const full = mentions
    .filter((mention) => mention.bearer === null && isFullName(mention, mention.words))
    .sort((a, b) => b.words.length - a.words.length || a.seen.start - b.seen.start);
  for (const mention of full) {
    const person = findNamesake(register, mention) ?? addPerson(register, mention, mention.words, true);
    register.byKey.set(mention.words.join(' '), person);
    person.gender ??= genderOf(mention);
    person.isGenderSaid ||= mention.before.gender !== null;
    person.hasMasculineTitle ||= mention.hasMasculineTitle;
    if (mention.before.honorific !== null) person.civil ??= mention.before.gender;
    owners.set(mention, person);
  }
  return owners;
}

/** The known person with this full name, or with another form of it. */
function findNamesake(register: Register, mention: PersonMention): Candidate | undefined {
  const { byKey, byLast } = register;
  const { words } = mention;
  const gender = genderOf(mention);
  countWork('person', alike(byLast.get(words[0]!)) + alike(byLast.get(lastOf(words))));
  const same = byKey.get(words.join(' '));
  // The same full name is the same person, unless civilities tell two of them apart.
  if (same && !(mention.before.honorific !== null && contradicts(same.civil, mention.before.gender))) return same;
  const isSame = (other: Candidate): boolean => !contradicts(other.gender, gender) && isSamePerson(words, other.words);
  return (
    (byLast.get(words[0]!) ?? []).find(
      (other) => !contradicts(other.gender, mention.before.gender) && hasFamily(other, words),
    ) ??
    (byLast.get(lastOf(words)) ?? []).find(isSame) ??
    spelt(register, lastOf(words)).find(isSame)
  );
}

function addPerson(
  { people, byLast, byFirst, byShape, byInitials }: Register,
  mention: PersonMention,
  words: readonly string[],
  isFull: boolean,
  isFamily = false,
): Candidate {
  const person: Candidate = {
    mentions: [],
    words,
    isFamily,
    isFull,
    givenLength: givenLength(mention),
    gender: null,
    civil: null,
    isGenderSaid: false,
    hasMasculineTitle: false,
    last: -1,
    firstFull: mention.seen.start,
  };
  people.push(person);
  if (isFull && !isFamily) {
    // A family name may begin with any word after the first name: "Toribio Mateas", "Le Pen", "Mateas".
    for (let i = person.givenLength; i < words.length; i++) push(byLast, words[i]!, person);
    push(byFirst, words[0]!, person);
    for (const shape of shapesOf(lastOf(words)))
      if ((byShape.get(shape)?.length ?? 0) < MOST_ALIKE) push(byShape, shape, person);
    push(byInitials, words.map((word) => word[0]).join(''), person);
  }
  return person;
}

/** How many words the first of the given names has. */
function givenLength({ seen, words }: PersonMention): number {
  const isInOrder = words === seen.words;
  return isInOrder ? wordsOf(keyOf(seen.name.split(' ')[0]!)).length : 1;
}

/** The family with this name ("les époux Macron"), or a new one. */
function findFamily(register: Register, mention: PersonMention, words: readonly string[]): Candidate {
  const key = `les ${mention.seen.key}`;
  const [known] = register.others.get(key) ?? [];
  if (known) return known;
  const family = addPerson(register, mention, words, false, true);
  push(register.others, key, family);
  return family;
}

/** The person with a full name whom a shorter name means. */
function findBearer(register: Register, mention: PersonMention, words: readonly string[]): Candidate | undefined {
  const bare = withoutParticles(words);
  const bearers = (register.byLast.get(bare[0]!) ?? []).filter((person) => hasFamily(person, bare));
  const found = mostRecent(bearers, mention) ?? bearerInMasculine(bearers, mention);
  if (found) return found;
  if (words.length > 1) return undefined;
  // "Marine", and "Xi" or "M. Meng": the family name may stand first.
  const first = mostRecent(register.byFirst.get(words[0]!) ?? [], mention);
  if (first) return first;
  // "NKM".
  if (/^\p{Lu}{2,5}$/u.test(mention.seen.name)) {
    const abbreviated = mostRecent(register.byInitials.get(words[0]!) ?? [], mention);
    if (abbreviated) return abbreviated;
  }
  return mostRecent(spelt(register, words[0]!), mention);
}

/**
 * "Sara Diouf, président du conseil … M. Diouf": the only bearer of the name, whom nothing but the statistics of the given
 * name makes a woman, and whose title is in the masculine.
 */
function bearerInMasculine(bearers: readonly Candidate[], { before }: PersonMention): Candidate | undefined {
  const [bearer] = bearers;
  if (bearers.length !== 1 || before.honorific === null || before.gender !== 'male') return undefined;
  if (bearer!.isGenderSaid || !bearer!.hasMasculineTitle) return undefined;
  bearer!.gender = 'male';
  return bearer;
}

/** People whose family name differs from this word by one letter. */
function spelt({ byShape }: Register, word: string): Candidate[] {
  return shapesOf(word)
    .flatMap((shape) => byShape.get(shape) ?? [])
    .filter((person) => isSpelling(lastOf(person.words), word));
}

/** The person known only by this short name, or a new person. */
function findOther(register: Register, mention: PersonMention, words: readonly string[]): Candidate {
  const key = withoutParticles(words).join(' ');
  countWork('person', alike(register.others.get(key)));
  const known = (register.others.get(key) ?? []).filter((person) => !contradicts(person.gender, genderOf(mention)));
  const person = known.reduce<Candidate | undefined>(
    (best, one) => (best && best.last > one.last ? best : one),
    undefined,
  );
  if (person) return person;
  const added = addPerson(register, mention, words, false);
  push(register.others, key, added);
  return added;
}

function mostRecent(candidates: readonly Candidate[], mention: PersonMention): Candidate | undefined {
  const gender = genderOf(mention);
  let best: Candidate | undefined;
  countWork('person', candidates.length);
  for (const person of candidates) {
    if (contradicts(person.gender, gender)) continue;
    if (!best) best = person;
    // People mentioned before this name are preferred, the most recent first; then those mentioned soonest after it.
    else if (person.last !== best.last) best = person.last > best.last ? person : best;
    else if (person.last < 0 && person.firstFull < best.firstFull) best = person;
    else if (gender !== null && best.gender === null && person.gender === gender) best = person;
  }
  return best;
}

/** Whether the name has a first name and a family name: "Jean Dupont", not "Le Pen", "al-Assad" or "Kosciusko-Morizet". */
function isFullName({ seen, before, hasGiven }: PersonMention, words: readonly string[]): boolean {
  if (before.isFamily || words.length < 2) return false;
  const bare = withoutParticles(words);
  if (bare.length < words.length) return false;
  // One word with a hyphen is a double family name, or a double first name.
  if (!seen.name.includes(' ') && !seen.name.includes('.')) return false;
  // After a civility, two words may be a family name ("Mme Lopez Obrador"), unless the first one is a known first name.
  return (
    before.honorific === null || hasGiven || before.honorific === 'Me' || words.length > 2 || before.honorific === 'Dr'
  );
}

/** Whether these words occur in this order after the first name. */
function hasFamily({ words, givenLength }: Candidate, family: readonly string[]): boolean {
  for (let from = Math.max(1, givenLength); from + family.length <= words.length; from++)
    if (family.every((word, i) => words[from + i] === word)) return true;
  return false;
}

/** Keys for finding words with one typing error: such an error leaves either the beginning or the end of the word intact. */
function shapesOf(word: string): string[] {
  return [`${word.slice(0, 3)}-`, `-${word.slice(-3)}`];
}

/** The last word of a name, '' of a name without letters. */
function lastOf(words: readonly string[]): string {
  return words.at(-1) ?? '';
}

function alike(list: readonly Candidate[] | undefined): number {
  return list?.length ?? 0;
}

function genderOf({ before, givenGender }: PersonMention): Gender | null {
  return before.gender ?? givenGender;
}

function contradicts(a: Gender | null, b: Gender | null): boolean {
  return a !== null && b !== null && a !== b;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < MOST_BEARERS && !list.includes(value)) list.push(value);
}
