// The quotes of one period: what its verbs report, what is inserted in, and what else stands between its marks.

import { CLITICS, COORDINATORS, HELPERS, PREPOSITIONS } from '../french/reporting.js';
import { countWork } from '../text/work.js';
import { readAccording } from './according.js';
import { clauseBehind, mainClause, withoutStop } from './clauses.js';
import { readCues, type VerbCue } from './cues.js';
import { canSpeak, phraseAt, phraseBehind, subjectAfter, subjectBefore, type Phrase } from './phrases.js';
import { clauseReport, insideOf, isClause, isSpeech, marksIn, wordsIn, type Report } from './report.js';
import { isAdverb, isFinite, isParticiple, type MarkedTokens, type Sheet } from './sheet.js';
import { Cue } from './verbs.js';

/** A verb that reports, with its subject and whether it is inserted in the words said. */
interface Spoken {
  readonly cue: VerbCue;
  readonly isInserted: boolean;
  readonly subject: Phrase | null;
}

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
    const said = clauseBehind(sheet, cue, from, to);
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

/** "Et d'ajouter : « … »": an infinitive or a gerund without a subject is of whoever spoke before. */
function goingOn(report: Report, { isShared }: VerbCue): Report {
  return isShared && report.speaker === null ? { ...report, goesOn: true } : report;
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

/** Whether a verb stands where one is inserted: behind a comma or a closing mark. */
function isAtInsertion(sheet: Sheet, { first, bits, isShared }: VerbCue, from: number): boolean {
  if ((bits & Cue.inserted) === 0 || isShared) return false;
  const before = first - 1;
  return before >= from && (sheet.markOf[before]! >= 0 || /^(?:[,!?…»”"–—-]|\.{2,}|\.)$/.test(sheet.lower(before)));
}

function insertedSubject(sheet: Sheet, cue: VerbCue, to: number): Phrase | null {
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
function inserted(
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

function direct(mark: MarkedTokens, type: Report['type'], rest: Pick<Report, 'rule' | 'cue' | 'speaker'>): Report {
  return { ...insideOf(mark), type, goesOn: false, ...rest };
}

/** The furthest that marks may stand behind the verb that reports them, in tokens. */
const REACH = 30;

/** Words between marks that no clause and no insertion holds. */
function marked(sheet: Sheet, mark: MarkedTokens, spoken: readonly Spoken[], from: number, to: number): Report | null {
  if (!isSpeech(sheet, mark)) return null;
  const type = isClause(sheet, mark) ? 'direct' : 'mixed';
  const isBehindColon = sheet.lower(mark.first - 1) === ':';
  const one = spoken.findLast(
    ({ cue }) =>
      cue.after <= mark.first &&
      (mark.first - cue.after <= REACH || isBehindColon) &&
      (cue.bits & (type === 'direct' || isBehindColon ? Cue.words | Cue.clause | Cue.inserted : Cue.words)) !== 0,
  );
  // "…, demande la chanteuse de « … »": a title behind a verb that has its words.
  if (one?.isInserted === true && /^(?:de|d'|du|des)$/.test(sheet.lower(mark.first - 1))) return null;
  if (one?.cue.agent !== undefined && mark.first - (one.subject?.after ?? 0) > 2) return null;
  if (one !== undefined && (isBehindColon || !hasOtherVerb(sheet, one.cue.after, mark.first))) {
    const rule = isBehindColon ? 'colon' : 'words';
    const { cue, subject } = one;
    return goingOn(direct(mark, type, { rule, cue: sheet.span(cue.first, cue.after), speaker: subject }), cue);
  }
  if (isBehindColon && mark.first - 1 > from) {
    const who = phraseAt(sheet, from, mark.first - 1) ?? subjectBefore(sheet, from, mark.first - 1);
    if (who !== null && type === 'direct') return direct(mark, type, { rule: 'colon alone', cue: null, speaker: who });
  }
  const verb = type === 'direct' ? anyVerbBehind(sheet, mark, to) : null;
  if (verb !== null) return verb;
  if (sheet.lower(mark.after) === ':' || sheet.lower(mark.after) === '(') {
    const who = phraseAt(sheet, mark.after + 1, to);
    const verb = spoken.find(({ cue }) => cue.first >= mark.after);
    if (who !== null && (who.how === 'name' || verb !== undefined))
      return direct(mark, type, {
        rule: 'headline',
        cue: verb ? sheet.span(verb.cue.first, verb.cue.after) : null,
        speaker: who,
      });
  }
  if (from === 0 || sheet.opensLine(from)) {
    const isSentence = /[.!?…]/.test(sheet.text[mark.end - 1]!);
    const isHeading = type === 'direct' && !isSentence && (to === sheet.length || sheet.opensLine(to));
    if (isHeading && wordsIn(sheet, mark.first, mark.after) >= 4)
      return { ...insideOf(mark), type, rule: 'heading', cue: null, speaker: null, goesOn: true };
  }
  const isAlone = withoutStop(sheet, mark.after, to) <= mark.after && isOpening(sheet, from, mark.first);
  if (!isAlone || (type !== 'direct' && wordsIn(sheet, mark.first, mark.after) < 4)) return null;
  return { ...insideOf(mark), type: 'direct', rule: 'alone', cue: null, speaker: null, goesOn: true };
}

/** « Tout est prêt », commence le maire: behind a clause in marks any verb is one of saying, where somebody is its subject. */
function anyVerbBehind(sheet: Sheet, mark: MarkedTokens, to: number): Report | null {
  let first = mark.after;
  if (sheet.lower(first) === ',') first++;
  while (first < to && CLITICS.has(sheet.lower(first))) first++;
  if (first >= to || !isFinite(sheet, first)) return null;
  let after = first + 1;
  const inverted = /^-(?:t-)?(?:ils?|elles?|on)$/.test(sheet.lower(after)) ? after : -1;
  if (inverted > 0) after++;
  if (HELPERS.has(sheet.lower(first))) {
    while (after < to && isAdverb(sheet, after)) after++;
    if (after >= to || !isParticiple(sheet, after)) return null;
    after++;
  }
  const pronoun = inverted > 0 ? pronounAt(sheet, inverted) : null;
  const subject = pronoun ?? subjectAfter(sheet, after, to);
  if (subject === null || !canSpeak(sheet, subject)) return null;
  return direct(mark, 'direct', { rule: 'any verb', cue: sheet.span(first, after), speaker: subject });
}

function pronounAt(sheet: Sheet, token: number): Phrase {
  const end = sheet.ends[token]!;
  const start = end - /(?:ils?|elles?|on)$/.exec(sheet.lower(token))![0].length;
  return { first: token, after: token + 1, how: 'pronoun', mention: { start, end } };
}

function hasOtherVerb(sheet: Sheet, first: number, after: number): boolean {
  let isInside = false;
  for (let at = first; at < after; at++) {
    if (sheet.markOf[at]! >= 0) continue;
    const word = sheet.lower(at);
    if (/^(?:qui|que|qu'|dont|où)$/.test(word)) isInside = true;
    else if (word === ',') isInside = false;
    else if (!isInside && isFinite(sheet, at)) return true;
  }
  return false;
}

function isOpening(sheet: Sheet, from: number, first: number): boolean {
  for (let at = from; at < first; at++) if (!/^[-–—,.•*]+$/.test(sheet.lower(at))) return false;
  return true;
}
