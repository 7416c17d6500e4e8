// How far the words said go: to the end of their period, unless the article goes on to tell who spoke, where, or what
// else was said: "Il dit que le pont tiendra, dans une lettre au préfet, et ajoute que …".

import { AND_BUT, CONTRASTING, HAS } from '../french/clauses.js';
import { oneOf } from '../french/one-of.js';
import { CLITICS, HELPERS, INVERTED_PRONOUNS, SPEECH_NOUNS } from '../french/reporting.js';
import { THAT } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { isAdverb } from './word-classes.js';

/** The token before which words said that begin at `from` end; `end` at the latest. */
export function endOfSaid(sheet: Sheet, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    countWork('quote');
    if (sheet.markOf[at]! >= 0) at = sheet.marks[sheet.markOf[at]!]!.after - 1;
    else if (endsSaid(sheet, at, end)) return at;
  }
  return end;
}

/** Whether the words said end before this token. */
function endsSaid(sheet: Sheet, at: number, end: number): boolean {
  const word = sheet.lower(at);
  if (word === ';') return true;
  if (word === ',')
    return namesWhereSaid(sheet, at + 1, end) || opensReport(sheet, at + 1) || opensContrast(sheet, at + 1, end);
  return AND_BUT.has(word) && continuesReport(sheet, at + 1, end);
}

/** The words between "dans" and the noun of a text or a speech. */
const BEFORE_SPEECH_NOUN = oneOf('un une son sa leur ce cette le la');

/** ", dans une longue tribune publiée dimanche". */
function namesWhereSaid(sheet: Sheet, at: number, end: number): boolean {
  if (sheet.lower(at) !== 'dans' || !BEFORE_SPEECH_NOUN.has(sheet.lower(at + 1))) return false;
  for (let noun = at + 2; noun < Math.min(end, at + 5); noun++) if (SPEECH_NOUNS.has(sheet.lower(noun))) return true;
  return false;
}

/** ", ajoutant que", ", assurant ne pas", ", a-t-il dit", ", dit-il". */
function opensReport(sheet: Sheet, at: number): boolean {
  const bits = sheet.cue(at);
  if ((bits & Cue.gerund) !== 0 && (bits & (Cue.clause | Cue.infinitive)) !== 0) return true;
  return (bits !== 0 || HELPERS.has(sheet.lower(at))) && INVERTED_PRONOUNS.has(sheet.lower(at + 1));
}

/** ", alors même qu'il a reconnu": a reporting verb in a contrasting clause. */
function opensContrast(sheet: Sheet, at: number, end: number): boolean {
  if (!CONTRASTING.has(sheet.lower(at))) return false;
  for (let verb = at + 2; verb < Math.min(end, at + 11); verb++)
    if ((sheet.cue(verb) & (Cue.clause | Cue.infinitive)) !== 0) return true;
  return false;
}

/** "… et a également ajouté", "… mais estime que": the same speaker is the subject of a second reporting verb. */
function continuesReport(sheet: Sheet, from: number, end: number): boolean {
  let verb = from;
  while (verb < end && (isAdverb(sheet, verb) || CLITICS.has(sheet.lower(verb)))) verb++;
  if (HAS.has(sheet.lower(verb)) && verb + 1 < end) {
    let participle = verb + 1;
    while (participle < end && isAdverb(sheet, participle)) participle++;
    return (sheet.cue(participle) & Cue.participle) !== 0;
  }
  const bits = sheet.cue(verb);
  return verb < end && (bits & Cue.finite) !== 0 && (bits & Cue.clause) !== 0 && THAT.has(sheet.lower(verb + 1));
}

/** The end of some tokens without the punctuation that closes them: "le pont tiendra." ends before the stop. */
export function withoutStop(sheet: Sheet, first: number, after: number): number {
  while (after > first && sheet.markOf[after - 1] === -1 && /^(?:[.,;:!?…–—-]+|\.{2,})$/.test(sheet.lower(after - 1)))
    after--;
  return after;
}
