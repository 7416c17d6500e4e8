// "Selon X, …", "…, d'après X", "ce qui, selon X, …", "pour X, …": a clause said by whoever is named behind the preposition.

import {
  ACCORDING,
  AFTER_WORD,
  DETERMINERS,
  FINDINGS,
  IN_THE_VIEW_OF,
  NO_SPEAKERS,
  PREPOSITIONS,
} from '../french/reporting.js';
import { OF_THE, THAT, WHO_WHOSE } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import { endOfSaid } from './ends.js';
import { canSpeak, type Phrase, phraseAt, phraseBehind } from './phrases.js';
import { clauseReport, type Report } from './report.js';
import type { Sheet } from './sheet.js';
import { Role } from './sheet.js';
import { isFinite, isVerbal } from './word-classes.js';

/** The reports of a period by a preposition. */
export function readAccording(sheet: Sheet, from: number, to: number): Report[] {
  const found: Report[] = [];
  for (let at = from; at < to; at++) {
    if ((sheet.role(at) & Role.according) === 0 || sheet.markOf[at]! >= 0) continue;
    const cue = prepositionAt(sheet, at, to);
    if (cue === null) continue;
    countWork('quote');
    const phrase = speakerBehind(sheet, cue.after, to);
    if (phrase === null || (cue.isWeak && !isSpeaker(sheet, phrase, to))) continue;
    const apposed = opensPeriod(sheet, from, at) ? apposition(sheet, phrase.after, to) : null;
    const said = clauseAround(
      sheet,
      from,
      to,
      at,
      apposed === null ? phrase : { ...phrase, after: apposed.after },
      cue.isWeak,
    );
    if (said === null || !hasVerb(sheet, said[0], said[1])) continue;
    const { how, mention } = apposed?.name ?? phrase;
    const report = clauseReport(sheet, said[0], said[1], {
      rule: cue.isWeak ? 'for' : 'according',
      cue: sheet.span(at, cue.after),
      speaker: { how, mention },
    });
    if (report !== null) found.push(report);
    at = phrase.after - 1;
  }
  return found;
}

/** "selon", "d'après", "à en croire", "aux yeux de", and the weak "pour". */
function prepositionAt(sheet: Sheet, at: number, to: number): { after: number; isWeak: boolean } | null {
  const after = behindPreposition(sheet, at);
  return after > at && after < to ? { after, isWeak: sheet.lower(at) === 'pour' } : null;
}

/** The token behind the group that starts here, -1 where none does. */
function behindPreposition(sheet: Sheet, at: number): number {
  const word = sheet.lower(at);
  if (ACCORDING.has(word) || word === 'pour') return at + 1;
  if (word === "d'") return sheet.lower(at + 1) === AFTER_WORD ? at + 2 : -1;
  if (word === 'à') return sheet.lower(at + 1) === 'en' && sheet.lower(at + 2) === 'croire' ? at + 3 : -1;
  const noun = sheet.lower(at + 1) === "l'" ? at + 2 : at + 1;
  return IN_THE_VIEW_OF.has(sheet.lower(noun)) && OF_THE.has(sheet.lower(noun + 1)) ? noun + 2 : -1;
}

/** Behind "les informations de", "un bilan de": whoever gives them. */
function speakerBehind(sheet: Sheet, from: number, to: number): Phrase | null {
  const phrase = phraseBehind(sheet, from, to);
  if (phrase === null) {
    // "selon les « premiers éléments » d'une source"
    const mark = sheet.marks[sheet.markOf[from + 1] ?? -1];
    const isOf = mark?.first === from + 1 && OF_THE.has(sheet.lower(mark.after));
    return isOf ? phraseBehind(sheet, mark.after + 1, to) : null;
  }
  if (phrase.how !== 'description') return phrase;
  let isFinding = false;
  for (let at = phrase.first; at < phrase.after; at++) {
    const word = sheet.lower(at);
    if (NO_SPEAKERS.has(word)) return null;
    if (FINDINGS.has(word)) isFinding = true;
    else if (isFinding && OF_THE.has(word)) {
      const giver = phraseBehind(sheet, at + 1, to);
      if (giver !== null && !sheet.isNumber(at + 1)) return { ...giver, first: phrase.first };
    }
  }
  if (isFinding)
    for (let at = phrase.after; at < Math.min(to, phrase.after + 4); at++) {
      if (!OF_THE.has(sheet.lower(at))) continue;
      const giver = phraseBehind(sheet, at + 1, to);
      if (giver !== null && !sheet.isNumber(at + 1)) return { ...giver, first: phrase.first };
    }
  return phrase;
}

/** Behind "pour": a name, a pronoun, or somebody who may speak, and a comma behind it. */
function isSpeaker(sheet: Sheet, phrase: Phrase, to: number): boolean {
  if (sheet.lower(phrase.first) === 'qui') return sheet.lower(phrase.first - 2) === ',';
  if (sheet.lower(behindBracket(sheet, phrase.after, to)) !== ',' && phrase.after < to) return false;
  return canSpeak(sheet, phrase);
}

/** Behind "(Armée de libération nationale)". */
function behindBracket(sheet: Sheet, at: number, to: number): number {
  if (sheet.lower(at) !== '(') return at;
  for (let close = at + 1; close < Math.min(to, at + 15); close++) if (sheet.lower(close) === ')') return close + 1;
  return at;
}

/** "selon le patron du club, Luc Roy, …", "pour Luc Roy, professeur à Lille, …": up to the comma behind it. */
function apposition(sheet: Sheet, comma: number, to: number): { after: number; name: Phrase | null } | null {
  if (sheet.lower(comma) !== ',') return null;
  for (let at = comma + 1; at < Math.min(to, comma + 16); at++) {
    if (sheet.markOf[at]! >= 0 || isFinite(sheet, at) || sheet.lower(at) === ':') return null;
    if (sheet.lower(at) !== ',') continue;
    const phrase = phraseAt(sheet, comma + 1, at);
    const isName = phrase?.how === 'name' && phrase.after === at;
    const isNounAlone =
      phrase === null &&
      canSpeak(sheet, {
        first: comma + 1,
        after: comma + 2,
        how: 'description',
        mention: sheet.span(comma + 1, comma + 2),
      });
    return at + 1 < to && (isName || isNounAlone) ? { after: at, name: isName ? phrase : null } : null;
  }
  return null;
}

/** The tokens of the clause: behind the group at the head of a period, before it at its end, around it inside. */
function clauseAround(
  sheet: Sheet,
  from: number,
  to: number,
  at: number,
  phrase: Phrase,
  isWeak: boolean,
): [number, number] | null {
  const isRelative = sheet.lower(phrase.first) === 'qui' && isWeak;
  const opens = isRelative || opensPeriod(sheet, from, at);
  let comma = phrase.after;
  while (comma < to && !(sheet.markOf[comma] === -1 && /^[,:]$/.test(sheet.lower(comma)))) comma++;
  if (opens) {
    if (isRelative) return [phrase.after, to];
    if (comma < to) {
      // A relative clause or an apposition behind the speaker: "selon le journal Les Échos, qui cite une source, …".
      const next = sheet.lower(comma + 1);
      if (/^(?:qui|cité|interrogé|dont)/.test(next)) {
        let end = comma + 1;
        while (end < to && !(sheet.markOf[end] === -1 && sheet.lower(end) === ',')) end++;
        if (end < to) comma = end;
      }
      return [comma + 1, endOfSaid(sheet, comma + 1, clauseEnd(sheet, comma + 1, to))];
    }
    return [phrase.after, to];
  }
  if (isWeak) return null;
  let start = at;
  while (start > from && at - start < 8 && sheet.markOf[start - 1] === -1) {
    start--;
    if (WHO_WHOSE.has(sheet.lower(start)))
      return [sheet.lower(start - 1) === 'ce' ? start - 1 : start, endOfSaid(sheet, at, to)];
    if (THAT.has(sheet.lower(start))) return [start + 1, endOfSaid(sheet, at, to)];
  }
  const opener = openerBefore(sheet, from, at);
  if (opener > from && sheet.lower(comma) === ',' && hasVerb(sheet, comma + 1, to)) return [opener, to];
  // "…, selon eux les chiffres sont faux": the clause stands behind, without a comma.
  const next = phraseAt(sheet, phrase.after, to);
  if (sheet.lower(at - 1) === ',' && next !== null && isFinite(sheet, next.after))
    return [phrase.after, endOfSaid(sheet, phrase.after, to)];
  if (goesOnBehind(sheet, at, phrase, to)) return [clauseStart(sheet, from, at), endOfSaid(sheet, comma, to)];
  if (isInside(sheet, at, comma, to)) return [clauseStart(sheet, from, at), to];
  return [clauseStart(sheet, from, at), at];
}

/** Behind the coordinator before a group, where no verb stands between: "mais l'achat, selon lui, a déçu". */
function openerBefore(sheet: Sheet, from: number, at: number): number {
  for (let start = at - 1; start > from && at - start < 12; start--) {
    if (sheet.markOf[start]! >= 0 || isFinite(sheet, start)) return from;
    if (/^(?:mais|et|car|or)$/.test(sheet.lower(start))) return start + 1;
  }
  return from;
}

/** "capable d'atteindre, selon la société, deux millions de francs": commas on both sides, and no group of its own behind. */
function goesOnBehind(sheet: Sheet, at: number, phrase: Phrase, to: number): boolean {
  if (sheet.lower(at - 1) !== ',' || sheet.lower(phrase.after) !== ',' || to - phrase.after < 5) return false;
  const next = sheet.lower(phrase.after + 1);
  return !/ant$|^(?:en|qui|dont|mais|et|alors|tandis|ce|où|l[ea]s?|un|une)$/.test(next) && !OPENS_APPOSITION.test(next);
}

const OPENS_APPOSITION = /^(?:cité|citée|cités|interrogé|interrogée|avant|après|au|aux)$/;

/** Whether the clause goes on behind the group: its verb is still to come. */
function isInside(sheet: Sheet, at: number, comma: number, to: number): boolean {
  if (comma >= to || sheet.lower(comma) !== ',') return false;
  return !hasVerb(sheet, Math.max(0, at - 40), at) && hasVerb(sheet, comma + 1, to);
}

/** The clause ends before a colon that leads in other words. */
function clauseEnd(sheet: Sheet, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (
      sheet.markOf[at] === -1 &&
      /^[:;]$/.test(sheet.lower(at)) &&
      (sheet.markOf[at + 1]! >= 0 || sheet.lower(at) === ';')
    )
      return at;
  return to;
}

function clauseStart(sheet: Sheet, from: number, at: number): number {
  for (let start = at; start > from; start--) if (sheet.lower(start - 1) === ';') return start;
  let start = from;
  while (start < at && /^(?:et|mais|or|car|cependant|toutefois|[-–—,.]|\.)$/.test(sheet.lower(start))) start++;
  return start;
}

function opensPeriod(sheet: Sheet, from: number, at: number): boolean {
  let start = at;
  while (start > from && /^(?:et|mais|or|car|toujours|ainsi|en|effet|[-–—,(])$/.test(sheet.lower(start - 1))) start--;
  return start === from || /^[;:]$/.test(sheet.lower(start - 1));
}

function hasVerb(sheet: Sheet, first: number, after: number): boolean {
  for (let at = first; at < Math.min(after, first + 60); at++)
    if (isFinite(sheet, at) || mayBeVerb(sheet, at)) return true;
  return false;
}

/** "monte", "permettrait": a verb also, behind no article and no preposition. */
function mayBeVerb(sheet: Sheet, at: number): boolean {
  const before = sheet.lower(at - 1);
  return isVerbal(sheet, at) && !DETERMINERS.has(before) && !PREPOSITIONS.has(before) && sheet.nameOf[at] === -1;
}
