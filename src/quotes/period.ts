// The reports of one period: clauses after its reporting verbs, words that such verbs are inserted in, clauses after "selon",
// and whatever else stands between its marks.

import { oneOf } from '../french/one-of.js';
import { countWork } from '../text/work.js';
import { readAccording } from './according.js';
import { clauseAfter } from './clauses.js';
import { readCues, type VerbCue } from './cues.js';
import { insertedSubject, isAtInsertion, readInsertion } from './inserted.js';
import { readMarked } from './marked.js';
import { type Phrase, phraseAt } from './phrases.js';
import { clauseReport, marksIn, type Report, type ReportingVerb, sharedReport } from './report.js';
import type { MarkedTokens, Sheet } from './sheet.js';
import { subjectBefore } from './subjects.js';
import { mainClause } from './subordination.js';
import { Cue } from './verbs.js';

/** The reports of the period from `from` up to `to`, in text order. */
export function readPeriod(sheet: Sheet, from: number, to: number): Report[] {
  countWork('quote');
  const marks = marksIn(sheet, from, to);
  const verbs = readReportingVerbs(sheet, from, to);
  const found = [
    ...readInsertions(sheet, verbs, from, to, marks),
    ...readClauses(sheet, verbs, from, to),
    ...readAccording(sheet, from, to),
  ];
  const isFound = (mark: MarkedTokens): boolean =>
    found.some(({ start, end }) => mark.start >= start && mark.end <= end);
  for (const mark of marks.filter((one) => !isFound(one))) {
    const report = readMarked(sheet, mark, verbs, from, to);
    if (report !== null) found.push(report);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start, end }, index) => start !== found[index - 1]?.start || end !== found[index - 1]?.end);
}

/** The reports of inserted verbs. Each verb reports words after the one before it. */
function readInsertions(
  sheet: Sheet,
  verbs: readonly ReportingVerb[],
  from: number,
  to: number,
  marks: readonly MarkedTokens[],
): Report[] {
  let start = from;
  return verbs
    .filter(({ isInserted }) => isInserted)
    .flatMap((verb) => {
      const reports = readInsertion(sheet, verb, start, to, marks);
      start = verb.cue.after;
      return reports;
    });
}

/** The reports of verbs before a clause or an infinitive. */
function readClauses(sheet: Sheet, verbs: readonly ReportingVerb[], from: number, to: number): Report[] {
  const found: Report[] = [];
  for (const { cue, isInserted, subject } of verbs) {
    const said = isInserted ? null : clauseAfter(sheet, cue, from, to);
    if (said === null) continue;
    const report = clauseReport(sheet, said.first, said.after, {
      rule: said.isClause ? 'clause' : 'infinitive',
      cue: sheet.span(cue.first, cue.after),
      speaker: subject,
    });
    if (report !== null) found.push(sharedReport(report, cue));
  }
  return found;
}

/** The reporting verbs of a period, each with its subject. */
function readReportingVerbs(sheet: Sheet, from: number, to: number): ReportingVerb[] {
  const verbs: ReportingVerb[] = [];
  for (const cue of readCues(sheet, from, to)) {
    if (cue.agent !== undefined) {
      verbs.push({ cue, isInserted: false, subject: phraseAt(sheet, cue.agent, to) });
      continue;
    }
    const after = isAtInsertion(sheet, cue, from) ? insertedSubject(sheet, cue, to) : null;
    if (after !== null || cue.inverted !== null) {
      verbs.push({ cue, isInserted: after !== null, subject: after });
      continue;
    }
    const subject = cue.isShared ? sharedSubject(sheet, cue, verbs, from, to) : subjectBefore(sheet, from, cue.first);
    // "on peut dire que": anybody may, and nobody does.
    const isAnybody = (cue.bits & Cue.bare) !== 0 && subject !== null && sheet.lower(subject.first) === 'on';
    if (!isAnybody) verbs.push({ cue, isInserted: false, subject });
  }
  return verbs;
}

/** The subject of a gerund, an infinitive or a second participle: its own, or that of a verb before it or after it. */
function sharedSubject(
  sheet: Sheet,
  cue: VerbCue,
  verbs: readonly ReportingVerb[],
  from: number,
  to: number,
): Phrase | null {
  return (
    ownSubject(sheet, cue, from) ??
    verbs.findLast(({ subject }) => subject !== null)?.subject ??
    subjectBefore(sheet, from, cue.first) ??
    subjectOfMainClause(sheet, cue, to)
  );
}

/** Before a gerund that shares its subject: "en précisant que", ", précisant que". */
const BEFORE_SHARED_GERUND = oneOf('en ,');

/** "la ministre leur rétorquant que": a gerund with a subject right before it. */
function ownSubject(sheet: Sheet, { bits, first }: VerbCue, from: number): Phrase | null {
  if ((bits & Cue.gerund) === 0 || BEFORE_SHARED_GERUND.has(sheet.lower(first - 1))) return null;
  return subjectBefore(sheet, from, first);
}

/** "Assurant que le pont tiendra, Luc Roy a insisté": Luc Roy assures so. */
function subjectOfMainClause(sheet: Sheet, { after }: VerbCue, to: number): Phrase | null {
  const comma = mainClause(sheet, after, to);
  return comma < to ? phraseAt(sheet, comma + 1, to) : null;
}
