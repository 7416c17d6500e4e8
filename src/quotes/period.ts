// The quotes of one period: what its verbs report, what is inserted in, and what else stands between its marks.

import { countWork } from '../text/work.js';
import { readAccording } from './according.js';
import { clauseAfter } from './clauses.js';
import { readCues, type VerbCue } from './cues.js';
import { inserted, insertedSubject, isAtInsertion } from './inserted.js';
import { marked } from './marked.js';
import { type Phrase, phraseAt } from './phrases.js';
import { clauseReport, goingOn, marksIn, type Report, type Spoken } from './report.js';
import type { Sheet } from './sheet.js';
import { type MarkedTokens } from './sheet.js';
import { subjectBefore } from './subjects.js';
import { mainClause } from './subordination.js';
import { Cue } from './verbs.js';

/** The reports of the period from `from` up to `to`, in text order. */
export function readPeriod(sheet: Sheet, from: number, to: number): Report[] {
  countWork('quote');
  const marks = marksIn(sheet, from, to);
  const spoken = readSpoken(sheet, from, to);
  const found: Report[] = [];
  const taken = new Set<MarkedTokens>();
  const isIn = (mark: MarkedTokens, { start, end }: Report): boolean => mark.start >= start && mark.end <= end;
  const add = (report: Report | null): void => {
    if (report === null) return;
    found.push(report);
    for (const mark of marks) if (isIn(mark, report)) taken.add(mark);
  };
  let done = from;
  for (const one of spoken)
    if (one.isInserted) {
      for (const report of inserted(sheet, one, done, to, marks)) add(report);
      done = one.cue.after;
    }
  for (const { cue, isInserted, subject } of spoken) {
    if (isInserted) continue;
    const said = clauseAfter(sheet, cue, from, to);
    if (said === null) continue;
    const rule = said.isClause ? 'clause' : 'infinitive';
    const report = clauseReport(sheet, said.first, said.after, {
      rule,
      cue: sheet.span(cue.first, cue.after),
      speaker: subject,
    });
    add(report && goingOn(report, cue));
  }
  for (const report of readAccording(sheet, from, to)) add(report);
  for (const mark of marks) if (!taken.has(mark)) add(marked(sheet, mark, spoken, from, to));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, index) => one.start !== found[index - 1]?.start || one.end !== found[index - 1]?.end);
}

function readSpoken(sheet: Sheet, from: number, to: number): Spoken[] {
  const spoken: Spoken[] = [];
  for (const cue of readCues(sheet, from, to)) {
    if (cue.agent !== undefined) {
      spoken.push({ cue, isInserted: false, subject: phraseAt(sheet, cue.agent, to) });
      continue;
    }
    const after = isAtInsertion(sheet, cue, from) ? insertedSubject(sheet, cue, to) : null;
    if (after !== null || cue.inverted !== null) {
      spoken.push({ cue, isInserted: after !== null, subject: after });
      continue;
    }
    const shared = cue.isShared
      ? (ownSubject(sheet, cue, from) ?? spoken.findLast(({ subject }) => subject !== null)?.subject)
      : null;
    const subject =
      shared ?? subjectBefore(sheet, from, cue.first) ?? (cue.isShared ? subjectBehind(sheet, cue, to) : null);
    // "on peut dire que": nobody of whom the article reports.
    const isAnybody = (cue.bits & Cue.bare) !== 0 && subject !== null && sheet.lower(subject.first) === 'on';
    if (!isAnybody) spoken.push({ cue, isInserted: false, subject });
  }
  return spoken;
}

/** "Assurant que …, Luc Roy a insisté": the subject of the main clause. */
function subjectBehind(sheet: Sheet, { after }: VerbCue, to: number): Phrase | null {
  const comma = mainClause(sheet, after, to);
  return comma < to ? phraseAt(sheet, comma + 1, to) : null;
}

/** "la ministre leur rétorquant que": a subject right before a gerund. */
function ownSubject(sheet: Sheet, cue: VerbCue, from: number): Phrase | null {
  if ((cue.bits & Cue.gerund) === 0 || /^(?:en|,)$/.test(sheet.lower(cue.first - 1))) return null;
  return subjectBefore(sheet, from, cue.first);
}
