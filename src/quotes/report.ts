// A report: words that the article says somebody said, with who said them. Also what the readers of reports share: how
// long words between marks are, and whether they are a clause, something said at all, or only a title.

import { oneOf } from '../french/one-of.js';
import { SUBORDINATORS, TITLED } from '../french/reporting.js';
import { WHO_WHOSE } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import type { QuoteType, Span } from '../types.js';
import type { VerbCue } from './cues.js';
import { withoutStop } from './ends.js';
import type { Phrase } from './phrases.js';
import type { MarkedTokens, Sheet } from './sheet.js';
import { isFinite, isNoun } from './word-classes.js';

/** Words said, with the name of the rule that found them. */
export interface Report extends Span {
  readonly rule: string;
  readonly type: QuoteType;
  readonly cue: Span | null;
  readonly speaker: Pick<Phrase, 'how' | 'mention'> | null;
  /** Whether whoever spoke in the report before speaks here too. */
  readonly goesOn: boolean;
}

/** What a rule says of a report beside its words. */
export type ReportSource = Pick<Report, 'rule' | 'cue' | 'speaker'>;

/** A reporting verb with its subject. */
export interface ReportingVerb {
  readonly cue: VerbCue;
  readonly subject: Phrase | null;
  /** Whether it is inserted in the words said, or follows them: « Nous partons, a dit Luc Roy, et vite ». */
  readonly isInserted: boolean;
}

/** Words between marks are said if they are so many, or one less that are a clause. */
const FEWEST_WORDS = 3;
/** How many tokens and words between marks are looked at. */
const REACH = 40;

/** The number of words and numbers among some tokens, `REACH` at most; "l'" is none. */
export function countWords(sheet: Sheet, first: number, after: number): number {
  let words = 0;
  for (let at = first; at < after && words < REACH; at++)
    if ((sheet.isWord(at) && !sheet.lower(at).endsWith("'")) || sheet.isNumber(at)) words++;
  return words;
}

/**
 * Whether the words between marks are a clause: they have a verb in a tense with something before it, outside relative
 * clauses ("le pont tiendra", but not "un pont qui tient"), or they are an exclamation or a question.
 */
export function isClause(sheet: Sheet, { first, after }: Pick<MarkedTokens, 'first' | 'after'>): boolean {
  const opens = first + 1;
  let isInSubordinate = false;
  for (let at = opens; at < Math.min(after, first + REACH); at++) {
    countWork('quote');
    const word = sheet.lower(at);
    if (/^[,.;:!?…]$/.test(word)) isInSubordinate = false;
    else if (SUBORDINATORS.has(word) && (at > opens || WHO_WHOSE.has(word))) isInSubordinate = true;
    else if (!isInSubordinate && at > opens && isFinite(sheet, at) && !isCliticAlone(sheet, opens, at)) return true;
  }
  return sheet.isCapital(opens) && /^[!?]$/.test(sheet.lower(after - 2));
}

const BEFORE_VERB = oneOf("ne n' se s' en y");

/** "n'est pas une solution": a pronoun or a negation alone is no subject. */
function isCliticAlone(sheet: Sheet, first: number, verb: number): boolean {
  return verb === first + 1 && BEFORE_VERB.has(sheet.lower(first));
}

/** Before a charge, in marks that nobody speaks: "mis en examen pour « vol en réunion »". */
const BEFORE_CHARGE = oneOf("pour d'");

/** Whether somebody can have said the words between marks: they are long enough, and no charge, title or name. */
export function isSpeech(sheet: Sheet, mark: MarkedTokens): boolean {
  const words = countWords(sheet, mark.first, mark.after);
  const isWhole = isClause(sheet, mark);
  if (words < FEWEST_WORDS - (isWhole ? 1 : 0)) return false;
  if (!isWhole && BEFORE_CHARGE.has(sheet.lower(mark.first - 1))) return false;
  return !isTitle(sheet, mark, isWhole);
}

/** "le film « Les Années mortes »", "intitulé « … »", or words whose nouns all have capitals: a title or a name. */
function isTitle(sheet: Sheet, { first, after }: MarkedTokens, isWhole: boolean): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    if (!sheet.isWord(at)) break;
    if (TITLED.has(sheet.lower(at))) return true;
  }
  let capitals = 0;
  let nouns = 0;
  for (let at = first + 1; at < after - 1 && nouns < REACH; at++) {
    if (!sheet.isWord(at) || !isNoun(sheet, at)) continue;
    nouns++;
    if (sheet.isCapital(at)) capitals++;
  }
  return nouns > 1 && capitals === nouns && !isWhole;
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

/**
 * A report of some tokens without their final punctuation: direct where marks hold all of them, mixed where marks hold a
 * part, indirect where there are none. `null` where no token is left.
 */
export function clauseReport(sheet: Sheet, first: number, end: number, source: ReportSource): Report | null {
  const after = withoutStop(sheet, first, end);
  if (after <= first) return null;
  const marks = marksIn(sheet, first, after);
  const [mark] = marks;
  if (mark !== undefined && marks.length === 1 && mark.first === first && mark.after === after && isClause(sheet, mark))
    return reportOf(mark, 'direct', source);
  return { ...sheet.span(first, after), type: marks.length > 0 ? 'mixed' : 'indirect', goesOn: false, ...source };
}

/** A report of the words between marks. */
export function reportOf({ start, end }: Span, type: QuoteType, source: ReportSource): Report {
  return { start, end, type, goesOn: false, ...source };
}

/** A report of words between marks that no words ascribe to anybody: whoever spoke before goes on. */
export function continuedReport({ start, end }: Span, type: QuoteType, rule: string): Report {
  return { start, end, type, rule, cue: null, speaker: null, goesOn: true };
}

/**
 * "Et d'ajouter : « … »": a verb without a subject of its own, where no other verb has one, is said of whoever spoke
 * before.
 */
export function sharedReport(report: Report, { isShared }: VerbCue): Report {
  return isShared && report.speaker === null ? { ...report, goesOn: true } : report;
}
