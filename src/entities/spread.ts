// A name is read locally, and an article repeats its names. Occurrences of one
// name vote on its kind, with what stands beside them; then the occurrences that
// the reader overlooked are found again.

import type { NameKind, NameMention, Span } from '../types.js';
import { NAME_KINDS } from '../types.js';
import { countWork } from '../text/work.js';
import { placesNamed } from '../knowledge/tables.js';
import { isParticle } from '../knowledge/particles.js';
import { isPlaceName } from '../knowledge/place-names.js';
import { isLocative, isTeam, kindByContext, mayBecome, nameBehindOffice } from './policy.js';
import { see, type Seen, type View } from '../knowledge/seen.js';

/** A name read this surely somewhere is looked for elsewhere. */
const SURE = 0.7;
/** A reading as sure as this is not asked again. */
const CERTAIN = 0.93;
/** What the words beside a name weigh against one sure reading of it. */
const CONTEXT = 2.5;
/** A kind prevails when its votes are so many times the others'. */
const PREVAILS = 1.6;

/** The mentions after every name was heard everywhere in the article, but for the spans `taken`. */
export function spread(view: View, mentions: readonly Seen[], taken: readonly Span[] = []): Seen[] {
  const settled = reconsider(view, asTeams(view, withoutOffices(view, mentions)));
  const found = outside(taken, findForgotten(view, settled));
  return found.length === 0 ? settled : [...settled, ...see(view, found)].sort((a, b) => a.start - b.start);
}

/** "l'accession à la présidence de la République arabe syrienne" names a country, "candidat à la présidence" nothing. */
function withoutOffices(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { starts } = view.doc.tokens;
  if (!mentions.some(({ kind, key }) => kind === 'organisation' && OFFICE.test(key))) return mentions;
  return mentions.flatMap((seen) => {
    if (seen.kind !== 'organisation' || !OFFICE.test(seen.key)) return [seen];
    const first = nameBehindOffice(view, seen.first, seen.after);
    if (first === null) return [seen];
    if (first >= seen.after || !view.isCapital(first)) return [];
    const [inner] = see(view, [{ ...seen, start: starts[first]! }]);
    if (isPlaceName(view, inner!)) return [{ ...inner!, kind: 'place' }];
    return inner!.key === 'republique' ? [] : [inner!];
  });
}

const OFFICE = /^(?:vice )?presidence /;

/** Places that play a match are their teams. */
function asTeams(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const plays = ({ kind, first, after }: Seen): boolean => kind === 'place' && isTeam(view, first, after);
  return mentions.some(plays)
    ? mentions.map((seen) => (plays(seen) ? { ...seen, kind: 'organisation' } : seen))
    : mentions;
}

/** Mentions of one name that contradict the rest of the article take its kind. */
function reconsider(view: View, mentions: readonly Seen[]): Seen[] {
  const groups = new Map<string, Seen[]>();
  for (const seen of mentions) {
    const key = `${seen.isElsewhere ? '-' : ''}${seen.key}`;
    const group = groups.get(key);
    if (group) group.push(seen);
    else groups.set(key, [seen]);
  }
  const families = familiesOf(mentions);
  const kinds = new Map<Seen, NameKind>();
  for (const group of groups.values()) {
    countWork('spread', group.length);
    const bearers = group[0]!.isElsewhere ? 0 : (families.get(group[0]!.key) ?? 0);
    const { kind: only } = group[0]!;
    const isUnanimous = group.every(({ kind }) => kind === only) && (bearers === 0 || only === 'person');
    // All said, and said surely: nobody need be asked.
    if (isUnanimous && group.every(({ confidence }) => confidence >= CERTAIN)) continue;
    const contexts = group.map((seen) => kindByContext(view, seen.first, seen.after));
    if (isUnanimous && contexts.every((context) => context === null || context === only)) continue;
    const votes = new Map<NameKind, number>(NAME_KINDS.map((kind) => [kind, 0]));
    const add = (kind: NameKind, weight: number): void => void votes.set(kind, (votes.get(kind) ?? 0) + weight);
    group.forEach((seen, i) => {
      add(seen.kind, seen.confidence);
      if (contexts[i]) add(contexts[i], CONTEXT);
      else if (isLocative(view, seen.first)) add('place', 0.5);
    });
    const { key } = group[0]!;
    add('person', bearers);
    const best = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a));
    const total = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
    const isKnownPlace = placesNamed(view.knowledge, key).length > 0;
    // A brand is a brand throughout, unless somebody of the article bears the name.
    const isBrand =
      bearers === 0 &&
      !key.includes(' ') &&
      contexts.includes('organisation') &&
      !contexts.includes('person') &&
      !contexts.includes('place');
    group.forEach((seen, i) => {
      const context = contexts[i];
      let kind: NameKind = seen.kind;
      if (isBrand && kind === 'person') kind = 'organisation';
      else if (context && context !== seen.kind && seen.confidence < 0.9) kind = context;
      else if (
        best[0] !== seen.kind &&
        best[1] >= PREVAILS * (total - best[1]) &&
        mayBecome(seen.kind, best[0], isKnownPlace)
      )
        if (!(best[0] === 'person' && isLocative(view, seen.first))) kind = best[0];
      if (kind !== seen.kind) kinds.set(seen, kind);
    });
  }
  return kinds.size === 0
    ? [...mentions]
    : mentions.map((seen) => {
        const kind = kinds.get(seen);
        return kind === undefined ? seen : { ...seen, kind };
      });
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

/** A name to look for: as it is written, in how many tokens. */
interface Wanted {
  readonly surface: string;
  readonly length: number;
  readonly kind: NameKind;
  readonly confidence: number;
}

/** Occurrences of sure names, written the same, where nothing was read. */
function findForgotten(view: View, mentions: readonly Seen[]): NameMention[] {
  const wanted = wantedNames(view, mentions);
  if (wanted.size === 0) return [];
  const { text, tokens } = view.doc;
  const { starts, ends, length } = tokens;
  const found: NameMention[] = [];
  let next = 0;
  for (let token = 0; token < length; token++) {
    const mention = mentions[next];
    if (mention && token >= mention.first) {
      token = Math.max(token, mention.after) - 1;
      next++;
      continue;
    }
    if (!view.isCapital(token)) continue;
    const names = wanted.get(view.surface(token));
    if (!names) continue;
    const limit = mention ? mention.first : length;
    const start = starts[token]!;
    for (const { surface, length: count, kind, confidence } of names) {
      countWork('spread');
      if (
        token + count > limit ||
        ends[token + count - 1] !== start + surface.length ||
        !text.startsWith(surface, start)
      )
        continue;
      if (!touchesName(view, token, token + count)) {
        found.push({ kind, start, end: start + surface.length, confidence });
        token += count - 1;
      }
      break;
    }
  }
  return found;
}

/** "Mai" the poet is not heard again in "le 3 Mai". Both lists are in order. */
function outside(taken: readonly Span[], found: readonly NameMention[]): readonly NameMention[] {
  let at = 0;
  return found.filter(({ start, end }) => {
    while (at < taken.length && taken[at]!.end <= start) at++;
    return at === taken.length || taken[at]!.start >= end;
  });
}

/** Another capitalised word beside it makes a longer name, which is not this one. */
function touchesName(view: View, first: number, after: number): boolean {
  const isNameWord = (token: number): boolean =>
    view.isWord(token) && view.isCapital(token) && !/['’]$/.test(view.surface(token));
  if (isNameWord(after) && !view.breaksBefore(after)) return true;
  return (
    !view.breaksBefore(first) && isNameWord(first - 1) && view.bits(first - 1) === 0 && !view.isSentenceStart(first - 1)
  );
}

/** Names to look for, by their first word, the longest first; a name of two kinds is not among them. */
function wantedNames(view: View, mentions: readonly Seen[]): Map<string, Wanted[]> {
  const { text, tokens } = view.doc;
  const byName = new Map<string, Wanted | null>();
  const add = (first: number, after: number, { kind, confidence }: Seen): void => {
    const surface = text.slice(tokens.starts[first], tokens.ends[after - 1]);
    const known = byName.get(surface);
    if (known === null) return;
    if (known && known.kind !== kind) byName.set(surface, null);
    else if (!known || known.confidence < confidence)
      byName.set(surface, { surface, length: after - first, kind, confidence });
  };
  for (const seen of mentions) {
    const { kind, first, after, isElsewhere } = seen;
    if (isElsewhere || after <= first || !view.isCapital(first)) continue;
    add(first, after, seen);
    if (kind !== 'person' || after - first < 2) continue;
    // The family name alone: "Sollacaro" of "Antoine Sollacaro".
    let family = first + 1;
    while (family < after - 1 && isParticle(view.key(family))) family++;
    if (family === after - 1 && /^\p{Lu}\p{Ll}\P{Z}{2,}$/u.test(view.surface(family))) add(family, after, seen);
  }
  const wanted = new Map<string, Wanted[]>();
  for (const name of byName.values()) {
    if (!name || name.confidence < SURE || name.kind === 'other') continue;
    const [word] = name.surface.split(/[\s'’]/, 1);
    const opening = name.length === 1 ? name.surface : word!;
    if (opening.length < 2) continue;
    const list = wanted.get(opening);
    if (list) list.push(name);
    else wanted.set(opening, [name]);
  }
  for (const list of wanted.values()) list.sort((a, b) => b.length - a.length);
  return wanted;
}
