// Towns and countries that are teams. A match beside the name decides ("Monaco a battu Lyon 2-1"),
// and so does the text: where most of the towns that it names are teams, the few that were read
// unsurely are teams as well ("prêté à Metz", "Du côté de Lens").

import { oneOf } from '../french/one-of.js';
import { THE } from '../french/small-words.js';
import { changed, changeWhere, type Seen, type View } from '../knowledge/seen.js';
import { Word, placesNamed } from '../knowledge/tables.js';
import { isHeading, readFixtures, withoutRoads, withSplitPairs } from './fixtures.js';
import { isFirstOfTwo, isGuest, isInMatch, isPaired } from './matches.js';
import { isTownItself } from './senses.js';
import { SportText } from './sport-text.js';

/** So many towns and countries were read as teams, and so many times more than were read as places. */
const FEWEST_TEAMS = 4;
const PREVAILS = 2;
/** A place that was read as surely as this stays one. */
const SURE = 0.8;

export function asTeams(view: View, read: readonly Seen[]): readonly Seen[] {
  const mentions = withoutRoads(view, read);
  const { teams, stops } = readFixtures(view, mentions);
  const matched = inMatches(view, mentions);
  const sport = new SportText(view);
  let headings: boolean | undefined;
  const played: Seen[] = [];
  let mayBeTeams = false;
  for (const seen of mentions) {
    const last = played.at(-1);
    const plays =
      seen.kind === 'place' &&
      (teams.has(seen) ||
        (isHeading(view, seen) && (sport.isAll || (headings ??= haveTeams(view, mentions)))) ||
        matched.has(seen) ||
        isInMatch(view, sport, seen, last) ||
        isPaired(view, sport, seen, last));
    if (seen.kind === 'place' && !plays && seen.confidence < SURE) mayBeTeams = true;
    if (last !== undefined && seen.kind !== 'person' && isGuest(view, last, seen)) {
      played[played.length - 1] = team(last);
      played.push(team(seen));
    } else if (stops.has(seen)) played.push(changed(seen, { kind: 'place' }));
    else {
      if (plays && last?.kind === 'place' && isFirstOfTwo(view, last, seen)) played[played.length - 1] = team(last);
      played.push(plays ? team(seen) : seen);
    }
  }
  const all = mayBeTeams && isAboutTeams(view, played) ? changeWhere(view, played, isUnsureTown, toTeam) : played;
  return withSplitPairs(view, all);
}

/** Whether a heading of the text was read as a team, which makes teams of its other headings. */
function haveTeams(view: View, mentions: readonly Seen[]): boolean {
  return mentions.some((seen) => seen.kind === 'organisation' && isHeading(view, seen));
}

function toTeam(_: View, seen: Seen): Seen {
  return team(seen);
}

/** "un match contre la France", "la finale entre la Zambie et le Ghana", "il a joué pour Brest", "prêté à Metz". */
function inMatches(view: View, mentions: readonly Seen[]): ReadonlySet<Seen> {
  const found = new Set<Seen>();
  let last: Seen | undefined;
  for (const seen of mentions) {
    const { first, kind } = seen;
    if (kind === 'place' && !view.breaksBefore(first)) {
      const before = THE.has(view.lower(first - 1)) ? first - 2 : first - 1;
      const isSecond = view.lower(before) === 'et' && last !== undefined && last.after === before && found.has(last);
      if (isSecond || isPlayed(view, before) || isLentTo(view, seen, last)) found.add(seen);
    }
    last = seen;
  }
  return found;
}
/** Words between the game and its preposition: "un match amical très attendu contre". */
const MOST_BETWEEN = 4;
const GAMES = oneOf('match matchs matches finale demi-finale demi-finales barrage quart quarts huitième');
const PLAYING = oneOf('joue joues jouent jouer jouera joueront jouait jouaient joué jouant');
const GOALS = oneOf('buts sélections');

/** Whether a game is played against, between or for what follows the preposition at `at`. */
function isPlayed(view: View, at: number): boolean {
  const word = view.lower(at);
  const isAgainst = word === 'contre' || word === 'entre' || (word === 'à' && view.lower(at - 1) === 'face');
  if (!isAgainst && word !== 'pour' && word !== 'avec') return false;
  for (let before = at - 1; before >= at - MOST_BETWEEN && !view.breaksBefore(before + 1); before--) {
    const token = view.lower(before);
    if (PLAYING.has(token) || GOALS.has(token)) return word !== 'entre';
    if (GAMES.has(token)) return isAgainst;
    if (/^[,;:.()]$/.test(token)) return false;
  }
  return false;
}

const LENT = /^prêtée?s?$/;
const MOST_TERMS = 5;
/** Players by where they play, beside the nouns that are known as those of people. */
const POSITIONS = oneOf(
  'milieu gardien ailier latéral arrière piston avant-centre portier pilier talonneur meneur pivot',
);
const LENT_TO = /^(?:à|au|aux|par)$/;
/** "a été", "est", "sera de nouveau": what stands between the player and the participle. */
const AUXILIARIES = oneOf(
  'a ont avait avaient aura est sont était sera seront être va été ensuite puis déjà encore finalement',
);

/** "Prêté à Guingamp", "l'ailier sera prêté à Metz": players are lent to teams. Works of art are lent to towns. */
function isLentTo(view: View, { first, key }: Seen, last: Seen | undefined): boolean {
  if (!LENT_TO.test(view.lower(first - 1)) || view.breaksBefore(first)) return false;
  // "prêté sans option d'achat à"
  let lent = first - 2;
  while (lent > first - 2 - MOST_TERMS && !LENT.test(view.lower(lent)) && view.isWord(lent) && !view.isCapital(lent))
    lent--;
  if (!LENT.test(view.lower(lent))) return false;
  if (!placesNamed(view.knowledge, key).some(({ category }) => category === 'city')) return false;
  let at = lent - 1;
  let isActive = false;
  let isPassive = false;
  for (; at >= 0 && AUXILIARIES.has(view.lower(at)) && !view.breaksBefore(at + 1); at--) {
    isActive ||= /^(?:a|ont|avait|avaient|aura)$/.test(view.lower(at));
    isPassive ||= view.lower(at) === 'été';
  }
  // "La ville a prêté à Brest deux vitrines."
  if (isActive && !isPassive) return false;
  if (view.breaksBefore(at + 1) || view.isSentenceStart(at + 1)) return true;
  if (/^[,(:;–-]$/.test(view.surface(at))) at--;
  // "le milieu de 22 ans"
  if (view.lower(at) === 'ans' && view.lower(at - 2) === 'de') at -= 3;
  if (POSITIONS.has(view.lower(at))) return true;
  return (view.bits(at) & Word.role) !== 0 || (last?.kind === 'person' && last.after === at + 1);
}

function team(seen: Seen): Seen {
  return changed(seen, { kind: 'organisation' });
}

function isAboutTeams(view: View, mentions: readonly Seen[]): boolean {
  let teams = 0;
  let places = 0;
  for (const { kind, key, words, confidence } of mentions) {
    if (kind === 'place' && confidence >= SURE) places++;
    else if (kind === 'organisation' && words.length < 3 && placesNamed(view.knowledge, key).length > 0) teams++;
  }
  return teams >= FEWEST_TEAMS && teams >= PREVAILS * places;
}

function isUnsureTown(view: View, { kind, key, confidence, first, after }: Seen): boolean {
  return (
    kind === 'place' &&
    confidence < SURE &&
    placesNamed(view.knowledge, key).length > 0 &&
    !isTownItself(view, first, after)
  );
}
