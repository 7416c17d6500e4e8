// What stands behind a verb that reports, and how far it goes: "que" and a clause, an infinitive, a question.

import {
  CLITICS,
  COORDINATORS,
  DETERMINERS,
  HELPERS,
  INVERTED_PRONOUNS,
  NOT_REPORTING_QUE,
  PREPOSITIONS,
  SPEECH_NOUNS,
} from '../french/reporting.js';
import { THAT } from '../french/small-words.js';
import { countWork } from '../text/work.js';
import type { VerbCue } from './cues.js';
import { type Phrase, phraseAt } from './phrases.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { isAdverb, isFinite, isInfinitive, isNoun, isVerbal } from './word-classes.js';

/** Words said, as tokens from `first` up to, but not including, `after`. */
export interface Said {
  readonly first: number;
  readonly after: number;
  /** Whether a clause with a verb in a tense is reported, no infinitive. */
  readonly isClause: boolean;
}

/** The furthest that a clause may begin behind its verb, in tokens. */
const REACH = 32;

/** The clause or the infinitive that a verb reports, in a period from `start` up to `end`; `null` where none stands behind it. */
export function clauseBehind(
  sheet: Sheet,
  { first, after: from, bits, inverted }: VerbCue,
  start: number,
  end: number,
): Said | null {
  if (inverted !== null) return null;
  const limit = Math.min(end, from + REACH);
  // "Assurant que …, Luc Roy a insisté": the clause ends where the main one begins.
  // "un record que ne souhaite pas confirmer la délégation"
  const isRelative = opensRelative(sheet, first);
  // "deux élus ayant appelé à voter, hier, ont …": what is said ends with the group of the participle.
  const isGroup =
    /^(?:ayant|qui)$/.test(sheet.lower(first)) ||
    (sheet.lower(first - 1) === 'qui' && !hasVerb(sheet, start, first - 1));
  const isHead = ((bits & Cue.gerund) !== 0 && opensPeriod(sheet, first, start)) || isSubordinate(sheet, first, start);
  const reach = isHead ? mainClause(sheet, from, end) : isGroup ? groupEnd(sheet, from, end) : end;
  for (let at = from; at < limit; at++) {
    countWork('quote');
    const word = sheet.lower(at);
    const mark = sheet.markOf[at]!;
    if (mark >= 0) {
      // "a expliqué aux policiers « avoir ressenti … »": the infinitive between the marks.
      const { first, after } = sheet.marks[mark]!;
      if (first !== at) return null;
      const verb = behindNegation(sheet, at + 1);
      if ((bits & Cue.infinitive) !== 0 && !isRelative && isInfinitive(sheet, verb))
        return upTo(sheet, at, reach, false);
      if (
        (bits & (Cue.of | Cue.to)) !== 0 &&
        isLink(sheet.lower(at + 1), bits) &&
        isInfinitive(sheet, behindNegation(sheet, at + 2))
      )
        return upTo(sheet, at, reach, false);
      if (from === at || !/^(?:de|dans|par)$/.test(sheet.lower(at - 1))) return null;
      at = after - 1;
      continue;
    }
    if (word === 'que' || word === "qu'") {
      // "quelle que soit la drogue, que …"
      if (/^(?:quel(?:le)?s?|quoi|où|qui)$/.test(sheet.lower(at - 1))) continue;
      if ((bits & Cue.clause) === 0 || NOT_REPORTING_QUE.has(sheet.lower(at - 1))) return null;
      if ((bits & Cue.object) === 0 && isOfObject(sheet, from, at)) return null;
      return upTo(sheet, at + 1, reach, true);
    }
    if (/^[;:]$/.test(word) || (word === 'qui' && (bits & Cue.question) === 0)) return null;
    if ((bits & Cue.question) !== 0 && /^(?:si|s'|pourquoi|comment|combien)$/.test(word) && at - from <= 8) {
      if (
        word === 'comment' ||
        word === 'combien' ||
        word === 'pourquoi' ||
        /^(?:ils?|elles?|on|l[ae]s?|l'|un|une)$/.test(sheet.lower(at + 1))
      )
        return upTo(sheet, /^si|s'$/.test(word) ? at + 1 : at, reach, true);
    }
    const verb = behindNegation(sheet, at);
    if ((bits & Cue.infinitive) !== 0 && !isRelative && isInfinitive(sheet, verb) && startsInfinitive(sheet, at, from))
      return upTo(sheet, at, reach, false);
    if ((bits & (Cue.of | Cue.to)) !== 0 && isLink(word, bits)) {
      const target = behindNegation(sheet, at + 1);
      const inner = sheet.markOf[at + 1]! >= 0 ? behindNegation(sheet, at + 2) : target;
      if (isInfinitive(sheet, inner)) return upTo(sheet, at + 1, reach, false);
    }
    // "s'ajoute à d'autres indiquant que": another verb reports.
    if (at > from && (sheet.cue(at) & Cue.gerund) !== 0 && (sheet.cue(at) & Cue.clause) !== 0) return null;
    if (at > from && isFinite(sheet, at) && !/^(?:a|est|son|soit|fait|reste|porte)$/.test(word)) return null;
    const object = objectAt(sheet, at, from, bits, limit);
    if (object !== null) at = object.after - 1;
  }
  return null;
}

/** "Alors que Luc Roy assure que …, les élus …": the verb stands in the clause that heads the period. */
function isSubordinate(sheet: Sheet, first: number, start: number): boolean {
  const word = sheet.lower(start);
  const next = sheet.lower(start + 1);
  const opens =
    /^(?:lorsque|lorsqu'|quand|si|comme|puisque|puisqu')$/.test(word) ||
    (/^(?:alors|tandis|bien|après|dès)$/.test(word) && THAT.has(next));
  if (!opens || first - start > 24) return false;
  for (let at = start; at < first; at++) if (sheet.markOf[at]! >= 0) return false;
  return true;
}

/** "que ne souhaite pas confirmer", "ce qu'il croyait être". */
function opensRelative(sheet: Sheet, first: number): boolean {
  const isQue = (at: number): boolean => THAT.has(sheet.lower(at));
  // "les questions que Luc et Léa souhaitent poser": the noun before "que" is what they pose.
  for (let at = first - 1; at > 0 && first - at < 9; at--) {
    if (isFinite(sheet, at) || sheet.markOf[at]! >= 0 || sheet.lower(at) === ',') break;
    const isNounBefore = isNoun(sheet, at - 1) && sheet.cue(at - 1) === 0 && !isAdverb(sheet, at - 1);
    if (isQue(at) && isNounBefore && !NOT_REPORTING_QUE.has(sheet.lower(at - 1))) return true;
  }
  return (
    isQue(first - 1) ||
    (isQue(first - 2) && (/^(?:ne|n')$/.test(sheet.lower(first - 1)) || sheet.lower(first - 3) === 'ce'))
  );
}

/** Before a comma with a verb in a tense behind it, and nothing but dates between. */
function groupEnd(sheet: Sheet, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (sheet.markOf[at]! >= 0 || sheet.lower(at) !== ',') continue;
    let verb = at + 1;
    while (verb < end && (sheet.dated[verb] === 1 || sheet.lower(verb) === ',' || isAdverb(sheet, verb))) verb++;
    if (verb < end && isFinite(sheet, verb)) return at;
  }
  return end;
}

/** "affirme son rôle de chef, que personne ne lui dispute": what "que" stands for is the object of the verb. */
function isOfObject(sheet: Sheet, from: number, que: number): boolean {
  const end = sheet.lower(que - 1) === ',' ? que - 1 : que;
  let at = from;
  while (at < que && (isAdverb(sheet, at) || sheet.dated[at] === 1)) at++;
  if (at < que && !PREPOSITIONS.has(sheet.lower(at)) && sheet.dated[at] === 0 && isDescriptionUpTo(sheet, at, end))
    return true;
  // "se confie sur sa carrière, et sur certains rôles qu'elle a refusés"
  for (let start = end - 1; start > from && end - start < 8; start--) {
    if (sheet.dated[start] === 1 || !DETERMINERS.has(sheet.lower(start))) continue;
    const before = sheet.lower(start - 1);
    if (before === 'et' || before === ',' || before === 'notamment') return isDescriptionUpTo(sheet, start, end);
  }
  return false;
}

function isDescriptionUpTo(sheet: Sheet, first: number, end: number): boolean {
  const phrase = phraseAt(sheet, first, end);
  return phrase !== null && phrase.how === 'description' && phrase.after === end;
}

/** Nothing but a coordinator or "en" before the first token of a period. */
function opensPeriod(sheet: Sheet, at: number, start: number): boolean {
  return at === start || (at === start + 1 && /^(?:et|mais|en|tout)$/.test(sheet.lower(start)));
}

/** Where the main clause begins behind a gerund's: a comma, a phrase, and a verb in a tense behind it. */
export function mainClause(sheet: Sheet, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (sheet.markOf[at]! >= 0 || sheet.lower(at) !== ',') continue;
    const phrase = phraseAt(sheet, at + 1, end);
    if (phrase === null) continue;
    let verb = phrase.after;
    while (verb < end && (CLITICS.has(sheet.lower(verb)) || isAdverb(sheet, verb))) verb++;
    if (verb < end && (isFinite(sheet, verb) || (sheet.cue(verb) & Cue.finite) !== 0)) return at;
  }
  return end;
}

/** "de" before an infinitive for "demander de", "à" for "appeler à". */
function isLink(word: string, bits: number): boolean {
  return ((bits & Cue.of) !== 0 && (word === 'de' || word === "d'")) || ((bits & Cue.to) !== 0 && word === 'à');
}

/** The noun phrase of whom or to whom it is said: its inner words begin no clause. */
function objectAt(sheet: Sheet, at: number, from: number, bits: number, limit: number): Phrase | null {
  const isBare = at === from || !PREPOSITIONS.has(sheet.lower(at - 1));
  if (isBare && (bits & (Cue.of | Cue.to)) === 0) return null;
  const phrase = phraseAt(sheet, at, limit);
  return phrase !== null && phrase.after > at ? phrase : null;
}

/** An infinitive stands right behind the verb, a date, or a group with a preposition. */
function startsInfinitive(sheet: Sheet, at: number, from: number): boolean {
  const before = sheet.lower(at - 1);
  return at === from || !PREPOSITIONS.has(before) || sheet.nameOf[at - 1]! >= 0;
}

/** "ne pas", "se", "l'" before an infinitive. */
function behindNegation(sheet: Sheet, from: number): number {
  let at = from;
  while (
    at - from < 4 &&
    (CLITICS.has(sheet.lower(at)) || /^(?:pas|plus|bien|jamais|toujours|désormais|déjà)$/.test(sheet.lower(at)))
  )
    at++;
  return at;
}

/** From the first token of what is said to where it ends: with its period, or where the one who reports goes on. */
function upTo(sheet: Sheet, first: number, end: number, isClause: boolean): Said | null {
  const from = sheet.lower(first) === ',' ? first + 1 : first;
  const after = withoutStop(sheet, from, saidUpTo(sheet, from, end));
  return after > from && (!isClause || hasVerb(sheet, from, after)) ? { first: from, after, isClause } : null;
}

/** "plus connu que ses voisins": a comparison has no verb. */
function hasVerb(sheet: Sheet, from: number, after: number): boolean {
  for (let at = from; at < after; at++)
    if (isFinite(sheet, at) || isVerbal(sheet, at) || sheet.markOf[at]! >= 0) return true;
  return false;
}

/** Where words that begin at `from` end at the latest: before another report. */
export function saidUpTo(sheet: Sheet, from: number, end: number): number {
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
  const next = sheet.lower(at + 1);
  if (word === ',') {
    // ", dans une tribune publiée dimanche": where it was said.
    if (next === 'dans' && /^(?:une?|son|sa|leur|ce|cette|le|la)$/.test(sheet.lower(at + 2)))
      for (let noun = at + 3; noun < Math.min(end, at + 6); noun++)
        if (SPEECH_NOUNS.has(sheet.lower(noun))) return true;
    // ", ajoutant que", ", a-t-il dit", ", assurant ne pas".
    const bits = sheet.cue(at + 1);
    if ((bits & Cue.gerund) !== 0 && (bits & (Cue.clause | Cue.infinitive)) !== 0) return true;
    if (HELPERS.has(next) && INVERTED_PRONOUNS.has(sheet.lower(at + 2))) return true;
    if (bits !== 0 && INVERTED_PRONOUNS.has(sheet.lower(at + 2))) return true;
    // ", alors même qu'il a reconnu": another report.
    if (/^(?:alors|tandis)$/.test(next))
      for (let verb = at + 3; verb < Math.min(end, at + 12); verb++)
        if ((sheet.cue(verb) & (Cue.clause | Cue.infinitive)) !== 0) return true;
  }
  // "… et a ajouté": the same speaker goes on.
  if (COORDINATORS.has(word) && (word === 'et' || word === 'mais')) {
    let verb = at + 1;
    while (verb < end && (isAdverb(sheet, verb) || CLITICS.has(sheet.lower(verb)))) verb++;
    if (/^(?:a|ont)$/.test(sheet.lower(verb)) && verb + 1 < end) {
      let participle = verb + 1;
      while (participle < end && isAdverb(sheet, participle)) participle++;
      return (sheet.cue(participle) & Cue.participle) !== 0;
    }
    const bits = sheet.cue(verb);
    if (verb < end && (bits & Cue.finite) !== 0 && (bits & Cue.clause) !== 0 && THAT.has(sheet.lower(verb + 1)))
      return true;
  }
  return false;
}

/** Without the stop, the comma and the bracket that close the period. */
export function withoutStop(sheet: Sheet, first: number, after: number): number {
  while (after > first && sheet.markOf[after - 1] === -1 && /^(?:[.,;:!?…–—-]+|\.{2,})$/.test(sheet.lower(after - 1)))
    after--;
  return after;
}
