// Words between marks that no clause and no insertion holds. Who says them is told by the verb before them, a colon, a verb
// of any meaning after them, or a name in a headline; marks that stand alone belong to whoever spoke before.

import { CLITICS, HELPERS } from '../french/reporting.js';
import { OF_THE, RELATIVES } from '../french/small-words.js';
import type { QuoteType } from '../types.js';
import { invertedPronoun } from './auxiliaries.js';
import { withoutStop } from './ends.js';
import { phraseAt } from './phrases.js';
import {
  continuedReport,
  countWords,
  isClause,
  isSpeech,
  type Report,
  type ReportingVerb,
  reportOf,
  sharedReport,
} from './report.js';
import type { MarkedTokens, Sheet } from './sheet.js';
import { canSpeak } from './speakers.js';
import { subjectAfter, subjectBefore } from './subjects.js';
import { Cue } from './verbs.js';
import { isAdverb, isFinite, isParticiple } from './word-classes.js';

/** The most tokens between a verb and the marks that it reports. */
const REACH = 30;
/** A heading, and a fragment that stands alone, have so many words at the least. */
const FEWEST_WORDS_ALONE = 4;

/** Words between marks, with what the rules ask of them. */
interface Marks {
  readonly sheet: Sheet;
  readonly mark: MarkedTokens;
  readonly type: QuoteType;
  readonly isAfterColon: boolean;
  /** The reporting verbs of the period, and its tokens. */
  readonly verbs: readonly ReportingVerb[];
  readonly from: number;
  readonly to: number;
}

/** The report of words between marks in the period from `from` up to `to`; `null` where nobody says them. */
export function readMarked(
  sheet: Sheet,
  mark: MarkedTokens,
  verbs: readonly ReportingVerb[],
  from: number,
  to: number,
): Report | null {
  if (!isSpeech(sheet, mark)) return null;
  const type = isClause(sheet, mark) ? 'direct' : 'mixed';
  const marks: Marks = { sheet, mark, type, isAfterColon: sheet.lower(mark.first - 1) === ':', verbs, from, to };
  const verb = verbBefore(marks);
  if (verb !== undefined) {
    if (belongToOther(marks, verb)) return null;
    const report = reportedByVerb(marks, verb);
    if (report !== null) return report;
  }
  return afterNameAndColon(marks) ?? beforeAnyVerb(marks) ?? inHeadline(marks) ?? asHeading(marks) ?? alone(marks);
}

/** The nearest reporting verb before the marks that may report them. */
function verbBefore({ mark, type, isAfterColon, verbs }: Marks): ReportingVerb | undefined {
  const bits = type === 'direct' || isAfterColon ? Cue.words | Cue.clause | Cue.inserted : Cue.words;
  return verbs.findLast(
    ({ cue }) =>
      cue.after <= mark.first && (mark.first - cue.after <= REACH || isAfterColon) && (cue.bits & bits) !== 0,
  );
}

/**
 * Whether the marks belong to other words than the verb: "…, demande la chanteuse de « Les Années »"; after a passive,
 * whether more than two tokens stand between the speaker and the marks.
 */
function belongToOther({ sheet, mark }: Marks, { cue, subject, isInserted }: ReportingVerb): boolean {
  if (isInserted && OF_THE.has(sheet.lower(mark.first - 1))) return true;
  return cue.agent !== undefined && mark.first - (subject?.after ?? 0) > 2;
}

/** "Luc Roy dénonce « une faute grave »", "Luc Roy a répondu : « Jamais »". */
function reportedByVerb({ sheet, mark, type, isAfterColon }: Marks, { cue, subject }: ReportingVerb): Report | null {
  if (!isAfterColon && hasOtherVerb(sheet, cue.after, mark.first)) return null;
  const rule = isAfterColon ? 'colon' : 'words';
  return sharedReport(reportOf(mark, type, { rule, cue: sheet.span(cue.first, cue.after), speaker: subject }), cue);
}

/** "Luc Roy : « Le pont tiendra »". */
function afterNameAndColon({ sheet, mark, type, isAfterColon, from }: Marks): Report | null {
  if (!isAfterColon || type !== 'direct' || mark.first - 1 <= from) return null;
  const speaker = phraseAt(sheet, from, mark.first - 1) ?? subjectBefore(sheet, from, mark.first - 1);
  return speaker && reportOf(mark, type, { rule: 'colon alone', cue: null, speaker });
}

/** « Tout est prêt », commence le maire: after a clause in marks any verb says so, if its subject can speak. */
function beforeAnyVerb({ sheet, mark, type, to }: Marks): Report | null {
  if (type !== 'direct') return null;
  let first = mark.after;
  if (sheet.lower(first) === ',') first++;
  while (first < to && CLITICS.has(sheet.lower(first))) first++;
  if (first >= to || !isFinite(sheet, first)) return null;
  let after = first + 1;
  const inverted = invertedPronoun(sheet, after);
  if (inverted !== null) after++;
  if (HELPERS.has(sheet.lower(first))) {
    while (after < to && isAdverb(sheet, after)) after++;
    if (after >= to || !isParticiple(sheet, after)) return null;
    after++;
  }
  const cue = sheet.span(first, after);
  if (inverted !== null)
    return reportOf(mark, type, { rule: 'any verb', cue, speaker: { how: 'pronoun', mention: inverted } });
  const speaker = subjectAfter(sheet, after, to);
  return speaker !== null && canSpeak(sheet, speaker) ? reportOf(mark, type, { rule: 'any verb', cue, speaker }) : null;
}

/** « Le pont tiendra » : Luc Roy rassure; « Le pont tiendra » (le préfet). */
function inHeadline({ sheet, mark, type, verbs, to }: Marks): Report | null {
  const next = sheet.lower(mark.after);
  if (next !== ':' && next !== '(') return null;
  const speaker = phraseAt(sheet, mark.after + 1, to);
  const verb = verbs.find(({ cue }) => cue.first >= mark.after);
  if (speaker === null || (speaker.how !== 'name' && verb === undefined)) return null;
  const cue = verb ? sheet.span(verb.cue.first, verb.cue.after) : null;
  return reportOf(mark, type, { rule: 'headline', cue, speaker });
}

/** A line between marks without a final stop: a heading that repeats what somebody says in the text. */
function asHeading({ sheet, mark, type, from, to }: Marks): Report | null {
  const isLine = (from === 0 || sheet.opensLine(from)) && (to === sheet.length || sheet.opensLine(to));
  if (!isLine || type !== 'direct' || /[.!?…]/.test(sheet.text[mark.end - 1]!)) return null;
  return countWords(sheet, mark.first, mark.after) >= FEWEST_WORDS_ALONE
    ? continuedReport(mark, type, 'heading')
    : null;
}

/** A period that is nothing but words between marks. */
function alone({ sheet, mark, type, from, to }: Marks): Report | null {
  if (withoutStop(sheet, mark.after, to) > mark.after) return null;
  for (let at = from; at < mark.first; at++) if (!/^[-–—,.•*]+$/.test(sheet.lower(at))) return null;
  const isLongEnough = type === 'direct' || countWords(sheet, mark.first, mark.after) >= FEWEST_WORDS_ALONE;
  return isLongEnough ? continuedReport(mark, 'direct', 'alone') : null;
}

/** Whether a verb that is in no relative clause stands between a reporting verb and the marks. */
function hasOtherVerb(sheet: Sheet, first: number, after: number): boolean {
  let isInRelative = false;
  for (let at = first; at < after; at++) {
    if (sheet.markOf[at]! >= 0) continue;
    const word = sheet.lower(at);
    if (RELATIVES.has(word)) isInRelative = true;
    else if (word === ',') isInRelative = false;
    else if (!isInRelative && isFinite(sheet, at)) return true;
  }
  return false;
}
