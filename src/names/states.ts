// The names that states give themselves are places: "République turque", "Fédération de Russie",
// "Royaume du Maroc". Of a federation only the form with the country's name: "Fédération russe" may
// be one of sport.

import { oneOf } from '../french/one-of.js';
import { SPORT } from '../french/sport.js';
import { categoryOfHead } from '../knowledge/heads.js';
import { changed, changeWhere, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, lookUp, placesNamed } from '../knowledge/tables.js';
import { isParticle, wordsOf } from '../knowledge/particles.js';

/** Bodies whose name does not say of which canton or country they are: "le Conseil d'État vaudois". */
const WITHOUT_DEMONYM = /^(conseil d'etat|grand conseil) \S+$/;
const COUNCILS = new Set(['conseil', 'grand']);

const HEADS = oneOf('republique royaume principaute sultanat emirat grand-duche federation confederation');
const FEDERATIONS = oneOf('federation confederation');
const ADJECTIVES = oneOf(
  'arabe islamique populaire democratique socialiste federale federative bolivarienne cooperative unie',
);
const LINKS = oneOf("de du des d' d la le l' l les");

/** Organisations that are states become places, and a country takes the head of its full name in. */
export function asStates(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mayHaveStates(view, mentions)) return mentions;
  let last = 0;
  return mentions.map((seen) => {
    const floor = last;
    last = seen.after;
    if (seen.kind === 'organisation') return isState(view, seen.words) ? changed(seen, { kind: 'place' }) : seen;
    if (seen.kind !== 'place') return seen;
    const first = headBefore(view, seen.first);
    if (first === seen.first || first < floor) return seen;
    const { text, tokens } = view.doc;
    const start = tokens.starts[first]!;
    const name = text.slice(start, seen.end).replace(/\s+/gu, ' ');
    const key = keyOf(name);
    const words = wordsOf(key);
    return isState(view, words) ? changed(seen, { first, start, name, key, words }) : seen;
  });
}

function mayHaveStates(view: View, mentions: readonly Seen[]): boolean {
  for (const { kind, words, first } of mentions) {
    if (kind === 'organisation' && HEADS.has(words[0]!)) return true;
    if (kind === 'place' && headBefore(view, first) < first) return true;
  }
  return false;
}

/** "Conseil d'État vaudois" is marked without its adjective. */
export function withoutDemonyms(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some(({ kind, words }) => kind === 'organisation' && COUNCILS.has(words[0]!))) return mentions;
  return mentions.map((seen) => {
    const key = seen.kind === 'organisation' ? WITHOUT_DEMONYM.exec(seen.key)?.[1] : undefined;
    const after = seen.after - 1;
    if (key === undefined || view.isCapital(after)) return seen;
    const end = view.doc.tokens.ends[after - 1]!;
    const name = view.doc.text.slice(seen.start, end).replace(/\s+/gu, ' ');
    return changed(seen, { after, end, name, key, words: wordsOf(key) });
  });
}

/** "Les Tananariviens ont changé", "des Nord-Africains": people of a place, who have no name of their own. */
export function withoutInhabitants(view: View, mentions: readonly Seen[]): readonly Seen[] {
  return changeWhere(view, mentions, areInhabitants, null);
}

function areInhabitants(view: View, { kind, first, after, key, confidence }: Seen): boolean {
  return (
    (kind === 'organisation' || kind === 'place') &&
    after - first === 1 &&
    confidence < SURE &&
    INHABITANTS.test(key) &&
    (PLURALS.has(view.lower(first - 1)) || COMPOUND.test(key)) &&
    lookUp(view.knowledge.organisations, key) === undefined &&
    placesNamed(view.knowledge, key).length === 0 &&
    categoryOfHead(key) === null &&
    !isSport(view, first)
  );
}

/** A reading as sure as this is believed: bodies may be called like people. */
const SURE = 0.9;
const INHABITANTS = /[a-z]{2}(?:i?ens|i?ennes|ois|oises|ais|aises|ains|aines)$/;
/** "Noirs et Nord-Africains": plural without an article. */
const COMPOUND = /^(?:nord|sud|est|ouest|centre) \S+s$/;
const PLURALS = oneOf('les des aux ces ses nos vos leurs certains plusieurs quelques nombreux');
const AROUND = 20;

/** "Les Strasbourgeois ont battu Metz" are a team. */
function isSport(view: View, first: number): boolean {
  for (let at = first - AROUND; at < first + AROUND; at++) if (SPORT.has(view.lower(at))) return true;
  return false;
}

/** The head of a state's name with a capital before its country: "République du Congo"; the country itself without one. */
function headBefore(view: View, country: number): number {
  let at = country - 1;
  while (at > country - 6 && (LINKS.has(view.lower(at)) || ADJECTIVES.has(view.key(at)))) at--;
  const isHead = at < country - 1 && HEADS.has(view.key(at)) && view.isCapital(at);
  if (!isHead) return country;
  for (let inside = at + 1; inside <= country; inside++) if (view.breaksBefore(inside)) return country;
  return at;
}

function isState(view: View, [head, ...rest]: readonly string[]): boolean {
  if (head === undefined || !HEADS.has(head)) return false;
  const words = rest.filter((word) => !isParticle(word) && !ADJECTIVES.has(word));
  if (words.length === 0) return false;
  if ([words, [head, ...rest]].some((name) => isCountry(view, name.join(' ')))) return true;
  return !FEDERATIONS.has(head) && words.every((word) => lookUp(view.knowledge.demonyms, word) !== undefined);
}

function isCountry(view: View, key: string): boolean {
  return placesNamed(view.knowledge, key).some(({ category }) => category === 'country');
}
