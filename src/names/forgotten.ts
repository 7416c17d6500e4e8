// A name that was read surely in one place is looked for in the rest of the article: "Antoine
// Sollacaro" and, further down, "Sollacaro" alone.

import { isParticle } from '../knowledge/particles.js';
import type { Seen, View } from '../knowledge/seen.js';
import { countWork } from '../text/work.js';
import type { NameKind, NameMention } from '../types.js';
import { isPartOfOffice } from './offices.js';
import { isInCountry } from './senses.js';

/** A name read this surely somewhere is looked for elsewhere. */
const SURE = 0.7;

/** A name to look for. */
interface Wanted {
  /** As it is written. */
  readonly surface: string;
  /** In tokens. */
  readonly length: number;
  readonly kind: NameKind;
  readonly confidence: number;
}

/** The names that begin with one word: by their surface, so that a thousand of them are no more work than one. */
interface Beginning {
  readonly names: Map<string, Wanted>;
  /** How many tokens they have, the most first. */
  readonly lengths: number[];
}

/** Occurrences of sure names, written the same, where nothing was read. */
export function findForgotten(view: View, mentions: readonly Seen[]): NameMention[] {
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
    const beginning = wanted.get(view.surface(token));
    if (!beginning) continue;
    const limit = mention ? mention.first : length;
    const start = starts[token]!;
    for (const count of beginning.lengths) {
      countWork('spread');
      if (token + count > limit) continue;
      const end = ends[token + count - 1]!;
      const name = beginning.names.get(text.slice(start, end));
      if (name?.length !== count) continue;
      if (!touchesName(view, token, token + count) && !(count === 1 && isPartOfOffice(view, token))) {
        const kind = isInCountry(view, token, token + count) ? 'place' : name.kind;
        found.push({ kind, start, end, confidence: name.confidence });
        token += count - 1;
      }
      break;
    }
  }
  return found;
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

/** Names to look for, by their first word; a name of two kinds is not among them. */
function wantedNames(view: View, mentions: readonly Seen[]): Map<string, Beginning> {
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
  const wanted = new Map<string, Beginning>();
  for (const name of byName.values()) {
    if (!name || name.confidence < SURE || name.kind === 'other') continue;
    const { surface, length } = name;
    const opening = length === 1 ? surface : surface.slice(0, surface.search(WORD_END));
    if (opening.length < 2) continue;
    const beginning = wanted.get(opening);
    if (beginning) {
      beginning.names.set(surface, name);
      if (!beginning.lengths.includes(length)) beginning.lengths.push(length);
    } else wanted.set(opening, { names: new Map([[surface, name]]), lengths: [length] });
  }
  for (const { lengths } of wanted.values()) if (lengths.length > 1) lengths.sort((a, b) => b - a);
  return wanted;
}

/** Where the first word of a name ends. */
const WORD_END = /[\s'’]|$/;
