// The subject of a reporting verb: before it ("le préfet, interrogé jeudi, a dit que"), after it ("…, a indiqué à la presse
// le préfet"), or what its "qui" stands for. Every search is bounded, so that reading a text takes time in proportion to
// its length.

import { oneOf } from '../french/one-of.js';
import { CLITICS, COORDINATORS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from '../french/reporting.js';
import { OF_THE } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import { agrees } from './agreement.js';
import { endOfComplement, LONGEST, named, type Phrase, phraseAt } from './phrases.js';
import type { Sheet } from './sheet.js';
import { isAdverb, isHeadNoun, isPerson } from './word-classes.js';

/** The most tokens between a subject and its verb. */
const REACH = 60;

/** The subject of the verb that starts at `verb`, between `from` and it. */
export function subjectBefore(sheet: Sheet, from: number, verb: number): Phrase | null {
  const floor = Math.max(from, verb - REACH);
  let end = verb;
  while (end > floor && (CLITICS.has(sheet.lower(end - 1)) || isAdverb(sheet, end - 1))) end--;
  if (end > floor) {
    const before = sheet.lower(end - 1);
    if (before === 'qui') return antecedent(sheet, floor, end - 1);
    if (SUBJECT_PRONOUNS.has(before)) return phraseAt(sheet, end - 1, verb);
  }
  const phrase = phraseBeforeVerb(sheet, floor, end);
  return phrase !== null && agrees(sheet, phrase, verb) ? phrase : firstPhrase(sheet, floor, end, verb);
}

/** What "qui" stands for: the name or noun phrase that ends before it. */
function antecedent(sheet: Sheet, floor: number, qui: number): Phrase | null {
  const hasComma = sheet.lower(qui - 1) === ',';
  const end = hasComma ? qui - 1 : qui;
  if (hasComma) {
    // "Luc Roy, le maire de Laon, qui …": the name before its apposition.
    let comma = end - 1;
    while (comma > floor && sheet.lower(comma) !== ',') comma--;
    const name = comma > floor ? sheet.names[sheet.nameOf[comma - 1] ?? -1] : undefined;
    if (name?.kind === 'person' && name.first >= floor && sheet.nameAt(comma + 1) === null)
      return named(sheet, name.first, name);
  }
  return shortestPhrase(sheet, floor, end) ?? firstPhrase(sheet, floor, end);
}

/** The shortest phrase that ends right before `end`; of "l'avocate de Luc Roy", a person of a person, the whole. */
function shortestPhrase(sheet: Sheet, floor: number, end: number): Phrase | null {
  for (let at = end - 1; at >= floor && end - at <= LONGEST; at--) {
    countWork('quote');
    if (sheet.markOf[at]! >= 0) return null;
    if (sheet.nameOf[at]! >= 0 && sheet.nameAt(at) === null) continue;
    const phrase = phraseAt(sheet, at, end);
    if (phrase === null || phrase.after !== end) continue;
    const isOfPerson = OF_THE.has(sheet.lower(at - 1)) && isPerson(sheet, at - 2);
    if (!isOfPerson) return phrase;
  }
  return null;
}

/** The nearest phrase that opens a clause, if only adverbs and dates stand between it and the verb at `end`. */
function phraseBeforeVerb(sheet: Sheet, floor: number, end: number): Phrase | null {
  for (let at = end - 1; at >= floor && end - at <= LONGEST; at--) {
    countWork('quote');
    if (sheet.markOf[at]! >= 0) return null;
    if (!opensClause(sheet, at, floor)) continue;
    const phrase = phraseAt(sheet, at, end);
    if (phrase !== null) return hasOnlyAdverbs(sheet, phrase.after, end) ? phrase : null;
  }
  return null;
}

function hasOnlyAdverbs(sheet: Sheet, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (sheet.dated[at] === 0 && !isAdverb(sheet, at)) return false;
  return true;
}

function opensClause(sheet: Sheet, at: number, floor: number): boolean {
  if (at === floor) return true;
  const before = sheet.lower(at - 1);
  return /^[,;:.)»”"–—-]$/.test(before) || SUBORDINATORS.has(before) || (COORDINATORS.has(before) && before !== 'ni');
}

/**
 * The first phrase that follows no preposition ("dans la ville, le maire …"), and that agrees with the verb if one is
 * given.
 */
function firstPhrase(sheet: Sheet, floor: number, end: number, verb: number | null = null): Phrase | null {
  for (let at = floor; at < end;) {
    countWork('quote');
    const word = sheet.lower(at);
    if (sheet.markOf[at]! >= 0 || sheet.dated[at] === 1 || word === ',') at++;
    else if (opensComplement(sheet, at)) at = afterComplement(sheet, at, end);
    else if (at === floor && opensParticipleGroup(sheet, at)) while (at < end && sheet.lower(at) !== ',') at++;
    else {
      const phrase = phraseAt(sheet, at, end);
      if (phrase !== null && (verb === null || agrees(sheet, phrase, verb))) return phrase;
      at = phrase === null ? at + 1 : phrase.after;
    }
  }
  return null;
}

/** Whether a preposition stands here that opens no subject: "d'" of "d'autres" may open one. */
function opensComplement(sheet: Sheet, at: number): boolean {
  const word = sheet.lower(at);
  return PREPOSITIONS.has(word) && !(word === "d'" && sheet.lower(at + 1) === 'autres');
}

/** "Interrogé mardi, le maire …", "Répondant à la presse, le maire …". */
function opensParticipleGroup(sheet: Sheet, at: number): boolean {
  return sheet.nameAt(at) === null && /(?:ant|ée?s?)$/.test(sheet.lower(at)) && !isHeadNoun(sheet, at);
}

/** After "dans un communiqué,": after the comma that closes the complement, or after its noun phrase if there is none. */
function afterComplement(sheet: Sheet, preposition: number, end: number): number {
  for (let at = preposition; at < end; at++) if (sheet.lower(at) === ',') return at + 1;
  const phrase = phraseAt(sheet, preposition + 1, end);
  return phrase?.after ?? preposition + 1;
}

/**
 * Words between a verb and the subject after it that are not only adverbs: "lâche même le maire", "résume quant à lui
 * Luc".
 */
const BEFORE_SUBJECT = oneOf('même encore aussi alors enfin bien donc ainsi toujours quant');
/** "en outre", "en effet": adverbs of two words, by the second. */
const AFTER_EN = oneOf('outre effet revanche substance');

/** The subject after its verb: "…, a indiqué jeudi à la presse le préfet". */
export function subjectAfter(sheet: Sheet, from: number, end: number): Phrase | null {
  const limit = Math.min(end, from + REACH);
  for (let at = from; at < limit;) {
    countWork('quote');
    if (sheet.markOf[at]! >= 0) return null;
    const word = sheet.lower(at);
    if (word === 'en' && AFTER_EN.has(sheet.lower(at + 1))) at += 2;
    else if (sheet.dated[at] === 1 || isAdverb(sheet, at) || BEFORE_SUBJECT.has(word)) at++;
    else if (opensComplement(sheet, at))
      at = phraseAt(sheet, at + 1, limit)?.after ?? Math.max(at + 1, endOfComplement(sheet, at + 1, limit));
    else if (word === ',' && isBesideComplement(sheet, at)) at++;
    else if (word === 'ce' && sheet.dated[at + 1] === 1) at++;
    else return phraseAt(sheet, at, limit);
  }
  return null;
}

/** A comma before or after a date, or before a preposition: "a dit, mardi, à la presse, le préfet". */
function isBesideComplement(sheet: Sheet, comma: number): boolean {
  return sheet.dated[comma + 1] === 1 || sheet.dated[comma - 1] === 1 || PREPOSITIONS.has(sheet.lower(comma + 1));
}
