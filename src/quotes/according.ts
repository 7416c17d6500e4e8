// What is said according to somebody: "Selon X, …", "…, d'après X", "ce qui, selon X, …", "Pour X, …". Who speaks stands
// after a preposition, and the clause around it or beside it is what is said (`according-clause.ts`).

import { ACCORDING, AFTER_WORD, FINDINGS, IN_THE_VIEW_OF, NO_SPEAKERS } from '../french/reporting.js';
import { OF_THE } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import { clauseAround, opensClause, type Source } from './according-clause.js';
import { description, type Phrase, phraseAfterPreposition, phraseAt } from './phrases.js';
import { clauseReport, type Report } from './report.js';
import type { Sheet } from './sheet.js';
import { canSpeak } from './speakers.js';
import { hasVerb, isFinite } from './word-classes.js';
import { Role } from './words.js';

/** The reports of a period whose speaker stands after "selon" and the like. */
export function readAccording(sheet: Sheet, from: number, to: number): Report[] {
  const found: Report[] = [];
  for (let at = from; at < to; at++) {
    if ((sheet.role(at) & Role.according) === 0 || sheet.markOf[at]! >= 0) continue;
    const speakerFrom = afterPreposition(sheet, at);
    if (speakerFrom <= at || speakerFrom >= to) continue;
    countWork('quote');
    const isPour = sheet.lower(at) === 'pour';
    const phrase = speakerAfter(sheet, speakerFrom, to);
    if (phrase === null || (isPour && !isOpinionOf(sheet, phrase, to))) continue;
    const apposition = opensClause(sheet, from, at) ? appositionAt(sheet, phrase.after, to) : null;
    const source: Source = { at, speaker: phrase.first, after: apposition?.after ?? phrase.after, isPour };
    const said = clauseAround(sheet, source, from, to);
    if (said === null || !hasVerb(sheet, said[0], said[1])) continue;
    const { how, mention } = apposition?.name ?? phrase;
    const report = clauseReport(sheet, said[0], said[1], {
      rule: isPour ? 'for' : 'according',
      cue: sheet.span(at, speakerFrom),
      speaker: { how, mention },
    });
    if (report !== null) found.push(report);
    at = phrase.after - 1;
  }
  return found;
}

/**
 * The token after "selon", "pour", "d'après", "à en croire", "aux yeux de" or "de l'avis de"; -1 where none of them
 * starts.
 */
function afterPreposition(sheet: Sheet, at: number): number {
  const word = sheet.lower(at);
  if (ACCORDING.has(word) || word === 'pour') return at + 1;
  if (word === "d'") return sheet.lower(at + 1) === AFTER_WORD ? at + 2 : -1;
  if (word === 'à') return sheet.lower(at + 1) === 'en' && sheet.lower(at + 2) === 'croire' ? at + 3 : -1;
  const noun = sheet.lower(at + 1) === "l'" ? at + 2 : at + 1;
  return IN_THE_VIEW_OF.has(sheet.lower(noun)) && OF_THE.has(sheet.lower(noun + 1)) ? noun + 2 : -1;
}

/** How many tokens after "les chiffres publiés mardi" the "de" may stand that says whose they are. */
const GIVER_REACH = 4;

/**
 * Who speaks: the phrase itself, or whoever gave it: "selon les informations de BFM", "selon un bilan provisoire de la
 * police".
 */
function speakerAfter(sheet: Sheet, from: number, to: number): Phrase | null {
  const phrase = phraseAfterPreposition(sheet, from, to);
  if (phrase === null) {
    // "selon les « premiers éléments » d'une source"
    const mark = sheet.marks[sheet.markOf[from + 1] ?? -1];
    const isOf = mark?.first === from + 1 && OF_THE.has(sheet.lower(mark.after));
    return isOf ? phraseAfterPreposition(sheet, mark.after + 1, to) : null;
  }
  if (phrase.how !== 'description') return phrase;
  let isFinding = false;
  for (let at = phrase.first; at < phrase.after; at++) {
    const word = sheet.lower(at);
    // "selon les cas", "selon la loi du marché": nobody.
    if (NO_SPEAKERS.has(word)) return null;
    if (FINDINGS.has(word)) isFinding = true;
    const giver = isFinding ? giverAt(sheet, at, to) : null;
    if (giver !== null) return { ...giver, first: phrase.first };
  }
  const reach = isFinding ? Math.min(to, phrase.after + GIVER_REACH) : phrase.after;
  for (let at = phrase.after; at < reach; at++) {
    const giver = giverAt(sheet, at, to);
    if (giver !== null) return { ...giver, first: phrase.first };
  }
  return phrase;
}

/** "de la police": whoever is named after "de". "de 2024" names nobody. */
function giverAt(sheet: Sheet, at: number, to: number): Phrase | null {
  if (!OF_THE.has(sheet.lower(at)) || sheet.isNumber(at + 1)) return null;
  return phraseAfterPreposition(sheet, at + 1, to);
}

/** "Pour Luc Roy, …", "Luc Roy, pour qui …": somebody who can speak and a comma, but not "pour la mairie de Laon". */
function isOpinionOf(sheet: Sheet, phrase: Phrase, to: number): boolean {
  if (sheet.lower(phrase.first) === 'qui') return sheet.lower(phrase.first - 2) === ',';
  if (sheet.lower(afterBracket(sheet, phrase.after, to)) !== ',' && phrase.after < to) return false;
  return canSpeak(sheet, phrase);
}

/** The most tokens of a bracket after a name, with the brackets: "(Armée de libération nationale)". */
const LONGEST_BRACKET = 15;

function afterBracket(sheet: Sheet, at: number, to: number): number {
  if (sheet.lower(at) !== '(') return at;
  for (let close = at + 1; close < Math.min(to, at + LONGEST_BRACKET); close++)
    if (sheet.lower(close) === ')') return close + 1;
  return at;
}

/** The most tokens from one comma of an apposition to the other. */
const LONGEST_APPOSITION = 16;

/**
 * The apposition of a speaker, from its comma on: the token after it, and the name in it if there is one. "selon le patron
 * du club, Luc Roy, …", "pour Luc Roy, professeur à Lille, …".
 */
function appositionAt(sheet: Sheet, comma: number, to: number): { after: number; name: Phrase | null } | null {
  if (sheet.lower(comma) !== ',') return null;
  for (let at = comma + 1; at < Math.min(to, comma + LONGEST_APPOSITION); at++) {
    if (sheet.markOf[at]! >= 0 || isFinite(sheet, at) || sheet.lower(at) === ':') return null;
    if (sheet.lower(at) !== ',') continue;
    if (at + 1 >= to) return null;
    const phrase = phraseAt(sheet, comma + 1, at);
    if (phrase?.how === 'name' && phrase.after === at) return { after: at, name: phrase };
    // A noun without its article: "professeur".
    const isNoun = phrase === null && canSpeak(sheet, description(sheet, comma + 1, comma + 2));
    return isNoun ? { after: at, name: null } : null;
  }
  return null;
}
