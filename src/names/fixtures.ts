// Teams as lists of games have them, where no verb tells: "Amiens - Pau 1-0", "20 h : Vannes - Béziers", a team alone on
// its line above what is told of it. Between the same dashes stand the ends of a journey: "le train Metz - Nancy".

import { oneOf } from '../french/one-of.js';
import { wordsOf } from '../knowledge/particles.js';
import { changed, changeWhere, see, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, placesNamed } from '../knowledge/tables.js';
import { isDash, isScore } from './sport-text.js';

/** Two names with a dash between them. */
interface Pair {
  readonly home: Seen;
  readonly guest: Seen;
}

/** What lists of games and of journeys say of the names in them. */
export interface Fixtures {
  readonly teams: ReadonlySet<Seen>;
  /** The ends of a journey. */
  readonly stops: ReadonlySet<Seen>;
}

export function readFixtures(view: View, mentions: readonly Seen[]): Fixtures {
  const teams = new Set<Seen>();
  const stops = new Set<Seen>();
  let last: Pair | undefined;
  for (const pair of pairsOf(view, mentions)) {
    const { home, guest } = pair;
    const isRead = home.kind === 'organisation' || guest.kind === 'organisation';
    const goesOn = last !== undefined && teams.has(last.home) && isSameLine(view, last.guest.after, home.first);
    const isJourney = leadsTo(view, home.first) && isTown(view, home.key) && isTown(view, guest.key);
    if (isJourney) stops.add(home).add(guest);
    else if (
      hasScore(view, guest.after) ||
      isListed(view, home.first) ||
      (goesOn && view.surface(last!.guest.after) === ',') ||
      (isAnnounced(view, home.first) && (isRead || goesOn))
    )
      teams.add(home).add(guest);
    last = pair;
  }
  addStandings(view, mentions, teams);
  return { teams, stops };
}

/** "Pau 2 - 2 Laval", and "Namur 12 points, Mons 10, Tournai 9": at least one of the figures says what it counts. */
function addStandings(view: View, mentions: readonly Seen[], teams: Set<Seen>): void {
  let row: Seen[] = [];
  let hasPoints = false;
  for (const [at, seen] of mentions.entries()) {
    const { after, first } = seen;
    const next = mentions[at + 1];
    if (isScore(view, after) && next?.first === after + 3 && !view.breaksBefore(next.first)) {
      const isOfTowns = isTown(view, seen.key) || isTown(view, next.key);
      if (isOfTowns && !view.breaksBefore(after)) teams.add(seen).add(next);
    }
    const goesOn = row.length > 0 && first - row.at(-1)!.after <= BETWEEN_ROWS;
    if (!goesOn) {
      row = [];
      hasPoints = false;
    }
    if (!/^\d{1,3}$/.test(view.surface(after)) || view.breaksBefore(after) || !isTown(view, seen.key)) continue;
    row.push(seen);
    hasPoints ||= POINTS.has(view.lower(after + 1));
    if (hasPoints && row.length >= FEWEST_ROWS) for (const entry of row) teams.add(entry);
  }
}
const POINTS = oneOf('pts points pt');
/** "12 pts ; 2.": the most that stands between two teams of a table. */
const BETWEEN_ROWS = 5;
const FEWEST_ROWS = 3;

function pairsOf(view: View, mentions: readonly Seen[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < mentions.length; at++) {
    const home = mentions[at]!;
    const guest = mentions[at + 1]!;
    if (guest.first === home.after + 1 && isDash(view, home.after)) pairs.push({ home, guest });
  }
  return pairs;
}

/** "Amiens - Pau 1-0", "Amiens - Pau : 1-0", "Amiens - Pau (1-0)". */
function hasScore(view: View, after: number): boolean {
  return isScore(view, /^[:(]$/.test(view.surface(after)) ? after + 1 : after);
}

/** "20 h 30 : Nevers - Agen", "Samedi : Vannes - Béziers". */
function isAnnounced(view: View, first: number): boolean {
  if (view.surface(first - 1) !== ':' || view.breaksBefore(first)) return false;
  const when = view.lower(first - 2);
  return when === 'h' || view.lower(first - 3) === 'h' || /^\d{1,2}h\d{0,2}$/.test(when) || DAYS.has(when);
}
/** "Prochaine journée : Oran – Sétif", "Résultats : ..." */
function isListed(view: View, first: number): boolean {
  return view.surface(first - 1) === ':' && !view.breaksBefore(first) && LISTS.has(view.lower(first - 2));
}
const LISTS = oneOf('journée résultats résultat calendrier affiches affiche match matchs matches poule');
const DAYS = oneOf('lundi mardi mercredi jeudi vendredi samedi dimanche');

function isSameLine(view: View, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (view.breaksBefore(at)) return false;
  return true;
}

/** "le train Metz - Nancy", "la ligne ferroviaire Nantes - Bordeaux". */
function leadsTo(view: View, first: number): boolean {
  if (view.breaksBefore(first)) return false;
  if (JOURNEYS.has(view.lower(first - 1))) return true;
  return JOURNEYS.has(view.lower(first - 2)) && !view.isCapital(first - 1) && view.isWord(first - 1);
}
const JOURNEYS = oneOf(
  'train trains tgv ter ligne lignes liaison liaisons axe route autoroute vol vols bus car cars navette navettes trajet ' +
    'trajets tronçon étape course traversée',
);

/** "la route Abidjan – Yamoussoukro", read with its noun: the ends of a journey are towns. */
export function withoutRoads(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, isRoad, withoutNoun);
}

function isRoad(view: View, { kind, first, after }: Seen, at: number, mentions: readonly Seen[]): boolean {
  const next = mentions[at + 1];
  const isFirst = kind === 'place' && after - first === 2 && JOURNEYS.has(view.lower(first)) && !view.isCapital(first);
  return isFirst && isDash(view, after) && next?.first === after + 1 && next.kind === 'place' && isTown(view, next.key);
}

function withoutNoun(view: View, seen: Seen): Seen {
  return see(view, [changed(seen, { start: view.doc.tokens.starts[seen.first + 1]! })])[0]!;
}

/** A town alone on its line, as the heading of what is told of its team. */
export function isHeading(view: View, { first, after, key }: Seen): boolean {
  if (!view.breaksBefore(first) || !view.breaksBefore(after)) return false;
  return isTown(view, key);
}

function isTown({ knowledge }: View, key: string): boolean {
  return placesNamed(knowledge, key).some(({ category }) => category === 'city');
}

/** "Neuchâtel-Sion 3-2" was read as one name: two teams, where both are known towns and there is none of both names. */
export function withSplitPairs(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some((seen) => hyphenOf(view, seen) > 0)) return mentions;
  return mentions.flatMap((seen) => {
    const hyphen = hyphenOf(view, seen);
    if (hyphen <= 0) return [seen];
    const home = part(seen, 0, hyphen);
    return [home, part(seen, hyphen + 1, seen.name.length)];
  });
}

/** Where the hyphen of such a pair stands in its name; -1 where it is none. */
function hyphenOf(view: View, { kind, first, after, name, start, end }: Seen): number {
  if (kind === 'person' || after - first !== 1 || end - start !== name.length || !hasScore(view, after)) return -1;
  // "Nice – Valence-Romans 16-16": one team with the names of two towns.
  if (!view.breaksBefore(first) && isDash(view, first - 1)) return -1;
  for (let hyphen = name.indexOf('-'); hyphen > 0; hyphen = name.indexOf('-', hyphen + 1))
    if (isTown(view, keyOf(name.slice(0, hyphen))) && isTown(view, keyOf(name.slice(hyphen + 1))))
      return placesNamed(view.knowledge, keyOf(name)).length === 0 ? hyphen : -1;
  return -1;
}

function part(seen: Seen, from: number, to: number): Seen {
  const name = seen.name.slice(from, to);
  const key = keyOf(name);
  const { start } = seen;
  return changed(seen, { kind: 'organisation', start: start + from, end: start + to, name, key, words: wordsOf(key) });
}
