// The gender that a title shows: by its own noun, "conseillère", or by the article before it, "la ministre". Nouns of its
// complement say nothing of the bearer: "le premier adjoint à la maire" is a man.

import { OF, OF_THE } from '../french/small-words.js';
import type { Gender } from '../knowledge/civilities.js';
import { Word } from '../knowledge/tables.js';
import type { Seen, View } from '../knowledge/seen.js';
import { givenGender } from './person-name.js';
import type { Title } from './title.js';

/** Whether the title is masculine, by its noun or its article: "président", "le ministre". */
export function isMasculine(view: View, { head, first, isPlural }: Title): boolean {
  if (isPlural) return false;
  return (view.bits(head) & Word.masculine) !== 0 || /^(?:le|du|au|un)$/.test(view.lower(first - 1));
}

/** The gender of the bearer, by the noun of the title or its article: "conseillère", "la ministre". */
export function genderOfTitle(view: View, { head, first, isPlural }: Title): Gender | null {
  // "la star", "une figure": the noun has a gender of its own.
  if (isPlural || /^(?:star|figure|vedette|recrue|personnalité|légende|icône|tête|voix)$/.test(view.lower(head)))
    return null;
  const bits = view.bits(head);
  if (bits & Word.feminine) return 'female';
  for (let at = head - 1; at >= first; at--)
    if (/^(?:ancienne|nouvelle|première|future|actuelle)$/.test(view.lower(at))) return 'female';
  const article = view.lower(first - 1);
  if (article === 'la' || article === 'une') return 'female';
  return null;
}

/**
 * Whether the given name tells that the outer of two titles before a name is the bearer's: in "le premier adjoint à la
 * maire Emmanuel Roux" the mayor is a woman and Emmanuel is not, so he is the deputy.
 */
export function isOuterTitle(view: View, inner: Title, outer: Title, seen: Seen): boolean {
  const gender = genderOfGiven(view, seen);
  if (gender === 'male') return genderOfTitle(view, inner) === 'female' && isMasculine(view, outer);
  // "le ministre Anne Roux" is written too: only a title in the feminine is more hers.
  return gender === 'female' && isMasculine(view, inner) && genderOfTitle(view, outer) === 'female';
}

/**
 * Whether a title that ends before a comma belongs to a relative of the person behind the comma, because a noun of kinship
 * stands before it: "Le mari de la ministre, Dominique Roux". In "la veuve du fondateur, Luc Roux" he is the founder.
 */
export function isRelatives(view: View, title: Title, seen: Seen): boolean {
  let noun = title.first - 1;
  if (view.lower(noun) !== 'du') {
    if (/^(?:la|l'|son|sa|leur)$/.test(view.lower(noun))) noun--;
    if (!OF.has(view.lower(noun))) return false;
  }
  const bits = view.bits(noun - 1);
  if (!(bits & Word.kin)) return false;
  const gender = bits & Word.feminine ? 'female' : 'male';
  return (genderOfGiven(view, seen) ?? gender) === gender;
}

/** The most tokens of "le mari de la ministre de la Santé". */
const LONGEST_PHRASE = 10;

/**
 * The gender of a noun of kinship with its complement, before a comma: "Le mari de la ministre, Dominique Roux". In "La
 * veuve du fondateur, Luc Roux" the given name tells that the complement is meant.
 */
export function genderOfRelative(view: View, seen: Seen): Gender | null {
  const comma = seen.first - 1;
  if (view.lower(comma) !== ',') return null;
  for (let at = comma - 1; at >= comma - LONGEST_PHRASE && view.isWord(at) && !view.breaksBefore(at + 1); at--) {
    const bits = view.bits(at);
    if (bits & Word.verb && !view.isCapital(at)) return null;
    if (!(bits & Word.kin) || view.isCapital(at)) continue;
    const isPhrase = /^(?:le|la|l'|une?|son|sa|leur)$/.test(view.lower(at - 1)) && !(bits & Word.plural);
    if (!isPhrase || !OF_THE.has(view.lower(at + 1)) || !view.isSentenceStart(at - 1)) return null;
    const gender = bits & Word.feminine ? 'female' : 'male';
    return (genderOfGiven(view, seen) ?? gender) === gender ? gender : null;
  }
  return null;
}

function genderOfGiven({ knowledge }: View, { name, words }: Seen): Gender | null {
  return words.length < 2 ? null : givenGender(knowledge, name.split(' ')[0]!, true);
}
