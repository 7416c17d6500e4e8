// Occurrences of one name vote on its kind: each votes for what the reader took it for, and
// the words beside it ("la marque Lacoste") weigh more than the reader does.

import { isParticle } from '../knowledge/particles.js';
import { changed, type Seen, type View } from '../knowledge/seen.js';
import { lookUp, placesNamed } from '../knowledge/tables.js';
import { countWork } from '../text/work.js';
import { NAME_KINDS, type NameKind } from '../types.js';
import { isInCountry, isLocative, kindByContext, mayBecome } from './senses.js';
import { isPrize, kindOfThing } from './things.js';

/** A reading as sure as this is not put to the vote. */
const CERTAIN = 0.93;
/** What the words beside a name weigh against one sure reading of it. */
const CONTEXT = 2.5;
/** A kind prevails when it has so many times the votes of all others together. */
const PREVAILS = 1.6;

/** Mentions that contradict the other mentions of their name take the kind that prevails. */
export function settleKinds(view: View, mentions: readonly Seen[]): Seen[] {
  const families = familiesOf(mentions);
  const kinds = new Map<Seen, NameKind>();
  for (const group of groupByName(mentions)) {
    countWork('spread', group.length);
    const [{ key, kind: only, isElsewhere }] = group;
    const bearers = isElsewhere ? 0 : (families.get(key) ?? 0);
    const isUnanimous = group.every(({ kind }) => kind === only) && (bearers === 0 || only === 'person');
    // All mentions agree and are sure: the words beside them need not be read, unless one says that it is a thing.
    const isSure = isUnanimous && group.every(({ confidence }) => confidence >= CERTAIN);
    const mayDiffer = (seen: Seen): boolean => isOfThing(view, seen) || isInCountry(view, seen.first, seen.after);
    if (isSure && (only === 'other' || !group.some(mayDiffer))) continue;
    const contexts = group.map((seen) => kindByContext(view, seen.first, seen.after));
    if (isUnanimous && contexts.every((context) => context === null || context === only)) continue;
    const verdict = vote(view, group, contexts, bearers);
    group.forEach((seen, i) => {
      const kind = kindAfter(view, seen, contexts[i]!, verdict);
      if (kind !== seen.kind) kinds.set(seen, kind);
    });
  }
  if (kinds.size === 0) return [...mentions];
  return mentions.map((seen) => {
    const kind = kinds.get(seen);
    return kind === undefined ? seen : changed(seen, { kind });
  });
}

/** Mentions of one name; those of teasers and of the site's wording apart from those of the story. */
type Group = [Seen, ...Seen[]];

function groupByName(mentions: readonly Seen[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const seen of mentions) {
    const key = `${seen.isElsewhere ? '-' : ''}${seen.key}`;
    const group = groups.get(key);
    if (group) group.push(seen);
    else groups.set(key, [seen]);
  }
  return groups.values();
}

/** What the mentions of one name say together. */
interface Verdict {
  /** The kind with the most votes. */
  readonly best: NameKind;
  readonly prevails: boolean;
  readonly isKnownPlace: boolean;
  /** A brand is a brand throughout, unless somebody of the article bears the name. */
  readonly isBrand: boolean;
  /** A ship is one throughout, and so is a planet: the kind, if the words beside the name make it one. */
  readonly thing: NameKind | null;
  /** Nobody was read with this name surely, and it is no given name. */
  readonly isNobody: boolean;
}

/** `bearers` says how surely somebody of the article bears the name as a family name. */
function vote(view: View, group: Group, contexts: readonly (NameKind | null)[], bearers: number): Verdict {
  const votes = new Map<NameKind, number>(NAME_KINDS.map((kind) => [kind, 0]));
  const add = (kind: NameKind, weight: number): void => void votes.set(kind, (votes.get(kind) ?? 0) + weight);
  group.forEach((seen, i) => {
    add(seen.kind, seen.confidence);
    if (contexts[i]) add(contexts[i], CONTEXT);
    else if (isLocative(view, seen.first)) add('place', 0.5);
  });
  add('person', bearers);
  const [best, most] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a));
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const { key } = group[0];
  const things = new Set(
    group.map(({ first, after }) => kindOfThing(view, first, after)).filter((kind) => kind !== null),
  );
  const isThing = things.size === 1 && bearers === 0 && contexts.every((kind) => kind === null || things.has(kind));
  return {
    best,
    prevails: most >= PREVAILS * (total - most),
    isKnownPlace: placesNamed(view.knowledge, key).length > 0,
    isBrand:
      bearers === 0 &&
      !key.includes(' ') &&
      contexts.includes('organisation') &&
      !contexts.includes('person') &&
      !contexts.includes('place'),
    thing: isThing ? [...things][0]! : null,
    isNobody:
      group.every(({ kind, confidence }) => kind !== 'person' || confidence < CERTAIN) &&
      lookUp(view.knowledge.given, key) === undefined,
  };
}

function isOfThing(view: View, { first, after }: Seen): boolean {
  return isPrize(view, first) || kindOfThing(view, first, after) !== null;
}

/** The kind of one mention after the vote: what stands beside it comes first, unless it was read surely. */
function kindAfter(view: View, seen: Seen, context: NameKind | null, verdict: Verdict): NameKind {
  const { kind } = seen;
  const { best, prevails, isKnownPlace, isBrand, thing, isNobody } = verdict;
  if (context !== null && context !== kind && isOfThing(view, seen)) return context;
  if (thing !== null && !isKnownPlace && (kind === 'organisation' || (kind === 'person' && isNobody))) return thing;
  if (kind === 'person' && isInCountry(view, seen.first, seen.after)) return 'place';
  if (isBrand && kind === 'person') return 'organisation';
  if (context && context !== kind && seen.confidence < 0.9) return context;
  if (!prevails || best === kind || !mayBecome(kind, best, isKnownPlace)) return kind;
  return best === 'person' && isLocative(view, seen.first) ? kind : best;
}

/** Family names of the article's full names, and how surely somebody bears them. */
function familiesOf(mentions: readonly Seen[]): Map<string, number> {
  const families = new Map<string, number>();
  for (const { kind, words, confidence, isElsewhere } of mentions) {
    if (kind !== 'person' || isElsewhere) continue;
    if (words.length < 2 || isParticle(words[0]!)) continue;
    for (let from = 1; from < words.length; from++) {
      const family = words.slice(from).join(' ');
      families.set(family, Math.max(families.get(family) ?? 0, confidence));
      if (!isParticle(words[from]!)) break;
    }
  }
  return families;
}
