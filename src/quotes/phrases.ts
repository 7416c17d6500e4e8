// The words that may name a speaker: a name ("Mme Roy"), a noun phrase ("le préfet de l'Isère") or a pronoun. Every search
// is bounded, so that reading a text takes time in proportion to its length.

import { oneOf } from '../french/one-of.js';
import {
  BODIES,
  CIVILITIES_OF_SPEAKERS,
  COORDINATORS,
  DETERMINERS,
  LONE_SUBJECTS,
  STRESSED_PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../french/reporting.js';
import { A_OR_AN, THE_SINGULAR } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import type { Kind, Span, SpeakerForm } from '../types.js';
import type { NamedStretch, Sheet } from './sheet.js';
import { isAdjective, isAdverb, isFinite, isHeadNoun, isPerson } from './word-classes.js';

/** Words that may name a speaker. */
export interface Phrase {
  /** The tokens of the whole phrase, from `first` up to, but not including, `after`: "le préfet Luc Roy". */
  readonly first: number;
  readonly after: number;
  readonly how: Exclude<SpeakerForm, 'continued'>;
  /** The words that name the speaker, without title and civility: "Luc Roy". */
  readonly mention: Span;
}

/** The most tokens of a noun phrase. */
export const LONGEST = 24;

/** The noun phrase, name or pronoun that starts at a token and ends before `limit`; `null` where there is none. */
export function phraseAt(sheet: Sheet, token: number, limit: number): Phrase | null {
  countWork('quote');
  const name = nameAfterCivility(sheet, token, limit);
  if (name !== null && name.kind !== 'other') return named(sheet, token, name);
  const word = sheet.lower(token);
  if (SUBJECT_PRONOUNS.has(word)) return pronoun(sheet, token);
  const phrase = sheet.dated[token] === 1 ? null : determined(sheet, token, Math.min(limit, token + LONGEST));
  return phrase ?? (LONE_SUBJECTS.has(word) ? description(sheet, token, token + 1) : null);
}

/** Who is named after "selon" and "pour": also "lui", "qui", and a noun without its article ("selon sources proches"). */
export function phraseAfterPreposition(sheet: Sheet, from: number, end: number): Phrase | null {
  const word = sheet.lower(from);
  if (STRESSED_PRONOUNS.has(word) || word === 'qui') return pronoun(sheet, from);
  const limit = Math.min(end, from + LONGEST);
  const phrase = phraseAt(sheet, from, limit);
  if (phrase !== null) return phrase;
  const after = endOfComplement(sheet, from, limit);
  return after > from ? description(sheet, from, after) : null;
}

/** A phrase that ends with a name: the name is the mention. */
export function named(
  sheet: Sheet,
  first: number,
  name: { readonly first: number; readonly after: number; readonly kind?: Kind },
): Phrase {
  // "l'Insoumis", "le Lyonnais": one word after an article is no person's name.
  const isNickname =
    name.kind === 'person' &&
    name.first === first + 1 &&
    name.after === name.first + 1 &&
    THE_SINGULAR.has(sheet.lower(first));
  if (isNickname) return description(sheet, first, name.after);
  return { first, after: name.after, how: 'name', mention: sheet.span(name.first, name.after) };
}

/** A phrase without a name: all of it is the mention. */
export function description(sheet: Sheet, first: number, after: number): Phrase {
  return { first, after, how: 'description', mention: sheet.span(first, after) };
}

function pronoun(sheet: Sheet, token: number): Phrase {
  return { first: token, after: token + 1, how: 'pronoun', mention: sheet.span(token, token + 1) };
}

/** "M. Luc Roy": the name that starts at a token or after civilities, and ends before `limit`. */
function nameAfterCivility(sheet: Sheet, token: number, limit: number): NamedStretch | null {
  let at = token;
  while (at < limit && CIVILITIES_OF_SPEAKERS.has(sheet.lower(at))) at++;
  const name = sheet.nameAt(at);
  return name !== null && name.after <= limit ? name : null;
}

/** "des" and "d'" of "l'un des témoins", "l'une d'elles". */
const OF_SEVERAL = oneOf("d' des");
/** "le même élu", "les autres élus", "le seul élu": before a noun, and no adjectives in the lexicon. */
const INDEFINITE_ADJECTIVES = oneOf('même autre autres seul seule seuls seules');

/**
 * A phrase that opens with a determiner: "le préfet de l'Isère", "deux militants", "le quotidien Le Monde", "d'autres
 * élus".
 */
function determined(sheet: Sheet, token: number, limit: number): Phrase | null {
  let at = token;
  const isOthers = sheet.lower(at) === "d'" && sheet.lower(at + 1) === 'autres';
  if (isOthers) at += 2;
  else {
    at = pastDeterminers(sheet, token, limit);
    if (at === token) return null;
    // "l'un d'eux", "l'un des témoins".
    if (A_OR_AN.has(sheet.lower(at - 1)) && OF_SEVERAL.has(sheet.lower(at)) && at - token === 2) {
      const several = phraseAt(sheet, at + 1, limit);
      return description(sheet, token, Math.max(several?.after ?? 0, at + 2));
    }
    const name = sheet.nameAt(at);
    if (name !== null && name.kind !== 'other' && name.after <= limit) return named(sheet, token, name);
  }
  while (at < limit && !isHeadNoun(sheet, at) && isBeforeNoun(sheet, at)) at++;
  // "le grand public", "l'ancien ministre": of two words that may be the noun, the last one is.
  while (at + 1 < limit && isAdjective(sheet, at) && isHeadNoun(sheet, at + 1) && !isFinite(sheet, at + 1)) at++;
  if (at < limit && isHeadNoun(sheet, at) && sheet.dated[at] === 0) return withComplements(sheet, token, at, limit);
  return isOthers ? description(sheet, token, at) : null;
}

function pastDeterminers(sheet: Sheet, from: number, limit: number): number {
  let at = from;
  while (at < limit && (DETERMINERS.has(sheet.lower(at)) || sheet.isNumber(at))) at++;
  return at;
}

function isBeforeNoun(sheet: Sheet, at: number): boolean {
  return (
    isAdjective(sheet, at) || sheet.isNumber(at) || isAdverb(sheet, at) || INDEFINITE_ADJECTIVES.has(sheet.lower(at))
  );
}

/** Goes on after the noun: with adjectives, complements ("de l'Isère"), and the name that the noun is the title of. */
function withComplements(sheet: Sheet, first: number, head: number, limit: number): Phrase {
  /** The last token of the phrase so far that is no adjective. */
  let last = head;
  let at = head + 1;
  while (at < limit) {
    countWork('quote');
    const name = nameAfterCivility(sheet, at, limit);
    if (name !== null) {
      const isOfComplement = belongsToComplement(sheet, head, last, at, name);
      if (!isOfComplement && isTitleOf(sheet, head, last, name)) return named(sheet, first, name);
      // "le leader socialiste PS": a name that cannot be the speaker belongs to the phrase.
      if (name.kind === 'person' && !isOfComplement) break;
      last = name.after - 1;
      at = name.after;
      continue;
    }
    const word = sheet.lower(at);
    if (word === ',') {
      const apposed = apposedName(sheet, at, limit);
      if (apposed !== null) return { ...apposed, first };
      break;
    }
    const after = OPENS_COMPLEMENT.has(word) ? endOfComplement(sheet, at + 1, limit) : -1;
    if (after > at) {
      last = after - 1;
      at = after;
    } else if (goesOn(sheet, at)) at++;
    else break;
  }
  return description(sheet, first, at);
}

const OPENS_COMPLEMENT = oneOf("de d' du des en");

/** "le préfet Luc Roy", "le quotidien Le Monde": the noun says who or what the name is. */
function isTitleOf(sheet: Sheet, head: number, last: number, { kind }: NamedStretch): boolean {
  if (kind === 'place' || kind === 'other') return false;
  // "le préfet de la police Luc Roy", but not "le préfet du maire Luc Roy": there the name is the complement's.
  if (last !== head && isPerson(sheet, last)) return false;
  return kind === 'person' || BODIES.has(sheet.lower(head)) || (last === head && !isPerson(sheet, head));
}

/** "un responsable de l'administration Roy": one word after a complement belongs to the complement. */
function belongsToComplement(sheet: Sheet, head: number, last: number, at: number, name: NamedStretch): boolean {
  return last !== head && name.first === at && name.after === name.first + 1 && !BODIES.has(sheet.lower(head));
}

/** Whether a word after the noun belongs to the phrase: an adjective or a second noun. */
function goesOn(sheet: Sheet, at: number): boolean {
  const isPart = isAdjective(sheet, at) || (isHeadNoun(sheet, at) && sheet.nameOf[at] === -1);
  if (!isPart || isFinite(sheet, at) || sheet.dated[at] === 1) return false;
  return !DETERMINERS.has(sheet.lower(at)) && !COORDINATORS.has(sheet.lower(at));
}

/** The token after the complement that starts at `from`, after "de"; -1 where none does. */
export function endOfComplement(sheet: Sheet, from: number, limit: number): number {
  let at = pastDeterminers(sheet, from, limit);
  const name = sheet.nameAt(at);
  if (name !== null && name.after <= limit) return name.after;
  while (at + 1 < limit && isAdjective(sheet, at) && isHeadNoun(sheet, at + 1)) at++;
  return at < limit && isHeadNoun(sheet, at) && sheet.dated[at] === 0 ? at + 1 : -1;
}

/** ", Claire Vasseur," or ", l'écologiste Claire Vasseur," after a title: the person who has it. */
function apposedName(sheet: Sheet, comma: number, limit: number): Phrase | null {
  const phrase = phraseAt(sheet, comma + 1, limit);
  if (phrase?.how !== 'name' || sheet.names[sheet.nameOf[phrase.after - 1]!]?.kind !== 'person') return null;
  // "le maire, Luc Roy et Léa Roy": a list.
  return AND_OR.has(sheet.lower(phrase.after)) ? null : phrase;
}

const AND_OR = oneOf('et ou');
