// Recognises the two values of a change, which are not a range: "La vitesse est passée de 90 à 80 km/h".

import { foldedPiece, type Pieces } from '../text/pieces.js';

/** Verbs that describe a change of value, by the stems of their forms. */
const CHANGES = /^(?:re|re-)?(?:pass|baiss|mont|tomb|grimp|chut|descend|saut|bascul)[a-z]*$/;
/** Nouns that start with the same letters: "un montant de 10 à 15 euros", "une chute de 10 à 15 %". */
const NOUNS = /^(?:montants?|montees?|montagnes?|montres?|passagers?|passageres?|passants?|passions?|sauts?|chutes?)$/;
/** Words before "baisse" or "tombe" that make it a noun. */
const DETERMINER = /^(?:une|un|la|le|les|cette|ce|sa|son|des|du|de|d'|en|toute|forte|nouvelle|legere|nette)$/;
/** The largest number of pieces between the verb and the number: "est passé en un an de 90 à 80". */
const REACH = 6;

/**
 * True when the number at piece `at` is the first value of a change: it follows "de", and a verb of change stands
 * before.
 */
export function isChange(pieces: Pieces, at: number): boolean {
  const { opens } = pieces;
  if (at < 2 || opens[at] === 1 || !isOf(foldedPiece(pieces, at - 1))) return false;
  for (let i = at - 2; i >= 0 && i >= at - REACH && opens[i + 1] !== 1; i--) {
    const word = foldedPiece(pieces, i);
    if (/^[,;:.()]$/.test(word)) return false;
    if (CHANGES.test(word) && !isNoun(pieces, i, word)) return true;
  }
  return false;
}

function isOf(word: string): boolean {
  return word === 'de' || word === "d'";
}

/**
 * True when a word with the stem of a verb of change is a noun: a determiner stands before it, or its form is one of
 * `NOUNS` and not a participle ("montée").
 */
function isNoun(pieces: Pieces, at: number, word: string): boolean {
  const before = at > 0 && pieces.opens[at] !== 1 ? foldedPiece(pieces, at - 1) : '';
  if (DETERMINER.test(before)) return true;
  const surface = pieces.text.slice(pieces.starts[at], pieces.ends[at]).toLowerCase();
  return NOUNS.test(word) && !/ée?s?$/.test(surface);
}
