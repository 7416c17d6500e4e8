// The grammar of a title: "ancien vice-ministre azerbaïdjanais des Affaires
// étrangères et des expatriés". From its first word it is read forward to the end
// of the noun phrase: a verb, a relative, a comma that no list of domains spans,
// or the name of a person.

import { Word } from './knowledge.js';
import type { View } from './view.js';

export interface Title {
  /** First token, and the token after the last. */
  readonly first: number;
  readonly after: number;
  readonly head: number;
  readonly isPlural: boolean;
}

/** Longest title, in tokens. */
const LONGEST = 32;
/** Words before the head that may stand without being known: "puissant industriel". */
const MOST_BEFORE = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DETERMINERS = words("le la l' les un une son sa ses leur leurs notre nos mon ma mes votre ce cet cette ces");
const PREPOSITIONS = words("de du des d' à au aux en pour chez auprès contre sur dans près sous par");
/** Words that end a noun phrase, or that never stand in one. */
const ENDS = words(
  "qui que qu' dont où lequel laquelle il elle ils elles on je j' nous vous se s' ne n' y mais car lorsque lorsqu' quand si comme depuis pendant durant jusque jusqu' avant après lors selon puis donc or ni c' ça cela alors aussi également notamment ainsi aujourd'hui hier demain désormais actuellement toujours encore déjà lui-même elle-même ici là qu'il qu'elle lundi mardi mercredi jeudi vendredi samedi dimanche devant malgré afin soit pourtant surtout plutôt non pas plus très trop ou celui celle ceux tandis entre",
);
const BEFORE_HEAD = words('ex ancien ancienne anciens anciennes nouveau nouvel nouvelle futur future jeune vice très plus premier première');
/** Common nouns that are a role only with what follows them. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  homme: /^(?:d'|politique|fort|de|clé)$/,
  femme: /^(?:d'|politique|de|forte)$/,
  hommes: /^(?:d'|politiques)$/,
  femmes: /^(?:d'|politiques)$/,
  numéro: /^(?:un|deux|trois|quatre|1|2|3|4)$/,
  membre: /^(?:de|du|des|d'|éminent|fondateur|actif|influent)$/,
  membres: /^(?:de|du|des|d')$/,
  figure: /^(?:de|du|des|d'|historique|emblématique)$/,
  star: /^(?:de|du|des|d')$/,
  vedette: /^(?:de|du|des|d')$/,
  chargé: /^(?:de|du|des|d')$/,
  chargée: /^(?:de|du|des|d')$/,
  milieu: /^(?:de|offensif|défensif)$/,
  élève: /^(?:de|du|à|au|en|d')$/,
  auteur: /^(?:.+)$/,
  témoin: /^$/,
};
const NEEDS_COMPLEMENT = /^(?:de|du|des|d')$/;

export function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word);
}

/** The title that begins at `first` (behind its article), or `null`. `isPerson` tells where a person's name starts. */
export function readTitle(view: View, first: number, limit: number, isPerson: (token: number) => boolean): Title | null {
  const bound = Math.min(limit, first + LONGEST);
  let head = first;
  let isOneOf = false;
  // "l'un des trois avocats de": one of them.
  if (/^(?:un|une)$/.test(view.lower(head)) && view.lower(head + 1) === 'des') {
    isOneOf = true;
    head += 2;
    first = head;
  }
  for (; head < bound; head++) {
    const bits = view.bits(head);
    if (bits & Word.role && isHead(view, head)) break;
    const word = view.lower(head);
    if (BEFORE_HEAD.has(word)) continue;
    if (head - first >= MOST_BEFORE || view.isCapital(head) || !view.isWord(head)) return null;
    if (bits & Word.verb || ENDS.has(word) || PREPOSITIONS.has(word) || DETERMINERS.has(word) || word === 'et') return null;
  }
  if (head >= bound) return null;
  const after = readTail(view, head + 1, bound, isPerson);
  return { first, after, head, isPlural: !isOneOf && (view.bits(head) & Word.plural) !== 0 };
}

function isHead(view: View, head: number): boolean {
  const needs = NEEDS[view.lower(head)];
  return needs === undefined || needs.test(view.lower(head + 1));
}

/** The token after the complement that begins at `at`. */
function readTail(view: View, at: number, bound: number, isPerson: (token: number) => boolean): number {
  let afterPreposition = false;
  while (at < bound) {
    if (view.breaksBefore(at)) break;
    const word = view.lower(at);
    if (isPerson(at)) {
      // "l'avocat de Tariq Ramadan" holds a person; "le maire Jean Dupont" ends before one.
      if (!afterPreposition) break;
      at++;
      while (at < bound && view.isWord(at) && view.isCapital(at) && !isPerson(at)) at++;
      afterPreposition = false;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      if (/^(?:de|en|du|au|à)$/.test(word) && isTime(view, at + 1)) break;
      afterPreposition = true;
    } else if (DETERMINERS.has(word)) {
      if (!afterPreposition) break;
    } else if (word === 'et' || word === '&') {
      if (!joinsComplements(view, at + 1, bound)) break;
      afterPreposition = view.isWord(at + 1) && DETERMINERS.has(view.lower(at + 1));
    } else if (word === ',') {
      if (!isListOfDomains(view, at, bound)) break;
      afterPreposition = false;
    } else if (word === '"' || word === '«' || word === '“') {
      const closing = findClosing(view, at + 1, bound);
      if (closing < 0) break;
      at = closing;
      afterPreposition = false;
    } else if (view.isWord(at) || /^[\p{L}\d]/u.test(word)) {
      if (!view.isCapital(at) && (ENDS.has(word) || view.bits(at) & Word.verb)) break;
      if (view.isCapital(at) && ENDS.has(word) && !afterPreposition) break;
      afterPreposition = false;
    } else if (word !== '/' && word !== "'" && word !== '.') {
      break;
    } else if (word === '.' && !(view.isWord(at + 1) && !view.isCapital(at + 1))) {
      break;
    }
    at++;
  }
  // A phrase does not end in a preposition, an article or "et".
  while (at > 0 && /^(?:de|du|des|d'|à|au|aux|en|pour|la|le|l'|les|et|un|une|sur|dans|par|son|sa)$/.test(view.lower(at - 1))) at--;
  return at;
}

/** "de 1995 à 2007", "à l'époque", "en 2014": when, not what. */
function isTime(view: View, at: number): boolean {
  const word = view.lower(at);
  if (/^(?:1[0-9]|20)\d\d$/.test(word)) return true;
  if (word === "l'" || word === 'la' || word === 'ce' || word === 'cette') {
    return /^(?:époque|heure|fois|moment|instant)$/.test(view.lower(at + 1));
  }
  return /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/.test(word);
}

/** Whether "et" continues the title, "et des expatriés", and opens no second one, "et fondateur de". */
function joinsComplements(view: View, at: number, bound: number): boolean {
  const word = view.lower(at);
  if (/^(?:de|du|des|d')$/.test(word)) return true;
  let next = at;
  if (isDeterminer(word)) next++;
  if (next >= bound || !view.isWord(next)) return false;
  const bits = view.bits(next);
  if (bits & (Word.role | Word.verb | Word.kin) || ENDS.has(view.lower(next)) || BEFORE_HEAD.has(view.lower(next))) return false;
  if (isDeterminer(word)) {
    // "la Culture et la Jeunesse", but not "le maire de Lyon et la ministre".
    return view.isCapital(next);
  }
  // "politique et sociale", "Affaires étrangères et européennes": an adjective, before anything but an article.
  return !view.isCapital(next) || view.isCapital(at - 2);
}

/** A comma inside "ministre de la Culture, de la Jeunesse et des Sports", or before "chargé de". */
function isListOfDomains(view: View, comma: number, bound: number): boolean {
  const next = view.lower(comma + 1);
  if (/^chargée?s?$/.test(next)) return NEEDS_COMPLEMENT.test(view.lower(comma + 2));
  if (!NEEDS_COMPLEMENT.test(next)) return false;
  for (let at = comma + 2; at < Math.min(bound, comma + 14); at++) {
    const word = view.lower(at);
    if (word === 'et') return NEEDS_COMPLEMENT.test(view.lower(at + 1));
    if (view.breaksBefore(at) || (view.bits(at) & Word.verb && !view.isCapital(at)) || /^[.;:!?()]$/.test(word)) return false;
  }
  return false;
}

function findClosing(view: View, from: number, bound: number): number {
  for (let at = from; at < Math.min(bound, from + 8); at++) if (/^["»”]$/.test(view.lower(at))) return at;
  return -1;
}
