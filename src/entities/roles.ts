// What the article says its people do: a title before the name ("le ministre …
// Yalchin Rafiyev", "le PDG de Flydubai, Ghaith al Ghaith"), behind it between
// commas, or after a verb of being and becoming ("a été nommé préfet").

import { isCivility, type Gender } from './before.js';
import { isDeterminer, readTitle, type Title } from './title.js';
import type { Seen, View } from './view.js';
import { Word } from './knowledge.js';

/** A title and the mention of the person who bears it. */
export interface FoundRole {
  readonly seen: Seen;
  readonly title: Title;
}

/** Whether the title is in the masculine, by its noun or its article: "président", "le ministre". */
export function isMasculine(view: View, { head, first, isPlural }: Title): boolean {
  if (isPlural) return false;
  return (view.bits(head) & Word.masculine) !== 0 || /^(?:le|du|au|un)$/.test(view.lower(first - 1));
}

/** The gender that a title shows by its noun or its article: "conseillère", "la ministre". */
export function genderOfTitle(view: View, { head, first, isPlural }: Title): Gender | null {
  // "la star", "une figure": the noun has a gender of its own.
  if (isPlural || /^(?:star|figure|vedette|recrue|personnalité|légende|icône|tête|voix)$/.test(view.lower(head)))
    return null;
  const bits = view.bits(head);
  if (bits & Word.feminine) return 'female';
  for (let at = head - 1; at >= first; at--)
    if (/^(?:ancienne|nouvelle|première|future|actuelle)$/.test(view.lower(at))) return 'female';
  const article = view.lower(first - 1);
  if (article === 'la' || article === 'une') return 'female';
  return null;
}

/** How far before a name its title may begin, in tokens. */
const REACH = 28;
const COPULA = /^(?:est|était|sera|serait|fut|soit|reste|restera|restait|demeure|devient|devint|deviendra|redevient)$/;
const AUXILIARY = /^(?:a|avait|aura|est|était|fut|sera|vient)$/;
const NOMINATION =
  /^(?:nommée?|élue?|réélue?|désignée?|promue?|devenue?|redevenue?|investie?|intronisée?|proclamée?|sacrée?|restée?|élevée?|propulsée?|recrutée?|engagée?)$/;
const ADVERB =
  /^(?:aujourd'hui|désormais|toujours|également|aussi|donc|alors|bien|actuellement|encore|ainsi|depuis|ensuite|même|par|ailleurs|officiellement|finalement|notamment|lui-même|elle-même|comme|surtout|d'abord|longtemps|brièvement|jadis)$/;
/** "sous le quinquennat Hollande", "le groupe Bolloré": the name belongs to the last noun. */
const NAMED_AFTER =
  /^(?:quinquennat|gouvernement|affaire|loi|procès|groupe|famille|régime|ère|cabinet|équipe|clan|camp|fondation|époque|présidence|mandat|rapport|plan|réforme|méthode|ministère|administration|dossier|prix|hôtel|avenue|rue|place|festival|stade|lycée|collège|école|université|hôpital|institut|couple|frères|époux|marque|maison|amendement|décret)$/;
/** "Selon le maire, X …": the name behind the comma is somebody else. */
const FRONTED =
  /^(?:selon|pour|après|devant|avec|contre|face|depuis|chez|suivant|malgré|outre|comme|sans|dixit|contrairement|grâce|quant)$/;

export function readRoles(view: View, mentions: readonly Seen[]): FoundRole[] {
  const mentionAt = new Map(mentions.map((seen) => [seen.first, seen]));
  const personAt = new Map([...mentionAt].filter(([, { kind }]) => kind === 'person'));
  const isPerson = (token: number): boolean => personAt.has(token);
  const roles: FoundRole[] = [];
  for (const seen of personAt.values()) {
    for (const title of titlesBefore(view, seen, isPerson)) {
      if (!title.isPlural) roles.push({ seen, title });
      else {
        const bearers = coordinated(view, seen, personAt);
        if (bearers.length > 1) for (const bearer of bearers) roles.push({ seen: bearer, title });
      }
    }
    for (const title of titlesAfter(view, seen, mentionAt, isPerson)) roles.push({ seen, title });
    for (const title of titlesOfVerb(view, seen, isPerson)) roles.push({ seen, title });
  }
  return roles;
}

/** "le préfet de Corse Claude Érignac"; "un porte-parole des pompiers, le capitaine Florian Lointier" has two. */
function titlesBefore(view: View, seen: Seen, isPerson: (token: number) => boolean): Title[] {
  let end = skipBack(view, seen.first);
  const found: Title[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const hasComma = view.lower(end - 1) === ',';
    if (turn > 0 && !hasComma) break;
    let title = titleEndingAt(view, hasComma ? end - 1 : end, isPerson, hasComma, seen);
    // "un député de son parti, l'ex-socialiste Jean-Michel Clément": what stands between may be no title.
    if (!title && !hasComma && turn === 0 && isDeterminer(view.lower(end - 2)) && view.lower(end - 3) === ',') {
      end -= 2;
      title = titleEndingAt(view, end - 1, isPerson, true, seen);
    }
    if (!title) break;
    // "un militant et porte-parole du parti X": the article holds for both.
    found.unshift(title);
    end = startOf(view, title.first);
    if (view.lower(end - 1) === 'et' && !isPerson(end)) {
      const sharedTitle = titleEndingAt(view, end - 1, isPerson, false, seen);
      if (sharedTitle && !isDeterminer(view.lower(title.first - 1))) found.unshift(sharedTitle);
      break;
    }
  }
  return found;
}

/** The token where a person's own words begin: "Me", "l'Allemand", "(LREM)" before the name are no title. */
function skipBack(view: View, first: number): number {
  let at = first;
  while (at > 0 && !view.breaksBefore(at)) {
    if (isCivility(view, at - 1)) at--;
    else if (view.isCapital(at - 1) && isDeterminer(view.lower(at - 2)) && view.demonym(at - 1) !== null) at -= 2;
    else if (view.lower(at - 1) === ')') {
      const open = opening(view, at - 1);
      if (open < 0) break;
      at = open;
    } else break;
  }
  return at;
}

function opening(view: View, closing: number): number {
  for (let at = closing - 1; at >= closing - 8 && at >= 0; at--) if (view.lower(at) === '(') return at;
  return -1;
}

/** The start of the phrase with its article. */
function startOf(view: View, first: number): number {
  return isDeterminer(view.lower(first - 1)) || /^(?:du|au|des|aux)$/.test(view.lower(first - 1)) ? first - 1 : first;
}

/** The title that ends exactly at `end`: the nearest head, or the outermost one when a comma closes the phrase. */
function titleEndingAt(
  view: View,
  end: number,
  isPerson: (token: number) => boolean,
  hasComma: boolean,
  seen: Seen,
): Title | null {
  let best: Title | null = null;
  if (NAMED_AFTER.test(view.lower(end - 1))) return null;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    if (isPerson(at) && !/^(?:de|d')$/.test(view.lower(at - 1))) break;
    const word = view.lower(at);
    if (/^[.;:!?«»"“”()]$/.test(word) && at < end - 1) break;
    const bits = view.bits(at);
    if (bits & Word.role) {
      const first = beforeHead(view, at);
      const title = readTitle(view, first, end, isPerson);
      if (title && title.head === at && title.after >= end && isPlausible(view, title, hasComma, seen)) {
        const isBetter = best === null || hasComma || (best.isPlural && !title.isPlural);
        if (isBetter) best = title;
      }
    }
    if ((bits & Word.verb && !view.isCapital(at)) || /^(?:qui|que|qu'|dont|où)$/.test(word)) break;
    if (view.breaksBefore(at)) break;
  }
  return best;
}

/** Adjectives before the head: "le nouveau président", "jeune chanteur". */
function beforeHead(view: View, head: number): number {
  let first = head;
  for (let taken = 0; taken < 3 && view.isWord(first - 1) && !view.breaksBefore(first); taken++) {
    const word = view.lower(first - 1);
    if (
      view.isCapital(first - 1) &&
      !/^(?:Ancien|Ancienne|Ex|Premier|Première|Nouveau|Vice|Jeune|Futur|Future|Autre|Grand)$/.test(
        view.surface(first - 1),
      )
    )
      break;
    if (
      isDeterminer(word) ||
      /^(?:de|du|des|d'|à|au|aux|en|et|ou|par|pour|avec|dans|sur|que|qu'|comme|a|est|dont|qui|entre|selon|plus|sans)$/.test(
        word,
      )
    )
      break;
    const bits = view.bits(first - 1);
    if (bits & (Word.verb | Word.role | Word.kin)) break;
    // Without a list of adjectives: what stands between an article and the head is one.
    first--;
  }
  if (first < head && !isOpen(view, first - 1)) {
    while (
      first < head &&
      !/^(?:ex|ancienn?e?s?|futur?e?s?|nouve(?:au|l|lle)|premi(?:er|ère)|jeune|vice|actuel(?:le)?|princip(?:al|ale)|célèbre|haut|grande?)$/.test(
        view.lower(first),
      )
    )
      first++;
  }
  return first;
}

/** Whether a phrase may begin behind this token. */
function isOpen(view: View, at: number): boolean {
  const word = view.lower(at);
  return (
    at < 0 ||
    isDeterminer(word) ||
    /^(?:du|au|des|aux|de|d'|,|et|par|comme|que|qu'|à|:|«|"|\(|–|—|-|\.)$/.test(word) ||
    view.breaksBefore(at + 1)
  );
}

function isPlausible(view: View, title: Title, hasComma: boolean, seen: Seen): boolean {
  const start = startOf(view, title.first);
  const previous = view.lower(start - 1);
  // "corédacteur en chef", "vice-président en chef".
  if (start === title.first && previous === 'en') return false;
  if (!hasComma) return true;
  if (FRONTED.test(previous) && view.lower(seen.after) !== ',') return false;
  const article = start < title.first ? view.lower(start) : '';
  // "X, président de la République, Y, Premier ministre": a bare title follows its bearer.
  if (article === '' && previous === ',') return false;
  return true;
}

/** The people of "les rappeurs A et B". */
function coordinated(view: View, first: Seen, personAt: ReadonlyMap<number, Seen>): Seen[] {
  const bearers = [first];
  for (let seen = first; ;) {
    let at = seen.after;
    while (view.lower(at) === ',' || view.lower(at) === 'et' || view.lower(at) === '&') at++;
    const next = at === seen.after ? undefined : personAt.get(at);
    if (!next || view.breaksBefore(at)) return bearers;
    bearers.push(next);
    seen = next;
  }
}

/** ", conseillère principale au Centre d'analyse, …": every title of the apposition. */
function titlesAfter(
  view: View,
  seen: Seen,
  mentionAt: ReadonlyMap<number, Seen>,
  isPerson: (token: number) => boolean,
): Title[] {
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
    if (hasArticle && /^(?:le|la|l')$/.test(view.lower(title.first - 1)) && view.bits(title.after) & Word.verb) break;
    if (title.isPlural) break;
    found.push(title);
    // "fondateur et directeur général d'AirTable".
    while (view.lower(title.after) === 'et' || view.lower(title.after) === '&') {
      const second = titleAt(view, title.after + 1, length, isPerson);
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

/** Over "Me", "l'Allemand", "l'ex-socialiste". */
function skipForward(view: View, at: number): number {
  if (isCivility(view, at)) return at + 1;
  return isDeterminer(view.lower(at)) && view.isWord(at + 1) ? at + 2 : at;
}

/** "Roza Kamiloglu de l'Université d'Amsterdam, coauteur": over where the person comes from. */
function skipAffiliation(view: View, at: number, mentionAt: ReadonlyMap<number, Seen>): number {
  if (!/^(?:de|du|d')$/.test(view.lower(at))) return at;
  const name = mentionAt.get(at + 1) ?? (isDeterminer(view.lower(at + 1)) ? mentionAt.get(at + 2) : undefined);
  return name && name.kind !== 'person' && view.lower(name.after) === ',' ? name.after : at;
}

/** ", 49 ans," and ", âgé de 49 ans," between the name and its title; "alors", "lui-même" before it. */
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
function titleAt(view: View, at: number, limit: number, isPerson: (token: number) => boolean): Title | null {
  const word = view.lower(at);
  const isOneOf = word === 'un' || word === 'une';
  if (isOneOf && view.lower(at + 1) === 'des') return readTitle(view, at, limit, isPerson);
  if (word === "l'" && /^une?$/.test(view.lower(at + 1))) return readTitle(view, at + 1, limit, isPerson);
  return readTitle(view, isDeterminer(word) ? at + 1 : at, limit, isPerson);
}

/** "X est devenu ministre", "X, qui fut préfet", "X élu maire de". */
function titlesOfVerb(view: View, seen: Seen, isPerson: (token: number) => boolean): Title[] {
  const { length } = view.doc.tokens;
  let at = seen.after;
  if (view.breaksBefore(at)) return [];
  if (view.lower(at) === ',' && view.lower(at + 1) === 'qui') at += 2;
  else if (view.lower(at) === 'qui') at++;
  const start = at;
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
