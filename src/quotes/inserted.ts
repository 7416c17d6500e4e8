// Reporting verbs that are inserted in the words said, or follow them: « Nous partons », a dit Luc Roy, « tout est prêt ».

import { oneOf } from '../french/one-of.js';
import { COORDINATORS, PREPOSITIONS } from '../french/reporting.js';
import type { VerbCue } from './cues.js';
import { withoutStop } from './ends.js';
import { type Phrase, phraseAfterPreposition } from './phrases.js';
import {
  clauseReport,
  countWords,
  isClause,
  isSpeech,
  type Report,
  type ReportingVerb,
  reportOf,
  type ReportSource,
} from './report.js';
import type { MarkedTokens, Sheet } from './sheet.js';
import { canSpeak } from './speakers.js';
import { subjectAfter } from './subjects.js';
import { Cue } from './verbs.js';
import { hasFiniteOutsideMarks } from './word-classes.js';

/** Whether a verb stands where one may be inserted: after a closing mark, a comma, a dash or a stop. */
export function isAtInsertion(sheet: Sheet, { first, bits, isShared }: VerbCue, from: number): boolean {
  if ((bits & Cue.inserted) === 0 || isShared) return false;
  const before = first - 1;
  return before >= from && (sheet.markOf[before]! >= 0 || /^(?:[,!?…»”"–—-]|\.{2,}|\.)$/.test(sheet.lower(before)));
}

/** The subject of a verb that may be inserted; `null` where none follows it, so that it is not inserted. */
export function insertedSubject(sheet: Sheet, cue: VerbCue, to: number): Phrase | null {
  const { first, after, inverted } = cue;
  if (inverted !== null) {
    const isOn = sheet.text.slice(inverted.start, inverted.end).toLowerCase() === 'on';
    const body = isOn ? bodyOfOn(sheet, after, to) : null;
    return body ?? { first, after, how: 'pronoun', mention: inverted };
  }
  const hasComma = sheet.lower(first - 1) === ',';
  const mark = sheet.marks[sheet.markOf[hasComma ? first - 2 : first - 1] ?? -1];
  const isAfterSpeech = mark !== undefined && (hasComma || isSpeech(sheet, mark));
  const phrase = subjectAfter(sheet, after, to);
  if (phrase === null) return isAfterSpeech ? capitalsAt(sheet, after, to) : null;
  // After words without marks the noun phrase may be anything: only somebody who can speak is the subject.
  return isAfterSpeech || canSpeak(sheet, phrase) ? phrase : null;
}

/** The prepositions before a body whose words "on" gives. */
const BEFORE_BODY = oneOf('auprès de chez à au aux du dans');

/** The body that "on" stands for: "explique-t-on au ministère", "a-t-on appris auprès de la préfecture". */
function bodyOfOn(sheet: Sheet, after: number, to: number): Phrase | null {
  let at = after;
  while (at < to && at - after < 3 && !PREPOSITIONS.has(sheet.lower(at))) at++;
  if (!BEFORE_BODY.has(sheet.lower(at))) return null;
  const body = phraseAfterPreposition(sheet, sheet.lower(at) === 'auprès' ? at + 2 : at + 1, to);
  return body?.how === 'pronoun' ? null : body;
}

/** Up to four words in capitals: a name that the names reader did not find. */
function capitalsAt(sheet: Sheet, from: number, to: number): Phrase | null {
  let after = from;
  while (after < to && after - from < 4 && sheet.isWord(after) && sheet.isCapital(after)) after++;
  return after === from ? null : { first: from, after, how: 'name', mention: sheet.span(from, after) };
}

/** What an inserted verb reports: the marks or the clause before it, and the marks after it. */
export function readInsertion(
  sheet: Sheet,
  { cue, subject }: ReportingVerb,
  from: number,
  to: number,
  marks: readonly MarkedTokens[],
): Report[] {
  const source: ReportSource = { rule: 'inserted', cue: sheet.span(cue.first, cue.after), speaker: subject };
  /** The first token after the verb and its subject. */
  const next = Math.max(cue.after, subject?.after ?? 0);
  const start = startOfSaid(sheet, from, cue.first);
  const end = withoutStop(sheet, start, cue.first);
  const before = marks.filter(({ first, after }) => first >= start && after <= end);
  const reports: Report[] = [];
  if (holdSpeech(sheet, before, start, end)) {
    for (const mark of before)
      if (mark === before[0] || isSpeech(sheet, mark)) reports.push(reportOf(mark, 'direct', source));
  } else if (end > start && countWords(sheet, start, end) >= 2) {
    // "— Nous partons, a dit Luc.": a line of dialogue, of which all is said.
    if (sheet.lower(start - 1) === '—' && sheet.opensLine(start - 1))
      return [reportOf(sheet.span(start, to), 'direct', source)];
    // "Le pont, a dit Luc Roy, sera fermé": the clause is not complete before the verb.
    const goesOn = before.length === 0 && next + 2 < to && !hasFiniteOutsideMarks(sheet, start, end);
    const report = clauseReport(sheet, start, goesOn ? to : end, source);
    if (report !== null) reports.push(report);
    if (goesOn) return reports;
  }
  for (const mark of marks)
    if (mark.first >= next && isSpeech(sheet, mark) && CONTINUES.has(sheet.lower(mark.first - 1)))
      reports.push(reportOf(mark, isClause(sheet, mark) ? 'direct' : 'mixed', source));
  return reports;
}

/** Before marks in which the words said go on after the verb. */
const CONTINUES = oneOf(', : . et puis');

/** The most words outside the marks that belong to what is said: "Il le sait : « Nous partons »". */
const MOST_WORDS_BEFORE = 6;

/** Whether marks alone hold what is said from `start` to `end`: « Nous partons » d'ici l'été, a dit Luc Roy. */
function holdSpeech(sheet: Sheet, marks: readonly MarkedTokens[], start: number, end: number): boolean {
  const [head] = marks;
  const last = marks.at(-1);
  if (head === undefined || last === undefined) return false;
  const opensWithCapital = sheet.isCapital(head.first + 1);
  if (head.first === start && last.after === end)
    return marks.length === 1 || isClause(sheet, head) || opensWithCapital;
  if (head.first === start && opensWithCapital && isClause(sheet, head)) return true;
  if (last.after !== end || !isClause(sheet, head)) return false;
  return countWords(sheet, start, head.first) <= MOST_WORDS_BEFORE && !hasFiniteOutsideMarks(sheet, start, head.first);
}

/** How many tokens before the verb the words said may start. */
const REACH = 120;

/** Where the words said before an inserted verb start: after a semicolon, a colon, or the conjunctions of the period. */
function startOfSaid(sheet: Sheet, from: number, verb: number): number {
  let start = from;
  while (start < verb && sheet.markOf[start] === -1 && isBeforeSaid(sheet.lower(start))) start++;
  for (let at = verb - 1; at > start && verb - at < REACH; at--) {
    if (sheet.markOf[at]! >= 0) at = sheet.marks[sheet.markOf[at]!]!.first;
    else if (sheet.lower(at) === ';' || (sheet.lower(at) === ':' && verb - at > 4)) return at + 1;
  }
  return start;
}

function isBeforeSaid(word: string): boolean {
  return COORDINATORS.has(word) || /^[-–—,.:;)]+$/.test(word);
}
