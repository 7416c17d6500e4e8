// What a reporting verb reports after it: "que" and a clause, an infinitive, or an indirect question. The tokens after
// the verb are looked at one by one, and the rules below are asked in order at each of them.

import {
  ADVERBS_BEFORE_INFINITIVE,
  CONCESSIVE_BEFORE_QUE,
  DOUBTFUL_VERBS,
  QUESTION_WORDS,
  WHETHER,
} from '../french/clauses.js';
import { oneOf } from '../french/one-of.js';
import { CLITICS, NOT_REPORTING_QUE, PREPOSITIONS } from '../french/reporting.js';
import { OF, THAT } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import type { VerbCue } from './cues.js';
import { endOfSaid, withoutStop } from './ends.js';
import { phraseAt } from './phrases.js';
import type { Sheet } from './sheet.js';
import { endOfVerbClause, standsForObject, standsInRelative } from './subordination.js';
import { Cue } from './verbs.js';
import { hasVerbOrMarks, isFinite, isInfinitive } from './word-classes.js';

/** The words said, as tokens from `first` up to, but not including, `after`. */
export interface Said {
  readonly first: number;
  readonly after: number;
  /** True for a clause with a verb in a tense, false for an infinitive. */
  readonly isClause: boolean;
}

/** How many tokens after its verb a clause may begin. */
const REACH = 32;

/** A reporting verb whose words are looked for, with what stays the same at every token. */
interface Search {
  readonly sheet: Sheet;
  /** The bits of `Cue` of the verb. */
  readonly bits: number;
  /** The first token after the verb. */
  readonly from: number;
  /** The token before which the search stops. */
  readonly limit: number;
  /** The token before which the words said end at the latest. */
  readonly end: number;
  /** Whether a "que" before the verb is its object, so that an infinitive after the verb is not what it reports. */
  readonly isInRelative: boolean;
}

/**
 * What a rule finds at a token: the words said, 'nothing' (the verb reports no words), or the token where the search goes
 * on. `null` when the rule has nothing to say: the next rule is asked.
 */
type Finding = Said | 'nothing' | { readonly next: number } | null;

/** The rules, in the order in which they are asked. */
const RULES: readonly ((search: Search, at: number) => Finding)[] = [
  infinitiveInMarks,
  marksInComplement,
  queClause,
  endOfClause,
  question,
  infinitive,
  linkedInfinitive,
  otherVerb,
  complement,
];

/**
 * The clause or the infinitive that a verb reports in the period from `start` up to `end`; `null` where none follows
 * it.
 */
export function clauseAfter(sheet: Sheet, cue: VerbCue, start: number, end: number): Said | null {
  const { first, after: from, bits, inverted } = cue;
  if (inverted !== null) return null;
  const limit = Math.min(end, from + REACH);
  const isInRelative = standsInRelative(sheet, first);
  const search: Search = { sheet, bits, from, limit, end: endOfVerbClause(sheet, cue, start, end), isInRelative };
  for (let at = from; at < limit;) {
    countWork('quote');
    const finding = firstFinding(search, at);
    if (finding === 'nothing') return null;
    if (finding === null) at++;
    else if ('next' in finding) at = finding.next;
    else return finding;
  }
  return null;
}

function firstFinding(search: Search, at: number): Finding {
  for (const rule of RULES) {
    const finding = rule(search, at);
    if (finding !== null) return finding;
  }
  return null;
}

/** "a expliqué aux policiers « avoir eu peur »", "a demandé « de partir »": the infinitive stands inside the marks. */
function infinitiveInMarks({ sheet, bits, end, isInRelative }: Search, at: number): Finding {
  if (sheet.marks[sheet.markOf[at]!]?.first !== at) return null;
  const isBare = (bits & Cue.infinitive) !== 0 && !isInRelative && isInfinitive(sheet, pastAdverbs(sheet, at + 1));
  const isLinked = isLink(sheet.lower(at + 1), bits) && isInfinitive(sheet, pastAdverbs(sheet, at + 2));
  return isBare || isLinked ? saidFrom(sheet, at, end, false) : null;
}

/** The prepositions before marks that only tell more of the verb: "a dit dans « Le Monde » que …". */
const BEFORE_MARKS = oneOf('de dans par');

/** "a dit dans « Le Monde » que …": the search goes on after the marks. Other marks are read as words said of their own. */
function marksInComplement({ sheet, from }: Search, at: number): Finding {
  if (sheet.markOf[at]! < 0) return null;
  const { first, after } = sheet.marks[sheet.markOf[at]!]!;
  return first === at && at > from && BEFORE_MARKS.has(sheet.lower(at - 1)) ? { next: after } : 'nothing';
}

/** "affirme que le pont tiendra". */
function queClause({ sheet, bits, from, end }: Search, at: number): Finding {
  if (!THAT.has(sheet.lower(at))) return null;
  const before = sheet.lower(at - 1);
  // "dit, quelle que soit la loi, que …"
  if (CONCESSIVE_BEFORE_QUE.has(before)) return { next: at + 1 };
  if ((bits & Cue.clause) === 0 || NOT_REPORTING_QUE.has(before)) return 'nothing';
  if ((bits & Cue.object) === 0 && standsForObject(sheet, from, at)) return 'nothing';
  return saidFrom(sheet, at + 1, end, true);
}

/** "a parlé ; il dit que", "a vu l'élu qui dit que": a semicolon, a colon or "qui" ends the clause of the verb. */
function endOfClause({ sheet, bits }: Search, at: number): Finding {
  const word = sheet.lower(at);
  return word === ';' || word === ':' || (word === 'qui' && (bits & Cue.question) === 0) ? 'nothing' : null;
}

/** How many tokens after its verb an indirect question may begin. */
const QUESTION_REACH = 8;
/** What follows "si" where it means "whether": "si la loi passe", but not "si grave". */
const AFTER_WHETHER = oneOf("il ils elle elles on le la les l' un une");

/** "demande si la loi passera", "explique pourquoi la loi passera". The question starts after "si", but at "pourquoi". */
function question({ sheet, bits, from, end }: Search, at: number): Finding {
  if ((bits & Cue.question) === 0 || at - from > QUESTION_REACH) return null;
  const word = sheet.lower(at);
  if (QUESTION_WORDS.has(word)) return saidFrom(sheet, at, end, true);
  return WHETHER.has(word) && AFTER_WHETHER.has(sheet.lower(at + 1)) ? saidFrom(sheet, at + 1, end, true) : null;
}

/**
 * "assure ne pas avoir payé", but not "a dit pour conclure": right after the verb, or after words other than
 * prepositions.
 */
function infinitive({ sheet, bits, from, end, isInRelative }: Search, at: number): Finding {
  if ((bits & Cue.infinitive) === 0 || isInRelative || !isInfinitive(sheet, pastAdverbs(sheet, at))) return null;
  const isFree = at === from || !PREPOSITIONS.has(sheet.lower(at - 1)) || sheet.nameOf[at - 1]! >= 0;
  return isFree ? saidFrom(sheet, at, end, false) : null;
}

/** "demande aux élus de voter", "appelle à « ne pas voter »". */
function linkedInfinitive({ sheet, bits, end }: Search, at: number): Finding {
  if (!isLink(sheet.lower(at), bits)) return null;
  const isMarked = sheet.markOf[at + 1]! >= 0;
  const verb = pastAdverbs(sheet, isMarked ? at + 2 : at + 1);
  return isInfinitive(sheet, verb) ? saidFrom(sheet, at + 1, end, false) : null;
}

/** "s'ajoute à d'autres indiquant que", "a dit non et voit que": another verb stands before "que". */
function otherVerb({ sheet, from }: Search, at: number): Finding {
  if (at === from) return null;
  const isReporting = (sheet.cue(at) & Cue.gerund) !== 0 && (sheet.cue(at) & Cue.clause) !== 0;
  return isReporting || (isFinite(sheet, at) && !DOUBTFUL_VERBS.has(sheet.lower(at))) ? 'nothing' : null;
}

/** "a dit au maire de Laon que …", "demande aux élus de …": the words of a noun phrase begin no clause. */
function complement({ sheet, bits, from, limit }: Search, at: number): Finding {
  const isBare = at === from || !PREPOSITIONS.has(sheet.lower(at - 1));
  if (isBare && (bits & (Cue.of | Cue.to)) === 0) return null;
  const phrase = phraseAt(sheet, at, limit);
  return phrase !== null && phrase.after > at ? { next: phrase.after } : null;
}

/** Whether a verb with these bits takes an infinitive after this word: "demander de", "appeler à". */
function isLink(word: string, bits: number): boolean {
  return ((bits & Cue.of) !== 0 && OF.has(word)) || ((bits & Cue.to) !== 0 && word === 'à');
}

/** The token where an infinitive stands if one follows: after "ne pas", "se", "l'" and the like, four words at most. */
function pastAdverbs(sheet: Sheet, from: number): number {
  let at = from;
  while (at - from < 4 && (CLITICS.has(sheet.lower(at)) || ADVERBS_BEFORE_INFINITIVE.has(sheet.lower(at)))) at++;
  return at;
}

/**
 * The words said from `first` to where they end; 'nothing' where a clause has no verb, as in "plus connu que ses
 * voisins".
 */
function saidFrom(sheet: Sheet, first: number, end: number, isClause: boolean): Finding {
  const from = sheet.lower(first) === ',' ? first + 1 : first;
  const after = withoutStop(sheet, from, endOfSaid(sheet, from, end));
  const isSaid = after > from && (!isClause || hasVerbOrMarks(sheet, from, after));
  return isSaid ? { first: from, after, isClause } : 'nothing';
}
