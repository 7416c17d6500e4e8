// The long forms of one acronym: "Commission nationale des comptes de campagne" and "… et des financements politiques", "Fond"
// and "Fonds monétaire international". With the acronym in common they are one organisation where their words are the same
// but for articles, prepositions, number and gender, or where one form has words more that are no names: "Agence régionale de santé
// Occitanie" is another one than "Agence régionale de santé".
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

/** What each variant is called by: the most frequent of those that are one organisation. Only renamed ones are in it. */
export function joinVariants(variants: readonly Variant[]): ReadonlyMap<string, string> {
  const all = [...variants]
    .sort((a, b) => b.count - a.count || (a.full < b.full ? -1 : 1))
    .map((variant) => ({ ...variant, words: contentOf(variant.full), common: contentOf(commonPart(variant.name)) }));
  const renamed = new Map<string, string>();
  const heads: (typeof all)[number][] = [];
  for (const one of all) {
    const head = heads.find((other) => isSame(one, other));
    if (head) renamed.set(one.full, head.full);
    else heads.push(one);
  }
  return renamed;
}

type Words = ReadonlySet<string>;

function isSame(
  one: { readonly words: Words; readonly common: Words },
  other: { readonly words: Words; readonly common: Words },
): boolean {
  const [short, long] = one.words.size <= other.words.size ? [one, other] : [other, one];
  if (short.words.size < FEWEST || ![...short.words].every((word) => long.words.has(word))) return false;
  return [...long.words].every((word) => short.words.has(word) || long.common.has(word));
}

/** So many letters of a word count: what follows is mostly number and gender, "départemental" and "départementaux". */
const STEM = 6;

/** The beginnings of the words that say something, in the singular. */
function contentOf(name: string): Words {
  const words = foldName(name).split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words
      .filter((word) => word !== '' && !STOP_WORDS.has(word))
      .map((word) => word.replace(/(?<=...)[sx]$/, '').slice(0, STEM)),
  );
}

/** What of a name is written in small letters: no names of places or people. */
function commonPart(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => !/\p{Lu}/u.test(word))
    .join(' ');
}
