// Interviews: the questions speak to somebody ("vous"), the answers behind them are what that person says, with or without
// marks. They may stand in paragraphs of their own or follow each other in one.

import { countWork } from '../text/work.js';
import { withoutStop } from './ends.js';
import type { Report } from './report.js';
import type { Sheet } from './sheet.js';
import { Role } from './sheet.js';

/** So many questions to "vous" make an article an interview. */
const FEWEST_QUESTIONS = 3;

/** An interview: its answers, and the period with which it begins. */
export interface Interview {
  readonly reports: readonly Report[];
  /** The first of the periods that are questions and answers. */
  readonly begins: number;
}

/** The answers of an interview; `null` where the text is none. */
export function readInterview(sheet: Sheet): Interview | null {
  const { periods } = sheet;
  const count = periods.length - 1;
  if (!hasQuestions(sheet)) return null;
  const isQuestion = new Uint8Array(count);
  const isTo = new Uint8Array(count);
  let questions = 0;
  let begins = -1;
  for (let p = 0; p < count; p++) {
    isTo[p] = speaksTo(sheet, periods[p]!, periods[p + 1]!) ? 1 : 0;
    isQuestion[p] = endsInQuestion(sheet, p) ? 1 : 0;
    if (isQuestion[p] === 0 || isTo[p] === 0) continue;
    questions++;
    if (begins < 0) begins = p;
  }
  if (questions < FEWEST_QUESTIONS) return null;
  // The first question may be to nobody, the next ones are not.
  for (let p = begins - 1; p >= 0 && p >= begins - 6; p--) if (isQuestion[p] === 1) begins = p;
  // What leads up to a question and speaks to the same person belongs to it.
  for (let p = count - 2; p >= begins; p--)
    if (isQuestion[p + 1] === 1 && isQuestion[p] === 0 && (isTo[p] === 1 || isHeadOfLine(sheet, periods, p)))
      isQuestion[p] = 2;
  const reports: Report[] = [];
  for (let p = begins; p < count;) {
    countWork('quote');
    if (isQuestion[p]! > 0) {
      p++;
      continue;
    }
    const first = p;
    // An answer goes on up to the next question, or to the end of its paragraph.
    while (p < count && isQuestion[p] === 0 && (p === first || !sheet.opensLine(periods[p]!))) p++;
    const report = answer(sheet, periods[first]!, periods[p]!);
    if (report !== null) reports.push(report);
  }
  return { reports, begins };
}

function hasQuestions(sheet: Sheet): boolean {
  let questions = 0;
  for (let p = 0; p + 1 < sheet.periods.length; p++) if (endsInQuestion(sheet, p)) questions++;
  return questions >= FEWEST_QUESTIONS;
}

/** Outside marks. */
function endsInQuestion({ text, ends, markOf, periods }: Sheet, period: number): boolean {
  const last = periods[period + 1]! - 1;
  return text[ends[last]! - 1] === '?' && markOf[last] === -1;
}

/** A sentence before the question in a paragraph that is a question to its end. */
function isHeadOfLine(sheet: Sheet, periods: readonly number[], p: number): boolean {
  return sheet.opensLine(periods[p]!) && !sheet.opensLine(periods[p + 1]!) && sheet.opensLine(periods[p + 2]!);
}

function speaksTo(sheet: Sheet, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    countWork('quote');
    if ((sheet.role(at) & Role.address) !== 0 && sheet.markOf[at] === -1) return true;
  }
  return false;
}

/** The answer, without the mark that opens it where it closes it too. */
function answer(sheet: Sheet, from: number, to: number): Report | null {
  let first = from;
  while (first < to && /^[-–—.:]+$/.test(sheet.lower(first))) first++;
  if (to - first < 2) return null;
  const mark = sheet.marks[sheet.markOf[first]!];
  const isWhole = mark?.first === first && withoutStop(sheet, first, to) === mark.after;
  const span = isWhole ? { start: mark.start, end: mark.end } : sheet.span(first, to);
  return { ...span, rule: 'answer', type: 'direct', cue: null, speaker: null, goesOn: true };
}
