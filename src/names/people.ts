// People as minutes and lists have them. "L. Cassart, M. Hennuy, Ch. Delvaux, Echevins": in a
// list of people by their initials, "M." is an initial as well. "Anne Lombard (PS) et Luc Servais
// (PS)": an acronym behind several names is what these people belong to.

import { oneOf } from '../french/one-of.js';
import { isCivility } from '../knowledge/civilities.js';
import { changed, changeWhere, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, lookUp, Word } from '../knowledge/tables.js';
import { isParticle, wordsOf } from '../knowledge/particles.js';

/** "L.", "P.-Y.", "J-C."; and "Ch", which a full stop must follow. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?-)?\p{Lu}\.$/u;
const ABBREVIATION = /^\p{Lu}[hlrt]$/u;
/** Initials are looked for this many tokens to either side. */
const AROUND = 40;
/** So many others by initials make a list. */
const FEWEST = 2;

/** Titles of religion and of nobility that were read into a name: "le cardinal Pell", "cheikh Sabah". "Cheikh" is also a given name. */
const TITLES = oneOf('cardinal cheikh cheikha émir imam ayatollah mollah abbé rabbin pasteur prince princesse');

/** What was read as a place or an organisation with such a title is a person, and the title stays outside the name. */
export function asTitled(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, isTitled, withoutTitle);
}

function isTitled(view: View, { first, after, kind }: Seen): boolean {
  return (
    (kind === 'place' || kind === 'organisation') &&
    after - first > 1 &&
    TITLES.has(view.lower(first)) &&
    (!view.isCapital(first) || (after - first === 2 && view.isSentenceStart(first))) &&
    view.isCapital(first + 1)
  );
}

function withoutTitle(view: View, seen: Seen): Seen {
  return startingAt(view, changed(seen, { kind: 'person' }), seen.first + 1);
}

/** Names that follow initials in a list of such names, or initials of two given names, take them in and are people. */
export function withInitials(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some(({ first }) => firstInitial(view, first) < first)) return mentions;
  const out: Seen[] = [];
  for (const seen of mentions) {
    const first = firstInitial(view, seen.first);
    const isPerson =
      isOfTwoNames(view, first, seen.first) || isAddressed(view, first) || isInList(view, first, seen.after);
    if (first === seen.first || !isPerson) {
      out.push(seen);
      continue;
    }
    // "Ch" was read as a name of its own.
    while (out.length > 0 && (out.at(-1)!.first >= first || isTitleAndInitials(view, out.at(-1)!, first))) out.pop();
    out.push(
      out.length > 0 && out.at(-1)!.after > first ? seen : startingAt(view, changed(seen, { kind: 'person' }), first),
    );
  }
  return out;
}

/** The first of the initials in front of a name; the name itself where there are none. */
function firstInitial(view: View, name: number): number {
  let first = name;
  const { text, tokens } = view.doc;
  // "P.-Y. Le Goff", read from "Goff" on
  while (isParticle(view.key(first - 1)) && view.isCapital(first - 1) && !view.breaksBefore(first)) first--;
  const particle = first;
  while (first > 0 && text.charCodeAt(tokens.ends[first - 1]! - 1) === 0x2e && !view.breaksBefore(first)) {
    if (INITIALS.test(view.surface(first - 1))) first--;
    else if (isAbbreviation(view, first - 2)) first -= 2;
    else break;
  }
  return first === particle ? name : first;
}

function isAbbreviation(view: View, at: number): boolean {
  return view.surface(at + 1) === '.' && ABBREVIATION.test(view.surface(at)) && !isCivility(view, at);
}

/** "M.-C. Ribot", "P.-Y. Le Goff": nothing but given names is shortened so. "52 av. J.-C." is a date. */
function isOfTwoNames(view: View, first: number, name: number): boolean {
  let after = first + 1;
  while (after < name && isParticle(view.key(after))) after++;
  if (after !== name || !OF_TWO_NAMES.test(view.surface(first))) return false;
  // "P.-O." alone before a signature is "par ordre".
  if (view.surface(first) === 'P.-O.' && view.breaksBefore(first)) return false;
  return !ERAS.has(view.lower(view.surface(first - 1) === '.' ? first - 2 : first - 1).replace('.', ''));
}
const OF_TWO_NAMES = /^\p{Lu}\p{Ll}?\.?-\p{Lu}\.$/u;
const ERAS = oneOf('av avant apr après');

/** "Dr. Th" of "Dr. Th. Sankara", read as a name. */
function isTitleAndInitials(view: View, { first, after }: Seen, initials: number): boolean {
  return after > initials && isCivility(view, first) && first >= initials - 2;
}

/** "Dr. Th. Sankara", "Me Y. Hounkpè". */
function isAddressed(view: View, first: number): boolean {
  const title = view.surface(first - 1) === '.' ? first - 2 : first - 1;
  return isCivility(view, title) && !view.breaksBefore(first);
}

function isInList(view: View, first: number, after: number): boolean {
  let others = 0;
  const isOther = (at: number): boolean => {
    if (isAbbreviation(view, at)) return view.isCapital(at + 2);
    return INITIALS.test(view.surface(at)) && !isCivility(view, at) && view.isCapital(at + 1);
  };
  for (let at = first - 1; at >= first - AROUND && at >= 0 && !view.breaksBefore(at + 1); at--)
    if (isOther(at)) others++;
  for (let at = after; at < after + AROUND && !view.breaksBefore(at); at++) if (isOther(at)) others++;
  return others >= FEWEST;
}

/** "Bureau of Investigation Andrew" before "G. McCabe": a given name that an initial follows is the person's. */
export function withGivenNames(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const takes = (seen: Seen | undefined, next: Seen | undefined): boolean =>
    seen?.kind === 'organisation' &&
    next?.kind === 'person' &&
    seen.after === next.first &&
    seen.after - seen.first > 1 &&
    /^\p{Lu}\.$/u.test(view.surface(next.first)) &&
    /^\p{Lu}\p{Ll}/u.test(view.surface(seen.after - 1)) &&
    lookUp(view.knowledge.given, view.key(seen.after - 1)) !== undefined;
  if (!mentions.some((seen, at) => takes(seen, mentions[at + 1]))) return mentions;
  return mentions.map((seen, at) => {
    if (takes(mentions[at - 1], seen)) return startingAt(view, seen, seen.first - 1);
    return takes(seen, mentions[at + 1]) ? endingAt(view, seen, seen.after - 1) : seen;
  });
}

/** A plural noun of people behind a person and a comma: "S. Wauters, A. Petit, Echevins" names no body. */
export function withoutRoleWords(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, isRole, null);
}

function isRole(view: View, { kind, first, after }: Seen, at: number, mentions: readonly Seen[]): boolean {
  return (
    (kind === 'organisation' || kind === 'place') &&
    after - first === 1 &&
    view.lower(first - 1) === ',' &&
    isPluralRole(view, first) &&
    mentions[at - 1]?.kind === 'person' &&
    mentions[at - 1]!.after === first - 1
  );
}

/** "Echevins" without its accent is "échevins". */
function isPluralRole(view: View, token: number): boolean {
  const word = view.lower(token);
  return [word, word.replace(/^e/, 'é')].some((form) => {
    const bits = lookUp(view.knowledge.words, form) ?? 0;
    return (bits & (Word.role | Word.plural)) === (Word.role | Word.plural);
  });
}

/** "P.S.", "C.G.T." that were read as somebody's initials, where the acronym is of a known organisation. */
export function withoutInitials(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, isAcronym, toOrganisation);
}

function isAcronym(view: View, { kind, name, key }: Seen): boolean {
  return (
    kind === 'person' && /^(?:\p{Lu}\.){2,}$/u.test(name) && lookUp(view.knowledge.organisations, key) !== undefined
  );
}

function toOrganisation(_: View, seen: Seen): Seen {
  return changed(seen, { kind: 'organisation' });
}

function endingAt(view: View, seen: Seen, after: number): Seen {
  const { text, tokens } = view.doc;
  const end = tokens.ends[after - 1]!;
  const name = text.slice(seen.start, end).replace(/\s+/gu, ' ');
  const key = keyOf(name);
  return changed(seen, { after, end, name, key, words: wordsOf(key) });
}

function startingAt(view: View, seen: Seen, first: number): Seen {
  const { text, tokens } = view.doc;
  const start = tokens.starts[first]!;
  const name = text.slice(start, seen.end).replace(/\s+/gu, ' ');
  const key = keyOf(name);
  return changed(seen, { first, start, name, key, words: wordsOf(key) });
}

/** "Luc Servais (PS)" is a person wherever "(PS)" stands behind other names as well. */
export function asMembers(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const bearers = new Map<string, Set<string>>();
  mentions.forEach((seen, at) => {
    const acronym = acronymBehind(view, seen, mentions[at + 1]);
    if (acronym !== null) bearers.set(acronym, (bearers.get(acronym) ?? new Set()).add(seen.key));
  });
  if (bearers.size === 0 || ![...bearers.values()].some(({ size }) => size > 1)) return mentions;
  return mentions.map((seen, at) => {
    if (seen.kind !== 'organisation' && seen.kind !== 'place') return seen;
    const acronym = acronymBehind(view, seen, mentions[at + 1]);
    const isMember = acronym !== null && bearers.get(acronym)!.size > 1 && isFullName(view, seen);
    return isMember ? changed(seen, { kind: 'person' }) : seen;
  });
}

/** The key of an organisation's acronym in parentheses behind a name. */
function acronymBehind(view: View, { after }: Seen, next: Seen | undefined): string | null {
  if (next?.first !== after + 1) return null;
  const isBehind =
    next.kind === 'organisation' &&
    view.lower(after) === '(' &&
    view.lower(next.after) === ')' &&
    /^[\p{Lu}.&-]{2,8}$/u.test(next.name);
  return isBehind ? next.key : null;
}

/** A given name and one or two other words, each with a capital. */
function isFullName(view: View, { first, after, words }: Seen): boolean {
  if (after - first < 2 || after - first > 3 || lookUp(view.knowledge.given, words[0]!) === undefined) return false;
  for (let at = first; at < after; at++) if (!/^\p{Lu}\p{Ll}/u.test(view.surface(at))) return false;
  return true;
}
