// Finds titles after a name: between commas ("X, conseillère principale au Centre
// d'analyse, …") and after a verb of being or becoming ("X a été nommé préfet").

import { A_OR_AN, OF_MASCULINE, THE_SINGULAR } from '../french/small-words.js';
import { isCivility } from '../knowledge/civilities.js';
import { Word } from '../knowledge/tables.js';
import { isDeterminer, readTitle, type IsPerson, type Title } from './title.js';
import type { Seen, View } from '../knowledge/seen.js';

const COPULA = /^(?:est|était|sera|serait|fut|soit|reste|restera|restait|demeure|devient|devint|deviendra|redevient)$/;
const AUXILIARY = /^(?:a|avait|aura|est|était|fut|sera|vient)$/;
const NOMINATION =
  /^(?:nommée?|élue?|réélue?|désignée?|promue?|devenue?|redevenue?|investie?|intronisée?|proclamée?|sacrée?|restée?|élevée?|propulsée?|recrutée?|engagée?)$/;
const COMPLEMENT = /^(?:de|d'|du|avec|contre|chez|par|pour|sur|entre|envers|auprès|sans)$/;
const ADVERB =
  /^(?:aujourd'hui|désormais|toujours|également|aussi|donc|alors|bien|actuellement|encore|ainsi|depuis|ensuite|même|par|ailleurs|officiellement|finalement|notamment|lui-même|elle-même|comme|surtout|d'abord|longtemps|brièvement|jadis)$/;
/** ", conseillère principale au Centre d'analyse, …": every title of the apposition. */
export function titlesAfter(view: View, seen: Seen, mentionAt: ReadonlyMap<number, Seen>, isPerson: IsPerson): Title[] {
  const { length } = view.doc.tokens;
  let at = seen.after;
  if (view.lower(at) === '(') {
    const inner = at + 1;
    let closing = inner;
    while (closing < inner + 12 && closing < length && view.lower(closing) !== ')') closing++;
    if (view.lower(closing) !== ')') return [];
    const title = titleAt(view, inner, closing, isPerson);
    if (title && title.after === closing) return [title];
    at = closing + 1;
  } else {
    const title = titleWithoutComma(view, at, isPerson);
    if (title) return [title];
    at = skipAffiliation(view, at, mentionAt);
  }
  const found: Title[] = [];
  for (let turn = 0; turn < 3; turn++) {
    if (view.lower(at) !== ',' || view.breaksBefore(at + 1)) break;
    at = skipAge(view, at + 1);
    let title = titleAt(view, at, length, isPerson);
    if (!title) break;
    const hasArticle = isDeterminer(view.lower(title.first - 1)) && title.first > at;
    const next = view.lower(title.after);
    if (isPerson(title.after) || isCivility(view, title.after)) break;
    if (next === ',' && hasArticle && isPerson(skipForward(view, title.after + 1))) break;
    // "X, interprété par Y, l'acteur a décidé": a subject, no apposition.
    if (hasArticle && THE_SINGULAR.has(view.lower(title.first - 1)) && view.bits(title.after) & Word.verb) break;
    if (title.isPlural) break;
    found.push(title);
    // "fondateur et directeur général d'AirTable".
    while (view.lower(title.after) === 'et' || view.lower(title.after) === '&') {
      const second = titleAt(view, skipAdverbs(view, title.after + 1), length, isPerson);
      if (!second || second.isPlural || isPerson(second.after)) break;
      found.push(second);
      title = second;
    }
    at = title.after;
    if (view.lower(at) === '(') {
      const closing = at + 1;
      for (let step = closing; step < closing + 8; step++) {
        if (view.lower(step) === ')') {
          at = step + 1;
          break;
        }
      }
    }
  }
  return found;
}

/** "Julie Roy vice-présidente du club": a noun of role that is no verb and has its complement. */
function titleWithoutComma(view: View, at: number, isPerson: IsPerson): Title | null {
  const isNoun = (view.bits(at) & Word.role) !== 0 && (view.bits(at) & (Word.verb | Word.plural | Word.kin)) === 0;
  if (!isNoun || view.isCapital(at) || view.breaksBefore(at)) return null;
  const title = readTitle(view, at, view.doc.tokens.length, isPerson);
  const hasComplement =
    title !== null && title.head === at && /^(?:de|du|des|d'|à|au|aux|en)$/.test(view.lower(at + 1));
  return hasComplement && title.after > at + 1 && !isPerson(title.after) ? title : null;
}

/** Skips "Me", "l'Allemand", "l'ex-socialiste". */
function skipForward(view: View, at: number): number {
  if (isCivility(view, at)) return at + 1;
  return isDeterminer(view.lower(at)) && view.isWord(at + 1) ? at + 2 : at;
}

/** Skips the affiliation of the person: "Roza Kamiloglu de l'Université d'Amsterdam, coauteur". */
function skipAffiliation(view: View, at: number, mentionAt: ReadonlyMap<number, Seen>): number {
  if (!OF_MASCULINE.has(view.lower(at))) return at;
  const name = mentionAt.get(at + 1) ?? (isDeterminer(view.lower(at + 1)) ? mentionAt.get(at + 2) : undefined);
  return name && name.kind !== 'person' && view.lower(name.after) === ',' ? name.after : at;
}

/** Skips ", 49 ans," or ", âgé de 49 ans," between the name and the title, and "alors" or "lui-même" before the title. */
function skipAge(view: View, at: number): number {
  let next = at;
  if (/^âgée?$/.test(view.lower(next)) && view.lower(next + 1) === 'de') next += 2;
  if (/^\d{1,3}$/.test(view.lower(next)) && /^ans?$/.test(view.lower(next + 1))) {
    next += 2;
    if (view.lower(next) === ',') return skipWords(view, next + 1);
    return skipWords(view, next);
  }
  return skipWords(view, at);
}

function skipWords(view: View, at: number): number {
  while (
    /^(?:alors|lui-même|elle-même|également|aussi|désormais|aujourd'hui|par|ailleurs|actuel|actuelle|toujours|encore|surnommé)$/.test(
      view.lower(at),
    ) &&
    view.lower(at) !== 'actuel'
  )
    at++;
  return at;
}

/** A title with or without its article at `at`. */
function titleAt(view: View, at: number, limit: number, isPerson: IsPerson): Title | null {
  const word = view.lower(at);
  const isOneOf = word === 'un' || word === 'une';
  if (isOneOf && view.lower(at + 1) === 'des') return readTitle(view, at, limit, isPerson);
  if (word === "l'" && A_OR_AN.has(view.lower(at + 1))) return readTitle(view, at + 1, limit, isPerson);
  return readTitle(view, isDeterminer(word) ? at + 1 : at, limit, isPerson);
}

/** "X est devenu ministre", "X, qui fut préfet", "X élu maire de". */
export function titlesOfVerb(view: View, seen: Seen, isPerson: IsPerson): Title[] {
  const { length } = view.doc.tokens;
  let at = seen.after;
  if (view.breaksBefore(at)) return [];
  const isSubject = !COMPLEMENT.test(view.lower(seen.first - 1));
  if (view.lower(at) === ',' && view.lower(at + 1) === 'qui') at += 2;
  else if (view.lower(at) === 'qui') at++;
  const start = at;
  // "cette proche de Jean Roy était dirigeante": the verb has another subject.
  if (start === seen.after && !isSubject && !NOMINATION.test(view.lower(at))) return [];
  let isNomination = false;
  if (AUXILIARY.test(view.lower(at)) || COPULA.test(view.lower(at))) {
    const isCopula = COPULA.test(view.lower(at));
    at++;
    at = skipAdverbs(view, at);
    if (/^(?:été|d'|être)$/.test(view.lower(at))) {
      at++;
      if (view.lower(at) === 'être') at++;
      at = skipAdverbs(view, at);
      isNomination = true;
    }
    if (NOMINATION.test(view.lower(at))) {
      at = skipAdverbs(view, at + 1);
      isNomination = true;
    } else if (!isCopula && !isNomination) return [];
  } else if (NOMINATION.test(view.lower(at))) {
    at = skipAdverbs(view, at + 1);
    isNomination = true;
  } else if (view.lower(at).startsWith('candidat') && start === seen.after) {
    const title = readTitle(view, at, length, isPerson);
    return title ? [title] : [];
  } else return [];
  if (view.lower(at) === 'au' && view.lower(at + 1) === 'poste') at += 3;
  if (view.lower(at) === 'à' || view.lower(at) === 'en') return [];
  const title = titleAt(view, at, length, isPerson);
  if (!title || isPerson(title.after) || title.isPlural) return [];
  const found = [title];
  if (view.lower(title.after) === 'et') {
    const second = titleAt(view, title.after + 1, length, isPerson);
    if (second && !second.isPlural && !isPerson(second.after)) found.push(second);
  }
  return found;
}

function skipAdverbs(view: View, at: number): number {
  while (ADVERB.test(view.lower(at))) at++;
  return at;
}
