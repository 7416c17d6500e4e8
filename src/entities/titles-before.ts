// Finds titles before a name: "le préfet de Corse Claude Érignac", "le PDG de Flydubai,
// Ghaith al Ghaith", "un porte-parole des pompiers, le capitaine Florian Lointier".

import { oneOf } from '../french/one-of.js';
import { CONTRACTED, OF, RELATIVES } from '../french/small-words.js';
import { isCivility } from '../knowledge/civilities.js';
import { Word } from '../knowledge/tables.js';
import { isDeterminer, readTitle, type IsPerson, type Title } from './title.js';
import { isOuterTitle, isRelatives } from './title-gender.js';
import type { Seen, View } from '../knowledge/seen.js';

/** How far before a name its title may begin, in tokens. */
const REACH = 28;
/** Nouns that are themselves named after a person: "sous le quinquennat Hollande", "le groupe Bolloré". */
const NAMED_AFTER =
  /^(?:quinquennat|gouvernement|affaire|loi|procès|groupe|famille|régime|ère|cabinet|équipe|clan|camp|fondation|époque|présidence|mandat|rapport|plan|réforme|méthode|ministère|administration|dossier|prix|hôtel|avenue|rue|place|festival|stade|lycée|collège|école|université|hôpital|institut|couple|frères|époux|marque|maison|amendement|décret)$/;
/** Those of them that can be the last word of a title: "porte-parole du gouvernement". */
const BODIES = /^(?:gouvernement|groupe|régime|administration|cabinet|clan|camp|ministère|équipe|festival|institut)$/;
/** Words before a title that make a name after the comma somebody else: "Selon le maire, X …". */
const FRONTED =
  /^(?:selon|pour|après|devant|avec|contre|face|depuis|chez|suivant|malgré|outre|comme|sans|dixit|contrairement|grâce|quant)$/;

/** Where people's names start, and which tokens they cover. */
export interface PersonNames {
  readonly isPerson: IsPerson;
  readonly isNamed: IsPerson;
}

/** The titles before a name. "un porte-parole des pompiers, le capitaine Florian Lointier" has two. */
export function titlesBefore(view: View, seen: Seen, names: PersonNames): Title[] {
  // A title at the end of a headline does not belong to the first name of the story.
  if (view.breaksBefore(seen.first)) return [];
  let end = skipBack(view, seen.first);
  const found: Title[] = [];
  // "Président (Jean Morel) et entraîneur (Luc Petit)".
  if (view.lower(end - 1) === '(' && view.lower(seen.after) === ')') {
    const title = titleEndingAt(view, end - 1, names, false, seen);
    return title !== null && !title.isPlural ? [title] : [];
  }
  for (let turn = 0; turn < 3; turn++) {
    const hasComma = view.lower(end - 1) === ',';
    if (turn > 0 && !hasComma) break;
    let title = titleEndingAt(view, hasComma ? end - 1 : end, names, hasComma, seen);
    // "un député de son parti, l'ex-socialiste Jean-Michel Clément": the words after the comma need not be a title.
    if (!title && !hasComma && turn === 0 && isDeterminer(view.lower(end - 2)) && view.lower(end - 3) === ',') {
      end -= 2;
      title = titleEndingAt(view, end - 1, names, true, seen);
    }
    if (!title) break;
    // "un militant et porte-parole du parti X": both titles share the article.
    found.unshift(title);
    end = startOf(view, title.first);
    if (view.lower(end - 1) === 'et' && !names.isPerson(end)) {
      const sharedTitle = titleEndingAt(view, end - 1, names, false, seen);
      if (sharedTitle && !isDeterminer(view.lower(title.first - 1))) found.unshift(sharedTitle);
      break;
    }
  }
  return found;
}

/** Skips back over words before the name that are no title: "Me", "l'Allemand", "(LREM)". */
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

/** The start of the phrase, including its article. */
function startOf(view: View, first: number): number {
  return isDeterminer(view.lower(first - 1)) || CONTRACTED.has(view.lower(first - 1)) ? first - 1 : first;
}

/** The title that ends exactly at `end`: the nearest head, or the outermost one when a comma closes the phrase. */
function titleEndingAt(
  view: View,
  end: number,
  { isPerson, isNamed }: PersonNames,
  hasComma: boolean,
  seen: Seen,
): Title | null {
  let best: Title | null = null;
  if (!hasComma && isNamedAfter(view, end - 1, seen)) return null;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    if (isPerson(at) && !hasComma && !OF.has(view.lower(at - 1))) break;
    const word = view.lower(at);
    if (CLOSING_MARKS.has(word) && at < end - 1) break;
    const bits = view.bits(at);
    // In "Bruno Le Maire, Jean Roy", the word is part of a name.
    if (bits & Word.role && !isModifier(view, at) && !isNamed(at) && !isAppointing(view, at)) {
      const first = beforeHead(view, at);
      const title = readTitle(view, first, end, isPerson);
      const isRole = title !== null && title.head === at && title.after >= end;
      if (
        isRole &&
        !isSaying(view, title) &&
        isPlausible(view, title, hasComma, seen) &&
        !isAnothers(view, title, isPerson)
      ) {
        const isBetter =
          best === null ||
          hasComma ||
          (best.isPlural && !title.isPlural) ||
          isBeside(view, best) ||
          isOuterTitle(view, best, title, seen);
        if (isBetter) best = title;
      }
    }
    if ((bits & Word.verb && !view.isCapital(at)) || RELATIVES.has(word)) break;
    if (view.breaksBefore(at)) break;
  }
  return best;
}

const CLOSING_MARKS = oneOf('. ; : ! ? « » " “ ” ( )');

/** In "secrétaire général", the noun before is the head. */
function isModifier(view: View, at: number): boolean {
  const isBehindRole = (view.bits(at - 1) & Word.role) !== 0 && view.isWord(at - 1);
  return isBehindRole && !view.isCapital(at) && !isAppointing(view, at - 1);
}

/**
 * Whether the noun is named after the person: "le quinquennat Hollande". With a full name it is not: "le porte-parole du
 * gouvernement Gabriel Attal".
 */
function isNamedAfter(view: View, noun: number, seen: Seen): boolean {
  const word = view.lower(noun);
  return NAMED_AFTER.test(word) && !(BODIES.test(word) && seen.words.length > 1);
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
    // There is no list of adjectives: a word between an article and the head is taken for one.
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

/** Whether a phrase may begin after this token. */
function isOpen(view: View, at: number): boolean {
  const word = view.lower(at);
  return (
    at < 0 ||
    isDeterminer(word) ||
    /^(?:du|au|des|aux|de|d'|,|et|par|comme|que|qu'|à|:|«|"|\(|–|—|-|\.)$/.test(word) ||
    view.breaksBefore(at + 1)
  );
}

/** Whether the title belongs to somebody else: "ministre" in "le secrétaire d'État auprès du ministre". */
function isBeside(view: View, { first }: Title): boolean {
  return view.lower(startOf(view, first) - 1) === 'auprès' || view.lower(startOf(view, first) - 2) === 'auprès';
}

/** Whether the word is a participle ("a élu Jean Roy", "Nommée juge à Dax, Anne Roy") and not a title ("l'élu Jean Roy"). */
function isAppointing(view: View, at: number): boolean {
  if (!/^(?:nommé|(?:ré)?élu)e?s?$/.test(view.lower(at)) || isDeterminer(view.lower(at - 1))) return false;
  return (
    /^(?:a|ont|avait|avaient|aura|auront|ayant|avoir|été|est|sont|fut)$/.test(view.lower(at - 1)) ||
    (view.bits(at + 1) & Word.role) !== 0
  );
}

/** Whether the word is a verb that looks like a noun and has no article: '"Tant pis", juge Anne Roy'. */
function isSaying(view: View, { first, head }: Title): boolean {
  return (
    head === first &&
    /^(?:juge|critique|signe|guide)$/.test(view.lower(head)) &&
    !isDeterminer(view.lower(first - 1)) &&
    /^[,"»”]$/.test(view.lower(first - 1))
  );
}

function isPlausible(view: View, title: Title, hasComma: boolean, seen: Seen): boolean {
  const start = startOf(view, title.first);
  const previous = view.lower(start - 1);
  // "corédacteur en chef", "vice-président en chef".
  if (start === title.first && previous === 'en') return false;
  if (!hasComma) return true;
  if (FRONTED.test(previous) && view.lower(seen.after) !== ',') return false;
  if (isRelatives(view, title, seen)) return false;
  // "…entre le maire et le préfet, Jean Roy a tranché": without a second comma, the phrase must begin the sentence.
  const isVerbNext = (view.bits(seen.after) & Word.verb) !== 0 || /^(?:s'|se|n'|ne)$/.test(view.lower(seen.after));
  const opening = isAppointing(view, start - 1) ? start - 1 : start;
  if (isVerbNext && !view.isSentenceStart(opening)) return false;
  const article = start < title.first ? view.lower(start) : '';
  // "X, président de la République, Y, Premier ministre": a title without article belongs to the name before it.
  if (article === '' && previous === ',') return isInSeries(view, start - 1);
  return true;
}

/**
 * "Le chef de file des députés Gilles Roy, Marie Viot": a title that holds another person's name is that person's. Unless
 * it opens the sentence and the other has a title of his own: "Ancien conseiller du président Jean Roy, Luc Foy".
 */
function isAnothers(view: View, title: Title, isPerson: IsPerson): boolean {
  const opens = view.isSentenceStart(startOf(view, title.first));
  let hasOwn = false;
  for (let at = title.head + 1; at < title.after; at++) {
    if (view.bits(at) & Word.role) hasOwn = (view.bits(at) & Word.plural) === 0;
    if (isPerson(at) && !(opens && hasOwn) && !OF.has(view.lower(at - 1))) return true;
  }
  return false;
}

/** "Le ministre d'État, ministre de l'Intérieur, X": the phrase before the comma is a title with its article. */
function isInSeries(view: View, comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(0, comma - REACH) && !view.breaksBefore(at + 1); at--) {
    if (view.lower(at) === ',') return false;
    if (!(view.bits(at) & Word.role) || view.isCapital(at)) continue;
    const first = startOf(view, beforeHead(view, at));
    if (isDeterminer(view.lower(first))) return readTitle(view, at, comma, () => false)?.after === comma;
  }
  return false;
}
