// Words between marks that no clause and no insertion holds: the verb before them, a colon, a heading.

import { OF_THE, RELATIVES } from '../french/small-words.js';
import { CLITICS, HELPERS, INVERTED_PRONOUNS } from '../french/reporting.js';
import { withoutStop } from './ends.js';
import { canSpeak, type Phrase, phraseAt } from './phrases.js';
import { insideOf, direct, goingOn, isClause, isSpeech, type Report, type Spoken, wordsIn } from './report.js';
import type { Sheet } from './sheet.js';
import { type MarkedTokens } from './sheet.js';
import { subjectAfter, subjectBefore } from './subjects.js';
import { Cue } from './verbs.js';
import { isAdverb, isFinite, isParticiple } from './word-classes.js';

/** The furthest that marks may stand behind the verb that reports them, in tokens. */
const REACH = 30;

/** Words between marks that no clause and no insertion holds. */
export function marked(
  sheet: Sheet,
  mark: MarkedTokens,
  spoken: readonly Spoken[],
  from: number,
  to: number,
): Report | null {
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
  if (one?.isInserted === true && OF_THE.has(sheet.lower(mark.first - 1))) return null;
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
  const inverted = INVERTED_PRONOUNS.has(sheet.lower(after)) ? after : -1;
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
    if (RELATIVES.has(word)) isInside = true;
    else if (word === ',') isInside = false;
    else if (!isInside && isFinite(sheet, at)) return true;
  }
  return false;
}

function isOpening(sheet: Sheet, from: number, first: number): boolean {
  for (let at = from; at < first; at++) if (!/^[-–—,.•*]+$/.test(sheet.lower(at))) return false;
  return true;
}
