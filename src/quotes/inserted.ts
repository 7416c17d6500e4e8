// A verb inserted in the words that it reports: « Nous partons », a dit Luc, « tout est prêt ».

import { COORDINATORS, PREPOSITIONS } from '../french/reporting.js';
import { withoutStop } from './ends.js';
import type { VerbCue } from './cues.js';
import { canSpeak, type Phrase, phraseBehind } from './phrases.js';
import { clauseReport, direct, isClause, isSpeech, type Report, type Spoken, wordsIn } from './report.js';
import type { Sheet } from './sheet.js';
import { type MarkedTokens } from './sheet.js';
import { subjectAfter } from './subjects.js';
import { Cue } from './verbs.js';
import { isFinite } from './word-classes.js';

/** Whether a verb stands where one is inserted: behind a comma or a closing mark. */
export function isAtInsertion(sheet: Sheet, { first, bits, isShared }: VerbCue, from: number): boolean {
  if ((bits & Cue.inserted) === 0 || isShared) return false;
  const before = first - 1;
  return before >= from && (sheet.markOf[before]! >= 0 || /^(?:[,!?…»”"–—-]|\.{2,}|\.)$/.test(sheet.lower(before)));
}

export function insertedSubject(sheet: Sheet, cue: VerbCue, to: number): Phrase | null {
  const { inverted, after } = cue;
  if (inverted === null) {
    const phrase = subjectAfter(sheet, after, to);
    // Without words in marks a noun phrase may be anything: only whoever can speak is a subject behind its verb.
    const comma = sheet.lower(cue.first - 1) === ',';
    const mark = sheet.marks[sheet.markOf[comma ? cue.first - 2 : cue.first - 1] ?? -1];
    const isMarked = mark !== undefined && (comma || isSpeech(sheet, mark));
    if (phrase === null) return isMarked ? unknownName(sheet, cue.after, to) : null;
    return isMarked || canSpeak(sheet, phrase) ? phrase : null;
  }
  const isOn = sheet.text.slice(inverted.start, inverted.end).toLowerCase() === 'on';
  if (isOn) {
    // "explique-t-on au ministère", "a-t-on appris auprès de la préfecture".
    let at = after;
    while (at < to && at - after < 3 && !PREPOSITIONS.has(sheet.lower(at))) at++;
    if (/^(?:auprès|de|chez|à|au|aux|du|dans)$/.test(sheet.lower(at))) {
      const behind = sheet.lower(at) === 'auprès' ? at + 2 : at + 1;
      const body = phraseBehind(sheet, behind, to);
      if (body !== null && body.how !== 'pronoun') return body;
    }
  }
  return { first: cue.first, after, how: 'pronoun', mention: inverted };
}

/** Words in capitals behind the verb: a name that is in no list. */
function unknownName(sheet: Sheet, from: number, to: number): Phrase | null {
  let after = from;
  while (after < to && after - from < 4 && sheet.isWord(after) && sheet.isCapital(after)) after++;
  return after === from ? null : { first: from, after, how: 'name', mention: sheet.span(from, after) };
}

/** What an inserted verb reports: the marks before it, or the clause; and the marks behind it. */
export function inserted(
  sheet: Sheet,
  { cue, subject }: Spoken,
  from: number,
  to: number,
  marks: readonly MarkedTokens[],
): Report[] {
  const rest = { rule: 'inserted', cue: sheet.span(cue.first, cue.after), speaker: subject };
  const out: Report[] = [];
  const start = clauseStart(sheet, from, cue.first);
  const end = withoutStop(sheet, start, cue.first);
  const before = marks.filter(({ first, after }) => first >= start && after <= end);
  const [head] = before;
  if (head !== undefined && holdsSpeech(sheet, head, before, start, end)) {
    for (const mark of before) if (isSpeech(sheet, mark) || mark === head) out.push(direct(mark, 'direct', rest));
  } else if (end > start && wordsIn(sheet, start, end) >= 2) {
    const goesOn = Math.max(cue.after, subject?.after ?? 0) + 2 < to;
    const isShort = goesOn && before.length === 0 && !hasVerb(sheet, start, end);
    // A line of dialogue behind its dash: "— Nous partons, a dit Luc."
    const isDialogue = sheet.lower(start - 1) === '—' && sheet.opensLine(start - 1);
    if (isDialogue) return [{ ...sheet.span(start, to), type: 'direct', goesOn: false, ...rest }];
    const report = clauseReport(sheet, start, isShort ? to : end, rest);
    if (report !== null) out.push(report);
    if (isShort) return out;
  }
  // Behind it the words go on: « Nous partons », a dit Luc, « tout est prêt ».
  const next = Math.max(cue.after, subject?.after ?? 0);
  for (const mark of marks)
    if (mark.first >= next && isSpeech(sheet, mark) && /^(?:[,:.]|et|puis)$/.test(sheet.lower(mark.first - 1)))
      out.push(direct(mark, isClause(sheet, mark) ? 'direct' : 'mixed', rest));
  return out;
}

/** Whether the marks hold what is said, and the words outside are none of it: « Nous partons » d'ici l'été, a dit Luc. */
function holdsSpeech(
  sheet: Sheet,
  head: MarkedTokens,
  marks: readonly MarkedTokens[],
  start: number,
  end: number,
): boolean {
  const last = marks.at(-1)!;
  if (head.first === start && last.after === end)
    return marks.length === 1 || isClause(sheet, head) || sheet.isCapital(head.first + 1);
  if (head.first === start && isClause(sheet, head) && sheet.isCapital(head.first + 1)) return true;
  if (last.after !== end) return false;
  return isClause(sheet, head) && wordsIn(sheet, start, head.first) <= 6 && !hasVerb(sheet, start, head.first);
}

function hasVerb(sheet: Sheet, first: number, after: number): boolean {
  for (let at = first; at < Math.min(after, first + 60); at++)
    if (isFinite(sheet, at) && sheet.markOf[at] === -1) return true;
  return false;
}

/** Where the words begin that a verb is inserted in. */
function clauseStart(sheet: Sheet, from: number, cue: number): number {
  let start = from;
  while (
    start < cue &&
    sheet.markOf[start] === -1 &&
    (COORDINATORS.has(sheet.lower(start)) || /^[-–—,.:;)]+$/.test(sheet.lower(start)))
  )
    start++;
  for (let at = cue - 1; at > start && cue - at < 120; at--) {
    if (sheet.markOf[at]! >= 0) at = sheet.marks[sheet.markOf[at]!]!.first;
    else if (sheet.lower(at) === ';' || (sheet.lower(at) === ':' && cue - at > 4)) return at + 1;
  }
  return start;
}
