// What a text of sport says of a town or a country that stands for its team: it is beaten, it plays, it has players and
// takes them on. "Lens a dominé Nice", "face au Maroc", "l'entraîneur de Lorient", "formé à Sochaux", "battu par Brive".
// The place itself stands behind "à" where a game is played there: "s'incliner à Monaco", "gagner à Metz".

import { oneOf } from '../french/one-of.js';
import { OF_THE, THE } from '../french/small-words.js';
import { PLAYERS } from '../french/sport.js';
import type { Seen, View } from '../knowledge/seen.js';
import { placesNamed, type KnownPlace } from '../knowledge/tables.js';
import type { SportText } from './sport-text.js';

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
    'concédait égalise égalisait chute chutait termine terminait terminera joue jouait jouera devance devançait quittent neutralisent partagent',
);
/** The same behind "a" and "est": "s'est incliné", "a été battue". */
const PLAYED = oneOf(
  'battu battue tenu tenue affronté dominé dominée éliminé éliminée écrasé écrasée surclassé étrillé renversé corrigé accroché défié ' +
    'reçu incliné inclinée imposé imposée qualifié qualifiée déplacé mené menée gagné emporté perdu concédé égalisé chuté ' +
    'terminé joué devancé opposé opposée sacré sacrée relégué reléguée promu promue neutralisé neutralisés quittés partagé',
);
const BEFORE_PARTICIPLES = oneOf(
  "a est avait était aura sera été s' l' ne n' pas ont sont plus jamais toujours encore aussi",
);
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
  if (bows(view, seen)) return true;
  const isTeam =
    isAgainst(view, first) ||
    plays(view, first, after) ||
    isOfPlayers(view, first) ||
    isTransfer(view, first) ||
    (opensSentence(view, first, after) && sport.hasScore(first)) ||
    (isClubOf(view, seen, last) && sport.isAll);
  return isTeam && sport.isAt(first) && isTown(view, seen);
}

/**
 * Two towns of one country that are subject and object of one verb: "Lorient accueille Nantes samedi", "Kairouan affrontera
 * Bizerte". They need no other word of sport: a town is host to people and to events, not to another town. Two states do
 * meet: "Paris reçoit Washington".
 */
export function isGuest(view: View, host: Seen, guest: Seen): boolean {
  const { after } = host;
  if (view.breaksBefore(after) || view.breaksBefore(guest.first) || guest.first - after > MOST_BETWEEN) return false;
  if (!BEATS.has(view.lower(guest.first - 1)) || IN_A_PHRASE.has(view.lower(before(view, host.first)))) return false;
  for (let at = after; at < guest.first - 1; at++) if (!BEFORE_PARTICIPLES.has(view.lower(at))) return false;
  return areOfOneCountry(view, host.key, guest.key);
}

/** "Lens s'est incliné à Monaco", "Sedan égalise": a town does so in a game only. States may bow to each other: "devant". */
function bows(view: View, { first, after, key }: Seen): boolean {
  if (IN_A_PHRASE.has(view.lower(before(view, first)))) return false;
  let at = after;
  while (at < after + 4 && !view.breaksBefore(at) && BEFORE_PARTICIPLES.has(view.lower(at))) at++;
  if (view.breaksBefore(at) || !/^(?:inclin|égalis)(?:e|é|ée|ait|era)$/.test(view.lower(at))) return false;
  return view.lower(at + 1) !== 'devant' && placesNamed(view.knowledge, key)[0]?.category === 'city';
}

/** "Grenoble a craqué et perd 24-31": the first words of its sentence, as a subject. */
function opensSentence(view: View, first: number, after: number): boolean {
  const opening = THE.has(view.lower(first - 1)) ? first - 1 : first;
  return (
    view.isSentenceStart(opening) && view.isWord(after) && !view.isCapital(after) && !IN_A_PHRASE.has(view.lower(after))
  );
}

/** Whether the larger town of one name lies in a country where there is a town of the other name. */
function areOfOneCountry({ knowledge }: View, one: string, other: string): boolean {
  const [ones, others] = [one, other].map((key) =>
    placesNamed(knowledge, key).filter(({ category }) => category === 'city'),
  );
  const liesAmong = (town: KnownPlace | undefined, towns: readonly KnownPlace[]): boolean =>
    town !== undefined && towns.some(({ country }) => country === town.country);
  return liesAmong(ones![0], others!) || liesAmong(others![0], ones!);
}

/** Whether the name before is a team and this one the other of the two: "(il quitte) Dijon pour Brest", "le Japon et la France". */
export function isPaired(view: View, sport: SportText, seen: Seen, last: Seen | undefined): boolean {
  if (last?.kind !== 'organisation') return false;
  const at = before(view, seen.first);
  if (at !== last.after || !isLink(view, at, last) || !sport.isAt(at)) return false;
  return placesNamed(view.knowledge, last.key).length > 0 && isTown(view, last) && isTown(view, seen);
}

/** Whether a place shares with the team behind it what makes that a team: "Bouaké et Korhogo ont fait match nul". */
export function isFirstOfTwo(view: View, first: Seen, second: Seen): boolean {
  const at = before(view, second.first);
  return (
    at === first.after && view.lower(at) === 'et' && isTown(view, first) && plays(view, second.first, second.after)
  );
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
  if (OF_THE.has(word)) return OVERCOMES.test(view.lower(at - 1));
  if (word === 'entre') {
    for (let noun = at - 1; noun >= at - MOST_BETWEEN && !view.breaksBefore(noun + 1); noun--)
      if (DUELS.has(view.lower(noun))) return true;
    return false;
  }
  if (word !== 'sur' && word !== 'devant') return false;
  for (let noun = at - 1; noun >= at - MOST_BETWEEN && !view.breaksBefore(noun + 1); noun--)
    if (VICTORIES.has(view.lower(noun)) || /^(?:emport|impos|meilleur|inclin)/.test(view.lower(noun))) return true;
  return false;
}
/** "dispose de Pau", "triomphe de Brive", "a eu raison de Metz", "aux dépens de Gabès". */
const OVERCOMES = /^(?:dispos(?:e|ent|é|era|er|ait)|triomph(?:e|ent|é|era|er|ait)|raison|dépens)$/;
const DUELS = oneOf('nul duel choc derby affiche rencontre opposition');

/** "Lens s'est incliné", "le Japon mène". What stands behind a preposition is no subject: "le club de Lens s'est incliné". */
function plays(view: View, first: number, after: number): boolean {
  if (!view.breaksBefore(first) && IN_A_PHRASE.has(view.lower(before(view, first)))) return false;
  let at = after;
  let isParticiple = false;
  while (at < after + 5 && !view.breaksBefore(at) && BEFORE_PARTICIPLES.has(view.lower(at))) {
    isParticiple ||= /^(?:a|est|avait|était|aura|sera|ont|sont)$/.test(view.lower(at));
    at++;
  }
  if (view.breaksBefore(at)) return false;
  // "ont fait match nul"
  if (/^(?:fait|font)$/.test(view.lower(at)) && view.lower(at + 1) === 'match') return true;
  return (isParticiple ? PLAYED : PLAYS).has(view.lower(at));
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
