// The long forms of one acronym: "Commission nationale des comptes de campagne" and "… et des financements politiques", "Fond"
// and "Fonds monétaire international". With the acronym in common they are one organisation where their words are the same
// but for articles, prepositions, number and gender, or where one form has more words: words that are no names ("Agence
// régionale de santé Occitanie" is another one than "Agence régionale de santé"), or words without which the form does not
// spell the acronym ("Fédération nationale des sapeurs-pompiers de France", FNSPF).
import { foldName } from './fold.js';

export interface Variant {
  /** The folded name. */
  readonly full: string;
  /** The name as written. */
  readonly name: string;
  count: number;
}

const STOP_WORDS = new Set('de du des d la le les l et en pour sur a au aux dans par contre the of'.split(' '));
const FEWEST = 2;

/**
 * What each variant of an acronym's long forms is called by: the most frequent of those that are one organisation. Only
 * renamed ones are in it. `letters` are those of the acronym.
 */
export function joinVariants(letters: string, variants: readonly Variant[]): ReadonlyMap<string, string> {
  const all = [...variants]
    .sort((a, b) => b.count - a.count || (a.full < b.full ? -1 : 1))
    .map((variant) => formOf(variant, letters));
  const renamed = new Map<string, string>();
  const headOf = ({ full }: Form): string => renamed.get(full) ?? full;
  const met: Form[] = [];
  for (const one of all) {
    const heads = met.filter((other) => !renamed.has(other.full));
    const head = heads.find((other) => isSame(one, other) || isSlipFor(one, other));
    if (head) renamed.set(one.full, head.full);
    // "Tribunal pénal pour le Rwanda" and "Tribunal international pour le Rwanda" both leave a word of one name out.
    for (const other of met) {
      if (headOf(other) === headOf(one) || !(leavesOut(one, other) || leavesOut(other, one))) continue;
      const [first, last] = head ? [headOf(one), headOf(other)] : [headOf(other), headOf(one)];
      for (const { full } of [...met, one]) if (renamed.get(full) === last) renamed.set(full, first);
      renamed.set(last, first);
    }
    met.push(one);
  }
  return renamed;
}

/** Whether the words of a long form that say something begin with the letters of its acronym, one each, in their order. */
export function spells(full: string, letters: string): boolean {
  return isSpelt(contentOf(full), letters);
}

interface Form {
  readonly full: string;
  readonly count: number;
  readonly words: readonly string[];
  /** The words that are no names. */
  readonly common: ReadonlySet<string>;
  readonly isSpelt: boolean;
}

function formOf({ full, name, count }: Variant, letters: string): Form {
  const words = contentOf(full);
  return { full, count, words, common: new Set(contentOf(commonPart(name))), isSpelt: isSpelt(words, letters) };
}

function isSame(one: Form, other: Form): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (new Set(short.words).size < FEWEST || !short.words.every((word) => long.words.includes(word))) return false;
  if (leavesOut(short, long)) return true;
  return long.words.every((word) => short.words.includes(word) || long.common.has(word) || UNITED_NATIONS.has(word));
}

/** There is one of them: "Haut commissariat aux réfugiés" is "Haut commissariat des Nations unies pour les réfugiés". */
const UNITED_NATIONS: ReadonlySet<string> = new Set(['nation', 'unie', 'onu']);

/** "Fédération nationale des sapeurs-pompiers" has no word for the last letter of FNSPF: "France" is only left out. */
function leavesOut(short: Form, long: Form): boolean {
  return long.isSpelt && !short.isSpelt && new Set(short.words).size >= FEWEST && isWithin(short.words, long.words);
}

/** Kinds of bodies that are taken for each other, by their beginnings. */
const CONFUSED = [
  ['consei', 'comite', 'commis'],
  ['office', 'organi'],
];
/** So many words must be the same, or the two are found in two countries: "Conseil national électoral". */
const SAME_WORDS = 3;
/** So many articles give the right form for each that gives the other. */
const TO_ONE_SLIP = 5;

/** So many letters of an acronym, spelt by two long forms that differ in one word, are hardly those of two bodies. */
const MANY_LETTERS = 5;

/**
 * Whether a long form has one word wrong: "Comité national pour le salut du peuple", where five times as many articles say
 * "Conseil", or "Haute Autorité pour la transparence de la vie politique (HATVP)", where they say "publique".
 */
function isSlipFor(one: Form, other: Form): boolean {
  if (other.count < TO_ONE_SLIP * one.count || !one.isSpelt || !other.isSpelt) return false;
  const { words } = one;
  const differing = words.flatMap((word, at) => (word === other.words[at] ? [] : [at]));
  if (differing.length !== 1 || words.length !== other.words.length || words.length <= SAME_WORDS) return false;
  const [at] = differing as [number];
  const pair = [words[at]!, other.words[at]!];
  return (
    words.length >= MANY_LETTERS || (at === 0 && CONFUSED.some((heads) => pair.every((word) => heads.includes(word))))
  );
}

/** Whether the words of one name stand in another in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

function isSpelt(words: readonly string[], letters: string): boolean {
  return words.map((word) => word[0]).join('') === letters;
}

/** So many letters of a word count: what follows is mostly number and gender, "départemental" and "départementaux". */
const STEM = 6;

/** The beginnings of the words that say something, in the singular. */
function contentOf(name: string): readonly string[] {
  const words = foldName(name).split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .map((word) => word.replace(/(?<=...)[sx]$/, '').slice(0, STEM));
}

/** What of a name is written in small letters: no names of places or people. */
function commonPart(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => !/\p{Lu}/u.test(word))
    .join(' ');
}
