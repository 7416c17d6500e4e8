// Interviews. Their questions speak to somebody ("vous"), and the answers after them are what that person says, with or
// without marks. An answer may stand in a paragraph of its own, or after its question in the same one.

import { countWork } from '../text/work.js';
import { withoutStop } from './ends.js';
import { continuedReport, type Report } from './report.js';
import type { Sheet } from './sheet.js';
import { Role } from './words.js';

/** So many questions to "vous" make an article an interview. */
const FEWEST_QUESTIONS = 3;
/** How many periods before the first question to "vous" another question may already belong to the interview. */
const REACH_BACK = 6;

/** What a period of an interview is. A lead is the sentence before a question, and belongs to it. */
const ANSWER = 0;
const QUESTION = 1;
const LEAD = 2;

/** An interview: its answers, and where it begins. */
export interface Interview {
  readonly reports: readonly Report[];
  /** The first period that is a question of the interview. */
  readonly begins: number;
}

/** The answers of an interview; `null` where the text is none. */
export function readInterview(sheet: Sheet): Interview | null {
  const count = sheet.periods.length - 1;
  if (countQuestions(sheet, count) < FEWEST_QUESTIONS) return null;
  const parts = new Uint8Array(count);
  const speaksToYou = new Uint8Array(count);
  let questions = 0;
  let begins = -1;
  for (let p = 0; p < count; p++) {
    speaksToYou[p] = hasAddress(sheet, sheet.periods[p]!, sheet.periods[p + 1]!) ? 1 : 0;
    parts[p] = endsInQuestionMark(sheet, p) ? QUESTION : ANSWER;
    if (parts[p] === ANSWER || speaksToYou[p] === 0) continue;
    questions++;
    if (begins < 0) begins = p;
  }
  if (questions < FEWEST_QUESTIONS) return null;
  for (let p = begins - 1; p >= 0 && p >= begins - REACH_BACK; p--) if (parts[p] === QUESTION) begins = p;
  // "Vous avez tout vendu. Pourquoi ?": the sentence before the question belongs to it.
  for (let p = count - 2; p >= begins; p--)
    if (parts[p + 1] === QUESTION && parts[p] === ANSWER && (speaksToYou[p] === 1 || opensQuestion(sheet, p)))
      parts[p] = LEAD;
  return { reports: readAnswers(sheet, parts, begins), begins };
}

/** The answers from the period `begins` on: each of them ends before the next question, or with its paragraph. */
function readAnswers(sheet: Sheet, parts: Uint8Array, begins: number): Report[] {
  const { periods } = sheet;
  const count = parts.length;
  const reports: Report[] = [];
  for (let p = begins; p < count;) {
    countWork('quote');
    if (parts[p] !== ANSWER) {
      p++;
      continue;
    }
    const first = p;
    while (p < count && parts[p] === ANSWER && (p === first || !sheet.opensLine(periods[p]!))) p++;
    const report = readAnswer(sheet, periods[first]!, periods[p]!);
    if (report !== null) reports.push(report);
  }
  return reports;
}

function countQuestions(sheet: Sheet, count: number): number {
  let questions = 0;
  for (let p = 0; p < count; p++) if (endsInQuestionMark(sheet, p)) questions++;
  return questions;
}

/** Whether a period ends in a question mark outside quotation marks. */
function endsInQuestionMark({ text, ends, markOf, periods }: Sheet, period: number): boolean {
  const last = periods[period + 1]! - 1;
  return text[ends[last]! - 1] === '?' && markOf[last] === -1;
}

/** Whether a period opens a paragraph that has only one more: "Le pont est fermé. Pourquoi ?" */
function opensQuestion(sheet: Sheet, period: number): boolean {
  const opensLine = (p: number): boolean => sheet.opensLine(sheet.periods[p]!);
  return opensLine(period) && !opensLine(period + 1) && opensLine(period + 2);
}

/** "vous", "votre" outside quotation marks. */
function hasAddress(sheet: Sheet, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    countWork('quote');
    if ((sheet.role(at) & Role.address) !== 0 && sheet.markOf[at] === -1) return true;
  }
  return false;
}

/** An answer without the dash that opens it, and without the marks if they hold all of it. */
function readAnswer(sheet: Sheet, from: number, to: number): Report | null {
  let first = from;
  while (first < to && /^[-–—.:]+$/.test(sheet.lower(first))) first++;
  if (to - first < 2) return null;
  const mark = sheet.marks[sheet.markOf[first]!];
  const isInMarks = mark?.first === first && withoutStop(sheet, first, to) === mark.after;
  return continuedReport(isInMarks ? mark : sheet.span(first, to), 'direct', 'answer');
}
