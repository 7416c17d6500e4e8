// The subject of a verb that reports: before it ("le préfet, interrogé jeudi, a dit que"), behind it ("…, a indiqué à la
// presse le préfet"), or what its "qui" stands for. Every search is bounded, so that the whole reading is linear.

import { CLITICS, COORDINATORS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from '../french/reporting.js';
import { OF_THE } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import { agrees } from './agreement.js';
import { isNounHere, complement, isPerson, LONGEST, named, type Phrase, phraseAt } from './phrases.js';
import type { Sheet } from './sheet.js';
import { isAdverb } from './word-classes.js';

/** The furthest that a subject may stand from its verb, in tokens. */
const REACH = 60;

/** The subject of the verb that starts at `verb`, between `from` and it. */
export function subjectBefore(sheet: Sheet, from: number, verb: number): Phrase | null {
  const floor = Math.max(from, verb - REACH);
  let end = verb;
  while (end > floor && (CLITICS.has(sheet.lower(end - 1)) || isAdverb(sheet, end - 1))) end--;
  const before = sheet.lower(end - 1);
  if (end - 1 >= floor && (SUBJECT_PRONOUNS.has(before) || before === 'qui')) {
    return before === 'qui' ? antecedent(sheet, floor, end - 1) : phraseAt(sheet, end - 1, verb);
  }
  const phrase = adjacent(sheet, floor, end);
  return phrase !== null && agrees(sheet, phrase, verb) ? phrase : leftmost(sheet, floor, end, verb);
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
  return nearest(sheet, floor, end) ?? leftmost(sheet, floor, end);
}

/** The shortest phrase that ends right at `end`, but of "l'avocate de Luc Roy" the whole: a person of a person. */
function nearest(sheet: Sheet, floor: number, end: number): Phrase | null {
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

/** The phrase that ends right at `end` and that stands where a clause opens; a name also behind its title. */
function adjacent(sheet: Sheet, floor: number, end: number): Phrase | null {
  for (let at = end - 1; at >= floor && end - at <= LONGEST; at--) {
    countWork('quote');
    if (sheet.markOf[at]! >= 0) return null;
    if (!opensClause(sheet, at, floor)) continue;
    const phrase = phraseAt(sheet, at, end);
    if (phrase === null) continue;
    return rest(sheet, phrase.after, end) ? phrase : null;
  }
  return null;
}

/** Whether nothing but adverbs, clitics and dates stands between a phrase and its verb. */
function rest(sheet: Sheet, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (sheet.dated[at] === 0 && !isAdverb(sheet, at)) return false;
  return true;
}

function opensClause(sheet: Sheet, at: number, floor: number): boolean {
  if (at === floor) return true;
  const before = sheet.lower(at - 1);
  return /^[,;:.)»”"–—-]$/.test(before) || SUBORDINATORS.has(before) || (COORDINATORS.has(before) && before !== 'ni');
}

/** The first phrase of a clause that no preposition leads in, and that agrees with the verb where one is given. */
function leftmost(sheet: Sheet, floor: number, end: number, verb: number | null = null): Phrase | null {
  for (let at = floor; at < end;) {
    countWork('quote');
    const word = sheet.lower(at);
    if (sheet.markOf[at]! >= 0 || sheet.dated[at] === 1 || word === ',') {
      at++;
      continue;
    }
    if (PREPOSITIONS.has(word) && !(word === "d'" && sheet.lower(at + 1) === 'autres')) {
      at = behindPreposition(sheet, at, end);
      continue;
    }
    if (at === floor && sheet.nameAt(at) === null && /(?:ant|ée?s?)$/.test(word) && !isNounHere(sheet, at)) {
      while (at < end && sheet.lower(at) !== ',') at++;
      continue;
    }
    const phrase = phraseAt(sheet, at, end);
    if (phrase !== null && (verb === null || agrees(sheet, phrase, verb))) return phrase;
    at = phrase === null ? at + 1 : phrase.after;
  }
  return null;
}

/** Behind "dans un communiqué,": at the comma that closes the group at the head of a clause, or behind its noun phrase. */
function behindPreposition(sheet: Sheet, token: number, end: number): number {
  for (let at = token; at < end; at++) if (sheet.lower(at) === ',') return at + 1;
  const phrase = phraseAt(sheet, token + 1, end);
  return phrase === null ? token + 1 : phrase.after;
}

/** "lâche même le maire", "résume quant à lui Luc": words that are no adverb alone. */
const BEFORE_SUBJECT = /^(?:même|encore|aussi|alors|enfin|bien|donc|ainsi|toujours|quant)$/;

/** The subject behind an inserted verb: "…, a indiqué jeudi à la presse le préfet". */
export function subjectAfter(sheet: Sheet, from: number, end: number): Phrase | null {
  const limit = Math.min(end, from + REACH);
  for (let at = from; at < limit;) {
    countWork('quote');
    if (sheet.markOf[at]! >= 0) return null;
    const word = sheet.lower(at);
    if (word === 'en' && /^(?:outre|effet|revanche|substance)$/.test(sheet.lower(at + 1))) at += 2;
    else if (sheet.dated[at] === 1 || isAdverb(sheet, at) || BEFORE_SUBJECT.test(word)) at++;
    else if (PREPOSITIONS.has(word) && !(word === "d'" && sheet.lower(at + 1) === 'autres')) {
      const phrase = phraseAt(sheet, at + 1, limit);
      const bareEnd = complement(sheet, at + 1, limit);
      at = phrase?.after ?? (bareEnd > at ? bareEnd : at + 1);
    } else if (
      word === ',' &&
      (sheet.dated[at + 1] === 1 || sheet.dated[at - 1] === 1 || PREPOSITIONS.has(sheet.lower(at + 1)))
    )
      at++;
    else if (word === 'ce' && sheet.dated[at + 1] === 1) at++;
    else return phraseAt(sheet, at, limit);
  }
  return null;
}
