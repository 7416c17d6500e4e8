// Towns and countries that are teams. A match beside the name decides ("Monaco a battu Lyon 2-1"),
// and so does the text: where most of the towns that it names are teams, the few that were read
// unsurely are teams as well ("prêté à Metz", "Du côté de Lens").

import type { Seen, View } from '../knowledge/seen.js';
import { placesNamed } from '../knowledge/tables.js';
import { isTeam, isTownItself } from './senses.js';

/** So many towns and countries were read as teams, and so many times more than were read as places. */
const FEWEST_TEAMS = 4;
const PREVAILS = 2;
/** A place that was read as surely as this stays one. */
const SURE = 0.8;

export function asTeams(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const fixtures = inFixtures(view, mentions);
  const plays = (seen: Seen): boolean =>
    seen.kind === 'place' && (fixtures.has(seen) || isTeam(view, seen.first, seen.after));
  const played = mentions.some(plays)
    ? mentions.map((seen): Seen => (plays(seen) ? { ...seen, kind: 'organisation' } : seen))
    : mentions;
  const mayBeTeam = ({ kind, confidence }: Seen): boolean => kind === 'place' && confidence < SURE;
  return played.some(mayBeTeam) && isAboutTeams(view, played)
    ? played.map((seen) => (isUnsureTown(view, seen) ? team(seen) : seen))
    : played;
}

/** Both names of "Amiens - Pau 1-0". */
function inFixtures(view: View, mentions: readonly Seen[]): ReadonlySet<Seen> {
  const found = new Set<Seen>();
  const { starts, ends } = view.doc.tokens;
  const isDash = (at: number): boolean => ends[at]! - starts[at]! === 1 && /^[-–—]$/.test(view.surface(at));
  const isGoals = (at: number): boolean => /^\d{1,3}$/.test(view.surface(at)) && !view.breaksBefore(at);
  for (let at = 0; at + 1 < mentions.length; at++) {
    const home = mentions[at]!;
    const guest = mentions[at + 1]!;
    if (guest.first !== home.after + 1) continue;
    const isPair = isDash(home.after) && !view.breaksBefore(guest.first);
    const score = guest.after + (view.surface(guest.after) === ':' ? 1 : 0);
    if (isPair && isGoals(score) && isDash(score + 1) && isGoals(score + 2)) found.add(home).add(guest);
  }
  return found;
}

function team(seen: Seen): Seen {
  return { ...seen, kind: 'organisation' };
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
