// A quote as the rooms of the reader hand it on, and what they share: words between marks that are a clause, that are long
// enough, that are no title.

import { SUBORDINATORS, TITLED } from '../french/reporting.js';
import { WHO_WHOSE } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import type { QuoteType, Span } from '../types.js';
import { withoutStop } from './ends.js';
import type { VerbCue } from './cues.js';
import type { Phrase } from './phrases.js';
import type { Sheet } from './sheet.js';
import { type MarkedTokens } from './sheet.js';
import { isFinite, isNoun } from './word-classes.js';

/** Words said, with the rule that found them. */
export interface Report extends Span {
  readonly rule: string;
  readonly type: QuoteType;
  readonly cue: Span | null;
  readonly speaker: Pick<Phrase, 'how' | 'mention'> | null;
  /** Whether the speaker of another quote goes on. */
  readonly goesOn: boolean;
}

/** A fragment between marks counts from this many words on. */
const FEWEST_WORDS = 3;
/** Words between marks that are looked at for a verb. */
const REACH = 40;

export function wordsIn(sheet: Sheet, first: number, after: number): number {
  let words = 0;
  for (let at = first; at < after && words < REACH; at++)
    if ((sheet.isWord(at) && !sheet.lower(at).endsWith("'")) || sheet.isNumber(at)) words++;
  return words;
}

/** Whether the words between marks are a clause: a verb in a tense with something before it, outside relative clauses. */
export function isClause(sheet: Sheet, { first, after }: Pick<MarkedTokens, 'first' | 'after'>): boolean {
  let isInside = false;
  const limit = Math.min(after, first + REACH);
  for (let at = first + 1; at < limit; at++) {
    countWork('quote');
    const word = sheet.lower(at);
    if (/^[,.;:!?…]$/.test(word)) isInside = false;
    else if (SUBORDINATORS.has(word) && (at > first + 1 || WHO_WHOSE.has(word))) isInside = true;
    else if (!isInside && isFinite(sheet, at) && at > first + 1 && !isOnlyClitics(sheet, first + 1, at)) return true;
  }
  const last = sheet.lower(after - 2);
  return sheet.isCapital(first + 1) && /^[!?]$/.test(last);
}

function isOnlyClitics(sheet: Sheet, first: number, verb: number): boolean {
  return verb - first <= 2 && /^(?:ne|n'|se|s'|en|y)$/.test(sheet.lower(first)) && verb - first === 1;
}

/** Whether the words between marks can be said at all: long enough, or a clause, and no title or name. */
export function isSpeech(sheet: Sheet, mark: MarkedTokens): boolean {
  const words = wordsIn(sheet, mark.first, mark.after);
  const isWhole = isClause(sheet, mark);
  if (words < FEWEST_WORDS && !(words === 2 && isWhole)) return false;
  // "mis en examen pour « vol en réunion »": a charge.
  if (!isWhole && /^(?:pour|d')$/.test(sheet.lower(mark.first - 1))) return false;
  return !isTitle(sheet, mark);
}

/** "le film « Les Années mortes »", "intitulé « … »", and words that are all capitals: a title or a name. */
function isTitle(sheet: Sheet, { first, after }: MarkedTokens): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    if (!sheet.isWord(at)) break;
    if (TITLED.has(sheet.lower(at))) return true;
  }
  let capitals = 0;
  let words = 0;
  for (let at = first + 1; at < after - 1 && words < REACH; at++) {
    if (!sheet.isWord(at) || !isNoun(sheet, at)) continue;
    words++;
    if (sheet.isCapital(at)) capitals++;
  }
  return words > 0 && capitals === words && words > 1 && !isClause(sheet, { first, after });
}

/** Words between marks, without the marks. */
export function insideOf({ start, end }: MarkedTokens): Span {
  return { start, end };
}

/** The pairs of marks that open among these tokens. */
export function marksIn(sheet: Sheet, first: number, after: number): MarkedTokens[] {
  const found: MarkedTokens[] = [];
  for (let at = first; at < after; at++) {
    const mark = sheet.markOf[at]!;
    if (mark < 0) continue;
    if (sheet.marks[mark]!.first === at) found.push(sheet.marks[mark]!);
    at = Math.max(at, sheet.marks[mark]!.after - 1);
  }
  return found;
}

/** A clause as a quote: the whole of it, indirect, mixed where marks stand in it, direct where they hold all of it. */
export function clauseReport(
  sheet: Sheet,
  first: number,
  end: number,
  rest: Pick<Report, 'rule' | 'cue' | 'speaker'>,
): Report | null {
  const after = withoutStop(sheet, first, end);
  if (after <= first) return null;
  const marks = marksIn(sheet, first, after);
  const [mark] = marks;
  if (marks.length === 1 && mark!.first === first && mark!.after === after && isClause(sheet, mark!))
    return { ...insideOf(mark!), type: 'direct', goesOn: false, ...rest };
  return { ...sheet.span(first, after), type: marks.length > 0 ? 'mixed' : 'indirect', goesOn: false, ...rest };
}

/** A verb that reports, with its subject and whether it is inserted in the words said. */
export interface Spoken {
  readonly cue: VerbCue;
  readonly isInserted: boolean;
  readonly subject: Phrase | null;
}

/** "Et d'ajouter : « … »": an infinitive or a gerund without a subject is of whoever spoke before. */
export function goingOn(report: Report, { isShared }: VerbCue): Report {
  return isShared && report.speaker === null ? { ...report, goesOn: true } : report;
}

export function direct(
  mark: MarkedTokens,
  type: Report['type'],
  rest: Pick<Report, 'rule' | 'cue' | 'speaker'>,
): Report {
  return { ...insideOf(mark), type, goesOn: false, ...rest };
}
