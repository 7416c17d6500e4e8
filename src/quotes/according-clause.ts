// Which clause is said according to a source: the one after it where it opens the sentence ("Selon Luc Roy, le pont
// tiendra"), the one before it where it closes it ("Le pont tiendra, selon Luc Roy"), or the one around it.

import { OPENING_CONJUNCTIONS } from '../french/clauses.js';
import { oneOf } from '../french/one-of.js';
import { THAT, WHO_WHOSE } from '../french/small-words.js';
import { endOfSaid } from './ends.js';
import { phraseAt } from './phrases.js';
import type { Sheet } from './sheet.js';
import { hasVerb, isFinite } from './word-classes.js';

/** "selon Luc Roy", "pour la maire, Inès Corbal": who is said to be the source of a clause. */
export interface Source {
  /** The preposition. */
  readonly at: number;
  /** The first token that names the speaker. */
  readonly speaker: number;
  /** The token after the speaker and its apposition. */
  readonly after: number;
  /** Whether the preposition is "pour", which names a source only where it opens a clause. */
  readonly isPour: boolean;
}

/** Tokens from `first` up to, but not including, `after`. */
type Stretch = readonly [first: number, after: number];

/** What is said according to a source, in the period from `from` up to `to`; `null` where nothing is. */
export function clauseAround(sheet: Sheet, source: Source, from: number, to: number): Stretch | null {
  const { at, after, isPour } = source;
  // "Luc Roy, pour qui le pont tiendra".
  if (isPour && sheet.lower(source.speaker) === 'qui') return [after, to];
  if (opensClause(sheet, from, at)) return clauseAfterSource(sheet, after, to);
  if (isPour) return null;
  const start = startOfSubordinate(sheet, from, at);
  if (start !== null) return [start, endOfSaid(sheet, at, to)];
  const comma = nextOf(sheet, after, to, COMMA_OR_COLON);
  const opener = afterConjunction(sheet, from, at);
  if (opener > from && sheet.lower(comma) === ',' && hasVerb(sheet, comma + 1, to)) return [opener, to];
  // "…, selon eux les chiffres sont faux": the clause follows without a comma.
  const subject = phraseAt(sheet, after, to);
  if (sheet.lower(at - 1) === ',' && subject !== null && isFinite(sheet, subject.after))
    return [after, endOfSaid(sheet, after, to)];
  const first = startOfClause(sheet, from, at);
  if (goesOnAfter(sheet, source, to)) return [first, endOfSaid(sheet, comma, to)];
  return [first, hasItsVerbAfter(sheet, at, comma, to) ? to : at];
}

/** The words before "selon" where it opens a clause: "Mais selon …", "En effet, selon …", "(selon …". */
const BEFORE_SOURCE = new Set([...OPENING_CONJUNCTIONS, ...oneOf('toujours ainsi en effet - – — , (')]);

/** Whether a source opens its period, or the clause after a semicolon or a colon. */
export function opensClause(sheet: Sheet, from: number, at: number): boolean {
  let start = at;
  while (start > from && BEFORE_SOURCE.has(sheet.lower(start - 1))) start--;
  return start === from || SEMICOLON_OR_COLON.has(sheet.lower(start - 1));
}

const COMMA = oneOf(',');
const COMMA_OR_COLON = oneOf(', :');
const SEMICOLON_OR_COLON = oneOf('; :');

/** The next token outside quotation marks that is one of some punctuation marks, `to` where none is. */
function nextOf(sheet: Sheet, from: number, to: number, marks: ReadonlySet<string>): number {
  let at = from;
  while (at < to && !(sheet.markOf[at] === -1 && marks.has(sheet.lower(at)))) at++;
  return at;
}

/**
 * What tells more of a source, after its comma: "selon le journal Les Échos, qui cite une source, …", "…, interrogé
 * mardi, …".
 */
const TELLS_OF_SOURCE = /^(?:qui|cité|interrogé|dont)/;

/** "Selon Luc Roy, le pont tiendra": what follows the comma, or the speaker where no comma follows. */
function clauseAfterSource(sheet: Sheet, after: number, to: number): Stretch {
  let comma = nextOf(sheet, after, to, COMMA_OR_COLON);
  if (comma === to) return [after, to];
  if (TELLS_OF_SOURCE.test(sheet.lower(comma + 1))) {
    const next = nextOf(sheet, comma + 1, to, COMMA);
    if (next < to) comma = next;
  }
  return [comma + 1, endOfSaid(sheet, comma + 1, endBeforeMarks(sheet, comma + 1, to))];
}

/**
 * A semicolon ends the clause, and so does a colon before quotation marks: "selon lui, le pont est sûr : « Il tiendra
 * »".
 */
function endBeforeMarks(sheet: Sheet, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (sheet.markOf[at] !== -1) continue;
    const word = sheet.lower(at);
    if (word === ';' || (word === ':' && sheet.markOf[at + 1]! >= 0)) return at;
  }
  return to;
}

/** How many tokens before a source the subordinate clause may open that it stands in. */
const SUBORDINATE_REACH = 8;

/**
 * Where what is said starts if the source stands in a subordinate clause: "le pont, qui selon lui tiendra" → "qui", "ce
 * qui, selon lui, suffira" → "ce", "il sait que selon lui le pont tiendra" → after "que".
 */
function startOfSubordinate(sheet: Sheet, from: number, at: number): number | null {
  for (let start = at - 1; start >= from && at - start <= SUBORDINATE_REACH && sheet.markOf[start] === -1; start--) {
    const word = sheet.lower(start);
    if (WHO_WHOSE.has(word)) return sheet.lower(start - 1) === 'ce' ? start - 1 : start;
    if (THAT.has(word)) return start + 1;
  }
  return null;
}

/** How many tokens before a source the conjunction may stand that opens its clause. */
const CONJUNCTION_REACH = 12;

/** "il a signé mais l'achat, selon lui, a déçu": after "mais", if no verb stands between; else `from`. */
function afterConjunction(sheet: Sheet, from: number, at: number): number {
  for (let start = at - 1; start > from && at - start < CONJUNCTION_REACH; start--) {
    if (sheet.markOf[start]! >= 0 || isFinite(sheet, start)) return from;
    if (OPENING_CONJUNCTIONS.has(sheet.lower(start))) return start + 1;
  }
  return from;
}

/** What opens a new clause, or tells more of the source, after its second comma. */
const OPENS_OTHER = oneOf(
  'en qui dont mais et alors tandis ce où le la les un une cité citée cités interrogé interrogée avant après au aux',
);

/** "capable d'atteindre, selon la société, deux millions de francs": commas on both sides, and the clause goes on. */
function goesOnAfter(sheet: Sheet, { at, after }: Source, to: number): boolean {
  if (sheet.lower(at - 1) !== ',' || sheet.lower(after) !== ',' || to - after < 5) return false;
  const next = sheet.lower(after + 1);
  return !next.endsWith('ant') && !OPENS_OTHER.has(next);
}

/** How many tokens before a source a verb is looked for. */
const VERB_REACH = 40;

/** "Le pont, selon Luc Roy, tiendra": no verb before the source, and one after the comma. */
function hasItsVerbAfter(sheet: Sheet, at: number, comma: number, to: number): boolean {
  if (comma >= to || sheet.lower(comma) !== ',') return false;
  return !hasVerb(sheet, Math.max(0, at - VERB_REACH), at) && hasVerb(sheet, comma + 1, to);
}

/** The words that open a sentence and belong to nothing that is said. */
const BEFORE_SAID = new Set([...OPENING_CONJUNCTIONS, ...oneOf('cependant toutefois - – — , .')]);

/** Where the clause before a source starts: after a semicolon, or at the head of the period. */
function startOfClause(sheet: Sheet, from: number, at: number): number {
  for (let start = at; start > from; start--) if (sheet.lower(start - 1) === ';') return start;
  let start = from;
  while (start < at && BEFORE_SAID.has(sheet.lower(start))) start++;
  return start;
}
