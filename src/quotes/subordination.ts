// Main clauses and the clauses inside them: whether a reporting verb or its "que" stands in a subordinate or relative clause,
// and where the verb's own clause ends. In "Assurant que le pont tiendra, le maire a insisté" the clause of "assurant" ends
// at the comma, where the main clause begins.

import { ADVERBIAL_BEFORE_QUE, ADVERBIAL_CONJUNCTIONS, NOT_BEFORE_VERB } from '../french/clauses.js';
import { CLITICS, DETERMINERS, NOT_REPORTING_QUE, PREPOSITIONS } from '../french/reporting.js';
import { oneOf } from '../french/one-of.js';
import { THAT } from '../french/small-words.js';
import type { VerbCue } from './cues.js';
import { phraseAt } from './phrases.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { hasVerbOrMarks, isAdverb, isFinite, isNoun } from './word-classes.js';

/** The most tokens between the conjunction that opens a sentence and the reporting verb of its clause. */
const LONGEST_OPENING = 24;
/** A "que" at this distance from the verb, in tokens, no longer opens the relative clause of the verb. */
const LONGEST_RELATIVE = 9;

/** The token before which the clause of a reporting verb ends at the latest, in the period from `start` up to `end`. */
export function endOfVerbClause(
  sheet: Sheet,
  { first, after, bits }: Pick<VerbCue, 'first' | 'after' | 'bits'>,
  start: number,
  end: number,
): number {
  const isOpeningGerund = (bits & Cue.gerund) !== 0 && opensPeriod(sheet, first, start);
  if (isOpeningGerund || standsInOpeningClause(sheet, first, start)) return mainClause(sheet, after, end);
  return completesSubject(sheet, first, start) ? endOfSubject(sheet, after, end) : end;
}

/** What may stand before the first verb of a sentence: "Et assurant que …", "En assurant que …". */
const BEFORE_OPENING_GERUND = oneOf('et mais en tout');

function opensPeriod(sheet: Sheet, at: number, start: number): boolean {
  return at === start || (at === start + 1 && BEFORE_OPENING_GERUND.has(sheet.lower(start)));
}

/** "Alors que Luc Roy assure que …, les élus hésitent": the verb stands in an adverbial clause that opens the sentence. */
function standsInOpeningClause(sheet: Sheet, first: number, start: number): boolean {
  const word = sheet.lower(start);
  const opens =
    ADVERBIAL_CONJUNCTIONS.has(word) || (ADVERBIAL_BEFORE_QUE.has(word) && THAT.has(sheet.lower(start + 1)));
  if (!opens || first - start > LONGEST_OPENING) return false;
  for (let at = start; at < first; at++) if (sheet.markOf[at]! >= 0) return false;
  return true;
}

/**
 * Whether the verb only tells more of the subject of another: "deux élus ayant appelé à voter ont …", "le maire, qui
 * assure que …, a …".
 */
function completesSubject(sheet: Sheet, first: number, start: number): boolean {
  if (sheet.lower(first) === 'ayant') return true;
  return sheet.lower(first - 1) === 'qui' && !hasVerbOrMarks(sheet, start, first - 1);
}

/**
 * Where the main clause begins after an opening clause: at the comma before a subject and its verb. "Assurant que le pont
 * tiendra, Luc Roy a insisté" → the comma; `end` where no main clause follows.
 */
export function mainClause(sheet: Sheet, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (sheet.markOf[at]! >= 0 || sheet.lower(at) !== ',') continue;
    const phrase = phraseAt(sheet, at + 1, end);
    if (phrase === null) continue;
    let verb = phrase.after;
    while (verb < end && (CLITICS.has(sheet.lower(verb)) || isAdverb(sheet, verb))) verb++;
    if (verb < end && (isFinite(sheet, verb) || (sheet.cue(verb) & Cue.finite) !== 0)) return at;
  }
  return end;
}

/**
 * Where the words that complete a subject end: at the comma before the verb of the subject, with at most dates and adverbs
 * between. "deux élus ayant appelé à voter, hier, ont hésité" → the first comma.
 */
function endOfSubject(sheet: Sheet, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (sheet.markOf[at]! >= 0 || sheet.lower(at) !== ',') continue;
    let verb = at + 1;
    while (verb < end && (sheet.dated[verb] === 1 || sheet.lower(verb) === ',' || isAdverb(sheet, verb))) verb++;
    if (verb < end && isFinite(sheet, verb)) return at;
  }
  return end;
}

/**
 * Whether the verb stands in a relative clause whose "que" is its object: "les questions que Luc et Léa souhaitent poser",
 * "un record que ne souhaite pas confirmer le club", "ce qu'il croyait être". An infinitive after it reports nothing.
 */
export function standsInRelative(sheet: Sheet, first: number): boolean {
  const isQue = (at: number): boolean => THAT.has(sheet.lower(at));
  for (let at = first - 1; at > 0 && first - at < LONGEST_RELATIVE; at--) {
    if (isFinite(sheet, at) || sheet.markOf[at]! >= 0 || sheet.lower(at) === ',') break;
    const isAfterNoun = isNoun(sheet, at - 1) && sheet.cue(at - 1) === 0 && !isAdverb(sheet, at - 1);
    if (isQue(at) && isAfterNoun && !NOT_REPORTING_QUE.has(sheet.lower(at - 1))) return true;
  }
  if (isQue(first - 1)) return true;
  return isQue(first - 2) && (NOT_BEFORE_VERB.has(sheet.lower(first - 1)) || sheet.lower(first - 3) === 'ce');
}

/**
 * Whether the "que" after a verb stands for the object of the verb, and opens no clause that is said: "affirme son rôle de
 * chef, que personne ne lui dispute".
 */
export function standsForObject(sheet: Sheet, from: number, que: number): boolean {
  const end = sheet.lower(que - 1) === ',' ? que - 1 : que;
  let at = from;
  while (at < que && (isAdverb(sheet, at) || sheet.dated[at] === 1)) at++;
  if (at < que && !PREPOSITIONS.has(sheet.lower(at)) && sheet.dated[at] === 0 && isDescription(sheet, at, end))
    return true;
  // "se confie sur sa carrière, et sur certains rôles qu'elle a refusés": the last of several complements.
  for (let start = end - 1; start > from && end - start < 8; start--) {
    if (sheet.dated[start] === 1 || !DETERMINERS.has(sheet.lower(start))) continue;
    if (BEFORE_LAST_COMPLEMENT.has(sheet.lower(start - 1))) return isDescription(sheet, start, end);
  }
  return false;
}

const BEFORE_LAST_COMPLEMENT = oneOf('et , notamment');

/** Whether the tokens are one noun phrase without a name as its head: "son rôle de chef". */
function isDescription(sheet: Sheet, first: number, end: number): boolean {
  const phrase = phraseAt(sheet, first, end);
  return phrase !== null && phrase.how === 'description' && phrase.after === end;
}
