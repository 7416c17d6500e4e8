// Reads a title such as "ancien vice-ministre azerbaïdjanais des Affaires étrangères et des
// expatriés", from its first word to the end of the noun phrase. The phrase ends before a
// verb, a relative pronoun, the name of a person, or a comma outside a list of domains.

import { MONTHS_WRITTEN } from '../french/calendar.js';
import { oneOf } from '../french/one-of.js';
import { A_OR_AN, OF_THE } from '../french/small-words.js';
import { isCivility } from '../knowledge/civilities.js';
import { Word } from '../knowledge/tables.js';
import { isParticle } from '../knowledge/particles.js';
import { countWork } from '../text/work.js';
import type { View } from '../knowledge/seen.js';

export interface Title {
  /** First token, and the token after the last. */
  readonly first: number;
  readonly after: number;
  readonly head: number;
  readonly isPlural: boolean;
}

/** Whether a person's name starts at a token. */
export type IsPerson = (token: number) => boolean;

/** Longest title, in tokens. */
const LONGEST = 32;
/** The most unknown words before the head noun: "puissant industriel". */
const MOST_BEFORE = 3;

const DETERMINERS = oneOf("le la l' les un une son sa ses leur leurs notre nos mon ma mes votre ce cet cette ces");
const PREPOSITIONS = oneOf("de du des d' à au aux en pour chez auprès contre sur dans près sous par");
/** Words that end a noun phrase, or that never stand in one. */
const ENDS = oneOf(
  "qui que qu' dont où lequel laquelle il elle ils elles on je j' nous vous se s' ne n' y mais car lorsque lorsqu' quand si comme depuis pendant durant jusque jusqu' avant après lors selon puis donc or ni c' ça cela alors aussi également notamment ainsi aujourd'hui hier demain désormais actuellement toujours encore déjà lui-même elle-même ici là qu'il qu'elle lundi mardi mercredi jeudi vendredi samedi dimanche devant malgré afin soit pourtant surtout plutôt non pas plus très trop ou celui celle ceux tandis entre avec sauf quant face feu ayant étant alias dit dite surnommé surnommée",
);
const BEFORE_HEAD = oneOf(
  'ex ancien ancienne anciens anciennes nouveau nouvel nouvelle futur future jeune vice très plus premier première',
);
/** Roles that can also be adjectives: "confrontation générale" is not about a general. */
const ADJECTIVES =
  /^(?:général|militaire|principal|scientifique|critique|religieuse|étudiant|résistant|associé|adjoint|délégué|élu|assistant|combattant|séparatiste|chargé|attaché|retraité|employé|salarié|policier|cadre|indépendantiste|révolutionnaire|ouvrier|agricole|terroriste|paysan|djihadiste|jihadiste|volontaire|bénévole|militant|dissident|opposant|numéro|membre|représentant|enseignant|routier|routière)(?:e|s|es|aux)?$/;
/** "homme" and "femme" are roles only in phrases such as "homme d'affaires" or "femme politique". */
const MAN =
  /^(?:politiques?|forte?|clé|d'affaires|d'état|d'église|d'équipage|d'entreprise|de lettres|de main|de théâtre|de télévision|de médias|de confiance|de ménage|de radio)$/;
/** Nouns that are a role only when certain words follow. */
const NEEDS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
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
  }),
);
/** Participles that end a title, because they tell what happened to the person: "l'ancien ministre poursuivi pour fraude". */
const OPENS_CLAUSE =
  /^(?:poursuivi|accusé|condamné|soupçonné|mis|visé|limogé|interrogé|cité|connu|décédé|mort|né|arrêté|tué|blessé|jugé|assassiné|incarcéré|détenu|situé|réfugié|exilé|devenu|surnommé|âgé|basé|installé|proche)e?s?$/;
const NUMERAL = /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d+)$/;
const PARTICIPLE = /^(?:nommé|élu|réélu|désigné|promu|devenu|sacré|considéré|présenté|surnommé|dit)e?$/;
/** "Sa Majesté le Roi", "Son Excellence le Président": behind these a title goes on with its article. */
const STYLES = oneOf('majeste altesse excellence saintete eminence');
/** "pour le vainqueur luttaient": no noun ends like a verb of the third person plural in the past. */
const THIRD_PLURAL = /.{2}(?:aient|èrent|eraient)$/;
/** "un autre avocat", "d'éventuels fondateurs": these say nothing of what somebody is. */
const NOT_IN_TITLE =
  /^(?:autres?|mêmes?|éventuel(?:le)?s?|possibles?|probables?|présumée?s?|supposée?s?|prétendue?s?)$/;

export function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word);
}

/** The title that begins at `first` (after its article), or `null`. */
export function readTitle(view: View, first: number, limit: number, isPerson: IsPerson): Title | null {
  const bound = Math.min(limit, first + LONGEST);
  let head = first;
  let isOneOf = false;
  let isDescribed = false;
  // "l'un des trois avocats de": one of them.
  if (A_OR_AN.has(view.lower(head)) && view.lower(head + 1) === 'des') {
    isOneOf = true;
    head += 2;
    first = head;
  }
  for (; head < bound; head++) {
    countWork('title');
    const bits = view.bits(head);
    const word = view.lower(head);
    if (bits & Word.role && isHead(view, head) && !(isDescribed && ADJECTIVES.test(word))) break;
    if (BEFORE_HEAD.has(word)) continue;
    // "trois avocats", "nommé chef": the title begins after such a word.
    if (NUMERAL.test(word) || PARTICIPLE.test(word) || NOT_IN_TITLE.test(word)) {
      first = head + 1;
      continue;
    }
    isDescribed = true;
    if (head - first >= MOST_BEFORE || view.isCapital(head) || !view.isWord(head)) return null;
    if (bits & Word.verb || ENDS.has(word) || PREPOSITIONS.has(word) || DETERMINERS.has(word) || word === 'et')
      return null;
  }
  if (head >= bound) return null;
  const after = readTail(view, head + 1, bound, isPerson);
  return { first, after, head, isPlural: !isOneOf && (view.bits(head) & Word.plural) !== 0 };
}

function isHead(view: View, head: number): boolean {
  if (/^(?:homme|femme)s?$/.test(view.lower(head))) {
    const next = view.lower(head + 1);
    return MAN.test(next) || MAN.test(`${next}${next === 'de' ? ' ' : ''}${view.lower(head + 2)}`);
  }
  // "La France insoumise" is a party.
  if (/^insoumise?s?$/.test(view.lower(head)) && view.isCapital(head - 1)) return false;
  // "dans le cadre de".
  if (view.lower(head) === 'cadre' && view.lower(head - 2) === 'dans') return false;
  const needs = NEEDS.get(view.lower(head));
  return needs === undefined || needs.test(view.lower(head + 1));
}

/** The token after the complement that begins at `at`. */
function readTail(view: View, at: number, bound: number, isPerson: IsPerson): number {
  let afterPreposition = false;
  let hasInner = false;
  while (at < bound) {
    countWork('title');
    if (view.breaksBefore(at)) break;
    const word = view.lower(at);
    if (isPerson(at)) {
      // "l'avocat de Tariq Ramadan", "de l'ex-président François Hollande" hold a person; "le maire Jean Dupont" ends
      // before one.
      if (!afterPreposition && !hasInner) break;
      at++;
      while (
        at < bound &&
        (view.isCapital(at) || isParticle(view.key(at))) &&
        view.isWord(at) &&
        !isPerson(at) &&
        view.isCapital(nextCapital(view, at))
      )
        at++;
      afterPreposition = false;
      hasInner = false;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      if (/^(?:de|en|du|au|à)$/.test(word) && isTime(view, at + 1)) break;
      // "à recevoir", "pour remplacer".
      if (
        /^(?:à|pour|de|d')$/.test(word) &&
        /(?:er|ir|oir|[dt]re|aire)$/.test(view.lower(at + 1)) &&
        !view.isCapital(at + 1) &&
        isInfinitive(view.lower(at + 1))
      )
        break;
      afterPreposition = true;
    } else if (afterPreposition && isCivility(view, at)) {
      // "avocat de Mme Ayari".
    } else if (DETERMINERS.has(word)) {
      // "ambassadeur de Sa Majesté le Roi en Norvège".
      if (!afterPreposition && !STYLES.has(view.key(at - 1))) break;
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
      if (!view.isCapital(at) && (ENDS.has(word) || OPENS_CLAUSE.test(word) || view.bits(at) & Word.verb)) break;
      if (!view.isCapital(at) && THIRD_PLURAL.test(word)) break;
      if (view.isCapital(at) && ENDS.has(word) && !afterPreposition) break;
      if (view.bits(at) & Word.role) hasInner = true;
      afterPreposition = false;
    } else if (word !== '/' && word !== "'" && word !== '.') {
      break;
    } else if (word === '.' && !(view.isWord(at + 1) && !view.isCapital(at + 1))) {
      break;
    }
    at++;
  }
  // A noun phrase cannot end in a preposition, an article or "et".
  while (
    /^(?:de|du|des|d'|à|au|aux|en|pour|la|le|l'|les|et|un|une|sur|dans|par|son|sa|ses|leurs?|nos|mes|vos|ce|cet|cette|contre|sous)$/.test(
      view.lower(at - 1),
    )
  )
    at--;
  return at;
}

/** The token itself if it is capitalised, otherwise the one after it: in "Ramby de Mello", "Mello" after "de". */
function nextCapital(view: View, at: number): number {
  return view.isCapital(at) ? at : at + 1;
}

/** Whether a word is an infinitive by its ending. Nouns such as "affaire", "ministère" and "commissaire" are not. */
function isInfinitive(word: string): boolean {
  return /(?:er|ir|oir)$/.test(word)
    ? !/^(?:atelier|dossier|quartier|papier|courrier|chantier|janvier|février|mer|fer|hier|avenir|pouvoir|devoir|soir|espoir|premier|dernier)$/.test(
        word,
      )
    : /^(?:faire|prendre|mettre|être|rendre|défendre|vendre|combattre|reprendre|entendre|répondre|permettre|remettre)$/.test(
        word,
      );
}

/** Whether a phrase of time begins here: "de 1995 à 2007", "à l'époque", "en 2014". */
function isTime(view: View, at: number): boolean {
  const word = view.lower(at);
  if (/^(?:1[0-9]|20)\d\d$/.test(word)) return true;
  if (word === "l'" || word === 'la' || word === 'ce' || word === 'cette') {
    return /^(?:époque|heure|fois|moment|instant)$/.test(view.lower(at + 1));
  }
  // "évêque de Myre au IVe siècle"
  if (/^(?:[ivx]+|\d+)(?:e|er|ème)$/.test(word) && view.lower(at + 1) === 'siècle') return true;
  return MONTHS_WRITTEN.has(word);
}

/** Whether "et" continues the title ("et des expatriés") and does not begin a second one ("et fondateur de"). */
function joinsComplements(view: View, at: number, bound: number): boolean {
  const word = view.lower(at);
  if (OF_THE.has(word)) return true;
  let next = at;
  if (isDeterminer(word)) next++;
  if (next >= bound || !view.isWord(next)) return false;
  const bits = view.bits(next);
  if (bits & (Word.role | Word.verb | Word.kin) || ENDS.has(view.lower(next)) || BEFORE_HEAD.has(view.lower(next)))
    return false;
  if (isDeterminer(word)) {
    // "la Culture et la Jeunesse", but not "le maire de Lyon et la ministre".
    return view.isCapital(next);
  }
  // "politique et sociale", "Affaires étrangères et européennes": an adjective, before anything but an article.
  return !view.isCapital(next) || view.isCapital(at - 2);
}

/** Whether the comma is inside a list of domains ("ministre de la Culture, de la Jeunesse et des Sports") or before "chargé de". */
function isListOfDomains(view: View, comma: number, bound: number): boolean {
  const next = view.lower(comma + 1);
  if (/^chargée?s?$/.test(next)) return OF_THE.has(view.lower(comma + 2));
  if (!OF_THE.has(next)) return false;
  for (let at = comma + 2; at < Math.min(bound, comma + 14); at++) {
    const word = view.lower(at);
    if (word === 'et') return OF_THE.has(view.lower(at + 1));
    if (view.breaksBefore(at) || (view.bits(at) & Word.verb && !view.isCapital(at)) || /^[.;:!?()]$/.test(word))
      return false;
  }
  return false;
}

function findClosing(view: View, from: number, bound: number): number {
  for (let at = from; at < Math.min(bound, from + 8); at++) if (/^["»”]$/.test(view.lower(at))) return at;
  return -1;
}
