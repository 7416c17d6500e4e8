// Reads the words right before a person's name: a civility ("Mme"), a plural that makes it
// the name of a family ("les époux"), a noun of kinship that shows the gender ("son frère").

import { oneOf } from '../french/one-of.js';
import { CIVILITIES, isCivility, PLURAL, type Gender } from '../knowledge/civilities.js';
import { Word } from '../knowledge/tables.js';
import type { Seen, View } from '../knowledge/seen.js';

export interface Before {
  /** The civility as written: "Mme", "Me", "Dr". */
  readonly honorific: string | null;
  readonly gender: Gender | null;
  /** "les Kennedy", "la famille Boudou", "MM. Martin": the name is not one person's. */
  readonly isFamily: boolean;
}

const FAMILY_NOUNS = oneOf(
  'famille familles epoux freres soeurs clan dynastie couple maison cousins jumeaux fratrie parents',
);
/** Civilities that are only taken as such with their full stop: "M" alone may be anything. */
const NEEDS_STOP = new Set(['m', 'mr', 'dr', 'pr', 'me']);

export function readBefore(view: View, { first, name }: Seen): Before {
  const nothing: Before = { honorific: null, gender: null, isFamily: false };
  let at = first - 1;
  if (view.breaksBefore(first)) return nothing;
  let honorific: string | null = null;
  let gender: Gender | null = null;
  for (let taken = 0; taken < 2; taken++) {
    const key = view.key(at);
    if (PLURAL.has(key) && isCivility(view, at)) return { ...nothing, gender: PLURAL.get(key) ?? null };
    const civility = Object.hasOwn(CIVILITIES, key) ? CIVILITIES[key] : undefined;
    if (!civility || (NEEDS_STOP.has(key) && !isCivility(view, at))) break;
    honorific = civility[1];
    gender ??= civility[0];
    at--;
  }
  if (honorific !== null) return { honorific, gender, isFamily: false };
  const key = view.key(at);
  // "les époux Macron"; "son époux Raphaël" is one person.
  const isOne = /^(?:epoux|couple|clan)$/.test(key) && /^(?:son|mon|ton|notre|votre|leur)$/.test(view.lower(at - 1));
  if (FAMILY_NOUNS.has(key) && !isOne) return { honorific, gender, isFamily: true };
  if ((key === 'les' || key === 'des' || key === 'aux') && !name.includes(' '))
    return { honorific, gender, isFamily: true };
  return { honorific, gender: genderOfKin(view, first) ?? genderOfArticle(view, first), isFamily: false };
}

/** Adjectives that stand between an article and a name. */
const EPITHETS =
  /^(?:jeune|petite?|grande?|belle|beau|vieux|vieille|célèbre|charismatique|talentueu(?:x|se)|sulfureu(?:x|se)|fameu(?:x|se)|regrettée?|pauvre|redoutable|populaire|discr(?:et|ète)|truculente?|inoxydable|prometteu(?:r|se))$/;

/** The gender of the article before the name: "la Britannique Emma", "le jeune Théo", "la belle Hélène". */
function genderOfArticle(view: View, first: number): Gender | null {
  const at = first - 1;
  const isPeople = view.isCapital(at) && view.demonym(at) !== null;
  if (!isPeople && (view.isCapital(at) || !EPITHETS.test(view.lower(at)))) return null;
  switch (view.lower(at - 1)) {
    case 'la':
    case 'une':
    case 'cette':
      return 'female';
    case 'le':
    case 'un':
    case 'ce':
    case 'du':
    case 'au':
      return 'male';
    case "l'":
      return isPeople ? genderOfPeople(view.key(at)) : null;
    default:
      return null;
  }
}

/** The gender of a word such as "l'Argentine", by its ending. None where both genders have the same form: "l'Arabe". */
function genderOfPeople(key: string): Gender | null {
  if (/(?:ique|abe|[ei]te|hellene)$/.test(key)) return null;
  return key.endsWith('e') ? 'female' : 'male';
}

/** The gender that a noun of kinship shows right before the name: "son frère", "sa fille aînée". */
function genderOfKin(view: View, first: number): Gender | null {
  for (let at = first - 1; at >= first - 2 && view.isWord(at) && !view.isCapital(at); at--) {
    const bits = view.bits(at);
    if (bits & (Word.verb | Word.plural) || /^(?:de|d'|du|des|à|par|avec|et)$/.test(view.lower(at))) return null;
    if (bits & Word.kin) return bits & Word.feminine ? 'female' : 'male';
  }
  return null;
}
