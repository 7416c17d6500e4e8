// The words that name a speaker: a name, a noun phrase ("le préfet de l'Isère"), or a pronoun; before the verb and behind
// it. Every search is bounded, so that the whole reading is linear.

import { AGENT, PEOPLE } from '../french/people.js';
import {
  BODIES,
  CIVILITIES_OF_SPEAKERS,
  CLITICS,
  COORDINATORS,
  DETERMINERS,
  FINDINGS,
  HELPERS,
  LONE_SUBJECTS,
  PREPOSITIONS,
  SPEAKERS,
  STRESSED_PRONOUNS,
  SUBJECT_PRONOUNS,
  VOICES,
} from '../french/reporting.js';
import { A_OR_AN, OF_THE, THE_SINGULAR } from '../french/small-words.js';
import { fold } from '../text/characters.js';
import { countWork } from '../text/work.js';
import type { Kind, Span, SpeakerForm } from '../types.js';
import type { Sheet } from './sheet.js';
import { isAdjective, isAdverb, isFinite, isInfinitive, isNoun } from './word-classes.js';

/** Words that name a speaker: the tokens that they take up with title and civility, and the words of the mention alone. */
export interface Phrase {
  readonly first: number;
  readonly after: number;
  readonly how: Exclude<SpeakerForm, 'continued'>;
  readonly mention: Span;
}

/** The longest noun phrase. */
export const LONGEST = 24;

/** The noun phrase, name or pronoun that starts at a token and ends before `limit`; `null` where there is none. */
export function phraseAt(sheet: Sheet, token: number, limit: number): Phrase | null {
  countWork('quote');
  let at = token;
  while (at < limit && CIVILITIES_OF_SPEAKERS.has(sheet.lower(at))) at++;
  const name = sheet.nameAt(at);
  if (name !== null && name.kind !== 'other' && name.after <= limit) return named(sheet, token, name);
  const word = sheet.lower(token);
  if (SUBJECT_PRONOUNS.has(word)) {
    return { first: token, after: token + 1, how: 'pronoun', mention: sheet.span(token, token + 1) };
  }
  const phrase = sheet.dated[token] === 1 ? null : determined(sheet, token, Math.min(limit, token + LONGEST));
  return phrase ?? (LONE_SUBJECTS.has(word) ? bare(sheet, token, token + 1) : null);
}

export function named(
  sheet: Sheet,
  first: number,
  name: { readonly first: number; readonly after: number; readonly kind?: Kind },
): Phrase {
  // "l'Insoumis", "le Lyonnais": one word behind an article is no person's name.
  if (
    name.kind === 'person' &&
    name.first === first + 1 &&
    name.after === name.first + 1 &&
    THE_SINGULAR.has(sheet.lower(first))
  )
    return bare(sheet, first, name.after);
  return { first, after: name.after, how: 'name', mention: sheet.span(name.first, name.after) };
}

/** "le préfet de l'Isère", "deux militants", "le quotidien Le Monde", "d'autres". */
function determined(sheet: Sheet, token: number, limit: number): Phrase | null {
  let at = token;
  const others = sheet.lower(at) === "d'" && sheet.lower(at + 1) === 'autres';
  if (others) at += 2;
  else {
    while (at < limit && (DETERMINERS.has(sheet.lower(at)) || sheet.isNumber(at))) at++;
    if (at === token) return null;
    // "l'un d'eux", "l'un des témoins".
    if (A_OR_AN.has(sheet.lower(at - 1)) && /^(?:d'|des)$/.test(sheet.lower(at)) && at - token === 2) {
      const inner = phraseAt(sheet, at + 1, limit);
      const after = Math.max(inner?.after ?? 0, at + 2);
      return { first: token, after, how: 'description', mention: sheet.span(token, after) };
    }
    const name = sheet.nameAt(at);
    if (name !== null && name.kind !== 'other' && name.after <= limit) return named(sheet, token, name);
  }
  while (
    at < limit &&
    !isNounHere(sheet, at) &&
    (isAdjective(sheet, at) ||
      sheet.isNumber(at) ||
      isAdverb(sheet, at) ||
      /^(?:même|autres?|seule?s?)$/.test(sheet.lower(at)))
  )
    at++;
  // "le grand public", "l'ancien ministre": the last of two nouns is the head.
  while (at + 1 < limit && isAdjective(sheet, at) && isNounHere(sheet, at + 1) && !isFinite(sheet, at + 1)) at++;
  if (at >= limit || !isNounHere(sheet, at) || sheet.dated[at] === 1) return others ? bare(sheet, token, at) : null;
  return withComplements(sheet, token, at, limit);
}

export function isNounHere(sheet: Sheet, at: number): boolean {
  return (
    isNoun(sheet, at) &&
    !HELPERS.has(sheet.lower(at)) &&
    !isInfinitive(sheet, at) &&
    !PREPOSITIONS.has(sheet.lower(at)) &&
    !CLITICS.has(sheet.lower(at))
  );
}

function bare(sheet: Sheet, first: number, after: number): Phrase {
  return { first, after, how: 'description', mention: sheet.span(first, after) };
}

/** Goes on behind the noun: adjectives, complements with "de", and the name that the noun is the title of. */
function withComplements(sheet: Sheet, first: number, head: number, limit: number): Phrase {
  const isBody = BODIES.has(sheet.lower(head));
  let last = head;
  let at = head + 1;
  while (at < limit) {
    countWork('quote');
    const word = sheet.lower(at);
    let title = at;
    while (title < limit && CIVILITIES_OF_SPEAKERS.has(sheet.lower(title))) title++;
    const name = sheet.nameAt(title);
    if (name !== null && name.after <= limit) {
      const isTitle = last === head || !isPerson(sheet, last);
      // "un responsable de l'administration Roy": one word behind a complement is of the complement.
      const isOfComplement = last !== head && title === at && name.after === name.first + 1 && !isBody;
      const isBorne = name.kind === 'person' || isBody || (last === head && !isPerson(sheet, head));
      if (isBorne && isTitle && !isOfComplement && name.kind !== 'place' && name.kind !== 'other')
        return named(sheet, first, name);
      // "le leader socialiste PS": a name that is no speaker belongs to the phrase.
      if (name.kind === 'person' && !isOfComplement) break;
      last = name.after - 1;
      at = name.after;
      continue;
    }
    if (word === ',') {
      const apposed = apposedName(sheet, at, limit);
      if (apposed !== null) return { ...apposed, first };
      break;
    }
    const after = /^(?:de|d'|du|des|en)$/.test(word) ? complement(sheet, at + 1, limit) : -1;
    if (after > at) {
      last = after - 1;
      at = after;
      continue;
    }
    const isPart = isAdjective(sheet, at) || (isNounHere(sheet, at) && sheet.nameOf[at] === -1);
    if (!isPart || DETERMINERS.has(word) || isFinite(sheet, at) || sheet.dated[at] === 1 || COORDINATORS.has(word))
      break;
    at++;
  }
  return bare(sheet, first, at);
}

/** Behind "de": the token after the complement, -1 where none follows. */
export function complement(sheet: Sheet, from: number, limit: number): number {
  let at = from;
  while (at < limit && (DETERMINERS.has(sheet.lower(at)) || sheet.isNumber(at))) at++;
  const name = sheet.nameAt(at);
  if (name !== null && name.after <= limit) return name.after;
  while (at + 1 < limit && isAdjective(sheet, at) && isNounHere(sheet, at + 1)) at++;
  return at < limit && isNounHere(sheet, at) && sheet.dated[at] === 0 ? at + 1 : -1;
}

/** ", Claire Vasseur," or ", l'écologiste Claire Vasseur," behind a title. */
function apposedName(sheet: Sheet, comma: number, limit: number): Phrase | null {
  const phrase = phraseAt(sheet, comma + 1, limit);
  if (phrase?.how !== 'name' || sheet.names[sheet.nameOf[phrase.after - 1]!]?.kind !== 'person') return null;
  const next = sheet.lower(phrase.after);
  return next === 'et' || next === 'ou' ? null : phrase;
}

export function isPerson(sheet: Sheet, token: number): boolean {
  const word = sheet.lower(token).replace(/^(?:ex|vice|co)-/, '');
  return PEOPLE.has(fold(word)) || AGENT.test(fold(word)) || SPEAKERS.has(word);
}

/** Who is named behind "selon" and "pour": "selon lui", "selon les informations de BFM", "selon une source proche". */
export function phraseBehind(sheet: Sheet, from: number, end: number): Phrase | null {
  const word = sheet.lower(from);
  if (STRESSED_PRONOUNS.has(word) || word === 'qui')
    return { first: from, after: from + 1, how: 'pronoun', mention: sheet.span(from, from + 1) };
  const phrase = phraseAt(sheet, from, Math.min(end, from + LONGEST));
  if (phrase !== null) return phrase;
  const after = complement(sheet, from, Math.min(end, from + LONGEST));
  return after > from ? bare(sheet, from, after) : null;
}

const FIRST = /^(?:premier|première)$/;

/** Whether a phrase names somebody who can speak: a person, a body, a source, a text that says something. */
export function canSpeak(sheet: Sheet, phrase: Phrase): boolean {
  if (phrase.how === 'pronoun') return true;
  if (phrase.how === 'name') {
    const kind = sheet.names[sheet.nameOf[phrase.after - 1]!]?.kind;
    return kind === 'person' || kind === 'organisation' || kind === 'place';
  }
  for (let at = phrase.first; at < phrase.after; at++) {
    const word = sheet.lower(at);
    if (OF_THE.has(word) && at > phrase.first) return false;
    // "la première fois" is nobody, "le premier" alone is the Premier ministre.
    if (FIRST.test(word) && at + 1 < phrase.after) continue;
    if (isPerson(sheet, at) || BODIES.has(word) || VOICES.has(word) || FINDINGS.has(word) || SPEAKERS.has(word))
      return true;
    if (sheet.isCapital(at)) return true;
    const one = word.replace(/s$/, '');
    if (one !== word && (PEOPLE.has(fold(one)) || BODIES.has(one))) return true;
  }
  return false;
}
