// What a text of sport says of a town or a country that stands for its team: it is beaten, it plays, it has players and
// takes them on. "Lens a dominé Nice", "face au Maroc", "l'entraîneur de Lorient", "formé à Sochaux", "battu par Brive".
// The place itself stands behind "à" where a game is played there: "s'incliner à Monaco", "gagner à Metz".

import { oneOf } from '../french/one-of.js';
import { OF_THE, THE } from '../french/small-words.js';
import { PLAYERS, SPORT, SPORT_AND_MORE, WORDS_OF_GAMES } from '../french/sport.js';
import type { Seen, View } from '../knowledge/seen.js';
import { placesNamed } from '../knowledge/tables.js';

/** The share of words of sport that makes a text one of sport, and their least number. */
const SHARE = 0.012;
const FEWEST = 2;

/** Whether a text, or a sentence of it, speaks of sport; asked only where a name may be a team. */
export class SportText {
  readonly #view: View;
  #isAll: boolean | undefined;
  /** The sentence that was asked for last, and what its words weigh. */
  #first = 0;
  #after = 0;
  #weight = 0;

  constructor(view: View) {
    this.#view = view;
  }

  /** Whether the text as a whole is of sport. */
  get isAll(): boolean {
    return (this.#isAll ??= this.#count());
  }

  /** Whether the text or the sentence around a token is of sport. A sentence is read once. */
  isAt(token: number): boolean {
    if (this.isAll) return true;
    const view = this.#view;
    if (token >= this.#first && token < this.#after) return this.#weight >= ENOUGH;
    const { length } = view.doc.tokens;
    let at = token;
    while (at > 0 && !isStart(view, at)) at--;
    this.#first = at;
    this.#weight = weightOf(view, at++);
    while (at < length && !isStart(view, at)) this.#weight += weightOf(view, at++);
    this.#after = at;
    return this.#weight >= ENOUGH;
  }

  #count(): boolean {
    const view = this.#view;
    const { length } = view.doc.tokens;
    let words = 0;
    for (let at = 0; at < length; at++) if (SPORT.has(view.lower(at))) words++;
    return words >= FEWEST && words >= SHARE * length;
  }
}

/** A sentence, or what goes on behind a semicolon. */
function isStart(view: View, at: number): boolean {
  return view.surface(at) === ';' || view.isSentenceStart(at);
}

/** What makes a sentence one of sport: one word that only sport has, two that other texts have too, four of any text. */
const ENOUGH = 4;
const COMPETITIONS = oneOf('Mondial CAN Euro NBA CHAN');
/** "Ligue 1", "Top 14", "National 2". */
const LEAGUES = oneOf('ligue top national nationale régionale division fédérale');

/** How much the word at a token says that its sentence is of sport. */
function weightOf(view: View, at: number): number {
  const word = view.lower(at);
  if (SPORT.has(word)) return SPORT_AND_MORE.has(word) ? ENOUGH / 2 : ENOUGH;
  if (WORDS_OF_GAMES.has(word)) return ENOUGH / 4;
  if (COMPETITIONS.has(view.surface(at))) return ENOUGH;
  if (LEAGUES.has(word) && view.isCapital(at) && /^\d{1,2}$/.test(view.surface(at + 1))) return ENOUGH;
  if (/^\d{1,3}[-–]\d{1,3}$/.test(view.surface(at))) return ENOUGH / 2;
  // "tirs au but"
  if (word === 'but' && view.lower(at - 2) === 'tirs') return ENOUGH;
  // "le milieu Yann Kerhuel", "le latéral de Reims"
  if (!PLAYERS.has(word) || SPORT_AND_MORE.has(word)) return 0;
  const isNoun =
    view.isCapital(at + 1) || (OF_THE.has(view.lower(at + 1)) && view.isCapital(at + 2) && word !== 'milieu');
  return isNoun ? ENOUGH : 0;
}

/** What a team does to another, before the other's name. */
const BEATS = oneOf(
  'bat battent battu battus battue battues battra battront battre battait affronte affrontent affronté affrontera ' +
    'affronteront affronter affrontait domine dominent dominé dominera dominer élimine éliminent éliminé éliminera éliminer ' +
    'écrase écrasent écrasé écraser surclasse surclassent surclassé surclasser étrille étrillent étrillé étriller renverse ' +
    'renversé renverser corrige corrigé corriger accroche accroché accrocher défie défient défié défiera défier reçoit ' +
    'reçoivent recevra recevront reçu recevoir recevait accueille accueillent accueillera accueillir rencontre rencontrent ' +
    'rencontrera rencontrer joue jouent jouera jouer opposera opposer oppose opposent opposait opposant devance devancent ' +
    'devancé devancer',
);
/** What a team does, behind its name. */
const PLAYS = oneOf(
  'bat battait battra affronte affrontait affrontera domine dominait dominera élimine écrase surclasse étrille renverse ' +
    'corrige accroche défie reçoit recevait recevra incline inclinait inclinera impose imposait imposera qualifie qualifiera ' +
    'déplace déplacera mène menait mènera gagne gagnait gagnera emporte emportait emportera perd perdait perdra concède ' +
    'concédait égalise égalisait chute chutait termine terminait terminera joue jouait jouera devance devançait',
);
/** The same behind "a" and "est": "s'est incliné", "a été battue". */
const PLAYED = oneOf(
  'battu battue affronté dominé dominée éliminé éliminée écrasé écrasée surclassé étrillé renversé corrigé accroché défié ' +
    'reçu incliné inclinée imposé imposée qualifié qualifiée déplacé mené menée gagné emporté perdu concédé égalisé chuté ' +
    'terminé joué devancé opposé opposée sacré sacrée relégué reléguée promu promue',
);
const BEFORE_PARTICIPLES = oneOf("a est avait était aura sera été s' l' ne n' pas ont sont");
/** By whom: "battu par Brive", "recruté par Brest", "passé par Sochaux". */
const TAKEN =
  /^(?:batt|domin|élimin|écras|accroch|défait|men|rejoint|surpris|surclass|recrut|libér|prêt|convoit|courtis|suivi|approch|sollicit|pass|engag|devanc)(?:u|é|i|is|it)?e?s?$/;
/** Where a player learns, signs and plays. A game is played in the place: "joué à Metz". */
const TRANSFERS = oneOf(
  'formé formée formés formées prêté prêtée prêtés transféré transférée vendu vendue signe signé signer signera prolonge ' +
    'prolongé prolonger engage engagé engagée engager engagera évolue évoluait évoluer évoluant licencié licenciée muté mutée',
);
const TOWARDS = oneOf('à au aux avec pour');
const VICTORIES = oneOf(
  'victoire victoires défaite défaites vainqueur vainqueurs tombeur tombeurs adversaire adversaires maillot succès revers',
);
/** What stands between two teams of one frame: "Dijon pour Brest", "la Croatie et le Maroc". */
const PAIRS = oneOf('et ou pour contre');
/** How far the noun or verb of a frame may stand before its preposition. */
const MOST_BETWEEN = 4;

/** Whether the words beside the name make it a team. The text is asked for sport only where they do. */
export function isInMatch(view: View, sport: SportText, seen: Seen, last: Seen | undefined): boolean {
  const { first, after } = seen;
  const isTeam =
    isAgainst(view, first) ||
    plays(view, first, after) ||
    isOfPlayers(view, first) ||
    isTransfer(view, first) ||
    (isClubOf(view, seen, last) && sport.isAll);
  return isTeam && sport.isAt(first) && isTown(view, seen);
}

/** Whether the name before is a team and this one the other of the two: "(il quitte) Dijon pour Brest", "le Japon et la France". */
export function isPaired(view: View, sport: SportText, seen: Seen, last: Seen | undefined): boolean {
  if (last?.kind !== 'organisation') return false;
  const at = before(view, seen.first);
  if (at !== last.after || !isLink(view, at, last) || !sport.isAt(at)) return false;
  return placesNamed(view.knowledge, last.key).length > 0 && isTown(view, last) && isTown(view, seen);
}

/** "opposera Tours à Orléans", "transféré de Nantes à Lille"; in "Metz bat Nice à Nancy" the last is where they played. */
function isLink(view: View, at: number, last: Seen): boolean {
  const word = view.lower(at);
  if (word !== 'à' && word !== 'au' && word !== 'aux') return PAIRS.has(word);
  const verb = before(view, last.first);
  return /^(?:oppos|transfér)/.test(view.lower(verb)) || /^transfér/.test(view.lower(verb - 1));
}

/** A town, a region or a country; or a place that no list has. */
function isTown(view: View, { key, first }: Seen): boolean {
  const named = placesNamed(view.knowledge, key);
  return named.length === 0 ? view.isCapital(first) : named.some(({ category }) => TOWNS.has(category));
}
const TOWNS: ReadonlySet<string> = new Set(['city', 'country', 'region']);

/** The token before the name and its article. */
function before(view: View, first: number): number {
  return view.breaksBefore(first) ? -1 : THE.has(view.lower(first - 1)) ? first - 2 : first - 1;
}

/** "contre le Maroc", "face à Nice", "a battu Lyon", "battu par Brive", "vainqueur sur Pau". */
function isAgainst(view: View, first: number): boolean {
  const at = before(view, first);
  const word = view.lower(at);
  if (word === 'contre' || BEATS.has(word)) return true;
  if (word === 'à' || word === 'au' || word === 'aux') return view.lower(at - 1) === 'face';
  if (word === 'par') return TAKEN.test(view.lower(at - 1));
  if (word !== 'sur') return false;
  for (let noun = at - 1; noun >= at - MOST_BETWEEN && !view.breaksBefore(noun + 1); noun--)
    if (VICTORIES.has(view.lower(noun)) || /^(?:emport|impos)/.test(view.lower(noun))) return true;
  return false;
}

/** "Lens s'est incliné", "le Japon mène". What stands behind a preposition is no subject: "le club de Lens s'est incliné". */
function plays(view: View, first: number, after: number): boolean {
  if (!view.breaksBefore(first) && IN_A_PHRASE.has(view.lower(before(view, first)))) return false;
  let at = after;
  let isParticiple = false;
  while (at < after + 5 && !view.breaksBefore(at) && BEFORE_PARTICIPLES.has(view.lower(at))) {
    isParticiple ||= /^(?:a|est|avait|était|aura|sera|ont|sont)$/.test(view.lower(at));
    at++;
  }
  return !view.breaksBefore(at) && (isParticiple ? PLAYED : PLAYS).has(view.lower(at));
}
const IN_A_PHRASE = oneOf("de d' du des à au aux en dans par sur chez vers avec pour sans sous entre depuis");

/** "l'entraîneur de Lorient", "les joueurs du Maroc", "l'attaquant vedette de Nice", "la victoire du Sénégal". */
function isOfPlayers(view: View, first: number): boolean {
  const at = before(view, first);
  if (!OF_THE.has(view.lower(at))) return false;
  if (PLAYERS.has(view.lower(at - 1)) || VICTORIES.has(view.lower(at - 1))) return true;
  return (
    PLAYERS.has(view.lower(at - 2)) && view.isWord(at - 1) && !view.isCapital(at - 1) && !OF_THE.has(view.lower(at - 1))
  );
}

/** "formé à Sochaux", "a signé pour trois ans à Metz", "s'est engagé avec Pau", "transféré de Nantes". */
function isTransfer(view: View, first: number): boolean {
  const at = before(view, first);
  if (OF_THE.has(view.lower(at))) return /^transfér/.test(view.lower(at - 1));
  if (!TOWARDS.has(view.lower(at))) return false;
  for (let verb = at - 1; verb >= at - MOST_BETWEEN && !view.breaksBefore(verb + 1); verb--) {
    if (TRANSFERS.has(view.lower(verb))) return true;
    if (!view.isWord(verb) && !/^\d+$/.test(view.surface(verb))) return false;
    if (view.isCapital(verb)) return false;
  }
  return false;
}

/** "Lina Cruz (Grenoble)" of a skier: the town is where the club is. "(ITA)" and "(Chili)" are countries. */
function isClubOf(view: View, { first, after, key }: Seen, last: Seen | undefined): boolean {
  if (last?.kind !== 'person' || last.after !== first - 1 || view.surface(first - 1) !== '(') return false;
  if (view.surface(after) !== ')' || /^\p{Lu}{2,3}$/u.test(view.surface(first))) return false;
  const categories = placesNamed(view.knowledge, key).map(({ category }) => category);
  return categories.includes('city') && !categories.includes('country');
}
